package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// servers writes, for each port type, the interface to implement and what connects it to the runtime.
func (w *writer) servers(sheet *sheet) {
	for _, p := range w.pkg.PortTypes {
		f := sheet.next()
		w.serverInterface(f, p)
		partialService(f, p)
		w.serverConstructor(f, p)
		f.Type().Id(p.Dispatcher).Struct(jen.Id("service").Id(p.Service))
		for _, o := range p.Served() {
			w.dispatch(sheet.next(), p, o)
		}
	}
}

func (w *writer) serverInterface(f *jen.File, p *plan.PortType) {
	add(f, comment(p.Service+" is what a server of the port type "+p.XML.String()+" implements. An error that a method returns becomes a fault. Embed "+
		p.Partial+" to implement a part of it, and to keep compiling when the description gains operations.", p.Doc))
	f.Type().Id(p.Service).InterfaceFunc(func(g *jen.Group) {
		for _, o := range p.Served() {
			for _, line := range comment(o.Doc, errorSentence(o)) {
				g.Add(line)
			}
			g.Id(o.Name).Params(serverParameters(o)...).Params(results(o)...)
		}
	})
}

// serverParameters lists the parameters of an operation of a service.
func serverParameters(o *plan.Operation) []jen.Code {
	return append([]jen.Code{jen.Id("call").Op("*").Qual(runtime, "Incoming")}, parameters(o)...)
}

// partialService writes the type that implements the interface with faults.
func partialService(f *jen.File, p *plan.PortType) {
	add(f, comment(p.Partial+" answers every operation of "+p.Service+" with the fault that it is not implemented."))
	f.Type().Id(p.Partial).Struct()
	f.Line().Var().Id("_").Id(p.Service).Op("=").Id(p.Partial).Values()
	for _, o := range p.Served() {
		fault := jen.Qual(runtime, "Unimplemented").Call(jen.Lit(o.XML))
		add(f, comment(o.Name+" answers that it is not implemented."))
		f.Func().Params(jen.Id(p.Partial)).Id(o.Name).Params(serverParameters(o)...).Params(results(o)...).Block(
			jen.Return(append(zeroResults(o), fault)...))
	}
}

// zeroResults lists what an operation returns beside an error.
func zeroResults(o *plan.Operation) []jen.Code {
	var list []jen.Code
	if o.Output != nil {
		list = append(list, jen.Id(o.Output.Type.Name).Values())
	}
	if o.ResponseHeaders != nil {
		list = append(list, jen.Id(o.ResponseHeaders.Name).Values())
	}
	return list
}

func (w *writer) serverConstructor(f *jen.File, p *plan.PortType) {
	options := []jen.Code{jen.Id("Strict").Op(":").True()}
	reading := "Requests are read strictly, child elements in any order."
	if p.ForwardOnly {
		options = append(options, jen.Id("ForwardOnly").Op(":").True())
		reading = "Requests are read strictly and, as WCF does, forward only: a child element out of order is skipped."
	}
	add(f, comment(p.NewServer+" returns a server that passes requests to service. "+reading))
	fields := []jen.Code{jen.Line().Id("Read").Op(":").Qual(runtime, "ReadOptions").Values(options...)}
	if usesAddressing(p) {
		fields = append(fields, jen.Line().Id("Header").Op(":").Add(addressingHandler()))
	}
	fields = append(fields, jen.Line().Id("Operations").Op(":").Add(serverOperations(p)), jen.Line())
	f.Func().Id(p.NewServer).Params(jen.Id("service").Id(p.Service)).Op("*").Qual(runtime, "Server").Block(
		jen.Id("d").Op(":=").Id(p.Dispatcher).Values(jen.Id("service")),
		jen.Return(jen.Op("&").Qual(runtime, "Server").Values(fields...)),
	)
}

func serverOperations(p *plan.PortType) *jen.Statement {
	return jen.Index().Qual(runtime, "ServerOperation").ValuesFunc(func(g *jen.Group) {
		for _, o := range p.Served() {
			g.Line().Values(jen.Id("Operation").Op(":").Id(o.Var), jen.Id("Serve").Op(":").Id("d").Dot(o.Serve))
		}
		g.Line()
	})
}

func (w *writer) dispatch(f *jen.File, p *plan.PortType, o *plan.Operation) {
	f.Line().Func().Params(jen.Id("d").Id(p.Dispatcher)).Id(o.Serve).Params(
		jen.Id("call").Op("*").Qual(runtime, "Incoming"), jen.Id("q").Op("*").Qual(runtime, "ServerCall"),
	).Error().BlockFunc(func(g *jen.Group) {
		headers, arguments := jen.Nil(), []jen.Code{jen.Id("call")}
		if o.RequestHeaders != nil {
			g.Var().Id("headers").Id(o.RequestHeaders.Name)
			headers = jen.Op("&").Id("headers")
			arguments = append(arguments, jen.Id("headers"))
		}
		arguments = append(arguments, jen.Id("in"))
		g.Var().Id("in").Id(o.Input.Type.Name)
		g.If(jen.Err().Op(":=").Id("q").Dot("Decode").Call(headers, jen.Op("&").Id("in")), jen.Err().Op("!=").Nil()).Block(jen.Return(jen.Err()))
		w.reply(g, o, arguments)
	})
}

// reply writes the call of the service and the encoding of its answer.
func (w *writer) reply(g *jen.Group, o *plan.Operation, arguments []jen.Code) {
	call := jen.Id("d").Dot("service").Dot(o.Name).Call(arguments...)
	if o.Output == nil {
		g.Return(call)
		return
	}
	received, headers := []jen.Code{jen.Id("out")}, jen.Nil()
	if o.ResponseHeaders != nil {
		received = append(received, jen.Id("outHeaders"))
		headers = jen.Op("&").Id("outHeaders")
	}
	failed := jen.Err()
	if o.FaultHeaders {
		failed = jen.Id("q").Dot("Fail").Call(headers, jen.Err())
	}
	g.List(append(received, jen.Err())...).Op(":=").Add(call)
	g.If(jen.Err().Op("!=").Nil()).Block(jen.Return(failed))
	g.Return(jen.Id("q").Dot("Encode").Call(headers, jen.Op("&").Id("out")))
}
