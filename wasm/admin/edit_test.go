package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func (p *page) wantOpen(key int32, f admin.Field) {
	p.t.Helper()
	if e := p.state.Editing; e.Key != key || e.Field != f {
		p.t.Errorf("open is row %d, field %q, want row %d, field %q", e.Key, e.Field, key, f)
	}
}

func TestOpen(t *testing.T) {
	tests := []struct {
		at   admin.Column
		open admin.Open
		want admin.Field
	}{
		{admin.ColumnRow, admin.Open{}, admin.FieldName},
		{admin.ColumnRank, admin.Open{}, admin.FieldRank},
		{admin.ColumnMembers, admin.Open{}, admin.FieldName}, // has no field
		{admin.ColumnRank, admin.Open{Key: 2, Field: admin.FieldDescription}, admin.FieldDescription},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		p.do(admin.Point{Key: 2, Column: test.at}, test.open)
		p.wantOpen(2, test.want)
		p.wantCursor(2, admin.Column(test.want))
		if f := p.state.Focus; f.Place != admin.PlaceField || f.Key != 2 || f.Field != test.want {
			t.Errorf("the focus is to go to %+v", f)
		}
		p.do(admin.Enter{Field: admin.FieldRank})
		p.wantCursor(2, admin.ColumnRank)
	}
}

func TestOpenWhatIsNotShown(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 4}, admin.Open{Key: 99})
	p.wantOpen(0, "")
}

// Escape takes back the field first, then the row, and then leaves.
func TestEscape(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2})
	p.typeName(2, "Vertrieb")
	p.do(admin.Enter{Field: admin.FieldDescription})
	p.describe("All of them", 2)

	p.do(admin.Escape{})
	p.wantDraft(2, admin.FieldDescription, "")
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.wantOpen(2, admin.FieldDescription)

	p.do(admin.Escape{})
	p.wantDraft(2, admin.FieldName, "Sales")
	p.wantOpen(0, "")
	p.wantTableFocus()
	p.wantCursor(2, admin.ColumnRow)
	p.accept(admin.OfferBringBack)
	p.wantDraft(2, admin.FieldName, "Vertrieb")

	p.do(admin.Open{Key: 2}, admin.Escape{}) // Nothing is typed since.
	p.wantOpen(0, "")
	p.wantDraft(2, admin.FieldName, "Vertrieb")
}

// What is typed into a cell by mistake must not rename the group below.
func TestEscapeFromAnEmptyNewRow(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.wantOpen(-1, admin.FieldName)
	p.do(admin.Escape{})
	if _, there := p.state.Row(-1); there {
		t.Error("the empty row is still there")
	}
	p.wantCursor(1, admin.ColumnRow)
	p.wantTableFocus()
	p.wantOpen(0, "")
}

func TestEscapeFromANewRow(t *testing.T) {
	p := newPage(t, office...)
	key := p.add("Market")
	p.do(admin.Enter{Field: admin.FieldDescription}, admin.Escape{})
	if _, there := p.state.Row(key); there {
		t.Error("the new row is still there")
	}
	p.accept(admin.OfferBringBack)
	p.wantDraft(key, admin.FieldName, "Market")
}

// What the server has stored meanwhile was not typed: Escape leaves it alone.
func TestEscapeAfterASave(t *testing.T) {
	ways := map[string]func(*page){
		"the answer comes": func(p *page) { p.created(9) },
		"the list tells": func(p *page) {
			p.failCreate(admin.Timeout)
			p.list(append(slices.Clone(office), admin.Group{ID: 9, Name: "Market", Rank: 9})...)
		},
		"it is stored under another name": func(p *page) {
			e := take[admin.EffectCreate](p)
			p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: admin.Group{ID: 9, Name: "MARKET", Rank: 9}}})
		},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			key := p.create("Market")
			p.do(admin.Open{Key: key})
			way(p)
			p.do(admin.Escape{})
			p.wantStatus(key, admin.StatusSaved)
			p.wantDraft(key, admin.FieldRank, "9")
		})
	}
}

func TestEscapeAfterAList(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2})
	p.typeName(2, "Vertrieb")
	p.refresh(office[0], admin.Group{ID: 2, Name: "Sales", Description: "theirs", Rank: 7}, office[2])
	p.do(admin.Enter{Field: admin.FieldRank}, admin.Escape{})
	p.wantStatus(2, admin.StatusClean)
	p.wantDraft(2, admin.FieldDescription, "theirs")
}

