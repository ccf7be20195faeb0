package admin

import (
	"slices"
	"strconv"

	"groupdesk/wasm/words"
)

// saveRows saves rows that can be saved, and closes the fields of those that need no correction.
func (u *update) saveRows(key int32) {
	keys := slices.DeleteFunc(u.targets(key), func(key int32) bool {
		r, ok := u.Row(key)
		return !ok || !r.CanSave()
	})
	open := u.Editing.Key
	if (key == 0 || key == open) && len(keys) == 0 { // Nothing has been typed, or it is being saved already.
		u.leave()
		u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
		return
	}
	u.submit(keys...)
	if r, ok := u.Row(open); ok && slices.Contains(keys, open) && !r.Blocked() {
		u.closeFields(open)
	}
}

// saveAll saves every row with unsaved work, in the order of the table.
func (u *update) saveAll() {
	var keys []int32
	for _, key := range u.shown {
		if r, ok := u.Row(key); ok && r.CanSave() {
			keys = append(keys, key)
		}
	}
	for _, r := range u.rows {
		if r.CanSave() && !slices.Contains(keys, r.Key) {
			keys = append(keys, r.Key)
		}
	}
	u.leaveToTable()
	u.submit(slices.DeleteFunc(keys, func(key int32) bool { return u.find(key) < 0 })...)
}

// submit saves rows that can be saved. Those that validation blocks remain; the first of them is opened when nothing
// else was to be saved.
func (u *update) submit(keys ...int32) { u.submitAs(u.newEntry(), keys...) }

// submitAs is submit for an entry of the history that has begun already.
func (u *update) submitAs(entry int, keys ...int32) {
	if !u.saving() {
		u.batch = Progress{}
	}
	for _, key := range keys {
		at := u.find(key)
		r := u.rows[at].clone()
		r.attempted = true
		u.put(at, r)
	}
	u.validate()
	var blocked []*Row
	var deletions []int32
	for _, key := range keys {
		i := u.find(key)
		switch r := u.rows[i]; {
		case r.Blocked():
			blocked = append(blocked, r)
		case r.unconfirmed != nil:
			r := u.rows[i].clone()
			r.Status, r.resave = StatusChecking, true
			u.put(i, r)
			u.startList()
		default:
			kind, group := r.wanted()
			if kind == jobDelete {
				deletions = append(deletions, key)
				continue
			}
			u.enqueue(i, &job{kind: kind, was: r.Baseline, group: group, draft: r.Draft, entry: entry})
		}
	}
	u.batch.Blocked += len(blocked)
	if len(blocked) > 0 && !u.saving() {
		u.pointOut(blocked)
	}
	u.deleteRows(deletions) // Somebody may have joined the groups since they were to be deleted.
}

// pointOut opens the first field that keeps rows from being saved, and says how many rows there are.
func (u *update) pointOut(blocked []*Row) {
	u.batch = Progress{}
	for _, m := range blocked[0].Messages {
		if !m.Warning {
			u.open(Open{Key: blocked[0].Key, Field: m.Field})
			break
		}
	}
	u.show(Notice{Tone: ToneWarning, Text: u.texts.FixFirst(len(blocked)), Key: blocked[0].Key, Offer: OfferShow})
}

func (u *update) writeDone(e WriteDone) {
	j, i, ok := u.finish(e.Op)
	if !ok {
		return
	}
	u.markWrite(j, markSaved)
	u.now = e.At
	if j.kind == jobMove {
		u.moved(j, i, e.Saved)
		return
	}
	if !u.answers(j, e.Saved.Group.ID) {
		u.failed(j, i, &Failure{Kind: Malformed, Details: "the answer does not hold the user group that was saved", Sent: true})
		return
	}
	u.rankFollowing(j, e.Saved.Group.Rank)
	u.stored(j, i, e.Saved)
	u.batch.Done++
	u.tellSaved(e.Saved.Group.ID)
	u.record(j, e.Saved.Group)
	u.report(j, e.Saved.Group)
	u.startJobs()
}

// answers reports whether an answer with this ID can be about what was written. A new group has an ID that no other had
// before; a list may have brought it since.
func (u *update) answers(j *job, id int32) bool {
	if !j.creates() {
		return id == j.was.ID
	}
	i := u.indexOfID(id)
	return id > 0 && (i < 0 || u.rows[i].since > j.op)
}

