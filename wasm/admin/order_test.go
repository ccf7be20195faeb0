package admin_test

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// ranked returns groups named by their letters; each is followed by its rank, and a small letter is a deleted group.
func ranked(words string) []admin.Group {
	var groups []admin.Group
	for i, word := range strings.Fields(words) {
		rank, _ := strconv.Atoi(word[1:])
		name := strings.ToUpper(word[:1])
		groups = append(groups, admin.Group{ID: int32(i + 1), Name: name, Rank: int16(rank), Deleted: word[:1] != name})
	}
	return groups
}

// rankedNow returns all groups in the form of ranked, by the ranks that are typed.
func (p *page) rankedNow(n int) string {
	var rows []*admin.Row
	for key := range int32(n) {
		rows = append(rows, p.row(key+1))
	}
	rank := func(r *admin.Row) int { n, _ := strconv.Atoi(r.Draft.Rank); return n }
	slices.SortStableFunc(rows, func(a, b *admin.Row) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Baseline.Name, b.Baseline.Name))
	})
	var words []string
	for _, r := range rows {
		name := r.Baseline.Name
		if r.Baseline.Deleted {
			name = strings.ToLower(name)
		}
		words = append(words, name+r.Draft.Rank)
	}
	return strings.Join(words, " ")
}

func (p *page) selectRows(keys ...int32) {
	p.do(admin.Deselect{})
	for _, key := range keys {
		p.do(admin.Select{Key: key})
	}
}

func TestMoveRows(t *testing.T) {
	up, down := admin.MoveRows{}, admin.MoveRows{Down: true}
	tests := []struct {
		name, groups string
		rows         []int32 // selected, by their places in groups from 1
		moves        []admin.Event
		want         string
	}{
		{"up", "A1 B2 C3", []int32{3}, []admin.Event{up}, "A1 C2 B3"},
		{"down", "A1 B2 C3", []int32{1}, []admin.Event{down}, "B1 A2 C3"},
		{"the first further up", "A1 B2", []int32{1}, []admin.Event{up}, "A1 B2"},
		{"the last further down", "A1 B2", []int32{2}, []admin.Event{down}, "A1 B2"},
		{"twice", "A1 B2 C3", []int32{3}, []admin.Event{up, up}, "C1 A2 B3"},
		{"there and back", "A1 B2 C3", []int32{1}, []admin.Event{down, up}, "A1 B2 C3"},
		{"gaps stay", "A10 B20 C30", []int32{2}, []admin.Event{down}, "A10 C20 B30"},
		{"two neighbours", "A1 B2 C3 D4", []int32{2, 3}, []admin.Event{up}, "B1 C2 A3 D4"},
		{"two neighbours, down", "A1 B2 C3 D4", []int32{1, 2}, []admin.Event{down}, "C1 A2 B3 D4"},
		{"two that are apart", "A1 B2 C3 D4", []int32{2, 4}, []admin.Event{up}, "B1 A2 D3 C4"},
		{"they meet at the top and keep their order", "A1 B2 C3 D4", []int32{2, 4}, []admin.Event{up, up, up, up}, "B1 D2 A3 C4"},
		{"within a tie", "A1 B1 C1", []int32{3}, []admin.Event{up}, "A1 C1 B2"},
		{"out of a tie to the top", "A5 B5 C5", []int32{3}, []admin.Event{up, up}, "C5 A6 B6"},
		{"a tie by name needs no other rank", "B1 A2 C3", []int32{2}, []admin.Event{up}, "A1 B2 C3"},
		{"no rank below 1 is given", "A0 B1 C2", []int32{2}, []admin.Event{up}, "B1 A2 C2"},
		{"a negative rank that stays", "A-5 B1 C2", []int32{3}, []admin.Event{up}, "A-5 C1 B2"},
		{"the highest rank", "A32766 B32767", []int32{2}, []admin.Event{up}, "B32766 A32767"},
		{"the end of the ranks", "A32766 B32767 C32767", []int32{3}, []admin.Event{up}, "A1 C2 B3"},
		{"a hidden one stays behind its predecessor", "A1 x2 B3 C4", []int32{4}, []admin.Event{up}, "A1 x2 C3 B4"},
		{"whose rank it follows, wherever the list has it", "A1 B3 C4 x2", []int32{3}, []admin.Event{up}, "A1 x2 C3 B4"},
		{"it goes with it", "A1 x2 B3 C4", []int32{1}, []admin.Event{down}, "B1 A2 x3 C4"},
		{"and comes back", "A1 x2 B3 C4", []int32{1}, []admin.Event{down, up}, "A1 x2 B3 C4"},
		{"hidden ones at the beginning stay there", "x1 y2 B3 C4", []int32{4}, []admin.Event{up}, "x1 y2 C3 B4"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			groups := ranked(test.groups)
			p := newPage(t, groups...)
			p.selectRows(test.rows...)
			p.do(test.moves...)
			p.quiet() // Nothing is saved yet.
			if got := p.rankedNow(len(groups)); got != test.want {
				t.Errorf("moved to %s, want %s", got, test.want)
			}
			for _, r := range p.state.Visible() {
				if unsaved := r.Draft.Rank != strconv.Itoa(int(r.Baseline.Rank)); unsaved != r.Unsaved() {
					t.Errorf("row %+v", r)
				}
			}
		})
	}
}

