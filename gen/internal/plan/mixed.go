package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// addMixed plans mixed content: text and elements in any order, which is kept. Such a struct embeds no base, because
// inherited elements mix with its own. Without any elements the content is one text.
func (b *builder) addMixed(s *Struct, t *xsd.ComplexType, c fieldContext) {
	s.Mixed = true
	list := leaves(t)
	if len(list) == 0 {
		s.Fields = append(s.Fields, &Particle{Field: Field{Name: c.fields.claim("Text"), Type: &Characters{}}})
		return
	}
	item := b.newGroup(s.Name+"Content", "a piece of the mixed content of "+s.Name)
	item.Group.Occurrence = true
	item.Group.owner = s
	s.Fields = append(s.Fields, &Particle{Field: Field{Name: c.fields.claim("Content"), Type: item, Shape: Repeated}, Emptiable: true})
	m := modeller{builder: b, fieldContext: c.groupContext(), into: item, owner: s, methods: identifiers{}}
	choice := m.newChoice(true)
	text := &Particle{Field: Field{Name: m.fields.claim("Text"), Type: &Characters{}}}
	item.Fields = append(item.Fields, text)
	m.join(text, choice)
	for _, p := range list {
		m.leaf(occurring(p, 0, 1), choice)
	}
}

// leaves lists the elements and wildcards of a type's content model, inherited ones first, each name and each wildcard once:
// elements of one name have one type (part 1, section 3.8.6).
func leaves(t *xsd.ComplexType) []*xsd.Particle {
	var list []*xsd.Particle
	seen := map[*xsd.ModelGroup]bool{}
	var visit func(*xsd.Particle)
	visit = func(p *xsd.Particle) {
		group, ok := p.Term.(*xsd.ModelGroup)
		switch {
		case !ok:
			if !slices.ContainsFunc(list, func(known *xsd.Particle) bool { return sameTerm(known.Term, p.Term) }) {
				list = append(list, p)
			}
		case !seen[group]:
			seen[group] = true
			for _, child := range group.Particles {
				visit(child)
			}
		}
	}
	for _, step := range contentChain(t) {
		visit(step)
	}
	return list
}

func sameTerm(a, b xsd.Term) bool {
	switch a := a.(type) {
	case *xsd.Element:
		other, ok := b.(*xsd.Element)
		return ok && a.Name == other.Name
	case *xsd.Wildcard:
		other, ok := b.(*xsd.Wildcard)
		return ok && slices.Equal(a.Namespaces, other.Namespaces)
	}
	return false
}

// contentChain lists the particles that make up the content of t: its own, after those of what it extends.
func contentChain(t *xsd.ComplexType) []*xsd.Particle {
	var chain []*xsd.Particle
	if base, ok := t.Base.(*xsd.ComplexType); ok && t.Derivation == xsd.Extension {
		chain = contentChain(base)
	}
	if t.Particle != nil {
		chain = append(chain, t.Particle)
	}
	return chain
}
