package admin_test

import (
	"slices"
	"testing"

	"groupdesk/wasm/admin"
)

// many returns n groups with the IDs and ranks from 1 on.
func many(n int) []admin.Group {
	groups := make([]admin.Group, n)
	for i := range groups {
		groups[i] = admin.Group{ID: int32(i + 1), Name: "Group " + string(rune('A'+i)), Rank: int16(i + 1)}
	}
	return groups
}

func (p *page) wantCursor(key int32, c admin.Column) {
	p.t.Helper()
	if got := p.state.Cursor; got.Key != key || got.Column != c {
		p.t.Errorf("the cursor is on %+v, want row %d, column %q", got, key, c)
	}
}

// wantFocus expects the focus on the current row or cell.
func (p *page) wantTableFocus() {
	p.t.Helper()
	if f := p.state.Focus; f.Place != admin.PlaceTable || f.Key != p.state.Cursor.Key {
		p.t.Errorf("the focus is to go to %+v, want the table", f)
	}
}

func (p *page) selected() []int32 {
	var keys []int32
	for _, r := range p.state.Visible() {
		if r.Selected {
			keys = append(keys, r.Key)
		}
	}
	return keys
}

func (p *page) wantSelected(want ...int32) {
	p.t.Helper()
	if got := p.selected(); !slices.Equal(got, want) {
		p.t.Errorf("selected are %v, want %v", got, want)
	}
}

func TestMove(t *testing.T) {
	const row, name, rank = admin.ColumnRow, admin.ColumnName, admin.ColumnRank
	type cursor = admin.Point
	tests := []struct {
		from cursor
		by   admin.Step
		want cursor
	}{
		{cursor{2, row}, admin.StepDown, cursor{3, row}},
		{cursor{2, name}, admin.StepUp, cursor{1, name}},
		{cursor{1, row}, admin.StepUp, cursor{1, row}},
		{cursor{20, name}, admin.StepDown, cursor{20, name}},
		{cursor{1, name}, admin.StepPageDown, cursor{16, name}},
		{cursor{16, row}, admin.StepPageDown, cursor{20, row}},
		{cursor{18, row}, admin.StepPageUp, cursor{3, row}},
		{cursor{3, row}, admin.StepPageUp, cursor{1, row}},
		{cursor{7, rank}, admin.StepFirst, cursor{1, rank}},
		{cursor{7, rank}, admin.StepLast, cursor{20, rank}},
		{cursor{2, row}, admin.StepRight, cursor{2, name}},
		{cursor{2, name}, admin.StepLeft, cursor{2, row}},
		{cursor{2, row}, admin.StepLeft, cursor{2, row}},
		{cursor{2, rank}, admin.StepRight, cursor{2, rank}},
		{cursor{2, name}, admin.StepRight, cursor{2, admin.ColumnDescription}},
		{cursor{7, rank}, admin.StepStart, cursor{7, name}},
		{cursor{7, name}, admin.StepEnd, cursor{7, rank}},
		{cursor{7, row}, admin.StepStart, cursor{1, row}},
		{cursor{7, row}, admin.StepEnd, cursor{20, row}},
	}
	for _, test := range tests {
		t.Run(string(test.by), func(t *testing.T) {
			p := newPage(t, many(20)...)
			p.do(test.from, admin.Move{By: test.by})
			p.wantCursor(test.want.Key, test.want.Column)
			p.wantTableFocus()
		})
	}
}

func TestEmptyTable(t *testing.T) {
	p := newPage(t)
	p.do(admin.Move{By: admin.StepDown}, admin.Move{By: admin.StepLast, Extend: true}, admin.Select{}, admin.SelectAll{},
		admin.Open{}, admin.Save{}, admin.MarkDeleted{}, admin.Revert{}, admin.Escape{}, admin.Point{Key: 3}, admin.Undo{}, admin.AskToMove{})
	p.quiet()
	p.wantCursor(0, admin.ColumnRow)
	p.do(admin.AddRow{}, admin.Escape{})
	p.wantCursor(0, admin.ColumnRow)
	if n := len(p.state.Visible()); n != 0 {
		t.Errorf("%d rows", n)
	}
}

