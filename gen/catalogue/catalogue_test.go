package catalogue_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/catalogue"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// TestEverySchemaCompiles loads each document alone, without network: its imports have to be in the catalogue too.
func TestEverySchemaCompiles(t *testing.T) {
	for location, text := range catalogue.Documents() {
		t.Run(location, func(t *testing.T) {
			loader := newLoader()
			var report source.Report
			if strings.HasSuffix(location, ".wsdl") {
				if d := wsdl.Load(loader, location, &report); d == nil {
					t.Errorf("%v", report.List())
				}
				return
			}
			set := xsd.Load(loader, location, &report)
			if set == nil {
				t.Fatal(report.Err())
			}
			if len(set.Types())+len(set.Elements())+len(set.Attributes()) == 0 {
				t.Errorf("nothing is declared in %d bytes", len(text))
			}
			if notices := report.List(); len(notices) > 0 {
				t.Errorf("notices: %v", notices)
			}
		})
	}
}

func newLoader() *source.Loader {
	return &source.Loader{Offline: true, Known: catalogue.Documents(), Map: catalogue.Locations()}
}

// TestNamespaces asserts that what is found by a namespace is a schema of that namespace.
func TestNamespaces(t *testing.T) {
	documents := catalogue.Documents()
	for key, location := range catalogue.Locations() {
		if _, ok := documents[location]; !ok {
			t.Errorf("%s leads to %s, which is no document", key, location)
		}
	}
	namespaces := []string{
		"http://www.w3.org/XML/1998/namespace", "http://schemas.xmlsoap.org/soap/encoding/",
		"http://www.w3.org/2003/05/soap-encoding", "http://www.w3.org/2005/08/addressing",
		"http://docs.oasis-open.org/wsn/b-2", "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
	}
	for _, namespace := range namespaces {
		var report source.Report
		set := xsd.Load(newLoader(), catalogue.Locations()[namespace], &report)
		if set == nil || !slices.Contains(set.Namespaces(), namespace) {
			t.Errorf("%s leads to another namespace: %v", namespace, report.List())
		}
	}
}

// TestFoundWithoutNetwork asserts the ways in which a description gets at a schema of the catalogue.
func TestFoundWithoutNetwork(t *testing.T) {
	const open = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" targetNamespace="urn:t">`
	const use = `<xs:element name="a" type="e:Array"/></xs:schema>`
	tests := map[string]struct {
		text   string
		notice string
	}{
		"by location":               {open + `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/" schemaLocation="http://schemas.xmlsoap.org/soap/encoding/"/>` + use, ""},
		"by the other scheme":       {open + `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/" schemaLocation="https://schemas.xmlsoap.org/soap/encoding/"/>` + use, ""},
		"by namespace":              {open + `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>` + use, ""},
		"in place of a missing one": {open + `<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/" schemaLocation="gone.xsd"/>` + use, `main.xsd:1:132: notice: cannot read "gone.xsd": using the schema at http://schemas.xmlsoap.org/soap/encoding/`},
		"without an import":         {open + use, `main.xsd:1:132: notice: namespace "http://schemas.xmlsoap.org/soap/encoding/" is used without an import: using the schema at http://schemas.xmlsoap.org/soap/encoding/`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			loader := newLoader()
			loader.Known["main.xsd"] = []byte(test.text)
			var report source.Report
			set := xsd.Load(loader, "main.xsd", &report)
			if set == nil {
				t.Fatal(report.Err())
			}
			if got := report.List().Error(); got != test.notice {
				t.Errorf("notices %q, want %q", got, test.notice)
			}
			e, _ := set.Element(source.Name{Space: "urn:t", Local: "a"})
			if got := e.Type.TypeName().Space; got != "http://schemas.xmlsoap.org/soap/encoding/" {
				t.Errorf("the type is of namespace %q", got)
			}
		})
	}
}

// TestExtensibilityElement asserts that the schema of WSDL has the type that schemas of extensions derive from (WSDL 1.1,
// appendix A.4.1).
func TestExtensibilityElement(t *testing.T) {
	loader := newLoader()
	loader.Known["main.xsd"] = []byte(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:t">` +
		`<xs:import namespace="http://schemas.xmlsoap.org/wsdl/" schemaLocation="http://schemas.xmlsoap.org/wsdl/"/>` +
		`<xs:complexType name="T"><xs:complexContent><xs:extension base="w:tExtensibilityElement"/></xs:complexContent></xs:complexType></xs:schema>`)
	var report source.Report
	set := xsd.Load(loader, "main.xsd", &report)
	if set == nil {
		t.Fatal(report.Err())
	}
	typ, _ := set.Type(source.Name{Space: "urn:t", Local: "T"})
	attributes := typ.(*xsd.ComplexType).AllAttributes()
	if len(attributes) != 1 || attributes[0].Name.Local != "required" {
		t.Errorf("attributes %v, want wsdl:required", attributes)
	}
}
