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
func (w *writer) samples(sheet *sheet) {
	for _, s := range w.pkg.Structs {
		if s.Sample != "" && (!s.Abstract || s.Extended) {
			w.sampleStruct(sheet.next(), s)
		}
		if s.Family != nil && s.Family.Sample != "" {
			w.sampleFamily(sheet.next(), s.Family)
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			w.sampleHeaders(sheet.next(), h)
		}
	}
	w.sampleSimples(sheet)
}

// sampleSimples writes the functions for those simple types that others ask for. One may ask for more of them.
func (w *writer) sampleSimples(sheet *sheet) {
	written := map[string]bool{}
	for again := true; again; {
		again = false
		for _, s := range w.pkg.Simples {
			if w.sampled[s.Sample] && !written[s.Sample] {
				written[s.Sample], again = true, true
				w.sampleSimple(sheet.next(), s)
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
		values = w.sampleField(values, &a.Field)
	}
	if s.OtherAttributes != "" {
		values = append(values, jen.Id(s.OtherAttributes).Op(":").Id("s").Dot("Attributes").Call())
	}
	for _, field := range s.Fields {
		if field.Choice == nil {
			values = w.sampleParticle(values, field)
		}
	}
	if s.Text != nil {
		values = w.sampleField(values, s.Text)
	}
	w.sampleFunction(f, s.Name, s.Sample, values, s.Choices, s.IsOccurrence())
}

// sampleHeaders writes the function for a set of header blocks.
func (w *writer) sampleHeaders(f *jen.File, h *plan.HeaderSet) {
	var values []jen.Code
	for _, field := range h.Fields {
		values = w.sampleParticle(values, field)
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
		if i == c.Shallowest {
			last = len(cases)
		}
		cases = append(cases, jen.Case(jen.Lit(len(cases))).Block(jen.Id("v").Dot(branch.Name).Op("=").Add(w.sampleBranch(&branch.Field))))
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
	case *plan.Skipped:
		return false
	}
	return true
}

// sampleParticle appends the particle with its value, if the primary version has it.
func (w *writer) sampleParticle(values []jen.Code, f *plan.Particle) []jen.Code {
	switch {
	case !f.In().Primary():
		return values
	case f.Versions == nil || f.Constant || !hasSample(f.Type):
		return w.sampleField(values, &f.Field)
	}
	return append(values, jen.Id(f.Name).Op(":").Add(w.sampleInPrimary(f)))
}

// sampleInPrimary returns the expression for what the primary version allows of an element. Others may lack it, or may have
// it as nil, where the primary one may not.
func (w *writer) sampleInPrimary(f *plan.Particle) *jen.Statement {
	needed := f.Versions.Needs != nil && f.Versions.Needs.Primary()
	holding, sample := f.Holding(), branchSample{w, &f.Field}
	switch {
	case !needed && f.Versions.Nils.Primary():
		return w.sampleValue(&f.Field)
	case !needed && (holding == plan.OptNil || holding == plan.PointerOptNil):
		return sample.helper("OptFilled")
	case holding == plan.Nil:
		return jen.Qual(runtime, "NilOf").Call(sample.one())
	}
	return w.sampleBranch(&f.Field)
}

// sampleField appends the field with its value.
func (w *writer) sampleField(values []jen.Code, f *plan.Field) []jen.Code {
	if f.Constant || !hasSample(f.Type) {
		return values
	}
	return append(values, jen.Id(f.Name).Op(":").Add(w.sampleValue(f)))
}

// sampleValue returns the expression for what a field holds.
func (w *writer) sampleValue(f *plan.Field) *jen.Statement {
	sample := branchSample{w, f}
	switch f.Holding() {
	case plan.Inline:
		return sample.inline()
	case plan.Structs:
		if sample.emptiable() {
			return sample.helper("Groups") // An empty group has no element that a list could hold.
		}
	}
	if helper := holdings[f.Holding()].sample; helper != "" {
		return sample.helper(helper)
	}
	return w.sampleOne(f)
}

// sampleBranch returns the expression for the branch of a choice that is taken, or for what must be there.
func (w *writer) sampleBranch(f *plan.Field) *jen.Statement {
	return holdings[f.Holding()].branch(branchSample{w, f})
}

// branchSample makes what a field holds when its element is there.
type branchSample struct {
	*writer
	*plan.Field
}

// emptiable reports whether the field holds groups that may be empty.
func (b branchSample) emptiable() bool {
	part, ok := b.Complex()
	return ok && part.Emptiable()
}

// helper calls a function that makes what the field holds with the function that makes one value.
func (b branchSample) helper(name string) *jen.Statement {
	return jen.Qual(soaptest, name).Call(jen.Id("s"), b.sampler(b.Field))
}

func (b branchSample) orNil() *jen.Statement { return b.helper("Nil") }

func (b branchSample) items() *jen.Statement { return b.helper("Items") }

func (b branchSample) nilItems() *jen.Statement { return b.helper("NilItems") }

func (b branchSample) structs() *jen.Statement {
	if b.emptiable() {
		return b.helper("Groups")
	}
	return b.helper("StructItems")
}

func (b branchSample) some() *jen.Statement { return jen.Qual(runtime, "OptOf").Call(b.one()) }

func (b branchSample) one() *jen.Statement { return b.sampleOne(b.Field) }

func (b branchSample) inline() *jen.Statement {
	return jen.Op("*").Add(b.sampler(b.Field)).Call(jen.Id("s"))
}

func (b branchSample) value() *jen.Statement { return jen.Qual(runtime, "OptNilOf").Call(b.one()) }

// part makes a struct. A group that is written empty would be read as absent.
func (b branchSample) part() *jen.Statement {
	if b.emptiable() {
		return b.helper("Group")
	}
	return b.one()
}

// sampleOne returns the expression for one value of a field's type, a pointer to a struct, or one element of a wildcard.
func (w *writer) sampleOne(f *plan.Field) *jen.Statement {
	if isFixed(f) {
		return typeName(f.Type).Call(w.fixedValue(f))
	}
	return kindOf(f.Type).sample(w)
}

// isFixed reports whether the field has a scalar of which the schema allows only one.
func isFixed(f *plan.Field) bool {
	_, isStruct := f.Complex()
	return f.Fixed != nil && !isStruct && !f.IsFamily()
}

// fixedValue returns an expression for the only value that the schema allows.
func (w *writer) fixedValue(f *plan.Field) jen.Code {
	only := *f
	only.Default = f.Fixed
	return w.defaultValue(&only)
}

// sampler returns the function that makes values of a field's type.
func (w *writer) sampler(f *plan.Field) *jen.Statement {
	if isFixed(f) {
		return jen.Func().Params(jen.Op("*").Qual(soaptest, "Sampler")).Add(typeName(f.Type)).Block(jen.Return(w.fixedValue(f)))
	}
	if function := w.typeSampler(f.Type); function != nil {
		return function
	}
	return jen.Func().Params(samplerParam()).Add(typeName(f.Type)).Block(jen.Return(w.sampleOne(f)))
}

// typeSampler returns the function that makes values of a type, nil for a wildcard. Those of structs are pointers.
func (w *writer) typeSampler(t plan.Type) *jen.Statement { return kindOf(t).sampler(w) }

func (w *writer) sampleFamily(f *jen.File, family *plan.Family) {
	f.Line().Func().Id(family.Sample).Params(samplerParam()).Id(family.Name).BlockFunc(func(g *jen.Group) {
		var cases []jen.Code
		last, first := 0, jen.Null()
		for i, m := range family.Members {
			if m.Sample == "" {
				continue
			}
			if i == family.Shallowest {
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
	f.Line().Func().Id(s.Sample).Params(samplerParam()).Id(s.Name).Block(jen.Return(w.form(s).sample()))
}

// primaryValues returns the values of an enumeration that the primary version lists: generated tests speak that.
func primaryValues(s *plan.Simple, e *plan.Enumeration) *jen.Statement {
	return valuesWhere(s, e, func(v *plan.Value) bool { return v.Has.Primary() })
}

// listable returns those primary values that can be items of a list: white space divides a list.
func listable(s *plan.Simple, e *plan.Enumeration) *jen.Statement {
	return valuesWhere(s, e, func(v *plan.Value) bool {
		return v.Has.Primary() && v.XML != "" && !strings.ContainsAny(v.XML, " \t\r\n")
	})
}

// valuesWhere returns the values of an enumeration that a sample may have.
func valuesWhere(s *plan.Simple, e *plan.Enumeration, has func(*plan.Value) bool) *jen.Statement {
	lacks := func(v *plan.Value) bool { return !has(v) }
	if !slices.ContainsFunc(e.Values, lacks) {
		return jen.Id(e.Table)
	}
	return jen.Index().Id(s.Name).ValuesFunc(func(g *jen.Group) {
		for _, v := range slices.DeleteFunc(slices.Clone(e.Values), lacks) {
			g.Id(v.Const)
		}
	})
}

// itemSampler returns the function that makes items of a list, which white space would divide.
func (w *writer) itemSampler(t plan.Type) *jen.Statement {
	word := jen.Parens(jen.Op("*").Qual(soaptest, "Sampler")).Dot("Word")
	switch t := t.(type) {
	case *plan.Builtin:
		if t.Kind == plan.String {
			return word
		}
	case *plan.Simple:
		if _, derived := t.Form.(*plan.Derived); derived && t.Form.Base().Kind == plan.String {
			return jen.Func().Params(samplerParam()).Id(t.Name).Block(jen.Return(jen.Id(t.Name).Call(jen.Id("s").Dot("Word").Call())))
		}
	}
	return w.typeSampler(t)
}