// Escape goes back to the group as it is on the server now, in the field and in the row.
func TestEscapeAfterARenaming(t *testing.T) {
	theirs := []admin.Group{office[0], {ID: 2, Name: "Salg", Rank: 2}, office[2]}
	tests := map[string]func(*page){
		"nothing is typed": func(*page) {},
		"a name is typed":  func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Enter{Field: admin.FieldRank}) },
	}
	for name, act := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.Open{Key: 2})
			act(p)
			p.refresh(theirs...)
			p.do(admin.Escape{})
			p.wantOpen(0, "")
			p.wantDraft(2, admin.FieldName, "Salg")
			p.wantStatus(2, admin.StatusClean)
		})
	}
}

func TestLeave(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2})
	p.typeName(2, "Vertrieb")
	p.do(admin.Leave{})
	p.wantOpen(0, "")
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.do(admin.AddRow{}, admin.Leave{})
	if n := p.state.Counts().New; n != 0 {
		t.Errorf("%d empty rows are left behind", n)
	}
}

func TestAddRowTwice(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.AddRow{})
	if n := p.state.Counts().New; n != 1 {
		t.Errorf("%d new rows", n)
	}
	p.do(admin.GoTo{Place: admin.PlaceFilter}, admin.AddRow{})
	if f := p.state.Focus; f.Place != admin.PlaceField || f.Key != -1 || f.Field != admin.FieldName {
		t.Errorf("the focus is to go to %+v", f)
	}
	p.typeName(-1, "Market")
	p.do(admin.AddRow{})
	if got := p.names(); !slices.Equal(got[:2], []string{"Market", ""}) {
		t.Errorf("rows %q", got)
	}
}

// Enter in a field saves, or just closes when there is nothing to save.
func TestSaveClosesTheFields(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2}, admin.Save{})
	p.quiet()
	p.wantOpen(0, "")
	p.wantTableFocus()
	p.do(admin.Open{Key: 2})
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{})
	p.wantOpen(0, "")
	p.wantTableFocus()
	p.stored()
	p.do(admin.Open{Key: 2})
	p.typeName(2, "")
	p.do(admin.Save{})
	p.quiet()
	p.wantOpen(2, admin.FieldName)
	p.wantSays("Correct the marked field first.")
}

func TestSaveAllLeavesTheFields(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2})
	p.typeName(2, "Vertrieb")
	p.do(admin.SaveAll{})
	p.stored()
	p.wantOpen(0, "")
	p.wantTableFocus()
}

// Whatever throws text away can be undone at once, also when the notice about it is gone.
func TestBringBack(t *testing.T) {
	tests := map[string]struct {
		discard func(*page)
		want    map[int32]string // names
	}{
		"revert":  {func(p *page) { p.typeName(2, "A"); p.do(admin.Revert{Key: 2}) }, map[int32]string{2: "A"}},
		"new row": {func(p *page) { p.add("A"); p.do(admin.Revert{Key: -1}) }, map[int32]string{-1: "A"}},
		"all":     {func(p *page) { p.add("A"); p.typeName(2, "B"); p.do(admin.RevertAll{}) }, map[int32]string{-1: "A", 2: "B"}},
		"deleted new rows": {func(p *page) {
			p.add("A", "B")
			p.do(admin.Select{Key: -1}, admin.Select{Key: -2}, admin.MarkDeleted{})
		}, map[int32]string{-1: "A", -2: "B"}},
		"escape over an earlier text": {func(p *page) {
			p.typeName(2, "earlier")
			p.do(admin.Open{Key: 2})
			p.typeName(2, "A")
			p.do(admin.Enter{Field: admin.FieldRank}, admin.Escape{})
			p.wantDraft(2, admin.FieldName, "earlier")
		}, map[int32]string{2: "A"}},
	}
	for name, test := range tests {
		for way, undo := range map[string]func(*page){
			"the notice":        func(p *page) { p.accept(admin.OfferBringBack) },
			"Ctrl+Z":            func(p *page) { p.do(admin.Undo{}) },
			"Ctrl+Z, no notice": func(p *page) { p.do(admin.DismissNotice{}, admin.Undo{}) },
			"after a list":      func(p *page) { p.refresh(office...); p.accept(admin.OfferBringBack) },
		} {
			t.Run(name+" by "+way, func(t *testing.T) {
				p := newPage(t, office...)
				p.describe("saved", 3)
				p.do(admin.Save{Key: 3})
				p.stored()
				p.refresh(office[0], office[1], p.row(3).Baseline, office[3])
				test.discard(p)
				undo(p)
				p.quiet() // Nothing that was saved is taken back for it.
				for key, want := range test.want {
					p.wantDraft(key, admin.FieldName, want)
				}
				p.wantSays("is back")
			})
		}
	}
}

