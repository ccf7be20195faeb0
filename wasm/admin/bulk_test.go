package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// bulkPage shows groups, of which these are selected, and the dialog to change them alike.
func bulkPage(t *testing.T, keys []int32, groups ...admin.Group) *page {
	t.Helper()
	p := newPage(t, groups...)
	p.do(admin.SetShowDeleted{Show: true})
	p.selectRows(keys...)
	p.do(admin.OpenBulk{})
	return p
}

// changes returns what the dialog shows.
func (p *page) changes() string {
	var lines []string
	for _, l := range p.state.Bulk.Lines {
		line := l.Old
		if l.Changed {
			line += " → " + l.New
		}
		if l.Error != "" {
			line += " (" + l.Error + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, ", ")
}

func (p *page) wantChanges(want string) {
	p.t.Helper()
	if got := p.changes(); got != want {
		p.t.Errorf("it shows\n%s\nwant\n%s", got, want)
	}
}

func TestBulkChange(t *testing.T) {
	groups := append(slices.Clone(office), admin.Group{ID: 5, Name: `US:"Staff";no:"Stab"`, Description: `he said "no"`, Rank: 5},
		admin.Group{ID: 6, Name: "Sales West", Rank: 6})
	const name, description = admin.FieldName, admin.FieldDescription
	tests := []struct {
		name   string
		keys   []int32
		change admin.SetBulk
		want   string
	}{
		{"nothing", []int32{1, 2}, admin.SetBulk{Field: name}, "Administration, Sales"},
		{"before and after", []int32{1, 2}, admin.SetBulk{Field: name, Before: "A ", After: " Z"}, "Administration → A Administration Z, Sales → A Sales Z"},
		{"replace", []int32{1, 2}, admin.SetBulk{Field: name, Find: "a", Replace: "o"}, "Administration → Administrotion, Sales → Soles"},
		{"take out, where it is", []int32{1, 2}, admin.SetBulk{Field: name, Find: "Admin"}, "Administration → istration, Sales"},
		{"in each language", []int32{5}, admin.SetBulk{Field: name, After: " A"}, "Staff → Staff A"},
		{"in another language", []int32{5}, admin.SetBulk{Field: name, Find: "Stab", Replace: "Folk"}, `US:"Staff";no:"Stab" → US:"Staff";no:"Folk"`},
		{"a quotation mark in several languages", []int32{2, 5}, admin.SetBulk{Field: name, After: `"`},
			`Sales → Sales", Staff (A text in several languages cannot hold a quotation mark.)`},
		{"a quotation mark in one", []int32{5}, admin.SetBulk{Field: description, Find: "no", Replace: "yes"}, `he said "no" → he said "yes"`},
		{"a name that another has", []int32{2, 3}, admin.SetBulk{Field: name, Find: "Service", Replace: "SALES"}, "Sales, Service → SALES (Another user group has this name.)"},
		{"a name that a deleted one has", []int32{2}, admin.SetBulk{Field: name, Before: "old "}, "Sales → old Sales (Another user group has this name.)"},
		{"a name that one has until then", []int32{2, 6}, admin.SetBulk{Field: name, After: " West"},
			"Sales → Sales West (Another user group has this name.), Sales West → Sales West West"},
		{"one name for two", []int32{2, 6}, admin.SetBulk{Field: name, Find: "Sales West", Replace: "Sales"}, "Sales, Sales West → Sales (Another user group has this name.)"},
		{"one new name for two", []int32{1, 6}, admin.SetBulk{Field: name, Find: "Administration", Replace: "X"}, "Administration → X, Sales West"},
		{"letter case alone", []int32{2}, admin.SetBulk{Field: name, Find: "S", Replace: "s"}, "Sales → sales"},
		{"no name left", []int32{2}, admin.SetBulk{Field: name, Find: "Sales"}, "Sales →  (Enter a name.)"},
		{"too long", []int32{2}, admin.SetBulk{Field: name, After: strings.Repeat("x", 240)},
			"Sales → Sales" + strings.Repeat("x", 240) + " (Too long by 6 characters; at most 239 are allowed.)"},
		{"descriptions may be the same", []int32{2, 3}, admin.SetBulk{Field: description, After: "x"}, " → x,  → x"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := bulkPage(t, test.keys, groups...)
			p.do(test.change)
			p.wantChanges(test.want)
			p.quiet()
		})
	}
}

