package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// TestEveryNamespaceHasAConstant plans documents in which each name that the package writes has a namespace of its own.
func TestEveryNamespaceHasAConstant(t *testing.T) {
	schemaOf := func(space, attributes, declarations string) string {
		return `<xs:schema targetNamespace="urn:` + space + `" xmlns:n="urn:` + space + `" ` + attributes + ` ` + prefixes + `>` + declarations + `</xs:schema>`
	}
	element := func(space, content string) string {
		return schemaOf(space, "", `<xs:element name="E">`+content+`</xs:element>`)
	}
	const anonymous = `<xs:complexType><xs:sequence/></xs:complexType>`
	for name, tt := range map[string]struct {
		schemas, rest string
		want          string
	}{
		"body": {
			element("o", anonymous), `<w:message name="In"><w:part name="p" element="o:E"/></w:message>` + bodyOnly, "urn:o",
		},
		"body of a simple type": {
			schemaOf("o", "", `<xs:element name="E" type="xs:string"/>`), `<w:message name="In"><w:part name="p" element="o:E"/></w:message>` + bodyOnly, "urn:o",
		},
		"wrapper of rpc": {"", bound("rpc", "literal", ""), "urn:o"},
		"header": {
			schemaOf("o", "", `<xs:element name="E" type="xs:string"/>`),
			`<w:message name="In"/><w:message name="Head"><w:part name="p" element="o:E"/></w:message>` + strings.Replace(bodyOnly, `<s:body use="literal"/>`, `<s:body use="literal"/><s:header message="d:Head" part="p" use="literal"/>`, 1), "urn:o",
		},
		"fault": {
			schemaOf("o", "", `<xs:element name="E" type="xs:string"/>`),
			`<w:message name="In"/><w:message name="F"><w:part name="p" element="o:E"/></w:message>` +
				strings.NewReplacer(`</w:operation></w:portType>`, `<w:output message="d:In"/><w:fault name="F" message="d:F"/></w:operation></w:portType>`).Replace(bodyOnly), "urn:o",
		},
		"complex type": {schemaOf("o", "", `<xs:complexType name="T"/>`), "", "urn:o"},
		"simple type":  {schemaOf("o", "", `<xs:simpleType name="T"><xs:restriction base="xs:string"/></xs:simpleType>`), "", "urn:o"},
		"array": {
			schemaOf("o", "", `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="T"><xs:complexContent>`+
				`<xs:restriction base="e:Array"><xs:attribute ref="e:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>`), "",
			"http://www.w3.org/2001/XMLSchema urn:o",
		},
		"items of an array": {
			schemaOf("o", "", `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:import namespace="urn:i"/><xs:complexType name="T"><xs:complexContent>`+
				`<xs:restriction base="e:Array"><xs:sequence><xs:element xmlns:i="urn:i" ref="i:E" maxOccurs="unbounded"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`) +
				schemaOf("i", "", `<xs:element name="E" type="xs:int"/>`), "",
			"http://www.w3.org/2001/XMLSchema urn:i urn:o",
		},
		"default of a name": {
			schemaOf("o", "", `<xs:complexType name="T"><xs:attribute name="a" type="xs:QName" default="v:x" xmlns:v="urn:v"/></xs:complexType>`), "", "urn:o urn:v",
		},
		"wildcard": {
			schemaOf("o", "", `<xs:complexType name="T"><xs:sequence><xs:any namespace="urn:v ##targetNamespace"/></xs:sequence></xs:complexType>`), "", "urn:o urn:v",
		},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, descriptionOf(tt.schemas, tt.rest))
			var got []string
			for _, n := range pkg.Namespaces {
				got = append(got, n.URI)
			}
			slices.Sort(got)
			if strings.Join(got, " ") != tt.want {
				t.Errorf("the namespaces are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRootsHaveANamespace asserts the same of the elements of a schema that is an input itself.
func TestRootsHaveANamespace(t *testing.T) {
	pkg := build(t, plan.Options{}, schema(`<xs:element name="E" type="xs:string"/>`))
	if len(pkg.Namespaces) != 1 || pkg.Namespaces[0].URI != "urn:t" {
		t.Errorf("the namespaces are %v, want urn:t", pkg.Namespaces)
	}
}

// TestEmptyPackages asserts that a package without anything to use is noticed, and one with anything is not.
func TestEmptyPackages(t *testing.T) {
	const notice = "the package is empty"
	for name, tt := range map[string]struct {
		declarations string
		empty        bool
	}{
		"nothing":             {``, true},
		"an attribute":        {`<xs:attribute name="a" type="xs:int"/>`, true},
		"a complex type":      {`<xs:complexType name="T"/>`, false},
		"a simple type":       {`<xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, false},
		"an element":          {`<xs:element name="E" type="xs:int"/>`, false},
		"one type of each":    {`<xs:complexType name="T"/><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>`, false},
		"element and type":    {`<xs:complexType name="T"/><xs:element name="E" type="xs:int"/>`, false},
		"an abstract element": {`<xs:element name="E" type="xs:int" abstract="true"/>`, true},
	} {
		if got := problems(t, plan.Options{}, schema(tt.declarations)); strings.Contains(got, notice) != tt.empty {
			t.Errorf("%s: %q, want a notice: %t", name, got, tt.empty)
		}
	}
	if got := problems(t, plan.Options{}, description("", bound("document", "literal", ""))); strings.Contains(got, notice) {
		t.Errorf("an operation: %q", got)
	}
}

// bindings describes two operations, Old bound to SOAP 1.1 and Both to SOAP 1.1 and 1.2, with a port for each binding.
const bindings = `<w:message name="In"/>
	<w:portType name="Port"><w:operation name="Old"><w:input message="d:In"/></w:operation><w:operation name="Both"><w:input message="d:In"/></w:operation></w:portType>
	<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
		<w:operation name="Old"><s:operation/><w:input><s:body use="literal"/></w:input></w:operation>
		<w:operation name="Both"><s:operation/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>
	<w:binding name="B12" type="d:Port"><s12:binding transport="http://schemas.xmlsoap.org/soap/http"/>
		<w:operation name="Both"><s12:operation/><w:input><s12:body use="literal"/></w:input></w:operation></w:binding>
	<w:service name="S"><w:port name="P12" binding="d:B12"><s12:address location="urn:address12"/></w:port>
		<w:port name="Blank" binding="d:B"><s:address location=" "/></w:port><w:port name="P" binding="d:B"><s:address location="urn:address"/></w:port></w:service>`

// TestVersionsOfSOAP plans operations that are bound to one or both versions of SOAP, and keeps those of the chosen ones.
func TestVersionsOfSOAP(t *testing.T) {
	for name, tt := range map[string]struct {
		keep       []wsdl.Version
		operations []string
		want       string
	}{
		"both":              {nil, nil, "urn:address: Old/1.1 Both/1.1+1.2"},
		"both, chosen":      {[]wsdl.Version{wsdl.SOAP11, wsdl.SOAP12}, nil, "urn:address: Old/1.1 Both/1.1+1.2"},
		"1.1":               {[]wsdl.Version{wsdl.SOAP11}, nil, "urn:address: Old/1.1 Both/1.1"},
		"1.2":               {[]wsdl.Version{wsdl.SOAP12}, nil, "urn:address12: Both/1.2"},
		"an operation":      {nil, []string{"Old"}, "urn:address: Old/1.1"},
		"an operation, 1.2": {[]wsdl.Version{wsdl.SOAP12}, []string{"Both"}, "urn:address12: Both/1.2"},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{SOAP: tt.keep, Operations: tt.operations}, description("", bindings))
			got := pkg.PortTypes[0].Address + ":"
			for _, o := range pkg.PortTypes[0].Operations {
				version := map[[2]bool]string{{false, false}: "1.1", {true, false}: "1.2", {false, true}: "1.1+1.2"}[[2]bool{o.SOAP12, o.Both}]
				got += fmt.Sprintf(" %s/%s", o.Name, version)
			}
			if got != tt.want {
				t.Errorf("the operations are %q, want %q", got, tt.want)
			}
		})
	}
}

// TestOptionsThatFitNoDocument asserts how chosen operations and versions are reported that no document has.
func TestOptionsThatFitNoDocument(t *testing.T) {
	old := strings.ReplaceAll(bindings, "s12:", "s:")
	for name, tt := range map[string]struct {
		options   plan.Options
		documents []string
		want      string
	}{
		"an operation":             {plan.Options{Operations: []string{"Both"}}, []string{description("", bindings)}, ""},
		"a misspelt operation":     {plan.Options{Operations: []string{"Bith"}}, []string{description("", bindings)}, `a.xml: no document has an operation "Bith", given to -operations; did you mean "Both"?`},
		"an operation of a schema": {plan.Options{Operations: []string{"T"}}, []string{schema(`<xs:complexType name="T"/>`)}, `a.xml: no document has an operation "T", given to -operations; there is none`},
		"SOAP 1.2":                 {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP12}}, []string{description("", bindings)}, ""},
		"no SOAP 1.2":              {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP12}}, []string{description("", old)}, "a.xml: no operation is bound to the version of SOAP given to -soap; remove the flag"},
		"a schema beside it":       {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP12}}, []string{schema(`<xs:complexType name="T"/>`), description("", bindings)}, ""},
		"nothing beside it":        {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP12}}, []string{description("", ""), description("", bindings)}, ""},
		"no SOAP 1.2 in another":   {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP12}}, []string{description("", bindings), description("", old)}, "b.xml: no operation is bound"},
		"either":                   {plan.Options{SOAP: []wsdl.Version{wsdl.SOAP11, wsdl.SOAP12}}, []string{description("", old)}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := problems(t, tt.options, tt.documents...)
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("the problem is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRequestsThatLookAlike asserts that a server, unlike a client, has only the first of several operations whose requests it
// cannot distinguish.
func TestRequestsThatLookAlike(t *testing.T) {
	const declarations = `<xs:element name="A"><xs:complexType/></xs:element><xs:element name="B"><xs:complexType/></xs:element>`
	for name, tt := range map[string]struct {
		element, action string // of the second operation; the first one's are A and urn:1
		server          bool
		want            string
	}{
		"nothing alike": {"B", "urn:2", true, "Do Undo"},
		"one action":    {"B", "urn:1", true, "Do Undo"},
		"one body":      {"A", "urn:2", true, "Do Undo"},
		"both":          {"A", "urn:1", true, "Do"},
		"a client":      {"A", "urn:1", false, "Do Undo"},
	} {
		t.Run(name, func(t *testing.T) {
			text := description(declarations, `<w:message name="One"><w:part name="p" element="t:A"/></w:message><w:message name="Other"><w:part name="p" element="t:`+tt.element+`"/></w:message>`+
				`<w:portType name="Port"><w:operation name="Do"><w:input message="d:One"/></w:operation><w:operation name="Undo"><w:input message="d:Other"/></w:operation></w:portType>`+
				`<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>`+
				`<w:operation name="Do"><s:operation soapAction="urn:1"/><w:input><s:body use="literal"/></w:input></w:operation>`+
				`<w:operation name="Undo"><s:operation soapAction="`+tt.action+`"/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>`)
			var report source.Report
			pkg := plan.Build(load(t, &report, text), plan.Options{Server: tt.server}, &report)
			var served []string
			for _, o := range pkg.PortTypes[0].Served() {
				served = append(served, o.Name)
			}
			if strings.Join(served, " ") != tt.want || len(pkg.PortTypes[0].Operations) != 2 {
				t.Errorf("%q are served, want %q", served, tt.want)
			}
			const notice = `notice: operation Undo skipped in the server: it has the soapAction "urn:1" and the body element of operation Do`
			if got := report.List().Error(); strings.Contains(got, notice) != (tt.want == "Do") {
				t.Errorf("the notices are %q", got)
			}
		})
	}
}
