package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// problem loads declarations and returns the message of the only error, "" when there is none.
func problem(t *testing.T, declarations string) string {
	t.Helper()
	var report source.Report
	if xsd.Load(loaderOf(map[string]string{"main.xsd": schema(declarations)}), "main.xsd", &report) != nil {
		return ""
	}
	list := report.List()
	if len(list) != 1 {
		t.Errorf("%s: %v, want one error", declarations, list)
	}
	return list[0].Message
}

// TestFixedAlike fixes an attribute again where it is used: to the same value, which may be written otherwise (part 1,
// section 3.5.6, au-props-correct.2; part 2, section 4.2.1).
func TestFixedAlike(t *testing.T) {
	for _, test := range []struct {
		typ, declared, used string
		same                bool
	}{
		{"xs:boolean", "true", "1", true}, {"xs:boolean", "0", "false", true}, {"xs:boolean", "0", "1", false}, {"xs:boolean", "false", "true", false},
		{"xs:decimal", "1.0", "1", true}, {"xs:decimal", "1", "2", false},
		{"xs:float", "1e3", "1000", true}, {"xs:float", "NaN", "NaN", true}, {"xs:float", "NaN", "1", false}, {"xs:float", "1", "2", false},
		{"xs:double", "NaN", "NaN", true}, {"xs:double", "NaN", "1", false}, {"xs:double", "1", "NaN", false},
		{"xs:float", "16777216", "16777217", true}, {"xs:double", "16777216", "16777217", false}, // A float has 24 bits of precision.
		{"xs:hexBinary", "0aF0", "0AF0", true}, {"xs:hexBinary", "0A", "0B", false},
		{"xs:base64Binary", "AAAA BBBB", "AAAABBBB", true}, {"xs:base64Binary", "AAAA", "BBBB", false},
		{"xs:string", "a", "a", true}, {"xs:string", "a", "a ", false}, {"xs:string", "a", "A", false},
		{"xs:normalizedString", "a b", "a&#9;b", true}, {"xs:normalizedString", "a b", "a  b", false}, {"xs:token", "a b", " a  b", true},
		{"xs:NMTOKENS", "a b", "a  b", true}, {"xs:NMTOKENS", "a b", "a", false}, {"xs:NMTOKENS", "a b", "b a", false},
		{"t:Either", "1", "01", true}, {"t:Either", "red", "red", true}, {"t:Either", "red", "1", false}, {"t:Either", "1", "2", false},
		{"xs:anySimpleType", "a", "a", true}, {"xs:anySimpleType", "a", "b", false},
	} {
		got := problem(t, valued+`<xs:attribute name="a" type="`+test.typ+`" fixed="`+test.declared+`"/>`+
			`<xs:complexType name="T"><xs:attribute ref="t:a" fixed="`+test.used+`"/></xs:complexType>`)
		if test.same != (got == "") || got != "" && !strings.Contains(got, "is fixed to") {
			t.Errorf("%s fixed to %q and %q: %q", test.typ, test.declared, test.used, got)
		}
	}
}

// valued are types that have values of each kind, for the tests of what is a value.
const valued = `<xs:simpleType name="Word"><xs:restriction base="xs:string"><xs:minLength value="2"/><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Three"><xs:restriction base="xs:string"><xs:length value="3"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]+"/><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Colour"><xs:restriction base="xs:string"><xs:enumeration value="red"/><xs:enumeration value="blue"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Size"><xs:restriction base="xs:decimal"><xs:enumeration value="1.0"/><xs:enumeration value="2.5"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Price"><xs:restriction base="xs:decimal"><xs:totalDigits value="4"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Share"><xs:restriction base="xs:double"><xs:minExclusive value="0"/><xs:maxInclusive value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Positive"><xs:restriction base="xs:double"><xs:minInclusive value="0"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Exact"><xs:restriction base="xs:float"><xs:maxInclusive value="16777216"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Link"><xs:restriction base="xs:anyURI"><xs:maxLength value="2"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Qualified"><xs:restriction base="xs:QName"><xs:maxLength value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Octets"><xs:restriction base="xs:hexBinary"><xs:length value="2"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Bytes"><xs:restriction base="xs:base64Binary"><xs:maxLength value="2"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Pair"><xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:length value="2"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Either"><xs:union memberTypes="xs:int t:Colour"/></xs:simpleType>
<xs:complexType name="Amount"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>
<xs:complexType name="Text" mixed="true"/>
<xs:complexType name="Box"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`

