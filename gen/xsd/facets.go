package xsd

import (
	"slices"
	"strconv"
	"strings"
)

// Facets are the constraining facets in effect for a simple type (part 2, section 4.3). A nil pointer stands for none.
type Facets struct {
	Length, MinLength, MaxLength *Facet
	TotalDigits, FractionDigits  *Facet
	Min, Max                     *Facet // the inclusive or the exclusive bound
	WhiteSpace                   *Facet
	// Patterns holds a list for each restriction step with patterns, the base types' first. A text has to match one pattern
	// of each list.
	Patterns    [][]Facet
	Enumeration []EnumValue
}

// EffectiveFacets are those of t and of its base types up to, but without, the base type until; nil stands for all of them.
func (t *SimpleType) EffectiveFacets(until *SimpleType) Facets {
	var f Facets
	for ; t != nil && t != until; t = t.Base {
		f.inherit(t)
	}
	slices.Reverse(f.Patterns)
	return f
}

// inherit adds the facets of a base type's step: those that are there already are narrower.
func (f *Facets) inherit(t *SimpleType) {
	var patterns []Facet
	for i := range t.Facets {
		facet := &t.Facets[i]
		if facet.Kind == "pattern" {
			patterns = append(patterns, *facet)
		} else if slot := f.slot(facet.Kind); *slot == nil {
			*slot = facet
		}
	}
	if patterns != nil {
		f.Patterns = append(f.Patterns, patterns)
	}
	if f.Enumeration == nil {
		f.Enumeration = t.Enumeration
	}
}

// slot is where a facet of the kind is kept.
func (f *Facets) slot(kind string) **Facet {
	switch kind {
	case "length":
		return &f.Length
	case "minLength":
		return &f.MinLength
	case "maxLength":
		return &f.MaxLength
	case "totalDigits":
		return &f.TotalDigits
	case "fractionDigits":
		return &f.FractionDigits
	case "minInclusive", "minExclusive":
		return &f.Min
	case "maxInclusive", "maxExclusive":
		return &f.Max
	}
	return &f.WhiteSpace
}

// Primitive is the primitive type that an atomic type derives from (part 2, section 3.2), nil for anySimpleType and for
// lists and unions.
func (t *SimpleType) Primitive() *SimpleType {
	if t.Variety != Atomic || t.Base == nil {
		return nil
	}
	for t.Base.Base != nil {
		t = t.Base
	}
	if !t.Builtin {
		return nil
	}
	return t
}

// Count is the facet's value as a number. What is too large to count is the largest number.
func (f *Facet) Count() int {
	n, err := strconv.ParseInt(strings.TrimPrefix(strings.TrimSpace(f.Value), "+"), 10, 32)
	if err != nil {
		return 1<<31 - 1
	}
	return int(n)
}

// Exclusive reports whether the facet is a bound that is outside of what it bounds.
func (f *Facet) Exclusive() bool { return strings.HasSuffix(f.Kind, "Exclusive") }
