package canonical_test

import (
	"testing"

	"groupdesk/gen/internal/canonical"
)

func TestEqual(t *testing.T) {
	tests := map[string][2]string{
		"prefixes":        {`<a xmlns="u"><b xmlns="v"/></a>`, `<p:a xmlns:p="u" xmlns:q="v"><q:b/></p:a>`},
		"attributes":      {`<a y="1" x="2"/>`, `<a x='2' y='1'></a>`},
		"their prefixes":  {`<a xmlns:p="u" p:x="1"/>`, `<a xmlns:q="u" q:x="1"/>`},
		"white space":     {"<a>\n  <b/>\n</a>", "<a><b/></a>"},
		"comments":        {`<a>x<!-- c -->y<?p i?></a>`, `<a>xy</a>`},
		"CDATA":           {`<a><![CDATA[<&]]></a>`, `<a>&lt;&#38;</a>`},
		"QName in text":   {`<a xmlns:p="u"> p:x  p:y</a>`, `<a xmlns:q="u"> q:x  q:y</a>`},
		"QName attribute": {`<a xmlns:p="u" t="p:x"/>`, `<a xmlns:q="u" t="q:x"/>`},
		"xsi:type": {`<a xmlns="u" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="t"/>`,
			`<p:a xmlns:p="u" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="p:t"/>`},
		"schema hints":     {`<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="u v"/>`, `<a/>`},
		"xml:lang":         {`<a xml:lang="en"/>`, `<?xml version="1.0"?><a xml:lang="en"/>`},
		"prefix redefined": {`<p:a xmlns:p="u"><p:b xmlns:p="v">p:x</p:b>p:x</p:a>`, `<a xmlns="u" xmlns:q="v" xmlns:r="u"><q:b>q:x</q:b>r:x</a>`},
	}
	for label, documents := range tests {
		if first, second := form(t, documents[0]), form(t, documents[1]); first != second {
			t.Errorf("%s:\n%s\nis not\n%s", label, first, second)
		}
	}
}

func TestDifferent(t *testing.T) {
	tests := map[string][2]string{
		"namespace":            {`<a xmlns="u"/>`, `<a xmlns="v"/>`},
		"no namespace":         {`<a xmlns="u"/>`, `<a/>`},
		"attribute":            {`<a x="1"/>`, `<a x="2"/>`},
		"qualified":            {`<a xmlns:p="u" p:x="1"/>`, `<a x="1"/>`},
		"text":                 {`<a> </a>`, `<a/>`},
		"order":                {`<a><b/><c/></a>`, `<a><c/><b/></a>`},
		"depth":                {`<a><b/><c/></a>`, `<a><b><c/></b></a>`},
		"mixed space":          {`<a>x <b/> <c/></a>`, `<a>x <b/><c/></a>`},
		"place of text":        {`<a>x<b/></a>`, `<a><b/>x</a>`},
		"QName":                {`<a xmlns:p="u">p:x</a>`, `<a xmlns:p="v">p:x</a>`},
		"text like an element": {`<a>&lt;b&gt;</a>`, `<a><b/></a>`},
	}
	for label, documents := range tests {
		if first := form(t, documents[0]); first == form(t, documents[1]) {
			t.Errorf("%s: both are\n%s", label, first)
		}
	}
}

func TestForm(t *testing.T) {
	got := form(t, `<a xmlns="u" b="1"><c>text</c>more</a>`)
	want := "<{u}a b=\"1\">\n  <{u}c>\n    \"text\"\n  \"more\"\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNotWellFormed(t *testing.T) {
	for _, document := range []string{"<a>", "<a></b>", "<a x=1/>"} {
		if got, err := canonical.XML([]byte(document)); err == nil {
			t.Errorf("%s: got %s", document, got)
		}
	}
}

func form(t *testing.T, document string) string {
	t.Helper()
	form, err := canonical.XML([]byte(document))
	if err != nil {
		t.Fatalf("%s: %v", document, err)
	}
	return form
}
