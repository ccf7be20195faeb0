package emit

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// marshals reports whether the package writes and reads anything beside simple types.
func marshals(p *plan.Package) bool {
	hasHeaders := func(t *plan.PortType) bool { return len(t.Headers) > 0 }
	return len(p.Structs)+len(p.Roots) > 0 || p.NewTyped != "" || slices.ContainsFunc(p.PortTypes, hasHeaders)
}

// marshal writes, for each struct, the methods that encode and decode its content and the functions that write and read it
// as an element.
func (w *writer) marshal(sheet *sheet) {
	for _, s := range w.pkg.Structs {
		f := sheet.next()
		w.wildcards(f, s)
		if s.Group != nil {
			w.group(f, s)
			continue
		}
		if s.Typed {
			w.xmlType(f, s)
		}
		w.encode(f, s)
		if s.Written {
			w.writeFunction(f, s)
		}
		w.decode(f, s)
		w.choiceMethods(f, s)
		w.varyingFunctions(f, s)
		if s.ReadBy {
			w.readFunction(f, s)
		}
		if s.Family != nil {
			w.familyFunctions(f, s.Family)
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			w.headerMethods(sheet.next(), h)
		}
	}
	for _, r := range w.pkg.Roots {
		w.rootFunctions(sheet.next(), r)
	}
	if w.pkg.NewTyped != "" {
		w.newTyped(sheet.next())
	}
}

func receiver(name string) *jen.Statement { return jen.Id("v").Op("*").Id(name) }

func writerParam() *jen.Statement { return jen.Id("w").Op("*").Qual(runtime, "Writer") }

func readerParam() *jen.Statement { return jen.Id("r").Op("*").Qual(runtime, "Reader") }

func (w *writer) headerMethods(f *jen.File, h *plan.HeaderSet) {
	f.Line().Comment("EncodeHeader writes the header blocks that are present.")
	f.Func().Params(receiver(h.Name)).Id("EncodeHeader").Params(writerParam()).BlockFunc(func(g *jen.Group) {
		if h.Encoded {
			g.Id("w").Dot("Types").Call(jen.True())
		}
		for _, field := range h.Fields {
			w.encodeField(g, field)
		}
		if h.Encoded {
			g.Id("w").Dot("Types").Call(jen.False())
		}
	})
	f.Line().Comment("DecodeHeader reads the current header block and reports whether it is one of these.")
	f.Func().Params(receiver(h.Name)).Id("DecodeHeader").Params(readerParam()).Bool().Block(
		jen.Switch(jen.Id("r").Dot("Name").Call()).BlockFunc(func(g *jen.Group) {
			for _, field := range h.Fields {
				g.Case(w.name(field.XML)).Block(blockInVersions(field), w.decodeField(field))
			}
			g.Default().Block(jen.Return(jen.False()))
		}),
		jen.Return(jen.True()),
	)
}
