package admin

import "slices"

// job is one write: what is sent, and what the row looked like when the user asked for it. A queued job never changes.
type job struct {
	op     int
	key    int32
	kind   jobKind
	was    Group // the copy that the write is based on; zero to create
	group  Group // what to write
	draft  Draft // the row's draft as far as the write takes it over
	moveTo int32
	from   int32  // the new row that asks for the restoring of this one; 0: none
	entry  int    // the entry of the history that it belongs to
	undoes int    // the entry that it takes back; 0: none
	merged string // what someone else has changed meanwhile, for display; see mergeJob
	tries  int    // how often it has been put on another's change
	place  int    // where it is in the journal

	failure *Failure // why it got no answer
}

type jobKind int

const (
	jobSave    jobKind = iota // create or save what is typed
	jobDelete                 // mark as deleted
	jobRestore                // remove the mark
	jobUndo                   // write an earlier copy
	jobMove                   // delete and move the members
)

// maxRunning is how many writes go to the server at once.
const maxRunning = 4

func (j *job) creates() bool { return j.kind == jobSave && j.was.ID == 0 }

// enqueue puts a write at the end of the queue.
func (u *update) enqueue(i int, j *job) {
	if !u.saving() {
		u.batch = Progress{}
	}
	u.batch.Total++
	j.place = u.note(u.rows[i].Key, j)
	u.await(i, j)
}

// await lets a write wait for its turn, and its row with it.
func (u *update) await(i int, j *job) {
	j.op, j.key = u.tick(), u.rows[i].Key
	u.markWrite(j, markUnsent)
	if !u.queued {
		u.queue = slices.Clone(u.queue)
		u.queued = true
	}
	u.queue = append(u.queue, j)
	r := u.rows[i].clone()
	r.Status, r.Failure, r.Note = StatusWaiting, nil, ""
	u.put(i, r)
	u.sayProgress()
}

// startJobs sends as many writes as may be on their way at once.
func (u *update) startJobs() {
	started := false
	for len(u.running) < maxRunning {
		i := slices.IndexFunc(u.queue, u.mayStart)
		if i < 0 {
			break
		}
		started = true
		j := u.queue[i]
		u.queue = without(u.queue, i)
		u.running = append(slices.Clip(u.running), j)
		at := u.find(j.key)
		r := u.rows[at].clone()
		r.Status = StatusSaving
		u.put(at, r)
		u.markWrite(j, markSent)
		u.send(j)
	}
	if started {
		u.sayProgress() // There may be nothing left to stop.
	}
}

// mayStart keeps a group that the server is to rank from being created beside others: they would get one rank, or ranks
// in any order.
func (u *update) mayStart(j *job) bool {
	return !j.creates() || !slices.ContainsFunc(u.running, func(other *job) bool {
		return other.creates() && (j.group.Rank == 0 || other.group.Rank == 0)
	})
}

// rankFollowing gives ranks to the groups that wait to be created after one that the server has ranked: they follow it in
// the order of the list, and can be created side by side. Where ranks would end, the server goes on choosing them.
func (u *update) rankFollowing(first *job, rank int16) {
	if !first.creates() || first.group.Rank != 0 {
		return
	}
	u.queue = slices.Clone(u.queue)
	for i, j := range u.queue {
		if !j.creates() || j.group.Rank != 0 {
			continue
		}
		if rank == MaxRank {
			return
		}
		rank++
		ranked := *j
		ranked.group.Rank = rank
		u.queue[i] = &ranked
	}
}

func (u *update) send(j *job) {
	switch {
	case j.kind == jobMove:
		u.emit(EffectDeleteAndMove{Op: j.op, ID: j.was.ID, MoveTo: j.moveTo})
	case j.creates():
		u.emit(EffectCreate{Op: j.op, Group: j.group})
	default:
		u.emit(EffectSave{Op: j.op, Was: j.was, Group: j.group})
	}
}

// finish removes a job from the list of those on their way and returns its row. The third result is false for an
// outcome that nobody waits for, such as one from before signing out.
func (u *update) finish(op int) (j *job, row int, ok bool) {
	for i, j := range u.running {
		if j.op == op {
			u.running = without(u.running, i)
			row = u.find(j.key)
			return j, row, row >= 0
		}
	}
	return nil, -1, false
}

// dropQueue drops the writes that wait for their turn; their rows keep what was typed.
func (u *update) dropQueue() int {
	dropped := u.queue
	u.queue = nil
	for _, j := range dropped {
		if i := u.find(j.key); i >= 0 {
			r := u.rows[i].clone()
			r.refreshStatus()
			u.put(i, r)
		}
	}
	u.batch.Total -= len(dropped)
	u.batch.Stopped += len(dropped)
	return len(dropped)
}

// stop drops what waits for its turn; what is on its way arrives.
func (u *update) stop() {
	if u.dropQueue() > 0 {
		u.reportBatch()
	}
}

// without returns a copy of a list that lacks one job: older states still hold the list itself.
func without(jobs []*job, i int) []*job {
	return append(slices.Clone(jobs[:i]), jobs[i+1:]...)
}
