package main

import (
	chameleon "groupdesk/gen/features/chameleon/golden"
	encodings "groupdesk/gen/features/encodings/golden"
)

// loadingSamples lists the samples of schemas in several documents and encodings.
func loadingSamples() map[string]codec {
	return map[string]codec{
		"chameleon/Route": coding(chameleon.UnmarshalRoute, chameleon.MarshalRoute),
		"encodings/Größe": coding(encodings.UnmarshalGröße, encodings.MarshalGröße),
	}
}
