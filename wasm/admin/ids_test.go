package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// Groups that cannot be told apart by their IDs have no rows, and the page goes on saying which they are.
func TestListWithWrongIDs(t *testing.T) {
	strange := []admin.Group{
		{ID: 0, Name: "Zero"}, {ID: -1, Name: "Minus"}, {ID: 2, Name: "Sales again"}, office[1], {ID: 0},
	}
	p := newPage(t, append(slices.Clone(office), strange...)...)
	if got := p.names(); !slices.Equal(got, []string{"Administration", "Sales", "Service"}) {
		t.Errorf("rows %q", got)
	}
	const want = "4 groups are not in the table, because the server gives them no ID of their own: “Zero”, “Minus”, “Sales again”, “”."
	if got := p.state.LeftOutText(); !strings.HasPrefix(got, want) {
		t.Errorf("it says %q", got)
	}
	key := p.add("Market") // which is −1 too
	p.typeName(2, "Vertrieb")
	p.do(admin.SaveAll{})
	p.stored()
	p.created(5)
	p.wantStatus(key, admin.StatusSaved)
	if p.state.LeftOutText() == "" {
		t.Error("the note has gone")
	}
	p.refresh(append(slices.Clone(office), admin.Group{ID: -7, Name: "Seven"})...)
	if got := p.state.LeftOutText(); !strings.HasPrefix(got, "1 group is not in the table, because the server gives it no ID of its own: “Seven”.") {
		t.Errorf("it says %q", got)
	}
	p.refresh(office...)
	if got := p.state.LeftOutText(); got != "" {
		t.Errorf("it still says %q", got)
	}
}

// A new group cannot have the ID of a group that was there before: whether it was created, the list tells.
func TestCreateAnsweredWithAnotherGroup(t *testing.T) {
	for _, answer := range []admin.Group{office[0], office[1], {ID: 2, Name: "Market"}, {ID: 4, Name: "Old Sales"}, {ID: 0, Name: "Market"}, {ID: -1, Name: "Market"}} {
		for _, stored := range []bool{true, false} {
			p := newPage(t, office...)
			key := p.create("Market")
			p.do(admin.Edit{Key: key, Field: admin.FieldDescription, Text: "typed meanwhile"})
			p.do(admin.WriteDone{Op: take[admin.EffectCreate](p).Op, Saved: admin.Saved{Group: answer}})
			p.wantStatus(key, admin.StatusChecking)
			p.wantSays("Checking")
			now := office
			if stored {
				now = append(slices.Clone(office), admin.Group{ID: 9, Name: "Market", Rank: 9})
			}
			p.list(now...)
			if stored && p.row(key).Baseline.ID != 9 || !stored && !p.row(key).IsNew() {
				t.Errorf("answered with %+v, stored %v: %+v", answer, stored, p.row(key))
			}
			p.wantDraft(key, admin.FieldDescription, "typed meanwhile")
			p.wantDraft(key, admin.FieldName, "Market")
			p.wantDraft(2, admin.FieldName, "Sales")
			p.quiet()
		}
	}
}

// A list can bring a new group before the answer to its creating comes.
func TestCreateAnsweredAfterTheList(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.refresh(append(slices.Clone(office), admin.Group{ID: 9, Name: "Market!", Rank: 9})...)
	p.do(admin.WriteDone{Op: take[admin.EffectCreate](p).Op, Saved: admin.Saved{Group: admin.Group{ID: 9, Name: "Market!", Rank: 9}}})
	if r := p.row(key); r.Baseline.ID != 9 || r.Status != admin.StatusSaved || len(p.names()) != 4 {
		t.Errorf("row %+v, all %q", r, p.names())
	}
}
