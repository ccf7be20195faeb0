package emit

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/plan"
)

// marshals reports whether the package writes and reads anything beside simple types.
func marshals(p *plan.Package) bool {
	hasHeaders := func(t *plan.PortType) bool { return len(t.Headers) > 0 }
	return len(p.Structs)+len(p.Roots) > 0 || p.NewTyped != "" || slices.ContainsFunc(p.PortTypes, hasHeaders)
}

// marshal writes, for each struct, the methods that encode and decode its content and the functions that write and read it
// as an element.
func (w *writer) marshal(f *jen.File) {
	for _, s := range w.pkg.Structs {
		w.wildcards(f, s)
		if s.Group {
			w.group(f, s)
			continue
		}
		if s.Typed {
			w.xmlType(f, s)
		}
		w.encode(f, s)
		if s.Written {
			w.writeFunction(f, s)
		}
		w.decode(f, s)
		w.choiceMethods(f, s)
		if s.ReadBy {
			w.readFunction(f, s)
		}
		if s.Family != nil {
			w.familyFunctions(f, s.Family)
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			w.headerMethods(f, h)
		}
	}
	for _, r := range w.pkg.Roots {
		w.rootFunctions(f, r)
	}
	if w.pkg.NewTyped != "" {
		w.newTyped(f)
	}
}

func receiver(name string) *jen.Statement { return jen.Id("v").Op("*").Id(name) }

func writerParam() *jen.Statement { return jen.Id("w").Op("*").Qual(runtime, "Writer") }

func readerParam() *jen.Statement { return jen.Id("r").Op("*").Qual(runtime, "Reader") }

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
	w.encodeValue(g, f, jen.Id("v").Dot(f.Name))
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
		written := g.If(jen.Add(value).Op("!=").Add(emptyValue(f.Type))).Block(w.writeScalar(f, args, value))
		if f.NilStays() {
			written.Else().Block(jen.Id("w").Dot("Nil").Call(args[1:]...))
		}
	default:
		g.Add(w.writeScalar(f, args, value))
	}
}

// emptyValue is the value of a field that is then left out.
func emptyValue(t plan.Type) jen.Code {
	if s, ok := t.(*plan.Simple); ok && s.Array != nil {
		return jen.Nil()
	}
	return jen.Lit("")
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

func (w *writer) readFunction(f *jen.File, s *plan.Struct) {
	f.Line().Func().Id(s.Read).Params(readerParam()).Op("*").Id(s.Name).Block(
		jen.If(jen.Id("r").Dot("IsNil").Call()).Block(
			jen.Id("r").Dot("Skip").Call(),
			jen.Return(jen.Nil()),
		),
		jen.Id("v").Op(":=").New(jen.Id(s.Name)),
		jen.Id("v").Dot("DecodeXML").Call(jen.Id("r")),
		jen.Return(jen.Id("v")),
	)
}

// baseMembers counts the child elements that a struct inherits.
func baseMembers(s *plan.Struct) int {
	n := 0
	for base := s.Base; base != nil; base = base.Base {
		n += len(base.Fields)
	}
	return n
}

// decode writes DecodeXML. A struct that others extend has its switch in a method of its own, which they call.
func (w *writer) decode(f *jen.File, s *plan.Struct) {
	if s.Text != nil || s.HasAttributes() && baseMembers(s)+len(s.Fields) == 0 {
		w.decodeText(f, s)
		return
	}
	if baseMembers(s)+len(s.Fields) == 0 {
		f.Line().Comment("DecodeXML passes over the content of the current element, of which nothing is known.")
		f.Func().Params(jen.Op("*").Id(s.Name)).Id("DecodeXML").Params(readerParam()).Block(jen.Id("r").Dot("Skip").Call())
		return
	}
	if s.Mixed {
		w.decodeMixed(f, s)
		return
	}
	w.memberTable(f, s)
	cursor, method := cursor(s)
	f.Line().Comment("DecodeXML reads the content of the current element.")
	f.Func().Params(receiver(s.Name)).Id("DecodeXML").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		readAttributes(g, s)
		g.Id(cursor).Op(":=").Id("r").Dot(method).Call(jen.Id(s.Members))
		g.For(jen.Id("r").Dot("Child").Call()).BlockFunc(func(g *jen.Group) {
			index := jen.Id(cursor).Dot("Index").Call(jen.Id("r"))
			if separateMember(s) {
				g.Id("v").Dot("decodeMember").Call(memberArgs(s, index)...)
				return
			}
			g.Add(w.memberSwitch(s, index))
		})
		w.checkCall(g, s)
	})
	if separateMember(s) {
		w.decodeMember(f, s)
	}
}