func TestBringBackTwice(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "A")
	p.do(admin.Revert{Key: 2})
	twice := admin.Accept{Serial: p.state.Notice.Serial}
	p.do(twice)
	p.typeName(2, "B")
	p.do(twice)
	p.wantDraft(2, admin.FieldName, "B")
}

func TestPasteLines(t *testing.T) {
	const two = " Market \r\n\n\tBazaar"
	tests := []struct {
		name   string
		key    int32
		text   string
		answer string
		want   []string // the names of the first rows
	}{
		{"one line", -1, "\nMarket\r\n", "", []string{"Market", "Administration"}},
		{"nothing", -1, " \n ", "", []string{"", "Administration"}},
		{"groups", -1, two, "Make 2 groups", []string{"Market", "Bazaar", "Administration"}},
		{"one name", -1, two, "Make it one name", []string{"Market Bazaar", "Administration"}},
		{"into a stored group", 1, two, "Make it one name", []string{"", "Market Bazaar"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.AddRow{}, admin.PasteLines{Key: test.key, Text: test.text})
			if test.answer != "" {
				p.choose(test.answer)
			}
			if got := p.names()[:len(test.want)]; !slices.Equal(got, test.want) || p.state.Question != nil {
				t.Errorf("rows %q, question %+v", got, p.state.Question)
			}
		})
	}
}

func TestPastedLinesAreSavedInOrder(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.PasteLines{Key: -1, Text: "C\nA\nB"})
	q := p.state.Question
	once := admin.Answer{Serial: q.Serial}
	p.do(once, once)
	if n := p.state.Counts().New; n != 3 {
		t.Fatalf("%d new rows", n)
	}
	p.wantOpen(0, "")
	p.wantTableFocus()
	p.accept(admin.OfferSaveAll)
	for _, want := range []string{"C", "A", "B"} {
		if g := p.created(10); g.Name != want {
			t.Errorf("created %q, want %q", g.Name, want)
		}
		p.do(admin.DismissNotice{})
	}
}

func TestPasteIsRefused(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.PasteLines{Key: -1, Text: "A\nB"})
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	if got := p.names()[0]; got != "" || p.state.Question != nil {
		t.Errorf("row %q, question %+v", got, p.state.Question)
	}
}

// The row may be gone, or saved, when the answer comes: no line is lost, and no group is renamed.
func TestPasteIntoARowThatHasMovedOn(t *testing.T) {
	for name, way := range map[string]func(*page){
		"discarded": func(p *page) { p.do(admin.Revert{Key: -1}) },
		"created":   func(p *page) { p.do(admin.Save{Key: -1}); p.created(9) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.add("Market")
			p.do(admin.PasteLines{Key: -1, Text: "A\nB"})
			way(p)
			p.choose("Make 2 groups")
			if got := strings.Join(p.names(), " "); !strings.Contains(got, "A B") || p.state.Counts().New != 2 {
				t.Errorf("rows %s", got)
			}
		})
	}
}

// Acts about more than the open fields close them, and lead the focus out of them.
func TestActsCloseTheFields(t *testing.T) {
	for _, e := range []admin.Event{
		admin.MarkDeleted{}, admin.AskToMove{}, admin.MoveRows{Down: true}, admin.SortAToZ{}, admin.OpenIntake{}, admin.OpenBulk{},
		admin.OpenExport{Format: admin.FormatCSV}, admin.OpenLanguages{}, admin.SaveAll{}, admin.ShowGroup{ID: 3}, admin.Revert{},
	} {
		p := slowPage(t, office...)
		p.do(admin.Open{Key: 2}, e)
		if p.state.Editing.Key != 0 || p.state.Focus.Place != admin.PlaceTable {
			t.Errorf("after %#v row %d is open and the focus on the %s", e, p.state.Editing.Key, p.state.Focus.Place)
		}
	}
}

