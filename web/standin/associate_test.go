package standin_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

func ofGroup(id, kind int) string {
	return fmt.Sprintf("<n:GroupId>%d</n:GroupId><n:Type>%d</n:Type>", id, kind)
}

func TestMemberAnswers(t *testing.T) {
	for _, test := range []struct {
		name, parameters string
		config           standin.Config
	}{
		{"members", ofGroup(2, 2), standin.Config{}},
		{"members-primary", ofGroup(2, 2), standin.Config{Members: standin.MembersPrimary}},
		{"members-none", ofGroup(7, 2), standin.Config{}},
		{"members-no-session", ofGroup(2, 2), standin.Config{}},
		{"members-fault-bad-value", "<n:GroupId>Sales</n:GroupId>", standin.Config{}},
		{"members-fault-unwrapped", ofGroup(2, 2), standin.Config{Unwrapped: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, test.config)
			ticket := r.ticket
			if strings.HasSuffix(test.name, "-no-session") || strings.HasSuffix(test.name, "-unwrapped") {
				ticket = "7T:ZQA7ADEA"
			}
			goldenAnswer(t, test.name, r.members(ticket, test.parameters))
		})
	}
}

var memberPattern = regexp.MustCompile(`<AssociateId>\d+</AssociateId><Name>(\w+)</Name>`)

func TestMembers(t *testing.T) {
	for _, test := range []struct {
		name, parameters string
		all, primary     string
	}{
		{"every kind of member", ofGroup(2, 2), "ANNE BO CLEO READ0 ROOM1", "ANNE CLEO READ0 ROOM1"},
		{"primary and linked is one member", ofGroup(1, 2), "ADM0 BRIEF0", "ADM0 BRIEF0"},
		{"linked only", ofGroup(6, 2), "ANNE", ""},
		{"nobody", ofGroup(5, 2), "", ""},
		{"unknown group", ofGroup(99, 2), "", ""},
		{"unknown type", ofGroup(2, 0), "", ""},
		{"another type", ofGroup(2, 3), "", ""},
		{"out of order", "<n:Type>2</n:Type><n:GroupId>2</n:GroupId>", "", ""},
		{"no parameters", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			for mode, want := range map[standin.Members]string{"": test.all, standin.MembersAll: test.all, standin.MembersPrimary: test.primary} {
				r := start(t, standin.Config{Members: mode})
				a := r.members(r.signIn("READ0", "read0"), test.parameters) // no right is needed
				r.has(a, 200, ">true</h:Succeeded>", "<Response")
				r.lacks(a, `<Response i:nil`)
				var names []string
				for _, match := range memberPattern.FindAllStringSubmatch(a.body, -1) {
					names = append(names, match[1])
				}
				if !slices.Equal(names, strings.Fields(want)) {
					t.Errorf("-members=%s: %v, want %s", mode, names, want)
				}
			}
		})
	}
}

// Members follow their group when it is deleted.
func TestMembersMove(t *testing.T) {
	r := start(t, standin.Config{})
	r.call(r.ticket, "DeleteUserGroup", "<n:UserGroupToDelete>2</n:UserGroupToDelete><n:UserGroupToMoveTo>5</n:UserGroupToMoveTo>")
	r.lacks(r.members(r.ticket, ofGroup(2, 2)), "<Associate>")
	r.has(r.members(r.ticket, ofGroup(5, 2)), 200, "<Name>ANNE</Name>", "<Name>BO</Name>", "<GroupIdx>5</GroupIdx>")
}

// Without the Associate service its path is like any unknown one, whatever the method.
func TestNoAssociate(t *testing.T) {
	r := start(t, standin.Config{NoAssociate: true})
	for _, a := range []answer{
		r.members(r.ticket, ofGroup(2, 2)), r.do("GET", associatePath, ""), r.do("GET", associatePath+"?wsdl", ""), r.do("OPTIONS", associatePath, ""),
	} {
		if unknown := r.do("GET", "/Remote/Services86/Nope.svc", ""); a.status != 404 || a.body != unknown.body {
			t.Errorf("status %d: %s", a.status, a.body)
		}
	}
	r.has(r.call(r.ticket, "GetAllUserGroups", ""), 200, "<Value>Sales</Value>")
}
