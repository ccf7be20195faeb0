package admin

import (
	"slices"
	"strconv"
	"strings"

	"groupdesk/wasm/sheet"
)

// Intake is the dialog in which many groups are created or changed at once: a text of the user's, and what each of its
// lines would do. Every key stroke makes the plan anew, so errors are mended in the text.
type Intake struct {
	Text   string // a table or a list of names, as pasted, dropped or typed
	Source string // what the text was read from, for reading; empty: it was typed or pasted
	Error  string // why the text is not a table; empty: it is one
	Note   string // what is ignored; may be empty
	Pairs  bool   // each name becomes two, with Words behind it
	Words  [2]string
	Lines  []Line
}

// Line is what a line of the text would do.
type Line struct {
	Number int    // of the line in the text, from 1
	Name   string // for reading
	Act    Act
	Why    string // what is wrong, or what changes; may be empty

	key   int32 // the row that it changes; 0: a new one
	draft Draft
}

// Act is what a line does.
type Act string

// The acts.
const (
	ActCreate    Act = "create"
	ActUpdate    Act = "update"
	ActRestore   Act = "restore" // and updates
	ActUnchanged Act = "unchanged"
	ActError     Act = "error" // nothing; Why says what is wrong
)

// Count returns how many lines have an act.
func (in *Intake) Count(a Act) int {
	n := 0
	for _, l := range in.Lines {
		if l.Act == a {
			n++
		}
	}
	return n
}

// Ready returns how many groups applying would change.
func (in *Intake) Ready() int {
	return in.Count(ActCreate) + in.Count(ActUpdate) + in.Count(ActRestore)
}

func (u *update) openIntake() {
	u.leaveToTable()
	u.Intake = &Intake{Words: [2]string{wordPrimary, wordSecondary}}
}

// changeIntake changes the dialog and plans anew.
func (u *update) changeIntake(change func(*Intake)) {
	if u.Intake == nil {
		return
	}
	in := *u.Intake
	change(&in)
	u.planIntake(&in)
	u.Intake = &in
}

// takeFile shows the text of a file.
func (in *Intake) takeFile(name string, data []byte) {
	text, encoding, err := sheet.Decode(data)
	in.Text, in.Source, in.Error = text, name+" ("+string(encoding)+")", ""
	if err != nil {
		in.Text, in.Source, in.Error = "", name, err.Error()
	}
}

// planIntake works out what each line would do to the groups as the page knows them.
func (u *update) planIntake(in *Intake) {
	in.Lines, in.Note = nil, ""
	if strings.TrimSpace(in.Text) == "" {
		return
	}
	table, err := sheet.Parse(in.Text)
	in.Error = ""
	if err != nil {
		in.Error = err.Error()
	}
	if len(table.Ignored) > 0 {
		in.Note = textIgnoredColumns(table.Ignored)
	}
	p := u.newPlan()
	for i := range table.Records {
		for _, record := range in.spread(&table.Records[i]) {
			in.Lines = append(in.Lines, p.line(record))
		}
	}
}

// spread returns the records that a line stands for: itself, or one for each of the two words.
func (in *Intake) spread(r *sheet.Record) []*sheet.Record {
	if !in.Pairs || strings.TrimSpace(r.Name) == "" {
		return []*sheet.Record{r}
	}
	var pair []*sheet.Record
	for _, word := range in.Words {
		one := *r
		one.ID, one.Name = "", strings.TrimSpace(r.Name+" "+word)
		pair = append(pair, &one)
	}
	return pair
}

// plan is what lines are compared with.
type plan struct {
	u      *update
	byName map[string]*Row // stored groups, by nameKey
	typed  map[string]int  // the numbers of the lines that have a name already
}

func (u *update) newPlan() *plan {
	p := &plan{u: u, byName: make(map[string]*Row, len(u.rows)), typed: map[string]int{}}
	for _, r := range u.rows {
		if !r.IsNew() {
			p.byName[r.key] = r
		}
	}
	return p
}

