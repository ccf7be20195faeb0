package arrays_test

import (
	"testing"

	arrays "groupdesk/gen/features/arrays/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Basket": featuretest.Document(arrays.UnmarshalBasket, arrays.MarshalBasket),
	})
}

func TestIntegerArraysSurviveBothWays(t *testing.T) {
	v := &arrays.Basket{
		Numbers: &arrays.ArrayOfInt{Int: []int32{0, -1, 2147483647}},
		Note:    []string{"a", ""},
		Score:   []soap.Nil[float64]{soap.NilOf(0.5), {}},
		Item:    []arrays.Item{{ID: 0}, {ID: 7}},
		Slot:    []*arrays.Item{{ID: 1}, nil},
	}
	document, err := arrays.MarshalBasket(v)
	want := "<Numbers><int>0</int><int>-1</int><int>2147483647</int></Numbers><Note>a</Note><Note></Note><Score>0.5</Score><Score i:nil=\"true\"/>" +
		"<Item><Id>0</Id></Item><Item><Id>7</Id></Item><Slot><Id>1</Id></Slot><Slot i:nil=\"true\"/>"
	if got := featuretest.Body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	featuretest.RoundTrip(t, v, arrays.MarshalBasket, arrays.UnmarshalBasket)
}
