package httptransport_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"time"

	bank "groupdesk/gen/features/typed-faults/golden"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// logging wraps a transport: it logs each call when it is over.
func logging(next soap.Transport, log *slog.Logger) soap.Transport {
	return soap.TransportFunc(func(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		begin := time.Now()
		response, err := next.RoundTrip(c, r)
		attributes := []any{"operation", r.Operation, "sent", len(r.Body), "duration", time.Since(begin)}
		if err != nil {
			log.ErrorContext(httptransport.Context(c), "no response", append(attributes, "error", err)...)
			return nil, err
		}
		log.InfoContext(httptransport.Context(c), "called", append(attributes, "status", response.Status, "received", len(response.Body))...)
		return response, nil
	})
}

type traceKey struct{}

// tracing wraps a transport: it hands the trace of the caller's context on, as https://www.w3.org/TR/trace-context/ says.
func tracing(next soap.Transport) soap.Transport {
	return soap.TransportFunc(func(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		if parent, ok := httptransport.Context(c).Value(traceKey{}).(string); ok {
			r.Header = append(r.Header, soap.Field{Name: "Traceparent", Value: parent})
		}
		return next.RoundTrip(c, r)
	})
}

// Logs, metrics and traces need nothing of this module: a transport that wraps another sees all of a call. Here slog gets a
// line for each, and the server the caller's trace.
func Example_logging() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("the server is told:", r.Header.Get("Traceparent"))
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer server.Close()

	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTimes}))
	client := bank.BankClient{Client: soap.Client{
		Transport: logging(tracing(&httptransport.Transport{}), log),
		URL:       server.URL,
		Timeout:   time.Minute,
	}}
	ctx := context.WithValue(context.Background(), traceKey{}, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
	_, err := client.Pay(ctx, bank.PayRequest{Amount: "1"})
	fmt.Println(err)
	// Output:
	// the server is told: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
	// level=INFO msg=called operation=Pay sent=208 status=503 received=0
	// soap: unusable response with status 503: it is empty
}

// withoutTimes leaves out what differs from run to run.
func withoutTimes(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey || a.Key == "duration" {
		return slog.Attr{}
	}
	return a
}

// retrying wraps a transport: it asks once more when a server says how long to wait, and that is not too long. after is
// time.After; tests put another in its place.
func retrying(next soap.Transport, longest time.Duration, after func(time.Duration) <-chan time.Time) soap.Transport {
	return soap.TransportFunc(func(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		response, err := next.RoundTrip(c, r)
		if err != nil || response.Status != http.StatusServiceUnavailable && response.Status != http.StatusTooManyRequests {
			return response, err
		}
		wait := time.Duration(response.RetryAfter) * time.Second
		if wait == 0 || wait > longest {
			return response, nil
		}
		select {
		case <-after(wait):
			return next.RoundTrip(c, r)
		case <-httptransport.Context(c).Done():
			return nil, c.Err()
		}
	})
}

// A server that is busy says when to ask again. To do so is safe for what the server has refused, whatever the operation does.
func Example_retrying() {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked == 1 {
			w.Header().Set("Retry-After", "3")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("Content-Type", "text/xml")
		fmt.Fprint(w, `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><PayResponse xmlns="urn:example:bank"><Left>99</Left></PayResponse></s:Body></s:Envelope>`)
	}))
	defer server.Close()

	atOnce := func(wait time.Duration) <-chan time.Time {
		fmt.Println("waiting", wait)
		return time.After(0)
	}
	client := bank.BankClient{Client: soap.Client{Transport: retrying(&httptransport.Transport{}, time.Minute, atOnce), URL: server.URL}}
	out, err := client.Pay(context.Background(), bank.PayRequest{Amount: "1"})
	fmt.Println(out.Left, err, asked)
	// Output:
	// waiting 3s
	// 99 <nil> 2
}

// Basic authentication and header fields of HTTP belong to the transport; WithHeader adds to one call, and WithResponse tells
// what came back, even with a fault.
func ExampleWithHeader() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, _, _ := r.BasicAuth()
		fmt.Println(name, r.Header.Get("X-Tenant"), r.Header.Get("X-Request-Id"))
		w.Header().Set("WWW-Authenticate", `Basic realm="bank"`)
		w.WriteHeader(http.StatusUnauthorized)
	}))
	defer server.Close()

	client := bank.BankClient{Client: soap.Client{
		Transport: &httptransport.Transport{
			User:   url.UserPassword("mary", "secret"),
			Header: http.Header{"X-Tenant": {"north"}},
		},
		URL: server.URL,
	}}
	ctx := httptransport.WithHeader(context.Background(), http.Header{"X-Request-Id": {"42"}})
	var response soap.Response
	_, err := client.Pay(httptransport.WithResponse(ctx, &response), bank.PayRequest{Amount: "1"})
	fmt.Println(response.Status, response.Header.Get("WWW-Authenticate"))
	var unusable *soap.ResponseError
	fmt.Println(errors.As(err, &unusable) && unusable.Status == 401)
	// Output:
	// mary north 42
	// 401 Basic realm="bank"
	// true
}

// Certificates, proxies and connections are the matter of an http.Client of the program's own.
func ExampleTransport() {
	server := httptest.NewTLSServer(&httptransport.Handler{Server: echoServer(soap.SOAP11)})
	defer server.Close()
	trusted := x509.NewCertPool()
	trusted.AddCert(server.Certificate())

	client := soap.Client{
		Transport: &httptransport.Transport{Client: &http.Client{Transport: &http.Transport{
			Proxy:           http.ProxyFromEnvironment,
			TLSClientConfig: &tls.Config{RootCAs: trusted},
		}}},
		URL: server.URL,
	}
	var out text
	err := client.Call(context.Background(), &echo, &text{"hello"}, nil, &out, nil)
	fmt.Println(out.s, err)
	// Output: hello <nil>
}
