package prefixes_test

import (
	"strings"
	"testing"

	prefixes "groupdesk/gen/features/prefixes/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Ask", func(c soap.Client) *soap.Server {
			return prefixes.NewPortServer(askRelay{prefixes.PortClient{Client: c}})
		}),
	})
}

// askRelay passes what the generated server read on to the generated client.
type askRelay struct{ client prefixes.PortClient }

func (r askRelay) Ask(_ *soap.Incoming, in prefixes.AskRequest) (prefixes.AskResponse, error) {
	return r.client.Ask(nil, in)
}

// asker answers with the numbers that it was sent.
type asker struct{ sent prefixes.AskRequest }

func (a *asker) Ask(_ *soap.Incoming, in prefixes.AskRequest) (prefixes.AskResponse, error) {
	a.sent = in
	return prefixes.AskResponse{IDs: soap.OptNilOf(in.IDs)}, nil
}

// TestPrefixesDeclaredOnElements asserts that types named through prefixes of inner elements are found, and that their
// children keep the other namespace.
func TestPrefixesDeclaredOnElements(t *testing.T) {
	link := &featuretest.Wire{Server: prefixes.NewPortServer(&asker{})}
	client := prefixes.PortClient{Client: soap.Client{Transport: link}}
	out, err := client.Ask(nil, prefixes.AskRequest{IDs: &prefixes.ArrayOfInt{Int: []int32{3, 0}}, Own: &prefixes.Own{Flag: false}})
	if err != nil {
		t.Fatal(err)
	}
	ids, _ := out.IDs.Get()
	if ids == nil || len(ids.Int) != 2 || ids.Int[0] != 3 {
		t.Errorf("the numbers came back as %+v", ids)
	}
	for _, want := range []string{`xmlns:b="urn:example:prefixes:other"`, "<b:int>3</b:int><b:int>0</b:int>", "<n:Own><n:Flag>false</n:Flag></n:Own>"} {
		if !strings.Contains(link.Request, want) {
			t.Errorf("the request lacks %s:\n%s", want, link.Request)
		}
	}
}
