//go:build js && wasm

package browser

import (
	"bytes"

	"groupdesk/gen/soap"
	"groupdesk/wasm/decimal"
)

// Send makes a POST request by fetch, and passes the answer on when it comes. It sends cookies to the page's own origin
// only, unless SendCredentials says more, follows no redirect and leaves nothing in the cache. dom.js limits the time. The
// error is a [*soap.TransportError].
func (p *Port) Send(r *soap.Request, done func(*soap.Response, error)) {
	p.js.Call("request", p.waiting.add(done), p.write(requestMessage(r)))
}

// parseResponse takes the content type, the seconds to wait before the next request, a zero byte after each, and the body.
func parseResponse(status int, message []byte) *soap.Response {
	contentType, rest, _ := bytes.Cut(message, []byte{0})
	wait, body, _ := bytes.Cut(rest, []byte{0})
	seconds, _ := decimal.Parse(string(wait)) // What is not a number asks for no wait.
	return &soap.Response{Status: status, ContentType: string(contentType), Body: body, RetryAfter: int(seconds)}
}

// noAnswer is why no answer has come to a request.
type noAnswer struct{ kind, reason string }

func (e *noAnswer) Error() string { return e.reason }

// Kind is one of Kinds.
func (e *noAnswer) Kind() string { return e.kind }

// newNoAnswer returns the error of a request for a place in causes.
func newNoAnswer(cause int, reason string) error {
	e := &soap.TransportError{Kind: soap.Network, Err: &noAnswer{causes[cause], reason}}
	if causes[cause] == timeout {
		e.Kind = soap.Timeout
	}
	return e
}

// requestMessage holds the address, the number of header fields, each with its name and value, and the body.
func requestMessage(r *soap.Request) []byte {
	var m message
	m.string(r.URL)
	m.int(int32(len(r.Header) + 1))
	for _, f := range append([]soap.Field{{Name: "Content-Type", Value: r.ContentType}}, r.Header...) {
		m.string(f.Name)
		m.string(f.Value)
	}
	return append(m, r.Body...)
}
