package soap

import (
	"math/bits"
	"unicode/utf8"
)

// escapeText appends s as character data. It returns the offset of the first character that XML 1.0 cannot represent, or -1.
func (w *Writer) escapeText(s string) int { return w.escapeWith(textEscape, s) }

// escapeAttr is escapeText for an attribute value in double quotes. White space is escaped so that it survives the reader's
// normalisation.
func (w *Writer) escapeAttr(s string) int { return w.escapeWith(attrEscape, s) }

func (w *Writer) escapeWith(escapeOf func(c byte) string, s string) int {
	from := 0
	for i := plainEnd(s, 0); i < len(s); i = plainEnd(s, i) {
		if escape := escapeOf(s[i]); escape != "" {
			w.write(s[from:i])
			w.write(escape)
			i++
			from = i
			continue
		}
		size := charSize(s[i:])
		if size == 0 {
			return i
		}
		i += size
	}
	w.write(s[from:])
	return -1
}

func textEscape(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '\r':
		return "&#xD;"
	}
	return ""
}

func attrEscape(c byte) string {
	switch c {
	case '"':
		return "&quot;"
	case '\t':
		return "&#x9;"
	case '\n':
		return "&#xA;"
	}
	return textEscape(c)
}

// plainEnd returns the offset of the first byte from i on that is not plain: one of ", &, < and >, a control character,
// or a part of a character outside of ASCII. It looks at eight bytes at a time.
func plainEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if special := notPlain(word(s, i)); special != 0 {
			return i + bits.TrailingZeros64(special)/8
		}
	}
	rest := uint64(lowBits * ' ')
	for k := len(s) - 1; k >= i; k-- {
		rest = rest<<8 | uint64(s[k])
	}
	if special := notPlain(rest); special != 0 {
		return i + bits.TrailingZeros64(special)/8
	}
	return len(s)
}

// notPlain returns a word in which the lowest bit that is set is the highest bit of the first byte of x that is not plain,
// and 0 if all eight are plain. Each subtraction sets that bit in bytes that are too small for it; what they borrow of the
// bytes after them does not matter. < and > differ in one bit.
func notPlain(x uint64) uint64 {
	quote, ampersand := x^lowBits*'"', x^lowBits*'&'
	angle := (x | lowBits*('<'^'>')) ^ lowBits*'>'
	return (x | (x - lowBits*' ') | (quote - lowBits) | (ampersand - lowBits) | (angle - lowBits)) & highBits
}

// CharacterError reports that a text holds something that XML 1.0 cannot represent: a control character, a surrogate, or
// bytes that are not UTF-8.
type CharacterError struct {
	Text  string
	Index int // of the first offending byte in Text
}

func (e *CharacterError) Error() string {
	c, size := utf8.DecodeRuneInString(e.Text[e.Index:])
	if c == utf8.RuneError && size < 2 {
		return "the text is not UTF-8 at byte " + itoa(e.Index)
	}
	return "XML cannot represent the character U+" + hex4(c) + " at byte " + itoa(e.Index) + " of the text; remove it"
}
