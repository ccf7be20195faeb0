package emit

import (
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// soaptest is the package that generated tests import.
const soaptest = runtime + "/soaptest"

// samples writes, for each type, the function that makes a value of it with every field set, as far as a sampler says so.
func (w *writer) samples(f *jen.File) {
	f.ImportName(soaptest, "soaptest")
	for _, s := range w.pkg.Structs {
		if s.Sample != "" && (!s.Abstract || s.Extended) {
			w.sampleStruct(f, s)
		}
		if s.Family != nil && s.Family.Sample != "" {
			w.sampleFamily(f, s.Family)
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			w.sampleHeaders(f, h)
		}
	}
	w.sampleSimples(f)
}

// sampleSimples writes the functions for those simple types that others ask for. One may ask for more of them.
func (w *writer) sampleSimples(f *jen.File) {
	written := map[string]bool{}
	for again := true; again; {
		again = false
		for _, s := range w.pkg.Simples {
			if w.sampled[s.Sample] && !written[s.Sample] {
				written[s.Sample], again = true, true
				w.sampleSimple(f, s)
			}
		}
	}
}

func samplerParam() *jen.Statement { return jen.Id("s").Op("*").Qual(soaptest, "Sampler") }

func (w *writer) sampleStruct(f *jen.File, s *plan.Struct) {
	var values []jen.Code
	if s.Base != nil {
		values = append(values, jen.Id(s.Base.Name).Op(":").Op("*").Id(s.Base.Sample).Call(jen.Id("s")))
	}
	for _, a := range s.Attributes {
		values = w.sampleField(values, a)
	}
	if s.OtherAttributes != "" {
		values = append(values, jen.Id(s.OtherAttributes).Op(":").Id("s").Dot("Attributes").Call())
	}
	for _, field := range s.Fields {
		if field.Choice == nil {
			values = w.sampleField(values, field)
		}
	}
	if s.Text != nil {
		values = w.sampleField(values, s.Text)
	}
	w.sampleFunction(f, s.Name, s.Sample, values, s.Choices, s.Item)
}

// sampleHeaders writes the function for a set of header blocks.
func (w *writer) sampleHeaders(f *jen.File, h *plan.HeaderSet) {
	var values []jen.Code
	for _, field := range h.Fields {
		values = w.sampleField(values, field)
	}
	w.sampleFunction(f, h.Name, h.Sample, values, nil, false)
}

// sampleFunction writes the function that makes a struct of the values and of one branch of each choice.
func (w *writer) sampleFunction(f *jen.File, name, sample string, values []jen.Code, choices []*plan.Choice, item bool) {
	sampler := samplerParam()
	if len(values) == 0 && len(choices) == 0 {
		sampler = jen.Op("*").Qual(soaptest, "Sampler")
	}
	literal := jen.Op("&").Id(name).Values()
	if len(values) > 0 {
		literal = jen.Op("&").Id(name).ValuesFunc(func(g *jen.Group) {
			for _, v := range values {
				g.Line().Add(v)
			}
			g.Line()
		})
	}
	f.Line().Func().Id(sample).Params(sampler).Op("*").Id(name).BlockFunc(func(g *jen.Group) {
		if len(choices) == 0 {
			g.Return(literal)
			return
		}
		g.Id("v").Op(":=").Add(literal)
		for _, c := range choices {
			w.sampleChoice(g, c, item)
		}
		g.Return(jen.Id("v"))
	})
}

// sampleChoice writes the statement that sets one branch, or none where that is allowed; an item without any would vanish.
func (w *writer) sampleChoice(g *jen.Group, c *plan.Choice, item bool) {
	var cases []jen.Code
	last := 0
	for i, branch := range c.Fields {
		if !hasSample(branch.Type) {
			continue
		}
		if i == c.Last {
			last = len(cases)
		}
		cases = append(cases, jen.Case(jen.Lit(len(cases))).Block(jen.Id("v").Dot(branch.Name).Op("=").Add(w.sampleBranch(branch))))
	}
	count := len(cases)
	if c.Optional && !item {
		last = count
		count++
	}
	if count > 0 {
		g.Switch(jen.Id("s").Dot("Pick").Call(jen.Lit(count), jen.Lit(last))).Block(cases...)
	}
}

// hasSample reports whether a type has values at all.
func hasSample(t plan.Type) bool {
	switch t := t.(type) {
	case *plan.Struct:
		return t.Sample != ""
	case *plan.Family:
		return t.Sample != ""
	}
	return true
}

// sampleField appends the field with its value.
func (w *writer) sampleField(values []jen.Code, f *plan.Field) []jen.Code {
	if f.Constant || !hasSample(f.Type) || !f.In().Primary() {
		return values
	}
	return append(values, jen.Id(f.Name).Op(":").Add(w.sampleValue(f)))
}

// sampleValue returns the expression for what a field holds.
func (w *writer) sampleValue(f *plan.Field) *jen.Statement {
	if f.Versions != nil && f.Versions.Needs != nil && f.Versions.Needs.Primary() {
		return w.sampleBranch(f)
	}
	if pointer := w.samplesPointer(f); pointer != nil {
		return samplePointer(f.Shape, pointer)
	}
	helpers := map[plan.Shape]string{
		plan.Optional: "Opt", plan.Nillable: "Nil", plan.OptionalNillable: "OptNil",
		plan.Repeated: "List", plan.RepeatedNillable: "NilList",
	}
	if helper, ok := helpers[f.Shape]; ok {
		return jen.Qual(soaptest, helper).Call(jen.Id("s"), w.sampler(f))
	}
	return w.sampleOne(f)
}

// samplePointer returns the expression for a field whose values a function makes as pointers, or as an interface.
func samplePointer(shape plan.Shape, p *pointerSampler) *jen.Statement {
	helper := map[plan.Shape]string{
		plan.Pointer: "New", plan.Optional: "Maybe", plan.Nillable: "Maybe", plan.OptionalNillable: "OptNil",
		plan.Repeated: p.list, plan.RepeatedNillable: "Pointers",
	}[shape]
	switch {
	case helper != "":
		return jen.Qual(soaptest, helper).Call(jen.Id("s"), jen.Id(p.function))
	case p.isInterface:
		return jen.Qual(soaptest, "New").Call(jen.Id("s"), jen.Id(p.function))
	}
	return jen.Op("*").Id(p.function).Call(jen.Id("s"))
}

// pointerSampler is a function that makes pointers to structs, or members of a family.
type pointerSampler struct {
	function    string
	list, items string // the helpers for lists that may be empty, and for others
	isInterface bool
}

// samplesPointer returns the function for the struct or the family that a field holds, nil when it holds neither.
func (w *writer) samplesPointer(f *plan.Field) *pointerSampler {
	switch t := f.Type.(type) {
	case *plan.Struct:
		if t.Emptiable() {
			return &pointerSampler{t.Sample, "Groups", "Groups", false}
		}
		return &pointerSampler{t.Sample, "Structs", "StructItems", false}
	case *plan.Family:
		return &pointerSampler{t.Sample, "List", "Items", true}
	}
	return nil
}

// sampleBranch returns the expression for the branch of a choice that is taken.
func (w *writer) sampleBranch(f *plan.Field) *jen.Statement {
	repeated := f.Shape == plan.Repeated || f.Shape == plan.RepeatedNillable
	if pointer := w.samplesPointer(f); pointer != nil {
		switch {
		case f.Shape == plan.Repeated:
			return jen.Qual(soaptest, pointer.items).Call(jen.Id("s"), jen.Id(pointer.function))
		case repeated:
			return jen.Qual(soaptest, "Items").Call(jen.Id("s"), jen.Id(pointer.function))
		case f.Shape == plan.OptionalNillable:
			return jen.Qual(runtime, "Value").Call(jen.Qual(soaptest, "New").Call(jen.Id("s"), jen.Id(pointer.function)))
		}
		helper := "New"
		if part, ok := f.Complex(); ok && part.Emptiable() {
			helper = "Group" // Written empty, it would be read as absent.
		}
		return jen.Qual(soaptest, helper).Call(jen.Id("s"), jen.Id(pointer.function))
	}
	switch f.Shape {
	case plan.Optional:
		return jen.Qual(runtime, "Some").Call(w.sampleOne(f))
	case plan.OptionalNillable:
		return jen.Qual(runtime, "Value").Call(w.sampleOne(f))
	case plan.Repeated:
		return jen.Qual(soaptest, "Items").Call(jen.Id("s"), w.sampler(f))
	case plan.RepeatedNillable:
		return jen.Qual(soaptest, "NilItems").Call(jen.Id("s"), w.sampler(f))
	}
	return w.sampleOne(f)
}

// sampleOne returns the expression for one value of a field's scalar type, or for one element of a wildcard.
func (w *writer) sampleOne(f *plan.Field) *jen.Statement {
	if f.Fixed != nil {
		return typeName(f.Type).Call(w.fixedValue(f))
	}
	switch t := f.Type.(type) {
	case *plan.Builtin:
		return jen.Id("s").Dot(t.Method).Call()
	case *plan.Varying:
		return jen.Id("s").Dot(t.Base.Method).Call()
	case *plan.Simple:
		w.sampled[t.Sample] = true
		return jen.Id(t.Sample).Call(jen.Id("s"))
	case *plan.Wildcard:
		return jen.Id("s").Dot("Raw").Call(jen.Id(t.Var))
	}
	return jen.Null()
}

// fixedValue returns an expression for the only value that the schema allows.
func (w *writer) fixedValue(f *plan.Field) jen.Code {
	only := *f
	only.Default = f.Fixed
	return w.defaultValue(&only)
}

// sampler returns the function that makes values of a field's type.
func (w *writer) sampler(f *plan.Field) *jen.Statement {
	if f.Fixed == nil {
		switch t := f.Type.(type) {
		case *plan.Builtin:
			return jen.Parens(jen.Op("*").Qual(soaptest, "Sampler")).Dot(t.Method)
		case *plan.Varying:
			return jen.Parens(jen.Op("*").Qual(soaptest, "Sampler")).Dot(t.Base.Method)
		case *plan.Simple:
			w.sampled[t.Sample] = true
			return jen.Id(t.Sample)
		}
	}
	if f.Fixed != nil {
		return jen.Func().Params(jen.Op("*").Qual(soaptest, "Sampler")).Add(typeName(f.Type)).Block(jen.Return(w.fixedValue(f)))
	}
	return jen.Func().Params(samplerParam()).Add(typeName(f.Type)).Block(jen.Return(w.sampleOne(f)))
}

func (w *writer) sampleFamily(f *jen.File, family *plan.Family) {
	f.Line().Func().Id(family.Sample).Params(samplerParam()).Id(family.Name).BlockFunc(func(g *jen.Group) {
		var cases []jen.Code
		last, first := 0, jen.Null()
		for i, m := range family.Members {
			if m.Sample == "" {
				continue
			}
			if i == family.Last {
				last = len(cases)
			}
			value := jen.Return(jen.Id(m.Sample).Call(jen.Id("s")))
			if len(cases) == 0 {
				first = value
			}
			cases = append(cases, jen.Case(jen.Lit(len(cases))).Block(value))
		}
		if len(cases) > 1 {
			g.Switch(jen.Id("s").Dot("Pick").Call(jen.Lit(len(cases)), jen.Lit(last))).Block(cases[1:]...)
		}
		g.Add(first)
	})
}

func (w *writer) sampleSimple(f *jen.File, s *plan.Simple) {
	f.Line().Func().Id(s.Sample).Params(samplerParam()).Id(s.Name).Block(jen.Return(w.simpleValue(s)))
}

func (w *writer) simpleValue(s *plan.Simple) *jen.Statement {
	helper := func(name string, of jen.Code) *jen.Statement { return jen.Qual(soaptest, name).Call(jen.Id("s"), of) }
	switch {
	case s.Array != nil:
		return w.arraySample(s)
	case s.Kind == plan.Enumeration:
		return helper("OneOf", primaryValues(s))
	case s.Kind == plan.EnumerationList:
		return helper("Several", listable(s.Item.(*plan.Simple)))
	case s.Kind == plan.List:
		return helper("Items", w.itemSampler(s.Item))
	case s.Kind == plan.Union:
		return jen.Id(s.Name).Call(jen.Id("s").Dot("Word").Call())
	}
	return jen.Id(s.Name).Call(jen.Id("s").Dot(s.Base.Method).Call())
}

// primaryValues returns the values that the primary version lists: generated tests speak that.
func primaryValues(s *plan.Simple) *jen.Statement {
	return valuesWhere(s, func(v *plan.Value) bool { return v.Has.Primary() })
}

// listable returns those primary values that can be items of a list: white space divides a list.
func listable(s *plan.Simple) *jen.Statement {
	return valuesWhere(s, func(v *plan.Value) bool {
		return v.Has.Primary() && v.XML != "" && !strings.ContainsAny(v.XML, " \t\r\n")
	})
}

// valuesWhere returns the values of an enumeration that a sample may have.
func valuesWhere(s *plan.Simple, has func(*plan.Value) bool) *jen.Statement {
	lacks := func(v *plan.Value) bool { return !has(v) }
	if !slices.ContainsFunc(s.Values, lacks) {
		return jen.Id(s.Table)
	}
	return jen.Index().Id(s.Name).ValuesFunc(func(g *jen.Group) {
		for _, v := range slices.DeleteFunc(slices.Clone(s.Values), lacks) {
			g.Id(v.Const)
		}
	})
}

// itemSampler returns the function that makes items of a list, which white space would divide.
func (w *writer) itemSampler(t plan.Type) *jen.Statement {
	word := jen.Parens(jen.Op("*").Qual(soaptest, "Sampler")).Dot("Word")
	switch t := t.(type) {
	case *plan.Builtin:
		if t.Method == "String" {
			return word
		}
	case *plan.Simple:
		if t.Kind == plan.Derived && t.Base.Method == "String" {
			return jen.Func().Params(samplerParam()).Id(t.Name).Block(jen.Return(jen.Id(t.Name).Call(jen.Id("s").Dot("Word").Call())))
		}
	}
	return w.sampler(&plan.Field{Type: t})
}

// arraySample returns the value of an array of the SOAP encoding. Its items that are structs are pointers.
func (w *writer) arraySample(s *plan.Simple) *jen.Statement {
	item := &plan.Field{Type: s.Array.Item.Type}
	sample := w.sampler(item)
	if pointer := w.samplesPointer(item); pointer != nil {
		sample = jen.Id(pointer.function)
	}
	if s.Array.Dimensions > 1 {
		return jen.Id(s.Name).Call(jen.Qual(soaptest, "Matrix").Call(jen.Id("s"), jen.Lit(s.Array.Dimensions), sample))
	}
	return jen.Qual(soaptest, "Array").Call(jen.Id("s"), sample)
}
