package faults_test

import (
	"testing"

	faults "groupdesk/gen/features/faults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (faults.ReserveRequest, error) {
				client := faults.FaultsClient{Client: c}
				return client.Reserve(nil, faults.ReserveRequest{})
			},
			func(_ faults.ReserveRequest, err error) *soap.Server {
				return featuretest.OneOperation(soap.Operation{}, func(*soap.ServerCall) error { return err })
			}),
	})
}

// TestFaultDetail asserts that a fault's detail can be read into the types of declared faults.
func TestFaultDetail(t *testing.T) {
	fault := &soap.Fault{Detail: `<Taken xmlns="urn:example:faults"><By>Ann</By></Taken><Closed xmlns="urn:example:faults"><Until>2026-01-01</Until></Closed>`}
	var taken faults.SeatTaken
	if found, err := fault.DecodeDetail(soap.Name{Space: "urn:example:faults", Local: "Taken"}, &taken); !found || err != nil || taken.By != "Ann" {
		t.Errorf("read %+v, %t, %v", taken, found, err)
	}
	var closed faults.Closed
	if found, err := fault.DecodeDetail(soap.Name{Space: "urn:example:faults", Local: "Closed"}, &closed); !found || err != nil || closed.Until != "2026-01-01" {
		t.Errorf("read %+v, %t, %v", closed, found, err)
	}
}

// TestFaultWithAFixedText asserts that what the schema demands of a fault's element is checked.
func TestFaultWithAFixedText(t *testing.T) {
	featuretest.WantViolations(t, (&faults.RowError{Row: soap.NilOf("standing")}).Validate())
	featuretest.WantViolations(t, (&faults.RowError{Row: soap.NilOf("sitting")}).Validate(), `RowError/Row: "sitting" violates fixed standing`)
}
