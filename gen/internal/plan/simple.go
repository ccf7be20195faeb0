package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/xsd"
)

func (b *builder) completeSimple(s *Simple, t *xsd.SimpleType) {
	if !s.XML.IsZero() {
		b.namespace(s.XML.Space)
	}
	base := builtinOf(t)
	switch {
	case t.Variety == xsd.List && base.Kind != Texts:
		b.completeList(s, t)
	case t.Variety == xsd.Union:
		s.Kind = Union
		s.Open = !closed(t)
		s.Values = b.values(s, listed(t), exported)
	case isEnumeration(t):
		s.Kind = Enumeration
		s.Base = base
		s.Table = b.names.claim(unexported(s.Name) + "Values")
		s.Values = b.values(s, enumeration(t), exported)
	default:
		s.Kind = Derived
		s.Base = base
		if base.isConstant() {
			s.Values = b.values(s, enumeration(t), literalName)
		}
	}
	b.versionValues(s, t)
	s.Facets = b.facets(s.Base, t, s.Name)
}

// values claims a constant for each of the values, which name names after the type.
func (b *builder) values(s *Simple, list []xsd.EnumValue, name func(string) string) []*Value {
	var values []*Value
	for _, v := range list {
		suffix := "Empty"
		if v.Value != "" {
			suffix = name(v.Value)
		}
		values = append(values, &Value{Const: b.names.claim(s.Name + suffix), XML: v.Value, Doc: v.Doc})
	}
	return values
}

// literalName names a number, a date or the like. It follows the name of its type, so it may begin with a digit.
func literalName(value string) string {
	value = strings.ReplaceAll(strings.TrimSpace(value), ".", " point ")
	if rest, negative := strings.CutPrefix(value, "-"); negative && !strings.HasPrefix(rest, "-") {
		value = "minus " + rest
	}
	return joined(value)
}

// listed returns the values that a union or its members list, each once.
func listed(t *xsd.SimpleType) []xsd.EnumValue {
	if own := enumeration(t); len(own) > 0 || t.Variety != xsd.Union {
		return own
	}
	var all []xsd.EnumValue
	for _, member := range t.Members {
		for _, v := range listed(member) {
			if !slices.ContainsFunc(all, func(known xsd.EnumValue) bool { return known.Value == v.Value }) {
				all = append(all, v)
			}
		}
	}
	return all
}

// closed reports whether a type has no other values than the listed ones.
func closed(t *xsd.SimpleType) bool {
	if t.Variety != xsd.Union || len(enumeration(t)) > 0 {
		return len(enumeration(t)) > 0
	}
	return !slices.ContainsFunc(t.Members, func(member *xsd.SimpleType) bool { return !closed(member) })
}

func (b *builder) completeList(s *Simple, t *xsd.SimpleType) {
	s.Kind = List
	s.Item = b.textType(t.Item, s.Name+"Item", s.XML.Space)
	locate(s.Item, "the items of "+s.Name)
	if isEnumeration(t.Item) {
		s.Kind = EnumerationList
	}
}
