package attributes_test

import (
	"strings"
	"testing"

	attributes "groupdesk/gen/features/attributes/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Article": featuretest.Document(attributes.UnmarshalArticle, attributes.MarshalArticle),
		"Ebook":   featuretest.Document(attributes.UnmarshalEbook, attributes.MarshalEbook),
		"Stamp":   featuretest.Document(attributes.UnmarshalStamp, attributes.MarshalStamp),
		"Sticker": featuretest.Document(attributes.UnmarshalSticker, attributes.MarshalSticker),
	})
}

// TestDerivedAttributesPrecedeTheBase asserts that all attributes of a chain of types are in the start tag.
func TestDerivedAttributesPrecedeTheBase(t *testing.T) {
	v := &attributes.Ebook{Format: "epub"}
	v.ID, v.Isbn, v.Title, v.State = 7, "1-2", "t", attributes.ArticleStateOld
	document, err := attributes.MarshalEbook(v)
	if err != nil {
		t.Fatal(err)
	}
	want := `<n:Ebook xmlns:n="urn:example:attributes" id="7" state="old" version="1.0" n:checked="false" isbn="1-2">` +
		`<n:Title>t</n:Title><n:Pages>0</n:Pages><n:Format>epub</n:Format></n:Ebook>`
	if string(document) != want {
		t.Errorf("wrote %s\nwant  %s", document, want)
	}
	featuretest.RoundTrip(t, v, attributes.MarshalEbook, attributes.UnmarshalEbook)
}

// TestPathOfAnAttribute asserts that an error in an attribute says where it is.
func TestPathOfAnAttribute(t *testing.T) {
	_, err := attributes.UnmarshalArticle([]byte(`<Article xmlns="urn:example:attributes" id="1"><Related id="x"/></Article>`), soap.ReadOptions{})
	if want := `at /Article/Related/@id: "x" is not of the type int`; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestUnwritableAttribute(t *testing.T) {
	document, err := attributes.MarshalStamp(&attributes.Stamp{Printer: soap.OptOf(soap.Name{Local: "a b"})})
	if err == nil || !strings.HasPrefix(err.Error(), "soap: cannot write /Stamp/@printer:") {
		t.Errorf("got %v, %s; want an error at /Stamp/@printer", err, document)
	}
}

func TestNegativeUnsignedAttribute(t *testing.T) {
	_, err := attributes.UnmarshalStamp([]byte(`<Stamp xmlns="urn:example:attributes" value="-1"/>`), soap.ReadOptions{})
	if err == nil {
		t.Error("a negative unsigned attribute is taken")
	}
}

// TestDefaultsOfAttributes asserts that a default that Go cannot write as a constant has its value.
func TestDefaultsOfAttributes(t *testing.T) {
	var v attributes.Stamp
	if v.WidthOrDefault() != 2.5 || v.PrinterOrDefault() != (soap.Name{Space: "urn:example:attributes", Local: "press"}) ||
		v.IssuedOrDefault().Time.Year() != 2026 || !v.IssuedOrDefault().Zoned {
		t.Errorf("got %v, %v, %v", v.WidthOrDefault(), v.PrinterOrDefault(), v.IssuedOrDefault())
	}
}

// TestFixedAttributes asserts that a strict reader takes no other value than the fixed one, however that is written, and
// that a lenient one does.
func TestFixedAttributes(t *testing.T) {
	tests := map[string]struct {
		attributes string
		want       string // in the strict reader's error
	}{
		"optional":       {`version="1.0" unit="mm"`, ""},
		"other optional": {`version="1.0" unit="cm"`, `/@unit: got "cm", the schema fixes "mm"`},
		"empty optional": {`version="1.0" unit=""`, `/@unit: got "", the schema fixes`},
		"same number":    {`version="01.00"`, ""},
		"other number":   {`version="1.1"`, `/@version: got "1.1", the schema fixes`},
	}
	for name, test := range tests {
		document := []byte(`<Article xmlns="urn:example:attributes" ` + test.attributes + `/>`)
		if _, err := attributes.UnmarshalArticle(document, soap.ReadOptions{}); err != nil {
			t.Errorf("%s, lenient: %v", name, err)
		}
		_, err := attributes.UnmarshalArticle(document, soap.ReadOptions{Strict: true})
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s, strict: %v; want %q", name, err, test.want)
		}
	}
}

// TestValidateFixedAttributes asserts that Validate reports which value is not the fixed one.
func TestValidateFixedAttributes(t *testing.T) {
	article := &attributes.Article{ID: 1, State: attributes.ArticleStateOld, Title: "t"}
	if err := article.Validate(); err != nil {
		t.Errorf("without the attribute: %v", err)
	}
	article.Unit = soap.OptOf("mm")
	if err := article.Validate(); err != nil {
		t.Errorf("with the fixed value: %v", err)
	}
	article.Unit = soap.OptOf("cm")
	featuretest.WantViolation(t, article.Validate(), "Article/@unit", soap.FixedValue)
}
