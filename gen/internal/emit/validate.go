package emit

import (
	"slices"
	"strconv"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
)

// validates reports whether there is anything to check in the package.
func validates(p *plan.Package) bool {
	return slices.ContainsFunc(p.Restricted, func(b *plan.Builtin) bool { return b.Facets.Used }) ||
		slices.ContainsFunc(p.Structs, func(s *plan.Struct) bool { return s.Validated }) ||
		slices.ContainsFunc(p.Simples, func(s *plan.Simple) bool { return s.Validated }) ||
		slices.ContainsFunc(p.Faults, func(f *plan.FaultType) bool { return f.Validated }) ||
		slices.ContainsFunc(p.PortTypes, func(t *plan.PortType) bool {
			return slices.ContainsFunc(t.Headers, func(h *plan.HeaderSet) bool { return h.Validated })
		})
}

// validate writes Validate and what it calls for each type that has anything to check.
func (w *writer) validate(sheet *sheet) {
	f := sheet.next()
	w.patterns(f)
	if w.pkg.Checked != "" {
		f.Line().Comment(w.pkg.Checked + " is implemented by the types that have anything to check.")
		f.Type().Id(w.pkg.Checked).Interface(jen.Id("check").Params(jen.Op("*").Qual(runtime, "Checker")))
	}
	for _, b := range w.pkg.Restricted {
		if b.Facets.Used {
			w.checkBuiltin(sheet.next(), b)
		}
	}
	for _, s := range w.pkg.Simples {
		if s.Validated {
			w.validateSimple(sheet.next(), s)
		}
	}
	for _, s := range w.pkg.Structs {
		f := sheet.next()
		if s.Validated {
			w.validateStruct(f, s)
		}
		if s.Family != nil && s.Family.Check != "" {
			w.checkFamily(f, s.Family)
		}
	}
	for _, fault := range w.pkg.Faults {
		if fault.Validated {
			f := sheet.next()
			validateMethod(f, fault.Name, fault.Name)
			checkMethod(f, fault.Name, func(g *jen.Group) { checkField(g, fault.Field, fault.Field.XML.Local) })
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			if h.Validated {
				f := sheet.next()
				validateMethod(f, h.Name, h.Name)
				checkMethod(f, h.Name, func(g *jen.Group) { checkParticles(g, h.Fields) })
			}
		}
	}
}

// validateMethod writes Validate of a struct. The root is the first step of paths.
func validateMethod(f *jen.File, name, root string) {
	f.Line().Comment("Validate reports every violation of the schema in v, as a *soap.ValidationError.")
	f.Func().Params(receiver(name)).Id("Validate").Params().Error().Block(
		jen.Return(jen.Qual(runtime, "ValidateStruct").Call(jen.Lit(root), jen.Id("v"), structCheck(name))),
	)
}

func checkMethod(f *jen.File, name string, body func(*jen.Group)) {
	f.Line().Func().Params(receiver(name)).Id("check").Params(checkerParam()).BlockFunc(body)
}

func structCheck(name string) *jen.Statement { return jen.Parens(jen.Op("*").Id(name)).Dot("check") }

func checkParticles(g *jen.Group, particles []*plan.Particle) {
	for _, f := range particles {
		checkParticle(g, f)
	}
}

func checkerParam() *jen.Statement { return jen.Id("c").Op("*").Qual(runtime, "Checker") }

func (w *writer) validateSimple(f *jen.File, s *plan.Simple) {
	f.Line().Comment("Validate reports every violation of the schema in v, as a *soap.ValidationError.")
	f.Func().Params(jen.Id("v").Id(s.Name)).Id("Validate").Params().Error().Block(
		jen.Return(jen.Qual(runtime, "Validate").Call(jen.Lit(rootName(s.XML, s.Name)), jen.Id("v"), jen.Id(s.Name).Dot("check"))),
	)
	f.Line().Func().Params(jen.Id("v").Id(s.Name)).Id("check").Params(checkerParam()).BlockFunc(func(g *jen.Group) {
		w.form(s).check(g)
		if s.Facets != nil {
			checkTexts(g, s.Facets)
			facetsOfSimple(s).statements(g)
		}
	})
}

