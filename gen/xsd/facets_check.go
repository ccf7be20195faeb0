package xsd

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/pattern"
)

// checkFacets reports the facets of a restriction that no value can satisfy, that contradict each other or the base type,
// or that the base type's values don't have (part 2, sections 4.1.5 and 4.3).
func (c *compiler) checkFacets(t *SimpleType) {
	seen := map[FacetKind]bool{}
	for i := range t.Facets {
		f := &t.Facets[i]
		if f.Kind == Pattern {
			c.checkPattern(f)
			continue
		}
		if seen[f.Kind] {
			c.report.Errorf(f.Pos, "<%s> is repeated in this restriction; remove one", f.Kind)
		}
		seen[f.Kind] = true
		if !applies(f.Kind, t) {
			c.report.Errorf(f.Pos, "<%s> does not apply to %s; remove it", f.Kind, kindOf(t))
			continue
		}
		c.checkNarrowing(f, t)
	}
	c.checkPairs(t)
	c.checkEnumeration(t)
}

func (c *compiler) checkPattern(f *Facet) {
	_, err := pattern.Compile(f.Value)
	var bad *pattern.Error
	if errors.As(err, &bad) {
		at := len([]rune(f.Value[:bad.Offset])) + 1
		c.report.Errorf(f.Pos, "value=\"%s\" of <pattern> is not a valid XML Schema regular expression: at character %d, %s; correct it", f.Value, at, bad.Message)
	}
}

// applies reports whether values of the type have what the facet constrains (part 2, section 4.1.5).
func applies(facet FacetKind, t *SimpleType) bool {
	switch t.Variety {
	case Union:
		return false
	case List:
		return facet.Aspect() == Lexical || facet.Aspect() == Size
	}
	primitive := t.Primitive()
	if primitive == nil { // Anything may be true of any value.
		return true
	}
	switch facet.Aspect() {
	case Size:
		return hasLength(primitive.Name.Local)
	case Digits:
		return primitive.Name.Local == "decimal"
	case Order:
		return comparison(primitive.Name.Local) != nil
	}
	return true
}

func hasLength(primitive string) bool {
	switch primitive {
	case "string", "anyURI", "hexBinary", "base64Binary", "QName", "NOTATION":
		return true
	}
	return false
}

// kindOf names the type's kind of values in a diagnostic.
func kindOf(t *SimpleType) string {
	if primitive := t.Primitive(); primitive != nil {
		return "values of the type " + primitive.Name.Local
	}
	return map[Variety]string{Atomic: "values of any type", List: "lists", Union: "unions"}[t.Variety]
}

// Comparison returns how values of the type compare in their lexical form: as texts where they have no order.
func (t *SimpleType) Comparison() soap.Comparison {
	if primitive := t.Primitive(); primitive != nil {
		if compare := comparison(primitive.Name.Local); compare != nil {
			return compare
		}
	}
	return soap.CompareTexts
}

// comparison returns how values of a primitive type compare, nil if they don't.
func comparison(primitive string) soap.Comparison {
	switch primitive {
	case "decimal":
		return soap.CompareDecimals
	case "float":
		return compareFloats[float32]
	case "double":
		return compareFloats[float64]
	case "duration":
		return soap.CompareDurations
	case "dateTime":
		return soap.CompareDateTimes
	case "date":
		return soap.CompareDates
	case "time":
		return soap.CompareTimes
	case "gYearMonth":
		return soap.CompareGYearMonths
	case "gYear":
		return soap.CompareGYears
	case "gMonthDay":
		return soap.CompareGMonthDays
	case "gMonth":
		return soap.CompareGMonths
	case "gDay":
		return soap.CompareGDays
	}
	return nil
}

// compareFloats compares values rounded to the precision of F. NaN equals itself and has no order relative to other values
// (part 2, sections 3.2.4 and 3.2.5).
func compareFloats[F float32 | float64](a, b string) (order int, ok bool) {
	x, okX := ParseFloat(a)
	y, okY := ParseFloat(b)
	return cmp.Compare(F(x), F(y)), okX && okY && math.IsNaN(x) == math.IsNaN(y)
}

// ParseFloat reads the text of an xs:float or xs:double.
func ParseFloat(text string) (float64, bool) {
	switch text {
	case "INF":
		return math.Inf(1), true
	case "-INF":
		return math.Inf(-1), true
	case "NaN":
		return math.NaN(), true
	}
	if strings.Trim(text, "0123456789+-.eE") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil || math.IsInf(v, 0)
}

// checkNarrowing reports a facet whose value is none of the base type's, or that allows more than the base type does.
func (c *compiler) checkNarrowing(f *Facet, t *SimpleType) {
	inherited := t.Base.EffectiveFacets(nil)
	old := inherited.Of(f.Kind)
	if f.Kind.Aspect() == Order {
		c.checkBound(f, t, inherited)
		return
	}
	if old == nil {
		return
	}
	if f.widens(old) {
		c.wider(f, old)
	} else if old.Fixed && f.Value != old.Value {
		c.fixed(f, old)
	}
}

