package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// constraint states in a field's comment which value the schema gives or demands.
func constraint(f *plan.Field) string {
	switch {
	case f.Default != nil:
		return " (default " + quoted(f) + ")"
	case f.Fixed != nil:
		return " (only " + quoted(f) + ")"
	}
	return ""
}

// quoted returns the default or fixed value for a comment.
func quoted(f *plan.Field) string {
	if f.Resolved.Local != "" {
		return f.Resolved.String()
	}
	return strconv.Quote(*f.WhenEmpty())
}

// constants describes the attributes and elements that have no field because they are always the same.
func constants(s *plan.Struct) string {
	var list []string
	add := func(kind string, f *plan.Field) {
		if f.Constant {
			list = append(list, "the "+kind+" "+f.XML.Local+" is always "+quoted(f))
		}
	}
	for _, a := range s.Attributes {
		add("attribute", &a.Field)
	}
	for _, f := range s.Fields {
		add("element", &f.Field)
	}
	if len(list) == 0 {
		return ""
	}
	return "T" + strings.Join(list, "; ")[1:] + "."
}

// encodeConstant writes an element that always has the same text.
func (w *writer) encodeConstant(f *plan.Field) jen.Code {
	name := []jen.Code{w.space(f.XML.Space), jen.Lit(f.XML.Local)}
	text := jen.Lit(*f.Fixed)
	if b, ok := f.Type.(*plan.Builtin); ok && b.Kind == plan.String {
		return jen.Id("w").Dot(b.Method).Call(append(name, text)...)
	}
	typ := jen.Qual(runtime, "Name").Values()
	if s, ok := f.Type.(*plan.Simple); ok && s.XML.Local != "" {
		typ = w.name(s.XML)
	}
	return jen.Id("w").Dot("TypedString").Call(append(name, typ, text)...)
}

// setDefault writes the statement that gives the reader an element's default.
func (w *writer) setDefault(f *plan.Field, text string) *jen.Statement {
	if f.Resolved.Local != "" {
		return jen.Id("r").Dot("DefaultName").Call(w.name(f.Resolved))
	}
	return jen.Id("r").Dot("Default").Call(jen.Lit(text))
}

// only writes the statement that gives the reader a field's fixed value, if it has one.
func only(f *plan.Field) *jen.Statement {
	if !f.FixedText() {
		return jen.Null()
	}
	return jen.Id("r").Dot("Only").Call(jen.Lit(*f.Fixed), sameness(f.Type)).Line()
}

// fixed writes the statement that reads a value which has no field, because it is always the same.
func fixed(f *plan.Field) *jen.Statement {
	return jen.Id("r").Dot("Fixed").Call(jen.Lit(*f.Fixed), sameness(f.Type))
}

// sameness returns the runtime's function that reports whether two texts are the same value of the type.
func sameness(t plan.Type) *jen.Statement {
	name := "SameValue"
	if base := baseOf(t); base != nil && base.IsString() {
		name = stringSameness[base.WhiteSpace]
	}
	return jen.Qual(runtime, name)
}

var stringSameness = [...]string{plan.Collapse: "SameToken", plan.Replace: "SameNormalizedText", plan.Preserve: "SameText"}

// defaultMethods writes a method for each attribute that has its default when it is absent.
func (w *writer) defaultMethods(f *jen.File, s *plan.Struct) {
	for _, a := range s.Attributes {
		if a.OrDefault == "" {
			continue
		}
		add(f, comment(a.OrDefault+" returns the attribute "+a.XML.Local+", or "+quoted(&a.Field)+" when it is absent."))
		f.Func().Params(receiver(s.Name)).Id(a.OrDefault).Params().Add(typeName(a.Type)).Block(
			jen.Return(jen.Id("v").Dot(a.Name).Dot("Or").Call(w.defaultValue(&a.Field))),
		)
	}
}

// defaultValue returns an expression for a field's default. What has no Go literal is parsed when it is asked for.
func (w *writer) defaultValue(f *plan.Field) jen.Code {
	text := *f.Default
	if f.Resolved.Local != "" {
		return w.name(f.Resolved)
	}
	if literal := literalOf(f.Type, text); literal != nil {
		return literal
	}
	return jen.Qual(runtime, "ParseDefault").Call(jen.Lit(text), readExpression(f.Type))
}

// literalOf returns the Go constant for a text of the type, nil if there is none.
func literalOf(t plan.Type, text string) *jen.Statement {
	switch t := t.(type) {
	case *plan.Builtin:
		return scalars[t.Kind].literal(t, text)
	case *plan.Simple:
		return simpleLiteral(t, text)
	}
	return nil
}

func simpleLiteral(s *plan.Simple, text string) *jen.Statement {
	base := s.Form.Base()
	value := strings.TrimSpace(text)
	if base != nil {
		value = base.WhiteSpace.Normalise(text)
	}
	for _, v := range s.Form.Constants() {
		if v.XML == value && valueLiteral(s, v) != nil {
			return jen.Id(v.Const)
		}
	}
	if base != nil {
		return scalars[base.Kind].literal(base, text)
	}
	return nil
}
