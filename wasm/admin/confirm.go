package admin

import (
	"slices"

	"groupdesk/wasm/words"
)

// confirm determines from a list whether a write without an answer has arrived.
func (m *merge) confirm(r *Row, texts *words.Texts) {
	j := r.unconfirmed
	r.unconfirmed, r.learned = nil, m.op
	if r.IsNew() {
		m.confirmCreate(r, j, texts)
		return
	}
	g, listed := m.group(r.Baseline.ID)
	switch {
	case !listed:
		if j.kind == jobMove { // Gone is what a move wants.
			m.arrived = append(m.arrived, r.Baseline.ID)
		}
	case j.arrivedAs(g):
		m.arrived = append(m.arrived, g.ID)
		r.follow(j, g)
		r.arrive(texts.Get(words.Arrived))
	default:
		r.rebase(g, m.op)
		r.failUnlessEdited(j)
	}
}

// follow puts a row on the server's copy after the write j to it. What was typed since stays.
func (r *Row) follow(j *job, g Group) {
	if r.unsaved {
		r.Draft = r.Draft.merge(j.draft, draftOf(g))
	} else {
		r.Draft = draftOf(g)
	}
	r.Baseline = g
	r.endResolved(j)
}

// confirmCreate adopts a group that has turned up under the name that was sent. It stays with what the user typed, as
// the group may be another one.
func (m *merge) confirmCreate(r *Row, j *job, texts *words.Texts) {
	g, ok := m.unclaimed(nameKey(j.group.Name))
	if !ok {
		r.failUnlessEdited(j)
		return
	}
	m.take(g.ID)
	m.arrived = append(m.arrived, g.ID)
	r.Baseline = g
	if r.Draft.Rank == "" {
		r.Draft.Rank = draftOf(g).Rank
	}
	note := texts.Get(words.Arrived)
	if r.Draft != draftOf(g) {
		note = texts.Get(words.Adopted)
	}
	r.arrive(note)
}

// checking returns the rows that wait for a list.
func (u *update) checking() []*Row {
	return slices.DeleteFunc(slices.Clone(u.rows), func(r *Row) bool { return r.Status != StatusChecking })
}

// reportChecked says what a list has shown about the writes to rows that waited for it. The rows are as they were before.
func (u *update) reportChecked(rows []*Row) {
	arrived, lost, subject := 0, 0, ""
	for _, old := range rows {
		r, ok := u.Row(old.Key)
		switch {
		case ok && r.Status == StatusChecking: // The list was too old to show it.
		case ok && r.Failure != nil, !ok && old.unconfirmed.kind != jobMove: // Gone is what a move wants.
			lost, subject = lost+1, u.subject(old)
		default:
			arrived++
		}
	}
	switch {
	case lost > 1:
		u.show(Notice{Tone: ToneWarning, Text: u.texts.NotSaved(lost), Offer: OfferSaveAll})
	case lost == 1:
		u.show(Notice{Tone: ToneWarning, Text: u.failedText(subject), Offer: OfferSaveAll})
	case arrived > 0:
		u.say(ToneSuccess, words.Arrived)
	}
}

// unclaimed returns the first group with a name that has no row.
func (m *merge) unclaimed(key string) (Group, bool) {
	for i, g := range m.groups {
		if !m.claimed[i] && nameKey(g.Name) == key {
			return g, true
		}
	}
	return Group{}, false
}

// arrivedAs reports whether the server's copy shows that a write to an existing group has arrived.
func (j *job) arrivedAs(g Group) bool {
	if j.kind == jobMove {
		return g.Deleted
	}
	return g == j.group
}

// arrive gives a row the status of a save that has succeeded after all.
func (r *Row) arrive(note string) {
	again := r.resave
	r.refreshStatus()
	if r.Status == StatusClean {
		r.Status = StatusSaved
	}
	r.Note, r.resave = note, again
}

// failUnlessEdited gives a row the failure of the write that did not arrive, unless the user has moved on.
func (r *Row) failUnlessEdited(j *job) {
	if r.Status == StatusChecking || r.Status == StatusFailed {
		r.Status, r.Failure = StatusFailed, j.failure
	}
}

// resaveConfirmed saves the rows whose save had to wait for a list, and that need it still.
func (u *update) resaveConfirmed() {
	var keys []int32
	for i, r := range u.rows {
		if r.resave && r.unconfirmed == nil {
			r := u.rows[i].clone()
			r.resave = false
			if r.Status != StatusSaved {
				r.refreshStatus()
			}
			u.put(i, r)
			keys = append(keys, r.Key)
		}
	}
	keys = slices.DeleteFunc(keys, func(key int32) bool { return !u.rows[u.find(key)].CanSave() })
	u.submit(keys...)
}
