package whitespace_test

import (
	"errors"
	"strings"
	"testing"

	whitespace "groupdesk/gen/features/white-space/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Page": featuretest.Document(whitespace.UnmarshalPage, whitespace.MarshalPage),
	})
}

func read(content string, strict bool) (*whitespace.Page, error) {
	return whitespace.UnmarshalPage([]byte(`<Page xmlns="urn:example:white-space" always="1" `+content+`</Page>`), soap.ReadOptions{Strict: strict})
}

// element returns an element as the content of a Page.
func element(name, text string) string { return "><" + name + ">" + text + "</" + name + ">" }

// TestWhiteSpaceByType asserts that a text is read with the white space that the facet whiteSpace of its type leaves (XML
// Schema part 2, section 4.3.6), wherever it occurs.
func TestWhiteSpaceByType(t *testing.T) {
	const text = "  a&#x9;\n b "
	tests := map[string]struct {
		content string
		got     func(*whitespace.Page) string
		want    string
	}{
		"xs:string":            {element("str", text), func(p *whitespace.Page) string { return p.Str.Or("") }, "  a\t\n b "},
		"xs:normalizedString":  {element("norm", text), func(p *whitespace.Page) string { return p.Norm.Or("") }, "  a   b "},
		"xs:token":             {element("tok", text), func(p *whitespace.Page) string { return p.Tok.Or("") }, "a b"},
		"derived from token":   {element("lang", "\n nb "), func(p *whitespace.Page) string { return p.Lang.Or("") }, "nb"},
		"xs:anyURI":            {element("uri", "\n a: "), func(p *whitespace.Page) string { return p.URI.Or("") }, "a:"},
		"string, collapsed":    {element("collapsed", text), func(p *whitespace.Page) string { return string(p.Collapsed.Or("")) }, "a b"},
		"string, replaced":     {element("replaced", text), func(p *whitespace.Page) string { return string(p.Replaced.Or("")) }, "  a   b "},
		"inherited":            {element("short", text), func(p *whitespace.Page) string { return p.Short.Or("") }, "a b"},
		"string attribute":     {`str="` + text + `">`, func(p *whitespace.Page) string { return p.StrAttr.Or("") }, "  a\t  b "},
		"normalized attribute": {`norm="` + text + `">`, func(p *whitespace.Page) string { return p.NormAttr.Or("") }, "  a   b "},
		"token attribute":      {`tok="` + text + `">`, func(p *whitespace.Page) string { return p.TokAttr.Or("") }, "a b"},
		"simple content":       {element("lines", text), func(p *whitespace.Page) string { return string(p.Lines[0].Value) }, "a b"},
		"its attribute":        {`><lines end="` + text + `"/>`, func(p *whitespace.Page) string { return string(p.Lines[0].End.Or("")) }, "  a   b "},
		"list":                 {element("words", text), func(p *whitespace.Page) string { return strings.Join(p.Words.Or(nil), "|") }, "a|b"},
		"union, number":        {element("mixed", "\n 7 "), func(p *whitespace.Page) string { return string(p.Mixed.Or("")) }, "7"},
		"union, list":          {element("mixed", " 2026-11-28\n 2026-11-29 "), func(p *whitespace.Page) string { return string(p.Mixed.Or("")) }, "2026-11-28 2026-11-29"},
		"union, text":          {element("mixed", text), func(p *whitespace.Page) string { return string(p.Mixed.Or("")) }, "  a   b "},
		"closed union":         {element("closed", " odd"), func(p *whitespace.Page) string { return string(p.Closed.Or("")) }, " odd"},
		"closed union, number": {element("closed", " 7\n"), func(p *whitespace.Page) string { return string(p.Closed.Or("")) }, "7"},
		"default":              {element("tokDefault", ""), func(p *whitespace.Page) string { return p.TokDefault.Or("") }, "by default"},
		"absent, default":      {">", (*whitespace.Page).TokAttrOrDefault, "none"},
		"enumeration, default": {">", func(p *whitespace.Page) string { return string(p.KindOrDefault()) }, "two words"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, strict := range []bool{false, true} {
				page, err := read(test.content, strict)
				if err != nil {
					t.Fatal(err)
				}
				if got := test.got(page); got != test.want {
					t.Errorf("strict %t: got %q, want %q", strict, got, test.want)
				}
			}
		})
	}
}

