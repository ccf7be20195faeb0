package xsd

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/pattern"
)

// values checks texts against simple types. It keeps the patterns that it has compiled.
type values struct {
	patterns map[string]*pattern.Pattern
}

// violation says why text is not a value of t, in words that continue "the text"; "" when it is one. The prefixes of names
// are not looked at: whoever resolves them checks them.
func (v *values) violation(t *SimpleType, text string) string {
	_, violation := v.read(t, text)
	return violation
}

// normalized is text with its white space as t has it (part 2, section 4.3.6).
func (v *values) normalized(t *SimpleType, text string) string {
	value, _ := v.read(t, text)
	return value
}

// read returns text with its white space as t has it, and its violation.
func (v *values) read(t *SimpleType, text string) (value, violation string) {
	facets := t.EffectiveFacets(nil)
	switch t.Variety {
	case List:
		value = soap.Collapse(text)
		violation = v.listViolation(t, facets, strings.Fields(text))
	case Union:
		value, violation = v.readMember(t, text)
	default:
		value = withWhiteSpace(facets.Of(WhiteSpace), text)
		violation = atomicViolation(t, facets, value)
	}
	if violation == "" && !holdsNames(t) {
		violation = v.lexicalViolation(t, facets, value)
	}
	return value, violation
}

// lexicalViolation checks a value against the patterns and the enumeration.
func (v *values) lexicalViolation(t *SimpleType, facets Facets, value string) string {
	for _, step := range facets.Patterns {
		if !slices.ContainsFunc(step, func(f Facet) bool { return v.matches(f.Value, value) }) {
			return "does not match the pattern " + alternatives(step)
		}
	}
	if !v.isListed(t, facets, value) {
		return "is none of the enumeration's values"
	}
	return ""
}

// withWhiteSpace is text with the white space that the facet leaves, all of it without one.
func withWhiteSpace(whiteSpace *Facet, text string) string {
	switch {
	case whiteSpace != nil && whiteSpace.Value == "collapse":
		return soap.Collapse(text)
	case whiteSpace != nil && whiteSpace.Value == "replace":
		return soap.Replace(text)
	}
	return text
}

func (v *values) listViolation(t *SimpleType, facets Facets, items []string) string {
	for _, item := range items {
		if violation := v.violation(t.Item, item); violation != "" {
			return "has the item " + strconv.Quote(item) + ", which " + violation
		}
	}
	return lengthViolation(facets, len(items))
}

// readMember reads a text as the first member of a union that takes it.
func (v *values) readMember(t *SimpleType, text string) (value, violation string) {
	for _, member := range t.Members {
		if value, violation = v.read(member, text); violation == "" {
			return value, ""
		}
	}
	return text, "is not a value of any member type"
}

// matches reports whether a text matches a pattern. An invalid one, which is reported where it is defined, matches all.
func (v *values) matches(source, text string) bool {
	compiled, known := v.patterns[source]
	if !known {
		compiled, _ = pattern.Compile(source)
		v.patterns[source] = compiled
	}
	return compiled == nil || compiled.Match(text)
}

func alternatives(step []Facet) string {
	sources := make([]string, len(step))
	for i, f := range step {
		sources[i] = f.Value
	}
	return strings.Join(sources, "|")
}

// atomicViolation checks the lexical form, the bounds, the lengths and the digits of an atomic type's value.
func atomicViolation(t *SimpleType, facets Facets, text string) string {
	primitive := t.Primitive()
	if primitive == nil {
		return ""
	}
	name := primitive.Name.Local
	if !isLexical(name, text) {
		return "is not of the type " + builtinOf(t).Name.Local
	}
	if compare := comparison(name); compare != nil {
		return boundViolation(facets, compare, text)
	}
	if n, ok := length(name, text); ok {
		return lengthViolation(facets, n)
	}
	return ""
}

// builtinOf is the built-in type that an atomic type is, or restricts.
func builtinOf(t *SimpleType) *SimpleType {
	for !t.Builtin {
		t = t.Base
	}
	return t
}

// isLexical reports whether a text is in the lexical space of a primitive type (part 2, section 3.2).
func isLexical(primitive, text string) bool {
	if compare := comparison(primitive); compare != nil {
		_, ok := compare(text, text)
		return ok && text != ""
	}
	switch primitive {
	case "boolean":
		return soap.Accepts(text, (*soap.Reader).Bool, nil)
	case "hexBinary":
		return soap.Accepts(text, (*soap.Reader).Hex, nil)
	case "base64Binary":
		return soap.Accepts(text, (*soap.Reader).Base64, nil)
	case "QName", "NOTATION":
		prefix, local, prefixed := strings.Cut(text, ":")
		return isNCName(prefix) && (!prefixed || isNCName(local))
	}
	return true
}

