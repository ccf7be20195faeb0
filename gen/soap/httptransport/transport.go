// Package httptransport carries SOAP over net/http: [Transport] for clients and [Handler]
// for servers. Programs for WebAssembly do not link it; they bring a transport of their own.
package httptransport

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"net/http"
	"strconv"
	"time"

	"groupdesk/gen/soap"
)

// DefaultMaxResponse bounds responses where [Transport] does not say otherwise, in bytes.
const DefaultMaxResponse = soap.DefaultMaxBytes

// Transport makes a client's calls. The zero value is ready for use.
type Transport struct {
	// Client makes the requests; nil is http.DefaultClient. Its CheckRedirect is not used:
	// a redirect is answered with its own status, since following it would lose the body.
	Client *http.Client
	// Header is added to each request, for example an Authorization.
	Header http.Header
	// MaxResponse bounds a response's body, in bytes; 0 is DefaultMaxResponse.
	MaxResponse int64
}

// RoundTrip makes one request. A response that is too large is a [*soap.ResponseError].
func (t *Transport) RoundTrip(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	if r.URL == "" {
		return nil, errors.New("the client has no URL")
	}
	ctx, stop := context.WithCancel(contextOf(c))
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.URL, bytes.NewReader(r.Body))
	if err != nil {
		return nil, err
	}
	t.setHeader(request.Header, r)
	response, err := t.client().Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return t.read(response)
}

func (t *Transport) setHeader(h http.Header, r *soap.Request) {
	for name, values := range t.Header {
		h[name] = values
	}
	h.Set("Content-Type", r.ContentType)
	for _, f := range r.Header {
		h.Set(f.Name, f.Value)
	}
}

// client returns a copy that follows no redirect.
func (t *Transport) client() *http.Client {
	client := http.Client{}
	if t.Client != nil {
		client = *t.Client
	}
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &client
}

func (t *Transport) read(response *http.Response) (*soap.Response, error) {
	limit := t.MaxResponse
	if limit == 0 {
		limit = DefaultMaxResponse
	}
	contentType := response.Header.Get("Content-Type")
	body, err := io.ReadAll(http.MaxBytesReader(nil, response.Body, limit))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, &soap.ResponseError{
			Status: response.StatusCode, Kind: soap.ResponseTooLarge, ContentType: contentType, Err: err,
		}
	case errors.Is(err, io.ErrUnexpectedEOF):
		// The connection broke in the middle. What came is handed on, so that the reader
		// says that it is cut off.
	case err != nil:
		return nil, err
	}
	return &soap.Response{
		Status: response.StatusCode, ContentType: contentType, Body: body, RetryAfter: retryAfter(response.Header.Get("Retry-After")),
	}, nil
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

// contextOf returns c as a context.
func contextOf(c soap.Cancellation) context.Context {
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
