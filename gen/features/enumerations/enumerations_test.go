package enumerations_test

import (
	"errors"
	"testing"

	enumerations "groupdesk/gen/features/enumerations/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Door": featuretest.Document(enumerations.UnmarshalDoor, enumerations.MarshalDoor),
	})
}

func TestEnumerations(t *testing.T) {
	v := &enumerations.Door{
		State:  enumerations.StateOpen,
		Rights: enumerations.Rights{enumerations.RightsItemEnter, enumerations.RightsItemLock},
		Before: soap.OptNilOf(enumerations.StateHalfOpen),
		Must:   enumerations.StateX1,
		Floor:  enumerations.Floor2,
	}
	document, err := enumerations.MarshalDoor(v)
	want := "<State>Open</State><Rights>Enter Lock</Rights><Before>half-open</Before><Must>1</Must><Floor>2</Floor>"
	if got := featuretest.Body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	featuretest.RoundTrip(t, v, enumerations.MarshalDoor, enumerations.UnmarshalDoor)
}

// TestUnknownEnumerationValue asserts that a client keeps a value that only a newer server knows, and a server refuses it.
func TestUnknownEnumerationValue(t *testing.T) {
	document := []byte(`<Door xmlns="urn:example:enumerations"><Must>Ajar</Must></Door>`)
	got, err := enumerations.UnmarshalDoor(document, soap.ReadOptions{})
	if err != nil || got.Must != "Ajar" || got.Must.Valid() {
		t.Errorf("lenient: read %+v, %v; want Ajar, kept and not valid", got, err)
	}
	var value *soap.ValueError
	_, err = enumerations.UnmarshalDoor(document, soap.ReadOptions{Strict: true})
	if !errors.As(err, &value) || value.Value != "Ajar" || value.Type.Local != "State" {
		t.Errorf("strict: %v; want a value error about Ajar", err)
	}
}
