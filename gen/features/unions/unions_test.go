package unions_test

import (
	"testing"

	unions "groupdesk/gen/features/unions/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Shoe": featuretest.Document(unions.UnmarshalShoe, unions.MarshalShoe),
	})
}

// TestUnionsKeepTheirText asserts that the white space becomes that of the member which a text belongs to, and nothing else
// changes.
func TestUnionsKeepTheirText(t *testing.T) {
	document := "<Shoe xmlns=\"urn:example:unions\" width=\" extra \n large \"><Size> +042 </Size></Shoe>"
	v, err := unions.UnmarshalShoe([]byte(document), soap.ReadOptions{})
	if err != nil || v.Size != "+042" || v.WidthOrDefault() != unions.SizeExtraLarge {
		t.Errorf("read %+v, %v", v, err)
	}
}

func TestValidateUnions(t *testing.T) {
	tests := map[unions.Size]bool{"40": true, "-1": true, " large ": true, "extra large": true, "4x": false, "": false}
	for text, valid := range tests {
		if err := text.Validate(); (err == nil) != valid {
			t.Errorf("%q: %v", text, err)
		}
	}
}
