package admin

import "slices"

// confirm tells from a list whether a write without an answer has arrived.
func (m *merge) confirm(r *Row) {
	j := r.unconfirmed
	r.unconfirmed, r.learned = nil, m.op
	if r.IsNew() {
		m.confirmCreate(r, j)
		return
	}
	g, listed := m.groups[r.Baseline.ID]
	switch {
	case !listed:
		r.failUnlessEdited(j) // What is typed becomes a new row, the rest is gone.
	case j.arrivedAs(g):
		r.follow(j, g)
		r.arrive(textArrived)
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
	r.Baseline, r.Conflict = g, false
}

// confirmCreate adopts a group that has turned up under the name that was sent. It stays with what the user typed, as
// the group may be another one.
func (m *merge) confirmCreate(r *Row, j *job) {
	g, ok := m.unclaimed(nameKey(j.group.Name))
	if !ok {
		r.failUnlessEdited(j)
		return
	}
	m.claimed[g.ID] = true
	r.Baseline = g
	if r.Draft.Rank == "" {
		r.Draft.Rank = draftOf(g).Rank
	}
	note := textArrived
	if r.Draft != draftOf(g) {
		note = textAdopted
	}
	r.arrive(note)
}

// checking returns the keys of the rows that wait for a list.
func (u *update) checking() []int32 {
	var keys []int32
	for _, r := range u.rows {
		if r.Status == StatusChecking {
			keys = append(keys, r.Key)
		}
	}
	return keys
}

// reportChecked says what a list has shown about the writes to rows that waited for it.
func (u *update) reportChecked(keys []int32) {
	lost, subject := 0, ""
	for _, key := range keys {
		if r, ok := u.Row(key); ok && r.Failure != nil {
			lost, subject = lost+1, u.subject(r)
			continue
		}
		u.dropAlert(key)
	}
	switch {
	case lost > 1:
		u.say(ToneWarning, textNotSaved(lost))
	case lost == 1:
		u.say(ToneWarning, textFailed(subject))
	case len(keys) > 0:
		u.say(ToneSuccess, textArrived)
	}
}

// unclaimed returns the first group with a name that no row stands for.
func (m *merge) unclaimed(key string) (Group, bool) {
	for _, id := range m.order {
		if g := m.groups[id]; !m.claimed[id] && nameKey(g.Name) == key {
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
	r.settle()
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
			u.change(i, func(r *Row) {
				r.resave = false
				if r.Status != StatusSaved {
					r.settle()
				}
			})
			keys = append(keys, r.Key)
		}
	}
	keys = slices.DeleteFunc(keys, func(key int32) bool { return !u.rows[u.index(key)].CanSave() })
	u.submit(keys...)
}
