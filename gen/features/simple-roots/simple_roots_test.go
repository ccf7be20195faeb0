package simpleroots_test

import (
	"testing"

	simpleroots "groupdesk/gen/features/simple-roots/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Mood":  featuretest.Document(simpleroots.UnmarshalMood, simpleroots.MarshalMood),
		"Title": featuretest.Document(simpleroots.UnmarshalTitle, simpleroots.MarshalTitle),
	})
}

// TestSimpleRootsAlone asserts that elements of simple types need no complex type beside them.
func TestSimpleRootsAlone(t *testing.T) {
	title, err := simpleroots.MarshalTitle("Dune")
	if err != nil {
		t.Fatal(err)
	}
	if back, err := simpleroots.UnmarshalTitle(title, soap.ReadOptions{}); err != nil || back != "Dune" {
		t.Errorf("read %q, %v; want Dune", back, err)
	}
	mood, err := simpleroots.MarshalMood(soap.Nil[simpleroots.Mood]{})
	if err != nil {
		t.Fatal(err)
	}
	if back, err := simpleroots.UnmarshalMood(mood, soap.ReadOptions{Strict: true}); err != nil || back != (soap.Nil[simpleroots.Mood]{}) {
		t.Errorf("read %+v, %v; want nil", back, err)
	}
}
