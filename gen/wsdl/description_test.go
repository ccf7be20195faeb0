package wsdl_test

import (
	"strings"
	"testing"
)

func TestImports(t *testing.T) {
	forU := `targetNamespace="urn:u"`
	cases := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{
			"interface, messages and schema in other documents, circular",
			map[string]string{
				"main.wsdl":       definitions(`<w:import namespace="urn:u" location="sub/i.wsdl"/><w:binding name="B" type="u:P"><soap:binding/>` + boundOperation + `</w:binding>` + service),
				"sub/i.wsdl":      definitionsOf(forU, `<w:import namespace="urn:t" location="../main.wsdl"/><w:import namespace="urn:t" location="m.wsdl"/>`+portType),
				"sub/m.wsdl":      definitions(`<w:types><xs:schema><xs:import namespace="urn:t" schemaLocation="x/s.xsd"/></xs:schema></w:types>` + messages),
				"sub/x/s.xsd":     strings.NewReplacer("<w:types>", "", "</w:types>", "", "<xs:schema ", `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" `).Replace(types),
				"sub/x/other.xsd": "not XML",
			},
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
S/SP 1.1 B P http://h/s`,
		},
		{
			"an import that leads to a schema",
			map[string]string{
				"main.wsdl": definitions(`<w:import namespace="urn:t" location="s.xsd"/>` + messages + portType + binding(boundOperation)),
				"s.xsd":     strings.NewReplacer("<w:types>", "", "</w:types>", "", "<xs:schema ", `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" `).Replace(types),
			},
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"inline schemas that import each other without location, in two documents",
			map[string]string{
				"main.wsdl": definitions(`<w:import namespace="urn:u" location="m.wsdl"/><w:types><xs:schema targetNamespace="urn:t"><xs:import namespace="urn:u"/><xs:element name="a" type="u:A"/></xs:schema></w:types>` +
					`<w:message name="In"><w:part name="a" element="t:a"/></w:message>` + strings.Replace(portType, "t:Out", "u:Out", 1) + binding(boundOperation)),
				"m.wsdl": definitionsOf(forU, `<w:types><xs:schema targetNamespace="urn:u"><xs:import namespace="urn:t"/><xs:complexType name="A"><xs:sequence><xs:element ref="t:a" minOccurs="0"/></xs:sequence></xs:complexType></xs:schema></w:types><w:message name="Out"><w:part name="r" type="u:A"/></w:message>`),
			},
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(r:A)`,
		},
		{
			"the same local names in two namespaces",
			map[string]string{
				"main.wsdl": definitions(`<w:import namespace="urn:u" location="u.wsdl"/>` + types + messages + portType + binding(boundOperation)),
				"u.wsdl":    definitionsOf(forU, strings.ReplaceAll(`<w:message name="In"/><w:message name="Out"/>`+portType+binding(boundOperation), "t:", "u:")),
			},
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
P.Op "urn:op" document 1.1 In() -> Out()`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			expect(t, describe(loadNoted(t, c.files)), c.want)
		})
	}
}

// TestMappedNamespace gives the schema of a namespace that a message names without importing it.
func TestMappedNamespace(t *testing.T) {
	for attribute, want := range map[string]string{`type="u:T"`: "In(a:T)", `element="u:e"`: "In(a:<e>)"} {
		loader := loaderOf(map[string]string{
			"main.wsdl": definitions("\n" + `<w:message name="In"><w:part name="a" ` + attribute + `/></w:message><w:message name="Out"/>` + portType + binding(boundOperation)),
			"u.xsd":     `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u"><xs:complexType name="T"/><xs:element name="e"/></xs:schema>`,
		})
		loader.Map = map[string]string{"urn:u": "u.xsd"}
		expect(t, describe(loadFrom(t, loader, "main.wsdl")), `P.Op "urn:op" document 1.1 `+want+` -> Out()
main.wsdl:2:22: namespace "urn:u" is used without an import: using the schema at u.xsd`)
	}
}

// TestNotices asserts that what is said of reading each document is said of the description.
func TestNotices(t *testing.T) {
	const xml11 = `<?xml version="1.1"?>`
	_, notices := loadNoted(t, map[string]string{
		"main.wsdl": xml11 + definitions(`<w:import namespace="urn:u" location="u.wsdl"/>`+types+messages+portType+binding(boundOperation)),
		"u.wsdl":    xml11 + definitionsOf(`targetNamespace="urn:u"`, ""),
	})
	expect(t, notices.Error(), "main.wsdl:1:1: notice: XML 1.1: treated as XML 1.0\nu.wsdl:1:1: notice: XML 1.1: treated as XML 1.0")
}

