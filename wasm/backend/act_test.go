//go:build !js

package backend_test

import (
	"bytes"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/standin"
)

// handover does something once, after the answer to one operation has come.
type handover struct {
	recorder
	after string
	do    func()
}

func (h *handover) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	response, err := h.recorder.RoundTrip(c, q)
	if strings.HasSuffix(q.Action, "/"+h.after) {
		h.after = ""
		h.do()
	}
	return response, err
}

// TestSaveStaysWithTheUserWhoBeganIt signs another user in between the two calls of a save: what one user began is never
// done in the name of another.
func TestSaveStaysWithTheUserWhoBeganIt(t *testing.T) {
	r := start(t, standin.Config{})
	wire := &handover{recorder: recorder{Transport: &httptransport.Transport{}}, after: "GetUserGroup"}
	b := backendtest.Over(wire, backend.Config{Service: r.url + "/Remote/Services86"})
	if _, err := b.Connect(admin.Credentials{Ticket: r.ticket}); err != nil {
		t.Fatal(err)
	}
	groups, err := b.List()
	if err != nil {
		t.Fatal(err)
	}
	wire.do = func() {
		b.Disconnect()
		if _, err := b.Connect(admin.Credentials{User: "READ0", Password: "read0"}); err != nil {
			t.Error(err)
		}
	}
	was, changed := groups[0], groups[0]
	changed.Description = "begun by the administrator"
	if _, err := b.Save(was, changed); err != nil {
		t.Errorf("saving: %v", err)
	}
	_, requests := wire.take()
	last := requests[len(requests)-1]
	if !strings.HasSuffix(last.Action, "/SaveUserGroup") || !bytes.Contains(last.Body, []byte(r.ticket.Reveal())) {
		t.Errorf("the last request, %s, is not a save with the ticket of the user who began it", last.Action)
	}
}
