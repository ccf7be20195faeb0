package admin

import (
	"slices"
	"strconv"
)

// clone returns a copy to change and to put in the row's place.
func (r *Row) clone() *Row {
	c := *r
	return &c
}

// put replaces the row at an index by a changed copy of it. Validation follows at the end of the run.
func (u *update) put(i int, r *Row) {
	was := u.rows[i]
	r.endTurn(was)
	r.Revision++
	r.derive()
	r.Stray = u.Filter != "" && !r.matches(filterWords(u.Filter))
	u.own()
	u.Editing.follow(was, r)
	u.rekey(was.Key, r.Key)
	u.rows[i] = r
	u.renamed.note(was)
	u.renamed.note(r)
}

// rekey follows a row that goes on under another key.
func (u *update) rekey(from, to int32) {
	if from == to {
		return
	}
	u.at = nil
	u.renote(from, to)
	if i := slices.Index(u.shown, from); i >= 0 {
		u.shown = slices.Clone(u.shown)
		u.shown[i] = to
	}
	for _, key := range []*int32{&u.Cursor.Key, &u.Editing.Key, &u.Languages, &u.Focus.Key, &u.Notice.Key, &u.anchor} {
		if *key == from {
			*key = to
		}
	}
}

// own makes rows a slice that this run may write to.
func (u *update) own() {
	if !u.owned {
		u.rows = slices.Clone(u.rows)
		u.owned = true
	}
}

// ownIndex makes the places of rows a table that this run may write to.
func (u *update) ownIndex() {
	if !u.indexed {
		u.at = nil
	}
	u.indexed = true
	u.index()
}

// derive determines what follows from a row's draft and baseline.
func (r *Row) derive() {
	r.key, r.plain = nameKey(r.Baseline.Name), isPlain(r.Baseline.Name)
	r.draftKey, r.draftPlain = r.key, r.plain
	if r.Draft.Name != r.Baseline.Name {
		r.draftKey, r.draftPlain = nameKey(r.Draft.Name), isPlain(r.Draft.Name)
	}
	r.judged = nil
	r.unsaved = r.IsNew() || r.turn || r.Draft != draftOf(r.Baseline)
	r.endConflicts(func(c Conflict) bool { return r.Draft.Get(c.Field) == draftOf(r.Baseline).Get(c.Field) })
}

// endConflicts removes the conflicts of a row that have ended.
func (r *Row) endConflicts(ended func(Conflict) bool) {
	r.Conflicts = slices.DeleteFunc(slices.Clone(r.Conflicts), ended)
}

// refreshStatus gives a row that is not being saved the status that follows from its draft.
func (r *Row) refreshStatus() {
	r.Failure, r.resave = nil, false
	r.Status = StatusClean
	if r.IsNew() || r.turn || r.Draft != draftOf(r.Baseline) {
		r.Status = StatusDirty
	}
}

// insert adds a new row and shows it on top, below the new rows that are there.
func (u *update) insert(r *Row) {
	r.derive()
	r.Stray = u.Filter != "" && !r.matches(filterWords(u.Filter))
	u.own()
	u.ownIndex()
	u.renamed.note(r)
	u.rows = append(u.rows, r)
	u.at = u.at.withLast(u.rows)
	at := 0
	for i, key := range u.shown {
		if key < 0 && u.rows[u.find(key)].IsNew() {
			at = i + 1
		}
	}
	u.showAt(at, r.Key)
}

// showAt puts a row among those that the table shows.
func (u *update) showAt(at int, key int32) {
	u.shown = slices.Concat(u.shown[:at], []int32{key}, u.shown[at:])
}

// remove removes a row.
func (u *update) remove(i int) {
	key := u.rows[i].Key
	u.own()
	u.renamed.note(u.rows[i])
	u.rows = slices.Delete(u.rows, i, i+1)
	u.at = nil
	if at := slices.Index(u.shown, key); at >= 0 {
		u.shown = slices.Delete(slices.Clone(u.shown), at, at+1)
	}
}

// newKey returns the key for a row that is not on the server.
func (u *update) newKey() int32 {
	u.lastKey--
	return u.lastKey
}

// indexOfID returns where the row of a stored group is, or -1.
func (u *update) indexOfID(id int32) int {
	if i := u.find(id); i >= 0 && id != 0 && u.rows[i].Baseline.ID == id {
		return i
	}
	for i, r := range u.rows { // A row that began as a new one has another key.
		if r.Baseline.ID == id && id != 0 {
			return i
		}
	}
	return -1
}

// saving reports whether writes are on their way or wait for their turn.
func (u *update) saving() bool { return len(u.running) > 0 || len(u.queue) > 0 }

// draftOf returns the draft that shows a group unchanged.
func draftOf(g Group) Draft {
	if g.ID == 0 {
		return Draft{}
	}
	return Draft{Name: g.Name, Description: g.Description, Rank: strconv.Itoa(int(g.Rank))}
}

// merge returns a draft with every field that has the same text as in from replaced by its text in to: what the user
// has typed since stays.
func (d Draft) merge(from, to Draft) Draft {
	for _, f := range fields {
		if d.Get(f) == from.Get(f) {
			d.set(f, to.Get(f))
		}
	}
	return d
}

// fields lists the fields in the order in which the page shows them.
var fields = [...]Field{FieldName, FieldDescription, FieldRank}

func (d *Draft) set(f Field, text string) {
	switch f {
	case FieldName:
		d.Name = text
	case FieldDescription:
		d.Description = text
	case FieldRank:
		d.Rank = text
	}
}

// group returns the group that a draft stands for, which is valid. An empty rank is 0.
func (d Draft) group(baseline Group) Group {
	rank, _ := parseRank(d.Rank) // A draft that is saved has been validated.
	g := baseline
	g.Name, g.Description, g.Rank = d.Name, d.Description, rank
	return g
}
