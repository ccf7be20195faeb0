package admin_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"groupdesk/wasm/admin"
)

// memory is a backend that stores nothing. A call ends when the test has it answered. Its fail function may make one fail.
type memory struct {
	groups  []admin.Group
	calls   []string
	fail    func(call string) *admin.Failure
	pending []func()
}

// call notes a call, and passes on how it ends when it is answered.
func (m *memory) call(name string, done func(*admin.Failure)) {
	m.calls = append(m.calls, name)
	m.pending = append(m.pending, func() {
		if m.fail != nil {
			done(m.fail(name))
			return
		}
		done(nil)
	})
}

// answer ends the call that has waited longest. It reports whether there was one.
func (m *memory) answer() bool {
	if len(m.pending) == 0 {
		return false
	}
	end := m.pending[0]
	m.pending = m.pending[1:]
	end()
	return true
}

func (m *memory) Connect(_ admin.Credentials, done func(admin.Principal, *admin.Failure)) {
	m.call("connect", func(f *admin.Failure) { done(adm0, f) })
}

func (m *memory) Check(ticket admin.Secret, done func(admin.Principal, *admin.Failure)) {
	user := adm0
	user.Ticket = ticket
	m.call("check "+ticket.Reveal(), func(f *admin.Failure) { done(user, f) })
}

func (m *memory) Use(ticket admin.Secret) { m.calls = append(m.calls, "use "+ticket.Reveal()) }

func (m *memory) List(done func([]admin.Group, *admin.Failure)) {
	m.call("list", func(f *admin.Failure) { done(slices.Clone(m.groups), f) })
}

func (m *memory) Create(g admin.Group, done func(admin.Saved, *admin.Failure)) {
	g.ID, g.Rank = 100, 100
	m.call("create "+g.Name, func(f *admin.Failure) { done(admin.Saved{Group: g}, f) })
}

func (m *memory) Save(was, g admin.Group, done func(admin.Saved, *admin.Failure)) {
	m.call("save "+was.Name+" as "+g.Name, func(f *admin.Failure) { done(admin.Saved{Group: g}, f) })
}

func (m *memory) DeleteAndMove(_, _ int32, done func(admin.Saved, *admin.Failure)) {
	m.call("delete", func(f *admin.Failure) { done(admin.Saved{}, f) })
}

func (m *memory) Members(_ int32, done func([]admin.Member, *admin.Failure)) {
	m.call("members", func(f *admin.Failure) { done(nil, f) })
}

func (m *memory) Disconnect() { m.calls = append(m.calls, "disconnect") }

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

// surroundings are a browser with a storage, in which time passes when a test wants it to.
type surroundings struct {
	shelf
	full    bool // the storage keeps nothing more
	told    []admin.EffectTell
	journal []string // the names of those that were looked for
	waits   []wait
	frames  []func() // what waits for the next frame
	pause   int      // how long the last of them waits, in milliseconds
}

// Keep forgets also where there is no room.
func (s *surroundings) Keep(name, text string, lasting bool) bool {
	return !s.full && s.shelf.Keep(name, text, lasting)
}

type wait struct {
	seconds int
	do      func()
}

func (s *surroundings) FindJournal(name string) { s.journal = append(s.journal, name) }

func (s *surroundings) Tell(e admin.EffectTell) { s.told = append(s.told, e) }

func (s *surroundings) After(seconds int, do func()) { s.waits = append(s.waits, wait{seconds, do}) }

func (s *surroundings) NextFrame(milliseconds int, do func()) {
	s.frames, s.pause = append(s.frames, do), milliseconds
}

// draw lets the browser draw a frame. It reports whether something waited for that.
func (s *surroundings) draw() bool {
	waiting := s.frames
	s.frames = nil
	for _, do := range waiting {
		do()
	}
	return len(waiting) > 0
}

// screen runs a program and shows its states.
type screen struct {
	t       *testing.T
	program *admin.Program
	backend *memory
	around  *surroundings
	states  []*admin.State // rendered, and not looked at yet
}

