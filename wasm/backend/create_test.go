//go:build !js

package backend_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/generated/services86"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/standin"
)

// createAll creates groups side by side and returns how each went.
func createAll(b *backendtest.Backend, groups ...admin.Group) (saved []admin.Saved, errs []error) {
	saved, errs = make([]admin.Saved, len(groups)), make([]error, len(groups))
	for i, g := range groups {
		b.Backend.Create(g, func(s admin.Saved, f *admin.Failure) {
			if saved[i] = s; f != nil {
				errs[i] = f
			}
		})
	}
	for b.Wire.Deliver() {
	}
	return saved, errs
}

// Creations side by side get their own groups and ranks, and leave no nameless one behind once those that failed have
// been tried again, whatever the server stores on CreateUserGroup.
func TestCreateInParallel(t *testing.T) {
	for _, mode := range []standin.Create{standin.CreateTransient, standin.CreatePersist} {
		for _, weather := range []standin.Weather{{}, {Prefix: standin.PrefixRandom}} {
			t.Run(string(mode)+" "+string(weather.Prefix), func(t *testing.T) {
				r := connected(t, standin.Config{Create: mode, Weather: weather})
				first := []admin.Group{{Name: "One", Rank: 21}, {Name: "SALES", Rank: 22}, {Name: "Three", Rank: 23}, {Name: "Service ", Rank: 24}}
				saved, errs := createAll(r.Backend, first...)
				for i, refused := range []bool{false, true, false, true} {
					if refused {
						wantKind(t, errs[i], admin.Duplicate)
					} else if errs[i] != nil {
						t.Errorf("%s: %v", first[i].Name, errs[i])
					}
				}
				again, errs := createAll(r.Backend, admin.Group{Name: "Two", Rank: 22}, admin.Group{Name: "Four", Rank: 24})
				if err := errors.Join(errs...); err != nil {
					t.Error(err)
				}
				groups, err := r.List()
				if err != nil || len(groups) != 11 {
					t.Errorf("%d groups, %v: %+v", len(groups), err, groups)
				}
				for i, want := range []admin.Group{saved[0].Group, again[0].Group, saved[2].Group, again[1].Group} {
					if got := groups[7+i]; got != want || got.Rank != int16(21+i) {
						t.Errorf("got %+v, want %+v with the rank %d", got, want, 21+i)
					}
				}
			})
		}
	}
}

// A server that stores an empty group on CreateUserGroup must not be left with one for each attempt.
func TestCreateUsesItsLeftover(t *testing.T) {
	for _, test := range []struct {
		name   string
		broken admin.Group // cannot be created
		kind   admin.Kind
	}{
		{"refused", admin.Group{Name: "Sales", Description: "typed"}, admin.Duplicate},
		{"not sent", admin.Group{Name: "a\x01b", Description: "typed"}, admin.Invalid},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := connected(t, standin.Config{Create: standin.CreatePersist})
			r.wire.take()
			_, err := r.Create(test.broken)
			wantKind(t, err, test.kind)
			created, err := r.Create(admin.Group{Name: "Market"})
			if err != nil || created.Group.ID != 8 || created.Group.Description != "" {
				t.Errorf("created %+v, %v", created, err)
			}
			if operations, _ := r.wire.take(); strings.Count(operations, "CreateUserGroup") != 1 {
				t.Errorf("called %s", operations)
			}
			if groups, _ := r.List(); len(groups) != 8 {
				t.Errorf("%d groups", len(groups))
			}
		})
	}
}

