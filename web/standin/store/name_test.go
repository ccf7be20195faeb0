package store_test

import (
	"strings"
	"testing"

	"groupdesk/web/standin/store"
)

// The key must agree with strings.EqualFold on names without trailing spaces.
func FuzzNameKey(f *testing.F) {
	for _, pair := range [][2]string{{"Sales", "sALES"}, {"K", "\u212a"}, {"ß", "ẞ"}, {"İ", "i"}, {"Σας", "ΣΑΣ"}, {"a ", "a"}, {"\xff", "\xfe"}} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		want := strings.EqualFold(strings.TrimRight(a, " "), strings.TrimRight(b, " "))
		if got := store.NameKey(a) == store.NameKey(b); got != want {
			t.Errorf("%q and %q have the same key: %v, want %v", a, b, got, want)
		}
	})
}
