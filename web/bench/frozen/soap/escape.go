package soap

import "unicode/utf8"

// escapeText appends s as character data. It returns the offset of the first character
// that XML 1.0 cannot represent, or -1.
func (w *Writer) escapeText(s string) int {
	from := 0
	for i := 0; i < len(s); {
		escape := ""
		switch c := s[i]; {
		case c == '&':
			escape = "&amp;"
		case c == '<':
			escape = "&lt;"
		case c == '>':
			escape = "&gt;"
		case c == '\r':
			escape = "&#xD;"
		case c-0x20 < 0x60:
			i++
			continue
		default:
			size := charSize(s[i:])
			if size == 0 {
				return i
			}
			i += size
			continue
		}
		w.buf = append(append(w.buf, s[from:i]...), escape...)
		i++
		from = i
	}
	w.buf = append(w.buf, s[from:]...)
	return -1
}

// escapeAttr is escapeText for an attribute value in double quotes. White space is
// escaped so that it survives the reader's normalisation.
func (w *Writer) escapeAttr(s string) int {
	from := 0
	for i := 0; i < len(s); i++ {
		escape := attrEscape(s[i])
		if escape == "" {
			continue
		}
		if at := w.escapeText(s[from:i]); at >= 0 {
			return from + at
		}
		w.buf = append(w.buf, escape...)
		from = i + 1
	}
	if at := w.escapeText(s[from:]); at >= 0 {
		return from + at
	}
	return -1
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
	return ""
}

// CharacterError reports that a text holds something that XML 1.0 cannot represent: a
// control character, a surrogate, or bytes that are not UTF-8.
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
