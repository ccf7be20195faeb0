package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func TestSignIn(t *testing.T) {
	p := blankPage(t, admin.Options{Language: "US"})
	if p.state.Phase != admin.PhaseConnect {
		t.Fatalf("the first phase is %s", p.state.Phase)
	}
	p.do(admin.Connect{Credentials: admin.Credentials{User: "tim", Password: "wrong"}})
	p.do(admin.Connect{}) // A second click changes nothing.
	connect := take[admin.EffectConnect](p)
	p.quiet()
	if !p.state.Connecting {
		t.Error("the form does not wait")
	}
	p.do(admin.ConnectFailed{Op: connect.Op, Failure: &admin.Failure{Kind: admin.SignInRefused, Text: "no"}})
	if p.state.Phase != admin.PhaseConnect || p.state.Connecting || p.state.Notice.Details != "no" {
		t.Errorf("after a refusal: %+v", p.state)
	}

	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc"}})
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: admin.Principal{Name: "ADM0"}})
	if p.state.Phase != admin.PhaseLoading || p.warned() {
		t.Errorf("after signing in: %+v", p.state)
	}
	p.list(office...)
	if p.state.Phase != admin.PhaseReady || p.state.RightsText() == "" {
		t.Errorf("a user without rights is shown %s, %q", p.state.Phase, p.state.RightsText())
	}
	p.quiet()
}

func TestFirstListFails(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.do(admin.Connect{}, admin.Connected{Op: 1})
	take[admin.EffectConnect](p)
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.Unavailable}})
	if p.state.Phase != admin.PhaseError || !p.warned() {
		t.Fatalf("phase %s, alert %v", p.state.Phase, p.state.Notice)
	}
	p.do(admin.Refresh{})
	if p.state.Phase != admin.PhaseLoading || p.warned() {
		t.Errorf("while trying again: phase %s, alert %v", p.state.Phase, p.state.Notice)
	}
	p.list(office...)
	if p.state.Phase != admin.PhaseReady {
		t.Errorf("after the list: %s", p.state.Phase)
	}
}

func TestVisible(t *testing.T) {
	groups := append(slices.Clone(office),
		admin.Group{ID: 5, Name: "Økonomi", Description: "Penger", Rank: 2},
		admin.Group{ID: 6, Name: "Zürich Süd", Rank: 3},
	)
	tests := []struct {
		name    string
		filter  string
		deleted bool
		want    string
	}{
		{"everything that is not deleted, by rank then name", "", false, "Administration Sales Økonomi Service Zürich_Süd"},
		{"deleted ones too", "", true, "Administration Sales Økonomi Service Zürich_Süd Old_Sales"},
		{"case does not count", "SALES", true, "Sales Old_Sales"},
		{"diacritics do not count", "okonomi", false, "Økonomi"},
		{"nor in the filter", "zúr", false, "Zürich_Süd"},
		{"the description counts", "penger", false, "Økonomi"},
		{"outer blanks do not", "  serv ", false, "Service"},
		{"nothing", "xyz", true, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, groups...)
			p.do(admin.SetFilter{Text: test.filter}, admin.SetShowDeleted{Show: test.deleted})
			got := strings.ReplaceAll(strings.Join(p.names(), ","), " ", "_")
			if want := strings.ReplaceAll(test.want, " ", ","); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if n := p.state.Counts().Shown; n != len(p.state.Visible()) {
				t.Errorf("counts %d shown", n)
			}
		})
	}
}

func TestUnsavedRowsStayVisible(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.AddRow{}, admin.SetFilter{Text: "no such group"})
	if got := strings.Join(p.names(), ","); got != ",Vertrieb" {
		t.Errorf("visible: %s", got)
	}
	want := admin.Counts{Total: 3, Deleted: 1, Shown: 2, New: 1, Unsaved: 2, Savable: 2}
	if got := p.state.Counts(); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
}

