package nillable_test

import (
	"encoding/json"
	"reflect"
	"testing"

	nillable "groupdesk/gen/features/nillable/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"States": featuretest.Document(nillable.UnmarshalStates, nillable.MarshalStates),
	})
}

// TestStates asserts that absent, nil and empty differ on the wire wherever XML Schema distinguishes them.
func TestStates(t *testing.T) {
	tests := map[string]struct {
		value nillable.States
		want  string
	}{
		"zero": {nillable.States{}, `<Required></Required><Nillable i:nil="true"/><RequiredPoint><X>0</X></RequiredPoint><NillablePoint i:nil="true"/>`},
		"nil": {nillable.States{Both: soap.OptNilNull[string](), BothPoint: soap.OptNilNull[*nillable.Point]()},
			`<Required></Required><Nillable i:nil="true"/><Both i:nil="true"/><RequiredPoint><X>0</X></RequiredPoint><NillablePoint i:nil="true"/><BothPoint i:nil="true"/>`},
		"empty": {nillable.States{
			Optional: soap.OptOf(""), Nillable: soap.NilOf(""), Both: soap.OptNilOf(""), Number: soap.OptOf(int32(0)),
			OptionalPoint: &nillable.Point{}, NillablePoint: &nillable.Point{}, BothPoint: soap.OptNilOf(&nillable.Point{}),
		}, `<Required></Required><Optional></Optional><Nillable></Nillable><Both></Both><Number>0</Number>` +
			`<RequiredPoint><X>0</X></RequiredPoint><OptionalPoint><X>0</X></OptionalPoint><NillablePoint><X>0</X></NillablePoint><BothPoint><X>0</X></BothPoint>`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document, err := nillable.MarshalStates(&test.value)
			if got := featuretest.Body(t, document, err); got != test.want {
				t.Errorf("wrote %s\nwant  %s", got, test.want)
			}
			featuretest.RoundTrip(t, &test.value, nillable.MarshalStates, nillable.UnmarshalStates)
		})
	}
}

// TestJSONKeepsStates asserts that a value is the same after it went through encoding/json: absent, xsi:nil, empty and set.
func TestJSONKeepsStates(t *testing.T) {
	point := &nillable.Point{X: 1}
	tests := map[string]nillable.States{
		"absent": {},
		"nil":    {Both: soap.OptNilNull[string](), BothPoint: soap.OptNilNull[*nillable.Point]()},
		"empty": {
			Optional: soap.OptOf(""), Nillable: soap.NilOf(""), Both: soap.OptNilOf(""), Number: soap.OptOf(int32(0)),
			OptionalPoint: &nillable.Point{}, NillablePoint: &nillable.Point{}, BothPoint: soap.OptNilOf(&nillable.Point{}),
		},
		"set": {
			Required: "a", Optional: soap.OptOf("b"), Nillable: soap.NilOf("c"), Both: soap.OptNilOf("d"), Number: soap.OptOf(int32(7)),
			RequiredPoint: *point, OptionalPoint: point, NillablePoint: point, BothPoint: soap.OptNilOf(point),
		},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			var got nillable.States
			if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%s is read as %+v, %v; want %+v", text, got, err, want)
			}
		})
	}
}
