package admin

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// FuzzUpdate runs arbitrary sequences of events against a small model of the server and checks after each what must
// always hold, see check.
func FuzzUpdate(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(randomSteps(seed, 200))
	}
	f.Fuzz(func(t *testing.T, steps []byte) {
		s := newSimulation(t)
		for len(steps) >= 3 && !t.Failed() {
			s.step(steps[0], steps[1], steps[2])
			steps = steps[3:]
		}
	})
}

func TestRandomSequences(t *testing.T) {
	for seed := range uint64(400) {
		s := newSimulation(t)
		steps := randomSteps(seed, 400)
		for i := 0; i+3 <= len(steps); i += 3 {
			if s.step(steps[i], steps[i+1], steps[i+2]); t.Failed() {
				t.Fatalf("seed %d, step %d, after %#v", seed, i/3, s.last)
			}
		}
	}
}

// TestEverythingIsSavedInTheEnd lets a random sequence end in fair weather: then SaveAll must leave nothing unsaved but
// what validation blocks, whatever happened before.
func TestEverythingIsSavedInTheEnd(t *testing.T) {
	for seed := range uint64(200) {
		s := newSimulation(t)
		steps := randomSteps(seed, 150)
		for i := 0; i+3 <= len(steps); i += 3 {
			s.step(steps[i], steps[i+1], steps[i+2])
		}
		s.fairWeather()
		for _, r := range s.state.rows {
			if r.unsaved && !r.Blocked() {
				t.Errorf("seed %d: %+v is still unsaved", seed, r)
			}
			if r.busy() {
				t.Errorf("seed %d: %+v is still being saved", seed, r)
			}
		}
	}
}

func randomSteps(seed uint64, n int) []byte {
	random := rand.New(rand.NewPCG(seed, 1))
	steps := make([]byte, 3*n)
	for i := range steps {
		steps[i] = byte(random.Uint32())
	}
	return steps
}

// simulation is a page, the effects that have no answer yet, and a server.
type simulation struct {
	t       *testing.T
	state   State
	pending []Effect
	server  []Group
	asked   map[int][]Group // what the server had when a list was asked for
	lastID  int32
	last    Event
}

func newSimulation(t *testing.T) *simulation {
	s := &simulation{t: t, state: New("US"), lastID: 4, asked: map[int][]Group{}, server: []Group{
		{ID: 1, Name: "Administration", Rank: 1}, {ID: 2, Name: "Sales", Rank: 2},
		{ID: 3, Name: "Service", Rank: 3}, {ID: 4, Name: "Old", Rank: 4, Deleted: true},
	}}
	s.do(Connect{})
	s.answer(0, 0)
	s.answer(0, 0)
	return s
}

var texts = []string{
	"Alpha", "Beta", "Gamma", "", " x ", "Sales", "OLD", "12", "7", "-1", "a\x01", strings.Repeat("n", 240),
}

func (s *simulation) step(what, which, how byte) {
	key := s.key(which)
	events := []Event{
		Edit{Key: key, Field: fields[how%3], Text: texts[int(how/3)%len(texts)]},
		Save{Key: key}, SaveAll{}, AddRow{}, Revert{Key: key}, MarkDeleted{Key: key}, Restore{Key: key},
		RestoreExisting{Key: key}, DeleteAndMove{Key: key, MoveTo: int32(how % 6)}, Undo{}, Refresh{},
		Connect{}, SetShowDeleted{Show: how%2 == 0}, SetFilter{Text: texts[int(how)%len(texts)]}, DismissAlert{},
		RevertAll{}, SignOut{}, WriteDone{Op: int(how)}, Listed{Op: int(how)}, nil,
	}
	switch {
	case what < 90:
		s.answer(int(which), how)
	case what < 140:
		s.do(events[int(what)%2]) // mostly typing and saving
	case what < 150:
		s.changeServer(which, how)
	case what < 152:
		s.do(events[15+int(how)%2]) // the two that throw work away are rare
	default:
		s.do(slices.Delete(slices.Clone(events), 15, 17)[int(what)%(len(events)-2)])
	}
}

// key picks a row, or a key that no row has.
func (s *simulation) key(which byte) int32 {
	if i := int(which) % (len(s.state.rows) + 1); i < len(s.state.rows) {
		return s.state.rows[i].Key
	}
	return 77
}

