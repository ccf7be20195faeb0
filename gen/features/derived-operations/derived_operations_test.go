package derivedoperations_test

import (
	"testing"

	derivedoperations "groupdesk/gen/features/derived-operations/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Adopt", func(c soap.Client) *soap.Server {
			return derivedoperations.NewShelterServer(shelterRelay{client: derivedoperations.ShelterClient{Client: c}})
		}),
	})
}

// shelterRelay passes what the generated server read on to the generated client.
type shelterRelay struct {
	derivedoperations.UnimplementedShelterService
	client derivedoperations.ShelterClient
}

func (r shelterRelay) Adopt(_ *soap.Incoming, blocks derivedoperations.ShelterRequestHeaders, in derivedoperations.AdoptRequest) (derivedoperations.AdoptResponse, error) {
	return r.client.Adopt(nil, blocks, in)
}
