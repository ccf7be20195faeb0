package admin

func (u *update) writeFailed(op int, f *Failure) {
	if j, i, ok := u.finish(op); ok {
		u.failed(j, i, f)
	}
}

// failed keeps the row as the user left it and shows why the write failed.
func (u *update) failed(j *job, i int, f *Failure) {
	u.batch.Done++
	u.batch.Failed++
	if f.Kind == SessionExpired {
		u.change(i, (*Row).settle)
		u.expire(j.op, f)
		return
	}
	u.change(i, func(r *Row) { r.fail(j, f, u.tick()) })
	u.Alert = &Alert{Failure: f, Explanation: Explain(f), Key: j.key, Subject: u.subject(u.rows[i])}
	u.sayFailed(u.rows[i])
	if f.stopsBatch() {
		if left := u.dropQueue(); left > 0 {
			u.say(ToneWarning, textStopped(left))
		}
	}
	if f.needsList() && u.Phase == PhaseReady {
		u.startList()
	} else {
		u.failUnchecked(i)
	}
	if u.batch.Total > 1 && !f.stopsBatch() {
		u.reportBatch()
	}
	u.startJobs()
}

// sayFailed says that a write has failed, or that it is being checked.
func (u *update) sayFailed(r *Row) {
	if r.Status == StatusChecking {
		u.say(ToneInfo, textChecking(u.subject(r)))
		return
	}
	u.say(ToneWarning, textFailed(u.subject(r)))
}

// needsList reports whether the list on the page may no longer be right after such a failure.
func (f *Failure) needsList() bool {
	switch f.Kind {
	case NotFound, Duplicate, ChangedByOther:
		return true
	}
	return f.Unconfirmed()
}

// failUnchecked gives up checking a row when no list can be read now.
func (u *update) failUnchecked(i int) {
	if u.rows[i].Status == StatusChecking {
		u.change(i, func(r *Row) { r.Status = StatusFailed })
		u.say(ToneWarning, textUnchecked)
	}
}

// fail records a failed write in its row. One that may have arrived all the same is checked against the list.
func (r *Row) fail(j *job, f *Failure, clock int) {
	r.Status, r.Failure, r.learned = StatusFailed, f, clock
	if f.Unconfirmed() {
		lost := *j
		lost.failure = f
		r.unconfirmed, r.Status = &lost, StatusChecking
	}
	if f.Kind == ChangedByOther && f.Current != nil && f.Current.ID == r.Baseline.ID {
		r.rebase(*f.Current, clock)
		r.Note = textMerged
	}
}

// subject names a row for reading: what the server calls it, or what is typed in a new row.
func (u *update) subject(r *Row) string {
	if r.IsNew() {
		return DisplayName(r.Draft.Name, u.Language)
	}
	return DisplayName(r.Baseline.Name, u.Language)
}
