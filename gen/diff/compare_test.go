package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/diff"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

const schemaHead = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">`

// TestSchemaChanges compares two schemas for each kind of change. Nothing says in which direction their types travel, so
// each change counts in both.
func TestSchemaChanges(t *testing.T) {
	tests := map[string]struct{ old, new, want string }{
		"nothing":             {sequence(`<xs:element name="a" type="xs:int"/>`), sequence(`<xs:element name="a" type="xs:int"/>`), ""},
		"documentation":       {simple(``), `<xs:simpleType name="S"><xs:annotation><xs:documentation>New.</xs:documentation></xs:annotation><xs:restriction base="xs:string"/></xs:simpleType>`, ""},
		"type added":          {``, simple(``), "compatible    added"},
		"type removed":        {simple(``), ``, "incompatible  removed (code)"},
		"kind of type":        {simple(``), `<xs:complexType name="S"/>`, "incompatible  was a simple type, now a complex one (wire, code)"},
		"abstract":            {`<xs:complexType name="C"/>`, `<xs:complexType name="C" abstract="true"/>`, "incompatible  abstract: false → true (wire, code)"},
		"no longer abstract":  {`<xs:complexType name="C" abstract="true"/>`, `<xs:complexType name="C"/>`, "compatible    abstract: true → false"},
		"mixed":               {`<xs:complexType name="C"/>`, `<xs:complexType name="C" mixed="true"/>`, "incompatible  mixed content: false → true (wire, code)"},
		"base type":           {bases + extension("A"), bases + extension("B"), "incompatible  extends A → extends B (wire, code)"},
		"base of simple type": {simple(``), strings.Replace(simple(``), "string", "int", 1), "incompatible  xs:string → xs:int (wire, code)"},

		"optional field added": {sequence(``), sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), "compatible    field a added, optional"},
		"required field added": {sequence(``), sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a added, required (wire)"},
		"field removed":        {sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), sequence(``), "incompatible  field a removed (wire, code)"},
		"field retyped":        {sequence(`<xs:element name="a" type="xs:short"/>`), sequence(`<xs:element name="a" type="xs:boolean"/>`), "incompatible  field a: xs:short → xs:boolean (wire, code)"},
		"field made optional":  {sequence(`<xs:element name="a" type="xs:int"/>`), sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), "incompatible  field a: required → optional (wire, code)"},
		"field made required":  {sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: optional → required (wire, code)"},
		"field made nillable":  {sequence(`<xs:element name="a" type="xs:int"/>`), sequence(`<xs:element name="a" type="xs:int" nillable="true"/>`), "incompatible  field a: not nillable → nillable (wire, code)"},
		"field repeated":       {sequence(`<xs:element name="a" type="xs:int"/>`), sequence(`<xs:element name="a" type="xs:int" maxOccurs="unbounded"/>`), "incompatible  field a: at most 1 → any number (wire, code)"},
		"more allowed":         {sequence(`<xs:element name="a" type="xs:int" maxOccurs="3"/>`), sequence(`<xs:element name="a" type="xs:int" maxOccurs="9"/>`), "compatible    field a: at most 3 → 9"},
		"fewer allowed":        {sequence(`<xs:element name="a" type="xs:int" maxOccurs="9"/>`), sequence(`<xs:element name="a" type="xs:int" maxOccurs="3"/>`), "incompatible  field a: at most 9 → 3 (wire)"},
		"more needed":          {sequence(`<xs:element name="a" type="xs:int" maxOccurs="9"/>`), sequence(`<xs:element name="a" type="xs:int" minOccurs="2" maxOccurs="9"/>`), "incompatible  field a: at least 1 → 2 (wire)"},
		"group repeated":       {sequence(`<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>`), sequence(`<xs:sequence maxOccurs="2"><xs:element name="a" type="xs:int"/></xs:sequence>`), "incompatible  field a: at most 1 → 2 (wire, code)"},
		"any number and more made one": {sequence(`<xs:element name="a" type="xs:int" maxOccurs="unbounded"/><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="2"/>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most any number → 1 (wire, code)"},
		"more than can be counted made one": {sequence(`<xs:sequence maxOccurs="4294967296"><xs:element name="a" type="xs:int" maxOccurs="4294967296"/></xs:sequence>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most any number → 1 (wire, code)"},
		"several that sum up to more than can be counted": {sequence(`<xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="9223372036854775807"/><xs:element name="a" type="xs:int"/>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most any number → 1 (wire, code)"},
		"one and any number made one": {sequence(`<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most any number → 1 (wire, code)"},
		"as many as can be counted made one": {sequence(`<xs:sequence maxOccurs="3"><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="3074457345618258602"/></xs:sequence><xs:element name="a" type="xs:int"/>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most 9223372036854775807 → 1 (wire, code)"},
		"any number of times at most three": {sequence(`<xs:sequence maxOccurs="unbounded"><xs:element name="a" type="xs:int" maxOccurs="3"/></xs:sequence>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most any number → 1 (wire, code)"},
		"two and one made one": {sequence(`<xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="2"/><xs:element name="a" type="xs:int"/>`),
			sequence(`<xs:element name="a" type="xs:int"/>`), "incompatible  field a: at most 3 → 1 (wire, code)"},
		"two and one are three": {sequence(`<xs:element name="a" type="xs:int" minOccurs="2" maxOccurs="2"/><xs:element name="a" type="xs:int"/>`),
			sequence(`<xs:element name="a" type="xs:int" minOccurs="3" maxOccurs="3"/>`), ""},
		"choice of one":               {choice(`<xs:element name="a" type="xs:int"/>`), sequence(`<xs:element name="a" type="xs:int"/>`), ""},
		"order of branches":           {choice(`<xs:element name="a"/><xs:element name="b"/>`), choice(`<xs:element name="b"/><xs:element name="a"/>`), ""},
		"order of xs:all":             {all(`<xs:element name="a"/><xs:element name="b"/>`), all(`<xs:element name="b"/><xs:element name="a"/>`), ""},
		"sequence of what was xs:all": {all(`<xs:element name="a"/><xs:element name="b"/>`), sequence(`<xs:element name="b"/><xs:element name="a"/>`), ""},
		"fixed made nillable": {sequence(`<xs:element name="a" type="xs:int" fixed="1"/>`), sequence(`<xs:element name="a" type="xs:int" fixed="1" nillable="true"/>`),
			"incompatible  field a: not nillable → nillable (wire)"},
		"fixed made optional": {sequence(`<xs:element name="a" type="xs:int" fixed="1"/>`), sequence(`<xs:element name="a" type="xs:int" fixed="1" minOccurs="0"/>`),
			"incompatible  field a: required → optional (wire, code)"},
		"nillable made optional": {sequence(`<xs:element name="a" type="xs:int" nillable="true"/>`), sequence(`<xs:element name="a" type="xs:int" nillable="true" minOccurs="0"/>`),
			"incompatible  field a: required → optional (wire, code)"},
		"nillable in a second place": {sequence(`<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:int"/>`),
			sequence(`<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:int" nillable="true"/>`), "incompatible  field a: not nillable → nillable (wire, code)"},
		"order":                  {sequence(`<xs:element name="a"/><xs:element name="b"/>`), sequence(`<xs:element name="b"/><xs:element name="a"/>`), "incompatible  order of fields: a b → b a (wire)"},
		"order with one between": {sequence(`<xs:element name="a"/><xs:element name="b"/>`), sequence(`<xs:element name="a"/><xs:element name="x" minOccurs="0"/><xs:element name="b"/>`), "compatible    field x added, optional"},
		"default":                {sequence(`<xs:element name="a" default="1"/>`), sequence(`<xs:element name="a" default="2"/>`), `incompatible  field a: default "1" → "2" (wire)`},
		"fixed":                  {sequence(`<xs:element name="a" type="xs:int" minOccurs="0" fixed="1"/>`), sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), `incompatible  field a: fixed "1" → none (wire, code)`},
		"qualified": {sequence(`<xs:element name="a" form="unqualified"/>`), sequence(`<xs:element name="a"/>`),
			`incompatible  field a: namespace "" → "urn:t" (wire)`},
		"inside an anonymous type": {sequence(anonymous(`<xs:element name="a" type="xs:int"/>`)), sequence(anonymous(`<xs:element name="a" type="xs:long"/>`)),
			"incompatible  field outer/a: xs:int → xs:long (wire, code)"},

		"branch added": {choice(`<xs:element name="a"/><xs:element name="b"/>`), choice(`<xs:element name="a"/><xs:element name="b"/><xs:element name="c"/>`),
			"incompatible  field c added, one of a choice (wire)"},
		"made a choice":    {sequence(`<xs:element name="a"/>`), sequence(`<xs:choice><xs:element name="a"/><xs:element name="b"/></xs:choice>`), "incompatible  field a: required → one of a choice (wire, code)\nincompatible  field b added, one of a choice (wire)"},
		"wildcard added":   {sequence(``), sequence(`<xs:any minOccurs="0" maxOccurs="unbounded"/>`), "compatible    any element added, optional, repeated"},
		"wildcard changed": {sequence(`<xs:any namespace="##other"/>`), sequence(`<xs:any namespace="##local"/>`), `incompatible  any element: namespaces ["##other" "urn:t"] → [""] (wire)`},
		"substitute added": {heads, heads + `<xs:element name="third" type="xs:string" substitutionGroup="head"/>`,
			"incompatible  field head: substitute third added (wire)\ncompatible    added"},

		"attribute added":           {attribute(``), attribute(`<xs:attribute name="n" type="xs:int"/>`), "compatible    attribute n added, optional"},
		"required attribute added":  {attribute(``), attribute(`<xs:attribute name="n" type="xs:int" use="required"/>`), "incompatible  attribute n added, required (wire)"},
		"attribute removed":         {attribute(`<xs:attribute name="n" type="xs:int"/>`), attribute(``), "incompatible  attribute n removed (wire, code)"},
		"attribute retyped":         {attribute(`<xs:attribute name="n" type="xs:int"/>`), attribute(`<xs:attribute name="n" type="xs:long"/>`), "incompatible  attribute n: xs:int → xs:long (wire, code)"},
		"attribute made optional":   {attribute(`<xs:attribute name="n" use="required"/>`), attribute(`<xs:attribute name="n"/>`), "incompatible  attribute n: required → optional (wire, code)"},
		"attribute wildcard added":  {attribute(``), attribute(`<xs:anyAttribute/>`), "compatible    any attribute added, optional, repeated"},
		"text retyped":              {text("xs:int"), text("xs:decimal"), "incompatible  text: xs:int → xs:decimal (wire, code)"},
		"value added":               {simple(`<xs:enumeration value="a"/>`), simple(`<xs:enumeration value="a"/><xs:enumeration value="b"/>`), `compatible    value "b" added`},
		"value removed":             {simple(`<xs:enumeration value="a"/><xs:enumeration value="b"/>`), simple(`<xs:enumeration value="a"/>`), `incompatible  value "b" removed (wire, code)`},
		"became an enumeration":     {simple(``), simple(`<xs:enumeration value="a"/>`), "incompatible  now one of 1 value (wire, code)"},
		"no longer an enumeration":  {simple(`<xs:enumeration value="a"/>`), simple(``), "incompatible  no longer one of 1 value (code)"},
		"facet tightened":           {simple(`<xs:maxLength value="10"/>`), simple(`<xs:maxLength value="9"/>`), "incompatible  maxLength 10 → 9 (wire)"},
		"facet loosened":            {simple(`<xs:maxLength value="9"/>`), simple(`<xs:maxLength value="10"/>`), "compatible    maxLength 9 → 10"},
		"minimum raised":            {simple(`<xs:minLength value="9"/>`), simple(`<xs:minLength value="10"/>`), "incompatible  minLength 9 → 10 (wire)"},
		"facet added":               {simple(``), simple(`<xs:pattern value="a+"/>`), "incompatible  pattern none → a+ (wire)"},
		"facet removed":             {simple(`<xs:pattern value="a+"/>`), simple(``), "compatible    pattern a+ → none"},
		"minimum lowered":           {simple(`<xs:minLength value="10"/>`), simple(`<xs:minLength value="9"/>`), "compatible    minLength 10 → 9"},
		"length":                    {simple(`<xs:length value="9"/>`), simple(`<xs:length value="10"/>`), "incompatible  length 9 → 10 (wire)"},
		"other digits":              {number(`<xs:maxInclusive value="10"/>`), number(`<xs:maxInclusive value="10.0"/>`), "compatible    maxInclusive 10 → 10.0"},
		"other digits of a minimum": {number(`<xs:minInclusive value="10"/>`), number(`<xs:minInclusive value="10.0"/>`), "compatible    minInclusive 10 → 10.0"},
		"year with a time zone":     {strings.Replace(number(`<xs:maxInclusive value="2020"/>`), "decimal", "gYear", 1), strings.Replace(number(`<xs:maxInclusive value="2021Z"/>`), "decimal", "gYear", 1), "incompatible  maxInclusive 2020 → 2021Z (wire)"},
		"another pattern":           {simple(`<xs:pattern value="1"/>`), simple(`<xs:pattern value="a"/>`), "incompatible  pattern 1 → a (wire)"},
		"two facets": {simple(`<xs:minLength value="1"/><xs:maxLength value="5"/>`), simple(`<xs:minLength value="2"/><xs:maxLength value="4"/>`),
			"incompatible  maxLength 5 → 4 (wire)\nincompatible  minLength 1 → 2 (wire)"},
		"base of its own tightened":    {ownBase(5), ownBase(4), "incompatible  maxLength 5 → 4 (wire)"},
		"items of their own tightened": {ownItem(5), ownItem(4), "incompatible  maxLength 5 → 4 (wire)"},
		"restriction of a like list":   {list("xs:int"), numbers + `<xs:simpleType name="S"><xs:restriction base="L"/></xs:simpleType>`, "compatible    added"},
		"shorter list":                 {list("xs:int") + shorter(5), list("xs:int") + shorter(4), "incompatible  maxLength 5 → 4 (wire)"},
		"simple after complex":         {`<xs:complexType name="S"/>`, simple(``), "incompatible  was a complex type, now a simple one (wire, code)"},
		"type of its own": {bases + sequence(`<xs:element name="a" type="A"/>`), bases + sequence(`<xs:element name="a"><xs:complexType/></xs:element>`),
			"incompatible  field a: A → a type of its own (wire, code)"},
		"text removed": {text("xs:int"), `<xs:complexType name="C"/>`, "incompatible  extends xs:int → no base type (wire, code)\nincompatible  text removed (wire, code)"},
		"text added":   {`<xs:complexType name="C"/>`, text("xs:int"), "incompatible  no base type → extends xs:int (wire, code)\nincompatible  text added (wire, code)"},
		"element made abstract": {`<xs:element name="E" type="xs:int"/>`, `<xs:element name="E" type="xs:int" abstract="true"/>`,
			"incompatible  abstract: false → true (wire, code)"},
		"items of a list":             {list("xs:int"), list("xs:long"), "incompatible  list of xs:int → list of xs:long (wire, code)"},
		"members of a union":          {union("xs:int xs:date"), union("xs:int"), "incompatible  union of xs:int, xs:date → union of xs:int (wire, code)"},
		"member of a union tightened": {anonymousUnion(5), anonymousUnion(4), "incompatible  maxLength 5 → 4 (wire)"},
		"element added":               {``, `<xs:element name="E" type="xs:int"/>`, "compatible    added"},
		"element removed":             {`<xs:element name="E" type="xs:int"/>`, ``, "incompatible  removed (wire, code)"},
		"element retyped":             {`<xs:element name="E" type="xs:int"/>`, `<xs:element name="E" type="xs:long"/>`, "incompatible  type: xs:int → xs:long (wire, code)"},
		"required complex optional":   {bases + sequence(`<xs:element name="a" type="A"/>`), bases + sequence(`<xs:element name="a" type="A" minOccurs="0"/>`), "incompatible  field a: required → optional (wire, code)"},
		"pointer stays pointer":       {bases + sequence(`<xs:element name="a" type="A" nillable="true"/>`), bases + sequence(`<xs:element name="a" type="A" minOccurs="0"/>`), "incompatible  field a: required → optional (wire)\nincompatible  field a: nillable → not nillable (wire)"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			report := diff.Compare(schemaSide(t, test.old), schemaSide(t, test.new), diff.Options{})
			if got := changes(report); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

const (
	numbers = `<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>`
	bases   = `<xs:complexType name="A"/><xs:complexType name="B"/>`
	heads   = `<xs:element name="head" type="xs:string"/><xs:element name="second" type="xs:string" substitutionGroup="head"/>` +
		`<xs:complexType name="C"><xs:sequence><xs:element ref="head"/></xs:sequence></xs:complexType>`
)

func sequence(content string) string {
	return `<xs:complexType name="C"><xs:sequence>` + content + `</xs:sequence></xs:complexType>`
}

func all(content string) string {
	return `<xs:complexType name="C"><xs:all>` + content + `</xs:all></xs:complexType>`
}

func choice(content string) string {
	return `<xs:complexType name="C"><xs:choice>` + content + `</xs:choice></xs:complexType>`
}

func anonymous(content string) string {
	return `<xs:element name="outer"><xs:complexType><xs:sequence>` + content + `</xs:sequence></xs:complexType></xs:element>`
}

func extension(base string) string {
	return `<xs:complexType name="C"><xs:complexContent><xs:extension base="` + base + `"/></xs:complexContent></xs:complexType>`
}

func attribute(content string) string {
	return `<xs:complexType name="C">` + content + `</xs:complexType>`
}

func text(base string) string {
	return `<xs:complexType name="C"><xs:simpleContent><xs:extension base="` + base + `"/></xs:simpleContent></xs:complexType>`
}

func simple(facets string) string {
	return `<xs:simpleType name="S"><xs:restriction base="xs:string">` + facets + `</xs:restriction></xs:simpleType>`
}

func number(facets string) string {
	return `<xs:simpleType name="S"><xs:restriction base="xs:decimal">` + facets + `</xs:restriction></xs:simpleType>`
}

// shortText is a type without a name.
func shortText(maxLength int) string {
	return fmt.Sprintf(`<xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="%d"/></xs:restriction></xs:simpleType>`, maxLength)
}

func ownBase(maxLength int) string {
	return `<xs:simpleType name="S"><xs:restriction>` + shortText(maxLength) + `</xs:restriction></xs:simpleType>`
}

func ownItem(maxLength int) string {
	return `<xs:simpleType name="S"><xs:list>` + shortText(maxLength) + `</xs:list></xs:simpleType>`
}

// shorter restricts the type S.
func shorter(maxLength int) string {
	return fmt.Sprintf(`<xs:simpleType name="R"><xs:restriction base="S"><xs:maxLength value="%d"/></xs:restriction></xs:simpleType>`, maxLength)
}

func list(item string) string {
	return `<xs:simpleType name="S"><xs:list itemType="` + item + `"/></xs:simpleType>`
}

func union(members string) string {
	return `<xs:simpleType name="S"><xs:union memberTypes="` + members + `"/></xs:simpleType>`
}

// anonymousUnion is a union whose second member has no name.
func anonymousUnion(maxLength int) string {
	return `<xs:simpleType name="S"><xs:union memberTypes="xs:int">` + shortText(maxLength) + `</xs:union></xs:simpleType>`
}

// TestRecursiveAnonymousTypes asserts that a comparison ends where types contain themselves.
func TestRecursiveAnonymousTypes(t *testing.T) {
	tree := func(typ string) string {
		return `<xs:element name="node"><xs:complexType><xs:sequence><xs:element name="v" type="` + typ +
			`"/><xs:element ref="node" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`
	}
	report := diff.Compare(schemaSide(t, tree("xs:int")), schemaSide(t, tree("xs:long")), diff.Options{})
	if got, want := changes(report), "incompatible  field v: xs:int → xs:long (wire, code)"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func schemaSide(t *testing.T, content string) diff.Side {
	t.Helper()
	loader := &source.Loader{Known: map[string][]byte{"t.xsd": []byte(schemaHead + content + `</xs:schema>`)}}
	var report source.Report
	set := xsd.Load(loader, "t.xsd", &report)
	if set == nil {
		t.Fatal(report.Err())
	}
	return diff.Side{Schemas: []*xsd.Set{set}}
}

func descriptionSide(t *testing.T, content string) diff.Side {
	t.Helper()
	loader := &source.Loader{Known: map[string][]byte{"t.wsdl": []byte(content)}}
	var report source.Report
	d := wsdl.Load(loader, "t.wsdl", &report)
	if d == nil {
		t.Fatal(report.Err())
	}
	return diff.Side{Descriptions: []*wsdl.Description{d}}
}

// changes lists the changes of all sections.
func changes(r *diff.Report) string {
	var lines []string
	for _, s := range r.Sections {
		for _, c := range s.Changes {
			lines = append(lines, c.String())
		}
	}
	return strings.Join(lines, "\n")
}
