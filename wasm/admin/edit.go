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

func (u *update) revert(key int32) {
	i := u.index(key)
	if i < 0 || u.rows[i].busy() {
		return
	}
	u.dropAlert(key)
	if u.rows[i].IsNew() {
		u.remove(i)
		return
	}
	u.change(i, func(r *Row) {
		r.Draft, r.Note = draftOf(r.Baseline), ""
		r.settle()
	})
}

func (u *update) revertAll() {
	for _, r := range u.rows {
		if r.unsaved {
			u.revert(r.Key)
		}
	}
}
