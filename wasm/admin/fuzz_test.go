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
		for steps = steps[:min(len(steps), 1500)]; len(steps) >= 3 && !t.Failed(); {
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

// FuzzParseDrafts reads any text as drafts. What is read must be what would be kept.
func FuzzParseDrafts(f *testing.F) {
	for _, text := range []string{
		"", "1:1", "1:11:25:Sales0:1:28:Vertrieb0:1:2", "1:11:00:0:0:6:Market0:0:", "1:11:7", "1:199:x", "1:11:00:0:0:0:0:0:0:",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s State
		var want []keptDraft
		for _, d := range parseDrafts(text) {
			if d.base.ID == 0 {
				d.base = Group{}
			}
			r := &Row{Baseline: d.base, Draft: d.draft, unsaved: true}
			s.rows = append(s.rows, r)
			if r.hasText() {
				want = append(want, d)
			}
		}
		if got := parseDrafts(s.draftsText()); !slices.Equal(got, want) {
			t.Errorf("%q is read as %+v, kept, and read as %+v", text, want, got)
		}
	})
}

const emptyPlan = "1:26:0:0:0:1:0" // of nobody

// FuzzParseJournal reads any texts as a journal. What is read must be what would be kept.
func FuzzParseJournal(f *testing.F) {
	for _, plan := range []string{"", "1:12:  ", emptyPlan + "1:01:25:Sales0:1:25:false5:Sales1:x1:25:false", emptyPlan + "1:01:00:0:1:05:false1:M0:1:05:false"} {
		f.Add(plan, "1+")
		f.Add(plan, "2>1.9-")
	}
	f.Fuzz(func(t *testing.T, plan, marks string) {
		u := update{State: *New(Options{Text: PlainText{}})}
		read := parseJournal(u.journalName(), plan, marks)
		again := parseJournal(u.journalName(), u.planText(&read, nil), marksText(read.marks))
		same := func(a, b *noted) bool { return *a == *b }
		if !slices.EqualFunc(again.writes, read.writes, same) || again.day != read.day || string(again.marks) != string(read.marks) {
			t.Errorf("%q with %q is read, kept, and read as %+v", plan, marks, again)
		}
		s := newSimulation(t)
		s.do(JournalFound{Name: s.state.journalName(), Plan: withLength(journalVersion) + withLength(s.state.journalName()) + "1:0" + strings.TrimPrefix(plan, emptyPlan), Marks: marks})
	})
}

func randomSteps(seed uint64, n int) []byte {
	random := rand.New(rand.NewPCG(seed, 1))
	steps := make([]byte, 3*n)
	for i := range steps {
		steps[i] = byte(random.Uint32())
	}
	return steps
}

// simulation is a page, the effects that have no answer yet, a browser and a server.
type simulation struct {
	t       *testing.T
	state   *State
	pending []Effect
	kept    map[string]string // in the browser
	server  []Group
	asked   map[int][]Group // what the server had when a list was asked for
	lastID  int32
	last    Event
	look    int   // the wait until the page looks at the clock; it ends when a step says so
	now     int64 // seconds since 1970
}