func TestMovedRowsAreOneBatch(t *testing.T) {
	p := newPage(t, ranked("A1 B2 C3 D4")...)
	p.do(admin.Point{Key: 3}, admin.MoveRows{})
	p.wantNames("A, C, B, D")
	p.wantCursor(3, admin.ColumnRow)
	p.wantTableFocus()
	p.wantSays("2 groups get another rank. Nothing is saved yet.")
	if got := p.statuses(); got != "clean dirty dirty clean" {
		t.Errorf("rows are %s", got)
	}
	p.do(admin.MoveRows{})
	p.wantSays("3 groups get another rank. Nothing is saved yet.")
	p.accept(admin.OfferSaveAll)
	for range 3 {
		p.stored()
	}
	p.quiet()
	p.wantHistory("3 groups are changed.")
	p.accept(admin.OfferUndo)
	p.choose("Undo")
	for range 3 {
		p.stored()
	}
	if got := p.rankedNow(4); got != "A1 B2 C3 D4" {
		t.Errorf("after the undo: %s", got)
	}
}

func TestMovingBackLeavesNothingToSave(t *testing.T) {
	p := newPage(t, ranked("A1 B2")...)
	p.do(admin.MoveRows{Down: true}, admin.MoveRows{})
	if n := p.state.Notice; p.state.Unsaved() || n.Offer != admin.OfferNothing {
		t.Errorf("notice %+v", n)
	}
}

// Rows that stand where they are for the time being are not given ranks for that.
func TestMoveActsOnTheOrderOfTheRanks(t *testing.T) {
	p := newPage(t, ranked("A1 B2 C3")...)
	p.create("D")
	p.created(4)
	p.wantNames("D, A, B, C")
	p.do(admin.Point{Key: 1}, admin.MoveRows{Down: true})
	p.wantNames("B, A, C, D")
	if n := p.state.Counts().Unsaved; n != 2 {
		t.Errorf("%d rows have another rank", n)
	}
}

func TestNewRowsAreNotMovedOver(t *testing.T) {
	p := newPage(t, ranked("A1 B2")...)
	key := p.add("New")
	p.do(admin.Leave{})
	p.selectRows(key, 1)
	p.do(admin.MoveRows{}, admin.MoveRows{})
	p.wantNames("New, A, B")
	p.do(admin.MoveRows{Down: true}, admin.MoveRows{Down: true}, admin.MoveRows{Down: true})
	p.wantNames("New, B, A")
	p.wantDraft(key, admin.FieldRank, "")
}

func TestMovingLeavesTheFields(t *testing.T) {
	p := newPage(t, ranked("A1 B2")...)
	p.do(admin.Open{Key: 1}, admin.MoveRows{Down: true})
	p.wantNames("B, A")
	if p.state.Editing.Key != 0 {
		t.Error("the fields are open")
	}
}

func TestWhereRowsAreNotMoved(t *testing.T) {
	tests := []struct {
		name   string
		before func(*page)
		says   string
	}{
		{"filter", func(p *page) { p.do(admin.SetFilter{Text: "s"}) }, "Clear the filter"},
		{"no members", func(p *page) {
			p.do(admin.SetOnlyEmpty{On: true})
			p.choose("Read")
		}, "Clear the filter"},
		{"by name", func(p *page) { p.do(admin.SortBy{Column: admin.ColumnName}) }, "sorted by rank"},
		{"from the highest rank", func(p *page) { p.do(admin.SortBy{Column: admin.ColumnRank}) }, "sorted by rank"},
		{"while saving", func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Save{Key: 2}) }, "Wait until"},
		{"while checking", func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Save{Key: 2}); p.timeOut() }, "Wait until"},
		{"for reading only", func(p *page) {
			p.typeName(2, "Vertrieb")
			p.do(admin.Save{Key: 2})
			p.failSave(admin.Failure{Kind: admin.NoRights})
		}, "only read"},
	}
	for _, test := range tests {
		for _, e := range []admin.Event{admin.MoveRows{Down: true}, admin.SortAToZ{}} {
			t.Run(test.name, func(t *testing.T) {
				p := newPage(t, office...)
				test.before(p)
				names := p.names()
				p.do(e)
				p.wantSays(test.says)
				if !slices.Equal(p.names(), names) || p.state.Question != nil {
					t.Errorf("the table shows %v, asks %v", p.names(), p.state.Question)
				}
			})
		}
	}
}

