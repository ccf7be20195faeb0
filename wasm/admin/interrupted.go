package admin

import (
	"slices"
	"strconv"

	"groupdesk/wasm/words"
)

// journalFound takes a journal that an earlier page has left behind. It is under this tab's name already, where the
// browser has room for one only: until it is taken, it is kept after this page's own.
func (u *update) journalFound(e JournalFound) {
	if e.Name != u.journalName() {
		return
	}
	found := parseJournal(e.Name, e.Plan, e.Marks)
	u.found = &found
	u.own()
	u.planned = true
}

// takeFound takes it when the list is there and no batch of this page's own is left.
func (u *update) takeFound() {
	if u.found == nil || u.Phase != PhaseReady || u.saving() {
		return
	}
	if u.index(); !u.journal.kept || u.settled() {
		u.takeJournal()
		u.arrange()
	}
}

// takeJournal compares the writes of an interrupted batch with the list. What it does not show becomes unsaved work again:
// nothing is sent by itself.
func (u *update) takeJournal() {
	j := *u.found
	u.found = nil
	if j.day > 0 && u.ReadAt/secondsOfDay > int64(j.day)+journalDays {
		j = journal{}
	}
	j.writes, j.marks, j.kept = slices.Clone(j.writes), slices.Clone(j.marks), true
	saved, waiting := 0, 0
	for i, w := range j.writes {
		taken := *w
		j.writes[i] = &taken
		if j.marks[i] != markSaved {
			j.marks[i] = u.takeWrite(&taken, j.marks[i])
		}
		if j.marks[i] == markSaved {
			saved++
		}
		if taken.key != 0 {
			waiting++
		}
	}
	u.own()
	u.journal, u.noJournal, u.writesByKey = j, false, nil
	u.planned, u.marked, u.writes = true, true, true
	n := Notice{Tone: ToneInfo, Text: u.interruptedText(saved, len(j.writes), waiting)}
	if waiting > 0 {
		n.Tone, n.Offer = ToneWarning, OfferSaveAll
	}
	if len(j.writes) > 0 {
		u.show(n)
	}
}

// takeWrite looks for a write in the list, or else puts it into a row, whose key it notes. It returns the new mark. Deleting
// with moving members cannot wait in a row, so it is left to the user.
func (u *update) takeWrite(w *noted, mark byte) byte {
	turns := w.was.Deleted != w.group.Deleted
	gone := w.was.ID != 0 && u.indexOfID(w.was.ID) < 0
	switch {
	case w.kind == jobMove:
		if gone || u.rows[u.indexOfID(w.was.ID)].Baseline.Deleted {
			return markSaved
		}
		return markFailed
	case gone && turns && w.group.Deleted:
		return markSaved
	case gone && w.draft() == draftOf(w.was):
		return markFailed
	}
	key := u.rowFor(w, mark)
	if turns {
		at := u.find(key)
		r := u.rows[at].clone()
		r.turnTo(w.group.Deleted, &u.texts)
		u.put(at, r)
	}
	if r, ok := u.Row(key); !ok || !r.unsaved {
		return markSaved
	}
	w.key = key
	return markUnsent
}

// rowFor returns the key of the row that shows a write, with what it was to change as unsaved work. A row that has unsaved
// work already is left alone: the tab's drafts are newer.
func (u *update) rowFor(w *noted, mark byte) int32 {
	if i := u.indexOfID(w.was.ID); i >= 0 {
		if r := u.rows[i]; !r.unsaved && !r.busy() {
			u.takeDraft(keptDraft{base: w.was, draft: w.draft()})
		}
		return u.rows[i].Key
	}
	name := nameKey(w.group.Name)
	key := int32(0)
	for _, r := range u.rows {
		if r.IsNew() && r.draftKey == name {
			key = r.Key
		}
	}
	if key == 0 {
		u.takeDraft(keptDraft{base: w.was, draft: w.draft()})
		key = u.lastKey
	}
	twin := slices.IndexFunc(u.rows, func(r *Row) bool { return !r.IsNew() && r.key == name && !r.Baseline.Deleted })
	if w.was.ID != 0 || mark == markFailed || twin < 0 || u.rows[twin].unsaved {
		return key
	}
	stored := u.rows[twin].Key // It has arrived, or somebody else has created it.
	u.handOver(key, stored)
	return stored
}

// draft is what the fields of a row showed when the write was asked for.
func (w *noted) draft() Draft {
	d := Draft{Name: w.group.Name, Description: w.group.Description, Rank: strconv.Itoa(int(w.group.Rank))}
	if w.was.ID == 0 && w.group.Rank == 0 {
		d.Rank = "" // It was left to the server.
	}
	return d
}

// turnTo lets the next save of a row mark its group as deleted, or remove the mark.
func (r *Row) turnTo(deleted bool, texts *words.Texts) {
	if r.Baseline.Deleted == deleted || r.IsNew() || r.busy() {
		return
	}
	r.turn, r.Note = true, texts.Get(words.ToRestore)
	if deleted {
		r.Note = texts.Get(words.ToDelete)
	}
	r.refreshStatus()
}

// endTurn forgets that when somebody else has done it, or the save itself.
func (r *Row) endTurn(before *Row) {
	r.turn = r.turn && r.Baseline.Deleted == before.Baseline.Deleted
}

// wanted is what a save of the row writes.
func (r *Row) wanted() (jobKind, Group) {
	group := r.Draft.group(r.Baseline)
	if !r.turn {
		return jobSave, group
	}
	group.Deleted = !group.Deleted
	if group.Deleted {
		return jobDelete, group
	}
	return jobRestore, group
}
