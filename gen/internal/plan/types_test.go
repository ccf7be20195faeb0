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