// checkItems checks the items of a list.
func checkItems(g *jen.Group, item plan.Type) {
	if plan.Validated(item) {
		g.Qual(runtime, "CheckItems").Call(jen.Id("c"), jen.Id("v"), checkExpression(item))
	}
}

// checkTexts checks the items of a built-in list.
func checkTexts(g *jen.Group, f *plan.Facets) {
	if f.Item != nil {
		checkItems(g, f.Item)
	}
}

// rootName is the first step of the paths to what is wrong with a value.
func rootName(name source.Name, otherwise string) string {
	if name.Local != "" {
		return name.Local
	}
	return otherwise
}

func (w *writer) checkBuiltin(f *jen.File, b *plan.Builtin) {
	f.Line().Func().Id(b.Facets.Func).Params(jen.Id("v").Add(typeName(b)), checkerParam()).BlockFunc(func(g *jen.Group) {
		checkTexts(g, b.Facets)
		facetsOfBuiltin(b).statements(g)
	})
}

func (w *writer) validateStruct(f *jen.File, s *plan.Struct) {
	if s.Group == nil {
		validateMethod(f, s.Name, rootName(s.XML, rootName(s.Element, s.Name)))
	}
	checkMethod(f, s.Name, func(g *jen.Group) {
		if s.Base != nil && s.Base.Validated {
			g.Id("v").Dot(s.Base.Name).Dot("check").Call(jen.Id("c"))
		}
		for _, choice := range s.Choices {
			g.Add(checkRead("c", choice))
		}
		for _, attribute := range s.Attributes {
			checkField(g, &attribute.Field, "@"+attribute.XML.Local)
		}
		checkParticles(g, s.Fields)
		if s.Text != nil && s.Text.Demands() {
			checkText(g, s.Text)
		}
	})
}

// checkFamily writes the function that checks any member of a family.
func (w *writer) checkFamily(f *jen.File, family *plan.Family) {
	f.Line().Func().Id(family.Check).Params(jen.Id("v").Id(family.Name), checkerParam()).Block(
		jen.If(
			jen.List(jen.Id("member"), jen.Id("ok")).Op(":=").Id("v").Assert(jen.Id(w.pkg.Checked)),
			jen.Id("ok").Op("&&").Id("v").Dot("XMLType").Call().Op("!=").Parens(jen.Qual(runtime, "Name").Values()),
		).Block(jen.Id("member").Dot("check").Call(jen.Id("c"))),
	)
}

// checkExpression returns the function that checks a value of the type.
func checkExpression(t plan.Type) *jen.Statement { return kindOf(t).check() }

// checkParticle writes the statements that check a particle: how often it occurs, and its values.
func checkParticle(g *jen.Group, f *plan.Particle) {
	if !f.Demands() {
		return
	}
	name, value := pathStep(f), jen.Id("v").Dot(f.Name)
	if f.Compulsory() {
		g.Id("c").Dot("Required").Call(jen.Lit(name), jen.Add(value).Op("!=").Lit(""))
	}
	if f.Counted() {
		g.Id("c").Dot("Occurs").Call(jen.Lit(name), jen.Len(value), jen.Lit(f.Min), jen.Lit(f.Max))
	}
	checkField(g, &f.Field, name)
}

// pathStep is the step in a path that stands for a particle. A group that does not repeat has none.
func pathStep(f *plan.Particle) string {
	switch t := f.Type.(type) {
	case *plan.Wildcard:
		return f.Name
	case *plan.Struct:
		if t.Group != nil && f.Repeats() {
			return f.Name
		}
		if t.Group != nil {
			return ""
		}
	}
	return f.XML.Local
}

// checkField writes the statements that check a field, which stands in a path by its name.
func checkField(g *jen.Group, f *plan.Field, name string) {
	if !f.Demands() {
		return
	}
	value := jen.Id("v").Dot(f.Name)
	if f.MustPoint() {
		g.Id("c").Dot("Required").Call(jen.Lit(rootName(f.XML, f.Name)), jen.Add(value).Op("!=").Nil())
	}
	if f.FixedText() && f.Held() {
		g.Qual(runtime, "CheckFixed").Call(jen.Id("c"), jen.Lit(name), value, jen.Lit(*f.Fixed), sameness(f.Type), writeExpression(f.Type))
	}
	if !plan.Validated(f.Type) {
		return
	}
	g.Add(holdings[f.Holding()].check(fieldCheck{f.Type, name, value}))
}

