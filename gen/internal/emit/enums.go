package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// simples writes the user-defined simple types with the functions that read and write them.
func (w *writer) simples(f *jen.File) {
	for _, s := range w.pkg.Simples {
		if s.Array != nil {
			continue
		}
		w.simpleType(f, s)
		if s.Used {
			w.simpleFunctions(f, s)
		}
	}
}

func (w *writer) simpleType(f *jen.File, s *plan.Simple) {
	add(f, comment(s.Name+" is "+simpleOrigin(s)+".", s.Doc))
	switch s.Kind {
	case plan.Derived:
		f.Type().Id(s.Name).Add(typeName(s.Base))
		w.constants(f, s, "The values of "+s.Name+".")
	case plan.Enumeration:
		f.Type().Id(s.Name).String()
		w.enumeration(f, s)
	case plan.EnumerationList, plan.List:
		f.Type().Id(s.Name).Index().Add(typeName(s.Item))
	case plan.Union:
		f.Type().Id(s.Name).String()
		about := "The values of " + s.Name + "."
		if s.Open {
			about = "Values of " + s.Name + " that the schema lists; it has others too."
		}
		w.constants(f, s, about)
	}
}

func simpleOrigin(s *plan.Simple) string {
	kind := map[plan.SimpleKind]string{
		plan.Derived: "simple type", plan.Enumeration: "enumeration", plan.EnumerationList: "list", plan.List: "list", plan.Union: "union",
	}[s.Kind]
	if s.XML.Local == "" {
		return "the " + kind + " of " + s.Inside
	}
	return "the " + kind + " " + s.XML.String()
}

// constants writes a constant for each value of a type that Go can express.
func (w *writer) constants(f *jen.File, s *plan.Simple, about string) {
	var defs []jen.Code
	for _, v := range s.Values {
		if literal := valueLiteral(s, v); literal != nil {
			defs = append(defs, comment(v.Doc)...)
			defs = append(defs, jen.Id(v.Const).Id(s.Name).Op("=").Add(literal))
		}
	}
	if len(defs) > 0 {
		add(f, comment(about))
		f.Const().Defs(defs...)
	}
}

// valueLiteral returns a value as a constant expression; nil for an infinite number, and for what is no value of the base.
func valueLiteral(s *plan.Simple, v *plan.Value) *jen.Statement {
	if s.Base == nil {
		return jen.Lit(v.XML)
	}
	return scalars[s.Base.Kind].literal(s.Base, v.XML)
}

func (w *writer) enumeration(f *jen.File, s *plan.Simple) {
	w.constants(f, s, "The values of "+s.Name+".")
	f.Var().Id(s.Table).Op("=").Index().Id(s.Name).ValuesFunc(func(g *jen.Group) {
		for _, v := range s.Values {
			g.Line().Id(v.Const)
		}
		g.Line()
	})
	versionedValues(f, s)
	f.Line().Comment("Valid reports whether v is one of the values that the schema lists.")
	f.Func().Params(jen.Id("v").Id(s.Name)).Id("Valid").Params().Bool().Block(
		jen.Return(jen.Qual("slices", "Contains").Call(jen.Id(s.Table), jen.Id("v"))),
	)
}

func (w *writer) simpleFunctions(f *jen.File, s *plan.Simple) {
	write := func(statements ...jen.Code) {
		f.Line().Func().Id(s.Write).Params(
			jen.Id("w").Op("*").Qual(runtime, "Writer"), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Id(s.Name),
		).BlockFunc(func(g *jen.Group) {
			for _, statement := range statements {
				g.Add(statement)
			}
		})
	}
	reads := func(statements ...jen.Code) {
		f.Line().Func().Id(s.Read).Params(jen.Id("r").Op("*").Qual(runtime, "Reader")).Id(s.Name).Block(statements...)
	}
	read := func(expression jen.Code) { reads(jen.Return(expression)) }
	checked := func(values *plan.Simple, isList bool, expression jen.Code) {
		if values.Versioned == "" {
			read(expression)
			return
		}
		reads(jen.Id("v").Op(":=").Add(expression), checkValue(values, isList, jen.Id("r"), w.name(s.XML)), jen.Return(jen.Id("v")))
	}
	switch s.Kind {
	case plan.Derived:
		write(jen.Id("w").Dot(s.Base.Method).Call(jen.Id("space"), jen.Id("local"), typeName(s.Base).Call(jen.Id("v"))))
		read(jen.Id(s.Name).Call(jen.Id("r").Dot(s.Base.Method).Call()))
	case plan.Enumeration:
		name := w.name(s.XML)
		write(checkValue(s, false, jen.Id("w"), jen.Id("space"), jen.Id("local")),
			jen.Qual(runtime, "WriteEnum").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), name, jen.Id("v")))
		checked(s, false, jen.Qual(runtime, "ReadEnum").Call(jen.Id("r"), name, jen.Id(s.Table)))
	case plan.EnumerationList:
		name, item := w.name(s.XML), s.Item.(*plan.Simple)
		write(checkValue(item, true, jen.Id("w"), jen.Id("space"), jen.Id("local")),
			jen.Qual(runtime, "WriteEnumList").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), name, jen.Id("v")))
		checked(item, true, jen.Qual(runtime, "ReadEnumList").Call(jen.Id("r"), name, jen.Id(item.Table)))
	case plan.List:
		write(jen.Qual(runtime, "WriteItems").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), w.name(s.XML), jen.Id("v"), writeExpression(s.Item)))
		read(jen.Qual(runtime, "ReadItems").Call(jen.Id("r"), readExpression(s.Item)))
	case plan.Union:
		write(jen.Id("w").Dot("TypedString").Call(jen.Id("space"), jen.Id("local"), w.name(s.XML), jen.String().Call(jen.Id("v"))))
		read(jen.Id(s.Name).Call(jen.Id("r").Dot("Token").Call()))
	}
}
