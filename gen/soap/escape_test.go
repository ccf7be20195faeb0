package soap_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"groupdesk/gen/soap"
)

// TestEscapesEverywhere writes each character at each place of a text, because the writer looks at eight bytes at a time.
// XML 1.0, section 2.4, wants & and < escaped, and > in ]]>; section 2.11 makes a carriage return a line feed, and section
// 3.3.3 all white space of an attribute a space.
func TestEscapesEverywhere(t *testing.T) {
	escapes := map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '\r': "&#xD;"}
	inAttribute := map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '\r': "&#xD;", '"': "&quot;", '\t': "&#x9;", '\n': "&#xA;"}
	characters := []rune{0x80, 0xFF, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, utf8.MaxRune}
	for c := rune(' '); c < 0x80; c++ {
		characters = append(characters, c)
	}
	for _, c := range append(characters, '\t', '\n', '\r') {
		for before := range 18 {
			for _, after := range []int{0, 1, 9} {
				head, tail := strings.Repeat("x", before), strings.Repeat("y", after)
				document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
					w.Start("", "a")
					w.Attr("", "b", head+string(c)+tail)
					w.Text(head + string(c) + tail)
					w.End()
				})
				want := `<a b="` + head + escaped(c, inAttribute) + tail + `">` + head + escaped(c, escapes) + tail + `</a>`
				if err != nil || document != want {
					t.Fatalf("U+%04X: %v in %s, want %s", c, err, document, want)
				}
			}
		}
	}
}

func escaped(c rune, escapes map[rune]string) string {
	if escape, ok := escapes[c]; ok {
		return escape
	}
	return string(c)
}

// TestIllegalCharactersEverywhere puts at each place of a text what is no character of XML 1.0, section 2.2.
func TestIllegalCharactersEverywhere(t *testing.T) {
	illegal := []string{"\uFFFE", "\uFFFF", "\xED\xA0\x80", "\xC0\x80", "\x80", "\xFF", "\xE9"}
	for c := range ' ' {
		if c != '\t' && c != '\n' && c != '\r' {
			illegal = append(illegal, string(c))
		}
	}
	for _, bad := range illegal {
		for before := range 18 {
			_, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
				w.Start("", "a")
				w.Text(strings.Repeat("x", before) + bad + "& so on, at some length")
				w.End()
			})
			var at *soap.CharacterError
			if !errors.As(err, &at) || at.Index != before {
				t.Errorf("%q at %d: %v", bad, before, err)
			}
		}
	}
}
