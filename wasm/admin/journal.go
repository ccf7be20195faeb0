package admin

import (
	"slices"
	"strconv"
	"strings"

	"groupdesk/wasm/decimal"
	"groupdesk/wasm/words"
)

// A batch of writes keeps a journal in the browser, so that what a crash or a closed tab has cut off can be
// distinguished from what was saved. It outlives the tab, and is of one service, database and user. It holds groups, no
// ticket and no members. It is forgotten when every write has an answer and nothing is left unsent or unknown, and when
// the user signs out with no write on its way.
//
// There are two texts, so that an answer costs a few bytes however long the batch is. The plan is a sequence of fields,
// as drafts are: journalVersion, the journal's name, its day, and then ten for each write, see planText. The marks say
// in the order of the plan how far each write is, each preceded by the number of writes that have it (12+4>84.). A
// write is marked as sent before it is sent.

const (
	journalVersion = "2"
	journalDays    = 30 // how long it is offered: later nobody knows any more what it was about
	secondsOfDay   = 24 * 60 * 60
)

// journal is about the writes since no save was on its way, and about what is left of earlier ones.
type journal struct {
	writes []*noted // neither the slice nor what is in it is ever changed once it is here
	marks  []byte   // one for each write; never changed once it is here
	batch  int      // numbers the batches in it
	day    int32    // since 1970, when the last of them began; 0: nobody knows
	kept   bool     // the browser has it
	over   bool     // the browser need not have it any more

	lines []Line // of the import that the last batch comes from, those that are not applied too; nil: of none
}

// noted is a write as the user asked for it.
type noted struct {
	key        int32 // the row; 0: nothing is left to do
	kind       jobKind
	was, group Group
	batch      int
	failure    *Failure // why it has failed last; nil: it has not
}

// The marks of a write.
const (
	markUnsent = '.'
	markSent   = '>' // and not answered
	markSaved  = '+'
	markFailed = '-' // and answered
)

// Names of journals begin with words by which dom.js knows that they are of one tab, and outlive it.
const (
	planPrefix  = "groupdesk journal of "
	marksPrefix = "groupdesk journal marks of "
)

func (s *State) journalName() string { return s.who() }

// note plans a write, in place of an earlier one to the same row, and returns that place.
func (u *update) note(key int32, j *job) int {
	if !u.saving() {
		u.newJournal()
	}
	u.ownWrites()
	u.ownMarks()
	u.planned = true
	if u.writesByKey == nil {
		u.writesByKey = u.journal.writesByKey()
	}
	w := &noted{key: key, kind: j.kind, was: j.was, group: j.group, batch: u.journal.batch}
	at, ok := u.writesByKey[key]
	if ok {
		u.journal.writes[at] = w
		return at
	}
	at = len(u.journal.writes)
	u.writesByKey[key] = at
	u.journal.writes = append(u.journal.writes, w)
	u.journal.marks = append(u.journal.marks, markUnsent)
	return at
}

// newJournal begins a journal for another batch. What is left of earlier ones stays. A browser that has refused to keep
// an earlier batch is asked again.
func (u *update) newJournal() {
	if !u.journal.kept {
		u.journal = journal{batch: u.journal.batch}
		u.writesByKey = nil
	}
	u.journal.batch++
	u.journal.lines, u.journal.day, u.noJournal = nil, int32(u.ReadAt/secondsOfDay), false
}

// ownWrites makes the writes of the journal a slice that this run may write to.
func (u *update) ownWrites() {
	if !u.writes {
		u.journal.writes = slices.Clone(u.journal.writes)
		u.writes = true
	}
}

// ownMarks makes the marks of the journal a slice that this run may write to, and does.
func (u *update) ownMarks() {
	if !u.marked {
		u.journal.marks = slices.Clone(u.journal.marks)
		u.marked = true
	}
}

