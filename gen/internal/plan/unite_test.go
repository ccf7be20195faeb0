package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
)

// unite plans a service of two versions, v1 and the primary one v2, whose descriptions have one namespace, without the names.
func unite(t *testing.T, v1, v2 string, without ...string) (*plan.Package, string) {
	t.Helper()
	var report source.Report
	inputs := load(t, &report, v2, v1)
	pkg := plan.Build(inputs[:1], plan.Options{Without: without, Versions: plan.Versions{
		Names: []string{"v1", "v2"}, Primary: "v2", Others: []plan.Group{{Names: []string{"v1"}, Inputs: inputs[1:]}},
	}}, &report)
	return pkg, report.List().Error()
}

// TestVersionsOfATypeThatDiffer gives two versions whose schemas differ in one thing that one package cannot express.
func TestVersionsOfATypeThatDiffer(t *testing.T) {
	element := func(attributes string) string { return `<xs:element name="E" ` + attributes + `/>` }
	typed := func(content string) string { return `<xs:complexType name="T">` + content + `</xs:complexType>` }
	member := func(attributes string) string {
		return typed(`<xs:sequence><xs:element name="a" ` + attributes + `/></xs:sequence>`)
	}
	restriction := func(base, facets string) string {
		return `<xs:simpleType name="T"><xs:restriction base="` + base + `">` + facets + `</xs:restriction></xs:simpleType>`
	}
	reference := typed(`<xs:sequence><xs:element ref="t:E"/></xs:sequence>`)
	substitute := `<xs:element name="S" type="xs:int" substitutionGroup="t:E"/>`
	for name, tt := range map[string]struct{ v1, v2, want string }{
		"nothing":                          {element(`type="xs:int"`), element(`type="xs:int"`), ""},
		"nillable":                         {element(`type="xs:int"`), element(`type="xs:int" nillable="true"`), "element {urn:t}E differs in nillable, abstract, default or fixed from its declaration in v2; generate a separate package for v1"},
		"nillable where it is referred to": {reference + element(`type="xs:int"`), reference + element(`type="xs:int" nillable="true"`), "element {urn:t}E differs in nillable, abstract, default or fixed from its declaration in v2; generate a separate package for v1"},
		"abstract":                         {element(`type="xs:int"`), element(`type="xs:int" abstract="true"`), "element {urn:t}E differs in nillable, abstract, default or fixed from"},
		"default":                          {element(`type="xs:int" default="1"`), element(`type="xs:int" default="2"`), "element {urn:t}E differs in nillable, abstract, default or fixed from"},
		"default or fixed":                 {element(`type="xs:int" default="1"`), element(`type="xs:int" fixed="1"`), "element {urn:t}E differs in nillable, abstract, default or fixed from"},
		"type of an element":               {element(`type="xs:string"`), element(`type="xs:int"`), "element {urn:t}E has the type {http://www.w3.org/2001/XMLSchema}string in v1, which does not convert to {http://www.w3.org/2001/XMLSchema}int, its type in v2"},
		"number of an element":             {element(`type="xs:short"`), element(`type="xs:int"`), "element {urn:t}E has a different type than in v1; generate a separate package for v1"},
		"substitutes":                      {element(`type="xs:int"`), element(`type="xs:int"`) + substitute, "element {urn:t}E has a different substitution group than in v1; generate a separate package for v1"},
		"substitutes in v1":                {element(`type="xs:int"`) + substitute, element(`type="xs:int"`), "element {urn:t}E has a different substitution group than in v1; generate a separate package for v1"},
		"a new element":                    {"", element(`type="xs:int"`), ""},
		"an old element":                   {element(`type="xs:int"`), "", ""},
		"substitutes of a new element":     {"", element(`type="xs:int"`) + substitute, "element {urn:t}E has a different substitution group than in v1"},
		"default of a member":              {member(`type="xs:int" default="1"`), member(`type="xs:int" default="2"`), "type {urn:t}T: element a differs in ref, default or fixed from its declaration in v2"},
		"reference or not":                 {typed(`<xs:sequence><xs:element ref="t:E"/></xs:sequence>`) + element(`type="xs:int"`), typed(`<xs:sequence><xs:element name="E" type="xs:int" form="qualified"/></xs:sequence>`) + element(`type="xs:int"`), "type {urn:t}T: element E differs in ref, default or fixed from its declaration in v2"},
		"number with a default":            {member(`type="xs:short" default="1"`), member(`type="xs:int" default="1"`), "type {urn:t}T: element a has a default or fixed value and a different type than in v1; generate a separate package for v1"},
		"number with a fixed value":        {member(`type="xs:short" fixed="1"`), member(`type="xs:int" fixed="1"`), "type {urn:t}T: element a has a default or fixed value and a different type than in v1"},
		"the same default":                 {member(`type="xs:int" default="1"`), member(`type="xs:int" default="1"`), ""},
		"a number":                         {member(`type="xs:short"`), member(`type="xs:int"`), ""},
		"a number of a type":               {restriction("xs:int", "") + strings.ReplaceAll(member(`type="t:T"`), `name="T"`, `name="U"`), restriction("xs:int", "") + strings.ReplaceAll(member(`type="xs:int"`), `name="T"`, `name="U"`), "type {urn:t}U: element a has the type {urn:t}T in v1, which does not convert to"},
		"a complex type of numbers":        {`<xs:complexType name="int"/>` + member(`type="t:int"`), `<xs:complexType name="int"/>` + member(`type="xs:int"`), "type {urn:t}T: element a has the type {urn:t}int in v1, which does not convert to"},
		"repeated, nillable":               {member(`type="xs:int" maxOccurs="2"`), member(`type="xs:int" maxOccurs="2" nillable="true"`), "type {urn:t}T: element a is repeated, and differs in nillable from its declaration in v1; generate a separate package for v1"},
		"repeated, nillable in v1":         {member(`type="xs:int" maxOccurs="2" nillable="true"`), member(`type="xs:int" maxOccurs="2"`), "type {urn:t}T: element a is repeated, and differs in nillable from its declaration in v1; generate a separate package for v1"},
		"repeated, nillable in both":       {member(`type="xs:int" maxOccurs="2" nillable="true"`), member(`type="xs:int" maxOccurs="2" nillable="true"`), ""},
		"maxOccurs":                        {member(`type="xs:int" maxOccurs="2"`), member(`type="xs:int" maxOccurs="3"`), "type {urn:t}T: element a has a different maxOccurs than in v2"},
		"order":                            {typed(`<xs:sequence><xs:element name="a"/><xs:element name="b"/></xs:sequence>`), typed(`<xs:sequence><xs:element name="b"/><xs:element name="a"/></xs:sequence>`), "type {urn:t}T has its elements in a different order than in v2"},
		"an element twice":                 {typed(`<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>`), typed(`<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/><xs:element name="a" type="xs:int"/></xs:sequence>`), "type {urn:t}T has a different choice, group or wildcard than in v2"},
		"elements of mixed content":        {`<xs:complexType name="T" mixed="true"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>`, `<xs:complexType name="T" mixed="true"><xs:sequence/></xs:complexType>`, "type {urn:t}T has a different choice, group or wildcard than in v2"},
		"text":                             {typed(`<xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent>`), typed(`<xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent>`), "type {urn:t}T has a different base type than in v2"},
		"a facet":                          {restriction("xs:string", `<xs:maxLength value="1"/>`), restriction("xs:string", `<xs:maxLength value="2"/>`), "type {urn:t}T has a different base type or different facets than in v2"},
		"values of numbers":                {restriction("xs:int", `<xs:enumeration value="1"/>`), restriction("xs:int", `<xs:enumeration value="2"/>`), "type {urn:t}T is not a string and lists different values than in v2"},
		"values or none":                   {restriction("xs:string", ``), restriction("xs:string", `<xs:enumeration value="a"/>`), "type {urn:t}T is not a string and lists different values than in v2"},
		"the kind of type":                 {restriction("xs:string", ``), typed(``), "type {urn:t}T is a simple type, unlike in v2; generate a separate package for v1"},
		"the kind of type, primary simple": {typed(``), restriction("xs:string", ``), "type {urn:t}T is a complex type, unlike in v2; generate a separate package for v1"},
	} {
		t.Run(name, func(t *testing.T) {
			_, got := unite(t, description(tt.v1, bound("document", "literal", "")), description(tt.v2, bound("document", "literal", "")))
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) || strings.Count(got, "\n") > 0 {
				t.Errorf("the problem is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestVersionsOfAType gives two versions whose schemas differ in what one package can express, and describes the type T in it.
func TestVersionsOfAType(t *testing.T) {
	typed := func(content string) string { return `<xs:complexType name="T">` + content + `</xs:complexType>` }
	sequence := func(content string) string { return typed(`<xs:sequence>` + content + `</xs:sequence>`) }
	const a, b = `<xs:element name="a" type="xs:int"/>`, `<xs:element name="b" type="xs:int"/>`
	for name, tt := range map[string]struct{ v1, v2, want string }{
		"nothing":            {sequence(a), sequence(a), "A int32"},
		"a new element":      {sequence(a), sequence(a + b), "A int32; B Opt[int32] has=InV2 needs=InV2"},
		"an old element":     {sequence(a + b), sequence(b), "A Opt[int32] has=InV1 needs=InV1; B int32"},
		"an old optional":    {sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>` + b), sequence(b), "A Opt[int32] has=InV1; B int32"},
		"a first element":    {typed(``), sequence(a), "A Opt[int32] has=InV2 needs=InV2"},
		"a last element":     {sequence(a), typed(``), "A Opt[int32] has=InV1 needs=InV1"},
		"no element":         {typed(``), typed(``), ""},
		"an empty sequence":  {typed(``), sequence(``), ""},
		"optional in v1":     {sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), sequence(a), "A Opt[int32] needs=InV2"},
		"optional":           {sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), sequence(`<xs:element name="a" type="xs:int" minOccurs="0"/>`), "A Opt[int32]"},
		"nillable in v1":     {sequence(`<xs:element name="a" type="xs:int" nillable="true"/>`), sequence(a), "A Nil[int32] nils=InV1"},
		"nillable, new":      {sequence(b), sequence(b + `<xs:element name="a" type="xs:int" nillable="true"/>`), "B int32; A OptNil[int32] has=InV2 needs=InV2"},
		"a number":           {sequence(`<xs:element name="a" type="xs:short"/>`), sequence(a), "A varying int32 short=InV1"},
		"a number, optional": {sequence(`<xs:element name="a" type="xs:boolean" minOccurs="0"/>`), sequence(a), "A Opt[varying int32] needs=InV2 boolean=InV1"},
		"repeated":           {sequence(`<xs:element name="a" type="xs:int" maxOccurs="2"/>`), sequence(`<xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="2"/>`), "A []int32 0..2"},
		"an all":             {typed(`<xs:all>` + a + `</xs:all>`), typed(`<xs:all>` + a + b + `</xs:all>`), "A int32; B Opt[int32] has=InV2 needs=InV2"},
		"a choice":           {typed(`<xs:choice>` + a + b + `</xs:choice>`), typed(`<xs:choice>` + a + b + `</xs:choice>`), "A Opt[int32] |1; B Opt[int32] |1"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg, problems := unite(t, description(tt.v1, bound("document", "literal", "")), description(tt.v2, bound("document", "literal", "")))
			if problems != "" {
				t.Fatal(problems)
			}
			s := structOf(t, pkg, "T")
			var got []string
			for _, f := range s.Fields {
				got = append(got, particle(s, f)+fieldVersions(f))
			}
			if strings.Join(got, "; ") != tt.want {
				t.Errorf("T is %q, want %q", got, tt.want)
			}
		})
	}
}

func fieldVersions(f *plan.Particle) string {
	text := ""
	if v := f.Versions; v != nil {
		text += versionSet(" has=", v.Has) + versionSet(" needs=", v.Needs) + versionSet(" nils=", v.Nils)
	}
	if v, ok := f.Type.(*plan.Varying); ok {
		for _, other := range v.Others {
			text += versionSet(" "+other.XML+"=", other.In)
		}
	}
	return text
}

func versionSet(label string, s *plan.VersionSet) string {
	if s == nil {
		return ""
	}
	return label + s.Const
}

// TestVersionsOfAnEnumeration asserts which versions have the values of an enumeration, and of the items of a list.
func TestVersionsOfAnEnumeration(t *testing.T) {
	values := func(list string) string {
		text := `<xs:restriction base="xs:string">`
		for _, v := range strings.Fields(list) {
			text += `<xs:enumeration value="` + v + `"/>`
		}
		return text + `</xs:restriction>`
	}
	for name, tt := range map[string]struct{ v1, v2, want string }{
		"the same":   {"a b", "a b", "a b"},
		"a new one":  {"a", "a b", "a b=InV2 versioned"},
		"an old one": {"a c", "a", "a c=InV1 versioned"},
		"both":       {"a c", "b a", "b=InV2 a c=InV1 versioned"},
	} {
		for kind, declare := range map[string]func(string) string{
			"enumeration": func(list string) string { return `<xs:simpleType name="T">` + values(list) + `</xs:simpleType>` },
			"list": func(list string) string {
				return `<xs:simpleType name="T"><xs:list><xs:simpleType>` + values(list) + `</xs:simpleType></xs:list></xs:simpleType>`
			},
		} {
			pkg, problems := unite(t, description(declare(tt.v1), bound("document", "literal", "")), description(declare(tt.v2), bound("document", "literal", "")))
			if problems != "" {
				t.Fatal(problems)
			}
			var got []string
			for _, s := range pkg.Simples {
				if e, ok := s.Form.(*plan.Enumeration); ok {
					for _, v := range e.Values {
						got = append(got, v.XML+versionSet("=", v.Has))
					}
					if e.Versioned != "" {
						got = append(got, "versioned")
					}
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s, %s: the values are %q, want %q", kind, name, got, tt.want)
			}
		}
	}
}

// TestOldTypeWithASharedElement asserts that a type which only an old version has shares the anonymous type of a global element
// with the types of the others.
func TestOldTypeWithASharedElement(t *testing.T) {
	typed := func(name string) string {
		return `<xs:complexType name="` + name + `"><xs:sequence><xs:element ref="t:code"/></xs:sequence></xs:complexType>`
	}
	code := func(values string) string {
		return `<xs:element name="code"><xs:simpleType><xs:restriction base="xs:string">` + values + `</xs:restriction></xs:simpleType></xs:element>`
	}
	const a, b = `<xs:enumeration value="a"/>`, `<xs:enumeration value="b"/>`
	pkg, problems := unite(t, description(code(a)+typed("T")+typed("Old"), bound("document", "literal", "")),
		description(code(a+b)+typed("T"), bound("document", "literal", "")))
	if problems != "" {
		t.Fatal(problems)
	}
	for _, name := range []string{"T", "Old"} {
		if got := outline(t, pkg, name); got != "Code TCode" {
			t.Errorf("%s is %q", name, got)
		}
	}
}

// TestVersionsOfAnOperation gives two versions of the operations of a port type, and describes those of the package.
func TestVersionsOfAnOperation(t *testing.T) {
	const declarations = `<xs:element name="A"><xs:complexType/></xs:element><xs:element name="B"><xs:complexType/></xs:element>
		<xs:element name="F" type="xs:string"/><xs:element name="G" type="xs:string"/><xs:element name="H" type="xs:string"/>`
	// service has for each operation, as name:message/message!fault^header, its request, its response, a fault and a header
	// block of the response.
	service := func(operations string) string {
		var portType, binding strings.Builder
		for _, o := range strings.Fields(operations) {
			o, header, _ := strings.Cut(o, "^")
			o, fault, _ := strings.Cut(o, "!")
			o, response, _ := strings.Cut(o, "/")
			name, request, _ := strings.Cut(o, ":")
			bound := `<s:body use="literal"/>`
			fmt.Fprintf(&portType, `<w:operation name="%s"><w:input name="%s" message="d:%s"/><w:output message="d:%s"/>`, name, request, request, response)
			fmt.Fprintf(&binding, `<w:operation name="%s"><s:operation soapAction="urn:%s"/><w:input name="%s">%s</w:input><w:output>%s`, name, name, request, bound, bound)
			if header != "" {
				fmt.Fprintf(&binding, `<s:header message="d:%s" part="p" use="literal"/>`, header)
			}
			binding.WriteString(`</w:output>`)
			if fault != "" {
				fmt.Fprintf(&portType, `<w:fault name="%s" message="d:%s"/>`, fault, fault)
				fmt.Fprintf(&binding, `<w:fault name="%s"><s:fault name="%s" use="literal"/></w:fault>`, fault, fault)
			}
			portType.WriteString(`</w:operation>`)
			binding.WriteString(`</w:operation>`)
		}
		var messages strings.Builder
		for _, name := range strings.Fields("A B F G H") {
			messages.WriteString(`<w:message name="` + name + `"><w:part name="p" element="t:` + name + `"/></w:message>`)
		}
		return description(declarations, messages.String()+`<w:portType name="Port">`+portType.String()+`</w:portType>`+
			`<w:binding name="Binding" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>`+binding.String()+`</w:binding>`)
	}
	for name, tt := range map[string]struct{ v1, v2, want string }{
		"the same":              {"Do:A/B", "Do:A/B", "Do"},
		"a new one":             {"Do:A/B", "Do:A/B Undo:A/B", "Do Undo=InV2"},
		"an old one":            {"Do:A/B Undo:A/B", "Do:A/B", "Do Undo=InV1"},
		"the same overloads":    {"Do:A/B Do:B/B", "Do:A/B Do:B/B", "Do Do2"},
		"overloads, turned":     {"Do:B/B Do:A/B", "Do:A/B Do:B/B", "Do Do2"},
		"another request":       {"Do:B/B", "Do:A/B", "operation Do has a different request than in v2"},
		"another response":      {"Do:A/A", "Do:A/B", "operation Do has a different response than in v2"},
		"the same fault":        {"Do:A/B!F", "Do:A/B!F", "Do FError"},
		"a new fault":           {"Do:A/B", "Do:A/B!F", "Do FError"},
		"an old fault":          {"Do:A/B!F", "Do:A/B", "Do FError"},
		"another fault":         {"Do:A/B!F", "Do:A/B!G", "Do GError FError"},
		"the same header":       {"Do:A/B^H", "Do:A/B^H", "Do ^H"},
		"a new header":          {"Do:A/B", "Do:A/B^H", "Do ^H=InV2"},
		"an old header":         {"Do:A/B^H", "Do:A/B", "Do ^H=InV1"},
		"a header of a new one": {"Do:A/B", "Do:A/B Undo:A/B^H", "Do Undo=InV2 ^H"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg, problems := unite(t, service(tt.v1), service(tt.v2))
			if problems != "" {
				if !strings.Contains(problems, tt.want) {
					t.Errorf("the problem is %q, want %q", problems, tt.want)
				}
				return
			}
			var got []string
			for _, o := range pkg.PortTypes[0].Operations {
				got = append(got, o.Name+versionSet("=", o.Has))
				for _, f := range o.Faults {
					got = append(got, f.Name)
				}
				if o.ResponseHeaders != nil {
					for _, f := range o.ResponseHeaders.Fields {
						got = append(got, "^"+f.Name+versionSet("=", f.In()))
					}
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("the operations are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestThreeVersions plans a service of the versions v1 to v3, of which v3, the primary one, has two documents.
func TestThreeVersions(t *testing.T) {
	element := func(name string) string { return `<xs:element name="` + name + `" type="xs:int"/>` }
	typed := func(elements string) string {
		return description(`<xs:complexType name="T"><xs:sequence>`+elements+`</xs:sequence></xs:complexType>`, bound("document", "literal", ""))
	}
	old := typed(element("a") + `<xs:element name="u" type="t:U"/>`)
	old = replaced(t, old, `</xs:schema>`, `<xs:complexType name="U"><xs:sequence>`+element("x")+`</xs:sequence></xs:complexType></xs:schema>`)
	var report source.Report
	second := description("", replaced(t, bound("document", "literal", ""), "Port", "Second"))
	inputs := load(t, &report, typed(element("a")), second, old, typed(element("a")+element("b")))
	pkg := plan.Build(inputs[:2], plan.Options{Versions: plan.Versions{
		Names: []string{"v1", "v2", "v3", "v4"}, Primary: "v3", Shared: []string{"v4"},
		Others: []plan.Group{
			{Names: []string{"v1"}, Inputs: []plan.Input{inputs[2], {}}},
			{Names: []string{"v2"}, Inputs: []plan.Input{inputs[3], {}}},
		},
	}}, &report)
	if err := report.Err(); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range structOf(t, pkg, "T").Fields {
		got = append(got, f.Name+fieldVersions(f))
	}
	if text := strings.Join(got, " "); text != "A U has=InV1 needs=InV1 B has=InV2 needs=InV2" {
		t.Errorf("T is %q", text)
	}
	if got := outline(t, pkg, "U"); got != "X int32" {
		t.Errorf("U, which only v1 has, is %q", got)
	}
	for _, p := range pkg.PortTypes {
		if o := p.Operations[0]; o.Has != nil {
			t.Errorf("%s of %s is said to be in %s only", o.Name, p.XML, o.Has.Doc)
		}
	}
}

// TestVersionsOfTwoDocuments gives two documents that declare one type, in two versions.
func TestVersionsOfTwoDocuments(t *testing.T) {
	typed := func(attributes string) string {
		return description(`<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int" `+attributes+`/></xs:sequence></xs:complexType>`, bound("document", "literal", ""))
	}
	values := func(list string) string {
		text := ""
		for _, v := range strings.Fields(list) {
			text += `<xs:enumeration value="` + v + `"/>`
		}
		return description(`<xs:simpleType name="T"><xs:list><xs:simpleType><xs:restriction base="xs:string">`+text+`</xs:restriction></xs:simpleType></xs:list></xs:simpleType>`, bound("document", "literal", ""))
	}
	enumeration := func(list string) string {
		return replaced(t, values(list), `<xs:list><xs:simpleType>`, ``, `</xs:simpleType></xs:list>`, ``)
	}
	number := func(typ string) string { return replaced(t, typed(``), "xs:int", typ) }
	const differ = "type {urn:t}T differs between versions in another way than its declaration at a.xml"
	for name, tt := range map[string]struct {
		documents [4]string // the two of v2, the primary version, and the two of v1
		want      string
	}{
		"alike":             {[4]string{typed(``), typed(``), typed(``), typed(``)}, ""},
		"changed alike":     {[4]string{typed(``), typed(``), typed(`nillable="true"`), typed(`nillable="true"`)}, ""},
		"changed in one":    {[4]string{typed(`nillable="true"`), typed(`nillable="true"`), typed(`nillable="true"`), typed(``)}, differ},
		"numbers alike":     {[4]string{typed(``), typed(``), number("xs:long"), number("xs:long")}, ""},
		"numbers differ":    {[4]string{typed(``), typed(``), number("xs:long"), number("xs:short")}, differ},
		"values alike":      {[4]string{enumeration("a b"), enumeration("a b"), enumeration("a"), enumeration("a")}, ""},
		"values differ":     {[4]string{enumeration("a b"), enumeration("a b"), enumeration("a b"), enumeration("a")}, differ},
		"items alike":       {[4]string{values("a b"), values("a b"), values("a"), values("a")}, ""},
		"items differ":      {[4]string{values("a b"), values("a b"), values("a b"), values("a")}, differ},
		"the second is new": {[4]string{typed(``), typed(``), typed(``), description("", "")}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var report source.Report
			inputs := load(t, &report, tt.documents[:]...)
			plan.Build(inputs[:2], plan.Options{Versions: plan.Versions{
				Names: []string{"v1", "v2"}, Primary: "v2", Others: []plan.Group{{Names: []string{"v1"}, Inputs: inputs[2:]}},
			}}, &report)
			if got := report.List().Error(); tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("the problem is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSkippedInVersions asserts that an element cannot be skipped in a request if any version requires it.
func TestSkippedInVersions(t *testing.T) {
	requested := func(elements string) string {
		return description(`<xs:element name="Do"><xs:complexType><xs:sequence>`+elements+`</xs:sequence></xs:complexType></xs:element><xs:element name="DoResponse"><xs:complexType/></xs:element>`, operation)
	}
	const required, optional = `<xs:element name="a" type="xs:int"/>`, `<xs:element name="a" type="xs:int" minOccurs="0"/>`
	for name, tt := range map[string]struct {
		v1, v2  string
		refused bool
	}{
		"required":         {required, required, true},
		"required in v1":   {required, optional, true},
		"required in v2":   {optional, required, true},
		"only v1 has it":   {required, "", true},
		"optional":         {optional, optional, false},
		"optional in v1":   {optional, "", false},
		"repeated, as may": {replaced(t, optional, "0", `0" maxOccurs="2`), replaced(t, optional, "0", `0" maxOccurs="2`), false},
	} {
		_, got := unite(t, requested(tt.v1), requested(tt.v2), "Do/a")
		if refused := strings.Contains(got, "a of Do cannot be skipped: the schema requires it in the request of Do"); refused != tt.refused || !refused && got != "" {
			t.Errorf("%s: %q, want it refused: %t", name, got, tt.refused)
		}
	}
}
