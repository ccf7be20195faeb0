//go:build !js

package backend_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"groupdesk/wasm/admin"
	"groupdesk/web/standin"
)

func TestConnect(t *testing.T) {
	r := start(t, standin.Config{})
	administrator := admin.Principal{ID: 11, Name: "ADM0", FullName: "Adm0", Role: "User level 0", GroupID: 1, Database: "Default", Services: "86", MayEdit: true}
	reader := admin.Principal{ID: 12, Name: "READ0", FullName: "Rea Reader", Role: "User level 1", GroupID: 2, OtherGroups: []int32{3}, Database: "Default", Services: "86"}
	tests := []struct {
		name        string
		credentials admin.Credentials
		want        admin.Principal // without the ticket
		refused     bool
	}{
		{"ticket", admin.Credentials{Ticket: r.ticket}, administrator, false},
		{"ticket with white space around", admin.Credentials{Ticket: " " + r.ticket + "\n"}, administrator, false},
		{"name and password", admin.Credentials{User: "ADM0", Password: "adm0"}, administrator, false},
		{"without rights", admin.Credentials{User: "READ0", Password: "read0"}, reader, false},
		{"wrong password", admin.Credentials{User: "ADM0", Password: "guess"}, admin.Principal{}, true},
		{"unknown ticket", admin.Credentials{Ticket: "7T:AAAA"}, admin.Principal{}, true},
		{"nothing", admin.Credentials{}, admin.Principal{}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := r.Connect(test.credentials)
			if test.refused {
				wantKind(t, err, admin.SignInRefused)
				return
			}
			if err != nil || got.Ticket == "" {
				t.Fatalf("%v, ticket %s", err, got.Ticket)
			}
			if got.Ticket = ""; !reflect.DeepEqual(got, test.want) {
				t.Errorf("signed in as %+v, want %+v", got, test.want)
			}
			if _, err := r.List(); err != nil {
				t.Errorf("the ticket is not used: %v", err)
			}
		})
	}
}

func TestConnectRepairsPlusSigns(t *testing.T) {
	r := start(t, standin.Config{})
	r.Connect(admin.Credentials{Ticket: "7T:a b c="})
	if _, sent := r.wire.take(); !strings.Contains(string(sent[0].Body), "7T:a+b+c=") {
		t.Errorf("sent %s", sent[0].Body)
	}
}

func TestRefusedSignInAsAnException(t *testing.T) {
	r := start(t, standin.Config{BadPassword: standin.BadPasswordWrapped})
	_, err := r.Connect(admin.Credentials{User: "ADM0", Password: "guess"})
	if f := wantKind(t, err, admin.SignInRefused); f.Text != "Authentication failed!" {
		t.Errorf("text %q", f.Text)
	}
}

func TestList(t *testing.T) {
	for _, weather := range []standin.Weather{{}, {Control: true}, {Prefix: standin.PrefixRandom}} {
		r := connected(t, standin.Config{Weather: weather})
		groups, err := r.List()
		if err != nil || len(groups) != 7 {
			t.Fatalf("%d groups, %v", len(groups), err)
		}
		for id, want := range map[int32]admin.Group{
			1: {ID: 1, Name: "Administration", Rank: 1},
			6: {ID: 6, Name: `R&D <Ærø> "Lab"`, Description: "Forschung & Entwicklung – 研究", Rank: 6},
			7: {ID: 7, Name: "Former partners", Rank: 7, Deleted: true},
		} {
			if got := r.group(id); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		}
	}
}

func TestCreateSaveDeleteRestore(t *testing.T) {
	r := connected(t, standin.Config{})
	created, err := r.Create(admin.Group{Name: "Market & <West>", Description: "new"})
	if want := (admin.Group{ID: 8, Name: "Market & <West>", Description: "new", Rank: 8}); err != nil || created.Group != want {
		t.Fatalf("created %+v, %v", created, err)
	}
	was := created.Group
	for _, step := range []func(*admin.Group){
		func(g *admin.Group) { g.Name, g.Rank = "Bazaar", 3 },
		func(g *admin.Group) { g.Description = "" },
		func(g *admin.Group) { g.Deleted = true },
		func(g *admin.Group) { g.Deleted = false },
	} {
		g := was
		step(&g)
		saved, err := r.Save(was, g)
		if err != nil || saved.Group != g || r.group(8) != g {
			t.Fatalf("saved %+v as %+v, %v", g, saved, err)
		}
		was = g
	}
}

