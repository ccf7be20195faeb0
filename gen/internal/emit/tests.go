package emit

import "github.com/dave/jennifer/jen"

// tests writes the list of what the package encodes and decodes, and the tests that go through it.
func (w *writer) tests(sheet *sheet) {
	f := sheet.next()
	f.Line().Comment("marshalers lists everything that this package writes and reads.")
	f.Var().Id("marshalers").Op("=").Index().Qual(soaptest, "Marshaler").ValuesFunc(func(g *jen.Group) {
		w.marshalers(g)
		g.Line()
	})
	w.testFunction(f, "Test", "T", "RoundTrip", "RoundTrip")
	w.testFunction(f, "Fuzz", "F", "Decode", "Fuzz")
	w.testFunction(f, "Benchmark", "B", "Decode", "BenchmarkDecode")
	w.testFunction(f, "Benchmark", "B", "Encode", "BenchmarkEncode")
}

func (w *writer) marshalers(g *jen.Group) {
	for _, s := range w.pkg.Structs {
		if s.Group == nil && !s.Abstract && s.Sample != "" {
			g.Line().Qual(soaptest, "Struct").Call(jen.Id(s.Sample))
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			g.Line().Qual(soaptest, "Headers").Call(jen.Id(h.Sample))
		}
	}
	for _, r := range w.pkg.Roots {
		if r.Type != nil && r.Type.Sample == "" || r.Value != nil && !hasSample(r.Value.Type) {
			continue
		}
		if r.Type != nil {
			g.Line().Qual(soaptest, "Document").Call(jen.Id(r.Marshal), jen.Id(r.Unmarshal), jen.Id(r.Type.Sample))
			continue
		}
		sample := jen.Func().Params(samplerParam()).Add(fieldType(r.Value)).Block(jen.Return(w.sampleValue(r.Value)))
		g.Line().Qual(soaptest, "Document").Call(jen.Id(r.Marshal), jen.Id(r.Unmarshal), sample)
	}
}

// testFunction writes a test that calls the function of the same purpose in soaptest.
func (w *writer) testFunction(f *jen.File, kind, param, name, call string) {
	receiver := map[string]string{"T": "t", "F": "f", "B": "b"}[param]
	f.Line().Func().Id(kind + name).Params(jen.Id(receiver).Op("*").Qual("testing", param)).Block(
		jen.Qual(soaptest, call).Call(jen.Id(receiver), jen.Id("marshalers")),
	)
}
