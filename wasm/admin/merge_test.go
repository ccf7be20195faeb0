package admin_test

import (
	"slices"
	"testing"

	"groupdesk/wasm/admin"
)

// changedBy answers a save by telling that the group is another one now.
func (p *page) changedBy(theirs admin.Group) {
	p.t.Helper()
	p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: &theirs})
}

func TestDifferentFieldsAreMerged(t *testing.T) {
	theirs := admin.Group{ID: 2, Name: "Sales", Description: "theirs", Rank: 8}
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.changedBy(theirs)
	e := take[admin.EffectSave](p)
	want := admin.Group{ID: 2, Name: "Vertrieb", Description: "theirs", Rank: 8}
	if e.Was != theirs || e.Group != want {
		t.Errorf("sent %+v on top of %+v", e.Group, e.Was)
	}
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: want}})
	p.wantStatus(2, admin.StatusSaved)
	n := p.state.Notice
	if n.Tone != admin.ToneSuccess || n.Offer != admin.OfferUndo {
		t.Errorf("notice %+v", n)
	}
	p.wantSays("“Vertrieb” is saved. Someone else has changed the description and the rank in the meantime; those changes and yours are kept.")
	p.accept(admin.OfferUndo) // takes back the user's part alone
	if g := p.stored(); g != theirs {
		t.Errorf("undone to %+v", g)
	}
}

func TestSameChangeIsNoConflict(t *testing.T) {
	theirs := admin.Group{ID: 2, Name: "Vertrieb", Rank: 2}
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.changedBy(theirs)
	if g := p.stored(); g != theirs {
		t.Errorf("sent %+v", g)
	}
	p.wantStatus(2, admin.StatusSaved)
}

func TestConflict(t *testing.T) {
	theirs := admin.Group{ID: 2, Name: "Salg", Description: "theirs", Rank: 2}
	tests := []struct {
		theirs bool
		want   admin.Group // what is saved then; zero: nothing is left to save
	}{
		{false, admin.Group{ID: 2, Name: "Vertrieb", Description: "theirs", Rank: 2}},
		{true, admin.Group{}},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		p.typeName(2, "Vertrieb")
		p.do(admin.Save{Key: 2})
		p.changedBy(theirs)
		p.quiet()
		r := p.row(2)
		if !slices.Equal(r.Conflicts, []admin.Conflict{{Field: admin.FieldName, Base: "Sales"}}) ||
			r.Baseline.Name != "Salg" || r.Draft.Name != "Vertrieb" || r.Draft.Description != "theirs" {
			t.Errorf("row %+v", r)
		}
		if m := r.MessagesOf(admin.FieldName); len(m) == 0 || m[0].Code != admin.CodeConflict || !r.Blocked() {
			t.Errorf("messages %+v", m)
		}
		p.wantSays("Someone else has changed the same field of “Salg”.")
		p.accept(admin.OfferShow)
		p.wantOpen(2, admin.FieldName)
		p.do(admin.Save{Key: 2})
		p.quiet()

		resolve := admin.Resolve{Key: 2, Field: admin.FieldName, Theirs: test.theirs}
		p.do(resolve, resolve, admin.Resolve{Key: 99})
		if r := p.row(2); len(r.Conflicts) > 0 || r.Blocked() {
			t.Errorf("row %+v", r)
		}
		p.do(admin.Escape{}) // The choice stays made.
		p.do(admin.Save{Key: 2})
		if test.want.ID == 0 {
			p.quiet()
			p.wantStatus(2, admin.StatusClean)
			p.wantDraft(2, admin.FieldName, "Salg")
		} else if g := p.stored(); g != test.want {
			t.Errorf("saved %+v, want %+v", g, test.want)
		}
	}
}

func TestTypingTheirTextEndsAConflict(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.refresh(office[0], admin.Group{ID: 2, Name: "Salg", Rank: 2}, office[2])
	p.typeName(2, "Salg")
	if r := p.row(2); len(r.Conflicts) > 0 || r.Unsaved() {
		t.Errorf("row %+v", r)
	}
}

// A conflict keeps the text that both began with, however often the other changes it.
func TestConflictKeepsItsBeginning(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	for _, name := range []string{"Salg", "Försäljning"} {
		p.refresh(office[0], admin.Group{ID: 2, Name: name, Rank: 2}, office[2])
	}
	if c := p.row(2).Conflicts; len(c) != 1 || c[0].Base != "Sales" {
		t.Errorf("conflicts %+v", c)
	}
}

// Only the fields that a write changes are settled by it.
func TestConflictOutlivesOtherWrites(t *testing.T) {
	conflict := admin.Group{ID: 2, Name: "Salg", Rank: 2}
	ways := map[string]func(*page){
		"deleting": func(p *page) {
			p.do(admin.MarkDeleted{Key: 2})
			p.stored()
		},
		"deleting, answer lost": func(p *page) {
			p.do(admin.MarkDeleted{Key: 2})
			p.timeOut()
			gone := conflict
			gone.Deleted = true
			p.list(office[0], gone, office[2])
		},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.typeName(2, "Vertrieb")
			p.refresh(office[0], conflict, office[2])
			way(p)
			if r := p.row(2); !r.Baseline.Deleted || len(r.Conflicts) != 1 {
				t.Errorf("row %+v", r)
			}
		})
	}
}

