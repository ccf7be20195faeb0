//go:build !js

package backend_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/standin"
)

// desk is the page without its face: the real program on the real backend.
type desk struct {
	t       *testing.T
	program *admin.Program
	wire    *backendtest.Wire
	states  []*admin.State // rendered, and not looked at yet
}

func open(t *testing.T, r *rig) *desk {
	d := &desk{t: t, wire: r.Wire}
	s := admin.New(admin.Options{Language: "US", Text: admin.PlainText{}})
	d.program = admin.NewProgram(r.Backend.Backend, nothing{}, s, func(s *admin.State) { d.states = append(d.states, s) })
	d.program.Run()
	return d
}

// nothing is a browser that keeps nothing, in which no time passes and frames follow each other without a pause.
type nothing struct{}

func (nothing) Keep(string, string, bool) bool { return false }
func (nothing) Recall(string) string           { return "" }
func (nothing) FindJournal(string)             {}
func (nothing) Tell(admin.EffectTell)          {}
func (nothing) After(int, func())              {}
func (nothing) NextFrame(_ int, do func())     { do() }

// do posts events and returns the first state after them that satisfies a condition.
func (d *desk) do(until func(*admin.State) bool, events ...admin.Event) *admin.State {
	d.t.Helper()
	for _, e := range events {
		d.program.Post(e)
	}
	for {
		for len(d.states) > 0 {
			s := d.states[0]
			if d.states = d.states[1:]; until(s) {
				return s
			}
		}
		if !d.wire.Deliver() {
			d.t.Fatal("the page never got there")
		}
	}
}

func idle(s *admin.State) bool {
	_, saving := s.Saving()
	return s.Phase == admin.PhaseReady && !s.Refreshing && !saving
}

// find returns the row of a group by the name that it shows.
func find(t *testing.T, s *admin.State, name string) *admin.Row {
	t.Helper()
	for _, r := range s.Visible() {
		if r.Draft.Name == name {
			return r
		}
	}
	t.Fatalf("no row shows %q", name)
	return nil
}

func TestAWholeSitting(t *testing.T) {
	r := start(t, standin.Config{})
	d := open(t, r)
	s := d.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: r.ticket}})
	if got := s.CountText(s.Counts()); got != "6 user groups, 1 deleted" {
		t.Errorf("count line: %s", got)
	}

	s = d.do(func(s *admin.State) bool { return s.Editing.Key != 0 }, admin.AddRow{})
	key := s.Editing.Key
	saved := func(s *admin.State) bool { r, ok := s.Row(key); return ok && r.Status == admin.StatusSaved && idle(s) }
	s = d.do(saved, admin.Edit{Key: key, Field: admin.FieldName, Text: "Market"}, admin.Save{Key: key})
	if row := find(t, s, "Market"); row.DataID() != "8" || row.Draft.Rank != "8" {
		t.Errorf("created %+v", row)
	}
	d.do(saved, admin.Edit{Key: key, Field: admin.FieldDescription, Text: "Fish"}, admin.Save{Key: key})

	d.do(func(s *admin.State) bool { return idle(s) && s.Counts().Deleted == 2 }, admin.MarkDeleted{Key: key})
	d.do(func(s *admin.State) bool { return idle(s) && s.Counts().Deleted == 1 }, admin.Undo{})
	d.do(func(s *admin.State) bool { return idle(s) && s.Counts().Deleted == 2 }, admin.MarkDeleted{Key: key})
	d.do(func(s *admin.State) bool { return idle(s) && s.Counts().Deleted == 1 }, admin.Restore{Key: key})

	s = d.do(idle, admin.Refresh{})
	if row := find(t, s, "Market"); row.Baseline != r.group(8) || row.Baseline.Description != "Fish" {
		t.Errorf("at the end: %+v", row)
	}
}

func TestASittingThatExpires(t *testing.T) {
	r := start(t, standin.Config{})
	d := open(t, r)
	d.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: r.ticket}})
	r.pass(7 * time.Hour)
	s := d.do(func(s *admin.State) bool { return s.Phase == admin.PhaseConnect },
		admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"}, admin.Save{Key: 2})
	if !s.Resuming || !strings.Contains(s.Notice.Details, "Authentication failed!") {
		t.Errorf("resuming %v, notice %+v", s.Resuming, s.Notice)
	}
	s = d.do(idle, admin.Connect{Credentials: admin.Credentials{User: "ADM0", Password: "adm0"}})
	find(t, s, "Vertrieb")
	d.do(func(s *admin.State) bool { return idle(s) && !s.Unsaved() }, admin.SaveAll{})
	if got := r.group(2).Name; got != "Vertrieb" {
		t.Errorf("stored %q", got)
	}
}

