package plan_test

import (
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

func familyOf(t *testing.T, pkg *plan.Package, name string) *plan.Family {
	t.Helper()
	f := structOf(t, pkg, name).Family
	if f == nil {
		t.Fatalf("%s has no family", name)
	}
	return f
}

// TestFamilies plans an element of the type A and the types that derive from it (part 1, section 2.6.1): what it may hold, and
// the method that returns the part they have in common.
func TestFamilies(t *testing.T) {
	extension := func(name, base, content string) string {
		return `<xs:complexType name="` + name + `"><xs:complexContent><xs:extension base="t:` + base + `">` + content + `</xs:extension></xs:complexContent></xs:complexType>`
	}
	const (
		a     = `<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`
		empty = `<xs:complexType name="A"/>`
		named = `<xs:complexType name="A"><xs:attribute name="x"/></xs:complexType>`
	)
	for name, tt := range map[string]struct{ declarations, want string }{
		"one derived":                     {a + extension("B", "A", ""), "A B AsA"},
		"derived from a derived one":      {a + extension("B", "A", "") + extension("C", "B", ""), "A B C AsA"},
		"nothing in common":               {empty + extension("B", "A", ""), "A B -"},
		"an attribute in common":          {named + extension("B", "A", ""), "A B AsA"},
		"attributes in common":            {`<xs:complexType name="A"><xs:anyAttribute/></xs:complexType>` + extension("B", "A", ""), "A B AsA"},
		"an abstract one":                 {strings.Replace(a, `"A"`, `"A" abstract="true"`, 1) + extension("B", "A", ""), "B AsA"},
		"a restriction":                   {a + `<xs:complexType name="B"><xs:complexContent><xs:restriction base="t:A"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`, "A B -"},
		"a field of the method's name":    {a + extension("B", "A", `<xs:sequence><xs:element name="AsA" type="xs:int"/></xs:sequence>`), "A B -"},
		"an abstract type between":        {a + strings.Replace(extension("B", "A", ""), `"B"`, `"B" abstract="true"`, 1) + extension("C", "B", ""), "A C AsA"},
		"an abstract type without others": {strings.Replace(a, `"A"`, `"A" abstract="true"`, 1), ""},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(tt.declarations+`<xs:element name="E" type="t:A"/>`))
			f := structOf(t, pkg, "A").Family
			if f == nil {
				if tt.want != "" {
					t.Errorf("A has no family, want %q", tt.want)
				}
				return
			}
			var got []string
			for _, m := range f.Members {
				got = append(got, m.Name)
			}
			common := f.Common
			if common == "" {
				common = "-"
			}
			if text := strings.Join(append(got, common), " "); text != tt.want {
				t.Errorf("the family is %q, want %q", text, tt.want)
			}
		})
	}
}

// TestFamilyOfAnEmbeddedName asserts that no type gets a method of the name of a struct that it embeds.
func TestFamilyOfAnEmbeddedName(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(`<xs:element name="E" type="t:Set"/>`+
		`<xs:complexType name="Set"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`+
		`<xs:complexType name="AsSet"><xs:complexContent><xs:extension base="t:Set"/></xs:complexContent></xs:complexType>`+
		`<xs:complexType name="Last"><xs:complexContent><xs:extension base="t:AsSet"/></xs:complexContent></xs:complexType>`))
	if got := familyOf(t, pkg, "Set").Common; got != "" {
		t.Errorf("the method is called %s, as what Last embeds", got)
	}
}

// TestDerivedTypesOfSeveralDocuments asserts that a type which two documents declare is one member of a family, and that
// families reach across documents.
func TestDerivedTypesOfSeveralDocuments(t *testing.T) {
	extension := func(name string) string {
		return `<xs:complexType name="` + name + `"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>`
	}
	const a = `<xs:complexType name="A"/>`
	pkg := build(t, plan.Options{}, schema(a+extension("B")+`<xs:element name="E" type="t:A"/>`), schema(a+extension("B")+extension("C")))
	var got []string
	for _, m := range familyOf(t, pkg, "A").Members {
		got = append(got, m.Name)
	}
	if strings.Join(got, " ") != "A B C" {
		t.Errorf("the members are %q, want A, B and C", got)
	}
}

// TestCreatableTypes asserts that an element of any type can hold the named types that are not abstract, if there are any.
func TestCreatableTypes(t *testing.T) {
	const anything = `<xs:element name="E"/>`
	for declarations, want := range map[string]string{
		anything: "",
		`<xs:complexType name="A"/><xs:complexType name="B" abstract="true"/>`:            "",
		anything + `<xs:complexType name="A"/><xs:complexType name="B" abstract="true"/>`: "NewTyped A",
		anything + `<xs:complexType name="B" abstract="true"/>`:                           "",
	} {
		pkg := build(t, plan.Options{}, schema(declarations))
		got := pkg.NewTyped
		for _, s := range pkg.Creatable {
			got += " " + s.Name
		}
		if got != want {
			t.Errorf("%s: %q can be created, want %q", declarations, got, want)
		}
	}
}