// line plans a record.
func (p *plan) line(r *sheet.Record) Line {
	name := strings.TrimSpace(r.Name)
	l := Line{Number: r.Line, Name: DisplayName(name, p.u.options.Language), Act: ActError}
	key := nameKey(name)
	row := p.byName[key]
	switch earlier := p.typed[key]; {
	case r.Extra > 0:
		l.Why = textExtraCells
	case name == "":
		l.Why = textRequired
	case earlier != 0:
		l.Why = textSameNameAsLine(earlier)
	case p.isRenamed(r, row):
		l.Why = textIDIsOther(r.ID)
	case row != nil && (row.Unsaved() || row.busy()):
		l.Why = textLineUnsaved
	default:
		p.compare(&l, r, row, name)
	}
	p.typed[key] = r.Line
	return l
}

// isRenamed reports whether a line of a file of ours names a group that exists under another name now: whether the line or
// somebody else has renamed it, nobody can tell. IDs of other services and databases mean nothing.
func (p *plan) isRenamed(r *sheet.Record, row *Row) bool {
	if r.ID == "" || r.Service != p.u.options.Service || r.Database != p.u.Principal.Database {
		return false
	}
	id, err := strconv.ParseInt(r.ID, 10, 32)
	if err != nil || row != nil && row.Baseline.ID == int32(id) {
		return false
	}
	return p.u.indexOfID(int32(id)) >= 0
}

// compare plans a line that is sound in itself.
func (p *plan) compare(l *Line, r *sheet.Record, row *Row, name string) {
	now := Row{Status: StatusDirty}
	l.Act = ActCreate
	if row != nil {
		now = *row
		l.key, l.Act = row.Key, ActUnchanged
	}
	deleted, ok := sheet.Bool(r.Deleted)
	if !ok {
		l.Act, l.Why = ActError, textNotYesOrNo(r.Deleted)
		return
	}
	if row == nil { // Another letter case is no reason to rename a group.
		now.Draft.Name = name
	}
	if r.Has(sheet.Description) {
		now.Draft.Description = r.Description
	}
	if r.Has(sheet.Rank) && strings.TrimSpace(r.Rank) != "" {
		now.Draft.Rank = strings.TrimSpace(r.Rank)
	}
	now.derive()
	l.draft = now.Draft
	if row != nil {
		l.Why = textChanges(row.Draft, now.Draft)
		switch {
		case row.Baseline.Deleted && !deleted:
			l.Act = ActRestore
		case now.unsaved:
			l.Act = ActUpdate
		}
	} else if deleted {
		l.Act, l.Why = ActUnchanged, textDeletedLine
	}
	for _, m := range validate(&now, nameIndex{}) {
		if !m.Warning {
			l.Act, l.Why = ActError, m.Text
			return
		}
	}
}

// applyIntake saves what the plan says, as one batch. What fails stays in the table, to be tried again.
func (u *update) applyIntake() {
	in := u.Intake
	if in == nil || in.Ready() == 0 || u.saving() {
		return
	}
	if u.changeIntake(func(*Intake) {}); !slices.Equal(u.Intake.Lines, in.Lines) {
		return // A list has come since. What the user has not seen is not done.
	}
	u.Intake = nil
	entry := u.newEntry()
	var keys []int32
	for _, l := range in.Lines {
		switch l.Act {
		case ActCreate:
			keys = append(keys, u.newRow(l.draft))
		case ActUpdate:
			u.change(u.find(l.key), func(r *Row) {
				r.Draft = l.draft
				r.settle()
			})
			keys = append(keys, l.key)
		case ActRestore:
			u.restoreAs(l.key, l.draft, entry)
		}
	}
	u.submitAs(entry, keys...)
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}

// restoreAs takes the mark of a deleted group away and gives it a draft in one write.
func (u *update) restoreAs(key int32, d Draft, entry int) {
	i := u.find(key)
	if i < 0 || !u.rows[i].CanDelete() {
		return
	}
	was := u.rows[i].Baseline
	group := d.group(was)
	group.Deleted = false
	u.reveal(key, u.Cursor.Key)
	u.enqueue(i, &job{kind: jobRestore, was: was, group: group, draft: draftOf(was), entry: entry})
}
