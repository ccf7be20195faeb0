// Package overhttp has a feature's client and server call each other over HTTP, through gen/soap/httptransport. It is apart
// from featuretest because only the features that are services need net/http.
package overhttp

import (
	"net/http/httptest"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// A Recorder carries requests over HTTP and keeps the last one and its answer.
type Recorder struct {
	httptransport.Transport
	Request, Response string
}

// RoundTrip implements [soap.Transport].
func (r *Recorder) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	r.Request = string(q.Body)
	response, err := r.Transport.RoundTrip(c, q)
	if err == nil {
		r.Response = string(response.Body)
	}
	return response, err
}

// Serve returns what a client needs to call a server over HTTP, and what keeps its requests.
func Serve(t *testing.T, server *soap.Server) (soap.Client, *Recorder) {
	t.Helper()
	listening := httptest.NewServer(&httptransport.Handler{Server: server})
	t.Cleanup(listening.Close)
	link := new(Recorder)
	return soap.Client{Transport: link, URL: listening.URL}, link
}