// stored puts a row on the copy that the server has stored. What was typed meanwhile stays.
func (u *update) stored(j *job, i int, saved Saved) {
	now := saved.Group
	r := u.rows[i].clone()
	r.Draft = r.Draft.merge(j.draft, draftOf(now))
	r.Baseline, r.learned, r.unconfirmed = now, u.tick(), nil
	r.endResolved(j)
	r.refreshStatus()
	if r.Status == StatusClean {
		r.Status = StatusSaved
	}
	r.Note = u.noteAbout(j.group, saved)
	u.put(i, r)
	u.absorbTwin(i)
	if j.from != 0 {
		current := u.Cursor.Key == j.from // The user may have gone on to another row.
		u.handOver(j.from, j.key)
		if current {
			u.Cursor = Cursor{Key: j.key}
			u.focus(Focus{Place: PlaceTable, Key: j.key})
		}
	}
}

// noteAbout says what the user should know about a save that succeeded: the server's warning, and what the server
// stored differently from what it was sent.
func (u *update) noteAbout(sent Group, saved Saved) string {
	note := ""
	switch got := saved.Group; {
	case got.Name != sent.Name:
		note = u.texts.StoredName(got.Name)
	case got.Description != sent.Description:
		note = u.storedDescriptionText(got.Description)
	case got.Rank != sent.Rank && sent.Rank != 0:
		note = u.texts.StoredRank(strconv.Itoa(int(got.Rank)))
	case got.Deleted != sent.Deleted:
		note = u.texts.Get(words.StoredDeleted)
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

// handOver moves what was typed in one row to another that has nothing unsaved, and removes the first. When both have
// unsaved work, the first stays as a new row.
func (u *update) handOver(from, to int32) {
	source, target := u.find(from), u.find(to)
	if source < 0 || target < 0 || u.rows[source].busy() {
		return
	}
	typed := u.rows[source]
	switch {
	case !typed.unsaved:
	case u.rows[target].unsaved:
		if !typed.IsNew() {
			r := u.rows[source].clone()
			u.vanish(r)
			u.put(source, r)
		}
		return
	default:
		r := u.rows[target].clone()
		r.takeDraft(typed)
		u.put(target, r)
		if u.rows[target].unsaved {
			u.renote(from, to)
		}
	}
	u.remove(source)
}

// takeDraft shows what was typed in another row. What is empty there was left alone, not chosen, and a name that is the
// same but for its letter case is not a reason to rename the group.
func (r *Row) takeDraft(typed *Row) {
	for _, f := range fields {
		text := typed.Draft.Get(f)
		if text == "" || text == draftOf(typed.Baseline).Get(f) || f == FieldName && nameKey(text) == r.draftKey {
			continue
		}
		r.Draft.set(f, text)
	}
	r.refreshStatus()
}

// report says how a write ended, with the undo that it allows; a batch is summed up at its end.
func (u *update) report(j *job, now Group) {
	if u.Phase != PhaseReady {
		return // The sign-in form says why it is there.
	}
	if u.batch.isBatch() {
		u.reportBatch()
		return
	}
	u.show(Notice{
		Tone: ToneSuccess, Text: joinSentences(u.doneText(j, now), j.merged), Key: j.key,
		Offer: u.newest().offer(), Result: u.HasResult(),
	})
}

// isBatch reports whether more than one row was to be saved.
func (p Progress) isBatch() bool { return p.Total+p.Blocked+p.Stopped > 1 }

// fail counts a failed save.
func (p *Progress) fail(kind Kind) {
	p.Done++
	p.Failed++
	p.reasons = slices.Clone(p.reasons)
	for i := range p.reasons {
		if p.reasons[i].kind == kind {
			p.reasons[i].n++
			return
		}
	}
	p.reasons = append(p.reasons, reason{kind, 1})
}

// sayProgress says how far the saves are. A batch can be stopped while some of it waits.
func (u *update) sayProgress() {
	n := Notice{Tone: ToneInfo, Text: u.SavingText(u.batch), Advice: u.batchAdvice(), progress: true}
	if len(u.queue) > 0 {
		n.Offer = OfferStop
	}
	if u.Notice.Text == n.Text && u.Notice.Offer == n.Offer {
		return
	}
	before := u.Notice
	u.show(n)
	if n.Offer == OfferStop && before.Offer == OfferStop {
		u.Notice.Serial = before.Serial // The button to stop stays valid, whatever the progress.
	}
}

// reportBatch says how many changes were saved, how many were not, and why.
func (u *update) reportBatch() {
	if u.saving() {
		u.sayProgress()
		return
	}
	e := u.newest()
	n := Notice{Tone: ToneSuccess, Text: u.batchText(u.batch, e != nil && e.undoes != 0 && u.batch.Done > u.batch.Failed)}
	if u.batch.Failed+u.batch.Blocked+u.batch.Stopped > 0 {
		n.Tone = ToneWarning
	}
	if e != nil && u.batch.Done > u.batch.Failed {
		n.Offer = e.offer()
	}
	n.Result = u.HasResult()
	u.show(n)
}
