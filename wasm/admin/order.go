package admin

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"groupdesk/wasm/words"
)

// The order of groups is their ranks. Moving a group, or sorting them all from A to Z, types new ranks into the rows that
// need one: nothing is saved before the user saves, and then it is one batch, which one undo takes back.

// moveRows moves rows up or down by one place among the rows that the table shows.
func (u *update) moveRows(e MoveRows) {
	if why := u.whyNotMove(); why != words.None {
		u.say(ToneInfo, why)
		return
	}
	u.leaveToTable()
	u.sortShown() // A group that was created or got another rank still stands where it was.
	order := u.shifted(u.targets(0), e.Down)
	if order == nil {
		return
	}
	if u.rerank(u.withHidden(order)) {
		u.shown = order
	}
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}

// whyNotMove says why rows cannot be moved at present; None: they can.
func (u *update) whyNotMove() words.Key {
	switch {
	case u.Filter != "" || u.OnlyEmpty:
		return words.NoMoveFilter
	case u.Sort.By != ColumnRow && u.Sort.By != ColumnRank || u.Sort.Descending:
		return words.NoMoveSort
	case slices.ContainsFunc(u.rows, (*Row).busy):
		return words.NoMoveNow
	}
	return words.None
}

// shifted returns the order of the table with some rows a place higher or lower; nil: they cannot go further. New rows
// neither move nor are moved over.
func (u *update) shifted(keys []int32, down bool) []int32 {
	order := slices.Clone(u.shown)
	if down {
		slices.Reverse(order)
	}
	moves, changed := placesOfKeys(keys), false
	isNew := func(key int32) bool { return u.rows[u.find(key)].IsNew() }
	for i := 1; i < len(order); i++ {
		before, key := order[i-1], order[i]
		if moves.has(key) && !moves.has(before) && !isNew(key) && !isNew(before) {
			order[i-1], order[i] = key, before
			changed = true
		}
	}
	if !changed {
		return nil
	}
	if down {
		slices.Reverse(order)
	}
	return order
}

// withHidden returns all stored groups in the order of the table. A group that the table does not show stays after the
// one that it was after.
func (u *update) withHidden(order []int32) []*Row {
	all := slices.DeleteFunc(slices.Clone(u.rows), (*Row).IsNew)
	sortRows(all, compareRanks)
	shown := placesOfKeys(order)
	behind := map[int32][]*Row{} // by the key of the shown row before them; 0: at the beginning
	last := int32(0)
	for _, r := range all {
		if shown.has(r.Key) {
			last = r.Key
		} else {
			behind[last] = append(behind[last], r)
		}
	}
	list := behind[0]
	for _, key := range order {
		if r := u.rows[u.find(key)]; !r.IsNew() {
			list = append(append(list, r), behind[key]...)
		}
	}
	return list
}

// rerank types the ranks that put groups into an order. The ranks in use are reassigned, so that few rows change. When
// they end too early, all are numbered from 1. It reports false when there are too few ranks at all.
func (u *update) rerank(order []*Row) bool {
	ranks := newRanks(order)
	if ranks == nil {
		u.say(ToneWarning, words.TooManyRanks)
		return false
	}
	changed := 0
	for i, r := range order {
		at := u.find(r.Key)
		if r.rank() != ranks[i] {
			r := u.rows[at].clone()
			r.Draft.Rank = strconv.Itoa(int(ranks[i]))
			r.refreshStatus()
			u.put(at, r)
		}
		if ranks[i] != r.Baseline.Rank {
			changed++
		}
	}
	if changed > 0 {
		u.show(Notice{Tone: ToneInfo, Text: u.texts.Reranked(changed), Offer: OfferSaveAll})
	} else {
		u.say(ToneInfo, words.RanksAsSaved)
	}
	return true
}

// newRanks returns ascending ranks for groups in their new order. Two may share a rank when they stand by name, as the
// server lists them so. A rank below 1 stays where it is and is given to no other group. The result is nil when there are
// more groups than ranks.
func newRanks(order []*Row) []int16 {
	used := make([]int, len(order))
	for i, r := range order {
		used[i] = int(r.rank())
	}
	slices.SortStableFunc(used, cmp.Compare[int])
	ranks := make([]int16, len(order))
	last := math.MinInt16
	for i, rank := range used {
		if i > 0 && compareTies(order[i-1], order[i]) > 0 {
			last++
		}
		if last = max(rank, last); last != int(order[i].rank()) {
			last = max(last, 1)
		}
		if last > MaxRank {
			return numbered(len(order))
		}
		ranks[i] = int16(last)
	}
	return ranks
}

func numbered(n int) []int16 {
	if n > MaxRank {
		return nil
	}
	ranks := make([]int16, n)
	for i := range ranks {
		ranks[i] = int16(i + 1)
	}
	return ranks
}

// rank returns the rank that is typed, or else the stored one.
func (r *Row) rank() int16 {
	if !r.unsaved {
		return r.Baseline.Rank
	}
	if rank, ok := parseRank(r.Draft.Rank); ok {
		return rank
	}
	return r.Baseline.Rank
}

// sortAToZ asks whether all groups are to be put in the order of their names.
func (u *update) sortAToZ() {
	if why := u.whyNotMove(); why != words.None {
		u.say(ToneInfo, why)
		return
	}
	u.leaveToTable()
	order := u.byName()
	ranks, changed := newRanks(order), 0
	for i, r := range order {
		if ranks != nil && r.rank() != ranks[i] {
			changed++
		}
	}
	if changed == 0 {
		u.say(ToneInfo, words.InOrder)
		return
	}
	u.ask(Question{Title: u.texts.Get(words.AToZTitle), Text: u.texts.AToZEffect(changed, len(order)), Choices: []Choice{{Label: u.texts.Get(words.Renumber), event: sortNow{}}}})
}

// sortNow puts the groups in the order of their names.
type sortNow struct{}

func (sortNow) event() {}

func (u *update) sortNow() {
	if why := u.whyNotMove(); why != words.None { // Things have changed while the question was open.
		u.say(ToneInfo, why)
		return
	}
	u.rerank(u.byName())
	u.arrange()
}

// byName returns all stored groups, those that the table shows in the order of the names that the user reads.
func (u *update) byName() []*Row {
	order := slices.DeleteFunc(u.Visible(), (*Row).IsNew)
	sortRows(order, u.comparePlaces(order, func(r *Row) string { return r.shownName(u.options.Language) }))
	keys := make([]int32, len(order))
	for i, r := range order {
		keys[i] = r.Key
	}
	return u.withHidden(keys)
}
