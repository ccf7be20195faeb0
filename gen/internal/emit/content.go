package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
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
func (w *writer) encodePart(g *jen.Group, f *plan.Particle) {
	value := jen.Id("v").Dot(f.Name)
	if isCharacters(f) {
		g.Id("w").Dot("Text").Call(value)
		return
	}
	if t, ok := f.Type.(*plan.Wildcard); ok {
		method := "AnyElement"
		if f.Repeats() {
			method = "AnyElements"
		}
		g.Id("w").Dot(method).Call(jen.Id(t.Var), value)
		return
	}
	call := func(v jen.Code) *jen.Statement { return jen.Add(v).Dot("EncodeXML").Call(jen.Id("w")) }
	switch f.Holding() {
	case plan.PointerOrAbsent:
		g.If(jen.Add(value).Op("!=").Nil()).Block(call(value))
	case plan.PointerRequired:
		g.If(jen.Add(value).Op("==").Nil()).Block(jen.Id("w").Dot("Missing").Call(jen.Lit(""), jen.Lit(f.Name))).Else().Block(call(value))
	case plan.Structs:
		g.For(jen.Id("i").Op(":=").Range().Add(value)).Block(call(jen.Add(value).Index(jen.Id("i"))))
	default:
		g.Add(call(value))
	}
}

// isCharacters reports whether the field is the text between elements.
func isCharacters(f *plan.Particle) bool {
	_, ok := f.Type.(*plan.Characters)
	return ok
}

// decodePart returns the statement that reads the current element into the field of a group or a wildcard.
func decodePart(f *plan.Particle) jen.Code {
	value := jen.Id("v").Dot(f.Name)
	if _, ok := f.Type.(*plan.Wildcard); ok {
		element := jen.Id("r").Dot("Element").Call()
		if f.Repeats() {
			return jen.Add(value).Op("=").Append(value, element)
		}
		return value.Op("=").Add(element)
	}
	target := value
	switch f.Holding() {
	case plan.Structs:
		target = jen.Qual(runtime, "Item").Call(jen.Id("content"), jen.Op("&").Add(value))
	case plan.PointerOrAbsent, plan.PointerRequired:
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

// model writes the particles of a struct's content model. Numbers distinguish its choices, including those of base
// types.
func (w *writer) model(g *jen.Group, s *plan.Struct, choices map[*plan.Choice]int) {
	if s.Base != nil {
		w.model(g, s.Base, choices)
	}
	for _, f := range s.Fields {
		if isCharacters(f) {
			continue
		}
		values := w.term(f)
		flag := func(name string, v jen.Code) { values = append(values, jen.Id(name).Op(":").Add(v)) }
		if f.Emptiable {
			flag("Optional", jen.True())
		}
		if f.Repeats() {
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
func (w *writer) term(f *plan.Particle) []jen.Code {
	if t, ok := f.Type.(*plan.Wildcard); ok {
		return []jen.Code{jen.Id("Any").Op(":").Id(t.Var)}
	}
	if part, ok := f.Complex(); ok && part.Group != nil {
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
