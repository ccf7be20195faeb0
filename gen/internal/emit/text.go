package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// printable is the build constraint of methods that only encoding/json, log/slog and fmt call, none of which a page links.
const printable = "//go:build !js"

// textual lists the types that lose, as types of their own, the methods by which the runtime's types are a text.
func textual(p *plan.Package) []*plan.Simple {
	var list []*plan.Simple
	for _, s := range p.Simples {
		if d, ok := s.Form.(*plan.Derived); ok && d.Of.IsTextual() {
			list = append(list, s)
		}
	}
	return list
}

// texts writes those methods.
func (w *writer) texts(sheet *sheet) {
	for _, s := range textual(w.pkg) {
		textMethods(sheet.next(), s.Name, s.Form.Base())
	}
}

func textMethods(f *jen.File, name string, of *plan.Builtin) {
	base := typeName(of)
	value, pointer := jen.Id("v").Id(name), jen.Id("v").Op("*").Id(name)
	document := func(method string) { add(f, comment(method+" is that of "+"soap."+of.Go+".")) }
	document("String")
	f.Func().Params(value).Id("String").Params().String().Block(
		jen.Return(jen.Add(base).Call(jen.Id("v")).Dot("String").Call()),
	)
	document("MarshalText")
	f.Func().Params(value).Id("MarshalText").Params().Params(jen.Index().Byte(), jen.Error()).Block(
		jen.Return(jen.Add(base).Call(jen.Id("v")).Dot("MarshalText").Call()),
	)
	document("UnmarshalText")
	f.Func().Params(pointer).Id("UnmarshalText").Params(jen.Id("text").Index().Byte()).Error().Block(
		jen.Return(jen.Parens(jen.Op("*").Add(base)).Call(jen.Id("v")).Dot("UnmarshalText").Call(jen.Id("text"))),
	)
}
