package admin

import (
	"slices"

	"groupdesk/wasm/words"
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

// purpose is what all members are read for.
type purpose int

const (
	forNothing purpose = iota
	forSorting         // by the number of members
	forEmpty           // to show only the groups without members
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
	u.wanted = slices.Clip(u.wanted)
	for _, key := range keys {
		i := u.find(key)
		if i < 0 || u.rows[i].IsNew() {
			continue
		}
		if m := u.rows[i].Members(); m.Known || m.Reading {
			continue
		}
		if u.Off(FeatureMembers) != 0 {
			u.setMembers(i, Members{Failure: &Failure{Kind: Cancelled}})
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
	if e.Failure.Kind == SessionExpired && u.isReading(e.Op) {
		u.expire(e.Op, e.Failure)
		return
	}
	u.endReading(e.Op, e.ID, Members{Failure: e.Failure})
}

func (u *update) isReading(op int) bool {
	return slices.ContainsFunc(u.reading, func(m memberRead) bool { return m.op == op })
}

// endReading removes a list from those on their way, and goes on with what has waited for it. When it has failed in a
// way that the next would too, those that wait for their turn are not asked for.
func (u *update) endReading(op int, id int32, m Members) {
	if !u.isReading(op) {
		return // Nobody waits for it any more.
	}
	u.reading = slices.DeleteFunc(slices.Clone(u.reading), func(m memberRead) bool { return m.op == op })
	ended := []int32{id}
	if m.Failure != nil && m.Failure.stopsBatch() {
		ended = append(ended, u.wanted...)
		u.wanted = nil
	}
	for _, id := range ended {
		if at := u.indexOfID(id); at >= 0 {
			u.setMembers(at, m)
		}
	}
	u.startReading()
	u.goOnDeleting()
	u.goOnReadingAll()
	if u.Phase == PhaseReady {
		u.startJobs()
	}
}

func (u *update) setMembers(i int, m Members) {
	r := u.rows[i].clone()
	r.members = &m
	u.put(i, r)
}

// forgetMembers forgets what is known about members: the user wants to see how things are now. What the table shows by it
// ends.
func (u *update) forgetMembers() {
	u.stopReading()
	for i, r := range u.rows {
		if r.members != nil {
			r := u.rows[i].clone()
			r.members = nil
			u.put(i, r)
		}
	}
	sorted := u.Sort.By == ColumnMembers
	if !sorted && !u.OnlyEmpty {
		return
	}
	u.OnlyEmpty = false
	if sorted {
		u.Sort = Sort{}
	}
	u.arrange()
}

// forgetMembersOf forgets the members of a group that have changed. A list on its way is too old, and is read again.
func (u *update) forgetMembersOf(id int32) {
	i := u.indexOfID(id)
	if i < 0 || u.rows[i].members == nil {
		return
	}
	reading := u.rows[i].Members().Reading
	u.reading = slices.DeleteFunc(slices.Clone(u.reading), func(m memberRead) bool { return m.id == id })
	u.wanted = slices.DeleteFunc(slices.Clone(u.wanted), func(other int32) bool { return other == id })
	r := u.rows[i].clone()
	r.members = nil
	u.put(i, r)
	if reading {
		u.wantMembers(u.rows[i].Key)
	}
}

// forgetFailures lets members that could not be read be asked for once more.
func (u *update) forgetFailures(keys []int32) {
	for _, key := range keys {
		if i := u.find(key); i >= 0 && u.rows[i].Members().Failure != nil {
			r := u.rows[i].clone()
			r.members = nil
			u.put(i, r)
		}
	}
}

// stopReading drops the lists that wait for their turn or are on their way, and what waits for them.
func (u *update) stopReading() {
	if u.Notice.Offer == OfferStopReading {
		u.say(ToneInfo, words.None)
	}
	u.wanted, u.reading, u.deleting, u.readingFor = nil, nil, nil, forNothing
	for i, r := range u.rows {
		if r.Members().Reading {
			r := u.rows[i].clone()
			r.members = nil
			u.put(i, r)
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
		Title: u.texts.ReadMembersTitle(len(missing)), Text: u.texts.Get(words.ReadMembersHint),
		Choices: []Choice{{Label: u.texts.Get(words.Read), event: readAll{missing, why}}},
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
	u.wantMembers(e.keys...)
	u.say(ToneInfo, words.None)
	u.goOnReadingAll()
}

// goOnReadingAll says how far the reading is, unless something else has been said since, and ends it.
func (u *update) goOnReadingAll() {
	left := len(u.wanted) + len(u.reading)
	switch why, before := u.readingFor, u.Notice; {
	case why == forNothing:
	case left > 0 && before.Offer == OfferStopReading:
		u.Notice.Text = u.texts.ReadingLeft(left) // With its number: the button to stop stays valid, whatever the progress.
	case left > 0 && before.Text == "":
		u.show(Notice{Tone: ToneInfo, Text: u.texts.ReadingLeft(left), Offer: OfferStopReading})
	case left > 0:
	default:
		u.readingFor = forNothing
		u.finishReadingAll(why)
	}
}

// finishReadingAll does what the members were read for.
func (u *update) finishReadingAll(why purpose) {
	text := words.EmptyShown
	if why == forSorting {
		u.Sort = Sort{By: ColumnMembers}
		text = words.Sorted
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
		u.show(Notice{Tone: ToneWarning, Text: u.texts.Get(text) + " " + u.texts.NotRead(failed)})
		return
	}
	u.say(ToneInfo, text)
}

// setOnlyEmpty shows only the groups without members, or all again.
func (u *update) setOnlyEmpty(on bool) {
	if on && !u.OnlyEmpty {
		u.needMembers(forEmpty)
		return
	}
	u.OnlyEmpty = on
	u.arrange()
}
