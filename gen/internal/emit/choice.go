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
					g.Line().Values(jen.Id("Name").Op(":").Lit(b.Name), jen.Id("Set").Op(":").Add(isSet(&b.Field)))
				}
				g.Line()
			}))),
		)
	}
	if !s.ChecksChoices || !sharesChecks(s) {
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
	if s.Base != nil && s.Base.ChecksChoices {
		g.Id("v").Dot(s.Base.Name).Dot("checkChoices").Call(jen.Id("r"))
	}
	for _, c := range s.Choices {
		if !s.IsOccurrence() {
			g.Add(checkRead("r", c))
		}
	}
	for _, f := range s.Fields {
		if part, ok := f.Complex(); ok && part.Group != nil && part.ChecksChoices {
			checkPart(g, f)
		}
	}
}

// checkRead writes the statement that has the reader or the checker look at a choice that may have been read. Where a branch
// is skipped, none of the others may be set.
func checkRead(by string, c *plan.Choice) jen.Code {
	check := jen.Id("v").Dot(c.Method).Call()
	if c.Optional || !c.Skips {
		return jen.Id(by).Dot("Choice").Call(check)
	}
	return jen.If(jen.Id("e").Op(":=").Add(check), jen.Id("e").Op("!=").Nil().Op("&&").Len(jen.Id("e").Dot("Set")).Op(">").Lit(0)).Block(
		jen.Id(by).Dot("Choice").Call(jen.Id("e")))
}

func checkPart(g *jen.Group, f *plan.Particle) {
	value := jen.Id("v").Dot(f.Name)
	check := func(v jen.Code) jen.Code { return jen.Add(v).Dot("checkChoices").Call(jen.Id("r")) }
	switch {
	case f.Repeats():
		g.For(jen.Id("i").Op(":=").Range().Add(value)).Block(check(jen.Add(value).Index(jen.Id("i"))))
	case f.Holding() == plan.Inline:
		g.Add(check(value))
	default:
		g.If(jen.Add(value).Op("!=").Nil()).Block(check(value))
	}
}

// sharesChecks reports whether others than the struct's own DecodeXML call its checks.
func sharesChecks(s *plan.Struct) bool { return s.Group != nil || s.Extended }

// checkCall writes what checks the choices of a struct that was read.
func (w *writer) checkCall(g *jen.Group, s *plan.Struct) {
	switch {
	case !s.ChecksChoices:
	case sharesChecks(s):
		g.Id("v").Dot("checkChoices").Call(jen.Id("r"))
	default:
		w.checks(g, s)
	}
}

// isSet returns the condition that a field has a value which would be lost if its element were omitted. An element that is
// always written has none while it is zero.
func isSet(f *plan.Field) *jen.Statement {
	return holdings[f.Holding()].isSet(f.Type, jen.Id("v").Dot(f.Name))
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
func choiceComment(f *plan.Particle) string {
	c := f.Choice
	if c == nil || c.Fields[0] != f {
		return ""
	}
	rest := "."
	if c.Skips && !c.Optional {
		rest = "; none after reading a branch that is skipped."
	} else if len(c.Fields) == 1 {
		return ""
	}
	return choiceRule(c).words + " " + choiceNames(c) + " is set" + rest
}
