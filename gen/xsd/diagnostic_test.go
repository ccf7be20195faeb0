package xsd_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestNames asserts which names are NCNames (Namespaces in XML 1.0, section 3), as far as ASCII goes.
func TestNames(t *testing.T) {
	for name, good := range map[string]bool{
		"A": true, "Z": true, "a": true, "z": true, "_": true, "a0": true, "a9": true, "a-": true, "a.": true, "é": true, "\u0080": true,
		"": false, "0": false, "9": false, "-": false, ".": false, "a b": false, "a:b": false, "a/": false, "@": false, "[": false, "`": false, "{": false,
	} {
		if got := problem(t, `<xs:complexType name="`+name+`"/>`); (got == "") != good {
			t.Errorf("the name %q: %q", name, got)
		}
	}
}

// TestOtherNamespaces asserts that an element of another namespace means nothing, unless its name shows that it has slipped
// out of that of XML Schema, and that constructs of XML Schema 1.1 are called that.
func TestOtherNamespaces(t *testing.T) {
	for namespace, test := range map[string]struct{ names, want string }{
		"urn:o": {"sequence choice all any anyAttribute simpleContent complexContent restriction extension list union element attribute maxLength",
			"unexpected element {urn:o}NAME in <complexType>: XML Schema 1.0 has no such element here; remove it"},
		"urn:other": {"note appinfo", ""},
		"http://www.w3.org/2001/XMLSchema": {"assert assertion alternative override openContent defaultOpenContent explicitTimezone",
			"<NAME> belongs to XML Schema 1.1, which is not supported; rewrite it with XML Schema 1.0"},
	} {
		for name := range strings.FieldsSeq(test.names) {
			got := problem(t, `<xs:complexType name="A"><o:`+name+` xmlns:o="`+namespace+`"/></xs:complexType>`)
			if want := strings.ReplaceAll(test.want, "NAME", name); got != want {
				t.Errorf("%s in %s: %q, want %q", name, namespace, got, want)
			}
		}
	}
}

// TestExtensionsBeforeContent asserts that an element that means nothing does not count as the content of a type.
func TestExtensionsBeforeContent(t *testing.T) {
	runModelCases(t, []modelCase{{
		"an element of another namespace before the content",
		`<xs:complexType name="A"><o:note xmlns:o="urn:other"/><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`,
		[]string{"type t:A = (x:xs:int)"},
	}})
}

// TestAnnotationsAnywhere asserts that an annotation may precede any content (part 1, section 3.13).
func TestAnnotationsAnywhere(t *testing.T) {
	const note = `<xs:annotation/>`
	for _, declarations := range []string{
		`<xs:complexType name="A">` + note + `<xs:complexContent>` + note + `<xs:extension base="t:B">` + note + `</xs:extension></xs:complexContent></xs:complexType><xs:complexType name="B"/>`,
		`<xs:complexType name="A"><xs:simpleContent>` + note + `<xs:extension base="xs:int">` + note + `</xs:extension></xs:simpleContent></xs:complexType>`,
		`<xs:group name="g">` + note + `<xs:sequence>` + note + `<xs:element name="a">` + note + `</xs:element></xs:sequence></xs:group>`,
		`<xs:attributeGroup name="g">` + note + `<xs:attribute name="a">` + note + `</xs:attribute></xs:attributeGroup>`,
		`<xs:simpleType name="S">` + note + `<xs:restriction base="xs:string">` + note + `<xs:length value="1">` + note + `</xs:length></xs:restriction></xs:simpleType>`,
	} {
		if got := problem(t, declarations); got != "" {
			t.Errorf("%s: %s", declarations, got)
		}
	}
}

// TestMappedNamespaces gives files for namespaces that nothing imports.
func TestMappedNamespaces(t *testing.T) {
	for file, want := range map[string]string{
		"u.xsd":     `main.xsd:1:96: notice: namespace "urn:u" is used without an import: using the schema at u.xsd`,
		"other.xsd": `other.xsd:1:1: mapped to namespace "urn:u" but declares "urn:other"; map the right file`,
		"page.html": `page.html:1:1: mapped to namespace "urn:u" but is not an XML Schema; map the right file`,
		"gone.xsd":  `gone.xsd: `,
	} {
		loader := loaderOf(map[string]string{
			"main.xsd":  schema(`<xs:element name="a" type="u:T" xmlns:u="urn:u"/>`),
			"u.xsd":     `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u"><xs:complexType name="T"/></xs:schema>`,
			"other.xsd": `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"/>`,
			"page.html": "<html/>",
		})
		loader.Map = map[string]string{"urn:u": file}
		var report source.Report
		set := xsd.Load(loader, "main.xsd", &report)
		if got := report.List().Error(); (set != nil) != (file == "u.xsd") || !strings.Contains(got, want) {
			t.Errorf("%s: got %s, want %s", file, got, want)
		}
	}
}

