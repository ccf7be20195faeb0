package admin

import (
	"slices"
	"strconv"
	"strings"

	"groupdesk/wasm/decimal"
	"groupdesk/wasm/words"
)

// A batch of writes keeps a journal in the browser, so that what a crash or a closed tab has cut off can be told apart from
// what was saved. It outlives the tab, and is of one service, database and user. It holds groups, no ticket and no members.
// It is forgotten when every write has an answer and nothing is left unsent or unknown.
//
// There are two texts, so that an answer costs a few bytes however long the batch is. The plan is a sequence of fields, as
// drafts are: journalVersion, the journal's name, and then ten for each write, see plan. The marks say in the order of the
// plan how far each write is, with a number in front of each for how many have it (12+4>84.). A write is marked as sent
// before it is sent.

const journalVersion = "1"

// journal is about the writes since no save was on its way.
type journal struct {
	writes []*noted // neither the slice nor what is in it is ever changed once it is here
	marks  string   // one for each write
	kept   bool     // the browser has it
	over   bool     // the browser need not have it any more

	lines    []Line        // of the import that the writes come from, those that are not applied too; nil: of none
	failures []failedWrite // the newest last
}

// noted is a write as the user asked for it.
type noted struct {
	key        int32 // the row; 0: nothing is left to do
	kind       jobKind
	was, group Group
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

// note plans a write, in the place of an earlier one to the same row.
func (u *update) note(key int32, j *job) {
	if !u.saving() {
		u.newJournal()
	}
	if !u.planned {
		u.journal.writes = slices.Clone(u.journal.writes)
		u.planned = true
	}
	w := &noted{key: key, kind: j.kind, was: j.was, group: j.group}
	if i := u.journal.find(key); i >= 0 {
		u.journal.writes[i] = w
		return
	}
	u.journal.writes = append(u.journal.writes, w)
	u.journal.marks += string(markUnsent)
}

// newJournal begins a journal for another batch. What is left of an earlier one stays.
func (u *update) newJournal() {
	u.journal.lines, u.journal.failures = nil, nil
	if !u.journal.kept {
		u.journal = journal{}
	}
}

// find returns the place of the write to a row, or -1.
func (j *journal) find(key int32) int {
	for i, w := range j.writes {
		if w.key == key {
			return i
		}
	}
	return -1
}

// markWrite marks the write to a row.
func (u *update) markWrite(key int32, mark rune) {
	if i := u.journal.find(key); i >= 0 {
		u.journal.marks = u.journal.marks[:i] + string(mark) + u.journal.marks[i+1:]
		u.marked = true
	}
}

// markFailure marks a write that has failed.
func (u *update) markFailure(key int32, f *Failure) {
	u.journal.failures = append(slices.Clip(u.journal.failures), failedWrite{key, f})
	switch {
	case f.Unconfirmed():
		u.markWrite(key, markSent)
	case f.unanswered() || f.Kind == SessionExpired:
		u.markWrite(key, markUnsent)
	default:
		u.markWrite(key, markFailed)
	}
}

// keepJournal returns what brings the browser's copy up to date. It has to happen before anything is sent.
func (u *update) keepJournal() []Effect {
	j := &u.journal
	if !u.owned || j.over || len(j.writes) < 2 && !j.kept {
		return nil
	}
	if u.settled() {
		j.kept, j.over = false, true
		return u.journalEffects("", "")
	}
	var plan, marks string
	if u.planned || !j.kept {
		plan = u.planText()
	}
	if plan != "" || u.marked {
		marks = marksText(j.marks)
	}
	j.kept = true
	if u.noJournal || marks == "" {
		return nil
	}
	effects := u.journalEffects(plan, marks)
	if plan == "" {
		effects = effects[:1]
	}
	return effects
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

// journalRefused says that the browser keeps no journal, at each batch; saving goes on.
func (u *update) journalRefused() {
	u.noJournal = true
	if u.Notice.progress {
		u.Notice.Advice = u.batchAdvice()
	}
}

// batchAdvice is what to mind while a batch is saved; usually nothing.
func (u *update) batchAdvice() string {
	if u.noJournal && u.batch.isBatch() {
		return u.texts.Get(words.JournalRefused)
	}
	return ""
}

// planText returns the plan as it is kept.
func (u *update) planText() string {
	var b strings.Builder
	b.WriteString(withLength(journalVersion) + withLength(u.journalName()))
	for _, w := range u.journal.writes {
		for _, text := range [...]string{
			strconv.Itoa(int(w.kind)), strconv.Itoa(int(w.was.ID)),
			w.was.Name, w.was.Description, strconv.Itoa(int(w.was.Rank)), strconv.FormatBool(w.was.Deleted),
			w.group.Name, w.group.Description, strconv.Itoa(int(w.group.Rank)), strconv.FormatBool(w.group.Deleted),
		} {
			b.WriteString(withLength(text))
		}
	}
	return b.String()
}

// parsePlan reads what planText has written. What is not in that form, or another journal's, is worth nothing.
func parsePlan(name, text string) []*noted {
	version, rest, ok := cutField(text)
	named, rest, alsoOK := cutField(rest)
	if !ok || !alsoOK || version != journalVersion || named != name {
		return nil
	}
	var writes []*noted
	for rest != "" {
		var fields [10]string
		for i := range fields {
			if fields[i], rest, ok = cutField(rest); !ok {
				return nil
			}
		}
		w, ok := notedOf(fields)
		if !ok {
			return nil
		}
		writes = append(writes, w)
	}
	return writes
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
func marksText(marks string) string {
	var b strings.Builder
	for marks != "" {
		n := len(marks) - len(strings.TrimLeft(marks, marks[:1]))
		b.WriteString(strconv.Itoa(n) + marks[:1])
		marks = marks[n:]
	}
	return b.String()
}

// parseMarks reads what marksText has written, as far as there are n writes. Those without a mark count as unsent.
func parseMarks(text string, n int) string {
	marks := ""
	for text != "" && len(marks) < n {
		digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
		count, ok := decimal.Parse(text[:digits])
		if !ok || digits == len(text) || !strings.ContainsRune(".>+-", rune(text[digits])) {
			break
		}
		marks += strings.Repeat(text[digits:digits+1], min(int(count), n-len(marks)))
		text = text[digits+1:]
	}
	return marks + strings.Repeat(string(markUnsent), n-len(marks))
}
