package imports_test

import (
	"testing"

	imports "groupdesk/gen/features/imports/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:imports/Lend", func(c soap.Client) *soap.Server {
			lend := soap.Operation{Action: "urn:imports/Lend", Input: soap.Name{Space: "urn:imports:port", Local: "Lend"}}
			client := imports.LibraryClient{Client: c}
			return featuretest.OneOperation(lend, func(q *soap.ServerCall) error {
				var in imports.LendRequest
				if err := q.Decode(nil, &in); err != nil {
					return err
				}
				_, err := client.Lend(nil, in)
				return err
			})
		}),
	}, featuretest.Unjudged{Reason: "its schemas are in files that the WSDL does not name itself"})
}
