package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// manyTypes is a schema with n types, the last of which has a pattern.
func manyTypes(n int) string {
	var b strings.Builder
	b.WriteString(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:many" targetNamespace="urn:many">`)
	for i := range n {
		fmt.Fprintf(&b, `<xs:complexType name="T%d"><xs:sequence><xs:element name="A" type="xs:int"/><xs:element name="B" type="t:Code" minOccurs="0"/></xs:sequence></xs:complexType>`, i)
	}
	b.WriteString(`<xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]+"/></xs:restriction></xs:simpleType></xs:schema>`)
	return b.String()
}

// TestLongFilesAreSeveral asserts that no file of a large package is longer than editors bear, that the parts are a package,
// that they are the same in every run, and that a smaller package leaves none of them behind.
func TestLongFilesAreSeveral(t *testing.T) {
	module := newModule(t)
	out, input := filepath.Join(module, "many"), filepath.Join(t.TempDir(), "input.xsd")
	args := []string{"-tests", "-out", out}
	write(t, input, manyTypes(1500))
	runGen(t, args, []string{input})
	var names []string
	for _, path := range files(t, out, ".go") {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(content, []byte("\n")); lines > 10_000 {
			t.Errorf("%s has %d lines", path, lines)
		}
		names = append(names, filepath.Base(path))
	}
	for _, want := range []string{"marshal.go", "marshal_2.go", "validate_2.go", "samples_test.go", "samples_2_test.go"} {
		if !slices.Contains(names, want) {
			t.Errorf("wrote %q, want %s too", names, want)
		}
	}
	assertFormatted(t, out)
	goCommand(t, module, nil, "vet", "./many")

	runGen(t, append([]string{"-check"}, args...), []string{input})
	write(t, input, manyTypes(3))
	runGen(t, args, []string{input})
	for _, path := range files(t, out, ".go") {
		if strings.Contains(path, "_2") {
			t.Errorf("%s is left", path)
		}
	}
}