func start(t *testing.T, b *memory) *screen {
	s := &screen{t: t, backend: b, around: &surroundings{shelf: shelf{}}}
	o := admin.Options{Language: "US", Text: admin.PlainText{}, Service: "/Remote/Services86/"}
	s.program = admin.NewProgram(b, s.around, admin.New(o), func(state *admin.State) { s.states = append(s.states, state) })
	s.program.Run()
	return s
}

// until returns the first rendered state that satisfies a condition, and has calls answered until there is one.
func (s *screen) until(condition func(*admin.State) bool) *admin.State {
	s.t.Helper()
	for {
		for len(s.states) > 0 {
			state := s.states[0]
			if s.states = s.states[1:]; condition(state) {
				return state
			}
		}
		if !s.around.draw() && !s.backend.answer() {
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
	if text := s.around.shelf["groupdesk drafts 19:/Remote/Services86/3:CRM4:ADM0"]; text != "" {
		t.Errorf("after signing out the browser keeps %q", text)
	}
	if last := b.calls[len(b.calls)-1]; last != "disconnect" {
		t.Errorf("calls %q", b.calls)
	}
}

// Support is told how long each call took. In the test no time passes but what it sleeps.
func TestProgramMeasuresCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := start(t, &memory{groups: office})
		s.program.Post(admin.Connect{})
		time.Sleep(1500 * time.Millisecond)
		state := s.until(ready)
		if text := state.SupportText("1", "browser"); !strings.HasSuffix(text, "\nsign in 1500 ms\nlist 0 ms") {
			t.Errorf("support is told %q", text)
		}
	})
}

