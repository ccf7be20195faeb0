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
			return s.AddCredential("7T:y", store.Credential{AssociateID: 11, Expires: noon}, noon)
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
		"RemoveGroup": func(s *store.Store) error { return s.DeleteGroup(5, 2, store.RemoveRow, by(11)) },
	}
	for name, test := range map[string]struct {
		damage string
		fail   string // the methods, divided by blanks
	}{
		"no groups":         {"DROP TABLE UserGroup", "Groups Group NextRank InsertGroup UpdateGroup DeleteGroup RemoveGroup"},
		"no associates":     {"DROP TABLE Associate", "Associate AssociateByID TrialUsers Members DeleteGroup RemoveGroup"},
		"no links":          {"DROP TABLE UserGroupLink", "Associate AssociateByID Members DeleteGroup RemoveGroup"},
		"no rights":         {"DROP TABLE FunctionRight", "Associate AssociateByID"},
		"no tickets":        {"DROP TABLE Credentials", "AddCredential UseCredential"},
		"a rank of letters": {"UPDATE UserGroup SET rank = 'first'", "Groups Group NextRank InsertGroup DeleteGroup RemoveGroup"},
		"a role of letters": {"UPDATE Associate SET role_id = 'first'", "Associate AssociateByID TrialUsers Members"},
		"a link of letters": {"UPDATE UserGroupLink SET UserGroup_id = 'first' || UserGroup_id", "Associate AssociateByID"},
		"a target's rank of letters": {"UPDATE UserGroup SET rank = 'first' WHERE UserGroup_id = 2",
			"Groups Group NextRank InsertGroup DeleteGroup RemoveGroup"},
		"no new tickets":     {refuse("INSERT ON Credentials"), "AddCredential"},
		"no sliding tickets": {refuse("UPDATE ON Credentials"), "UseCredential"},
		"no lasting changes": {refuse("UPDATE ON UserGroup"), "UpdateGroup DeleteGroup"},
		"no removals":        {refuse("DELETE ON UserGroup"), "RemoveGroup"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			s := openAt(t, path)
			ticket := store.Credential{AssociateID: 11, Expires: noon.Add(time.Minute), Sliding: true}
			if err := s.AddCredential("7T:x", ticket, noon); err != nil {
				t.Fatal(err)
			}
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

// A name that is taken is refused even if the group that has it cannot be read.
func TestDuplicateOfAnUnreadableGroup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	damage(t, path, "UPDATE UserGroup SET deleted = 'perhaps' WHERE name = 'Sales'")
	if _, err := s.InsertGroup(store.Group{Name: "sales", Rank: 1}, by(11)); err == nil {
		t.Error("the second group of a name was saved")
	}
}

// refuse makes the database refuse what is asked, such as UPDATE ON UserGroup.
func refuse(event string) string {
	return "CREATE TRIGGER refuse BEFORE " + event + " BEGIN SELECT RAISE(ABORT, 'refused'); END"
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
