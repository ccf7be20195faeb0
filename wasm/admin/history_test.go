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
	p.wantHistory("“Sales” is as it was before. (“Vertrieb” is saved.)")
	p.do(admin.Undo{Entry: p.state.History()[0].ID()})
	if g := p.stored(); g.Name != "Vertrieb" {
		t.Errorf("sent %+v", g)
	}
	p.wantHistory("“Vertrieb” is as it was before. (“Sales” is as it was before.) “Vertrieb” is saved.")
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
	if q := p.state.Question; strings.Contains(q.Text, "New groups") {
		t.Errorf("nothing was created, and it asks %q", q.Text)
	}
	q := p.state.Question
	p.do(admin.Answer{Serial: q.Serial, Choice: -1})
	p.do(admin.Answer{Serial: q.Serial, Choice: 0}) // too late
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

// What begins to be saved while the page asks is not undone, nor is anything beside it.
func TestUndoThatIsConfirmedWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.do(admin.Undo{})
	asked := p.state.Question
	p.typeName(3, "Help desk")
	p.do(admin.Save{Key: 3}, admin.Answer{Serial: asked.Serial})
	p.stored()
	p.quiet()
	p.describe("new", 3)
	p.do(admin.Save{Key: 3}, admin.Undo{Entry: p.state.History()[1].ID()})
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
}

// An answer that a question does not have is none.
func TestUnknownAnswer(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	q := p.state.Question
	p.do(admin.Answer{Serial: q.Serial, Choice: len(q.Choices)})
	p.quiet()
	if p.state.Question != nil {
		t.Error("it goes on asking")
	}
}

// A batch that undoes, and one that comes after an undo, are told apart, however they end.
func TestUndoOfABatchThatFails(t *testing.T) {
	batch := func(p *page) {
		p.describe("new", 1, 2)
		p.do(admin.SaveAll{})
	}
	fail := func(p *page) { p.failSave(admin.Failure{Kind: admin.Invalid}) }
	tests := []struct {
		name string
		act  func(*page)
		want string
	}{
		{"one of two is undone", func(p *page) {
			batch(p)
			p.stored()
			p.stored()
			p.do(admin.Undo{})
			p.choose("Undo")
			p.stored()
			fail(p)
		}, "1 change undone, 1 not: 1 refused by the server."},
		{"nothing is saved after an undo", func(p *page) {
			p.rename(3, "Help desk")
			p.do(admin.Undo{})
			p.stored()
			batch(p)
			fail(p)
			fail(p)
		}, "0 changes saved, 2 not: 2 refused by the server."},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		test.act(p)
		if got := p.state.Notice.Text; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Who may only read is told so, whatever there is to undo.
func TestUndoWithoutRights(t *testing.T) {
	p := newPage(t, office...)
	p.rename(2, "Vertrieb")
	p.describe("new", 3)
	p.do(admin.Save{Key: 3})
	p.failSave(admin.Failure{Kind: admin.NoRights})
	p.do(admin.DismissNotice{}, admin.Undo{})
	p.quiet()
	p.wantSays("You can only read")

	p = blankPage(t, admin.Options{ReadOnly: true})
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.Undo{})
	p.wantSays("for reading only")
	if got := p.state.RightsText(); !strings.Contains(got, "for reading only") {
		t.Errorf("the lasting note is %q", got)
	}
}
