package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// placeholder is the address in examples of services for which the description has none.
const placeholder = "https://host.example/service"

// examples writes a call of the first operation of each client. They are compiled, and not run, for want of a service.
func (w *writer) examples(sheet *sheet) {
	for _, p := range w.pkg.PortTypes {
		o := p.Operations[0]
		sheet.next().Func().Id("Example"+p.NewClient).Params().Block(
			jen.Id("client").Op(":=").Id(p.NewClient).Call(exampleAddress(p)),
			exampleCall(o),
			jen.If(jen.Err().Op("!=").Nil()).BlockFunc(func(g *jen.Group) { exampleError(g, o) }),
			exampleResult(o),
		)
	}
}

func exampleAddress(p *plan.PortType) jen.Code {
	if p.AddressVar != "" {
		return jen.Id(p.AddressVar)
	}
	return jen.Lit(placeholder)
}

func exampleCall(o *plan.Operation) jen.Code {
	arguments := []jen.Code{jen.Qual("context", "Background").Call()}
	if o.RequestHeaders != nil {
		arguments = append(arguments, jen.Id(o.RequestHeaders.Name).Values())
	}
	arguments = append(arguments, jen.Id(o.Input.Type.Name).Values())
	return jen.List(identifiers(append(namesOf(received(o)), "err"))...).Op(":=").Id("client").Dot(o.Name).Call(arguments...)
}

// exampleError writes how a fault is distinguished from other errors.
func exampleError(g *jen.Group, o *plan.Operation) {
	fault := jen.Qual(runtime, "Fault")
	if len(o.Faults) > 0 {
		fault = jen.Id(o.Faults[0].Name)
	}
	print := func(values ...jen.Code) *jen.Statement { return jen.Qual("fmt", "Println").Call(values...) }
	g.Var().Id("fault").Op("*").Add(fault)
	g.If(jen.Qual("errors", "As").Call(jen.Err(), jen.Op("&").Id("fault"))).Block(
		print(jen.Lit("the service refused:"), jen.Id("fault").Dot("Reason")),
		jen.Return(),
	)
	g.Add(print(jen.Err()))
	g.Return()
}

func exampleResult(o *plan.Operation) jen.Code {
	if len(received(o)) == 0 {
		return jen.Null()
	}
	return jen.Qual("fmt", "Println").Call(identifiers(namesOf(received(o)))...)
}

func identifiers(names []string) []jen.Code {
	list := make([]jen.Code, len(names))
	for i, name := range names {
		list[i] = jen.Id(name)
	}
	return list
}
