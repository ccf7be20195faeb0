//go:build js && wasm

package browser

import (
	"bytes"

	"groupdesk/gen/soap"
	"groupdesk/wasm/decimal"
)

// answer is the outcome of a request.
type answer struct {
	status  int
	message []byte // the content type, the seconds to wait before the next request, a zero byte after each, and the body
	failed  *noAnswer
}

// noAnswer is the error of a request that no answer has come to.
type noAnswer struct {
	cause  int // in causes
	reason string
}

func (e *noAnswer) Error() string { return "fetch: " + e.reason }

// Kind is one of Kinds.
func (e *noAnswer) Kind() string { return causes[e.cause] }

// RoundTrip makes a POST request by fetch. It sends cookies to the page's own origin only, unless SendCredentials says
// more, follows no redirect and leaves nothing in the cache. It implements [soap.Transport].
func (p *Port) RoundTrip(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	id, settled := p.begin()
	p.js.Call("request", id, p.write(requestMessage(r)))
	select {
	case a := <-settled:
		return a.response()
	case <-done(c):
		p.js.Call("abort", id)
		p.finish(id, answer{})
		return nil, c.Err()
	}
}

func done(c soap.Cancellation) <-chan struct{} {
	if c == nil {
		return nil
	}
	return c.Done()
}

// begin numbers a request and returns the channel that its answer comes through.
func (p *Port) begin() (id int, settled <-chan answer) {
	ch := make(chan answer, 1)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last++
	p.requests[p.last] = ch
	return p.last, ch
}

// finish passes an answer to the request that waits for it. It does not block.
func (p *Port) finish(id int, a answer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if ch, ok := p.requests[id]; ok {
		delete(p.requests, id)
		ch <- a
	}
}

func (a answer) response() (*soap.Response, error) {
	if a.failed != nil {
		return nil, a.failed
	}
	contentType, rest, _ := bytes.Cut(a.message, []byte{0})
	wait, body, _ := bytes.Cut(rest, []byte{0})
	seconds, _ := decimal.Parse(string(wait)) // What is not a number asks for no wait.
	return &soap.Response{Status: a.status, ContentType: string(contentType), Body: body, RetryAfter: int(seconds)}, nil
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