func TestDocumentation(t *testing.T) {
	doc := func(text string) string {
		return `<w:documentation><summary>` + text + `</summary>` + "\n\t" + `</w:documentation><soap:documentation>Of an extension</soap:documentation>`
	}
	d := load(t, map[string]string{"main.wsdl": definitions(doc("The  description") + types +
		`<w:message name="In">` + doc("The message") + `<w:part name="a" element="t:a"/></w:message><w:message name="Out"/>` +
		`<w:portType name="P">` + doc("The interface") + `<w:operation name="Op">` + doc("It &lt;works&gt; <c>well</c>") +
		`<w:input message="t:In"/><w:output message="t:Out">` + doc("The answer") + `</w:output></w:operation></w:portType>` +
		binding(boundOperation) + strings.Replace(service, `<w:port`, doc("The service")+`<w:port`, 1))})
	o := d.PortTypes[0].Operations[0]
	got := []string{d.Doc, d.PortTypes[0].Doc, o.Doc, o.Input.Doc, o.Output.Doc, d.Services[0].Doc}
	expect(t, strings.Join(got, "\n"), "The description\nThe interface\nIt <works> well\nThe message\nThe answer\nThe service")
}

func TestDescriptionItself(t *testing.T) {
	d := load(t, map[string]string{"main.wsdl": definitions("\n" + types + "\n" + messages + "\n" + portType + binding(boundOperation) + "\n" + service)})
	if d.File != "main.wsdl" || d.TargetNamespace != "urn:t" || d.Name != "D" {
		t.Errorf("file %q, target namespace %q, name %q", d.File, d.TargetNamespace, d.Name)
	}
	p := d.PortTypes[0]
	o := p.Operations[0]
	got := []string{
		p.Pos.String(), o.Pos.String(), o.Input.Pos.String(), o.Output.Pos.String(), o.Input.Body[0].Pos.String(),
		o.Input.Body[0].Element.Pos.String(), d.Services[0].Pos.String(), d.Services[0].Ports[0].Pos.String(),
	}
	expect(t, strings.Join(got, " "), "main.wsdl:4:1 main.wsdl:4:22 main.wsdl:4:45 main.wsdl:4:70 main.wsdl:3:22 main.wsdl:2:45 main.wsdl:5:1 main.wsdl:5:21")
	if o.Input.Name.String() != "{urn:t}In" || p.Name.String() != "{urn:t}P" || d.Services[0].Ports[0].PortType != p {
		t.Errorf("names %s, %s; port type of the port %v", o.Input.Name, p.Name, d.Services[0].Ports[0].PortType)
	}
	if len(d.Schemas.Elements()) != 4 || o.Input.Body[0].Element != d.Schemas.Elements()[0] {
		t.Error("parts should refer to the elements of the set")
	}
}

// TestOtherSpelling gives SOAP 1.2 in a second document, prefixes declared on the elements that use them and markup in
// documentation, none of which gowsdl's types know.
func TestOtherSpelling(t *testing.T) {
	d := load(t, map[string]string{
		"main.wsdl": definitions(`<w:import namespace="urn:u" location="u.wsdl"/>` + types + messages +
			`<w:portType name="P"><w:operation name="Op"><w:documentation> Does <b>it</b></w:documentation><w:input message="q:In" xmlns:q="urn:t"/></w:operation></w:portType>`),
		"u.wsdl": definitionsOf(`targetNamespace="urn:u"`, strings.ReplaceAll(
			binding(`<w:operation name="Op"><soap:operation soapAction="a&amp;b"/><w:input><soap:header message="t:Head" part="h" use="encoded"/><soap:body use="literal"/></w:input></w:operation>`)+
				strings.Replace(service, "t:B", "u:B", 1), "<soap:", "<soap12:")),
	})
	o := d.PortTypes[0].Operations[0]
	expect(t, operation(o), `Op "a&b" document 1.2 In(a:<a>) [h:<h> encoded]`)
	if o.Doc != "Does it" || !o.Input.Headers[0].Encoded || d.Services[0].Ports[0].Address != "http://h/s" {
		t.Errorf("documentation %q, header encoded: %v, address %q", o.Doc, o.Input.Headers[0].Encoded, d.Services[0].Ports[0].Address)
	}
}

func TestPolicies(t *testing.T) {
	const policy = `<p:Policy wsu:Id="one" xmlns:p="http://schemas.xmlsoap.org/ws/2004/09/policy" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"><p:ExactlyOne><p:All/></p:ExactlyOne></p:Policy>`
	d := load(t, map[string]string{"main.wsdl": definitions(policy + types + messages + portType +
		`<w:binding name="B" type="t:P"><p:Policy xmlns:p="http://www.w3.org/ns/ws-policy"/><soap:binding/>` + boundOperation + `</w:binding>`)})
	if len(d.Policies) != 2 {
		t.Fatalf("%d policies", len(d.Policies))
	}
	expect(t, d.Policies[0].ID+" "+d.Policies[0].XML, "one "+policy)
	expect(t, d.Policies[1].ID+" "+d.Policies[1].XML, ` <p:Policy xmlns:p="http://www.w3.org/ns/ws-policy"/>`)
}
