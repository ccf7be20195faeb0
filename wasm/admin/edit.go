package admin

import (
	"slices"
	"strings"

	"groupdesk/wasm/words"
)

// open opens the fields of a row. One row at a time is open.
func (u *update) open(e Open) {
	key, field := e.Key, e.Field
	if key == 0 {
		key = u.Cursor.Key
	}
	if !slices.Contains(u.shown, key) {
		return
	}
	if field == "" && u.Cursor.Key == key {
		field = u.Cursor.Column.field()
	}
	if field == "" {
		field = FieldName
	}
	if u.Editing.Key != key {
		u.leave()
		u.Editing = Editing{Key: key, before: u.rows[u.find(key)].Draft, from: u.Cursor.Column}
	}
	u.Cursor = Cursor{key, Column(field)}
	u.anchor = key
	u.enter(field)
	u.focus(Focus{Place: PlaceField, Key: key, Field: field})
}

// field returns the field of a column; empty: its cells cannot be edited.
func (c Column) field() Field {
	if f := Field(c); slices.Contains(fields[:], f) {
		return f
	}
	return ""
}

func (u *update) enter(f Field) {
	r, ok := u.Row(u.Editing.Key)
	if !ok || u.Editing.Field == f {
		return
	}
	u.Editing.Field, u.Editing.entered = f, r.Draft.Get(f)
	u.Cursor = Cursor{r.Key, Column(f)}
}

// follow keeps what Escape goes back to in step with the server's copy of the open row: nothing of that was typed.
func (e *Editing) follow(was, now *Row) {
	if e.Key != was.Key || was.Baseline == now.Baseline {
		return
	}
	if e.entered == was.Draft.Get(e.Field) {
		e.entered = now.Draft.Get(e.Field)
	}
	for _, f := range fields {
		switch e.before.Get(f) {
		case was.Draft.Get(f):
			e.before.set(f, now.Draft.Get(f))
		case draftOf(was.Baseline).Get(f):
			e.before.set(f, draftOf(now.Baseline).Get(f))
		}
	}
}

// leave closes the fields. A new row that holds nothing goes with them.
func (u *update) leave() {
	i := u.find(u.Editing.Key)
	u.endEditing()
	if i >= 0 && u.rows[i].IsNew() && !u.rows[i].hasText() && !u.rows[i].busy() && u.rows[i].unconfirmed == nil {
		u.discard(i)
	}
}

// leaveToTable closes the fields and makes the table current, if fields are open.
func (u *update) leaveToTable() {
	if u.Editing.Key != 0 {
		u.focus(Focus{Place: PlaceTable, Key: u.Editing.Key})
		u.leave()
	}
}

// closeFields closes the fields and makes their row current.
func (u *update) closeFields(key int32) {
	if u.Editing.Key != key {
		return
	}
	u.endEditing()
	u.focus(Focus{Place: PlaceTable, Key: key})
}

// endEditing closes the fields. The cursor goes back to the cell, or the whole row, that it came from.
func (u *update) endEditing() {
	if u.Cursor.Key == u.Editing.Key {
		u.Cursor.Column = u.Editing.from
	}
	u.Editing = Editing{}
}

// escape takes back the change to the present field first, then those to the row, and then leaves.
func (u *update) escape() {
	e := u.Editing
	r, ok := u.Row(e.Key)
	if !ok {
		u.deselect()
		return
	}
	if r.Draft.Get(e.Field) != e.entered {
		u.edit(Edit{Key: e.Key, Field: e.Field, Text: e.entered})
		return
	}
	u.focus(Focus{Place: PlaceTable, Key: e.Key})
	if r.Draft != e.before && !r.busy() {
		u.takeBackDraft(r, e.before)
	}
	u.leave()
}

// takeBackDraft gives a row an earlier draft and offers to bring the present one back.
func (u *update) takeBackDraft(r *Row, before Draft) {
	u.back = discarded{u.tick(), []lost{{r, before}}}
	i := u.find(r.Key)
	now := u.rows[i].clone()
	now.Draft = before
	now.refreshStatus()
	u.put(i, now)
	u.show(Notice{Tone: ToneInfo, Text: u.discardedText(1), Offer: OfferBringBack})
}

// addRow adds a new row, unless the one that is open is still empty.
func (u *update) addRow() {
	if r, ok := u.Row(u.Editing.Key); ok && r.IsNew() && !r.hasText() && !r.busy() {
		u.focus(Focus{Place: PlaceField, Key: r.Key, Field: FieldName})
		return
	}
	u.open(Open{Key: u.newRow(Draft{}), Field: FieldName})
}

// newRow adds a row with a draft and returns its key.
func (u *update) newRow(d Draft) int32 {
	key := u.newKey()
	u.insert(&Row{Key: key, Draft: d, Status: StatusDirty, Revision: 1})
	return key
}

func (u *update) edit(e Edit) {
	i := u.find(e.Key)
	if i < 0 || !slices.Contains(fields[:], e.Field) || u.rows[i].Draft.Get(e.Field) == e.Text {
		return
	}
	r := u.rows[i].clone()
	r.Draft.set(e.Field, e.Text)
	if !r.busy() {
		r.refreshStatus()
	}
	u.put(i, r)
	u.dropNotice(e.Key)
}

// pasteLines asks whether lines that are pasted into a name are one name or several.
func (u *update) pasteLines(e PasteLines) {
	r, ok := u.Row(e.Key)
	lines := splitLines(e.Text)
	if !ok || len(lines) == 0 {
		return
	}
	one := Edit{Key: e.Key, Field: FieldName, Text: strings.Join(lines, " ")}
	if len(lines) == 1 {
		u.edit(one)
		return
	}
	q := Question{Title: u.texts.ManyLines(len(lines)), Text: u.texts.Get(words.ManyLinesHint)}
	if r.IsNew() {
		q.Choices = append(q.Choices, Choice{Label: u.texts.ManyGroups(len(lines)), event: addLines{e.Key, lines}})
	}
	q.Choices = append(q.Choices, Choice{Label: u.texts.Get(words.OneName), event: one})
	u.ask(q)
}

