package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// nested is a schema in which each of n named groups is referenced twice by the one before it.
func nestedGroups(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<xs:group name="G%d"><xs:sequence><xs:group ref="t:G%d"/><xs:element name="S%d" type="xs:int"/><xs:group ref="t:G%d"/></xs:sequence></xs:group>`, i, i+1, i, i+1)
	}
	fmt.Fprintf(&b, `<xs:group name="G%d"><xs:sequence><xs:element name="A" type="xs:int" minOccurs="0"/><xs:element name="B" type="xs:int"/></xs:sequence></xs:group>`, n)
	return b.String() + `<xs:complexType name="T"><xs:sequence><xs:group ref="t:G0"/></xs:sequence></xs:complexType>`
}

// manyBranches is a schema with a choice and a repeated choice of n branches.
func manyBranches(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<xs:element name="E%d" type="xs:int"/>`, i)
	}
	return `<xs:complexType name="One"><xs:choice>` + b.String() + `</xs:choice></xs:complexType>` +
		`<xs:complexType name="Many"><xs:choice maxOccurs="unbounded">` + b.String() + `</xs:choice></xs:complexType>`
}

// deepGroups is a schema with n groups in one another.
func deepGroups(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<xs:sequence minOccurs="0"><xs:element name="E%d" type="xs:int"/>`, i)
	}
	return `<xs:complexType name="Deep"><xs:sequence>` + b.String() + strings.Repeat("</xs:sequence>", n) + `</xs:sequence></xs:complexType>`
}

// TestCodeGrowsWithTheSchema asserts that twice the schema gives about twice the code, whatever its groups
// are like.
func TestCodeGrowsWithTheSchema(t *testing.T) {
	tests := map[string]struct {
		schema func(n int) string
		n      int
	}{
		"groups in groups": {nestedGroups, 40},
		"many branches":    {manyBranches, 250},
		"deep groups":      {deepGroups, 40},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			once, twice := len(codeOf(t, test.schema(test.n))), len(codeOf(t, test.schema(2*test.n)))
			if twice > once*5/2 {
				t.Errorf("%d bytes became %d", once, twice)
			}
		})
	}
}

func codeOf(t *testing.T, declarations string) string {
	t.Helper()
	input, out := filepath.Join(t.TempDir(), "input.xsd"), filepath.Join(t.TempDir(), "out")
	schema := `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">` + declarations + `</xs:schema>`
	if err := os.WriteFile(input, []byte(schema), 0o666); err != nil {
		t.Fatal(err)
	}
	runGen(t, []string{"-package", "p", "-out", out}, []string{input})
	return contents(t, out)
}
