package httptransport_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// wire accepts one connection, answers its request with a bare status, and returns the request's head as it came.
func wire(t *testing.T) (address string, head func() []string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	lines := make(chan []string, 1)
	go func() {
		defer close(lines)
		connection, err := listener.Accept()
		if err != nil {
			return
		}
		defer connection.Close()
		var head []string
		for scanner := bufio.NewScanner(connection); scanner.Scan() && scanner.Text() != ""; {
			head = append(head, scanner.Text())
		}
		_, _ = io.WriteString(connection, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
		lines <- head
	}()
	return "http://" + listener.Addr().String() + "/", func() []string { return <-lines }
}

// TestHeaderOnTheWire looks at the bytes, since servers older than RFC 9110 tell SOAPAction from Soapaction. What the message
// says of itself stands above what the call adds, and that above what the transport adds to all.
func TestHeaderOnTheWire(t *testing.T) {
	address, head := wire(t)
	transport := &httptransport.Transport{
		User:   url.UserPassword("mary", "näht"),
		Header: http.Header{"X-Tenant": {"all"}, "X-Team": {"a", "b"}, "Soapaction": {"x"}, "Content-Type": {"x"}},
	}
	ctx := httptransport.WithHeader(context.Background(), http.Header{"X-Tenant": {"one"}, "Content-Type": {"y"}})
	if _, err := call(t, transport, address, ctx, time.Minute); err == nil {
		t.Error("got no error for 401")
	}
	got := strings.Join(head(), "\n")
	for _, want := range []string{
		`SOAPAction: "urn:echo/Echo"`, "Content-Type: text/xml; charset=utf-8", "X-Tenant: one", "X-Team: a\nX-Team: b",
		"Authorization: Basic bWFyeTpuw6RodA==", // RFC 7617, section 2.
	} {
		name, _, _ := strings.Cut("\n"+strings.ToLower(want), ":")
		times := strings.Count("\n"+strings.ToLower(want), name+":")
		if !strings.Contains(got+"\n", "\n"+want+"\n") || strings.Count(strings.ToLower(got), name+":") != times {
			t.Errorf("want %s once in\n%s", want, got)
		}
	}
}

// TestHeadersOfCalls asserts that the fields of one call reach no other, and add up along a context.
func TestHeadersOfCalls(t *testing.T) {
	var got http.Header
	address := start(t, func(w http.ResponseWriter, r *http.Request) { got = r.Header })
	outer := httptransport.WithHeader(context.Background(), http.Header{"X-A": {"1"}, "X-B": {"1"}})
	inner := httptransport.WithHeader(outer, http.Header{"x-b": {"2"}})
	for _, test := range []struct {
		ctx  context.Context
		a, b string
	}{{inner, "1", "2"}, {outer, "1", "1"}, {context.Background(), "", ""}} {
		_, _ = call(t, &httptransport.Transport{}, address, test.ctx, time.Minute)
		if got.Get("X-A") != test.a || got.Get("X-B") != test.b {
			t.Errorf("sent %v, want %q and %q", got, test.a, test.b)
		}
	}
}

// TestCallsOwnCredentials asserts that the Authorization of one call counts before the transport's user.
func TestCallsOwnCredentials(t *testing.T) {
	var got http.Header
	address := start(t, func(w http.ResponseWriter, r *http.Request) { got = r.Header })
	transport := &httptransport.Transport{User: url.UserPassword("mary", "secret")}
	ctx := httptransport.WithHeader(context.Background(), http.Header{"authorization": {"Bearer token"}})
	_, _ = call(t, transport, address, ctx, time.Minute)
	if values := got.Values("Authorization"); len(values) != 1 || values[0] != "Bearer token" {
		t.Errorf("sent %q, want the call's own", values)
	}
}

// TestResponseThatStops asserts that the error of a call which ends in the middle of a response has its status and header
// fields: they say when to try again.
func TestResponseThatStops(t *testing.T) {
	address := start(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/xml")
		w.Header().Set("Retry-After", "7")
		w.WriteHeader(503)
		_, _ = io.WriteString(w, "<s:Envelope")
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	for name, c := range map[string]struct {
		why  error
		want soap.TransportKind
	}{
		"too late":  {context.DeadlineExceeded, soap.Timeout},
		"cancelled": {context.Canceled, soap.Cancelled},
	} {
		end := &ending{http.DefaultTransport, make(chan struct{}), c.why}
		_, err := call(t, &httptransport.Transport{Client: &http.Client{Transport: end}}, address, end, 0)
		var failed *soap.TransportError
		if !errors.As(err, &failed) {
			t.Fatalf("%s: got the error %v", name, err)
		}
		if failed.Kind != c.want || failed.Status != 503 || failed.RetryAfter != 7 || failed.Header.Get("retry-after") != "7" {
			t.Errorf("%s: got %v with the status %d, %d seconds to wait and the header %v", name, failed, failed.Status, failed.RetryAfter, failed.Header)
		}
	}
}

// ending cancels a call as soon as its response begins.
type ending struct {
	http.RoundTripper
	done chan struct{}
	err  error
}

func (e *ending) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := e.RoundTripper.RoundTrip(r)
	close(e.done)
	return response, err
}

func (e *ending) Done() <-chan struct{} { return e.done }

func (e *ending) Err() error {
	select {
	case <-e.done:
		return e.err
	default:
		return nil
	}
}

// TestResponsesOfErrors asserts that status and header fields of a response reach the program, whatever becomes of it.
func TestResponsesOfErrors(t *testing.T) {
	const (
		fault = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>` +
			`<faultcode>s:Server</faultcode><faultstring>busy</faultstring></s:Fault></s:Body></s:Envelope>`
		result = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><EchoResponse xmlns="urn:echo">x</EchoResponse></s:Body></s:Envelope>`
	)
	tests := map[string]struct {
		status      int
		contentType string
		body        string
		unusable    bool // a *soap.ResponseError
	}{
		"fault":     {503, "text/xml", fault, false},
		"success":   {200, "text/xml", result, false},
		"no SOAP":   {401, "text/plain", "Unauthorized", true},
		"too large": {503, "text/xml", strings.Repeat(" ", 1001), true},
		"redirect":  {302, "text/html", "<html>", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			address := start(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header()["Www-Authenticate"] = []string{"Basic", "Negotiate"}
				w.Header().Set("Location", "/elsewhere")
				w.Header().Set("Retry-After", "7")
				w.Header().Set("Content-Type", test.contentType)
				w.WriteHeader(test.status)
				_, _ = io.WriteString(w, test.body)
			})
			var response soap.Response
			ctx := httptransport.WithResponse(context.Background(), &response)
			_, err := call(t, &httptransport.Transport{MaxResponse: 1000}, address, ctx, time.Minute)
			if response.Status != test.status || response.RetryAfter != 7 || response.Header.Get("WWW-Authenticate") != "Basic" {
				t.Errorf("got the response %+v", response)
			}
			var unusable *soap.ResponseError
			if errors.As(err, &unusable) != test.unusable {
				t.Fatalf("got %v", err)
			}
			if unusable != nil && (unusable.Header.Get("www-authenticate") != "Basic" || unusable.RetryAfter != 7 || unusable.ContentType != test.contentType) {
				t.Errorf("got %+v", unusable)
			}
			var refusal *soap.Fault
			if errors.As(err, &refusal) != (name == "fault") || refusal != nil && refusal.Header.Get("Retry-After") != "7" {
				t.Errorf("got the fault %+v", refusal)
			}
		})
	}
}
