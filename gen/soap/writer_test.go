package soap_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// written runs write on a new writer and returns the document.
func written(o soap.WriteOptions, write func(w *soap.Writer)) (string, error) {
	w := soap.NewWriter(o)
	write(w)
	b, err := w.Bytes()
	return string(b), err
}

// checkWellFormed reads a document with encoding/xml.
func checkWellFormed(t *testing.T, document string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(document))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, document)
		}
	}
}

const xsiAttr = `xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`

func TestNamespaceDeclarations(t *testing.T) {
	tests := []struct {
		name         string
		write        func(w *soap.Writer)
		hoisted, wcf string
	}{
		{"none", func(w *soap.Writer) {
			w.Start("", "a")
			w.Int("", "b", 1)
			w.End()
		}, `<a><b>1</b></a>`, `<a ` + xsiAttr + `><b>1</b></a>`},
		{"one", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Start("u", "b")
			w.End()
			w.End()
		}, `<n:a xmlns:n="u"><n:b/></n:a>`, `<a xmlns="u" ` + xsiAttr + `><b/></a>`},
		{"child elsewhere", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Int("v", "b", 1)
			w.Int("v", "c", 2)
			w.End()
		}, `<n:a xmlns:n="u" xmlns:b="v"><b:b>1</b:b><b:c>2</b:c></n:a>`,
			`<a xmlns="u" xmlns:a="v" ` + xsiAttr + `><a:b>1</a:b><a:c>2</a:c></a>`},
		{"later child elsewhere", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Int("u", "b", 1)
			w.Int("v", "c", 2)
			w.End()
		}, `<n:a xmlns:n="u" xmlns:b="v"><n:b>1</n:b><b:c>2</b:c></n:a>`,
			`<a xmlns="u" ` + xsiAttr + `><b>1</b><c xmlns="v">2</c></a>`},
		{"back again", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Start("v", "b")
			w.Int("u", "c", 1)
			w.End()
			w.Int("v", "d", 2)
			w.End()
		}, `<n:a xmlns:n="u" xmlns:b="v"><b:b><n:c>1</n:c></b:b><b:d>2</b:d></n:a>`,
			`<a xmlns="u" xmlns:a="v" ` + xsiAttr + `><a:b><c>1</c></a:b><a:d>2</a:d></a>`},
		{"unqualified child", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Int("", "b", 1)
			w.Start("", "c")
			w.Int("u", "d", 2)
			w.End()
			w.End()
		}, `<n:a xmlns:n="u"><b>1</b><c><n:d>2</n:d></c></n:a>`,
			`<a xmlns="u" ` + xsiAttr + `><b xmlns="">1</b><c xmlns="" xmlns:a="u"><a:d>2</a:d></c></a>`},
		{"attributes", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Attr("", "b", "1")
			w.Attr("u", "c", "2")
			w.Attr("http://www.w3.org/XML/1998/namespace", "lang", "en")
			w.End()
		}, `<n:a xmlns:n="u" b="1" n:c="2" xml:lang="en"/>`,
			`<a b="1" a:c="2" xml:lang="en" xmlns="u" xmlns:a="u" ` + xsiAttr + `/>`},
		{"escaped namespace", func(w *soap.Writer) {
			w.Start("u?a&b\"", "a")
			w.End()
		}, `<n:a xmlns:n="u?a&amp;b&quot;"/>`, `<a xmlns="u?a&amp;b&quot;" ` + xsiAttr + `/>`},
		{"nil and empty", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Nil("u", "b")
			w.String("u", "c", "")
			w.Strings("u", "d", nil)
			w.End()
		}, `<n:a xmlns:n="u" ` + xsiAttr + `><n:b i:nil="true"/><n:c></n:c><n:d></n:d></n:a>`,
			`<a xmlns="u" ` + xsiAttr + `><b i:nil="true"/><c/><d/></a>`},
		{"empty in another namespace", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Int("u", "b", 1)
			w.String("v", "c", "")
			w.String("u", "d", "")
			w.End()
		}, `<n:a xmlns:n="u" xmlns:b="v"><n:b>1</n:b><b:c></b:c><n:d></n:d></n:a>`,
			`<a xmlns="u" ` + xsiAttr + `><b>1</b><c xmlns="v"/><d/></a>`},
		{"text", func(w *soap.Writer) {
			w.Start("u", "a")
			w.Text("")
			w.Text("x ")
			w.Text("& y")
			w.End()
		}, `<n:a xmlns:n="u">x &amp; y</n:a>`, `<a xmlns="u" ` + xsiAttr + `>x &amp; y</a>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for style, want := range []string{test.hoisted, test.wcf} {
				got, err := written(soap.WriteOptions{Style: soap.WriteStyle(style)}, test.write)
				if err != nil || got != want {
					t.Errorf("style %d\n got %s, %v\nwant %s", style, got, err, want)
				}
				checkWellFormed(t, got)
			}
		})
	}
}

// TestManyNamespaces runs out of letters.
func TestManyNamespaces(t *testing.T) {
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
			for i := range 60 {
				w.Start("urn:"+strings.Repeat("x", i), "a")
				w.Attr("urn:attr"+strings.Repeat("x", i), "b", "c")
			}
			for range 60 {
				w.End()
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		for i := range 60 {
			r.Child()
			v, _ := r.Attr("urn:attr"+strings.Repeat("x", i), "b")
			if r.Name().Space != "urn:"+strings.Repeat("x", i) || v != "c" || r.Err() != nil {
				t.Fatalf("style %d, depth %d: %v, %q, %v in %s", style, i, r.Name(), v, r.Err(), document)
			}
		}
	}
}

func TestAttributeEscapes(t *testing.T) {
	for _, s := range []string{"", "plain", `<&>"'`, " \t\r\n a ", "é😀", `""`, "a\tb"} {
		document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
			w.Start("", "a")
			w.Attr("", "b", s)
			w.End()
		})
		if err != nil {
			t.Fatal(err)
		}
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		r.Child()
		if got, ok := r.Attr("", "b"); got != s || !ok || r.Err() != nil {
			t.Errorf("%q came back as %q, %v from %s", s, got, r.Err(), document)
		}
	}
}

