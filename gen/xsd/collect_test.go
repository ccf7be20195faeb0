package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// named makes a schema document with the given attributes and prefixes t and u.
func named(attrs, declarations string) string {
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" xmlns:u="urn:u" ` + attrs + `>` + declarations + `</xs:schema>`
}

const (
	forT = `targetNamespace="urn:t"`
	forU = `targetNamespace="urn:u"`
)

func TestDocuments(t *testing.T) {
	cases := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{
			"include, in the order of the documents",
			map[string]string{
				"main.xsd":    named(forT, `<xs:element name="first" type="t:B"/><xs:include schemaLocation="sub/b.xsd"/><xs:element name="last" type="t:B"/>`),
				"sub/b.xsd":   named(forT, `<xs:complexType name="B"/><xs:element name="middle" type="t:C"/><xs:include schemaLocation="../sub/./c.xsd"/>`),
				"sub/c.xsd":   named(forT, `<xs:complexType name="C"/>`),
				"unrelated":   "not XML",
				"../main.xsd": "not XML",
			},
			"type t:B = ()\ntype t:C = ()\nelement t:first:t:B\nelement t:middle:t:C\nelement t:last:t:B",
		},
		{
			"chameleon include: references without namespace follow",
			map[string]string{
				"main.xsd": named(forT, `<xs:include schemaLocation="b.xsd"/><xs:element name="a" type="t:B"/>`),
				"b.xsd":    named(``, `<xs:complexType name="B"><xs:sequence><xs:element name="c" type="C"/><xs:element ref="d"/></xs:sequence><xs:attributeGroup ref="G"/></xs:complexType><xs:simpleType name="C"><xs:restriction base="xs:int"/></xs:simpleType><xs:element name="d" type="C"/><xs:attributeGroup name="G"><xs:attribute name="g" type="C"/></xs:attributeGroup>`),
			},
			"type t:B = (c:t:C, ref t:d) @g:t:C\ntype t:C = restriction of xs:int\nelement t:d:t:C\nelement t:a:t:B",
		},
		{
			"one chameleon included into two namespaces",
			map[string]string{
				"main.xsd": named(forT, `<xs:include schemaLocation="b.xsd"/><xs:import namespace="urn:u" schemaLocation="u.xsd"/>`),
				"u.xsd":    named(forU, `<xs:include schemaLocation="b.xsd"/>`),
				"b.xsd":    named(``, `<xs:complexType name="B"/>`),
			},
			"type t:B = ()\ntype u:B = ()",
		},
		{
			"import with and without location, circular",
			map[string]string{
				"main.xsd": named(forT, `<xs:import namespace="urn:u" schemaLocation="u.xsd"/><xs:element name="a" type="u:U"/><xs:complexType name="T"/>`),
				"u.xsd":    named(forU, `<xs:import namespace="urn:t"/><xs:import namespace="urn:t" schemaLocation="main.xsd"/><xs:complexType name="U"><xs:sequence><xs:element name="x" type="t:T"/></xs:sequence></xs:complexType>`),
			},
			"type u:U = (x:t:T)\ntype t:T = ()\nelement t:a:u:U",
		},
		{
			"import of a schema without namespace",
			map[string]string{
				"main.xsd": named(forT, `<xs:import schemaLocation="n.xsd"/><xs:element name="a" type="N"/>`),
				"n.xsd":    named(``, `<xs:complexType name="N"/>`),
			},
			"type N = ()\nelement t:a:N",
		},
		{
			"include in a circle, and one document by two paths",
			map[string]string{
				"main.xsd": named(forT, `<xs:include schemaLocation="b.xsd"/><xs:include schemaLocation="x/../b.xsd"/>`),
				"b.xsd":    named(forT, `<xs:include schemaLocation="main.xsd"/><xs:complexType name="B"/>`),
			},
			"type t:B = ()",
		},
		{
			"an import that fails is no matter while nobody needs it",
			map[string]string{
				"main.xsd": named(forT, `<xs:import namespace="urn:u" schemaLocation="gone.xsd"/><xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/><xs:complexType name="A"><xs:attribute ref="xml:lang"/></xs:complexType>`),
			},
			"type t:A = () @{http://www.w3.org/XML/1998/namespace}lang:xs:string",
		},
		{
			"the schema for schemas is never read",
			map[string]string{
				"main.xsd":      named(forT, `<xs:import namespace="http://www.w3.org/2001/XMLSchema" schemaLocation="XMLSchema.xsd"/><xs:element name="a" type="xs:int"/>`),
				"XMLSchema.xsd": "not XML",
			},
			"element t:a:xs:int",
		},
		{
			"a schema of the namespace of XML counts before the attributes that need none",
			map[string]string{
				"main.xsd": named(forT, `<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/><xs:complexType name="A"><xs:attribute ref="xml:lang"/></xs:complexType>`),
				"xml.xsd":  named(`targetNamespace="http://www.w3.org/XML/1998/namespace"`, `<xs:attribute name="lang" type="xs:language"/>`),
			},
			"type t:A = () @{http://www.w3.org/XML/1998/namespace}lang:xs:language\nattribute {http://www.w3.org/XML/1998/namespace}lang:xs:language",
		},
		{
			"copies of one declaration count once",
			map[string]string{
				"main.xsd": named(forT, `<xs:include schemaLocation="b.xsd"/><xs:complexType name="A"><xs:sequence><xs:element type="t:A" name="x"/></xs:sequence></xs:complexType>`),
				"b.xsd":    `<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t"><s:complexType name="A"><s:annotation/><s:sequence><s:element name="x" type="A"/></s:sequence></s:complexType></s:schema>`,
			},
			"type t:A = (x:t:A)",
		},
		{
			"redefine: types extend and restrict what they replace",
			map[string]string{
				"main.xsd": named(forT, `<xs:redefine schemaLocation="b.xsd"><xs:annotation/><xs:complexType name="A"><xs:complexContent><xs:extension base="t:A"><xs:sequence><xs:element name="y" type="t:S"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
					<xs:simpleType name="S"><xs:restriction base="t:S"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:redefine><xs:element name="e" type="t:A"/>`),
				"b.xsd": named(forT, `<xs:complexType name="A"><xs:sequence><xs:element name="x" type="t:S"/></xs:sequence></xs:complexType><xs:simpleType name="S"><xs:restriction base="xs:string"/></xs:simpleType>`),
			},
			"type t:A = <(x:t:S)> + (y:t:S)\ntype t:S = restriction of <restriction of xs:string> maxLength=3\nelement t:e:t:A",
		},
		{
			"redefine: groups hold what they replace",
			map[string]string{
				"main.xsd": named(forT, `<xs:redefine schemaLocation="b.xsd"><xs:group name="G"><xs:sequence><xs:group ref="t:G"/><xs:element name="y" type="xs:int"/></xs:sequence></xs:group>
					<xs:attributeGroup name="H"><xs:attributeGroup ref="t:H"/><xs:attribute name="b"/></xs:attributeGroup></xs:redefine>`),
				"b.xsd": named(forT, `<xs:complexType name="A"><xs:group ref="t:G"/><xs:attributeGroup ref="t:H"/></xs:complexType><xs:group name="G"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:group><xs:attributeGroup name="H"><xs:attribute name="a"/></xs:attributeGroup>`),
			},
			"type t:A = ((x:xs:int), y:xs:int) @a:xs:anySimpleType @b:xs:anySimpleType",
		},
		{
			"redefine of a chameleon",
			map[string]string{
				"main.xsd": named(forT, `<xs:redefine schemaLocation="b.xsd"><xs:simpleType name="S"><xs:restriction base="t:S"><xs:length value="1"/></xs:restriction></xs:simpleType></xs:redefine>`),
				"b.xsd":    named(``, `<xs:element name="e" type="S"/><xs:simpleType name="S"><xs:restriction base="xs:string"/></xs:simpleType>`),
			},
			"type t:S = restriction of <restriction of xs:string> length=1\nelement t:e:t:S",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set, noticed := loadNoted(t, c.files)
			expect(t, set, c.want)
			if noticed != "" {
				t.Errorf("noticed %s", noticed)
			}
		})
	}
}