// length counts the characters or octets of a value of a primitive type (part 2, section 4.3.1); false for those that have
// none, and for names, of which nothing is gained by it.
func length(primitive, text string) (n int, ok bool) {
	switch primitive {
	case "string", "anyURI":
		return utf8.RuneCountInString(text), true
	case "hexBinary":
		return len(text) / 2, true
	case "base64Binary":
		octets, _ := soap.ParseBase64(text)
		return len(octets), true
	}
	return 0, false
}

func lengthViolation(facets Facets, n int) string {
	for _, f := range facets.inEffect {
		if f != nil && f.Kind.Aspect() == Size && !f.allowsCount(n) {
			return "has the length " + strconv.Itoa(n) + ", which " + f.Kind.String() + " " + f.Value + " excludes"
		}
	}
	return ""
}

// allowsCount reports whether a facet allows n characters, octets, items or digits.
func (f *Facet) allowsCount(n int) bool {
	switch f.Kind.Side() {
	case Exact:
		return n == f.Count()
	case Lower:
		return n >= f.Count()
	default:
		return n <= f.Count()
	}
}

// boundViolation checks a value that has an order, and its digits if it is a decimal.
func boundViolation(facets Facets, compare soap.Comparison, text string) string {
	for _, f := range []*Facet{facets.Of(MinInclusive), facets.Of(MaxInclusive)} {
		if f != nil && !isWithin(f, compare, text) {
			return "is outside of " + f.Kind.String() + " " + f.Value
		}
	}
	for _, f := range []*Facet{facets.Of(TotalDigits), facets.Of(FractionDigits)} {
		if f != nil && !f.allowsCount(digits(f.Kind, text)) {
			return "has more digits than " + f.Kind.String() + " " + f.Value + " allows"
		}
	}
	return ""
}

// isWithin reports whether a bound allows a value. Values without an order to each other, such as times of which one has a
// zone, are outside of their bounds (part 2, section 4.3.7.4).
func isWithin(f *Facet, compare soap.Comparison, text string) bool {
	order, ok := compare(text, strings.TrimSpace(f.Value))
	if f.Kind.Side() == Upper {
		order = -order
	}
	return ok && (order > 0 || order == 0 && !f.Kind.Exclusive())
}

// digits counts the digits of a decimal, all of them or those of its fraction; zeros that don't change the number don't
// count (part 2, section 4.3.11).
func digits(kind FacetKind, text string) int {
	whole, fraction, _ := strings.Cut(strings.TrimLeft(text, "+-"), ".")
	n := len(strings.TrimRight(fraction, "0"))
	if kind == TotalDigits {
		n += len(strings.TrimLeft(whole, "0"))
	}
	return n
}

// isListed reports whether an enumeration, if there is one, has the value.
func (v *values) isListed(t *SimpleType, facets Facets, text string) bool {
	return len(facets.Enumeration) == 0 || slices.ContainsFunc(facets.Enumeration, func(one EnumValue) bool {
		return v.equal(t, text, one.Value)
	})
}

// equal reports whether two texts are one value of a type: 1.0 is the same number as 1. Values of a union are equal where
// they are so as values of one member.
func (v *values) equal(t *SimpleType, a, b string) bool {
	switch t.Variety {
	case List:
		return slices.EqualFunc(strings.Fields(a), strings.Fields(b), func(a, b string) bool { return v.equal(t.Item, a, b) })
	case Union:
		return a == b || slices.ContainsFunc(t.Members, func(member *SimpleType) bool {
			return v.violation(member, a) == "" && v.violation(member, b) == "" && v.equal(member, a, b)
		})
	}
	facets := t.EffectiveFacets(nil)
	a, b = withWhiteSpace(facets.Of(WhiteSpace), a), withWhiteSpace(facets.Of(WhiteSpace), b)
	if primitive := t.Primitive(); primitive != nil {
		return equalAtoms(primitive.Name.Local, a, b)
	}
	return a == b
}

// equalAtoms compares two lexical forms of a primitive type.
func equalAtoms(primitive, a, b string) bool {
	switch primitive {
	case "boolean":
		return (a == "true" || a == "1") == (b == "true" || b == "1")
	case "hexBinary":
		return strings.EqualFold(a, b)
	case "base64Binary":
		return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
	}
	if compare := comparison(primitive); compare != nil {
		order, ok := compare(a, b)
		return ok && order == 0
	}
	return a == b
}

// holdsNames reports whether values of the type are names with prefixes, or may be, which are equal when they mean the same.
func holdsNames(t *SimpleType) bool {
	switch t.Variety {
	case List:
		return holdsNames(t.Item)
	case Union:
		return slices.ContainsFunc(t.Members, holdsNames)
	}
	primitive := t.Primitive()
	return primitive != nil && (primitive.Name.Local == "QName" || primitive.Name.Local == "NOTATION")
}