// checkText checks the text of a struct, which has no step of its own in a path.
func checkText(g *jen.Group, f *plan.Field) {
	value := jen.Id("v").Dot(f.Name)
	if b, ok := f.Type.(*plan.Builtin); ok {
		g.Id(b.Facets.Func).Call(value, jen.Id("c"))
		return
	}
	g.Add(value).Dot("check").Call(jen.Id("c"))
}

// fieldCheck checks the values of a field.
type fieldCheck struct {
	typ   plan.Type
	name  string // the step in a path
	value *jen.Statement
}

// call calls a function of the runtime that checks the value with the function that checks one of the type.
func (c fieldCheck) call(helper string, value *jen.Statement) *jen.Statement {
	return jen.Qual(runtime, helper).Call(jen.Id("c"), jen.Lit(c.name), value, checkExpression(c.typ))
}

func (c fieldCheck) plain() *jen.Statement { return c.call("Check", c.value) }

func (c fieldCheck) list() *jen.Statement { return c.call("CheckList", c.value) }

func (c fieldCheck) held() *jen.Statement { return c.call("CheckHeld", c.value) }

func (c fieldCheck) heldList() *jen.Statement { return c.call("CheckHeldList", c.value) }

func (c fieldCheck) unlessEmpty() *jen.Statement {
	return jen.If(notEmpty(c.typ, c.value)).Block(c.plain())
}

func (c fieldCheck) inline() *jen.Statement { return c.call("CheckStruct", jen.Op("&").Add(c.value)) }

func (c fieldCheck) heldPointer() *jen.Statement {
	return c.call("CheckStruct", jen.Add(c.value).Dot("Or").Call(jen.Nil()))
}

func (c fieldCheck) structs() *jen.Statement { return c.call("CheckStructs", c.value) }

func (c fieldCheck) pointers() *jen.Statement { return c.call("CheckPointers", c.value) }

func (c fieldCheck) pointer() *jen.Statement { return c.call("CheckStruct", c.value) }

// patterns writes the regular expressions.
func (w *writer) patterns(f *jen.File) {
	used := slices.DeleteFunc(slices.Clone(w.pkg.Patterns), func(p *plan.Pattern) bool { return !p.Used })
	if len(used) == 0 {
		return
	}
	f.Comment("The patterns of the schema; each is compiled when it is first used.")
	f.Var().DefsFunc(func(g *jen.Group) {
		for _, p := range used {
			g.Id(p.Var).Op("=").Qual(patternPackage, "Pattern").ValuesFunc(func(g *jen.Group) { patternFields(g, p) })
		}
	})
}

func patternFields(g *jen.Group, p *plan.Pattern) {
	g.Id("Source").Op(":").Add(rawString(p.Source))
	if len(p.Sets) == 0 {
		return
	}
	g.Id("Sets").Op(":").Index().Qual(patternPackage, "Set").ValuesFunc(func(g *jen.Group) {
		for _, set := range p.Sets {
			if set.Table != nil {
				g.Values(jen.Id("Name").Op(":").Lit(set.Name), jen.Id("Table").Op(":").Op("&").Qual("unicode", set.Name))
				continue
			}
			g.Values(jen.Id("Name").Op(":").Lit(set.Name), jen.Id("Spans").Op(":").Index().Qual(patternPackage, "Span").ValuesFunc(func(g *jen.Group) {
				for _, span := range set.Spans {
					g.Values(jen.Id("First").Op(":").Id(hex(span.First)), jen.Id("Last").Op(":").Id(hex(span.Last)))
				}
			}))
		}
	})
}

func hex(r rune) string { return "0x" + strconv.FormatInt(int64(r), 16) }

// rawString returns a literal that shows a pattern as the schema has it, where Go allows that.
func rawString(s string) *jen.Statement {
	if strconv.CanBackquote(s) {
		return jen.Id("`" + s + "`")
	}
	return jen.Lit(s)
}
