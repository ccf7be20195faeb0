package plan

import (
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// ownFirst orders what a document and its imports declare: first what is in the document or in its target namespace, so
// that it gets the plain name where several namespaces have the same one.
func (i Input) ownFirst(space string, at source.Pos) int {
	if space == i.Namespace || at.File == i.File {
		return 0
	}
	return 1
}

// selectTypes returns the named types of an input that the package needs, its own first, then in document order: those that
// the chosen operations reach, or all but those that only skipped declarations reach.
func (b *builder) selectTypes(input Input) []xsd.Type {
	all := slices.DeleteFunc(slices.Clone(input.Schemas.Types()), func(t xsd.Type) bool { return isEncoding(t.TypeName()) })
	slices.SortStableFunc(all, func(s, t xsd.Type) int {
		return input.ownFirst(s.TypeName().Space, s.Position()) - input.ownFirst(t.TypeName().Space, t.Position())
	})
	selected := newSelection(input.Schemas)
	if input.Description != nil {
		b.selectMessages(selected, input.Description)
	} else {
		b.selectRoots(selected, input.Schemas)
	}
	if len(b.options.Operations) == 0 || input.Description == nil {
		for _, t := range all {
			if b.skipped.keeps(t) {
				selected.visit(t)
			}
		}
	}
	return slices.DeleteFunc(all, func(t xsd.Type) bool { return !selected.types[t] })
}

func (b *builder) selectMessages(selected *selection, d *wsdl.Description) {
	for _, p := range d.PortTypes {
		for _, o := range b.operations(p) {
			selected.message(o.Input)
			selected.message(o.Output)
			for _, f := range o.Faults {
				selected.message(f.Message)
			}
		}
	}
}

func (b *builder) selectRoots(selected *selection, set *xsd.Set) {
	for _, e := range set.Elements() {
		if b.isRoot(e) {
			selected.element(e.Type)
		}
	}
}

// selection is the set of types that have been visited. Those in elements have been visited as the type of an element, with
// all types derived from it.
type selection struct {
	types    map[xsd.Type]bool
	elements map[xsd.Type]bool
	groups   map[*xsd.ModelGroup]bool
	heads    map[*xsd.Element]bool
	set      *xsd.Set
}

func newSelection(set *xsd.Set) *selection {
	return &selection{map[xsd.Type]bool{}, map[xsd.Type]bool{}, map[*xsd.ModelGroup]bool{}, map[*xsd.Element]bool{}, set}
}

func (s *selection) message(m *wsdl.Message) {
	if m == nil {
		return
	}
	for _, p := range m.Body {
		s.part(p)
	}
	for _, h := range m.Headers {
		s.part(h.Part)
		for _, f := range h.Faults {
			s.part(f.Part)
		}
	}
}

func (s *selection) part(p *wsdl.Part) {
	if p.Element != nil {
		s.element(p.Element.Type)
	}
	if p.Type != nil {
		s.element(p.Type)
	}
}

// element visits the type of an element, and all types that xsi:type may name there.
func (s *selection) element(t xsd.Type) {
	if t == nil || s.elements[t] || t.TypeName() == anyType {
		return
	}
	s.elements[t] = true
	s.visit(t)
	if t, ok := t.(*xsd.ComplexType); ok {
		for _, d := range s.set.Derived(t) {
			s.element(d)
		}
	}
}

func (s *selection) visit(t xsd.Type) {
	if t == nil || s.types[t] {
		return
	}
	s.types[t] = true
	switch t := t.(type) {
	case *xsd.ComplexType:
		s.visit(t.Base)
		s.particle(t.Particle)
		s.attributes(t)
	case *xsd.SimpleType:
		s.simple(t)
	}
}

func (s *selection) attributes(t *xsd.ComplexType) {
	for _, use := range t.Attributes {
		s.visit(use.Type)
	}
	if t.Simple != nil {
		s.visit(t.Simple)
	}
}

func (s *selection) simple(t *xsd.SimpleType) {
	if t.Base != nil {
		s.visit(t.Base)
	}
	if t.Item != nil {
		s.visit(t.Item)
	}
	for _, member := range t.Members {
		s.visit(member)
	}
}

func (s *selection) particle(p *xsd.Particle) {
	if p == nil {
		return
	}
	switch term := p.Term.(type) {
	case *xsd.Element:
		s.reference(term)
	case *xsd.ModelGroup:
		if s.groups[term] {
			return
		}
		s.groups[term] = true
		for _, child := range term.Particles {
			s.particle(child)
		}
	}
}

// reference visits the types of an element and of all that may substitute for it.
func (s *selection) reference(e *xsd.Element) {
	s.element(e.Type)
	if s.heads[e] {
		return
	}
	s.heads[e] = true
	for _, substitute := range s.set.Substitutes(e) {
		s.reference(substitute)
	}
}
