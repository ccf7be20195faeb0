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
func (l *skipList) replaceAll(declared []declaration) {
	elements := l.rewriter(l.without)
	seen := map[*xsd.ComplexType]bool{}
	var visit func(xsd.Type)
	visit = func(typ xsd.Type) {
		t, ok := typ.(*xsd.ComplexType)
		if !ok || seen[t] {
			return
		}
		seen[t] = true
		t.Particle = elements.particle(t.Particle)
		l.replaceAttributes(t, func(use *xsd.AttributeUse) bool { return use.Type != nil && l.types[use.Type.Name] })
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
func (l *skipList) without(e *xsd.Element) bool {
	return l.types[e.Type.TypeName()] || e.Global && l.elements[e.Name]
}

// rewriter replaces skipped elements by stand-ins. Groups with such an element are copied, because other types may refer
// to them too.
type rewriter struct {
	*skipList
	skips  func(*xsd.Element) bool
	copies map[*xsd.ModelGroup]*xsd.ModelGroup
}

func (l *skipList) rewriter(skips func(*xsd.Element) bool) rewriter {
	return rewriter{l, skips, map[*xsd.ModelGroup]*xsd.ModelGroup{}}
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

func (l *skipList) standIn(e *xsd.Element) *xsd.Element {
	s := &xsd.Element{Name: e.Name, Type: standInType, Pos: e.Pos}
	l.standIns[s] = e
	return s
}

func (l *skipList) replaceAttributes(t *xsd.ComplexType, skips func(*xsd.AttributeUse) bool) {
	t.Attributes = slices.Clone(t.Attributes) // Other types may refer to the attribute group too.
	for i, use := range t.Attributes {
		if !use.Prohibited && skips(use) {
			s := &xsd.AttributeUse{Name: use.Name, Type: standInType, Required: use.Required, Pos: use.Pos}
			l.attributes[s] = use
			t.Attributes[i] = s
		}
	}
}

// findDependent finds the types that skipped declarations reach. The package omits those that nothing else reaches.
func (l *skipList) findDependent(set *xsd.Set) {
	reached := newSelection(set)
	for _, e := range l.standIns {
		reached.reference(e)
	}
	for _, use := range l.attributes {
		reached.visit(use.Type)
	}
	for name := range l.types {
		if t, ok := set.Type(name); ok {
			reached.element(t)
		}
	}
	for t := range reached.types {
		l.dependent[t.TypeName()] = true
	}
}

// keeps reports whether the package has a type whatever reaches it, when no operations are chosen.
func (l *skipList) keeps(t xsd.Type) bool {
	name := t.TypeName()
	return !l.dependent[name] || l.owners[name] && !l.types[name]
}
