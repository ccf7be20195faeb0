package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

// TestEncodedArrays plans arrays of the SOAP encoding (SOAP 1.1, section 5.4.2; WSDL 1.1, section 2.2).
func TestEncodedArrays(t *testing.T) {
	array := func(content string) string {
		return `<xs:complexContent><xs:restriction base="e:Array">` + content + `</xs:restriction></xs:complexContent>`
	}
	arrayType := func(text string) string {
		return `<xs:attribute ref="e:arrayType" w:arrayType="` + text + `"/>`
	}
	element := func(attributes string) string {
		return `<xs:sequence><xs:element ` + attributes + ` maxOccurs="unbounded"/></xs:sequence>`
	}
	for name, tt := range map[string]struct{ content, want string }{
		"of a built-in type":        {array(arrayType("xs:int[]")), "T: []int32, each <item> of int"},
		"with a size":               {array(arrayType("xs:int[5]")), "T: []int32, each <item> of int"},
		"of a type":                 {array(arrayType("t:U[]")), "T: []*U, each <item> of U"},
		"of an element":             {array(element(`name="u" type="t:U"`)), "T: []*U, each <u> of U"},
		"of an element and a type":  {array(element(`name="u" type="xs:int"`) + arrayType("xs:long[]")), "T: []int64, each <u> of long"},
		"of two elements":           {array(`<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:sequence>`), "T: []AnyType, each <item> of anyType"},
		"of an anonymous type":      {array(element(`name="u"`) + ``), "T: []AnyType, each <u> of anyType"},
		"of a wildcard":             {array(`<xs:sequence><xs:any/></xs:sequence>`), "T: []AnyType, each <item> of anyType"},
		"of anything":               {array(``), "T: []AnyType, each <item> of anyType"},
		"of two dimensions":         {array(arrayType("xs:int[,]")), "T: 2[]int32, each <item> of int"},
		"of arrays":                 {array(arrayType("xs:int[3][]")), "T: []TItem, each <item> of int[]; TItem: []int32, each <item> of int"},
		"of arrays of tables":       {array(arrayType("xs:int[,][2]")), "T: []TItem, each <item> of int[,]; TItem: 2[]int32, each <item> of int"},
		"of arrays of arrays":       {array(arrayType("xs:int[][][]")), "T: []TItem, each <item> of int[][]; TItem: []TItemItem, each <item> of int[]; TItemItem: []int32, each <item> of int"},
		"of an encoded type":        {array(arrayType("e:base64[]")), "T: [][]byte, each <item> of base64"},
		"by restriction of another": {`<xs:complexContent><xs:restriction base="t:Base"/></xs:complexContent>`, "T: []int32, each <item> of int"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="T">`+tt.content+`</xs:complexType>`+
				`<xs:complexType name="U"/><xs:complexType name="Base">`+array(arrayType("xs:int[]"))+`</xs:complexType>`))
			var got []string
			for _, s := range pkg.Simples {
				if strings.HasPrefix(s.Name, "T") {
					got = append(got, describeArray(s))
				}
			}
			if strings.Join(got, "; ") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func describeArray(s *plan.Simple) string {
	a := s.Form.(*plan.Array)
	dimensions, pointer := "", ""
	if a.Dimensions > 1 {
		dimensions = fmt.Sprint(a.Dimensions)
	}
	if _, ok := a.Member.Complex(); ok {
		pointer = "*"
	}
	return fmt.Sprintf("%s: %s[]%s%s, each <%s> of %s%s", s.Name, dimensions, pointer, typeName(a.Member.Type), a.Member.XML.Local, a.Type.Local, a.Ranks)
}

// TestAnonymousItems asserts that the anonymous type of an array's items is named after the array and says where it is.
func TestAnonymousItems(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">`+
		`<xs:sequence><xs:element name="u" maxOccurs="unbounded"><xs:complexType><xs:sequence/></xs:complexType></xs:element></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`))
	if got := structOf(t, pkg, "TItem").Inside; got != "the items of T" {
		t.Errorf("TItem is in %q, want the items of T", got)
	}
}

