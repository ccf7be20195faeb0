package headers_test

import (
	"errors"
	"strings"
	"testing"

	headers "groupdesk/gen/features/headers/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Ping", func(c soap.Client) *soap.Server {
			return headers.NewHeadersServer(pingRelay{client: headers.HeadersClient{Client: c}})
		}),
	})
}

// pingRelay passes what the generated server read on to the generated client.
type pingRelay struct {
	headers.UnimplementedHeadersService
	client headers.HeadersClient
}

func (r pingRelay) Ping(_ *soap.Incoming, blocks headers.HeadersRequestHeaders, in headers.PingRequest) (headers.PingResponse, headers.HeadersResponseHeaders, error) {
	return r.client.Ping(nil, blocks, in)
}

// pinger answers with the header blocks that it was sent.
type pinger struct{}

func (pinger) Ping(_ *soap.Incoming, h headers.HeadersRequestHeaders, _ headers.PingRequest) (headers.PingResponse, headers.HeadersResponseHeaders, error) {
	token, ok := h.Token.Get()
	if !ok {
		return headers.PingResponse{}, headers.HeadersResponseHeaders{Succeeded: soap.OptOf(false)}, nil
	}
	return headers.PingResponse{Pong: soap.OptOf(token)}, headers.HeadersResponseHeaders{Succeeded: soap.OptOf(true), Zone: h.Zone}, nil
}

func (pinger) Stop(*soap.Incoming, headers.HeadersStopRequestHeaders, headers.StopRequest) (headers.StopResponse, headers.HeadersResponseHeaders, error) {
	return headers.StopResponse{}, headers.HeadersResponseHeaders{}, errors.New("kept inside")
}

func TestHeadersTravelBothWays(t *testing.T) {
	link := &featuretest.Wire{Server: headers.NewHeadersServer(pinger{})}
	client := headers.HeadersClient{Client: soap.Client{Transport: link}}

	out, reply, err := client.Ping(nil, headers.HeadersRequestHeaders{Token: soap.OptNilOf("T&<"), Zone: &headers.Zone{ID: 7}}, headers.PingRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if pong, _ := out.Pong.Get(); pong != "T&<" {
		t.Errorf("the token came back as %q", pong)
	}
	if succeeded, there := reply.Succeeded.Get(); !there || !succeeded || reply.Zone == nil || reply.Zone.ID != 7 {
		t.Errorf("response headers are %+v", reply)
	}

	for name, h := range map[string]headers.HeadersRequestHeaders{"absent": {}, "nil": {Token: soap.OptNilNull[string]()}} {
		_, reply, err = client.Ping(nil, h, headers.PingRequest{})
		if succeeded, there := reply.Succeeded.Get(); err != nil || !there || succeeded {
			t.Errorf("%s token: Succeeded %v %v, error %v; want false", name, succeeded, there, err)
		}
	}
}

// TestExchangeTravelsByHand carries both messages of a call without a transport, header blocks and all.
func TestExchangeTravelsByHand(t *testing.T) {
	var (
		client headers.HeadersClient
		out    headers.PingResponse
		reply  headers.HeadersResponseHeaders
	)
	ping := client.PingExchange(headers.HeadersRequestHeaders{Token: soap.OptNilOf("t")}, headers.PingRequest{}, &out, &reply)
	request, err := ping.Request()
	if err != nil {
		t.Fatal(err)
	}
	response := headers.NewHeadersServer(pinger{}).Handle(&soap.Incoming{Action: request.Action, ContentType: request.ContentType}, request.Body)
	if err := ping.Read(response); err != nil {
		t.Fatal(err)
	}
	if out.Pong != soap.OptOf("t") || reply.Succeeded != soap.OptOf(true) {
		t.Errorf("read %+v with the header blocks %+v", out, reply)
	}
}

func TestErrorOfAServiceBecomesAFault(t *testing.T) {
	client := headers.HeadersClient{Client: soap.Client{Transport: &featuretest.Wire{Server: headers.NewHeadersServer(pinger{})}}}
	_, _, err := client.Stop(nil, headers.HeadersStopRequestHeaders{}, headers.StopRequest{})
	var fault *soap.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("got %v, want a fault", err)
	}
	if strings.Contains(fault.Reason, "kept inside") {
		t.Errorf("the fault tells the caller what the service kept inside: %q", fault.Reason)
	}
}

// TestDefaultOfAHeaderBlock asserts that an empty header block has its default value.
func TestDefaultOfAHeaderBlock(t *testing.T) {
	r := soap.NewReader([]byte(`<Succeeded xmlns="urn:example:headers"/>`), soap.ReadOptions{})
	r.Child()
	var block headers.HeadersResponseHeaders
	if !block.DecodeHeader(r) || block.Succeeded != soap.OptOf(true) {
		t.Errorf("read %+v", block)
	}
}
