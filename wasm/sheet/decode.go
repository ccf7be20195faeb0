package sheet

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Encoding is the character encoding of a file.
type Encoding string

// The encodings that Decode knows.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252"
)

const byteOrderMark = "\uFEFF"

// Decode returns a file's text without its byte order mark. A file without one is UTF-16 when nearly every other byte
// is zero, else UTF-8 when it is valid, else Windows-1252, which older spreadsheets write.
//
// The errors are [Binary], [BadEncoding] and [TooLarge]. With BadEncoding the encoding is returned too.
func Decode(data []byte) (string, Encoding, error) {
	if err := checkSize(len(data)); err != nil {
		return "", "", err
	}
	raw := string(data)
	encoding, raw := encodingOf(raw)
	text, bad := raw, 0
	switch encoding {
	case "":
		return "", "", notText()
	case UTF8:
		bad = invalidUTF8(raw)
	case Windows1252:
		text, bad = decodeWindows1252(raw)
	default:
		text, bad = decodeUTF16(raw, encoding == UTF16BE)
	}
	if bad >= 0 {
		return "", encoding, &Error{BadEncoding, 1 + countLines(text[:bad])}
	}
	if strings.IndexByte(text, 0) >= 0 {
		return "", "", notText()
	}
	return text, encoding, nil
}

func notText() error {
	return &Error{Code: Binary}
}

// encodingOf returns a file's encoding, "" when it is not text, and the file without its byte order mark. Zipped
// workbooks begin with PK.
func encodingOf(raw string) (Encoding, string) {
	switch {
	case strings.HasPrefix(raw, "\xFF\xFE"):
		return UTF16LE, raw[2:]
	case strings.HasPrefix(raw, "\xFE\xFF"):
		return UTF16BE, raw[2:]
	case strings.HasPrefix(raw, byteOrderMark):
		return UTF8, raw[len(byteOrderMark):]
	case strings.HasPrefix(raw, "PK\x03\x04"), strings.HasPrefix(raw, "%PDF-"):
		return "", raw
	case strings.IndexByte(raw, 0) >= 0:
		return guessUTF16(raw), raw
	case invalidUTF8(raw) < 0:
		return UTF8, raw
	}
	return Windows1252, raw
}

// guessUTF16 recognizes UTF-16 without a byte order mark by its zero bytes: in Latin text one byte of nearly every code
// unit is zero, and always the same one.
func guessUTF16(raw string) Encoding {
	pairs := min(len(raw), 1024) / 2
	var zeros [2]int
	for i := range 2 * pairs {
		if raw[i] == 0 {
			zeros[i%2]++
		}
	}
	switch most := pairs * 3 / 4; {
	case zeros[1] > most && zeros[0] <= pairs/8:
		return UTF16LE
	case zeros[0] > most && zeros[1] <= pairs/8:
		return UTF16BE
	}
	return ""
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return -1
}

// decodeUTF16 returns the text before the first invalid code unit, and the length of that text as bad, or -1 when every
// unit is valid.
func decodeUTF16(raw string, bigEndian bool) (text string, bad int) {
	var b strings.Builder
	b.Grow(len(raw))
	first := rune(0) // of a surrogate pair
	for i := 0; i+1 < len(raw); i += 2 {
		r := rune(raw[i]) | rune(raw[i+1])<<8
		if bigEndian {
			r = rune(raw[i])<<8 | rune(raw[i+1])
		}
		if first != 0 {
			if r = utf16.DecodeRune(first, r); r == utf8.RuneError {
				break
			}
			first = 0
		} else if utf16.IsSurrogate(r) {
			first = r
			continue
		}
		b.WriteRune(r)
	}
	if first != 0 || len(raw)%2 != 0 {
		return b.String(), b.Len()
	}
	return b.String(), -1
}

// windows1252 holds the characters 0x80 to 0x9F, with a space for each that is undefined.
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// decodeWindows1252 returns the same as decodeUTF16.
func decodeWindows1252(raw string) (text string, bad int) {
	special := []rune(windows1252)
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for i := range len(raw) {
		r := rune(raw[i])
		if 0x80 <= r && r < 0xA0 {
			r = special[r-0x80]
			if r == ' ' {
				return b.String(), b.Len()
			}
		}
		b.WriteRune(r)
	}
	return b.String(), -1
}

// countLines returns the number of line ends (CR LF, CR or LF) in a text.
func countLines(text string) int {
	n, last := 0, byte(0)
	for i := range len(text) {
		c := text[i]
		if c == '\r' || c == '\n' && last != '\r' {
			n++
		}
		last = c
	}
	return n
}
