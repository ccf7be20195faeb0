package admin

import "slices"

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

// purpose is what all members are read for.
type purpose int

const (
	forNothing purpose = iota
	forSorting         // by the number of members
	forEmpty           // to show the groups without members alone
)

// Members returns what is known about the members of the row's group.
func (r *Row) Members() Members {
	if r.members == nil {
		return Members{}
	}
	return *r.members
}

// wantMembers reads the members of groups that are not known, four at a time.
func (u *update) wantMembers(keys ...int32) {
	for _, key := range keys {
		i := u.find(key)
		if i < 0 || u.rows[i].IsNew() {
			continue
		}
		if m := u.rows[i].Members(); m.Known || m.Reading {
			continue
		}
		u.setMembers(i, Members{Reading: true})
		u.wanted = append(u.wanted, u.rows[i].Baseline.ID)
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
	if r, ok := u.Row(u.Cursor.Key); ok && u.Details && u.Phase == PhaseReady && len(u.reading) < maxReading && r.Members().Failure == nil {
		u.wantMembers(r.Key)
	}
}

func (u *update) membersRead(e MembersRead) {
	u.endReading(e.Op, e.ID, Members{Known: true, List: e.List})
}

func (u *update) membersFailed(e MembersFailed) {
	if u.endReading(e.Op, e.ID, Members{Failure: e.Failure}) && e.Failure.Kind == SessionExpired {
		u.expire(e.Op, e.Failure)
	}
}

// endReading takes a list off those on their way, and goes on with what has waited for it. It reports false for one that
// nobody waits for any more.
func (u *update) endReading(op int, id int32, m Members) bool {
	i := slices.IndexFunc(u.reading, func(m memberRead) bool { return m.op == op })
	if i < 0 {
		return false
	}
	u.reading = slices.Delete(slices.Clone(u.reading), i, i+1)
	if at := u.indexOfID(id); at >= 0 {
		u.setMembers(at, m)
	}
	u.startReading()
	u.goOnDeleting()
	u.goOnReadingAll()
	if u.Phase == PhaseReady {
		u.startJobs()
	}
	return true
}

func (u *update) setMembers(i int, m Members) {
	u.change(i, func(r *Row) { r.members = &m })
}

// forgetMembers forgets what is known about members: the user wants to see how things are now.
func (u *update) forgetMembers() {
	u.stopReading()
	for i, r := range u.rows {
		if r.members != nil {
			u.change(i, func(r *Row) { r.members = nil })
		}
	}
}

// forgetFailures lets members that could not be read be asked for once more.
func (u *update) forgetFailures(keys []int32) {
	for _, key := range keys {
		if i := u.find(key); i >= 0 && u.rows[i].Members().Failure != nil {
			u.change(i, func(r *Row) { r.members = nil })
		}
	}
}

// stopReading gives up the lists that wait for their turn or are on their way, and what waits for them.
func (u *update) stopReading() {
	u.wanted, u.reading, u.deleting, u.readingFor = nil, nil, nil, forNothing
	for i, r := range u.rows {
		if r.Members().Reading {
			u.change(i, func(r *Row) { r.members = nil })
		}
	}
}

// needMembers goes on when the members of all groups are known, and else offers to read what is missing.
func (u *update) needMembers(why purpose) {
	var missing []int32
	for _, r := range u.rows {
		if !r.IsNew() && !r.Members().Known && (u.ShowDeleted || !r.Baseline.Deleted) {
			missing = append(missing, r.Key)
		}
	}
	if len(missing) == 0 {
		u.finishReadingAll(why)
		return
	}
	u.ask(Question{
		Title: textReadMembers(len(missing)), Text: textReadMembersHint,
		Choices: []Choice{{Label: textReadThem, event: readAll{missing, why}}},
	})
}

// readAll reads the members of many groups.
type readAll struct {
	keys []int32
	why  purpose
}

func (readAll) event() {}

func (u *update) readAll(e readAll) {
	u.readingFor = e.why
	u.forgetFailures(e.keys)
	u.wantMembers(e.keys...)
	u.goOnReadingAll()
}

// goOnReadingAll says how far the reading is, and ends it.
func (u *update) goOnReadingAll() {
	left := len(u.wanted) + len(u.reading)
	switch why := u.readingFor; {
	case why == forNothing:
	case left > 0:
		u.show(Notice{Tone: ToneInfo, Text: textReading(left), Offer: OfferStopReading})
	default:
		u.readingFor = forNothing
		u.finishReadingAll(why)
	}
}

// finishReadingAll does what the members were read for.
func (u *update) finishReadingAll(why purpose) {
	text := textOnlyEmpty
	if why == forSorting {
		u.Sort = Sort{By: ColumnMembers}
		text = textSorted
	} else {
		u.OnlyEmpty = true
	}
	u.arrange()
	failed := 0
	for _, r := range u.rows {
		if r.Members().Failure != nil {
			failed++
		}
	}
	if failed > 0 {
		u.say(ToneWarning, text+" "+textNotRead(failed))
		return
	}
	u.say(ToneInfo, text)
}

// setOnlyEmpty shows the groups without members alone, or all again.
func (u *update) setOnlyEmpty(on bool) {
	if on && !u.OnlyEmpty {
		u.needMembers(forEmpty)
		return
	}
	u.OnlyEmpty = on
	u.arrange()
}
