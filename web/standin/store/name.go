package store

import (
	"strings"
	"unicode"
)

// NameKey is the form in which names are compared: case is folded and trailing spaces are
// removed, as a case-insensitive SQL Server collation does.
func NameKey(name string) string {
	return strings.Map(fold, strings.TrimRight(name, " "))
}

// fold maps every rune of a simple case folding orbit to the same one, its
// smallest, so that "K", "k" and the Kelvin sign agree.
func fold(r rune) rune {
	smallest := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		smallest = min(smallest, other)
	}
	return smallest
}
