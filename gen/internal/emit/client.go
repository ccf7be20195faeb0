package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// clients writes a client type for each port type, and the operations' descriptions that servers use too.
func (w *writer) clients(sheet *sheet) {
	for _, p := range w.pkg.PortTypes {
		f := sheet.next()
		addressConstant(f, p)
		clientInterface(f, p)
		add(f, comment(p.Client+" calls the operations of the port type "+p.XML.String()+". "+p.NewClient+
			" makes one over net/http; with another transport, set at least Transport and URL.", p.Doc))
		f.Type().Id(p.Client).Struct(jen.Qual(runtime, "Client"))
		f.Line().Var().Id("_").Id(p.API).Op("=").Parens(jen.Op("*").Id(p.Client)).Call(jen.Nil())
		w.operationVars(f, p)
		operationList(f, p)
		for _, o := range p.Operations {
			f := sheet.next()
			clientMethod(f, p, o)
			w.exchangeMethod(f, p, o)
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

// clientMethod writes the method that calls an operation.
func clientMethod(f *jen.File, p *plan.PortType, o *plan.Operation) {
	add(f, comment(o.Name+" calls the operation "+o.XML+".", o.Doc, versionSentence(o), errorSentence(o)))
	f.Func().Params(jen.Id("c").Op("*").Id(p.Client)).Id(o.Name).Params(clientParameters(o)...).Params(results(o)...).BlockFunc(func(g *jen.Group) {
		arguments := identifiers(namesOf(sent(o)))
		for _, v := range received(o) {
			g.Var().Id(v.name).Id(v.typeName)
			arguments = append(arguments, jen.Op("&").Id(v.name))
		}
		call := jen.Id("c").Dot(o.Exchange).Call(arguments...).Dot("Call").Call(jen.Id("ctx"))
		if len(received(o)) == 0 {
			g.Return(call)
			return
		}
		g.Err().Op(":=").Add(call)
		g.Return(identifiers(append(namesOf(received(o)), "err"))...)
	})
}

// exchangeMethod writes the method that makes a call of an operation in two halves.
func (w *writer) exchangeMethod(f *jen.File, p *plan.PortType, o *plan.Operation) {
	add(f, comment(o.Exchange+" returns a call of "+o.Name+" for a program that carries the messages itself."+filledSentence(o)))
	parameters := parameters(o)
	for _, v := range received(o) {
		parameters = append(parameters, jen.Id(v.name).Op("*").Id(v.typeName))
	}
	f.Func().Params(jen.Id("c").Op("*").Id(p.Client)).Id(o.Exchange).Params(parameters...).Op("*").Qual(runtime, "Exchange").Block(
		jen.Return(jen.Id("c").Dot("Exchange").Call(w.exchangeArguments(o)...)),
	)
}

// filledSentence says where an exchange puts what it reads.
func filledSentence(o *plan.Operation) string {
	if len(received(o)) == 0 {
		return ""
	}
	return " Its method Read fills " + strings.Join(namesOf(received(o)), " and ") + "."
}

func (w *writer) exchangeArguments(o *plan.Operation) []jen.Code {
	inHeaders, out, outHeaders := jen.Nil(), jen.Nil(), jen.Nil()
	if o.RequestHeaders != nil {
		inHeaders = jen.Qual(runtime, "Blocks").Call(jen.Op("&").Id("headers"))
	}
	if o.Addressing != nil {
		inHeaders = w.addressed(o, inHeaders)
	}
	if o.Output != nil {
		out = jen.Qual(runtime, "DecoderFunc").Call(jen.Id("out").Dot("DecodeXML"))
	}
	if o.ResponseHeaders != nil {
		outHeaders = jen.Qual(runtime, "HeaderDecoderFunc").Call(jen.Id("outHeaders").Dot("DecodeHeader"))
	}
	in := jen.Qual(runtime, "Body").Call(jen.Op("&").Id("in"))
	return []jen.Code{jen.Op("&").Id(o.Var), in, inHeaders, out, outHeaders}
}

// variable is what the methods for an operation take or return.
type variable struct{ name, typeName string }

// sent lists what an operation's request is made of.
func sent(o *plan.Operation) []variable {
	in := variable{"in", o.Input.Type.Name}
	if o.RequestHeaders == nil {
		return []variable{in}
	}
	return []variable{{"headers", o.RequestHeaders.Name}, in}
}

// received lists what an operation's response is read into.
func received(o *plan.Operation) []variable {
	var list []variable
	if o.Output != nil {
		list = append(list, variable{"out", o.Output.Type.Name})
	}
	if o.ResponseHeaders != nil {
		list = append(list, variable{"outHeaders", o.ResponseHeaders.Name})
	}
	return list
}

func namesOf(variables []variable) []string {
	names := make([]string, len(variables))
	for i, v := range variables {
		names[i] = v.name
	}
	return names
}

// clientParameters lists the parameters of an operation of a client.
func clientParameters(o *plan.Operation) []jen.Code {
	return append([]jen.Code{jen.Id("ctx").Qual(runtime, "Cancellation")}, parameters(o)...)
}

// parameters lists an operation's parameters after the first.
func parameters(o *plan.Operation) []jen.Code {
	var list []jen.Code
	for _, v := range sent(o) {
		list = append(list, jen.Id(v.name).Id(v.typeName))
	}
	return list
}

// results lists an operation's results.
func results(o *plan.Operation) []jen.Code {
	var list []jen.Code
	for _, v := range received(o) {
		list = append(list, jen.Id(v.typeName))
	}
	return append(list, jen.Error())
}
