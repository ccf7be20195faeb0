package plan

import (
	"fmt"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// signature describes a type's content as text, so that two declarations of one QName can be compared. Other named types
// appear by name only: each of them is compared separately.
func signature(t xsd.Type) string {
	s := newSigner()
	s.content(t)
	return s.String()
}

// groupSignature describes a named group as signature does a type.
func groupSignature(g *xsd.ModelGroup) string {
	s := newSigner()
	s.group(g)
	return s.String()
}

func newSigner() signer {
	return signer{seen: map[xsd.Type]int{}, groups: map[*xsd.ModelGroup]int{}}
}

// signer collects a signature. An anonymous type may contain itself, through a reference to its element or to the group
// around it; from the second time on its number represents its content.
type signer struct {
	strings.Builder
	seen   map[xsd.Type]int
	groups map[*xsd.ModelGroup]int
}

func (s *signer) add(format string, args ...any) { fmt.Fprintf(s, format, args...) }

// reference writes a named type's name, an anonymous type's content, and nothing for no type.
func (s *signer) reference(t xsd.Type) {
	switch {
	case t == nil:
	case t.TypeName() != (source.Name{}):
		s.add("{%s}%s", t.TypeName().Space, t.TypeName().Local)
	default:
		s.content(t)
	}
}

func (s *signer) content(t xsd.Type) {
	if number, again := s.seen[t]; again {
		s.add("again=%d", number)
		return
	}
	s.seen[t] = len(s.seen)
	switch t := t.(type) {
	case *xsd.ComplexType:
		s.complex(t)
	case *xsd.SimpleType:
		s.simple(t)
	}
}

func (s *signer) complex(t *xsd.ComplexType) {
	s.derivation(t)
	s.text(t)
	s.attributes(t)
	if t.Particle != nil {
		s.particle(t.Particle)
	}
}

func (s *signer) derivation(t *xsd.ComplexType) {
	s.add("complex abstract=%t mixed=%t derivation=%d base=", t.Abstract, t.Mixed, t.Derivation)
	s.reference(t.Base)
}

func (s *signer) text(t *xsd.ComplexType) {
	if t.Simple != nil {
		s.add(" simple=")
		s.simpleReference(t.Simple)
	}
}

func (s *signer) attributes(t *xsd.ComplexType) {
	for _, a := range t.Attributes {
		s.add(" @{%s}%s required=%t prohibited=%t%s ", a.Name.Space, a.Name.Local, a.Required, a.Prohibited, valueConstraint(a.Default, a.Fixed))
		s.simpleReference(a.Type)
	}
	if text, node := arrayType(t); node != nil {
		s.add(" array %s", text)
	}
	if t.AnyAttribute != nil {
		s.add(" @* %v", t.AnyAttribute.Namespaces)
	}
}

func (s *signer) simpleReference(t *xsd.SimpleType) {
	if t != nil { // An interface of a nil pointer would not be nil.
		s.reference(t)
	}
}

func (s *signer) simple(t *xsd.SimpleType) {
	s.add("simple variety=%d base=", t.Variety)
	s.simpleReference(t.Base)
	s.add(" item=")
	s.simpleReference(t.Item)
	for _, m := range t.Members {
		s.add(" member=")
		s.simpleReference(m)
	}
	for _, f := range t.Facets {
		s.add(" %s=%q", f.Kind, f.Value)
	}
	for _, v := range t.Enumeration {
		s.add(" enumeration=%q", v.Value)
	}
}

func (s *signer) particle(p *xsd.Particle) {
	s.add(" (%d..%d ", p.Min, p.Max)
	switch term := p.Term.(type) {
	case *xsd.Element:
		s.add("element {%s}%s nillable=%t%s ", term.Name.Space, term.Name.Local, term.Nillable, valueConstraint(term.Default, term.Fixed))
		s.reference(term.Type)
	case *xsd.ModelGroup:
		s.group(term)
	case *xsd.Wildcard:
		s.add("any %v", term.Namespaces)
	}
	s.add(")")
}

// group writes a group, and its number from the second time on: a named group may be referenced in many places.
func (s *signer) group(g *xsd.ModelGroup) {
	if number, again := s.groups[g]; again {
		s.add("group again=%d", number)
		return
	}
	s.groups[g] = len(s.groups)
	s.add("group %d", g.Kind)
	for _, child := range g.Particles {
		s.particle(child)
	}
}

// valueConstraint describes the value that a declaration gives or demands.
func valueConstraint(byDefault, fixed *string) string {
	switch {
	case byDefault != nil:
		return fmt.Sprintf(" default=%q", *byDefault)
	case fixed != nil:
		return fmt.Sprintf(" fixed=%q", *fixed)
	}
	return ""
}
