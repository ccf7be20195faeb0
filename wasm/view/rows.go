//go:build js && wasm

package view

import (
	"slices"
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// table is what the document holds of the rows.
type table struct {
	drawn  []*admin.Row // what each row in the document shows, in the order of their keys
	order  []int32      // the rows in the document, in order
	spare  []int32      // order's memory, for the next one
	window window
	open   int32 // the row in whose place the fields are; 0: none
	fixed  bool  // the rows offer no changes
}

// draws notes that the document shows a row, and reports whether that is news.
func (t *table) draws(r *admin.Row) bool {
	at, end := 0, len(t.drawn)
	for at < end {
		if middle := (at + end) / 2; t.drawn[middle].Key < r.Key {
			at = middle + 1
		} else {
			end = middle
		}
	}
	if at == len(t.drawn) || t.drawn[at].Key != r.Key {
		t.drawn = append(t.drawn, nil)
		copy(t.drawn[at+1:], t.drawn[at:])
	} else if t.drawn[at] == r {
		return false
	}
	t.drawn[at] = r
	return true
}

// renderTable shows the rows of the window. An unchanged pointer is an unchanged row.
func (v *View) renderTable() {
	t := &v.table
	if fixed := !v.state.MayChange(); fixed != t.fixed {
		t.fixed = fixed
		t.drawn = nil
	}
	shown, cursor := v.state.Shown(), v.cursorToShow(v.state.Shown())
	t.window.fit(len(shown), cursor)
	// Rows that follow others are no reason to begin anew: only as many count as are in the document.
	if had := min(t.window.count, len(t.order)); t.lacks(shown[t.window.first:][:had]) > firstRows {
		t.window.restart(cursor, slices.Index(shown, v.state.Cursor.Key))
	}
	order := t.spare[:0]
	for _, key := range shown[t.window.first:t.window.end()] {
		if key == v.state.Editing.Key {
			order = append(order, browser.EditorRow)
			continue
		}
		order = append(order, key)
		if r, _ := v.state.Row(key); t.draws(r) {
			v.changes.Row(v.paintRow(r))
		}
	}
	if !slices.Equal(order, t.order) || t.window.moved() || v.state.Editing.Key != t.open {
		v.changes.Order(int32(t.window.first), int32(len(shown)-t.window.end()), !t.window.complete(), order)
	}
	t.order, t.spare, t.open = order, t.order, v.state.Editing.Key
	v.forgetRows()
}

// lacks returns how many of the rows with these keys, no more than the document has, are not in it.
func (t *table) lacks(keys []int32) int {
	n := 0
	for i, key := range keys {
		if t.order[i] != key && !slices.Contains(t.order, key) { // Most stand where they stood.
			n++
		}
	}
	return n
}

// cursorToShow returns the place of the row that is about to get the focus, or -1.
func (v *View) cursorToShow(shown []int32) int {
	if v.state.Focus.Serial == v.focused {
		return -1
	}
	return slices.Index(shown, v.state.Cursor.Key)
}

// forgetRows drops the rows that are gone for good, and in a long list those outside the window, so that the document
// does not grow without limit.
func (v *View) forgetRows() {
	t := &v.table
	if len(t.drawn) <= max(2*len(t.order), wholeList) {
		return
	}
	keep := make(map[int32]bool, len(t.order))
	for _, key := range t.order {
		keep[key] = true
	}
	kept := t.drawn[:0]
	for _, r := range t.drawn {
		if keep[r.Key] || r.Key == v.state.Editing.Key {
			kept = append(kept, r)
		} else {
			v.changes.Forget(r.Key)
		}
	}
	clear(t.drawn[len(kept):])
	t.drawn = kept
}

// paintRow returns what a row shows.
func (v *View) paintRow(r *admin.Row) browser.Row {
	b := badgeOf(r)
	language := v.state.Language()
	return browser.Row{
		Key: r.Key, ID: r.DataID(), Status: string(r.Status),
		Deleted: r.Baseline.Deleted, Unsaved: r.Unsaved(), Selected: r.Selected,
		Name:        v.nameFor(r, language),
		Description: admin.DisplayName(r.Draft.Description, language),
		Members:     membersOf(r), Rank: r.Draft.Rank,
		Badge: v.texts.Get(b.word), Tone: b.tone, Act: v.actOf(r),
	}
}

func (v *View) nameFor(r *admin.Row, language string) string {
	if r.Draft.Name == "" {
		return v.texts.Get(words.NoName)
	}
	return admin.DisplayName(r.Draft.Name, language)
}

// membersOf is the number of members, or nothing when it was not read: that is not none.
func membersOf(r *admin.Row) string {
	m := r.Members()
	if !m.Known {
		return ""
	}
	return strconv.Itoa(len(m.List))
}

// actOf is what the button of a row does; nothing: there is no button.
func (v *View) actOf(r *admin.Row) string {
	switch {
	case !v.state.MayChange():
		return ""
	case r.Baseline.Deleted && r.Status == admin.StatusSaved:
		return v.texts.Get(words.Undo)
	case r.Baseline.Deleted:
		return v.texts.Get(words.Restore)
	}
	return v.texts.Get(words.Edit)
}

// badge says in a word what is unusual about a row. The style sheet colours its tone.
type badge struct {
	word words.Key
	tone string
}

// badgeOf returns the most urgent thing about a row.
func badgeOf(r *admin.Row) badge {
	switch r.Status {
	case admin.StatusWaiting:
		return badge{words.BadgeWaiting, "accent"}
	case admin.StatusSaving:
		return badge{words.BadgeSaving, "accent"}
	case admin.StatusChecking:
		return badge{words.BadgeChecking, "accent"}
	case admin.StatusFailed:
		return badge{words.BadgeNotSaved, "danger"}
	}
	switch {
	case len(r.Conflicts) > 0:
		return badge{words.BadgeConflict, "warning"}
	case r.IsNew():
		return badge{words.BadgeNew, "accent"}
	case r.Unsaved():
		return badge{words.BadgeUnsaved, "warning"}
	case r.Baseline.Deleted:
		return badge{words.BadgeDeleted, "danger"}
	case r.Stray: // The notice says that it is saved.
		return badge{words.BadgeStray, "none"}
	case r.Status == admin.StatusSaved:
		return badge{words.BadgeSaved, "success"}
	}
	return badge{}
}

// noteOf is what there is to say about a row at length.
func (v *View) noteOf(r *admin.Row) string {
	if r.Failure != nil && r.Note == "" {
		e := v.state.Explain(r.Failure)
		if e.ServerText != "" {
			return e.Title + " " + v.texts.ServerSays(e.ServerText)
		}
		return e.Title + " " + e.Advice
	}
	return r.Note
}

// idOf is the group's ID for reading.
func idOf(r *admin.Row) string {
	if r.IsNew() {
		return "–"
	}
	return r.DataID()
}
