package soap_test

import (
	"slices"
	"strings"
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

// TestNormalizedString has the facet whiteSpace as replace (XML Schema part 2, section 4.3.6): as many characters as there
// were.
func TestNormalizedString(t *testing.T) {
	k := kind[string]{"normalizedString", (*soap.Writer).NormalizedString, (*soap.Reader).NormalizedString}
	k.writes(t, "", "")
	k.writes(t, " a  b ", " a  b ")
	k.reads(t, "\n a\t b\r\n  c&#xD;", "  a  b   c ")
	k.reads(t, "a\u00A0\u0085 b", "a\u00A0\u0085 b")
	k.cannotWrite(t, "\x08")
}

// TestWhiteSpaceByPlace reads one text at each place where a simple type can stand, by each value of the facet whiteSpace.
func TestWhiteSpaceByPlace(t *testing.T) {
	const text = "  a&#x9;\n b "
	tests := map[string]struct {
		read                     func(*soap.Reader) string
		element, attribute, item string
	}{ // XML 1.0, section 3.3.3, makes a line end in an attribute a space before any type is looked at.
		"preserve": {(*soap.Reader).String, "  a\t\n b ", "  a\t  b ", "a b"},
		"replace":  {(*soap.Reader).NormalizedString, "  a   b ", "  a   b ", "a b"},
		"collapse": {(*soap.Reader).Token, "a b", "a b", "a b"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := soap.NewReader([]byte(`<r at="`+text+`"><el>`+text+`</el><list>`+text+`</list><none/></r>`), soap.ReadOptions{Strict: true})
			r.Child()
			r.Attribute("", "at")
			attribute := test.read(r)
			r.Child()
			element := test.read(r)
			r.Child()
			items := strings.Join(soap.ReadItems(r, test.read), " ")
			r.Child()
			r.Default(" d\n")
			byDefault := test.read(r)
			if attribute != test.attribute || element != test.element || items != test.item || r.Err() != nil {
				t.Errorf("got @%q, %q, items %q, %v", attribute, element, items, r.Err())
			}
			if want := soap.ParseDefault(" d\n", test.read); byDefault != want {
				t.Errorf("got the default %q, want %q", byDefault, want)
			}
		})
	}
}

// TestUnionsNormaliseAsTheirMembersDo follows XML Schema part 2, section 4.3.6: the white space of a union is that of the
// member that a text belongs to, and section 2.5.1.3: that is the first that takes it. A lenient reader takes what differs
// by white space only for the value that is meant.
func TestUnionsNormaliseAsTheirMembersDo(t *testing.T) {
	number := soap.UnionMember{Accepts: func(text string) bool { return soap.Accepts(text, (*soap.Reader).Int, nil) }, Normalise: soap.Collapse}
	word := func(normalise func(string) string) soap.UnionMember {
		return soap.UnionMember{Normalise: normalise, Accepts: func(text string) bool { return strings.Contains(text, "word") }}
	}
	all := soap.UnionMember{Accepts: func(string) bool { return true }}
	exact := soap.UnionMember{Accepts: func(text string) bool { return text == "two words" }}
	tests := []struct {
		members         []soap.UnionMember
		text            string
		strict, lenient string
	}{
		{[]soap.UnionMember{number, all}, " 7 ", "7", "7"},
		{[]soap.UnionMember{number, all}, " x\n y ", " x\n y ", " x\n y "},
		{[]soap.UnionMember{all, number}, " 7 ", " 7 ", " 7 "},
		{[]soap.UnionMember{number, word(soap.Replace)}, " word\n", " word ", " word "},
		{[]soap.UnionMember{number, word(soap.Replace)}, " a\n word ", " a  word ", " a  word "},
		{[]soap.UnionMember{number, word(soap.Collapse)}, " word\n", "word", "word"},
		{[]soap.UnionMember{number, word(nil)}, " other\n", " other\n", " other\n"},
		{[]soap.UnionMember{exact, word(soap.Replace)}, "two\n words", "two  words", "two  words"},
		{[]soap.UnionMember{number, exact}, " two\n words ", " two\n words ", "two words"},
	}
	for _, test := range tests {
		for strict, want := range map[bool]string{true: test.strict, false: test.lenient} {
			r := soap.NewReader([]byte("<r><v>"+test.text+"</v><none/></r>"), soap.ReadOptions{Strict: strict})
			r.Child()
			r.Child()
			if got := soap.ReadUnion[colour](r, test.members); string(got) != want || r.Err() != nil {
				t.Errorf("strict %t: %q is read as %q, %v; want %q", strict, test.text, got, r.Err(), want)
			}
		}
	}
}

type colour string

var colours = []colour{"Red", "Green"}

var colourType = soap.Name{Space: "urn:c", Local: "Colour"}

// TestEnum asserts what a strict reader takes for a value, by the facet whiteSpace of the type (XML Schema part 2, section
// 4.3.6), and that a lenient one takes what differs by white space only, and keeps everything else.
func TestEnum(t *testing.T) {
	const preserve, replace, collapse = 0, 1, 2
	reads := []func(*soap.Reader, soap.Name, []colour) colour{soap.ReadEnum[colour], soap.ReadNormalizedEnum[colour], soap.ReadTokenEnum[colour]}
	values := []colour{"Red", "Dark Green", " Odd"}
	tests := []struct {
		text    string
		taken   [3]bool // by a strict reader
		lenient [3]colour
	}{
		{"Red", [3]bool{true, true, true}, [3]colour{"Red", "Red", "Red"}},
		{" Red\n", [3]bool{false, false, true}, [3]colour{"Red", "Red", "Red"}},
		{"Dark\tGreen", [3]bool{false, true, true}, [3]colour{"Dark Green", "Dark Green", "Dark Green"}},
		{" Dark  Green ", [3]bool{false, false, true}, [3]colour{"Dark Green", "Dark Green", "Dark Green"}},
		{" Odd", [3]bool{true, true, false}, [3]colour{" Odd", " Odd", "Odd"}},
		{"Blue", [3]bool{}, [3]colour{"Blue", "Blue", "Blue"}},
		{" New\n one ", [3]bool{}, [3]colour{" New\n one ", " New  one ", "New one"}},
		{"red", [3]bool{}, [3]colour{"red", "red", "red"}},
		{"", [3]bool{}, [3]colour{}},
	}
	for _, test := range tests {
		for _, facet := range []int{preserve, replace, collapse} {
			for _, strict := range []bool{false, true} {
				r := soap.NewReader([]byte("<v>"+test.text+"</v>"), soap.ReadOptions{Strict: strict})
				r.Child()
				v := reads[facet](r, colourType, values)
				if (r.Err() == nil) != (!strict || test.taken[facet]) || !strict && v != test.lenient[facet] {
					t.Errorf("strict %t, whiteSpace %d: %q is read as %q, %v", strict, facet, test.text, v, r.Err())
				}
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
