package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestRequire asks for components as a description's messages do, some of which break a rule and have a clear meaning all
// the same. Where nothing can be meant, the answer is none and an error says why.
func TestRequire(t *testing.T) {
	const (
		element = "element"
		typ     = "type"
	)
	tests := []struct {
		name, kind string
		ref        xsd.Reference
		want       string // the component, "nil" for none
		report     string
	}{
		{"a declared element", element, reference("urn:t", "one", "t:one"), "ref t:one", ""},
		{"a declared type", typ, reference("urn:t", "One", "t:One"), "t:One", ""},
		{"a built-in type", typ, reference(xsd.Namespace, "int", "xs:int"), "xs:int", ""},
		{"an element, its prefix forgotten", element, reference("", "one", "one"), "ref t:one",
			"service.wsdl: notice: no schema declares element one, which has no prefix: using element t:one"},
		{"a type, its prefix forgotten", typ, reference("", "One", "One"), "t:One",
			"service.wsdl: notice: no schema declares type One, which has no prefix: using type t:One"},
		{"a built-in type, its prefix forgotten", typ, reference("", "int", "int"), "xs:int",
			"service.wsdl: notice: no schema declares type int, which has no prefix: using type xs:int"},
		{"an element, its prefix not declared", element, undeclared("one", "x:one"), "ref t:one",
			`service.wsdl: notice: prefix of "x:one" is not declared: using element t:one`},
		{"a type, its prefix not declared", typ, undeclared("One", "x:One"), "t:One",
			`service.wsdl: notice: prefix of "x:One" is not declared: using type t:One`},
		{"an element in no namespace, its prefix not declared", element, undeclared("bare", "x:bare"), "ref bare",
			`service.wsdl: notice: prefix of "x:bare" is not declared: using element bare`},
		{"a type in no namespace, its prefix not declared", typ, undeclared("Bare", "x:Bare"), "Bare",
			`service.wsdl: notice: prefix of "x:Bare" is not declared: using type Bare`},
		{"an element that may be one of two", element, undeclared("two", "x:two"), "nil",
			`service.wsdl: prefix of "x:two" is not declared; add its namespace declaration or correct it`},
		{"a type that may be one of two", typ, undeclared("Two", "x:Two"), "nil",
			`service.wsdl: prefix of "x:Two" is not declared; add its namespace declaration or correct it`},
		{"an element with another's local name", element, reference("urn:u", "one", "u:one"), "ref u:one",
			"service.wsdl: notice: unknown element u:one, which no schema declares: its content is treated as xs:anyType"},
		{"a type with another's local name", typ, reference("urn:u", "One", "u:One"), "xs:anyType",
			"service.wsdl: notice: unknown type u:One, which no schema declares: its content is treated as xs:anyType"},
		{"an element of a namespace without schema", element, reference("urn:v", "one", "v:one"), "nil",
			"service.wsdl: unknown element {urn:v}one: no schema for this namespace was found; provide it with -map 'urn:v=FILE'"},
		{"a type of a namespace without schema", typ, reference("urn:v", "One", "v:One"), "nil",
			"service.wsdl: unknown type {urn:v}One: no schema for this namespace was found; provide it with -map 'urn:v=FILE'"},
		{"a type of a namespace that is mapped to a schema", typ, reference("urn:w", "W", "w:W"), "{urn:w}W",
			`service.wsdl: notice: namespace "urn:w" is used without an import: using the schema at w.xsd`},
	}
	shorten := strings.NewReplacer("{urn:t}", "t:", "{urn:u}", "u:", "{"+xsd.Namespace+"}", "xs:")
	for _, test := range tests {
		var report source.Report
		set := required(t, test.ref, &report)
		got := "nil"
		if test.kind == element {
			if e := set.RequireElement(&report, test.ref); e != nil {
				got = term(e)
			}
		} else if found := set.RequireType(&report, test.ref); found != nil {
			got = typeRef(found)
		}
		if said := shorten.Replace(report.List().Error()); got != test.want || said != test.report {
			t.Errorf("%s: got %s, want %s; reported %q, want %q", test.name, got, test.want, said, test.report)
		}
	}
}

// TestRequireAgain asks for an unknown element twice: it is one element, which is said once.
func TestRequireAgain(t *testing.T) {
	var report source.Report
	ref := reference("urn:t", "unknown", "t:unknown")
	set := required(t, ref, &report)
	first, again := set.RequireElement(&report, ref), set.RequireElement(&report, ref)
	if first == nil || first != again || len(report.List()) != 1 {
		t.Errorf("got %v and %v; %v", first, again, report.List())
	}
}

// reference is a QName whose prefix, if it has one, is declared.
func reference(space, local, written string) xsd.Reference {
	return xsd.Reference{Name: source.Name{Space: space, Local: local}, Written: written, Declared: true, Pos: source.Pos{File: "service.wsdl"}}
}

func undeclared(local, written string) xsd.Reference {
	r := reference("", local, written)
	r.Declared = false
	return r
}

// required compiles the schemas in which TestRequire looks a reference up.
func required(t *testing.T, r xsd.Reference, report *source.Report) *xsd.Set {
	t.Helper()
	loader := loaderOf(map[string]string{
		"main.xsd": named(forT, `<xs:import namespace="urn:u" schemaLocation="u.xsd"/><xs:import schemaLocation="none.xsd"/>`+
			`<xs:element name="one"/><xs:complexType name="One"/><xs:element name="two"/><xs:complexType name="Two"/>`),
		"u.xsd":    named(forU, `<xs:element name="two"/><xs:complexType name="Two"/>`),
		"none.xsd": named(``, `<xs:element name="bare"/><xs:complexType name="Bare"/>`),
		"w.xsd":    named(`targetNamespace="urn:w"`, `<xs:complexType name="W"/>`),
	})
	loader.Map = map[string]string{"urn:w": "w.xsd"}
	document, err := loader.Document("main.xsd")
	if err != nil {
		t.Fatal(err)
	}
	return xsd.Compile(loader, []*source.Node{document.Root}, []xsd.Reference{r}, report)
}