func (s *simulation) do(e Event) {
	before := s.state
	rows := snapshot(before.rows)
	sent := s.sentTexts(e)
	next, effects := Update(before, e)
	s.state, s.last = next, e
	for _, effect := range effects {
		if list, ok := effect.(EffectList); ok {
			s.asked[list.Op] = slices.Clone(s.server)
		}
		if _, ok := effect.(EffectDisconnect); !ok {
			s.pending = append(s.pending, effect)
		}
	}
	if !slices.EqualFunc(rows, before.rows, func(a Row, b *Row) bool { return a.Draft == b.Draft && a.Status == b.Status }) {
		s.t.Error("Update changed the state that it was given")
	}
	s.check(before, e, sent)
}

func snapshot(rows []*Row) []Row {
	list := make([]Row, len(rows))
	for i, r := range rows {
		list[i] = *r
	}
	return list
}

// answer ends one of the effects on their way, well or badly.
func (s *simulation) answer(which int, how byte) {
	if len(s.pending) == 0 {
		return
	}
	i := which % len(s.pending)
	e := s.pending[i]
	s.pending = slices.Delete(s.pending, i, i+1)
	failures := []Kind{
		SessionExpired, NoRights, Duplicate, Invalid, NotFound, ChangedByOther, Server, Timeout, Network, NotSOAP,
	}
	if how < 128 {
		s.succeed(e, how)
		return
	}
	kind := failures[int(how)%len(failures)]
	f := &Failure{Kind: kind, Sent: how%4 < 3}
	if f.Unconfirmed() && how%2 == 0 {
		s.write(e, 0) // It arrives all the same.
	}
	f.Current = s.current(e, how)
	s.refuse(e, f)
}

// current returns what a ChangedByOther failure tells.
func (s *simulation) current(e Effect, how byte) *Group {
	if save, ok := e.(EffectSave); ok && how%3 == 0 {
		for _, g := range s.server {
			if g.ID == save.Group.ID {
				return &g
			}
		}
	}
	return nil
}

func (s *simulation) succeed(e Effect, how byte) {
	switch e := e.(type) {
	case EffectConnect:
		s.do(Connected{Op: e.Op, Principal: Principal{MayEdit: true}})
	case EffectList:
		groups := s.server
		if how%2 == 0 {
			groups = s.asked[e.Op] // an old answer that arrives late
		}
		s.do(Listed{Op: e.Op, Groups: slices.Clone(groups)})
	case EffectCreate:
		s.do(WriteDone{Op: e.Op, Saved: Saved{Group: s.write(e, how)}})
	case EffectSave:
		s.do(WriteDone{Op: e.Op, Saved: Saved{Group: s.write(e, how)}})
	case EffectDeleteAndMove:
		s.write(e, how)
		s.do(WriteDone{Op: e.Op})
	}
}

func (s *simulation) refuse(e Effect, f *Failure) {
	switch e := e.(type) {
	case EffectConnect:
		s.do(ConnectFailed{Op: e.Op, Failure: f})
	case EffectList:
		s.do(ListFailed{Op: e.Op, Failure: f})
	case EffectCreate:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	case EffectSave:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	case EffectDeleteAndMove:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	}
}

// write carries a write out on the server, which sometimes stores something else.
func (s *simulation) write(e Effect, how byte) Group {
	var g Group
	switch e := e.(type) {
	case EffectCreate:
		s.lastID++
		g = e.Group
		g.ID = s.lastID
		s.server = append(s.server, g)
	case EffectSave:
		g = e.Group
	case EffectDeleteAndMove:
		s.server = slices.DeleteFunc(s.server, func(g Group) bool { return g.ID == e.ID && how%2 == 0 })
		return g
	}
	if how == 100 {
		g.Name += "!"
	}
	for i := range s.server {
		if s.server[i].ID == g.ID {
			s.server[i] = g
		}
	}
	return g
}

// changeServer is what other administrators do.
func (s *simulation) changeServer(which, how byte) {
	i := int(which) % (len(s.server) + 1)
	switch {
	case i == len(s.server):
		s.lastID++
		s.server = append(s.server, Group{ID: s.lastID, Name: texts[int(how)%3], Rank: int16(how)})
	case how%4 == 0:
		s.server = slices.Delete(slices.Clone(s.server), i, i+1)
	default:
		s.server = slices.Clone(s.server)
		s.server[i].Name += "~"
		s.server[i].Deleted = how%2 == 0
	}
}

// fairWeather answers everything well, signs in again and saves all.
func (s *simulation) fairWeather() {
	for range 3 {
		if s.state.Phase == PhaseConnect {
			s.do(Connect{})
		}
		for len(s.pending) > 0 {
			s.answer(0, 1)
		}
		s.do(Refresh{})
		for len(s.pending) > 0 {
			s.answer(0, 1)
		}
		s.do(SaveAll{})
	}
	for len(s.pending) > 0 {
		s.answer(0, 1)
	}
}

