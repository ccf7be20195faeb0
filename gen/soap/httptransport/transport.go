// Package httptransport carries SOAP over net/http: [Transport] for clients and [Handler] for servers. Programs for
// WebAssembly do not link it; they bring a transport of their own.
//
// A [Transport] has the header fields and the credentials of all calls, [WithHeader] adds fields to one call, and
// [WithResponse] returns the header fields of the response. For logs, metrics, traces and retries, wrap a transport in
// a soap.TransportFunc; [Context] gives it the values of the caller's context.
package httptransport

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"groupdesk/gen/soap"
)

// DefaultMaxResponse bounds responses where [Transport] does not say otherwise, in bytes.
const DefaultMaxResponse = soap.DefaultMaxBytes

// Transport makes a client's calls. The zero value is ready for use.
//
// It follows a redirect only where that sends the same call to the same origin: one with status 307 or 308. The others may
// turn the call into a GET, and another origin would get the credentials; such a response is a [*soap.ResponseError] that
// names the target.
type Transport struct {
	// Client makes the requests; nil is http.DefaultClient. Its CheckRedirect is not used.
	Client *http.Client
	// Header is added to each request, for example a bearer token as Authorization. [WithHeader] adds to one call.
	Header http.Header
	// User holds the credentials for HTTP's Basic authentication (RFC 7617); nil for none. The password is sent in
	// plain text, so use it over https only. url.UserPassword makes one.
	User *url.Userinfo
	// MaxResponse bounds a response's body, in bytes; 0 is DefaultMaxResponse.
	MaxResponse int64
}

// RoundTrip makes one request. A response that is too large, or a redirect that is not followed, is a [*soap.ResponseError].
func (t *Transport) RoundTrip(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	if r.URL == "" {
		return nil, errors.New("the client has no URL")
	}
	ctx, stop := context.WithCancel(Context(c))
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.URL, bytes.NewReader(r.Body))
	if err != nil {
		return nil, err
	}
	t.setHeader(request, r)
	response, err := t.client().Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return t.read(ctx, response)
}

// client returns a copy that follows redirects as a call may.
func (t *Transport) client() *http.Client {
	client := http.Client{}
	if t.Client != nil {
		client = *t.Client
	}
	client.CheckRedirect = checkRedirect
	return &client
}

func (t *Transport) read(ctx context.Context, response *http.Response) (*soap.Response, error) {
	limit := t.MaxResponse
	if limit == 0 {
		limit = DefaultMaxResponse
	}
	out := &soap.Response{
		Status:      response.StatusCode,
		ContentType: response.Header.Get("Content-Type"),
		RetryAfter:  retryAfter(response.Header.Get("Retry-After")),
		Header:      fields(response.Header),
	}
	body, err := io.ReadAll(http.MaxBytesReader(nil, response.Body, limit))
	out.Body = body
	keep(ctx, out)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, unusable(out, soap.ResponseTooLarge, err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		// The connection broke midway. What came is passed on, so that the reader reports that it is cut off.
	case err != nil:
		return out, err
	}
	if err := redirected(response); err != nil {
		return nil, unusable(out, soap.ResponseRedirect, err)
	}
	return out, nil
}

// unusable returns the error for a response that a client cannot use, whatever its body.
func unusable(r *soap.Response, kind soap.ResponseKind, err error) error {
	return &soap.ResponseError{
		Status: r.Status, Kind: kind, ContentType: r.ContentType, RetryAfter: r.RetryAfter, Header: r.Header, Err: err,
	}
}

// retryAfter returns the seconds that a Retry-After field asks to wait: a number of them or a date (RFC 9110, section 10.2.3).
func retryAfter(field string) int {
	if seconds, err := strconv.Atoi(field); err == nil {
		return max(seconds, 0)
	}
	if date, err := http.ParseTime(field); err == nil {
		return max(int(math.Ceil(time.Until(date).Seconds())), 0)
	}
	return 0
}

// Context returns the cancellation of a call as a context.Context: the caller's own if it is one, with its values. A
// wrapper of a transport, for traces or logs, finds the caller's values in it.
func Context(c soap.Cancellation) context.Context {
	switch c := c.(type) {
	case nil:
		return context.Background()
	case context.Context:
		return c
	}
	return cancelled{context.Background(), c}
}

// cancelled is a context that ends with a cancellation and has nothing else.
type cancelled struct {
	context.Context
	by soap.Cancellation
}

func (c cancelled) Done() <-chan struct{} { return c.by.Done() }
func (c cancelled) Err() error            { return c.by.Err() }
