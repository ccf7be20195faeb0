package xsd

import "groupdesk/gen/source"

// RequireElement finds the global element that r names. What can only be meant, or stands in, is
// noted; where there is nothing it reports why and returns nil.
func (s *Set) RequireElement(report *source.Report, r Reference) *Element {
	if e, ok := s.Element(r.Name); ok && !r.Undeclared {
		return e
	}
	if e := onlyNamed(s.elements, r, (*Element).name); s.scope.isLoose(r) && e != nil {
		report.Noticef(r.Pos, "%s: using element %s", r.flaw(), e.Name)
		return e
	}
	if !s.scope.require(report, elementKind, r) {
		return nil
	}
	e := &Element{Name: r.Name, Type: anyType, Global: true, Pos: r.Pos}
	s.elements = append(s.elements, e)
	s.elementByName[r.Name] = e
	return e
}

// RequireType finds the named type that r names; see RequireElement.
func (s *Set) RequireType(report *source.Report, r Reference) Type {
	if t, ok := s.Type(r.Name); ok && !r.Undeclared {
		return t
	}
	t := onlyNamed(s.types, r, Type.TypeName)
	if t == nil {
		t, _ = builtinType(source.Name{Space: Namespace, Local: r.Name.Local})
	}
	if s.scope.isLoose(r) && t != nil {
		report.Noticef(r.Pos, "%s: using type %s", r.flaw(), t.TypeName())
		return t
	}
	if !s.scope.require(report, typeKind, r) {
		return nil
	}
	return anyType
}

// isLoose reports whether the namespace of a name is not to be relied on; see compiler.isLoose.
func (s *reach) isLoose(r Reference) bool {
	return r.Undeclared || r.Unprefixed && (r.Name.Space == "" || !s.namespaces[r.Name.Space])
}

func (e *Element) name() source.Name { return e.Name }

// onlyNamed returns the one of list that has the name, or else the only one that has its local part.
func onlyNamed[T any](list []T, r Reference, nameOf func(T) source.Name) (only T) {
	count := 0
	for _, one := range list {
		name := nameOf(one)
		if name == r.Name {
			return one
		}
		if name.Local == r.Name.Local {
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

func (r Reference) flaw() string {
	if r.Undeclared {
		return "prefix of " + r.Name.Local + " is not declared"
	}
	return "no schema declares " + r.Name.String() + ", which has no prefix"
}

// require notes that the component of r is missing when anything may stand in for it, and else reports it.
func (s *reach) require(report *source.Report, kind kind, r Reference) bool {
	switch {
	case r.Undeclared:
		report.Errorf(r.Pos, "prefix of %s %s is not declared; add its namespace declaration or correct it", kind, r.Name.Local)
	case s.tolerates(r.Name):
		report.Noticef(r.Pos, "unknown %s %s, which no schema declares: its content is treated as xs:anyType", kind, r.Name)
		return true
	default:
		s.missing(report, r.Pos, kind, r.Name)
	}
	return false
}
