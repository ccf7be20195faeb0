package admin

import (
	"slices"
	"strings"
)

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
	if noted := len(slices.DeleteFunc(slices.Clone(state.at), func(p place) bool { return p.at1 == 0 })); noted != len(state.rows) {
		s.t.Errorf("%d rows and %d places", len(state.rows), noted)
	}
	for i, r := range state.rows {
		if at := state.at.find(r.Key); at != i {
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
