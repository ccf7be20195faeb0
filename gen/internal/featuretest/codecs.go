// Package featuretest has what the tests of several features share. A feature is a folder of gen/features: the input, the
// golden package that the command writes of it, samples of its XML, and tests of what that package does. They run in the
// feature's folder, and so does what is here.
//
// The folder overhttp below has what needs net/http: without it, the tests of the other features link in half the time.
package featuretest

import (
	"fmt"

	"groupdesk/gen/soap"
)

// A Codec reads a document with a generated package and writes what was read.
type Codec func(document []byte, options soap.ReadOptions) ([]byte, error)

// Document joins the two functions that a generated package has for a root element.
func Document[T any](unmarshal func([]byte, soap.ReadOptions) (T, error), marshal func(T) ([]byte, error)) Codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		v, err := unmarshal(document, options)
		if err != nil {
			return nil, err
		}
		return marshal(v)
	}
}

// Request gives a document to a server as a request for the action, and returns the request that the server's client makes
// of it.
func Request(action string, server func(soap.Client) *soap.Server) Codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		link := &replay{}
		s := server(soap.Client{Transport: link})
		s.Read = options
		answer := s.Handle(&soap.Incoming{Action: action}, document)
		if link.request == nil {
			return nil, fmt.Errorf("no request was made; the server said %d %s", answer.Status, answer.Body)
		}
		return link.request.Body, nil
	}
}

// Response joins a call, which gets a document as its answer, and the server that gives what came of it.
func Response[Out any](call func(soap.Client) (Out, error), server func(Out, error) *soap.Server) Codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		link := &replay{answer: document}
		out, err := call(soap.Client{Transport: link, Read: options})
		if _, fault := err.(soap.TypedFault); err != nil && !fault {
			return nil, err
		}
		again := server(out, err).Handle(&soap.Incoming{Action: link.request.Action}, link.request.Body)
		return again.Body, nil
	}
}

// OneOperation is a server of one operation, for a package that was generated without one.
func OneOperation(operation soap.Operation, serve func(*soap.ServerCall) error) *soap.Server {
	return &soap.Server{Operations: []soap.ServerOperation{{
		Operation: operation,
		Serve:     func(_ *soap.Incoming, call *soap.ServerCall) error { return serve(call) },
	}}}
}

// replay answers with a document and keeps the request.
type replay struct {
	answer  []byte
	request *soap.Request
}

// RoundTrip implements [soap.Transport].
func (r *replay) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	r.request = q
	return &soap.Response{Status: 200, ContentType: "text/xml", Body: r.answer}, nil
}
