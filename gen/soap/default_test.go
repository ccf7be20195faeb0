package soap_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

func TestDefault(t *testing.T) {
	for text, want := range map[string]int32{"<a/>": 5, "<a></a>": 5, "<a> 6 </a>": 6, "<a><!-- --></a>": 5} {
		r := soap.NewReader([]byte(text), soap.ReadOptions{})
		r.Child()
		r.Default("5")
		if got := r.Int(); got != want || r.Err() != nil {
			t.Errorf("%s: read %d, %v, want %d", text, got, r.Err(), want)
		}
	}
	r := soap.NewReader([]byte("<a>x</a>"), soap.ReadOptions{})
	r.Child()
	r.Default("5")
	if r.Int(); r.Err() == nil {
		t.Error("a text that is no number is taken")
	}
}

// TestDefaultHoldsForOneElement asserts that no other element gets the default, and that xsi:nil and attributes do not.
func TestDefaultHoldsForOneElement(t *testing.T) {
	r := soap.NewReader([]byte(`<a xmlns:i="`+soap.NamespaceXSI+`"><b i:nil="true"></b><b x=""/><c/></a>`), soap.ReadOptions{})
	r.Child()
	r.Child()
	r.Default("5")
	if v := soap.ReadNil(r, (*soap.Reader).Int); v != (soap.Nil[int32]{}) {
		t.Errorf("nil is read as %v", v)
	}
	r.Child()
	r.Default("5")
	r.Attribute("", "x")
	if attribute, text := r.String(), r.Int(); attribute != "" || text != 5 {
		t.Errorf("read %q and %d", attribute, text)
	}
	r.Child()
	if got := r.String(); got != "" || r.Err() != nil {
		t.Errorf("the next element is read as %q, %v", got, r.Err())
	}
}

func TestDefaultName(t *testing.T) {
	name := soap.Name{Space: "urn:q", Local: "n"}
	for text, want := range map[string]soap.Name{"<a/>": name, "<a xmlns:p='u'>p:x</a>": {Space: "u", Local: "x"}} {
		r := soap.NewReader([]byte(text), soap.ReadOptions{})
		r.Child()
		r.DefaultName(name)
		if got := r.QName(); got != want || r.Err() != nil {
			t.Errorf("%s: read %v, %v", text, got, r.Err())
		}
	}
}

// TestDefaultNameHidesNothing asserts that the children of an element with a default keep their namespaces, also where the
// reader expects other tags.
func TestDefaultNameHidesNothing(t *testing.T) {
	const own, outer = `<a><p:c xmlns:p="own"></p:c></a>`, `<a default="yes"><p:c></p:c></a>`
	list := []soap.Member{{Space: "own", Local: "c"}, {Space: "outer", Local: "c"}, {Space: "default", Local: "c"}}
	r := soap.NewReader([]byte(`<r xmlns:p="outer">`+strings.Repeat(own, 4)+outer+`</r>`), soap.ReadOptions{})
	r.Child()
	members := r.Members([]soap.Member{{Local: "a", Repeated: true}})
	var got []string
	for r.Child() {
		members.Index(r)
		if _, ok := r.Attr("", "default"); ok {
			r.DefaultName(soap.Name{Space: "default", Local: "c"})
		}
		inner := r.Members(list)
		for r.Child() {
			got = append(got, strconv.Itoa(inner.Index(r))+" "+r.Name().Space)
			r.Skip()
		}
	}
	if want := []string{"0 own", "0 own", "0 own", "0 own", "1 outer"}; !slices.Equal(got, want) || r.Err() != nil {
		t.Errorf("read %q, %v", got, r.Err())
	}
}

func TestParseDefault(t *testing.T) {
	if got := soap.ParseDefault("2024-02-29T12:00:00Z", (*soap.Reader).DateTime); !got.Zoned || got.Time.Day() != 29 {
		t.Errorf("got %v", got)
	}
}

func TestFixed(t *testing.T) {
	tests := []struct {
		document      string
		element, attr bool // refused
	}{
		{`<a x="1 0">1 0</a>`, false, false},
		{`<a x=" 1  0 "> 1  0 </a>`, false, false},
		{`<a x=""></a>`, false, true},
		{`<a x="2"> 2 </a>`, true, true},
	}
	read := func(document string, strict, attribute bool) error {
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: strict})
		r.Child()
		if attribute {
			r.Attribute("", "x")
		}
		r.Fixed("1 0", soap.SameValue)
		return r.Err()
	}
	for _, test := range tests {
		for attribute, refused := range map[bool]bool{false: test.element, true: test.attr} {
			var fixed *soap.FixedError
			if err := read(test.document, true, attribute); errors.As(err, &fixed) != refused {
				t.Errorf("%s, attribute %t: got %v", test.document, attribute, err)
			}
			if err := read(test.document, false, attribute); err != nil {
				t.Errorf("%s, attribute %t: a lenient reader fails with %v", test.document, attribute, err)
			}
		}
	}
	want := `soap: line 1, byte 0, at /a/@x: got "2", the schema fixes "1 0"`
	if err := read(tests[3].document, true, true); err.Error() != want {
		t.Errorf("got %v", err)
	}
}

// TestSamenessOfFixedValues asserts which texts a strict reader takes for one that the schema fixes: for a string it depends
// on the facet whiteSpace (XML Schema part 2, section 4.3.6), and no other text is the same; other types have values.
func TestSamenessOfFixedValues(t *testing.T) {
	text, normalized, token, value := soap.SameText, soap.SameNormalizedText, soap.SameToken, soap.SameValue
	tests := []struct {
		got, fixed string
		same       map[string]bool
	}{
		{"a b", "a b", map[string]bool{"text": true, "normalized": true, "token": true, "value": true}},
		{"a\nb", "a b", map[string]bool{"normalized": true, "token": true, "value": true}},
		{" a b", "a b", map[string]bool{"token": true, "value": true}},
		{"a b", " a  b", map[string]bool{"token": true, "value": true}},
		{"1.0", "1", map[string]bool{"value": true}},
		{"true", "1", map[string]bool{"value": true}},
		{"0", "false", map[string]bool{"value": true}},
		{"false", "1", nil},
		{"2", "1", nil},
	}
	for _, test := range tests {
		for name, same := range map[string]soap.Sameness{"text": text, "normalized": normalized, "token": token, "value": value} {
			r := soap.NewReader([]byte("<r><v>"+test.got+"</v><v>"+test.got+"</v><v>2</v></r>"), soap.ReadOptions{Strict: true})
			r.Child()
			r.Child()
			r.Fixed(test.fixed, same)
			byFixed := r.Err()
			r = soap.NewReader([]byte("<r><v>"+test.got+"</v><v>other</v></r>"), soap.ReadOptions{Strict: true})
			r.Child()
			r.Child()
			r.Default(test.fixed)
			r.Only(test.fixed, same)
			_ = r.String()
			byOnly := r.Err()
			r.Child()
			_ = r.String()
			for _, err := range []error{byFixed, byOnly} {
				if (err == nil) != test.same[name] {
					t.Errorf("%s: %q for the fixed %q: %v", name, test.got, test.fixed, err)
				}
			}
			if byOnly == nil && r.Err() != nil {
				t.Errorf("the value fixed for one element is asked of the next: %v", r.Err())
			}
		}
	}
}
