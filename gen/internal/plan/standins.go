package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// elementsOf lists the elements of a content model.
func elementsOf(p *xsd.Particle) []*xsd.Element {
	var list []*xsd.Element
	seen := map[*xsd.ModelGroup]bool{}
	var visit func(*xsd.Particle)
	visit = func(p *xsd.Particle) {
		switch term := p.Term.(type) {
		case *xsd.Element:
			list = append(list, term)
		case *xsd.ModelGroup:
			if !seen[term] {
				seen[term] = true
				for _, child := range term.Particles {
					visit(child)
				}
			}
		}
	}
	if p != nil {
		visit(p)
	}
	return list
}

// replaceAll replaces every element and attribute that has one of the skipped types or refers to a skipped element.
func (o *omission) replaceAll(declared []declaration) {
	elements := o.rewriter(o.without)
	seen := map[*xsd.ComplexType]bool{}
	var visit func(xsd.Type)
	visit = func(typ xsd.Type) {
		t, ok := typ.(*xsd.ComplexType)
		if !ok || seen[t] {
			return
		}
		seen[t] = true
		t.Particle = elements.particle(t.Particle)
		o.replaceAttributes(t, func(use *xsd.AttributeUse) bool { return use.Type != nil && o.types[use.Type.Name] })
		for _, e := range elementsOf(t.Particle) {
			if e.Type.TypeName().IsZero() {
				visit(e.Type)
			}
		}
	}
	for _, d := range declared {
		visit(d.typ)
	}
}

// without reports whether the element is skipped wherever it occurs.
func (o *omission) without(e *xsd.Element) bool {
	return o.types[e.Type.TypeName()] || e.Global && o.elements[e.Name]
}

// rewriter replaces skipped elements by stand-ins. Groups with such an element are copied, because other types may refer
// to them too.
type rewriter struct {
	*omission
	skips  func(*xsd.Element) bool
	copies map[*xsd.ModelGroup]*xsd.ModelGroup
}

func (o *omission) rewriter(skips func(*xsd.Element) bool) rewriter {
	return rewriter{o, skips, map[*xsd.ModelGroup]*xsd.ModelGroup{}}
}

func (r rewriter) particle(p *xsd.Particle) *xsd.Particle {
	if p == nil {
		return nil
	}
	term := p.Term
	switch t := term.(type) {
	case *xsd.Element:
		if r.skips(t) && r.standIns[t] == nil {
			term = r.standIn(t)
		}
	case *xsd.ModelGroup:
		term = r.group(t)
	}
	if term == p.Term {
		return p
	}
	return &xsd.Particle{Min: p.Min, Max: p.Max, Term: term, Pos: p.Pos}
}

func (r rewriter) group(g *xsd.ModelGroup) *xsd.ModelGroup {
	if known := r.copies[g]; known != nil {
		return known
	}
	rewritten := &xsd.ModelGroup{Name: g.Name, Kind: g.Kind, Pos: g.Pos}
	for _, p := range g.Particles {
		rewritten.Particles = append(rewritten.Particles, r.particle(p))
	}
	if slices.Equal(rewritten.Particles, g.Particles) {
		rewritten = g
	}
	r.copies[g] = rewritten
	return rewritten
}

// standInType is the type of all stand-ins; nothing reads a value of it.
var standInType = xsd.Builtin("string")

func (o *omission) standIn(e *xsd.Element) *xsd.Element {
	s := &xsd.Element{Name: e.Name, Type: standInType, Pos: e.Pos}
	o.standIns[s] = e
	return s
}

func (o *omission) replaceAttributes(t *xsd.ComplexType, skips func(*xsd.AttributeUse) bool) {
	t.Attributes = slices.Clone(t.Attributes) // Other types may refer to the attribute group too.
	for i, use := range t.Attributes {
		if !use.Prohibited && skips(use) {
			s := &xsd.AttributeUse{Name: use.Name, Type: standInType, Required: use.Required, Pos: use.Pos}
			o.attributes[s] = use
			t.Attributes[i] = s
		}
	}
}

// findDependent finds the types that skipped declarations reach. The package omits those that nothing else reaches.
func (o *omission) findDependent(set *xsd.Set) {
	reached := newSelection(set)
	for _, e := range o.standIns {
		reached.reference(e)
	}
	for _, use := range o.attributes {
		reached.visit(use.Type)
	}
	for name := range o.types {
		if t, ok := set.Type(name); ok {
			reached.element(t)
		}
	}
	for t := range reached.types {
		o.dependent[t.TypeName()] = true
	}
}

// keeps reports whether the package has a type whatever reaches it, when no operations are chosen.
func (o *omission) keeps(t xsd.Type) bool {
	name := t.TypeName()
	return !o.dependent[name] || o.owners[name] && !o.types[name]
}