// values are texts of types, with what is wrong about them; "" for values.
var values = []struct{ typ, text, want string }{
	{"xs:int", "5", ""},
	{"xs:int", " 5\n", ""},
	{"xs:int", "abc", "is not of the type int"},
	{"xs:int", "", "is not of the type int"},
	{"xs:int", "1.5", "has more digits than fractionDigits 0 allows"},
	{"xs:int", "1.0", ""},
	{"xs:byte", "127", ""},
	{"xs:byte", "128", "is outside of maxInclusive 127"},
	{"xs:byte", "-129", "is outside of minInclusive -128"},
	{"xs:boolean", "1", ""},
	{"xs:boolean", "yes", "is not of the type boolean"},
	{"xs:float", "INF", ""},
	{"xs:float", "infinite", "is not of the type float"},
	{"xs:dateTime", "2001-02-28T00:00:00", ""},
	{"xs:dateTime", "2001-02-30T00:00:00", "is not of the type dateTime"},
	{"xs:duration", "P1D", ""},
	{"xs:duration", "1 day", "is not of the type duration"},
	{"xs:hexBinary", "0aF0", ""},
	{"xs:hexBinary", "0aF", "is not of the type hexBinary"},
	{"xs:base64Binary", "QQ==", ""},
	{"xs:base64Binary", "QQ=", "is not of the type base64Binary"},
	{"xs:anyURI", "", ""},
	{"xs:string", "", ""},
	{"xs:anySimpleType", "anything", ""},
	{"xs:anyType", "anything", ""},
	{"xs:NMTOKEN", "a:b", ""},
	{"xs:NMTOKEN", "a b", `does not match the pattern \c+`},
	{"xs:NMTOKENS", "a b", ""},
	{"xs:NMTOKENS", " ", "has the length 0, which minLength 1 excludes"},
	{"t:Word", "äöü", ""},
	{"t:Word", "a", "has the length 1, which minLength 2 excludes"},
	{"t:Word", "abcd", "has the length 4, which maxLength 3 excludes"},
	{"t:Three", "abc", ""},
	{"t:Three", "abcd", "has the length 4, which length 3 excludes"},
	{"t:Code", " ABC ", ""},
	{"t:Code", "12", ""},
	{"t:Code", "A1", "does not match the pattern [A-Z]+|[0-9]+"},
	{"t:Colour", "red", ""},
	{"t:Colour", "Red", "is none of the enumeration's values"},
	{"t:Size", "1", ""},
	{"t:Size", "2", "is none of the enumeration's values"},
	{"t:Price", "-012.50", ""},
	{"t:Price", "123.45", "has more digits than totalDigits 4 allows"},
	{"t:Price", "1.234", "has more digits than fractionDigits 2 allows"},
	{"t:Share", "1", ""},
	{"t:Share", "0", "is outside of minExclusive 0"},
	{"t:Positive", "INF", ""},
	{"t:Positive", "-1", "is outside of minInclusive 0"},
	{"t:Positive", "NaN", "is outside of minInclusive 0"}, // NaN has no order relative to other values (part 2, section 3.2.5).
	{"t:Exact", "16777217", ""},                           // The nearest float is 16777216 (part 2, section 3.2.4).
	{"t:Exact", "16777218", "is outside of maxInclusive 16777216"},
	{"t:Link", "äö", ""},
	{"t:Link", "a/b", "has the length 3, which maxLength 2 excludes"},
	{"xs:QName", " t:long\n", ""},
	{"xs:QName", "long", ""},
	{"xs:QName", "t:a:b", "is not of the type QName"},
	{"xs:QName", "t:1", "is not of the type QName"},
	{"xs:QName", "t:", "is not of the type QName"},
	{"xs:QName", ":long", "is not of the type QName"},
	{"xs:QName", "1", "is not of the type QName"},
	{"xs:QName", "a b", "is not of the type QName"},
	{"xs:QName", "", "is not of the type QName"},
	{"t:Qualified", "t:long", ""}, // Names have any length (part 2, section 4.3.3.3, maxLength-valid 1.3).
	{"t:Octets", "0102", ""},
	{"t:Octets", "01", "has the length 1, which length 2 excludes"},
	{"t:Bytes", "QUI=", ""},
	{"t:Bytes", "QUJD", "has the length 3, which maxLength 2 excludes"},
	{"t:Pair", "1  2", ""},
	{"t:Pair", "1", "has the length 1, which length 2 excludes"},
	{"t:Pair", "1 two", `has the item "two", which is not of the type int`},
	{"t:Either", "blue", ""},
	{"t:Either", "12", ""},
	{"t:Either", "green", "is not a value of any member type"},
	{"t:Amount", "5", ""},
	{"t:Amount", "much", "is not of the type int"},
	{"t:Text", "anything", ""},
}

