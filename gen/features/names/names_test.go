package names_test

import (
	"testing"

	names "groupdesk/gen/features/names/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:range", func(c soap.Client) *soap.Server {
			return names.NewImportServer(rangeRelay{client: names.ImportClient2{Client: c}})
		}),
	}, featuretest.Unjudged{Reason: "its schema is ambiguous on purpose: a type and its extension have an optional element of one name"})
}

// rangeRelay passes what the generated server read on to the generated client.
type rangeRelay struct {
	names.UnimplementedImportService
	client names.ImportClient2
}

func (r rangeRelay) Range(_ *soap.Incoming, in names.RangeRequest2) (names.RangeResponse, error) {
	return r.client.Range(nil, in)
}
