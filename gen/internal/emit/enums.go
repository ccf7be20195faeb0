package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// simples writes the user-defined simple types with the functions that read and write them.
func (w *writer) simples(sheet *sheet) {
	for _, s := range w.pkg.Simples {
		if s.IsArray() {
			continue
		}
		f, form := sheet.next(), w.form(s)
		add(f, comment(s.Name+" is "+simpleOrigin(s, form)+".", s.Doc))
		form.declare(f)
		if s.Used {
			form.functions(f)
		}
	}
}

// simpleOrigin says what a simple type is in the schema.
func simpleOrigin(s *plan.Simple, form form) string {
	if s.XML.Local == "" {
		return "the " + form.kind() + " of " + s.Inside
	}
	return "the " + form.kind() + " " + s.XML.String()
}

// form writes what depends on how a simple type appears in Go.
type form interface {
	// kind is what a comment calls it.
	kind() string
	// declare writes the type.
	declare(*jen.File)
	// functions writes the functions that write and read an element of the type.
	functions(*jen.File)
	// check writes the statements that check v beside its facets.
	check(*jen.Group)
	// sample returns the expression for a value of generated tests.
	sample() *jen.Statement
}

// form returns the form of a simple type.
func (w *writer) form(s *plan.Simple) form {
	c := formChooser{simple: simpleWriter{w, s}}
	s.Form.Visit(&c)
	return c.chosen
}

// formChooser finds the form that writes one of the plan.
type formChooser struct {
	simple simpleWriter
	chosen form
}

// Derived implements plan.FormVisitor.
func (c *formChooser) Derived(d *plan.Derived) { c.chosen = derivedForm{c.simple, d} }

// Enumeration implements plan.FormVisitor.
func (c *formChooser) Enumeration(e *plan.Enumeration) { c.chosen = enumerationForm{c.simple, e} }

// EnumerationList implements plan.FormVisitor.
func (c *formChooser) EnumerationList(l *plan.EnumerationList) {
	c.chosen = enumerationListForm{c.simple, l}
}

// List implements plan.FormVisitor.
func (c *formChooser) List(l *plan.List) { c.chosen = listForm{c.simple, l} }

// Union implements plan.FormVisitor.
func (c *formChooser) Union(u *plan.Union) { c.chosen = unionForm{c.simple, u} }

// Array implements plan.FormVisitor.
func (c *formChooser) Array(a *plan.Array) { c.chosen = arrayForm{c.simple, a} }

// simpleWriter writes what all forms have in common.
type simpleWriter struct {
	*writer
	*plan.Simple
}

func (w simpleWriter) check(*jen.Group) {}

// writes writes the function that writes an element of the type.
func (w simpleWriter) writes(f *jen.File, statements ...jen.Code) {
	f.Line().Func().Id(w.Write).Params(
		jen.Id("w").Op("*").Qual(runtime, "Writer"), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Id(w.Name),
	).BlockFunc(func(g *jen.Group) {
		for _, statement := range statements {
			g.Add(statement)
		}
	})
}

// reads writes the function that reads one.
func (w simpleWriter) reads(f *jen.File, statements ...jen.Code) {
	f.Line().Func().Id(w.Read).Params(readerParam()).Id(w.Name).Block(statements...)
}

// readsChecked writes the function that reads a value of an enumeration, or a list of one, of which versions list others.
func (w simpleWriter) readsChecked(f *jen.File, e *plan.Enumeration, isList bool, expression jen.Code) {
	if e.Versioned == "" {
		w.reads(f, jen.Return(expression))
		return
	}
	w.reads(f, jen.Id("v").Op(":=").Add(expression), checkValue(e, isList, jen.Id("r"), w.qname()), jen.Return(jen.Id("v")))
}

func (w simpleWriter) qname() *jen.Statement { return w.writer.name(w.XML) }