// TestEnumerationsAndFixedValues asserts what a strict reader refuses: a text that is none of the type's values once its white
// space is what the type has. A lenient reader takes all of them.
func TestEnumerationsAndFixedValues(t *testing.T) {
	tests := []struct {
		content string
		taken   bool
	}{
		{element("strEnum", "one"), true},
		{element("strEnum", " one"), false},
		{element("strEnum", " odd"), true},
		{element("strEnum", "two\nwords"), false},
		{element("normEnum", "two\nwords"), true},
		{element("normEnum", "\nodd"), true},
		{element("normEnum", "odd"), false},
		{element("tokEnum", "\n two  words "), true},
		{element("tokEnum", "three words"), false},
		{`kind=" two&#10;words">`, true},
		{element("strFixed", "a"), true},
		{element("strFixed", " a"), false},
		{element("normFixed", "\na"), true},
		{element("normFixed", "a"), false},
		{element("tokFixed", "a\n"), true},
		{element("tokFixed", "b"), false},
		{element("numberFixed", " +1 "), true},
		{element("numberFixed", "2"), false},
	}
	for _, test := range tests {
		_, err := read(test.content, true)
		var value *soap.ValueError
		var fixed *soap.FixedError
		if refused := errors.As(err, &value) || errors.As(err, &fixed); refused == test.taken || !refused && err != nil {
			t.Errorf("strict: %s: %v", test.content, err)
		}
		if _, err := read(test.content, false); err != nil {
			t.Errorf("lenient: %s: %v", test.content, err)
		}
	}
}

// TestFixedAttributesOfStrings asserts that no other text equals a string that the schema fixes, even if both denote the same
// number.
func TestFixedAttributesOfStrings(t *testing.T) {
	for text, taken := range map[string]bool{"1": true, "1.0": false, " 1": false} {
		_, err := whitespace.UnmarshalPage([]byte(`<Page xmlns="urn:example:white-space" always="`+text+`"/>`), soap.ReadOptions{Strict: true})
		if (err == nil) != taken {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestValidateFixedStrings asserts that Validate distinguishes the same texts as a strict reader, and shows significant white
// space.
func TestValidateFixedStrings(t *testing.T) {
	featuretest.WantViolations(t, (&whitespace.Page{StrFixed: soap.OptOf("a"), NormFixed: soap.OptOf("\ta"), TokFixed: soap.OptOf("  a ")}).Validate())
	featuretest.WantViolations(t, (&whitespace.Page{StrFixed: soap.OptOf(" a"), NormFixed: soap.OptOf("a"), TokFixed: soap.OptOf("b")}).Validate(),
		`Page/strFixed: " a" violates fixed a`, `Page/normFixed: "a" violates fixed  a`, `Page/tokFixed: "b" violates fixed  a`)
}

// TestValidateUnions asserts that the white space of a text counts where the member that it belongs to keeps it.
func TestValidateUnions(t *testing.T) {
	for text, valid := range map[whitespace.Closed]bool{"7": true, " 7 ": true, " odd": true, "odd": false, " one": false} {
		if err := text.Validate(); (err == nil) != valid {
			t.Errorf("Closed %q: %v", text, err)
		}
	}
	for text, valid := range map[whitespace.Narrow]bool{"7": true, " odd": true, "odd": false, "8": false, "one": false} {
		if err := text.Validate(); (err == nil) != valid {
			t.Errorf("Narrow %q: %v", text, err)
		}
	}
}

// TestEncodedBodiesNameTheType asserts that xsi:type in an encoded body (SOAP 1.1, section 5.1) names the declared type, or
// for a derived one a built-in type that it is of, whatever white space it has.
func TestEncodedBodiesNameTheType(t *testing.T) {
	var body string
	client := soap.Client{Transport: soap.TransportFunc(func(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		body = string(r.Body)
		return &soap.Response{Status: 202}, nil
	})}
	page := &whitespace.Page{
		Str: soap.OptOf("s"), Norm: soap.OptOf("n"), Tok: soap.OptOf("t"), Collapsed: soap.OptOf(whitespace.Collapsed("c")),
		Replaced: soap.OptOf(whitespace.Replaced("r")), TokEnum: soap.OptOf(whitespace.TokenEnumOne),
	}
	operation := soap.Operation{Input: soap.Name{Space: "urn:o", Local: "Turn"}, RPC: true, Encoding: soap.SOAPEncoding{}}
	if err := client.Call(nil, &operation, page, nil, nil, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`type="x:string">s<`, `type="x:normalizedString">n<`, `type="x:token">t<`, `type="x:string">c<`, `type="x:string">r<`, `:TokenEnum">one<`} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing in %s", want, body)
		}
	}
}
