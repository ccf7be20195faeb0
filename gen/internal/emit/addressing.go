package emit

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

const addressingRuntime = runtime + "/addressing"

// addressed returns the header of a request with the blocks of WS-Addressing before the operation's own.
func (w *writer) addressed(o *plan.Operation, own *jen.Statement) *jen.Statement {
	fields := []jen.Code{
		jen.Line().Id("Namespace").Op(":").Add(addressingNamespace(o)),
		jen.Line().Id("Action").Op(":").Lit(o.Addressing.Input),
		jen.Line().Id("To").Op(":").Id("c").Dot("URL"),
	}
	if o.RequestHeaders != nil {
		fields = append(fields, jen.Line().Id("Operation").Op(":").Add(own))
	}
	return jen.Op("&").Qual(addressingRuntime, "Request").Values(append(fields, jen.Line())...)
}

func addressingNamespace(o *plan.Operation) *jen.Statement {
	if o.Addressing.Namespace == "http://www.w3.org/2005/08/addressing" {
		return jen.Qual(addressingRuntime, "Namespace")
	}
	return jen.Qual(addressingRuntime, "Namespace2004")
}

// usesAddressing reports whether any operation of the port type demands WS-Addressing.
func usesAddressing(p *plan.PortType) bool {
	return slices.ContainsFunc(p.Operations, func(o *plan.Operation) bool { return o.Addressing != nil })
}

// addressingHandler is what a server begins for each request.
func addressingHandler() *jen.Statement {
	handler := jen.Func().Params(jen.Op("*").Qual(runtime, "Incoming")).Qual(runtime, "HeaderHandler")
	return jen.Index().Add(handler).Values(jen.Qual(addressingRuntime, "Handler"))
}
