package xsd_test

import (
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestForeignAttributes asserts that what other specifications write at an attribute can be read, with its QNames in scope.
func TestForeignAttributes(t *testing.T) {
	set := load(t, map[string]string{
		"main.xsd": schema(`<xs:import namespace="urn:u" schemaLocation="u.xsd"/><xs:complexType name="A">
			<xs:attribute ref="u:arrayType" xmlns:u="urn:u" xmlns:w="urn:w" xmlns:q="urn:q" w:arrayType="q:Item[]"/></xs:complexType>`),
		"u.xsd": `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u"><xs:attribute name="arrayType" type="xs:string"/></xs:schema>`,
	})
	use := set.Types()[0].(*xsd.ComplexType).Attributes[0]
	if len(use.Foreign) != 1 || use.Foreign[0].Name != (source.Name{Space: "urn:w", Local: "arrayType"}) {
		t.Fatalf("the attributes of other namespaces are %v", use.Foreign)
	}
	value := use.Foreign[0].Value
	if name, ok := use.Scope.QName(value); !ok || (name != source.Name{Space: "urn:q", Local: "Item[]"}) {
		t.Errorf("%q resolves to %v, %v", value, name, ok)
	}
}
