package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestArchitectureNamesFiles asserts that every file and folder that docs/architecture.md names in code exists.
func TestArchitectureNamesFiles(t *testing.T) {
	paths := regexp.MustCompile("`((?:gen|wasm|web|schema|generated|docs)/[^` *]*)`").FindAllStringSubmatch(documentation(t, "architecture.md"), -1)
	if len(paths) < 20 {
		t.Fatalf("only %d paths found", len(paths))
	}
	for _, match := range paths {
		if _, err := os.Stat(filepath.Join("..", match[1])); err != nil {
			t.Errorf("docs/architecture.md: %v", err)
		}
	}
}

// TestReadmeNamesEveryPackage asserts that the table "What is where" has a row for every package, or for the folder whose
// row says that it stands for all below it, and none for what is not there.
func TestReadmeNamesEveryPackage(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(readme), "## What is where\n")
	if !found {
		t.Fatal(`README.md has no section "What is where"`)
	}
	rows := map[string]bool{}
	for _, match := range regexp.MustCompile("(?m)^\\| `([^`]+)`").FindAllStringSubmatch(table, -1) {
		rows[match[1]] = true
		if _, err := os.Stat(filepath.Join("..", strings.TrimSuffix(match[1], "/*"))); err != nil {
			t.Errorf("README.md: %v", err)
		}
	}
	for _, name := range packages(t) {
		if !rows[name] && !rows[filepath.Dir(name)+"/*"] && !rows[filepath.Dir(filepath.Dir(name))+"/*"] {
			t.Errorf("README.md has no row for %s", name)
		}
	}
}

// packages lists the folders of the module that hold packages for any system.
func packages(t *testing.T) []string {
	t.Helper()
	command := exec.Command("go", "list", "-e", "-find", "-f", "{{.ImportPath}}", "./...")
	command.Dir = ".."
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range strings.Lines(string(output)) {
		list = append(list, strings.TrimPrefix(strings.TrimSpace(line), "groupdesk/"))
	}
	return list
}
