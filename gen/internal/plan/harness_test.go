package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"groupdesk/gen/catalogue"
	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// The tests of this package plan documents that are written in the tests, and describe what they become in a few words.

// schema is a schema document in the namespace urn:t, which has the prefix t, with declarations in it.
func schema(declarations string) string {
	return `<xs:schema targetNamespace="urn:t" elementFormDefault="qualified" ` + prefixes + `>` + declarations + `</xs:schema>`
}

const prefixes = `xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" xmlns:o="urn:o" xmlns:w="http://schemas.xmlsoap.org/wsdl/" ` +
	`xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:s12="http://schemas.xmlsoap.org/wsdl/soap12/"`

// description is a WSDL document in the namespace urn:s, which has the prefix d. Its schema is that of the declarations.
func description(declarations, rest string) string {
	return descriptionOf(schema(declarations), rest)
}

func descriptionOf(schemas, rest string) string {
	return `<w:definitions targetNamespace="urn:s" xmlns:d="urn:s" ` + prefixes + `><w:types>` + schemas + `</w:types>` + rest + `</w:definitions>`
}

// operation is what a description needs for a port type with one operation, Do, in document style, whose messages are one
// element each: t:Do and t:DoResponse.
const operation = `<w:message name="In"><w:part name="p" element="t:Do"/></w:message>
	<w:message name="Out"><w:part name="p" element="t:DoResponse"/></w:message>
	<w:portType name="Port"><w:operation name="Do"><w:input message="d:In"/><w:output message="d:Out"/></w:operation></w:portType>
	<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
		<w:operation name="Do"><s:operation soapAction="urn:Do"/><w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation>
	</w:binding>`

// bodyOnly is what a description needs for an operation whose request is the message In.
const bodyOnly = `<w:portType name="Port"><w:operation name="Do"><w:input message="d:In"/></w:operation></w:portType>
	<w:binding name="B" type="d:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
	<w:operation name="Do"><s:operation/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>`

// bound describes an operation, Do, whose request has parts of the attributes given, and whose body is in the namespace urn:o.
func bound(style, use, parts string) string {
	var list strings.Builder
	for i, part := range strings.Fields(parts) {
		fmt.Fprintf(&list, `<w:part name="p%d" %s/>`, i, part)
	}
	return `<w:message name="In">` + list.String() + `</w:message><w:portType name="Port"><w:operation name="Do"><w:input message="d:In"/></w:operation></w:portType>
		<w:binding name="B" type="d:Port"><s:binding style="` + style + `" transport="http://schemas.xmlsoap.org/soap/http"/>
		<w:operation name="Do"><s:operation/><w:input><s:body use="` + use + `" namespace="urn:o"/></w:input></w:operation></w:binding>`
}

// replaced is text with each old string, which has to be there, replaced by the new one after it.
func replaced(t *testing.T, text string, oldAndNew ...string) string {
	t.Helper()
	for i := 0; i < len(oldAndNew); i += 2 {
		if !strings.Contains(text, oldAndNew[i]) {
			t.Fatalf("%q is not in %s", oldAndNew[i], text)
		}
		text = strings.ReplaceAll(text, oldAndNew[i], oldAndNew[i+1])
	}
	return text
}

// load reads documents and names them a.xml, b.xml and so on.
func load(t *testing.T, report *source.Report, documents ...string) []plan.Input {
	t.Helper()
	files := fstest.MapFS{}
	loader := &source.Loader{Files: files, Offline: true, Known: catalogue.Documents(), Map: catalogue.Locations()}
	var inputs []plan.Input
	for i, text := range documents {
		file := string(rune('a'+i)) + ".xml"
		files[file] = &fstest.MapFile{Data: []byte(text)}
		input := plan.Input{File: file, Namespace: "urn:t"}
		if strings.HasPrefix(text, "<w:definitions") {
			input.Namespace = "urn:s"
			if input.Description = wsdl.Load(loader, file, report); input.Description != nil {
				input.Schemas = input.Description.Schemas
			}
		} else {
			input.Schemas = xsd.Load(loader, file, report)
		}
		inputs = append(inputs, input)
	}
	if err := report.Err(); err != nil {
		t.Fatalf("the documents are at fault: %v", err)
	}
	return inputs
}

