package pattern

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// class is a set of characters. Those of ASCII are looked up in a bitmap, the others in sorted spans.
type class struct {
	ascii [2]uint64
	spans []Span
}

func newClass(spans []Span) *class {
	c := &class{spans: spans}
	for _, s := range spans {
		for r := s.First; r <= s.Last && r < utf8.RuneSelf; r++ {
			c.ascii[r/64] |= 1 << (r % 64)
		}
	}
	return c
}

func (c *class) has(r rune) bool {
	if r < utf8.RuneSelf {
		return c.ascii[r/64]>>(r%64)&1 != 0
	}
	_, found := slices.BinarySearchFunc(c.spans, r, func(s Span, r rune) int {
		switch {
		case s.Last < r:
			return -1
		case s.First > r:
			return 1
		}
		return 0
	})
	return found
}

// union sorts spans and joins those that touch.
func union(spans []Span) []Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return cmp.Compare(a.First, b.First) })
	joined := sorted[:0]
	for _, s := range sorted {
		if n := len(joined); n > 0 && s.First <= joined[n-1].Last+1 {
			joined[n-1].Last = max(joined[n-1].Last, s.Last)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// complement returns the characters outside spans.
func complement(spans []Span) []Span {
	var out []Span
	next := rune(0)
	for _, s := range union(spans) {
		if s.First > next {
			out = append(out, Span{next, s.First - 1})
		}
		next = s.Last + 1
	}
	if next <= unicode.MaxRune {
		out = append(out, Span{next, unicode.MaxRune})
	}
	return out
}

// subtract returns the characters of spans outside others.
func subtract(spans, others []Span) []Span {
	return complement(append(complement(spans), others...))
}

// tableSpans lists the characters of a table of package unicode.
func tableSpans(table *unicode.RangeTable) []Span {
	var spans []Span
	add := func(low, high, stride rune) {
		if stride == 1 {
			spans = append(spans, Span{low, high})
			return
		}
		for r := low; r <= high; r += stride {
			spans = append(spans, Span{r, r})
		}
	}
	for _, r := range table.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range table.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return union(spans)
}
