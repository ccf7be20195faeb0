package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// unifier merges the descriptions of several versions into one. Declarations of one name become one declaration, the
// primary's or else the oldest version's, which is changed in place to hold what any of them has. Tables record what only
// some versions have.
//
// This file matches types and elements by name, unite_types.go unites their content, and unite_services.go unites port
// types and operations.
type unifier struct {
	report     *source.Report
	list       func(VersionBits) string
	members    map[*xsd.ComplexType]map[source.Name]*memberVersions
	values     map[*xsd.SimpleType]map[string]VersionBits // those that not all versions list
	operations map[*wsdl.Operation]VersionBits
	headers    map[*wsdl.Header]VersionBits
	base       map[xsd.Type]xsd.Type       // the declaration that represents another version's
	declared   map[source.Name]VersionBits // the versions that have a named type
}

// memberVersions says what an element is in which versions. The set 0 stands for all versions.
type memberVersions struct {
	has    VersionBits
	needs  VersionBits // those that require it, though others do not; 0 for none
	nils   VersionBits
	others []otherType
}

// otherType is the type that an element has in some versions.
type otherType struct {
	in  VersionBits
	typ *xsd.SimpleType
}

// side is a description of some versions.
type side struct {
	in    VersionBits
	input Input
}

// sided is what some versions declare.
type sided[T any] struct {
	in   VersionBits
	what T
	pos  source.Pos // of what refers to it, when it has no position itself
}

func newUnifier(report *source.Report, list func(VersionBits) string) *unifier {
	return &unifier{
		report:     report,
		list:       list,
		members:    map[*xsd.ComplexType]map[source.Name]*memberVersions{},
		values:     map[*xsd.SimpleType]map[string]VersionBits{},
		operations: map[*wsdl.Operation]VersionBits{},
		headers:    map[*wsdl.Header]VersionBits{},
		base:       map[xsd.Type]xsd.Type{},
		declared:   map[source.Name]VersionBits{},
	}
}

// wanted is what is to be united.
type wanted struct {
	types      map[source.Name]bool
	operations func(*wsdl.PortType) []*wsdl.Operation
}

// unite merges the descriptions of all versions into the first one, the primary's.
func (u *unifier) unite(sides []side, w wanted) {
	named := func(s *xsd.Set) []xsd.Type {
		return slices.DeleteFunc(slices.Clone(s.Types()), func(t xsd.Type) bool { return !w.types[t.TypeName()] })
	}
	for _, same := range byName(sides, named, xsd.Type.TypeName) {
		name := same[0].what.TypeName()
		u.declared[name] |= together(same)
		u.content("type "+label(name), same)
	}
	elements := func(s *xsd.Set) []*xsd.Element { return s.Elements() }
	for _, same := range byName(sides, elements, func(e *xsd.Element) source.Name { return e.Name }) {
		u.element(sides, same)
	}
	u.services(sides, w)
}

// byName groups the versions' declarations by name, in the order in which the names first occur.
func byName[T any](sides []side, list func(*xsd.Set) []T, name func(T) source.Name) [][]sided[T] {
	var all [][]sided[T]
	index := map[source.Name]int{}
	for _, s := range sides {
		for _, what := range list(s.input.Schemas) {
			at, known := index[name(what)]
			if !known {
				at = len(all)
				index[name(what)] = at
				all = append(all, nil)
			}
			all[at] = append(all[at], sided[T]{in: s.in, what: what})
		}
	}
	return all
}

