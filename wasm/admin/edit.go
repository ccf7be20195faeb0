package admin

import "slices"

func (u *update) addRow() {
	key := u.newKey()
	u.insert(&Row{Key: key, Status: StatusDirty, Revision: 1})
	u.focus(key, FieldName)
}

func (u *update) edit(e Edit) {
	i := u.index(e.Key)
	if i < 0 || !slices.Contains(fields[:], e.Field) || u.rows[i].Draft.Get(e.Field) == e.Text {
		return
	}
	u.change(i, func(r *Row) {
		r.Draft.set(e.Field, e.Text)
		if !r.busy() {
			r.settle()
		}
	})
	u.dropAlert(e.Key)
}

// dropAlert hides the alert when it is about a row that has moved on.
func (u *update) dropAlert(key int32) {
	if u.Alert != nil && u.Alert.Key == key {
		u.Alert = nil
	}
}

// revert throws away what was typed in rows. Undo brings it back.
func (u *update) revert(keys ...int32) {
	var discarded []*Row
	for _, key := range keys {
		i := u.index(key)
		if i < 0 || u.rows[i].busy() {
			continue
		}
		if r := u.rows[i]; r.hasText() {
			discarded = append(discarded, r)
		}
		u.discard(i)
	}
	u.say(ToneInfo, textDiscarded(len(discarded)))
	if len(discarded) > 0 {
		u.undo = &undo{discarded: discarded}
		u.Status.Undo = true
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
	u.dropAlert(u.rows[i].Key)
	if u.rows[i].IsNew() {
		u.remove(i)
		return
	}
	u.change(i, func(r *Row) {
		r.Draft, r.Note = draftOf(r.Baseline), ""
		r.settle()
	})
}

// bringBack undoes a revert. What was typed since stays.
func (u *update) bringBack(discarded []*Row) {
	for _, old := range discarded {
		i := u.index(old.Key)
		if i < 0 {
			u.insertAgain(old)
			continue
		}
		u.change(i, func(r *Row) {
			r.Draft = r.Draft.merge(draftOf(r.Baseline), old.typed(r.Baseline))
			if !r.busy() {
				r.settle()
			}
		})
	}
	u.sort()
	u.say(ToneInfo, textBroughtBack)
	u.focus(discarded[0].Key, FieldName)
}

// insertAgain adds a row that is gone: a new row, or one whose group has vanished since.
func (u *update) insertAgain(old *Row) {
	r := &Row{Key: old.Key, Draft: old.Draft, Status: StatusDirty, Revision: old.Revision + 1}
	if !old.IsNew() {
		r.vanish(u.newKey())
	}
	u.insert(r)
}

// hasText reports whether a row holds something that the user typed.
func (r *Row) hasText() bool { return r.Draft != draftOf(r.Baseline) }

// typed returns the draft that shows a group with what was typed in this row.
func (r *Row) typed(g Group) Draft {
	draft := draftOf(g)
	for _, f := range fields {
		if text := r.Draft.Get(f); text != draftOf(r.Baseline).Get(f) {
			draft.set(f, text)
		}
	}
	return draft
}
