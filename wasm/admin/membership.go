package admin

import (
	"maps"
	"slices"
)

// Members is what is known about who belongs to a group. The zero value is: nothing.
type Members struct {
	Known   bool // List is as the server had it
	Reading bool // the list is on its way, or waits for its turn
	List    []Member
	Failure *Failure // why the list could not be read
}

// maxReading is how many lists of members are read at once.
const maxReading = 4

// memberRead is a list of members on its way.
type memberRead struct {
	op int
	id int32 // of the group
}

// MembersOf returns what is known about the members of the group of a row.
func (s *State) MembersOf(key int32) Members {
	r, ok := s.Row(key)
	if !ok {
		return Members{}
	}
	return s.members[r.Baseline.ID]
}

// wantMembers reads the members of groups that are not known, four at a time. What has failed is tried again.
func (u *update) wantMembers(ids ...int32) {
	for _, id := range ids {
		if m := u.members[id]; id == 0 || m.Known || m.Reading {
			continue
		}
		u.setMembers(id, Members{Reading: true})
		u.wanted = append(slices.Clip(u.wanted), id)
	}
	u.startReading()
}

func (u *update) startReading() {
	for len(u.reading) < maxReading && len(u.wanted) > 0 && u.Phase == PhaseReady {
		next := memberRead{u.tick(), u.wanted[0]}
		u.wanted = u.wanted[1:]
		u.reading = append(slices.Clip(u.reading), next)
		u.emit(EffectMembers{Op: next.op, ID: next.id})
	}
}

// readMembersShown reads the members of the group whose details are shown, unless that is known or has failed.
func (u *update) readMembersShown() {
	r, ok := u.Row(u.Cursor.Key)
	if !u.Details || !ok || r.IsNew() || len(u.reading) >= maxReading || u.members[r.Baseline.ID].Failure != nil {
		return
	}
	u.wantMembers(r.Baseline.ID)
}

func (u *update) membersRead(e MembersRead) {
	if !u.endReading(e.Op) {
		return
	}
	u.setMembers(e.ID, Members{Known: true, List: e.List})
	if i := u.indexOfID(e.ID); i >= 0 {
		u.change(i, func(r *Row) { r.MembersKnown, r.Members = true, len(e.List) })
	}
	u.afterReading()
}

func (u *update) membersFailed(e MembersFailed) {
	if !u.endReading(e.Op) {
		return
	}
	u.setMembers(e.ID, Members{Failure: e.Failure})
	if e.Failure.Kind == SessionExpired {
		u.expire(e.Op, e.Failure)
		return
	}
	u.afterReading()
}

// endReading takes a list off those on their way. It reports false for one that nobody waits for any more.
func (u *update) endReading(op int) bool {
	i := slices.IndexFunc(u.reading, func(m memberRead) bool { return m.op == op })
	if i < 0 {
		return false
	}
	u.reading = slices.Delete(slices.Clone(u.reading), i, i+1)
	return true
}

// afterReading goes on with what has waited for members.
func (u *update) afterReading() {
	u.startReading()
	u.sayReading()
	u.goOnDeleting()
	u.goOnSorting()
	if u.Phase == PhaseReady {
		u.startJobs()
	}
}

func (u *update) setMembers(id int32, m Members) {
	members := maps.Clone(u.members)
	if members == nil {
		members = map[int32]Members{}
	}
	members[id] = m
	u.members = members
}

// forgetMembers forgets what is known about members: the user wants to see how things are now.
func (u *update) forgetMembers() {
	u.stopReading()
	u.members = nil
	for i, r := range u.rows {
		if r.MembersKnown {
			u.change(i, func(r *Row) { r.MembersKnown, r.Members = false, 0 })
		}
	}
}

// stopReading gives up the lists that wait for their turn or are on their way, and what waits for them.
func (u *update) stopReading() {
	for id, m := range u.members {
		if m.Reading {
			u.setMembers(id, Members{})
		}
	}
	u.wanted, u.reading, u.deleting, u.sorting = nil, nil, nil, false
}

// sayReading says how far the reading of all members is.
func (u *update) sayReading() {
	if !u.sorting {
		return
	}
	left := len(u.wanted) + len(u.reading)
	u.show(Notice{Tone: ToneInfo, Text: textReading(left), Offer: OfferStopReading})
}

// sortByMembers sorts by the number of members, after reading what is not known.
func (u *update) sortByMembers() {
	var unknown []int32
	for _, key := range u.shown {
		if r, ok := u.Row(key); ok && !r.IsNew() && !r.MembersKnown {
			unknown = append(unknown, r.Baseline.ID)
		}
	}
	if len(unknown) == 0 {
		u.sortNowBy(ColumnMembers)
		return
	}
	u.ask(Question{
		Title: textReadMembers(len(unknown)), Text: textReadMembersHint,
		Choices: []Choice{{Label: textReadThem, event: readAndSort{unknown}}},
	})
}

// readAndSort reads the members of groups and sorts by their number then.
type readAndSort struct{ ids []int32 }

func (readAndSort) event() {}

func (u *update) readAndSort(e readAndSort) {
	u.sorting = true
	u.wantMembers(e.ids...)
	u.sayReading()
	u.goOnSorting()
}

func (u *update) goOnSorting() {
	if !u.sorting || len(u.wanted)+len(u.reading) > 0 {
		return
	}
	u.sorting = false
	u.sortNowBy(ColumnMembers)
	failed := 0
	for _, m := range u.members {
		if m.Failure != nil {
			failed++
		}
	}
	if failed > 0 {
		u.say(ToneWarning, textSortedWithout(failed))
		return
	}
	u.say(ToneInfo, textSorted)
}