// TestArrayTypesThatCannotBeRead asserts how a wsdl:arrayType is reported that names no array, or no type.
func TestArrayTypesThatCannotBeRead(t *testing.T) {
	for text, want := range map[string]string{
		"xs:int[]":   "",
		" e:int [] ": "",
		"xs:int":     `wsdl:arrayType="xs:int" is not a type name with brackets; write one, as in xs:int[]`,
		"[]":         `wsdl:arrayType="[]" is not a type name with brackets; write one, as in xs:int[]`,
		"t:U[]":      "unknown type {urn:t}U of wsdl:arrayType; correct the name",
		"nope:U[]":   "unknown type",
	} {
		got := problems(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">`+
			`<xs:attribute ref="e:arrayType" w:arrayType="`+text+`"/></xs:restriction></xs:complexContent></xs:complexType>`))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q: the problem is %q, want %q", text, got, want)
		}
	}
}

// TestLargeStructs asserts that no struct holds more than some thousands of fields by value, though types that contain one
// another twice double the size with each step.
func TestLargeStructs(t *testing.T) {
	var types strings.Builder
	types.WriteString(`<xs:complexType name="T0"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`)
	const steps = 14
	for i := 1; i <= steps; i++ {
		fmt.Fprintf(&types, `<xs:complexType name="T%d"><xs:sequence><xs:element name="a" type="t:T%d"/><xs:element name="b" type="t:T%d"/></xs:sequence></xs:complexType>`, i, i-1, i-1)
	}
	types.WriteString(`<xs:complexType name="Derived"><xs:complexContent><xs:extension base="t:Base"><xs:sequence><xs:element name="c" type="t:T10"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>` +
		`<xs:complexType name="Base"><xs:sequence><xs:element name="a" type="t:T9"/><xs:element name="b" type="t:T9"/></xs:sequence></xs:complexType>`)
	pkg := build(t, plan.Options{}, schema(types.String()))
	var held func(*plan.Struct) int
	held = func(s *plan.Struct) int {
		n := len(s.Fields)
		if s.Base != nil {
			n += held(s.Base)
		}
		for _, f := range s.Fields {
			if inner, ok := f.Complex(); ok && f.Holding() == plan.Inline {
				n += held(inner)
			}
		}
		return n
	}
	for name, want := range map[string]int{
		"T0": 1, "T1": 4, "T2": 10, "T9": 3<<9 - 2, "T10": 3<<10 - 2, "T11": 3 << 10, "T12": 2 + 3<<10, "Derived": 3<<10 - 1,
	} {
		if got := held(structOf(t, pkg, name)); got != want {
			t.Errorf("%s holds %d fields, want %d", name, got, want)
		}
	}
}

