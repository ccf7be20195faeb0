package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// schema puts declarations into a schema for urn:t with the prefixes xs and t.
func schema(declarations string) string {
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">` + declarations + `</xs:schema>`
}

// loaderOf knows files by name and nothing else.
func loaderOf(files map[string]string) *source.Loader {
	known := map[string][]byte{}
	for name, text := range files {
		known[name] = []byte(text)
	}
	return &source.Loader{Offline: true, Known: known}
}

func load(t *testing.T, files map[string]string) *xsd.Set {
	t.Helper()
	set, _ := loadNoted(t, files)
	return set
}

// loadNoted returns the notices of loading too, a line each.
func loadNoted(t *testing.T, files map[string]string) (*xsd.Set, string) {
	t.Helper()
	return loadFrom(t, loaderOf(files), "main.xsd")
}

func loadFrom(t *testing.T, loader *source.Loader, location string) (*xsd.Set, string) {
	t.Helper()
	var report source.Report
	set := xsd.Load(loader, location, &report)
	if set == nil {
		t.Fatalf("unexpected diagnostics:\n%v", report.List())
	}
	return set, notes(report.List())
}

// notes writes the messages of notices with their places.
func notes(list source.Diagnostics) string {
	lines := make([]string, len(list))
	for i, one := range list {
		lines[i] = one.Pos.String() + ": " + one.Message
	}
	return strings.Join(lines, "\n")
}

// refuse returns the error of documents that cannot be loaded.
func refuse(t *testing.T, loader *source.Loader, location string) error {
	t.Helper()
	var report source.Report
	if set := xsd.Load(loader, location, &report); set != nil {
		t.Fatalf("%s was loaded", location)
	}
	return report.Err()
}

func expect(t *testing.T, set *xsd.Set, want string) {
	t.Helper()
	if got := describe(set); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

type modelCase struct {
	name         string
	declarations string
	want         []string // lines of describe
}

func runModelCases(t *testing.T, cases []modelCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set := load(t, map[string]string{"main.xsd": schema(c.declarations)})
			expect(t, set, strings.Join(c.want, "\n"))
		})
	}
}

func TestSimpleTypes(t *testing.T) {
	runModelCases(t, []modelCase{
		{
			"restriction with every facet",
			`<xs:simpleType name="S"><xs:restriction base="xs:string"><xs:length value="1"/><xs:minLength value="0"/>
			<xs:maxLength value="9" fixed="true"/><xs:pattern value="[a-z]+"/><xs:whiteSpace value="collapse"/>
			<xs:enumeration value="a"/><xs:enumeration value="b"/></xs:restriction></xs:simpleType>
			<xs:simpleType name="N"><xs:restriction base="xs:decimal"><xs:minInclusive value="-1"/><xs:maxInclusive value="1"/>
			<xs:totalDigits value="4"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
			<xs:simpleType name="M"><xs:restriction base="xs:decimal"><xs:minExclusive value="-2"/><xs:maxExclusive value="2"/></xs:restriction></xs:simpleType>`,
			[]string{
				"type t:S = restriction of xs:string length=1 minLength=0 maxLength=9 fixed pattern=[a-z]+ whiteSpace=collapse [a b]",
				"type t:N = restriction of xs:decimal minInclusive=-1 maxInclusive=1 totalDigits=4 fractionDigits=2",
				"type t:M = restriction of xs:decimal minExclusive=-2 maxExclusive=2",
			},
		},
		{
			"restriction of a type defined later",
			`<xs:simpleType name="A"><xs:restriction base="t:B"><xs:maxLength value="2"/></xs:restriction></xs:simpleType>
			<xs:simpleType name="B"><xs:restriction base="xs:token"/></xs:simpleType>`,
			[]string{"type t:A = restriction of t:B maxLength=2", "type t:B = restriction of xs:token"},
		},
		{
			"restriction of an anonymous type",
			`<xs:simpleType name="A"><xs:restriction><xs:simpleType><xs:restriction base="xs:int"><xs:minInclusive value="0"/></xs:restriction></xs:simpleType>
			<xs:maxInclusive value="5"/></xs:restriction></xs:simpleType>`,
			[]string{"type t:A = restriction of <restriction of xs:int minInclusive=0> maxInclusive=5"},
		},
		{
			"a type named like the built-in one that it restricts",
			`<xs:simpleType name="duration"><xs:restriction base="xs:duration"><xs:minInclusive value="P0D"/></xs:restriction></xs:simpleType>`,
			[]string{"type t:duration = restriction of xs:duration minInclusive=P0D"},
		},
		{
			"lists, of an anonymous enumeration too, and their restriction",
			`<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>
			<xs:simpleType name="F"><xs:list><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="Read"/><xs:enumeration value="Write"/></xs:restriction></xs:simpleType></xs:list></xs:simpleType>
			<xs:simpleType name="R"><xs:restriction base="t:L"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>`,
			[]string{
				"type t:L = list of xs:int",
				"type t:F = list of <restriction of xs:string [Read Write]>",
				"type t:R = restriction of t:L maxLength=3",
			},
		},
		{
			"union of named and anonymous members",
			`<xs:simpleType name="U"><xs:union memberTypes="xs:int  t:L"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="all"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
			<xs:simpleType name="L"><xs:list itemType="xs:date"/></xs:simpleType>`,
			[]string{"type t:U = union of xs:int t:L <restriction of xs:string [all]>", "type t:L = list of xs:date"},
		},
	})
}

