package admin

import (
	"slices"
	"strconv"
)

// Shown returns the keys of the rows that the table shows, in order. The slice is not to be changed.
func (s *State) Shown() []int32 { return s.shown }

// Visible returns the rows that the table shows, in order.
func (s *State) Visible() []*Row {
	visible := make([]*Row, len(s.shown))
	for i, key := range s.shown {
		visible[i] = s.rows[s.find(key)]
	}
	return visible
}

// Row returns the row with a key.
func (s *State) Row(key int32) (*Row, bool) {
	if i := s.find(key); i >= 0 {
		return s.rows[i], true
	}
	return nil, false
}

// MoveTargets returns the rows whose groups may take over the members of a group that is to be deleted: every group
// that exists and is not deleted, but that one.
func (s *State) MoveTargets(key int32) []*Row {
	var targets []*Row
	for _, r := range s.rows {
		if r.Key != key && !r.IsNew() && !r.Baseline.Deleted {
			targets = append(targets, r)
		}
	}
	return targets
}

// Counts counts rows. It goes through all of them: call it once per rendering.
func (s *State) Counts() Counts {
	c := Counts{Shown: len(s.shown)}
	for _, r := range s.rows {
		c.add(r)
	}
	return c
}

func (c *Counts) add(r *Row) {
	switch {
	case r.IsNew():
		c.New++
	case r.Baseline.Deleted:
		c.Deleted++
	default:
		c.Total++
	}
	if r.Unsaved() {
		c.Unsaved++
	}
	if r.CanSave() {
		c.Savable++
	}
	if r.Status == StatusFailed {
		c.Failed++
	}
	if r.Selected {
		c.Selected++
	}
}

// Unsaved reports whether leaving the page would lose something that the user typed, or cut off a save.
func (s *State) Unsaved() bool {
	for _, r := range s.rows {
		if r.Unsaved() || r.busy() {
			return true
		}
	}
	return false
}

// Saving returns the progress of the saves on their way; the second result is false when there are none.
func (s *State) Saving() (Progress, bool) {
	return s.batch, len(s.running) > 0 || len(s.queue) > 0
}

// IsNew reports whether the group does not exist on the server yet.
func (r *Row) IsNew() bool { return r.Baseline.ID == 0 }

// Unsaved reports whether the row holds something typed that is not on the server. A new row counts even when empty, as
// the user asked for it.
func (r *Row) Unsaved() bool { return r.unsaved }

// busy reports whether a save of the row is on its way, waits for its turn or is being checked.
func (r *Row) busy() bool { return r.pending() || r.Status == StatusChecking }

// pending reports whether a save of the row is on its way or waits for its turn.
func (r *Row) pending() bool { return r.Status == StatusSaving || r.Status == StatusWaiting }

// CanSave reports whether the event Save makes sense.
func (r *Row) CanSave() bool { return r.Unsaved() && !r.busy() }

// CanRevert reports whether the event Revert makes sense: it takes back what was typed, and a failure with it.
func (r *Row) CanRevert() bool { return (r.Unsaved() || r.Status == StatusFailed) && !r.busy() }

// CanDelete reports whether the event MarkDeleted or, for a deleted group, Restore makes sense.
func (r *Row) CanDelete() bool { return !r.IsNew() && !r.busy() }

// Blocked reports whether validation keeps the draft from being saved.
func (r *Row) Blocked() bool {
	for _, m := range r.Messages {
		if !m.Warning {
			return true
		}
	}
	return false
}

// DataID returns the row's name in the document: the group's ID, or "new-1" and so on before the first save.
func (r *Row) DataID() string {
	if r.IsNew() {
		return "new" + strconv.Itoa(int(r.Key)) // the key is negative
	}
	return strconv.Itoa(int(r.Baseline.ID))
}

// MessagesOf returns what validation says about one field.
func (r *Row) MessagesOf(f Field) []Message {
	var list []Message
	for _, m := range r.Messages {
		if m.Field == f {
			list = append(list, m)
		}
	}
	return list
}

// find returns where the row with a key is, or -1.
func (s *State) find(key int32) int {
	if s.at != nil {
		return s.at.find(key)
	}
	for i, r := range s.rows { // A function that compares would put the key on the heap at each call.
		if r.Key == key {
			return i
		}
	}
	return -1
}

// index prepares find for rows that have been added or taken away.
func (s *State) index() {
	if s.at == nil {
		s.at = placesOf(s.rows)
	}
}

// CanMark reports whether the events MarkDeleted or, for deleted groups, Restore make sense for the selected rows or the
// current one.
func (s *State) CanMark(deleted bool) bool {
	if s.Phase != PhaseReady || !s.MayChange() {
		return false
	}
	return slices.ContainsFunc(s.targets(0), func(key int32) bool {
		r, ok := s.Row(key)
		return ok && (r.CanDelete() && r.Baseline.Deleted != deleted || deleted && r.IsNew() && !r.busy())
	})
}