// constants writes a constant for each value of a type that Go can express.
func (w simpleWriter) constants(f *jen.File, about string) {
	var defs []jen.Code
	for _, v := range w.Form.Constants() {
		if literal := valueLiteral(w.Simple, v); literal != nil {
			defs = append(defs, comment(v.Doc)...)
			defs = append(defs, jen.Id(v.Const).Id(w.Name).Op("=").Add(literal))
		}
	}
	if len(defs) > 0 {
		add(f, comment(about))
		f.Const().Defs(defs...)
	}
}

// valueLiteral returns a value as a constant expression; nil for an infinite number, and for what is not a value of the
// base.
func valueLiteral(s *plan.Simple, v *plan.Value) *jen.Statement {
	base := s.Form.Base()
	if base == nil {
		return jen.Lit(v.XML)
	}
	return scalars[base.Kind].literal(base, v.XML)
}

// derivedForm is a type with the underlying type of its base.
type derivedForm struct {
	simpleWriter
	*plan.Derived
}

func (d derivedForm) kind() string { return "simple type" }

func (d derivedForm) declare(f *jen.File) {
	f.Type().Id(d.Name).Add(typeName(d.Of))
	d.constants(f, "The values of "+d.Name+".")
}

func (d derivedForm) functions(f *jen.File) {
	d.writes(f, jen.Id("w").Dot(d.Of.Method).Call(jen.Id("space"), jen.Id("local"), typeName(d.Of).Call(jen.Id("v"))))
	d.reads(f, jen.Return(jen.Id(d.Name).Call(readOne(d.Of))))
}

func (d derivedForm) sample() *jen.Statement {
	return jen.Id(d.Name).Call(jen.Id("s").Dot(d.Of.Method).Call())
}

// enumerationForm is a string that is one of some values.
type enumerationForm struct {
	simpleWriter
	*plan.Enumeration
}

func (e enumerationForm) kind() string { return "enumeration" }

func (e enumerationForm) declare(f *jen.File) {
	f.Type().Id(e.Name).String()
	e.constants(f, "The values of "+e.Name+".")
	f.Var().Id(e.Table).Op("=").Index().Id(e.Name).ValuesFunc(func(g *jen.Group) {
		for _, v := range e.Enumeration.Values {
			g.Line().Id(v.Const)
		}
		g.Line()
	})
	versionedValues(f, e.Enumeration)
	f.Line().Comment("Valid reports whether v is one of the values that the schema lists.")
	f.Func().Params(jen.Id("v").Id(e.Name)).Id("Valid").Params().Bool().Block(
		jen.Return(jen.Qual("slices", "Contains").Call(jen.Id(e.Table), jen.Id("v"))),
	)
}

func (e enumerationForm) functions(f *jen.File) {
	e.writes(f, checkValue(e.Enumeration, false, jen.Id("w"), jen.Id("space"), jen.Id("local")),
		jen.Qual(runtime, "WriteEnum").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), e.qname(), jen.Id("v")))
	e.readsChecked(f, e.Enumeration, false, jen.Qual(runtime, enumReaders[e.Of.WhiteSpace]).Call(jen.Id("r"), e.qname(), jen.Id(e.Table)))
}

// enumReaders are the runtime's functions that read a value of an enumeration.
var enumReaders = [...]string{plan.Collapse: "ReadTokenEnum", plan.Replace: "ReadNormalizedEnum", plan.Preserve: "ReadEnum"}

func (e enumerationForm) check(g *jen.Group) {
	g.Qual(runtime, "CheckEnum").Call(jen.Id("c"), jen.Id("v"), jen.Id(e.Table))
}

func (e enumerationForm) sample() *jen.Statement {
	return jen.Qual(soaptest, "OneOf").Call(jen.Id("s"), primaryValues(e.Simple, e.Enumeration))
}

// enumerationListForm is a list of values of an enumeration.
type enumerationListForm struct {
	simpleWriter
	*plan.EnumerationList
}

func (l enumerationListForm) kind() string { return "list" }

