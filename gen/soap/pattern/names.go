package pattern

import (
	"strings"
	"unicode"
)

// categories are the categories that \p{…} can name (appendix F, production 38 and the table after it).
const categories = " L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn "

// named finds the category or the block with a name. That of a block begins with Is.
func named(name string) (Set, bool) {
	if strings.Contains(categories, " "+name+" ") {
		table := unicode.Categories[name]
		return Set{Name: name, Table: &table}, true
	}
	block, ok := strings.CutPrefix(name, "Is")
	if !ok {
		return Set{}, false
	}
	var spans []Span
	for _, b := range blocks {
		if b.name == block {
			spans = append(spans, b.span)
		}
	}
	return Set{Name: name, Spans: spans}, spans != nil
}