// TestCycles asserts that a struct which would contain itself, by a field or by a base, points to itself instead, and that no
// other does.
func TestCycles(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(
		`<xs:complexType name="A"><xs:sequence><xs:element name="b" type="t:B"/><xs:element name="list" type="t:A" maxOccurs="unbounded"/></xs:sequence></xs:complexType>`+
			`<xs:complexType name="B"><xs:sequence><xs:element name="a" type="t:A"/><xs:element name="c" type="t:C"/></xs:sequence></xs:complexType>`+
			`<xs:complexType name="C"><xs:sequence/></xs:complexType>`+
			`<xs:complexType name="Base"><xs:sequence><xs:element name="d" type="t:D"/></xs:sequence></xs:complexType>`+
			`<xs:complexType name="D"><xs:complexContent><xs:extension base="t:Base"/></xs:complexContent></xs:complexType>`))
	for name, want := range map[string]string{
		"A": "B *B,required; List []A 1..0", "B": "A A; C C", "Base": "D *D,required", "D": "Base",
	} {
		if got := outline(t, pkg, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// TestAttributes plans the attributes of the type T, which extends or restricts B.
func TestAttributes(t *testing.T) {
	const base = `<xs:complexType name="B"><xs:attribute name="a" type="xs:int"/><xs:attribute name="b" type="xs:int"/></xs:complexType>`
	for name, tt := range map[string]struct{ content, want string }{
		"required and fixed":           {`<xs:attribute name="a" type="xs:int" use="required" fixed="1"/>`, "@(a=1) int32"},
		"fixed":                        {`<xs:attribute name="a" type="xs:int" fixed="1"/>`, "@A Opt[int32]"},
		"an extension":                 {`<xs:complexContent><xs:extension base="t:B"><xs:attribute name="c" type="xs:int" use="required"/></xs:extension></xs:complexContent>`, "B; @C int32"},
		"an extension that prohibits":  {`<xs:complexContent><xs:extension base="t:B"><xs:attribute name="c" type="xs:int" use="prohibited"/></xs:extension></xs:complexContent>`, "B"},
		"a restriction":                {`<xs:complexContent><xs:restriction base="t:B"><xs:attribute name="a" type="xs:int" use="required"/></xs:restriction></xs:complexContent>`, "@A int32; @B Opt[int32]"},
		"a restriction that prohibits": {`<xs:complexContent><xs:restriction base="t:B"><xs:attribute name="a" type="xs:int" use="prohibited"/></xs:restriction></xs:complexContent>`, "@B Opt[int32]"},
		"any":                          {`<xs:complexContent><xs:extension base="t:B"><xs:anyAttribute/></xs:extension></xs:complexContent>`, "B; @*"},
		"any simple type":              {`<xs:attribute name="a"/>`, "@A Opt[string]"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(base+`<xs:complexType name="T">`+tt.content+`</xs:complexType>`))
			if got := outline(t, pkg, "T"); got != tt.want {
				t.Errorf("T is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSimpleTypes plans the simple type T, and describes its form, its constants, and what its values are checked for.
func TestSimpleTypes(t *testing.T) {
	const (
		letters = `<xs:simpleType name="L"><xs:restriction base="xs:token"><xs:enumeration value="a"/><xs:enumeration value="b"/></xs:restriction></xs:simpleType>`
		narrow  = `<xs:simpleType name="N"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>`
	)
	restriction := func(base, facets string) string {
		return `<xs:restriction base="` + base + `">` + facets + `</xs:restriction>`
	}
	union := func(members, anonymous string) string {
		return `<xs:union memberTypes="` + members + `">` + anonymous + `</xs:union>`
	}
	anonymous := func(content string) string { return `<xs:simpleType>` + content + `</xs:simpleType>` }
	for name, tt := range map[string]struct{ content, want string }{
		"an enumeration":                 {restriction("xs:token", `<xs:enumeration value="a"/>`), "enumeration [a]"},
		"an inherited enumeration":       {restriction("t:L", `<xs:pattern value="[ab]"/>`), "enumeration [a b]; patterns 1"},
		"a narrower enumeration":         {restriction("t:L", `<xs:enumeration value="a"/>`), "enumeration [a]"},
		"an enumeration of numbers":      {restriction("xs:int", `<xs:enumeration value="1"/>`), "derived [1]; values [1]"},
		"a union of enumerations":        {union("t:L", anonymous(restriction("xs:string", `<xs:enumeration value="b"/><xs:enumeration value="c"/>`))), "union [a b c]; members L values [a b], b… values [b c]"},
		"a union with more":              {union("t:L xs:int", ``), "open union [a b]; members L values [a b], int"},
		"a union of a union":             {union("t:U", ``), "open union [a b]; members L values [a b], int"},
		"a restricted union":             {restriction("t:U", `<xs:enumeration value="a"/>`), "union [a]; values [a]; members L values [a b], int"},
		"a union that takes any text":    {union("t:L xs:string", ``), "open union [a b]"},
		"a union of a list":              {union("xs:int", anonymous(`<xs:list itemType="xs:date"/>`)), "open union []; members int, list of date of Date"},
		"a union of names":               {union("xs:int xs:QName", ``), "open union []"},
		"a union of a narrower text":     {union("xs:int t:N", ``), "open union []; members int, N maxLength=3"},
		"a union of an anonymous number": {union("t:L", anonymous(restriction("xs:int", `<xs:maxInclusive value="5"/>`))), "open union [a b]; members L values [a b], int maxInclusive=5"},
		"a union of a list of a list's":  {union("xs:int t:Lists", ``), "open union []; members int, Lists of string values [a b]"},
		"a union of a list of unions":    {union("xs:int", anonymous(`<xs:list itemType="t:U"/>`)), "open union []"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(letters+narrow+`<xs:simpleType name="U"><xs:union memberTypes="t:L xs:int"/></xs:simpleType>`+
				`<xs:simpleType name="Lists"><xs:list itemType="t:L"/></xs:simpleType>`+
				`<xs:simpleType name="T">`+tt.content+`</xs:simpleType>`))
			for _, s := range pkg.Simples {
				if s.Name == "T" {
					if got := describeSimple(s); got != tt.want {
						t.Errorf("T is %q, want %q", got, tt.want)
					}
				}
			}
		})
	}
}

func describeSimple(s *plan.Simple) string {
	kind := "list"
	switch form := s.Form.(type) {
	case *plan.Enumeration:
		kind = "enumeration"
	case *plan.Derived:
		kind = "derived"
	case *plan.Union:
		kind = "union"
		if form.Open {
			kind = "open union"
		}
	}
	constants := []string{}
	for _, v := range s.Form.Constants() {
		constants = append(constants, v.XML)
	}
	return kind + " " + fmt.Sprint(constants) + describeFacets(s.Facets, "; ")
}

func describeFacets(f *plan.Facets, separator string) string {
	if f == nil {
		return ""
	}
	text := ""
	for _, l := range f.Limits {
		text += separator + l.Facet.String() + "=" + l.Value
	}
	if len(f.Patterns) > 0 {
		text += separator + fmt.Sprint("patterns ", len(f.Patterns))
	}
	if f.Values != nil {
		text += separator + fmt.Sprint("values ", f.Values)
	}
	var members []string
	for _, m := range f.Members {
		name := m.Name
		if m.List {
			name += " of " + m.Type.Go
		}
		members = append(members, name+describeFacets(m.Type.Facets, " "))
	}
	if members != nil {
		text += separator + "members " + strings.Join(members, ", ")
	}
	return text
}

// TestDataContracts plans the content of the type T where absent means zero (package comment, Representation), and asserts
// which namespaces follow that rule.
func TestDataContracts(t *testing.T) {
	const letters = `<xs:simpleType name="L"><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType>`
	const serialization = `<xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/"/>`
	for name, tt := range map[string]struct{ attributes, contract, other string }{
		"optional":               {`type="xs:int" minOccurs="0"`, "A int32", "A Opt[int32]"},
		"optional and nillable":  {`type="xs:int" minOccurs="0" nillable="true"`, "A OptNil[int32]", "A OptNil[int32]"},
		"optional, without zero": {`type="t:L" minOccurs="0"`, "A L,omitempty", "A Opt[L]"},
		"optional, fixed":        {`type="xs:int" minOccurs="0" fixed="1"`, "A int32", "A Opt[int32]"},
		"required, fixed":        {`type="xs:int" fixed="1"`, "(a=1) int32", "(a=1) int32"},
		"a complex type":         {`type="t:U" minOccurs="0"`, "A *U", "A *U"},
		"anything":               {`minOccurs="0"`, "A Opt[AnyType]", "A Opt[AnyType]"},
	} {
		t.Run(name, func(t *testing.T) {
			declarations := letters + `<xs:complexType name="U"/><xs:complexType name="T"><xs:sequence><xs:element name="a" ` + tt.attributes + `/></xs:sequence></xs:complexType>`
			contract, other := build(t, plan.Options{}, schema(serialization+declarations)), build(t, plan.Options{}, schema(declarations))
			if got := outline(t, contract, "T"); got != tt.contract {
				t.Errorf("T is %q in a data contract, want %q", got, tt.contract)
			}
			if got := outline(t, other, "T"); got != tt.other {
				t.Errorf("T is %q, want %q", got, tt.other)
			}
			if got := fmt.Sprint(contract.Contract, contract.Schema); !strings.HasPrefix(got, "[urn:t") || strings.Contains(got, "XMLSchema") {
				t.Errorf("the namespaces of the data contract are %s", got)
			}
			if got := fmt.Sprint(other.Contract, other.Schema); got != "[] [urn:t]" {
				t.Errorf("the namespaces of the schema are %s", got)
			}
		})
	}
}

// TestNamespaceOfXMLSchema asserts that the namespace of XML Schema itself, which arrays refer to, is no schema of the package.
func TestNamespaceOfXMLSchema(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">`+
		`<xs:attribute ref="e:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>`))
	if len(pkg.Namespaces) != 3 || fmt.Sprint(pkg.Schema) != "[urn:t http://schemas.xmlsoap.org/soap/encoding/]" {
		t.Errorf("of %d namespaces %q are schemas, want all of 3 but XML Schema's", len(pkg.Namespaces), pkg.Schema)
	}
}

// TestOptionalArrays asserts what becomes of an array of the SOAP encoding that is nil, in each element of the type T.
func TestOptionalArrays(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/"/>`+
		`<xs:complexType name="List"><xs:complexContent><xs:restriction base="e:Array"><xs:attribute ref="e:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>`+
		`<xs:simpleType name="L"><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType>`+
		`<xs:complexType name="T"><xs:sequence><xs:element name="required" type="t:List"/><xs:element name="optional" type="t:List" minOccurs="0"/>`+
		`<xs:element name="nillable" type="t:List" nillable="true"/><xs:element name="letter" type="t:L" minOccurs="0"/>`+
		`<xs:choice><xs:element name="branch" type="t:List" nillable="true"/><xs:element name="other" type="xs:int"/></xs:choice></xs:sequence></xs:complexType>`))
	var got []string
	for _, f := range structOf(t, pkg, "T").Fields {
		text := member(&f.Field)
		if f.NilStays() {
			text += " nil"
		}
		got = append(got, text)
	}
	want := "Required List; Optional List,omitempty; Nillable List,omitempty nil; Letter L,omitempty; Branch List,omitempty; Other Opt[int32]"
	if strings.Join(got, "; ") != want {
		t.Errorf("T is %q, want %q", got, want)
	}
}

