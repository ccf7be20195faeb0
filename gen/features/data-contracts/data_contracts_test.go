package datacontracts_test

import (
	"testing"

	datacontracts "groupdesk/gen/features/data-contracts/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Bottle": featuretest.Document(datacontracts.UnmarshalBottle, datacontracts.MarshalBottle),
	})
}

// TestZeroIsAbsent asserts that a value which is omitted because its type has no zero is not checked either, and that
// others are.
func TestZeroIsAbsent(t *testing.T) {
	v := datacontracts.Bottle{Needed: 1984}
	featuretest.WantViolations(t, v.Validate())
	v.Vintage, v.Count = 1, "0"
	featuretest.WantViolation(t, v.Validate(), "Bottle/Vintage", soap.MinInclusive)
}
