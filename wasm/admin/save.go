package admin

import "slices"

// save saves a row, or says why it cannot be saved.
func (u *update) save(key int32) {
	if i := u.index(key); i >= 0 && u.rows[i].CanSave() {
		u.submit(key)
	}
}

// saveAll saves every row with unsaved work, new ones in the order in which they were added.
func (u *update) saveAll() {
	var added, changed []int32
	for _, r := range u.rows {
		switch {
		case r.CanSave() && r.IsNew():
			added = append(added, r.Key)
		case r.CanSave():
			changed = append(changed, r.Key)
		}
	}
	slices.Reverse(added)
	u.submit(append(added, changed...)...)
}

// submit saves rows that can be saved. Those that validation blocks stay behind; the focus goes to the first of them.
func (u *update) submit(keys ...int32) {
	for _, key := range keys {
		u.change(u.index(key), func(r *Row) { r.attempted = true })
	}
	u.validate()
	var blocked []*Row
	for _, key := range keys {
		i := u.index(key)
		switch r := u.rows[i]; {
		case r.Blocked():
			blocked = append(blocked, r)
		case r.unconfirmed != nil:
			u.change(i, func(r *Row) { r.Status, r.resave = StatusChecking, true })
			u.startList()
		default:
			u.enqueue(i, &job{kind: jobSave, was: r.Baseline, group: r.Draft.group(r.Baseline), draft: r.Draft})
		}
	}
	u.pointOut(blocked)
}

// pointOut moves the focus to the first field that keeps rows from being saved, and says how many rows there are.
func (u *update) pointOut(blocked []*Row) {
	if len(blocked) == 0 {
		return
	}
	u.say(ToneWarning, textFixFirst(len(blocked)))
	for _, m := range blocked[0].Messages {
		if !m.Warning {
			u.focus(blocked[0].Key, m.Field)
			return
		}
	}
}

func (u *update) writeDone(e WriteDone) {
	j, i, ok := u.finish(e.Op)
	if !ok {
		return
	}
	if j.kind == jobMove {
		u.moved(j, i, e.Saved)
		return
	}
	if stored := e.Saved.Group.ID; stored == 0 || !j.creates() && stored != j.was.ID {
		u.failed(j, i, &Failure{Kind: Truncated, Details: textWrongGroup, Sent: true})
		return
	}
	u.dropAlert(0)
	u.stored(j, i, e.Saved)
	u.batch.Done++
	u.report(j, e.Saved.Group)
	u.startJobs()
}

// stored puts a row on the copy that the server has stored. What was typed meanwhile stays.
func (u *update) stored(j *job, i int, saved Saved) {
	now, before := saved.Group, u.rows[i].Baseline
	u.change(i, func(r *Row) {
		r.Draft = r.Draft.merge(j.draft, draftOf(now))
		r.Baseline, r.Conflict, r.learned, r.unconfirmed = now, false, u.tick(), nil
		r.fresh = r.fresh || j.creates()
		r.settle()
		if r.Status == StatusClean {
			r.Status = StatusSaved
		}
		r.Note = noteAbout(j.group, saved)
	})
	u.absorbTwin(i)
	if j.from != 0 {
		u.handOver(j.from, j.key)
		u.focus(j.key, FieldName)
	}
	if before.Rank != now.Rank || before.Name != now.Name {
		u.sort()
	}
}

// noteAbout says what the user should know about a save that succeeded: the server's warning, and what the server
// stored differently from what it was sent.
func noteAbout(sent Group, saved Saved) string {
	note := ""
	switch got := saved.Group; {
	case got.Name != sent.Name:
		note = textStoredName(got.Name)
	case got.Description != sent.Description:
		note = textStoredDescription(got.Description)
	case got.Rank != sent.Rank && sent.Rank != 0:
		note = textStoredRank(got.Rank)
	case got.Deleted != sent.Deleted:
		note = textStoredDeleted
	}
	return joinSentences(note, saved.Warning)
}

// absorbTwin removes another row for the group of row i: a list can have brought it before the save's own answer came.
func (u *update) absorbTwin(i int) {
	r := u.rows[i]
	for k, other := range u.rows {
		if k != i && other.Baseline.ID == r.Baseline.ID {
			u.join(other, r)
			return
		}
	}
}

// join leaves one row for a group that has two.
func (u *update) join(other, r *Row) {
	if other.busy() {
		other, r = r, other
	}
	u.handOver(other.Key, r.Key)
}

// handOver gives what was typed in one row to another that has nothing unsaved, and removes the first. When both have
// unsaved work, the first stays as a new row.
func (u *update) handOver(from, to int32) {
	source, target := u.index(from), u.index(to)
	if source < 0 || target < 0 || u.rows[source].busy() {
		return
	}
	typed := u.rows[source]
	switch {
	case !typed.unsaved:
	case u.rows[target].unsaved:
		if !typed.IsNew() {
			u.change(source, func(r *Row) { r.vanish(u.newKey()) })
		}
		return
	default:
		u.change(target, func(r *Row) { r.takeDraft(typed) })
	}
	u.remove(source)
}

// takeDraft shows what was typed in another row. What is empty there was left alone, not chosen, and a name that is the
// same but for its letter case is no reason to rename the group.
func (r *Row) takeDraft(typed *Row) {
	for _, f := range fields {
		text := typed.Draft.Get(f)
		if text == "" || text == draftOf(typed.Baseline).Get(f) || f == FieldName && nameKey(text) == r.keys.draft {
			continue
		}
		r.Draft.set(f, text)
	}
	r.settle()
}

// report says how a write ended, with the undo that it allows; a batch is summed up at its end.
func (u *update) report(j *job, now Group) {
	if u.batch.Total > 1 {
		u.reportBatch()
		return
	}
	u.say(ToneSuccess, textDone(j, DisplayName(now.Name, u.Language)))
	if !j.creates() && j.kind != jobUndo {
		u.undo = &undo{key: j.key, before: j.was, after: now}
		u.Status.Undo = true
	}
}

func (u *update) reportBatch() {
	if u.saving() {
		u.say(ToneInfo, SavingText(u.batch))
		return
	}
	tone := ToneSuccess
	if u.batch.Failed > 0 {
		tone = ToneWarning
	}
	u.say(tone, textBatch(u.batch))
}