// TestSlabs asserts which lists of structs are allocated several at a time: not those of a struct that more than one function
// reads, because it has a base, is one, or is a group.
func TestSlabs(t *testing.T) {
	const list = `<xs:element name="list" type="t:U" nillable="true" maxOccurs="unbounded"/>`
	pkg := build(t, plan.Options{}, schema(`<xs:complexType name="U"/>`+
		`<xs:complexType name="Alone"><xs:sequence>`+list+`</xs:sequence></xs:complexType>`+
		`<xs:complexType name="Base"><xs:sequence>`+list+`</xs:sequence></xs:complexType>`+
		`<xs:complexType name="Derived"><xs:complexContent><xs:extension base="t:Base"><xs:sequence><xs:element name="more" type="t:U" nillable="true" maxOccurs="unbounded"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`+
		`<xs:complexType name="Outer"><xs:sequence minOccurs="0">`+list+`<xs:element name="x" type="xs:int"/></xs:sequence><xs:attribute name="a"/></xs:complexType>`+
		`<xs:complexType name="Values"><xs:sequence><xs:element name="list" type="t:U" maxOccurs="unbounded"/></xs:sequence></xs:complexType>`))
	for name, want := range map[string]string{"Alone": "slabList", "Base": "", "Derived": "", "OuterListGroup": "", "Values": ""} {
		if got := structOf(t, pkg, name).Fields[0].Slab; got != want {
			t.Errorf("the list of %s comes from %q, want %q", name, got, want)
		}
	}
}

