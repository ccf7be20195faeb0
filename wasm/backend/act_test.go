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

// TestListIsReadAhead expects that a ticket reads the list while it is still being found out whose it is, once, and that
// whoever asks for the list then gets what the server says.
func TestListIsReadAhead(t *testing.T) {
	const ticket, list = "AuthenticateUsernamePassword", "GetAllUserGroups"
	for name, test := range map[string]struct {
		credentials func(admin.Secret) admin.Credentials
		lose        string // the answer to the first call of this operation
		last        bool   // the answer about the user comes last
		late        bool   // the list is wanted some time after the user is known
		want        string
	}{
		"a ticket":                {want: list + " " + ticket},
		"the list comes last":     {last: true, want: ticket + " " + list},
		"the list is wanted late": {late: true, want: list + " " + ticket + " " + list},
		"a password": {
			credentials: func(admin.Secret) admin.Credentials { return admin.Credentials{User: "READ0", Password: "read0"} },
			want:        ticket + " " + list,
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, standin.Config{})
			r.wire.loseAnswerTo(test.lose)
			credentials := admin.Credentials{Ticket: r.ticket}
			if test.credentials != nil {
				credentials = test.credentials(r.ticket)
			}
			var groups []admin.Group
			read := func(list []admin.Group, f *admin.Failure) {
				if groups = list; f != nil {
					t.Error(f)
				}
			}
			r.Backend.Backend.Connect(credentials, func(_ admin.Principal, f *admin.Failure) {
				if f != nil {
					t.Error(f)
				}
				if !test.late {
					r.Backend.Backend.List(read)
				}
			})
			if test.last {
				r.Wire.Postpone()
			}
			for r.Wire.Deliver() {
			}
			if test.late {
				r.Backend.Backend.List(read)
				for r.Wire.Deliver() {
				}
			}
			if len(groups) == 0 {
				t.Error("no groups")
			}
			if got, _ := r.wire.take(); got != test.want {
				t.Errorf("called %s, want %s", got, test.want)
			}
		})
	}
}

// TestListOfAnotherUserIsNotReadAhead signs another user in before the list of the first one's ticket is wanted.
func TestListOfAnotherUserIsNotReadAhead(t *testing.T) {
	r := start(t, standin.Config{})
	ignore := func(admin.Principal, *admin.Failure) {}
	r.Backend.Backend.Connect(admin.Credentials{Ticket: r.ticket}, ignore)
	r.Wire.Deliver() // the list
	r.Disconnect()
	listed := false
	r.Backend.Backend.Connect(admin.Credentials{User: "READ0", Password: "read0"}, func(admin.Principal, *admin.Failure) {
		r.Backend.Backend.List(func([]admin.Group, *admin.Failure) { listed = true })
	})
	r.Wire.Postpone() // the answer about the first user
	for r.Wire.Deliver() {
	}
	operations, requests := r.wire.take()
	if !listed || strings.Count(operations, "GetAllUserGroups") != 2 {
		t.Fatalf("called %s", operations)
	}
	for _, q := range requests[1:] {
		if strings.HasSuffix(q.Action, "/GetAllUserGroups") && bytes.Contains(q.Body, []byte(r.ticket.Reveal())) {
			t.Error("the list is read with the ticket of the user who has signed out")
		}
	}
}
