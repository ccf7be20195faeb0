package any_test

import (
	"slices"
	"strings"
	"testing"

	any "groupdesk/gen/features/any/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Either":   featuretest.Document(any.UnmarshalEither, any.MarshalEither),
		"Envelope": featuretest.Document(any.UnmarshalEnvelope, any.MarshalEnvelope),
		"Local":    featuretest.Document(any.UnmarshalLocal, any.MarshalLocal),
	}, featuretest.Unjudged{Reason: "its schema is ambiguous on purpose: an element is named, and a wildcard admits it"})
}

// TestWildcardContentIsKept asserts that what matches a wildcard is kept verbatim, with the declarations that it needs,
// and that it can be written into another document.
func TestWildcardContentIsKept(t *testing.T) {
	document := `<e:Envelope xmlns:e="urn:example:any" xmlns:o="urn:o" xmlns="urn:default"><e:Subject>s</e:Subject>` +
		`<o:Head  a = '1'>&lt;<!-- kept --><![CDATA[<]]></o:Head><e:Body><x xmlns=""/></e:Body><plain><o:q/></plain><o:last/></e:Envelope>`
	v, err := any.UnmarshalEnvelope([]byte(document), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	want := any.Envelope{Subject: "s", Body: any.Body{Any: `<x xmlns=""/>`},
		Any: `<o:Head xmlns="urn:default" xmlns:o="urn:o"  a = '1'>&lt;<!-- kept --><![CDATA[<]]></o:Head>`,
		Any2: []soap.Raw{
			`<plain xmlns="urn:default" xmlns:o="urn:o"><o:q/></plain>`,
			`<o:last xmlns="urn:default" xmlns:o="urn:o"/>`,
		}}
	if v.Any != want.Any || v.Body != want.Body || !slices.Equal(v.Any2, want.Any2) {
		t.Errorf("read %+v\nwant %+v", *v, want)
	}
	featuretest.RoundTrip(t, v, any.MarshalEnvelope, any.UnmarshalEnvelope)
}

// TestWildcardObeysItsNamespaces asserts that elements which a wildcard does not admit are skipped when they are read, and
// refused when they are to be written.
func TestWildcardObeysItsNamespaces(t *testing.T) {
	either := func(content string) (*any.Either, error) {
		return any.UnmarshalEither([]byte(`<Either xmlns="urn:example:any">`+content+`</Either>`), soap.ReadOptions{})
	}
	if v, err := either(`<x xmlns="urn:stranger"/><y xmlns=""/><z xmlns="urn:example:friend"/>`); err != nil || v.Any != `<z xmlns="urn:example:friend"/>` {
		t.Errorf("read %+v, %v", v, err)
	}
	if v, err := either(`<Known>k</Known>`); err != nil || v.Any != "" {
		t.Errorf("what is named went to the wildcard: %+v, %v", v, err)
	}
	tests := map[string]struct {
		raw  soap.Raw
		want string
	}{
		"other namespace": {`<a xmlns="urn:stranger"/>`, "/Either/a: the wildcard does not admit elements of this namespace"},
		"no namespace":    {`<a/>`, "does not admit"},
		"two elements":    {`<a xmlns="urn:example:any"/><b/>`, "not one element"},
		"text":            {`text`, "not one element"},
		"text around":     {` <a xmlns="urn:example:any"/>`, "not one element"},
		"not well-formed": {`<a xmlns="urn:example:any">`, "line 1"},
		"unbound prefix":  {`<o:a/>`, "is not declared"},
		"closes outside":  {`<a xmlns="urn:example:any"/></raw><raw>`, "second root"},
		"its own":         {`<a xmlns="urn:example:any"/>`, ""},
	}
	for name, test := range tests {
		_, err := any.MarshalEither(&any.Either{Any: test.raw})
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

// TestUnqualifiedWildcardContent asserts that elements in no namespace stay there where a default namespace is in scope.
func TestUnqualifiedWildcardContent(t *testing.T) {
	w := soap.NewWriter(soap.WriteOptions{Style: soap.WCF})
	w.Start("urn:example:any", "Local")
	(&any.Local{Any: []soap.Raw{`<a><b/></a>`, `<c xmlns=""/>`, `<p:d xmlns:p="urn:p"/>`}}).EncodeXML(w)
	w.End()
	document, err := w.Bytes()
	if want := `<a xmlns=""><b/></a><c xmlns=""/><p:d xmlns:p="urn:p"/>`; err == nil || !strings.Contains(err.Error(), "does not admit") {
		t.Errorf("wrote %s, %v; want %s refused for its last element", document, err, want)
	}
	w = soap.NewWriter(soap.WriteOptions{Style: soap.WCF})
	w.Start("urn:example:any", "Local")
	(&any.Local{Any: []soap.Raw{`<a><b/></a>`, `<c xmlns=""/>`}}).EncodeXML(w)
	w.End()
	document, err = w.Bytes()
	if got := featuretest.Body(t, document, err); got != `<a xmlns=""><b/></a><c xmlns=""/>` {
		t.Errorf("wrote %s", got)
	}
}

// TestValidateWildcards asserts that Validate reports where an element that a wildcard demands is missing.
func TestValidateWildcards(t *testing.T) {
	envelope := &any.Envelope{Subject: "s"}
	featuretest.WantViolation(t, envelope.Validate(), "Envelope/Body/Any", soap.MinOccurs)
	envelope.Body.Any = "<x/>"
	if err := envelope.Validate(); err != nil {
		t.Errorf("with an element: %v", err)
	}
	featuretest.WantViolation(t, (&any.Local{}).Validate(), "Local/Any", soap.MinOccurs)
}
