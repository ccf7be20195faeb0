package admin

import (
	"slices"

	"groupdesk/wasm/words"
)

// Entry is something that was changed on the server since the page was opened: one write, or a batch of them.
type Entry struct {
	Text   string // what was done, a sentence
	Undone bool   // an undo has taken it back

	id     int
	at     int64 // when the last write of it arrived, in seconds since 1970
	undoes int   // the entry that this one takes back; 0: none
	writes []written
	final  bool // it cannot be undone
}

// written is one write of an entry: the group before and after it. A group that was created has no ID before.
type written struct {
	key           int32
	before, after Group
}

// ID names the entry in the event Undo.
func (e *Entry) ID() int { return e.id }

// Undoable reports whether the event Undo can take the entry back.
func (e *Entry) Undoable() bool { return !e.Undone && !e.final }

// offer is what the notice about the entry offers. Undoing an undo is left to the history: Undo without an entry skips it.
func (e *Entry) offer() Offer {
	if e.Undoable() && e.undoes == 0 {
		return OfferUndo
	}
	return OfferNothing
}

// Size returns the number of groups that the entry has changed.
func (e *Entry) Size() int { return len(e.writes) }

// creates reports whether the entry has created a group.
func (e *Entry) creates() bool {
	return slices.ContainsFunc(e.writes, func(w written) bool { return w.before.ID == 0 })
}

// History returns what was changed since the page was opened, newest first.
func (s *State) History() []*Entry {
	list := slices.Clone(s.history)
	slices.Reverse(list)
	return list
}

// newEntry numbers the entry that the next writes belong to.
func (u *update) newEntry() int { return u.tick() }

// newest returns the newest entry; nil: nothing has been changed.
func (u *update) newest() *Entry {
	if len(u.history) == 0 {
		return nil
	}
	return u.history[len(u.history)-1]
}

// record notes a write that has arrived.
func (u *update) record(j *job, now Group) {
	w := written{key: j.key, before: j.was, after: now}
	i := slices.IndexFunc(u.history, func(e *Entry) bool { return e.id == j.entry })
	u.history = slices.Clone(u.history)
	if i < 0 {
		e := &Entry{id: j.entry, at: u.now, Text: u.doneText(j, now), writes: []written{w}, final: j.kind == jobMove, undoes: j.undoes}
		u.history = append(u.history, e)
		u.markUndone(e)
		return
	}
	e := *u.history[i]
	e.writes = append(slices.Clone(e.writes), w)
	e.at, e.Text = u.now, u.entryText(len(e.writes), e.undoes != 0)
	u.history[i] = &e
}

// markUndone marks the entry that an undo has taken back. When that is an undo itself, the entry that it had undone is
// in effect again.
func (u *update) markUndone(undo *Entry) {
	again := 0
	for i := len(u.history) - 1; i >= 0; i-- {
		if e := u.history[i]; e.id == undo.undoes || e.id == again {
			taken := *e
			taken.Undone = e.id == undo.undoes
			u.history[i] = &taken
			again = e.undoes
		}
	}
}

// undo takes back an entry, or the newest act. More than one save is asked about first.
func (u *update) undo(id int) {
	e := u.entryToUndo(id)
	if id == 0 && len(u.back.rows) > 0 && (e == nil || e.id < u.back.at) {
		u.bringBack()
		return
	}
	switch {
	case !u.mayChange() || u.saving() || e == nil:
	case e.final:
		u.show(Notice{Tone: ToneInfo, Text: u.texts.Final(e.Text)})
	case len(e.writes) > 1:
		u.ask(Question{
			Title: u.texts.UndoMany(len(e.writes)), Text: u.texts.Get(undoManyHint(e.creates())),
			Choices: []Choice{{Label: u.texts.Get(words.Undo), event: undoNow{e.id}}},
		})
	default:
		u.undoEntry(e.id)
	}
}

// entryToUndo returns the entry with an ID that can still be undone, or for 0 the newest that nobody has taken back and
// that takes nothing back itself.
func (u *update) entryToUndo(id int) *Entry {
	for i := len(u.history) - 1; i >= 0; i-- {
		e := u.history[i]
		if e.id == id && !e.Undone || id == 0 && !e.Undone && e.undoes == 0 {
			return e
		}
	}
	return nil
}

// undoNow takes an entry back without asking.
type undoNow struct{ entry int }

func (undoNow) event() {}

// undoEntry writes the fields that an entry changed as they were before it, in an entry of its own. A group that was
// created is marked as deleted.
func (u *update) undoEntry(id int) {
	e := u.entryToUndo(id)
	if e == nil || u.saving() {
		return
	}
	entry := u.newEntry()
	for _, w := range e.writes {
		i := u.indexOfID(w.after.ID)
		if i < 0 || !u.rows[i].CanDelete() {
			continue
		}
		was := u.rows[i].Baseline
		group := w.applyTo(was)
		if group == was {
			continue
		}
		u.reveal(u.rows[i].Key, u.Cursor.Key)
		u.enqueue(i, &job{kind: jobUndo, was: was, group: group, draft: draftOf(was), entry: entry, undoes: id})
	}
	if !u.saving() {
		u.say(ToneInfo, words.NothingToUndo)
	}
}

// applyTo returns a group with the fields that the write changed as they were before, except for those that someone
// else has changed since.
func (w written) applyTo(g Group) Group {
	if w.before.ID == 0 {
		g.Deleted = true
		return g
	}
	return mergeUndo(w.after, g, w.before)
}
