package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// clients writes a client type for each port type, and the operations' descriptions that servers use too.
func (w *writer) clients(f *jen.File) {
	for _, p := range w.pkg.PortTypes {
		addressConstant(f, p)
		clientInterface(f, p)
		add(f, comment(p.Client+" calls the operations of the port type "+p.XML.String()+". "+p.NewClient+
			" makes one over net/http; with another transport, set at least Transport and URL.", p.Doc))
		f.Type().Id(p.Client).Struct(jen.Qual(runtime, "Client"))
		f.Line().Var().Id("_").Id(p.API).Op("=").Parens(jen.Op("*").Id(p.Client)).Call(jen.Nil())
		w.operationVars(f, p)
		operationList(f, p)
		for _, o := range p.Operations {
			w.clientMethod(f, p, o)
		}
	}
}

func addressConstant(f *jen.File, p *plan.PortType) {
	if p.AddressVar == "" {
		return
	}
	add(f, comment(p.AddressVar+" is the address that the WSDL gives for "+p.XML.Local+"."))
	f.Const().Id(p.AddressVar).Op("=").Lit(p.Address)
}

// clientInterface writes what a client can do as an interface.
func clientInterface(f *jen.File, p *plan.PortType) {
	add(f, comment(p.API+" has the operations of "+p.Client+", for programs that put something else in its place, such as a mock in tests.",
		"Any context.Context is a soap.Cancellation, which asks for no more of it than calls need: package context alone would make a WebAssembly page 39 KB larger."))
	f.Type().Id(p.API).InterfaceFunc(func(g *jen.Group) {
		for _, o := range p.Operations {
			g.Id(o.Name).Params(clientParameters(o)...).Params(results(o)...)
		}
	})
}

func (w *writer) operationVars(f *jen.File, p *plan.PortType) {
	f.Line().Var().DefsFunc(func(g *jen.Group) {
		for _, o := range p.Operations {
			g.Id(o.Var).Op("=").Qual(runtime, "Operation").Values(w.operationFields(o)...)
		}
	})
}

func (w *writer) operationFields(o *plan.Operation) []jen.Code {
	form := "SOAP11"
	if o.SOAP12 {
		form = "SOAP12"
	}
	fields := []jen.Code{
		jen.Line().Id("Name").Op(":").Lit(o.XML),
		jen.Line().Id("Action").Op(":").Lit(o.Action),
		jen.Line().Id("Form").Op(":").Qual(runtime, form),
	}
	if o.Both {
		fields = append(fields, jen.Line().Id("Both").Op(":").True())
	}
	fields = append(fields, w.bodyFields("Input", o.Input)...)
	if o.Output != nil {
		fields = append(fields, w.bodyFields("Output", o.Output)...)
	}
	if o.Has != nil {
		fields = append(fields, jen.Line().Id("Versions").Op(":").Id(o.Has.Const))
	}
	if o.RPC {
		fields = append(fields, jen.Line().Id("RPC").Op(":").True())
	}
	if o.Encoded {
		fields = append(fields, jen.Line().Id("Encoding").Op(":").Qual(runtime, "SOAPEncoding").Values())
	}
	if o.Addressing != nil && o.Addressing.Output != "" {
		fields = append(fields, jen.Line().Id("ReplyAction").Op(":").Lit(o.Addressing.Output))
	}
	if len(o.Faults) > 0 {
		fields = append(fields, jen.Line().Id("Faults").Op(":").Index().Func().Params().Qual(runtime, "TypedFault").ValuesFunc(func(g *jen.Group) {
			for _, f := range o.Faults {
				g.Id(f.New)
			}
		}))
	}
	return append(fields, jen.Line())
}

// bodyFields describes what stands in a Body.
func (w *writer) bodyFields(side string, b *plan.Body) []jen.Code {
	var fields []jen.Code
	if b.Element.Local != "" {
		fields = append(fields, jen.Line().Id(side).Op(":").Add(w.name(b.Element)))
	}
	if b.Bare {
		fields = append(fields, jen.Line().Id("Bare"+side).Op(":").True())
	}
	return fields
}

func (w *writer) clientMethod(f *jen.File, p *plan.PortType, o *plan.Operation) {
	add(f, comment(o.Name+" calls the operation "+o.XML+".", o.Doc, versionSentence(o), errorSentence(o)))
	f.Func().Params(jen.Id("c").Op("*").Id(p.Client)).Id(o.Name).Params(clientParameters(o)...).Params(results(o)...).BlockFunc(func(g *jen.Group) {
		in, inHeaders := jen.Qual(runtime, "Body").Call(jen.Op("&").Id("in")), jen.Nil()
		if o.RequestHeaders != nil {
			inHeaders = jen.Qual(runtime, "Blocks").Call(jen.Op("&").Id("headers"))
		}
		if o.Addressing != nil {
			inHeaders = w.addressed(o, inHeaders)
		}
		out, outHeaders := jen.Nil(), jen.Nil()
		var returned []jen.Code
		if o.Output != nil {
			g.Var().Id("out").Id(o.Output.Type.Name)
			out = jen.Qual(runtime, "DecoderFunc").Call(jen.Id("out").Dot("DecodeXML"))
			returned = append(returned, jen.Id("out"))
		}
		if o.ResponseHeaders != nil {
			g.Var().Id("outHeaders").Id(o.ResponseHeaders.Name)
			outHeaders = jen.Qual(runtime, "HeaderDecoderFunc").Call(jen.Id("outHeaders").Dot("DecodeHeader"))
			returned = append(returned, jen.Id("outHeaders"))
		}
		call := jen.Id("c").Dot("Call").Call(jen.Id("ctx"), jen.Op("&").Id(o.Var), in, inHeaders, out, outHeaders)
		if len(returned) == 0 {
			g.Return(call)
			return
		}
		g.Err().Op(":=").Add(call)
		g.Return(append(returned, jen.Err())...)
	})
}

// clientParameters lists the parameters of an operation of a client.
func clientParameters(o *plan.Operation) []jen.Code {
	return append([]jen.Code{jen.Id("ctx").Qual(runtime, "Cancellation")}, parameters(o)...)
}

// parameters lists an operation's parameters after the first.
func parameters(o *plan.Operation) []jen.Code {
	var list []jen.Code
	if o.RequestHeaders != nil {
		list = append(list, jen.Id("headers").Id(o.RequestHeaders.Name))
	}
	return append(list, jen.Id("in").Id(o.Input.Type.Name))
}

// results lists an operation's results.
func results(o *plan.Operation) []jen.Code {
	var list []jen.Code
	if o.Output != nil {
		list = append(list, jen.Id(o.Output.Type.Name))
	}
	if o.ResponseHeaders != nil {
		list = append(list, jen.Id(o.ResponseHeaders.Name))
	}
	return append(list, jen.Error())
}
