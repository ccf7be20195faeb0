package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// modeller plans the fields of one struct from a content model.
type modeller struct {
	*builder
	fieldContext
	into    *Struct
	owner   *Struct                  // that groups without a name in it are named after
	again   map[*xsd.ModelGroup]bool // named groups that the model refers to more than once
	methods identifiers              // of the struct's methods that check choices
}

// addContent plans a content model as fields of s.
func (b *builder) addContent(s *Struct, p *xsd.Particle, c fieldContext) {
	m := modeller{builder: b, fieldContext: c, into: s, owner: s, again: namedTwice(p), methods: identifiers{}}
	m.add(p)
}

// add plans a particle that is not a branch of a choice.
func (m *modeller) add(p *xsd.Particle) {
	p = m.reduced(p)
	group, ok := p.Term.(*xsd.ModelGroup)
	switch {
	case !ok:
		m.leaf(p, nil)
	case m.isVoid(p):
	case p.Max != 1 || m.again[group] || group.Kind != xsd.Choice && p.Min == 0:
		m.addGroup(p, group, nil)
	case group.Kind == xsd.Choice:
		m.addBranches(group, m.newChoice(p.Min == 0 || m.emptiable.Group(group)))
	default:
		for _, child := range group.Particles {
			m.add(child)
		}
	}
}

// newChoice adds a choice to the struct, whose branches follow.
func (m *modeller) newChoice(optional bool) *Choice {
	c := &Choice{Method: m.methods.claim("choice"), Optional: optional}
	m.into.Choices = append(m.into.Choices, c)
	return c
}

// addBranches plans the branches of a choice, those of choices among them included.
func (m *modeller) addBranches(g *xsd.ModelGroup, c *Choice) {
	for _, p := range g.Particles {
		p = m.branch(m.reduced(p))
		group, ok := p.Term.(*xsd.ModelGroup)
		switch {
		case !ok:
			m.leaf(p, c)
		case m.isVoid(p):
		case group.Kind == xsd.Choice && p.Max == 1 && !m.again[group]:
			m.addBranches(group, c)
		default:
			m.addGroup(p, group, c)
		}
	}
}

// branch returns the particle with the occurrence that it needs as a branch. In a choice that is repeated itself, one
// occurrence of a branch that may be repeated is enough.
func (m *modeller) branch(p *xsd.Particle) *xsd.Particle {
	if m.into.IsOccurrence() && p.Min <= 1 {
		return occurring(p, p.Min, 1)
	}
	return p
}

// leaf plans an element or a wildcard.
func (m *modeller) leaf(p *xsd.Particle, c *Choice) {
	optional := p.Min == 0
	if c != nil {
		optional = c.Optional
		p = occurring(p, 0, p.Max)
	}
	if e, ok := p.Term.(*xsd.Element); ok && m.skipped.standIns[e] != nil {
		m.skip(p, e, c, optional)
		return
	}
	if f := m.leafField(p, c != nil); f != nil {
		f.Emptiable = optional
		m.join(f, c)
	}
}

func (m *modeller) leafField(p *xsd.Particle, branch bool) *Particle {
	switch term := p.Term.(type) {
	case *xsd.Element:
		if members := m.members(term); members != nil {
			return m.groupField(exported(term.Name.Local), p, m.substitution(term, members), term)
		}
		if term.Abstract { // Nothing can substitute for it.
			m.into.Impossible = append(m.into.Impossible, term.Name)
			return nil
		}
		context := m.fieldContext
		context.contract = context.contract && !branch
		return m.addField(m.into, p, term, context)
	case *xsd.Wildcard:
		return m.wildcard(p, term)
	}
	return nil
}

// join makes the field a branch of the choice, if there is one.
func (m *modeller) join(f *Particle, c *Choice) {
	if c != nil {
		f.Choice = c
		c.Fields = append(c.Fields, f)
	}
}

func (m *modeller) wildcard(p *xsd.Particle, w *xsd.Wildcard) *Particle {
	shape := Plain
	if p.Max != 1 {
		shape = Repeated
	}
	namespaces := w.Namespaces
	if len(namespaces) == 0 {
		namespaces = []string{"##any"} // Strictly it admits nothing, but .NET writes it and means anything.
	}
	for _, uri := range namespaces {
		if uri != "##any" && uri != "##other" {
			m.namespace(uri)
		}
	}
	f := &Particle{Field: Field{Name: m.fields.claim("Any"), Type: m.wildcardType(namespaces), Shape: shape}}
	f.count(p)
	m.into.Fields = append(m.into.Fields, f)
	return f
}

// wildcardType returns the type of a wildcard. Those of a struct that admit the same namespaces share it.
func (m *modeller) wildcardType(namespaces []string) *Wildcard {
	for _, f := range m.into.Fields {
		if known, ok := f.Type.(*Wildcard); ok && slices.Equal(known.Namespaces, namespaces) {
			return known
		}
	}
	return &Wildcard{Namespaces: namespaces, Var: m.names.claim(unexported(m.into.Name) + "Any")}
}
