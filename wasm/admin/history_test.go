package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// rename renames a group and lets it be stored.
func (p *page) rename(key int32, name string) {
	p.t.Helper()
	p.typeName(key, name)
	p.do(admin.Save{Key: key})
	p.stored()
}

// delete marks a group as deleted and lets it be stored.
func (p *page) delete(key int32) {
	p.t.Helper()
	p.do(admin.MarkDeleted{Key: key})
	p.stored()
}

// history returns the entries, newest first, an undone one in parentheses.
func (p *page) history() string {
	var lines []string
	for _, e := range p.state.History() {
		if e.Undone {
			lines = append(lines, "("+e.Text+")")
		} else {
			lines = append(lines, e.Text)
		}
	}
	return strings.Join(lines, " ")
}

func (p *page) wantHistory(want string) {
	p.t.Helper()
	if got := p.history(); got != want {
		p.t.Errorf("the history is\n%s\nwant\n%s", got, want)
	}
}

func TestHistory(t *testing.T) {
	p := newPage(t, office...)
	p.wantHistory("")
	p.rename(2, "Vertrieb")
	p.delete(3)
	p.wantHistory("“Service” is marked as deleted. “Vertrieb” is saved.")
	if e := p.state.History()[1]; e.Size() != 1 || !e.Undoable() {
		t.Errorf("entry %+v", e)
	}
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.wantHistory("2 groups are changed. “Service” is marked as deleted. “Vertrieb” is saved.")
}

// Ctrl+Z goes back act by act; an undo is an entry of its own and no act to go back over.
func TestUndoGoesBack(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.delete(3)
	p.do(admin.Undo{})
	if g := p.stored(); g.ID != 3 || g.Deleted {
		t.Errorf("sent %+v", g)
	}
	if p.offersUndo() {
		t.Error("undoing the undo is offered, and would undo something else")
	}
	p.do(admin.Undo{})
	if g := p.stored(); g.Name != "Sales" {
		t.Errorf("sent %+v", g)
	}
	p.wantHistory("“Sales” is as it was before. “Service” is as it was before. (“Service” is marked as deleted.) (“Vertrieb” is saved.)")
	p.do(admin.Undo{})
	p.quiet() // Everything is undone.
}

// The notice undoes what it tells of, also when something has been discarded since.
func TestNoticeUndoesItsOwnAct(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.describe("discarded", 3)
	p.do(admin.Save{Key: 2}, admin.Revert{Key: 3})
	p.stored()
	p.accept(admin.OfferUndo)
	if g := p.stored(); g.Name != "Sales" {
		t.Errorf("sent %+v", g)
	}
	p.do(admin.Undo{})
	p.wantDraft(3, admin.FieldDescription, "discarded")
}

func TestUndoOfAnUndo(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.do(admin.Undo{})
	p.stored()
	p.do(admin.Undo{Entry: p.state.History()[0].ID()})
	if g := p.stored(); g.Name != "Vertrieb" {
		t.Errorf("sent %+v", g)
	}
}

func TestUndoByEntry(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	first := p.state.History()[0].ID()
	p.delete(3)
	p.do(admin.Undo{Entry: first}, admin.Undo{Entry: first})
	if g := p.stored(); g.ID != 2 || g.Name != "Sales" {
		t.Errorf("sent %+v", g)
	}
	p.do(admin.Undo{Entry: first}, admin.Undo{Entry: 12345}) // It is undone, and that does not exist.
	p.quiet()
}

func TestUndoOfACreation(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.created(9)
	p.accept(admin.OfferUndo)
	if g := p.stored(); g.ID != 9 || !g.Deleted || g.Name != "Market" {
		t.Errorf("sent %+v", g)
	}
	if !p.row(key).Baseline.Deleted {
		t.Error("the row does not show it")
	}
}

