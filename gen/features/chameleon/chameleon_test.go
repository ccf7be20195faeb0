package chameleon_test

import (
	"testing"

	chameleon "groupdesk/gen/features/chameleon/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Route": featuretest.Document(chameleon.UnmarshalRoute, chameleon.MarshalRoute),
	})
}
