package admin

import (
	"slices"
	"strings"

	"groupdesk/wasm/words"
)

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
	Name     string // of the group, for display
	Old, New string // the text, for display
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
	if u.Bulk != nil {
		return
	}
	u.leaveToTable()
	b := Bulk{BulkChange: BulkChange{Field: FieldName}}
	for _, key := range u.targets(0) {
		if r, ok := u.Row(key); ok && !r.IsNew() {
			b.keys = append(b.keys, key)
		}
	}
	if len(b.keys) > 0 {
		u.unseen = u.Notice.Serial
		u.setBulk(b)
	}
}

// setBulk shows the dialog with what it would do.
func (u *update) setBulk(b Bulk) {
	b.Lines = nil
	names := map[string]int{} // how many have a name, or would have it, by nameKey
	for _, r := range u.rows {
		if !r.IsNew() {
			names[r.key]++
		}
		if r.draftKey != r.key {
			names[r.draftKey]++
		}
	}
	for _, key := range b.keys {
		if r, ok := u.Row(key); ok {
			b.Lines = append(b.Lines, u.bulkLine(r, b.BulkChange, names))
		}
	}
	for i := range b.Lines {
		l := &b.Lines[i]
		r, _ := u.Row(l.key)
		if key := nameKey(l.draft.Name); l.Error == "" && key != r.key && names[key] > 1 {
			l.Error = u.texts.Get(words.Duplicate)
		}
	}
	u.Bulk = &b
}

// bulkLine counts the name that a group would have.
func (u *update) bulkLine(r *Row, c BulkChange, names map[string]int) BulkLine {
	old := r.Draft.Get(c.Field)
	text, possible := c.apply(old)
	next := *r
	next.Draft.set(c.Field, text)
	next.derive()
	l := BulkLine{
		Name: u.subject(r), Old: DisplayName(old, u.options.Language), New: DisplayName(text, u.options.Language),
		Changed: text != old, key: r.Key, draft: next.Draft,
	}
	switch {
	case !possible:
		l.Error = u.texts.Get(words.NoQuotation)
	case !l.Changed:
	case r.Unsaved() || r.busy():
		l.Error = u.texts.Get(words.LineUnsaved)
	default:
		if l.Old == l.New { // The change is to other languages.
			l.Old, l.New = old, text
		}
		for _, m := range u.validateRow(&next, rivals{}) {
			if !m.Warning {
				l.Error = m.Text
			}
		}
		if next.draftKey != r.key {
			names[next.draftKey]++
		}
	}
	return l
}

// apply makes the change to a text, or to each of its languages. It reports false when that is impossible: no quotation
// mark can be in one of several languages.
func (c BulkChange) apply(text string) (string, bool) {
	list, ok := ParseTranslations(text)
	if !ok {
		return c.applyOnce(text), true
	}
	for _, t := range list {
		if list, ok = list.Set(t.Code, c.applyOnce(t.Text)); !ok {
			return text, false
		}
	}
	return list.Join(), true
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
	if b == nil || b.Ready() == 0 {
		return
	}
	if u.saving() {
		u.say(ToneInfo, words.ApplyLater)
		return
	}
	if u.setBulk(*b); !slices.Equal(u.Bulk.Lines, b.Lines) {
		u.say(ToneWarning, words.PlanChanged) // A plan that the user has not seen is not carried out.
		return
	}
	u.Bulk = nil
	var keys []int32
	for _, l := range b.Lines {
		if !l.Changed || l.Error != "" {
			continue
		}
		at := u.find(l.key)
		r := u.rows[at].clone()
		r.Draft = l.draft
		u.put(at, r)
		keys = append(keys, l.key)
	}
	u.submit(keys...)
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}
