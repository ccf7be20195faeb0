package plan

import (
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// complex unites the content of a complex type. Elements may differ if the content is one sequence or all.
func (u *unifier) complex(what string, same []sided[*xsd.ComplexType]) {
	first := same[0]
	var contents []sided[[]*xsd.Particle]
	flat := true
	for _, s := range same {
		if s.what != first.what {
			if _, again := u.base[s.what]; again {
				return
			}
			u.base[s.what] = first.what
		}
		if part := headDifference(first.what, s.what); part != "" {
			u.refuse(s.what.Pos, what, "has a different "+part+" than", first.in, s.in)
			return
		}
		elements, ok := flatContent(s.what)
		flat = flat && ok
		contents = append(contents, sided[[]*xsd.Particle]{s.in, elements, s.what.Pos})
	}
	if flat && !first.what.Mixed {
		u.sequence(what, first.what, contents)
		return
	}
	for _, s := range same[1:] {
		if signature(s.what) != signature(first.what) {
			u.refuse(s.what.Pos, what, "has a different choice, group or wildcard than", first.in, s.in)
		}
	}
}

// headDifference names what two types differ in apart from their elements, "" for nothing.
func headDifference(a, b *xsd.ComplexType) string {
	parts := []struct {
		name string
		sign func(*signer, *xsd.ComplexType)
	}{
		{"base type", (*signer).derivation},
		{"text type", (*signer).text},
		{"set of attributes", (*signer).attributes},
	}
	for _, part := range parts {
		one, other := newSigner(), newSigner()
		part.sign(&one, a)
		part.sign(&other, b)
		if one.String() != other.String() {
			return part.name
		}
	}
	return ""
}

// flatContent returns the elements of a type whose content is one sequence or all of nothing but elements, each name once.
func flatContent(t *xsd.ComplexType) ([]*xsd.Particle, bool) {
	if t.Particle == nil {
		return nil, true
	}
	group, ok := t.Particle.Term.(*xsd.ModelGroup)
	if !ok || group.Kind == xsd.Choice || !group.Name.IsZero() || t.Particle.Min != 1 || t.Particle.Max != 1 {
		return nil, false
	}
	seen := map[source.Name]bool{}
	for _, p := range group.Particles {
		e, ok := p.Term.(*xsd.Element)
		if !ok || seen[e.Name] {
			return nil, false
		}
		seen[e.Name] = true
	}
	return group.Particles, true
}

// sequence unites the elements of a type in an order that agrees with each version's.
func (u *unifier) sequence(what string, t *xsd.ComplexType, contents []sided[[]*xsd.Particle]) {
	var lists [][]source.Name
	variants := map[source.Name][]sided[*xsd.Particle]{}
	for _, s := range contents {
		var names []source.Name
		for _, p := range s.what {
			name := p.Term.(*xsd.Element).Name
			names = append(names, name)
			variants[name] = append(variants[name], sided[*xsd.Particle]{s.in, p, p.Pos})
		}
		lists = append(lists, names)
	}
	order, ok := mergedOrder(lists)
	if !ok {
		last := contents[len(contents)-1]
		u.refuse(last.pos, what, "has its elements in a different order than", together(contents[:len(contents)-1]), last.in)
		return
	}
	kind, pos := xsd.Sequence, t.Pos
	if group, ok := particleGroup(t.Particle); ok {
		kind, pos = group.Kind, group.Pos
	}
	united := &xsd.ModelGroup{Kind: kind, Pos: pos}
	for _, name := range order {
		united.Particles = append(united.Particles, u.member(what, t, variants[name], together(contents)))
	}
	if len(order) > 0 {
		t.Particle = &xsd.Particle{Min: 1, Max: 1, Term: united, Pos: pos}
	}
}

func particleGroup(p *xsd.Particle) (*xsd.ModelGroup, bool) {
	if p == nil {
		return nil, false
	}
	group, ok := p.Term.(*xsd.ModelGroup)
	return group, ok
}

// member unites the declarations of one element of a type, and records what only some versions say of it.
func (u *unifier) member(what string, t *xsd.ComplexType, same []sided[*xsd.Particle], all VersionBits) *xsd.Particle {
	first := same[0].what
	element := first.Term.(*xsd.Element)
	what += ": element " + element.Name.Local
	u.alikeMembers(what, same)
	united := &xsd.Particle{Min: first.Min, Max: first.Max, Term: element, Pos: first.Pos}
	var needs, nils VersionBits
	for _, s := range same {
		united.Min = min(united.Min, s.what.Min)
		if s.what.Min > 0 {
			needs |= s.in
		}
		if s.what.Term.(*xsd.Element).Nillable {
			nils |= s.in
		}
	}
	m := &memberVersions{others: u.memberTypes(what, same)}
	has := together(same)
	if has != all {
		m.has, united.Min = has, 0
	}
	if united.Min == 0 && united.Max == 1 {
		m.needs = needs
	}
	m.nils = u.nillable(what, united, nils, has)
	if m.has|m.needs|m.nils != 0 || len(m.others) > 0 {
		u.note(t, element.Name, m)
	}
	return united
}

// alikeMembers refuses declarations of one element that differ in what one package cannot express.
func (u *unifier) alikeMembers(what string, same []sided[*xsd.Particle]) {
	first := same[0].what
	element := first.Term.(*xsd.Element)
	for _, s := range same[1:] {
		e := s.what.Term.(*xsd.Element)
		if s.what.Max != first.Max {
			u.refuse(s.what.Pos, what, "has a different maxOccurs than", same[0].in, s.in)
		}
		if e.Global != element.Global || valueConstraint(e.Default, e.Fixed) != valueConstraint(element.Default, element.Fixed) {
			u.refuse(s.what.Pos, what, "differs in ref, default or fixed from its declaration", same[0].in, s.in)
		}
	}
}

// memberTypes unites the types that the versions give to an element. Those of a global element are united by [unifier.element].
func (u *unifier) memberTypes(what string, same []sided[*xsd.Particle]) []otherType {
	element := same[0].what.Term.(*xsd.Element)
	if element.Global {
		return nil
	}
	var types []sided[xsd.Type]
	for _, s := range same {
		types = append(types, sided[xsd.Type]{s.in, s.what.Term.(*xsd.Element).Type, s.what.Pos})
	}
	others := u.types(what, types)
	if len(others) > 0 && (element.Default != nil || element.Fixed != nil) {
		u.refuse(same[0].what.Pos, what, "has a default or fixed value and a different type than", others[0].in, others[0].in)
	}
	return others
}

// nillable makes an element nillable if some of the versions that have it declare so, and returns these unless all do.
func (u *unifier) nillable(what string, p *xsd.Particle, nils, has VersionBits) VersionBits {
	e := *p.Term.(*xsd.Element)
	if nils == 0 || nils == has || e.Global { // [unifier.element] compares the declarations of global elements.
		return 0
	}
	if p.Max != 1 {
		others := nils
		if e.Nillable {
			others = has &^ nils
		}
		u.refuse(p.Pos, what, "is repeated, and differs in nillable from its declaration", others, others)
		return 0
	}
	e.Nillable = true
	p.Term = &e
	return nils
}

func (u *unifier) note(t *xsd.ComplexType, name source.Name, m *memberVersions) {
	if u.members[t] == nil {
		u.members[t] = map[source.Name]*memberVersions{}
	}
	u.members[t][name] = m
}

// simple unites the values of an enumeration, or of a list of one. Nothing else of a simple type may differ.
func (u *unifier) simple(what string, same []sided[*xsd.SimpleType]) {
	first := same[0].what
	listed := map[string]VersionBits{}
	for _, s := range same {
		if s.what != first {
			u.base[s.what] = first
		}
		for _, v := range s.what.Enumeration {
			listed[v.Value] |= s.in
			if !slices.ContainsFunc(first.Enumeration, func(known xsd.EnumValue) bool { return known.Value == v.Value }) {
				first.Enumeration = append(first.Enumeration, v)
			}
		}
	}
	all := together(same)
	for value, in := range listed {
		if in == all {
			delete(listed, value)
		}
	}
	if len(listed) > 0 {
		u.values[first] = listed
	}
	for _, s := range same[1:] {
		if part := u.simpleDifference(first, s.what, len(listed) > 0); part != "" {
			u.refuse(s.what.Pos, what, part+" than", same[0].in, s.in)
			return
		}
	}
	u.items(what, same)
}

// simpleDifference says how two types differ in what one package cannot express, "" for not at all.
func (u *unifier) simpleDifference(first, other *xsd.SimpleType, values bool) string {
	sign := func(t *xsd.SimpleType) string {
		s := newSigner()
		plain := *t
		plain.Enumeration = nil
		if t.Item != nil && t.Item.Name.IsZero() {
			plain.Item = nil
		}
		s.simple(&plain)
		return s.String()
	}
	switch {
	case first.Variety != other.Variety || sign(first) != sign(other):
		return "has a different base type or different facets"
	case values && (!isEnumeration(first) || len(other.Enumeration) == 0):
		return "is not a string and lists different values"
	}
	return ""
}

// items unites the anonymous type of a list's items.
func (u *unifier) items(what string, same []sided[*xsd.SimpleType]) {
	var items []sided[*xsd.SimpleType]
	for _, s := range same {
		if s.what.Item != nil && s.what.Item.Name.IsZero() {
			items = append(items, sided[*xsd.SimpleType]{s.in, s.what.Item, s.what.Pos})
		}
	}
	if len(items) > 1 {
		u.simple(what, items)
	}
}
