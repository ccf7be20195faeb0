package store_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"modernc.org/sqlite"

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

func TestStartOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	if _, err := s.InsertGroup(store.Group{Name: "Gone"}, by(11)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for range 2 { // the second time there is nothing of ours to remove
		fresh, err := store.StartOver(path)
		if err != nil {
			t.Fatal(err)
		}
		if groups, err := fresh.Groups(true); err != nil || len(groups) != 7 {
			t.Errorf("a new file holds %d groups, %v; want the 7 first ones", len(groups), err)
		}
		fresh.Close()
	}
}

// What cannot be removed is named; a new database is not begun beside it.
func TestStartOverNamesWhatStays(t *testing.T) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		path := filepath.Join(t.TempDir(), "a.db")
		if err := os.MkdirAll(filepath.Join(path+suffix, "full"), 0o700); err != nil {
			t.Fatal(err)
		}
		var refused *fs.PathError
		if _, err := store.StartOver(path); !errors.As(err, &refused) || refused.Op != "remove" || refused.Path != path+suffix {
			t.Errorf("StartOver: %v, want an error of the removal of %s", err, path+suffix)
		}
	}
}

// A second Store must not come near a file that is in use, least of all to
// start over: the first would go on saving into a removed file.
func TestOneStoreAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	for name, open := range map[string]func(string) (*store.Store, error){"Open": store.Open, "StartOver": store.StartOver} {
		if _, err := open(path); !errors.Is(err, store.ErrInUse) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s on a file in use: %v, want ErrInUse with its path", name, err)
		}
	}
	added, err := s.InsertGroup(store.Group{Name: "Still here"}, by(11))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if again, err := openAt(t, path).Group(added.ID); err != nil || again != added {
		t.Errorf("the file holds %+v, %v; saved was %+v", again, err, added)
	}
}

// What cannot be used is refused as it is, and starting over helps.
func TestOpenRefusesUnusableFiles(t *testing.T) {
	for _, test := range []struct {
		name    string
		corrupt func(t *testing.T, path string)
		want    string
	}{
		{"another layout", execute("PRAGMA user_version = 99"), "layout 99"},
		{"another program's", execute("DROP TABLE UserGroup; PRAGMA user_version = 0"), "another program"},
		{"no database", overwrite(func([]byte) []byte { return []byte("Dear diary, this is no database at all.") }), "not an SQLite database"},
		{"empty", overwrite(func([]byte) []byte { return nil }), "empty"},
		{"cut in half", overwrite(func(b []byte) []byte { return b[:len(b)/2] }), "damaged"},
		{"cut by a byte", overwrite(func(b []byte) []byte { return b[:len(b)-1] }), "damaged"},
		{"cut after a page", overwrite(func(b []byte) []byte { return b[:4096] }), "damaged"},
		{"header", overwrite(fill(0, 100)), "not an SQLite database"},
		{"first page", overwrite(fill(100, 4096)), "damaged"},
		{"second page", overwrite(fill(4096, 8192)), "damaged"},
		{"last page", overwrite(func(b []byte) []byte { return fill(len(b)-4096, len(b))(b) }), "damaged"},
		{"an index that lacks a row", execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'IDXUserGroupName'"), "damaged"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			openAt(t, path).Close()
			test.corrupt(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, err = store.Open(path)
			if !errors.Is(err, store.ErrUnusable) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Open: %v, want ErrUnusable with %q", err, test.want)
			}
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, before) {
				t.Errorf("the refused file has changed, %v", err)
			}
			fresh, err := store.StartOver(path)
			if err != nil {
				t.Fatal(err)
			}
			fresh.Close()
		})
	}
}

// execute changes the file with SQL.
func execute(statements string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(statements); err != nil {
			t.Fatal(err)
		}
	}
}

// overwrite replaces the bytes of the file.
func overwrite(change func([]byte) []byte) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		content, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, change(content), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func fill(from, to int) func([]byte) []byte {
	return func(content []byte) []byte {
		for i := from; i < to; i++ {
			content[i] = 0xa5
		}
		return content
	}
}

