package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// markValidated finds out which types have anything to check, themselves or in what they hold.
func (b *builder) markValidated() {
	p := b.pkg
	for changed := true; changed; {
		changed = false
		for _, s := range p.Simples {
			changed = mark(&s.Validated, s.demands()) || changed
		}
		for _, s := range p.Structs {
			changed = mark(&s.Validated, s.demands()) || changed
		}
	}
	for _, s := range p.Simples {
		b.markSimple(s)
	}
	for _, s := range p.Structs {
		for _, f := range s.ownFields() {
			b.markCalled(f.Type)
		}
	}
	for _, f := range p.Faults {
		f.Validated = f.Field.Demands()
		b.markCalled(f.Field.Type)
	}
	for _, h := range p.headerSets() {
		h.Validated = slices.ContainsFunc(h.Fields, (*Particle).Demands)
		for _, f := range h.Fields {
			b.markCalled(f.Type)
		}
	}
}

func (p *Package) headerSets() []*HeaderSet {
	var all []*HeaderSet
	for _, t := range p.PortTypes {
		all = append(all, t.Headers...)
	}
	return all
}

// markSimple marks what the functions that check and read a simple type refer to.
func (b *builder) markSimple(s *Simple) {
	if s.Facets != nil {
		s.Facets.use()
	}
	if items := s.Form.Items(); items != nil {
		b.markCalled(items)
	}
	if union, ok := s.Form.(*Union); ok && s.Used {
		markMembers(union.Members)
	}
}

// ownFields lists the attributes, the elements and the text of a struct beside those of its base.
func (s *Struct) ownFields() []*Field {
	var all []*Field
	for _, a := range s.Attributes {
		all = append(all, &a.Field)
	}
	for _, f := range s.Fields {
		all = append(all, &f.Field)
	}
	if s.Text != nil {
		all = append(all, s.Text)
	}
	return all
}

// markCalled marks the function that checks a value of the type.
func (b *builder) markCalled(t Type) {
	switch t := t.(type) {
	case *Builtin:
		t.called()
	case *Family:
		if t.Check == "" && Validated(t) {
			t.Check = b.names.claim("check" + t.Name)
			if b.pkg.Checked == "" {
				b.pkg.Checked = b.names.claim("checked")
			}
		}
	}
}

// called marks the function that checks the type, if there is one.
func (t *Builtin) called() {
	if t != nil && t.Facets != nil {
		t.Facets.Used = true
		t.Facets.use()
	}
}

// use marks what a check of the facets refers to.
func (f *Facets) use() {
	for _, p := range f.Patterns {
		p.Used = true
	}
	f.Item.called()
	markMembers(f.Members)
}

// markMembers marks the functions that find out which member of a union a text belongs to.
func markMembers(members []Member) {
	for _, m := range members {
		m.Type.called()
	}
}

// mark sets a flag that is true and reports whether it was not set before.
func mark(flag *bool, now bool) bool {
	changed := now && !*flag
	*flag = *flag || now
	return changed
}

func (s *Simple) demands() bool {
	_, isEnumeration := s.Form.(*Enumeration)
	return s.Facets != nil || isEnumeration || s.Form.Items() != nil && Validated(s.Form.Items())
}

func (s *Struct) demands() bool {
	return s.Base != nil && s.Base.Validated || len(s.Choices) > 0 ||
		slices.ContainsFunc(s.ownFields(), (*Field).Demands) || slices.ContainsFunc(s.Fields, (*Particle).Demands)
}

func (t *Builtin) validated() bool { return t.Facets != nil }
func (*Varying) validated() bool   { return false } // Versions whose facets differ are refused.
func (s *Simple) validated() bool  { return s.Validated }
func (s *Struct) validated() bool  { return s.Validated }
func (f *Family) validated() bool {
	return slices.ContainsFunc(f.Members, func(m *Struct) bool { return m.Validated })
}
func (*Wildcard) validated() bool   { return false }
func (*Characters) validated() bool { return false }
func (*Skipped) validated() bool    { return false }

// Validated reports whether there is anything to check about values of the type.
func Validated(t Type) bool { return t.validated() }

// Demands reports whether there is anything to check about the field.
func (f *Field) Demands() bool {
	return !f.Constant && (f.Shape == Pointer || f.FixedText() && f.Held() || Validated(f.Type))
}

// Demands reports whether there is anything to check about the particle, how often it occurs included.
func (f *Particle) Demands() bool {
	return !f.Constant && (f.Field.Demands() || f.Compulsory() || f.Counted())
}

// FixedText reports whether the field has a Go value, of which the schema allows only one. Those of xs:QName are left
// alone: their texts mean nothing without the prefixes around them.
func (f *Field) FixedText() bool {
	_, complex := f.Complex()
	return f.Fixed != nil && !f.Constant && f.Resolved.Local == "" && !complex && !f.IsFamily()
}

// Held reports whether the field's value is held in a [soap.Opt], a [soap.Nil] or a [soap.OptNil].
func (f *Field) Held() bool {
	return f.Shape == Optional || f.Shape == Nillable || f.Shape == OptionalNillable
}

// Compulsory reports whether the field is a wildcard for exactly one element.
func (f *Particle) Compulsory() bool {
	_, wildcard := f.Type.(*Wildcard)
	return wildcard && f.Shape == Plain && f.Min > 0
}

// Counted reports whether the schema bounds the number of values of a repeated field.
func (f *Particle) Counted() bool {
	return (f.Shape == Repeated || f.Shape == RepeatedNillable) && (f.Min > 0 || f.Max > 0)
}

// count notes how often the field's particle occurs. Bounds that are too large for occurrence.go to count with are none.
func (f *Particle) count(p *xsd.Particle) {
	f.Min, f.Max = p.Min, p.Max
	if p.Max == xsd.Unbounded || p.Max >= 1<<16 {
		f.Max = 0
	}
}
