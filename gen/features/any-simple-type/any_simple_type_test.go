package anysimpletype_test

import (
	"testing"

	anysimpletype "groupdesk/gen/features/any-simple-type/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Setting": featuretest.Document(anysimpletype.UnmarshalSetting, anysimpletype.MarshalSetting),
		"Value":   featuretest.Document(anysimpletype.UnmarshalValue, anysimpletype.MarshalValue),
	}, featuretest.Unjudged{Sample: "Setting.xml", Reason: "libxml2 does not collapse the white space of a type that xsi:type names"})
}

// TestAnySimpleTypeKeepsTheNameOfItsType asserts that a text comes back with the type that its sender gave it, or with none.
func TestAnySimpleTypeKeepsTheNameOfItsType(t *testing.T) {
	xsd := func(local string) soap.Name { return soap.Name{Space: soap.NamespaceXSD, Local: local} }
	featuretest.RoundTrip(t, &anysimpletype.Setting{
		Required: soap.AnySimpleType{Type: xsd("int"), Value: "7"},
		Optional: soap.OptOf(soap.AnySimpleType{Value: "<plain>"}),
		Many:     []soap.AnySimpleType{{Type: xsd("string")}, {}, {Type: soap.Name{Space: "urn:own", Local: "T"}, Value: "x"}},
	}, anysimpletype.MarshalSetting, anysimpletype.UnmarshalSetting)
}
