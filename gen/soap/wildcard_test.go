package soap_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// FuzzElement checks that an element which was read as it is can be written into any document, and is read there as the same.
func FuzzElement(f *testing.F) {
	for _, document := range []string{
		"<r><a/></r>", `<r xmlns="u"><a b="c">d<e/></a></r>`, `<p:r xmlns:p="u" xmlns="v"><p:a x="p:q"><b xmlns=""/></p:a></p:r>`,
		"<r><a><![CDATA[<]]>&#13;<!-- - --><?x y?></a></r>", "<r><a\n/></r>", "<r>text<a>&#x1;</a></r>", `<r xmlns="u"><a xmlns=""/></r>`,
	} {
		f.Add(document)
	}
	f.Fuzz(func(t *testing.T, document string) {
		raw, name := firstChild(document)
		if raw == "" {
			return
		}
		for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
			w := soap.NewWriter(soap.WriteOptions{Style: style})
			w.Start("urn:outer", "r")
			w.AnyElement([]string{"##any"}, raw)
			w.End()
			out, err := w.Bytes()
			if err != nil {
				t.Fatalf("%s: %v", raw, err)
			}
			again, got := firstChild(string(out))
			if got != name {
				t.Errorf("%s became %s", name, got)
			}
			if twice, _ := firstChild("<r>" + string(again) + "</r>"); twice != again {
				t.Errorf("%s became %s", again, twice)
			}
		}
	})
}

// firstChild returns the first child of the root as it is, and its name.
func firstChild(document string) (soap.Raw, soap.Name) {
	r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
	r.Child()
	if !r.Child() {
		return "", soap.Name{}
	}
	name := r.Name()
	raw := r.Element()
	for r.Child() {
		r.Skip()
	}
	if r.Child() || r.Err() != nil {
		return "", soap.Name{}
	}
	return raw, name
}

func TestAnyElementIsSelfContained(t *testing.T) {
	raw, _ := firstChild(`<r xmlns="u" xmlns:p="v" xmlns:unused="w"><a p:b="1"><c/></a></r>`)
	if want := soap.Raw(`<a xmlns:p="v" xmlns="u" p:b="1"><c/></a>`); raw != want {
		t.Errorf("got %s, want %s", raw, want)
	}
}

// TestAnyElementOfItsNamespaces asserts which elements a wildcard admits (XML Schema part 1, section 3.10.4: ##other
// excludes the target namespace and no namespace).
func TestAnyElementOfItsNamespaces(t *testing.T) {
	for _, tt := range []struct {
		namespaces []string
		element    soap.Raw
		ok         bool
	}{
		{[]string{"##any"}, `<a/>`, true},
		{[]string{"##other", "u"}, `<a xmlns="v"/>`, true},
		{[]string{"##other", "u"}, `<a xmlns="u"/>`, false},
		{[]string{"##other", "u"}, `<a/>`, false},
		{[]string{"u", "v"}, `<a xmlns="v"/>`, true},
		{[]string{"u", "v"}, `<a xmlns="w"/>`, false},
		{[]string{"u", "v"}, `<a/>`, false},
		{[]string{""}, `<a/>`, true},
		{[]string{""}, `<a xmlns="u"/>`, false},
		{nil, `<a/>`, false},
	} {
		w := soap.NewWriter(soap.WriteOptions{})
		w.Start("", "r")
		w.AnyElement(tt.namespaces, tt.element)
		w.End()
		document, err := w.Bytes()
		var wrong *soap.WriteError
		if (err == nil) != tt.ok || err != nil && (!errors.As(err, &wrong) || wrong.Path[len(wrong.Path)-1].Local != "a") {
			t.Errorf("%s in %q: wrote %s, %v", tt.element, tt.namespaces, document, err)
		}
	}
}

