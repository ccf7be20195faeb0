package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/plan"
)

// group writes the methods of a group struct, which stands in the content of structs around it.
func (w *writer) group(f *jen.File, s *plan.Struct) {
	f.Line().Comment("EncodeXML writes the elements into the open one.")
	w.encodeMethod(f, s)
	w.memberTable(f, s)
	w.decodeMember(f, s)
	w.choiceMethods(f, s)
}

// encodePart writes the statement that writes the field of a group, a wildcard or text.
func (w *writer) encodePart(g *jen.Group, f *plan.Field) {
	value := jen.Id("v").Dot(f.Name)
	if f.Text {
		g.Id("w").Dot("Text").Call(value)
		return
	}
	if t, ok := f.Type.(*plan.Wildcard); ok {
		method := "AnyElement"
		if f.Shape == plan.Repeated {
			method = "AnyElements"
		}
		g.Id("w").Dot(method).Call(jen.Id(t.Var), value)
		return
	}
	call := func(v jen.Code) *jen.Statement { return jen.Add(v).Dot("EncodeXML").Call(jen.Id("w")) }
	switch f.Shape {
	case plan.Optional:
		g.If(jen.Add(value).Op("!=").Nil()).Block(call(value))
	case plan.Pointer:
		g.If(jen.Add(value).Op("==").Nil()).Block(jen.Id("w").Dot("Missing").Call(jen.Lit(""), jen.Lit(f.Name))).Else().Block(call(value))
	case plan.Repeated:
		g.For(jen.Id("i").Op(":=").Range().Add(value)).Block(call(jen.Add(value).Index(jen.Id("i"))))
	default:
		g.Add(call(value))
	}
}

// decodePart returns the statement that reads the current element into the field of a group or a wildcard.
func decodePart(f *plan.Field) jen.Code {
	value := jen.Id("v").Dot(f.Name)
	if _, ok := f.Type.(*plan.Wildcard); ok {
		element := jen.Id("r").Dot("Element").Call()
		if f.Shape == plan.Repeated {
			return jen.Add(value).Op("=").Append(value, element)
		}
		return value.Op("=").Add(element)
	}
	target := value
	switch f.Shape {
	case plan.Repeated:
		target = jen.Qual(runtime, "Item").Call(jen.Id("content"), jen.Op("&").Add(value))
	case plan.Optional, plan.Pointer:
		target = jen.Qual(runtime, "Part").Call(jen.Op("&").Add(value))
	}
	return target.Dot("decodeMember").Call(jen.Id("r"), jen.Id("content"), jen.Id("content").Dot("Inner").Call())
}

// wildcards writes the variables that list the namespaces of a struct's wildcards.
func (w *writer) wildcards(f *jen.File, s *plan.Struct) {
	written := map[string]bool{}
	for _, field := range s.Fields {
		if t, ok := field.Type.(*plan.Wildcard); ok && !written[t.Var] {
			written[t.Var] = true
			f.Line().Var().Id(t.Var).Op("=").Index().String().ValuesFunc(func(g *jen.Group) {
				for _, uri := range t.Namespaces {
					g.Add(w.space(uri))
				}
			})
		}
	}
}

// model writes the particles of a struct's content model. Numbers tell its choices apart, those of base types included.
func (w *writer) model(g *jen.Group, s *plan.Struct, choices map[*plan.Choice]int) {
	if s.Base != nil {
		w.model(g, s.Base, choices)
	}
	for _, f := range s.Fields {
		if f.Text {
			continue
		}
		values := w.term(f)
		flag := func(name string, v jen.Code) { values = append(values, jen.Id(name).Op(":").Add(v)) }
		if f.Emptiable {
			flag("Optional", jen.True())
		}
		if f.Shape == plan.Repeated || f.Shape == plan.RepeatedNillable {
			flag("Repeated", jen.True())
		}
		if f.Choice != nil {
			if choices[f.Choice] == 0 {
				choices[f.Choice] = len(choices) + 1
			}
			flag("Choice", jen.Lit(choices[f.Choice]))
		}
		g.Line().Values(values...)
	}
}

