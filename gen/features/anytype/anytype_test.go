package anytype_test

import (
	"errors"
	"reflect"
	"testing"

	anytype "groupdesk/gen/features/anytype/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Bag":   featuretest.Document(anytype.UnmarshalBag, anytype.MarshalBag),
		"Open":  featuretest.Document(anytype.UnmarshalOpen, anytype.MarshalOpen),
		"Thing": featuretest.Document(anytype.UnmarshalThing, anytype.MarshalThing),
	}, featuretest.Unjudged{Reason: "its schema extends xs:anyType without being mixed, as .NET does"})
}

// TestAnyTypeHoldsTypedValues asserts that a value put into an element of the type xs:anyType keeps its type.
func TestAnyTypeHoldsTypedValues(t *testing.T) {
	coin := &anytype.OldCoin{Coin: anytype.Coin{Worth: "0.5"}, Year: "1905"}
	held, err := soap.AnyTypeOf(coin)
	if err != nil {
		t.Fatal(err)
	}
	document, err := anytype.MarshalBag(&anytype.Bag{Untyped: held})
	if err != nil {
		t.Fatal(err)
	}
	bag, err := anytype.UnmarshalBag(document, soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	back := anytype.NewTyped(bag.Untyped.Type)
	if back == nil {
		t.Fatalf("no type %s", bag.Untyped.Type)
	}
	if err := bag.Untyped.Decode(back, soap.ReadOptions{Strict: true}); err != nil || !reflect.DeepEqual(back, coin) {
		t.Errorf("read %+v, %v; want %+v", back, err, coin)
	}
	var typ *soap.TypeError
	if err := bag.Untyped.Decode(&anytype.Coin{}, soap.ReadOptions{}); !errors.As(err, &typ) || typ.Got.Local != "OldCoin" {
		t.Errorf("decoded an OldCoin as a Coin: %v", err)
	}
}

func TestNewTypedKnowsOnlyTheSchemasTypes(t *testing.T) {
	for _, name := range []soap.Name{{}, {Space: "urn:example:anytype", Local: "Nothing"}, {Space: "urn:other", Local: "Coin"}} {
		if v := anytype.NewTyped(name); v != nil {
			t.Errorf("%s: made %T", name, v)
		}
	}
}