func TestWriterErrors(t *testing.T) {
	tests := []struct {
		name  string
		write func(w *soap.Writer)
		want  string
	}{
		{"control character", func(w *soap.Writer) { w.String("", "b", "ab\x01c") },
			"soap: cannot write /a/b: XML cannot represent the character U+0001 at byte 2 of the text; remove it"},
		{"noncharacter", func(w *soap.Writer) { w.String("", "b", "\uFFFF") },
			"soap: cannot write /a/b: XML cannot represent the character U+FFFF at byte 0 of the text; remove it"},
		{"not UTF-8", func(w *soap.Writer) { w.TypedString("", "b", soap.Name{}, "é\xE9") },
			"soap: cannot write /a/b: the text is not UTF-8 at byte 2"},
		{"text", func(w *soap.Writer) { w.Text("\x02") },
			"soap: cannot write /a: XML cannot represent the character U+0002 at byte 0 of the text; remove it"},
		{"attribute", func(w *soap.Writer) { w.Attr("", "c", "a\"\n\x02") },
			"soap: cannot write /a/@c: XML cannot represent the character U+0002 at byte 3 of the text; remove it"},
		{"namespace", func(w *soap.Writer) { w.Attr("\x02", "c", "") },
			"soap: cannot write /a: XML cannot represent the character U+0002 at byte 0 of the text; remove it"},
		{"value", func(w *soap.Writer) { w.Decimal("", "b", "x") },
			`soap: cannot write /a/b: "x" is not of the type decimal`},
		{"late attribute", func(w *soap.Writer) { w.Text("x"); w.Attr("", "b", "") },
			"soap: cannot write /a/@b: an attribute does not follow a start tag"},
		{"raw", func(w *soap.Writer) { w.Raw("<b>") },
			"soap: cannot write /a: line 1, byte 8, at /raw/b: the end tag is not </b>"},
		{"raw beyond", func(w *soap.Writer) { w.Raw("</raw><raw>") },
			"soap: cannot write /a: line 1, byte 11, at /: a second root element"},
		{"not ended", func(w *soap.Writer) { w.Start("", "b") },
			"soap: cannot write /a/b: unclosed element"},
		{"ended twice", func(w *soap.Writer) { w.End(); w.End(); w.Start("", "b") },
			"soap: cannot write /: no element is open"},
		{"second root", func(w *soap.Writer) { w.End(); w.Start("", "b") },
			"soap: cannot write /: a second root element"},
		{"second root without content", func(w *soap.Writer) { w.End(); w.Nil("", "b"); w.Start("", "b") },
			"soap: cannot write /: a second root element"},
		{"text behind the root", func(w *soap.Writer) { w.End(); w.Text("x"); w.Start("", "b") },
			"soap: cannot write /: no element is open"},
		{"raw behind the root", func(w *soap.Writer) { w.End(); w.Raw("<b/>"); w.Start("", "b") },
			"soap: cannot write /: no element is open"},
		// Namespaces in XML 1.0, section 3: other prefixes must not be bound to these names, and they must not be the default.
		{"element of xml", func(w *soap.Writer) { w.Int("http://www.w3.org/XML/1998/namespace", "b", 1) },
			"soap: cannot write /a: the namespaces of the prefixes xml and xmlns cannot be declared"},
		{"element of xmlns", func(w *soap.Writer) { w.Nil("http://www.w3.org/2000/xmlns/", "b") },
			"soap: cannot write /a: the namespaces of the prefixes xml and xmlns cannot be declared"},
		{"attribute of xmlns", func(w *soap.Writer) { w.Attr("http://www.w3.org/2000/xmlns/", "b", "urn:b") },
			"soap: cannot write /a: the namespaces of the prefixes xml and xmlns cannot be declared"},
		{"QName of xmlns", func(w *soap.Writer) { w.QName("", "b", soap.Name{Space: "http://www.w3.org/2000/xmlns/", Local: "b"}) },
			"soap: cannot write /a: the namespaces of the prefixes xml and xmlns cannot be declared"},
		{"own", func(w *soap.Writer) { w.Fail(errNoAnswer); w.String("", "b", "\x01") },
			"soap: cannot write /a: no answer"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
				w := soap.NewWriter(soap.WriteOptions{Style: style})
				w.Start("", "a")
				test.write(w)
				if w.Err() != nil || test.name != "not ended" {
					w.End()
				}
				document, err := w.Bytes()
				var failed *soap.WriteError
				if !errors.As(err, &failed) || err.Error() != test.want || w.Err() != err {
					t.Errorf("got %v", err)
				}
				if document != nil {
					t.Errorf("got a document in spite of the error: %s", document)
				}
			}
		})
	}
}