func (l enumerationListForm) declare(f *jen.File) {
	f.Type().Id(l.Name).Index().Add(typeName(l.Item))
}

func (l enumerationListForm) functions(f *jen.File) {
	values := l.Enumeration()
	l.writes(f, checkValue(values, true, jen.Id("w"), jen.Id("space"), jen.Id("local")),
		jen.Qual(runtime, "WriteEnumList").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), l.qname(), jen.Id("v")))
	l.readsChecked(f, values, true, jen.Qual(runtime, "ReadEnumList").Call(jen.Id("r"), l.qname(), jen.Id(values.Table)))
}

func (l enumerationListForm) check(g *jen.Group) { checkItems(g, l.Item) }

func (l enumerationListForm) sample() *jen.Statement {
	return jen.Qual(soaptest, "Several").Call(jen.Id("s"), listable(l.Item, l.Enumeration()))
}

// listForm is a list of anything else.
type listForm struct {
	simpleWriter
	*plan.List
}

func (l listForm) kind() string { return "list" }

func (l listForm) declare(f *jen.File) { f.Type().Id(l.Name).Index().Add(typeName(l.Item)) }

func (l listForm) functions(f *jen.File) {
	l.writes(f, jen.Qual(runtime, "WriteItems").Call(
		jen.Id("w"), jen.Id("space"), jen.Id("local"), l.qname(), jen.Id("v"), writeExpression(l.Item)))
	l.reads(f, jen.Return(jen.Qual(runtime, "ReadItems").Call(jen.Id("r"), readExpression(l.Item))))
}

func (l listForm) check(g *jen.Group) { checkItems(g, l.Item) }

func (l listForm) sample() *jen.Statement {
	return jen.Qual(soaptest, "Items").Call(jen.Id("s"), l.itemSampler(l.Item))
}

// unionForm is the text of a value of any of its members.
type unionForm struct {
	simpleWriter
	*plan.Union
}

func (u unionForm) kind() string { return "union" }

func (u unionForm) declare(f *jen.File) {
	f.Type().Id(u.Name).String()
	about := "The values of " + u.Name + "."
	if u.Open {
		about = "Values of " + u.Name + " that the schema lists; it has others too."
	}
	u.constants(f, about)
}

func (u unionForm) functions(f *jen.File) {
	u.writes(f, jen.Id("w").Dot("TypedString").Call(
		jen.Id("space"), jen.Id("local"), u.qname(), jen.String().Call(jen.Id("v"))))
	if len(u.Members) == 0 {
		u.reads(f, jen.Return(jen.Id(u.Name).Call(jen.Id("r").Dot("Token").Call())))
		return
	}
	u.reads(f, jen.Return(jen.Qual(runtime, "ReadUnion").Types(jen.Id(u.Name)).Call(jen.Id("r"), u.readMembers())))
}

// readMembers returns the members among which a reader finds that of a text.
func (u unionForm) readMembers() *jen.Statement {
	return jen.Index().Qual(runtime, "UnionMember").ValuesFunc(func(g *jen.Group) {
		for _, m := range u.Members {
			accepts := jen.Func().Params(jen.Id("text").String()).Bool().Block(jen.Return(memberAccepts(m, jen.Id("text"))))
			fields := []jen.Code{jen.Id("Accepts").Op(":").Add(accepts)}
			if name := normalisers[m.WhiteSpace()]; name != "" {
				fields = append(fields, jen.Id("Normalise").Op(":").Qual(runtime, name))
			}
			g.Line().Values(fields...)
		}
		g.Line()
	})
}

// normalisers are the runtime's functions that give a text its white space, "" for leaving it.
var normalisers = [...]string{plan.Collapse: "Collapse", plan.Replace: "Replace", plan.Preserve: ""}

func (u unionForm) sample() *jen.Statement {
	return jen.Id(u.Name).Call(jen.Id("s").Dot("Word").Call())
}
