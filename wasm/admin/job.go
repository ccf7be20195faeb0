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
	from   int32 // the new row that asks for the restoring of this one; 0: none

	failure *Failure // why it got no answer
}

type jobKind int

const (
	jobSave    jobKind = iota // create or save what is typed
	jobDelete                 // mark as deleted
	jobRestore                // take the mark away
	jobUndo                   // write an earlier copy
	jobMove                   // delete and move the members
)

// maxRunning is how many writes go to the server at once.
const maxRunning = 3

func (j *job) creates() bool { return j.kind == jobSave && j.was.ID == 0 }

// enqueue puts a write at the end of the queue and its row into the state of being saved.
func (u *update) enqueue(i int, j *job) {
	if !u.saving() {
		u.batch = Progress{}
	}
	j.op, j.key = u.tick(), u.rows[i].Key
	u.queue = append(slices.Clip(u.queue), j)
	u.batch.Total++
	u.dropAlert(j.key)
	u.say(ToneInfo, SavingText(u.batch))
	u.change(i, func(r *Row) { r.Status, r.Failure, r.Note = StatusSaving, nil, "" })
}

// startJobs sends as many writes as may be on their way at once. Groups are created one after the other, so that the
// server ranks them in the order in which they were asked for.
func (u *update) startJobs() {
	for len(u.running) < maxRunning {
		i := slices.IndexFunc(u.queue, u.mayStart)
		if i < 0 {
			return
		}
		j := u.queue[i]
		u.queue = without(u.queue, i)
		u.running = append(slices.Clip(u.running), j)
		u.send(j)
	}
}

func (u *update) mayStart(j *job) bool {
	return !j.creates() || !slices.ContainsFunc(u.running, (*job).creates)
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

// finish takes a job off the list of those on their way and tells its row. The third result is false for an outcome that
// nobody waits for, such as one from before signing out.
func (u *update) finish(op int) (j *job, row int, ok bool) {
	for i, j := range u.running {
		if j.op == op {
			u.running = without(u.running, i)
			row = u.index(j.key)
			return j, row, row >= 0
		}
	}
	return nil, -1, false
}

// dropQueue gives up the writes that wait for their turn; their rows keep what was typed.
func (u *update) dropQueue() int {
	dropped := u.queue
	u.queue = nil
	for _, j := range dropped {
		if i := u.index(j.key); i >= 0 {
			u.change(i, (*Row).settle)
		}
	}
	u.batch.Total -= len(dropped)
	return len(dropped)
}

// without returns a copy of a list that lacks one job: older states still hold the list itself.
func without(jobs []*job, i int) []*job {
	return append(slices.Clone(jobs[:i]), jobs[i+1:]...)
}