func TestASittingInBadWeather(t *testing.T) {
	r := start(t, standin.Config{})
	d := open(t, r)
	d.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: r.ticket}})
	failed := func(s *admin.State) bool { row, _ := s.Row(-1); return row.Status == admin.StatusFailed && idle(s) }

	r.server.SetWeather(standin.Weather{Fail: standin.FailTruncate})
	d.do(failed, admin.AddRow{}, admin.Edit{Key: -1, Field: admin.FieldName, Text: "Market"}, admin.Save{Key: -1})
	r.server.SetWeather(standin.Weather{})
	s := d.do(func(s *admin.State) bool { return idle(s) && !s.Unsaved() }, admin.Save{Key: -1})
	if s.Counts().Total != 7 {
		t.Errorf("%d groups", s.Counts().Total)
	}

	s = d.do(func(s *admin.State) bool { row, _ := s.Row(-2); return row != nil && len(row.Messages) > 0 },
		admin.AddRow{}, admin.Edit{Key: -2, Field: admin.FieldName, Text: "market"})
	if m := find(t, s, "market").Messages[0]; m.Code != admin.CodeDuplicate {
		t.Errorf("message %+v", m)
	}
	s = d.do(func(s *admin.State) bool { return idle(s) && s.Counts().Deleted == 0 },
		admin.Edit{Key: -2, Field: admin.FieldName, Text: "Former Partners"}, admin.RestoreExisting{Key: -2})
	if got := s.CountText(s.Counts()); got != "8 user groups" {
		t.Errorf("count line: %s", got)
	}
}

// The group is on the server although the answer got lost: the page finds it instead of creating it twice.
func TestLostAnswerToAnInsert(t *testing.T) {
	r := start(t, standin.Config{})
	d := open(t, r)
	d.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: r.ticket}})
	r.wire.loseAnswerTo("SaveUserGroup")
	s := d.do(func(s *admin.State) bool { row, _ := s.Row(-1); return row != nil && row.Status == admin.StatusSaved },
		admin.AddRow{}, admin.Edit{Key: -1, Field: admin.FieldName, Text: "Market"}, admin.Save{Key: -1})
	if row := find(t, s, "Market"); row.DataID() != "8" || row.Note == "" || s.Counts().Total != 7 {
		t.Errorf("row %+v, counts %+v", row, s.Counts())
	}
}

// spoiled answers lists with a status of its own, or lets one of them find the session expired.
type spoiled struct {
	soap.Transport
	ticket  admin.Secret
	expired bool
	status  int // 0: the server's own
	lists   int
}

func (s *spoiled) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	if !strings.HasSuffix(q.Action, "/GetAllUserGroups") {
		return s.Transport.RoundTrip(c, q)
	}
	s.lists++
	if s.status != 0 {
		return &soap.Response{Status: s.status, ContentType: "text/plain", RetryAfter: 30}, nil
	}
	if s.expired {
		s.expired = false
		other := *q
		other.Body = bytes.ReplaceAll(q.Body, []byte(s.ticket.Reveal()), []byte("7T:old"))
		q = &other
	}
	return s.Transport.RoundTrip(c, q)
}

// TestSaveDuringASignIn has a save end between the first answers to a ticket that goes on with the work: nothing that was
// read before takes it back.
func TestSaveDuringASignIn(t *testing.T) {
	r := start(t, standin.Config{})
	s := &spoiled{Transport: r.wire.Transport, ticket: r.ticket}
	r.wire.Transport = s
	d := open(t, r)
	d.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: r.ticket}})
	d.program.Post(admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"})
	d.program.Post(admin.Save{Key: 2})
	d.wire.Deliver() // GetUserGroup; SaveUserGroup waits
	d.program.Post(admin.Refresh{})
	d.wire.Postpone()
	s.expired = true
	d.wire.Deliver() // the list
	d.program.Post(admin.UseTicket{Ticket: r.ticket})
	d.wire.Postpone() // SaveUserGroup
	d.wire.Deliver()  // what has been sent for the ticket
	d.wire.Postpone() // what follows
	for d.wire.Deliver() {
	}
	state := d.states[len(d.states)-1]
	if row, _ := state.Row(2); row.Baseline.Name != "Vertrieb" || state.Phase != admin.PhaseReady {
		t.Errorf("the page is %s, and the group is called %q", state.Phase, row.Baseline.Name)
	}
}

// TestListThatIsRefusedIsNotReadAtOnceAgain leaves it to the page when to ask a server that has no answer.
func TestListThatIsRefusedIsNotReadAtOnceAgain(t *testing.T) {
	for _, status := range []int{429, 500, 503} {
		r := start(t, standin.Config{})
		s := &spoiled{Transport: r.wire.Transport, status: status}
		r.wire.Transport = s
		d := open(t, r)
		d.program.Post(admin.UseTicket{Ticket: r.ticket})
		for d.wire.Deliver() {
		}
		if state := d.states[len(d.states)-1]; s.lists != 1 || state.Phase != admin.PhaseError {
			t.Errorf("after status %d the list is read %d times, and the page is %s", status, s.lists, state.Phase)
		}
	}
}
