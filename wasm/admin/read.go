package admin

import (
	"strconv"
	"strings"
)

// Visible returns the rows to show, in order: new rows first, the newest on top, then by rank and name as the server
// has them. A row with unsaved work stays visible whatever the filter says.
func (s *State) Visible() []*Row {
	filter := fold(strings.TrimSpace(s.Filter))
	visible := make([]*Row, 0, len(s.rows))
	for _, r := range s.rows {
		if s.shows(r, filter) {
			visible = append(visible, r)
		}
	}
	return visible
}

func (s *State) shows(r *Row, filter string) bool {
	settled := r.Status == StatusClean || r.Status == StatusSaved
	if settled && r.Baseline.Deleted && !s.ShowDeleted {
		return false
	}
	return !settled || strings.Contains(r.keys.search, filter)
}

// Row returns the row with a key.
func (s *State) Row(key int32) (*Row, bool) {
	if i := s.index(key); i >= 0 {
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
	var c Counts
	filter := fold(strings.TrimSpace(s.Filter))
	for _, r := range s.rows {
		c.add(r)
		if s.shows(r, filter) {
			c.Shown++
		}
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
func (r *Row) busy() bool { return r.Status == StatusSaving || r.Status == StatusChecking }

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

// index returns where the row with a key is, or -1.
func (s *State) index(key int32) int {
	for i, r := range s.rows {
		if r.Key == key {
			return i
		}
	}
	return -1
}
