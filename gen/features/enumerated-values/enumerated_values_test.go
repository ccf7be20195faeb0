package enumeratedvalues_test

import (
	"testing"

	enumeratedvalues "groupdesk/gen/features/enumerated-values/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Machine": featuretest.Document(enumeratedvalues.UnmarshalMachine, enumeratedvalues.MarshalMachine),
	}, featuretest.Unjudged{Reason: "its schema gives xs:boolean an enumeration, which XML Schema does not allow, but is common"})
}

// TestEnumeratedOctets asserts that white space within an enumerated value in base64 does not count.
func TestEnumeratedOctets(t *testing.T) {
	featuretest.WantViolations(t, enumeratedvalues.Seal{0, 1, 255, 255}.Validate())
	featuretest.WantViolations(t, enumeratedvalues.Seal{0, 1}.Validate(), `Seal: "AAE=" violates enumeration AAH//w==`)
}

// TestDefaultOfAnEnumeratedNumber asserts that the default of an attribute whose values are enumerated has its value.
func TestDefaultOfAnEnumeratedNumber(t *testing.T) {
	var machine enumeratedvalues.Machine
	if got := machine.SpeedAttrOrDefault(); got != -1 {
		t.Errorf("got %v", got)
	}
}
