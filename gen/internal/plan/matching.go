package plan

import (
	"slices"

	"groupdesk/gen/source"
)

// markModels determines how each struct's children are distinguished, and which choices have to be looked at after
// reading.
func markModels(structs []*Struct) {
	c := checker{}
	for _, s := range structs {
		s.Modelled = s.Group != nil || s.Mixed || hasParts(s) || hasChoices(s) && !distinct(s)
		s.ChecksChoices = c.check(s)
	}
}

// hasParts reports whether the struct or a base of it has a field that is a group or a wildcard.
func hasParts(s *Struct) bool {
	for ; s != nil; s = s.Base {
		for _, f := range s.Fields {
			if f.IsPart() {
				return true
			}
		}
	}
	return false
}

// IsPart reports whether the field is a part of a content model other than an element.
func (f *Field) IsPart() bool {
	switch t := f.Type.(type) {
	case *Struct:
		return t.Group != nil
	case *Wildcard, *Characters:
		return true
	}
	return false
}

func hasChoices(s *Struct) bool {
	for ; s != nil; s = s.Base {
		if len(s.Choices) > 0 {
			return true
		}
	}
	return false
}

// distinct reports whether no two children have one name.
func distinct(s *Struct) bool {
	seen := map[source.Name]bool{}
	for ; s != nil; s = s.Base {
		for _, f := range s.Fields {
			if seen[f.XML] {
				return false
			}
			seen[f.XML] = true
		}
	}
	return true
}

// checker finds out which structs, once they are read, may hold a choice that is not satisfied. It remembers what it knows,
// because one group may occur in many.
type checker map[*Struct]bool

// check reports whether a struct may hold such a choice. An occurrence itself cannot: each element that is read begins a new
// one, or goes on with its only branch.
func (c checker) check(s *Struct) bool {
	known, ok := c[s]
	if !ok {
		known = len(s.Choices) > 0 && !s.IsOccurrence() || s.Base != nil && c.check(s.Base) || slices.ContainsFunc(s.Fields, c.part)
		c[s] = known
	}
	return known
}

func (c checker) part(f *Particle) bool {
	part, ok := f.Complex()
	return ok && part.Group != nil && c.check(part)
}