// What others have done with an empty group in the meantime is theirs.
func TestCreateLeavesALeftoverThatOthersUse(t *testing.T) {
	for _, test := range []struct {
		name  string
		touch func(r *rig, colleague *backendtest.Backend) error
		left  string // names of the groups after the first data
	}{
		{"named", func(r *rig, colleague *backendtest.Backend) error {
			was := r.group(8)
			g := was
			g.Name = "Theirs"
			_, err := colleague.Save(was, g)
			return err
		}, "Theirs Market"},
		{"removed", func(_ *rig, colleague *backendtest.Backend) error {
			_, err := colleague.DeleteAndMove(8, 1)
			return err
		}, "Market"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := connected(t, standin.Config{Create: standin.CreatePersist, Delete: standin.DeleteHard})
			_, err := r.Create(admin.Group{Name: "Sales"})
			wantKind(t, err, admin.Duplicate)
			colleague := r.another()
			if _, err := colleague.Connect(admin.Credentials{Ticket: r.ticket}); err != nil {
				t.Fatal(err)
			}
			if err := test.touch(r, colleague); err != nil {
				t.Fatal(err)
			}
			if _, err := r.Create(admin.Group{Name: "Market", Rank: 99}); err != nil {
				t.Fatal(err)
			}
			groups, err := r.List()
			if err != nil {
				t.Fatal(err)
			}
			var left []string
			for _, g := range groups[7:] {
				left = append(left, g.Name)
			}
			if got := strings.Join(left, " "); got != test.left {
				t.Errorf("left are %s, want %s", got, test.left)
			}
		})
	}
}

// A nameless group of somebody else's stands in the way of CreateUserGroup. The name that the user typed is not to blame.
func TestCreateMeetsANamelessGroup(t *testing.T) {
	r := connected(t, standin.Config{Create: standin.CreatePersist})
	others := services86.UserClient{Client: soap.Client{Transport: &httptransport.Transport{}, URL: r.url + "/Remote/Services86/User.svc"}}
	headers := services86.UserRequestHeaders{Credentials: soap.OptNilOf(&services86.SoCredentials{Ticket: soap.OptNilOf(r.ticket.Reveal())})}
	if _, _, err := others.CreateUserGroup(nil, headers, services86.CreateUserGroupRequest{}); err != nil {
		t.Fatal(err)
	}
	_, errs := createAll(r.Backend, admin.Group{Name: "Market"}, admin.Group{Name: "Bazaar"})
	for _, err := range errs {
		if f := wantKind(t, err, admin.Server); f.Sent || f.Text == "" {
			t.Errorf("failure %+v", f)
		}
	}
}

// shop is a User service that stores a group under a name of its own on CreateUserGroup, any number at a time. It refuses
// to save while refuse is set.
type shop struct {
	services86.UnimplementedUserService
	mu      sync.Mutex
	groups  map[int32]*services86.UserGroup
	created int
	refuse  string // the kind of exception
}

func (s *shop) headers(kind string) services86.UserResponseHeaders {
	h := services86.UserResponseHeaders{Succeeded: soap.OptOf(kind == "")}
	if kind != "" {
		h.ExceptionInfo = soap.OptNilOf(&services86.SoExceptionInfo{ExceptionType: soap.OptNilOf("SuperOffice.Exceptions." + kind)})
	}
	return h
}

func (s *shop) CreateUserGroup(*soap.Incoming, services86.UserRequestHeaders, services86.CreateUserGroupRequest) (services86.CreateUserGroupResponse, services86.UserResponseHeaders, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.created++
	g := &services86.UserGroup{Value: soap.OptNilOf("New " + string(rune('A'+s.created))), ID: int32(s.created), Rank: 1}
	s.groups[g.ID] = g
	return services86.CreateUserGroupResponse{Response: soap.OptNilOf(g)}, s.headers(""), nil
}

func (s *shop) GetAllUserGroups(*soap.Incoming, services86.UserRequestHeaders, services86.GetAllUserGroupsRequest) (services86.GetAllUserGroupsResponse, services86.UserResponseHeaders, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := &services86.ArrayOfUserGroup{UserGroup: slices.Collect(maps.Values(s.groups))}
	return services86.GetAllUserGroupsResponse{Response: soap.OptNilOf(list)}, s.headers(""), nil
}

func (s *shop) GetUserGroup(_ *soap.Incoming, _ services86.UserRequestHeaders, q services86.GetUserGroupRequest) (services86.GetUserGroupResponse, services86.UserResponseHeaders, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return services86.GetUserGroupResponse{Response: soap.OptNilOf(s.groups[q.UserGroupID])}, s.headers(""), nil
}

