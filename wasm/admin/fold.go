package admin

import (
	"strings"
	"unicode"
)

// rowKeys holds what is compared for every row at every key stroke, worked out once per row.
type rowKeys struct {
	baseline, draft string // nameKey of the two names
	search          string // folded text of both names and both descriptions
}

func newRowKeys(r *Row) rowKeys {
	search := fold(r.Draft.Name) + "\n" + fold(r.Draft.Description)
	if r.Draft.Name != r.Baseline.Name || r.Draft.Description != r.Baseline.Description {
		search += "\n" + fold(r.Baseline.Name) + "\n" + fold(r.Baseline.Description)
	}
	return rowKeys{baseline: nameKey(r.Baseline.Name), draft: nameKey(r.Draft.Name), search: search}
}

// nameKey returns what two names must have in common to be the same name to the server's unique index: letter case and
// trailing spaces do not count (the usual database collation), diacritics do.
func nameKey(name string) string {
	return strings.ToLower(strings.TrimRight(name, " "))
}

// fold returns text for searching: lower case, Latin letters without their diacritics.
func fold(text string) string {
	if isPlainLower(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		if r < 0x80 {
			b.WriteByte(lowerASCII(byte(r)))
		} else if !isCombining(r) {
			foldLetter(&b, unicode.ToLower(r))
		}
	}
	return b.String()
}

func isPlainLower(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= 0x80 || c != lowerASCII(c) {
			return false
		}
	}
	return true
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// isCombining reports the combining diacritical marks, which decomposed text has as characters of their own.
func isCombining(r rune) bool { return 0x300 <= r && r <= 0x36F }

func foldLetter(b *strings.Builder, r rune) {
	for _, f := range latinFolds {
		if strings.ContainsRune(f.letters, r) {
			b.WriteString(f.plain)
			return
		}
	}
	b.WriteRune(r)
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
