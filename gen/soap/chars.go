package soap

import "unicode/utf8"

// isChar reports whether c is a Char of XML 1.0, section 2.2.
func isChar(c rune) bool {
	switch {
	case c < 0x20:
		return c == '\t' || c == '\n' || c == '\r'
	case c < 0xD800:
		return true
	case c < 0xE000:
		return false
	case c < 0x10000:
		return c < 0xFFFE
	}
	return c <= utf8.MaxRune
}

// illegalChar returns the offset of the first byte of s that is not UTF-8 or not part of an XML character, or -1.
func illegalChar(s string) int {
	for i := printableEnd(s, 0); i < len(s); i = printableEnd(s, i) {
		size := charSize(s[i:])
		if size == 0 {
			return i
		}
		i += size
	}
	return -1
}

// charSize returns the length of the XML character that s begins with, 0 if it begins with none.
func charSize(s string) int {
	c, size := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && size < 2 || !isChar(c) {
		return 0
	}
	return size
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// trimSpace removes XML white space from both ends of s.
func trimSpace(s string) string {
	s = trimLeft(s)
	for s != "" && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// lower returns s with the letters of ASCII in lower case. The functions of package strings link Unicode's tables.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// fields splits s at XML white space.
func fields(s string) []string {
	var list []string
	for s = trimSpace(s); s != ""; s = trimSpace(s) {
		end := wordEnd(s)
		list = append(list, s[:end])
		s = s[end:]
	}
	return list
}

// wordEnd returns the offset of the first white space in s, or its length.
func wordEnd(s string) int {
	i := 0
	for i < len(s) && !isSpace(s[i]) {
		i++
	}
	return i
}

// asciiName says whether a name may contain an ASCII byte: 2 anywhere, 1 after the first character, 0 not at all. The colon
// is left to the caller.
var asciiName = [128]uint8{
	'-': 1, '.': 1, '_': 2,
	'0': 1, '1': 1, '2': 1, '3': 1, '4': 1, '5': 1, '6': 1, '7': 1, '8': 1, '9': 1,
	'A': 2, 'B': 2, 'C': 2, 'D': 2, 'E': 2, 'F': 2, 'G': 2, 'H': 2, 'I': 2, 'J': 2,
	'K': 2, 'L': 2, 'M': 2, 'N': 2, 'O': 2, 'P': 2, 'Q': 2, 'R': 2, 'S': 2, 'T': 2,
	'U': 2, 'V': 2, 'W': 2, 'X': 2, 'Y': 2, 'Z': 2,
	'a': 2, 'b': 2, 'c': 2, 'd': 2, 'e': 2, 'f': 2, 'g': 2, 'h': 2, 'i': 2, 'j': 2,
	'k': 2, 'l': 2, 'm': 2, 'n': 2, 'o': 2, 'p': 2, 'q': 2, 'r': 2, 's': 2, 't': 2,
	'u': 2, 'v': 2, 'w': 2, 'x': 2, 'y': 2, 'z': 2,
}

// ncNameEnd returns the length of the longest NCName (Namespaces in XML 1.0, section 3) that s begins with, 0 if it begins
// with none.
func ncNameEnd(s string) int {
	if s == "" || s[0] < utf8.RuneSelf && asciiName[s[0]] != 2 {
		return 0
	}
	for i := 0; i < len(s); {
		size := 1
		if c := s[i]; c >= utf8.RuneSelf {
			size = wideNameChar(s[i:], i == 0)
		} else if asciiName[c] == 0 {
			size = 0
		}
		if size == 0 {
			return i
		}
		i += size
	}
	return len(s)
}

func isNCName(s string) bool { return s != "" && ncNameEnd(s) == len(s) }

// wideNameChar returns the length of the non-ASCII name character that s begins with, 0 if it begins with none.
func wideNameChar(s string, first bool) int {
	c, size := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && size < 2 {
		return 0
	}
	if inRanges(c, nameStartRanges[:]) || !first && inRanges(c, nameRanges[:]) {
		return size
	}
	return 0
}

type runeRange struct{ first, last rune }

func inRanges(c rune, ranges []runeRange) bool {
	for _, r := range ranges {
		if c >= r.first && c <= r.last {
			return true
		}
	}
	return false
}

// nameStartRanges and nameRanges are the non-ASCII parts of NameStartChar and of what NameChar adds to it (XML 1.0, fifth
// edition, section 2.3).
var nameStartRanges = [...]runeRange{
	{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF},
	{0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
	{0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
}

var nameRanges = [...]runeRange{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}
