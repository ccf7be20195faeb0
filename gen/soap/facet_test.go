package soap_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/pattern"
)

// TestComparisons holds the order of each type; "?" stands for none.
func TestComparisons(t *testing.T) {
	tests := map[string]struct {
		compare soap.Comparison
		pairs   []string // a, relation, b
	}{
		"decimal": {soap.CompareDecimals, []string{
			"0 = -0.0", " = 0", "1 = +01.00", "-1 < 1", "-2 < -1", "2 < 10", "0.1 < 0.11", "0.09 < 0.1", ".5 = 0.50", "1. = 1",
			"123456789012345678901234567890 < 123456789012345678901234567891", "-0.0000000000000000001 < 0", "x ? 1", "1 ? 1e3",
		}},
		"duration": {soap.CompareDurations, []string{
			"P1Y = P12M", "P1Y ? P365D", "P1Y > P364D", "P1Y < P367D", "P1M ? P30D", "P1M > P27D", "P1M < P32D", "P5M ? P150D",
			"PT36H = P1DT12H", "PT0.5S > PT0.25S", "-PT0.5S < -PT0.25S", "-PT0.5S > -PT1S", "-P1D < PT0S", " = PT0S", "P1D > PT23H59M59.999S",
			"-P10675199DT2H48M5.4775808S = -P10675199DT2H48M5.4775808S", "P99999999999Y ? P1D", "P ? P1D", "-PT0.5S < PT0.25S", "-PT1.5S < -PT1S",
			"P1000000000Y > P999999999Y", "P1000000001Y ? P1D", "-P1696Y < -P1695Y11M", "-P1697Y < -P1696Y11M", "P1MT1S > P1M", "PT90M = PT1H30M",
		}},
		"dateTime": {soap.CompareDateTimes, []string{
			"2000-01-15T00:00:00 < 2000-02-15T00:00:00", "2000-01-15T12:00:00 < 2000-01-16T12:00:00Z", "2000-01-01T12:00:00 ? 1999-12-31T23:00:00Z",
			"2000-01-16T12:00:00 ? 2000-01-16T12:00:00Z", "2000-01-16T00:00:00 ? 2000-01-16T12:00:00Z", "2000-01-01T00:00:00Z = 2000-01-01T01:00:00+01:00",
			"2000-01-01T00:00:00-05:00 > 2000-01-01T04:59:59Z", "2000-03-04T23:00:00.5Z > 2000-03-04T23:00:00.49Z", "1999-12-31T24:00:00 = 2000-01-01T00:00:00",
			"-0001-12-31T24:00:00 = 0001-01-01T00:00:00", "-0002-01-01T00:00:00 < -0001-01-01T00:00:00", "12000-01-01T00:00:00 > 9999-12-31T00:00:00", "2000-02-28T24:00:00 = 2000-02-29T00:00:00",
			"1900-02-28T24:00:00 = 1900-03-01T00:00:00", "2000-13-01T00:00:00 ? 2000-01-01T00:00:00",
		}},
		"date":       {soap.CompareDates, []string{"2024-02-29 < 2024-03-01", "2024-02-29Z ? 2024-02-29", "2024-02-29Z > 2024-02-28", " = 0001-01-01", "2024-02-29+01:00 < 2024-02-29Z", "2023-02-29 ? 2024-01-01"}},
		"time":       {soap.CompareTimes, []string{"08:00:00 < 17:00:00", "08:00:00Z > 08:00:00+01:00", "08:00:01 > 08:00:00", "08:01:00 > 08:00:59", " = 00:00:00", "x ? 00:00:00"}},
		"gYear":      {soap.CompareGYears, []string{"1999 < 2000", "-0044 < 0001", "2000Z ? 2000", "2000 = 2000"}},
		"gYearMonth": {soap.CompareGYearMonths, []string{"1999-12 < 2000-01", "2000-13 ? 2000-01"}},
		"gMonth":     {soap.CompareGMonths, []string{"--02 < --10", "02 ? --10"}},
		"gMonthDay":  {soap.CompareGMonthDays, []string{"--02-29 < --03-01", "--02-30 ? --03-01"}},
		"text":       {soap.CompareTexts, []string{"a = a", "a < b", " < a", "10 < 9"}},
		"gDay":       {soap.CompareGDays, []string{"---09 < ---31", "---32 ? ---01"}},
	}
	for name, test := range tests {
		for _, pair := range test.pairs {
			words := strings.SplitN(pair, " ", 3)
			checkOrder(t, name+": "+pair, test.compare, words[0], words[1], words[2])
			checkOrder(t, name+": reversed "+pair, test.compare, words[2], map[string]string{"<": ">", ">": "<", "=": "=", "?": "?"}[words[1]], words[0])
		}
	}
}

