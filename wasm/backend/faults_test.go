//go:build !js

package backend_test

import (
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/wasm/words"
	"groupdesk/web/faults"
	"groupdesk/web/standin"
)

// proxy stands between the page and the stand-in, and makes trouble.
type proxy struct {
	services http.Handler

	mu      sync.Mutex
	trouble func(http.Handler) http.Handler // nil: none
	writes  int                             // the calls of SaveUserGroup that have arrived
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	services, trouble := p.services, p.trouble
	if faults.Operation(r) == "SaveUserGroup" {
		p.writes++
	}
	p.mu.Unlock()
	if trouble != nil {
		services = trouble(services)
	}
	services.ServeHTTP(w, r)
}

// set puts a trouble in the way, or takes it away.
func (p *proxy) set(trouble func(http.Handler) http.Handler) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.trouble, p.writes = trouble, 0
}

func (p *proxy) written() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.writes
}

// storm is a page on a server that a fault is put in front of, for one operation after the other.
type storm struct {
	*desk
	*proxy
	rig   *rig
	fault faults.Fault
}

func brew(t *testing.T, f faults.Fault) *storm {
	r := start(t, standin.Config{})
	p := &proxy{services: r.server}
	server := httptest.NewUnstartedServer(p)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.Start()
	t.Cleanup(server.Close)
	r.url = server.URL
	timeout := time.Duration(0)
	if f.Hangs {
		timeout = 1500 * time.Millisecond
	}
	r.Backend = backendtest.New(backendtest.NewWire(r.wire, timeout), backend.Config{Service: r.url + "/Remote/Services86"})
	return &storm{desk: open(t, r), proxy: p, rig: r, fault: f}
}

// at puts the fault in front of an operation. It reports whether the fault makes sense there.
func (s *storm) at(operation string) bool {
	s.set(s.fault.At(operation))
	return s.fault.Only == "" || s.fault.Only == operation
}

// says fails the test unless the page says what has happened and what to do.
func (s *storm) says(state *admin.State) {
	s.t.Helper()
	english, n := words.English(), state.Notice
	advice := english.Get(s.fault.Advice)
	if s.fault.Wait > 0 {
		advice = english.RetryInSeconds(s.fault.Wait)
	}
	if n.Failure == nil || n.Failure.Kind != s.fault.Kind || !strings.HasSuffix(n.Text, english.Get(s.fault.Title)) || n.Advice != advice || n.Details == "" {
		s.t.Errorf("the page says %+v, want %s, %q, %q", n, s.fault.Kind, english.Get(s.fault.Title), advice)
	}
}

// TestStorms meets every fault in every operation: the page says what has happened and what to do, loses nothing that was
// typed, sends no write twice, and finds out what has become of one whose answer was lost.
func TestStorms(t *testing.T) {
	for _, f := range faults.Table {
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			s := brew(t, f)
			s.atSignIn()
			s.atList()
			s.atWrite("GetUserGroup", 2, "read before a save")
			s.atWrite("SaveUserGroup", 2, "saved")
			s.atCreate("CreateUserGroup", "First")
			s.atCreate("SaveUserGroup", "Second")
		})
	}
}

func (s *storm) atSignIn() {
	credentials := admin.Connect{Credentials: admin.Credentials{Ticket: s.rig.ticket}}
	if s.at("AuthenticateUsernamePassword") {
		state := s.do(func(state *admin.State) bool { return idle(state) || !state.Connecting && state.Notice.Text != "" }, credentials)
		if s.fault.Kind != "" {
			s.says(state)
		}
		if idle(state) {
			if s.fault.Kind != "" {
				s.t.Error("signed in all the same")
			}
			return
		}
	}
	s.set(nil)
	s.do(idle, credentials)
}

func (s *storm) atList() {
	if !s.at("GetAllUserGroups") {
		return
	}
	before := s.do(func(state *admin.State) bool { return state.Refreshing }, admin.Refresh{})
	state := s.do(func(state *admin.State) bool { return idle(state) && state.Notice.Serial > before.Notice.Serial })
	if s.fault.Kind != "" {
		s.says(state)
	}
	if n := len(state.Visible()); n != 6 {
		s.t.Errorf("the table shows %d groups", n)
	}
	s.set(nil)
	s.refresh()
}

// refresh reads the list in fair weather.
func (s *storm) refresh() *admin.State {
	s.do(func(state *admin.State) bool { return state.Refreshing }, admin.Refresh{})
	return s.do(idle)
}

// atWrite changes a group while a call of that goes wrong.
func (s *storm) atWrite(operation string, id int32, text string) {
	if !s.at(operation) {
		return
	}
	s.do(func(state *admin.State) bool { row, ok := state.Row(id); return ok && row.Draft.Description == text },
		admin.Edit{Key: id, Field: admin.FieldDescription, Text: text})
	row := s.settled(operation, id, admin.Save{Key: id})
	if row.Draft.Description != text {
		s.t.Errorf("%s: what was typed is now %+v", operation, row.Draft)
	}
	s.saveRest(id)
	if got := s.rig.group(id).Description; got != text {
		s.t.Errorf("%s: the server holds %q", operation, got)
	}
}

