package rpcelements_test

import (
	"strings"
	"testing"

	rpcelements "groupdesk/gen/features/rpc-elements/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (rpcelements.PlaceResponse, error) {
				client := rpcelements.OrdersClient{Client: c}
				return client.Place(nil, rpcelements.PlaceRequest{})
			},
			func(out rpcelements.PlaceResponse, _ error) *soap.Server {
				return rpcelements.NewOrdersServer(placeAnswer{out})
			}),
	}, featuretest.Unjudged{Reason: "no schema declares the wrapper of the parts"})
}

// placeAnswer gives what the generated client read.
type placeAnswer struct{ out rpcelements.PlaceResponse }

func (a placeAnswer) Place(*soap.Incoming, rpcelements.PlaceRequest) (rpcelements.PlaceResponse, error) {
	return a.out, nil
}

// orders answers with the number of items, and a day for urgent ones.
type orders struct{}

func (orders) Place(_ *soap.Incoming, in rpcelements.PlaceRequest) (rpcelements.PlaceResponse, error) {
	out := rpcelements.PlaceResponse{Number: int32(len(in.Order.Item)), Days: 3}
	if in.Urgent {
		out.Days = 1
	}
	return out, nil
}

// TestRPCElements asserts that a part with an element is that element in the wrapper, in its own namespace.
func TestRPCElements(t *testing.T) {
	base, link := overhttp.Serve(t, rpcelements.NewOrdersServer(orders{}))
	client := rpcelements.OrdersClient{Client: base}
	out, err := client.Place(nil, rpcelements.PlaceRequest{Urgent: true, Order: rpcelements.Order{Item: []string{"a", "b"}}})
	if err != nil || out.Number != 2 || out.Days != 1 {
		t.Errorf("got %+v, %v", out, err)
	}
	want := "<n:Place><urgent>true</urgent><b:Order><b:Item>a</b:Item><b:Item>b</b:Item></b:Order></n:Place>"
	if got := featuretest.BodyContent(link.Request); got != want || !strings.Contains(link.Request, `xmlns:b="urn:example:orders:data"`) {
		t.Errorf("asked %s\nwant  %s", link.Request, want)
	}
}
