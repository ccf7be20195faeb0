package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// familyType writes the interface that the members of a family have in common, and the methods that make a struct a member
// of families.
func (w *writer) familyType(f *jen.File, s *plan.Struct) {
	for _, marker := range s.Markers {
		f.Line().Func().Params(jen.Op("*").Id(s.Name)).Id(marker).Params().Block()
	}
	if s.Family == nil {
		return
	}
	add(f, comment(s.Family.Name+" is an element of the type "+s.XML.String()+" or of one derived from it: "+memberList(s.Family)+"."))
	f.Type().Id(s.Family.Name).InterfaceFunc(func(g *jen.Group) {
		g.Qual(runtime, "Typed")
		if s.Family.Common != "" {
			g.Id(s.Family.Common).Params().Op("*").Id(s.Name)
		}
		g.Id(s.Family.Marker).Params()
	})
	if s.Family.Common != "" {
		commonMethod(f, s)
	}
}

// commonMethod writes the method that all members get from the declared type, which they embed.
func commonMethod(f *jen.File, s *plan.Struct) {
	add(f, comment(s.Family.Common+" returns the part of v that every "+s.Family.Name+" has."))
	f.Func().Params(receiver(s.Name)).Id(s.Family.Common).Params().Op("*").Id(s.Name).Block(jen.Return(jen.Id("v")))
}

// maxListed is how many members a family's comment names.
const maxListed = 24

func memberList(f *plan.Family) string {
	var names []string
	for _, m := range f.Members[:min(len(f.Members), maxListed)] {
		names = append(names, "*"+m.Name)
	}
	if rest := len(f.Members) - maxListed; rest > 0 {
		return strings.Join(names, ", ") + " and " + strconv.Itoa(rest) + " more"
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// xmlType writes the method that returns a value's type.
func (w *writer) xmlType(f *jen.File, s *plan.Struct) {
	if s.Abstract {
		f.Line().Comment("XMLType returns no name: the type is abstract.")
		f.Func().Params(jen.Op("*").Id(s.Name)).Id("XMLType").Params().Qual(runtime, "Name").Block(
			jen.Return(jen.Qual(runtime, "Name").Values()),
		)
		return
	}
	f.Line().Comment("XMLType returns the name of the type, none for a nil pointer.")
	f.Func().Params(receiver(s.Name)).Id("XMLType").Params().Qual(runtime, "Name").Block(
		jen.Return(jen.Qual(runtime, "TypeOf").Call(jen.Id("v"), w.space(s.XML.Space), jen.Lit(s.XML.Local))),
	)
}

// familyFunctions write and read an element of a family, and make its members by name.
func (w *writer) familyFunctions(f *jen.File, family *plan.Family) {
	declared := w.name(family.Declared.XML)
	f.Line().Func().Id(family.Write).Params(writerParam(), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Id(family.Name)).Block(
		jen.Qual(runtime, "WriteDerived").Call(jen.Id("w"), jen.Id("space"), jen.Id("local"), declared, jen.Id("v")),
	)
	f.Line().Func().Id(family.Read).Params(readerParam()).Id(family.Name).Block(
		jen.Return(jen.Qual(runtime, "ReadDerived").Call(jen.Id("r"), declared, jen.Id(family.Make))),
	)
	f.Line().Func().Id(family.Make).Params(jen.Id("name").Qual(runtime, "Name")).Id(family.Name).Block(
		w.byName(family.Members)...,
	)
}

// newTyped writes the function that makes what an element of the type xs:anyType holds.
func (w *writer) newTyped(f *jen.File) {
	add(f, comment(w.pkg.NewTyped+" returns an empty value of the named type, to decode a soap.AnyType into. It is nil when the schemas have no such type, or an abstract one."))
	f.Func().Id(w.pkg.NewTyped).Params(jen.Id("name").Qual(runtime, "Name")).Qual(runtime, "Typed").Block(
		w.byName(w.pkg.Creatable)...,
	)
}

// byName returns the statements that return an empty value of the type called name, or nil.
func (w *writer) byName(types []*plan.Struct) []jen.Code {
	return []jen.Code{
		jen.Switch(jen.Id("name").Dot("Space")).Block(w.spaceCases(types)...),
		jen.Return(jen.Nil()),
	}
}

// spaceCases group types by their namespace, since Go compiles a switch over strings to a search.
func (w *writer) spaceCases(types []*plan.Struct) []jen.Code {
	var spaces []string
	bySpace := map[string][]jen.Code{}
	for _, m := range types {
		space := m.XML.Space
		if bySpace[space] == nil {
			spaces = append(spaces, space)
		}
		bySpace[space] = append(bySpace[space], jen.Case(jen.Lit(m.XML.Local)).Block(jen.Return(jen.New(jen.Id(m.Name)))))
	}
	var cases []jen.Code
	for _, space := range spaces {
		cases = append(cases, jen.Case(w.space(space)).Block(jen.Switch(jen.Id("name").Dot("Local")).Block(bySpace[space]...)))
	}
	return cases
}
