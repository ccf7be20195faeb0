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
	return slices.ContainsFunc(p.Structs, func(s *plan.Struct) bool { return s.Validated }) ||
		slices.ContainsFunc(p.Simples, func(s *plan.Simple) bool { return s.Validated }) ||
		slices.ContainsFunc(p.Faults, func(f *plan.FaultType) bool { return f.Validated }) ||
		slices.ContainsFunc(p.PortTypes, func(t *plan.PortType) bool {
			return slices.ContainsFunc(t.Headers, func(h *plan.HeaderSet) bool { return h.Validated })
		})
}

// validate writes Validate and what it calls for each type that has anything to check.
func (w *writer) validate(f *jen.File) {
	f.ImportName(patternPackage, "pattern")
	w.patterns(f)
	if w.pkg.Checked != "" {
		f.Line().Comment(w.pkg.Checked + " is what has anything to check.")
		f.Type().Id(w.pkg.Checked).Interface(jen.Id("check").Params(jen.Op("*").Qual(runtime, "Checker")))
	}
	for _, b := range w.pkg.Restricted {
		if b.Facets.Used {
			w.checkBuiltin(f, b)
		}
	}
	for _, s := range w.pkg.Simples {
		if s.Validated {
			w.validateSimple(f, s)
		}
	}
	for _, s := range w.pkg.Structs {
		if s.Validated {
			w.validateStruct(f, s)
		}
		if s.Family != nil && s.Family.Check != "" {
			w.checkFamily(f, s.Family)
		}
	}
	for _, fault := range w.pkg.Faults {
		if fault.Validated {
			validateMethod(f, fault.Name, fault.Name)
			checkMethod(f, fault.Name, func(g *jen.Group) { checkFields(g, []*plan.Field{fault.Field}) })
		}
	}
	for _, p := range w.pkg.PortTypes {
		for _, h := range p.Headers {
			if h.Validated {
				validateMethod(f, h.Name, h.Name)
				checkMethod(f, h.Name, func(g *jen.Group) { checkFields(g, h.Fields) })
			}
		}
	}
}

// validateMethod writes Validate of a struct. The root is the first step of paths.
func validateMethod(f *jen.File, name, root string) {
	f.Line().Comment("Validate reports every violation of the schema in v, each as a *soap.FacetError.")
	f.Func().Params(receiver(name)).Id("Validate").Params().Error().Block(
		jen.Return(jen.Qual(runtime, "ValidateStruct").Call(jen.Lit(root), jen.Id("v"), structCheck(name))),
	)
}

func checkMethod(f *jen.File, name string, body func(*jen.Group)) {
	f.Line().Func().Params(receiver(name)).Id("check").Params(checkerParam()).BlockFunc(body)
}

func structCheck(name string) *jen.Statement { return jen.Parens(jen.Op("*").Id(name)).Dot("check") }

func checkFields(g *jen.Group, fields []*plan.Field) {
	for _, field := range fields {
		checkField(g, field, field.XML.Local)
	}
}

func checkerParam() *jen.Statement { return jen.Id("c").Op("*").Qual(runtime, "Checker") }

func (w *writer) validateSimple(f *jen.File, s *plan.Simple) {
	f.Line().Comment("Validate reports every violation of the schema in v, each as a *soap.FacetError.")
	f.Func().Params(jen.Id("v").Id(s.Name)).Id("Validate").Params().Error().Block(
		jen.Return(jen.Qual(runtime, "Validate").Call(jen.Lit(rootName(s.XML, s.Name)), jen.Id("v"), jen.Id(s.Name).Dot("check"))),
	)
	f.Line().Func().Params(jen.Id("v").Id(s.Name)).Id("check").Params(checkerParam()).BlockFunc(func(g *jen.Group) {
		if s.Kind == plan.Enumeration {
			g.Qual(runtime, "CheckEnum").Call(jen.Id("c"), jen.Id("v"), jen.Id(s.Table))
		}
		if s.Array != nil {
			checkArray(g, s)
		}
		if s.Item != nil && plan.Validated(s.Item) {
			g.Qual(runtime, "CheckItems").Call(jen.Id("c"), jen.Id("v"), checkExpression(s.Item))
		}
		if s.Facets != nil {
			checkTexts(g, s.Facets)
			facetsOfSimple(s).statements(g)
		}
	})
}

// checkTexts checks the items of a built-in list.
func checkTexts(g *jen.Group, f *plan.Facets) {
	if f.Item != nil && plan.Validated(f.Item) {
		g.Qual(runtime, "CheckItems").Call(jen.Id("c"), jen.Id("v"), checkExpression(f.Item))
	}
}