func TestRestrictionInheritsVariety(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": schema(`
		<xs:simpleType name="RL"><xs:restriction base="t:L"/></xs:simpleType>
		<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>
		<xs:simpleType name="RU"><xs:restriction base="t:U"/></xs:simpleType>
		<xs:simpleType name="U"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>`)})
	list := mustType(t, set, "RL").(*xsd.SimpleType)
	if list.Variety != xsd.List || list.Item != xsd.Builtin("int") {
		t.Errorf("restriction of a list: variety %v, item %v", list.Variety, list.Item)
	}
	union := mustType(t, set, "RU").(*xsd.SimpleType)
	if union.Variety != xsd.Union || len(union.Members) != 2 {
		t.Errorf("restriction of a union: variety %v, %d members", union.Variety, len(union.Members))
	}
}

func mustType(t *testing.T, set *xsd.Set, local string) xsd.Type {
	t.Helper()
	found, ok := set.Type(source.Name{Space: "urn:t", Local: local})
	if !ok {
		t.Fatalf("no type %s", local)
	}
	return found
}

func TestComplexTypes(t *testing.T) {
	runModelCases(t, []modelCase{
		{
			"sequence, choice and all, nested, with occurrence",
			`<xs:complexType name="A"><xs:sequence maxOccurs="unbounded"><xs:element name="x" type="xs:int" minOccurs="0"/>
			<xs:choice minOccurs="0" maxOccurs="3"><xs:element name="y" type="xs:int" maxOccurs="unbounded"/><xs:sequence/></xs:choice></xs:sequence></xs:complexType>
			<xs:complexType name="B"><xs:all minOccurs="0"><xs:element name="p" type="xs:int"/><xs:element name="q" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:all></xs:complexType>`,
			[]string{"type t:A = (x:xs:int?, (y:xs:int+ | ()){0,3})+", "type t:B = (p:xs:int & q:xs:int*)?"},
		},
		{
			"a bound beyond all numbers is none, a particle that never occurs is gone",
			`<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:int" maxOccurs="99999999999999999999"/><xs:element name="y" type="t:Nowhere" minOccurs="0" maxOccurs="0"/></xs:sequence></xs:complexType>`,
			[]string{"type t:A = (x:xs:int+)"},
		},
		{
			"extension of a type defined later, recursive through an element",
			`<xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"><xs:sequence><xs:element name="y" type="t:B"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
			<xs:complexType name="A" abstract="true"><xs:sequence><xs:element name="x" type="t:B" minOccurs="0"/></xs:sequence></xs:complexType>`,
			[]string{"type t:B = t:A + (y:t:B)", "type t:A = abstract (x:t:B?)"},
		},
		{
			"extension without content, and restriction",
			`<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>
			<xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
			<xs:complexType name="C"><xs:complexContent><xs:restriction base="t:A"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`,
			[]string{"type t:A = (x:xs:int?)", "type t:B = t:A + ()", "type t:C = t:A - (x:xs:int)"},
		},
		{
			"restriction of xs:anyType is the same as no derivation",
			`<xs:complexType name="A"><xs:complexContent><xs:restriction base="xs:anyType"><xs:sequence/></xs:restriction></xs:complexContent></xs:complexType>`,
			[]string{"type t:A = ()"},
		},
		{
			"mixed, on the type, on its content and inherited",
			`<xs:complexType name="A" mixed="true"><xs:sequence/></xs:complexType>
			<xs:complexType name="B"><xs:complexContent mixed="true"><xs:extension base="xs:anyType"/></xs:complexContent></xs:complexType>
			<xs:complexType name="C"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>`,
			[]string{"type t:A = mixed ()", "type t:B = xs:anyType + mixed ()", "type t:C = t:A + mixed ()"},
		},
		{
			"simple content: extension, extension of that, restriction with facets",
			`<xs:complexType name="A"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="lang" type="xs:language"/></xs:extension></xs:simpleContent></xs:complexType>
			<xs:complexType name="B"><xs:simpleContent><xs:extension base="t:A"><xs:attribute name="n" type="xs:int" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
			<xs:complexType name="C"><xs:simpleContent><xs:restriction base="t:A"><xs:maxLength value="3"/><xs:attribute name="lang" use="prohibited"/></xs:restriction></xs:simpleContent></xs:complexType>
			<xs:complexType name="D"><xs:complexContent><xs:extension base="t:A"><xs:attribute name="d" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>`,
			[]string{
				"type t:A = xs:string + text:xs:string () @lang:xs:language",
				"type t:B = t:A + text:xs:string () @n!:xs:int",
				"type t:C = t:A - text:<restriction of xs:string maxLength=3> () @lang-:xs:anySimpleType",
				"type t:D = t:A + text:xs:string () @d:xs:int",
			},
		},
		{
			"simple content: restriction of mixed content to text (part 1, section 3.4.2)",
			`<xs:complexType name="M" mixed="true"><xs:attribute name="a" type="xs:int"/></xs:complexType>
			<xs:complexType name="A"><xs:simpleContent><xs:restriction base="t:M"><xs:simpleType><xs:restriction base="xs:token"/></xs:simpleType><xs:enumeration value=" b "/><xs:attribute name="a" type="xs:int" use="required"/></xs:restriction></xs:simpleContent></xs:complexType>`,
			[]string{"type t:M = mixed () @a:xs:int", "type t:A = t:M - text:<restriction of <restriction of xs:token> [b]> () @a!:xs:int"},
		},
		{
			"wildcards",
			`<xs:complexType name="A"><xs:sequence><xs:any/><xs:any namespace="##other" processContents="lax" minOccurs="0"/>
			<xs:any namespace="##targetNamespace ##local urn:u" processContents="skip" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute namespace="##any"/></xs:complexType>`,
			[]string{`type t:A = (any ["##any"] strict, any ["##other" "urn:t"] lax?, any ["urn:t" "" "urn:u"] skip+) @any ["##any"] strict`},
		},
	})
}

