package plan

import "groupdesk/gen/xsd"

// Member is a member of a union, as the type that reads it and checks what was read.
type Member struct {
	Name string // for people
	Type *Builtin
	List bool // Type is that of the items
}

// unionMembers lists the members of a union, those of unions among them included. It returns nil when a text is always a
// value of some member, or when one cannot be checked.
func (b *builder) unionMembers(t *xsd.SimpleType, name string) []Member {
	var all []Member
	for i, m := range flatMembers(t) {
		item := m
		if m.Variety == xsd.List {
			item = m.Item
		}
		base := builtinOf(item)
		if item.Variety != xsd.Atomic || base == nil || base.Kind == QName {
			return nil
		}
		member := Member{Name: memberName(m), Type: b.memberType(base, item, name, i), List: m.Variety == xsd.List}
		if base.IsString() && member.Type.Facets == nil {
			return nil
		}
		all = append(all, member)
	}
	return all
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
