package overloads_test

import (
	"errors"
	"testing"

	overloads "groupdesk/gen/features/overloads/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:byNumber", func(c soap.Client) *soap.Server {
			return overloads.NewFinderServer(findRelay{client: overloads.FinderClient{Client: c}})
		}),
	}, featuretest.Unjudged{Reason: "no schema declares the wrapper of the parts"})
}

// findRelay passes what the generated server read on to the generated client.
type findRelay struct {
	overloads.UnimplementedFinderService
	client overloads.FinderClient
}

func (r findRelay) Find2(_ *soap.Incoming, in overloads.FindRequest2) (overloads.FindResponse, error) {
	return r.client.Find2(nil, in)
}

type finder struct{}

func (finder) Find(_ *soap.Incoming, in overloads.FindRequest) (overloads.FindResponse, error) {
	return overloads.FindResponse{Found: "name " + in.Name}, nil
}

func (finder) Find2(_ *soap.Incoming, in overloads.FindRequest2) (overloads.FindResponse, error) {
	if in.Number != 7 {
		return overloads.FindResponse{}, errors.New("another number")
	}
	return overloads.FindResponse{Found: "number"}, nil
}

func TestOverloads(t *testing.T) {
	base, _ := overhttp.Serve(t, overloads.NewFinderServer(finder{}))
	client := overloads.FinderClient{Client: base}
	if out, err := client.Find(nil, overloads.FindRequest{Name: "Ann"}); err != nil || out.Found != "name Ann" {
		t.Errorf("by name: got %q, %v", out.Found, err)
	}
	if out, err := client.Find2(nil, overloads.FindRequest2{Number: 7}); err != nil || out.Found != "number" {
		t.Errorf("by number: got %q, %v", out.Found, err)
	}
}