// splitLines returns the lines of a text that hold something, without white space at their ends.
func splitLines(text string) []string {
	var lines []string
	for _, line := range strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// addLines makes a new row for each line but the first, which goes into the row that it was pasted into, if that is still
// there and new.
type addLines struct {
	key   int32
	lines []string
}

func (addLines) event() {}

func (u *update) addLines(e addLines) {
	if r, ok := u.Row(e.key); ok && r.IsNew() {
		u.edit(Edit{Key: e.key, Field: FieldName, Text: e.lines[0]})
	} else {
		e.key = u.newRow(Draft{Name: e.lines[0]})
	}
	u.leave()
	for _, line := range e.lines[1:] {
		u.newRow(Draft{Name: line})
	}
	u.Cursor = Cursor{Key: e.key}
	u.focus(Focus{Place: PlaceTable, Key: e.key})
	u.show(Notice{Tone: ToneInfo, Text: u.texts.LinesAdded(len(e.lines)), Offer: OfferSaveAll})
}

// resolve settles a conflict. Saving then overwrites the other's text with the user's, or the user's is given up.
func (u *update) resolve(e Resolve) {
	i := u.find(e.Key)
	if i < 0 || u.rows[i].busy() {
		return
	}
	r := u.rows[i].clone()
	r.endConflicts(func(c Conflict) bool { return c.Field == e.Field })
	if e.Theirs {
		r.Draft.set(e.Field, draftOf(r.Baseline).Get(e.Field))
	}
	r.refreshStatus()
	u.put(i, r)
	if u.Notice.Offer == OfferShow && u.Notice.Key == e.Key && len(u.rows[i].Conflicts) == 0 {
		u.say(ToneInfo, words.None) // Nothing is left to choose.
	}
	if u.Editing.Key == e.Key { // Escape does not go back to a choice that was made.
		text := u.rows[i].Draft.Get(e.Field)
		u.Editing.before.set(e.Field, text)
		if u.Editing.Field == e.Field {
			u.Editing.entered = text
		}
	}
}

// revert throws away what was typed in rows. It can be brought back.
func (u *update) revert(keys ...int32) {
	var rows []lost
	for _, key := range keys {
		i := u.find(key)
		if i < 0 || u.rows[i].busy() {
			continue
		}
		if r := u.rows[i]; r.hasText() {
			rows = append(rows, lost{r, draftOf(r.Baseline)})
		}
		u.closeFields(key)
		u.discard(i)
	}
	u.show(Notice{Tone: ToneInfo, Text: u.discardedText(len(rows))})
	if len(rows) > 0 {
		u.back = discarded{u.tick(), rows}
		u.Notice.Offer = OfferBringBack
	}
}

func (u *update) revertAll() {
	var keys []int32
	for _, r := range u.rows {
		if r.unsaved {
			keys = append(keys, r.Key)
		}
	}
	u.revert(keys...)
}

func (u *update) discard(i int) {
	u.dropNotice(u.rows[i].Key)
	if u.rows[i].IsNew() {
		u.remove(i)
		return
	}
	r := u.rows[i].clone()
	r.Draft, r.Note, r.turn = draftOf(r.Baseline), "", false
	r.refreshStatus()
	u.put(i, r)
}

// discarded is what was discarded last and can be brought back.
type discarded struct {
	at   int // the clock at that moment
	rows []lost
}

// lost is a row as it was before something that was typed in it was discarded, and the draft that was left.
type lost struct {
	row  *Row
	left Draft
}

// bringBack undoes a revert. What was typed since stays.
func (u *update) bringBack() {
	rows := u.back.rows
	if len(rows) == 0 {
		return
	}
	u.back = discarded{}
	last := int32(0)
	for _, old := range rows {
		i := u.find(old.row.Key)
		if i < 0 {
			last = u.insertAgain(old.row)
			continue
		}
		last = old.row.Key
		r := u.rows[i].clone()
		r.Draft = old.bringBack(r)
		if old.row.turn {
			r.turnTo(!old.row.Baseline.Deleted, &u.texts)
		}
		if !r.busy() {
			r.refreshStatus()
		}
		u.put(i, r)
		u.reveal(last, u.Cursor.Key)
	}
	u.say(ToneInfo, words.BroughtBack)
	u.point(Cursor{Key: last})
}

// insertAgain adds a row that is gone: a new row, or one whose group has vanished since. It returns the row's key.
func (u *update) insertAgain(old *Row) int32 {
	r := &Row{Key: old.Key, Draft: old.Draft, Status: StatusDirty, Revision: old.Revision + 1}
	if !old.IsNew() {
		u.vanish(r)
		u.renote(old.Key, r.Key)
	}
	u.insert(r)
	return r.Key
}

// hasText reports whether a row holds something that the user typed.
func (r *Row) hasText() bool { return r.turn || r.Draft != draftOf(r.Baseline) }

// bringBack returns the draft of a row with what was discarded there, in the fields that nobody has touched since.
func (l lost) bringBack(r *Row) Draft {
	draft := r.Draft
	for _, f := range fields {
		text, now := l.row.Draft.Get(f), draft.Get(f)
		if text != l.left.Get(f) && (now == l.left.Get(f) || now == draftOf(r.Baseline).Get(f)) {
			draft.set(f, text)
		}
	}
	return draft
}
