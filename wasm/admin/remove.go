package admin

// undo is what the event Undo takes back: a write to the group of a row, or the discarding of what was typed.
type undo struct {
	key           int32
	before, after Group
	discarded     []*Row // as they were
}

// mark marks a group as deleted or takes the mark away. What is typed in the row is not part of it.
func (u *update) mark(key int32, deleted bool) {
	i := u.index(key)
	if i < 0 || !u.rows[i].CanDelete() || u.rows[i].Baseline.Deleted == deleted {
		return
	}
	kind := jobRestore
	if deleted {
		kind = jobDelete
	}
	was := u.rows[i].Baseline
	group := was
	group.Deleted = deleted
	u.enqueue(i, &job{kind: kind, was: was, group: group, draft: draftOf(was)})
}

// restoreExisting restores the deleted group whose name a row has.
func (u *update) restoreExisting(key int32) {
	i := u.index(key)
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
	j := &job{kind: jobRestore, was: r.Baseline, group: r.Baseline, draft: draftOf(r.Baseline)}
	j.group.Deleted = false
	if asking.IsNew() {
		j.from = asking.Key
	}
	u.enqueue(target, j)
}

// takeBack writes the fields that the last act changed as they were before it.
func (u *update) takeBack() {
	if u.undo == nil {
		return
	}
	last := *u.undo
	if len(last.discarded) > 0 {
		u.bringBack(last.discarded)
		return
	}
	i := u.index(last.key)
	if i < 0 || !u.rows[i].CanDelete() {
		return
	}
	was := u.rows[i].Baseline
	u.enqueue(i, &job{kind: jobUndo, was: was, group: last.applyTo(was), draft: draftOf(was)})
}

// applyTo returns a group with the fields that the act changed as they were before.
func (l undo) applyTo(g Group) Group {
	if l.before.Name != l.after.Name {
		g.Name = l.before.Name
	}
	if l.before.Description != l.after.Description {
		g.Description = l.before.Description
	}
	if l.before.Rank != l.after.Rank {
		g.Rank = l.before.Rank
	}
	if l.before.Deleted != l.after.Deleted {
		g.Deleted = l.before.Deleted
	}
	return g
}

func (u *update) deleteAndMove(key, moveTo int32) {
	i, target := u.index(key), u.indexOfID(moveTo)
	if i < 0 || target < 0 || i == target || !u.rows[i].CanDelete() || u.rows[target].Baseline.Deleted {
		return
	}
	was := u.rows[i].Baseline
	u.enqueue(i, &job{kind: jobMove, was: was, draft: draftOf(was), moveTo: moveTo})
}

// moved reads the list: only that tells whether the group is gone or marked as deleted.
func (u *update) moved(j *job, i int, saved Saved) {
	u.batch.Done++
	u.change(i, func(r *Row) {
		r.settle()
		r.Note, r.learned = saved.Warning, u.tick()
	})
	u.report(j, j.was)
	u.undo, u.Status.Undo = nil, false
	u.startList()
	u.startJobs()
}