// TestRootsOfSeveralDocuments asserts that an element which two documents declare alike has one function to marshal it.
func TestRootsOfSeveralDocuments(t *testing.T) {
	const anonymous = `><xs:complexType><xs:sequence/></xs:complexType></xs:element>`
	element := func(rest string) string { return schema(`<xs:element name="E" ` + rest) }
	for name, tt := range map[string]struct {
		one, other string
		want       int
	}{
		"alike":                {`type="xs:int"/>`, `type="xs:int"/>`, 1},
		"another type":         {`type="xs:int"/>`, `type="xs:long"/>`, 2},
		"nillable":             {`type="xs:int"/>`, `type="xs:int" nillable="true"/>`, 2},
		"another, nillable":    {`type="xs:int"/>`, `type="xs:long" nillable="true"/>`, 2},
		"a struct":             {anonymous, anonymous, 1},
		"a struct or not":      {`type="xs:int"/>`, anonymous, 2},
		"a nillable struct":    {anonymous, `nillable="true"` + anonymous, 2},
		"two nillable structs": {`nillable="true"` + anonymous, `nillable="true"` + anonymous, 1},
	} {
		if got := len(build(t, plan.Options{}, element(tt.one), element(tt.other)).Roots); got != tt.want {
			t.Errorf("%s: %d roots, want %d", name, got, tt.want)
		}
	}
}

