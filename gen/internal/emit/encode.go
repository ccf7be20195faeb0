package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

func (w *writer) encode(f *jen.File, s *plan.Struct) {
	if empty(s) {
		f.Line().Comment("EncodeXML writes nothing: the element has no content.")
		f.Func().Params(jen.Op("*").Id(s.Name)).Id("EncodeXML").Params(jen.Op("*").Qual(runtime, "Writer")).Block()
		return
	}
	f.Line().Comment("EncodeXML writes the content of the open element.")
	w.encodeMethod(f, s)
}

func (w *writer) encodeMethod(f *jen.File, s *plan.Struct) {
	f.Func().Params(receiver(s.Name)).Id("EncodeXML").Params(writerParam()).BlockFunc(func(g *jen.Group) {
		typeInVersions(g, s)
		if s.HasAttributes() {
			g.Id("v").Dot("writeAttributes").Call(jen.Id("w"))
		}
		if separateContent(s) {
			g.Id("v").Dot("writeContent").Call(jen.Id("w"))
			return
		}
		w.encodeContent(g, s)
	})
	if separateContent(s) {
		f.Line().Func().Params(receiver(s.Name)).Id("writeContent").Params(writerParam()).BlockFunc(func(g *jen.Group) { w.encodeContent(g, s) })
	}
	w.attributeMethods(f, s)
}

// encodeContent writes the statements that write a struct's child elements or text, after its attributes.
func (w *writer) encodeContent(g *jen.Group, s *plan.Struct) {
	if s.Base != nil {
		method := "EncodeXML"
		if separateContent(s.Base) {
			method = "writeContent"
		}
		g.Id("v").Dot(s.Base.Name).Dot(method).Call(jen.Id("w"))
	}
	for _, field := range s.Fields {
		if field.Choice != nil && field.Choice.Fields[0] == field {
			g.Id("w").Dot("Choice").Call(jen.Id("v").Dot(field.Choice.Method).Call())
		}
		w.encodeField(g, field)
	}
	if s.Text != nil {
		g.Add(w.encodeText(s.Text))
	}
}

// separateContent reports whether a struct's content has a method of its own, for the types that embed it to call after
// they have written their own attributes.
func separateContent(s *plan.Struct) bool { return s.Extended && s.HasAttributes() }

// empty reports whether no value of the struct has attributes or content.
func empty(s *plan.Struct) bool {
	return s.Base == nil && len(s.Fields) == 0 && s.Text == nil && !s.HasAttributes()
}

// encodeField writes the statement that writes one field of v.
func (w *writer) encodeField(g *jen.Group, f *plan.Field) {
	if f.IsPart() {
		w.encodePart(g, f)
		return
	}
	if f.Constant {
		g.Add(w.encodeConstant(f))
		return
	}
	value := jen.Id("v").Dot(f.Name)
	w.inVersions(g, f, value, func(g *jen.Group) { w.encodeValue(g, f, value) })
}

// encodeValue writes the statement that writes a value as the field's element.
func (w *writer) encodeValue(g *jen.Group, f *plan.Field, value *jen.Statement) {
	s, isComplex := f.Complex()
	args := []jen.Code{jen.Id("w"), w.space(f.XML.Space), jen.Lit(f.XML.Local)}
	if family, ok := f.Type.(*plan.Family); ok {
		encodeFamily(g, f, family, args, value)
		return
	}
	if isComplex {
		w.encodeComplex(g, f, s, args, value)
		return
	}
	generic := func(helper string) {
		g.Qual(runtime, helper).Call(append(args, value, writeExpression(f.Type))...)
	}
	switch f.Shape {
	case plan.Optional:
		generic("WriteOpt")
	case plan.Nillable:
		generic("WriteNil")
	case plan.OptionalNillable:
		generic("WriteOptNil")
	case plan.Repeated:
		generic("WriteList")
	case plan.RepeatedNillable:
		generic("WriteNilList")
	case plan.OmitEmpty:
		written := g.If(isPresent(f.Type, value)).Block(w.writeScalar(f, args, value))
		if f.NilStays() {
			written.Else().Block(jen.Id("w").Dot("Nil").Call(args[1:]...))
		}
	default:
		g.Add(w.writeScalar(f, args, value))
	}
}

// isPresent returns the condition that an element of the shape OmitEmpty is there.
func isPresent(t plan.Type, value *jen.Statement) *jen.Statement {
	if s, ok := t.(*plan.Simple); ok && s.Array != nil {
		return jen.Add(value).Op("!=").Nil()
	}
	return isNonzero(t, value)
}

// writeScalar calls the function that writes a scalar element.
func (w *writer) writeScalar(f *plan.Field, args []jen.Code, value jen.Code) *jen.Statement {
	if b, ok := f.Type.(*plan.Builtin); ok {
		return jen.Id("w").Dot(b.Method).Call(append(args[1:len(args):len(args)], value)...)
	}
	return writeExpression(f.Type).Call(append(args, value)...)
}

// writeExpression returns the function that writes an element of the type, for the runtime's generic helpers.
func writeExpression(t plan.Type) *jen.Statement {
	switch t := t.(type) {
	case *plan.Builtin:
		return jen.Parens(jen.Op("*").Qual(runtime, "Writer")).Dot(t.Method)
	case *plan.Simple:
		return jen.Id(t.Write)
	case *plan.Varying:
		return jen.Id(t.Write)
	case *plan.Struct:
		return jen.Id(t.Write)
	}
	return jen.Null()
}

func (w *writer) encodeComplex(g *jen.Group, f *plan.Field, s *plan.Struct, args []jen.Code, value *jen.Statement) {
	call := func(v jen.Code) *jen.Statement { return jen.Id(s.Write).Call(append(args, v)...) }
	switch f.Shape {
	case plan.Plain:
		g.Add(call(jen.Op("&").Add(value)))
	case plan.Pointer:
		g.If(jen.Add(value).Op("==").Nil()).Block(
			jen.Id("w").Dot("Missing").Call(args[1:]...),
		).Else().Block(call(value))
	case plan.Optional:
		g.If(jen.Add(value).Op("!=").Nil()).Block(call(value))
	case plan.Nillable:
		g.Add(call(value))
	case plan.OptionalNillable:
		g.Qual(runtime, "WriteOptNil").Call(append(args, value, jen.Id(s.Write))...)
	case plan.Repeated:
		g.For(jen.Id("i").Op(":=").Range().Add(value)).Block(call(jen.Op("&").Add(value).Index(jen.Id("i"))))
	case plan.RepeatedNillable:
		g.For(jen.List(jen.Id("_"), jen.Id("item")).Op(":=").Range().Add(value)).Block(call(jen.Id("item")))
	}
}

func (w *writer) writeFunction(f *jen.File, s *plan.Struct) {
	start := jen.Id("w").Dot("Start").Call(jen.Id("space"), jen.Id("local"))
	if s.XML.Local != "" {
		start = jen.Id("w").Dot("StartType").Call(jen.Id("space"), jen.Id("local"), w.name(s.XML))
	}
	f.Line().Func().Id(s.Write).Params(writerParam(), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Op("*").Id(s.Name)).Block(
		jen.If(jen.Id("v").Op("==").Nil()).Block(
			jen.Id("w").Dot("Nil").Call(jen.Id("space"), jen.Id("local")),
			jen.Return(),
		),
		start,
		jen.Id("v").Dot("EncodeXML").Call(jen.Id("w")),
		jen.Id("w").Dot("End").Call(),
	)
}
