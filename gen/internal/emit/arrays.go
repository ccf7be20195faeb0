package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// arrays writes the arrays of the SOAP encoding.
func (w *writer) arrays(f *jen.File) {
	for _, s := range w.pkg.Simples {
		if s.Array != nil {
			w.array(f, s)
		}
	}
}

// array writes an array of the SOAP encoding with the functions that read and write it.
func (w *writer) array(f *jen.File, s *plan.Simple) {
	item := arrayItemType(s.Array.Member.Type)
	of, function := jen.Index().Add(item), "Array"
	if s.Array.Dimensions > 1 {
		of, function = jen.Qual(runtime, "Matrix").Types(item), "Matrix"
	}
	add(f, comment(s.Name+" is "+arrayOrigin(s)+".", s.Doc))
	f.Type().Id(s.Name).Add(of)
	if !s.Used {
		return
	}
	write, read := writeExpression(s.Array.Member.Type), readExpression(s.Array.Member.Type)
	f.Var().Id(s.Array.Var).Op("=").Qual(runtime, "ArrayItem").Values(w.arrayItemFields(s)...)
	f.Line().Func().Id(s.Write).Params(
		jen.Id("w").Op("*").Qual(runtime, "Writer"), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Id(s.Name),
	).Block(jen.Qual(runtime, "Write"+function).Call(
		jen.Id("w"), jen.Id("space"), jen.Id("local"), jen.Op("&").Id(s.Array.Var), w.arrayValue(s, item), write,
	))
	all := jen.Qual(runtime, "ReadArray").Call(jen.Id("r"), read)
	if s.Array.Dimensions > 1 {
		all = jen.Id(s.Name).Call(jen.Qual(runtime, "ReadMatrix").Call(jen.Id("r"), jen.Lit(s.Array.Dimensions), read))
	}
	f.Line().Func().Id(s.Read).Params(readerParam()).Id(s.Name).Block(jen.Return(all))
}

// arrayValue is v as the runtime takes it: a slice is assignable as it is.
func (w *writer) arrayValue(s *plan.Simple, item *jen.Statement) *jen.Statement {
	if s.Array.Dimensions > 1 {
		return jen.Qual(runtime, "Matrix").Types(item).Call(jen.Id("v"))
	}
	return jen.Id("v")
}

func arrayOrigin(s *plan.Simple) string {
	if s.XML.Local == "" {
		return "the array of " + s.Inside
	}
	return "the array " + s.XML.String()
}

func arrayItemType(t plan.Type) *jen.Statement {
	if s, ok := t.(*plan.Struct); ok {
		return jen.Op("*").Id(s.Name)
	}
	return typeName(t)
}

func (w *writer) arrayItemFields(s *plan.Simple) []jen.Code {
	fields := []jen.Code{
		jen.Line().Id("Name").Op(":").Add(w.name(s.Array.Member.XML)),
		jen.Line().Id("Type").Op(":").Add(w.name(s.Array.Type)),
	}
	if s.Array.Ranks != "" {
		fields = append(fields, jen.Line().Id("Ranks").Op(":").Lit(s.Array.Ranks))
	}
	return append(fields, jen.Line())
}
