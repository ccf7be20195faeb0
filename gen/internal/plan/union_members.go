package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// Member is a member of a union, as the type that reads it and checks what was read.
type Member struct {
	Name string // for people
	Type *Builtin
	List bool // Type is that of the items
}

// unionMembers lists the members of a union, those of unions among them included, up to the first that takes every text:
// open reports that there is one. It returns nil when a member cannot be checked.
func (b *builder) unionMembers(t *xsd.SimpleType, name string) (all []Member, open bool) {
	for i, m := range flatMembers(t) {
		item := m
		if m.Variety == xsd.List {
			item = m.Item
		}
		base := builtinOf(item)
		if item.Variety != xsd.Atomic || base.Kind == QName {
			return nil, false
		}
		member := Member{Name: memberName(m), Type: b.memberType(base, item, name, i), List: m.Variety == xsd.List}
		all = append(all, member)
		if base.IsString() && member.Type.Facets == nil {
			return all, true
		}
	}
	return all, false
}

// narrowMembers lists the members of a union, one of which has to take a text, nil when one of them takes every text.
func (b *builder) narrowMembers(t *xsd.SimpleType, name string) []Member {
	all, open := b.unionMembers(t, name)
	if open {
		return nil
	}
	return all
}

// readMembers lists the members that a reader has to try to know the white space of a text, nil when all collapse it.
func (b *builder) readMembers(t *xsd.SimpleType, name string) []Member {
	all, _ := b.unionMembers(t, name)
	if !slices.ContainsFunc(all, func(m Member) bool { return m.WhiteSpace() != Collapse }) {
		return nil
	}
	return all
}

// WhiteSpace is what a reader does with that of the member's texts.
func (m Member) WhiteSpace() WhiteSpace {
	if m.List {
		return Collapse
	}
	return m.Type.WhiteSpace
}

func flatMembers(t *xsd.SimpleType) []*xsd.SimpleType {
	var all []*xsd.SimpleType
	for _, m := range t.Members {
		if m.Variety == xsd.Union {
			all = append(all, flatMembers(m)...)
		} else {
			all = append(all, m)
		}
	}
	return all
}

// memberName names a member in the error about a text that none takes.
func memberName(m *xsd.SimpleType) string {
	switch {
	case m.Name.Local != "":
		return m.Name.Local
	case m.Variety == xsd.List:
		return "list of " + memberName(m.Item)
	case len(enumeration(m)) > 0:
		return enumeration(m)[0].Value + "…"
	}
	return memberName(m.Base)
}

// memberType returns the built-in type that reads a member, with the member's facets: its enumeration, too, because there
// is no Go type that has it.
func (b *builder) memberType(base *Builtin, t *xsd.SimpleType, name string, number int) *Builtin {
	if !isEnumeration(t) {
		return b.constrained(base, t, memberProposal(t, name, number))
	}
	if known := b.listings[t]; known != nil {
		return known
	}
	restricted := *base
	restricted.Facets = &Facets{
		Func:       b.names.claim("check" + exported(memberProposal(t, name, number))),
		WhiteSpace: whiteSpace(t),
		Values:     texts(enumeration(t)),
	}
	b.listings[t] = &restricted
	b.pkg.Restricted = append(b.pkg.Restricted, &restricted)
	return &restricted
}

func memberProposal(t *xsd.SimpleType, union string, number int) string {
	if t.Name.Local != "" {
		return t.Name.Local + "Text"
	}
	return union + "Member" + string(rune('1'+number%9))
}
