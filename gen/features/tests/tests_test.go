package tests_test

import (
	"testing"

	tests "groupdesk/gen/features/tests/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:example:zoo/Admit", func(c soap.Client) *soap.Server {
			admit := soap.Operation{Action: "urn:example:zoo/Admit", Input: soap.Name{Space: "urn:example:zoo", Local: "Admit"}}
			client := tests.ZooClient{Client: c}
			return featuretest.OneOperation(admit, func(q *soap.ServerCall) error {
				var blocks tests.ZooRequestHeaders
				var in tests.AdmitRequest
				if err := q.Decode(&blocks, &in); err != nil {
					return err
				}
				_, err := client.Admit(nil, blocks, in)
				return err
			})
		}),
	})
}