func TestGroups(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": schema(`
		<xs:complexType name="A"><xs:sequence><xs:group ref="t:G" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
		<xs:complexType name="B"><xs:group ref="t:G" minOccurs="0"/></xs:complexType>
		<xs:group name="G"><xs:choice><xs:element name="a" type="xs:int"/><xs:element name="again"><xs:complexType><xs:group ref="t:G"/></xs:complexType></xs:element></xs:choice></xs:group>`)})
	a, b := mustType(t, set, "A").(*xsd.ComplexType), mustType(t, set, "B").(*xsd.ComplexType)
	inner := a.Particle.Term.(*xsd.ModelGroup).Particles[0]
	group := b.Particle.Term.(*xsd.ModelGroup)
	if inner.Term != xsd.Term(group) || inner.Max != xsd.Unbounded || b.Particle.Min != 0 {
		t.Errorf("references to a group should share it and keep their own occurrence: %+v, %+v", inner, b.Particle)
	}
	if group.Name != (source.Name{Space: "urn:t", Local: "G"}) || group.Kind != xsd.Choice || len(group.Particles) != 2 {
		t.Errorf("group: %+v", group)
	}
	again := group.Particles[1].Term.(*xsd.Element).Type.(*xsd.ComplexType)
	if again.Particle.Term != xsd.Term(group) {
		t.Errorf("the group inside its own element should be the group: %+v", again.Particle)
	}
}

func TestElements(t *testing.T) {
	runModelCases(t, []modelCase{
		{
			"types: named, anonymous, none",
			`<xs:element name="a" type="t:A"/><xs:complexType name="A"/><xs:element name="b"><xs:complexType><xs:sequence><xs:element name="c"/></xs:sequence></xs:complexType></xs:element>
			<xs:element name="d"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element><xs:element name="e" type="xs:anyType"/>`,
			[]string{
				"type t:A = ()",
				"element t:a:t:A",
				"element t:b:<(c:xs:anyType)>",
				"element t:d:<restriction of xs:int>",
				"element t:e:xs:anyType",
			},
		},
		{
			"nillable, abstract, default and fixed",
			`<xs:element name="a" type="xs:int" nillable="true" default="1"/><xs:element name="b" type="xs:string" abstract="1" fixed=""/><xs:element name="c" type="xs:int" nillable="false" abstract=" 0 "/>`,
			[]string{`element t:a:xs:int nillable default "1"`, `element t:b:xs:string abstract fixed ""`, `element t:c:xs:int`},
		},
		{
			"references, to elements declared later and to xs:schema",
			`<xs:complexType name="A"><xs:sequence><xs:element ref="t:a" minOccurs="0"/><xs:element ref="xs:schema"/></xs:sequence></xs:complexType><xs:element name="a" type="t:A"/>`,
			[]string{"type t:A = (ref t:a?, ref xs:schema)", "element t:a:t:A"},
		},
		{
			"substitution groups: a member without type has that of its head",
			`<xs:element name="c" substitutionGroup="t:b"/><xs:element name="b" substitutionGroup="t:a"/><xs:element name="a" type="xs:int" abstract="true"/>`,
			[]string{"element t:c:xs:int <- t:b", "element t:b:xs:int <- t:a", "element t:a:xs:int abstract"},
		},
		{
			"identity constraints and notations are ignored",
			`<xs:notation name="n" public="p"/><xs:element name="a" type="xs:int"><xs:key name="k"><xs:selector xpath="."/><xs:field xpath="@x"/></xs:key>
			<xs:keyref name="r" refer="t:k"><xs:selector xpath="."/><xs:field xpath="@x"/></xs:keyref><xs:unique name="u"><xs:selector xpath="."/><xs:field xpath="@x"/></xs:unique></xs:element>`,
			[]string{"element t:a:xs:int"},
		},
	})
}

func TestSubstitutes(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": schema(`<xs:element name="head" type="xs:int"/>
		<xs:element name="b" substitutionGroup="t:head"/><xs:element name="a" substitutionGroup="t:head"/><xs:element name="deep" substitutionGroup="t:a"/>`)})
	head, _ := set.Element(source.Name{Space: "urn:t", Local: "head"})
	var got []string
	for _, e := range set.Substitutes(head) {
		got = append(got, e.Name.Local)
	}
	if strings.Join(got, " ") != "b a" {
		t.Errorf("substitutes of head: %v", got)
	}
}

// TestDerived holds which types name which as their base (part 1, section 3.4.2). The one that a redefinition extends is
// anonymous (part 1, section 4.2.2), so that of two steps only the second is seen.
func TestDerived(t *testing.T) {
	extension := func(name, base string) string {
		return `<xs:complexType name="` + name + `"><xs:complexContent><xs:extension base="` + base + `"/></xs:complexContent></xs:complexType>`
	}
	set := load(t, map[string]string{
		"main.xsd": schema(`<xs:redefine schemaLocation="old.xsd">` + extension("B", "t:B") + `</xs:redefine>` +
			extension("D", "t:A") + extension("C", "t:A") + extension("E", "t:C") +
			`<xs:complexType name="S"><xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent></xs:complexType>`),
		"old.xsd": schema(`<xs:complexType name="A"/>` + extension("B", "t:A")),
	})
	for base, want := range map[source.Name]string{
		{Space: "urn:t", Local: "A"}:            "B D C",
		{Space: "urn:t", Local: "B"}:            "",
		{Space: "urn:t", Local: "C"}:            "E",
		{Space: xsd.Namespace, Local: "string"}: "S",
	} {
		declared, _ := set.Type(base)
		var got []string
		for _, derived := range set.Derived(declared) {
			got = append(got, derived.Name.Local)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("derived from %s: %v, want %q", base, got, want)
		}
	}
}

func TestAttributes(t *testing.T) {
	runModelCases(t, []modelCase{
		{
			"uses, types and value constraints",
			`<xs:complexType name="A"><xs:attribute name="a" type="xs:int" use="required"/><xs:attribute name="b" default="x"/>
			<xs:attribute name="c" fixed="y"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="y"/></xs:restriction></xs:simpleType></xs:attribute></xs:complexType>`,
			[]string{`type t:A = () @a!:xs:int @b:xs:anySimpleType default "x" @c:<restriction of xs:string [y]> fixed "y"`},
		},
		{
			"references, with a default of their own or the declaration's, and into the namespace of XML",
			`<xs:attribute name="g" type="xs:int" default="1"/><xs:complexType name="A"><xs:attribute ref="t:g" use="required"/><xs:attribute ref="xml:lang"/></xs:complexType>
			<xs:complexType name="B"><xs:attribute ref="t:g" default="2"/></xs:complexType>`,
			[]string{
				`type t:A = () @t:g!:xs:int default "1" @{http://www.w3.org/XML/1998/namespace}lang:xs:string`,
				`type t:B = () @t:g:xs:int default "2"`,
				`attribute t:g:xs:int default "1"`,
			},
		},
		{
			"attribute groups, nested, with wildcard",
			`<xs:attributeGroup name="G"><xs:attribute name="a" type="xs:int"/><xs:attributeGroup ref="t:H"/></xs:attributeGroup>
			<xs:attributeGroup name="H"><xs:attribute name="b" type="xs:int"/><xs:anyAttribute namespace="##other" processContents="lax"/></xs:attributeGroup>
			<xs:complexType name="A"><xs:attributeGroup ref="t:G"/><xs:attribute name="c" type="xs:int"/></xs:complexType>`,
			[]string{`type t:A = () @a:xs:int @b:xs:int @c:xs:int @any ["##other" "urn:t"] lax`},
		},
	})
}