// TestValueConstraints asserts that a default or fixed value has to be one of its type (part 1, section 3.3.6,
// e-props-correct.2 and cos-valid-default; section 3.2.6, a-props-correct.2), wherever it is declared.
func TestValueConstraints(t *testing.T) {
	places := map[string]string{
		"global element":   `<xs:element name="e" type="TYPE" ATTR="VALUE"/>`,
		"local element":    `<xs:group name="G"><xs:sequence><xs:element name="e" type="TYPE" ATTR="VALUE"/></xs:sequence></xs:group>`,
		"substitute":       `<xs:element name="h" type="TYPE"/><xs:element name="e" substitutionGroup="t:h" ATTR="VALUE"/>`,
		"global attribute": `<xs:attribute name="a" type="TYPE" ATTR="VALUE"/>`,
		"local attribute":  `<xs:attributeGroup name="G"><xs:attribute name="a" type="TYPE" ATTR="VALUE"/></xs:attributeGroup>`,
		"attribute's use":  `<xs:attribute name="a" type="TYPE"/><xs:complexType name="C"><xs:attribute ref="t:a" ATTR="VALUE"/></xs:complexType>`,
	}
	for name, place := range places {
		t.Run(name, func(t *testing.T) {
			for _, v := range values {
				if strings.Contains(place, "attribute") && !isSimple(v.typ) {
					continue
				}
				for _, attr := range []string{"default", "fixed"} {
					got := problem(t, valued+strings.NewReplacer("TYPE", v.typ, "VALUE", v.text, "ATTR", attr).Replace(place))
					want := v.want
					if want != "" {
						want = attr + `="` + v.text + `" ` + v.want + "; correct or remove it"
					}
					if got != want {
						t.Errorf("%s of %s: %q, want %q", attr, v.typ, got, want)
					}
				}
			}
		})
	}
}

// isSimple reports whether a type can be an attribute's.
func isSimple(typ string) bool {
	return typ != "xs:anyType" && typ != "t:Amount" && typ != "t:Text"
}

// mixed declares an element with a default of a mixed type C with the content; or, given another declaration, of the type that
// it names last.
func mixed(content string, derived ...string) string {
	declarations, name := `<xs:complexType name="C" mixed="true">`+content+`</xs:complexType>`, "C"
	if len(derived) > 0 {
		declarations, name = declarations+derived[0], derived[1]
	}
	return declarations + `<xs:element name="e" type="t:` + name + `" default="1"/>`
}

