package admin

import (
	"strings"

	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words"
)

// A file of ours holds the name that each group had when it was written. A line whose name has been edited since
// renames its group, as long as that still has the known name. Otherwise it would be unknown whether the line or
// somebody else has renamed it.

// renamed returns the row of the group that a line renames; nil: it renames none.
func (p *plan) renamed(r *sheet.Record, id int32) *Row {
	if id == 0 || r.Known == r.Name || strings.TrimSpace(r.Name) == "" {
		return nil
	}
	row := p.u.rows[p.u.indexOfID(id)]
	if !r.Has(sheet.Known) || row.Baseline.Name != r.Known {
		return nil
	}
	return row
}

// whyNotRename says why a line cannot give its group the name of another row; None: there is none.
func whyNotRename(row, other *Row) words.Key {
	switch {
	case row == nil || other == nil || other == row:
		return words.None
	case other.Baseline.Deleted:
		return words.DuplicateDeleted
	}
	return words.Duplicate
}

// keysOf returns what no other line may have: the name of its group, or else its own, and the new one when it renames.
func keysOf(name string, row, from *Row) [2]string {
	key := nameKey(name)
	switch {
	case from != nil:
		return [2]string{from.Baseline.Name, key}
	case row != nil:
		key = row.Baseline.Name
	}
	return [2]string{key, key}
}
