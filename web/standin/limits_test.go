package standin_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// No request of a megabyte gets an answer that is larger than the data.
func TestListsNeverRepeat(t *testing.T) {
	r := start(t, standin.Config{})
	repeated := "<n:UserGroupIds>" + strings.Repeat("<b:int>2</b:int><b:int>99</b:int><b:int>1</b:int>", 15_000) + "</n:UserGroupIds>"
	a := r.call(r.ticket, "GetUserGroupList", repeated)
	r.has(a, 200, "<Id>2</Id>", "<Id>1</Id>")
	if n := strings.Count(a.body, "<UserGroup>"); n != 2 || strings.Index(a.body, "<Id>2</Id>") > strings.Index(a.body, "<Id>1</Id>") {
		t.Errorf("%d groups; want 2 and 1, each once: %.1000s", n, a.body)
	}
}

// A fault repeats only the beginning of what is wrong.
func TestFaultsAreShort(t *testing.T) {
	long := strings.Repeat("long", 200_000)
	name := strings.Repeat("n", 450_000)
	nested := strings.Repeat("<n:"+name[:3000]+">", 250)
	wide := func(name string) string { return "<" + name + "/>" }
	for _, test := range []struct {
		name, operation, envelope string
		status                    int
	}{
		{"number", "GetUserGroup", envelope("", "GetUserGroup", "<n:UserGroupId>"+long+"</n:UserGroupId>"), 500},
		{"boolean", "GetAllUserGroups", envelope("", "GetAllUserGroups", "<n:IncludeDeleted>"+long+"</n:IncludeDeleted>"), 500},
		{"enumeration", "SaveUserGroup", envelope("", "SaveUserGroup", "<n:UserGroup><n:TableRight><n:Mask>"+long+"</n:Mask></n:TableRight></n:UserGroup>"), 500},
		{"operation", "GetUserGroup", envelope("", name, ""), 500},
		{"namespace of the operation", "GetUserGroup", strings.Replace(envelope("", "GetUserGroup", ""), `xmlns:n="`, `xmlns:n="`+long, 1), 500},
		{"header block", "GetUserGroup", envelope(`<x:`+name+` xmlns:x="urn:x" s:mustUnderstand="1"/>`, "GetUserGroup", ""), 500},
		{"namespace of a header block", "GetUserGroup", envelope(`<x:Seal xmlns:x="urn:`+long+`" s:mustUnderstand="1"/>`, "GetUserGroup", ""), 500},
		{"parameter", "GetUserGroup", envelope("", "GetUserGroup", "<n:"+name+"><broken></n:"+name+">"), 500},
		{"prefix", "GetUserGroup", envelope("", "GetUserGroup", wide(name[:400_000]+":x")), 500},
		{"reference", "GetUserGroup", envelope("", "GetUserGroup", "<n:UserGroupId>&"+name+";</n:UserGroupId>"), 500},
		{"cut off among many", "GetUserGroup", strings.Split(envelope("", "GetUserGroup", nested+"!"), "!")[0], 500},
		{"too deep", "GetUserGroup", envelope("", "GetUserGroup", strings.Repeat("<n:a>", 100_000)), 500},
		{"too deep before Body", "GetUserGroup", envelope(strings.Repeat("<n:a>", 100_000), "GetUserGroup", ""), 400},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{})
			a := r.post(userPath, test.operation, test.envelope)
			if a.status != test.status || len(a.body) > 4000 {
				t.Errorf("status %d, want %d; %d bytes: %.2000s", a.status, test.status, len(a.body), a.body)
			}
		})
	}
	t.Run("action", func(t *testing.T) {
		r := start(t, standin.Config{})
		a := r.do("POST", userPath, envelope("", "GetUserGroup", ""), "Content-Type", textXML, soapAction, name)
		if a.status != http.StatusInternalServerError || len(a.body) > 4000 {
			t.Errorf("status %d; %d bytes: %.2000s", a.status, len(a.body), a.body)
		}
	})
}

// What is wrong stays whole where it is short.
func TestFaultsRepeatShortValues(t *testing.T) {
	r := start(t, standin.Config{})
	value := strings.Repeat("1", 400)
	r.has(r.call(r.ticket, "GetUserGroup", fmt.Sprintf("<n:UserGroupId>%s</n:UserGroupId>", value)), 500, "The value '"+value+"' cannot be parsed")
}
