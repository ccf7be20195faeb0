package soap

import (
	"slices"
	"strconv"
	"strings"

	"groupdesk/gen/soap/pattern"
)

// Length checks a number of characters, octets or items against Length, MinLength or MaxLength.
func (c *Checker) Length(facet Facet, n, limit int) {
	if facet == Length && n != limit || facet == MinLength && n < limit || facet == MaxLength && n > limit {
		c.Violation(facet, strconv.Itoa(limit), strconv.Itoa(n))
	}
}

// Pattern checks a text against a regular expression.
func (c *Checker) Pattern(text string, p *pattern.Pattern) {
	if !p.Match(text) {
		c.Violation(MatchesPattern, p.Source, text)
	}
}

// Digits checks how many digits a decimal number has, all of them for TotalDigits, those after the point for
// FractionDigits. Zeros that don't change the number don't count.
func (c *Checker) Digits(facet Facet, text string, limit int) {
	d := makeNumeral(text)
	n := len(d.fraction)
	if facet == TotalDigits {
		n += len(d.whole)
	}
	if n > limit {
		c.Violation(facet, strconv.Itoa(limit), text)
	}
}

// For generated code: CheckEnum checks that a text is one of the values that the schema lists.
func CheckEnum[T ~string](c *Checker, v T, values []T) {
	if slices.Contains(values, v) {
		return
	}
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = string(value)
	}
	c.unlisted(string(v), texts)
}

// OneOf checks that a value, given as text, is equal to one of those that the schema lists. compare decides what is
// equal.
func (c *Checker) OneOf(text string, compare Comparison, values ...string) {
	if !slices.ContainsFunc(values, func(value string) bool {
		order, ok := compare(text, value)
		return ok && order == 0
	}) {
		c.unlisted(text, values)
	}
}

func (c *Checker) unlisted(text string, values []string) {
	c.Violation(Enumeration, excerpt(strings.Join(values, ", ")), text)
}

// OneMember checks that a member of a union accepts a text. members are the names of all.
func (c *Checker) OneMember(text, members string, accepted bool) {
	if !accepted {
		c.Violation(OneMember, members, text)
	}
}

// For generated code: Lexical returns the text that write writes for a value.
func Lexical[T any](v T, write func(*Writer, string, string, T)) string {
	w := NewWriter(WriteOptions{})
	write(w.Content(), "", "", v)
	return string(w.buf)
}

// For generated code: Collapse removes white space around a text and makes each run of it inside one space, as a
// reader does for a type whose facet whiteSpace is collapse.
func Collapse(text string) string { return collapse(text) }

// For generated code: Replace makes each character of white space in a text a space, as a reader does for a type whose
// facet whiteSpace is replace.
func Replace(text string) string {
	var b []byte // nil for as long as it is the text
	for i := printableEnd(text, 0); i < len(text); i++ {
		if c := text[i]; c != ' ' && isSpace(c) {
			if b == nil {
				b = []byte(text)
			}
			b[i] = ' '
		}
	}
	if b == nil {
		return text
	}
	return string(b)
}

// For generated code: Accepts reports whether a text can be read by read and passes check, which may be nil. It finds
// the member of a union that a text belongs to.
func Accepts[T any](text string, read func(*Reader) T, check func(T, *Checker)) bool {
	r := &Reader{}
	r.give(text)
	v := read(r)
	c := &Checker{}
	if check != nil && r.err == nil {
		check(v, c)
	}
	return r.err == nil && len(c.found) == 0
}

// For generated code: AcceptsItems is Accepts for each item of a list.
func AcceptsItems[T any](text string, read func(*Reader) T, check func(T, *Checker)) bool {
	return !slices.ContainsFunc(fields(text), func(item string) bool { return !Accepts(item, read, check) })
}
