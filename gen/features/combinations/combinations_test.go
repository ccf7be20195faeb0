package combinations_test

import (
	"testing"

	combinations "groupdesk/gen/features/combinations/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Steps":  featuretest.Document(combinations.UnmarshalSteps, combinations.MarshalSteps),
		"Text":   featuretest.Document(combinations.UnmarshalText, combinations.MarshalText),
		"Values": featuretest.Document(combinations.UnmarshalValues, combinations.MarshalValues),
		"Zoo":    featuretest.Document(combinations.UnmarshalZoo, combinations.MarshalZoo),
	})
}
