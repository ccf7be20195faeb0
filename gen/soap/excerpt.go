package soap

import (
	"strings"
	"unicode/utf8"
)

// maxExcerpt bounds what an error quotes of the input, in bytes.
const maxExcerpt = 200

// excerpt returns the beginning of s as printable text of at most 200 bytes, white space collapsed.
func excerpt(s string) string {
	var b strings.Builder
	space := false
	for _, c := range s {
		if c <= ' ' || c == 0x7F || c == 0x85 || c == 0xA0 {
			space = b.Len() > 0
			continue
		}
		gap := ""
		if space {
			gap, space = " ", false
		}
		c = printable(c)
		if b.Len()+len(gap)+utf8.RuneLen(c) > maxExcerpt-len("…") {
			b.WriteString("…")
			break
		}
		b.WriteString(gap)
		b.WriteRune(c)
	}
	return b.String()
}

// exactExcerpt is excerpt for a text of which each space counts: two that differ in white space alone do not look the same.
func exactExcerpt(s string) string {
	var b strings.Builder
	for _, c := range s {
		text := string(printable(c))
		switch {
		case c == '\t':
			text = `\t`
		case c == '\n':
			text = `\n`
		case c == '\r':
			text = `\r`
		case c < ' ':
			text = string(utf8.RuneError)
		}
		if b.Len()+len(text) > maxExcerpt-len("…") {
			b.WriteString("…")
			break
		}
		b.WriteString(text)
	}
	return b.String()
}

// printable replaces controls, marks that change the direction of text, and the like.
func printable(c rune) rune {
	switch {
	case c < 0xA0 && c >= 0x7F, c >= 0x200B && c <= 0x200F, c >= 0x2028 && c <= 0x202E,
		c >= 0x2060 && c <= 0x206F, c == 0xFEFF, c >= 0xFFF0 && c <= 0xFFFF:
		return utf8.RuneError
	}
	return c
}