// TestMappedImports gives the file for a namespace whose import has a location that cannot be read.
func TestMappedImports(t *testing.T) {
	loader := loaderOf(map[string]string{
		"main.xsd": schema(`<xs:import namespace="urn:u" schemaLocation="gone.xsd"/><xs:element name="a" type="u:T" xmlns:u="urn:u"/>`),
		"u.xsd":    named(forU, `<xs:complexType name="T"/>`),
	})
	loader.Map = map[string]string{"urn:u": "u.xsd"}
	set, noticed := loadFrom(t, loader, "main.xsd")
	expect(t, set, "type u:T = ()\nelement t:a:u:T")
	if want := `main.xsd:1:96: cannot read "gone.xsd": using the schema at u.xsd`; noticed != want {
		t.Errorf("noticed %q, want %q", noticed, want)
	}
}

// TestDiagnostics holds one invalid input for each diagnostic. The declarations are on the second line of main.xsd.
func TestDiagnostics(t *testing.T) {
	cases := []struct {
		name, declarations string
		want               string // diagnostics, one a line
	}{
		{
			"unknown built-in type",
			`<xs:element name="a" type="xs:strng"/>`,
			`main.xsd:2:1: unknown type {http://www.w3.org/2001/XMLSchema}strng: XML Schema 1.0 has no such built-in type; correct the name`,
		},
		{
			"unknown base type of a known namespace",
			`<xs:complexType name="a"><xs:complexContent><xs:extension base="t:Missing"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:45: unknown type {urn:t}Missing: no schema of this namespace declares it; declare it or correct the name`,
		},
		{
			"misspelt base type of a known namespace",
			`<xs:complexType name="Address"><xs:complexContent><xs:extension base="t:Adress2"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:51: unknown type {urn:t}Adress2: no schema of this namespace declares it; did you mean "Address"?`,
		},
		{
			"unknown type of an unknown namespace",
			`<xs:complexType name="A"><xs:complexContent><xs:extension base="u:B"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:45: unknown type {urn:u}B: no schema for this namespace was found; provide it with -map 'urn:u=FILE'`,
		},
		{
			"reference without prefix",
			`<xs:complexType name="a"><xs:complexContent><xs:extension base="A"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:45: unknown type A: it is in no namespace and no schema declares it; add the prefix of its namespace or declare it`,
		},
		{
			"undeclared prefix",
			`<xs:element name="a" type="x:A"/>`,
			`main.xsd:2:1: prefix of "x:A" is not declared; add its namespace declaration or correct it`,
		},
		{
			"all unknown names of one run, ordered by place",
			"<xs:complexType name=\"A\"><xs:sequence><xs:element ref=\"u:e\"/><xs:group ref=\"t:g\"/></xs:sequence>\n<xs:attribute ref=\"u:a\"/><xs:attribute ref=\"u:b\"/><xs:attributeGroup ref=\"t:h\"/></xs:complexType>\n<xs:element name=\"b\" substitutionGroup=\"u:e\"/>",
			`main.xsd:2:39: unknown element {urn:u}e: no schema for this namespace was found; provide it with -map 'urn:u=FILE'
main.xsd:2:62: unknown group {urn:t}g: no schema of this namespace declares it; declare it or correct the name
main.xsd:3:1: unknown attribute {urn:u}a: no schema for this namespace was found; provide it with -map 'urn:u=FILE'
main.xsd:3:26: unknown attribute {urn:u}b: no schema for this namespace was found; provide it with -map 'urn:u=FILE'
main.xsd:3:51: unknown attributeGroup {urn:t}h: no schema of this namespace declares it; declare it or correct the name
main.xsd:4:1: unknown element {urn:u}e: no schema for this namespace was found; provide it with -map 'urn:u=FILE'`,
		},
		{
			"what stands where it must not",
			`<xs:complexType name="A"><xs:complexContent><xs:extension base="t:B"/><xs:restriction base="t:B"/></xs:complexContent></xs:complexType>` +
				`<xs:complexType name="B"><xs:sequence><xs:attribute name="a"/></xs:sequence></xs:complexType>`,
			`main.xsd:2:71: unexpected element {http://www.w3.org/2001/XMLSchema}restriction in <complexContent>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:174: unexpected element {http://www.w3.org/2001/XMLSchema}attribute in <sequence>: XML Schema 1.0 has no such element here; remove it`,
		},
		{
			"wildcards in a list",
			`<xs:complexType name="A"><xs:sequence><xs:any namespace="##other urn:x"/><xs:any namespace="urn:x ##any"/></xs:sequence></xs:complexType>`,
			`main.xsd:2:39: namespace="##other urn:x" of <any> has ##other in a list; write it alone
main.xsd:2:74: namespace="urn:x ##any" of <any> has ##any in a list; write it alone`,
		},
		{
			"import that fails and is needed, said once",
			`<xs:import namespace="urn:u" schemaLocation="gone.xsd"/><xs:element name="a" type="u:A"/><xs:element name="b" type="u:B"/>`,
			`main.xsd:2:1: cannot read "gone.xsd", which this import needs: no such file or directory; correct the location or provide the file`,
		},
		{
			"import of a URL without network",
			`<xs:import namespace="urn:u" schemaLocation="http://example.invalid/u.xsd"/><xs:element name="a" type="u:A"/>`,
			`main.xsd:2:1: cannot read "http://example.invalid/u.xsd", which this import needs: network access is disabled (-offline); provide the file with -map 'http://example.invalid/u.xsd=FILE'`,
		},
		{
			"import of the wrong namespace, when needed",
			`<xs:import namespace="urn:u" schemaLocation="other.xsd"/><xs:complexType name="A"><xs:complexContent><xs:extension base="u:A"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:1: import of namespace "urn:u": the schema at "other.xsd" has the target namespace "urn:other"; correct one of them`,
		},
		{
			"import of the own namespace",
			`<xs:import namespace="urn:t" schemaLocation="x.xsd"/>`,
			`main.xsd:2:1: cannot read "x.xsd", which this import needs: no such file or directory; correct the location or provide the file`,
		},
		{
			"import of what is not XML",
			`<xs:import namespace="urn:u" schemaLocation="broken.xsd"/><xs:element name="a" type="u:A"/>`,
			`broken.xsd:1:12: not well-formed XML: </b> ends <a>; correct one of them`,
		},
		{
			"import of what is no schema",
			`<xs:import namespace="urn:u" schemaLocation="page.html"/>`,
			`main.xsd:2:1: import of "page.html", whose root element is html, not {http://www.w3.org/2001/XMLSchema}schema; correct the location`,
		},
		{
			"include that fails; what it might have declared is not reported too",
			`<xs:include schemaLocation="gone.xsd"/><xs:element name="a" type="t:A"/><xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>`,
			`main.xsd:2:1: cannot read "gone.xsd", which this include needs: no such file or directory; correct the location or provide the file`,
		},
		{
			"include without location",
			`<xs:include/>`,
			`main.xsd:2:1: <include> without schemaLocation; add it`,
		},
		{
			"redefinition of what is not there, and of what cannot be redefined",
			`<xs:redefine schemaLocation="empty.xsd"><xs:complexType name="A"/><xs:element name="e"/><xs:attribute name="a"/><xs:include/><complexType name="A" xmlns="urn:x"/></xs:redefine>`,
			`main.xsd:2:41: redefinition of type {urn:t}A, which the redefined schema does not have; correct the name
main.xsd:2:67: unexpected element {http://www.w3.org/2001/XMLSchema}element in <redefine>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:89: unexpected element {http://www.w3.org/2001/XMLSchema}attribute in <redefine>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:113: unexpected element {http://www.w3.org/2001/XMLSchema}include in <redefine>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:126: unexpected element {urn:x}complexType in <redefine>: XML Schema 1.0 has no such element here; remove it`,
		},
		{
			"redefinition of a schema of another namespace",
			`<xs:redefine schemaLocation="other.xsd"/>`,
			`main.xsd:2:1: redefine of "other.xsd", whose target namespace is "urn:other" and not "urn:t"; redefine a schema of the same namespace`,
		},
		{
			"duplicate definitions",
			`<xs:complexType name="A"/><xs:simpleType name="A"><xs:restriction base="xs:int"/></xs:simpleType><xs:element name="A"/>` + "\n" + `<xs:element name="A" type="xs:int"/>`,
			`main.xsd:2:27: duplicate definition of type {urn:t}A, which is defined differently at main.xsd:2:1; remove one
main.xsd:3:1: duplicate definition of element {urn:t}A, which is defined differently at main.xsd:2:98; remove one`,
		},
		{
			"definitions of an included schema that differ",
			`<xs:complexType name="Same"/><xs:include schemaLocation="same.xsd"/>`,
			`same.xsd:1:112: duplicate definition of type {urn:t}Same, which is defined differently at main.xsd:2:1; remove one`,
		},
		{
			"declaration of the schema for schemas",
			`<xs:complexType name="A"><xs:attributeGroup ref="xs:occurs"/></xs:complexType>`,
			`main.xsd:2:26: unknown attributeGroup {http://www.w3.org/2001/XMLSchema}occurs: the declarations of the schema for schemas cannot be referred to; copy them into the schema`,
		},
		{
			"missing and bad names",
			`<xs:element type="xs:int"/><xs:complexType name="a b"/><xs:element name="1a"/><xs:complexType name="A"><xs:sequence><xs:element/></xs:sequence><xs:attribute/></xs:complexType><xs:simpleType name=""/><xs:complexType name=""/>`,
			`main.xsd:2:1: <element> without name; add it
main.xsd:2:28: name "a b" of <complexType> is not an XML name without colon; correct it
main.xsd:2:56: name "1a" of <element> is not an XML name without colon; correct it
main.xsd:2:117: <element> without name; add it
main.xsd:2:144: <attribute> without name; add it
main.xsd:2:176: name "" of <simpleType> is not an XML name without colon; correct it
main.xsd:2:200: name "" of <complexType> is not an XML name without colon; correct it`,
		},
		{
			"misplaced elements",
			`<xs:sequence/><element xmlns="urn:x"/><xs:complexType name="A"><xs:element name="e"/><xs:sequence/><xs:choice/></xs:complexType><xs:element name="b"><xs:sequence/></xs:element>`,
			`main.xsd:2:1: unexpected element {http://www.w3.org/2001/XMLSchema}sequence in <schema>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:15: unexpected element {urn:x}element in <schema>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:64: unexpected element {http://www.w3.org/2001/XMLSchema}element in <complexType>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:100: unexpected element {http://www.w3.org/2001/XMLSchema}choice in <complexType>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:150: unexpected element {http://www.w3.org/2001/XMLSchema}sequence in <element>: XML Schema 1.0 has no such element here; remove it`,
		},
		{
			"constructs of XML Schema 1.1",
			`<xs:complexType name="A"><xs:sequence/><xs:assert test="true()"/></xs:complexType>`,
			`main.xsd:2:40: <assert> belongs to XML Schema 1.1, which is not supported; rewrite it with XML Schema 1.0`,
		},
		{
			"cycles: derivation, simple types, groups, attribute groups, substitution",
			`<xs:complexType name="A"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
<xs:simpleType name="L"><xs:list itemType="t:U"/></xs:simpleType><xs:simpleType name="U"><xs:union memberTypes="t:L"/></xs:simpleType>
<xs:group name="G"><xs:sequence><xs:group ref="t:G"/></xs:sequence></xs:group>
<xs:attributeGroup name="H"><xs:attributeGroup ref="t:H"/></xs:attributeGroup>
<xs:element name="e" substitutionGroup="t:e"/>`,
			`main.xsd:2:45: type {urn:t}A is defined in terms of itself; break the cycle
main.xsd:3:90: type {urn:t}L is defined in terms of itself; break the cycle
main.xsd:4:33: group {urn:t}G contains itself; break the cycle
main.xsd:5:29: attribute group {urn:t}H contains itself; break the cycle
main.xsd:6:1: element {urn:t}e is in its own substitution group; break the cycle`,
		},
		{
			"simple types: nothing inside, two bases, bad facets",
			`<xs:simpleType name="A"/><xs:simpleType name="B"><xs:restriction base="xs:int"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:restriction></xs:simpleType>
<xs:simpleType name="C"><xs:restriction><xs:maxLength value="1"/></xs:restriction></xs:simpleType><xs:simpleType name="D"><xs:restriction base="xs:string"><xs:maxLength value="-1"/><xs:length/><xs:whiteSpace value="trim"/><xs:minimum value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="E"><xs:union/></xs:simpleType><xs:simpleType name="F"><xs:list itemType="xs:NMTOKENS"/></xs:simpleType>`,
			`main.xsd:2:1: <simpleType> without restriction, list or union; add one
main.xsd:2:50: <restriction> has base and a <simpleType>; keep one of them
main.xsd:3:25: <restriction> without base; add it, or a <simpleType> inside
main.xsd:3:156: value="-1" of <maxLength> is not a count; write a number from 0 up
main.xsd:3:182: <length> without value; add it
main.xsd:3:194: value="trim" of <whiteSpace> is not allowed; write collapse or preserve or replace
main.xsd:3:223: unexpected element {http://www.w3.org/2001/XMLSchema}minimum in <restriction>: XML Schema 1.0 has no such element here; remove it
main.xsd:4:25: <union> without members; add memberTypes, or a <simpleType> inside
main.xsd:4:76: <list> of lists; make the items atomic or a union`,
		},
		{
			"misplaced elements beside the content of a complex type, in attributes and in unions",
			`<xs:complexType name="A"><xs:complexContent><xs:extension base="xs:anyType"/></xs:complexContent><xs:attribute name="a"/></xs:complexType>` +
				`<xs:attribute name="b"><xs:complexType/></xs:attribute><xs:simpleType name="C"><xs:union memberTypes="xs:int"><xs:pattern value="1"/></xs:union></xs:simpleType>`,
			`main.xsd:2:98: unexpected element {http://www.w3.org/2001/XMLSchema}attribute in <complexType>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:162: unexpected element {http://www.w3.org/2001/XMLSchema}complexType in <attribute>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:249: unexpected element {http://www.w3.org/2001/XMLSchema}pattern in <union>: XML Schema 1.0 has no such element here; remove it`,
		},
		{
			"misplaced elements inside simple types and elements",
			`<xs:simpleType name="A"><xs:annotation/><xs:enumeration value="1"/></xs:simpleType><xs:simpleType name="B"><xs:list itemType="xs:int"><xs:length value="1"/></xs:list><xs:union/></xs:simpleType><xs:element name="c"><x/></xs:element>`,
			`main.xsd:2:41: unexpected element {http://www.w3.org/2001/XMLSchema}enumeration in <simpleType>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:135: unexpected element {http://www.w3.org/2001/XMLSchema}length in <list>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:167: unexpected element {http://www.w3.org/2001/XMLSchema}union in <simpleType>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:215: unexpected element x in <element>: XML Schema 1.0 has no such element here; remove it`,
		},
		{
			"complex where simple is needed, and the other way round",
			`<xs:complexType name="A"/><xs:simpleType name="B"><xs:restriction base="t:A"/></xs:simpleType><xs:complexType name="C"><xs:attribute name="a" type="t:A"/></xs:complexType>
<xs:complexType name="D"><xs:complexContent><xs:extension base="xs:int"/></xs:complexContent></xs:complexType>
<xs:complexType name="E"><xs:simpleContent><xs:extension base="t:A"/></xs:simpleContent></xs:complexType>
<xs:complexType name="F"><xs:simpleContent><xs:restriction base="xs:int"/></xs:simpleContent></xs:complexType>
<xs:complexType name="G"><xs:simpleContent><xs:restriction base="t:A"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:restriction></xs:simpleContent></xs:complexType>
<xs:complexType name="H"><xs:simpleContent><xs:restriction base="t:Mixed"/></xs:simpleContent></xs:complexType>
<xs:complexType name="I"><xs:simpleContent><xs:extension base="t:Mixed"/></xs:simpleContent></xs:complexType><xs:complexType name="Mixed" mixed="true"/>`,
			`main.xsd:2:51: {urn:t}A is a complex type where <restriction> needs a simple one; refer to a simple type
main.xsd:2:120: {urn:t}A is a complex type where <attribute> needs a simple one; refer to a simple type
main.xsd:3:45: <complexContent> of the simple type {http://www.w3.org/2001/XMLSchema}int; use simpleContent
main.xsd:4:44: <simpleContent> of {urn:t}A, which has no simple content; use complexContent
main.xsd:5:44: <simpleContent> restricts the simple type {http://www.w3.org/2001/XMLSchema}int: only complex types can be restricted here; use extension, or a simpleType
main.xsd:6:44: <simpleContent> of {urn:t}A, which has no simple content; use complexContent
main.xsd:7:44: <simpleContent> of {urn:t}Mixed, which has no simple content; use complexContent
main.xsd:8:44: <simpleContent> of {urn:t}Mixed, which has no simple content; use complexContent`,
		},
		{
			"derivation without base or direction",
			`<xs:complexType name="A"><xs:complexContent/></xs:complexType><xs:complexType name="B"><xs:simpleContent><xs:extension/></xs:simpleContent></xs:complexType><xs:complexType name="C"><xs:simpleContent><xs:restriction><xs:length value="1"/></xs:restriction></xs:simpleContent></xs:complexType>`,
			`main.xsd:2:26: <complexContent> without extension or restriction; add one
main.xsd:2:106: <extension> without base; add it
main.xsd:2:200: <restriction> without base; add it`,
		},
		{
			"elements in simple content",
			`<xs:complexType name="S"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType><xs:complexType name="A"><xs:complexContent><xs:extension base="t:S"><xs:sequence/></xs:extension></xs:complexContent></xs:complexType>`,
			`main.xsd:2:153: <extension> adds elements to {urn:t}S, which has simple content; remove them`,
		},
		{
			"contradictions of elements and attributes",
			`<xs:element name="a" type="xs:int"><xs:complexType/></xs:element><xs:element name="b" default="1" fixed="1"/><xs:complexType name="A"><xs:sequence><xs:element ref="t:b" type="xs:int"/></xs:sequence>
<xs:attribute name="c" type="xs:int"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:attribute><xs:attribute name="c"/><xs:attribute name="d" use="must"/></xs:complexType>`,
			`main.xsd:2:36: element {urn:t}a has two types; keep one of type, <simpleType> and <complexType>
main.xsd:2:66: <element> has default and fixed; keep one of them
main.xsd:2:148: <element> has ref and type; keep one of them
main.xsd:3:1: <attribute> has type and a <simpleType>; keep one of them
main.xsd:3:112: duplicate attribute c, which is declared at main.xsd:3:1 too; remove one
main.xsd:3:136: use="must" of <attribute> is not allowed; write optional or required or prohibited`,
		},
		{
			"numbers and flags",
			`<xs:complexType name="A"><xs:sequence minOccurs="2"><xs:element name="a" minOccurs="-1" maxOccurs="many"/><xs:any processContents="never"/><xs:any namespace="##any urn:x"/><xs:any maxOccurs="-1"/></xs:sequence></xs:complexType><xs:element name="b" nillable="yes"/>`,
			`main.xsd:2:26: <sequence> has minOccurs 2 above maxOccurs 1; correct one of them
main.xsd:2:53: maxOccurs="many" of <element> is not a count; write a number from 0 up
main.xsd:2:53: minOccurs="-1" of <element> is not a count; write a number from 0 up
main.xsd:2:107: processContents="never" of <any> is not allowed; write strict or lax or skip
main.xsd:2:140: namespace="##any urn:x" of <any> has ##any in a list; write it alone
main.xsd:2:173: maxOccurs="-1" of <any> is not a count; write a number from 0 up
main.xsd:2:228: nillable="yes" of <element> is not a boolean; write true or false`,
		},
		{
			"groups without content or reference",
			`<xs:group name="G"/><xs:group name="H"><xs:sequence/><xs:choice/></xs:group><xs:complexType name="A"><xs:group/><xs:attributeGroup/></xs:complexType>`,
			`main.xsd:2:1: <group> without sequence, choice or all; add one
main.xsd:2:54: unexpected element {http://www.w3.org/2001/XMLSchema}choice in <group>: XML Schema 1.0 has no such element here; remove it
main.xsd:2:102: <group> without ref; add it
main.xsd:2:113: <attributeGroup> without ref; add it`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := map[string]string{
				"main.xsd":   named(forT, "\n"+c.declarations),
				"other.xsd":  named(`targetNamespace="urn:other"`, ""),
				"empty.xsd":  named(forT, ""),
				"same.xsd":   named(forT, `<xs:complexType name="Same" mixed="true"/>`),
				"broken.xsd": "<a>\t<c></c></b>",
				"page.html":  "<html/>",
			}
			expectDiagnostics(t, files, c.want)
		})
	}
}

