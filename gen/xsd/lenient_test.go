package xsd_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/source"
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
			`main.xsd:2:1: unknown type {urn:t}A: no schema declares it; its content counts as anything`,
			[]string{"element t:a:xs:anyType"},
		},
		{
			"unknown simple type",
			`<xs:simpleType name="S"><xs:restriction base="t:A"/></xs:simpleType>`,
			`main.xsd:2:25: unknown type {urn:t}A: no schema declares it; its values count as plain text`,
			[]string{"type t:S = restriction of xs:anySimpleType"},
		},
		{
			"unknown element, referred to twice",
			`<xs:complexType name="A"><xs:sequence><xs:element ref="t:e"/><xs:element ref="t:e"/></xs:sequence></xs:complexType>`,
			`main.xsd:2:39: unknown element {urn:t}e: no schema declares it; its content counts as anything`,
			[]string{"type t:A = (ref t:e, ref t:e)", "element t:e:xs:anyType"},
		},
		{
			"unknown attribute",
			`<xs:complexType name="A"><xs:attribute ref="t:a"/></xs:complexType>`,
			`main.xsd:2:26: unknown attribute {urn:t}a: no schema declares it; its values count as plain text`,
			[]string{"type t:A = () @t:a:xs:anySimpleType", "attribute t:a:xs:anySimpleType"},
		},
		{
			"unknown head of a substitution group",
			`<xs:element name="a" type="xs:int" substitutionGroup="t:b"/>`,
			`main.xsd:2:1: unknown element {urn:t}b: no schema declares it; the element is in no substitution group`,
			[]string{"element t:a:xs:int"},
		},
		{
			"forgotten prefix of the target namespace",
			`<xs:complexType name="A"/><xs:element name="a" type="A"/>`,
			`main.xsd:2:27: no schema declares type A, which has no prefix: type {urn:t}A is taken`,
			[]string{"type t:A = ()", "element t:a:t:A"},
		},
		{
			"forgotten prefix of XML Schema",
			`<xs:element name="a" type="string"/>`,
			`main.xsd:2:1: no schema declares type string, which has no prefix: type {http://www.w3.org/2001/XMLSchema}string is taken`,
			[]string{"element t:a:xs:string"},
		},
		{
			"undeclared prefix in a name",
			`<xs:complexType name="A"/><xs:element name="a" type="tns:A"/><xs:element name="b" type="xsd:int"/>`,
			`main.xsd:2:27: prefix of "tns:A" is not declared: type {urn:t}A is taken
main.xsd:2:62: prefix of "xsd:int" is not declared: type {http://www.w3.org/2001/XMLSchema}int is taken`,
			[]string{"type t:A = ()", "element t:a:t:A", "element t:b:xs:int"},
		},
		{
			"undeclared customary prefix of an element",
			`<xsd:element name="a" type="xs:int"/>`,
			`main.xsd:2:1: prefix of xsd:element is not declared: it is taken for "http://www.w3.org/2001/XMLSchema"`,
			[]string{"element t:a:xs:int"},
		},
		{
			"undeclared prefix of an attribute and of an extension",
			`<xs:element name="a" type="xs:int" x:note=""/><x:note/>`,
			`main.xsd:2:1: prefix of x:note is not declared: it is passed over
main.xsd:2:47: prefix of x:note is not declared: it is passed over
main.xsd:2:47: unexpected element {undeclared prefix x}note in <schema>: it is passed over`,
			[]string{"element t:a:xs:int"},
		},
		{
			"drafts and later versions of XML Schema",
			`<xs:element xmlns:o="http://www.w3.org/2000/10/XMLSchema" name="a" type="o:timeInstant"/><xs:element name="b" type="xs:dayTimeDuration"/>`,
			`main.xsd:2:1: namespace "http://www.w3.org/2000/10/XMLSchema" is a draft of XML Schema: it is read as "http://www.w3.org/2001/XMLSchema"
main.xsd:2:1: no schema declares type {http://www.w3.org/2001/XMLSchema}timeInstant: type {http://www.w3.org/2001/XMLSchema}dateTime is taken
main.xsd:2:90: no schema declares type {http://www.w3.org/2001/XMLSchema}dayTimeDuration: type {http://www.w3.org/2001/XMLSchema}duration is taken`,
			[]string{"element t:a:xs:dateTime", "element t:b:xs:duration"},
		},
		{
			"import of the own namespace",
			`<xs:import namespace="urn:t" schemaLocation="same.xsd"/><xs:element name="a" type="t:Same"/>`,
			`main.xsd:2:1: import of namespace "urn:t" into itself: it counts as an include`,
			[]string{"type t:Same = ()", "element t:a:t:Same"},
		},
		{
			"location for schemaLocation",
			`<xs:include location="same.xsd"/>`,
			`main.xsd:2:1: include with location: it is read as schemaLocation`,
			[]string{"type t:Same = ()"},
		},
		{
			"import that leads to another namespace",
			`<xs:import namespace="urn:v" schemaLocation="other.xsd"/><xs:element xmlns:v="urn:v" name="a" type="v:Other"/>`,
			`main.xsd:2:1: import of namespace "urn:v": the schema at "other.xsd" has the target namespace "urn:u"; correct one of them
main.xsd:2:58: unknown type {urn:v}Other: no schema declares it; its content counts as anything`,
			[]string{"type u:Other = ()", "element t:a:xs:anyType"},
		},
		{
			"simple content of anything",
			`<xs:complexType name="A"><xs:simpleContent><xs:extension base="xs:anyType"/></xs:simpleContent></xs:complexType>`,
			`main.xsd:2:44: <simpleContent> of {http://www.w3.org/2001/XMLSchema}anyType, which has no simple content: its values count as plain text`,
			[]string{"type t:A = xs:anySimpleType + text:xs:anySimpleType ()"},
		},
		{
			"include of another namespace",
			`<xs:include schemaLocation="other.xsd"/><xs:element xmlns:u="urn:u" name="a" type="u:Other"/>`,
			`main.xsd:2:1: include of "other.xsd": its target namespace "urn:u" is not "urn:t"; it counts as an import`,
			[]string{"type u:Other = ()", "element t:a:u:Other"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set, noticed := loadNoted(t, map[string]string{
				"main.xsd":  named(forT, "\n"+c.declarations),
				"same.xsd":  named(forT, `<xs:complexType name="Same"/>`),
				"other.xsd": named(forU, `<xs:complexType name="Other"/>`),
			})
			expect(t, set, strings.Join(c.want, "\n"))
			if noticed != c.notices {
				t.Errorf("noticed\n%s\nwant\n%s", noticed, c.notices)
			}
		})
	}
}

// TestOtherCase asserts that a location whose case is wrong is found when there is only one such file.
func TestOtherCase(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "main.xsd"), named(forT, `<xs:include schemaLocation="types/COMMON.xsd"/>`))
	write(t, filepath.Join(dir, "Types", "common.xsd"), named(forT, `<xs:complexType name="B"/>`))
	if _, err := os.Stat(filepath.Join(dir, "types", "COMMON.xsd")); err == nil {
		t.Skip("needs a file system that tells cases apart")
	}
	set, got := loadFrom(t, new(source.Loader), filepath.Join(dir, "main.xsd"))
	expect(t, set, "type t:B = ()")
	want := filepath.Join(dir, "Types", "common.xsd") + ": it is read for COMMON.xsd: the names differ in case only"
	if got != want {
		t.Errorf("noticed %q, want %q", got, want)
	}
	write(t, filepath.Join(dir, "Types", "Common.xsd"), named(forT, ""))
	refuse(t, new(source.Loader), filepath.Join(dir, "main.xsd"))
}
