package wsdl_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"weak"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// definitions puts elements into a description for urn:t; xs, t, w, soap, soap12, http, mime and u are prefixes.
func definitions(elements string) string {
	return definitionsOf(`name="D" targetNamespace="urn:t"`, elements)
}

func definitionsOf(attrs, elements string) string {
	return `<w:definitions ` + attrs + ` xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"` +
		` xmlns:t="urn:t" xmlns:u="urn:u" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"` +
		` xmlns:http="http://schemas.xmlsoap.org/wsdl/http/" xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/">` + elements + `</w:definitions>`
}

// types declares the elements a, b, h and f, all of type xs:string.
const types = `<w:types><xs:schema targetNamespace="urn:t"><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/><xs:element name="h" type="xs:string"/><xs:element name="f" type="xs:string"/></xs:schema></w:types>`

// messages are In with element a, Out with element b, Fault with element f and Head with the parts h and g.
const messages = `<w:message name="In"><w:part name="a" element="t:a"/></w:message><w:message name="Out"><w:part name="b" element="t:b"/></w:message>` +
	`<w:message name="Fault"><w:part name="f" element="t:f"/></w:message><w:message name="Head"><w:part name="h" element="t:h"/><w:part name="g" type="xs:int"/></w:message>`

const portType = `<w:portType name="P"><w:operation name="Op"><w:input message="t:In"/><w:output message="t:Out"/></w:operation></w:portType>`

// binding makes a SOAP 1.1 binding B of P with the given operations.
func binding(operations string) string {
	return `<w:binding name="B" type="t:P"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>` + operations + `</w:binding>`
}

const boundOperation = `<w:operation name="Op"><soap:operation soapAction="urn:op"/><w:input><soap:body use="literal"/></w:input><w:output><soap:body use="literal"/></w:output></w:operation>`

const service = `<w:service name="S"><w:port name="SP" binding="t:B"><soap:address location="http://h/s"/></w:port></w:service>`

func loaderOf(files map[string]string) *source.Loader {
	known := map[string][]byte{}
	for name, text := range files {
		known[name] = []byte(text)
	}
	return &source.Loader{Offline: true, Known: known}
}

func load(t *testing.T, files map[string]string) *wsdl.Description {
	t.Helper()
	d, _ := loadNoted(t, files)
	return d
}

// loadNoted returns the notices of loading too.
func loadNoted(t *testing.T, files map[string]string) (*wsdl.Description, source.Diagnostics) {
	t.Helper()
	return loadFrom(t, loaderOf(files), "main.wsdl")
}

