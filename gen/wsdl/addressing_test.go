package wsdl_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// addressed is a description whose binding has an extension, and whose operation has actions.
const addressed = `<wsdl:definitions targetNamespace="TARGET" xmlns:t="TARGET" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
	xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:wsaw="http://www.w3.org/2006/05/addressing/wsdl"
	xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata" xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"
	xmlns:p15="http://www.w3.org/ns/ws-policy" xmlns:old="http://schemas.xmlsoap.org/ws/2004/08/addressing/policy"
	xmlns:older="http://schemas.xmlsoap.org/ws/2004/08/addressing"
	xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">
	<wsp:Policy wsu:Id="given"><wsp:ExactlyOne><wsp:All><wsaw:UsingAddressing/></wsp:All></wsp:ExactlyOne></wsp:Policy>
	<wsdl:message name="M"/>
	<wsdl:portType name="P">
		<wsdl:operation name="Op"><wsdl:input message="t:M" INPUT/><wsdl:output message="t:M"/></wsdl:operation>
	</wsdl:portType>
	<wsdl:binding name="B" type="t:P">BINDING<soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
		<wsdl:operation name="Op"><soap:operation soapAction="ACTION"/>
			<wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
	</wsdl:binding>
	<wsdl:binding name="Other" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/></wsdl:binding>
	<wsdl:service name="S"><wsdl:port name="Port" binding="t:B">PORT<soap:address location="http://127.0.0.1/"/></wsdl:port>
		<wsdl:port name="OtherPort" binding="t:Other">OTHER<soap:address location="http://127.0.0.1/"/></wsdl:port></wsdl:service>
</wsdl:definitions>`