// sentTexts returns the texts of the write that an event is the outcome of: the server may replace those.
func (s *simulation) sentTexts(e Event) []string {
	var texts []string
	for _, j := range s.state.running {
		if done, ok := e.(WriteDone); ok && j.op == done.Op {
			texts = append(texts, j.draft.Name, j.draft.Description, j.draft.Rank)
		}
	}
	return texts
}

// check fails the test unless the state is sound and nothing that was typed is lost.
func (s *simulation) check(before State, e Event, sent []string) {
	s.checkRows()
	s.checkWrites()
	switch e.(type) {
	case Revert, RevertAll, SignOut, Edit:
		return
	}
	for _, r := range before.rows {
		for _, f := range fields {
			text := r.Draft.Get(f)
			if text == "" || text == draftOf(r.Baseline).Get(f) || slices.Contains(sent, text) {
				continue
			}
			if !s.shows(f, text) {
				s.t.Errorf("%#v lost the %s %q of row %+v", e, f, text, r)
			}
		}
	}
}

func (s *simulation) shows(f Field, text string) bool {
	return slices.ContainsFunc(s.state.rows, func(r *Row) bool {
		shown := r.Draft.Get(f)
		return shown == text || f == FieldName && nameKey(shown) == nameKey(text) ||
			f == FieldRank && strings.TrimSpace(text) == shown
	})
}

func (s *simulation) checkRows() {
	keys, ids := map[int32]bool{}, map[int32]bool{}
	for _, r := range s.state.rows {
		if keys[r.Key] || r.Baseline.ID != 0 && ids[r.Baseline.ID] {
			s.t.Errorf("two rows have the key %d or the ID %d", r.Key, r.Baseline.ID)
		}
		keys[r.Key], ids[r.Baseline.ID] = true, true
		if unsaved := r.IsNew() || r.Draft != draftOf(r.Baseline); unsaved != r.unsaved {
			s.t.Errorf("unsaved is %v: %+v", r.unsaved, r)
		}
		if r.unsaved && (r.Status == StatusClean || r.Status == StatusSaved) || !r.unsaved && r.Status == StatusDirty {
			s.t.Errorf("the status is wrong: %+v", r)
		}
		if (r.Failure != nil) != (r.Status == StatusFailed || r.Status == StatusChecking) && r.unconfirmed == nil {
			s.t.Errorf("status and failure differ: %+v", r)
		}
		if want := validate(r, indexNames(s.state.rows)); !slices.Equal(want, r.Messages) {
			s.t.Errorf("messages %+v, want %+v: %+v", r.Messages, want, r)
		}
	}
}

// checkWrites fails the test when a row has two writes on their way, or one that its status does not tell.
func (s *simulation) checkWrites() {
	jobs := append(slices.Clone(s.state.running), s.state.queue...)
	rows := map[int32]bool{}
	for _, j := range jobs {
		r, ok := s.state.Row(j.key)
		if rows[j.key] || !ok || r.Status != StatusSaving {
			s.t.Errorf("a write of row %d is astray: %+v", j.key, r)
		}
		rows[j.key] = true
	}
	if len(s.state.running) > maxRunning {
		s.t.Errorf("%d writes at once", len(s.state.running))
	}
	for _, r := range s.state.rows {
		if r.Status == StatusSaving && !rows[r.Key] {
			s.t.Errorf("row %d waits for a save that nobody sends", r.Key)
		}
		if r.Status == StatusChecking && s.state.list == 0 {
			s.t.Errorf("row %d waits for a list that nobody reads", r.Key)
		}
	}
	for id, n := range countWrites(s.pending, s.state.running) {
		if n > 1 {
			s.t.Errorf("%d writes to the group %d at once", n, id)
		}
	}
}

// countWrites counts the unanswered writes that the page still waits for, by the group's ID; 0 stands for creating one.
func countWrites(effects []Effect, running []*job) map[int32]int {
	n := map[int32]int{}
	for _, e := range effects {
		for _, j := range running {
			switch e := e.(type) {
			case EffectCreate:
				if e.Op == j.op {
					n[0]++
				}
			case EffectSave:
				if e.Op == j.op {
					n[e.Group.ID]++
				}
			case EffectDeleteAndMove:
				if e.Op == j.op {
					n[e.ID]++
				}
			}
		}
	}
	return n
}
