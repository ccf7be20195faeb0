package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// faults writes the error types of the declared faults.
func (w *writer) faults(sheet *sheet) {
	for _, fault := range w.pkg.Faults {
		f := sheet.next()
		w.faultType(f, fault)
		w.faultMethods(f, fault)
	}
}

func (w *writer) faultType(f *jen.File, fault *plan.FaultType) {
	add(f, comment(fault.Name+" is the fault whose detail is the element "+fault.Field.XML.String()+
		". A server's method returns it as its error, and a client finds it in the error of a call with errors.As.", fault.Field.Doc))
	f.Type().Id(fault.Name).Struct(
		jen.Qual(runtime, "Fault"),
		jen.Id(fault.Field.Name).Add(fieldType(fault.Field)).Comment("<"+fault.Field.XML.Local+">"+constraint(fault.Field)),
	)
	f.Line().Func().Id(fault.New).Params().Qual(runtime, "TypedFault").Block(jen.Return(jen.New(jen.Id(fault.Name))))
}

func (w *writer) faultMethods(f *jen.File, fault *plan.FaultType) {
	f.Line().Comment("Unwrap returns the fault itself, so that errors.As finds a soap.Fault too.")
	f.Func().Params(receiver(fault.Name)).Id("Unwrap").Params().Error().Block(jen.Return(jen.Op("&").Id("v").Dot("Fault")))

	f.Line().Comment("EncodeFault writes the element in the fault's detail.")
	f.Func().Params(receiver(fault.Name)).Id("EncodeFault").Params(writerParam()).BlockFunc(func(g *jen.Group) {
		w.encodeValue(g, fault.Field, jen.Id("v").Dot(fault.Field.Name))
	})
	f.Line().Comment("DecodeFault reads the current element and reports whether it is that of this fault's detail.")
	f.Func().Params(receiver(fault.Name)).Id("DecodeFault").Params(readerParam()).Bool().Block(
		jen.If(jen.Id("r").Dot("Name").Call().Op("!=").Parens(w.name(fault.Field.XML))).Block(jen.Return(jen.False())),
		w.decodeFieldTo(fault.Field, jen.Id("v").Dot(fault.Field.Name)),
		jen.Return(jen.True()),
	)
}

// errorSentence lists the errors that an operation declares; empty for none.
func errorSentence(o *plan.Operation) string {
	if len(o.Faults) == 0 {
		return ""
	}
	var names []string
	for _, f := range o.Faults {
		names = append(names, "*"+f.Name)
	}
	if len(names) == 1 {
		return "Its declared fault is " + names[0] + "."
	}
	return "Its declared faults are " + strings.Join(names, ", ") + "."
}
