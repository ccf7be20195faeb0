package plan_test

import (
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

// TestSkippedRequired asserts that what the schema requires cannot be skipped wherever the package writes it, nor where its
// place among others would be lost.
func TestSkippedRequired(t *testing.T) {
	const (
		do      = `<xs:element name="Do" type="t:R"/><xs:element name="DoResponse"><xs:complexType/></xs:element>`
		answer  = `<xs:element name="Do"><xs:complexType/></xs:element><xs:element name="DoResponse" type="t:R"/>`
		t1      = `<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>`
		arrayOf = `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="List"><xs:complexContent><xs:restriction base="e:Array">`
	)
	r := func(content string) string { return `<xs:complexType name="R">` + content + `</xs:complexType>` }
	element := func(attributes string) string {
		return r(`<xs:sequence><xs:element name="m" ` + attributes + `/></xs:sequence>`)
	}
	const reason = "a of T cannot be skipped: the schema requires it in "
	for name, tt := range map[string]struct {
		declarations string
		options      plan.Options
		want         string
	}{
		"in a request":             {do + strings.ReplaceAll(t1, `"T"`, `"R"`), plan.Options{Without: []string{"R/a"}}, "a of R cannot be skipped: the schema requires it in the request of Do, which the package writes; keep it, or skip what contains it"},
		"in an element":            {do + element(`type="t:T"`) + t1, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in an optional element":   {do + element(`type="t:T" minOccurs="0"`) + t1, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in a base":                {do + r(`<xs:complexContent><xs:extension base="t:T"/></xs:complexContent>`) + t1, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in a derived type":        {do + element(`type="t:B"`) + `<xs:complexType name="B"/><xs:complexType name="T"><xs:complexContent><xs:extension base="t:B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in anything":              {do + element(``) + t1, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in a builtin":             {do + element(`type="xs:int"`) + t1, plan.Options{Without: []string{"T/a"}}, ""},
		"in the items of an array": {do + element(`type="t:List"`) + t1 + arrayOf + `<xs:attribute ref="e:arrayType" w:arrayType="t:T[]"/></xs:restriction></xs:complexContent></xs:complexType>`, plan.Options{Without: []string{"T/a"}}, reason + "the request of Do"},
		"in a response":            {answer + element(`type="t:T"`) + t1, plan.Options{Without: []string{"T/a"}}, ""},
		"in a server's response":   {answer + element(`type="t:T"`) + t1, plan.Options{Server: true, Without: []string{"T/a"}}, reason + "the response of Do"},
		"an attribute":             {do + r(`<xs:attribute name="a" type="xs:int" use="required"/>`), plan.Options{Without: []string{"R/@a"}}, "@a of R cannot be skipped: the schema requires it in the request of Do"},
		"an attribute of a type":   {do + r(`<xs:attribute name="a" type="t:S" use="required"/>`) + `<xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, "@a of R cannot be skipped"},
		"an optional attribute":    {do + r(`<xs:attribute name="a" type="t:S"/>`) + `<xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, ""},
		"an element of a type":     {do + element(`type="t:T"`) + t1, plan.Options{Without: []string{"T"}}, "m of R cannot be skipped"},
		"in an anonymous type":     {do + r(`<xs:sequence><xs:element name="x"><xs:complexType><xs:sequence><xs:element name="m" type="t:T"/></xs:sequence></xs:complexType></xs:element></xs:sequence>`) + t1, plan.Options{Without: []string{"T"}}, "m of RX cannot be skipped"},
		"the item of an array":     {do + element(`type="t:List"`) + arrayOf + `<xs:sequence><xs:element name="item" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`, plan.Options{Without: []string{"List/item"}}, "the element item cannot be skipped: it is the item of the array List; keep it, or skip the array"},
		"the type of the items":    {do + element(`type="t:List"`) + t1 + arrayOf + `<xs:attribute ref="e:arrayType" w:arrayType="t:T[]"/></xs:restriction></xs:complexContent></xs:complexType>`, plan.Options{Without: []string{"T"}}, "the type {urn:t}T cannot be skipped: an array is made of it; keep it, or skip what needs it"},
		"a base type":              {do + r(`<xs:complexContent><xs:extension base="t:T"/></xs:complexContent>`) + t1, plan.Options{Without: []string{"T"}}, "the type {urn:t}T cannot be skipped: {urn:t}R is derived from it; keep it, or skip what needs it"},
		"a simple base type":       {do + element(`type="t:N"`) + `<xs:simpleType name="N"><xs:restriction base="t:S"/></xs:simpleType><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, "the type {urn:t}S cannot be skipped: {urn:t}N is derived from it"},
		"the items of a list":      {do + element(`type="t:N"`) + `<xs:simpleType name="N"><xs:list itemType="t:S"/></xs:simpleType><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, "the type {urn:t}S cannot be skipped: {urn:t}N is derived from it"},
		"a member of a union":      {do + element(`type="t:N"`) + `<xs:simpleType name="N"><xs:union memberTypes="xs:int t:S"/></xs:simpleType><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, "the type {urn:t}S cannot be skipped: {urn:t}N is derived from it"},
		"a message":                {do + element(`type="t:N"`) + `<xs:simpleType name="N"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>`, plan.Options{Without: []string{"R"}}, "the type {urn:t}R cannot be skipped: a message part or simple content has it; keep it, or skip what needs it"},
		"a text":                   {do + r(`<xs:simpleContent><xs:extension base="t:S"/></xs:simpleContent>`) + `<xs:simpleType name="N"><xs:restriction base="xs:int"/></xs:simpleType><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, plan.Options{Without: []string{"S"}}, "the type {urn:t}S cannot be skipped: {urn:t}R is derived from it"},
	} {
		t.Run(name, func(t *testing.T) {
			got := problems(t, tt.options, description(tt.declarations, operation))
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("the problem is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSkippedInMessages asserts the same of header blocks, of faults and of documents.
func TestSkippedInMessages(t *testing.T) {
	const declarations = `<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
		<xs:element name="E" type="t:T"/><xs:element name="N" type="t:T" nillable="true"/>`
	header := description(declarations, `<w:message name="In"/><w:message name="Head"><w:part name="p" element="t:E"/></w:message>`+
		strings.Replace(bodyOnly, `<s:body use="literal"/>`, `<s:body use="literal"/><s:header message="d:Head" part="p" use="literal"/>`, 1))
	fault := description(declarations, `<w:message name="In"/><w:message name="F"><w:part name="p" element="t:E"/></w:message>`+
		replaced(t, bodyOnly, `</w:operation></w:portType>`, `<w:output message="d:In"/><w:fault name="F" message="d:F"/></w:operation></w:portType>`,
			`</w:input></w:operation></w:binding>`, `</w:input><w:output><s:body use="literal"/></w:output><w:fault name="F"><s:fault name="F" use="literal"/></w:fault></w:operation></w:binding>`))
	for name, tt := range map[string]struct {
		document string
		server   bool
		want     string
	}{
		"a header":             {header, false, "in the request of Do"},
		"a fault":              {fault, false, ""},
		"a fault of a server":  {fault, true, "in a fault of Do"},
		"a document":           {schema(declarations), false, "in the document E"},
		"a document without a": {schema(strings.Replace(declarations, `<xs:element name="E" type="t:T"/>`, "", 1)), false, "in the document N"},
	} {
		t.Run(name, func(t *testing.T) {
			got := problems(t, plan.Options{Server: tt.server, Without: []string{"T/a"}}, tt.document)
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("the problem is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSkippedTypes asserts which types a package omits with what it skips: those that nothing else reaches.
func TestSkippedTypes(t *testing.T) {
	const declarations = `<xs:element name="E" type="t:T"/>
		<xs:complexType name="T"><xs:sequence><xs:element name="u" type="t:U" minOccurs="0"/><xs:element ref="t:G" minOccurs="0"/><xs:element name="v" type="t:V" minOccurs="0"/></xs:sequence>
			<xs:attribute name="s" type="t:S"/><xs:attribute name="r" type="t:R"/></xs:complexType>
		<xs:element name="G"><xs:complexType><xs:sequence><xs:element name="w" type="t:W" minOccurs="0"/><xs:element name="v" type="t:V" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
		<xs:complexType name="U"><xs:sequence><xs:element name="v" type="t:V"/></xs:sequence></xs:complexType><xs:complexType name="V"/><xs:complexType name="W"/>
		<xs:simpleType name="S"><xs:restriction base="t:R"/></xs:simpleType><xs:simpleType name="R"><xs:restriction base="xs:int"/></xs:simpleType>`
	for without, want := range map[string]string{
		"":                      "R S T U V W",
		"T/u":                   "R S T V W",
		"T/v":                   "R S T U V W",
		"T/u T/v G/v":           "R S T W",
		"T/u V":                 "R S T W",
		"U V":                   "R S T W",
		"G/w":                   "R S T U V",
		"W":                     "R S T U V",
		"{urn:t}W":              "R S T U V",
		"G":                     "R S T U V",
		"T/@s":                  "R T U V W",
		"S":                     "R T U V W",
		"T/@s T/@r":             "T U V W",
		"E":                     "R S T U V W",
		"T/u T/v T/G T/@s T/@r": "T V W",
	} {
		t.Run(without, func(t *testing.T) {
			pkg := build(t, plan.Options{Without: strings.Fields(without)}, schema(declarations))
			if got := strings.Join(names(pkg), " "); got != want {
				t.Errorf("without %q: the types are %q, want %q", without, got, want)
			}
		})
	}
}

// TestSkippedElements asserts that a skipped element keeps its place, and that an element of a group is skipped in one type
// only.
func TestSkippedElements(t *testing.T) {
	const a, b = `<xs:element name="a" type="xs:int" minOccurs="0"/>`, `<xs:element name="b" type="xs:int" minOccurs="0"/>`
	const group = `<xs:group name="H"><xs:sequence>` + a + b + `</xs:sequence></xs:group>`
	for name, tt := range map[string]struct {
		content string // of T; U always refers to the group
		without string
		want    string // of T, and of U
	}{
		"nothing":                          {`<xs:sequence>` + a + b + `</xs:sequence>`, "U/x", "A Opt[int32]; B Opt[int32] / A Opt[int32]; B Opt[int32];  skipped"},
		"an element":                       {`<xs:sequence>` + a + b + `</xs:sequence>`, "T/a", " skipped; B Opt[int32] / A Opt[int32]; B Opt[int32]; X Opt[int32]"},
		"an element of a group":            {`<xs:group ref="t:H"/>`, "T/a", " skipped; B Opt[int32] / A Opt[int32]; B Opt[int32]; X Opt[int32]"},
		"of a group that is there twice":   {`<xs:sequence><xs:group ref="t:H"/><xs:element name="c" type="xs:int"/><xs:group ref="t:H"/></xs:sequence>`, "T/a", "H H; C int32; H2 H / A Opt[int32]; B Opt[int32]; X Opt[int32]"},
		"an attribute of the group's type": {`<xs:sequence>` + a + `</xs:sequence><xs:attributeGroup ref="t:At"/>`, "T/@q", "A Opt[int32] / A Opt[int32]; B Opt[int32]; X Opt[int32]"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{Without: []string{tt.without}}, schema(group+`<xs:attributeGroup name="At"><xs:attribute name="q"/></xs:attributeGroup>`+
				`<xs:complexType name="T">`+tt.content+`</xs:complexType>`+
				`<xs:complexType name="U"><xs:sequence><xs:group ref="t:H"/><xs:element name="x" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>`))
			if got := outline(t, pkg, "T") + " / " + outline(t, pkg, "U"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