func TestAllAttributes(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": schema(`
		<xs:complexType name="A"><xs:attribute name="a" type="xs:int"/><xs:attribute name="b" type="xs:int"/><xs:attribute name="c" type="xs:int"/></xs:complexType>
		<xs:complexType name="R"><xs:complexContent><xs:restriction base="t:A"><xs:attribute name="b" type="xs:short" use="required"/><xs:attribute name="c" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
		<xs:complexType name="E"><xs:complexContent><xs:extension base="t:R"><xs:attribute name="e" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>`)})
	var got []string
	for _, a := range mustType(t, set, "E").(*xsd.ComplexType).AllAttributes() {
		got = append(got, attribute(a))
	}
	if want := "a:xs:int b!:xs:short e:xs:int"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestForms(t *testing.T) {
	const declarations = `<xs:complexType name="A"><xs:sequence><xs:element name="d" type="xs:int"/><xs:element name="q" form="qualified" type="xs:int"/><xs:element name="u" form="unqualified" type="xs:int"/></xs:sequence>
		<xs:attribute name="d" type="xs:int"/><xs:attribute name="q" form="qualified" type="xs:int"/><xs:attribute name="u" form="unqualified" type="xs:int"/></xs:complexType>`
	cases := []struct{ name, defaults, want string }{
		{"no defaults", "", "type t:A = (d:xs:int, t:q:xs:int, u:xs:int) @d:xs:int @t:q:xs:int @u:xs:int"},
		{"elements", `elementFormDefault="qualified"`, "type t:A = (t:d:xs:int, t:q:xs:int, u:xs:int) @d:xs:int @t:q:xs:int @u:xs:int"},
		{"attributes", `attributeFormDefault="qualified"`, "type t:A = (d:xs:int, t:q:xs:int, u:xs:int) @t:d:xs:int @t:q:xs:int @u:xs:int"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(schema(declarations), "targetNamespace", c.defaults+" targetNamespace", 1)
			expect(t, load(t, map[string]string{"main.xsd": text}), c.want)
		})
	}
}

func TestDocumentation(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": schema(`
		<xs:complexType name="A"><xs:annotation><xs:appinfo>not this</xs:appinfo><xs:documentation> The
			<b>first</b> one. </xs:documentation><xs:documentation>Second.</xs:documentation></xs:annotation>
			<xs:sequence><xs:element name="x" type="xs:int"><xs:annotation><xs:documentation>An x.</xs:documentation></xs:annotation></xs:element></xs:sequence>
			<xs:attribute name="a"><xs:annotation><xs:documentation>An a.</xs:documentation></xs:annotation></xs:attribute></xs:complexType>
		<xs:attribute name="g"><xs:annotation><xs:documentation>A g.</xs:documentation></xs:annotation></xs:attribute>
		<xs:attributeGroup name="G"><xs:attribute ref="t:g"/></xs:attributeGroup>
		<xs:complexType name="B"><xs:attributeGroup ref="t:G"/></xs:complexType>
		<xs:complexType name="C"><xs:attribute ref="t:g"><xs:annotation><xs:documentation>A g of its own.</xs:documentation></xs:annotation></xs:attribute></xs:complexType>
		<xs:simpleType name="S"><xs:annotation><xs:documentation>An S.</xs:documentation></xs:annotation><xs:restriction base="xs:string"><xs:enumeration value="v"><xs:annotation><xs:documentation>A v.</xs:documentation></xs:annotation></xs:enumeration></xs:restriction></xs:simpleType>`)})
	a := mustType(t, set, "A").(*xsd.ComplexType)
	s := mustType(t, set, "S").(*xsd.SimpleType)
	got := []string{
		a.Documentation(),
		a.Particle.Term.(*xsd.ModelGroup).Particles[0].Term.(*xsd.Element).Doc,
		a.Attributes[0].Doc,
		mustType(t, set, "B").(*xsd.ComplexType).Attributes[0].Doc,
		mustType(t, set, "C").(*xsd.ComplexType).Attributes[0].Doc,
		s.Documentation(),
		s.Enumeration[0].Doc,
	}
	want := "The first one. Second.|An x.|An a.|A g.|A g of its own.|An S.|A v."
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestPositions(t *testing.T) {
	set := load(t, map[string]string{"main.xsd": "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"urn:t\">\n" +
		"<xs:complexType name=\"A\">\n <xs:sequence><xs:element name=\"ä\"/><xs:element name=\"b\"/></xs:sequence>\n</xs:complexType>\n</xs:schema>"})
	a := mustType(t, set, "A").(*xsd.ComplexType)
	b := a.Particle.Term.(*xsd.ModelGroup).Particles[1].Term.(*xsd.Element)
	if got := a.Pos.String() + " " + b.Pos.String(); got != "main.xsd:2:1 main.xsd:3:38" {
		t.Errorf("positions %s", got)
	}
}

func TestDataContract(t *testing.T) {
	cases := []struct {
		name, declarations string
		want               bool
	}{
		{"plain schema", "", false},
		{"import of the serialization namespace", `<xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/"/>`, true},
		{"import of its arrays", `<xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/Arrays"/>`, true},
		{"include of its schema", `<xs:include schemaLocation="serialization.xsd"/>`, true},
		{"import of another namespace", `<xs:import namespace="http://schemas.microsoft.com/2003/10/"/>`, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set := load(t, map[string]string{
				"main.xsd":          schema(c.declarations),
				"serialization.xsd": named(`targetNamespace="http://schemas.microsoft.com/2003/10/Serialization/"`, ""),
			})
			if got := set.DataContract("urn:t"); got != c.want {
				t.Errorf("DataContract is %v", got)
			}
			if set.DataContract(xsd.Namespace) {
				t.Error("XML Schema's own types are never data contracts")
			}
		})
	}
}