func (c *compiler) fixed(f, old *Facet) {
	c.report.Errorf(f.Pos, "<%s> is fixed to %q in the base type; remove it", f.Kind, old.Value)
}

// widens reports whether a facet other than a bound in an order allows more than the base type's.
func (f *Facet) widens(old *Facet) bool {
	switch f.Kind.Side() {
	case Exact:
		return f.Count() != old.Count()
	case Lower:
		return f.Count() < old.Count()
	case Upper:
		return f.Count() > old.Count()
	}
	return strictness(f.Value) >= 0 && strictness(f.Value) < strictness(old.Value)
}

func (c *compiler) wider(f, old *Facet) {
	c.report.Errorf(f.Pos, "value=%q of <%s> allows what <%s value=%q> of the base type doesn't; restrict it further", f.Value, f.Kind, old.Kind, old.Value)
}

func strictness(whiteSpace string) int {
	return strings.Index("preserve replace collapse", whiteSpace)
}

// checkBound reports a bound that is not a value of the base type, whose facets are inherited (part 2, section 4.3.7.4 and
// those like it). One that is not narrower than the base type's has no effect; it is refused like any other.
func (c *compiler) checkBound(f *Facet, t *SimpleType, inherited Facets) {
	if t.Primitive() == nil {
		return
	}
	old := inherited.Of(f.Kind)
	inherited.inEffect[MinInclusive], inherited.inEffect[MaxInclusive] = nil, nil // Whether f is within them is checked below.
	value := strings.TrimSpace(f.Value)
	if violation := atomicViolation(t.Base, inherited, value); violation != "" {
		c.report.Errorf(f.Pos, "value=%q of <%s> %s; correct it", f.Value, f.Kind, violation)
		return
	}
	if old == nil {
		return
	}
	order, ok := comparison(t.Primitive().Name.Local)(value, strings.TrimSpace(old.Value))
	if f.Kind.Side() == Upper {
		order = -order
	}
	switch {
	case ok && (order < 0 || order == 0 && old.Kind.Exclusive() && !f.Kind.Exclusive()):
		c.wider(f, old)
	case old.Fixed && f.Kind == old.Kind && order != 0:
		c.fixed(f, old)
	}
}

// checkPairs reports facets that exclude each other.
func (c *compiler) checkPairs(t *SimpleType) {
	if len(t.Facets) == 0 {
		return
	}
	f := t.EffectiveFacets(nil)
	c.checkOrder(t, f.Of(MinLength), f.Of(MaxLength))
	c.checkOrder(t, f.Of(FractionDigits), f.Of(TotalDigits))
	c.checkOrder(t, f.Of(MinLength), f.Of(Length))
	c.checkOrder(t, f.Of(Length), f.Of(MaxLength))
	var own [FacetKinds]*Facet
	for i := range t.Facets {
		own[t.Facets[i].Kind] = &t.Facets[i]
	}
	for _, pair := range [][2]FacetKind{{MinInclusive, MinExclusive}, {MaxInclusive, MaxExclusive}} {
		if own[pair[0]] != nil && own[pair[1]] != nil {
			c.report.Errorf(own[pair[1]].Pos, "<%s> and <%s> in one restriction; remove one", pair[0], pair[1])
		}
	}
	c.checkRange(f, t)
}

// checkOrder reports a count that has to be at most another one, and isn't.
func (c *compiler) checkOrder(t *SimpleType, low, high *Facet) {
	if low != nil && high != nil && low.Count() > high.Count() {
		c.contradiction(t, low, high)
	}
}

// contradiction reports facets in effect for t that allow no value, at the last one of t's own. When neither is, the base
// type's are reported already.
func (c *compiler) contradiction(t *SimpleType, low, high *Facet) {
	for i := range slices.Backward(t.Facets) {
		if f := &t.Facets[i]; f == low || f == high {
			c.report.Errorf(f.Pos, "<%s value=%q> and <%s value=%q> allow no value; correct one of them", low.Kind, low.Value, high.Kind, high.Value)
			return
		}
	}
}

// checkRange reports bounds that no value is between.
func (c *compiler) checkRange(f Facets, t *SimpleType) {
	low, high, primitive := f.Of(MinInclusive), f.Of(MaxInclusive), t.Primitive()
	if low == nil || high == nil || primitive == nil {
		return
	}
	compare := comparison(primitive.Name.Local)
	if compare == nil {
		return
	}
	order, ok := compare(strings.TrimSpace(low.Value), strings.TrimSpace(high.Value))
	if ok && (order > 0 || order == 0 && low.Kind.Exclusive() != high.Kind.Exclusive()) {
		c.contradiction(t, low, high)
	}
}
