package redefine_test

import (
	"testing"

	redefine "groupdesk/gen/features/redefine/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Address": featuretest.Document(redefine.UnmarshalAddress, redefine.MarshalAddress),
		"Person":  featuretest.Document(redefine.UnmarshalPerson, redefine.MarshalPerson),
	})
}

// TestRedefinedTypeIsTheBase asserts that what derived from a type before it was redefined has the redefinition's elements.
func TestRedefinedTypeIsTheBase(t *testing.T) {
	address := redefine.Address{AddressBase: redefine.AddressBase{Street: "Main"}, Country: "NO"}
	for _, home := range []redefine.AnyAddress{&address, &redefine.Box{Address: address, Number: 7}} {
		featuretest.RoundTrip(t, &redefine.Person{Name: "Ann", Home: home}, redefine.MarshalPerson, redefine.UnmarshalPerson)
	}
}