// build plans documents that have to be in order.
func build(t *testing.T, options plan.Options, documents ...string) *plan.Package {
	t.Helper()
	var report source.Report
	pkg := plan.Build(load(t, &report, documents...), options, &report)
	if err := report.Err(); err != nil {
		t.Fatal(err)
	}
	return pkg
}

// problems plans documents and returns the diagnostics, one a line.
func problems(t *testing.T, options plan.Options, documents ...string) string {
	t.Helper()
	var report source.Report
	inputs := load(t, &report, documents...)
	plan.Build(inputs, options, &report)
	return report.List().Error()
}

// structOf returns the struct of a name.
func structOf(t *testing.T, pkg *plan.Package, name string) *plan.Struct {
	t.Helper()
	for _, s := range pkg.Structs {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("there is no struct %s; there are %s", name, strings.Join(structNames(pkg), " "))
	return nil
}

func structNames(pkg *plan.Package) []string {
	var names []string
	for _, s := range pkg.Structs {
		names = append(names, s.Name)
	}
	return names
}

// names lists the named types of a package.
func names(pkg *plan.Package) []string {
	var all []string
	for _, s := range pkg.Structs {
		if !s.XML.IsZero() {
			all = append(all, s.Name)
		}
	}
	for _, s := range pkg.Simples {
		if !s.XML.IsZero() {
			all = append(all, s.Name)
		}
	}
	slices.Sort(all)
	return all
}

// holdings are how the tests write what a field is in Go, with T for its type.
var holdings = [plan.Holdings]string{
	plan.Bare: "T", plan.UnlessEmpty: "T,omitempty", plan.Opt: "Opt[T]", plan.Nil: "Nil[T]", plan.OptNil: "OptNil[T]",
	plan.Slice: "[]T", plan.NilSlice: "[]Nil[T]",
	plan.Inline: "T", plan.PointerRequired: "*T,required", plan.PointerOrAbsent: "*T", plan.PointerOrNil: "*T,nillable",
	plan.PointerOptNil: "OptNil[*T]", plan.Structs: "[]T", plan.Pointers: "[]*T",
	plan.MemberRequired: "T,required", plan.MemberOrAbsent: "T", plan.MemberOrNil: "T,nillable", plan.Members: "[]T", plan.MembersOrNil: "[]T,nillable",
}

// outline describes the struct of a name: its base, its attributes, its content and its text.
func outline(t *testing.T, pkg *plan.Package, name string) string {
	t.Helper()
	s := structOf(t, pkg, name)
	var parts []string
	if s.Base != nil {
		parts = append(parts, s.Base.Name)
	}
	for _, a := range s.Attributes {
		parts = append(parts, "@"+member(&a.Field))
	}
	if s.OtherAttributes != "" {
		parts = append(parts, "@*")
	}
	for _, f := range s.Fields {
		parts = append(parts, particle(s, f))
	}
	if s.Text != nil {
		parts = append(parts, member(s.Text))
	}
	return strings.Join(parts, "; ")
}

// particle describes a field, with its bounds when it is repeated and the number of its choice when it is a branch.
func particle(s *plan.Struct, f *plan.Particle) string {
	text := member(&f.Field)
	if f.Repeats() && (f.Min > 0 || f.Max > 0) {
		text += fmt.Sprintf(" %d..%d", f.Min, f.Max)
	}
	for i, c := range s.Choices {
		if c == f.Choice {
			text += fmt.Sprintf(" |%d", i+1)
			if c.Optional {
				text += "?"
			}
		}
	}
	return text
}

func member(f *plan.Field) string {
	name := f.Name
	if f.Constant {
		name = "(" + f.XML.Local + "=" + *f.Fixed + ")"
	}
	return name + " " + strings.ReplaceAll(holdings[f.Holding()], "T", typeName(f.Type))
}

func typeName(t plan.Type) string {
	switch t := t.(type) {
	case *plan.Builtin:
		return t.Go
	case *plan.Simple:
		return t.Name
	case *plan.Struct:
		return t.Name
	case *plan.Family:
		return t.Name
	case *plan.Varying:
		return "varying " + t.Base.Go
	case *plan.Wildcard:
		return "any"
	case *plan.Characters:
		return "text"
	}
	return "skipped"
}
