package admin

import "slices"

// Step is a way for the cursor to go.
type Step string

// The steps. Left from the first cell is the whole row, and right from there the first cell.
const (
	StepUp       Step = "up"
	StepDown     Step = "down"
	StepPageUp   Step = "page-up"
	StepPageDown Step = "page-down"
	StepFirst    Step = "first" // row
	StepLast     Step = "last"  // row
	StepLeft     Step = "left"
	StepRight    Step = "right"
	StepStart    Step = "start" // the first cell of the row, or the first row when the whole row is current
	StepEnd      Step = "end"   // the last cell of the row, or the last row
)

// pageRows is how far PageUp and PageDown go.
const pageRows = 15

// point makes a row current. Fields that are open in another row are closed.
func (u *update) point(c Cursor) {
	if !slices.Contains(u.shown, c.Key) {
		return
	}
	u.leaveFor(c.Key)
	u.Cursor, u.anchor = c, c.Key
	u.focus(Focus{Place: PlaceTable, Key: c.Key})
}

// leaveFor closes fields that are open in another row than the one that becomes current: acts are about the open row.
func (u *update) leaveFor(key int32) {
	if u.Editing.Key != 0 && u.Editing.Key != key {
		u.leave()
	}
}

func (u *update) move(e Move) {
	at := slices.Index(u.shown, u.Cursor.Key)
	if at < 0 {
		return
	}
	to, column := u.step(at, e.By)
	from, key := u.Cursor.Key, u.shown[to]
	u.leaveFor(key)
	u.Cursor = Cursor{key, column}
	if e.Extend {
		u.extend(from)
	} else {
		u.anchor = u.Cursor.Key
	}
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}

// step returns the place in shown and the column that a step leads to.
func (u *update) step(at int, by Step) (int, Column) {
	last := len(u.shown) - 1
	whole := u.Cursor.Column == ColumnRow
	switch by {
	case StepUp:
		at--
	case StepDown:
		at++
	case StepPageUp:
		at -= pageRows
	case StepPageDown:
		at += pageRows
	case StepFirst:
		at = 0
	case StepLast:
		at = last
	case StepStart:
		if !whole {
			return at, Columns[0]
		}
		at = 0
	case StepEnd:
		if !whole {
			return at, Columns[len(Columns)-1]
		}
		at = last
	case StepLeft, StepRight:
		return at, u.Cursor.Column.beside(by)
	}
	return min(max(at, 0), last), u.Cursor.Column
}

// beside returns the column to the left or to the right.
func (c Column) beside(by Step) Column {
	i := slices.Index(Columns[:], c) // -1 is the whole row
	if by == StepLeft {
		i--
	} else {
		i++
	}
	if i < 0 {
		return ColumnRow
	}
	return Columns[min(i, len(Columns)-1)]
}

// extend selects the rows from the anchor to the cursor, and deselects those that the cursor has come back over.
func (u *update) extend(from int32) {
	if !slices.Contains(u.shown, from) {
		from = u.Cursor.Key // The cursor has left a new row that held nothing.
	}
	if u.anchor == 0 || !slices.Contains(u.shown, u.anchor) {
		u.anchor = from
	}
	anchor, was, now := slices.Index(u.shown, u.anchor), slices.Index(u.shown, from), slices.Index(u.shown, u.Cursor.Key)
	u.selectRange(anchor, was, false)
	u.selectRange(anchor, now, true)
}

// selectRange selects the rows between two places in shown, or takes them out of the selection.
func (u *update) selectRange(a, b int, selected bool) {
	for _, key := range u.shown[min(a, b) : max(a, b)+1] {
		u.setSelected(key, selected)
	}
}

func (u *update) setSelected(key int32, selected bool) {
	if i := u.find(key); i >= 0 && u.rows[i].Selected != selected {
		r := u.rows[i].clone()
		r.Selected = selected
		u.put(i, r)
	}
}

func (u *update) selectRow(e Select) {
	key := e.Key
	if key == 0 {
		key = u.Cursor.Key
	}
	r, ok := u.Row(key)
	if !ok || !slices.Contains(u.shown, key) {
		return
	}
	u.leaveFor(key)
	u.Cursor = Cursor{key, u.Cursor.Column}
	if e.Extend && slices.Contains(u.shown, u.anchor) {
		u.selectRange(slices.Index(u.shown, u.anchor), slices.Index(u.shown, key), true)
	} else {
		u.setSelected(key, !r.Selected)
		u.anchor = key
	}
	u.focus(Focus{Place: PlaceTable, Key: key})
}

func (u *update) countSelected() {
	u.selected = 0
	for _, r := range u.rows {
		if r.Selected {
			u.selected++
		}
	}
}

func (u *update) selectAll() {
	all := !slices.ContainsFunc(u.shown, func(key int32) bool { return !u.rows[u.find(key)].Selected })
	for _, key := range u.shown {
		u.setSelected(key, !all)
	}
}

func (u *update) deselect() {
	for _, key := range u.shown {
		u.setSelected(key, false)
	}
}

// targets returns the keys of the rows that an act is about: the given one, or else the open one, or the selected ones in
// the order of the table, or the current one.
func (s *State) targets(key int32) []int32 {
	if key == 0 {
		key = s.Editing.Key
	}
	if key != 0 {
		return []int32{key}
	}
	var keys []int32
	if s.selected > 0 {
		for _, key := range s.shown {
			if r, ok := s.Row(key); ok && r.Selected {
				keys = append(keys, key)
			}
		}
	}
	if len(keys) == 0 && s.Cursor.Key != 0 {
		keys = append(keys, s.Cursor.Key)
	}
	return keys
}

// settleCursor keeps the cursor on a row that the table shows. When its row is gone, the row that has taken its place
// becomes current, as a row: nothing that is typed on may end up in another group.
func (u *update) settleCursor(before []int32) {
	if u.Languages != 0 && u.find(u.Languages) < 0 {
		u.Languages = 0
	}
	if u.Editing.Key != 0 && u.find(u.Editing.Key) < 0 {
		u.Editing = Editing{}
		u.focus(Focus{Place: PlaceTable})
	}
	if !slices.Contains(u.shown, u.Cursor.Key) {
		u.Cursor = Cursor{Key: u.heir(before, u.Cursor.Key)}
	}
	if u.Focus.Place == PlaceTable {
		u.Focus.Key = u.Cursor.Key
	}
}

// heir returns the key of the row that replaces one that is no longer shown; 0: the table is empty.
func (u *update) heir(before []int32, gone int32) int32 {
	at := max(0, slices.Index(before, gone))
	for _, key := range before[min(at, len(before)):] {
		if slices.Contains(u.shown, key) {
			return key
		}
	}
	if len(u.shown) == 0 {
		return 0
	}
	return u.shown[min(at, len(u.shown)-1)]
}
