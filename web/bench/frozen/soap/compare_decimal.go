package soap

import (
	"cmp"
	"strings"
)

// numeral is a decimal number of any size: its sign and its digits, without zeros that don't change it.
type numeral struct {
	negative        bool
	whole, fraction string
}

func makeNumeral(text string) numeral {
	whole, fraction, _ := strings.Cut(unsign(text), ".")
	n := numeral{whole: strings.TrimLeft(whole, "0"), fraction: strings.TrimRight(fraction, "0")}
	n.negative = strings.HasPrefix(text, "-") && n.whole+n.fraction != ""
	return n
}

// For generated code: CompareDecimals compares numbers of the types xs:decimal and xs:integer exactly. The empty text
// is 0.
func CompareDecimals(a, b string) (order int, ok bool) {
	if a != "" && !isDecimal(a) || b != "" && !isDecimal(b) {
		return 0, false
	}
	x, y := makeNumeral(a), makeNumeral(b)
	switch {
	case x.negative && y.negative:
		return compareDigits(y, x), true
	case x.negative:
		return -1, true
	case y.negative:
		return 1, true
	}
	return compareDigits(x, y), true
}

func compareDigits(x, y numeral) int {
	return cmp.Or(
		cmp.Compare(len(x.whole), len(y.whole)),
		cmp.Compare(x.whole, y.whole),
		cmp.Compare(x.fraction, y.fraction),
	)
}