func TestEditAndSave(t *testing.T) {
	p := newPage(t, office...)
	if p.state.Unsaved() {
		t.Error("a fresh page claims to have unsaved work")
	}
	p.typeName(2, "Vertrieb")
	p.wantStatus(2, admin.StatusDirty)
	p.typeName(2, "Sales")
	p.wantStatus(2, admin.StatusClean)
	p.typeName(2, "Vertrieb")
	if !p.state.Unsaved() {
		t.Error("the page does not know that work is unsaved")
	}
	p.do(admin.Save{Key: 2}, admin.Save{Key: 2})
	p.wantStatus(2, admin.StatusSaving)
	save := take[admin.EffectSave](p)
	p.quiet()
	if save.Was != office[1] || save.Group.Name != "Vertrieb" || save.Group.Rank != 2 {
		t.Errorf("sent %+v on top of %+v", save.Group, save.Was)
	}
	p.do(admin.WriteDone{Op: save.Op, Saved: admin.Saved{Group: save.Group, Warning: "slow today"}})
	p.wantStatus(2, admin.StatusSaved)
	if r := p.row(2); r.Note != "slow today" || r.Baseline.Name != "Vertrieb" {
		t.Errorf("after the save: %+v", r)
	}
	if p.state.Notice.Tone != admin.ToneSuccess || !strings.Contains(p.state.Notice.Text, "Vertrieb") {
		t.Errorf("status %+v", p.state.Notice)
	}
	p.refresh(office[0], save.Group, office[2], office[3])
	p.wantStatus(2, admin.StatusClean)
}

func TestTypingWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.typeName(2, "Vertrieb West")
	p.do(admin.Revert{Key: 2}) // Not while it is being saved.
	p.stored()
	p.wantStatus(2, admin.StatusDirty)
	p.wantDraft(2, admin.FieldName, "Vertrieb West")
	if got := p.row(2).Baseline.Name; got != "Vertrieb" {
		t.Errorf("baseline %q", got)
	}
}

func TestTypingBackWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.typeName(2, "Sales")
	p.stored()
	p.wantDraft(2, admin.FieldName, "Sales")
	p.wantStatus(2, admin.StatusDirty)
}

func TestServerStoresSomethingElse(t *testing.T) {
	sent := admin.Group{ID: 2, Name: "Vertrieb", Description: "Alle", Rank: 2}
	tests := []struct {
		name   string
		change func(*admin.Group)
		note   string
	}{
		{"the same", func(*admin.Group) {}, ""},
		{"name", func(g *admin.Group) { g.Name = "VERTRIEB" }, "VERTRIEB"},
		{"description", func(g *admin.Group) { g.Description = "All" }, "“All”"},
		{"no description", func(g *admin.Group) { g.Description = "" }, "no description"},
		{"rank", func(g *admin.Group) { g.Rank = 77 }, "77"},
		{"deleted", func(g *admin.Group) { g.Deleted = true }, "deleted"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.typeName(2, sent.Name)
			p.do(admin.Edit{Key: 2, Field: admin.FieldDescription, Text: sent.Description}, admin.Save{Key: 2})
			answer := sent
			test.change(&answer)
			p.do(admin.WriteDone{Op: take[admin.EffectSave](p).Op, Saved: admin.Saved{Group: answer}})
			r := p.row(2)
			if (test.note == "") != (r.Note == "") || !strings.Contains(r.Note, test.note) {
				t.Errorf("note %q, want one with %q", r.Note, test.note)
			}
			if r.Baseline != answer || r.Unsaved() || r.Draft.Name != answer.Name {
				t.Errorf("the row does not show what is stored: %+v", r)
			}
		})
	}
}

