package restriction_test

import (
	"testing"

	restriction "groupdesk/gen/features/restriction/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Address":  featuretest.Document(restriction.UnmarshalAddress, restriction.MarshalAddress),
		"Letter":   featuretest.Document(restriction.UnmarshalLetter, restriction.MarshalLetter),
		"Parcel":   featuretest.Document(restriction.UnmarshalParcel, restriction.MarshalParcel),
		"Postcard": featuretest.Document(restriction.UnmarshalPostcard, restriction.MarshalPostcard),
	})
}

// TestRestrictionLeavesElementsOut asserts that a restriction has the elements that it repeats, as it declares them, and no
// others of its base, and that its values pass for the base's.
func TestRestrictionLeavesElementsOut(t *testing.T) {
	local := restriction.LocalAddress{Town: "Voss", Lines: "Route 7", Phone: "5"}
	document, err := restriction.MarshalPostcard(&local)
	want := "<Town>Voss</Town><Lines>Route 7</Lines><Phone>5</Phone>"
	if got := featuretest.Body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	featuretest.RoundTrip(t, &restriction.Letter{To: &local, From: &restriction.FarmAddress{LocalAddress: local, Farm: "Haugen"}}, restriction.MarshalLetter, restriction.UnmarshalLetter)
	featuretest.RoundTrip(t, &restriction.Letter{To: &restriction.NoPhone{Town: "Oslo", Lines: []string{"a", "b"}}}, restriction.MarshalLetter, restriction.UnmarshalLetter)
}
