package main

import (
	"errors"
	"strings"
	"testing"

	any "groupdesk/gen/features/any/golden"
	attributes "groupdesk/gen/features/attributes/golden"
	defaults "groupdesk/gen/features/defaults/golden"
	headers "groupdesk/gen/features/headers/golden"
	rootelements "groupdesk/gen/features/root-elements/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/soap"
)

// TestOnlyTheFixedValue asserts that a strict reader takes no other value than the fixed one, however that is written, and that a
// lenient one does.
func TestOnlyTheFixedValue(t *testing.T) {
	article := func(attribute string) func(soap.ReadOptions) error {
		return func(o soap.ReadOptions) error {
			_, err := attributes.UnmarshalArticle([]byte(`<Article xmlns="urn:example:attributes" `+attribute+`/>`), o)
			return err
		}
	}
	drawing := func(content string) func(soap.ReadOptions) error {
		return func(o soap.ReadOptions) error {
			_, err := defaults.UnmarshalDrawing([]byte(`<Drawing xmlns="urn:example:defaults" xmlns:i="`+soap.NamespaceXSI+`">`+content+`</Drawing>`), o)
			return err
		}
	}
	tests := map[string]struct {
		read func(soap.ReadOptions) error
		want string // in the strict reader's error
	}{
		"optional attribute":       {article(`version="1.0" unit="mm"`), ""},
		"other optional attribute": {article(`version="1.0" unit="cm"`), `/@unit: "cm" stands where the schema fixes "mm"`},
		"empty optional attribute": {article(`version="1.0" unit=""`), `/@unit: "" stands where`},
		"same number":              {article(`version="01.00"`), ""},
		"other number":             {article(`version="1.1"`), `/@version: "1.1" stands where`},
		"element":                  {drawing("<Made>2026</Made>"), ""},
		"empty element":            {drawing("<Made/>"), ""},
		"other element":            {drawing("<Made>2025</Made>"), `/Made: "2025" stands where the schema fixes "2026"`},
	}
	for name, test := range tests {
		if err := test.read(soap.ReadOptions{}); err != nil {
			t.Errorf("%s, lenient: %v", name, err)
		}
		err := test.read(soap.ReadOptions{Strict: true})
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s, strict: %v; want %q", name, err, test.want)
		}
	}
}

// TestValidateFixedValuesAndWildcards asserts that Validate tells which value is not the fixed one, and where an element is
// missing that a wildcard demands.
func TestValidateFixedValuesAndWildcards(t *testing.T) {
	article := &attributes.Article{ID: 1, State: attributes.ArticleStateOld, Title: "t"}
	if err := article.Validate(); err != nil {
		t.Errorf("without the attribute: %v", err)
	}
	article.Unit = soap.Some("mm")
	if err := article.Validate(); err != nil {
		t.Errorf("with the fixed value: %v", err)
	}
	article.Unit = soap.Some("cm")
	assertViolation(t, article.Validate(), "Article/@unit", soap.FixedValue)

	envelope := &any.Envelope{Subject: "s"}
	assertViolation(t, envelope.Validate(), "Envelope/Body/Any", soap.MinOccurs)
	envelope.Body.Any = "<x/>"
	if err := envelope.Validate(); err != nil {
		t.Errorf("with an element: %v", err)
	}
	assertViolation(t, (&any.Local{}).Validate(), "Local/Any", soap.MinOccurs)
}

func assertViolation(t *testing.T, err error, path string, facet soap.Facet) {
	t.Helper()
	var found *soap.FacetError
	if !errors.As(err, &found) || found.Path != path || found.Facet != facet {
		t.Errorf("Validate returns %v; want %s to violate %s", err, path, facet)
	}
}

// TestDefaultsOutsideOfTypes asserts that empty roots, header blocks and details of faults stand for their defaults too.
func TestDefaultsOutsideOfTypes(t *testing.T) {
	if v, err := rootelements.UnmarshalVolume([]byte(`<Volume xmlns="urn:example:roots"/>`), soap.ReadOptions{}); v != 11 || err != nil {
		t.Errorf("root: read %d, %v", v, err)
	}
	var fixed *soap.FixedError
	if _, err := rootelements.UnmarshalEdition([]byte(`<Edition xmlns="urn:example:roots">2</Edition>`), soap.ReadOptions{Strict: true}); !errors.As(err, &fixed) {
		t.Errorf("fixed root: %v", err)
	}
	element := func(document string) *soap.Reader {
		r := soap.NewReader([]byte(document), soap.ReadOptions{})
		r.Child()
		return r
	}
	var block headers.HeadersResponseHeaders
	if !block.DecodeHeader(element(`<Succeeded xmlns="urn:example:headers"/>`)) || block.Succeeded != soap.Some(true) {
		t.Errorf("header block: read %+v", block)
	}
	var fault typedfaults.CodeError
	if !fault.DecodeFault(element(`<Code xmlns="urn:example:bank"/>`)) || fault.CodeDetail != 100 {
		t.Errorf("fault: read %+v", fault)
	}
	if err := fault.Validate(); err != nil {
		t.Error(err)
	}
	fault.CodeDetail = 99
	assertViolation(t, fault.Validate(), "CodeError/Code", soap.MinInclusive)
}