func TestCreateWithRank(t *testing.T) {
	r := connected(t, standin.Config{})
	if created, err := r.Create(admin.Group{Name: "Market", Rank: 2}); err != nil || created.Group.Rank != 2 {
		t.Errorf("created %+v, %v", created, err)
	}
}

func TestSaveRefusesToOverwriteOthers(t *testing.T) {
	r := connected(t, standin.Config{})
	was := r.group(2)
	theirs := was
	theirs.Description = "theirs"
	if _, err := r.Save(was, theirs); err != nil {
		t.Fatal(err)
	}
	mine := was
	mine.Name = "Vertrieb"
	_, err := r.Save(was, mine)
	if f := wantKind(t, err, admin.ChangedByOther); f.Current == nil || *f.Current != theirs {
		t.Errorf("current: %+v", f.Current)
	}
	if got := r.group(2); got != theirs {
		t.Errorf("overwritten: %+v", got)
	}
}

func TestSaveSendsTheCarrierBackWhole(t *testing.T) {
	r := connected(t, standin.Config{Rights: true})
	was := r.group(2)
	g := was
	g.Name = "Vertrieb"
	r.wire.take()
	if _, err := r.Save(was, g); err != nil {
		t.Fatal(err)
	}
	operations, sent := r.wire.take()
	if operations != "GetUserGroup SaveUserGroup" {
		t.Errorf("called %s", operations)
	}
	golden(t, "requests/SaveUserGroup-rights.xml", string(sent[1].Body))
}

// A name that the server cuts off is told by the group it returns.
func TestTooLong(t *testing.T) {
	long := strings.Repeat("x", 300)
	r := connected(t, standin.Config{})
	if saved, err := r.Create(admin.Group{Name: long}); err != nil || len(saved.Group.Name) != 239 {
		t.Errorf("%d characters, %v", len(saved.Group.Name), err)
	}
	r = connected(t, standin.Config{TooLong: standin.TooLongError})
	_, err := r.Create(admin.Group{Name: long})
	f := wantKind(t, err, admin.Invalid)
	if f.Text == "" || !strings.Contains(f.Details, "Value: ") || !strings.Contains(f.Details, "caused by System.Data.SqlClient.SqlException") {
		t.Errorf("failure %+v", f)
	}
}

func TestServiceFailures(t *testing.T) {
	configs := map[string]standin.Config{"wrapped": {}, "faults": {Unwrapped: true}}
	sales := admin.Group{ID: 2, Name: "Sales", Description: "Wins and keeps customers", Rank: 2}
	gone := admin.Group{ID: 99, Name: "Gone"}
	tests := []struct {
		name string
		want admin.Kind
		call func(r *rig) error
	}{
		{"duplicate", admin.Duplicate, func(r *rig) error {
			_, err := r.Create(admin.Group{Name: "SERVICE "})
			return err
		}},
		{"duplicate of a deleted group", admin.Duplicate, func(r *rig) error {
			_, err := r.Save(sales, admin.Group{ID: 2, Name: "former partners", Rank: 2})
			return err
		}},
		{"no name", admin.Invalid, func(r *rig) error {
			_, err := r.Create(admin.Group{})
			return err
		}},
		{"unknown group", admin.NotFound, func(r *rig) error {
			_, err := r.Save(gone, gone)
			return err
		}},
		{"delete without target", admin.Invalid, func(r *rig) error {
			_, err := r.DeleteAndMove(2, 2)
			return err
		}},
		{"no rights", admin.NoRights, func(r *rig) error {
			r.Connect(admin.Credentials{User: "READ0", Password: "read0"})
			_, err := r.DeleteAndMove(2, 3)
			return err
		}},
		{"expired", admin.SessionExpired, func(r *rig) error {
			r.pass(7 * time.Hour)
			_, err := r.List()
			return err
		}},
		{"signed out", admin.SessionExpired, func(r *rig) error {
			r.Disconnect()
			_, err := r.List()
			return err
		}},
	}
	for mode, config := range configs {
		for _, test := range tests {
			t.Run(test.name+" "+mode, func(t *testing.T) {
				f := wantKind(t, test.call(connected(t, config)), test.want)
				if test.name != "unknown group" && (f.Text == "" || !strings.Contains(f.Details, "Exception")) {
					t.Errorf("failure %+v", f)
				}
			})
		}
	}
}

