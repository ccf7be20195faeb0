package xsd_test

import (
	"strings"
	"testing"
)

// TestNotices gives schemas that break a rule and have a clear meaning all the same, and asserts the meaning and what is
// said about it.
func TestNotices(t *testing.T) {
	cases := []struct {
		name         string
		declarations string
		notices      string
		want         []string
	}{
		{
			"unknown type of an element",
			`<xs:element name="a" type="t:A"/>`,
			`main.xsd:2:1: unknown type {urn:t}A, which no schema declares: its content is treated as xs:anyType`,
			[]string{"element t:a:xs:anyType"},
		},
		{
			"misspelt type of an element",
			`<xs:element name="a" type="t:Adress"/><xs:complexType name="Address"/>`,
			`main.xsd:2:1: unknown type {urn:t}Adress, which no schema declares: its content is treated as xs:anyType; did you mean "Address"?`,
			[]string{"type t:Address = ()", "element t:a:xs:anyType"},
		},
		{
			"misspelt element, like a type only",
			`<xs:complexType name="A"><xs:sequence><xs:element ref="t:Adress"/></xs:sequence></xs:complexType><xs:complexType name="Address"/>`,
			`main.xsd:2:39: unknown element {urn:t}Adress, which no schema declares: its content is treated as xs:anyType`,
			[]string{"type t:A = (ref t:Adress)", "type t:Address = ()", "element t:Adress:xs:anyType"},
		},
		{
			"unknown simple type",
			`<xs:simpleType name="S"><xs:restriction base="t:A"/></xs:simpleType>`,
			`main.xsd:2:25: unknown type {urn:t}A, which no schema declares: its values are treated as text`,
			[]string{"type t:S = restriction of xs:anySimpleType"},
		},
		{
			"unknown element, referred to twice",
			`<xs:complexType name="A"><xs:sequence><xs:element ref="t:e"/><xs:element ref="t:e"/></xs:sequence></xs:complexType>`,
			`main.xsd:2:39: unknown element {urn:t}e, which no schema declares: its content is treated as xs:anyType`,
			[]string{"type t:A = (ref t:e, ref t:e)", "element t:e:xs:anyType"},
		},
		{
			"unknown attribute",
			`<xs:complexType name="A"><xs:attribute ref="t:a"/></xs:complexType>`,
			`main.xsd:2:26: unknown attribute {urn:t}a, which no schema declares: its values are treated as text`,
			[]string{"type t:A = () @t:a:xs:anySimpleType", "attribute t:a:xs:anySimpleType"},
		},
		{
			"unknown head of a substitution group",
			`<xs:element name="a" type="xs:int" substitutionGroup="t:b"/>`,
			`main.xsd:2:1: unknown element {urn:t}b, which no schema declares: substitutionGroup is ignored`,
			[]string{"element t:a:xs:int"},
		},
		{
			"forgotten prefix of the target namespace",
			`<xs:complexType name="A"/><xs:element name="a" type="A"/>`,
			`main.xsd:2:27: no schema declares type A, which has no prefix: using type {urn:t}A`,
			[]string{"type t:A = ()", "element t:a:t:A"},
		},
		{
			"forgotten prefix of another namespace, and of one of several",
			`<xs:import namespace="urn:u" schemaLocation="other.xsd"/><xs:import schemaLocation="none.xsd"/><xs:import namespace="urn:v" schemaLocation="v.xsd"/>
<xs:element name="a" type="Only"/><xs:element name="b" type="Other"/>`,
			`main.xsd:3:1: no schema declares type Only, which has no prefix: using type {urn:v}Only
main.xsd:3:35: unknown type Other, which no schema declares: its content is treated as xs:anyType`,
			[]string{"type u:Other = ()", "type {urn:v}Other = ()", "type {urn:v}Only = ()", "element t:a:{urn:v}Only", "element t:b:xs:anyType"},
		},
		{
			"no prefix in a namespace that has a schema: nothing else is meant",
			`<xs:element xmlns="urn:t" name="a" type="string"/>`,
			`main.xsd:2:1: unknown type {urn:t}string, which no schema declares: its content is treated as xs:anyType`,
			[]string{"element t:a:xs:anyType"},
		},
		{
			"what is declared counts, though another import of its namespace failed",
			`<xs:import namespace="urn:u" schemaLocation="parts.xsd"/><xs:import namespace="urn:u" schemaLocation="gone.xsd"/>
<xs:complexType name="A"><xs:sequence><xs:element ref="u:e"/></xs:sequence><xs:attribute ref="u:a"/></xs:complexType>`,
			``,
			[]string{"type t:A = (ref u:e) @u:a:xs:int", "element u:e:xs:int", "attribute u:a:xs:int"},
		},
		{
			"forgotten prefix of XML Schema",
			`<xs:element name="a" type="string"/>`,
			`main.xsd:2:1: no schema declares type string, which has no prefix: using type {http://www.w3.org/2001/XMLSchema}string`,
			[]string{"element t:a:xs:string"},
		},
		{
			"undeclared prefix in a name",
			`<xs:complexType name="A"/><xs:element name="a" type="tns:A"/><xs:element name="b" type="xsd:int"/>`,
			`main.xsd:2:27: prefix of "tns:A" is not declared: using type {urn:t}A
main.xsd:2:62: prefix of "xsd:int" is not declared: using type {http://www.w3.org/2001/XMLSchema}int`,
			[]string{"type t:A = ()", "element t:a:t:A", "element t:b:xs:int"},
		},
		{
			"undeclared customary prefix of an element",
			`<xsd:element name="a" type="xs:int"/>`,
			`main.xsd:2:1: prefix of xsd:element is not declared: treated as "http://www.w3.org/2001/XMLSchema"`,
			[]string{"element t:a:xs:int"},
		},
		{
			"undeclared prefix of an attribute and of an extension",
			`<xs:element name="a" type="xs:int" x:note=""/><x:note/>`,
			`main.xsd:2:1: prefix of x:note is not declared: ignored
main.xsd:2:47: prefix of x:note is not declared: ignored
main.xsd:2:47: unexpected element {undeclared prefix x}note in <schema>: ignored`,
			[]string{"element t:a:xs:int"},
		},
		{
			"drafts and later versions of XML Schema",
			`<xs:element xmlns:o="http://www.w3.org/2000/10/XMLSchema" name="a" type="o:timeInstant"/><xs:element name="b" type="xs:dayTimeDuration"/>`,
			`main.xsd:2:1: namespace "http://www.w3.org/2000/10/XMLSchema" is a draft of XML Schema: treated as "http://www.w3.org/2001/XMLSchema"
main.xsd:2:1: no schema declares type {http://www.w3.org/2001/XMLSchema}timeInstant: using type {http://www.w3.org/2001/XMLSchema}dateTime
main.xsd:2:90: no schema declares type {http://www.w3.org/2001/XMLSchema}dayTimeDuration: using type {http://www.w3.org/2001/XMLSchema}duration`,
			[]string{"element t:a:xs:dateTime", "element t:b:xs:duration"},
		},
		{
			"import of the own namespace",
			`<xs:import namespace="urn:t" schemaLocation="same.xsd"/><xs:element name="a" type="t:Same"/>`,
			`main.xsd:2:1: import of the schema's own namespace "urn:t": treated as an include`,
			[]string{"type t:Same = ()", "element t:a:t:Same"},
		},
		{
			"two schemas of one namespace that define one type differently, both imported (part 1, section 4.2.3)",
			`<xs:import namespace="urn:u" schemaLocation="other.xsd"/><xs:import namespace="urn:u" schemaLocation="another.xsd"/><xs:element name="a" type="u:Other"/>`,
			`another.xsd:1:112: type {urn:u}Other is defined differently at other.xsd:1:112, which was read first: using that one`,
			[]string{"type u:Other = ()", "element t:a:u:Other"},
		},
		{
			"location for schemaLocation",
			`<xs:include location="same.xsd"/>`,
			`main.xsd:2:1: <include> has location: treated as schemaLocation`,
			[]string{"type t:Same = ()"},
		},
		{
			"import that leads to another namespace",
			`<xs:import namespace="urn:v" schemaLocation="other.xsd"/><xs:element xmlns:v="urn:v" name="a" type="v:Other"/>`,
			`main.xsd:2:1: import of namespace "urn:v": the schema at "other.xsd" has the target namespace "urn:u"; correct one of them
main.xsd:2:58: unknown type {urn:v}Other, which no schema declares: its content is treated as xs:anyType`,
			[]string{"type u:Other = ()", "element t:a:xs:anyType"},
		},
		{
			"simple content of anything",
			`<xs:complexType name="A"><xs:simpleContent><xs:extension base="xs:anyType"/></xs:simpleContent></xs:complexType>`,
			`main.xsd:2:44: <simpleContent> of {http://www.w3.org/2001/XMLSchema}anyType, which has no simple content: its values are treated as text`,
			[]string{"type t:A = xs:anySimpleType + text:xs:anySimpleType ()"},
		},
		{
			"include of another namespace",
			`<xs:include schemaLocation="other.xsd"/><xs:element xmlns:u="urn:u" name="a" type="u:Other"/>`,
			`main.xsd:2:1: include of "other.xsd", whose target namespace is "urn:u" and not "urn:t": treated as an import`,
			[]string{"type u:Other = ()", "element t:a:u:Other"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set, noticed := loadNoted(t, map[string]string{
				"main.xsd":    named(forT, "\n"+c.declarations),
				"same.xsd":    named(forT, `<xs:complexType name="Same"/>`),
				"none.xsd":    named(``, ``),
				"parts.xsd":   named(forU, `<xs:element name="e" type="xs:int"/><xs:attribute name="a" type="xs:int"/>`),
				"v.xsd":       named(`targetNamespace="urn:v"`, `<xs:complexType name="Other"/><xs:complexType name="Only"/>`),
				"other.xsd":   named(forU, `<xs:complexType name="Other"/>`),
				"another.xsd": named(forU, `<xs:simpleType name="Other"><xs:restriction base="xs:int"/></xs:simpleType>`),
			})
			expect(t, set, strings.Join(c.want, "\n"))
			if noticed != c.notices {
				t.Errorf("noticed\n%s\nwant\n%s", noticed, c.notices)
			}
		})
	}
}