// A deleted row stays until the next filter, sort or list: what is clicked on next is what the user has seen.
func TestDeletedRowKeepsItsPlace(t *testing.T) {
	marked := []admin.Group{office[0], {ID: 2, Name: "Sales", Rank: 2, Deleted: true}, office[2], office[3]}
	ways := map[string]func(*page){
		"filter": func(p *page) { p.do(admin.SetFilter{Text: "s"}) },
		"sort":   func(p *page) { p.do(admin.SortBy{Column: admin.ColumnName}) },
		"list":   func(p *page) { p.refresh(marked...) },
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.Point{Key: 2, Column: admin.ColumnName}, admin.MarkDeleted{}, admin.MarkDeleted{})
			p.stored()
			p.do(admin.MarkDeleted{}) // It is deleted already.
			p.quiet()
			if got := p.state.Shown(); !slices.Equal(got, []int32{1, 2, 3}) {
				t.Errorf("shown are %v", got)
			}
			p.wantCursor(2, admin.ColumnName)
			way(p)
			if slices.Contains(p.state.Shown(), 2) {
				t.Error("it is shown for good")
			}
			p.wantCursor(3, admin.ColumnRow)
		})
	}
}

func TestRowThatTakesThePlaceOfOneThatIsGone(t *testing.T) {
	tests := []struct {
		at, want int32
		groups   []admin.Group
	}{
		{2, 3, []admin.Group{office[0], office[2]}},
		{3, 1, []admin.Group{office[0]}},
		{2, 0, nil},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		p.do(admin.Point{Key: test.at, Column: admin.ColumnRank})
		p.refresh(test.groups...)
		p.wantCursor(test.want, admin.ColumnRow)
	}
}

// Acts without a key are about the open row: it must not stay open while another row is current.
func TestAnotherRowClosesTheFields(t *testing.T) {
	for name, e := range map[string]admin.Event{
		"point":  admin.Point{Key: 3},
		"move":   admin.Move{By: admin.StepDown},
		"select": admin.Select{Key: 3},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.Open{Key: 2}, e)
			if p.state.Editing.Key != 0 {
				t.Fatalf("row %d is open", p.state.Editing.Key)
			}
			p.do(admin.MarkDeleted{})
			if g := p.stored(); g.ID != 3 {
				t.Errorf("group %d is deleted", g.ID)
			}
		})
	}
}

func TestExtendingFromAnEmptyNewRow(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{}, admin.Move{By: admin.StepDown, Extend: true})
	p.wantCursor(1, admin.ColumnName)
	p.wantSelected(1)
}

func TestSelection(t *testing.T) {
	down, up := admin.Move{By: admin.StepDown, Extend: true}, admin.Move{By: admin.StepUp, Extend: true}
	tests := []struct {
		name   string
		events []admin.Event
		want   []int32
	}{
		{"space", []admin.Event{admin.Select{}}, []int32{3}},
		{"twice", []admin.Event{admin.Select{}, admin.Select{}}, nil},
		{"grow", []admin.Event{down, down}, []int32{3, 4, 5}},
		{"shrink", []admin.Event{down, down, up}, []int32{3, 4}},
		{"turn round", []admin.Event{down, up, up}, []int32{2, 3}},
		{"to the end", []admin.Event{admin.Move{By: admin.StepLast, Extend: true}}, []int32{3, 4, 5, 6}},
		{"from where it began last", []admin.Event{down, admin.Point{Key: 1}, down}, []int32{1, 2, 3, 4}},
		{"range of clicks", []admin.Event{admin.Select{Key: 2}, admin.Select{Key: 4, Extend: true}}, []int32{2, 3, 4}},
		{"a hidden row", []admin.Event{admin.Select{Key: 99}}, nil},
		{"all", []admin.Event{admin.SelectAll{}}, []int32{1, 2, 3, 4, 5, 6}},
		{"all but one, then all", []admin.Event{admin.SelectAll{}, admin.Select{}, admin.SelectAll{}}, []int32{1, 2, 3, 4, 5, 6}},
		{"all, then none", []admin.Event{admin.SelectAll{}, admin.SelectAll{}}, nil},
		{"none", []admin.Event{admin.SelectAll{}, admin.Deselect{}}, nil},
		{"escape", []admin.Event{admin.SelectAll{}, admin.Escape{}}, nil},
		{"filter", []admin.Event{admin.SelectAll{}, admin.SetFilter{Text: "group b"}}, []int32{2}},
		{"filter taken away", []admin.Event{admin.SelectAll{}, admin.SetFilter{Text: "group b"}, admin.SetFilter{}}, []int32{2}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, many(6)...)
			p.do(admin.Point{Key: 3})
			p.do(test.events...)
			p.wantSelected(test.want...)
			if n := p.state.Counts().Selected; n != len(test.want) {
				t.Errorf("%d are counted", n)
			}
		})
	}
}

