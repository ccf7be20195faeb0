package admin

import (
	"strings"
	"testing"
	"unicode"
)

// TestLowerLetter compares with package unicode. What a later version of Unicode adds belongs into capitals.
func TestLowerLetter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := lowerLetter(r), unicode.ToLower(r); got != want {
			t.Errorf("%U: got %U, want %U", r, got, want)
		}
	}
}

func TestLower(t *testing.T) {
	for _, text := range []string{"", "sales", "Sales", "ÅRSMØTE Ærø", "ΣΊΣΥΦΟΣ", "İstanbul", "a\xffB", "\xed\xa0\x80"} {
		if got, want := lower(text), strings.ToLower(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