func TestProgramShowsFailures(t *testing.T) {
	failures := map[string]*admin.Failure{
		"create Market":          {Kind: admin.Invalid},
		"save Sales as Vertrieb": {Kind: admin.Server},
		"delete":                 {Kind: admin.NoRights},
	}
	b := &memory{groups: office, fail: func(call string) *admin.Failure { return failures[call] }}
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
	b := &memory{fail: func(call string) *admin.Failure {
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

// TestProgramStops has calls and waits end after the program: nothing is handled or rendered any more.
func TestProgramStops(t *testing.T) {
	b := &memory{fail: func(string) *admin.Failure { return &admin.Failure{Kind: admin.Unavailable} }}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.program.Stop()
	s.program.Stop()
	s.states = nil
	b.answer()
	s.program.Post(admin.AddRow{})
	if len(s.states) > 0 {
		t.Errorf("%d states are rendered after the end", len(s.states))
	}
	if got := strings.Join(b.calls, ", "); got != "connect, disconnect, disconnect" {
		t.Errorf("calls %s", got)
	}
}

// TestWaits looks for a server that is down again when the time has come, and not before.
func TestWaits(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.until(ready)
	b.fail = func(string) *admin.Failure { return &admin.Failure{Kind: admin.Unavailable} }
	s.program.Post(admin.Refresh{})
	s.until(func(s *admin.State) bool { return s.Notice.Failure != nil })
	calls := len(b.calls)
	last := s.around.waits[len(s.around.waits)-1]
	if last.seconds != 5 {
		t.Errorf("the page looks again after %d seconds", last.seconds)
	}
	b.fail = nil
	last.do()
	s.until(func(s *admin.State) bool { return ready(s) && s.Notice.Failure == nil })
	if got := b.calls[calls:]; !slices.Equal(got, []string{"list"}) {
		t.Errorf("then it called %q", got)
	}
}

// TestAnswersAreShownTogether has what several answers bring shown once, with the next frame, or with what the user does
// before.
func TestAnswersAreShownTogether(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.until(ready)
	rename := func(key int32, name string) {
		s.program.Post(admin.Edit{Key: key, Field: admin.FieldName, Text: name})
	}
	rename(1, "Central")
	rename(2, "Trade")
	s.program.Post(admin.SaveAll{})
	s.states = nil
	if b.answer(); s.around.pause != 400 {
		t.Errorf("in the midst of a batch the page is drawn after %d ms", s.around.pause)
	}
	for b.answer() {
	}
	if len(s.states) > 0 {
		t.Errorf("before the next frame %d states are shown", len(s.states))
	}
	if s.around.draw(); len(s.states) != 1 || s.states[0].Unsaved() {
		t.Errorf("with the next frame these states are shown: %+v", s.states)
	}
	rename(1, "Centre")
	s.program.Post(admin.SaveAll{})
	s.states = nil
	if b.answer(); s.around.pause != 0 {
		t.Errorf("at the end of one the page is drawn after %d ms", s.around.pause)
	}
	if rename(2, "Commerce"); len(s.states) != 1 || s.states[0].Counts().Savable != 1 {
		t.Errorf("after an answer and a letter these states are shown: %+v", s.states)
	}
	if s.around.draw(); len(s.states) != 1 {
		t.Errorf("with the frame after that %d states are shown", len(s.states)-1)
	}
}

// TestFirstListMayComeSoon has the place of the list drawn only where the list keeps the user waiting.
func TestFirstListMayComeSoon(t *testing.T) {
	for name, late := range map[string]bool{"soon": false, "late": true} {
		t.Run(name, func(t *testing.T) {
			b, around := &memory{groups: office}, &surroundings{shelf: shelf{}}
			var drawn []admin.Phase
			program := admin.NewProgram(b, around, admin.New(admin.Options{Text: admin.PlainText{}}), func(s *admin.State) { drawn = append(drawn, s.Phase) })
			program.Post(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc", Kept: true}})
			program.Run()
			if around.pause != 150 {
				t.Errorf("the place of the list is drawn after %d ms", around.pause)
			}
			want := []admin.Phase{admin.PhaseReady}
			if late {
				around.draw()
				want = []admin.Phase{admin.PhaseLoading, admin.PhaseReady}
			}
			for b.answer() { // the sign-in, and the list
			}
			if around.pause != 0 {
				t.Errorf("the list is drawn after %d ms", around.pause)
			}
			around.draw()
			if !slices.Equal(drawn, want) {
				t.Errorf("drawn is %v, want %v", drawn, want)
			}
		})
	}
}

// TestAnswerToTheEditedRow has an answer that goes on with the edited row under another key shown at once: what is typed
// next is about that.
func TestAnswerToTheEditedRow(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.until(ready)
	s.program.Post(admin.Open{Key: 2})
	s.program.Post(admin.Edit{Key: 2, Field: admin.FieldName, Text: "Trad"})
	b.groups = office[2:]
	s.program.Post(admin.Refresh{})
	s.states = nil
	b.answer()
	if len(s.states) != 1 || s.states[0].Editing.Key != -1 {
		t.Errorf("these states are shown: %+v", s.states)
	}
}

// TestLongListIsATaskOfItsOwn reads a list that is long, and expects that a user who acts before it is taken over has a
// turn.
func TestLongListIsATaskOfItsOwn(t *testing.T) {
	for _, test := range []struct {
		act        admin.Event
		then, last admin.Phase
		rows       int
	}{
		{admin.ShowHelp{Show: true}, admin.PhaseLoading, admin.PhaseReady, 2001},
		{admin.SignOut{}, admin.PhaseConnect, admin.PhaseConnect, 0},
	} {
		b := &memory{groups: manyGroups(2001)}
		s := start(t, b)
		s.program.Post(admin.Connect{})
		b.answer()
		b.answer()
		s.program.Post(test.act)
		if state := s.states[len(s.states)-1]; state.Phase != test.then {
			t.Errorf("after %T the page is in the phase %s, want %s", test.act, state.Phase, test.then)
		}
		for s.around.draw() {
		}
		if state := s.states[len(s.states)-1]; state.Phase != test.last || len(state.Shown()) != test.rows {
			t.Errorf("%T and two frames later it is in the phase %s and shows %d rows", test.act, state.Phase, len(state.Shown()))
		}
	}
}

// TestHostHearsOfWhatIsShown expects that the host page hears of the list when it is there.
func TestHostHearsOfWhatIsShown(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	b.answer()
	b.answer()
	if len(s.around.told) > 0 {
		t.Errorf("before the list is shown the host page is told %+v", s.around.told)
	}
	s.until(ready)
	if !slices.Equal(s.around.told, []admin.EffectTell{{What: admin.ToldReady}}) {
		t.Errorf("told is %+v", s.around.told)
	}
}

// TestPostFromRender has events that come while others are handled follow those, and each call of Post rendered once.
func TestPostFromRender(t *testing.T) {
	var (
		program *admin.Program
		help    []bool
		around  surroundings
	)
	program = admin.NewProgram(&memory{}, &around, admin.New(admin.Options{}), func(s *admin.State) {
		if help = append(help, s.Help); len(help) == 2 {
			program.Post(admin.ShowHelp{Show: true})
			if len(help) != 2 {
				t.Error("an event is handled in the midst of rendering")
			}
		}
	})
	program.Post(admin.ShowHelp{Show: true})
	if len(help) > 0 {
		t.Error("an event is handled before Run")
	}
	program.Run()
	around.draw()
	program.Post(admin.ShowHelp{}, admin.ShowHelp{Show: true}, admin.ShowHelp{})
	if want := []bool{true, false, true}; !slices.Equal(help, want) {
		t.Errorf("help is shown in the states %v, want %v", help, want)
	}
}

// TestPostFromAFrame does so when the browser draws.
func TestPostFromAFrame(t *testing.T) {
	var (
		program *admin.Program
		within  bool
		around  surroundings
		backend = &memory{}
	)
	program = admin.NewProgram(backend, &around, admin.New(admin.Options{}), func(s *admin.State) {
		if within {
			t.Error("a state is rendered in the midst of another")
		}
		within = true
		if s.Phase == admin.PhaseLoading && !s.Help {
			program.Post(admin.ShowHelp{Show: true})
		}
		within = false
	})
	program.Run()
	program.Post(admin.Connect{})
	backend.answer()
	if !around.draw() {
		t.Error("nothing is drawn")
	}
}

// TestStopFromRender ends a program in the midst of an event: those that wait are handled no more.
func TestStopFromRender(t *testing.T) {
	var program *admin.Program
	rendered := 0
	program = admin.NewProgram(&memory{}, &surroundings{}, admin.New(admin.Options{}), func(*admin.State) {
		rendered++
		program.Post(admin.ShowHelp{Show: true})
		program.Stop()
	})
	program.Run()
	if rendered != 1 {
		t.Errorf("%d states are rendered", rendered)
	}
}

// TestProgramUsesItsSurroundings signs in, works and takes another ticket, and looks at what the browser, the host page and
// the backend get to do.
func TestProgramUsesItsSurroundings(t *testing.T) {
	b := &memory{groups: office}
	s := start(t, b)
	const drafts = "groupdesk drafts 19:/Remote/Services86/3:CRM4:ADM0"
	s.around.shelf[drafts] = "1:1" + "1:2" + "5:Sales" + "0:" + "1:2" + "8:Vertrieb" + "0:" + "1:2"
	begin := time.Now().Unix()
	s.program.Post(admin.Connect{})
	state := s.until(ready)
	if r, _ := state.Row(2); r.Draft.Name != "Vertrieb" || state.ReadAt < begin {
		t.Errorf("row %+v, read at %d", r, state.ReadAt)
	}
	if !slices.Equal(s.around.told, []admin.EffectTell{{What: admin.ToldReady}}) || !slices.Equal(s.around.journal, []string{"19:/Remote/Services86/3:CRM4:ADM0"}) {
		t.Errorf("told is %+v, looked for %q", s.around.told, s.around.journal)
	}
	s.program.Post(admin.UseTicket{Ticket: "7T:next"})
	s.until(func(s *admin.State) bool { return s.Principal.Ticket == "7T:next" })
	if got := strings.Join(b.calls, ", "); got != "connect, list, check 7T:next, use 7T:next" {
		t.Errorf("calls %s", got)
	}
}

// TestProgramWithoutStorage says once that nothing is kept, and not when there is only something to forget.
func TestProgramWithoutStorage(t *testing.T) {
	s := start(t, &memory{groups: office})
	s.around.full = true
	s.program.Post(admin.Connect{})
	if state := s.until(ready); state.Notice.Text != "" {
		t.Errorf("it says %q", state.Notice.Text)
	}
	s.program.Post(admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"})
	s.until(func(s *admin.State) bool { return strings.Contains(s.Notice.Text, "does not let the page keep") })
}