// TestConstraintsWithoutValue holds constraints that no value can fulfil.
func TestConstraintsWithoutValue(t *testing.T) {
	tests := map[string]struct{ declarations, want string }{
		"element-only content (cos-valid-default, 2.1)": {valued + `<xs:element name="e" type="t:Box" default="1"/>`,
			`default="1" of <element>, whose type has elements only; remove it`},
		"an attribute of type ID (a-props-correct.3)": {
			`<xs:attribute name="a" type="xs:ID" default="x"/>`, `default="x" of <attribute>, whose values are xs:ID, each allowed once in a document; remove it`},
		"a local attribute of type ID (a-props-correct.3)": {
			`<xs:complexType name="C"><xs:attribute name="a" type="xs:ID" fixed="x"/></xs:complexType>`,
			`fixed="x" of <attribute>, whose values are xs:ID, each allowed once in a document; remove it`},
		"an element derived from ID (e-props-correct.5)": {
			`<xs:simpleType name="Key"><xs:restriction base="xs:ID"><xs:maxLength value="3"/></xs:restriction></xs:simpleType><xs:element name="e" type="t:Key" default="x"/>`,
			`default="x" of <element>, whose values are xs:ID, each allowed once in a document; remove it`},
		"content derived from ID (e-props-correct.5)": {
			`<xs:complexType name="Key"><xs:simpleContent><xs:extension base="xs:ID"/></xs:simpleContent></xs:complexType><xs:element name="e" type="t:Key" fixed="x"/>`,
			`fixed="x" of <element>, whose values are xs:ID, each allowed once in a document; remove it`},
		"a reference to an ID": {`<xs:attribute name="a" type="xs:IDREF" default="x"/>`, ``},
		"mixed content with a required element (cos-valid-default, 2.2.2)": {
			mixed(`<xs:sequence><xs:element name="x"/></xs:sequence>`), `default="1" of <element>, whose type requires child elements; remove it`},
		"mixed content with a required wildcard": {
			mixed(`<xs:sequence><xs:any/></xs:sequence>`), `default="1" of <element>, whose type requires child elements; remove it`},
		"mixed content with a choice of which no branch is empty": {
			mixed(`<xs:choice><xs:element name="x"/><xs:element name="y" maxOccurs="2"/></xs:choice>`), `default="1" of <element>, whose type requires child elements; remove it`},
		"mixed content that extends such (cos-valid-default, 2.2.2)": {
			mixed(`<xs:sequence><xs:element name="x"/></xs:sequence>`, `<xs:complexType name="D" mixed="true"><xs:complexContent mixed="true"><xs:extension base="t:C"/></xs:complexContent></xs:complexType>`, "D"),
			`default="1" of <element>, whose type requires child elements; remove it`},
		"emptiable mixed content: an optional group (3.9.6)": {
			mixed(`<xs:sequence minOccurs="0"><xs:element name="x"/></xs:sequence>`), ``},
		"emptiable mixed content: all elements optional": {
			mixed(`<xs:all><xs:element name="x" minOccurs="0"/></xs:all>`), ``},
		"emptiable mixed content: an empty branch": {
			mixed(`<xs:choice><xs:element name="x"/><xs:sequence/></xs:choice>`), ``},
		"another value than the declaration's (au-props-correct.2)": {
			`<xs:attribute name="a" type="xs:int" fixed="1"/><xs:complexType name="C"><xs:attribute ref="t:a" fixed="2"/></xs:complexType>`,
			`attribute {urn:t}a is fixed to "1" by its declaration; remove the value here`},
		"a default for a fixed value (au-props-correct.2)": {
			`<xs:attribute name="a" type="xs:int" fixed="1"/><xs:complexType name="C"><xs:attribute ref="t:a" default="1"/></xs:complexType>`,
			`attribute {urn:t}a is fixed to "1" by its declaration; remove the value here`},
		"the declaration's value in other digits": {
			`<xs:attribute name="a" type="xs:decimal" fixed="1"/><xs:complexType name="C"><xs:attribute ref="t:a" fixed=" 1.0"/></xs:complexType>`, ``},
	}
	for name, test := range tests {
		if got := problem(t, test.declarations); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// TestTextOfMixedContent restricts mixed content to text, which only emptiable content allows (part 1, section 3.4.3,
// src-ct.2.1.2): else the restriction would allow what its base type does not.
func TestTextOfMixedContent(t *testing.T) {
	const text = `<xs:complexType name="Text"><xs:simpleContent><xs:restriction base="t:M"><xs:simpleType><xs:restriction base="xs:token"/></xs:simpleType></xs:restriction></xs:simpleContent></xs:complexType>`
	const refused = `<simpleContent> restricts {urn:t}M, which requires child elements; make them optional, or use complexContent`
	m := func(content string) string {
		return `<xs:complexType name="M" mixed="true">` + content + `</xs:complexType>`
	}
	const one = `<xs:sequence><xs:element name="x"/></xs:sequence>`
	derived := func(how, content string) string {
		return `<xs:complexType name="L" mixed="true">` + one + `</xs:complexType>` +
			m(`<xs:complexContent><xs:`+how+` base="t:L">`+content+`</xs:`+how+`></xs:complexContent>`)
	}
	tests := map[string]struct{ base, want string }{
		"no elements":                    {m(""), ""},
		"optional elements":              {m(`<xs:sequence><xs:element name="x" minOccurs="0"/><xs:any minOccurs="0"/></xs:sequence>`), ""},
		"an optional group":              {m(`<xs:group ref="t:G" minOccurs="0"/>`) + `<xs:group name="G">` + one + `</xs:group>`, ""},
		"a required element":             {m(one), refused},
		"a required element, of a group": {m(`<xs:group ref="t:G"/>`) + `<xs:group name="G">` + one + `</xs:group>`, refused},
		"a choice of required elements":  {m(`<xs:choice><xs:element name="x"/><xs:element name="y"/></xs:choice>`), refused},
		"a required element, inherited":  {derived("extension", ""), refused},
		"a required element, restricted": {derived("restriction", one), refused},
	}
	for name, test := range tests {
		for order, declarations := range map[string]string{"before": test.base + text, "after": text + test.base} {
			if got := problem(t, declarations); got != test.want {
				t.Errorf("%s, declared %s: %q, want %q", name, order, got, test.want)
			}
		}
	}
}

// TestEnumerationOfTheBaseType asserts that a restriction enumerates values of its base type (part 2, section 4.3.5.5).
func TestEnumerationOfTheBaseType(t *testing.T) {
	restriction := `<xs:simpleType name="T"><xs:restriction base="TYPE"><xs:enumeration value="VALUE"/></xs:restriction></xs:simpleType>`
	for _, v := range values {
		if !isSimple(v.typ) {
			continue
		}
		got := problem(t, valued+strings.NewReplacer("TYPE", v.typ, "VALUE", v.text).Replace(restriction))
		want := v.want
		if want != "" {
			want = `value="` + v.text + `" of <enumeration> ` + v.want + "; correct or remove it"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", v.typ, got, want)
		}
	}
	content := `<xs:complexType name="C"><xs:simpleContent><xs:restriction base="t:Amount"><xs:enumeration value="much"/></xs:restriction></xs:simpleContent></xs:complexType>`
	if got, want := problem(t, valued+content), `value="much" of <enumeration> is not of the type int; correct or remove it`; got != want {
		t.Errorf("simple content: %q, want %q", got, want)
	}
}

// TestEqualValues asserts that a default is compared with an enumeration's values in the value space of the type (part 2,
// section 4.3.5), whichever text stands for them.
func TestEqualValues(t *testing.T) {
	tests := []struct{ base, listed, value string }{
		{"xs:hexBinary", "0a", "0A"},
		{"xs:base64Binary", "AQ==", "A Q = ="},
		{"xs:boolean", "true", "1"},
		{"xs:float", "0.1", "0.10000000001"},
		{"xs:float", "NaN", "NaN"},
		{"t:Decimals", "1 2", "1.0  2"},
		{"t:Either", "2.0", "02"},
		{"t:Named", "t:a", "p:a"},
		{"t:Names", "t:a t:b", "p:a p:b"},
	}
	const types = `<xs:simpleType name="Decimals"><xs:list itemType="xs:decimal"/></xs:simpleType>` +
		`<xs:simpleType name="Either"><xs:union memberTypes="xs:int xs:decimal"/></xs:simpleType>` +
		`<xs:simpleType name="Names"><xs:list itemType="xs:QName"/></xs:simpleType>` +
		`<xs:simpleType name="Named"><xs:union memberTypes="xs:int xs:QName"/></xs:simpleType>`
	for _, test := range tests {
		declarations := types + `<xs:simpleType name="T"><xs:restriction base="` + test.base + `"><xs:enumeration value="` + test.listed + `"/></xs:restriction></xs:simpleType>` +
			`<xs:element name="e" type="t:T" xmlns:p="urn:t" default="` + test.value + `"/>`
		if got := problem(t, declarations); got != "" {
			t.Errorf("%s: %q against %q: %s", test.base, test.value, test.listed, got)
		}
	}
	other := types + `<xs:simpleType name="T"><xs:restriction base="t:Decimals"><xs:enumeration value="1 2"/></xs:restriction></xs:simpleType><xs:element name="e" type="t:T" default="1 3"/>`
	if got, want := problem(t, other), `default="1 3" is none of the enumeration's values; correct or remove it`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLanguageMayBeEmpty asserts that xml:lang="" is a value (XML 1.0, section 2.12).
func TestLanguageMayBeEmpty(t *testing.T) {
	declarations := `<xs:complexType name="C"><xs:attribute ref="xml:lang" default=""/></xs:complexType>`
	if got := problem(t, declarations); got != "" {
		t.Error(got)
	}
}

// TestConsistentElements asserts that elements of one name have one type in a content model (part 1, section 3.8.6,
// cos-element-consistent).
func TestConsistentElements(t *testing.T) {
	inType := func(particles string) string {
		return `<xs:complexType name="C"><xs:sequence>` + particles + `</xs:sequence></xs:complexType>`
	}
	const heads = `<xs:element name="h" type="xs:anyType" abstract="true"/><xs:element name="m" substitutionGroup="t:h" type="xs:decimal"/><xs:element name="a" substitutionGroup="t:m" type="xs:int"/>`
	const group = `<xs:group name="G"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:group>`
	tests := []struct {
		name, declarations string
		clash              bool
	}{
		{"one type", inType(`<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:string"/><xs:element name="a" type="xs:int"/>`), false},
		{"two types", inType(`<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:string"/>`), true},
		{"two types in two branches", inType(`<xs:choice><xs:element name="a" type="xs:int"/><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:choice>`), true},
		{"two anonymous types", inType(`<xs:element name="a"><xs:complexType/></xs:element><xs:element name="a"><xs:complexType/></xs:element>`), true},
		{"two namespaces", inType(`<xs:element name="a" type="xs:int"/><xs:element name="a" form="qualified" type="xs:string"/>`), false},
		{"two elements", inType(`<xs:element name="x"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType></xs:element><xs:element name="a" type="xs:string"/>`), false},
		{"in an anonymous type", `<xs:element name="e">` + strings.Replace(inType(`<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:string"/>`), ` name="C"`, "", 1) + `</xs:element>`, true},
		{"a group twice", group + inType(`<xs:group ref="t:G"/><xs:group ref="t:G"/>`), false},
		{"a group and an element", group + inType(`<xs:element name="a" type="xs:string"/><xs:group ref="t:G"/>`), true},
		{"a reference and an element", `<xs:element name="a" type="xs:string"/>` + inType(`<xs:element ref="t:a"/><xs:element name="a" form="qualified" type="xs:int"/>`), true},
		{"an extension and its base", inType(`<xs:element name="a" type="xs:int"/>`) +
			`<xs:complexType name="D"><xs:complexContent><xs:extension base="t:C"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`, true},
		{"a member of a substitution group", heads + inType(`<xs:element ref="t:h"/><xs:element name="a" form="qualified" type="xs:string"/>`), true},
		{"a member before its head", heads + inType(`<xs:element name="a" form="qualified" type="xs:string"/><xs:element ref="t:h"/>`), true},
		{"a member of a member, of a base", heads + inType(`<xs:element ref="t:m"/>`) +
			`<xs:complexType name="D"><xs:complexContent><xs:extension base="t:C"><xs:sequence><xs:element name="a" form="qualified" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`, true},
		{"a member of the same type", heads + inType(`<xs:element ref="t:h"/><xs:element name="a" form="qualified" type="xs:int"/>`), false},
		{"a member and itself", heads + inType(`<xs:element ref="t:h"/><xs:element ref="t:a"/>`), false},
		{"a member's name in no namespace", heads + inType(`<xs:element ref="t:h"/><xs:element name="a" type="xs:string"/>`), false},
		{"not a member", heads + inType(`<xs:element ref="t:a"/><xs:element name="m" form="qualified" type="xs:string"/>`), false},
		{"a restriction and its base", inType(`<xs:element name="a" type="xs:int"/>`) +
			`<xs:complexType name="D"><xs:complexContent><xs:restriction base="t:C"><xs:sequence><xs:element name="a" type="xs:short"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`, false},
	}
	for _, test := range tests {
		got := problem(t, test.declarations)
		if clash := strings.Contains(got, "has another type in the same content"); clash != test.clash || !clash && got != "" {
			t.Errorf("%s: %q, want a clash: %v", test.name, got, test.clash)
		}
	}
}