func TestAddressingIsDemanded(t *testing.T) {
	const current, old = "http://www.w3.org/2005/08/addressing", "http://schemas.xmlsoap.org/ws/2004/08/addressing"
	tests := map[string]struct{ binding, port, want string }{
		"nothing":                 {"", "", ""},
		"extension":               {`<wsaw:UsingAddressing wsdl:required="true"/>`, "", current},
		"extension of a port":     {"", `<wsaw:UsingAddressing wsdl:required="1"/>`, current},
		"optional extension":      {`<wsaw:UsingAddressing/>`, "", ""},
		"policy":                  {`<wsp:Policy><wsam:Addressing/></wsp:Policy>`, "", current},
		"policy 1.5":              {`<p15:Policy><p15:ExactlyOne><p15:All><wsam:Addressing/></p15:All></p15:ExactlyOne></p15:Policy>`, "", current},
		"policy of 2004":          {`<wsp:Policy><old:UsingAddressing/></wsp:Policy>`, "", old},
		"extension of 2004":       {`<older:UsingAddressing wsdl:required="true"/>`, "", old},
		"another extension":       {`<wsaw:Anonymous wsdl:required="true"/>`, "", ""},
		"optional in a policy":    {`<wsp:Policy><wsam:Addressing wsp:Optional="true"/></wsp:Policy>`, "", ""},
		"optional by a number":    {`<wsp:Policy><wsam:Addressing wsp:Optional="1"/></wsp:Policy>`, "", ""},
		"optional in 1.5":         {`<p15:Policy><wsam:Addressing p15:Optional="true"/></p15:Policy>`, "", ""},
		"said not to be optional": {`<wsp:Policy><wsam:Addressing wsp:Optional="false"/></wsp:Policy>`, "", current},
		"behind another":          {`<wsp:Policy><wsp:All/><wsaw:Anonymous/><wsam:Addressing/></wsp:Policy>`, "", current},
		"both alternatives":       {`<wsp:Policy><wsp:ExactlyOne><wsp:All><wsam:Addressing/></wsp:All><wsam:Addressing/></wsp:ExactlyOne></wsp:Policy>`, "", current},
		"no alternative":          {`<wsp:Policy><wsp:ExactlyOne/></wsp:Policy>`, "", ""},
		"one alternative":         {`<wsp:Policy><wsp:ExactlyOne><wsp:All/><wsp:All><wsam:Addressing/></wsp:All></wsp:ExactlyOne></wsp:Policy>`, "", ""},
		"reference":               {`<wsp:PolicyReference URI="#given"/>`, "", current},
		"reference to a policy inside": {`<wsp:PolicyReference URI="#inside"/>`,
			`<wsdl:documentation><wsp:Policy wsu:Id="inside"><wsam:Addressing/></wsp:Policy></wsdl:documentation>`, current},
		"dangling reference": {`<wsp:PolicyReference URI="#missing"/>`, "", ""},
	}
	for name, test := range tests {
		a := loadAddressed(t, "BINDING", test.binding, "PORT", test.port).Addressing
		got := ""
		if a != nil {
			got = a.Namespace
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// TestActions asserts where the actions of WS-Addressing come from.
func TestActions(t *testing.T) {
	tests := map[string]struct {
		replace       []string
		input, output string
	}{
		"default":      {nil, "urn:t:P:OpRequest", "urn:t:P:OpResponse"},
		"a URL":        {[]string{"TARGET", "http://example.com/t/"}, "http://example.com/t/P/OpRequest", "http://example.com/t/P/OpResponse"},
		"input's name": {[]string{"INPUT", `name="Ask"`}, "urn:t:P:Ask", "urn:t:P:OpResponse"},
		"one-way":      {[]string{`<wsdl:output message="t:M"/>`, ""}, "urn:t:P:Op", ""},
		"output's":     {[]string{`<wsdl:output message="t:M"/>`, `<wsdl:output message="t:M" wsam:Action="urn:answer"/>`}, "urn:t:P:OpRequest", "urn:answer"},
		"soapAction":   {[]string{"ACTION", "urn:said"}, "urn:said", "urn:t:P:OpResponse"},
		"port type's":  {[]string{"ACTION", "urn:said", "INPUT", `wsam:Action="urn:better"`}, "urn:better", "urn:t:P:OpResponse"},
	}
	for name, test := range tests {
		replace := append(test.replace, "BINDING", `<wsaw:UsingAddressing wsdl:required="true"/>`)
		a := loadAddressed(t, replace...).Addressing
		if a.Input != test.input || a.Output != test.output {
			t.Errorf("%s: got %q and %q, want %q and %q", name, a.Input, a.Output, test.input, test.output)
		}
	}
}

// TestAddressingOfAnotherBinding asserts that what a port demands holds for its own binding only.
func TestAddressingOfAnotherBinding(t *testing.T) {
	if a := loadAddressed(t, "OTHER", `<wsaw:UsingAddressing wsdl:required="true"/>`).Addressing; a != nil {
		t.Errorf("got %+v", a)
	}
}

// TestAddressingOfVersions asserts that an operation demands WS-Addressing in those versions of SOAP whose bindings do.
func TestAddressingOfVersions(t *testing.T) {
	const demand = `<a:UsingAddressing xmlns:a="http://www.w3.org/2006/05/addressing/wsdl" w:required="true"/>`
	for name, test := range map[string]struct{ soap11, soap12, want string }{
		"neither":       {"", "", ""},
		"SOAP 1.1":      {demand, "", "1.1"},
		"SOAP 1.2":      {"", demand, "1.2"},
		"both versions": {demand, demand, "1.1 1.2"},
	} {
		demanding := func(demand string) string {
			return binding(strings.Replace(boundOperation, "<w:input>", demand+"<w:input>", 1))
		}
		d := load(t, map[string]string{"main.wsdl": definitions(types + messages + portType + demanding(test.soap11) +
			strings.NewReplacer(`"B"`, `"B12"`, "<soap:", "<soap12:").Replace(demanding(test.soap12)))})
		var got []string
		if a := d.PortTypes[0].Operations[0].Addressing; a != nil {
			for _, v := range a.Demanded {
				got = append(got, version(v))
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: demanded in %q, want %q", name, got, test.want)
		}
	}
}

func loadAddressed(t *testing.T, replace ...string) *wsdl.Operation {
	t.Helper()
	text := strings.NewReplacer(append(replace, "TARGET", "urn:t", "INPUT", "", "ACTION", "", "BINDING", "", "PORT", "", "OTHER", "")...).Replace(addressed)
	loader := &source.Loader{Offline: true, Known: map[string][]byte{"a.wsdl": []byte(text)}}
	d, _ := loadFrom(t, loader, "a.wsdl")
	return d.PortTypes[0].Operations[0]
}
