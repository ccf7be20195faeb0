package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

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
		f.Line().Comment("DecodeXML skips the content of the current element: the schema allows none.")
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
		declareSlabs(g, s)
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

// declareSlabs writes the variables that the structs of lists come from.
func declareSlabs(g *jen.Group, s *plan.Struct) {
	for _, f := range s.Fields {
		if item, ok := f.Complex(); ok && f.Slab != "" {
			g.Var().Id(f.Slab).Qual(runtime, "Slab").Types(jen.Id(item.Name))
		}
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
		if f.Repeats() {
			values = append(values, jen.Id("Repeated").Op(":").True())
		}
		g.Line().Values(values...)
	}
}

func (w *writer) decodeMember(f *jen.File, s *plan.Struct) {
	f.Line().Func().Params(receiver(s.Name)).Id("decodeMember").Params(memberParams(s)...).BlockFunc(func(g *jen.Group) {
		switch {
		case baseMembers(s) == 0:
			g.Add(w.memberSwitch(s, jen.Id("index")))
		case len(s.Fields) == 0:
			g.Id("v").Dot(s.Base.Name).Dot("decodeMember").Call(memberArgs(s.Base, jen.Id("index"))...)
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
	var cases, skipped []jen.Code
	for _, f := range s.Fields {
		switch {
		case isCharacters(f):
			continue // It is not in the model.
		case f.IsSkipped():
			skipped = append(skipped, jen.Lit(first))
		default:
			cases = append(cases, memberCase(readInVersions(f, w.decodeField(f)), partComment(f), jen.Lit(first)))
		}
		first++
	}
	if len(skipped) > 0 {
		cases = append(cases, memberCase(jen.Id("r").Dot("Skip").Call(), "skipped", skipped...))
	}
	return cases
}

// memberCase is a case with a comment, because the generated code knows elements by their numbers.
func memberCase(body jen.Code, about string, numbers ...jen.Code) jen.Code {
	return jen.Case(numbers...).Comment(about).Line().Add(body)
}

// decodeField returns the statements that read the current element into a field of v.
func (w *writer) decodeField(f *plan.Particle) jen.Code {
	if f.IsPart() {
		return decodePart(f)
	}
	if f.Constant {
		return fixed(&f.Field)
	}
	field := jen.Id("v").Dot(f.Name)
	if item, ok := f.Complex(); ok && f.Slab != "" {
		return decoder{f.Type, field}.add(readItem(item, f.Slab))
	}
	return w.decodeFieldTo(&f.Field, field)
}

// readItem reads the current element into a struct of the slab.
func readItem(item *plan.Struct, slab string) *jen.Statement {
	return jen.Qual(runtime, "ReadItem").Call(jen.Id("r"), jen.Op("&").Id(slab), jen.Parens(jen.Op("*").Id(item.Name)).Dot("DecodeXML"))
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
	return holdings[f.Holding()].decode(decoder{f.Type, field})
}

// decoder reads the current element into a field.
type decoder struct {
	typ   plan.Type
	field *jen.Statement
}

// helper calls a function of the runtime that reads with the function that reads one element.
func (d decoder) helper(name string) *jen.Statement {
	return jen.Qual(runtime, name).Call(jen.Id("r"), readExpression(d.typ))
}

func (d decoder) assign(read jen.Code) *jen.Statement { return jen.Add(d.field).Op("=").Add(read) }

func (d decoder) add(read jen.Code) *jen.Statement {
	return jen.Add(d.field).Op("=").Append(d.field, read)
}

func (d decoder) one() *jen.Statement { return d.assign(readOne(d.typ)) }

func (d decoder) another() *jen.Statement { return d.add(readOne(d.typ)) }

func (d decoder) opt() *jen.Statement { return d.assign(d.helper("ReadOpt")) }

func (d decoder) orNil() *jen.Statement { return d.assign(d.helper("ReadNil")) }

func (d decoder) optNil() *jen.Statement { return d.assign(d.helper("ReadOptNil")) }

func (d decoder) anotherNil() *jen.Statement { return d.add(d.helper("ReadNil")) }

func (d decoder) inline() *jen.Statement { return jen.Add(d.field).Dot("DecodeXML").Call(jen.Id("r")) }

func (d decoder) grow() *jen.Statement {
	return jen.Qual(runtime, "Grow").Call(jen.Op("&").Add(d.field)).Dot("DecodeXML").Call(jen.Id("r"))
}

// readOne calls the function that reads the current element as the type.
func readOne(t plan.Type) *jen.Statement {
	if b, ok := t.(*plan.Builtin); ok {
		return jen.Id("r").Dot(b.ReadMethod()).Call()
	}
	return readExpression(t).Call(jen.Id("r"))
}

// readExpression returns the function that reads the current element as the type, for the runtime's generic helpers.
func readExpression(t plan.Type) *jen.Statement { return kindOf(t).read() }
