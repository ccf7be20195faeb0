package admin

import (
	"slices"

	"groupdesk/wasm/words"
)

func (u *update) refresh() {
	u.asked = u.asked || u.Phase == PhaseReady
	u.forgetMembers()
	if u.list != 0 || u.Phase != PhaseReady && u.Phase != PhaseError {
		return
	}
	if u.Phase == PhaseError {
		u.Phase = PhaseLoading
		u.say(ToneInfo, words.None)
	}
	u.startList()
}

// startList reads the list, once more if it is being read already: that answer may be too old.
func (u *update) startList() {
	if u.list != 0 {
		u.relist = true
		return
	}
	u.Refreshing = u.Phase == PhaseReady
	u.list = u.tick()
	u.emit(EffectList{Op: u.list})
}

func (u *update) listed(e Listed) {
	if e.Op != u.list {
		return
	}
	first, asked := u.Phase != PhaseReady, u.asked
	u.list, u.asked, u.Refreshing, u.Phase, u.ReadAt = 0, false, false, PhaseReady, e.At
	u.dropNotice(0)
	checked := u.checking()
	u.mergeList(e)
	if first {
		u.takeRecalled()
		u.focus(Focus{Place: PlaceTable})
		u.tellReady()
	}
	u.arrange()
	if first {
		u.goToGroup(u.options.Group)
	}
	back := u.endOutage()
	u.reportChecked(checked)
	if asked && !back && len(checked) == 0 && !u.saving() && !u.Notice.Offer.takesBack() { // The offer stays.
		u.say(ToneInfo, words.Refreshed)
	}
	u.listAgain()
	u.goOnDeleting() // It need not wait for a group that is gone.
	u.resaveConfirmed()
	u.startJobs()
}

// goToGroup makes the group current that the page was asked to show, with its details.
func (u *update) goToGroup(id int32) {
	i := u.indexOfID(id)
	if i < 0 {
		return
	}
	u.reveal(u.rows[i].Key, 0)
	u.Cursor, u.Details = Cursor{Key: u.rows[i].Key}, true
}

// showGroup does so at any time; before the first list it waits for that.
func (u *update) showGroup(id int32) {
	switch {
	case u.Phase != PhaseReady:
		u.options.Group = id
	case id == 0:
		u.showDetails(false)
	default:
		u.leaveToTable()
		u.goToGroup(id)
	}
}

func (u *update) listAgain() {
	if u.relist {
		u.relist = false
		u.startList()
	}
}

func (u *update) listFailed(e ListFailed) {
	if e.Op != u.list {
		return
	}
	asked := u.asked
	u.list, u.asked, u.Refreshing, u.relist = 0, false, false, false
	u.failChecks()
	if e.Failure.Kind == SessionExpired {
		if u.expire(e.Op, e.Failure); u.Phase != PhaseConnect {
			u.startList() // with the ticket that has come meanwhile
		}
		return
	}
	if u.Phase == PhaseLoading {
		u.Phase = PhaseError
	}
	// The page has said it, and looks again by itself.
	silent := e.Failure.unreachable() && u.outage.wait != 0 && !asked && u.Notice.Text != ""
	if e.Failure.unreachable() {
		u.lookAgain(e.Failure)
	} else {
		u.outage = outage{}
	}
	u.tellReady()
	if !silent {
		u.tellError(e.Failure)
		u.warn(e.Failure, nil)
		u.sayUnchecked()
	}
}

// failChecks gives the rows that wait for a list their failure back: there is no list to decide.
func (u *update) failChecks() {
	for _, r := range u.checking() {
		at := u.find(r.Key)
		r := u.rows[at].clone()
		r.Status, r.resave = StatusFailed, false
		u.put(at, r)
	}
}

// sayUnchecked adds to a notice that the outcome of a write is not known: it was sent and has had no answer.
func (u *update) sayUnchecked() {
	if slices.ContainsFunc(u.rows, func(r *Row) bool { return r.unconfirmed != nil }) {
		u.Notice.Text += " " + u.texts.Get(words.Unchecked)
	}
}

// mergeList takes over a list. What was typed stays; so does what was learned after the list was asked for.
func (u *update) mergeList(e Listed) {
	m := newMerge(e, u.options.Language)
	m.claim(u.rows, u.running)
	merged := make([]*Row, 0, max(len(u.rows), len(e.Groups)))
	for _, old := range u.rows {
		if r := m.row(u, old); r != nil {
			u.Editing.follow(old, r)
			merged = append(merged, r)
		}
	}
	u.rows, u.owned, u.at = m.withRest(merged, u.tick()), true, nil
	u.renamed.all = true
	u.skipped = m.skipped
	for _, id := range m.arrived {
		u.tellSaved(id)
	}
}

// merge is one list on its way into the rows.
type merge struct {
	op      int
	groups  []Group         // as the server has listed them
	at      places          // of groups, by their IDs
	claimed []bool          // of each group, that it has a row or needs none: it is listed twice, or no row can represent it
	pending map[string]bool // names of groups whose creating has no outcome yet: their rows take them
	arrived []int32         // the IDs of groups whose write had no answer and has arrived
	skipped []string        // the names of groups that no row can represent
}

