package rootelements_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	rootelements "groupdesk/gen/features/root-elements/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Age":      featuretest.Document(rootelements.UnmarshalAge, rootelements.MarshalAge),
		"Anything": featuretest.Document(rootelements.UnmarshalAnything, rootelements.MarshalAnything),
		"Edition":  featuretest.Document(rootelements.UnmarshalEdition, rootelements.MarshalEdition),
		"Inline":   featuretest.Document(rootelements.UnmarshalInline, rootelements.MarshalInline),
		"Kind":     featuretest.Document(rootelements.UnmarshalKind, rootelements.MarshalKind),
		"Maybe":    featuretest.Document(rootelements.UnmarshalMaybe, rootelements.MarshalMaybe),
		"Mood":     featuretest.Document(rootelements.UnmarshalMood, rootelements.MarshalMood),
		"Names":    featuretest.Document(rootelements.UnmarshalNames, rootelements.MarshalNames),
		"Nickname": featuretest.Document(rootelements.UnmarshalNickname, rootelements.MarshalNickname),
		"Nothing":  featuretest.Document(rootelements.UnmarshalNothing, rootelements.MarshalNothing),
		"Picture":  featuretest.Document(rootelements.UnmarshalPicture, rootelements.MarshalPicture),
		"Point":    featuretest.Document(rootelements.UnmarshalPoint, rootelements.MarshalPoint),
		"Size":     featuretest.Document(rootelements.UnmarshalSize, rootelements.MarshalSize),
		"Volume":   featuretest.Document(rootelements.UnmarshalVolume, rootelements.MarshalVolume),
		"When":     featuretest.Document(rootelements.UnmarshalWhen, rootelements.MarshalWhen),
	})
}

// rootTrip asserts that a document of a root element reads back as the value that it was made of, and that a document of
// another element is refused.
func rootTrip[T any](marshal func(T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (T, error), v T) func(*testing.T) {
	return func(t *testing.T) {
		document, err := marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		back, err := unmarshal(document, soap.ReadOptions{Strict: true})
		if err != nil || !reflect.DeepEqual(back, v) {
			t.Errorf("read %+v, %v; want %+v\n%s", back, err, v, document)
		}
		const want = "soap: the root element is {urn:example:roots}Other, expected {urn:example:roots}"
		var other *soap.RootError
		if _, err := unmarshal([]byte(`<Other xmlns="urn:example:roots"/>`), soap.ReadOptions{}); !errors.As(err, &other) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("another root gave %v, want %s…", err, want)
		}
	}
}

func TestRootElementsOfEveryKind(t *testing.T) {
	t.Run("scalar", rootTrip(rootelements.MarshalAge, rootelements.UnmarshalAge, 7))
	t.Run("nillable scalar", rootTrip(rootelements.MarshalNickname, rootelements.UnmarshalNickname, soap.NilOf("Bob")))
	t.Run("nil scalar", rootTrip(rootelements.MarshalNickname, rootelements.UnmarshalNickname, soap.Nil[string]{}))
	t.Run("date", rootTrip(rootelements.MarshalWhen, rootelements.UnmarshalWhen, soap.DateTime{Time: time.Date(2026, 3, 1, 12, 30, 0, 0, time.UTC), Zoned: true}))
	t.Run("list", rootTrip(rootelements.MarshalNames, rootelements.UnmarshalNames, []string{"a", "b"}))
	t.Run("enumeration", rootTrip(rootelements.MarshalMood, rootelements.UnmarshalMood, rootelements.MoodGood))
	t.Run("anonymous enumeration", rootTrip(rootelements.MarshalSize, rootelements.UnmarshalSize, rootelements.SizeLarge))
	t.Run("bytes", rootTrip(rootelements.MarshalPicture, rootelements.UnmarshalPicture, []byte{0, 255}))
	t.Run("name", rootTrip(rootelements.MarshalKind, rootelements.UnmarshalKind, soap.Name{Space: "urn:far", Local: "x"}))
	t.Run("anything", rootTrip(rootelements.MarshalAnything, rootelements.UnmarshalAnything, soap.AnyType{Content: "<a>1</a>"}))
	t.Run("complex", rootTrip(rootelements.MarshalPoint, rootelements.UnmarshalPoint, &rootelements.Point{X: 1}))
	t.Run("nillable complex", rootTrip(rootelements.MarshalMaybe, rootelements.UnmarshalMaybe, &rootelements.Point{X: 1}))
	t.Run("nil complex", rootTrip(rootelements.MarshalMaybe, rootelements.UnmarshalMaybe, nil))
	t.Run("empty", rootTrip(rootelements.MarshalNothing, rootelements.UnmarshalNothing, &rootelements.Nothing{}))
	t.Run("with references", rootTrip(rootelements.MarshalInline, rootelements.UnmarshalInline, &rootelements.Inline{Age: 7, Size: soap.OptOf(rootelements.SizeSmall)}))
}

// TestDefaultsOfRoots asserts that an empty root has its default value, and that a strict reader insists on a fixed value.
func TestDefaultsOfRoots(t *testing.T) {
	if v, err := rootelements.UnmarshalVolume([]byte(`<Volume xmlns="urn:example:roots"/>`), soap.ReadOptions{}); v != 11 || err != nil {
		t.Errorf("read %d, %v", v, err)
	}
	var fixed *soap.FixedError
	if _, err := rootelements.UnmarshalEdition([]byte(`<Edition xmlns="urn:example:roots">2</Edition>`), soap.ReadOptions{Strict: true}); !errors.As(err, &fixed) {
		t.Errorf("fixed root: %v", err)
	}
}
