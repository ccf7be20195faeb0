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
// the element too, or one that is named like the element.
func TestHiddenFieldsInJSON(t *testing.T) {
	var want combinations.TwinCat
	want.Fish, want.OldCat.Cat.Fish, want.Then, want.Cat = []string{"cod"}, []string{"eel", "pike"}, "sleeps", "Tom"
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got combinations.TwinCat
	if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s is read as %+v, %v; want %+v", text, got, err, want)
	}
}
