package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// groupFacts remembers what is known of model groups. One group may be referenced in many places, so that asking anew
// each time could take exponential time.
type groupFacts struct {
	void       map[*xsd.ModelGroup]bool
	emptiable  xsd.Emptiable
	signatures map[*xsd.ModelGroup]string
}

func newGroupFacts() groupFacts {
	return groupFacts{
		void:       map[*xsd.ModelGroup]bool{},
		emptiable:  xsd.Emptiable{},
		signatures: map[*xsd.ModelGroup]string{},
	}
}

func (g groupFacts) signature(group *xsd.ModelGroup) string {
	text, known := g.signatures[group]
	if !known {
		text = groupSignature(group)
		g.signatures[group] = text
	}
	return text
}

// reduced returns p in its simplest form. A group of one particle becomes that particle, unless their bounds cannot be
// multiplied: an optional group of two has none or two. An optional group that may be empty becomes a required one.
func (g groupFacts) reduced(p *xsd.Particle) *xsd.Particle {
	for {
		group, ok := p.Term.(*xsd.ModelGroup)
		if !ok {
			return p
		}
		only := g.onlyParticle(group)
		if only == nil || only.Min > 1 && (p.Min == 0 || p.Max != 1) {
			if p.Min == 0 && p.Max == 1 && g.emptiable.Group(group) {
				return occurring(p, 1, 1)
			}
			return p
		}
		p = occurring(only, product(p.Min, only.Min), product(p.Max, only.Max))
		if g.emptiable.Group(group) {
			p.Min = 0
		}
	}
}

// product multiplies two bounds; Unbounded times anything that occurs is Unbounded.
func product(a, b int) int {
	if a == xsd.Unbounded || b == xsd.Unbounded {
		return xsd.Unbounded
	}
	return min(a*b, 1<<16)
}

func occurring(p *xsd.Particle, least, most int) *xsd.Particle {
	return &xsd.Particle{Min: least, Max: most, Term: p.Term, Pos: p.Pos}
}

// onlyParticle returns the one particle of a group that is not void, or nil if there are more or none.
func (g groupFacts) onlyParticle(group *xsd.ModelGroup) *xsd.Particle {
	var only *xsd.Particle
	for _, p := range group.Particles {
		if g.isVoid(p) {
			continue
		}
		if only != nil {
			return nil
		}
		only = p
	}
	return only
}

// isVoid reports whether p is a group that admits nothing.
func (g groupFacts) isVoid(p *xsd.Particle) bool {
	group, ok := p.Term.(*xsd.ModelGroup)
	if !ok {
		return false
	}
	void, known := g.void[group]
	if !known {
		void = !slices.ContainsFunc(group.Particles, func(child *xsd.Particle) bool { return !g.isVoid(child) })
		g.void[group] = void
	}
	return void
}

// namedTwice returns the named groups that a model refers to more than once.
func namedTwice(p *xsd.Particle) map[*xsd.ModelGroup]bool {
	seen, twice := map[*xsd.ModelGroup]bool{}, map[*xsd.ModelGroup]bool{}
	var visit func(*xsd.Particle)
	visit = func(p *xsd.Particle) {
		group, ok := p.Term.(*xsd.ModelGroup)
		if !ok {
			return
		}
		if seen[group] {
			twice[group] = true
			return
		}
		seen[group] = true
		for _, child := range group.Particles {
			visit(child)
		}
	}
	visit(p)
	return twice
}
