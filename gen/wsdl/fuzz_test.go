package wsdl_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// FuzzLoad feeds arbitrary documents: the reader gives a description or diagnostics with a place, and never panics or
// hangs.
func FuzzLoad(f *testing.F) {
	good := types + messages + portType + binding(boundOperation) + service
	for _, text := range []string{
		"",
		"<a/>",
		definitions(""),
		definitions(good),
		definitions(strings.ReplaceAll(good, "<soap:", "<soap12:")),
		definitions(`<w:import location="main.wsdl"/><w:import location="u.wsdl" namespace="urn:u"/>` + types + messages + strings.ReplaceAll(portType+binding(boundOperation), "t:In", "u:In")),
		definitions(types + messages + portType + binding(`<w:operation name="Op"><soap:fault/><w:input/><w:input><soap:header message="t:Head" part="h"><soap:headerfault message="t:Fault" part="f"/></soap:header><mime:multipartRelated><mime:part><soap:body parts="a"/></mime:part></mime:multipartRelated></w:input><w:output/></w:operation>`)),
		definitions(types + messages + `<w:portType name="P"><w:operation name="Op"><w:output message="t:Out"/><w:fault name="F" message="Fault"/></w:operation></w:portType>` + binding(`<w:operation name="Op"><w:fault name="F"><soap:fault use="encoded"/></w:fault></w:operation>`)),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		loader := loaderOf(map[string]string{"main.wsdl": string(data), "u.wsdl": definitionsOf(`targetNamespace="urn:u"`, `<w:message name="In"/>`)})
		var report source.Report
		d := wsdl.Load(loader, "main.wsdl", &report)
		if report.Failed() != (d == nil) {
			t.Fatalf("description %v with %v", d, report.List())
		}
		if d != nil {
			describe(d, nil)
		}
		for _, one := range report.List() {
			if one.Pos.File == "" || one.Message == "" {
				t.Errorf("diagnostic without place or message: %+v", one)
			}
		}
	})
}