func newSimulation(t *testing.T) *simulation {
	s := &simulation{t: t, state: New(Options{Language: "US", Text: PlainText{}}), lastID: 4, kept: map[string]string{}, asked: map[int][]Group{}, server: []Group{
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
	key, text, field := s.key(which), texts[int(how)%len(texts)], fields[how%3]
	edit := Edit{Key: key, Field: field, Text: texts[int(how/3)%len(texts)]}
	if s.state.Editing.Key != 0 && how%2 == 0 {
		edit.Key, edit.Field = s.state.Editing.Key, s.state.Editing.Field // as the page does
	}
	switch {
	case what < 80:
		s.answer(int(which), how)
	case what < 130:
		s.do([]Event{edit, Save{Key: key}}[what%2])
	case what < 140:
		s.changeServer(which, how)
	case what < 142:
		s.do([]Event{RevertAll{}, SignOut{}}[how%2]) // throw work away
	case what < 170:
		s.answerPage(how)
	case what < 185:
		b := bindings[int(which)%len(bindings)]
		if e, ok := s.state.KeyEvent(b.Place, b.Chord); ok {
			s.do(e)
		}
	default:
		events := []Event{
			SaveAll{}, AddRow{}, Revert{Key: key}, MarkDeleted{Key: key}, Restore{Key: key}, RestoreExisting{Key: key},
			DeleteAndMove{Key: key, MoveTo: int32(how % 6)}, Undo{}, Undo{Entry: s.entry(which)}, Refresh{}, Connect{},
			SetShowDeleted{Show: how%2 == 0}, SetFilter{Text: text}, SortBy{Columns[how%4]}, DismissNotice{},
			Point{Key: key, Column: Columns[how%4]}, Move{By: steps[which%10], Extend: how%3 == 0},
			Select{Key: key, Extend: how%2 == 0}, SelectAll{}, Deselect{}, Open{Key: key, Field: field}, Enter{field}, Leave{},
			Escape{}, PasteLines{Key: key, Text: text + "\n" + edit.Text + "\r\nLine"}, Stop{}, Online{}, TryAgain{}, TryAgain{},
			Resolve{Key: key, Field: field, Theirs: how%2 == 0}, ShowDetails{Show: how%2 == 0}, ShowHelp{Show: how%8 == 0},
			UseLetters{On: how%2 == 0}, GoTo{PlaceTable}, ReadMembers{}, KeepRefused{}, AskToMove{Key: key}, AskToMove{},
			MoveRows{Down: how%2 == 0}, MoveRows{Down: how%2 == 0}, SortAToZ{}, OpenExport{FormatText}, CloseExport{}, OpenIntake{},
			SetIntake{"Name\tRank\n" + text + "\t" + edit.Text + "\nSales\t" + text + "\nOld\t5\n"}, SetIntake{text + "\nBeta"},
			SetPairs{how%2 == 0, [2]string{"A", "B"}}, ApplyIntake{}, ApplyIntake{}, CloseIntake{},
			OpenBulk{}, OpenBulk{}, SetBulk{Field: field, Find: text, Replace: edit.Text}, SetBulk{Field: field, Before: text, After: edit.Text},
			SetBulk{Field: FieldDescription, After: "!"}, ApplyBulk{}, ApplyBulk{}, CloseBulk{}, OpenLanguages{Key: key}, OpenLanguages{},
			CloseLanguages{}, Translate{Key: key, Field: field, Code: codes[which%4], Text: text}, AddLanguage{Key: key, Code: codes[how%4]},
			SetOnlyEmpty{On: how%4 > 0}, SortBy{ColumnMembers}, Return{}, Called{Name: "list"},
			WriteDone{Op: int(how) + 1}, Listed{Op: int(how) + 1}, Waited{Op: int(how) + 1}, Recalled{Text: text}, nil,
			s.later(300), s.later(int64(how) * 100), UseTicket{"7T:next"}, ChooseWay{WayTicket}, ChooseWay{Way(text)},
		}
		s.do(events[(int(what)+int(how))%len(events)])
	}
}

// later lets some seconds pass and the page look at the clock.
func (s *simulation) later(seconds int64) Event {
	s.now += seconds
	return Waited{Op: s.look, At: s.now}
}

var codes = [4]string{"NO", "US", "", `"`}

var steps = [10]Step{
	StepUp, StepDown, StepPageUp, StepPageDown, StepFirst, StepLast, StepLeft, StepRight, StepStart, StepEnd,
}

// answerPage takes what the page offers: the question first, or else the notice.
func (s *simulation) answerPage(how byte) {
	if q := s.state.Question; q != nil {
		s.do(Answer{Serial: q.Serial, Choice: int(how)%(len(q.Choices)+1) - 1, Target: int32(how % 6)})
		return
	}
	s.do(Accept{Serial: s.state.Notice.Serial})
}

// entry picks an entry of the history, or an ID that none has.
func (s *simulation) entry(which byte) int {
	if i := int(which) % (len(s.state.history) + 1); i < len(s.state.history) {
		return s.state.history[i].ID()
	}
	return -1
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
	}
	if !slices.EqualFunc(rows, before.rows, func(a Row, b *Row) bool { return a.Draft == b.Draft && a.Status == b.Status }) {
		s.t.Error("Update changed the state that it was given")
	}
	s.check(before, e, sent)
	for _, effect := range effects {
		switch effect := effect.(type) {
		case EffectDisconnect, EffectUse:
		case EffectWait:
			if effect.Seconds == lookEvery {
				s.look = effect.Op
				continue
			}
			s.pending = append(s.pending, effect)
		case EffectFindJournal:
			s.findJournal(effect.Name)
		case EffectKeep:
			s.kept[effect.Name] = effect.Text
		case EffectRecall:
			s.do(Recalled{s.kept[effect.Name]})
		default:
			s.pending = append(s.pending, effect)
		}
	}
	s.checkKept()
}

// findJournal finds what the page itself has left behind, as after a reload.
func (s *simulation) findJournal(name string) {
	if plan := s.kept[planPrefix+name]; plan != "" {
		s.do(JournalFound{Name: name, Plan: plan, Marks: s.kept[marksPrefix+name]})
	}
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
	if kind == NoRights && how%3 > 0 {
		f.Kind = Server // otherwise most of a sequence is for reading only
	}
	if f.Unconfirmed() && how%2 == 0 {
		s.write(e, 0) // It arrives all the same.
	}
	if save, ok := e.(EffectSave); ok && how%3 == 0 {
		f.Current = s.stored(save.Was.ID)
	}
	s.refuse(e, f)
}

// stored returns a copy of the group that the server has; nil: none.
func (s *simulation) stored(id int32) *Group {
	for _, g := range s.server {
		if g.ID == id {
			return &g
		}
	}
	return nil
}

func (s *simulation) succeed(e Effect, how byte) {
	switch e := e.(type) {
	case EffectConnect:
		user := Principal{Name: "ADM0", MayEdit: true}
		if how == 7 {
			user.Name = "ADM1"
		}
		s.do(Connected{Op: e.Op, Principal: user, At: s.now})
	case EffectCheck:
		user := Principal{Name: "ADM0", Ticket: e.Ticket, MayEdit: true}
		if how%3 == 0 {
			user.Name = "ADM1"
		}
		s.do(Checked{Op: e.Op, Principal: user, At: s.now})
	case EffectList:
		groups := s.server
		if how%2 == 0 {
			groups = s.asked[e.Op] // an old answer that arrives late
		}
		groups = slices.Clone(groups)
		if how%16 == 3 { // IDs that cannot be told apart
			groups = append(groups, Group{Name: "Alpha"}, Group{ID: -1, Name: "Beta"}, Group{ID: 2, Name: "Gamma"})
		}
		s.do(Listed{Op: e.Op, Groups: groups})
	case EffectCreate:
		answer := s.write(e, how)
		if how%16 == 5 { // of another group
			answer.ID = []int32{0, -1, s.server[0].ID}[how/16%3]
		}
		s.do(WriteDone{Op: e.Op, Saved: Saved{Group: answer}})
	case EffectSave:
		switch now := s.stored(e.Was.ID); {
		case now == nil:
			s.do(WriteFailed{Op: e.Op, Failure: &Failure{Kind: NotFound}})
		case *now != e.Was:
			s.do(WriteFailed{Op: e.Op, Failure: &Failure{Kind: ChangedByOther, Current: now}})
		default:
			s.do(WriteDone{Op: e.Op, Saved: Saved{Group: s.write(e, how)}})
		}
	case EffectDeleteAndMove:
		s.write(e, how)
		s.do(WriteDone{Op: e.Op})
	case EffectMembers:
		s.do(MembersRead{Op: e.Op, ID: e.ID, List: []Member{{ID: 1}}})
	case EffectWait:
		s.do(Waited{Op: e.Op})
	}
}

func (s *simulation) refuse(e Effect, f *Failure) {
	switch e := e.(type) {
	case EffectConnect:
		s.do(ConnectFailed{Op: e.Op, Failure: f})
	case EffectCheck:
		s.do(CheckFailed{Op: e.Op, Failure: f})
	case EffectList:
		s.do(ListFailed{Op: e.Op, Failure: f})
	case EffectCreate:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	case EffectSave:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	case EffectDeleteAndMove:
		s.do(WriteFailed{Op: e.Op, Failure: f})
	case EffectMembers:
		s.do(MembersFailed{Op: e.Op, ID: e.ID, Failure: f})
	case EffectWait:
		s.do(Waited{Op: e.Op})
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
		s.do(TryAgain{})
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
func (s *simulation) check(before *State, e Event, sent []string) {
	s.checkRows()
	s.checkTable(before.Focus.Serial)
	s.checkWrites()
	s.checkOffers()
	s.checkMembers()
	s.checkDialogs(before, e)
	if replaces(before, e) {
		return
	}
	back, _ := Update(s.state, Undo{})
	for _, r := range before.rows {
		for _, f := range fields {
			text := r.Draft.Get(f)
			if text == "" || text == draftOf(r.Baseline).Get(f) || slices.Contains(sent, text) || leftBehind(before, e, f, text) {
				continue
			}
			if !shows(s.state, f, text) && !(discards(e) && shows(back, f, text)) {
				s.t.Errorf("%#v lost the %s %.20q of row %d, %s", e, f, text, r.Key, r.Status)
			}
		}
	}
}

// replaces reports whether an event says itself that a text is no longer wanted.
func replaces(before *State, e Event) bool {
	switch e := e.(type) {
	case SignOut, Edit, Translate, AddLanguage:
		return true
	case Connected:
		return e.Principal.Name != before.Principal.Name
	case Resolve:
		return e.Theirs
	case Answer:
		return true // to the question whether to sign out, or what to paste over a name
	case PasteLines:
		return len(splitLines(e.Text)) == 1
	case Escape: // takes back the field before it takes back the row
		r, ok := before.Row(before.Editing.Key)
		return ok && r.Draft.Get(before.Editing.Field) != before.Editing.entered
	}
	return false
}

// leftBehind reports whether a text is what a discard went back to: bringing back replaces it by what was typed over it.
func leftBehind(state *State, e Event, f Field, text string) bool {
	switch e.(type) {
	case MoveRows:
		return f == FieldRank // types another one
	case Undo, Accept:
	default:
		return false
	}
	return slices.ContainsFunc(state.back.rows, func(l lost) bool { return l.left.Get(f) == text })
}

func discards(e Event) bool {
	switch e.(type) {
	case Revert, RevertAll, Escape, MarkDeleted:
		return true
	}
	return false
}

func shows(state *State, f Field, text string) bool {
	return slices.ContainsFunc(state.rows, func(r *Row) bool {
		shown := r.Draft.Get(f)
		return shown == text || f == FieldName && nameKey(shown) == nameKey(text) ||
			f == FieldRank && strings.TrimSpace(text) == shown
	})
}

// checkTable fails the test unless the table, the cursor, the open row and the selection fit together.
func (s *simulation) checkTable(lastFocus int) {
	state := s.state
	seen := map[int32]bool{}
	for _, key := range state.shown {
		if _, ok := state.Row(key); !ok || seen[key] {
			s.t.Errorf("the table shows row %d twice, or it does not exist: %v", key, state.shown)
		}
		seen[key] = true
	}
	if noted := len(slices.DeleteFunc(slices.Clone(state.at), func(place int32) bool { return place == 0 })); noted != len(state.rows) {
		s.t.Errorf("%d rows and %d places", len(state.rows), noted)
	}
	for i, r := range state.rows {
		if at := state.at.find(state.rows, r.Key); at != i {
			s.t.Errorf("row %d is at %d and said to be at %d", r.Key, i, at)
		}
		if r.Selected && !seen[r.Key] {
			s.t.Errorf("row %d is selected and hidden", r.Key)
		}
	}
	if cursor := state.Cursor.Key; !seen[cursor] && (cursor != 0 || len(seen) > 0) {
		s.t.Errorf("the cursor is on row %d, the table shows %v", cursor, state.shown)
	}
	if open := state.Editing.Key; open != 0 && (!seen[open] || open != state.Cursor.Key) {
		s.t.Errorf("row %d is open, the cursor is on %d, the table shows %v", open, state.Cursor.Key, state.shown)
	}
	if f := state.Focus; f.Serial > lastFocus {
		if f.Place == PlaceTable && f.Key != state.Cursor.Key || f.Place == PlaceField && f.Key != state.Editing.Key {
			s.t.Errorf("the focus is to go to %+v; cursor %+v, open %+v", f, state.Cursor, state.Editing)
		}
	}
}

// checkOffers fails the test when what the page offers or asks cannot be taken, or acts twice when it is clicked on twice.
func (s *simulation) checkOffers() {
	n, saving := s.state.Notice, len(s.state.running)+len(s.state.queue) > 0
	if n.progress && !saving || n.Offer == OfferStop && len(s.state.queue) == 0 {
		s.t.Errorf("nothing is on its way or nothing waits, and the page says %+v", n)
	}
	if n.Offer != OfferNothing {
		once, _ := Update(s.state, Accept{n.Serial})
		if _, again := Update(once, Accept{n.Serial}); hasWrite(again) {
			s.t.Errorf("%q acts twice: %v", n.Offer, again)
		}
	}
	if q := s.state.Question; q != nil {
		for i := range q.Choices {
			once, _ := Update(s.state, Answer{Serial: q.Serial, Choice: i})
			if _, again := Update(once, Answer{Serial: q.Serial, Choice: i}); len(again) > 0 {
				s.t.Errorf("%q acts twice: %v", q.Choices[i].Label, again)
			}
		}
	}
}

// checkMembers fails the test unless the members that rows wait for are being read, and something is read when deleting,
// sorting or filtering waits for it.
func (s *simulation) checkMembers() {
	state := s.state
	if len(state.reading) > maxReading {
		s.t.Errorf("members of %d groups are read at once", len(state.reading))
	}
	expected := map[int32]int{}
	for _, m := range state.reading {
		expected[m.id]++
	}
	for _, id := range state.wanted {
		expected[id]++
	}
	reading := len(expected) > 0
	for _, r := range state.rows {
		m := r.Members()
		if r.IsNew() && r.members != nil {
			s.t.Errorf("a row that is not stored has members: %+v", m)
		}
		if m.Reading && expected[r.Baseline.ID] == 0 || m.Known && (m.Reading || m.Failure != nil) {
			s.t.Errorf("members of %d are not asked for: %+v", r.Baseline.ID, m)
		}
	}
	if !reading && (state.deleting != nil || state.readingFor != forNothing || state.Notice.Offer == OfferStopReading) {
		s.t.Errorf("it waits for members that nobody reads: %+v, %d, %+v", state.deleting, state.readingFor, state.Notice)
	}
	if d := state.deleting; d != nil && !slices.ContainsFunc(d.keys, func(key int32) bool {
		r, ok := state.Row(key)
		return ok && r.Members().Reading
	}) {
		s.t.Errorf("the rows %v are to be deleted, and nothing more is read about them", d.keys)
	}
	if len(state.calls) > maxCalls {
		s.t.Errorf("%d calls are kept", len(state.calls))
	}
}

// checkDialogs fails the test when a dialog is about rows that are not there, or promises what validation refuses.
func (s *simulation) checkDialogs(before *State, e Event) {
	state := s.state
	if _, ok := state.Row(state.Languages); !ok && state.Languages != 0 {
		s.t.Errorf("the languages of row %d are shown", state.Languages)
	}
	promised := 0
	switch e.(type) {
	case ApplyIntake:
		if before.Intake != nil && state.Intake == nil {
			promised = before.Intake.Ready()
		}
	case ApplyBulk:
		if before.Bulk != nil && state.Bulk == nil {
			promised = before.Bulk.Ready()
		}
	}
	if promised == 0 {
		return
	}
	busy := 0
	for _, r := range state.rows {
		if r.busy() {
			busy++
		}
	}
	if state.batch.Blocked > 0 || busy < promised {
		s.t.Errorf("%d groups were to be changed; %d are, %d are blocked", promised, busy, state.batch.Blocked)
	}
}

func hasWrite(effects []Effect) bool {
	return slices.ContainsFunc(effects, func(e Effect) bool {
		switch e.(type) {
		case EffectCreate, EffectSave, EffectDeleteAndMove:
			return true
		}
		return false
	})
}

// checkKept fails the test unless the browser keeps what is typed, in a form that can be read.
func (s *simulation) checkKept() {
	if s.state.Phase != PhaseReady || s.state.refused {
		return
	}
	text := s.kept[s.state.draftsName()]
	if want := s.state.draftsText(); text != want {
		s.t.Errorf("the browser keeps %.150q, want %.150q", text, want)
	}
	typed := 0
	for _, r := range s.state.rows {
		if r.unsaved && r.hasText() {
			typed++
		}
	}
	if n := len(parseDrafts(text)); n != typed {
		s.t.Errorf("%d of %d drafts can be read", n, typed)
	}
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
		if want := s.state.validateRow(r, s.state.indexNames(renamed{all: true}).of(r)); !slices.Equal(want, r.Messages) {
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
		if rows[j.key] || !ok || r.Status != StatusSaving && r.Status != StatusWaiting {
			s.t.Errorf("a write of row %d is astray: %+v", j.key, r)
		}
		rows[j.key] = true
	}
	if len(s.state.running) > maxRunning {
		s.t.Errorf("%d writes at once", len(s.state.running))
	}
	for _, r := range s.state.rows {
		if r.pending() && !rows[r.Key] {
			s.t.Errorf("row %d waits for a save that nobody sends", r.Key)
		}
		if r.Status == StatusChecking && s.state.list == 0 {
			s.t.Errorf("row %d waits for a list that nobody reads", r.Key)
		}
	}
	if len(s.state.queue) > 0 && len(s.state.running) == 0 {
		s.t.Error("writes wait for nothing")
	}
	groups := map[int32]bool{}
	created, unranked := 0, 0
	for _, j := range s.state.running {
		if j.creates() {
			created++
			if j.group.Rank == 0 {
				unranked++
			}
		} else if groups[j.was.ID] {
			s.t.Errorf("two writes to the group %d at once", j.was.ID)
		}
		groups[j.was.ID] = true
	}
	if unranked > 0 && created > 1 {
		s.t.Errorf("%d groups are created at once, %d of them without a rank", created, unranked)
	}
}
