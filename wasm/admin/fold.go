package admin

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Text knows the rules of languages. Its methods are pure.
type Text interface {
	// Normalize returns texts in Unicode normal form C.
	Normalize(texts []string) []string
	// Collate returns the places of texts in the order of a language: the first is the place of the text that comes first.
	// Language is a SuperOffice or browser code.
	Collate(language string, texts []string) []int
	// Matches reports whether a whole text matches a regular expression as the browser has them.
	Matches(pattern, text string) bool
}

// PlainText is a Text that knows no language: it compares letters by their numbers and normalizes nothing.
type PlainText struct{}

// Normalize implements Text.
func (PlainText) Normalize(texts []string) []string { return texts }

// Collate implements Text.
func (PlainText) Collate(_ string, texts []string) []int { return collate(texts, compareFolded) }

// Matches implements Text. It has no regular expressions, so everything matches.
func (PlainText) Matches(string, string) bool { return true }

// nameKey returns what two names must have in common to be the same name to the server's unique index: letter case and
// trailing spaces do not count (the usual database collation), diacritics do.
func nameKey(name string) string {
	for strings.HasSuffix(name, " ") {
		name = name[:len(name)-1]
	}
	return lower(name)
}

// compareFolded compares texts letter by letter, whatever the case.
func compareFolded(a, b string) int {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if c := cmp.Compare(lowerLetter(x), lowerLetter(y)); c != 0 {
			return c
		}
		a, b = a[n:], b[m:]
	}
	return cmp.Compare(len(a), len(b))
}

// collate returns the places of texts in the order of a comparison.
func collate(texts []string, compare func(a, b string) int) []int {
	return sortedPlaces(len(texts), func(i, j int) int { return compare(texts[i], texts[j]) })
}

// sortRows puts rows in order; those that compare equal stay as they are.
func sortRows(rows []*Row, compare func(a, b *Row) int) {
	was := slices.Clone(rows)
	for i, place := range sortedPlaces(len(rows), func(i, j int) int { return compare(was[i], was[j]) }) {
		rows[i] = was[place]
	}
}

// sortedPlaces returns the numbers from 0 to n-1 in an order. Everything is sorted by way of it, so that the sorting is
// compiled into the page once and not for each type of element.
func sortedPlaces(n int, compare func(i, j int) int) []int {
	places := make([]int, n)
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, compare)
	return places
}

// fold returns text for searching: lower case, Latin letters without their diacritics.
func fold(text string) string {
	var b strings.Builder
	for _, r := range text {
		if !isCombining(r) {
			foldLetter(&b, lowerLetter(r))
		}
	}
	return b.String()
}

// isCombining reports whether a character is a combining diacritical mark, as in decomposed text.
func isCombining(r rune) bool { return 0x300 <= r && r <= 0x36F }

func foldLetter(b *strings.Builder, r rune) {
	for _, f := range latinFolds {
		if holdsLetter(f.letters, r) {
			b.WriteString(f.plain)
			return
		}
	}
	b.WriteRune(r)
}

// holdsFolded reports whether a text, folded, holds a word that is folded already. It makes no copy of the text.
func holdsFolded(text, word string) bool {
	if word == "" {
		return true
	}
	for i := 0; i < len(text); i++ {
		b := text[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		// An ASCII letter folds to itself: few places of a text get any further.
		if (b == word[0] || b >= utf8.RuneSelf && utf8.RuneStart(b)) && beginsFolded(text[i:], word) {
			return true
		}
	}
	return false
}

func beginsFolded(text, word string) bool {
	for word != "" {
		r, n := utf8.DecodeRuneInString(text)
		if n == 0 {
			return false
		}
		text = text[n:]
		if isCombining(r) {
			continue
		}
		rest, ok := cutFolded(word, r)
		if !ok {
			return false
		}
		word = rest
	}
	return true
}

// cutFolded takes what a letter folds to off the beginning of a word. The word may end in the middle of it.
func cutFolded(word string, r rune) (rest string, ok bool) {
	r = lowerLetter(r)
	for _, f := range latinFolds {
		if r < utf8.RuneSelf {
			break
		}
		if f.plain[0] != word[0] || !holdsLetter(f.letters, r) {
			continue // It folds to something else, or to itself.
		}
		if strings.HasPrefix(f.plain, word) {
			return "", true
		}
		return strings.CutPrefix(word, f.plain)
	}
	first, n := utf8.DecodeRuneInString(word)
	return word[n:], first == r
}

// holdsLetter reports whether a letter is one of some. strings.ContainsRune would bring more code into the page.
func holdsLetter(letters string, r rune) bool {
	for _, letter := range letters {
		if letter == r {
			return true
		}
	}
	return false
}

// latinFolds maps the lower-case letters of the Latin-script languages of Europe, and of Vietnamese, to plain ones. Both
// spellings of a letter fold alike where people type either (å and a; ø, ö and o).
var latinFolds = [...]struct{ plain, letters string }{
	{"a", "àáâãäåāăąǎǟǻạảấầẩẫậắằẳẵặ"},
	{"ae", "æǽ"},
	{"b", "ƀ"},
	{"c", "çćĉċč"},
	{"d", "ďđð"},
	{"e", "èéêëēĕėęěẹẻẽếềểễệ"},
	{"f", "ƒ"},
	{"g", "ĝğġģǧ"},
	{"h", "ĥħ"},
	{"i", "ìíîïĩīĭįıǐỉị"},
	{"ij", "ĳ"},
	{"j", "ĵ"},
	{"k", "ķǩĸ"},
	{"l", "ĺļľŀł"},
	{"n", "ñńņňŉŋ"},
	{"o", "òóôõöøōŏőơǒǿọỏốồổỗộớờởỡợ"},
	{"oe", "œ"},
	{"r", "ŕŗř"},
	{"s", "śŝşšșſ"},
	{"ss", "ß"},
	{"t", "ţťŧț"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔụủứừửữự"},
	{"w", "ŵẁẃẅ"},
	{"y", "ýÿŷỳỵỷỹ"},
	{"z", "źżžƶ"},
}
