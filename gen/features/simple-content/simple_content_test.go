package simplecontent_test

import (
	"strings"
	"testing"

	simplecontent "groupdesk/gen/features/simple-content/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Invoice": featuretest.Document(simplecontent.UnmarshalInvoice, simplecontent.MarshalInvoice),
	})
}

// TestPathsOfTexts asserts that an error in a text says where it is.
func TestPathsOfTexts(t *testing.T) {
	tests := map[string]struct{ total, want string }{
		"text":    {`<Total currency="1">z</Total>`, `at /Invoice/Total: "z" is not of the type decimal`},
		"element": {`<Total>1<a/></Total>`, `at /Invoice/Total: an element where only text is expected`},
	}
	for name, test := range tests {
		document := []byte(`<Invoice xmlns="urn:example:simple-content">` + test.total + `</Invoice>`)
		if _, err := simplecontent.UnmarshalInvoice(document, soap.ReadOptions{}); err == nil || !strings.HasSuffix(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", name, err, test.want)
		}
	}
}

func TestUnwritableText(t *testing.T) {
	document, err := simplecontent.MarshalInvoice(&simplecontent.Invoice{Total: &simplecontent.Price{Value: "x"}})
	if err == nil || !strings.HasPrefix(err.Error(), "soap: cannot write /Invoice/Total:") {
		t.Errorf("got %v, %s; want an error at /Invoice/Total", err, document)
	}
}
