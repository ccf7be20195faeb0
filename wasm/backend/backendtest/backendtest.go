// Package backendtest runs the backend of the page without a browser. It is for tests alone: a [Wire] stands in for the
// browser's requests, and a [Backend] has the backend's methods as functions that return the outcome.
package backendtest

import (
	"time"

	"groupdesk/gen/soap"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
)

// Wire carries requests by a transport, one at a time and in the order in which they were sent. As in a browser, no answer
// comes before the program is at rest: that is when Deliver is called.
type Wire struct {
	client  soap.Client
	waiting []sent
}

type sent struct {
	request *soap.Request
	done    func(*soap.Response, error)
}

// NewWire returns a wire. A request that takes longer than the timeout fails; 0 is no limit.
func NewWire(t soap.Transport, timeout time.Duration) *Wire {
	return &Wire{client: soap.Client{Transport: t, Timeout: timeout}}
}

// Send is a [backend.Send].
func (w *Wire) Send(r *soap.Request, done func(*soap.Response, error)) {
	w.waiting = append(w.waiting, sent{r, done})
}

// Deliver carries the request that has waited longest, and passes its answer on. It reports whether there was one.
func (w *Wire) Deliver() bool {
	if len(w.waiting) == 0 {
		return false
	}
	next := w.waiting[0]
	w.waiting = w.waiting[1:]
	next.done(w.client.RoundTrip(nil, next.request))
	return true
}

// Postpone has the request that has waited longest wait until the others are delivered.
func (w *Wire) Postpone() { w.waiting = append(w.waiting[1:], w.waiting[0]) }

// Backend has methods that deliver on its Wire until they have an outcome. What they hide, the embedded Backend still has.
type Backend struct {
	*backend.Backend
	Wire *Wire
}

// New returns a backend that sends by a wire, whatever the configuration says.
func New(w *Wire, c backend.Config) *Backend {
	c.Send = w.Send
	return &Backend{backend.New(c), w}
}

// Over is New with a wire of its own for a transport.
func Over(t soap.Transport, c backend.Config) *Backend { return New(NewWire(t, 0), c) }

// Probe determines the version.
func (b *Backend) Probe() (string, error) { return wait(b.Wire, b.Backend.Probe) }

// Connect signs in.
func (b *Backend) Connect(credentials admin.Credentials) (admin.Principal, error) {
	return wait(b.Wire, func(done func(admin.Principal, *admin.Failure)) { b.Backend.Connect(credentials, done) })
}

// Check returns whose ticket it is.
func (b *Backend) Check(ticket admin.Secret) (admin.Principal, error) {
	return wait(b.Wire, func(done func(admin.Principal, *admin.Failure)) { b.Backend.Check(ticket, done) })
}

// List returns all groups.
func (b *Backend) List() ([]admin.Group, error) { return wait(b.Wire, b.Backend.List) }

// Create creates a group.
func (b *Backend) Create(g admin.Group) (admin.Saved, error) {
	return wait(b.Wire, func(done func(admin.Saved, *admin.Failure)) { b.Backend.Create(g, done) })
}

// Save changes a group.
func (b *Backend) Save(was, g admin.Group) (admin.Saved, error) {
	return wait(b.Wire, func(done func(admin.Saved, *admin.Failure)) { b.Backend.Save(was, g, done) })
}

// DeleteAndMove deletes a group.
func (b *Backend) DeleteAndMove(id, moveTo int32) (admin.Saved, error) {
	return wait(b.Wire, func(done func(admin.Saved, *admin.Failure)) { b.Backend.DeleteAndMove(id, moveTo, done) })
}

// Members returns the associates in a group.
func (b *Backend) Members(groupID int32) ([]admin.Member, error) {
	return wait(b.Wire, func(done func([]admin.Member, *admin.Failure)) { b.Backend.Members(groupID, done) })
}

// wait delivers until a call has ended, and returns how.
func wait[T any](w *Wire, call func(done func(T, *admin.Failure))) (T, error) {
	var (
		result  T
		failure *admin.Failure
		ended   bool
	)
	call(func(r T, f *admin.Failure) { result, failure, ended = r, f, true })
	for !ended {
		if !w.Deliver() {
			panic("backendtest: a call has not ended, and no request is on its way")
		}
	}
	if failure != nil {
		return result, failure
	}
	return result, nil
}
