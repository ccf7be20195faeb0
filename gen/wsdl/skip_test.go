package wsdl_test

import (
	"strings"
	"testing"
)

// TestSkipped gives descriptions of which a part cannot be used: the rest can, and each problem is noted.
func TestSkipped(t *testing.T) {
	good := types + messages + portType + binding(boundOperation) + service
	cases := []struct{ name, elements, notices string }{
		{
			"unknown element, and unknown type of a message that nothing uses",
			good + "\n" + `<w:message name="M"><w:part name="a" element="t:nothing"/><w:part name="b" type="xs:strng"/></w:message>`,
			`main.wsdl:2:21: unknown element {urn:t}nothing, which no schema declares: its content is treated as xs:anyType
main.wsdl:2:59: unused message {urn:t}M: unknown type {http://www.w3.org/2001/XMLSchema}strng: XML Schema 1.0 has no such built-in type; correct the name`,
		},
		{
			"part with neither and with both",
			good + "\n" + `<w:message name="M"><w:part name="a"/><w:part name="b" element="t:a" type="xs:int"/></w:message>`,
			`main.wsdl:2:21: unused message {urn:t}M: part "a" of message {urn:t}M has neither element nor type; add one
main.wsdl:2:39: unused message {urn:t}M: part "b" of message {urn:t}M has element and type; keep one of them`,
		},
		{
			"unknown message of an operation and of a fault",
			types + messages + "\n" + strings.Replace(portType, "</w:portType>", `<w:operation name="Other"><w:input message="t:No"/><w:output/></w:operation></w:portType>`, 1) +
				strings.Replace(binding(boundOperation), "</w:binding>", `<w:operation name="Other"/></w:binding>`, 1) + service,
			`main.wsdl:2:137: operation Other skipped: unknown message {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does
main.wsdl:2:162: operation Other skipped: <output> has no message attribute; add it`,
		},
		{
			"unknown message of an operation that demands WS-Addressing",
			types + messages + "\n" + strings.Replace(portType, "</w:portType>", `<w:operation name="Other"><w:input message="t:No"/></w:operation></w:portType>`, 1) +
				strings.Replace(binding(boundOperation), "</w:binding>", `<w:operation name="Other"><a:UsingAddressing xmlns:a="http://www.w3.org/2006/05/addressing/wsdl" w:required="true"/></w:operation></w:binding>`, 1) + service,
			`main.wsdl:2:137: operation Other skipped: unknown message {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`,
		},
		{
			"a fault and a header with a part of an unknown type",
			types + messages + "\n" + `<w:message name="M"><w:part name="m" type="xs:strng"/></w:message><w:message name="N"><w:part name="n" type="xs:strng"/></w:message>` + "\n" +
				strings.Replace(portType, "</w:operation>", `<w:fault name="F" message="t:M"/></w:operation>`, 1) +
				binding(strings.Replace(boundOperation, "</w:input>", `<soap:header message="t:N" part="n"/></w:input>`, 1)) + service,
			`main.wsdl:2:21: fault F skipped: unknown type {http://www.w3.org/2001/XMLSchema}strng: XML Schema 1.0 has no such built-in type; correct the name
main.wsdl:2:87: header of operation Op skipped: unknown type {http://www.w3.org/2001/XMLSchema}strng: XML Schema 1.0 has no such built-in type; correct the name`,
		},
		{
			"unknown message of a fault",
			types + messages + "\n" + strings.Replace(portType, "</w:operation>", `<w:fault name="F" message="u:No"/></w:operation>`, 1) + binding(boundOperation) + service,
			`main.wsdl:2:97: fault F skipped: unknown message {urn:u}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`,
		},
		{
			"unknown message and part of headers",
			types + messages + portType + binding(strings.Replace(boundOperation, "</w:input>", "\n"+`<soap:header message="t:Head" part="z"/><soap:header message="t:No" part="f"/><soap:header message="t:Head" part="h"><soap:headerfault message="t:Fault" part="y"/></soap:header></w:input>`, 1)) + service,
			`main.wsdl:2:1: header of operation Op skipped: unknown part "z": message {urn:t}Head has none of that name; correct the name
main.wsdl:2:41: header of operation Op skipped: unknown message {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does
main.wsdl:2:118: header of operation Op skipped: unknown part "y": message {urn:t}Fault has none of that name; correct the name`,
		},
		{
			"unknown port type of a binding",
			good + "\n" + `<w:binding name="C" type="t:No"><soap:binding/></w:binding>`,
			`main.wsdl:2:1: binding {urn:t}C skipped: unknown portType {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`,
		},
		{
			"unknown binding of a port",
			good + "\n" + `<w:service name="T"><w:port name="X" binding="t:No"/></w:service>`,
			`main.wsdl:2:21: port X skipped: unknown binding {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`,
		},
		{
			"unknown operation of a binding",
			types + messages + portType + "\n" + binding(`<w:operation name="Else"><w:input/></w:operation>`+boundOperation) + service,
			`main.wsdl:2:113: binding of operation Else skipped: unknown operation "Else": portType {urn:t}P has none of that name and messages; correct the name`,
		},
		{
			"wrong name of the only part",
			types + messages + portType + binding(strings.Replace(boundOperation, "<w:input><soap:body", "<w:input>\n"+`<soap:body parts="parameters"`, 1)) + service,
			`main.wsdl:2:1: unknown part "parameters" of message {urn:t}In: using its only part "a"`,
		},
		{
			"undeclared prefixes and wrong namespaces of what has its name alone",
			types + strings.Replace(messages, `<w:part name="a" element="t:a"/>`, "\n"+`<w:part name="a" element="x:a"/>`, 1) + "\n" + strings.Replace(portType, "t:In", "x:In", 1) + binding(boundOperation) + strings.Replace(service, "t:B", "u:B", 1),
			`main.wsdl:2:1: prefix of "x:a" is not declared: using element {urn:t}a
main.wsdl:3:45: prefix of message In is not declared: using message {urn:t}In
main.wsdl:3:434: unknown binding {urn:u}B: using binding {urn:t}B`,
		},
		{
			"the same definitions twice",
			types + messages + messages + portType + portType + binding(boundOperation) + binding(boundOperation) + service + service,
			"",
		},
		{
			"types for elements and the other way round",
			strings.Replace(types+messages, "</w:types>", `</w:types><w:message name="M">`+"\n"+`<w:part name="a" element="xs:int"/><w:part name="b" type="t:b"/></w:message>`, 1) + portType + binding(boundOperation) + service,
			`main.wsdl:2:1: part "a" has element="int", which is a type: treated as type=
main.wsdl:2:36: part "b" has type="b", which is an element: treated as element=`,
		},
		{
			"part of a message that has none",
			types + strings.Replace(messages, `<w:part name="b" element="t:b"/>`, "", 1) + portType + binding(strings.Replace(boundOperation, "<w:output><soap:body", "<w:output>\n"+`<soap:body parts="b"`, 1)) + service,
			`main.wsdl:2:1: unknown part "b" of message {urn:t}Out, which has no parts: the body is empty`,
		},
		{
			"name without prefix in a schema",
			strings.Replace(good, "<w:types>", "<w:types>\n"+`<xs:schema targetNamespace="urn:x"><xs:element name="x" type="int"/></xs:schema>`, 1),
			`main.wsdl:2:36: no schema declares type int, which has no prefix: using type {http://www.w3.org/2001/XMLSchema}int`,
		},
		{
			"overloaded operations that the binding's names do not tell apart",
			types + messages + "\n" + strings.Replace(portType, "</w:portType>", `<w:operation name="Do"><w:input name="One" message="t:In"/></w:operation><w:operation name="Do"><w:input name="Two" message="t:Out"/></w:operation></w:portType>`, 1) +
				"\n" + strings.Replace(binding(boundOperation), "</w:binding>", `<w:operation name="Do"><w:input name="Three"/></w:operation></w:binding>`, 1) + service,
			`main.wsdl:2:111: operation "Do" is in no SOAP binding of portType {urn:t}P: skipped
main.wsdl:2:184: operation "Do" is in no SOAP binding of portType {urn:t}P: skipped
main.wsdl:3:279: binding of operation Do skipped: unknown operation "Do": portType {urn:t}P has none of that name and messages; correct the name`,
		},
		{
			"import without location",
			good + "\n" + `<w:import namespace="urn:x"/>`,
			`main.wsdl:2:1: <import> without location: ignored`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, noticed := loadNoted(t, map[string]string{"main.wsdl": definitions(c.elements)})
			if len(d.PortTypes) != 1 || len(d.PortTypes[0].Operations) != 1 || d.PortTypes[0].Operations[0].Input.Body[0].Element == nil || len(d.Services) != 1 {
				t.Errorf("the operation that is right is not there: %+v", d)
			}
			lines := make([]string, len(noticed))
			for i, one := range noticed {
				lines[i] = one.Pos.String() + ": " + one.Message
			}
			if got := strings.Join(lines, "\n"); got != c.notices {
				t.Errorf("noticed\n%s\nwant\n%s", got, c.notices)
			}
		})
	}
}

// TestNothingLeft asserts that a description whose every operation is skipped is refused with all problems.
func TestNothingLeft(t *testing.T) {
	expectDiagnostics(t, map[string]string{"main.wsdl": definitions(types + messages + "\n" + strings.Replace(portType, "t:Out", "t:No", 1) + binding(boundOperation) + "\n" + strings.Replace(service, "t:B", "t:C", 1))},
		`main.wsdl:2:70: unknown message {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does
main.wsdl:3:21: unknown binding {urn:t}C: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`)
}
