package soap_test

import (
	"encoding/xml"
	"maps"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

func TestRaw(t *testing.T) {
	tests := map[string]struct {
		document string
		want     soap.Raw
	}{
		"empty":             {"<r/>", ""},
		"empty pair":        {"<r></r >", ""},
		"text":              {"<r> a &amp; <![CDATA[</r>]]></r>", " a &amp; <![CDATA[</r>]]>"},
		"elements":          {"<r>x<a>1</a> <b c='d'/>y</r>", "x<a>1</a> <b c='d'/>y"},
		"used prefix":       {`<r xmlns:p="u" xmlns:q="v"><p:a/></r>`, `<p:a xmlns:p="u"/>`},
		"prefix inside":     {`<r xmlns:p="u" xmlns:q="v"><a><b q:c=""/></a><p:d/></r>`, `<a xmlns:q="v"><b q:c=""/></a><p:d xmlns:p="u"/>`},
		"prefix in a text":  {`<r xmlns:p="u"><a>p:x</a></r>`, `<a xmlns:p="u">p:x</a>`},
		"longer prefix":     {`<r xmlns:p="u" xmlns:xp="v"><xp:a/></r>`, `<xp:a xmlns:xp="v"/>`},
		"default":           {`<r xmlns="u"><a/></r>`, `<a xmlns="u"/>`},
		"own declaration":   {`<r xmlns="u" xmlns:p="v"><p:a xmlns:p="w" xmlns=""/></r>`, `<p:a xmlns:p="w" xmlns=""/>`},
		"innermost":         {`<s xmlns:p="u"><r xmlns:p="v"><p:a/></r></s>`, `<p:a xmlns:p="v"/>`},
		"prefix in a value": {`<r xmlns:p="u" xmlns:q="v"><a b="/p:x"/></r>`, `<a xmlns:p="u" b="/p:x"/>`},
		"escaped":           {`<r xmlns:p="u?&amp;&quot;"><p:a/></r>`, `<p:a xmlns:p="u?&amp;&quot;"/>`},
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

// TestRawOfEach reads all children of an element as raw content.
func TestRawOfEach(t *testing.T) {
	r := soap.NewReader([]byte("<r><a/><b>1</b><c></c><d><e/></d>text</r>"), soap.ReadOptions{})
	r.Child()
	var got []soap.Raw
	for r.Child() {
		got = append(got, r.Raw())
	}
	if want := []soap.Raw{"", "1", "", "<e/>"}; !slices.Equal(got, want) || r.Err() != nil {
		t.Errorf("got %q, %v, want %q", got, r.Err(), want)
	}
}

// scope returns the namespaces of the prefixes that encoding/xml sees declared at the first element with a local name.
func scope(t *testing.T, document, local string) map[string]string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(document))
	scopes := []map[string]string{{}}
	for {
		token, err := d.Token()
		if err != nil {
			t.Fatalf("no element %s: %v in %s", local, err, document)
		}
		switch token := token.(type) {
		case xml.StartElement:
			bindings := maps.Clone(scopes[len(scopes)-1])
			for _, a := range token.Attr {
				if a.Name.Space == "xmlns" {
					bindings[a.Name.Local] = a.Value
				} else if a.Name.Space == "" && a.Name.Local == "xmlns" {
					bindings[""] = a.Value
				}
			}
			if token.Name.Local == local {
				return bindings
			}
			scopes = append(scopes, bindings)
		case xml.EndElement:
			scopes = scopes[:len(scopes)-1]
		}
	}
}

// TestSignedContentKeepsItsScope has what a signature was made of, or is verified with. Canonical XML 1.0, section 2.3, signs
// every binding in scope, Exclusive XML Canonicalization 1.0, section 3, those that a PrefixList names: the prefixes of both
// are seldom used by a name. XML Signature, section 4.4.3.2, takes Canonical XML where no transform is named.
func TestSignedContentKeepsItsScope(t *testing.T) {
	const (
		signature = "http://www.w3.org/2000/09/xmldsig#"
		outside   = ` xmlns:sig="` + signature + `"`
	)
	for name, test := range map[string]struct{ declared, content string }{
		"signature inside": {"", `<signed Id="x"><d:Signature xmlns:d="` + signature + `"><d:Transform><e:InclusiveNamespaces ` +
			`xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="unused"/></d:Transform></d:Signature></signed>`},
		"signature outside": {outside, `<signed Id="x"/><sig:Signature/>`},
		"two elements":      {outside, `<sig:Signature/><signed Id="x"/>`},
	} {
		for _, space := range []string{"", "urn:default"} {
			document := `<r xmlns="` + space + `" xmlns:unused="urn:unused" xmlns:s="urn:s" xmlns:i="urn:i"` + test.declared + `>` + test.content + `</r>`
			for style, o := range map[string]soap.WriteOptions{"hoisted": {}, "WCF": {Style: soap.WCF}} {
				t.Run(name+" "+space+" "+style, func(t *testing.T) {
					r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
					r.Child()
					raw := r.Raw()
					moved, err := written(o, func(w *soap.Writer) {
						w.Start(soap.NamespaceSOAP11, "Envelope")
						w.Start("urn:i", "Body")
						w.Nil("urn:other", "i")
						w.Raw(raw)
						w.End()
						w.End()
					})
					if err != nil {
						t.Fatal(err)
					}
					got := scope(t, moved, "signed")
					for prefix, want := range scope(t, document, "signed") {
						if got[prefix] != want {
							t.Errorf("%q is bound to %q, want %q in %s", prefix, got[prefix], want, moved)
						}
					}
				})
			}
		}
	}
}

// TestRawStaysOutOfTheDefaultNamespace writes raw content where a default namespace is in scope.
func TestRawStaysOutOfTheDefaultNamespace(t *testing.T) {
	tests := map[string]struct{ raw, want soap.Raw }{
		"unqualified": {`<a><b/></a>`, `<a xmlns=""><b/></a>`},
		"several":     {`x<a/>y<b c="d"/><e>f</e>z`, `x<a xmlns=""/>y<b xmlns="" c="d"/><e xmlns="">f</e>z`},
		"inside":      {`<p:a xmlns:p="u"><b/></p:a>`, `<p:a xmlns="" xmlns:p="u"><b/></p:a>`},
		"its own":     {`<a xmlns="u"/><b xmlns=""/>`, `<a xmlns="u"/><b xmlns=""/>`},
		"only text":   {`a`, `a`},
	}
	write := map[string]func(w *soap.Writer, x soap.Raw){
		"Raw":     (*soap.Writer).Raw,
		"AnyType": func(w *soap.Writer, x soap.Raw) { w.AnyType("urn:d", "any", soap.AnyType{Content: x}) },
	}
	for name, test := range tests {
		for method, write := range write {
			for style, want := range map[soap.WriteStyle]soap.Raw{soap.Hoisted: test.raw, soap.WCF: test.want} {
				document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
					w.Start("urn:d", "r")
					write(w, test.raw)
					w.End()
				})
				if err != nil || !strings.Contains(document, ">"+string(want)+"</") {
					t.Errorf("%s by %s in style %d: wrote %s, %v; want %s", name, method, style, document, err, want)
				}
			}
		}
	}
}