// checkArray checks the items of an array of the SOAP encoding.
func checkArray(g *jen.Group, s *plan.Simple) {
	helper, items := "CheckList", jen.Id("v")
	if _, ok := s.Array.Item.Complex(); ok {
		helper = "CheckPointers"
	}
	if s.Array.Dimensions > 1 {
		items = items.Dot("Items")
	}
	g.Qual(runtime, helper).Call(jen.Id("c"), jen.Lit(s.Array.Item.XML.Local), items, checkExpression(s.Array.Item.Type))
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
	if !s.Group {
		validateMethod(f, s.Name, rootName(s.XML, rootName(s.Element, s.Name)))
	}
	checkMethod(f, s.Name, func(g *jen.Group) {
		if s.Base != nil && s.Base.Validated {
			g.Id("v").Dot(s.Base.Name).Dot("check").Call(jen.Id("c"))
		}
		for _, choice := range s.Choices {
			g.Id("c").Dot("Choice").Call(jen.Id("v").Dot(choice.Method).Call())
		}
		for _, attribute := range s.Attributes {
			checkField(g, attribute, "@"+attribute.XML.Local)
		}
		checkFields(g, s.Fields)
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
func checkExpression(t plan.Type) *jen.Statement {
	switch t := t.(type) {
	case *plan.Builtin:
		return jen.Id(t.Facets.Func)
	case *plan.Simple:
		return jen.Id(t.Name).Dot("check")
	case *plan.Struct:
		return structCheck(t.Name)
	case *plan.Family:
		return jen.Id(t.Check)
	}
	return jen.Null()
}

// checkField writes the statements that check a field, which stands in a path by its name.
func checkField(g *jen.Group, f *plan.Field, name string) {
	if !f.Demands() {
		return
	}
	value := jen.Id("v").Dot(f.Name)
	part, isStruct := f.Complex()
	isGroup := isStruct && part.Group
	if isGroup {
		name = ""
		if f.Shape == plan.Repeated {
			name = f.Name
		}
	}
	if _, wildcard := f.Type.(*plan.Wildcard); wildcard {
		name = f.Name
	}
	if f.Compulsory() {
		g.Id("c").Dot("Required").Call(jen.Lit(name), jen.Add(value).Op("!=").Lit(""))
	}
	if f.Counted() {
		g.Id("c").Dot("Occurs").Call(jen.Lit(name), jen.Len(value), jen.Lit(f.Min), jen.Lit(f.Max))
	}
	if f.Shape == plan.Pointer {
		g.Id("c").Dot("Required").Call(jen.Lit(rootName(f.XML, f.Name)), jen.Add(value).Op("!=").Nil())
	}
	if f.FixedText() && f.Held() {
		g.Qual(runtime, "CheckFixed").Call(jen.Id("c"), jen.Lit(name), value, jen.Lit(*f.Fixed), writeExpression(f.Type))
	}
	if !plan.Validated(f.Type) {
		return
	}
	if isStruct {
		checkStruct(g, f, name, value)
		return
	}
	checkScalar(g, f, name, value)
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

// checkScalar checks a field of a simple type, or of a family.
func checkScalar(g *jen.Group, f *plan.Field, name string, value *jen.Statement) {
	helper := "Check"
	_, isFamily := f.Type.(*plan.Family)
	switch f.Shape {
	case plan.Optional, plan.Nillable:
		if !isFamily {
			helper = "CheckHeld"
		}
	case plan.OptionalNillable:
		helper = "CheckHeld"
	case plan.Repeated:
		helper = "CheckList"
	case plan.RepeatedNillable:
		helper = "CheckHeldList"
		if isFamily {
			helper = "CheckList"
		}
	}
	call := jen.Qual(runtime, helper).Call(jen.Id("c"), jen.Lit(name), value, checkExpression(f.Type))
	if f.Shape == plan.OmitEmpty {
		g.If(isPresent(f.Type, value)).Block(call)
		return
	}
	g.Add(call)
}

// checkStruct checks a field of complex type, or a group.
func checkStruct(g *jen.Group, f *plan.Field, name string, value *jen.Statement) {
	helper := "CheckStruct"
	switch f.Shape {
	case plan.Plain:
		value = jen.Op("&").Add(value)
	case plan.OptionalNillable:
		value = jen.Add(value).Dot("Or").Call(jen.Nil())
	case plan.Repeated:
		helper = "CheckStructs"
	case plan.RepeatedNillable:
		helper = "CheckPointers"
	}
	g.Qual(runtime, helper).Call(jen.Id("c"), jen.Lit(name), value, checkExpression(f.Type))
}

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
