package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// choiceMethods writes the methods that check a struct's choices: one for each, and one that looks at all after reading.
func (w *writer) choiceMethods(f *jen.File, s *plan.Struct) {
	for _, c := range s.Choices {
		add(f, comment(c.Method+" checks that "+strings.ToLower(choiceRule(c).words)+" "+choiceNames(c)+" is set."))
		f.Func().Params(receiver(s.Name)).Id(c.Method).Params().Op("*").Qual(runtime, "ChoiceError").Block(
			jen.Return(jen.Qual(runtime, choiceRule(c).function).Call(jen.Index().Qual(runtime, "Branch").ValuesFunc(func(g *jen.Group) {
				for _, b := range c.Fields {
					g.Line().Values(jen.Id("Name").Op(":").Lit(b.Name), jen.Id("Set").Op(":").Add(isSet(b)))
				}
				g.Line()
			}))),
		)
	}
	if !s.Checked || !checksApart(s) {
		return
	}
	f.Line().Comment("checkChoices fails the reader at a choice that has too few or too many branches.")
	f.Func().Params(receiver(s.Name)).Id("checkChoices").Params(readerParam()).BlockFunc(func(g *jen.Group) { w.checks(g, s) })
}

// rule is how many branches of a choice may be set: the runtime's function that checks it, and how a comment says it.
type rule struct{ function, words string }

func choiceRule(c *plan.Choice) rule {
	if c.Optional {
		return rule{"AtMostOneOf", "At most one of"}
	}
	return rule{"OneOf", "Exactly one of"}
}

func (w *writer) checks(g *jen.Group, s *plan.Struct) {
	if s.Base != nil && s.Base.Checked {
		g.Id("v").Dot(s.Base.Name).Dot("checkChoices").Call(jen.Id("r"))
	}
	for _, c := range s.Choices {
		if !s.Item {
			g.Id("r").Dot("Choice").Call(jen.Id("v").Dot(c.Method).Call())
		}
	}
	for _, f := range s.Fields {
		if part, ok := f.Complex(); ok && part.Group && part.Checked {
			checkPart(g, f)
		}
	}
}

func checkPart(g *jen.Group, f *plan.Field) {
	value := jen.Id("v").Dot(f.Name)
	check := func(v jen.Code) jen.Code { return jen.Add(v).Dot("checkChoices").Call(jen.Id("r")) }
	switch f.Shape {
	case plan.Repeated:
		g.For(jen.Id("i").Op(":=").Range().Add(value)).Block(check(jen.Add(value).Index(jen.Id("i"))))
	case plan.Optional, plan.Pointer:
		g.If(jen.Add(value).Op("!=").Nil()).Block(check(value))
	default:
		g.Add(check(value))
	}
}

// checksApart reports whether others call the struct's checks than its own DecodeXML.
func checksApart(s *plan.Struct) bool { return s.Group || s.Extended }

// checkCall writes what checks the choices of a struct that was read.
func (w *writer) checkCall(g *jen.Group, s *plan.Struct) {
	switch {
	case !s.Checked:
	case checksApart(s):
		g.Id("v").Dot("checkChoices").Call(jen.Id("r"))
	default:
		w.checks(g, s)
	}
}

// isSet returns the condition under which a branch's element is there.
func isSet(f *plan.Field) *jen.Statement {
	value := jen.Id("v").Dot(f.Name)
	_, wildcard := f.Type.(*plan.Wildcard)
	_, pointer := f.Complex()
	pointer = pointer || f.IsFamily()
	switch {
	case f.Shape == plan.Repeated || f.Shape == plan.RepeatedNillable:
		return jen.Len(value).Op(">").Lit(0)
	case wildcard || f.Text:
		return value.Op("!=").Lit("")
	case f.Shape == plan.OmitEmpty:
		return isPresent(f.Type, value)
	case f.Shape == plan.OptionalNillable || !pointer:
		return jen.Op("!").Add(value).Dot("IsAbsent").Call()
	}
	return value.Op("!=").Nil()
}

// choiceNames names the branches of a choice; of many, the first and the last one.
func choiceNames(c *plan.Choice) string {
	const many = 6
	var names []string
	for _, f := range c.Fields {
		names = append(names, f.Name)
	}
	last := len(names) - 1
	switch {
	case last < 1:
		return strings.Join(names, "")
	case last >= many:
		return "the " + strconv.Itoa(len(names)) + " fields from " + names[0] + " to " + names[last]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// choiceComment states the rule of a choice above its first branch.
func choiceComment(f *plan.Field) string {
	if f.Choice == nil || f.Choice.Fields[0] != f || len(f.Choice.Fields) == 1 {
		return ""
	}
	return choiceRule(f.Choice).words + " " + choiceNames(f.Choice) + " is set."
}