// What the table does not show is not selected: an act on the selection would reach it unseen.
func TestHiddenRowIsNotSelected(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Point{Key: 2}, admin.Select{Key: 4})
	p.wantCursor(2, admin.ColumnRow)
	if n := p.state.Counts().Selected; n != 0 {
		t.Errorf("%d are selected", n)
	}
}

// A row that is selected already is not another row for that: the page draws anew what has changed.
func TestSelectingTwiceChangesNothing(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Select{Key: 2})
	selected := p.row(2)
	p.do(admin.SelectAll{})
	if p.row(2) != selected {
		t.Error("the row has changed")
	}
}

// What the user does in the table takes the focus there, from wherever it was.
func TestFocusComesToTheTable(t *testing.T) {
	acts := map[string][]admin.Event{
		"point":              {admin.Point{Key: 2}},
		"move":               {admin.Move{By: admin.StepDown}},
		"select":             {admin.Select{Key: 2}},
		"move rows":          {admin.MoveRows{Down: true}},
		"go there":           {admin.GoTo{Place: admin.PlaceTable}},
		"close the details":  {admin.ShowDetails{Show: true}, admin.GoTo{Place: admin.PlaceFilter}, admin.ShowDetails{}},
		"change many alike":  {admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldName, After: "x"}, admin.GoTo{Place: admin.PlaceFilter}, admin.ApplyBulk{}},
		"import":             {admin.OpenIntake{}, admin.SetIntake{Text: "New"}, admin.GoTo{Place: admin.PlaceFilter}, admin.ApplyIntake{}},
		"save what is clean": {admin.Save{}},
	}
	for name, events := range acts {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.GoTo{Place: admin.PlaceFilter})
			if p.state.Focus.Place != admin.PlaceFilter {
				t.Fatalf("the focus is to go to %+v", p.state.Focus)
			}
			p.do(events...)
			p.wantTableFocus()
		})
	}
}

// The details stay closed, and the focus where it is, when nobody has opened them.
func TestClosingClosedDetails(t *testing.T) {
	p := newPage(t, office...)
	before := p.state.Focus
	p.do(admin.ShowDetails{})
	if p.state.Focus != before {
		t.Errorf("the focus is to go to %+v", p.state.Focus)
	}
}

// An event about a row that is not there, as the second of a double click may be, does nothing.
func TestUnknownRows(t *testing.T) {
	const key = 99
	for _, e := range []admin.Event{
		admin.Point{Key: key}, admin.Select{Key: key}, admin.Open{Key: key}, admin.Edit{Key: key, Field: admin.FieldName, Text: "x"},
		admin.PasteLines{Key: key, Text: "A\nB"}, admin.Resolve{Key: key, Field: admin.FieldName}, admin.Save{Key: key},
		admin.MarkDeleted{Key: key}, admin.Restore{Key: key}, admin.RestoreExisting{Key: key}, admin.DeleteAndMove{Key: key, MoveTo: 1},
		admin.AskToMove{Key: key}, admin.OpenLanguages{Key: key}, admin.AddLanguage{Key: key, Code: "NO"},
		admin.Translate{Key: key, Field: admin.FieldName, Code: "NO", Text: "x"}, admin.ShowGroup{ID: key},
	} {
		p := newPage(t, office...)
		rows := p.state.Visible()
		p.do(e)
		p.quiet()
		if s := p.state; s.Question != nil || s.Languages != 0 || s.Editing.Key != 0 || s.Notice.Text != "" || !slices.Equal(s.Visible(), rows) {
			t.Errorf("%#v does something: %+v", e, s.Notice)
		}
		p.wantCursor(1, admin.ColumnRow)
	}
}

func TestActsOnTheSelection(t *testing.T) {
	p := newPage(t, many(6)...)
	p.do(admin.Select{Key: 2}, admin.Select{Key: 4}, admin.Point{Key: 6}, admin.MarkDeleted{})
	for _, want := range []int32{2, 4} {
		if g := p.stored(); g.ID != want || !g.Deleted {
			t.Errorf("sent %+v", g)
		}
	}
	p.quiet()
	p.do(admin.Restore{})
	p.stored()
	p.stored()
	p.describe("typed", 2, 4, 6)
	p.do(admin.Save{})
	p.stored()
	p.stored()
	p.quiet()
	p.wantStatus(6, admin.StatusDirty)
	p.describe("again", 2, 4)
	p.do(admin.Revert{})
	p.wantDraft(2, admin.FieldDescription, "typed")
	p.wantDraft(6, admin.FieldDescription, "typed")
	p.do(admin.Deselect{}, admin.Revert{}) // Now it is about the current row.
	p.wantDraft(6, admin.FieldDescription, "")
}
