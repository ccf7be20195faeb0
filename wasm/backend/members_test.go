//go:build !js

package backend_test

import (
	"slices"
	"testing"
	"unsafe"

	"groupdesk/wasm/admin"
	"groupdesk/web/standin"
)

func TestMembers(t *testing.T) {
	sales := []admin.Member{
		{ID: 14, Name: "ANNE", FullName: "Anne Ask", Primary: true},
		{ID: 15, Name: "BO", FullName: "Bo Berg"},
		{ID: 16, Name: "CLEO", FullName: "Cleo Clark", Primary: true, Retired: true},
		{ID: 12, Name: "READ0", FullName: "Rea Reader", Primary: true},
		{ID: 17, Name: "ROOM1", FullName: "Meeting room 1", Primary: true, Resource: true},
	}
	primary := slices.DeleteFunc(slices.Clone(sales), func(m admin.Member) bool { return !m.Primary })
	for _, test := range []struct {
		name   string
		config standin.Config
		group  int32
		want   []admin.Member
	}{
		{"all", standin.Config{}, 2, sales},
		{"other prefixes", standin.Config{Weather: standin.Weather{Prefix: standin.PrefixRandom}}, 2, sales},
		{"primary ones only", standin.Config{Members: standin.MembersPrimary}, 2, primary},
		{"no primary one", standin.Config{}, 6, []admin.Member{{ID: 14, Name: "ANNE", FullName: "Anne Ask"}}},
		{"nobody", standin.Config{}, 5, nil},
		{"unknown group", standin.Config{}, 99, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, err := connected(t, test.config).Members(test.group); err != nil || !slices.Equal(got, test.want) {
				t.Errorf("%v\ngot  %+v\nwant %+v", err, got, test.want)
			}
		})
	}
}

// A member that the page keeps does not keep the answer that it came in: both its texts are parts of one string of their
// own.
func TestMembersKeepNoAnswer(t *testing.T) {
	members, err := connected(t, standin.Config{}).Members(2)
	if err != nil || len(members) == 0 {
		t.Fatalf("%d members, %v", len(members), err)
	}
	for _, m := range members {
		if after := unsafe.Add(unsafe.Pointer(unsafe.StringData(m.Name)), len(m.Name)); after != unsafe.Pointer(unsafe.StringData(m.FullName)) {
			t.Errorf("the name and the full name of %s are not beside each other", m.Name)
		}
	}
}

// Members may be read by who may not change anything, and a server without the service keeps the rest working.
func TestMembersFailures(t *testing.T) {
	r := connected(t, standin.Config{})
	if _, err := r.Connect(admin.Credentials{User: "READ0", Password: "read0"}); err != nil {
		t.Fatal(err)
	}
	if members, err := r.Members(2); err != nil || len(members) != 5 {
		t.Errorf("%d members, %v", len(members), err)
	}
	r.Disconnect()
	_, err := r.Members(2)
	wantKind(t, err, admin.SessionExpired)

	r = connected(t, standin.Config{NoAssociate: true})
	_, err = r.Members(2)
	wantKind(t, err, admin.NotFoundURL)
	if groups, err := r.List(); err != nil || len(groups) != 7 {
		t.Errorf("%d groups, %v", len(groups), err)
	}
}