func newMerge(e Listed, language string) *merge {
	n := len(e.Groups)
	m := &merge{op: e.Op, groups: e.Groups, at: newPlaces(n), claimed: make([]bool, n), pending: map[string]bool{}}
	for i, g := range e.Groups {
		first, twice := m.group(g.ID)
		m.claimed[i] = g.ID <= 0 || twice
		switch {
		case g.ID <= 0, twice && first != g: // A save could change another group than the one that the user sees.
			m.skipped = append(m.skipped, DisplayName(g.Name, language))
		case !twice:
			m.at.note(g.ID, i)
		}
	}
	return m
}

// group returns the group with an ID, if the list has it.
func (m *merge) group(id int32) (Group, bool) {
	if i := m.at.find(id); i >= 0 {
		return m.groups[i], true
	}
	return Group{}, false
}

// claim notes which groups have rows, or may have one soon.
func (m *merge) claim(rows []*Row, running []*job) {
	for _, r := range rows {
		if !r.IsNew() {
			m.take(r.Baseline.ID)
		} else if r.unconfirmed != nil {
			m.pending[nameKey(r.unconfirmed.group.Name)] = true
		}
	}
	for _, j := range running {
		if j.creates() {
			m.pending[nameKey(j.group.Name)] = true
		}
	}
}

// take notes that the group with an ID has a row.
func (m *merge) take(id int32) {
	if i := m.at.find(id); i >= 0 {
		m.claimed[i] = true
	}
}

// row returns what the list makes of a row; nil: the row is gone.
func (m *merge) row(u *update, old *Row) *Row {
	if old.pending() || old.learned > m.op {
		return old
	}
	g, listed := m.group(old.Baseline.ID)
	if listed && g == old.Baseline && old.Status == StatusClean && old.unconfirmed == nil {
		return old // as most rows; a copy would be garbage
	}
	r := *old
	switch {
	case r.unconfirmed != nil:
		m.confirm(&r, &u.texts)
	case listed:
		r.rebase(g, m.op)
	}
	if _, listed := m.group(r.Baseline.ID); !listed && !r.IsNew() {
		if r.Draft == draftOf(r.Baseline) {
			return nil
		}
		u.vanish(&r)
		u.rekey(old.Key, r.Key)
	}
	return r.renewed(old)
}

// renewed returns the changed copy r of a row, or the row itself when nothing that shows has changed.
func (r *Row) renewed(old *Row) *Row {
	r.endTurn(old)
	r.derive()
	if r.sameAs(old) {
		return old
	}
	r.Revision++
	return r
}

func (r *Row) sameAs(old *Row) bool {
	return r.Key == old.Key && r.Baseline == old.Baseline && r.Draft == old.Draft && r.Status == old.Status &&
		r.Failure == old.Failure && slices.Equal(r.Conflicts, old.Conflicts) && r.Note == old.Note &&
		r.unconfirmed == old.unconfirmed && r.resave == old.resave
}

// withRest adds rows for the groups that have none, as known since then.
func (m *merge) withRest(rows []*Row, since int) []*Row {
	for i, g := range m.groups {
		if m.claimed[i] || len(m.pending) > 0 && m.pending[nameKey(g.Name)] {
			continue
		}
		r := &Row{Key: g.ID, Baseline: g, Draft: draftOf(g), Status: StatusClean, Revision: 1, since: since}
		r.derive()
		rows = append(rows, r)
	}
	return rows
}

// rebase puts a row on the server's present copy. Fields that the user has not changed follow it; a field changed here
// and there to different texts is a conflict.
func (r *Row) rebase(g Group, op int) {
	was, now := draftOf(r.Baseline), draftOf(g)
	for _, f := range fields {
		mine := r.Draft.Get(f)
		if mine != was.Get(f) && now.Get(f) != was.Get(f) && mine != now.Get(f) {
			r.addConflict(f, was.Get(f))
		}
	}
	if g != r.Baseline {
		r.Note = ""
	}
	r.Draft = r.Draft.merge(was, now)
	r.Baseline, r.learned = g, op
	if r.Status != StatusFailed && r.Status != StatusChecking {
		r.refreshStatus()
	}
}

// addConflict notes that someone else has changed a field too. A conflict that is there already keeps its beginning.
func (r *Row) addConflict(f Field, base string) {
	if !slices.ContainsFunc(r.Conflicts, func(c Conflict) bool { return c.Field == f }) {
		r.Conflicts = append(slices.Clone(r.Conflicts), Conflict{f, base})
	}
}

// vanish makes a row with unsaved work whose group is gone into a new row, under a new key: the ID may come back.
func (u *update) vanish(r *Row) {
	r.Key, r.Baseline, r.Conflicts = u.newKey(), Group{}, nil
	r.unconfirmed, r.resave, r.members, r.turn = nil, false, nil, false
	r.Note = u.texts.Get(words.Vanished)
	r.refreshStatus()
}
