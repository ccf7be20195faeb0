package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// RuntimeVersion is the version of the runtime that generated code asks for.
const RuntimeVersion = 5

// types writes the package comment, the namespace constants and the structs.
func (w *writer) types(sheet *sheet) {
	f := sheet.next()
	w.packageComment(f)
	f.Line().Comment("The generated code needs this version of the runtime or a later one.")
	f.Const().Id("_").Op("=").Qual(runtime, "IsAtLeastVersion"+strconv.Itoa(RuntimeVersion))
	w.namespaceConstants(f)
	for _, s := range w.pkg.Structs {
		f := sheet.next()
		w.structType(f, s)
		w.familyType(f, s)
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			w.headerType(sheet.next(), p, h)
		}
	}
}

func (w *writer) namespaceConstants(f *jen.File) {
	if len(w.pkg.Namespaces) == 0 {
		return
	}
	f.Line().Comment("The namespaces of the elements.")
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, n := range w.pkg.Namespaces {
			g.Id(n.Const).Op("=").Lit(n.URI)
		}
	})
}

func (w *writer) structType(f *jen.File, s *plan.Struct) {
	add(f, comment(s.Name+verb(s)+origin(s)+".", s.Doc, typeVersions(s), constants(s), impossible(s), skipped(s)))
	f.Type().Id(s.Name).StructFunc(func(g *jen.Group) {
		if s.Base != nil {
			g.Id(s.Base.Name).Tag(baseTag(s))
		}
		w.attributeFields(g, s)
		w.fields(g, s.Fields)
		if s.Text != nil {
			g.Id(s.Text.Name).Add(fieldType(s.Text)).Comment("the text")
		}
	})
	w.defaultMethods(f, s)
}

// impossible lists the elements of the content model that nothing can stand for, and which therefore have no field.
func impossible(s *plan.Struct) string {
	var list []string
	for _, name := range s.Impossible {
		list = append(list, name.String())
	}
	if len(list) == 0 {
		return ""
	}
	return "Abstract elements without a substitute have no field: " + strings.Join(list, ", ") + "."
}

// skipped lists the elements and attributes that have no field by request.
func skipped(s *plan.Struct) string {
	if len(s.Without) == 0 {
		return ""
	}
	text := "Skipped: " + strings.Join(s.Without, ", ") + "."
	if len(s.Missing) > 0 {
		text += " Writing fails, because " + s.Missing[0].XML.Local + " is required."
	}
	return text
}

func verb(s *plan.Struct) string {
	if s.Message.Local != "" {
		return " holds "
	}
	return " is "
}

func origin(s *plan.Struct) string {
	switch {
	case s.Abstract:
		return "the abstract complex type " + s.XML.String()
	case s.XML.Local != "":
		return "the complex type " + s.XML.String()
	case s.Element.Local != "":
		return "the content of the element " + s.Element.String()
	case s.Message.Local != "":
		return "the parts of the message " + s.Message.String()
	case s.Group != nil:
		return s.Inside
	}
	return "the type of " + s.Inside
}

func (w *writer) headerType(f *jen.File, p *plan.PortType, h *plan.HeaderSet) {
	add(f, comment(h.Name+" are header blocks of "+p.XML.String()+"; any of them may be absent."))
	f.Type().Id(h.Name).StructFunc(func(g *jen.Group) { w.fields(g, h.Fields) })
}

func (w *writer) fields(g *jen.Group, fields []*plan.Particle) {
	for _, field := range fields {
		if field.Constant || field.IsSkipped() {
			continue
		}
		for _, line := range comment(choiceComment(field), field.Doc, versionComment(field)) {
			g.Add(line)
		}
		g.Id(field.Name).Add(fieldType(&field.Field)).Tag(fieldTag(&field.Field)).Comment(partComment(field) + constraint(&field.Field))
	}
}

// fieldType applies the table in the package comment of plan.
func fieldType(f *plan.Field) *jen.Statement {
	return holdings[f.Holding()].fieldType(typeName(f.Type))
}

// fieldTag returns the tag of a field. In JSON, an absent soap.OptNil differs from one that is xsi:nil only by being omitted.
func fieldTag(f *plan.Field) map[string]string {
	switch f.Holding() {
	case plan.OptNil, plan.PointerOptNil:
		return map[string]string{"json": ",omitzero"}
	}
	return nil
}

// baseTag returns the tag of an embedded base. In JSON its fields are the struct's own, and those that others hide would be
// lost, unless it has a name.
func baseTag(s *plan.Struct) map[string]string {
	if s.HidesInherited() {
		return map[string]string{"json": s.Base.Name}
	}
	return nil
}

func typeName(t plan.Type) *jen.Statement { return kindOf(t).name() }
