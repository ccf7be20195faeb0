package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

// TestBodies plans an operation whose request has the parts given, in each style and use (WSDL 1.1, section 3.5).
func TestBodies(t *testing.T) {
	const declarations = `<xs:element name="Text" type="xs:string"/><xs:element name="Point" type="t:Point"/>
		<xs:element name="Made"><xs:complexType><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType></xs:element>
		<xs:complexType name="Point"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>`
	for name, tt := range map[string]struct{ style, use, parts, want string }{
		"document, a struct":            {"document", "literal", `element="t:Point"`, "t:Point: Point{X int32}"},
		"document, an anonymous type":   {"document", "literal", `element="t:Made"`, "t:Made: MadeRequest{X int32}"},
		"document, a text":              {"document", "literal", `element="t:Text"`, "t:Text bare: DoRequest{Text string}"},
		"document, a complex type":      {"document", "literal", `type="t:Point"`, "- bare: Point{X int32}"},
		"document, a simple type":       {"document", "literal", `type="xs:int"`, "- bare: DoRequest{Value int32}"},
		"document, two elements":        {"document", "literal", `element="t:Text" element="t:Point"`, "t:Text bare: DoRequest{Text string; Point Point}"},
		"document, no part":             {"document", "literal", ``, "- bare: DoRequest{}"},
		"document, a type, encoded":     {"document", "encoded", `type="t:Point"`, "p0 bare: DoRequest{P0 Point}"},
		"document, an element, encoded": {"document", "encoded", `element="t:Point"`, "t:Point: Point{X int32}"},
		"document, types, encoded":      {"document", "encoded", `type="t:Point" type="xs:int"`, "p0 bare: DoRequest{P0 Point; P1 int32}"},
		"rpc, types":                    {"rpc", "literal", `type="t:Point" type="xs:int"`, "o:Do: DoRequest{P0 Point; P1 int32}"},
		"rpc, an element":               {"rpc", "literal", `element="t:Text"`, "o:Do: DoRequest{Text string}"},
		"rpc, an element, encoded":      {"rpc", "encoded", `element="t:Text"`, "o:Do: DoRequest{P0 string}"},
		"rpc, no part":                  {"rpc", "literal", ``, "o:Do: DoRequest{}"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, description(declarations, bound(tt.style, tt.use, tt.parts)))
			body := pkg.PortTypes[0].Operations[0].Input
			element := body.Element.Local
			if element == "" {
				element = "-"
			}
			if body.Element.Space != "" {
				element = body.Element.Space[len("urn:"):] + ":" + element
			}
			if body.Bare {
				element += " bare"
			}
			if got := fmt.Sprintf("%s: %s{%s}", element, body.Type.Name, outline(t, pkg, body.Type.Name)); got != tt.want {
				t.Errorf("the request is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestBodyOfAnyType asserts that a part whose type has no struct cannot be the content of Body, where it has no name.
func TestBodyOfAnyType(t *testing.T) {
	for _, typ := range []string{"xs:anyType", "e:Array", "t:Numbers"} {
		array := `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="Numbers"><xs:complexContent>` +
			`<xs:restriction base="e:Array"><xs:attribute ref="e:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>`
		got := problems(t, plan.Options{}, description(array, bound("document", "literal", `type="`+typ+`"`)))
		want := "operation Do: part p0 has the type {"
		if !strings.Contains(got, want) || !strings.Contains(got, "which cannot be the content of Body; give the part an element") {
			t.Errorf("%s: %q, want it to hold %q", typ, got, want)
		}
	}
}

// TestFaults plans the faults of two operations: those with the same detail are one error.
func TestFaults(t *testing.T) {
	const declarations = `<xs:element name="Taken" type="xs:string"/><xs:element name="Gone"><xs:complexType><xs:sequence/></xs:complexType></xs:element>`
	for name, tt := range map[string]struct{ one, other, want string }{
		"an element":              {`element="t:Taken"`, `element="t:Taken"`, "TakenError{Taken string}"},
		"an anonymous type":       {`element="t:Gone"`, `element="t:Gone"`, "GoneError{Gone Gone}"},
		"two elements":            {`element="t:Taken"`, `element="t:Gone"`, "TakenError{Taken string} GoneError{Gone Gone}"},
		"a type":                  {`type="xs:int"`, `type="xs:int"`, "PError{P int32}"},
		"types of one name":       {`type="xs:int"`, `type="xs:long"`, "PError{P int32} PError2{P int64}"},
		"a type, and an element":  {`type="xs:string"`, `element="t:Taken"`, "PError{P string} TakenError{Taken string}"},
		"a message of two parts":  {`element="t:Taken"/><w:part name="q" type="xs:int"`, `element="t:Taken"`, "fault F of operation Do has a message of 2 parts; give it exactly one"},
		"a message without parts": {"", `element="t:Taken"`, "fault F of operation Do has a message of 0 parts; give it exactly one"},
	} {
		t.Run(name, func(t *testing.T) {
			part := func(attributes string) string {
				if attributes == "" {
					return ""
				}
				return `<w:part name="p" ` + attributes + `/>`
			}
			fault := func(operation, message string) string {
				return `<w:operation name="` + operation + `"><w:input message="d:In"/><w:output message="d:In"/><w:fault name="F" message="d:` + message + `"/></w:operation>`
			}
			bound := func(operation string) string {
				return `<w:operation name="` + operation + `"><s:operation/><w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output>` +
					`<w:fault name="F"><s:fault name="F" use="literal"/></w:fault></w:operation>`
			}
			text := description(declarations, `<w:message name="In"/><w:message name="One">`+part(tt.one)+`</w:message><w:message name="Other">`+part(tt.other)+`</w:message>`+
				`<w:portType name="Port">`+fault("Do", "One")+fault("Undo", "Other")+`</w:portType>`+
				`<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>`+bound("Do")+bound("Undo")+`</w:binding>`)
			if found := problems(t, plan.Options{}, text); found != "" {
				if !strings.Contains(found, tt.want) {
					t.Errorf("the problem is %q, want %q", found, tt.want)
				}
				return
			}
			var got []string
			for _, f := range build(t, plan.Options{}, text).Faults {
				got = append(got, f.Name+"{"+member(f.Field)+"}")
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("the faults are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestHeaders plans the header blocks of two operations: those that have the same blocks share a set.
func TestHeaders(t *testing.T) {
	const (
		declarations = `<xs:element name="Token" type="xs:string"/><xs:element name="Trace" type="xs:int" nillable="true"/>`
		token, trace = `<s:header message="d:Head" part="token" use="literal"/>`, `<s:header message="d:Head" part="trace" use="literal"/>`
		text         = `<s:header message="d:Head" part="text" use="literal" namespace="urn:o"/>`
		number       = `<s:header message="d:Other" part="text" use="literal" namespace="urn:o"/>`
	)
	encoded := strings.Replace(token, "literal", "encoded", 1)
	for name, tt := range map[string]struct{ one, other, answer, want string }{
		"none":            {"", "", "", ""},
		"the same":        {token, token, "", "PortRequestHeaders{Token Opt[string]}"},
		"one of them":     {token, "", "", "PortRequestHeaders{Token Opt[string]}"},
		"others":          {token, trace, "", "PortRequestHeaders{Token Opt[string]} PortUndoRequestHeaders{Trace OptNil[int32]}"},
		"more":            {token, token + trace, "", "PortRequestHeaders{Token Opt[string]} PortUndoRequestHeaders{Token Opt[string]; Trace OptNil[int32]}"},
		"twice":           {token + token, token, "", "PortRequestHeaders{Token Opt[string]}"},
		"another order":   {token + trace, trace + token, "", "PortRequestHeaders{Token Opt[string]; Trace OptNil[int32]} PortUndoRequestHeaders{Trace OptNil[int32]; Token Opt[string]}"},
		"encoded":         {token, encoded, "", "PortRequestHeaders{Token Opt[string]} PortUndoRequestHeaders{Token Opt[string]}"},
		"a type":          {text, text, "", "PortRequestHeaders{Text Opt[string]}"},
		"another type":    {text, number, "", "PortRequestHeaders{Text Opt[string]} PortUndoRequestHeaders{Text Opt[int32]}"},
		"another name":    {token, text, "", "PortRequestHeaders{Token Opt[string]} PortUndoRequestHeaders{Text Opt[string]}"},
		"both directions": {token, "", token, "PortRequestHeaders{Token Opt[string]} PortResponseHeaders{Token Opt[string]}"},
	} {
		t.Run(name, func(t *testing.T) {
			bound := func(operation, in, out string) string {
				return `<w:operation name="` + operation + `"><s:operation/><w:input><s:body use="literal"/>` + in + `</w:input>` +
					`<w:output><s:body use="literal"/>` + out + `</w:output></w:operation>`
			}
			pkg := build(t, plan.Options{}, description(declarations, `<w:message name="In"/>`+
				`<w:message name="Head"><w:part name="token" element="t:Token"/><w:part name="trace" element="t:Trace"/><w:part name="text" type="xs:string"/></w:message>`+
				`<w:message name="Other"><w:part name="text" type="xs:int"/></w:message>`+
				`<w:portType name="Port"><w:operation name="Do"><w:input message="d:In"/><w:output message="d:In"/></w:operation>`+
				`<w:operation name="Undo"><w:input message="d:In"/><w:output message="d:In"/></w:operation></w:portType>`+
				`<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>`+bound("Do", tt.one, tt.answer)+bound("Undo", tt.other, "")+`</w:binding>`))
			var got []string
			for _, set := range pkg.PortTypes[0].Headers {
				var fields []string
				for _, f := range set.Fields {
					fields = append(fields, member(&f.Field))
				}
				got = append(got, set.Name+"{"+strings.Join(fields, "; ")+"}")
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("the sets of headers are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestServicesThatDiffer plans two services, Port and Other, whose operations Do have a request and a response of the parts
// given: where these differ, both structs are named after their services.
func TestServicesThatDiffer(t *testing.T) {
	service := func(portType, request, response string) string {
		return description("", `<w:message name="In">`+request+`</w:message><w:message name="Out">`+response+`</w:message>`+
			`<w:portType name="`+portType+`"><w:operation name="Do"><w:input message="d:In"/><w:output message="d:Out"/></w:operation></w:portType>`+
			`<w:binding name="B" type="d:`+portType+`"><s:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><w:operation name="Do"><s:operation/>`+
			`<w:input><s:body use="literal" namespace="urn:o"/></w:input><w:output><s:body use="literal" namespace="urn:o"/></w:output></w:operation></w:binding>`)
	}
	const number, text = `<w:part name="p" type="xs:int"/>`, `<w:part name="p" type="xs:string"/>`
	for name, tt := range map[string]struct {
		request, response string // of Other; those of Port are a number
		want              string
	}{
		"alike":            {number, number, "DoRequest DoResponse, DoRequest DoResponse"},
		"another request":  {text, number, "PortDoRequest DoResponse, OtherDoRequest DoResponse"},
		"another response": {number, text, "DoRequest PortDoResponse, DoRequest OtherDoResponse"},
		"both":             {text, text, "PortDoRequest PortDoResponse, OtherDoRequest OtherDoResponse"},
	} {
		pkg := build(t, plan.Options{}, service("Port", number, number), service("Other", tt.request, tt.response))
		var got []string
		for _, p := range pkg.PortTypes {
			got = append(got, p.Operations[0].Input.Type.Name+" "+p.Operations[0].Output.Type.Name)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: the structs are %q, want %q", name, got, tt.want)
		}
	}
}
