package schema_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/schema"
)

// repositoryRoot returns the folder that holds go.mod.
func repositoryRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the working directory")
		}
		dir = filepath.Dir(dir)
	}
}

func mustLoad(t *testing.T, path string) *document {
	t.Helper()
	d, err := load(path)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// mustDescribe returns our description in the names of a version.
func mustDescribe(t *testing.T, version, file string) *document {
	t.Helper()
	text, err := schema.Description(version, file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := newDocument(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustFacts(t *testing.T, d *document, portType, operation string) []string {
	t.Helper()
	facts, _, err := d.facts(portType, operation)
	if err != nil {
		t.Fatalf("%s.%s: %v", portType, operation, err)
	}
	return facts
}

// describe returns the facts of one component and all documentation in it.
func describe(t *testing.T, d *document, k key, component *node) []string {
	t.Helper()
	f := flattener{document: d, seen: map[key]bool{}}
	if err := f.component(k); err != nil {
		t.Fatal(err)
	}
	return append(f.lines, documentations(component)...)
}

func documentations(n *node) []string {
	var texts []string
	if text := n.documentation(); text != "" {
		texts = append(texts, n.attr("name", n.attr("value", n.name.Local))+": "+text)
	}
	for _, c := range n.children {
		texts = append(texts, documentations(c)...)
	}
	return texts
}

func documented(t *testing.T, what string, n *node) {
	t.Helper()
	if text := n.documentation(); !strings.HasSuffix(text, ".") {
		t.Errorf("%s has no documentation that is a sentence: %q", what, text)
	}
}

// parameters returns the elements within a wrapper element.
func parameters(wrapper *node) []*node {
	var found []*node
	for _, typ := range wrapper.all(schemaNS, "complexType") {
		for _, sequence := range typ.all(schemaNS, "sequence") {
			found = append(found, sequence.all(schemaNS, "element")...)
		}
	}
	return found
}

func sorted(lines []string) []string { return slices.Sorted(slices.Values(lines)) }

// diff returns the lines that only one side has, or "" when both have the same ones.
func diff(old, new []string) string {
	removed, added := set(old), set(new)
	for line := range set(old) {
		if added[line] {
			delete(removed, line)
			delete(added, line)
		}
	}
	var out []string
	for _, line := range slices.Sorted(maps.Keys(removed)) {
		out = append(out, "- "+line)
	}
	for _, line := range slices.Sorted(maps.Keys(added)) {
		out = append(out, "+ "+line)
	}
	return strings.Join(out, "\n")
}

func set(lines []string) map[string]bool {
	m := map[string]bool{}
	for _, line := range lines {
		m[line] = true
	}
	return m
}
