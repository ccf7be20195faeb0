package xsd

import "slices"

// Emptiable reports which parts of content models are emptiable, that is, admit no element at all (part 1, section 3.9.6).
// It remembers the groups that it was asked about: one group may be referenced in many places, so that asking anew each
// time could take exponential time. The zero value cannot be used.
type Emptiable map[*ModelGroup]bool

// Particle reports whether a particle is emptiable.
func (e Emptiable) Particle(p *Particle) bool {
	group, ok := p.Term.(*ModelGroup)
	return p.Min == 0 || ok && e.Group(group)
}

// Group reports whether a group that occurs once is emptiable (part 1, section 3.8.6, effective total range).
func (e Emptiable) Group(group *ModelGroup) bool {
	emptiable, known := e[group]
	if known {
		return emptiable
	}
	if group.Kind == Choice {
		emptiable = len(group.Particles) == 0 || slices.ContainsFunc(group.Particles, e.Particle)
	} else {
		emptiable = !slices.ContainsFunc(group.Particles, func(p *Particle) bool { return !e.Particle(p) })
	}
	e[group] = emptiable
	return emptiable
}

// content reports whether the content of a type is emptiable. That of its base is so then: an extension adds to it, and a
// restriction admits no more than it does.
func (e Emptiable) content(t *ComplexType) bool {
	if base, ok := t.Base.(*ComplexType); ok && !e.content(base) {
		return false
	}
	return t.Particle == nil || e.Particle(t.Particle)
}
