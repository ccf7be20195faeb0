package admin

import "slices"

func (u *update) writeFailed(op int, f *Failure) {
	if j, i, ok := u.finish(op); ok {
		u.failed(j, i, f)
	}
}

// failed keeps the row as the user left it and shows why the write failed.
func (u *update) failed(j *job, i int, f *Failure) {
	u.markFailure(j, f)
	if f.Kind == ChangedByOther && u.mergeJob(j, i, f) {
		return
	}
	u.batch.fail(f.Kind)
	if f.Kind == SessionExpired {
		r := u.rows[i].clone()
		r.refreshStatus()
		u.put(i, r)
		u.expire(j.op, f)
		if u.Notice.progress { // The session has been renewed already, and other writes are on their way.
			u.reportBatch()
		}
		u.startJobs()
		return
	}
	u.tellError(f)
	r := u.rows[i].clone()
	r.fail(j, f, u.tick())
	u.put(i, r)
	if f.stopsBatch() {
		u.dropQueue()
	}
	u.sayFailed(i, f)
	if f.Kind == NoRights {
		u.Rights = RightsRefused
		u.leaveToTable()
	}
	if f.needsList() && u.Phase == PhaseReady {
		u.startList()
	} else if u.rows[i].Status == StatusChecking {
		r := u.rows[i].clone()
		r.Status = StatusFailed
		u.put(i, r)
	}
	if f.unreachable() && u.list == 0 && u.outage.wait == 0 { // A list that is on its way says more.
		u.lookAgain(f)
	}
	u.startJobs()
}

// sayFailed reports a failed write, or the batch that it belongs to.
func (u *update) sayFailed(i int, f *Failure) {
	r := u.rows[i]
	switch {
	case u.Phase != PhaseReady: // The sign-in form says why it is there.
	case u.batch.isBatch():
		u.reportBatch()
	case r.Status == StatusChecking:
		u.show(Notice{Tone: ToneInfo, Text: u.checkingText(u.subject(r))})
	default:
		u.warn(f, r)
	}
}

// needsList reports whether the list on the page may no longer be right after such a failure.
func (f *Failure) needsList() bool {
	switch f.Kind {
	case NotFound, Duplicate, ChangedByOther:
		return true
	}
	return f.Unconfirmed()
}

// fail records a failed write in its row. One that may have arrived all the same is checked against the list.
func (r *Row) fail(j *job, f *Failure, clock int) {
	r.Status, r.Failure, r.learned = StatusFailed, f, clock
	if f.Unconfirmed() {
		lost := *j
		lost.failure = f
		r.unconfirmed, r.Status = &lost, StatusChecking
	}
}

// maxMerges limits how often a write is put on another's change before it counts as failed.
const maxMerges = 5

// mergeJob puts a write on the copy that someone else has saved meanwhile. Changes to different fields are merged and
// sent at once. A field that both have changed is a conflict: the row waits for the user to choose. It reports whether
// that has resolved the failure.
func (u *update) mergeJob(j *job, i int, f *Failure) bool {
	if f.Current == nil || f.Current.ID != u.rows[i].Baseline.ID || j.tries == maxMerges || u.Phase != PhaseReady {
		return false
	}
	theirs := *f.Current
	r := u.rows[i].clone()
	r.rebase(theirs, u.tick())
	u.put(i, r)
	next := *j
	next.was, next.group, next.tries = theirs, mergeGroups(j.was, theirs, j.group), j.tries+1
	if j.kind == jobUndo {
		next.group = mergeUndo(j.was, theirs, j.group)
	}
	next.merged = u.mergedText(j.was, theirs)
	next.draft = j.draft.merge(draftOf(j.was), draftOf(theirs))
	if (j.kind == jobSave || j.kind == jobRestore) && u.rows[i].conflictsWith(j) {
		u.batch.fail(f.Kind)
		u.tellError(f)
		u.sayConflict(i)
		u.startJobs()
		return true
	}
	u.await(i, &next)
	u.startJobs()
	return true
}

// endResolved ends the conflicts in fields that a write has resolved by changing them.
func (r *Row) endResolved(j *job) {
	r.endConflicts(func(c Conflict) bool { return draftOf(j.group).Get(c.Field) != draftOf(j.was).Get(c.Field) })
}

// conflictsWith reports whether a write changes a field that is in conflict.
func (r *Row) conflictsWith(j *job) bool {
	return slices.ContainsFunc(r.Conflicts, func(c Conflict) bool {
		return draftOf(j.group).Get(c.Field) != draftOf(j.was).Get(c.Field)
	})
}

func (u *update) sayConflict(i int) {
	if u.batch.isBatch() {
		u.reportBatch()
		return
	}
	r := u.rows[i]
	u.show(Notice{Tone: ToneWarning, Text: u.texts.Conflict(u.subject(r)), Offer: OfferShow, Key: r.Key})
}

// mergeGroups returns what two people have made of a group together. Where both have changed a field, mine counts.
func mergeGroups(base, theirs, mine Group) Group {
	merged := theirs
	if mine.Name != base.Name {
		merged.Name = mine.Name
	}
	if mine.Description != base.Description {
		merged.Description = mine.Description
	}
	if mine.Rank != base.Rank {
		merged.Rank = mine.Rank
	}
	if mine.Deleted != base.Deleted {
		merged.Deleted = mine.Deleted
	}
	return merged
}

// mergeUndo returns what two people have made of a group together, where an undo yields to what the other did.
func mergeUndo(base, theirs, undone Group) Group { return mergeGroups(base, undone, theirs) }

// subject names a row for display: what the server calls it, or what is typed in a new row.
func (u *update) subject(r *Row) string { return r.shownName(u.options.Language) }

func (r *Row) shownName(language string) string {
	if r.IsNew() {
		return DisplayName(r.Draft.Name, language)
	}
	return DisplayName(r.Baseline.Name, language)
}
