package main

import (
	"bytes"
	"path/filepath"
	"testing"
)

// TestNotices asserts how the command says what it treated otherwise than written: with its line, and no failure.
func TestNotices(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "input.xsd")
	write(t, input, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
  <xs:complexType name="Box"><xs:sequence><xs:element name="size" type="int"/></xs:sequence></xs:complexType>
</xs:schema>`)
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"-package", "p", "-out", filepath.Join(dir, "p"), input}, &stdout, &stderr); code != exitDone {
		t.Fatalf("exit %d, %s", code, &stderr)
	}
	want := input + `:2:43: notice: no schema declares type int, which has no prefix: using type {http://www.w3.org/2001/XMLSchema}int
 2 |   <xs:complexType name="Box"><xs:sequence><xs:element name="size" type="int"/></xs:sequence></xs:complexType>
   |                                           ^
`
	if stderr.String() != want {
		t.Errorf("printed %q, want %q", &stderr, want)
	}
}

// TestEmptyPackage asserts that nobody has to find out alone why there is nothing to call.
func TestEmptyPackage(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "input.wsdl")
	write(t, input, `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:t"/>`)
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"-package", "p", "-out", filepath.Join(dir, "p"), input}, &stdout, &stderr); code != exitDone {
		t.Fatalf("exit %d, %s", code, &stderr)
	}
	want := input + ": notice: no document declares a type, an element or an operation: the package is empty\n"
	if stderr.String() != want {
		t.Errorf("printed %q, want %q", &stderr, want)
	}
}
