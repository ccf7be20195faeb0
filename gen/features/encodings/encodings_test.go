package encodings_test

import (
	"testing"

	encodings "groupdesk/gen/features/encodings/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Größe": featuretest.Document(encodings.UnmarshalGröße, encodings.MarshalGröße),
	})
}