// TestCopies includes a second declaration of an element: one that says the same counts as the same, one that differs is
// refused.
func TestCopies(t *testing.T) {
	const first = `<xs:element name="e" default="1"><xs:complexType><xs:simpleContent><xs:extension base="t:S"><xs:attribute name="a"/><xs:attribute name="b"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>`
	for name, test := range map[string]struct {
		old, new string // what the copy writes otherwise
		same     bool
	}{
		"the order of attributes":              {`name="e" default="1"`, `default="1" name="e"`, true},
		"an annotation":                        {`<xs:simpleContent>`, `<xs:annotation/><xs:simpleContent>`, true},
		"the prefix":                           {`base="t:S"`, `base="x:S" xmlns:x="urn:t"`, true},
		"no prefix":                            {`base="t:S"`, `base="S" xmlns="urn:t"`, true},
		"the value of an attribute":            {`default="1"`, `default="2"`, false},
		"another attribute":                    {`default="1"`, `fixed="1"`, false},
		"one attribute more":                   {`default="1"`, `default="1" nillable="true"`, false},
		"the namespace of an attribute's name": {`default="1"`, `t:default="1"`, false},
		"the namespace of a reference":         {`base="t:S"`, `base="u:S"`, false},
		"the local part of a reference":        {`base="t:S"`, `base="t:R"`, false},
		"the name of a child":                  {`extension`, `restriction`, false},
		"one child less":                       {`<xs:attribute name="b"/>`, ``, false},
		"another child":                        {`<xs:attribute name="b"/>`, `<xs:attribute name="c"/>`, false},
		"the order of children":                {`<xs:attribute name="a"/><xs:attribute name="b"/>`, `<xs:attribute name="b"/><xs:attribute name="a"/>`, false},
	} {
		var report source.Report
		set := xsd.Load(loaderOf(map[string]string{
			"main.xsd": named(forT, `<xs:include schemaLocation="copy.xsd"/><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`+first),
			"copy.xsd": named(forT, strings.ReplaceAll(first, test.old, test.new)),
		}), "main.xsd", &report)
		got := report.List().Error()
		if (set != nil) != test.same || !test.same && !strings.Contains(got, "duplicate definition of element {urn:t}e") {
			t.Errorf("%s: got %q, want the same: %v", name, got, test.same)
		}
	}
}

func TestNamespaces(t *testing.T) {
	set := load(t, map[string]string{
		"main.xsd": named(forT, `<xs:import namespace="urn:u" schemaLocation="u.xsd"/><xs:import schemaLocation="n.xsd"/>`),
		"u.xsd":    named(forU, ``),
		"n.xsd":    named(``, ``),
	})
	if got := strings.Join(set.Namespaces(), "|"); got != "urn:t|urn:u|" {
		t.Errorf("namespaces %q", got)
	}
}

func TestPrefixesOfInnerElements(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
		<complexType name="A"><sequence><element name="x" type="q1:A" xmlns:q1="urn:t"/><element name="y" type="q1:int" xmlns:q1="http://www.w3.org/2001/XMLSchema"/><element name="z" xmlns:q2="urn:t" nillable="true" type="q2:A"/></sequence></complexType></schema>`})
	expect(t, set, "type t:A = (x:t:A, y:xs:int, z:t:A nillable)")
}