func loadFrom(t *testing.T, loader *source.Loader, location string) (*wsdl.Description, source.Diagnostics) {
	t.Helper()
	var report source.Report
	d := wsdl.Load(loader, location, &report)
	if d == nil {
		t.Fatalf("unexpected diagnostics:\n%v", report.List())
	}
	return d, report.List()
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// describe writes port types, services and notices, a line each:
//
//	P.Op "action" document 1.1+1.2 In(a:t:a) [h:t:h] -> Out(b:t:b) ! Fault(f:t:f)
func describe(d *wsdl.Description, notices source.Diagnostics) string {
	var lines []string
	for _, p := range d.PortTypes {
		for _, o := range p.Operations {
			lines = append(lines, p.Name.Local+"."+operation(o))
		}
	}
	for _, s := range d.Services {
		for _, p := range s.Ports {
			lines = append(lines, fmt.Sprintf("%s/%s %s %s %s %s", s.Name.Local, p.Name, version(p.Version), p.Binding.Local, p.PortType.Name.Local, p.Address))
		}
	}
	for _, n := range notices {
		lines = append(lines, n.Pos.String()+": "+n.Message)
	}
	return strings.Join(lines, "\n")
}

func operation(o *wsdl.Operation) string {
	style := map[wsdl.Style]string{wsdl.Document: "document", wsdl.RPC: "rpc"}[o.Style]
	var versions []string
	for _, v := range o.SOAP {
		versions = append(versions, version(v))
	}
	out := fmt.Sprintf("%s %q %s %s %s", o.Name, o.Action, style, strings.Join(versions, "+"), message(o.Input))
	if o.Output != nil {
		out += " -> " + message(o.Output)
	}
	for _, f := range o.Faults {
		out += " ! " + f.Name + " " + message(f.Message)
	}
	return out
}

func version(v wsdl.Version) string {
	return map[wsdl.Version]string{wsdl.SOAP11: "1.1", wsdl.SOAP12: "1.2"}[v]
}

func message(m *wsdl.Message) string {
	out := m.Name.Local
	if m.Action != "" {
		out += "<" + m.Action + ">"
	}
	if m.Namespace != "" {
		out += "{" + m.Namespace + "}"
	}
	if m.Encoded {
		out += " encoded "
	}
	out += "(" + parts(m.Body) + ")"
	for _, h := range m.Headers {
		out += " [" + header(h)
		for _, f := range h.Faults {
			out += " ! " + header(f)
		}
		out += "]"
	}
	return out
}

func header(h *wsdl.Header) string {
	out := parts([]*wsdl.Part{h.Part})
	if h.Encoded {
		out += " encoded"
	}
	return out
}

func parts(list []*wsdl.Part) string {
	var out []string
	for _, p := range list {
		switch {
		case p.Element != nil && p.Type == nil:
			out = append(out, p.Name+":<"+p.Element.Name.Local+">")
		case p.Type != nil && p.Element == nil:
			out = append(out, p.Name+":"+p.Type.TypeName().Local)
		default:
			out = append(out, p.Name+":?")
		}
	}
	return strings.Join(out, " ")
}

func TestLoad(t *testing.T) {
	cases := []struct{ name, elements, want string }{
		{
			"document style",
			types + messages + portType + binding(boundOperation) + service,
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
S/SP 1.1 B P http://h/s`,
		},
		{
			"everything in reverse order",
			service + binding(boundOperation) + portType + messages + types,
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
S/SP 1.1 B P http://h/s`,
		},
		{
			"style by operation before style by binding",
			types + messages + portType + binding(strings.Replace(boundOperation, `soapAction=`, `style="rpc" soapAction=`, 1)),
			`P.Op "urn:op" rpc 1.1 In{urn:t}(a:<a>) -> Out{urn:t}(b:<b>)`,
		},
		{
			"rpc, encoded, with types and a namespace",
			`<w:message name="In"><w:part name="x" type="xs:int"/><w:part name="y" type="xs:anyType"/></w:message><w:message name="Out"/>` + portType +
				`<w:binding name="B" type="t:P"><soap:binding style="rpc" transport="x"/><w:operation name="Op"><w:input><soap:body use="encoded" namespace="urn:n" encodingStyle="e"/></w:input><w:output><soap:body use="encoded" namespace="urn:m"/></w:output></w:operation></w:binding>`,
			`P.Op "" rpc 1.1 In{urn:n} encoded (x:int y:anyType) -> Out{urn:m} encoded ()`,
		},
		{
			"types that an element of their own holds: in rpc style, and encoded",
			`<w:message name="In"><w:part name="x" type="xs:int"/><w:part name="y" type="xs:int"/></w:message><w:message name="Out"/>` +
				strings.Replace(portType, "</w:portType>", `<w:operation name="Op2"><w:input message="t:In"/></w:operation></w:portType>`, 1) +
				binding(`<w:operation name="Op"><soap:operation style="rpc"/><w:input><soap:body use="literal"/></w:input><w:output/></w:operation>`+
					`<w:operation name="Op2"><w:input><soap:body use="encoded"/></w:input></w:operation>`),
			`P.Op "" rpc 1.1 In{urn:t}(x:int y:int) -> Out{urn:t}()
P.Op2 "" document 1.1 In encoded (x:int y:int)`,
		},
		{
			"SOAP 1.2 alone",
			types + messages + portType + strings.ReplaceAll(binding(boundOperation)+service, "<soap:", "<soap12:"),
			`P.Op "urn:op" document 1.2 In(a:<a>) -> Out(b:<b>)
S/SP 1.2 B P http://h/s`,
		},
		{
			"both versions, merged",
			types + messages + portType + binding(boundOperation) + strings.ReplaceAll(strings.Replace(binding(boundOperation), `"B"`, `"B12"`, 1), "<soap:", "<soap12:") +
				`<w:service name="S"><w:port name="P1" binding="t:B"><soap:address location="l1"/></w:port><w:port name="P2" binding="t:B12"><soap12:address location="l2"/></w:port></w:service>`,
			`P.Op "urn:op" document 1.1+1.2 In(a:<a>) -> Out(b:<b>)
S/P1 1.1 B P l1
S/P2 1.2 B12 P l2`,
		},
		{
			"two bindings that differ: the first counts",
			types + messages + portType + "\n" + binding(boundOperation) + "\n" + strings.Replace(strings.Replace(binding(boundOperation), `"B"`, `"B2"`, 1), "urn:op", "urn:other", 1),
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
main.wsdl:3:114: operation "Op" is bound differently at main.wsdl:2:113: using that binding`,
		},
		{
			"HTTP bindings are skipped",
			types + messages + "\n" + portType + "\n" + `<w:binding name="H" type="t:P"><http:binding verb="GET"/><w:operation name="Op"><http:operation location="/x"/><w:input><http:urlEncoded/></w:input><w:output><mime:content type="text/xml"/></w:output></w:operation></w:binding>` +
				`<w:service name="S"><w:port name="HP" binding="t:H"><http:address location="l"/></w:port></w:service>`,
			`main.wsdl:2:1: portType {urn:t}P has no SOAP binding: skipped
main.wsdl:3:1: binding {urn:t}H is not a SOAP binding: skipped`,
		},
		{
			"header parts from another message, both ways, with headerfault",
			types + messages + portType + binding(`<w:operation name="Op"><soap:operation soapAction="x"/><w:input><soap:header message="t:Head" part="h" use="literal"><soap:headerfault message="t:Fault" part="f" use="literal"/><soap:headerfault message="t:Head" part="g" use="encoded"/></soap:header><soap:header message="t:Head" part="g" use="encoded"/><soap:body use="literal"/></w:input>`+
				`<w:output><soap:body use="literal"/><soap:header message="t:Head" part="h" use="literal"/></w:output></w:operation>`),
			`P.Op "x" document 1.1 In(a:<a>) [h:<h> ! f:<f> ! g:int encoded] [g:int encoded] -> Out(b:<b>) [h:<h>]`,
		},
		{
			"body parts: named, or all that are no headers",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input message="t:Head"/><w:output message="t:Head"/></w:operation></w:portType>` +
				binding(`<w:operation name="Op"><w:input><soap:header message="t:Head" part="h" use="literal"/><soap:body use="literal"/></w:input><w:output><soap:body parts=" g " use="literal"/></w:output></w:operation>`),
			`P.Op "" document 1.1 Head(g:int) [h:<h>] -> Head(g:int)`,
		},
		{
			"empty parts attribute: an empty body",
			types + messages + portType + binding(`<w:operation name="Op"><w:input><soap:body parts="" use="literal"/></w:input><w:output/></w:operation>`),
			`P.Op "" document 1.1 In() -> Out(b:<b>)`,
		},
		{
			"empty parts attribute of a message without parts",
			`<w:message name="In"/><w:message name="Out"/>` + portType + binding(`<w:operation name="Op"><w:input><soap:body parts="" use="literal"/></w:input><w:output/></w:operation>`),
			`P.Op "" document 1.1 In() -> Out()`,
		},
		{
			"elements of another namespace with the names of WSDL's and SOAP's",
			types + `<u:message name="In"><u:part name="z"/></u:message>` + messages + `<u:portType name="P"/>` + strings.Replace(portType, "<w:input", `<u:input message="t:Head"/><w:input`, 1) +
				binding(strings.Replace(boundOperation, "<w:input>", `<w:input><u:body parts="x"/><u:header message="t:Head" part="h"/>`, 1)),
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"elements of SOAP with the names of WSDL's",
			types + strings.Replace(messages, `<w:part name="a"`, `<soap:part name="x"/><w:part name="a"`, 1) +
				strings.Replace(portType, "<w:input", `<soap:fault name="x"/><soap:output message="t:Head"/><w:input`, 1) +
				binding(strings.Replace(boundOperation, "<w:input>", `<soap:fault name="x"/><w:input>`, 1)),
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"an undeclared prefix of an extension",
			`<w:message name="In"/><w:message name="Out"/>` + portType + "\n<x:note/>" + binding(boundOperation),
			`P.Op "urn:op" document 1.1 In() -> Out()
main.wsdl:2:1: prefix of x:note is not declared: ignored`,
		},
		{
			"attachments are skipped",
			types + `<w:message name="In"><w:part name="a" element="t:a"/><w:part name="file" type="xs:base64Binary"/></w:message><w:message name="Out"/>` + portType +
				"\n" + binding(`<w:operation name="Op"><w:input><mime:multipartRelated><mime:part><soap:body use="literal"/></mime:part><mime:part><mime:content part="file" type="image/*"/></mime:part></mime:multipartRelated></w:input><w:output/></w:operation>`),
			`P.Op "" document 1.1 In(a:<a>) -> Out()
main.wsdl:2:228: part "file" is a MIME attachment, which is not supported: skipped`,
		},
		{
			"faults",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input message="t:In"/><w:output message="t:Out"/><w:fault name="F1" message="t:Fault"/><w:fault name="F2" message="t:Fault"/></w:operation></w:portType>` +
				binding(`<w:operation name="Op"><w:input/><w:output/><w:fault name="F2"><soap:fault name="F2" use="encoded"/></w:fault><w:fault name="F1"><soap:fault name="F1" use="literal"/></w:fault></w:operation>`),
			`P.Op "" document 1.1 In(a:<a>) -> Out(b:<b>) ! F1 Fault(f:<f>) ! F2 Fault encoded (f:<f>)`,
		},
		{
			"one-way, server to client, and without binding",
			types + messages + "\n" + `<w:portType name="P"><w:operation name="OneWay"><w:input message="t:In"/></w:operation><w:operation name="Notify"><w:output message="t:Out"/></w:operation><w:operation name="Unbound"><w:input message="t:In"/></w:operation></w:portType>` +
				binding(`<w:operation name="OneWay"><w:input/></w:operation><w:operation name="Notify"><w:output/></w:operation>`),
			`P.OneWay "" document 1.1 In(a:<a>)
main.wsdl:2:88: operation "Notify" is a notification (server to client), which is not supported: skipped
main.wsdl:2:156: operation "Unbound" is in no SOAP binding of portType {urn:t}P: skipped`,
		},
		{
			"overloaded operations, told apart by their messages' names",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input name="One" message="t:In"/></w:operation><w:operation name="Op"><w:input name="Two" message="t:Out"/></w:operation></w:portType>` +
				binding(`<w:operation name="Op"><soap:operation soapAction="two"/><w:input name="Two"/></w:operation><w:operation name="Op"><soap:operation soapAction="one"/><w:input name="One"/></w:operation>`),
			`P.Op "one" document 1.1 In(a:<a>)
P.Op "two" document 1.1 Out(b:<b>)`,
		},
		{
			"other message names in the binding do no harm where the operation has its name alone",
			types + messages + strings.Replace(portType, "<w:input ", `<w:input name="Request" `, 1) + binding(strings.Replace(boundOperation, "<w:input>", `<w:input name="Else">`, 1)),
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"WS-Addressing actions",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input message="t:In" wsaw:Action="old" wsam:Action="new" xmlns:wsaw="http://www.w3.org/2006/05/addressing/wsdl" xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata"/><w:output message="t:Out" x:Action="out" xmlns:x="http://www.w3.org/2006/05/addressing/wsdl"/></w:operation></w:portType>` + binding(boundOperation),
			`P.Op "urn:op" document 1.1 In<new>(a:<a>) -> Out<out>(b:<b>)`,
		},
		{
			"prefixes declared on the elements themselves, and none at all",
			strings.ReplaceAll(types, "urn:t", "urn:x") + `<w:message name="In"><w:part name="a" element="q1:a" xmlns:q1="urn:x"/></w:message><w:message name="Out"><w:part name="b" element="q1:b" xmlns:q1="urn:x"/><w:part name="c" type="q1:int" xmlns:q1="http://www.w3.org/2001/XMLSchema"/></w:message>` +
				`<w:portType name="P"><w:operation name="Op"><w:input message="m:In" xmlns:m="urn:t"/><w:output message="Out" xmlns="urn:t"/></w:operation></w:portType>` +
				`<w:binding name="B" type="P" xmlns="http://schemas.xmlsoap.org/wsdl/"><soap:binding/>` + boundOperation + `</w:binding>`,
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b> c:int)
main.wsdl:1:753: part "c" of message {urn:t}Out is a type among several parts in document style: using an element of the part's name`,
		},
		{
			"SOAP elements that stand where they have no meaning",
			types + messages + portType + binding(`<w:operation name="Op"><soap:operation soapAction="urn:op"><soap:body parts="x"/></soap:operation><soap:body parts="x"/>`+
				`<soap:faultcode/><w:input><soap:fault name="x"/><soap:body use="literal"><soap:header message="t:Head" part="h"/></soap:body></w:input><w:output><soap:body use="literal"/></w:output></w:operation>`),
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"the envelope in a package, its header too, behind other parts",
			types + messages + portType + "\n" + binding(`<w:operation name="Op"><w:input/><w:output><mime:multipartRelated><mime:part><mime:content part="x" type="image/*"/></mime:part>`+
				`<mime:part><soap:header message="t:Head" part="h"/><soap:body use="encoded"/></mime:part></mime:multipartRelated></w:output></w:operation>`),
			`P.Op "" document 1.1 In(a:<a>) -> Out encoded (b:<b>) [h:<h>]
main.wsdl:2:190: part "x" is a MIME attachment, which is not supported: skipped`,
		},
		{
			"a header that stands alone in a package is none",
			types + messages + portType + binding(`<w:operation name="Op"><w:input/><w:output><mime:multipartRelated><mime:part><soap:header message="t:Head" part="h"/></mime:part></mime:multipartRelated></w:output></w:operation>`),
			`P.Op "" document 1.1 In(a:<a>) -> Out(b:<b>)`,
		},
		{
			"types among several parts of a request",
			types + `<w:message name="In">` + "\n" + `<w:part name="a" element="t:a"/><w:part name="n" type="xs:int"/></w:message><w:message name="Out"/>` + portType + binding(boundOperation),
			`P.Op "urn:op" document 1.1 In(a:<a> n:int) -> Out()
main.wsdl:2:33: part "n" of message {urn:t}In is a type among several parts in document style: using an element of the part's name`,
		},
		{
			"a fault whose binding says nothing",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input message="t:In"/><w:fault name="F" message="t:Fault"/></w:operation></w:portType>` + binding(`<w:operation name="Op"><w:input/></w:operation>`),
			`P.Op "" document 1.1 In(a:<a>) ! F Fault(f:<f>)`,
		},
		{
			"output names that tell overloaded operations apart",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input message="t:In"/><w:output name="One" message="t:Out"/></w:operation><w:operation name="Op"><w:input message="t:Out"/><w:output name="Two" message="t:In"/></w:operation></w:portType>` +
				binding(`<w:operation name="Op"><soap:operation soapAction="two"/><w:input/><w:output name="Two"/></w:operation><w:operation name="Op"><soap:operation soapAction="one"/><w:input/><w:output name="One"/></w:operation>`),
			`P.Op "one" document 1.1 In(a:<a>) -> Out(b:<b>)
P.Op "two" document 1.1 Out(b:<b>) -> In(a:<a>)`,
		},
		{
			"names that a binding leaves out where it can, of overloaded operations",
			types + messages + `<w:portType name="P"><w:operation name="Op"><w:input name="I" message="t:In"/><w:output name="One" message="t:Out"/></w:operation><w:operation name="Op"><w:input message="t:Out"/><w:output name="Two" message="t:In"/></w:operation></w:portType>` +
				binding(`<w:operation name="Op"><soap:operation soapAction="two"/><w:input name="J"/><w:output name="Two"/></w:operation><w:operation name="Op"><soap:operation soapAction="one"/><w:input/><w:output name="One"/></w:operation>`),
			`P.Op "one" document 1.1 In(a:<a>) -> Out(b:<b>)
P.Op "two" document 1.1 Out(b:<b>) -> In(a:<a>)`,
		},
		{
			"several port types and services",
			types + messages + portType + strings.Replace(portType, `"P"`, `"Q"`, 1) + binding(boundOperation) + strings.NewReplacer(`"B"`, `"C"`, "t:P", "t:Q").Replace(binding(boundOperation)) +
				`<w:service name="S2"><w:port name="X" binding="t:C"/></w:service>` + service,
			`P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
Q.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
S2/X 1.1 C Q 
S/SP 1.1 B P http://h/s`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			expect(t, describe(loadNoted(t, map[string]string{"main.wsdl": definitions(c.elements)})), c.want)
		})
	}
}