func separateMember(s *plan.Struct) bool { return s.Extended || s.Base != nil }

func (w *writer) memberTable(f *jen.File, s *plan.Struct) {
	if s.Modelled {
		f.Line().Var().Id(s.Members).Op("=").Qual(runtime, "Model").ValuesFunc(func(g *jen.Group) { w.model(g, s, map[*plan.Choice]int{}); g.Line() })
		return
	}
	f.Var().Id(s.Members).Op("=").Index().Qual(runtime, "Member").ValuesFunc(func(g *jen.Group) { w.members(g, s); g.Line() })
}

func (w *writer) members(g *jen.Group, s *plan.Struct) {
	if s.Base != nil {
		w.members(g, s.Base)
	}
	for _, f := range s.Fields {
		values := []jen.Code{jen.Id("Space").Op(":").Add(w.space(f.XML.Space)), jen.Id("Local").Op(":").Lit(f.XML.Local)}
		if f.Shape == plan.Repeated || f.Shape == plan.RepeatedNillable {
			values = append(values, jen.Id("Repeated").Op(":").True())
		}
		g.Line().Values(values...)
	}
}

func (w *writer) decodeMember(f *jen.File, s *plan.Struct) {
	f.Line().Func().Params(receiver(s.Name)).Id("decodeMember").Params(memberParams(s)...).BlockFunc(func(g *jen.Group) {
		switch {
		case s.Base == nil:
			g.Add(w.memberSwitch(s, jen.Id("index")))
		case len(s.Fields) == 0:
			g.Id("v").Dot(s.Base.Name).Dot("decodeMember").Call(memberArgs(s.Base, jen.Id("index"))...)
		case baseMembers(s) == 0:
			g.Add(w.memberSwitch(s, jen.Id("index")))
		default:
			cases := w.memberCases(s)
			cases = append(cases, jen.Default().Block(
				jen.Id("v").Dot(s.Base.Name).Dot("decodeMember").Call(memberArgs(s.Base, jen.Id("index"))...)))
			g.Switch(jen.Id("index")).Block(cases...)
		}
	})
}

func (w *writer) memberSwitch(s *plan.Struct, index jen.Code) *jen.Statement {
	return jen.Switch(index).Block(w.memberCases(s)...)
}

func (w *writer) memberCases(s *plan.Struct) []jen.Code {
	first := baseMembers(s)
	var cases []jen.Code
	for _, f := range s.Fields {
		if f.Text {
			continue // It is not in the model.
		}
		cases = append(cases, jen.Case(jen.Lit(first)).Block(w.decodeField(f)))
		first++
	}
	return cases
}

// decodeField returns the statements that read the current element into a field of v.
func (w *writer) decodeField(f *plan.Field) jen.Code {
	if f.IsPart() {
		return decodePart(f)
	}
	if f.Constant {
		return jen.Id("r").Dot("Fixed").Call(jen.Lit(*f.Fixed))
	}
	return w.decodeFieldTo(f, jen.Id("v").Dot(f.Name))
}

