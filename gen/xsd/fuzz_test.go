package xsd_test

import (
	"errors"
	"testing"

	"groupdesk/gen/xsd"
)

// FuzzLoad feeds arbitrary documents: the reader gives a set or diagnostics with a place, and never panics or hangs.
func FuzzLoad(f *testing.F) {
	for _, text := range []string{
		"",
		"<a>",
		"\xFF\xFE<\x00a\x00/\x00>\x00",
		`<?xml version="1.0" encoding="iso-8859-1"?><a>` + "\xE9</a>",
		`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`,
		schema(`<xs:include schemaLocation="main.xsd"/><xs:import namespace="urn:u" schemaLocation="other.xsd"/><xs:element name="a" type="u:A"/>`),
		schema(`<xs:complexType name="A"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>`),
		schema(`<xs:complexType name="A" mixed="true"><xs:choice maxOccurs="unbounded"><xs:element ref="t:e"/><xs:group ref="t:G"/><xs:any namespace="##other"/></xs:choice><xs:attribute ref="xml:lang"/><xs:anyAttribute/></xs:complexType><xs:element name="e" type="t:A" substitutionGroup="t:e"/><xs:group name="G"><xs:all><xs:element name="x" default="1"/></xs:all></xs:group>`),
		schema(`<xs:simpleType name="S"><xs:union memberTypes="t:L"><xs:simpleType><xs:restriction base="xs:int"><xs:maxInclusive value="1"/><xs:enumeration value="1"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType><xs:simpleType name="L"><xs:list itemType="t:S"/></xs:simpleType>`),
		schema(`<xs:redefine schemaLocation="chameleon.xsd"><xs:simpleType name="C"><xs:restriction base="t:C"/></xs:simpleType></xs:redefine><xs:complexType name="D"><xs:simpleContent><xs:extension base="t:C"><xs:attributeGroup ref="t:H"/></xs:extension></xs:simpleContent></xs:complexType><xs:attributeGroup name="H"><xs:attributeGroup ref="t:H"/></xs:attributeGroup>`),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		loader := loaderOf(map[string]string{
			"main.xsd":      string(data),
			"other.xsd":     named(forU, `<xs:complexType name="A"/>`),
			"chameleon.xsd": named("", `<xs:simpleType name="C"><xs:restriction base="xs:string"/></xs:simpleType>`),
		})
		set, err := xsd.Load(loader, "main.xsd")
		if err == nil {
			describe(set)
			return
		}
		var diagnostics xsd.Diagnostics
		if !errors.As(err, &diagnostics) || len(diagnostics) == 0 {
			t.Fatalf("error %v is not Diagnostics", err)
		}
		for _, d := range diagnostics {
			if d.Pos.File == "" || d.Message == "" {
				t.Errorf("diagnostic without place or message: %+v", d)
			}
		}
	})
}
