package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func (p *page) wantSays(part string) {
	p.t.Helper()
	if got := p.state.Notice.Text; got != part && (part == "" || !strings.Contains(got, part)) {
		p.t.Errorf("the status line says %q, want %q", got, part)
	}
}

// timeOut lets the save that is on its way end without an answer.
func (p *page) timeOut() {
	p.t.Helper()
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
}

func TestStatusFollowsAWrite(t *testing.T) {
	p := newPage(t, office...)
	p.wantSays("")
	p.do(admin.MarkDeleted{Key: 2})
	p.wantSays("Saving…")
	p.stored()
	p.wantSays("“Sales” is marked as deleted.")
	p.typeName(3, "Help desk")
	p.do(admin.Save{Key: 3})
	p.wantSays("Saving…")
	if p.offersUndo() {
		t.Error("an earlier act can be undone in the middle of the next")
	}
}

func TestBatchOfDifferentActs(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2}, admin.MarkDeleted{Key: 3})
	p.stored()
	p.stored()
	p.wantSays("2 changes saved.")
}

func TestRefreshSaysThatItIsDone(t *testing.T) {
	p := newPage(t, office...)
	p.refresh(office...)
	p.wantSays("up to date")
	p.do(admin.MarkDeleted{Key: 2})
	p.stored()
	p.do(admin.DeleteAndMove{Key: 3, MoveTo: 1})
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	p.list(office...)
	p.wantSays("its members are moved")
}

func TestStatusOfAnUnconfirmedSave(t *testing.T) {
	renamed := admin.Group{ID: 2, Name: "Vertrieb", Rank: 2}
	tests := map[string]struct {
		now   admin.Group // what the server has after the save
		says  string
		alert bool
	}{
		"arrived": {renamed, "shows that the change was saved", false},
		"lost":    {office[1], "The change to “Sales” was not saved.", true}, // and is offered to be saved again
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.typeName(2, "Vertrieb")
			p.do(admin.Save{Key: 2})
			p.timeOut()
			p.wantSays("Checking")
			p.list(office[0], test.now, office[2], office[3])
			p.wantSays(test.says)
			if n := p.state.Notice; (n.Tone == admin.ToneWarning && n.Offer == admin.OfferSaveAll) != test.alert {
				t.Errorf("notice %+v", n)
			}
		})
	}
}

func TestStatusOfASaveThatCannotBeChecked(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.timeOut()
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.Network}})
	p.wantSays("not known")
	p.wantStatus(2, admin.StatusFailed)
}

func TestSuccessEndsAnOlderAlert(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Refresh{})
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.Unauthorized}})
	if !p.warned() {
		t.Fatal("the failure of the list is not shown")
	}
	p.do(admin.Save{Key: 2})
	p.stored()
	if p.warned() {
		t.Errorf("the server works again, but the page shows %q", p.state.Notice.Text)
	}
}

func TestRevertCanBeUndone(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(-1, "Night shift")
	p.do(admin.Edit{Key: 2, Field: admin.FieldDescription, Text: "a long text"})
	p.do(admin.Revert{Key: -1})
	p.wantSays("discarded")
	p.do(admin.Undo{})
	p.wantDraft(-1, admin.FieldName, "Night shift")
	if f := p.state.Focus; f.Key != -1 {
		t.Errorf("the focus is asked for on row %d", f.Key)
	}

	p.do(admin.RevertAll{})
	if p.state.Unsaved() {
		t.Fatal("something is still unsaved")
	}
	p.typeName(2, "typed since")
	p.do(admin.Undo{}, admin.Undo{})
	p.wantDraft(-1, admin.FieldName, "Night shift")
	p.wantDraft(2, admin.FieldDescription, "a long text")
	p.wantDraft(2, admin.FieldName, "typed since")
	p.wantStatus(2, admin.StatusDirty)
	p.do(admin.SaveAll{})
	p.created(8)
	p.stored()
}

func TestRevertOfAGroupThatIsGoneCanBeUndone(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Revert{Key: 2})
	p.refresh(office[0], office[2], office[3])
	p.do(admin.Undo{})
	if got := p.names(); len(got) != 3 || got[0] != "Vertrieb" {
		t.Fatalf("the page shows %v", got)
	}
	if r := p.state.Visible()[0]; !r.IsNew() || r.Note == "" {
		t.Errorf("row %+v", r)
	}
}

func TestRevertOfNothingOffersNoUndo(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.Save{Key: -1})
	p.wantSays("Correct")
	p.do(admin.Revert{Key: -1})
	p.wantSays("")
	if p.offersUndo() {
		t.Error("an empty row can be brought back")
	}
}

func TestFocusFollowsARestoredGroup(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(-1, "old sales")
	p.do(admin.RestoreExisting{Key: -1})
	p.stored()
	if f := p.state.Focus; f.Key != 4 {
		t.Errorf("the focus is asked for on row %d, want the restored one", f.Key)
	}
}

func TestRestoredGroupLeavesTheUserWhereHeIs(t *testing.T) {
	p := newPage(t, office...)
	p.add("old sales")
	p.do(admin.RestoreExisting{Key: -1}, admin.Open{Key: 3})
	p.stored()
	p.wantOpen(3, admin.FieldName)
	p.wantCursor(3, admin.ColumnName)
}

func TestChangedByOtherElsewhere(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	current := office[1]
	current.Description = "theirs"
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.ChangedByOther, Current: &current}})
	if r := p.row(2); len(r.Conflicts) > 0 || r.Status != admin.StatusSaving {
		t.Errorf("row %+v", r)
	}
	p.wantDraft(2, admin.FieldDescription, "theirs")
	if g := p.stored(); g.Name != "Vertrieb" || g.Description != "theirs" {
		t.Errorf("%+v was saved", g)
	}
}

func TestSavableCount(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.typeName(3, "Help desk")
	p.do(admin.Save{Key: 2})
	if c := p.state.Counts(); c.Unsaved != 2 || c.Savable != 1 {
		t.Errorf("counts %+v", c)
	}
}
