package pattern_test

import (
	"regexp"
	"strings"
	"testing"

	"groupdesk/gen/soap/pattern"
)

// FuzzAgainstRegexp compares with package regexp, wherever its language has the same pattern.
func FuzzAgainstRegexp(f *testing.F) {
	f.Add(`a{2,3}b|[ab]*c`, "aab")
	f.Add(`(a{2,3}b?){2}`, "aabaa")
	f.Add(`(a|b{0,2})*c.`, "abbabc1")
	f.Add(`[^a-c]+\.(x|)`, "ddd.")
	f.Add(`.{0,3}a.{2}`, "aaaa")
	f.Add(`((a{2,}){1,2}b*){0,2}`, "aabaaaab")
	f.Add(`[\d-]{3}\D\s\S`, "1-2a b")
	f.Fuzz(func(t *testing.T, source, text string) {
		p, err := pattern.Compile(source)
		if err != nil || len(source) > 200 || len(text) > 200 {
			return
		}
		got := p.Match(text)
		other, ok := translate(source)
		if !ok {
			return
		}
		if want := other.MatchString(text); got != want {
			t.Errorf("%s on %q: %t, but regexp says %t", source, text, got, want)
		}
	})
}

// leadingZero finds numbers that package regexp doesn't read as numbers.
var leadingZero = regexp.MustCompile(`[{,]0[0-9]`)

// translate returns the same pattern for package regexp, if it consists of what both languages read alike.
func translate(source string) (*regexp.Regexp, bool) {
	const common = `abcdx01239.,|()*+?{}-\[]^ `
	if strings.Trim(source, common) != "" || leadingZero.MatchString(source) {
		return nil, false
	}
	var b strings.Builder
	inside := false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '\\':
			i++
			if strings.IndexByte("cdx0123459 ", source[i]) >= 0 {
				return nil, false
			}
			b.WriteString(source[i-1 : i+1])
		case c == '-' && inside && strings.HasPrefix(source[i:], "-["):
			return nil, false
		case c == '.' && !inside:
			b.WriteString(`[^\n\r]`)
		case c == '^' && source[max(i-1, 0)] != '[':
			b.WriteString(`\^`)
		default:
			inside = c == '[' || inside && c != ']'
			b.WriteByte(c)
		}
	}
	// Package regexp refuses counts above 1000, and reads a hyphen after a range in its own way.
	compiled, err := regexp.Compile(`\A(?:` + b.String() + `)\z`)
	return compiled, err == nil
}