func TestNewRow(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.quiet() // Nothing is created before the user saves.
	r := p.state.Visible()[0]
	if r.Key >= 0 || !r.IsNew() || r.DataID() != "new-1" || len(r.Messages) != 0 {
		t.Errorf("new row: %+v", r)
	}
	if f := p.state.Focus; f.Key != r.Key || f.Field != admin.FieldName || f.Serial == 0 {
		t.Errorf("focus %+v", f)
	}
	p.do(admin.Save{Key: r.Key})
	p.quiet()
	if m := p.row(r.Key).MessagesOf(admin.FieldName); len(m) != 1 || m[0].Code != admin.CodeRequired {
		t.Errorf("messages %+v", m)
	}
	p.typeName(r.Key, "Market")
	p.do(admin.Save{Key: r.Key})
	if g := p.created(9); g.Name != "Market" {
		t.Errorf("created %+v", g)
	}
	if got := p.row(r.Key); got.DataID() != "9" || got.Status != admin.StatusSaved || got.Draft.Rank != "9" {
		t.Errorf("after creating: %+v", got)
	}
	if p.names()[0] != "Market" {
		t.Errorf("the new group has moved away: %v", p.names())
	}
	p.refresh(append(slices.Clone(office), p.row(r.Key).Baseline)...)
	if names := p.names(); names[len(names)-1] != "Market" {
		t.Errorf("after a refresh: %v", names)
	}
	p.row(r.Key) // It has kept its key.
}

func TestRevert(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(2, "Vertrieb")
	p.typeName(3, "")
	p.do(admin.Revert{Key: -1}, admin.Revert{Key: 2})
	if _, there := p.state.Row(-1); there {
		t.Error("the new row is still there")
	}
	p.wantStatus(2, admin.StatusClean)
	p.wantStatus(3, admin.StatusDirty)
	p.do(admin.AddRow{}, admin.RevertAll{})
	if p.state.Unsaved() || len(p.state.Visible()) != 3 {
		t.Errorf("after reverting all: %v", p.names())
	}
	p.wantDraft(3, admin.FieldName, "Service")
}

func TestSaveAll(t *testing.T) {
	p := newPage(t, office...)
	p.add("First", "Second")
	for _, id := range []int32{1, 2, 3} {
		p.do(admin.Edit{Key: id, Field: admin.FieldDescription, Text: "new"})
	}
	p.do(admin.SaveAll{})
	if len(p.sent) != 4 {
		t.Fatalf("%d writes at once: %v", len(p.sent), p.sent)
	}
	if progress, saving := p.state.Saving(); !saving || progress.Total != 5 {
		t.Errorf("progress %+v %v", progress, saving)
	}
	if g := p.created(8); g.Name != "First" {
		t.Errorf("created %q first", g.Name)
	}
	p.created(9)
	p.stored()
	p.stored()
	p.stored()
	p.quiet()
	if _, saving := p.state.Saving(); saving || p.state.Unsaved() {
		t.Error("not everything is saved")
	}
	if got := p.state.Notice.Text; got != "5 changes saved." {
		t.Errorf("status %q", got)
	}
}

func TestSaveAllLeavesBlockedRows(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(1, "Office")
	p.typeName(2, "")
	p.typeName(3, strings.Repeat("x", 240))
	p.do(admin.SaveAll{})
	p.stored()
	p.quiet()
	p.wantStatus(1, admin.StatusSaved)
	p.wantStatus(2, admin.StatusDirty)
	p.wantSays("1 change saved, 2 not: 2 need correcting.")
	before := p.state.Focus.Serial
	p.do(admin.SaveAll{}) // Nothing else is left to be saved.
	p.quiet()
	p.wantSays("Correct the marked fields in 2 rows first.")
	if f := p.state.Focus; f.Serial != before+1 || f.Key != 2 || f.Field != admin.FieldName || p.state.Editing.Key != 2 {
		t.Errorf("focus %+v", f)
	}
}

// What is clicked on does not move by what was clicked before.
func TestRankMovesARow(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Edit{Key: 1, Field: admin.FieldRank, Text: " 9 "}, admin.Save{Key: 1})
	if names := p.names(); names[0] != "Administration" {
		t.Errorf("the row moved before it was saved: %v", names)
	}
	if g := p.stored(); g.Rank != 9 {
		t.Errorf("sent rank %d", g.Rank)
	}
	if names := p.names(); names[0] != "Administration" {
		t.Errorf("the row moved when it was saved: %v", names)
	}
	p.wantDraft(1, admin.FieldRank, "9")
	p.refresh(p.row(1).Baseline, office[1], office[2], office[3])
	if names := p.names(); names[2] != "Administration" {
		t.Errorf("after the list: %v", names)
	}
}