// TestPrefixes asserts that a prefix before the others hides none of them, and that what is no prefix is refused.
func TestPrefixes(t *testing.T) {
	nested := func(w *soap.Writer) {
		w.Start("urn:u", "a")
		w.Start("urn:v", "b")
		w.Start("urn:w", "c")
		w.Attr("urn:u", "d", "1")
		w.Int("urn:u", "e", 1)
		w.QName("urn:v", "f", soap.Name{Space: "urn:u", Local: "g"})
		w.End()
		w.End()
		w.Int("urn:u", "h", 1)
		w.End()
	}
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		for _, prefix := range []string{"", "q", "é", "xsd", "X"} {
			document, err := written(soap.WriteOptions{Style: style, Prefix: prefix}, nested)
			if err != nil {
				t.Fatal(err)
			}
			const want = `(document ({urn:u}a ({urn:v}b ({urn:w}c {urn:u}d="1" ({urn:u}e "1") ({urn:v}f "{urn:u}g"))) ({urn:u}h "1")))`
			tree, err := otherTreeOf(strings.ReplaceAll(strings.ReplaceAll(document, "f>", "qname>"), "f xmlns", "qname xmlns"))
			if err != nil || strings.ReplaceAll(tree.String(), "qname", "f") != want {
				t.Errorf("prefix %q in style %d: got %v, %v in %s", prefix, style, tree, err, document)
			}
		}
		for _, prefix := range []string{"1", "a b", "a:b", "xml", "xmlns", "xm", "XMLx", `a="b"`} {
			_, err := written(soap.WriteOptions{Style: style, Prefix: prefix}, nested)
			if failed, ok := err.(*soap.WriteError); !ok {
				t.Errorf("prefix %q in style %d: got %v, %v", prefix, style, failed, err)
			}
		}
	}
}