func expectDiagnostics(t *testing.T, files map[string]string, want string) {
	t.Helper()
	if got := refuse(t, loaderOf(files), "main.xsd").Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBadDocuments(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"empty", "", "main.xsd:1:1: not well-formed XML: the document has no element; it is empty or not XML, so give a WSDL or an XML Schema"},
		{"text only", "hello", "main.xsd:1:1: not well-formed XML: text outside of the root element; remove it, or give a document that is XML"},
		{"cut off", "<a>\n<b>", "main.xsd:2:4: not well-formed XML: the document ends inside <b>; it is cut off, so give the whole document"},
		{"cut off inside a tag", "<a>\n<b", "main.xsd:2:3: not well-formed XML: the document ends inside a tag; it is cut off, so give the whole document"},
		{"tags that do not match", "<a><b></a>", "main.xsd:1:7: not well-formed XML: </a> ends <b>; correct one of them"},
		{"end tag alone", "</a>", "main.xsd:1:1: not well-formed XML: </a> ends nothing; remove it, or add the start tag"},
		{"two roots", "<a/>\n<b/>", "main.xsd:2:1: not well-formed XML: <b> comes after the end of the root element; remove it"},
		{"undeclared prefix of the root", "<x:a/>", "main.xsd:1:1: the root element is {undeclared prefix x}a, not {http://www.w3.org/2001/XMLSchema}schema; give an XML Schema"},
		{"attribute twice", `<a b="" b=""/>`, "main.xsd:1:1: not well-formed XML: attribute b occurs twice; remove one"},
		{"attribute twice by two prefixes", `<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>`, "main.xsd:1:1: not well-formed XML: attribute q:b occurs twice; remove one"},
		{"unknown entity", "<a>&who;</a>", "main.xsd:1:9: not well-formed XML: invalid character entity &who; correct the document"},
		{"unsupported encoding", `<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>`, `main.xsd: encoding "EBCDIC-CP-US" is not supported; convert the file to UTF-8`},
		{"half a character", "\xFF\xFE<", "main.xsd: the text is UTF-16 but ends in half a character; fetch the file again"},
		{"nested too deep", strings.Repeat("<a>", 300), "main.xsd:1:769: elements are nested more than 256 deep"},
		{"gzip", "\x1f\x8b\x08\x00\x00", "main.xsd: this is compressed with gzip; unpack it"},
		{"archive", "PK\x03\x04\x14", "main.xsd: this is a ZIP archive; unpack it, and name the document in it"},
		{"page", "\uFEFF\n<!DOCTYPE HTML>\n<title>Log in<br>", "main.xsd: this is an HTML page; give the document itself, whose address often ends in ?wsdl, or save it after logging in"},
		{"page without a type", "<html lang=en>", "main.xsd: this is an HTML page; give the document itself, whose address often ends in ?wsdl, or save it after logging in"},
		{"no page", "<htmlish/>", "main.xsd:1:1: the root element is htmlish, not {http://www.w3.org/2001/XMLSchema}schema; give an XML Schema"},
		{"no schema", "<a/>", "main.xsd:1:1: the root element is a, not {http://www.w3.org/2001/XMLSchema}schema; give an XML Schema"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			expectDiagnostics(t, map[string]string{"main.xsd": c.text}, c.want)
		})
	}
}

// TestLongChain makes sure that definitions which rest on each other cannot exhaust the stack, and that a long chain is not
// taken for a cycle.
func TestLongChain(t *testing.T) {
	var declarations strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&declarations, `<xs:simpleType name="a%d"><xs:restriction base="t:a%d"/></xs:simpleType>`, i, i+1)
	}
	declarations.WriteString(`<xs:simpleType name="a1500"><xs:restriction base="xs:int"/></xs:simpleType>`)
	const want = "type {urn:t}a1000 depends on more than 1000 definitions in a row; shorten the chain"
	if got := problem(t, declarations.String()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestManyDefinitions makes sure that definitions which don't rest on each other are no chain.
func TestManyDefinitions(t *testing.T) {
	var declarations strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&declarations, `<xs:element name="a%d" type="xs:int"/>`, i)
	}
	if got := problem(t, declarations.String()); got != "" {
		t.Error(got)
	}
}