func checkOrder(t *testing.T, label string, compare soap.Comparison, a, want, b string) {
	t.Helper()
	got := "?"
	order, ok := compare(a, b)
	if ok {
		got = string("<=>"[order+1])
	}
	if got != want || !ok && order != 0 {
		t.Errorf("%s: got %s", label, got)
	}
}

// violations returns the errors of a check as lines without the common head.
func violations(check func(*soap.Checker)) string {
	err := soap.Validate("V", 0, func(_ int, c *soap.Checker) { check(c) })
	if err == nil {
		return ""
	}
	return strings.ReplaceAll(err.Error(), "soap: V: ", "")
}

func TestFacets(t *testing.T) {
	digits := pattern.Pattern{Source: `[0-9]+`}
	tests := map[string]struct {
		check func(*soap.Checker)
		want  string
	}{
		"lengths that fit": {func(c *soap.Checker) {
			c.Length(soap.Length, 2, 2)
			c.Length(soap.MinLength, 2, 2)
			c.Length(soap.MaxLength, 2, 2)
		}, ""},
		"lengths that don't": {func(c *soap.Checker) {
			c.Length(soap.Length, 1, 2)
			c.Length(soap.MinLength, 1, 2)
			c.Length(soap.MaxLength, 3, 2)
		},
			"length 1 violates length 2\nlength 1 violates minLength 2\nlength 3 violates maxLength 2"},
		"pattern": {func(c *soap.Checker) { c.Pattern("12", &digits); c.Pattern("x", &digits) }, `"x" violates pattern [0-9]+`},
		"enumeration": {func(c *soap.Checker) {
			soap.CheckEnum(c, "a", []string{"a"})
			soap.CheckEnum(c, "x", []string{"a", "b"})
		}, `"x" violates enumeration a, b`},
		"equal numbers": {func(c *soap.Checker) {
			c.OneOf("1.0", soap.CompareDecimals, "1", "2")
			c.OneOf("3", soap.CompareDecimals, "1", "2")
		}, `"3" violates enumeration 1, 2`},
		"whole": {func(c *soap.Checker) {
			soap.CheckWhole(c, soap.MinInclusive, int8(1), 1)
			soap.CheckWhole(c, soap.MinExclusive, int8(1), 1)
			soap.CheckWhole(c, soap.MaxExclusive, int64(-2), -2)
			soap.CheckWhole(c, soap.MaxInclusive, uint64(1<<64-1), 1<<63)
		}, "\"1\" violates minExclusive 1\n\"-2\" violates maxExclusive -2\n\"18446744073709551615\" violates maxInclusive 9223372036854775808"},
		"within bounds": {func(c *soap.Checker) {
			soap.CheckWhole(c, soap.MinExclusive, int8(2), 1)
			soap.CheckWhole(c, soap.MaxExclusive, int8(0), 1)
			soap.CheckWhole(c, soap.MaxInclusive, int8(1), 1)
			soap.CheckWhole(c, soap.MaxInclusive, int8(0), 1)
		}, ""},
		"fixed": {func(c *soap.Checker) {
			soap.CheckFixed(c, "a", soap.OptOf("x"), "x", soap.SameText, (*soap.Writer).String)
			soap.CheckFixed(c, "b", soap.OptOf("y"), "x", soap.SameText, (*soap.Writer).String)
			soap.CheckFixed(c, "c", soap.Opt[string]{}, "x", soap.SameText, (*soap.Writer).String)
		}, `soap: V/b: "y" violates fixed x`},
		"float": {func(c *soap.Checker) {
			soap.CheckFloat(c, soap.MinInclusive, 0.5, 0.5)
			soap.CheckFloat(c, soap.MaxExclusive, 0.5, 0.5)
			soap.CheckFloat(c, soap.MaxInclusive, nan(), 1)
		}, "\"0.5\" violates maxExclusive 0.5\n\"NaN\" violates maxInclusive 1"},
		"not a number": {func(c *soap.Checker) {
			soap.CheckFloat(c, soap.MinInclusive, nan(), nan())
			soap.CheckFloat(c, soap.MinExclusive, nan(), nan())
			soap.CheckFloat(c, soap.MinInclusive, 1, nan())
			soap.CheckFloat(c, soap.MaxInclusive, 1, nan())
		}, "\"NaN\" violates minExclusive NaN\n\"1\" violates minInclusive NaN\n\"1\" violates maxInclusive NaN"},
		"bound": {func(c *soap.Checker) {
			c.Bound(soap.MinInclusive, "P1Y", "P1Y", soap.CompareDurations)
			c.Bound(soap.MaxInclusive, "P366D", "P1Y", soap.CompareDurations)
		}, `"P366D" violates maxInclusive P1Y`},
		"total digits": {func(c *soap.Checker) {
			for _, text := range []string{"0", "", "0012.50", "-999", "0.001", "1000", "0.0001", "12.34"} {
				c.Digits(soap.TotalDigits, text, 3)
			}
		}, "\"1000\" violates totalDigits 3\n\"0.0001\" violates totalDigits 3\n\"12.34\" violates totalDigits 3"},
		"fraction digits": {func(c *soap.Checker) {
			c.Digits(soap.FractionDigits, "1.50", 1)
			c.Digits(soap.FractionDigits, "1.05", 1)
		}, `"1.05" violates fractionDigits 1`},
		"occurrence": {func(c *soap.Checker) {
			c.Occurs("a", 0, 1, 0)
			c.Occurs("b", 3, 0, 2)
			c.Occurs("c", 9, 0, 0)
			c.Occurs("exactly most", 2, 0, 2)
			c.Occurs("exactly least", 2, 2, 3)
			c.Occurs("exactly both", 2, 2, 2)
			c.Required("d", false)
			c.Required("e", true)
		},
			"soap: V/a: number 0 violates minOccurs 1\nsoap: V/b: number 3 violates maxOccurs 2\nsoap: V/d: number 0 violates minOccurs 1"},
		"union": {func(c *soap.Checker) { c.OneMember("1", "int, Size", true); c.OneMember("x", "int, Size", false) }, `"x" violates union int, Size`},
		"choice": {func(c *soap.Checker) {
			c.Choice(nil)
			c.Choice(&soap.ChoiceError{Branches: []string{"a", "b", "c"}})
			c.Choice(&soap.ChoiceError{Branches: []string{"a", "b", "c"}, Set: []string{"a", "c"}})
		}, "setting nothing violates choice one of a, b or c\nsetting a and c violates choice one of a, b or c"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := violations(test.check); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

// branch has all the shapes that a field may have.
type branch struct {
	name  string
	attr  soap.Opt[string]
	nils  []soap.Nil[string]
	items []string
	next  *branch
	list  []branch
	ptrs  []*branch
}

func (n *branch) check(c *soap.Checker) {
	soap.Check(c, "name", n.name, checkName)
	soap.CheckHeld(c, "@attr", n.attr, checkName)
	soap.CheckHeldList(c, "nils", n.nils, checkName)
	soap.Check(c, "items", n.items, func(v []string, c *soap.Checker) { soap.CheckItems(c, v, checkName) })
	soap.CheckStruct(c, "next", n.next, (*branch).check)
	soap.CheckStructs(c, "list", n.list, (*branch).check)
	soap.CheckPointers(c, "ptrs", n.ptrs, (*branch).check)
}

func checkName(v string, c *soap.Checker) { c.Length(soap.MaxLength, len(v), 1) }

// TestTextsOfViolations asserts that a violation says what its value is: a text, a length, a number, or fields.
func TestTextsOfViolations(t *testing.T) {
	for _, tt := range []struct {
		facet              soap.Facet
		limit, value, want string
	}{
		{soap.MaxInclusive, "5", "6", `soap: A/B: "6" violates maxInclusive 5`},
		{soap.Length, "5", "6", `soap: A/B: length 6 violates length 5`},
		{soap.MinLength, "5", "4", `soap: A/B: length 4 violates minLength 5`},
		{soap.MaxLength, "5", "6", `soap: A/B: length 6 violates maxLength 5`},
		{soap.MinOccurs, "5", "4", `soap: A/B: number 4 violates minOccurs 5`},
		{soap.MaxOccurs, "5", "6", `soap: A/B: number 6 violates maxOccurs 5`},
		{soap.OneBranch, "one of C or D", "C and D", `soap: A/B: setting C and D violates choice one of C or D`},
		{soap.OneBranch, "one of C or D", "", `soap: A/B: setting nothing violates choice one of C or D`},
	} {
		if got := (&soap.FacetError{Path: "A/B", Facet: tt.facet, Limit: tt.limit, Value: tt.value}).Error(); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestPaths(t *testing.T) {
	v := &branch{
		name: "bad", attr: soap.OptOf("bad"), nils: []soap.Nil[string]{{}, soap.NilOf("bad")}, items: []string{"a", "bad"},
		next: &branch{list: []branch{{}, {name: "bad"}}},
		ptrs: []*branch{nil, {name: "bad"}},
	}
	err := soap.ValidateStruct("node", v, (*branch).check)
	var paths []string
	for _, one := range err.(interface{ Unwrap() []error }).Unwrap() {
		var facet *soap.FacetError
		if !errors.As(one, &facet) || facet.Limit != "1" || facet.Value != "3" || facet.Facet != soap.MaxLength {
			t.Errorf("%v", one)
			continue
		}
		paths = append(paths, facet.Path)
	}
	want := "node/name node/@attr node/nils[2] node/items[2] node/next/list[2]/name node/ptrs[2]/name"
	if got := strings.Join(paths, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if err := soap.ValidateStruct("node", nil, (*branch).check); err != nil {
		t.Errorf("a nil pointer: %v", err)
	}
}

// TestCycle asserts that a value that contains itself is reported, in reasonable time even if it does so twice.
func TestCycle(t *testing.T) {
	v := &branch{}
	v.next, v.ptrs = v, []*branch{v, v}
	var facet *soap.FacetError
	if err := soap.ValidateStruct("node", v, (*branch).check); !errors.As(err, &facet) || facet.Facet != soap.MaxDepth {
		t.Errorf("got %v, want an error about the depth", err)
	}
}

// TestDeepestValue asserts how deeply a value may be nested: its own name counts, and that of what is checked.
func TestDeepestValue(t *testing.T) {
	nested := func(steps int) error {
		v := &branch{}
		for range steps - len([]string{"node", "name"}) {
			v = &branch{next: v}
		}
		return soap.ValidateStruct("node", v, (*branch).check)
	}
	if err := nested(soap.DefaultMaxDepth); err != nil {
		t.Errorf("the deepest value that may be: %v", err)
	}
	if err := nested(soap.DefaultMaxDepth + 1); err == nil {
		t.Error("a deeper value is valid")
	}
}

func TestLexical(t *testing.T) {
	tests := map[string]struct{ got, want string }{
		"integer":  {soap.Lexical(int32(-5), (*soap.Writer).Int), "-5"},
		"boolean":  {soap.Lexical(true, (*soap.Writer).Bool), "true"},
		"decimal":  {soap.Lexical(soap.Decimal(""), (*soap.Writer).Decimal), "0"},
		"binary":   {soap.Lexical([]byte{0, 255}, (*soap.Writer).Base64), "AP8="},
		"collapse": {soap.Collapse(" a \n b "), "a b"},
		"replace":  {soap.Replace(" a\n\tb "), " a  b "},
	}
	for name, test := range tests {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", name, test.got, test.want)
		}
	}
}

func TestAccepts(t *testing.T) {
	small := func(v int32, c *soap.Checker) { soap.CheckWhole(c, soap.MaxInclusive, v, 9) }
	tests := map[string]bool{"5": true, " 5 ": true, "10": false, "x": false, "": false}
	for text, want := range tests {
		if got := soap.Accepts(text, (*soap.Reader).Int, small); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
	if !soap.Accepts("10", (*soap.Reader).Int, nil) {
		t.Error("10 is an xs:int")
	}
	for text, want := range map[string]bool{"": true, "5": true, " 5 6\n7 ": true, "5 10": false, "x 5": false} {
		if got := soap.AcceptsItems(text, (*soap.Reader).Int, small); got != want {
			t.Errorf("the list %q: %t, want %t", text, got, want)
		}
	}
}