// TestLateQName asserts that a QName in the text of an element is not written where its prefix can no longer be declared.
func TestLateQName(t *testing.T) {
	write := func(w *soap.Writer) {
		w.Start("urn:u", "a")
		w.Text("x ")
		w.Content().QName("", "", soap.Name{Space: "urn:v", Local: "y"})
		w.End()
	}
	if document, err := written(soap.WriteOptions{}, write); err != nil || document != `<n:a xmlns:n="urn:u" xmlns:b="urn:v">x b:y</n:a>` {
		t.Errorf("wrote %s, %v", document, err)
	}
	var failed *soap.WriteError
	if document, err := written(soap.WriteOptions{Style: soap.WCF}, write); !errors.As(err, &failed) {
		t.Errorf("wrote %s, %v", document, err)
	}
}

func TestNoDocument(t *testing.T) {
	if document, err := written(soap.WriteOptions{}, func(*soap.Writer) {}); err == nil {
		t.Errorf("wrote %q", document)
	}
}

func TestCharacterErrorIsFound(t *testing.T) {
	_, err := soap.Marshal(sampleName("g"), &group{Tooltip: soap.OptNilOf("a\x1Fb")})
	var character *soap.CharacterError
	if !errors.As(err, &character) || character.Index != 1 || character.Text != "a\x1Fb" {
		t.Errorf("got %v", err)
	}
}

func TestMarshalRefusesNil(t *testing.T) {
	_, err := soap.Marshal[group](sampleName("g"), nil)
	var failed *soap.WriteError
	if !errors.As(err, &failed) || err.Error() != "soap: cannot write /g: the element is required, but the pointer is nil" {
		t.Errorf("got %v", err)
	}
}

func TestUnmarshalErrors(t *testing.T) {
	for document, want := range map[string]string{
		"<b/>":      "soap: the root element is b, expected a",
		"<a/><a/>":  "soap: line 1, byte 4, at /: a second root element",
		"":          "soap: line 1, byte 0, at /: the document ends unexpectedly",
		"<a>":       "soap: line 1, byte 3, at /a: the document ends unexpectedly",
		"<a></a>\n": "",
	} {
		err := soap.Unmarshal([]byte(document), soap.Name{Local: "a"}, nothing{}, soap.ReadOptions{})
		if got := ""; err != nil {
			if got = err.Error(); got != want {
				t.Errorf("%q: got %v", document, err)
			}
		} else if want != "" {
			t.Errorf("%q was taken", document)
		}
	}
}

// TestEmptyTextsHaveTypes asserts that a text is written with its type where types are wanted, also one that the style makes an
// empty tag.
func TestEmptyTextsHaveTypes(t *testing.T) {
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		for _, text := range []string{"", "x"} {
			document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
				w.Start("", "r")
				w.Types(true)
				w.String("", "v", text)
				w.End()
			})
			if err != nil {
				t.Fatal(err)
			}
			v := parseTree(t, document).child("v")
			if len(v.attrs) != 1 || v.expand(v.attrs[0].Value) != "{"+soap.NamespaceXSD+"}string" || v.text != text {
				t.Errorf("style %d: wrote %s", style, document)
			}
		}
	}
}

// TestPrefixesOfManyNamespaces asserts that each namespace gets a letter of its own as long as there are any, and then a number.
func TestPrefixesOfManyNamespaces(t *testing.T) {
	document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
		w.Start("u0", "r")
		for i := range 24 {
			w.Int("u"+strconv.Itoa(i+1), "e", int32(i))
		}
		w.End()
	})
	var prefixes []string
	for _, element := range strings.Split(document, "<")[2:] {
		if prefix, _, ok := strings.Cut(element, ":"); ok && prefix[0] != '/' {
			prefixes = append(prefixes, prefix)
		}
	}
	if got := strings.Join(prefixes, " "); err != nil || got != "b c d e f g h j k l m o p q r t u v w y z p22 p23 p24" {
		t.Errorf("got %s, %v", got, err)
	}
}