// atCreate creates a group while a call of that goes wrong.
func (s *storm) atCreate(operation, name string) {
	if !s.at(operation) {
		return
	}
	state := s.do(func(state *admin.State) bool { return state.Editing.Key < 0 }, admin.AddRow{})
	key := state.Editing.Key
	s.do(func(state *admin.State) bool { row, ok := state.Row(key); return ok && row.Draft.Name == name },
		admin.Edit{Key: key, Field: admin.FieldName, Text: name})
	row := s.settled(operation, key, admin.Save{Key: key})
	if row.Draft.Name != name {
		s.t.Errorf("%s: what was typed is now %+v", operation, row.Draft)
	}
	s.saveRest(key)
	groups, err := s.rig.List()
	if err != nil {
		s.t.Fatal(err)
	}
	created := 0
	for _, g := range groups {
		if g.Name == name {
			created++
		}
	}
	if created != 1 {
		s.t.Errorf("%s: the server holds %d groups called %s: %+v", operation, created, name, groups)
	}
}

// settled sends a write, takes the fault away when it has had its effect, and returns the row when its outcome is known.
func (s *storm) settled(operation string, key int32, save admin.Event) *admin.Row {
	s.t.Helper()
	over := func(state *admin.State) bool {
		row, ok := state.Row(key)
		return ok && idle(state) && (row.Status == admin.StatusSaved || row.Status == admin.StatusFailed)
	}
	state := s.do(over, save)
	row, _ := state.Row(key)
	write := operation == "SaveUserGroup"
	switch {
	case s.fault.Kind == "":
		if row.Status != admin.StatusSaved || row.Note != "" {
			s.t.Errorf("%s: %+v", operation, row)
		}
	case write && s.fault.Unknown && s.fault.Acts:
		if row.Status != admin.StatusSaved || !strings.Contains(row.Note, "the list shows") {
			s.t.Errorf("%s: the write has arrived: %+v", operation, row)
		}
	default:
		if f := row.Failure; row.Status != admin.StatusFailed || f == nil || f.Kind != s.fault.Kind || f.Unconfirmed() != (write && s.fault.Unknown) {
			s.t.Errorf("%s: %+v, %+v", operation, row, row.Failure)
		}
		if !write || !s.fault.Unknown {
			s.says(state)
		}
	}
	if got, want := s.written(), 1; got > want || write && got != want {
		s.t.Errorf("%s: SaveUserGroup was called %d times", operation, got)
	}
	s.set(nil)
	return row
}

// saveRest saves in fair weather what has not been saved before, which must be no more than that.
func (s *storm) saveRest(key int32) {
	s.t.Helper()
	state := s.refresh()
	row, _ := state.Row(key)
	want := 0
	if row.Unsaved() {
		want = 1
		s.do(func(state *admin.State) bool { return idle(state) && !state.Unsaved() }, admin.SaveAll{})
	}
	if got := s.written(); got != want {
		s.t.Errorf("afterwards SaveUserGroup was called %d times, want %d", got, want)
	}
}

// A list with IDs that cannot be told apart keeps none of its groups secret, and New works all the same.
func TestListOfWrongIDs(t *testing.T) {
	s := brew(t, faults.Fault{Between: faults.Renumbered})
	s.at("GetAllUserGroups")
	state := s.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: s.rig.ticket}})
	if got := state.LeftOutText(); !strings.Contains(got, "“Service”, “Services”, “Marketing”.") || len(state.Visible()) != 3 {
		t.Errorf("%d rows, and it says %q", len(state.Visible()), got)
	}
	s.fault = faults.Fault{Only: "SaveUserGroup", Between: func(services http.Handler) http.Handler { return services }}
	s.atCreate("SaveUserGroup", "Market")
}

// Whatever repeats the ticket, the page does not: not in what it says, nor in what can be taken out of it or sent to
// support.
func TestPageTellsNoTicket(t *testing.T) {
	s := brew(t, faults.Fault{})
	ticket := s.rig.ticket.Reveal()
	s.do(idle, admin.Connect{Credentials: admin.Credentials{Ticket: s.rig.ticket}})
	for _, echo := range []string{ticket, url.QueryEscape(ticket), strings.TrimPrefix(ticket, "7T:"), strings.Repeat("x", 100) + ticket} {
		s.set(func(http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.WriteHeader(http.StatusForbidden)
				_, _ = io.WriteString(w, "<!DOCTYPE html><title>Blocked</title>"+echo)
			})
		})
		s.do(func(state *admin.State) bool { row, ok := state.Row(2); return ok && row.Draft.Description == echo[:5] },
			admin.Edit{Key: 2, Field: admin.FieldDescription, Text: echo[:5]}, admin.Edit{Key: 3, Field: admin.FieldDescription, Text: echo[:5]})
		state := s.do(func(state *admin.State) bool {
			row, _ := state.Row(2)
			return idle(state) && row.Status == admin.StatusFailed
		}, admin.SaveAll{})
		row, _ := state.Row(2)
		told := []string{state.Notice.Text, state.Notice.Advice, state.Notice.Details, row.Note, row.Failure.Details, row.Failure.Text, state.SupportText("1", "browser")}
		for _, format := range []admin.Format{admin.FormatHistory, admin.FormatResult, admin.FormatCSV, admin.FormatJSON} {
			state = s.do(func(state *admin.State) bool { return state.Export != nil && state.Export.Format == format }, admin.OpenExport{Format: format})
			told = append(told, state.Export.Text)
		}
		all := strings.Join(told, "\n")
		for i := 3; i+12 <= len(ticket); i++ {
			if run := ticket[i : i+12]; strings.Contains(all, run) || strings.Contains(all, url.QueryEscape(run)) {
				t.Fatalf("%q of the ticket is in %s", run, all)
			}
		}
		if !strings.Contains(all, "Blocked") {
			t.Errorf("the details are gone: %s", all)
		}
	}
}

