package xsd

import "groupdesk/gen/source"

// RequireElement finds the global element that r names, or the only one that it can mean, or one in place of a missing one;
// the last two are noted. Where there is none of them, it reports why and returns nil.
func (s *Set) RequireElement(report *source.Report, r Reference) *Element {
	r.kind = elementKind
	if e, ok := s.Element(r.Name); ok && r.Declared {
		return e
	}
	if e := onlyNamed(s.elements, r.Name, (*Element).name); s.reach.isLoose(r) && e != nil {
		report.Noticef(r.Pos, "%s: using element %s", r.flaw(), e.Name)
		return e
	}
	if !s.reach.noteMissing(report, r, anyContent) {
		return nil
	}
	e := &Element{Name: r.Name, Type: anyType, Global: true, Pos: r.Pos}
	s.elements = append(s.elements, e)
	s.elementByName[r.Name] = e
	return e
}

// RequireType finds the named type that r names; see RequireElement.
func (s *Set) RequireType(report *source.Report, r Reference) Type {
	r.kind = typeKind
	if t, ok := s.Type(r.Name); ok && r.Declared {
		return t
	}
	t := onlyNamed(s.types, r.Name, Type.TypeName)
	if t == nil {
		t, _ = builtinType(source.Name{Space: Namespace, Local: r.Name.Local})
	}
	if s.reach.isLoose(r) && t != nil {
		report.Noticef(r.Pos, "%s: using type %s", r.flaw(), t.TypeName())
		return t
	}
	if !s.reach.noteMissing(report, r, anyContent) {
		return nil
	}
	return anyType
}

func (e *Element) name() source.Name { return e.Name }

// onlyNamed returns the one of list that has the name, or else the only one that has its local part.
func onlyNamed[T any](list []T, wanted source.Name, nameOf func(T) source.Name) (only T) {
	count := 0
	for _, one := range list {
		name := nameOf(one)
		if name == wanted {
			return one
		}
		if name.Local == wanted.Local {
			only = one
			count++
		}
	}
	if count != 1 {
		var none T
		return none
	}
	return only
}
