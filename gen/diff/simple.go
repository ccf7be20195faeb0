package diff

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// simple compares two simple types.
func (c *comparison) simple(p *place, old, new *xsd.SimpleType) {
	if before, after := c.varietyOf(old, c.renames), c.varietyOf(new, nil); before != after {
		p.add(Wire|Code, "%s%s → %s", p.own(), before, after)
		return
	}
	c.inner(p, "base", old.Base, new.Base)
	c.inner(p, "item", old.Item, new.Item)
	for i := range old.Members { // As many on both sides, since varietyOf lists them.
		c.inner(p, "member", old.Members[i], new.Members[i])
	}
	enumerations(p, old.Enumeration, new.Enumeration)
	facets(p, old.Facets, new.Facets)
}

// inner compares anonymous types inside a simple type; that of a named one is part of varietyOf.
func (c *comparison) inner(p *place, what string, old, new *xsd.SimpleType) {
	if old != nil && new != nil && !old.Builtin && !new.Builtin {
		c.types(p, old, new, p.own()+what)
	}
}

// varietyOf says what a simple type is made from, by the names of the new side.
func (c *comparison) varietyOf(t *xsd.SimpleType, r renames) string {
	name := func(t *xsd.SimpleType) string { return c.typeName(r.name(t.Name), source.Name{}) }
	switch {
	case t.Variety == xsd.List:
		return "list of " + name(t.Item)
	case t.Variety == xsd.Union:
		var members []string
		for _, m := range t.Members {
			members = append(members, name(m))
		}
		return "union of " + strings.Join(members, ", ")
	}
	return name(t.Base)
}

func enumerations(p *place, old, new []xsd.EnumValue) {
	toServer := p.direction&request != 0
	switch {
	case len(old) == 0 && len(new) > 0:
		p.add(Code|Wire.when(toServer), "%snow one of %s", p.own(), count(len(new), "value"))
		return
	case len(old) > 0 && len(new) == 0:
		p.add(Code, "%sno longer one of %s", p.own(), count(len(old), "value"))
		return
	}
	for _, v := range old {
		if !hasValue(new, v) {
			p.add(Code|Wire.when(toServer), "%svalue %q removed", p.own(), v.Value)
		}
	}
	for _, v := range new {
		if !hasValue(old, v) {
			p.add(0, "%svalue %q added", p.own(), v.Value)
		}
	}
}

func hasValue(list []xsd.EnumValue, v xsd.EnumValue) bool {
	return slices.ContainsFunc(list, func(other xsd.EnumValue) bool { return other.Value == v.Value })
}

// facets compares all facets but enumerations, by kind. The patterns of one step are alternatives, hence one facet.
func facets(p *place, old, new []xsd.Facet) {
	before, after := facetValues(old), facetValues(new)
	for _, kind := range alphabetical() {
		if before[kind] == after[kind] {
			continue
		}
		breaks := Wire.when(p.direction&request != 0 && tightened(kind, before[kind], after[kind]))
		p.add(breaks, "%s%s %s → %s", p.own(), kind, orNone(before[kind]), orNone(after[kind]))
	}
}

// alphabetical lists the kinds of facets by name, as a report has them.
func alphabetical() []xsd.FacetKind {
	kinds := make([]xsd.FacetKind, 0, xsd.FacetKinds)
	for k := range xsd.FacetKinds {
		kinds = append(kinds, k)
	}
	slices.SortFunc(kinds, func(a, b xsd.FacetKind) int { return cmp.Compare(a.String(), b.String()) })
	return kinds
}

// facetValues returns the value of each kind, "" for those that are not there.
func facetValues(list []xsd.Facet) (values [xsd.FacetKinds]string) {
	for _, f := range list {
		if known := values[f.Kind]; known != "" {
			f.Value = known + "|" + f.Value
		}
		values[f.Kind] = f.Value
	}
	return values
}

func orNone(value string) string {
	if value == "" {
		return "none"
	}
	return value
}

// tightened reports whether a facet allows less than before; one whose values cannot be compared counts as tightened.
func tightened(kind xsd.FacetKind, old, changed string) bool {
	if old == "" || changed == "" {
		return old == ""
	}
	before, ok1 := new(big.Rat).SetString(old)
	after, ok2 := new(big.Rat).SetString(changed)
	if !ok1 || !ok2 {
		return true
	}
	switch kind.Side() {
	case xsd.Upper:
		return after.Cmp(before) < 0
	case xsd.Lower:
		return after.Cmp(before) > 0
	}
	return true
}
