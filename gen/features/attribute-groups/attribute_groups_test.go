package attributegroups_test

import (
	"testing"

	attributegroups "groupdesk/gen/features/attribute-groups/golden"

	"groupdesk/gen/internal/featuretest"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Circle": featuretest.Document(attributegroups.UnmarshalCircle, attributegroups.MarshalCircle),
		"Line":   featuretest.Document(attributegroups.UnmarshalLine, attributegroups.MarshalLine),
	})
}
