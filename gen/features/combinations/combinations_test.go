package combinations_test

import (
	"encoding/json"
	"reflect"
	"testing"

	combinations "groupdesk/gen/features/combinations/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Steps":  featuretest.Document(combinations.UnmarshalSteps, combinations.MarshalSteps),
		"Text":   featuretest.Document(combinations.UnmarshalText, combinations.MarshalText),
		"Values": featuretest.Document(combinations.UnmarshalValues, combinations.MarshalValues),
		"Zoo":    featuretest.Document(combinations.UnmarshalZoo, combinations.MarshalZoo),
	})
}

// TestHiddenFieldsInJSON asserts that JSON keeps a field that one of the same name hides, because a type extends one that has
// the element too.
func TestHiddenFieldsInJSON(t *testing.T) {
	var want combinations.OldCat
	want.Fish, want.Cat.Fish, want.Then = []string{"cod"}, []string{"eel", "pike"}, "sleeps"
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got combinations.OldCat
	if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s is read as %+v, %v; want %+v", text, got, err, want)
	}
}
