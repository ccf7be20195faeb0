package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// rootFunctions write the functions that make a document of a global element and read one.
func (w *writer) rootFunctions(f *jen.File, r *plan.Root) {
	add(f, comment(r.Marshal+" returns v as a document with the root element "+r.Element.String()+".", r.Doc))
	if r.Type == nil {
		w.marshalValue(f, r)
	} else {
		w.marshalStruct(f, r)
	}
	reads := r.Unmarshal + " reads a document with the root element " + r.Element.String()
	if r.Value != nil {
		reads += constraint(r.Value)
	}
	add(f, comment(reads+"."))
	if r.Type == nil {
		w.unmarshalValue(f, r)
	} else {
		w.unmarshalStruct(f, r)
	}
}

func (w *writer) marshalStruct(f *jen.File, r *plan.Root) {
	f.Func().Id(r.Marshal).Params(receiver(r.Type.Name)).Params(jen.Index().Byte(), jen.Error()).Block(
		jen.Return(jen.Qual(runtime, "Marshal").Call(w.name(r.Element), jen.Id("v"))),
	)
}

func (w *writer) unmarshalStruct(f *jen.File, r *plan.Root) {
	f.Func().Id(r.Unmarshal).Params(unmarshalParams()...).Params(jen.Op("*").Id(r.Type.Name), jen.Error()).Block(
		jen.Id("v").Op(":=").New(jen.Id(r.Type.Name)),
		jen.Err().Op(":=").Qual(runtime, "Unmarshal").Call(jen.Id("data"), w.name(r.Element), jen.Id("v"), jen.Id("options")),
		jen.Return(jen.Id("v"), jen.Err()),
	)
}

func unmarshalParams() []jen.Code {
	return []jen.Code{jen.Id("data").Index().Byte(), jen.Id("options").Qual(runtime, "ReadOptions")}
}

func (w *writer) marshalValue(f *jen.File, r *plan.Root) {
	f.Func().Id(r.Marshal).Params(jen.Id("v").Add(fieldType(r.Value))).Params(jen.Index().Byte(), jen.Error()).BlockFunc(func(g *jen.Group) {
		g.Id("w").Op(":=").Qual(runtime, "NewWriter").Call(jen.Qual(runtime, "WriteOptions").Values())
		w.encodeValue(g, r.Value, jen.Id("v"))
		g.Return(jen.Id("w").Dot("Bytes").Call())
	})
}

func (w *writer) unmarshalValue(f *jen.File, r *plan.Root) {
	f.Func().Id(r.Unmarshal).Params(unmarshalParams()...).Params(jen.Id("v").Add(fieldType(r.Value)), jen.Err().Error()).Block(
		jen.Id("r").Op(":=").Qual(runtime, "NewReader").Call(jen.Id("data"), jen.Id("options")),
		jen.If(jen.Id("r").Dot("Root").Call(w.name(r.Element))).Block(w.decodeFieldTo(r.Value, jen.Id("v"))),
		jen.Return(jen.Id("v"), jen.Id("r").Dot("Finish").Call()),
	)
}
