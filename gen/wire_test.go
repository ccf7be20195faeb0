package main

import (
	"errors"
	"strings"
	"testing"

	headers "groupdesk/gen/features/headers/golden"
	merge "groupdesk/gen/features/merge/golden"
	oneway "groupdesk/gen/features/oneway/golden"
	prefixes "groupdesk/gen/features/prefixes/golden"

	"groupdesk/gen/soap"
)

// wire carries a client's requests straight to a server and keeps what passed.
type wire struct {
	server            *soap.Server
	request, response string
}

func (w *wire) RoundTrip(cancel soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	w.request = string(r.Body)
	response := w.server.Handle(&soap.Incoming{Cancellation: cancel, Action: r.Action}, r.Body)
	w.response = string(response.Body)
	return response, nil
}

// pinger answers with the header blocks that it was sent.
type pinger struct{}

func (pinger) Ping(_ *soap.Incoming, h headers.HeadersRequestHeaders, _ headers.PingRequest) (headers.PingResponse, headers.HeadersResponseHeaders, error) {
	token, ok := h.Token.Get()
	if !ok {
		return headers.PingResponse{}, headers.HeadersResponseHeaders{Succeeded: soap.Some(false)}, nil
	}
	return headers.PingResponse{Pong: soap.Some(token)}, headers.HeadersResponseHeaders{Succeeded: soap.Some(true), Zone: h.Zone}, nil
}

func (pinger) Stop(*soap.Incoming, headers.HeadersStopRequestHeaders, headers.StopRequest) (headers.StopResponse, headers.HeadersResponseHeaders, error) {
	return headers.StopResponse{}, headers.HeadersResponseHeaders{}, errors.New("kept inside")
}

func TestHeadersTravelBothWays(t *testing.T) {
	link := &wire{server: headers.NewHeadersServer(pinger{})}
	client := headers.HeadersClient{Client: soap.Client{Transport: link}}

	out, reply, err := client.Ping(nil, headers.HeadersRequestHeaders{Token: soap.Value("T&<"), Zone: &headers.Zone{ID: 7}}, headers.PingRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if pong, _ := out.Pong.Get(); pong != "T&<" {
		t.Errorf("the token came back as %q", pong)
	}
	if succeeded, there := reply.Succeeded.Get(); !there || !succeeded || reply.Zone == nil || reply.Zone.ID != 7 {
		t.Errorf("response headers are %+v", reply)
	}

	for name, h := range map[string]headers.HeadersRequestHeaders{"absent": {}, "nil": {Token: soap.Null[string]()}} {
		_, reply, err = client.Ping(nil, h, headers.PingRequest{})
		if succeeded, there := reply.Succeeded.Get(); err != nil || !there || succeeded {
			t.Errorf("%s token: Succeeded %v %v, error %v; want false", name, succeeded, there, err)
		}
	}
}

func TestErrorOfAServiceBecomesAFault(t *testing.T) {
	client := headers.HeadersClient{Client: soap.Client{Transport: &wire{server: headers.NewHeadersServer(pinger{})}}}
	_, _, err := client.Stop(nil, headers.HeadersStopRequestHeaders{}, headers.StopRequest{})
	var fault *soap.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("got %v, want a fault", err)
	}
	if strings.Contains(fault.Reason, "kept inside") {
		t.Errorf("the fault tells the caller what the service kept inside: %q", fault.Reason)
	}
}

// asker answers with the numbers that it was sent.
type asker struct{ sent prefixes.AskRequest }

func (a *asker) Ask(_ *soap.Incoming, in prefixes.AskRequest) (prefixes.AskResponse, error) {
	a.sent = in
	return prefixes.AskResponse{IDs: soap.Value(in.IDs)}, nil
}

// TestPrefixesDeclaredOnElements asserts that types named through prefixes of inner elements are found, and that their
// children keep the other namespace.
func TestPrefixesDeclaredOnElements(t *testing.T) {
	link := &wire{server: prefixes.NewPortServer(&asker{})}
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
		if !strings.Contains(link.request, want) {
			t.Errorf("the request lacks %s:\n%s", want, link.request)
		}
	}
}

// listener counts what it is told.
type listener struct{ told []string }

func (l *listener) Tell(_ *soap.Incoming, in oneway.TellRequest) error {
	l.told = append(l.told, in.What)
	return nil
}

func TestOneWayOperation(t *testing.T) {
	ear := &listener{}
	client := oneway.OneWayClient{Client: soap.Client{Transport: &wire{server: oneway.NewOneWayServer(ear)}}}
	if err := client.Tell(nil, oneway.TellRequest{What: "news"}); err != nil {
		t.Fatal(err)
	}
	if len(ear.told) != 1 || ear.told[0] != "news" {
		t.Errorf("told %q", ear.told)
	}
}

// TestMergedServicesKeepTheirWrappers asserts that two services may give one element different content while they share a
// type.
func TestMergedServicesKeepTheirWrappers(t *testing.T) {
	shared := &merge.Shared{ID: 5}
	link := &wire{server: &soap.Server{}}
	first := merge.FirstClient{Client: soap.Client{Transport: link}}
	second := merge.SecondClient{Client: soap.Client{Transport: link}}
	tests := map[string]struct {
		call func() error
		want string
	}{
		"first":  {func() error { _, err := first.Save(nil, merge.FirstSaveRequest{One: shared}); return err }, "<n:Save><n:One><n:Id>5</n:Id></n:One></n:Save>"},
		"second": {func() error { _, err := second.Save(nil, merge.SecondSaveRequest{Two: shared}); return err }, "<n:Save><n:Two><n:Id>5</n:Id></n:Two></n:Save>"},
	}
	for name, test := range tests {
		if err := test.call(); err == nil {
			t.Errorf("%s: a server without operations answered", name)
		}
		if !strings.Contains(link.request, test.want) {
			t.Errorf("%s: the request lacks %s:\n%s", name, test.want, link.request)
		}
	}
}
