package soap

import (
	"cmp"
	"strconv"
)

// For generated code: Comparison compares two values in their lexical form: order is negative, 0 or positive. ok is
// false if the values have no order, because their type has only a partial one or because one is not of the type.
type Comparison func(a, b string) (order int, ok bool)

// Bound checks a value in its lexical form against MinInclusive, MinExclusive, MaxInclusive or MaxExclusive. A value
// that has no order relative to the limit violates it.
func (c *Checker) Bound(facet Facet, text, limit string, compare Comparison) {
	if order, ok := compare(text, limit); !ok || !facet.allows(order) {
		c.Violation(facet, limit, text)
	}
}

// allows reports whether a bound admits a value that compares to it as order says.
func (f Facet) allows(order int) bool {
	switch f {
	case MinInclusive:
		return order >= 0
	case MinExclusive:
		return order > 0
	case MaxInclusive:
		return order <= 0
	}
	return order < 0
}

// For generated code: Whole is a Go type for whole numbers.
type Whole interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

// For generated code: CheckWhole checks a whole number against a bound.
func CheckWhole[T Whole](c *Checker, facet Facet, v, limit T) {
	if !facet.allows(cmp.Compare(v, limit)) {
		c.Violation(facet, formatWhole(limit), formatWhole(v))
	}
}

func formatWhole[T Whole](v T) string {
	if v < 0 {
		return strconv.FormatInt(int64(v), 10)
	}
	return strconv.FormatUint(uint64(v), 10)
}

// For generated code: CheckFloat checks a floating-point number against a bound. Not-a-number equals itself and has no order
// relative to other values (XML Schema part 2, section 3.2.4).
func CheckFloat[T ~float32 | ~float64](c *Checker, facet Facet, v, limit T) {
	if (v != v) != (limit != limit) || !facet.allows(cmp.Compare(v, limit)) {
		c.Violation(facet, formatFloat(float64(limit), 64), formatFloat(float64(v), 64))
	}
}

// For generated code: CompareTexts compares texts by their characters, which is good only for equality.
func CompareTexts(a, b string) (order int, ok bool) { return cmp.Compare(a, b), true }
