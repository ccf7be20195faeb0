package admin

import (
	"slices"
	"strconv"
	"strings"

	"groupdesk/wasm/decimal"
	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words"
)

// Intake is the dialog in which many groups are created or changed at once: a text of the user's, and what each of its
// lines would do. Every key stroke remakes the plan, so errors are corrected in the text.
type Intake struct {
	Text   string // a table or a list of names, as pasted, dropped or typed
	Source string // what the text was read from, for display; empty: it was typed or pasted
	Error  string // why the text is not a table, so that nothing of it is applied; empty: it is one
	Note   string // what is ignored; may be empty
	Pairs  bool   // each name becomes two, with Words after it
	Words  [2]string
	Lines  []Line
}

// Line is what a line of the text would do.
type Line struct {
	Number int    // of the line in the text, from 1
	Name   string // for reading
	Act    Act
	Why    string // what is wrong, or what changes; may be empty

	key   int32     // the row that it changes; 0: a new one
	row   sheet.Row // its cells
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
	if in.Error != "" {
		return 0
	}
	return in.Count(ActCreate) + in.Count(ActUpdate) + in.Count(ActRestore)
}

func (u *update) openIntake() {
	if u.Intake != nil {
		return
	}
	u.leaveToTable()
	u.unseen = u.Notice.Serial
	u.Intake = &Intake{Words: [2]string{u.texts.Get(words.Primary), u.texts.Get(words.Secondary)}}
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
func (u *update) takeFile(in *Intake, name string, data []byte) {
	text, encoding, err := sheet.Decode(data)
	in.Text, in.Source, in.Error = text, name+" ("+string(encoding)+")", ""
	if err != nil {
		in.Text, in.Source, in.Error = "", name, u.sheetText(err, encoding)
	}
}

// planIntake determines what each line would do to the groups as the page knows them.
func (u *update) planIntake(in *Intake) {
	in.Lines, in.Note = nil, ""
	if strings.TrimSpace(in.Text) == "" {
		return
	}
	table, err := sheet.Parse(in.Text)
	in.Error = ""
	if err != nil {
		in.Error = u.sheetText(err, "")
	}
	if len(table.Ignored) > 0 {
		in.Note = u.texts.IgnoredColumns(len(table.Ignored), strings.Join(table.Ignored, ", "))
	}
	p := u.newPlan()
	for i := range table.Records {
		r := &table.Records[i]
		if !in.Pairs || strings.TrimSpace(r.Name) == "" {
			in.Lines = append(in.Lines, p.line(r))
			continue
		}
		for _, word := range in.Words {
			in.Lines = append(in.Lines, p.pairedLine(*r, strings.TrimSpace(word)))
		}
	}
}

// plan is what lines are compared with.
type plan struct {
	u       *update
	byKey   map[string]*Row // stored groups, by nameKey
	twins   map[string]*Row // those of the same nameKey as another, by name: some databases distinguish letter case
	unsaved map[string]bool // names that are typed in the table and not saved, by nameKey
	lines   map[string]int  // the numbers of the lines that have a name already
}

func (u *update) newPlan() *plan {
	p := &plan{
		u: u, byKey: make(map[string]*Row, len(u.rows)), twins: map[string]*Row{}, unsaved: map[string]bool{}, lines: map[string]int{},
	}
	for _, r := range u.rows {
		if r.unsaved && r.draftKey != r.key {
			p.unsaved[r.draftKey] = true
		}
		if r.IsNew() {
			continue
		}
		if p.byKey[r.key] == nil {
			p.byKey[r.key] = r
		} else {
			p.twins[r.Baseline.Name] = r
		}
	}
	return p
}

// find returns the row of the stored group with a name; nil: there is none. Blanks around the name count only when a group
// has them too.
func (p *plan) find(name string) *Row {
	for _, name := range [...]string{name, strings.TrimSpace(name)} {
		if r := p.twins[name]; r != nil {
			return r
		}
		if r := p.byKey[nameKey(name)]; r != nil {
			return r
		}
	}
	return nil
}

// pairedLine plans a record with a word after its name, in each language.
func (p *plan) pairedLine(r sheet.Record, word string) Line {
	r.ID = ""
	possible := true
	if word != "" {
		r.Name, possible = BulkChange{After: " " + word}.apply(strings.TrimSpace(r.Name))
	}
	l := p.line(&r)
	if !possible {
		l.Act, l.Why = ActError, p.u.texts.Get(words.NoQuotation)
	}
	return l
}

// line plans a record.
func (p *plan) line(r *sheet.Record) Line {
	name, row := strings.TrimSpace(r.Name), p.find(r.Name)
	l := Line{Number: r.Line, Name: DisplayName(name, p.u.options.Language), Act: ActError, row: r.Row}
	id := p.knownID(r)
	other, from := row, p.renamed(r, id)
	if from != nil {
		row = from
	}
	if row != nil && !r.Has(sheet.Description) {
		l.row.Description = row.Baseline.Description // No cell leaves it alone.
	}
	keys := keysOf(name, row, from)
	switch earlier := max(p.lines[keys[0]], p.lines[keys[1]]); {
	case r.Extra > 0:
		l.Why = p.u.texts.Get(words.LineCells)
	case name == "" && (row == nil || row.Baseline.ID != id):
		l.Why = p.u.texts.Get(words.Required)
	case earlier != 0:
		l.Why = p.u.texts.LineSameName(earlier)
	case id != 0 && (row == nil || row.Baseline.ID != id):
		l.Why = p.u.texts.LineOtherID(r.ID) // It is unknown whether the line or somebody else has renamed it.
	case whyNotRename(from, other) != words.None:
		l.Why = p.u.texts.Get(whyNotRename(from, other))
	case (row == nil || from != nil) && p.unsaved[keys[1]]:
		l.Why = p.u.texts.Get(words.LineTaken)
	case row != nil && (row.Unsaved() || row.busy()):
		l.Why = p.u.texts.Get(words.LineUnsaved)
	default:
		if row != nil && from == nil {
			name = "" // A different letter case is not a reason to rename a group.
		}
		p.compare(&l, r, row, name)
	}
	p.lines[keys[0]], p.lines[keys[1]] = r.Line, r.Line
	return l
}

// knownID returns the ID of a line when it is that of a group; 0: it is not. IDs count only in a file of ours, and those of
// other services and databases mean nothing.
func (p *plan) knownID(r *sheet.Record) int32 {
	if r.ID == "" || !r.Has(sheet.Service) || !r.Has(sheet.Database) ||
		r.Service != p.u.options.Service || r.Database != p.u.Principal.Database {
		return 0
	}
	id, ok := decimal.Parse(r.ID)
	if !ok || p.u.indexOfID(id) < 0 {
		return 0
	}
	return id
}

// compare plans a line that is sound in itself. The name is empty when the group keeps its own.
func (p *plan) compare(l *Line, r *sheet.Record, row *Row, name string) {
	now := Row{Status: StatusDirty}
	l.Act = ActCreate
	if row != nil {
		now = *row
		l.key, l.Act = row.Key, ActUnchanged
	}
	deleted, ok := sheet.Bool(r.Deleted)
	if !ok {
		l.Act, l.Why = ActError, p.u.texts.LineYesOrNo(r.Deleted)
		return
	}
	if name != "" {
		now.Draft.Name = name
	}
	if r.Has(sheet.Description) {
		now.Draft.Description = r.Description
	}
	if rank := strings.TrimSpace(r.Rank); rank != "" {
		now.Draft.Rank = plainRank(rank)
	}
	now.derive()
	l.draft = now.Draft
	switch {
	case row == nil && deleted:
		l.Act, l.Why = ActUnchanged, p.u.texts.Get(words.LineDeleted)
		return
	case row == nil:
	case deleted && !row.Baseline.Deleted:
		l.Act, l.Why = ActUnchanged, p.u.texts.Get(words.LineNoDeleting)
		return
	case row.Baseline.Deleted && !deleted:
		l.Act, l.Why = ActRestore, p.u.changesText(row.Draft, now.Draft)
	case now.unsaved:
		l.Act, l.Why = ActUpdate, p.u.changesText(row.Draft, now.Draft)
	}
	if row != nil && l.Act != ActUnchanged && now.Draft.Name != row.Draft.Name {
		l.Why = p.u.renamedText(DisplayName(row.Draft.Name, p.u.options.Language), l.Why)
	}
	for _, m := range p.u.validateRow(&now, rivals{}) {
		if !m.Warning {
			l.Act, l.Why = ActError, m.Text
			return
		}
	}
}

// plainRank returns a rank as the page writes it: the line of a table may have zeros before it.
func plainRank(text string) string {
	if rank, ok := parseRank(text); ok {
		return strconv.Itoa(int(rank))
	}
	return text
}

// applyIntake saves what the plan says, as one batch. What fails stays in the table, to be tried again.
func (u *update) applyIntake() {
	in := u.Intake
	if in == nil || in.Ready() == 0 {
		return
	}
	if u.saving() {
		u.say(ToneInfo, words.ApplyLater)
		return
	}
	if u.changeIntake(func(*Intake) {}); !slices.Equal(u.Intake.Lines, in.Lines) {
		u.say(ToneWarning, words.PlanChanged) // A plan that the user has not seen is not carried out.
		return
	}
	u.Intake = nil
	u.newJournal()
	entry := u.newEntry()
	var keys []int32
	lines := slices.Clone(in.Lines)
	for i, l := range lines {
		switch l.Act {
		case ActCreate:
			lines[i].key = u.newRow(l.draft)
			keys = append(keys, lines[i].key)
		case ActUpdate:
			at := u.find(l.key)
			r := u.rows[at].clone()
			r.Draft = l.draft
			r.refreshStatus()
			u.put(at, r)
			u.reveal(l.key, u.Cursor.Key)
			keys = append(keys, l.key)
		case ActRestore:
			u.restoreAs(l.key, l.draft, entry)
		}
	}
	u.submitAs(entry, keys...)
	u.journal.lines = lines
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}

// restoreAs removes the mark of a deleted group and gives it a draft in one write. Should that fail, the draft stays.
func (u *update) restoreAs(key int32, d Draft, entry int) {
	i := u.find(key)
	was := u.rows[i].Baseline
	group := d.group(was)
	group.Deleted = false
	r := u.rows[i].clone()
	r.Draft = d
	u.put(i, r)
	u.reveal(key, u.Cursor.Key)
	u.enqueue(i, &job{kind: jobRestore, was: was, group: group, draft: d, entry: entry})
}
