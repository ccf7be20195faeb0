package store_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"groupdesk/web/standin/store"
)

func TestAssociate(t *testing.T) {
	s := open(t)
	a, err := s.Associate("adm0")
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != 11 || a.Name != "ADM0" || a.PrimaryGroup != 1 || !slices.Equal(a.FunctionRights, []string{"admin-all"}) {
		t.Errorf("administrator: %+v", a)
	}
	reader, err := s.AssociateByID(12)
	if err != nil || len(reader.FunctionRights) != 0 || !slices.Equal(reader.OtherGroups, []int32{3}) {
		t.Errorf("reader: %+v, %v", reader, err)
	}
	if brief, err := s.Associate("BRIEF0"); err != nil || brief.TicketLifetime != time.Minute {
		t.Errorf("fixed lifetime: %v, %v", brief.TicketLifetime, err)
	}
}

func TestMembers(t *testing.T) {
	for _, test := range []struct {
		group        int32
		all, primary []string
	}{
		{1, []string{"ADM0", "BRIEF0"}, []string{"ADM0", "BRIEF0"}},
		{2, []string{"ANNE", "BO", "CLEO", "READ0", "ROOM1"}, []string{"ANNE", "CLEO", "READ0", "ROOM1"}},
		{6, []string{"ANNE"}, nil},
		{99, nil, nil},
	} {
		for others, want := range map[bool][]string{true: test.all, false: test.primary} {
			members, err := open(t).Members(test.group, others)
			var names []string
			for _, m := range members {
				names = append(names, m.Name)
				if m.Retired != (m.Name == "CLEO") || m.Resource != (m.Name == "ROOM1") {
					t.Errorf("%s: retired %v, resource %v", m.Name, m.Retired, m.Resource)
				}
			}
			if err != nil || !slices.Equal(names, want) {
				t.Errorf("group %d, others %v: %v, %v; want %v", test.group, others, names, err, want)
			}
		}
	}
}

func TestCredentials(t *testing.T) {
	const hour = time.Hour
	for _, test := range []struct {
		name    string
		sliding bool
		uses    []time.Duration // after noon
		good    []bool
	}{
		{"slides with each use", true, []time.Duration{59 * time.Minute, 118 * time.Minute, 177 * time.Minute}, []bool{true, true, true}},
		{"ends unused", true, []time.Duration{hour}, []bool{false}},
		{"stays expired", true, []time.Duration{hour + 1, time.Minute + 2*hour}, []bool{false, false}},
		{"has a fixed end", false, []time.Duration{30 * time.Minute, 59 * time.Minute, 61 * time.Minute}, []bool{true, true, false}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			c := store.Credential{AssociateID: 12, Expires: noon.Add(hour), Sliding: test.sliding}
			if err := s.AddCredential("secret", c, noon); err != nil {
				t.Fatal(err)
			}
			for i, after := range test.uses {
				owner, err := s.UseCredential("secret", noon.Add(after), hour)
				if good := err == nil && owner == 12; good != test.good[i] {
					t.Errorf("use after %v: owner %d, %v", after, owner, err)
				}
				if err != nil && !errors.Is(err, store.ErrNotFound) {
					t.Errorf("use after %v: %v", after, err)
				}
			}
		})
	}
}

// A ticket that is used often costs few writes, and none of its life: two uses
// that are less than the lifetime apart keep it, but for a 360th.
func TestUsingATicketSeldomWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	const lifetime = 6 * time.Hour
	if err := s.AddCredential("secret", store.Credential{AssociateID: 12, Expires: noon.Add(lifetime), Sliding: true}, noon); err != nil {
		t.Fatal(err)
	}
	changes := watch(t, path)
	for _, test := range []struct {
		after  time.Duration
		writes bool
	}{{0, false}, {30 * time.Second, false}, {59 * time.Second, false}, {time.Minute, true}, {90 * time.Second, false}, {lifetime, true},
		{2*lifetime - time.Second, true}} {
		_, err := s.UseCredential("secret", noon.Add(test.after), lifetime)
		if wrote := changes(); err != nil || wrote != test.writes {
			t.Errorf("use after %v: wrote %v, %v; want %v", test.after, wrote, err, test.writes)
		}
	}
	s.Close()
	if _, err := openAt(t, path).UseCredential("secret", noon.Add(3*lifetime-2*time.Minute), lifetime); err != nil {
		t.Errorf("after a restart, within its lifetime: %v", err)
	}
}

// watch returns a function that reports whether somebody has written to the file since it was asked last.
func watch(t *testing.T, path string) func() bool {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1) // each connection has a count of its own
	last := -1
	changed := func() bool {
		var version int
		if err := db.QueryRow("PRAGMA data_version").Scan(&version); err != nil {
			t.Error(err)
		}
		was := last
		last = version
		return version != was
	}
	changed()
	return changed
}

func TestUnknownCredential(t *testing.T) {
	if _, err := open(t).UseCredential("made up", noon, time.Hour); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}