func TestMarkDeletedAndUndo(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Edit{Key: 2, Field: admin.FieldDescription, Text: "typed"})
	p.do(admin.MarkDeleted{Key: 2})
	if g := p.stored(); !g.Deleted || g.Description != "" {
		t.Errorf("sent %+v", g)
	}
	p.wantDraft(2, admin.FieldDescription, "typed")
	if !p.offersUndo() {
		t.Fatal("no undo is offered")
	}
	p.refresh(office[0], admin.Group{ID: 2, Name: "Sales", Rank: 2, Deleted: true}, office[2], office[3])
	p.do(admin.Undo{}, admin.Undo{})
	if g := p.stored(); g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.quiet()
	p.wantDraft(2, admin.FieldDescription, "typed")
	if p.row(2).Baseline.Deleted || p.offersUndo() {
		t.Errorf("after the undo: %+v, %+v", p.row(2), p.state.Notice)
	}
	p.do(admin.Restore{Key: 2}) // It is not deleted.
	p.quiet()
}

func TestRestore(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.SetShowDeleted{Show: true}, admin.Restore{Key: 4})
	if g := p.stored(); g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.do(admin.SetShowDeleted{})
	if names := p.names(); !slices.Contains(names, "Old Sales") {
		t.Errorf("visible: %v", names)
	}
}

func TestUndoOfAnEdit(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.stored()
	p.do(admin.Undo{})
	if g := p.stored(); g.Name != "Sales" {
		t.Errorf("sent %+v", g)
	}
	p.wantDraft(2, admin.FieldName, "Sales")
	p.wantStatus(2, admin.StatusSaved)
}

func TestRestoreExisting(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(-1, "OLD sales  ")
	p.do(admin.Edit{Key: -1, Field: admin.FieldDescription, Text: "again"})
	m := p.row(-1).MessagesOf(admin.FieldName)
	if len(m) == 0 || m[len(m)-1].RestoreID != 4 {
		t.Fatalf("messages %+v", m)
	}
	p.do(admin.RestoreExisting{Key: -1})
	if g := p.stored(); g.ID != 4 || g.Deleted || g.Name != "Old Sales" {
		t.Errorf("sent %+v", g)
	}
	if _, there := p.state.Row(-1); there {
		t.Error("the new row is still there")
	}
	p.wantDraft(4, admin.FieldDescription, "again")
	p.wantDraft(4, admin.FieldName, "Old Sales")
	p.wantStatus(4, admin.StatusDirty)
}

// Another group that is to have the name asks for the restoring too, the first one as well as any.
func TestRestoreExistingForAGroup(t *testing.T) {
	for _, key := range []int32{1, 2} {
		p := newPage(t, office...)
		p.typeName(key, "old sales")
		p.do(admin.RestoreExisting{Key: key})
		if g := p.stored(); g.ID != 4 || g.Deleted {
			t.Errorf("sent %+v", g)
		}
		p.wantDraft(key, admin.FieldName, "old sales")
	}
}

func TestRestoreExistingFails(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.typeName(-1, "Old Sales")
	p.do(admin.RestoreExisting{Key: -1})
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.NoRights}})
	p.wantDraft(-1, admin.FieldName, "Old Sales")
	p.wantStatus(4, admin.StatusFailed)
}