// term returns what a field's particle is: a wildcard, a group, or an element of a name.
func (w *writer) term(f *plan.Field) []jen.Code {
	if t, ok := f.Type.(*plan.Wildcard); ok {
		return []jen.Code{jen.Id("Any").Op(":").Id(t.Var)}
	}
	if part, ok := f.Complex(); ok && part.Group {
		return []jen.Code{jen.Id("Group").Op(":").Id(part.Members)}
	}
	return []jen.Code{jen.Id("Space").Op(":").Add(w.space(f.XML.Space)), jen.Id("Local").Op(":").Lit(f.XML.Local)}
}

// cursor returns the name of the cursor over a struct's members, and the reader's method that makes it.
func cursor(s *plan.Struct) (name, method string) {
	if s.Modelled {
		return "content", "Content"
	}
	return "members", "Members"
}

// memberArgs returns the arguments of a struct's decodeMember.
func memberArgs(s *plan.Struct, index jen.Code) []jen.Code {
	if s.Modelled {
		return []jen.Code{jen.Id("r"), jen.Id("content"), index}
	}
	return []jen.Code{jen.Id("r"), index}
}

func memberParams(s *plan.Struct) []jen.Code {
	index := jen.Id("index").Int()
	if s.Modelled {
		return []jen.Code{readerParam(), jen.Id("content").Op("*").Qual(runtime, "Content"), index}
	}
	return []jen.Code{readerParam(), index}
}

// decodeMixed writes DecodeXML of a struct with mixed content.
func (w *writer) decodeMixed(f *jen.File, s *plan.Struct) {
	field := s.Fields[0]
	item, _ := field.Complex()
	list := jen.Id("v").Dot(field.Name)
	f.Line().Comment("DecodeXML reads the content of the current element.")
	f.Func().Params(receiver(s.Name)).Id("DecodeXML").Params(readerParam()).BlockFunc(func(g *jen.Group) {
		g.Id("content").Op(":=").Id("r").Dot("Content").Call(jen.Id(s.Members))
		g.For().Block(
			jen.List(jen.Id("text"), jen.Id("more")).Op(":=").Id("r").Dot("MixedChild").Call(),
			jen.If(jen.Id("text").Op("!=").Lit("")).Block(
				jen.Add(list).Op("=").Append(list, jen.Id(item.Name).Values(jen.Id("Text").Op(":").Id("text"))),
			),
			jen.If(jen.Op("!").Id("more")).Block(jen.Break()),
			jen.If(jen.Id("content").Dot("Index").Call(jen.Id("r")).Op("==").Lit(0)).Block(decodePart(field)),
		)
		w.checkCall(g, s)
	})
}

// choiceMethods writes the methods that check a struct's choices: one for each, and one that looks at all after reading.
func (w *writer) choiceMethods(f *jen.File, s *plan.Struct) {
	for _, c := range s.Choices {
		f.Line().Comment(c.Method + " tells what is wrong with the choice of " + choiceNames(c) + ".")
		f.Func().Params(receiver(s.Name)).Id(c.Method).Params().Op("*").Qual(runtime, "ChoiceError").Block(
			jen.Return(jen.Qual(runtime, choiceRule(c)).Call(jen.Index().Qual(runtime, "Branch").ValuesFunc(func(g *jen.Group) {
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
	f.Line().Comment("checkChoices makes a choice of which not exactly one branch was read the reader's error.")
	f.Func().Params(receiver(s.Name)).Id("checkChoices").Params(readerParam()).BlockFunc(func(g *jen.Group) { w.checks(g, s) })
}

func choiceRule(c *plan.Choice) string {
	if c.Optional {
		return "AtMostOneOf"
	}
	return "OneOf"
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
	rule := "Exactly one of "
	if f.Choice.Optional {
		rule = "At most one of "
	}
	return rule + choiceNames(f.Choice) + " is set."
}

// partComment tells behind a field what it stands for.
func partComment(f *plan.Field) string {
	element := "<" + f.XML.Local + ">"
	switch t := f.Type.(type) {
	case *plan.Wildcard:
		return "any element" + ofNamespaces(t.Namespaces)
	case *plan.Struct:
		if t.Group && f.XML.Local != "" {
			return element + " or a substitute"
		}
		if t.Group {
			return "group"
		}
	}
	if f.Text {
		return "text between elements"
	}
	return element
}

func ofNamespaces(list []string) string {
	switch {
	case list[0] == "##any":
		return ""
	case list[0] == "##other":
		return " of another namespace"
	}
	var names []string
	for _, uri := range list {
		if uri == "" {
			uri = "no namespace"
		}
		names = append(names, uri)
	}
	return " of " + strings.Join(names, ", ")
}
