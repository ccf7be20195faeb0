package store_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groupdesk/web/standin/store"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func open(t *testing.T) *store.Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "stand in?#%.db"))
}

func openAt(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func by(id int32) store.Stamp { return store.Stamp{AssociateID: id, At: noon} }

func tooltip(s string) sql.Null[string] { return sql.Null[string]{V: s, Valid: true} }

func TestDataSurvivesReopening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	added, err := s.InsertGroup(store.Group{Name: "Lasting"}, by(11))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := openAt(t, path).Group(added.ID)
	if err != nil || again != added {
		t.Errorf("after reopening: %+v, %v; stored was %+v", again, err, added)
	}
}

func TestRemoveStartsOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	if _, err := s.InsertGroup(store.Group{Name: "Gone"}, by(11)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for range 2 { // the second time there is nothing to remove
		if err := store.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	groups, err := openAt(t, path).Groups(true)
	if err != nil || len(groups) != 7 {
		t.Errorf("a new file holds %d groups, %v; want the 7 first ones", len(groups), err)
	}
}

func TestOpenRefusesAnotherLayout(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	_, err = store.Open(path)
	if err == nil || !strings.Contains(err.Error(), "layout 99") {
		t.Errorf("Open of a file with layout 99: %v", err)
	}
}

func TestOpenNamesTheFileItCannotOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "missing", "a.db")
	_, err := store.Open(path)
	if err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("Open in a missing folder: %v", err)
	}
}

func TestFirstData(t *testing.T) {
	groups, err := open(t).Groups(true)
	if err != nil {
		t.Fatal(err)
	}
	var deleted, withoutTooltip, translated, special int
	for i, g := range groups {
		if int(g.ID) != i+1 || int(g.Rank) != i+1 {
			t.Errorf("group %d has id %d and rank %d", i+1, g.ID, g.Rank)
		}
		deleted += count(g.Deleted != 0)
		withoutTooltip += count(!g.Tooltip.Valid)
		translated += count(strings.HasPrefix(g.Name, `US:"`))
		special += count(strings.ContainsAny(g.Name, "&<>") && strings.ContainsAny(g.Name, "Ææ"))
	}
	if len(groups) != 7 || deleted != 1 || withoutTooltip != 1 || translated != 1 || special != 1 {
		t.Errorf("%d groups: %d deleted, %d without tooltip, %d translated, %d with special characters",
			len(groups), deleted, withoutTooltip, translated, special)
	}
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestErrorsCanBeTold(t *testing.T) {
	s := open(t)
	if _, err := s.Group(99); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("Group(99): %v", err)
	}
	if _, err := s.UpdateGroup(store.Group{ID: 99, Name: "x"}, by(11)); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("UpdateGroup of 99: %v", err)
	}
	if _, err := s.Associate("nobody"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("Associate(nobody): %v", err)
	}
}
