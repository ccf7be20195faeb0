package plan

import (
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// ownFirst is an order for what a document and its imports declare: first what is in the document or in its target
// namespace, so that this has the plain name where several namespaces have the same one.
func (i Input) ownFirst(space string, at source.Pos) int {
	if space == i.Namespace || at.File == i.File {
		return 0
	}
	return 1
}

// selectTypes returns the named types of an input that the package needs, its own first, then in document order: all of
// them, or those that the chosen operations reach.
func (b *builder) selectTypes(input Input) []xsd.Type {
	all := slices.DeleteFunc(slices.Clone(input.Schemas.Types()), func(t xsd.Type) bool { return isEncoding(t.TypeName()) })
	slices.SortStableFunc(all, func(s, t xsd.Type) int {
		return input.ownFirst(s.TypeName().Space, s.Position()) - input.ownFirst(t.TypeName().Space, t.Position())
	})
	if len(b.options.Operations) == 0 || input.Description == nil {
		return all
	}
	reached := newReach(input.Schemas)
	for _, p := range input.Description.PortTypes {
		for _, o := range b.operations(p) {
			reached.message(o.Input)
			reached.message(o.Output)
			for _, f := range o.Faults {
				reached.message(f.Message)
			}
		}
	}
	var kept []xsd.Type
	for _, t := range all {
		if reached.types[t] {
			kept = append(kept, t)
		}
	}
	return kept
}

// reach is the set of types that have been visited. Those in elements have been visited as the type of an element, which
// may have any type derived from it, too.
type reach struct {
	types    map[xsd.Type]bool
	elements map[xsd.Type]bool
	derived  map[xsd.Type][]xsd.Type // from each type, directly
	groups   map[*xsd.ModelGroup]bool
	heads    map[*xsd.Element]bool
	set      *xsd.Set
}

func newReach(set *xsd.Set) *reach {
	r := &reach{map[xsd.Type]bool{}, map[xsd.Type]bool{}, map[xsd.Type][]xsd.Type{}, map[*xsd.ModelGroup]bool{}, map[*xsd.Element]bool{}, set}
	for _, t := range set.Types() {
		c, ok := t.(*xsd.ComplexType)
		if !ok {
			continue
		}
		if base := namedBase(c); base != nil {
			r.derived[base] = append(r.derived[base], t)
		}
	}
	return r
}

func (r *reach) message(m *wsdl.Message) {
	if m == nil {
		return
	}
	for _, p := range m.Body {
		r.part(p)
	}
	for _, h := range m.Headers {
		r.part(h.Part)
		for _, f := range h.Faults {
			r.part(f.Part)
		}
	}
}

func (r *reach) part(p *wsdl.Part) {
	if p.Element != nil {
		r.element(p.Element.Type)
	}
	if p.Type != nil {
		r.element(p.Type)
	}
}

// element visits the type of an element, and with it all types that xsi:type may name there.
func (r *reach) element(t xsd.Type) {
	if t == nil || r.elements[t] || t.TypeName() == anyType {
		return
	}
	r.elements[t] = true
	r.visit(t)
	for _, d := range r.derived[t] {
		r.element(d)
	}
}

func (r *reach) visit(t xsd.Type) {
	if t == nil || r.types[t] {
		return
	}
	r.types[t] = true
	switch t := t.(type) {
	case *xsd.ComplexType:
		r.visit(t.Base)
		r.particle(t.Particle)
		r.attributes(t)
	case *xsd.SimpleType:
		r.simple(t)
	}
}

func (r *reach) attributes(t *xsd.ComplexType) {
	for _, use := range t.Attributes {
		r.visit(use.Type)
	}
	if t.Simple != nil {
		r.visit(t.Simple)
	}
}

func (r *reach) simple(t *xsd.SimpleType) {
	if t.Base != nil {
		r.visit(t.Base)
	}
	if t.Item != nil {
		r.visit(t.Item)
	}
	for _, member := range t.Members {
		r.visit(member)
	}
}

func (r *reach) particle(p *xsd.Particle) {
	if p == nil {
		return
	}
	switch term := p.Term.(type) {
	case *xsd.Element:
		r.reference(term)
	case *xsd.ModelGroup:
		if r.groups[term] {
			return
		}
		r.groups[term] = true
		for _, child := range term.Particles {
			r.particle(child)
		}
	}
}

// reference visits the types of an element and of all that may stand in its place.
func (r *reach) reference(e *xsd.Element) {
	r.element(e.Type)
	if r.heads[e] {
		return
	}
	r.heads[e] = true
	for _, substitute := range r.set.Substitutes(e) {
		r.reference(substitute)
	}
}
