package soap_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// TestTextAtEachOffset puts what ends the scan of a text at each place in a word, and at each distance from the document's
// end.
func TestTextAtEachOffset(t *testing.T) {
	pieces := map[string]string{ // and what each is read as (XML 1.0, sections 2.11, 2.7 and 4.6)
		"": "", "&amp;": "&", "\r\n": "\n", "\r": "\n", "]": "]", "]]": "]]", "<!-- -->": "", "<![CDATA[<]]>": "<", "\t": "\t", "é": "é", "\x7F": "\x7F",
		"&#x20AC;": "€", "=": "=", ">": ">", "'": "'", "\U0010FFFF": "\U0010FFFF",
	}
	for piece, read := range pieces {
		for before := range 20 {
			for after := range 10 {
				start, end := strings.Repeat("~", before), strings.Repeat(" ", after)
				r := soap.NewReader([]byte("<a>"+start+piece+end+"</a>"), soap.ReadOptions{})
				r.Child()
				if got := r.String(); got != start+read+end || r.Finish() != nil {
					t.Errorf("%q after %d and before %d: read %q, %v", piece, before, after, got, r.Err())
				}
			}
		}
	}
}

// TestIllegalCharacterAtEachOffset asserts that a byte that is no character is found wherever it is (XML 1.0, section 2.2).
func TestIllegalCharacterAtEachOffset(t *testing.T) {
	for _, illegal := range []string{"\x00", "\x08", "\x0B", "\x1F", "\x80", "\xC3", "\xFF", "\uFFFE", "\xED\xA0\x80", "\xF4\x90\x80\x80"} {
		for before := range 20 {
			for after := range 10 {
				document := "<a>" + strings.Repeat("~", before) + illegal + strings.Repeat("~", after) + "</a>"
				r := soap.NewReader([]byte(document), soap.ReadOptions{})
				r.Child()
				r.Skip()
				var syntax *soap.SyntaxError
				if !errors.As(r.Finish(), &syntax) || syntax.Offset != int64(len("<a>")+before) {
					t.Errorf("%q after %d and before %d: got %v", illegal, before, after, r.Err())
				}
			}
		}
	}
}

// TestEndTagAtEachLength reads names of each length around that of a word, and refuses end tags that differ in one byte.
func TestEndTagAtEachLength(t *testing.T) {
	for size := 1; size < 20; size++ {
		name := strings.Repeat("n", size)
		if err := readText("<" + name + ">x</" + name + ">"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i := range size {
			other := name[:i] + "m" + name[i+1:]
			if err := readText("<" + name + ">x</" + other + ">"); err == nil {
				t.Errorf("%s ends with %s", name, other)
			}
		}
	}
}

func readText(document string) error {
	r := soap.NewReader([]byte(document), soap.ReadOptions{})
	r.Child()
	_ = r.String()
	return r.Finish()
}