// TestSamples asserts which branch of a choice, and which member of a family, a test makes values of: the one whose values need
// the least nesting, since others may not end. What has no end at all has no values.
func TestSamples(t *testing.T) {
	typed := func(name, content string) string {
		return `<xs:complexType name="` + name + `">` + content + `</xs:complexType>`
	}
	sequence := func(elements string) string { return `<xs:sequence>` + elements + `</xs:sequence>` }
	element := func(name, typ string) string { return `<xs:element name="` + name + `" type="` + typ + `"/>` }
	extension := func(name, base, content string) string {
		return typed(name, `<xs:complexContent><xs:extension base="t:`+base+`">`+content+`</xs:extension></xs:complexContent>`)
	}
	flat, deep := typed("Flat", sequence("")), typed("Deep", sequence(element("flat", "t:Flat")))
	choice := func(branches string) string { return typed("T", `<xs:choice>`+branches+`</xs:choice>`) }
	for name, tt := range map[string]struct {
		declarations string
		want         string // of T: its sample, the branch of its choice and the member of its family
	}{
		"a struct":                  {typed("T", sequence(element("a", "xs:int"))), "sampleT"},
		"one of itself":             {typed("T", sequence(element("a", "t:T"))), "none"},
		"one of itself, optional":   {typed("T", sequence(`<xs:element name="a" type="t:T" minOccurs="0"/>`)), "sampleT"},
		"one of itself, repeated":   {typed("T", sequence(`<xs:element name="a" type="t:T" maxOccurs="2"/>`)), "sampleT"},
		"itself or a number":        {choice(element("a", "t:T") + element("b", "xs:int")), "sampleT b"},
		"a number or itself":        {choice(element("b", "xs:int") + element("a", "t:T")), "sampleT b"},
		"deep or flat":              {choice(element("a", "t:Deep")+element("b", "t:Flat")) + flat + deep, "sampleT b"},
		"flat or deep":              {choice(element("a", "t:Flat")+element("b", "t:Deep")) + flat + deep, "sampleT a"},
		"itself or itself":          {choice(element("a", "t:T") + element("b", "t:T")), "none a"},
		"itself, or nothing":        {typed("T", `<xs:choice minOccurs="0">`+element("a", "t:T")+element("b", "t:T")+`</xs:choice>`), "sampleT a"},
		"items of itself":           {typed("T", `<xs:choice maxOccurs="2">`+element("a", "t:T")+element("b", "t:T")+`</xs:choice>`), "sampleT"},
		"a base of itself":          {extension("T", "Base", "") + typed("Base", sequence(element("a", "t:T"))), "none"},
		"a base that is deep":       {choice(element("a", "t:U")+element("b", "t:Flat")) + extension("U", "Deep", "") + flat + deep, "sampleT b"},
		"a family, deep and flat":   {typed("T", `<xs:sequence/>`) + extension("U", "T", "") + element("e", "t:T"), "sampleT sampleAnyT T"},
		"an abstract family":        {strings.Replace(typed("T", sequence("")), `"T"`, `"T" abstract="true"`, 1) + extension("A", "T", sequence(element("a", "t:T"))) + extension("B", "T", "") + element("e", "t:T"), "sampleT sampleAnyT B"},
		"an endless family":         {strings.Replace(typed("T", sequence("")), `"T"`, `"T" abstract="true"`, 1) + extension("A", "T", sequence(element("a", "t:T"))) + element("e", "t:T"), "sampleT none A"},
		"a family or a deep struct": {choice(element("a", "t:Deeper")+element("b", "t:F")) + typed("F", sequence("")) + extension("G", "F", "") + typed("Deeper", sequence(element("d", "t:Deep"))) + flat + deep, "sampleT b"},
	} {
		t.Run(name, func(t *testing.T) {
			s := structOf(t, build(t, plan.Options{Tests: true}, schema(tt.declarations)), "T")
			orNone := func(name string) string {
				if name == "" {
					return "none"
				}
				return name
			}
			got := orNone(s.Sample)
			for _, c := range s.Choices {
				got += " " + c.Fields[c.Shallowest].XML.Local
			}
			if f := s.Family; f != nil {
				got += " " + orNone(f.Sample) + " " + f.Members[f.Shallowest].Name
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