// A text that is typed while the row is saved has no part in that write, but must not overwrite the other's either.
func TestConflictInAFieldTypedWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.describe("ours", 2)
	p.changedBy(admin.Group{ID: 2, Name: "Sales", Description: "theirs", Rank: 2})
	if g := p.stored(); g.Name != "Vertrieb" || g.Description != "theirs" {
		t.Errorf("sent %+v", g)
	}
	if c := p.row(2).Conflicts; len(c) != 1 || c[0].Field != admin.FieldDescription {
		t.Errorf("conflicts %+v", c)
	}
	p.wantDraft(2, admin.FieldDescription, "ours")
}

func TestDeletionIsMerged(t *testing.T) {
	p := newPage(t, office...)
	p.describe("typed", 2)
	p.do(admin.MarkDeleted{Key: 2})
	p.changedBy(admin.Group{ID: 2, Name: "Salg", Rank: 2})
	if g := p.stored(); g.Name != "Salg" || !g.Deleted || g.Description != "" {
		t.Errorf("sent %+v", g)
	}
	p.wantSays("“Salg” is marked as deleted. Someone else has changed the name in the meantime; those changes and yours are kept.")
	p.wantDraft(2, admin.FieldDescription, "typed")
}

func TestOthersDeletionIsMerged(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.changedBy(admin.Group{ID: 2, Name: "Sales", Rank: 2, Deleted: true})
	if g := p.stored(); g.Name != "Vertrieb" || !g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.wantSays("Someone else has changed whether it is deleted in the meantime")
}

func TestMergeInABatch(t *testing.T) {
	p := newPage(t, many(5)...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.changedBy(admin.Group{ID: 2, Name: "Renamed", Rank: 2})
	p.wantSays("Saving 2 of 2…")
	p.stored()
	p.wantSays("2 changes saved.")
}

func TestConflictInABatch(t *testing.T) {
	p := newPage(t, many(5)...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.changedBy(admin.Group{ID: 1, Name: "Group A", Description: "theirs", Rank: 1})
	p.stored()
	p.wantSays("1 change saved, 1 not: 1 changed by someone else too.")

	p = newPage(t, many(5)...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.changedBy(admin.Group{ID: 2, Name: "Group B", Description: "theirs", Rank: 2}) // It is the last.
	p.wantSays("1 change saved, 1 not: 1 changed by someone else too.")
}

func TestEndlessChangesByOthers(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	theirs := office[1]
	for range 6 {
		theirs.Rank++
		p.changedBy(theirs)
	}
	p.wantStatus(2, admin.StatusFailed)
	p.wantSays("Someone else has changed this user group in the meantime.")
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.list(office[0], theirs, office[2])
	p.quiet()
}

// A failure without the present copy, or with that of another group, is told as it is.
func TestChangedWithoutACopy(t *testing.T) {
	for _, current := range []*admin.Group{nil, {ID: 3}} {
		p := newPage(t, office...)
		p.typeName(2, "Vertrieb")
		p.do(admin.Save{Key: 2})
		p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: current})
		p.wantStatus(2, admin.StatusFailed)
		p.list(office...)
	}
}

func TestNoticeEndsWithTheLastChoice(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	theirs := office[1]
	theirs.Name = "Salg"
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.ChangedByOther, Current: &theirs}})
	p.wantSays("Choose which text to keep.")
	p.do(admin.Resolve{Key: 1, Field: admin.FieldName}) // It is not about this one.
	p.wantSays("Choose which text to keep.")
	p.do(admin.Resolve{Key: 2, Field: admin.FieldRank}) // One is left.
	p.wantSays("Choose which text to keep.")
	p.do(admin.Resolve{Key: 2, Field: admin.FieldName})
	p.wantSays("")
}

// A choice is made in any row, the first one too, and ends no other notice.
func TestChoiceInTheFirstRow(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(1, "Verwaltung")
	p.describe("discarded", 3)
	p.refresh(admin.Group{ID: 1, Name: "Administrasjon", Rank: 1}, office[1], office[2])
	p.do(admin.Revert{Key: 3}, admin.Resolve{Key: 1, Field: admin.FieldName, Theirs: true})
	p.wantDraft(1, admin.FieldName, "Administrasjon")
	p.wantSays("What you typed is discarded.")
}

// An undo that writes the field in conflict settles it, also when only the list shows that it has arrived.
func TestUndoSettlesAConflict(t *testing.T) {
	ways := map[string]func(*page){
		"stored":      func(p *page) { p.stored() },
		"answer lost": func(p *page) { p.timeOut(); p.list(office...) },
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.rename(2, "Salg")
			p.typeName(2, "Vertrieb")
			for _, theirs := range []string{"Försäljning", "Salg"} {
				p.refresh(office[0], admin.Group{ID: 2, Name: theirs, Rank: 2}, office[2])
			}
			if len(p.row(2).Conflicts) != 1 {
				t.Fatalf("row %+v", p.row(2))
			}
			p.do(admin.Undo{})
			way(p)
			if r := p.row(2); len(r.Conflicts) > 0 || r.Baseline.Name != "Sales" || r.Draft.Name != "Vertrieb" {
				t.Errorf("row %+v", r)
			}
		})
	}
}

func TestNewGroupThatFailsIsNoChange(t *testing.T) {
	p := newPage(t, office...)
	p.create("Market")
	p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Duplicate}})
	p.wantSays("The new user group “Market” was not saved.")
}
