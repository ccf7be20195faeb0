package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
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

// TestRequestsThatAServerCannotTellApart asserts that of operations with one action and one body a server has the first, and
// a client all.
func TestRequestsThatAServerCannotTellApart(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "input.wsdl")
	description, err := os.ReadFile("features/overloads/input.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	write(t, input, strings.ReplaceAll(string(description), "urn:byNumber", "urn:byName"))
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"-out", filepath.Join(dir, "p"), "-package", "p", "-server", input}, &stdout, &stderr)
	want := `input.wsdl:18:5: notice: operation Find has the soapAction "urn:byName" and the body of operation Find`
	if code != exitDone || !strings.Contains(stderr.String(), want) {
		t.Errorf("exit %d, stderr %q; want it to hold %q", code, &stderr, want)
	}
	written := contents(t, filepath.Join(dir, "p"))
	if strings.Contains(written, "serveFind2") || !strings.Contains(written, "serveFind(") || !strings.Contains(written, ") Find2(ctx") {
		t.Errorf("want both operations in the client and the first in the server:\n%s", written)
	}
}