// element compares the declarations of one global element, whose anonymous type it unites.
func (u *unifier) element(sides []side, same []sided[*xsd.Element]) {
	first := same[0]
	what := "element " + first.what.Name.String()
	var types []sided[xsd.Type]
	for _, s := range same {
		types = append(types, sided[xsd.Type]{s.in, s.what.Type, s.what.Pos})
		if s.what.Nillable != first.what.Nillable || s.what.Abstract != first.what.Abstract ||
			valueConstraint(s.what.Default, s.what.Fixed) != valueConstraint(first.what.Default, first.what.Fixed) {
			u.refuse(s.what.Pos, what, "differs in nillable, abstract, default or fixed from its declaration", first.in, s.in)
		}
	}
	if others := u.types(what, types); len(others) > 0 {
		u.refuse(first.what.Pos, what, "has a different type than", others[0].in, others[0].in)
	}
	substitutes := func(s side) string {
		e, ok := s.input.Schemas.Element(first.what.Name)
		if !ok {
			return ""
		}
		var names []string
		for _, substitute := range s.input.Schemas.Substitutes(e) {
			names = append(names, substitute.Name.String())
		}
		return strings.Join(names, " ")
	}
	for _, s := range sides {
		if substitutes(s) != substitutes(sides[0]) {
			u.refuse(first.what.Pos, what, "has a different substitution group than", s.in, s.in)
		}
	}
}

// types compares the types that the versions give to one thing, and unites anonymous ones. It returns the types of whole
// numbers that differ from the first.
func (u *unifier) types(what string, same []sided[xsd.Type]) []otherType {
	first := same[0].what
	var alike []sided[xsd.Type]
	var others []otherType
	for _, s := range same {
		if s.what.TypeName() == first.TypeName() {
			alike = append(alike, s)
			continue
		}
		other, isNumber := numberType(s.what)
		if _, both := numberType(first); !isNumber || !both {
			u.refuse(s.pos, what, "has the type "+label(s.what.TypeName())+" in "+u.list(s.in)+
				", which does not convert to "+label(first.TypeName())+", its type", same[0].in, s.in)
			continue
		}
		others = append(others, otherType{s.in, other})
	}
	if first.TypeName().IsZero() {
		u.content(what, alike)
	}
	return others
}

// content unites the declarations of one type.
func (u *unifier) content(what string, same []sided[xsd.Type]) {
	complexes, simples := ofKind[*xsd.ComplexType](same), ofKind[*xsd.SimpleType](same)
	switch first := same[0].in; {
	case len(simples) == 0:
		u.complex(what, complexes)
	case len(complexes) == 0:
		u.simple(what, simples)
	case simples[0].in == first:
		u.refuse(complexes[0].what.Pos, what, "is a complex type, unlike", first, complexes[0].in)
	default:
		u.refuse(simples[0].what.Pos, what, "is a simple type, unlike", first, simples[0].in)
	}
}

func ofKind[T xsd.Type](same []sided[xsd.Type]) []sided[T] {
	var list []sided[T]
	for _, s := range same {
		if t, ok := s.what.(T); ok {
			list = append(list, sided[T]{in: s.in, what: t})
		}
	}
	return list
}

// refuse reports a difference that one package cannot express.
func (u *unifier) refuse(pos source.Pos, what, differs string, than, in VersionBits) {
	u.report.Errorf(pos, "%s %s in %s; generate a separate package for %s", what, differs, u.list(than), u.list(in))
}

// together returns all versions that declare it.
func together[T any](same []sided[T]) VersionBits {
	var all VersionBits
	for _, s := range same {
		all |= s.in
	}
	return all
}

// numberType returns a built-in type of whole numbers that converts to the others of its kind.
func numberType(t xsd.Type) (*xsd.SimpleType, bool) {
	simple, ok := t.(*xsd.SimpleType)
	if !ok || !simple.Builtin {
		return nil, false
	}
	builtin := builtins[simple.Name.Local]
	return simple, builtin != nil && builtin.Number != ""
}

// mergedOrder returns an order that agrees with each of the lists, and prefers that of the earliest list. It fails when lists
// contradict each other.
func mergedOrder(lists [][]source.Name) ([]source.Name, bool) {
	var order []source.Name
	rest := slices.Clone(lists)
	for {
		var next *source.Name
		done := true
		for _, list := range rest {
			if len(list) == 0 {
				continue
			}
			done = false
			waits := func(other []source.Name) bool { return len(other) > 0 && slices.Contains(other[1:], list[0]) }
			if !slices.ContainsFunc(rest, waits) {
				next = &list[0]
				break
			}
		}
		if next == nil {
			return order, done
		}
		name := *next
		order = append(order, name)
		for i, list := range rest {
			if len(list) > 0 && list[0] == name {
				rest[i] = list[1:]
			}
		}
	}
}
