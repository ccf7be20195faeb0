package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestRaw(t *testing.T) {
	tests := map[string]struct {
		document string
		want     soap.Raw
	}{
		"empty":            {"<r/>", ""},
		"empty pair":       {"<r></r >", ""},
		"text":             {"<r> a &amp; <![CDATA[</r>]]></r>", " a &amp; <![CDATA[</r>]]>"},
		"elements":         {"<r>x<a>1</a> <b c='d'/>y</r>", "x<a>1</a> <b c='d'/>y"},
		"used prefix":      {`<r xmlns:p="u" xmlns:q="v"><p:a/></r>`, `<p:a xmlns:p="u"/>`},
		"prefix inside":    {`<r xmlns:p="u" xmlns:q="v"><a><b q:c=""/></a><p:d/></r>`, `<a xmlns:q="v"><b q:c=""/></a><p:d xmlns:p="u"/>`},
		"prefix in a text": {`<r xmlns:p="u"><a>p:x</a></r>`, `<a xmlns:p="u">p:x</a>`},
		"longer prefix":    {`<r xmlns:p="u" xmlns:xp="v"><xp:a/></r>`, `<xp:a xmlns:xp="v"/>`},
		"default":          {`<r xmlns="u"><a/></r>`, `<a xmlns="u"/>`},
		"own declaration":  {`<r xmlns="u" xmlns:p="v"><p:a xmlns:p="w" xmlns=""/></r>`, `<p:a xmlns:p="w" xmlns=""/>`},
		"innermost":        {`<s xmlns:p="u"><r xmlns:p="v"><p:a/></r></s>`, `<p:a xmlns:p="v"/>`},
		"escaped":          {`<r xmlns:p="u?&amp;&quot;"><p:a/></r>`, `<p:a xmlns:p="u?&amp;&quot;"/>`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := soap.NewReader([]byte(test.document), soap.ReadOptions{Strict: true})
			for r.Child() && r.Name().Local != "r" {
			}
			got := r.Raw()
			r.Skip()
			r.Child()
			if got != test.want || r.Err() != nil {
				t.Errorf("got %s, %v", got, r.Err())
			}
			document, err := written(soap.WriteOptions{Style: soap.WCF}, func(w *soap.Writer) {
				w.Start("urn:other", "o")
				w.Raw(got)
				w.End()
			})
			if err != nil {
				t.Fatal(err)
			}
			checkWellFormed(t, document)
		})
	}
}

func TestRawDecode(t *testing.T) {
	detail, err := soap.EncodeRaw(sampleName("UserGroup"), sampleGroup(), soap.WriteOptions{Style: soap.WCF})
	if err != nil {
		t.Fatal(err)
	}
	want := soap.Raw(`<UserGroup xmlns="` + sampleSpace + `" ` + xsiAttr + `><Value>Sales Primary</Value><Tooltip>R&amp;D &lt;west&gt;</Tooltip><Id>0</Id><Rank>8</Rank><Deleted>0</Deleted></UserGroup>`)
	if detail != want {
		t.Errorf("got %s", detail)
	}
	var v group
	found, err := ("text<other/>" + detail).Decode(sampleName("UserGroup"), &v, soap.ReadOptions{})
	if !found || err != nil || v != *sampleGroup() {
		t.Errorf("got %t, %v, %+v", found, err, v)
	}
	if found, err := detail.Decode(sampleName("Other"), &v, soap.ReadOptions{}); found || err != nil {
		t.Errorf("another element: got %t, %v", found, err)
	}
	if _, err := soap.Raw("<a>").Decode(sampleName("Other"), &v, soap.ReadOptions{}); err == nil {
		t.Error("an open element was taken")
	}
}
