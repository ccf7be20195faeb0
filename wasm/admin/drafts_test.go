package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// reload opens the page anew in the same tab, for a user.
func (p *page) reload(user admin.Principal, groups ...admin.Group) *page {
	p.t.Helper()
	next := blankPage(p.t, admin.Options{Language: "US"})
	next.kept = p.kept
	next.signIn(user)
	next.list(groups...)
	return next
}

func TestDraftsOutliveAReload(t *testing.T) {
	awkward := "1:2 \n“x”\x00\xFF"
	p := newPage(t, append(office[:2:2], admin.Group{ID: 7, Name: "Low", Rank: -5})...)
	p.add("Market")
	p.describe(awkward, -1, 1, 7)
	p.typeName(2, "")
	p = p.reload(adm0, append(office[:2:2], admin.Group{ID: 7, Name: "Low", Rank: -5})...)
	p.wantSays("4 unsaved changes from before this page was loaded are back.")
	p.wantDraft(-1, admin.FieldName, "Market")
	for _, key := range []int32{-1, 1, 7} {
		p.wantDraft(key, admin.FieldDescription, awkward)
	}
	p.wantDraft(2, admin.FieldName, "")
	p.wantDraft(7, admin.FieldRank, "-5")
	if got := p.names()[0]; got != "Market" {
		t.Errorf("the first row is %q", got)
	}
	p.do(admin.RevertAll{})
	if len(p.kept) != 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

func TestDraftsAreOfferedToTheirUserAlone(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	for name, user := range map[string]admin.Principal{
		"another user":     {Name: "ADM1", Database: "CRM", MayEdit: true},
		"another database": {Name: "ADM0", Database: "Test", MayEdit: true},
	} {
		other := p.reload(user, office...)
		if other.state.Unsaved() || other.state.Notice.Text != "" {
			t.Errorf("%s is offered them: %s", name, other.state.Notice.Text)
		}
	}
	p.reload(adm0, office...).wantDraft(2, admin.FieldName, "Vertrieb")
}

// Another user who signs in where a session has ended goes on with nothing of the last one's.
func TestAnotherUserBeginsAnew(t *testing.T) {
	p := newPage(t, office...)
	p.rename(3, "Help desk")
	p.typeName(2, "Vertrieb")
	p.do(admin.Refresh{})
	p.failList(admin.SessionExpired)
	p.signIn(admin.Principal{Name: "ADM1", Database: "CRM", MayEdit: true})
	p.list(office...)
	p.do(admin.SaveAll{}, admin.Undo{})
	p.quiet()
	if p.state.Unsaved() || len(p.state.History()) > 0 {
		t.Errorf("unsaved %v, history %v", p.state.Unsaved(), p.state.History())
	}
	p.reload(adm0, office...).wantDraft(2, admin.FieldName, "Vertrieb")
}

func TestDraftsMeetWhatTheServerHasNow(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.describe("ours", 1, 3)
	p = p.reload(adm0,
		admin.Group{ID: 1, Name: "Office", Description: "Back office", Rank: 1}, // another field
		admin.Group{ID: 2, Name: "Salg", Rank: 2},                               // the same field
	) // and one is gone
	p.wantDraft(1, admin.FieldName, "Office")
	p.wantDraft(1, admin.FieldDescription, "ours")
	if c := p.row(1).Conflicts; len(c) != 0 {
		t.Errorf("conflicts %+v", c)
	}
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	if c := p.row(2).Conflicts; len(c) != 1 || c[0].Base != "Sales" || !p.row(2).Blocked() {
		t.Errorf("conflicts %+v", c)
	}
	r := p.state.Visible()[0]
	if !r.IsNew() || r.Draft.Name != "Service" || r.Draft.Description != "ours" || !strings.Contains(r.Note, "no longer exists") {
		t.Errorf("row %+v", r)
	}
}

// What has been saved elsewhere in the meantime is no draft any more.
func TestDraftsThatAreSavedAlready(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p = p.reload(adm0, office[0], admin.Group{ID: 2, Name: "Vertrieb", Rank: 2})
	p.wantSays("")
	if p.state.Unsaved() || len(p.kept) != 0 {
		t.Errorf("unsaved %v, the browser keeps %q", p.state.Unsaved(), p.kept)
	}
}

// The answers to a batch come fast, and its drafts are as long as it is: they are kept once a second, which a reload in
// the middle of one doesn't see.
func TestDraftsInABatch(t *testing.T) {
	p := newPage(t, many(40)...)
	for key := range int32(40) {
		p.describe("new", key+1)
	}
	p.do(admin.SaveAll{})
	stored, lengths := many(40), []int{}
	for i := range 20 {
		p.savedAt(int64(1 + i/10))
		stored[i].Description = "new"
		lengths = append(lengths, len(p.drafts()))
	}
	if kept := len(slices.Compact(lengths)); kept != 2 {
		t.Errorf("in two seconds the drafts are kept %d times", kept)
	}
	if got := p.reload(adm0, stored...).state.Counts().Unsaved; got != 20 {
		t.Errorf("%d groups are unsaved after a reload, want 20", got)
	}
	p.typeName(40, "typed meanwhile")
	if !strings.Contains(p.drafts(), "typed meanwhile") {
		t.Error("what is typed meanwhile is not kept")
	}
}

// drafts returns what the browser keeps of what is typed.
func (p *page) drafts() string {
	for name, text := range p.kept {
		if strings.HasPrefix(name, "groupdesk drafts ") {
			return text
		}
	}
	return ""
}

func TestSignOutForgetsDrafts(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.SignOut{})
	p.quiet()
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.signOut()
	if len(p.kept) != 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

// What was recalled and never saved is forgotten too.
func TestSignOutForgetsRecalledDrafts(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p = p.reload(adm0, office...)
	p.signOut()
	if len(p.kept) != 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

func TestDraftsWaitForTheList(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	kept := p.kept
	p = blankPage(t, admin.Options{Language: "US"})
	p.kept = kept
	p.signIn(adm0)
	p.failList(admin.Unavailable)
	p.do(admin.Refresh{})
	p.list(office...)
	p.wantDraft(2, admin.FieldName, "Vertrieb")
}

func TestDraftsOutliveASession(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.failSave(admin.Failure{Kind: admin.SessionExpired})
	p = p.reload(adm0, office...)
	p.wantDraft(2, admin.FieldName, "Vertrieb")
}

func TestGarbageIsNoDraft(t *testing.T) {
	for _, text := range []string{
		"x", "1:2", "1:2" + "1:0" + "0:0:0:" + "6:Market" + "0:0:", "1:1", "1:1x", "-1:1", "1:1" + "9:a", "1:1" + strings.Repeat("0:", 6), "1:1" + "1:x" + strings.Repeat("0:", 6),
		"1:1" + "1:2" + "0:0:" + "5:70000" + "0:0:0:", "99999999999999999999:1", "1:1" + "11:99999999999" + strings.Repeat("0:", 6),
	} {
		p := blankPage(t, admin.Options{})
		p.kept["groupdesk drafts 0:3:CRM4:ADM0"] = text
		p.signIn(adm0)
		p.list(office...)
		if p.state.Unsaved() || p.state.Notice.Text != "" {
			t.Errorf("%q is taken for a draft: %s", text, p.state.Notice.Text)
		}
	}
}

func TestBrowserThatKeepsNothing(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.KeepRefused{})
	p.wantSays("does not let the page keep unsaved changes")
	p.do(admin.DismissNotice{}, admin.KeepRefused{})
	p.wantSays("") // It is told once.
	clear(p.kept)
	p.typeName(2, "Handel")
	if len(p.kept) > 0 {
		t.Errorf("it is asked to keep %q", p.kept)
	}
}

// There is nothing to keep of a row that is empty or to be deleted.
func TestRowsWithoutADraft(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	if len(p.kept) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}