func TestBulkResultsThatAreTheSame(t *testing.T) {
	p := bulkPage(t, []int32{1, 2}, admin.Group{ID: 1, Name: "Team A"}, admin.Group{ID: 2, Name: "TeamA"})
	p.do(admin.SetBulk{Field: admin.FieldName, Find: " ", Replace: ""})
	p.wantChanges("Team A → TeamA (Another user group has this name.), TeamA")
	p = bulkPage(t, []int32{1, 2}, admin.Group{ID: 1, Name: "a-b"}, admin.Group{ID: 2, Name: "a--b"})
	p.do(admin.SetBulk{Field: admin.FieldName, Find: "-", Replace: ""}) // Which of them gets it?
	p.wantChanges("a--b → ab (Another user group has this name.), a-b → ab (Another user group has this name.)")
	if p.state.Bulk.Ready() != 0 {
		t.Error("one of them gets it")
	}
}

func TestBulkLeavesUnsavedWorkAlone(t *testing.T) {
	p := newPage(t, office...)
	p.add("Sales!")
	p.do(admin.Leave{})
	p.describe("typed", 3)
	p.selectRows(1, 2, 3)
	p.do(admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldName, After: "!"})
	p.wantChanges("Administration → Administration!, Sales → Sales! (Another user group has this name.), " +
		"Service → Service! (This group has unsaved changes in the table: save or discard them first.)")
	p.do(admin.SetBulk{Field: admin.FieldName, Find: "Admin"})
	p.wantChanges("Administration → istration, Sales, Service") // What does not change is in nobody's way.
	p.do(admin.SetBulk{Field: admin.FieldName, After: "!"}, admin.ApplyBulk{})
	if g := p.stored(); g.Name != "Administration!" {
		t.Errorf("sent %+v", g)
	}
	p.quiet()
	p.wantDraft(3, admin.FieldDescription, "typed")
}

func TestApplyBulk(t *testing.T) {
	p := bulkPage(t, []int32{1, 2, 4}, office...)
	p.do(admin.ApplyBulk{}) // It changes nothing yet.
	p.do(admin.SetBulk{Field: admin.FieldName, After: " A"})
	if n := p.state.Bulk.Ready(); n != 3 {
		t.Errorf("%d are ready", n)
	}
	p.do(admin.ApplyBulk{}, admin.ApplyBulk{})
	p.wantTableFocus()
	for _, want := range []string{"Administration A", "Sales A", "Old Sales A"} {
		if g := p.stored(); g.Name != want || g.Deleted != (g.ID == 4) {
			t.Errorf("sent %+v, want %s", g, want)
		}
	}
	p.quiet()
	p.wantSays("3 changes saved.")
	p.wantHistory("3 groups are changed.")
	p.accept(admin.OfferUndo)
	p.choose("Undo")
	for range 3 {
		p.stored()
	}
	p.wantNames("Administration, Sales, Service, Old Sales")
}

// What others have changed while the dialog was open stays, and what the user has not seen is not done.
func TestBulkThatIsOutOfDate(t *testing.T) {
	p := bulkPage(t, []int32{1, 2, 3}, office...)
	p.do(admin.SetBulk{Field: admin.FieldName, After: " A"}, admin.Return{})
	p.list(admin.Group{ID: 1, Name: "Administration", Description: "theirs", Rank: 7}, office[1])
	p.do(admin.ApplyBulk{})
	p.quiet()
	p.wantSays("Look at what would be done once more.")
	p.wantChanges("Administration → Administration A, Sales → Sales A")
	p.do(admin.ApplyBulk{})
	if g := p.stored(); g.Description != "theirs" || g.Rank != 7 {
		t.Errorf("sent %+v", g)
	}
	p.stored()
	p.quiet()
}

func TestBulkWaitsForSaves(t *testing.T) {
	p := newPage(t, office...)
	p.describe("typed", 3)
	p.do(admin.Save{Key: 3}, admin.Point{Key: 1}, admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldName, After: " A"}, admin.ApplyBulk{})
	p.wantSays("Wait until")
	p.stored()
	p.do(admin.ApplyBulk{})
	p.stored()
	p.quiet()
}

func TestBulkIsOpenedForGroups(t *testing.T) {
	p := newPage(t, office...)
	key := p.add("New")
	p.do(admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldName, After: "x"}, admin.ApplyBulk{})
	if p.state.Bulk != nil {
		t.Error("it is open for a row that is not saved")
	}
	p.selectRows(key, 1)
	p.do(admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldName, After: "x"}, admin.OpenBulk{})
	p.wantChanges("Administration → Administrationx")
	p.do(admin.CloseBulk{}, admin.ApplyBulk{})
	p.quiet()
}