func TestSortAToZ(t *testing.T) {
	p := textPage(t, admin.Group{ID: 1, Name: "Ås", Rank: 1}, admin.Group{ID: 2, Name: `US:"A";NO:"Salg"`, Rank: 2},
		admin.Group{ID: 3, Name: "Øst", Rank: 3, Deleted: true}, admin.Group{ID: 4, Name: "Bodø", Rank: 4})
	p.do(admin.SortAToZ{})
	if q := p.state.Question; q == nil || !strings.HasPrefix(q.Text, "2 of 4 groups") {
		t.Fatalf("question %+v", q)
	}
	answer := admin.Answer{Serial: p.state.Question.Serial}
	p.do(answer, answer)
	p.quiet()
	// The deleted one stands behind Salg as before.
	for key, rank := range map[int32]string{4: "1", 2: "2", 3: "3", 1: "4"} {
		p.wantDraft(key, admin.FieldRank, rank)
	}
	if got := strings.Join(p.names(), ", "); got != `Bodø, US:"A";NO:"Salg", Ås` {
		t.Errorf("the table shows %s", got)
	}
	p.do(admin.SortAToZ{})
	p.wantSays("in this order already")
	p.do(admin.RevertAll{}, admin.SortAToZ{}, admin.SetFilter{Text: "s"})
	p.choose("Renumber") // The filter has come behind the question.
	p.wantSays("Clear the filter")
	if p.state.Unsaved() {
		t.Error("ranks are typed under a filter")
	}
}

func TestMoreGroupsThanRanks(t *testing.T) {
	groups := make([]admin.Group, admin.MaxRank+1)
	for i := range groups {
		groups[i] = admin.Group{ID: int32(i + 1), Name: strconv.Itoa(len(groups) - i), Rank: admin.MaxRank}
	}
	p := newPage(t, groups...)
	names := p.names()
	p.do(admin.MoveRows{Down: true})
	p.wantSays("more groups than ranks")
	if p.state.Unsaved() || !slices.Equal(p.names(), names) {
		t.Error("the table shows an order that cannot be")
	}
}

// Whatever is moved, the ranks that are typed give the order that the table shows, and nothing else changes.
func FuzzMoveRows(f *testing.F) {
	f.Add([]byte{3, 1, 2, 250, 7, 7, 0, 9}, []byte{1, 2, 130, 5})
	f.Add([]byte{1, 1, 1, 1}, []byte{3, 131})
	f.Fuzz(func(t *testing.T, ranks, moves []byte) {
		if len(ranks) == 0 || len(ranks) > 30 || len(moves) > 30 {
			return
		}
		var groups []admin.Group
		for i, b := range ranks {
			g := admin.Group{ID: int32(i + 1), Name: string(rune('a'+b%5)) + strconv.Itoa(i), Rank: int16(b / 8), Deleted: b%8 == 7}
			if b > 240 {
				g.Rank = admin.MaxRank
			}
			groups = append(groups, g)
		}
		p := newPage(t, groups...)
		for _, b := range moves {
			key := int32(b&0x7F)%int32(len(ranks)) + 1
			if b%3 == 0 {
				p.do(admin.Select{Key: key})
			} else {
				p.do(admin.Point{Key: key})
			}
			p.do(admin.MoveRows{Down: b >= 128})
		}
		shown := p.names()
		p.do(admin.SetFilter{}) // arranges anew
		var again []string
		for _, r := range p.state.Visible() {
			if rank, _ := strconv.Atoi(r.Draft.Rank); r.Unsaved() && rank < 1 {
				t.Errorf("%q gets the rank %d", r.Draft.Name, rank)
			}
			if slices.Contains(shown, r.Draft.Name) { // Deleted ones that get another rank are shown now.
				again = append(again, r.Draft.Name)
			}
		}
		if !slices.Equal(shown, again) {
			t.Errorf("the table showed %v, and the ranks say %v", shown, again)
		}
		p.quiet()
	})
}
