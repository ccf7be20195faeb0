package admin_test

import (
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func TestSupportText(t *testing.T) {
	p := blankPage(t, admin.Options{Language: "US", Service: "https://crm.example.com/Remote/Services86/"})
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:SECRETSECRET", User: "tim", Password: "hunter2"}})
	user := admin.Principal{Name: "ADM0", FullName: "Tim Berg", Database: "CRM5", Ticket: "7T:SECRETSECRET", MayEdit: true}
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: user})
	p.list(office...)
	p.members = map[int32][]admin.Member{2: {{Name: "EVA", FullName: "Eva Dahl"}}}
	p.do(admin.Point{Key: 2}, admin.ReadMembers{}, admin.SetFilter{Text: "sal"})
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.failSave(admin.Failure{Kind: admin.Server, Text: "Vertrieb is not liked by crm.example.com", Details: "7T:SECRETSECRET"})
	for i := range 25 {
		p.do(admin.Called{Name: "save", Milliseconds: i})
	}
	p.do(admin.Called{Name: "members", Milliseconds: 7, Failed: admin.Timeout})
	text := p.state.SupportText("1.2", "Firefox 140")
	want := "Groupdesk 1.2\nFirefox 140\nphase ready\nrights likely\ngroups 3, deleted 1, unsaved 1, failed 1\n"
	for i := 6; i < 25; i++ {
		want += "save " + strconv.Itoa(i) + " ms\n"
	}
	if want += "members 7 ms timeout"; text != want {
		t.Errorf("%s\nwant\n%s", text, want)
	}
	for _, secret := range []string{"SECRET", "hunter2", "ADM0", "Tim", "Eva", "CRM5", "Sales", "Vertrieb", "example", "Remote", "sal "} {
		if strings.Contains(text, secret) {
			t.Errorf("it tells %q:\n%s", secret, text)
		}
	}
	p.do(admin.RevertAll{}, admin.SignOut{})
	if text := p.state.SupportText("1.2", ""); strings.Contains(text, "ms") {
		t.Errorf("calls of an earlier user are kept:\n%s", text)
	}
}

// The state before a call keeps its own calls.
func TestCalledIsPure(t *testing.T) {
	s := admin.New(admin.Options{})
	for range 22 {
		s, _ = admin.Update(s, admin.Called{Name: "list"})
	}
	before := s.SupportText("", "")
	admin.Update(s, admin.Called{Name: "save"})
	if after := s.SupportText("", ""); after != before {
		t.Errorf("%s\nhas become\n%s", before, after)
	}
}
