package soap_test

import (
	"slices"
	"testing"

	"groupdesk/gen/soap"
)

func TestString(t *testing.T) {
	k := kind[string]{"string", (*soap.Writer).String, (*soap.Reader).String}
	k.writes(t, "", "")
	k.writes(t, " two  words\n\t", " two  words\n\t")
	k.writes(t, "<&>\"'", "&lt;&amp;&gt;\"'")
	k.writes(t, "a\r\nb\r", "a&#xD;\nb&#xD;")
	k.writes(t, "æøå €😀 ]]> \u0085\uFFFD", "æøå €😀 ]]&gt; \u0085\uFFFD")
	for _, s := range []string{"\x00", "a\x01", "\x1F", "\uFFFE", "\uFFFF", "\xFF", "a\xED\xA0\x80", "\xC3"} {
		k.cannotWrite(t, s)
	}
}

func TestCollapse(t *testing.T) {
	for _, k := range []kind[string]{
		{"token", (*soap.Writer).Token, (*soap.Reader).Token},
		{"anyURI", (*soap.Writer).AnyURI, (*soap.Reader).AnyURI},
	} {
		k.writes(t, "", "")
		k.writes(t, "a b", "a b")
		k.reads(t, " \t\n", "")
		k.reads(t, "\n a\t b\r\n  c ", "a b c")
		k.reads(t, "a\nb", "a b")
		k.reads(t, "a\u00A0 b", "a\u00A0 b")
		k.cannotWrite(t, "\x08")
	}
}

func TestStrings(t *testing.T) {
	k := kind[[]string]{"list", (*soap.Writer).Strings, (*soap.Reader).Strings}
	k.writes(t, nil, "")
	k.writes(t, []string{"a"}, "a")
	k.writes(t, []string{"a", "&", "c"}, "a &amp; c")
	k.reads(t, "\n a\t b  c ", []string{"a", "b", "c"})
	k.reads(t, " ", nil)
	k.cannotWrite(t, []string{"a", ""})
	k.cannotWrite(t, []string{"a b"})
	k.cannotWrite(t, []string{"\x01"})
}

type colour string

var colours = []colour{"Red", "Green"}

var colourType = soap.Name{Space: "urn:c", Local: "Colour"}

func TestEnum(t *testing.T) {
	for _, strict := range []bool{false, true} {
		for text, known := range map[string]bool{"Red": true, " Green\n": true, "Blue": false, "red": false, "": false, "Red Green": false} {
			r := soap.NewReader([]byte("<v>"+text+"</v>"), soap.ReadOptions{Strict: strict})
			r.Child()
			v := soap.ReadEnum(r, colourType, colours)
			if (r.Err() == nil) != (known || !strict) {
				t.Errorf("strict %t: %q is read as %q, %v", strict, text, v, r.Err())
			}
		}
	}
}

func TestEnumList(t *testing.T) {
	w := soap.NewWriter(soap.WriteOptions{})
	soap.WriteEnumList(w, "", "v", colourType, []colour{"Green", "Red", "Green"})
	document, err := w.Bytes()
	if err != nil || string(document) != "<v>Green Red Green</v>" {
		t.Fatalf("got %s, %v", document, err)
	}
	r := soap.NewReader(document, soap.ReadOptions{Strict: true})
	r.Child()
	if got := soap.ReadEnumList(r, colourType, colours); r.Err() != nil || !slices.Equal(got, []colour{"Green", "Red", "Green"}) {
		t.Errorf("got %v, %v", got, r.Err())
	}
	r = soap.NewReader([]byte("<v>Red Blue</v>"), soap.ReadOptions{Strict: true})
	r.Child()
	if got := soap.ReadEnumList(r, colourType, colours); r.Err() == nil {
		t.Errorf("a strict reader took %v", got)
	}
}

func TestEnumIsWrittenAsItIs(t *testing.T) {
	w := soap.NewWriter(soap.WriteOptions{})
	soap.WriteEnum(w, "", "v", colourType, colour("New"))
	if document, err := w.Bytes(); err != nil || string(document) != "<v>New</v>" {
		t.Errorf("got %s, %v", document, err)
	}
}