func TestDeleteAndMove(t *testing.T) {
	gone := []admin.Group{office[0], office[2], office[3]}
	marked := append(slices.Clone(gone), admin.Group{ID: 2, Name: "Sales", Rank: 2, Deleted: true})
	tests := []struct {
		name  string
		after []admin.Group
		there bool
	}{{"removed", gone, false}, {"marked", marked, true}}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			if targets := p.state.MoveTargets(2); len(targets) != 2 {
				t.Errorf("%d targets", len(targets))
			}
			p.do(admin.DeleteAndMove{Key: 2, MoveTo: 2}, admin.DeleteAndMove{Key: 2, MoveTo: 4}, admin.DeleteAndMove{Key: 2, MoveTo: 99})
			p.quiet()
			p.do(admin.DeleteAndMove{Key: 2, MoveTo: 3})
			e := take[admin.EffectDeleteAndMove](p)
			if e.ID != 2 || e.MoveTo != 3 {
				t.Errorf("sent %+v", e)
			}
			p.do(admin.WriteDone{Op: e.Op})
			p.list(test.after...)
			if _, there := p.state.Row(2); there != test.there {
				t.Errorf("the row is there: %v", there)
			}
			if p.offersUndo() {
				t.Error("an undo is offered that does not exist")
			}
		})
	}
}

func TestSignOut(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2}, admin.SignOut{})
	p.choose("Sign out")
	take[admin.EffectDisconnect](p)
	if p.state.Phase != admin.PhaseConnect || p.state.Unsaved() || len(p.state.Visible()) != 0 || p.state.Principal.Name != "" {
		t.Errorf("after signing out: %+v", p.state)
	}
	save := take[admin.EffectSave](p)
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.WriteDone{Op: save.Op, Saved: admin.Saved{Group: save.Group}}) // Nobody waits for it any more.
	p.wantStatus(2, admin.StatusClean)
	p.wantDraft(2, admin.FieldName, "Sales")
}

func TestUpdateLeavesTheOldStateAlone(t *testing.T) {
	p := newPage(t, office...)
	before := p.state
	row := p.row(2)
	p.typeName(2, "Vertrieb")
	if old, _ := before.Row(2); old != row || old.Draft.Name != "Sales" {
		t.Errorf("the earlier state has changed: %+v", old)
	}
	if other, _ := before.Row(1); other != p.row(1) {
		t.Error("a row that has not changed was copied")
	}
	if p.row(2).Revision <= row.Revision {
		t.Error("the revision has not grown")
	}
	before = p.state
	key := p.add("New")
	if old, there := before.Row(key); there {
		t.Errorf("the earlier state has the new row: %+v", old)
	}
}

// Two events that follow one state lead to states of their own: what the first has added is not replaced by the second.
func TestStatesShareNothingThatChanges(t *testing.T) {
	p := newPage(t, many(11)...)
	p.describe("new", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	for key := range int32(9) {
		p.do(admin.Save{Key: key + 1})
	}
	first, second := *p, *p
	first.sent = slices.Clone(p.sent)
	first.do(admin.Save{Key: 10})
	second.do(admin.Save{Key: 11})
	second.result() // What has come of the writes is theirs too.
	var ids []int32
	for range 10 {
		ids = append(ids, first.stored().ID)
	}
	if want := []int32{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}; !slices.Equal(ids, want) {
		t.Errorf("sent are %v, want %v", ids, want)
	}
}

// How a write ends is no news to the state before.
func TestOutcomesLeaveTheOldStateAlone(t *testing.T) {
	ends := map[string]func(*page){
		"stored": func(p *page) { p.stored() },
		"failed": func(p *page) { p.failSave(admin.Failure{Kind: admin.Invalid}) },
		"more is saved": func(p *page) {
			p.typeName(1, "Other")
			p.describe("more", 3)
			p.do(admin.Save{Key: 3})
		},
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, many(3)...)
			p.describe("new", 1, 2)
			p.do(admin.SaveAll{})
			p.failSave(admin.Failure{Kind: admin.Server})
			before := page{t: t, state: p.state}
			was, _ := before.result()
			before.state = p.state
			end(p)
			if now, _ := before.result(); now != was {
				t.Errorf("its result was\n%s\nand is\n%s", was, now)
			}
		})
	}
}
