package soap

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestExcerpt(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"plain":        {"hello", "hello"},
		"space":        {" \r\n a\t\n b\u00A0 ", "a b"},
		"controls":     {"a\x00\x1b[31mb\x7Fc", "a [31mb c"},
		"direction":    {"a\u202Eb\u200Bc\uFEFFd", "a\uFFFDb\uFFFDc\uFFFDd"},
		"its edges":    {"\u2010\u200F\u202A\u202E\u2060\u206F\u2070", "\u2010\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u2070"},
		"bad UTF-8":    {"a\xFFb", "a\uFFFDb"},
		"exactly fits": {strings.Repeat("x", 197), strings.Repeat("x", 197)},
		"too long":     {strings.Repeat("x", 198), strings.Repeat("x", 197) + "…"},
		"late space":   {strings.Repeat("x", 197) + " y", strings.Repeat("x", 197) + "…"},
		"wide":         {strings.Repeat("€", 100), strings.Repeat("€", 65) + "…"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := excerpt(test.text)
			if got != test.want {
				t.Errorf("got %q (%d bytes)", got, len(got))
			}
			if len(got) > maxExcerpt || !utf8.ValidString(got) {
				t.Errorf("%d bytes, valid %t", len(got), utf8.ValidString(got))
			}
		})
	}
}

// TestHiddenCharacters goes along the edges of the ranges that no excerpt shows as they are.
func TestHiddenCharacters(t *testing.T) {
	for _, hidden := range []struct{ first, last rune }{
		{0x7F, 0x9F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFF},
	} {
		for c, want := range map[rune]rune{
			hidden.first - 1: hidden.first - 1, hidden.first: utf8.RuneError, hidden.last: utf8.RuneError, hidden.last + 1: hidden.last + 1,
		} {
			if got := exactExcerpt(string(c)); got != string(want) {
				t.Errorf("%U is shown as %q", c, got)
			}
		}
	}
}

func TestExactExcerpt(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"plain":        {"hello", "hello"},
		"spaces":       {" a  b ", " a  b "},
		"other space":  {"a\tb\r\nc", `a\tb\r\nc`},
		"controls":     {"a\x00\u202Eb", "a\uFFFD\uFFFDb"},
		"exactly fits": {strings.Repeat("x", 197), strings.Repeat("x", 197)},
		"too long":     {strings.Repeat("x", 198), strings.Repeat("x", 197) + "…"},
		"late escape":  {strings.Repeat("x", 196) + "\n", strings.Repeat("x", 196) + "…"},
	}
	for name, test := range tests {
		if got := exactExcerpt(test.text); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}