// decodeFieldTo returns the statements that read the current element into what field stands for, or what the schema gives
// it when it is empty.
func (w *writer) decodeFieldTo(f *plan.Field, field *jen.Statement) jen.Code {
	read := w.decodeValue(f, field)
	if text := f.WhenEmpty(); text != nil {
		return w.setDefault(f, *text).Line().Add(only(f)).Add(read)
	}
	return read
}

// decodeValue returns the statement that reads the current element into what field stands for.
func (w *writer) decodeValue(f *plan.Field, field *jen.Statement) jen.Code {
	if family, ok := f.Type.(*plan.Family); ok {
		return decodeFamily(f, family, field)
	}
	if s, ok := f.Complex(); ok {
		return decodeComplex(f, s, field)
	}
	generic := func(helper string) *jen.Statement {
		return jen.Qual(runtime, helper).Call(jen.Id("r"), readExpression(f.Type))
	}
	switch f.Shape {
	case plan.Optional:
		return field.Op("=").Add(generic("ReadOpt"))
	case plan.Nillable:
		return field.Op("=").Add(generic("ReadNil"))
	case plan.OptionalNillable:
		return field.Op("=").Add(generic("ReadOptNil"))
	case plan.Repeated:
		return jen.Add(field).Op("=").Append(field, readScalar(f.Type))
	case plan.RepeatedNillable:
		return jen.Add(field).Op("=").Append(field, generic("ReadNil"))
	}
	return field.Op("=").Add(readScalar(f.Type))
}

func decodeComplex(f *plan.Field, s *plan.Struct, field *jen.Statement) jen.Code {
	read := jen.Id(s.Read).Call(jen.Id("r"))
	switch f.Shape {
	case plan.Plain:
		return field.Dot("DecodeXML").Call(jen.Id("r"))
	case plan.OptionalNillable:
		return field.Op("=").Qual(runtime, "ReadOptNil").Call(jen.Id("r"), jen.Id(s.Read))
	case plan.Repeated:
		return jen.Qual(runtime, "Grow").Call(jen.Op("&").Add(field)).Dot("DecodeXML").Call(jen.Id("r"))
	case plan.RepeatedNillable:
		return jen.Add(field).Op("=").Append(field, read)
	}
	return field.Op("=").Add(read)
}

func readScalar(t plan.Type) *jen.Statement {
	if b, ok := t.(*plan.Builtin); ok {
		return jen.Id("r").Dot(b.Method).Call()
	}
	return readExpression(t).Call(jen.Id("r"))
}

// readExpression returns the function that reads the current element as the type, for the runtime's generic helpers.
func readExpression(t plan.Type) *jen.Statement {
	switch t := t.(type) {
	case *plan.Builtin:
		return jen.Parens(jen.Op("*").Qual(runtime, "Reader")).Dot(t.Method)
	case *plan.Simple:
		return jen.Id(t.Read)
	}
	return jen.Null()
}

func (w *writer) headerMethods(f *jen.File, h *plan.HeaderSet) {
	f.Line().Comment("EncodeHeader writes the header blocks that are present.")
	f.Func().Params(receiver(h.Name)).Id("EncodeHeader").Params(writerParam()).BlockFunc(func(g *jen.Group) {
		if h.Encoded {
			g.Id("w").Dot("Types").Call(jen.True())
		}
		for _, field := range h.Fields {
			w.encodeField(g, field)
		}
		if h.Encoded {
			g.Id("w").Dot("Types").Call(jen.False())
		}
	})
	f.Line().Comment("DecodeHeader reads the current header block and reports whether it is one of these.")
	f.Func().Params(receiver(h.Name)).Id("DecodeHeader").Params(readerParam()).Bool().Block(
		jen.Switch(jen.Id("r").Dot("Name").Call()).BlockFunc(func(g *jen.Group) {
			for _, field := range h.Fields {
				g.Case(w.name(field.XML)).Block(w.decodeField(field))
			}
			g.Default().Block(jen.Return(jen.False()))
		}),
		jen.Return(jen.True()),
	)
}
