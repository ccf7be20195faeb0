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
	s.Form = b.form(s, t)
	s.Facets = b.facets(s.Form.Base(), t, s.Name)
}

// form plans how a simple type appears in Go.
func (b *builder) form(s *Simple, t *xsd.SimpleType) Form {
	base := builtinOf(t)
	switch {
	case t.Variety == xsd.List && base.Kind != Texts:
		return b.list(s, t)
	case t.Variety == xsd.Union:
		return &Union{Open: !closed(t), Values: b.values(s, listed(t), exported), Members: b.readMembers(t, s.Name)}
	case isEnumeration(t):
		e := &Enumeration{Of: base, Table: b.names.claim(unexported(s.Name) + "Values")}
		e.Values = b.values(s, enumeration(t), exported)
		b.versionValues(s, e, t)
		return e
	}
	d := &Derived{Of: base}
	if base.isConstant() {
		d.Values = b.values(s, enumeration(t), literalName)
	}
	return d
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

func (b *builder) list(s *Simple, t *xsd.SimpleType) Form {
	item := b.textType(t.Item, s.Name+"Item", s.XML.Space)
	locate(item, "the items of "+s.Name)
	if isEnumeration(t.Item) {
		return &EnumerationList{Item: item.(*Simple)}
	}
	return &List{Item: item}
}