// TestAnyElementIsOneElement asserts that nothing but one whole element is written for a wildcard, and what is said of
// the rest.
func TestAnyElementIsOneElement(t *testing.T) {
	const number = "the value of a wildcard is not one element"
	for x, want := range map[soap.Raw]string{
		"<a><b/>c</a>":      "",
		"":                  "", // No element is none that is wrong.
		"text":              number,
		"<!-- none -->":     number,
		" <a/>":             number,
		"<a/> ":             number,
		"<a/><!-- more -->": number,
		"<a/>text":          number,
		"<a/><b/>":          number,
		"<a/></raw><raw>":   "a second root element",
		"</raw>":            number,
		"<a>":               "the end tag is not </a>",
		"<a/><b>":           "the end tag is not </b>",
		"<a/>&x;":           "unknown reference &x;",
		"<a>&x;</a>":        "unknown reference &x;",
		"&x;":               "unknown reference &x;",
	} {
		document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
			w.Start("", "r")
			w.AnyElement([]string{"##any"}, x)
			w.End()
		})
		if want == "" && (err != nil || !strings.Contains(document, string(x))) || want != "" && (err == nil || !strings.HasSuffix(err.Error(), want)) {
			t.Errorf("%s: wrote %s, %v; want the error %q", x, document, err, want)
		}
	}
}

func TestChoiceErrors(t *testing.T) {
	branches := func(set ...string) []soap.Branch {
		var list []soap.Branch
		for _, name := range []string{"A", "B", "C"} {
			list = append(list, soap.Branch{Name: name, Set: strings.Contains(strings.Join(set, " "), name)})
		}
		return list
	}
	tests := []struct {
		set            []string
		one, atMostOne string
	}{
		{nil, "one of A, B or C must be set", ""},
		{[]string{"B"}, "", ""},
		{[]string{"A", "C"}, "only one of A and C can be set", "only one of A and C can be set"},
		{[]string{"A", "B", "C"}, "only one of A, B and C can be set", "only one of A, B and C can be set"},
	}
	for _, test := range tests {
		if got := choiceText(soap.OneOf(branches(test.set...))); got != test.one {
			t.Errorf("one of %q: %s", test.set, got)
		}
		if got := choiceText(soap.AtMostOneOf(branches(test.set...))); got != test.atMostOne {
			t.Errorf("at most one of %q: %s", test.set, got)
		}
	}
	for n, want := range map[int]string{
		1: "one of F must be set", 2: "one of F or F must be set", 12: "one of " + strings.Repeat("F, ", 10) + "F or F must be set",
		13: "one of " + strings.Repeat("F, ", 11) + "F or 1 more must be set", 500: "one of " + strings.Repeat("F, ", 11) + "F or 488 more must be set",
	} {
		many := make([]soap.Branch, n)
		for i := range many {
			many[i].Name = "F"
		}
		if got := soap.OneOf(many).Error(); got != want {
			t.Errorf("of %d branches: %s", n, got)
		}
	}
}

// TestChoices asserts that a choice that is not made is the error of a writer and of a strict reader, and one that is made
// twice that of every reader.
func TestChoices(t *testing.T) {
	none, both := &soap.ChoiceError{Branches: []string{"A", "B"}}, &soap.ChoiceError{Branches: []string{"A", "B"}, Set: []string{"A", "B"}}
	for _, test := range []struct {
		choice                   *soap.ChoiceError
		written, strict, lenient bool
	}{{nil, true, true, true}, {none, false, false, true}, {both, false, false, false}} {
		_, err := written(soap.WriteOptions{}, func(w *soap.Writer) { w.Start("", "a"); w.Choice(test.choice); w.End() })
		checkChoice(t, "writer", err, test.choice, test.written)
		for strict, taken := range map[bool]bool{true: test.strict, false: test.lenient} {
			r := soap.NewReader([]byte("<a/>"), soap.ReadOptions{Strict: strict})
			r.Child()
			r.Choice(test.choice)
			checkChoice(t, "reader", r.Err(), test.choice, taken)
		}
	}
}

func checkChoice(t *testing.T, who string, err error, choice *soap.ChoiceError, taken bool) {
	t.Helper()
	var wrong *soap.ChoiceError
	if taken && err != nil || !taken && (!errors.As(err, &wrong) || wrong != choice) {
		t.Errorf("the %s's error for %v is %v", who, choice, err)
	}
}

func choiceText(e *soap.ChoiceError) string {
	if e == nil {
		return ""
	}
	return e.Error()
}
