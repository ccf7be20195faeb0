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

// TestFailingDatabase breaks the tables from outside, as another program can, and expects every method to say so instead of
// answering with what it has read until then.
func TestFailingDatabase(t *testing.T) {
	methods := map[string]func(*store.Store) error{
		"Associate":     func(s *store.Store) error { _, err := s.Associate("adm0"); return err },
		"AssociateByID": func(s *store.Store) error { _, err := s.AssociateByID(11); return err },
		"TrialUsers":    func(s *store.Store) error { _, err := s.TrialUsers(); return err },
		"Members":       func(s *store.Store) error { _, err := s.Members(2, true); return err },
		"AddCredential": func(s *store.Store) error {
			return s.AddCredential("7T:x", store.Credential{AssociateID: 11, Expires: noon}, noon)
		},
		"UseCredential": func(s *store.Store) error { _, err := s.UseCredential("7T:x", noon, time.Hour); return err },
		"Groups":        func(s *store.Store) error { _, err := s.Groups(true); return err },
		"Group":         func(s *store.Store) error { _, err := s.Group(2); return err },
		"NextRank":      func(s *store.Store) error { _, err := s.NextRank(); return err },
		"InsertGroup":   func(s *store.Store) error { _, err := s.InsertGroup(store.Group{Name: "New"}, by(11)); return err },
		"UpdateGroup": func(s *store.Store) error {
			_, err := s.UpdateGroup(store.Group{ID: 4, Name: "Renamed"}, by(11))
			return err
		},
		"DeleteGroup": func(s *store.Store) error { return s.DeleteGroup(3, 2, store.MarkDeleted, by(11)) },
	}
	for name, test := range map[string]struct {
		damage string
		fail   string // the methods, divided by blanks
	}{
		"no groups":         {"DROP TABLE UserGroup", "Groups Group NextRank InsertGroup UpdateGroup DeleteGroup"},
		"no associates":     {"DROP TABLE Associate", "Associate AssociateByID TrialUsers Members DeleteGroup"},
		"no links":          {"DROP TABLE UserGroupLink", "Associate AssociateByID Members DeleteGroup"},
		"no rights":         {"DROP TABLE FunctionRight", "Associate AssociateByID"},
		"no tickets":        {"DROP TABLE Credentials", "AddCredential UseCredential"},
		"a rank of letters": {"UPDATE UserGroup SET rank = 'first'", "Groups Group NextRank InsertGroup DeleteGroup"},
		"a role of letters": {"UPDATE Associate SET role_id = 'first'", "Associate AssociateByID TrialUsers Members"},
		"a link of letters": {"UPDATE UserGroupLink SET UserGroup_id = 'first' || UserGroup_id", "Associate AssociateByID"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			s := openAt(t, path)
			damage(t, path, test.damage)
			for method, call := range methods {
				failing := strings.Contains(" "+test.fail+" ", " "+method+" ")
				if err := call(s); failing != (err != nil && !errors.Is(err, store.ErrNotFound)) {
					t.Errorf("%s: %v", method, err)
				}
			}
		})
	}
}

func damage(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}
