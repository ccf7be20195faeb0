package store_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"groupdesk/web/standin/store"
)

func TestGroupsAreOrderedByRankThenName(t *testing.T) {
	s := open(t)
	for _, g := range []store.Group{{Name: "zebra", Rank: 2}, {Name: "Ape", Rank: 2}, {Name: "First", Rank: -5}} {
		if _, err := s.InsertGroup(g, by(11)); err != nil {
			t.Fatal(err)
		}
	}
	groups, err := s.Groups(false)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, g := range groups[:6] {
		names = append(names, g.Name)
	}
	if want := []string{"First", "Administration", "Ape", "Sales", "zebra", "Service"}; !slices.Equal(names, want) {
		t.Errorf("order %q, want %q", names, want)
	}
	if slices.ContainsFunc(groups, func(g store.Group) bool { return g.Deleted != 0 }) {
		t.Error("a deleted group is listed without being asked for")
	}
}

func TestInsertAssignsIDAndRank(t *testing.T) {
	s := open(t)
	got, err := s.InsertGroup(store.Group{ID: 3, Name: "New", Tooltip: tooltip("d"), Deleted: -7}, by(11))
	want := store.Group{ID: 8, Name: "New", Tooltip: tooltip("d"), Rank: 8, Deleted: -7}
	if err != nil || got != want {
		t.Errorf("InsertGroup = %+v, %v; want %+v", got, err, want)
	}
	if got, err = s.InsertGroup(store.Group{Name: "Ranked", Rank: 3}, by(11)); err != nil || got.Rank != 3 {
		t.Errorf("a rank that was given became %d, %v", got.Rank, err)
	}
}

func TestNextRankStaysInRange(t *testing.T) {
	s := open(t)
	if rank, err := s.NextRank(); rank != 8 || err != nil {
		t.Errorf("NextRank = %d, %v; want 8", rank, err)
	}
	if _, err := s.InsertGroup(store.Group{Name: "Last", Rank: math.MaxInt16}, by(11)); err != nil {
		t.Fatal(err)
	}
	if got, err := s.InsertGroup(store.Group{Name: "After last"}, by(11)); got.Rank != math.MaxInt16 || err != nil {
		t.Errorf("rank after the highest = %d, %v", got.Rank, err)
	}
}

func TestUpdateOverwritesEveryField(t *testing.T) {
	s := open(t)
	want := store.Group{ID: 2, Name: "sales ", Rank: 0, Deleted: 1} // its own name in another case is no duplicate
	got, err := s.UpdateGroup(want, by(11))
	if err != nil || got != want {
		t.Errorf("UpdateGroup = %+v, %v; want %+v", got, err, want)
	}
	if read, err := s.Group(2); err != nil || read != want {
		t.Errorf("read back %+v, %v", read, err)
	}
}

func TestNamesAreUnique(t *testing.T) {
	for _, test := range []struct {
		name   string
		holder int32 // 0: the name is free
	}{
		{"Sales", 2},
		{"SALES", 2},
		{"sales   ", 2},
		{"ſaleſ", 2}, // long s folds to s
		{"FORMER PARTNERS", 7},
		{`us:"MARKETING";no:"MARKEDSFØRING"`, 5},
		{"r&d <ærø> \"lab\"", 6},
		{" Sales", 0}, // a space in front counts
		{"Sales\t", 0},
		{"Sales 2", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			_, insert := s.InsertGroup(store.Group{Name: test.name}, by(11))
			expectHolder(t, insert, test.holder)
			if test.holder != 0 {
				_, update := s.UpdateGroup(store.Group{ID: 1, Name: test.name}, by(11))
				expectHolder(t, update, test.holder)
				if g, err := s.Group(1); err != nil || g.Name != "Administration" {
					t.Errorf("the refused update left %+v, %v", g, err)
				}
			}
		})
	}
}

func expectHolder(t *testing.T, err error, holder int32) {
	t.Helper()
	var duplicate *store.DuplicateError
	switch found := errors.As(err, &duplicate); {
	case holder == 0 && err != nil:
		t.Errorf("a free name was refused: %v", err)
	case holder != 0 && (!found || duplicate.ID != holder || !strings.Contains(err.Error(), fmt.Sprintf("user group %d", holder))):
		t.Errorf("error %v, want one that names group %d", err, holder)
	}
}

func TestParallelInsertsOfOneName(t *testing.T) {
	s := open(t)
	errs := make([]error, 20)
	var group sync.WaitGroup
	for i := range errs {
		group.Go(func() {
			_, errs[i] = s.InsertGroup(store.Group{Name: fmt.Sprintf("Contested%*s", i, "")}, by(11))
		})
	}
	group.Wait()
	stored := 0
	for _, err := range errs {
		var duplicate *store.DuplicateError
		stored += count(err == nil)
		if err != nil && !errors.As(err, &duplicate) {
			t.Errorf("unexpected error %v", err)
		}
	}
	if stored != 1 {
		t.Errorf("%d inserts succeeded, want 1", stored)
	}
}
