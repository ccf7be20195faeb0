package xsd

import (
	"slices"
	"strconv"
	"strings"
)

// Facets are the constraining facets in effect for a simple type (part 2, section 4.3).
type Facets struct {
	inEffect [FacetKinds]*Facet // but for patterns; see Of
	// Patterns holds a list for each restriction step with patterns, the base types' first. A text has to match one pattern
	// of each list.
	Patterns    [][]Facet
	Enumeration []EnumValue
}

// Of returns the facet in effect of a kind other than Pattern, nil if there is none. An inclusive and an exclusive bound
// on one side exclude each other: asked for either, it returns the one that is present.
func (f *Facets) Of(k FacetKind) *Facet { return f.inEffect[factsOf[k].slot] }

// EffectiveFacets are those of t and of its base types up to, but without, the base type until; nil means all of them.
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
		if facet.Kind == Pattern {
			patterns = append(patterns, *facet)
		} else if f.Of(facet.Kind) == nil {
			f.inEffect[factsOf[facet.Kind].slot] = facet
		}
	}
	if patterns != nil {
		f.Patterns = append(f.Patterns, patterns)
	}
	if f.Enumeration == nil {
		f.Enumeration = t.Enumeration
	}
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