// TestPlacesOfAnonymousTypes asserts that the comment of an anonymous type can say where it is declared: where it is first.
func TestPlacesOfAnonymousTypes(t *testing.T) {
	const anonymous, letters = `<xs:complexType><xs:sequence/></xs:complexType>`, `<xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType>`
	pkg := build(t, plan.Options{}, description(`<xs:element name="F">`+letters+`</xs:element><xs:complexType name="Named"/><xs:element name="G">`+anonymous+`</xs:element>`+
		`<xs:complexType name="T"><xs:sequence><xs:element name="a">`+anonymous+`</xs:element><xs:element name="b">`+letters+`</xs:element><xs:element name="n" type="t:Named"/><xs:element ref="t:G"/></xs:sequence>`+
		`<xs:attribute name="c">`+letters+`</xs:attribute></xs:complexType>`+
		`<xs:complexType name="V"><xs:simpleContent><xs:extension base="t:List"/></xs:simpleContent></xs:complexType><xs:simpleType name="List"><xs:list>`+letters+`</xs:list></xs:simpleType>`,
		`<w:message name="In"/><w:message name="F"><w:part name="p" element="t:F"/></w:message>`+
			replaced(t, bodyOnly, `</w:operation></w:portType>`, `<w:output message="d:In"/><w:fault name="F" message="d:F"/></w:operation></w:portType>`)))
	got := map[string]string{}
	for _, s := range pkg.Structs {
		got[s.Name] = s.Inside
	}
	for _, s := range pkg.Simples {
		got[s.Name] = s.Inside
	}
	for name, want := range map[string]string{
		"TA": "the element a of T", "TB": "the element b of T", "TC": "the attribute c of T", "ListItem": "the items of List", "F": "the detail of the fault F", "Named": "", "G": "", "T": "",
	} {
		if got[name] != want {
			t.Errorf("%s is in %q, want %q", name, got[name], want)
		}
	}
}

// TestChecksThatAreCalled asserts that the function which checks a restricted built-in type is marked as called exactly where
// something calls it.
func TestChecksThatAreCalled(t *testing.T) {
	const (
		short  = `<xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>`
		token  = `<xs:simpleType><xs:restriction base="xs:token"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>`
		number = `<xs:simpleType><xs:restriction base="xs:int"><xs:maxInclusive value="3"/></xs:restriction></xs:simpleType>`
		used   = `<xs:complexType name="T"><xs:attribute name="a" type="t:S"/></xs:complexType>`
	)
	for name, tt := range map[string]struct {
		declarations string
		want         string
	}{
		"an element":                      {`<xs:complexType name="T"><xs:sequence><xs:element name="a">` + number + `</xs:element></xs:sequence></xs:complexType>`, "called"},
		"items":                           {`<xs:simpleType name="S"><xs:list>` + number + `</xs:list></xs:simpleType>`, "called"},
		"members that are checked":        {`<xs:simpleType name="S"><xs:union memberTypes="xs:int">` + short + `</xs:union></xs:simpleType>`, "called"},
		"members of a union of all texts": {used + `<xs:simpleType name="S"><xs:union>` + token + `<xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:union></xs:simpleType>`, "called"},
		"of one that nothing has":         {`<xs:simpleType name="S"><xs:union>` + token + `<xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:union></xs:simpleType>`, "not called"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(tt.declarations))
			if len(pkg.Restricted) != 1 {
				t.Fatalf("%d types are restricted, want one", len(pkg.Restricted))
			}
			got := "not called"
			if pkg.Restricted[0].Facets.Used {
				got = "called"
			}
			if got != tt.want {
				t.Errorf("the check is %s, want it %s", got, tt.want)
			}
		})
	}
}

// TestExtensionOfNoStruct asserts that a type cannot extend what has no struct to embed, such as a type of the SOAP encoding.
func TestExtensionOfNoStruct(t *testing.T) {
	for base, want := range map[string]string{
		"t:U": "", "xs:anyType": "", "e:Struct": "complex type {urn:t}T extends {http://schemas.xmlsoap.org/soap/encoding/}Struct, which has no Go struct; correct the base",
	} {
		got := problems(t, plan.Options{}, schema(`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="U"/><xs:complexType name="T"><xs:complexContent>`+
			`<xs:extension base="`+base+`"><xs:sequence><xs:element name="a"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: the problem is %q, want %q", base, got, want)
		}
	}
}
