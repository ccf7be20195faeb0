package xsd_test

import (
	"testing"

	"groupdesk/gen/xsd"
)

// load reads one schema document from memory.
func load(t *testing.T, text string) *xsd.Set {
	t.Helper()
	set, err := xsd.Load(loaderOf(map[string]string{"main.xsd": text}), "main.xsd")
	if err != nil {
		t.Fatalf("%v", err)
	}
	return set
}

func loaderOf(files map[string]string) *xsd.Loader {
	known := map[string][]byte{}
	for name, text := range files {
		known[name] = []byte(text)
	}
	return &xsd.Loader{Offline: true, Known: known}
}

func TestLoadExtension(t *testing.T) {
	set := load(t, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
<xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"><xs:sequence><xs:element name="y" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
<xs:complexType name="A"><xs:sequence><xs:element name="x" type="t:B" minOccurs="0"/></xs:sequence></xs:complexType>
</xs:schema>`)
	b, _ := set.Type(xsd.Name{Space: "urn:t", Local: "B"})
	if b.(*xsd.ComplexType).Base.TypeName().Local != "A" {
		t.Fatal("base")
	}
}