// writesByKey returns where the write to each row is.
func (j *journal) writesByKey() map[int32]int {
	places := make(map[int32]int, len(j.writes))
	for i, w := range j.writes {
		if _, twice := places[w.key]; !twice && w.key != 0 {
			places[w.key] = i
		}
	}
	return places
}

// renote lets the journal follow a row that goes on under another key, or what was typed in it that goes on in another row.
// The plan names no rows, so the browser need not know.
func (u *update) renote(from, to int32) {
	u.writesByKey = nil
	for i, w := range u.journal.writes {
		if w.key == from {
			u.ownWrites()
			moved := *w
			moved.key = to
			u.journal.writes[i] = &moved
		}
	}
	if i := slices.IndexFunc(u.journal.lines, func(l Line) bool { return l.key == from }); i >= 0 {
		u.journal.lines = slices.Clone(u.journal.lines)
		u.journal.lines[i].key = to
	}
}

// markWrite marks the write that a job does.
func (u *update) markWrite(j *job, mark byte) {
	u.ownMarks()
	u.journal.marks[j.place] = mark
}

// markFailure marks a write that has failed.
func (u *update) markFailure(j *job, f *Failure) {
	u.ownWrites()
	w := *u.journal.writes[j.place]
	w.failure = f
	u.journal.writes[j.place] = &w
	switch {
	case f.Unconfirmed(): // It stays marked as sent.
	case f.unanswered() || f.Kind == SessionExpired:
		u.markWrite(j, markUnsent)
	default:
		u.markWrite(j, markFailed)
	}
}

// keepJournal returns what brings the browser's copy up to date. It has to happen before anything is sent.
func (u *update) keepJournal() []Effect {
	j := &u.journal
	if !u.owned || u.noJournal || j.over || len(j.writes) < 2 && !j.kept {
		return nil
	}
	if u.settled() {
		j.kept, j.over = false, true
		return u.forgetJournal()
	}
	all := u.planned || !j.kept
	j.kept = true
	if all {
		return u.journalEffects(u.planText(j, u.found), marksText(u.marksWithFound()))
	}
	if u.marked {
		return u.journalEffects("", marksText(u.marksWithFound()))[:1]
	}
	return nil
}

// marksWithFound returns the marks of the journal and of the one that was found, as far as that waits.
func (u *update) marksWithFound() []byte {
	if u.found == nil {
		return u.journal.marks
	}
	return slices.Concat(u.journal.marks, u.found.marks)
}

// forgetJournal returns what makes the browser forget the journal. One that was found and waits stays.
func (u *update) forgetJournal() []Effect {
	if u.found == nil {
		return u.journalEffects("", "")
	}
	return u.journalEffects(u.planText(u.found, nil), marksText(u.found.marks))
}

// journalEffects keeps both texts, the marks first: marks beyond the plan mean nothing, and a plan without marks is compared
// with the list.
func (u *update) journalEffects(plan, marks string) []Effect {
	return []Effect{
		EffectKeep{Name: marksPrefix + u.journalName(), Text: marks, Lasting: true},
		EffectKeep{Name: planPrefix + u.journalName(), Text: plan, Lasting: true},
	}
}

// settled reports whether every write has an answer, or needs none any more: its row is gone, discarded or saved.
func (u *update) settled() bool {
	for i, w := range u.journal.writes {
		if mark := u.journal.marks[i]; mark == markSaved || mark == markFailed {
			continue
		}
		if r, ok := u.Row(w.key); ok && (r.unsaved || r.busy() || r.unconfirmed != nil) {
			return false
		}
	}
	return true
}

// journalRefused says that the browser keeps no journal, at each batch; saving goes on. What it has of this one would
// become more and more outdated. Forgetting it needs no room.
func (u *update) journalRefused() {
	if u.noJournal {
		return
	}
	u.noJournal, u.journal.kept = true, false
	u.effects = append(u.effects, u.forgetJournal()...)
	if u.Notice.progress {
		u.Notice.Advice = u.batchAdvice()
	}
}

