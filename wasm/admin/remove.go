package admin

import "groupdesk/wasm/words"

// mark marks groups as deleted or removes the mark. What is typed in their rows is not part of it.
func (u *update) mark(deleted bool, keys ...int32) {
	kind := jobRestore
	if deleted {
		kind = jobDelete
	}
	entry := u.newEntry()
	for _, key := range keys {
		i := u.find(key)
		if i < 0 || !u.rows[i].CanDelete() || u.rows[i].Baseline.Deleted == deleted {
			continue
		}
		was := u.rows[i].Baseline
		group := was
		group.Deleted = deleted
		u.enqueue(i, &job{kind: kind, was: was, group: group, draft: draftOf(was), entry: entry})
	}
}

// restoreExisting restores the deleted group whose name a row has.
func (u *update) restoreExisting(key int32) {
	i := u.find(key)
	if i < 0 || u.rows[i].busy() {
		return
	}
	for _, m := range u.rows[i].Messages {
		if target := u.indexOfID(m.RestoreID); target >= 0 {
			u.restoreFor(u.rows[i], target)
			return
		}
	}
}

func (u *update) restoreFor(asking *Row, target int) {
	r := u.rows[target]
	if !r.CanDelete() || !r.Baseline.Deleted {
		return
	}
	j := &job{kind: jobRestore, was: r.Baseline, group: r.Baseline, draft: draftOf(r.Baseline), entry: u.newEntry()}
	j.group.Deleted = false
	if asking.IsNew() {
		j.from = asking.Key
	}
	u.reveal(r.Key, asking.Key)
	u.closeFields(asking.Key)
	u.enqueue(target, j)
}

func (u *update) deleteAndMove(key, moveTo int32) {
	i, target := u.find(key), u.indexOfID(moveTo)
	switch {
	case i < 0 || u.rows[i].IsNew():
		return // It has gone meanwhile, and the list has shown that.
	case target < 0 || target == i:
		u.say(ToneWarning, words.NoTarget)
		return
	case u.rows[i].busy() || u.rows[target].busy():
		u.say(ToneInfo, words.MoveLater)
		return
	case u.rows[target].Baseline.Deleted:
		u.show(Notice{Tone: ToneWarning, Text: u.texts.DeletedTarget(u.subject(u.rows[target]))})
		return
	}
	was := u.rows[i].Baseline
	u.enqueue(i, &job{kind: jobMove, was: was, draft: draftOf(was), moveTo: moveTo, entry: u.newEntry()})
}

// moved reads the list: only that shows whether the group is gone or marked as deleted.
func (u *update) moved(j *job, i int, saved Saved) {
	u.batch.Done++
	r := u.rows[i].clone()
	r.refreshStatus()
	r.Note, r.learned = saved.Warning, u.tick()
	u.put(i, r)
	u.forgetMembersOf(j.was.ID)
	u.forgetMembersOf(j.moveTo)
	u.tellSaved(j.was.ID)
	u.record(j, j.was)
	u.report(j, j.was)
	u.startList()
	u.startJobs()
}
