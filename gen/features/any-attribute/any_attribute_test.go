package anyattribute_test

import (
	"slices"
	"strings"
	"testing"

	anyattribute "groupdesk/gen/features/any-attribute/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Button": featuretest.Document(anyattribute.UnmarshalButton, anyattribute.MarshalButton),
		"Label":  featuretest.Document(anyattribute.UnmarshalLabel, anyattribute.MarshalLabel),
	})
}

// TestWildcardTakesTheRest asserts that attributes of a derived type are none of its base's wildcard.
func TestWildcardTakesTheRest(t *testing.T) {
	document := `<Button xmlns="urn:example:any-attribute" id="1" pressed="true" other="o"/>`
	v, err := anyattribute.UnmarshalButton([]byte(document), soap.ReadOptions{})
	want := []soap.Attribute{{Name: soap.Name{Local: "other"}, Value: "o"}}
	if err != nil || !slices.Equal(v.Attributes, want) || v.Pressed != soap.OptOf(true) || v.ID != 1 {
		t.Errorf("read %+v, %v", v, err)
	}
}

// TestNamedAttributeIsNotTheWildcards asserts that an attribute which the schema names cannot be written as one of the
// wildcard's.
func TestNamedAttributeIsNotTheWildcards(t *testing.T) {
	document, err := anyattribute.MarshalWidget(&anyattribute.Widget{Attributes: []soap.Attribute{{Name: soap.Name{Local: "id"}}}})
	if err == nil || !strings.HasPrefix(err.Error(), "soap: cannot write /Widget/@id:") {
		t.Errorf("got %v, %s; want an error at /Widget/@id", err, document)
	}
}
