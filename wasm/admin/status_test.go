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
	p.do(admin.Refresh{}) // A second click asks for no second list.
	p.refresh(office...)
	p.quiet()
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
	if n := p.state.Notice; n.Offer != admin.OfferNothing {
		t.Errorf("an empty row can be brought back: %+v", n)
	}
	p.typeName(2, "Vertrieb")
	p.do(admin.Revert{Key: 2}, admin.Revert{Key: 3}, admin.Undo{}) // What was discarded before is not lost by that.
	p.wantDraft(2, admin.FieldName, "Vertrieb")
}

func TestFocusFollowsARestoredGroup(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(-1, "old sales")
	p.do(admin.RestoreExisting{Key: -1})
	p.wantOpen(0, "")
	before := p.state.Focus.Serial
	p.stored()
	if f := p.state.Focus; f.Key != 4 || f.Serial == before {
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

// A notice has a serial of its own, so that a click on the button of an earlier one does nothing.
func TestSerialsOfNoticesGrow(t *testing.T) {
	p := newPage(t, office...)
	last := p.state.Notice.Serial
	for _, e := range []admin.Event{admin.DismissNotice{}, admin.RevertAll{}, admin.MarkDeleted{Key: 2}} {
		p.do(e)
		if n := p.state.Notice.Serial; n <= last {
			t.Errorf("after %#v it is %d, before it was %d", e, n, last)
		}
		last = p.state.Notice.Serial
	}
}

// What each act says when it has succeeded.
func TestWhatIsDone(t *testing.T) {
	tests := []struct {
		act  func(*page)
		want string
	}{
		{func(p *page) { p.create("Market"); p.created(9) }, "“Market” is created."},
		{func(p *page) { p.do(admin.SetShowDeleted{Show: true}, admin.Restore{Key: 4}); p.stored() }, "“Old Sales” is restored."},
		{func(p *page) {
			p.create("Market")
			p.created(9)
			p.do(admin.Undo{})
			p.stored()
		}, "“Market” is marked as deleted again. Its name stays taken."},
		{func(p *page) { p.do(admin.MarkDeleted{Key: 2}); p.stored(); p.do(admin.Undo{}); p.stored() }, "“Sales” is as it was before."},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		test.act(p)
		if n := p.state.Notice; n.Text != test.want || n.Tone != admin.ToneSuccess {
			t.Errorf("it says %q, want %q", n.Text, test.want)
		}
	}
}

// A group without a name in the user's language is called the new group.
func TestUnconfirmedGroupWithoutAName(t *testing.T) {
	p := newPage(t, office...)
	p.create(`US:"";NO:"Salg"`)
	p.failCreateSent()
	p.wantSays("Checking whether the new user group was saved…")
	p.list(office...)
	p.wantSays("The new user group was not saved.")
}

// A list that comes ends the notice that the last one could not be read.
func TestListEndsItsNotice(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Refresh{})
	p.failList(admin.Unauthorized)
	if p.wantSays("sign in to it"); strings.Contains(p.state.Notice.Text, "not known") {
		t.Errorf("no write was sent, and it says %q", p.state.Notice.Text)
	}
	p.do(admin.Return{})
	p.list(office...)
	if p.warned() {
		t.Errorf("notice %+v", p.state.Notice)
	}
}
