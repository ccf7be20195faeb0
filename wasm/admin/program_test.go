package admin_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"groupdesk/wasm/admin"
)

// memory is a backend that stores nothing. Its fail function may make a call fail.
type memory struct {
	mu      sync.Mutex
	groups  []admin.Group
	calls   []string
	fail    func(call string) error
	blocked chan struct{} // closed when a call waits for its cancellation
}

func (m *memory) call(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls = append(m.calls, name)
	if m.fail != nil {
		return m.fail(name)
	}
	return nil
}

func (m *memory) Connect(c admin.Cancellation, credentials admin.Credentials) (admin.Principal, error) {
	if credentials.Ticket == "wait" {
		close(m.blocked)
		<-c.Done()
		return admin.Principal{}, &admin.Failure{Kind: admin.Cancelled, Details: c.Err().Error()}
	}
	return adm0, m.call("connect")
}

func (m *memory) Check(_ admin.Cancellation, ticket admin.Secret) (admin.Principal, error) {
	user := adm0
	user.Ticket = ticket
	return user, m.call("check " + ticket.Reveal())
}

func (m *memory) Use(ticket admin.Secret) { m.call("use " + ticket.Reveal()) }

func (m *memory) List(admin.Cancellation) ([]admin.Group, error) {
	return append([]admin.Group(nil), m.groups...), m.call("list")
}

func (m *memory) Create(_ admin.Cancellation, g admin.Group) (admin.Saved, error) {
	g.ID, g.Rank = 100, 100
	return admin.Saved{Group: g}, m.call("create " + g.Name)
}

func (m *memory) Save(_ admin.Cancellation, was, g admin.Group) (admin.Saved, error) {
	return admin.Saved{Group: g}, m.call("save " + was.Name + " as " + g.Name)
}

func (m *memory) DeleteAndMove(admin.Cancellation, int32, int32) (admin.Saved, error) {
	return admin.Saved{}, m.call("delete")
}

func (m *memory) Members(admin.Cancellation, int32) ([]admin.Member, error) {
	return nil, m.call("members")
}

func (m *memory) Disconnect() { m.call("disconnect") }

// shelf is a storage that keeps what it is given.
type shelf map[string]string

func (s shelf) Keep(name, text string, _ bool) bool {
	if text == "" {
		delete(s, name)
	} else {
		s[name] = text
	}
	return true
}

func (s shelf) Recall(name string) string { return s[name] }

func (s shelf) FindJournal(string) {}

func (s shelf) Tell(admin.EffectTell) {}

// screen runs a program and lets a test wait for a state.
type screen struct {
	t       *testing.T
	program *admin.Program
	states  chan *admin.State
	ended   chan struct{}
	shelf   shelf // the program's goroutine writes to it
}

func start(t *testing.T, b admin.Backend) *screen {
	s := &screen{t: t, states: make(chan *admin.State, 1000), ended: make(chan struct{}), shelf: shelf{}}
	o := admin.Options{Language: "US", Service: "/Remote/Services86/"}
	s.program = admin.NewProgram(b, s.shelf, admin.New(o), func(state *admin.State) { s.states <- state })
	go func() {
		s.program.Run()
		close(s.ended)
	}()
	t.Cleanup(func() { s.program.Stop(); <-s.ended })
	return s
}

// until returns the first rendered state that satisfies a condition.
func (s *screen) until(condition func(*admin.State) bool) *admin.State {
	s.t.Helper()
	deadline := time.After(10 * time.Second)
	for {
		select {
		case state := <-s.states:
			if condition(state) {
				return state
			}
		case <-deadline:
			s.t.Fatal("the page never got there")
		}
	}
}

func ready(s *admin.State) bool { return s.Phase == admin.PhaseReady && !s.Refreshing }

func TestProgram(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	s.program.Post(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc"}})
	s.until(ready)
	s.program.Post(admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"})
	s.program.Post(admin.AddRow{})
	s.program.Post(admin.Edit{Key: -1, Field: admin.FieldName, Text: "Market"})
	s.program.Post(admin.SaveAll{})
	state := s.until(func(s *admin.State) bool { return ready(s) && s.Counts().Total == 4 && !s.Unsaved() })
	if r, _ := state.Row(-1); r.DataID() != "100" {
		t.Errorf("row %+v", r)
	}
	s.program.Post(admin.MarkDeleted{Key: 1})
	s.until(func(s *admin.State) bool { return s.Counts().Deleted == 2 && !s.Unsaved() })
	s.program.Post(admin.DeleteAndMove{Key: 2, MoveTo: 3})
	s.until(func(s *admin.State) bool { return s.Refreshing })
	s.until(ready)
	s.program.Post(admin.SignOut{})
	s.until(func(s *admin.State) bool { return s.Phase == admin.PhaseConnect })
	if text := s.shelf["groupdesk drafts 19:/Remote/Services86/3:CRM4:ADM0"]; text != "" {
		t.Errorf("after signing out the browser keeps %q", text)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if last := b.calls[len(b.calls)-1]; last != "disconnect" {
		t.Errorf("calls %q", b.calls)
	}
}

func TestProgramShowsFailures(t *testing.T) {
	failures := map[string]error{
		"list":                   nil,
		"create Market":          &admin.Failure{Kind: admin.Invalid},
		"save Sales as Vertrieb": errors.New("not a failure"),
		"delete":                 &admin.Failure{Kind: admin.NoRights},
	}
	b := &memory{groups: office, fail: func(call string) error { return failures[call] }}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.until(ready)
	for _, events := range [][]admin.Event{
		{admin.AddRow{}, admin.Edit{Key: -1, Field: admin.FieldName, Text: "Market"}, admin.Save{Key: -1}},
		{admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"}, admin.Save{Key: 2}},
		{admin.DeleteAndMove{Key: 3, MoveTo: 1}},
	} {
		for _, e := range events {
			s.program.Post(e)
		}
		state := s.until(func(s *admin.State) bool { return s.Notice.Failure != nil })
		if state.Notice.Text == "" {
			t.Errorf("alert %+v", state.Notice)
		}
		s.program.Post(admin.DismissNotice{})
		s.until(func(s *admin.State) bool { return s.Notice.Failure == nil })
	}
}

func TestProgramSurvivesAFailingSignIn(t *testing.T) {
	b := &memory{fail: func(call string) error {
		if call == "list" {
			return &admin.Failure{Kind: admin.Unavailable}
		}
		return nil
	}}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	state := s.until(func(s *admin.State) bool { return s.Phase == admin.PhaseError })
	if state.Notice.Failure.Kind != admin.Unavailable {
		t.Errorf("alert %+v", state.Notice)
	}
}

func TestStopCancelsCalls(t *testing.T) {
	b := &memory{blocked: make(chan struct{})}
	s := start(t, b)
	s.program.Post(admin.Connect{Credentials: admin.Credentials{Ticket: "wait"}})
	<-b.blocked
	s.program.Stop()
	s.program.Stop()
	<-s.ended
	if len(b.calls) != 1 || b.calls[0] != "disconnect" {
		t.Errorf("calls %q", b.calls)
	}
	s.program.Post(admin.AddRow{}) // Nobody listens any more; it must not block.
}

func TestPostFromRender(t *testing.T) {
	b := &memory{groups: office}
	var program *admin.Program
	done := make(chan struct{})
	program = admin.NewProgram(b, shelf{}, admin.New(admin.Options{}), func(s *admin.State) {
		switch {
		case !s.Help:
			program.Post(admin.ShowHelp{Show: true})
		default:
			program.Stop()
			close(done)
		}
	})
	program.Run()
	<-done
}