// TestRawDeclaresWhatItUses asserts that content keeps the declaration of a prefix in its surroundings if it may use it: in
// a name, or in a text that may hold a QName (XML Schema part 2, section 3.2.18).
func TestRawDeclaresWhatItUses(t *testing.T) {
	for content, want := range map[string]bool{
		`<p:a/>`: true, `<a p:b=""/>`: true, `<a>p:x</a>`: true, `<a b="p:x"/>`: true, `<a>x p:x</a>`: true, `<a>(p:x)</a>`: true,
		`<a>xp:y p:z</a>`: true, `<a/>`: false, `<a>p</a>`: false, `<a>xp:x</a>`: false, "<a>\u0100p:x</a>": false,
		`<a>-p:x</a>`: false, `<p:a xmlns:p="v"/>`: false,
	} {
		r := soap.NewReader([]byte(`<r xmlns:p="u">`+content+`</r>`), soap.ReadOptions{})
		r.Child()
		if raw := r.Raw(); strings.Contains(string(raw), `xmlns:p="u"`) != want || r.Finish() != nil {
			t.Errorf("%s became %s, %v", content, raw, r.Err())
		}
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
	wrong := soap.Raw(strings.Replace(string(detail), "<Id>0<", "<Id>x<", 1))
	if found, err := wrong.Decode(sampleName("UserGroup"), &v, soap.ReadOptions{}); !found || err == nil {
		t.Errorf("an element with a wrong value: got %t, %v", found, err)
	}
	if _, err := soap.Raw("<a>").Decode(sampleName("Other"), &v, soap.ReadOptions{}); err == nil {
		t.Error("an open element was taken")
	}
}
