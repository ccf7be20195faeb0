package plan

import (
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// constraint is what the declaration of an element or attribute says about its value.
type constraint struct {
	byDefault, fixed *string
	scope            source.Scope
	pos              source.Pos // of the declaration
	required         bool
}

// constrainGlobal gives the field of a global element what its declaration says about its value.
func (b *builder) constrainGlobal(f *Field, e *xsd.Element) {
	b.constrain(f, e.Type, constraint{e.Default, e.Fixed, e.Scope, e.Pos, false})
}

// constrain gives a field the default or fixed value of its element or attribute.
func (b *builder) constrain(f *Field, t xsd.Type, c constraint) {
	f.Default, f.Fixed = c.byDefault, c.fixed
	simple, ok := t.(*xsd.SimpleType)
	text := f.WhenEmpty()
	if !ok || text == nil {
		return
	}
	if !isName(simple) {
		f.Constant = c.fixed != nil && c.required && f.Shape == Plain
		return
	}
	if names := strings.Fields(*text); len(names) != 1 {
		b.report.Errorf(c.pos, "a default or fixed list of %d QNames is not supported; remove %q", len(names), *text)
		return
	}
	f.Resolved, ok = c.scope.QName(*text)
	if !ok {
		b.report.Errorf(c.pos, "the prefix of %q is not declared; declare it or correct the value", *text)
	}
	b.namespace(f.Resolved.Space)
}

// isName reports whether values of the type are xs:QNames, whose text means nothing without the prefixes around it.
func isName(t *xsd.SimpleType) bool {
	if t.Variety == xsd.List {
		return isName(t.Item)
	}
	return builtinOf(t).Kind == QName
}
