package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// arrays writes the arrays of the SOAP encoding with the functions that read and write them.
func (w *writer) arrays(sheet *sheet) {
	for _, s := range w.pkg.Simples {
		if !s.IsArray() {
			continue
		}
		f, form := sheet.next(), w.form(s)
		add(f, comment(s.Name+" is "+simpleOrigin(s, form)+".", s.Doc))
		form.declare(f)
		if s.Used {
			form.functions(f)
		}
	}
}

// arrayForm is an array of the SOAP encoding.
type arrayForm struct {
	simpleWriter
	*plan.Array
}

func (a arrayForm) kind() string { return "array" }

func (a arrayForm) declare(f *jen.File) {
	if a.Dimensions > 1 {
		f.Type().Id(a.Name).Add(a.matrix())
		return
	}
	f.Type().Id(a.Name).Index().Add(a.memberType())
}

func (a arrayForm) matrix() *jen.Statement { return jen.Qual(runtime, "Matrix").Types(a.memberType()) }

// memberType is a pointer where the members are structs, of which nil ones are xsi:nil.
func (a arrayForm) memberType() *jen.Statement {
	if _, ok := a.Member.Complex(); ok {
		return pointerTo(typeName(a.Member.Type))
	}
	return typeName(a.Member.Type)
}

func (a arrayForm) functions(f *jen.File) {
	f.Var().Id(a.Var).Op("=").Qual(runtime, "ArrayItem").Values(a.description()...)
	write, read := writeExpression(a.Member.Type), readExpression(a.Member.Type)
	function, value := "WriteArray", jen.Id("v") // A slice is assignable as it is.
	all := jen.Qual(runtime, "ReadArray").Call(jen.Id("r"), read)
	if a.Dimensions > 1 {
		function, value = "WriteMatrix", a.matrix().Call(jen.Id("v"))
		all = jen.Id(a.Name).Call(jen.Qual(runtime, "ReadMatrix").Call(jen.Id("r"), jen.Lit(a.Dimensions), read))
	}
	a.writes(f, jen.Qual(runtime, function).Call(
		jen.Id("w"), jen.Id("space"), jen.Id("local"), jen.Op("&").Id(a.Var), value, write,
	))
	a.reads(f, jen.Return(all))
}

// description says what the members are.
func (a arrayForm) description() []jen.Code {
	fields := []jen.Code{
		jen.Line().Id("Name").Op(":").Add(a.writer.name(a.Member.XML)),
		jen.Line().Id("Type").Op(":").Add(a.writer.name(a.Type)),
	}
	if a.Ranks != "" {
		fields = append(fields, jen.Line().Id("Ranks").Op(":").Lit(a.Ranks))
	}
	return append(fields, jen.Line())
}

func (a arrayForm) check(g *jen.Group) {
	helper, members := "CheckList", jen.Id("v")
	if _, ok := a.Member.Complex(); ok {
		helper = "CheckPointers"
	}
	if a.Dimensions > 1 {
		members = members.Dot("Items")
	}
	g.Qual(runtime, helper).Call(jen.Id("c"), jen.Lit(a.Member.XML.Local), members, checkExpression(a.Member.Type))
}

func (a arrayForm) sample() *jen.Statement {
	sample := a.typeSampler(a.Member.Type)
	if a.Dimensions > 1 {
		return jen.Id(a.Name).Call(jen.Qual(soaptest, "Matrix").Call(jen.Id("s"), jen.Lit(a.Dimensions), sample))
	}
	return jen.Qual(soaptest, "Array").Call(jen.Id("s"), sample)
}