func TestUnknownGroupAsAnException(t *testing.T) {
	r := connected(t, standin.Config{NotFound: standin.NotFoundError})
	_, err := r.Save(admin.Group{ID: 99}, admin.Group{ID: 99})
	wantKind(t, err, admin.NotFound)
}

func TestTicketWithAFixedEnd(t *testing.T) {
	r := start(t, standin.Config{})
	if _, err := r.Connect(admin.Credentials{User: "BRIEF0", Password: "brief0"}); err != nil {
		t.Fatal(err)
	}
	r.pass(2 * time.Minute)
	_, err := r.List()
	wantKind(t, err, admin.SessionExpired)
}

func TestDeleteAndMove(t *testing.T) {
	for _, mode := range []standin.Delete{standin.DeleteMark, standin.DeleteHard} {
		r := connected(t, standin.Config{Delete: mode})
		if _, err := r.DeleteAndMove(2, 3); err != nil {
			t.Fatal(err)
		}
		groups, err := r.List()
		if want := map[standin.Delete]int{standin.DeleteMark: 7, standin.DeleteHard: 6}[mode]; err != nil || len(groups) != want {
			t.Errorf("%s: %d groups, %v", mode, len(groups), err)
		}
	}
}

func TestWeather(t *testing.T) {
	for fail, want := range map[standin.Fail]admin.Kind{
		standin.FailUnavailable:  admin.Unavailable,
		standin.FailUnauthorized: admin.Unauthorized,
		standin.FailTruncate:     admin.Truncated,
		standin.FailHTML:         admin.NotSOAP,
	} {
		t.Run(string(fail), func(t *testing.T) {
			r := connected(t, standin.Config{})
			r.server.SetWeather(standin.Weather{Fail: fail})
			_, err := r.List()
			if f := wantKind(t, err, want); !strings.HasPrefix(f.Details, "GetAllUserGroups\nHTTP ") {
				t.Errorf("details %q", f.Details)
			}
			r.server.SetWeather(standin.Weather{})
			if _, err := r.List(); err != nil {
				t.Errorf("after the storm: %v", err)
			}
		})
	}
}

// The bytes that each operation sends.
func TestRequests(t *testing.T) {
	r := connected(t, standin.Config{})
	was := r.group(6)
	g := was
	g.Name, g.Deleted = `R&D <Ærø> "Lab" 𝄞`, true
	if _, err := r.Save(was, g); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Create(admin.Group{Name: "Market"}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.DeleteAndMove(8, 2); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Members(2); err != nil {
		t.Fatal(err)
	}
	operations, sent := r.wire.take()
	const want = "GetAllUserGroups AuthenticateUsernamePassword GetAllUserGroups GetUserGroup SaveUserGroup CreateUserGroup SaveUserGroup DeleteUserGroup GetAssociatesByGroup"
	if operations != want {
		t.Fatalf("called %s, want %s", operations, want)
	}
	names := strings.Fields(operations)
	names[6] = "SaveUserGroup-new"
	for i, q := range sent {
		golden(t, "requests/"+names[i]+".xml", string(q.Body))
		if len(q.Header) != 1 || q.Header[0].Value != `"`+q.Action+`"` || q.ContentType != "text/xml; charset=utf-8" {
			t.Errorf("%s: %v, %s", names[i], q.Header, q.ContentType)
		}
	}
}
