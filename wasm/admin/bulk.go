package admin

import "strings"

// Bulk is the dialog in which the names or descriptions of the selected groups are changed in the same way.
type Bulk struct {
	BulkChange
	Lines []BulkLine

	keys []int32
}

// BulkChange is a change to a text: first one text in it is replaced by another, then something is put before and after.
// In a text of several languages it is made to each of them.
type BulkChange struct {
	Field         Field // FieldName or FieldDescription
	Find, Replace string
	Before, After string
}

// BulkLine is what the change does to a group.
type BulkLine struct {
	Name     string // of the group, for reading
	Old, New string // the text, for reading
	Changed  bool
	Error    string // why it cannot be done; empty: it can

	key   int32
	draft Draft
}

// Ready returns how many groups applying would change.
func (b *Bulk) Ready() int {
	n := 0
	for _, l := range b.Lines {
		if l.Changed && l.Error == "" {
			n++
		}
	}
	return n
}

// openBulk opens the dialog for the selected groups, or the current one.
func (u *update) openBulk() {
	u.leaveToTable()
	b := Bulk{BulkChange: BulkChange{Field: FieldName}}
	for _, key := range u.targets(0) {
		if r, ok := u.Row(key); ok && !r.IsNew() {
			b.keys = append(b.keys, key)
		}
	}
	if len(b.keys) > 0 {
		u.setBulk(b)
	}
}

// setBulk shows the dialog with what it would do.
func (u *update) setBulk(b Bulk) {
	b.Lines = nil
	names := map[string]int{}
	for _, r := range u.rows {
		names[r.draftKey]++
	}
	for _, key := range b.keys {
		if r, ok := u.Row(key); ok {
			b.Lines = append(b.Lines, u.bulkLine(r, b.BulkChange, names))
		}
	}
	u.Bulk = &b
}

func (u *update) bulkLine(r *Row, c BulkChange, names map[string]int) BulkLine {
	old := r.Draft.Get(c.Field)
	next := *r
	next.Draft.set(c.Field, c.apply(old))
	next.derive()
	text := next.Draft.Get(c.Field)
	l := BulkLine{
		Name: u.subject(r), Old: DisplayName(old, u.options.Language), New: DisplayName(text, u.options.Language),
		Changed: text != old, key: r.Key, draft: next.Draft,
	}
	if !l.Changed {
		return l
	}
	for _, m := range validate(&next, nameIndex{}) {
		if !m.Warning {
			l.Error = m.Text
		}
	}
	if next.draftKey != r.draftKey {
		names[next.draftKey]++
		if l.Error == "" && names[next.draftKey] > 1 {
			l.Error = textDuplicate
		}
	}
	if r.busy() {
		l.Error = textLineUnsaved
	}
	return l
}

// apply makes the change to a text, or to each of its languages.
func (c BulkChange) apply(text string) string {
	list, ok := ParseTranslations(text)
	if !ok {
		return c.applyOnce(text)
	}
	for _, t := range list {
		changed, ok := list.Set(t.Code, c.applyOnce(t.Text))
		if !ok {
			return text // A quotation mark cannot stand in one of several languages.
		}
		list = changed
	}
	return list.Join()
}

func (c BulkChange) applyOnce(text string) string {
	if c.Find != "" {
		text = strings.ReplaceAll(text, c.Find, c.Replace)
	}
	return c.Before + text + c.After
}

// applyBulk saves what the dialog shows, as one batch.
func (u *update) applyBulk() {
	b := u.Bulk
	if b == nil || b.Ready() == 0 || u.saving() {
		return
	}
	u.Bulk = nil
	var keys []int32
	for _, l := range b.Lines {
		i := u.find(l.key)
		if !l.Changed || l.Error != "" || i < 0 || u.rows[i].busy() {
			continue
		}
		u.change(i, func(r *Row) {
			r.Draft = l.draft
			r.settle()
		})
		keys = append(keys, l.key)
	}
	u.submit(keys...)
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}