func TestUndoOfABatch(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.accept(admin.OfferUndo)
	p.quiet() // It asks first.
	q := p.state.Question
	p.do(admin.Answer{Serial: q.Serial, Choice: -1})
	p.quiet()
	p.do(admin.Undo{})
	answer := admin.Answer{Serial: p.state.Question.Serial}
	p.do(answer, answer)
	if a, b := p.stored(), p.stored(); a.Description != "Back office" || b.Description != "" {
		t.Errorf("sent %+v, %+v", a, b)
	}
	p.quiet()
	p.wantHistory("2 changes are undone. (2 groups are changed.)")
	if p.offersUndo() {
		t.Error("undoing the undo is offered, and would undo something else")
	}
}

// What cannot be undone is not passed over: the user would take it for undone.
func TestUndoStopsAtWhatIsFinal(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.do(admin.DeleteAndMove{Key: 3, MoveTo: 1})
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	p.list(office[0], p.row(2).Baseline)
	p.do(admin.Undo{}, admin.Undo{})
	p.quiet()
	p.wantSays("This cannot be undone: “Service” is deleted and its members are moved.")
	p.do(admin.Undo{Entry: p.state.History()[1].ID()}) // Chosen by hand, an earlier one can.
	p.stored()
}

func TestUndoLeavesWhatOthersHaveChanged(t *testing.T) {
	ours := admin.Group{ID: 2, Name: "Vertrieb", Description: "ours", Rank: 2}
	tests := []struct {
		name   string
		theirs admin.Group
		want   admin.Group // what is sent; zero: nothing
	}{
		{"nothing", ours, office[1]},
		{"another field", admin.Group{ID: 2, Name: "Vertrieb", Description: "ours", Rank: 8}, admin.Group{ID: 2, Name: "Sales", Rank: 8}},
		{"a field that is undone", admin.Group{ID: 2, Name: "Salg", Description: "ours", Rank: 2}, admin.Group{ID: 2, Name: "Salg", Rank: 2}},
		{"everything", admin.Group{ID: 2, Name: "Salg", Description: "theirs", Rank: 2}, admin.Group{}},
	}
	for _, test := range tests {
		for _, known := range []bool{true, false} {
			t.Run(test.name, func(t *testing.T) {
				p := newPage(t, office...)
				p.typeName(2, ours.Name)
				p.describe(ours.Description, 2)
				p.do(admin.Save{Key: 2})
				p.stored()
				if known {
					p.refresh(office[0], test.theirs, office[2], office[3])
				}
				p.do(admin.Undo{})
				if known && test.want.ID == 0 {
					p.quiet()
					p.wantSays("nothing left to undo")
					return
				}
				if !known && test.theirs != ours {
					p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: &test.theirs})
				}
				want := test.want
				if want.ID == 0 {
					want = test.theirs
				}
				if g := p.stored(); g != want {
					t.Errorf("sent %+v, want %+v", g, want)
				}
			})
		}
	}
}

func TestUndoOfAGroupThatIsGone(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.refresh(office[0], office[2])
	p.do(admin.Undo{})
	p.quiet()
	p.wantSays("nothing left to undo")
}

// While saves are on their way it is not known what the newest act is.
func TestUndoWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.describe("new", 1)
	p.do(admin.Save{Key: 1}, admin.Undo{})
	p.stored()
	p.quiet()
}

func TestUndoKeepsWhatIsTyped(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.describe("typed since", 2)
	p.do(admin.Undo{})
	p.stored()
	p.wantDraft(2, admin.FieldName, "Sales")
	p.wantDraft(2, admin.FieldDescription, "typed since")
	p.wantStatus(2, admin.StatusDirty)
}

func TestUndoShowsTheGroup(t *testing.T) {
	p := newPage(t, office...)
	p.delete(2)
	p.do(admin.SetFilter{Text: "service"}, admin.Undo{})
	p.stored()
	if got := strings.Join(p.names(), " "); got != "Service Sales" || !p.row(2).Stray {
		t.Errorf("shown are %s, stray %v", got, p.row(2).Stray)
	}
}
