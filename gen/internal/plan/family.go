package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// Family is a complex type together with the types derived from it. An element of the type may have any of them, which
// xsi:type then names (XML Schema part 1, section 2.6.1).
type Family struct {
	Name       string // the Go interface, such as AnyAnimal
	Declared   *Struct
	Members    []*Struct // those that an element can have, so not the abstract ones, in the order of Package.Structs
	Marker     string    // the method that only members have
	Common     string    // the method that returns a member as the declared type, or "" when not all members embed that
	Make       string    // the function that makes a member by its QName
	Write      string    // the function that writes an element of the family
	Read       string    // the function that reads one
	Check      string    // the function that checks one, "" when nothing calls it
	Sample     string    // the function of the tests that makes a value; "" when there is none
	Shallowest int       // the index of the member whose values need the least nesting

	abstract []*Struct // the abstract types among the declared and the derived ones
}

// IsFamily reports whether the field holds any type of a Family.
func (f *Field) IsFamily() bool {
	_, ok := f.Type.(*Family)
	return ok
}

// deriveTypes finds out which of the declared types derive from which: a type and those derived from it may be declared in
// different inputs. It runs when all named types are declared and none is completed yet.
func (b *builder) deriveTypes(inputs []Input) {
	for _, input := range inputs {
		for _, t := range input.Schemas.Types() {
			base, ok := b.declaredStruct(t)
			if !ok {
				continue
			}
			for _, derived := range input.Schemas.Derived(t) {
				if s, ok := b.declaredStruct(derived); ok && !slices.Contains(b.derived[base], s) {
					b.derived[base] = append(b.derived[base], s)
				}
			}
		}
	}
}

// declaredStruct returns the struct of a named type, if the package has one.
func (b *builder) declaredStruct(t xsd.Type) (*Struct, bool) {
	known := b.types[t.TypeName()]
	if known == nil {
		return nil, false
	}
	s, ok := known.typ.(*Struct)
	return s, ok
}

// elementType returns the Go type of an element of type t: the family of a type from which others derive, and soap.AnyType
// for an abstract type from which none derives.
func (b *builder) elementType(t Type) Type {
	s, ok := t.(*Struct)
	if !ok || !s.Abstract && len(b.derived[s]) == 0 {
		return t
	}
	if known := b.families[s]; known != nil {
		return known
	}
	all := b.descendants(s)
	another := slices.ContainsFunc(all, func(d *Struct) bool { return d != s && !d.Abstract })
	switch {
	case another:
		return b.newFamily(s, all)
	case s.Abstract:
		return builtins["anyType"]
	}
	return s
}

// descendants lists s and all types that derive from it, in the order of Package.Structs.
func (b *builder) descendants(s *Struct) []*Struct {
	found := map[*Struct]bool{}
	var visit func(*Struct)
	visit = func(s *Struct) {
		found[s] = true
		for _, d := range b.derived[s] {
			visit(d)
		}
	}
	visit(s)
	var list []*Struct
	for _, s := range b.pkg.Structs {
		if found[s] {
			list = append(list, s)
		}
	}
	return list
}

func (b *builder) newFamily(s *Struct, all []*Struct) *Family {
	name := b.names.claim("Any" + s.Name)
	f := &Family{
		Name:     name,
		Declared: s,
		Marker:   "is" + s.Name,
		Make:     b.names.claim("make" + name),
		Write:    b.names.claim("write" + name),
		Read:     b.names.claim("read" + name),
	}
	for _, d := range all {
		if d.Abstract {
			f.abstract = append(f.abstract, d)
		} else {
			f.Members = append(f.Members, d)
		}
	}
	b.families[s] = f
	return f
}

// use makes f part of the package: an interface beside its declared type, with what its members need to implement it.
func (f *Family) use() {
	if f.Declared.Family == f {
		return
	}
	f.Declared.Family = f
	f.Common = f.common()
	marked := map[*Struct]bool{}
	for _, m := range f.Members {
		marked[m] = true
	}
	for _, m := range f.Members {
		m.Typed = true
		if !promoted(m, marked) {
			m.Markers = append(m.Markers, f.Marker)
		}
	}
	// An abstract type that embeds a member has its methods, so it needs its own method that says it is not one.
	for _, a := range f.abstract {
		a.Typed = a.Typed || promoted(a, marked)
	}
}

// common names the method Common, or returns "" if there is nothing to return or a field has the name.
func (f *Family) common() string {
	method := "As" + f.Declared.Name
	if d := f.Declared; d.Base == nil && len(d.Fields) == 0 && !d.OwnAttributes() {
		return ""
	}
	for _, s := range slices.Concat(f.Members, f.abstract) {
		if !s.embeds(f.Declared) || s.hasField(method) {
			return ""
		}
	}
	return method
}

// embeds reports whether s is base, or embeds it at any depth.
func (s *Struct) embeds(base *Struct) bool {
	for ; s != nil; s = s.Base {
		if s == base {
			return true
		}
	}
	return false
}

// hasField reports whether a field of the struct itself has the Go name.
func (s *Struct) hasField(name string) bool {
	named := func(f *Field) bool { return f.Name == name }
	return s.Base != nil && s.Base.Name == name || slices.ContainsFunc(s.ownFields(), named)
}

// promoted reports whether a struct gets the marker from a struct that it embeds.
func promoted(s *Struct, marked map[*Struct]bool) bool {
	for base := s.Base; base != nil; base = base.Base {
		if marked[base] {
			return true
		}
	}
	return false
}

// markTyped gives every named type the method XMLType, and makes it creatable by its name, when a field may hold any type.
func (b *builder) markTyped(fields []*Field) {
	if !slices.ContainsFunc(fields, func(f *Field) bool { return f.Type == Type(builtins["anyType"]) }) {
		return
	}
	for _, s := range b.pkg.Structs {
		if !s.XML.IsZero() {
			s.Typed = true
			if !s.Abstract {
				b.pkg.Creatable = append(b.pkg.Creatable, s)
			}
		}
	}
	if len(b.pkg.Creatable) > 0 {
		b.pkg.NewTyped = b.names.claim("NewTyped")
	}
}
