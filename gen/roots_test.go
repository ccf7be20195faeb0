package main

import (
	"errors"
	"reflect"
	"testing"
	"time"

	roots "groupdesk/gen/features/root-elements/golden"
	simpleroots "groupdesk/gen/features/simple-roots/golden"

	"groupdesk/gen/soap"
)

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
		var other *soap.BodyError
		if _, err := unmarshal([]byte(`<Other xmlns="urn:example:roots"/>`), soap.ReadOptions{}); !errors.As(err, &other) || other.Got.Local != "Other" {
			t.Errorf("another root gave %v, want a body error", err)
		}
	}
}

func TestRootElementsOfEveryKind(t *testing.T) {
	t.Run("scalar", rootTrip(roots.MarshalAge, roots.UnmarshalAge, 7))
	t.Run("nillable scalar", rootTrip(roots.MarshalNickname, roots.UnmarshalNickname, soap.NotNil("Bob")))
	t.Run("nil scalar", rootTrip(roots.MarshalNickname, roots.UnmarshalNickname, soap.Nil[string]{}))
	t.Run("date", rootTrip(roots.MarshalWhen, roots.UnmarshalWhen, soap.DateTime{Time: time.Date(2026, 3, 1, 12, 30, 0, 0, time.UTC), Zoned: true}))
	t.Run("list", rootTrip(roots.MarshalNames, roots.UnmarshalNames, []string{"a", "b"}))
	t.Run("enumeration", rootTrip(roots.MarshalMood, roots.UnmarshalMood, roots.MoodGood))
	t.Run("anonymous enumeration", rootTrip(roots.MarshalSize, roots.UnmarshalSize, roots.SizeLarge))
	t.Run("bytes", rootTrip(roots.MarshalPicture, roots.UnmarshalPicture, []byte{0, 255}))
	t.Run("name", rootTrip(roots.MarshalKind, roots.UnmarshalKind, soap.Name{Space: "urn:far", Local: "x"}))
	t.Run("anything", rootTrip(roots.MarshalAnything, roots.UnmarshalAnything, soap.AnyType{Content: "<a>1</a>"}))
	t.Run("complex", rootTrip(roots.MarshalPoint, roots.UnmarshalPoint, &roots.Point{X: 1}))
	t.Run("nillable complex", rootTrip(roots.MarshalMaybe, roots.UnmarshalMaybe, &roots.Point{X: 1}))
	t.Run("nil complex", rootTrip(roots.MarshalMaybe, roots.UnmarshalMaybe, nil))
	t.Run("empty", rootTrip(roots.MarshalNothing, roots.UnmarshalNothing, &roots.Nothing{}))
	t.Run("with references", rootTrip(roots.MarshalInline, roots.UnmarshalInline, &roots.Inline{Age: 7, Size: soap.Some(roots.SizeSmall)}))
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
