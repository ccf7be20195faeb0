package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// decodeMixed writes DecodeXML of a struct with mixed content.
func (w *writer) decodeMixed(f *jen.File, s *plan.Struct) {
	field := s.Fields[len(s.Fields)-1]
	if isCharacters(field) {
		decodeMixedText(f, s, field)
		return
	}
	item, _ := field.Complex()
	list := jen.Id("v").Dot(field.Name)
	w.memberTable(f, s)
	f.Line().Comment("DecodeXML reads the content of the current element.")
	f.Func().Params(receiver(s.Name)).Id("DecodeXML").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		if s.HasAttributes() {
			g.Id("v").Dot("readAttributes").Call(jen.Id("r"))
		}
		g.Id("content").Op(":=").Id("r").Dot("Content").Call(jen.Id(s.Members))
		g.For().Block(
			jen.List(jen.Id("text"), jen.Id("more")).Op(":=").Id("r").Dot("MixedChild").Call(),
			jen.If(jen.Id("text").Op("!=").Lit("")).Block(
				jen.Add(list).Op("=").Append(list, jen.Id(item.Name).Values(jen.Id("Text").Op(":").Id("text"))),
			),
			jen.If(jen.Op("!").Id("more")).Block(jen.Break()),
			jen.If(jen.Id("content").Dot("Index").Call(jen.Id("r")).Op("==").Lit(0)).Block(decodePart(field)),
		)
		w.checkCall(g, s)
	})
}

// decodeMixedText writes DecodeXML of a struct with mixed content that has no elements.
func decodeMixedText(f *jen.File, s *plan.Struct, field *plan.Particle) {
	f.Line().Comment("DecodeXML reads the text of the current element.")
	f.Func().Params(receiver(s.Name)).Id("DecodeXML").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		readAttributes(g, s)
		g.For().Block(
			jen.List(jen.Id("text"), jen.Id("more")).Op(":=").Id("r").Dot("MixedChild").Call(),
			jen.Id("v").Dot(field.Name).Op("+=").Id("text"),
			jen.If(jen.Op("!").Id("more")).Block(jen.Break()),
			jen.Id("r").Dot("Skip").Call(),
		)
	})
}
