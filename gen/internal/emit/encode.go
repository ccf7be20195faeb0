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
	if len(s.Missing) > 0 {
		g.Id("w").Dot("Missing").Call(w.space(s.Missing[0].XML.Space), jen.Lit(s.Missing[0].XML.Local))
	}
	for _, field := range s.Fields {
		if field.IsSkipped() {
			continue
		}
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
func (w *writer) encodeField(g *jen.Group, f *plan.Particle) {
	if f.IsPart() {
		w.encodePart(g, f)
		return
	}
	if f.Constant {
		g.Add(w.encodeConstant(&f.Field))
		return
	}
	value := jen.Id("v").Dot(f.Name)
	e := w.encoder(&f.Field, value)
	e.nilStays = f.NilStays()
	w.inVersions(g, f, value, func(g *jen.Group) { g.Add(holdings[f.Holding()].encode(e)) })
}

// encodeValue writes the statement that writes a value as the field's element.
func (w *writer) encodeValue(g *jen.Group, f *plan.Field, value *jen.Statement) {
	g.Add(holdings[f.Holding()].encode(w.encoder(f, value)))
}

func (w *writer) encoder(f *plan.Field, value *jen.Statement) encoder {
	return encoder{typ: f.Type, name: []jen.Code{w.space(f.XML.Space), jen.Lit(f.XML.Local)}, value: value}
}

// encoder writes the element of a field.
type encoder struct {
	typ      plan.Type
	name     []jen.Code // the arguments that name the element
	value    *jen.Statement
	nilStays bool // an empty value is written as xsi:nil
}

// helper calls a function of the runtime that writes the value with the function that writes one element.
func (e encoder) helper(name string) *jen.Statement {
	args := append([]jen.Code{jen.Id("w")}, e.name...)
	return jen.Qual(runtime, name).Call(append(args, e.value, writeExpression(e.typ))...)
}

// one calls the function that writes one element.
func (e encoder) one(v jen.Code) *jen.Statement {
	return writeTo(jen.Id("w"), e.typ, append(e.name[:2:2], v)...)
}

func (e encoder) opt() *jen.Statement { return e.helper("WriteOpt") }

func (e encoder) orNil() *jen.Statement { return e.helper("WriteNil") }

func (e encoder) optNil() *jen.Statement { return e.helper("WriteOptNil") }

func (e encoder) list() *jen.Statement { return e.helper("WriteList") }

func (e encoder) nilList() *jen.Statement { return e.helper("WriteNilList") }

func (e encoder) members() *jen.Statement { return e.helper("WriteDerivedList") }

func (e encoder) inline() *jen.Statement { return e.one(jen.Op("&").Add(e.value)) }

// plain writes the value as one element.
func (e encoder) plain() *jen.Statement { return e.one(e.value) }

func (e encoder) unlessEmpty() *jen.Statement {
	written := jen.If(notEmpty(e.typ, e.value)).Block(e.plain())
	if e.nilStays {
		written.Else().Block(jen.Id("w").Dot("Nil").Call(e.name...))
	}
	return written
}

func (e encoder) unlessNil() *jen.Statement {
	return jen.If(jen.Add(e.value).Op("!=").Nil()).Block(e.plain())
}

func (e encoder) required() *jen.Statement {
	return jen.If(jen.Add(e.value).Op("==").Nil()).Block(jen.Id("w").Dot("Missing").Call(e.name...)).Else().Block(e.plain())
}

func (e encoder) structs() *jen.Statement {
	return jen.For(jen.Id("i").Op(":=").Range().Add(e.value)).Block(e.one(jen.Op("&").Add(e.value).Index(jen.Id("i"))))
}

func (e encoder) pointers() *jen.Statement {
	return jen.For(jen.List(jen.Id("_"), jen.Id("item")).Op(":=").Range().Add(e.value)).Block(e.one(jen.Id("item")))
}

// writeExpression returns the function that writes an element of the type, for the runtime's generic helpers.
func writeExpression(t plan.Type) *jen.Statement { return kindOf(t).write() }

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
