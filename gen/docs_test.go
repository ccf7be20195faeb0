package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDocumentedExamples asserts that every example of the documentation that names a file, in a comment before it, stands
// in that file word for word.
func TestDocumentedExamples(t *testing.T) {
	text := documentation(t, "generator.md")
	example := regexp.MustCompile("(?s)<!-- (\\S+) -->\n```[a-z]+\n(.*?)```\n")
	examples := example.FindAllStringSubmatch(text, -1)
	if len(examples) == 0 {
		t.Fatal("no examples found")
	}
	for _, match := range examples {
		source, err := os.ReadFile(filepath.Join("..", match[1]))
		if err != nil {
			t.Error(err)
			continue
		}
		if !strings.Contains(unindented(string(source)), unindented(match[2])) {
			t.Errorf("%s does not contain this example:\n%s", match[1], match[2])
		}
	}
}

// TestFeatureTable asserts that the table of features links only to existing folders, and to all of them.
func TestFeatureTable(t *testing.T) {
	table := documentation(t, "features.md")
	linked := map[string]bool{}
	for _, match := range regexp.MustCompile(`\]\(\.\./([^)]+)\)`).FindAllStringSubmatch(table, -1) {
		linked[match[1]] = true
		if _, err := os.Stat(filepath.Join("..", match[1])); err != nil {
			t.Errorf("the table links to %s: %v", match[1], err)
		}
	}
	for _, dir := range folders(t, "features") {
		if path := "gen/" + filepath.ToSlash(dir); !linked[path] {
			t.Errorf("no row of the table links to %s", path)
		}
	}
}

func documentation(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("../docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// unindented returns the text with the white space of each line collapsed, so that an example may be cut out of a block or
// a struct that gofmt has aligned.
func unindented(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(lines, "\n")
}