// TestWithoutTargetNamespace reads a description whose definitions are in no namespace.
func TestWithoutTargetNamespace(t *testing.T) {
	text := definitionsOf("", types+messages+portType+binding(boundOperation)+service)
	for _, name := range []string{"In", "Out", "P", "B"} {
		text = strings.ReplaceAll(text, `"t:`+name+`"`, `"`+name+`"`)
	}
	expect(t, describe(loadNoted(t, map[string]string{"main.wsdl": text})), `P.Op "urn:op" document 1.1 In(a:<a>) -> Out(b:<b>)
S/SP 1.1 B P http://h/s`)
}

// TestDescriptionKeepsNoDocument asserts that a description and its schemas don't keep the elements in memory that they were
// made of: those of many descriptions would be most of what the generator takes.
func TestDescriptionKeepsNoDocument(t *testing.T) {
	const encoded = `<w:types><xs:schema targetNamespace="urn:t"><xs:attribute name="g" type="xs:QName" default="t:x" u:said="x"/>` +
		`<xs:complexType name="T"><xs:attribute ref="t:g" u:said="t:x"/></xs:complexType>` +
		`<xs:element name="a" type="xs:QName" default="t:x"/><xs:element name="b" type="t:T"/></xs:schema></w:types>`
	loader := &source.Loader{Known: map[string][]byte{"main.wsdl": []byte(definitions(encoded +
		`<w:message name="In"><w:part name="a" element="t:a"/></w:message><w:message name="Out"><w:part name="b" element="t:b"/></w:message>` +
		portType + binding(boundOperation) + service))}}
	document, err := loader.Document("main.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	root := weak.Make(document.Root)
	d, _ := loadFrom(t, loader, "main.wsdl")
	document = nil
	loader.Forget("main.wsdl")
	runtime.GC()
	if root.Value() != nil {
		t.Error("the elements are still in memory")
	}
	if len(d.Services)+len(d.PortTypes) == 0 {
		t.Errorf("nothing was read: %+v", d)
	}
	runtime.KeepAlive(loader)
}
