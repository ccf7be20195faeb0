package main

import (
	facets "groupdesk/gen/features/facets/golden"
	patterns "groupdesk/gen/features/patterns/golden"
)

// validateSamples lists the samples of restricted simple types.
func validateSamples() map[string]codec {
	return map[string]codec{
		"facets/Order":   coding(facets.UnmarshalOrder, facets.MarshalOrder),
		"patterns/Label": coding(patterns.UnmarshalLabel, patterns.MarshalLabel),
	}
}
