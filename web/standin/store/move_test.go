package store_test

import (
	"errors"
	"slices"
	"testing"

	"groupdesk/web/standin/store"
)

type membership struct {
	primary int32
	others  []int32
}

func members(t *testing.T, s *store.Store) map[string]membership {
	t.Helper()
	found := map[string]membership{}
	for _, name := range []string{"READ0", "ANNE", "BO"} {
		a, err := s.Associate(name)
		if err != nil {
			t.Fatal(err)
		}
		found[name] = membership{a.PrimaryGroup, a.OtherGroups}
	}
	return found
}

func expectMembers(t *testing.T, s *store.Store, want map[string]membership) {
	t.Helper()
	for name, got := range members(t, s) {
		if got.primary != want[name].primary || !slices.Equal(got.others, want[name].others) {
			t.Errorf("%s is in %+v, want %+v", name, got, want[name])
		}
	}
}

// At first READ0 is in 2 and 3, ANNE in 2, 4 and 6, BO in 4 and 2.
func TestDeleteGroupMovesMembers(t *testing.T) {
	for _, test := range []struct {
		name           string
		source, target int32
		want           map[string]membership
	}{
		{"primary and other", 2, 5, map[string]membership{"READ0": {5, []int32{3}}, "ANNE": {5, []int32{4, 6}}, "BO": {4, []int32{5}}}},
		{"target is another group of the member", 2, 4, map[string]membership{"READ0": {4, []int32{3}}, "ANNE": {4, []int32{6}}, "BO": {4, nil}}},
		{"target is the member's primary group", 4, 2, map[string]membership{"READ0": {2, []int32{3}}, "ANNE": {2, []int32{6}}, "BO": {2, nil}}},
		{"both are other groups", 6, 4, map[string]membership{"READ0": {2, []int32{3}}, "ANNE": {2, []int32{4}}, "BO": {4, []int32{2}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			if err := s.DeleteGroup(test.source, test.target, store.MarkDeleted, by(11)); err != nil {
				t.Fatal(err)
			}
			expectMembers(t, s, test.want)
			if g, err := s.Group(test.source); err != nil || g.Deleted != 1 {
				t.Errorf("the deleted group is %+v, %v", g, err)
			}
		})
	}
}

func TestDeleteGroupRemovesTheRow(t *testing.T) {
	s := open(t)
	if err := s.DeleteGroup(7, 1, store.RemoveRow, by(11)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Group(7); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("Group(7): %v", err)
	}
}

func TestRefusedDeleteChangesNothing(t *testing.T) {
	for _, test := range []struct {
		name           string
		source, target int32
		want           error
	}{
		{"unknown source", 99, 1, store.ErrNotFound},
		{"no source", 0, 1, store.ErrNotFound},
		{"no target", 2, 0, store.ErrTarget},
		{"unknown target", 2, 99, store.ErrTarget},
		{"deleted target", 2, 7, store.ErrTarget},
		{"onto itself", 2, 2, store.ErrTarget},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			before := members(t, s)
			if err := s.DeleteGroup(test.source, test.target, store.RemoveRow, by(11)); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
			expectMembers(t, s, before)
			if groups, err := s.Groups(true); err != nil || len(groups) != 7 {
				t.Errorf("%d groups left, %v", len(groups), err)
			}
		})
	}
}
