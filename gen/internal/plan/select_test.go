package plan_test

import (
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

// twoOperations describes the operations Do and Undo, which have the request, the response, a fault and the header blocks that
// are the messages of these names.
const twoOperations = `<w:portType name="Port">
		<w:operation name="Do"><w:input message="d:In"/><w:output message="d:Out"/><w:fault name="F" message="d:Fault"/></w:operation>
		<w:operation name="Undo"><w:input message="d:Undo"/></w:operation></w:portType>
	<w:binding name="B" type="d:Port"><s:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
		<w:operation name="Do"><s:operation/>
			<w:input><s:body use="literal" parts="p"/><s:header message="d:Head" part="p" use="literal"><s:headerfault message="d:HeadFault" part="p" use="literal"/></s:header></w:input>
			<w:output><s:body use="literal" parts="p"/></w:output><w:fault name="F"><s:fault name="F" use="literal"/></w:fault></w:operation>
		<w:operation name="Undo"><s:operation/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>`

// TestOperationsSelectTypes plans one of two operations, and asserts that the package has the types that this one reaches,
// directly or through T, and not those of the other.
func TestOperationsSelectTypes(t *testing.T) {
	const (
		u       = `<xs:complexType name="U"/>`
		n       = `<xs:simpleType name="N"><xs:restriction base="xs:int"/></xs:simpleType>`
		derived = `<xs:complexType name="D"><xs:complexContent><xs:extension base="t:U"><xs:sequence><xs:element name="n" type="t:N"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`
	)
	typed := func(content string) string { return `<xs:complexType name="T">` + content + `</xs:complexType>` }
	simple := func(content string) string { return `<xs:simpleType name="T">` + content + `</xs:simpleType>` }
	for name, tt := range map[string]struct {
		message      string // the one that has a part of the type T; its others have none
		declarations string
		want         string
	}{
		"a request":                   {"In", typed(``), "T"},
		"a response":                  {"Out", typed(``), "T"},
		"a fault":                     {"Fault", typed(``), "T"},
		"a header":                    {"Head", typed(``), "T"},
		"a header fault":              {"HeadFault", typed(``), "T"},
		"another request":             {"Undo", typed(``), ""},
		"an element":                  {"In", typed(`<xs:sequence><xs:element name="u" type="t:U"/></xs:sequence>`) + u, "T U"},
		"an element of itself":        {"In", typed(`<xs:sequence><xs:element name="t" type="t:T" minOccurs="0"/><xs:element name="u" type="t:U"/></xs:sequence>`) + u, "T U"},
		"an element of anything":      {"In", typed(`<xs:sequence><xs:element name="a"/><xs:element name="u" type="t:U"/></xs:sequence>`) + u + n, "T U"},
		"a derived type":              {"In", typed(`<xs:sequence><xs:element name="u" type="t:U"/></xs:sequence>`) + u + derived + n, "D N T U"},
		"a base type":                 {"In", typed(`<xs:complexContent><xs:extension base="t:U"/></xs:complexContent>`) + u, "T U"},
		"a base type, not its others": {"In", typed(`<xs:complexContent><xs:extension base="t:U"/></xs:complexContent>`) + u + derived + n, "T U"},
		"an attribute":                {"In", typed(`<xs:attribute name="n" type="t:N"/>`) + n, "N T"},
		"a text":                      {"In", typed(`<xs:simpleContent><xs:extension base="t:N"/></xs:simpleContent>`) + n, "N T"},
		"a restricted text": {"In", typed(`<xs:simpleContent><xs:restriction base="t:Base"><xs:simpleType><xs:restriction base="t:N"/></xs:simpleType></xs:restriction></xs:simpleContent>`) +
			`<xs:complexType name="Base"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>` + n, "Base N T"},
		"a restriction":                {"In", simple(`<xs:restriction base="t:N"/>`) + n, "N T"},
		"a list":                       {"In", simple(`<xs:list itemType="t:N"/>`) + n, "N T"},
		"a union":                      {"In", simple(`<xs:union memberTypes="xs:int t:N"/>`) + n, "N T"},
		"a substitute":                 {"In", typed(`<xs:sequence><xs:element ref="t:head"/></xs:sequence>`) + `<xs:element name="head" type="t:U"/><xs:element name="sub" substitutionGroup="t:head" type="t:D"/>` + u + derived + n, "D N T U"},
		"a substitute of anything":     {"In", typed(`<xs:sequence><xs:element ref="t:head"/></xs:sequence>`) + `<xs:element name="head"/><xs:element name="sub" substitutionGroup="t:head" type="t:U"/>` + u + n, "T U"},
		"a substitute of a substitute": {"In", typed(`<xs:sequence><xs:element ref="t:head"/></xs:sequence>`) + `<xs:element name="head"/><xs:element name="sub" substitutionGroup="t:head"/><xs:element name="subsub" substitutionGroup="t:sub" type="t:U"/>` + u + n, "T U"},
	} {
		t.Run(name, func(t *testing.T) {
			var messages strings.Builder
			for _, message := range []string{"In", "Out", "Fault", "Head", "HeadFault", "Undo"} {
				typ := "xs:int"
				if message == tt.message {
					typ = "t:T"
				}
				messages.WriteString(`<w:message name="` + message + `"><w:part name="p" type="` + typ + `"/></w:message>`)
			}
			pkg := build(t, plan.Options{Operations: []string{"Do"}}, description(tt.declarations, messages.String()+twoOperations))
			if got := strings.Join(names(pkg), " "); got != tt.want {
				t.Errorf("the types are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestOperationsLeaveSchemasAlone asserts that a schema beside a description is planned whole.
func TestOperationsLeaveSchemasAlone(t *testing.T) {
	pkg := build(t, plan.Options{Operations: []string{"Old"}}, description(`<xs:complexType name="T"/>`, bindings), schema(`<xs:complexType name="U"/>`))
	if got := strings.Join(names(pkg), " "); got != "U" {
		t.Errorf("the types are %q, want U", got)
	}
}
