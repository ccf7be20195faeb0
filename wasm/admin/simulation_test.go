package admin

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

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
