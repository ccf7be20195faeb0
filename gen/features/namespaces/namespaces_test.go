package namespaces_test

import (
	"reflect"
	"testing"

	namespaces "groupdesk/gen/features/namespaces/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Note": featuretest.Document(namespaces.UnmarshalNote, namespaces.MarshalNote),
	})
}

// TestNamespaces asserts that types of one name in two namespaces stay distinct, and that each child element keeps its
// own namespace, or none, along a chain of extensions.
func TestNamespaces(t *testing.T) {
	v := &namespaces.Note{Text: 7, Note: &namespaces.Note2{Text: "other"}}
	v.Middle.Note2 = namespaces.Note2{Text: "base", Qualified: soap.OptOf("q")}
	featuretest.RoundTrip(t, v, namespaces.MarshalNote, namespaces.UnmarshalNote)

	got, err := namespaces.UnmarshalNote([]byte(`<Note xmlns="urn:example:namespaces" xmlns:o="urn:example:namespaces:other"><Text xmlns="">base</Text>`+
		`<o:Qualified>q</o:Qualified><Text>7</Text><o:Note><Text xmlns="">other</Text></o:Note></Note>`), soap.ReadOptions{Strict: true, ForwardOnly: true})
	if err != nil || !reflect.DeepEqual(got, v) {
		t.Errorf("read %+v, %v; want %+v", got, err, v)
	}
}
