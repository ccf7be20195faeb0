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
	want := `input.wsdl:18:5: notice: operation Find skipped in the server: it has the soapAction "urn:byName" and the body element of operation Find`
	if code != exitDone || !strings.Contains(stderr.String(), want) {
		t.Errorf("exit %d, stderr %q; want it to hold %q", code, &stderr, want)
	}
	written := contents(t, filepath.Join(dir, "p"))
	if strings.Contains(written, "serveFind2") || !strings.Contains(written, "serveFind(") || !strings.Contains(written, ") Find2(ctx") {
		t.Errorf("want both operations in the client and the first in the server:\n%s", written)
	}
}

// TestOddDocuments gives documents that break a rule of WSDL or of XML Schema in a way that real ones do, and asserts that
// the command says so and that the package compiles.
func TestOddDocuments(t *testing.T) {
	tests := map[string]struct{ input, old, new, notice string }{
		"parts of types in document style":          {"features/rpc-literal/input.wsdl", ` style="rpc"`, "", "is a type among several parts in document style"},
		"an action for an unknown message":          {"features/addressing/input.wsdl", `message="t:Send"`, `message="t:Gone"`, "operation Send skipped: unknown message"},
		"a member of a union that nothing declares": {"features/unions/input.xsd", `memberTypes="xs:`, `memberTypes="t:Nope xs:`, "unknown type"},
	}
	module := newModule(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document, err := os.ReadFile(test.input)
			if err != nil {
				t.Fatal(err)
			}
			odd := strings.Replace(string(document), test.old, test.new, 1)
			if odd == string(document) {
				t.Fatalf("%s has no %s", test.input, test.old)
			}
			input := filepath.Join(t.TempDir(), filepath.Base(test.input))
			write(t, input, odd)
			pkg := strings.ReplaceAll(filepath.Dir(test.input)[len("features/"):], "-", "")
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), []string{"-server", "-package", pkg, "-out", filepath.Join(module, pkg), input}, &stdout, &stderr); code != exitDone {
				t.Fatalf("exit %d, %s", code, &stderr)
			}
			if !strings.Contains(stderr.String(), test.notice) {
				t.Errorf("printed %s, want it to hold %q", &stderr, test.notice)
			}
		})
	}
	goCommand(t, module, nil, "build", "-trimpath", "./...")
}
