package plan

import (
	"cmp"
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// skip plans an element that is skipped: it has its place in the content model, and no field.
func (m *modeller) skip(p *xsd.Particle, standIn *xsd.Element, c *Choice, optional bool) {
	if m.into.IsOccurrence() {
		m.report.Errorf(p.Pos, "the element %s cannot be skipped in %s, whose elements become the items of a list to keep their order; keep it, or skip %s as a whole",
			standIn.Name.Local, m.owner.label(), m.owner.label())
		return
	}
	names := []source.Name{standIn.Name}
	if members := m.members(m.skipped.standIns[standIn]); members != nil {
		names, optional = nil, true
		for _, e := range members {
			names = append(names, e.Name)
		}
	}
	shape := Plain
	if p.Max != 1 {
		shape = Repeated
	}
	for _, name := range names {
		m.namespace(name.Space)
		f := Field{XML: name, Type: &Skipped{pos: p.Pos}, Shape: shape}
		m.into.Fields = append(m.into.Fields, &Particle{Field: f, Choice: c, Emptiable: optional})
	}
	m.into.Without = append(m.into.Without, standIn.Name.Local)
	if versions := m.fieldContext.versions[standIn.Name]; c == nil && (p.Min > 0 || versions != nil && versions.needs != 0) {
		m.into.miss(standIn.Name, p.Pos)
	}
}

// skipAttribute records a skipped attribute.
func (s *Struct) skipAttribute(use *xsd.AttributeUse) {
	step := "@" + use.Name.Local
	s.Without = append(s.Without, step)
	if use.Required {
		s.miss(source.Name{Space: use.Name.Space, Local: step}, use.Pos)
	}
}

// refuseKeptAttributes reports skipped attributes, inherited ones too, of a type with an attribute wildcard.
func (b *builder) refuseKeptAttributes(s *Struct, t *xsd.ComplexType) {
	for _, use := range t.AllAttributes() {
		if b.skipped.attributes[use] != nil {
			b.report.Errorf(use.Pos, "the attribute %s cannot be skipped: %s has an attribute wildcard, which would read it; keep it", use.Name.Local, s.label())
		}
	}
}

// miss records that something required is skipped.
func (s *Struct) miss(name source.Name, pos source.Pos) {
	s.Missing = append(s.Missing, Missing{name, pos})
}

// label names a struct in a diagnostic.
func (s *Struct) label() string { return cmp.Or(s.XML.Local, s.Element.Local, s.Name) }

// finishChoices marks the choices that have skipped branches, and removes those that have no other.
func finishChoices(structs []*Struct) {
	for _, s := range structs {
		for _, f := range s.Fields {
			skipped, ok := f.Type.(*Skipped)
			if !ok || f.Choice == nil {
				continue
			}
			f.Choice.Skips = true
			if len(f.Choice.Fields) == 0 && !f.Choice.Optional {
				s.miss(f.XML, skipped.pos)
			}
		}
		s.Choices = slices.DeleteFunc(s.Choices, func(c *Choice) bool { return len(c.Fields) == 0 })
	}
}
