package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
)

// changes are the acts that change groups or prepare it.
func changes() []admin.Event {
	return []admin.Event{
		admin.AddRow{}, admin.Open{Key: 2}, admin.PasteLines{Key: 2, Text: "a\nb"}, admin.Save{Key: 2}, admin.SaveAll{},
		admin.MarkDeleted{Key: 2}, admin.Restore{Key: 4}, admin.RestoreExisting{Key: 2}, admin.DeleteAndMove{Key: 2, MoveTo: 3},
	}
}

func TestDoubtfulRights(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.signIn(admin.Principal{Name: "GUEST"})
	p.list(office...)
	p.do(admin.DismissNotice{})
	if p.state.RightsText() == "" || !p.state.MayChange() {
		t.Errorf("rights %q: %q", p.state.Rights, p.state.RightsText())
	}
	p.rename(2, "Vertrieb")
	p.signOut()
	p.signIn(adm0)
	if p.state.RightsText() != "" {
		t.Errorf("another user is told %q", p.state.RightsText())
	}
}

func (p *page) signOut() {
	p.t.Helper()
	p.do(admin.SignOut{})
	if p.state.Question != nil {
		p.choose("Sign out")
	}
	take[admin.EffectDisconnect](p)
}

func TestRefusedRights(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.describe("new", 3)
	p.do(admin.Save{Key: 2}, admin.Open{Key: 3})
	p.failSave(admin.Failure{Kind: admin.NoRights, Sent: true})
	p.wantSays("do not have the right")
	if p.state.Rights != admin.RightsRefused || p.state.MayChange() || p.state.RightsText() == "" {
		t.Errorf("rights %q: %q", p.state.Rights, p.state.RightsText())
	}
	p.wantOpen(0, "")
	p.wantTableFocus()
	for _, e := range changes() {
		p.do(admin.DismissNotice{}, e)
		p.quiet()
		p.wantSays("You can only read")
	}
	p.wantDraft(3, admin.FieldDescription, "new")
	p.do(admin.Revert{Key: 3}, admin.Undo{}) // Neither needs the server.
	p.wantDraft(3, admin.FieldDescription, "new")

	p.do(admin.TryAgain{})
	p.wantSays("You can change groups again.")
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.do(admin.TryAgain{})
	p.wantSays("2 changes saved.") // There was nothing to try again.
}

func TestReadOnly(t *testing.T) {
	p := blankPage(t, admin.Options{ReadOnly: true})
	p.signIn(adm0)
	p.list(office...)
	for _, e := range changes() {
		p.do(admin.DismissNotice{}, e, admin.TryAgain{})
		p.quiet()
		p.wantSays("for reading only")
	}
	p.do(admin.SetFilter{Text: "sales"}, admin.SortBy{Column: admin.ColumnName}, admin.SelectAll{})
	p.wantSelected(2)
	p.signOut()
	p.signIn(adm0)
	if p.state.Rights != admin.RightsReadOnly {
		t.Errorf("the next user's rights are %q", p.state.Rights)
	}
}

// In a batch the first refusal stops the rest.
func TestRefusedRightsInABatch(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{})
	p.failSave(admin.Failure{Kind: admin.NoRights})
	p.stored()
	p.failSave(admin.Failure{Kind: admin.NoRights})
	p.failSave(admin.Failure{Kind: admin.NoRights})
	p.quiet()
	p.wantSays("1 change saved, 5 not: 2 were not sent, 3 for lack of rights.")
}
