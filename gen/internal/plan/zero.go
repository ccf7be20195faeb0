package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/pattern"
	"groupdesk/gen/xsd"
)

// zeros are what the runtime writes for the zero values of those Go types for which it is not the empty text, by the method
// that writes them.
var zeros = map[string]string{
	"Bool": "false",
	"Byte": "0", "Short": "0", "Int": "0", "Long": "0",
	"UnsignedByte": "0", "UnsignedShort": "0", "UnsignedInt": "0", "UnsignedLong": "0",
	"Float": "0", "Double": "0", "Decimal": "0", "Integer": "0",
	"Duration": "PT0S", "DateTime": "0001-01-01T00:00:00", "Date": "0001-01-01", "Time": "00:00:00",
	"GYear": "0001", "GYearMonth": "0001-01", "GMonth": "--01", "GMonthDay": "--01-01", "GDay": "---01",
}

// admitsZero reports whether the zero value of t's Go type is one of t's values.
func admitsZero(t *xsd.SimpleType) bool {
	if t.Variety == xsd.Union && !slices.ContainsFunc(t.Members, admitsEmpty) {
		return false
	}
	zero := ""
	if t.Variety == xsd.Atomic {
		builtin := builtinOf(t)
		if builtin.Method == "QName" {
			return false
		}
		zero = zeros[builtin.Method]
	}
	for step := t; step != nil; step = step.Base {
		if !stepAdmits(step, zero, t.Comparison()) {
			return false
		}
	}
	return true
}

// admitsEmpty reports whether the empty text, which is the zero value of a union, is one of a member's values.
func admitsEmpty(t *xsd.SimpleType) bool {
	text := t.Variety != xsd.Atomic || zeros[builtinOf(t).Method] == ""
	return text && admitsZero(t)
}

// stepAdmits reports whether what one step of a derivation adds allows a zero value. Its text says what it is; where a
// length counts, it has none.
func stepAdmits(t *xsd.SimpleType, zero string, compare soap.Comparison) bool {
	return soap.Validate("", zero, func(zero string, c *soap.Checker) {
		var patterns, values []string
		for _, f := range t.Facets {
			switch kind := soap.Facet(f.Kind.String()); f.Kind {
			case xsd.Pattern:
				patterns = append(patterns, f.Value)
			case xsd.Length, xsd.MinLength:
				c.Length(kind, 0, f.Count())
			case xsd.MinInclusive, xsd.MinExclusive, xsd.MaxInclusive, xsd.MaxExclusive:
				c.Bound(kind, zero, strings.TrimSpace(f.Value), compare)
			}
		}
		if p, err := pattern.Compile(strings.Join(patterns, "|")); err == nil && patterns != nil {
			c.Pattern(zero, p)
		}
		for _, v := range t.Enumeration {
			values = append(values, v.Value)
		}
		if values != nil {
			c.OneOf(zero, compare, values...)
		}
	}) == nil
}
