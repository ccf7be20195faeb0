package typenames_test

import (
	"testing"

	typenames "groupdesk/gen/features/type-names/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Type": featuretest.Document(typenames.UnmarshalType2, typenames.MarshalType2),
	})
}