// Pointing at the row that is open leaves it open.
func TestPointAtTheOpenRow(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2}, admin.Point{Key: 2, Column: admin.ColumnRank})
	p.wantOpen(2, admin.FieldName)
}

func TestOpenRowThatGoes(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2})
	p.refresh(office[0], office[2])
	p.wantOpen(0, "")
	p.wantCursor(3, admin.ColumnRow)
	p.wantTableFocus()
}

// An empty new row goes when another one is opened.
func TestOpeningAnotherRowLeavesANewOne(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.Open{Key: 2})
	p.wantOpen(2, admin.FieldName)
	if n := p.state.Counts().New; n != 0 {
		t.Errorf("%d empty rows are left behind", n)
	}
}

// Text that is the same, or is for no field, is no change.
func TestEditsThatChangeNothing(t *testing.T) {
	p := newPage(t, office...)
	row := p.row(1)
	p.do(admin.Edit{Key: 1, Field: admin.FieldName, Text: office[0].Name}, admin.Edit{Key: 1, Field: "colour", Text: "red"})
	if p.row(1) != row {
		t.Errorf("row %+v", p.row(1))
	}
}

// The notice that a row could not be saved ends when the row is changed or gone, and not by what is done to another.
func TestFailureNoticeFollowsItsRow(t *testing.T) {
	tests := []struct {
		name  string
		after func(*page)
		warns bool
	}{
		{"typing in it", func(p *page) { p.typeName(-1, "Bazaar") }, false},
		{"typing in another", func(p *page) { p.describe("new", 2) }, true},
		{"leaving it empty", func(p *page) { p.do(admin.Leave{}) }, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			key := p.create("Market")
			p.do(admin.Open{Key: key})
			p.typeName(key, "") // while it is on its way
			p.wantStatus(key, admin.StatusSaving)
			p.failCreate(admin.Server)
			if !p.warned() {
				t.Fatalf("notice %+v", p.state.Notice)
			}
			if test.after(p); p.warned() != test.warns {
				t.Errorf("notice %+v", p.state.Notice)
			}
		})
	}
}

// A new row is unsaved work from the beginning, whatever is typed into it and taken out again.
func TestEmptiedNewRow(t *testing.T) {
	p := newPage(t, office...)
	key := p.add("Market")
	p.typeName(key, "")
	p.wantStatus(key, admin.StatusDirty)
}

// What was discarded comes back where it was, whatever has become of the row.
func TestBringBackInto(t *testing.T) {
	tests := []struct {
		name   string
		since  func(*page)
		status admin.RowStatus
		want   string
	}{
		{"a clean row", func(*page) {}, admin.StatusDirty, "Vertrieb"},
		{"a row that is being saved", func(p *page) { p.do(admin.MarkDeleted{Key: 2}) }, admin.StatusSaving, "Vertrieb"},
		{"a row that a filter hides", func(p *page) { p.do(admin.SetFilter{Text: "service"}) }, admin.StatusDirty, "Vertrieb"},
		{"a row that was renamed elsewhere", func(p *page) {
			p.refresh(office[0], admin.Group{ID: 2, Name: "Salg", Rank: 2}, office[2])
		}, admin.StatusDirty, "Vertrieb"},
		{"a row that was typed in since", func(p *page) { p.typeName(2, "Handel") }, admin.StatusDirty, "Handel"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.typeName(2, "Vertrieb")
			p.do(admin.Revert{Key: 2})
			test.since(p)
			p.do(admin.Undo{})
			p.wantDraft(2, admin.FieldName, test.want)
			p.wantStatus(2, test.status)
			if !slices.Contains(p.state.Shown(), 2) {
				t.Error("it is not shown")
			}
		})
	}
}

func TestDiscardedRowsAreCounted(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2)
	p.do(admin.Revert{Key: 1})
	p.wantSays("What you typed is discarded.")
	p.do(admin.Undo{}, admin.RevertAll{})
	p.wantSays("What you typed in 2 rows is discarded.")
}
