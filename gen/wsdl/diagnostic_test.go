package wsdl_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// TestDiagnostics holds one invalid input for each diagnostic. The invalid elements are on the second line.
func TestDiagnostics(t *testing.T) {
	good := types + messages + portType + binding(boundOperation) + service
	cases := []struct{ name, elements, want string }{
		{
			"unknown parts of body and headers",
			types + messages + portType + "\n" + binding(`<w:operation name="Op">`+"\n"+`<w:input><soap:body parts="a x"/><soap:header message="t:Head" part="z"><soap:headerfault message="t:No" part="f"/></soap:header><soap:header message="t:Head" part="h"><soap:headerfault message="t:Fault" part="y"/></soap:header></w:input><w:output/></w:operation>`),
			`main.wsdl:3:10: unknown part "x": message {urn:t}In has none of that name; correct the name
main.wsdl:3:34: unknown part "z": message {urn:t}Head has none of that name; correct the name
main.wsdl:3:73: unknown message {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does
main.wsdl:3:169: unknown part "y": message {urn:t}Fault has none of that name; correct the name`,
		},
		{
			"duplicate definitions",
			types + "\n" + messages + "\n" + portType + "\n" + binding(boundOperation) + "\n" + service + "\n" + `<w:message name="In"/><w:portType name="P"/><w:binding name="B" type="t:P"/><w:service name="S"/>`,
			`main.wsdl:6:1: duplicate definition of message {urn:t}In, which is defined at main.wsdl:2:1 too; remove one
main.wsdl:6:23: duplicate definition of portType {urn:t}P, which is defined at main.wsdl:3:1 too; remove one
main.wsdl:6:45: duplicate definition of binding {urn:t}B, which is defined at main.wsdl:4:1 too; remove one
main.wsdl:6:77: duplicate definition of service {urn:t}S, which is defined at main.wsdl:5:1 too; remove one`,
		},
		{
			"two inputs, and a style that is none",
			types + messages + "\n" + strings.Replace(portType, `<w:output`, `<w:input message="t:In"/><w:output`, 1) + "\n" + binding(strings.Replace(boundOperation, "soapAction", `style="odd" soapAction`, 1)),
			`main.wsdl:2:70: <operation> has a second <input>; remove one
main.wsdl:3:113: style="odd" is not allowed; write document or rpc`,
		},
		{
			"uses that are none (WSDL 1.1, sections 3.5 to 3.7)",
			types + messages + portType + "\n" + binding(`<w:operation name="Op">`+"\n"+`<w:input><soap:body use="litteral"/><soap:header message="t:Head" part="h" use=""><soap:headerfault message="t:Fault" part="f" use="Encoded"/></soap:header></w:input>`+
				"\n"+`<w:output><soap:body use="encoded"/></w:output><w:fault name="F"><soap:fault name="F" use="none"/></w:fault></w:operation>`),
			`main.wsdl:3:10: use="litteral" is not allowed; write literal or encoded
main.wsdl:3:37: use="" is not allowed; write literal or encoded
main.wsdl:3:83: use="Encoded" is not allowed; write literal or encoded
main.wsdl:4:66: use="none" is not allowed; write literal or encoded`,
		},
		{
			"imports: without location, missing, not XML, something else; what they might define is not reported too",
			"\n" + `<w:import namespace="urn:x"/><w:import namespace="urn:u" location="gone.wsdl"/><w:import namespace="urn:x" location="broken.wsdl"/><w:import namespace="urn:x" location="page.html"/>` + good + `<w:portType name="Q"><w:operation name="Op"><w:input message="u:No"/></w:operation></w:portType>`,
			`broken.wsdl:1:4: not well-formed XML: </b> ends <a>; correct one of them
main.wsdl:2:30: cannot read "gone.wsdl", which this import needs: no such file or directory; correct the location or provide the file
main.wsdl:2:132: import of "page.html", whose root element is html, neither a WSDL 1.1 description nor a schema; correct the location`,
		},
		{
			"a missing schema import, said once for all its names",
			"\n" + `<w:types><xs:schema targetNamespace="urn:t"><xs:import namespace="urn:u" schemaLocation="gone.xsd"/></xs:schema></w:types><w:message name="M"><w:part name="a" element="u:a"/><w:part name="b" element="u:b"/></w:message>` + messages + strings.Replace(portType, "t:In", "t:M", 1) + binding(boundOperation),
			`main.wsdl:2:45: cannot read "gone.xsd", which this import needs: no such file or directory; correct the location or provide the file`,
		},
		{
			"a schema in another language",
			"\n" + `<w:types><schema xmlns="urn:dtd"/><other xmlns="urn:dtd"/></w:types>` + good,
			`main.wsdl:2:10: unsupported construct {urn:dtd}schema: only schemas in the namespace http://www.w3.org/2001/XMLSchema can be read; convert it`,
		},
		{
			"problems of schemas and services in one run",
			"\n" + `<w:types><xs:schema targetNamespace="urn:t"><xs:element name="a" type="n:A"/></xs:schema></w:types><w:service name="S"><w:port name="X" binding="t:No"/></w:service>`,
			`main.wsdl:2:45: prefix of "n:A" is not declared; add its namespace declaration or correct it
main.wsdl:2:120: unknown binding {urn:t}No: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			expectDiagnostics(t, map[string]string{
				"main.wsdl":   definitions(c.elements),
				"broken.wsdl": "<a></b>",
				"page.html":   "<html/>",
			}, c.want)
		})
	}
}

func TestBadDocuments(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"not XML", "hello", "main.wsdl:1:1: not well-formed XML: text outside of the root element; remove it, or give a document that is XML"},
		{"a page", "<html/>", "main.wsdl:1:1: the root element is html, not {http://schemas.xmlsoap.org/wsdl/}definitions; give a WSDL 1.1 document"},
		{"WSDL 2.0", "\n" + `<description xmlns="http://www.w3.org/ns/wsdl"/>`, "main.wsdl:2:1: the root element is {http://www.w3.org/ns/wsdl}description, not {http://schemas.xmlsoap.org/wsdl/}definitions; give a WSDL 1.1 document"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			expectDiagnostics(t, map[string]string{"main.wsdl": c.text}, c.want)
		})
	}
	t.Run("no file", func(t *testing.T) {
		expectDiagnostics(t, nil, "main.wsdl: cannot read it: no such file or directory")
	})
}

func expectDiagnostics(t *testing.T, files map[string]string, want string) {
	t.Helper()
	var report source.Report
	if d := wsdl.Load(loaderOf(files), "main.wsdl", &report); d != nil || !report.Failed() {
		t.Fatalf("got description %v and %v, want errors alone", d, report.List())
	}
	expect(t, report.Err().Error(), want)
}