// Nothing counts as saved once the files are no longer those that were opened.
func TestFilesThatGoAway(t *testing.T) {
	for name, take := range map[string]func(path string) error{
		"removed":         os.Remove,
		"moved":           func(path string) error { return os.Rename(path, path+".old") },
		"replaced":        func(path string) error { return replace(path) },
		"log removed":     func(path string) error { return os.Remove(path + "-wal") },
		"log replaced":    func(path string) error { return replace(path + "-wal") },
		"folder is moved": func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+".old") },
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "data")
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			s := openAt(t, filepath.Join(folder, "a.db"))
			if err := take(filepath.Join(folder, "a.db")); err != nil {
				t.Fatal(err)
			}
			_, insert := s.InsertGroup(store.Group{Name: "Lost"}, by(11))
			_, update := s.UpdateGroup(store.Group{ID: 1, Name: "Lost"}, by(11))
			_, use := s.UseCredential("ticket", noon, time.Hour)
			for operation, err := range map[string]error{
				"InsertGroup": insert, "UpdateGroup": update, "UseCredential": use,
				"DeleteGroup":   s.DeleteGroup(2, 1, store.MarkDeleted, by(11)),
				"AddCredential": s.AddCredential("other", store.Credential{AssociateID: 11}, noon),
			} {
				if !errors.Is(err, store.ErrGone) {
					t.Errorf("%s: %v, want ErrGone", operation, err)
				}
			}
		})
	}
}

// takeAway is what a trigger calls to have a file removed in the middle of a transaction.
const takeAway = "take_away"

func init() {
	sqlite.MustRegisterScalarFunction(takeAway, 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		path, _ := args[0].(string)
		return nil, os.Remove(path)
	})
}

// What is stored in a file that goes away before the commit does not count as saved either.
func TestFileThatGoesAwayMeanwhile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	execute("CREATE TRIGGER remove AFTER INSERT ON UserGroup BEGIN SELECT "+takeAway+"('"+path+"'); END")(t, path)
	if _, err := s.InsertGroup(store.Group{Name: "Lost"}, by(11)); !errors.Is(err, store.ErrGone) {
		t.Errorf("InsertGroup: %v, want ErrGone", err)
	}
}

// What keeps SQLite from working on a sound file is said, and is no reason to start over.
func TestObstacles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	openAt(t, path).Close()
	if err := os.Mkdir(path+"-wal", 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(path); err == nil || errors.Is(err, store.ErrUnusable) || !strings.Contains(err.Error(), path) {
		t.Errorf("Open: %v, want an error that is not ErrUnusable with its path", err)
	}
	if err := os.Remove(path + "-wal"); err != nil {
		t.Fatal(err)
	}
	openAt(t, path)
}

func replace(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return errors.Join(os.WriteFile(path+".new", content, 0o600), os.Rename(path+".new", path))
}

// A save that finds no room is undone whole, and the next one that does is stored.
func TestNoRoom(t *testing.T) {
	s := open(t)
	var pages, limit int
	if err := store.Pragma(s, "page_count", &pages); err != nil {
		t.Fatal(err)
	}
	for round := range 3 {
		if err := store.Pragma(s, fmt.Sprintf("max_page_count = %d", pages+round), &limit); err != nil {
			t.Fatal(err)
		}
		var err error
		saved := 0
		for ; err == nil && saved < 1000; saved++ {
			_, err = s.InsertGroup(store.Group{Name: fmt.Sprintf("Round %d, group %d", round, saved), Tooltip: tooltip(strings.Repeat("x", 254))}, by(11))
		}
		if err == nil || !strings.Contains(err.Error(), "full") {
			t.Fatalf("after %d groups: %v, want one that says that the database is full", saved, err)
		}
		before, err := s.Groups(true)
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Pragma(s, "max_page_count = 1000000", &limit); err != nil {
			t.Fatal(err)
		}
		if _, err := s.InsertGroup(store.Group{Name: fmt.Sprintf("Round %d, with room", round)}, by(11)); err != nil {
			t.Errorf("with room again: %v", err)
		}
		if after, err := s.Groups(true); err != nil || len(after) != len(before)+1 {
			t.Errorf("%d groups, %v; want one more than the %d before", len(after), err, len(before))
		}
		if err := store.Pragma(s, "page_count", &pages); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCommitsAreOnTheDisk(t *testing.T) {
	var mode int
	if err := store.Pragma(open(t), "synchronous", &mode); err != nil || mode != 2 {
		t.Errorf("synchronous is %d, %v; want 2, which is FULL", mode, err)
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
