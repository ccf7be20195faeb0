package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// attributeFields writes the fields for a struct's attributes.
func (w *writer) attributeFields(g *jen.Group, s *plan.Struct) {
	for _, a := range s.Attributes {
		if a.Constant {
			continue
		}
		for _, line := range comment(a.Doc) {
			g.Add(line)
		}
		g.Id(a.Name).Add(fieldType(&a.Field)).Comment("@" + a.XML.Local + constraint(&a.Field))
	}
	if s.OtherAttributes != "" {
		g.Id(s.OtherAttributes).Index().Qual(runtime, "Attribute").Comment("those that the schema does not name")
	}
}

// attributeMethods writes the methods for the attributes that a struct adds to its base type's. What adds none uses the
// methods that it gets by embedding.
func (w *writer) attributeMethods(f *jen.File, s *plan.Struct) {
	if !s.OwnAttributes() {
		return
	}
	inherited := s.Base != nil && s.Base.HasAttributes()
	f.Line().Func().Params(receiver(s.Name)).Id("writeAttributes").Params(writerParam()).BlockFunc(func(g *jen.Group) {
		if inherited {
			g.Id("v").Dot(s.Base.Name).Dot("writeAttributes").Call(jen.Id("w"))
		}
		for _, a := range s.Attributes {
			g.Add(w.encodeAttribute(&a.Field))
		}
		if s.OtherAttributes != "" {
			g.Id("w").Dot("OtherAttributes").Call(jen.Id("v").Dot(s.OtherAttributes))
		}
	})
	f.Line().Func().Params(receiver(s.Name)).Id("readAttributes").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		for _, a := range s.Attributes {
			g.If(jen.Id("r").Dot("Attribute").Call(w.space(a.XML.Space), jen.Lit(a.XML.Local))).Block(w.decodeAttribute(&a.Field))
		}
		if inherited { // After the own ones, so that the base type's wildcard does not get them.
			g.Id("v").Dot(s.Base.Name).Dot("readAttributes").Call(jen.Id("r"))
		}
		if s.OtherAttributes != "" {
			g.Id("v").Dot(s.OtherAttributes).Op("=").Id("r").Dot("OtherAttributes").Call()
		}
	})
}

// readAttributes writes the call that reads the attributes of the current element.
func readAttributes(g *jen.Group, s *plan.Struct) {
	if s.HasAttributes() {
		g.Id("v").Dot("readAttributes").Call(jen.Id("r"))
	}
}

func (w *writer) encodeAttribute(a *plan.Field) jen.Code {
	name := []jen.Code{w.space(a.XML.Space), jen.Lit(a.XML.Local)}
	value := jen.Id("v").Dot(a.Name)
	switch {
	case a.Constant:
		return jen.Id("w").Dot("Attribute").Call().Dot("String").Call(append(name, jen.Lit(*a.Fixed))...)
	case a.Holding() == plan.Opt:
		args := append([]jen.Code{jen.Id("w")}, name...)
		return jen.Qual(runtime, "WriteOptAttr").Call(append(args, value, writeExpression(a.Type))...)
	}
	return writeTo(jen.Id("w").Dot("Attribute").Call(), a.Type, append(name, value)...)
}

// encodeText writes the text of the open element.
func (w *writer) encodeText(text *plan.Field) jen.Code {
	return writeTo(jen.Id("w").Dot("Content").Call(), text.Type, jen.Lit(""), jen.Lit(""), jen.Id("v").Dot(text.Name))
}

// writeTo calls the function that writes a value of the type, with a writer that says where the value stands.
func writeTo(to *jen.Statement, t plan.Type, args ...jen.Code) *jen.Statement {
	if b, ok := t.(*plan.Builtin); ok {
		return to.Dot(b.Method).Call(args...)
	}
	return writeExpression(t).Call(append([]jen.Code{to}, args...)...)
}

func (w *writer) decodeAttribute(a *plan.Field) jen.Code {
	if a.Constant {
		return fixed(a)
	}
	return only(a).Add(w.decodeValue(a, jen.Id("v").Dot(a.Name)))
}

// decodeText writes DecodeXML of a type without child elements.
func (w *writer) decodeText(f *jen.File, s *plan.Struct) {
	what := "text"
	if s.HasAttributes() {
		what = "attributes and the text"
	}
	if s.Text == nil {
		what = "attributes"
	}
	f.Line().Comment("DecodeXML reads the " + what + " of the current element.")
	f.Func().Params(receiver(s.Name)).Id("DecodeXML").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		if s.HasAttributes() {
			g.Id("v").Dot("readAttributes").Call(jen.Id("r"))
		}
		if s.Text == nil {
			g.Id("r").Dot("Skip").Call()
			return
		}
		g.Add(w.decodeValue(s.Text, jen.Id("v").Dot(s.Text.Name)))
	})
}
