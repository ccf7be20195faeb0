package admin

import (
	"cmp"
	"slices"
	"strings"

	"groupdesk/wasm/words"
)

// The order of the table changes only when the user filters or sorts, or when a list is read: what is clicked on must not
// move because of what was clicked before. So a group that was deleted, renamed or created stays where it is until then.

// arrange determines which rows the table shows, and in which order. New rows come first, in the order in which they
// were added.
func (u *update) arrange() {
	words := filterWords(u.Filter)
	var shown []*Row
	for i, r := range u.rows {
		matches := r.matches(words)
		fits := u.fits(r, matches)
		if fits && matches == r.Stray || !fits && r.Selected {
			changed := r.clone()
			changed.Selected = r.Selected && fits
			u.put(i, changed) // which marks strays too
		}
		if fits {
			shown = append(shown, u.rows[i])
		}
	}
	u.setShown(shown)
}

// fits reports whether the table shows a row. A row that is open or has unsaved work is shown whatever the filter says.
func (s *State) fits(r *Row, matches bool) bool {
	if r.Status != StatusClean && r.Status != StatusSaved || r.Key == s.Editing.Key {
		return true
	}
	if m := r.Members(); s.OnlyEmpty && (!m.Known || len(m.List) > 0) {
		return false
	}
	return (s.ShowDeleted || !r.Baseline.Deleted) && matches
}

// matches reports whether a row holds each of the words, in what is typed or in what is stored.
func (r *Row) matches(words []string) bool {
	for _, word := range words {
		if !holdsFolded(r.Draft.Name, word) && !holdsFolded(r.Draft.Description, word) &&
			(!r.unsaved || !holdsFolded(r.Baseline.Name, word) && !holdsFolded(r.Baseline.Description, word)) {
			return false
		}
	}
	return true
}

func filterWords(filter string) []string { return strings.Fields(fold(filter)) }

// sortShown puts the rows that the table shows into the order by which it is sorted.
func (u *update) sortShown() {
	rows := make([]*Row, len(u.shown))
	for i, key := range u.shown {
		rows[i] = u.rows[u.find(key)]
	}
	u.setShown(rows)
}

// setShown has the table show rows, in the order by which it is sorted.
func (u *update) setShown(rows []*Row) {
	compare := compareRanks
	switch u.Sort.By {
	case ColumnName:
		compare = u.comparePlaces(rows, func(r *Row) string { return r.shownName(u.options.Language) })
	case ColumnMembers:
		compare = compareMembers
	case ColumnDescription:
		compare = u.comparePlaces(rows, func(r *Row) string { return DisplayName(r.Baseline.Description, u.options.Language) })
	}
	sortRows(rows, func(a, b *Row) int {
		if a.IsNew() || b.IsNew() {
			return compareNew(a, b)
		}
		if u.Sort.Descending {
			a, b = b, a
		}
		return compare(a, b)
	})
	u.shown = make([]int32, len(rows))
	for i, r := range rows {
		u.shown[i] = r.Key
	}
}

// compareNew puts new rows first, the oldest on top: it has the highest key.
func compareNew(a, b *Row) int {
	switch {
	case !a.IsNew():
		return 1
	case !b.IsNew():
		return -1
	}
	return cmp.Compare(b.Key, a.Key)
}

// compareRanks is the order in which NetServer lists groups; a rank that is typed counts already.
func compareRanks(a, b *Row) int {
	if c := cmp.Compare(a.rank(), b.rank()); c != 0 {
		return c
	}
	return compareTies(a, b)
}

// compareTies is the order of groups that share a rank.
func compareTies(a, b *Row) int {
	if c := compareFolded(a.Baseline.Name, b.Baseline.Name); c != 0 {
		return c
	}
	return cmp.Compare(a.Baseline.ID, b.Baseline.ID)
}

// comparePlaces compares rows by a text of theirs, by the rules of the user's language.
func (u *update) comparePlaces(rows []*Row, text func(*Row) string) func(a, b *Row) int {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = text(r)
	}
	place := newPlaces(len(rows))
	for i, at := range u.options.Text.Collate(u.options.Language, texts) {
		place.note(rows[at].Key, i)
	}
	return func(a, b *Row) int { return place.find(a.Key) - place.find(b.Key) }
}

func (u *update) sortBy(c Column) {
	if c == ColumnRow {
		c = ColumnRank
	}
	by := u.Sort.By
	if by == ColumnRow {
		by = ColumnRank
	}
	switch {
	case by == c:
		u.Sort = Sort{By: c, Descending: !u.Sort.Descending}
		u.arrange()
	case c == ColumnMembers:
		u.needMembers(forSorting)
	default:
		u.sortNowBy(c)
	}
}

func (u *update) sortNowBy(c Column) {
	u.Sort = Sort{By: c}
	u.arrange()
	if c != ColumnRank {
		u.say(ToneInfo, words.NoMoveSort)
	}
}

// compareMembers puts groups with few members first, and those whose members are not known last.
func compareMembers(a, b *Row) int {
	x, y := a.Members(), b.Members()
	if x.Known != y.Known {
		if x.Known {
			return -1
		}
		return 1
	}
	if c := cmp.Compare(len(x.List), len(y.List)); c != 0 {
		return c
	}
	return compareRanks(a, b)
}

// reveal shows a row below another one, when the table does not show it yet.
func (u *update) reveal(key, below int32) {
	if slices.Contains(u.shown, key) {
		return
	}
	at := slices.Index(u.shown, below) + 1
	u.showAt(at, key)
}
