package admin

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzHoldsFolded compares the search that makes no copies with one in copies.
func FuzzHoldsFolded(f *testing.F) {
	for _, seed := range [][2]string{
		{"Sales", "SAL"}, {"Straße", "strass"}, {"Straße", "ße"}, {"Ærø", "aer"}, {"A\u030Arhus", "århus"}, {"Århus", "ar"},
		{"Продажи", "прод"}, {"ĳs", "ij"}, {"\u212Aelvin", "k"}, {"", ""}, {"a", ""}, {"Łódź", "lodz"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, text, typed string) {
		if !utf8.ValidString(text) || len(text) > 4*MaxDescription {
			t.Skip("no group has such a text")
		}
		word := fold(typed)
		want := word == ""
		for i := range text {
			want = want || strings.HasPrefix(fold(text[i:]), word)
		}
		if got := holdsFolded(text, word); got != want {
			t.Errorf("that %q holds %q is %v", text, word, got)
		}
	})
}
