package oneway_test

import (
	"testing"

	oneway "groupdesk/gen/features/oneway/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Tell", func(c soap.Client) *soap.Server {
			return oneway.NewOneWayServer(tellRelay{oneway.OneWayClient{Client: c}})
		}),
	})
}

// tellRelay passes what the generated server read on to the generated client.
type tellRelay struct{ client oneway.OneWayClient }

func (r tellRelay) Tell(_ *soap.Incoming, in oneway.TellRequest) error { return r.client.Tell(nil, in) }

// listener counts what it is told.
type listener struct{ told []string }

func (l *listener) Tell(_ *soap.Incoming, in oneway.TellRequest) error {
	l.told = append(l.told, in.What)
	return nil
}

func TestOneWayOperation(t *testing.T) {
	ear := &listener{}
	client := oneway.OneWayClient{Client: soap.Client{Transport: &featuretest.Wire{Server: oneway.NewOneWayServer(ear)}}}
	if err := client.Tell(nil, oneway.TellRequest{What: "news"}); err != nil {
		t.Fatal(err)
	}
	if len(ear.told) != 1 || ear.told[0] != "news" {
		t.Errorf("told %q", ear.told)
	}
}