// batchAdvice is what to know while a batch is saved; usually nothing.
func (u *update) batchAdvice() string {
	if u.noJournal && u.batch.isBatch() {
		return u.texts.Get(words.JournalRefused)
	}
	return ""
}

// planText returns the plan of a journal as it is kept, followed by that of another one where there is one.
func (u *update) planText(j, behind *journal) string {
	var b strings.Builder
	b.WriteString(withLength(journalVersion) + withLength(u.journalName()) + withLength(strconv.Itoa(int(j.day))))
	planWrites(&b, j.writes)
	if behind != nil {
		planWrites(&b, behind.writes)
	}
	return b.String()
}

func planWrites(b *strings.Builder, writes []*noted) {
	for _, w := range writes {
		for _, text := range [...]string{
			strconv.Itoa(int(w.kind)), strconv.Itoa(int(w.was.ID)),
			w.was.Name, w.was.Description, strconv.Itoa(int(w.was.Rank)), strconv.FormatBool(w.was.Deleted),
			w.group.Name, w.group.Description, strconv.Itoa(int(w.group.Rank)), strconv.FormatBool(w.group.Deleted),
		} {
			b.WriteString(withLength(text))
		}
	}
}

// parseJournal reads what planText and marksText have written. A text in any other form, or of another journal, is ignored.
func parseJournal(name, plan, marks string) journal {
	version, rest, _ := cutField(plan)
	named, rest, _ := cutField(rest)
	day, rest, _ := cutField(rest)
	n, isDay := decimal.Parse(day) // It is none where a field before it is missing.
	if !isDay || version != journalVersion || named != name {
		return journal{}
	}
	j := journal{day: n}
	for rest != "" {
		var fields [10]string
		for i := range fields {
			var ok bool
			if fields[i], rest, ok = cutField(rest); !ok {
				return journal{}
			}
		}
		w, ok := notedOf(fields)
		if !ok {
			return journal{}
		}
		j.writes = append(j.writes, w)
	}
	j.marks = parseMarks(marks, len(j.writes))
	return j
}

func notedOf(fields [10]string) (*noted, bool) {
	kind, isKind := decimal.Parse(fields[0])
	id, isID := decimal.Parse(fields[1])
	was, ok := groupOf(id, [4]string(fields[2:6]))
	group, alsoOK := groupOf(id, [4]string(fields[6:]))
	if !isKind || !isID || !ok || !alsoOK || kind < 0 || jobKind(kind) > jobMove || id == 0 && jobKind(kind) != jobSave {
		return nil, false
	}
	return &noted{kind: jobKind(kind), was: was, group: group}, true
}

func groupOf(id int32, fields [4]string) (Group, bool) {
	rank, ok := shortOf(fields[2])
	deleted := fields[3] == "true"
	return Group{ID: id, Name: fields[0], Description: fields[1], Rank: rank, Deleted: deleted}, ok
}

// marksText returns marks as they are kept.
func marksText(marks []byte) string {
	var b strings.Builder
	for n := 0; len(marks) > 0; marks = marks[n:] {
		for n = 1; n < len(marks) && marks[n] == marks[0]; {
			n++
		}
		b.WriteString(strconv.Itoa(n))
		b.WriteByte(marks[0])
	}
	return b.String()
}

// parseMarks reads what marksText has written, as far as there are n writes. Those without a mark count as unsent.
func parseMarks(text string, n int) []byte {
	marks := make([]byte, 0, n)
	for len(marks) < n {
		digits := 0
		for digits < len(text) && '0' <= text[digits] && text[digits] <= '9' {
			digits++
		}
		count, ok := decimal.Parse(text[:digits])
		if !ok || digits == len(text) || strings.IndexByte(".>+-", text[digits]) < 0 {
			break
		}
		for range min(int(count), n-len(marks)) {
			marks = append(marks, text[digits])
		}
		text = text[digits+1:]
	}
	for len(marks) < n {
		marks = append(marks, markUnsent)
	}
	return marks
}