func (s *shop) SaveUserGroup(_ *soap.Incoming, _ services86.UserRequestHeaders, q services86.SaveUserGroupRequest) (services86.SaveUserGroupResponse, services86.UserResponseHeaders, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuse != "" {
		return services86.SaveUserGroupResponse{}, s.headers(s.refuse), nil
	}
	g := q.UserGroup.Or(nil)
	s.groups[g.ID] = g
	return services86.SaveUserGroupResponse{Response: soap.OptNilOf(g)}, s.headers(""), nil
}

// RoundTrip implements soap.Transport without a network.
func (s *shop) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	return services86.NewUserServer(s).Handle(&soap.Incoming{Action: q.Action}, q.Body), nil
}

// A server that answers with a group that was there before must not have that overwritten.
func TestCreateAnsweredWithAStoredGroup(t *testing.T) {
	s := &shop{groups: map[int32]*services86.UserGroup{1: {Value: soap.OptNilOf("New B"), ID: 1}}}
	b := backendtest.Over(s, backend.Config{Service: "/Remote/Services86/"})
	if _, err := b.List(); err != nil {
		t.Fatal(err)
	}
	_, err := b.Create(admin.Group{Name: "Market"}) // The shop begins to count at 1.
	if f := wantKind(t, err, admin.Malformed); f.Sent {
		t.Errorf("failure %+v", f)
	}
	if created, err := b.Create(admin.Group{Name: "Market"}); err != nil || created.Group.ID != 2 {
		t.Errorf("created %+v, %v", created, err)
	}
}

// Each empty group is kept for one later attempt, until the user signs out.
func TestLeftoversAreGivenOutOnce(t *testing.T) {
	four := []admin.Group{{Name: "One"}, {Name: "Two"}, {Name: "Three"}, {Name: "Four"}}
	s := &shop{groups: map[int32]*services86.UserGroup{}, refuse: "SoDuplicateException"}
	b := backendtest.Over(s, backend.Config{Service: folder})
	_, errs := createAll(b, four...)
	for _, err := range errs {
		wantKind(t, err, admin.Duplicate)
	}
	s.refuse = ""
	saved, errs := createAll(b, four...)
	used := map[int32]bool{}
	for i := range four {
		if used[saved[i].Group.ID] = true; errs[i] != nil || saved[i].Group.Name != four[i].Name {
			t.Errorf("%+v, %v", saved[i], errs[i])
		}
	}
	if len(used) != 4 || s.created != 4 {
		t.Errorf("%d of %d groups are used, want 4 of 4", len(used), s.created)
	}

	s.refuse = "SoSessionException"
	_, err := b.Create(admin.Group{Name: "Five"})
	wantKind(t, err, admin.SessionExpired)
	b.Disconnect()
	s.refuse = ""
	if saved, err := b.Create(admin.Group{Name: "Five"}); err != nil || saved.Group.ID != 6 {
		t.Errorf("after signing out: %+v, %v", saved, err)
	}
}

// A creation that ends after the user has signed out keeps nothing for the next one.
func TestLeftoverOfACreationOvertakenByDisconnect(t *testing.T) {
	s := &shop{groups: map[int32]*services86.UserGroup{}, refuse: "SoDuplicateException"}
	wire := &handover{recorder: recorder{Transport: s}, after: "SaveUserGroup"}
	b := backendtest.Over(wire, backend.Config{Service: folder})
	wire.do = b.Disconnect
	_, err := b.Create(admin.Group{Name: "One"})
	wantKind(t, err, admin.Duplicate)
	s.refuse = ""
	if saved, err := b.Create(admin.Group{Name: "One"}); err != nil || saved.Group.ID != 2 {
		t.Errorf("created %+v, %v", saved, err)
	}
}

// A leftover that cannot be read stays for the attempt after.
func TestLeftoverThatCannotBeRead(t *testing.T) {
	r := connected(t, standin.Config{Create: standin.CreatePersist})
	_, err := r.Create(admin.Group{Name: "Sales"})
	wantKind(t, err, admin.Duplicate)
	r.wire.loseAnswerTo("GetUserGroup")
	_, err = r.Create(admin.Group{Name: "Market"})
	if f := wantKind(t, err, admin.Network); f.Sent {
		t.Errorf("failure %+v", f)
	}
	if created, err := r.Create(admin.Group{Name: "Market"}); err != nil || created.Group.ID != 8 {
		t.Errorf("created %+v, %v", created, err)
	}
}