// TestTableOfFaults expects that a write is known not to have happened only where it has not.
func TestTableOfFaults(t *testing.T) {
	for _, f := range faults.Table {
		if f.Acts && f.Kind != "" && !f.Unknown && f.Only != "CreateUserGroup" {
			t.Errorf("%s: a write that was carried out counts as failed", f.Name)
		}
		if unknown := (&admin.Failure{Kind: f.Kind, Sent: true}).Unconfirmed(); unknown != f.Unknown && f.Only == "" {
			t.Errorf("%s: a write counts as unknown: %v", f.Name, unknown)
		}
	}
}

// cutting is a transport that cuts off the answer to one operation, and answers the others as the stand-in has.
type cutting struct {
	answers map[string]*soap.Response
	at      string
	length  int
}

func (c *cutting) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	operation := q.Action[strings.LastIndexByte(q.Action, '/')+1:]
	answer, ok := c.answers[operation]
	if !ok {
		return nil, errors.New("no answer to " + operation)
	}
	if operation == c.at {
		short := *answer
		short.Body = answer.Body[:c.length]
		answer = &short
	}
	return answer, nil
}

// TestCutAtEveryByte cuts the answer to each operation off behind each of its bytes. None is taken for a whole one.
func TestCutAtEveryByte(t *testing.T) {
	r := connected(t, standin.Config{})
	was := r.group(2)
	now := was
	now.Description = "new"
	act := func(b *backendtest.Backend) map[string]func() error {
		return map[string]func() error{
			"AuthenticateUsernamePassword": func() error { _, err := b.Connect(admin.Credentials{Ticket: r.ticket}); return err },
			"GetAllUserGroups":             func() error { _, err := b.List(); return err },
			"GetUserGroup":                 func() error { _, err := b.Save(was, now); return err },
			"SaveUserGroup":                func() error { _, err := b.Save(was, now); return err },
			"CreateUserGroup":              func() error { _, err := b.Create(admin.Group{Name: "Market"}); return err },
			"DeleteUserGroup":              func() error { _, err := b.DeleteAndMove(8, 2); return err },
			"GetAssociatesByGroup":         func() error { _, err := b.Members(2); return err },
		}
	}
	c := &cutting{answers: map[string]*soap.Response{}}
	calls := act(r.Backend)
	for _, operation := range []string{"GetAllUserGroups", "SaveUserGroup", "CreateUserGroup", "DeleteUserGroup", "GetAssociatesByGroup"} {
		if err := calls[operation](); err != nil {
			t.Fatal(err)
		}
	}
	_, sent := r.wire.take()
	for _, q := range sent {
		answer, err := (&httptransport.Transport{}).RoundTrip(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		c.answers[q.Action[strings.LastIndexByte(q.Action, '/')+1:]] = answer
	}
	if c.answers["GetUserGroup"], c.answers["SaveUserGroup"] = carrierOf(was, "Get"), carrierOf(now, "Save"); len(c.answers) != len(calls) {
		t.Fatalf("%d of %d answers", len(c.answers), len(calls))
	}
	calls = act(backendtest.Over(c, backend.Config{Service: "/Remote/Services86/"}))
	for operation, call := range calls {
		c.at = operation
		whole := len(strings.TrimSpace(string(c.answers[operation].Body)))
		for c.length = range whole {
			f := failure(t, call())
			write := operation == "SaveUserGroup" || operation == "DeleteUserGroup"
			if f.Kind != admin.Truncated || f.Sent != write {
				t.Fatalf("%s cut off behind %d of %d bytes: %+v", operation, c.length, whole, f)
			}
		}
		c.length = whole
		if err := call(); err != nil {
			t.Errorf("%s: %v", operation, err)
		}
	}
}

func carrierOf(g admin.Group, verb string) *soap.Response {
	answer := message(yes, "<"+verb+"UserGroupResponse><Response><Value>"+g.Name+"</Value><Tooltip>"+g.Description+
		"</Tooltip><Id>2</Id><Rank>2</Rank><Deleted>0</Deleted></Response></"+verb+"UserGroupResponse>")
	return &answer
}
