package plan

import (
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/pattern"
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// Facets are what a simple type, with its base types, demands of its values beyond what their Go type enforces.
type Facets struct {
	Func       string // the function that checks the values of a Builtin; a Simple has a method
	Used       bool   // whether that function is called
	WhiteSpace WhiteSpace
	Limits     []Limit    // in the order in which they are checked
	Patterns   []*Pattern // a text has to match each of them
	Values     []string   // of an enumeration that has no Go constants
	Item       *Builtin   // of a built-in list
	Members    []Member   // of a union, if none of them accepts every text; one of them has to accept a value
}

// WhiteSpace is how a reader normalizes white space before it validates a text (part 2, section 4.3.6).
type WhiteSpace int

// The values of the facet. Most types collapse white space.
const (
	Collapse WhiteSpace = iota
	Replace
	Preserve
)

// Limit is a facet with one value.
type Limit struct {
	Facet xsd.FacetKind
	Value string
}

// Pattern is a variable that holds a regular expression, and the sets of characters that it needs.
type Pattern struct {
	Var  string
	Used bool // whether a function refers to it
	*pattern.Pattern
}

// constrained returns the built-in type that represents t, with the facets of t.
func (b *builder) constrained(builtin *Builtin, t *xsd.SimpleType, proposal string) *Builtin {
	for t.Builtin && t.Variety == xsd.Atomic && len(t.Facets) == 0 && t.Base != nil && t.Base.Base != nil {
		t = t.Base // An ID is an NCName in all that can be checked.
	}
	if known := b.restricted[t]; known != nil {
		return known
	}
	name := exported(proposal)
	if t.Builtin {
		name = exported(t.Name.Local)
	}
	result := builtin
	if facets := b.facets(builtin, t, name); facets != nil {
		facets.Func = b.names.claim("check" + name)
		restricted := *builtin
		restricted.Facets = facets
		result = &restricted
		b.pkg.Restricted = append(b.pkg.Restricted, result)
	}
	b.restricted[t] = result
	return result
}

// facets returns what t demands beyond what its Go type enforces, nil if nothing. Its patterns are named after name.
func (b *builder) facets(builtin *Builtin, t *xsd.SimpleType, name string) *Facets {
	if builtin != nil && !builtin.comparable() {
		return nil
	}
	in := t.EffectiveFacets(expressed(builtin, t))
	f := &Facets{WhiteSpace: whiteSpace(t), Limits: limits(in)}
	if t.Variety == xsd.Union && b.readMembers(t, name) != nil { // The check of each member normalizes for itself.
		f.WhiteSpace = Preserve
	}
	for _, step := range in.Patterns {
		f.Patterns = append(f.Patterns, b.pattern(step, name))
	}
	if !isEnumeration(t) {
		f.Values = texts(in.Enumeration)
	}
	if builtin != nil && builtin.Kind == Texts {
		f.Item = b.constrained(builtins["string"], t.Item, name+"Item")
	}
	if t.Variety == xsd.Union {
		f.Members = b.narrowMembers(t, name)
	}
	if len(f.Limits)+len(f.Patterns)+len(f.Values)+len(f.Members) == 0 {
		return nil
	}
	return f
}

func texts(values []xsd.EnumValue) []string {
	var list []string
	for _, v := range values {
		list = append(list, v.Value)
	}
	return list
}

// expressed returns the type whose facets, with those of its base types, all values of the Go type satisfy; nil if there is
// none, as for strings and lists.
func expressed(builtin *Builtin, t *xsd.SimpleType) *xsd.SimpleType {
	if builtin == nil || builtin.IsString() || t.Variety != xsd.Atomic {
		return nil
	}
	for ; t != nil; t = t.Base {
		if t.Builtin && builtins[t.Name.Local] != nil {
			return t
		}
	}
	return nil
}

func whiteSpace(t *xsd.SimpleType) WhiteSpace {
	in := t.EffectiveFacets(nil)
	f := in.Of(xsd.WhiteSpace)
	switch {
	case t.Variety != xsd.Atomic:
		return Collapse
	case f == nil || f.Value == "preserve": // Only xs:anySimpleType has no such facet.
		return Preserve
	case f.Value == "replace":
		return Replace
	}
	return Collapse
}

// Normalise returns a text with its white space normalized as a reader does.
func (w WhiteSpace) Normalise(text string) string {
	switch w {
	case Collapse:
		return soap.Collapse(text)
	case Replace:
		return soap.Replace(text)
	}
	return text
}

// limits lists the facets that are neither lexical nor enumerations.
func limits(f xsd.Facets) []Limit {
	var list []Limit
	for kind := range xsd.FacetKinds {
		facet := f.Of(kind)
		if facet == nil || facet.Kind != kind || kind.Aspect() == xsd.Lexical || kind == xsd.MinLength && facet.Count() == 0 {
			continue
		}
		list = append(list, Limit{kind, strings.TrimSpace(facet.Value)})
	}
	return list
}

// pattern returns the variable for a step's patterns, which are alternatives. Types with the same patterns share it.
func (b *builder) pattern(step []xsd.Facet, name string) *Pattern {
	alternatives := make([]string, len(step))
	for i, f := range step {
		alternatives[i] = f.Value
	}
	joined := strings.Join(alternatives, "|")
	if known := b.patterns[joined]; known != nil {
		return known
	}
	compiled, err := pattern.Compile(joined)
	if err != nil {
		b.report.AddError(step[0].Pos, source.Diagnostic{Pos: step[0].Pos, Message: err.Error()})
		return &Pattern{Pattern: &pattern.Pattern{}}
	}
	p := &Pattern{Var: b.names.claim(unexported(name) + "Pattern"), Pattern: compiled}
	b.patterns[joined] = p
	b.pkg.Patterns = append(b.pkg.Patterns, p)
	return p
}
