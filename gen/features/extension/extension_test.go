package extension_test

import (
	"testing"

	extension "groupdesk/gen/features/extension/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Puppy": featuretest.Document(extension.UnmarshalPuppy, extension.MarshalPuppy),
	})
}

func TestExtensionWritesTheBaseFirst(t *testing.T) {
	v := &extension.Puppy{Dog: extension.Dog{Animal: extension.Animal{Name: "Rex"}, Breed: "Pug", Animal2: soap.OptOf("canine")}, Weeks: 9}
	document, err := extension.MarshalPuppy(v)
	want := "<Name>Rex</Name><Breed>Pug</Breed><Animal>canine</Animal><Weeks>9</Weeks>"
	if got := featuretest.Body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	featuretest.RoundTrip(t, v, extension.MarshalPuppy, extension.UnmarshalPuppy)
}

// TestOrder asserts that a client reads children in any order, and that a server of a DataContract schema skips what comes
// out of order, as WCF does.
func TestOrder(t *testing.T) {
	document := `<Puppy xmlns="urn:example:extension"><Weeks>9</Weeks><Name>Rex</Name></Puppy>`
	tests := map[string]struct {
		options soap.ReadOptions
		want    extension.Puppy
	}{
		"any order":    {soap.ReadOptions{}, extension.Puppy{Weeks: 9, Dog: extension.Dog{Animal: extension.Animal{Name: "Rex"}}}},
		"forward only": {soap.ReadOptions{ForwardOnly: true}, extension.Puppy{Weeks: 9}},
	}
	for name, test := range tests {
		got, err := extension.UnmarshalPuppy([]byte(document), test.options)
		if err != nil {
			t.Fatal(err)
		}
		if *got != test.want {
			t.Errorf("%s: read %+v, want %+v", name, *got, test.want)
		}
	}
}
