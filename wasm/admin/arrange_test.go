package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func (p *page) wantNames(want string) {
	p.t.Helper()
	if got := strings.Join(p.names(), ", "); got != want {
		p.t.Errorf("the table shows %s, want %s", got, want)
	}
}

func TestFilterOfSeveralWords(t *testing.T) {
	groups := []admin.Group{
		{ID: 1, Name: "Sales", Description: "Wins big accounts", Rank: 1},
		{ID: 2, Name: "Wins in sales", Rank: 2},
		{ID: 3, Name: "Sales", Description: "Øst", Rank: 3},
		{ID: 4, Name: "Straße", Description: "Cafe\u0301s, Æther, a\u0300a\u036Fa", Rank: 4},
		{ID: 5, Name: "Продажи", Rank: 5},
	}
	for filter, want := range map[string]string{
		"sales wins":  "Sales, Wins in sales",
		"WINS  Sales": "Sales, Wins in sales",
		"sales ost":   "Sales",
		"øst":         "Sales",
		"strasse":     "Straße",
		"stras":       "Straße", // in the middle of ß
		"café aether": "Straße",
		"cafes":       "Straße", // with a mark of its own in the middle
		"cafe\u0301s": "Straße",
		"aaa":         "Straße", // between the first such mark and the last
		"ПРОД":        "Продажи",
		"продукт":     "",
		"sales xyz":   "",
		" \t ":        "Sales, Wins in sales, Sales, Straße, Продажи",
	} {
		p := newPage(t, groups...)
		p.do(admin.SetFilter{Text: filter})
		if got := strings.Join(p.names(), ", "); got != want {
			t.Errorf("%q shows %s, want %s", filter, got, want)
		}
	}
}

// A row with unsaved work is found by what is typed and by what is stored, be it some words of each.
func TestFilterOfAnEditedRow(t *testing.T) {
	for filter, want := range map[string]bool{
		"sales": true, "wins": true, "vertrieb": true, "gewinnt": true, "wins vertrieb": true, "sales gewinnt": true, "sales verliert": false,
	} {
		p := newPage(t, admin.Group{ID: 1, Name: "Service", Rank: 1}, admin.Group{ID: 2, Name: "Sales", Description: "Wins", Rank: 2})
		p.typeName(2, "Vertrieb")
		p.describe("Gewinnt", 2)
		p.do(admin.SetFilter{Text: filter})
		if shown := strings.Join(p.names(), ", "); want != (shown == "Vertrieb" && !p.row(2).Stray) {
			t.Errorf("%q shows %s, stray: %v", filter, shown, p.row(2).Stray)
		}
	}
}

// What the user has just made does not vanish because of a filter.
func TestStrays(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.SetFilter{Text: "sales"})
	key := p.create("Market")
	p.created(9)
	p.rename(2, "Vertrieb")
	p.wantNames("Market, Vertrieb")
	for _, key := range []int32{key, 2} {
		if !p.row(key).Stray {
			t.Errorf("row %d is not marked", key)
		}
	}
	p.do(admin.SetFilter{Text: "v"})
	p.wantNames("Vertrieb, Service")
	if p.row(2).Stray {
		t.Error("a row that matches is marked")
	}
}

func TestOpenRowStaysUnderAFilter(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2}, admin.SetFilter{Text: "service"})
	p.wantNames("Sales, Service")
	p.wantOpen(2, admin.FieldName)
	if !p.row(2).Stray {
		t.Error("it is not marked")
	}
}

func TestSort(t *testing.T) {
	groups := []admin.Group{
		{ID: 1, Name: "Zürich", Description: "b", Rank: 1}, {ID: 2, Name: "Ålesund", Description: "c", Rank: 2},
		{ID: 3, Name: `US:"Oslo";NO:"Bergen"`, Description: "a", Rank: 3},
	}
	const oslo = `US:"Oslo";NO:"Bergen"`
	tests := []struct {
		name string
		by   []admin.Column
		want string
	}{
		{"name, as the user reads it", []admin.Column{admin.ColumnName}, oslo + ", Zürich, Ålesund"},
		{"name, backwards", []admin.Column{admin.ColumnName, admin.ColumnName}, "Ålesund, Zürich, " + oslo},
		{"description", []admin.Column{admin.ColumnDescription}, oslo + ", Zürich, Ålesund"},
		{"rank", []admin.Column{admin.ColumnName, admin.ColumnRank}, "Zürich, Ålesund, " + oslo},
		{"rank, backwards: it is sorted by rank at first", []admin.Column{admin.ColumnRank}, oslo + ", Ålesund, Zürich"},
		{"another column begins anew", []admin.Column{admin.ColumnName, admin.ColumnName, admin.ColumnDescription}, oslo + ", Zürich, Ålesund"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := textPage(t, groups...)
			for _, c := range test.by {
				p.do(admin.SortBy{Column: c})
			}
			p.wantNames(test.want)
			p.add("New", "Newer")
			p.do(admin.SetFilter{})
			p.wantNames("New, Newer, " + test.want) // whatever the order
		})
	}
}

// A row that is renamed or has a new rank stays where it is until the user asks for another order.
func TestSortWaitsForTheUser(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.SortBy{Column: admin.ColumnName})
	p.wantSays("Groups can be moved while the table is sorted by rank")
	p.rename(1, "Zoo")
	p.wantNames("Zoo, Sales, Service")
	p.do(admin.SortBy{Column: admin.ColumnName})
	p.wantNames("Zoo, Service, Sales")
	p.do(admin.SortBy{Column: admin.ColumnName})
	p.wantNames("Sales, Service, Zoo")
}

// Groups that share a rank stand by name, as the server lists them, and those of one name by ID.
func TestTies(t *testing.T) {
	p := newPage(t, admin.Group{ID: 1, Name: "Sales West"}, admin.Group{ID: 3, Name: "sales"}, admin.Group{ID: 2, Name: "Sales"},
		admin.Group{ID: 4, Name: "Sale", Rank: 1})
	if got := p.keys(); got != "2 3 1 4" {
		t.Errorf("the order is %s", got)
	}
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.choose("Read") // Nobody belongs to any.
	if got := p.keys(); got != "2 3 1 4" {
		t.Errorf("with the same number of members the order is %s", got)
	}
	p.wantSays("The table is sorted by the number of members.")
	p.do(admin.SortBy{Column: admin.ColumnRank})
	p.wantSays("The table is sorted by the number of members.")            // It is sorted by rank now, so nothing needs to be said.
	p.do(admin.DismissNotice{}, admin.SortBy{Column: admin.ColumnMembers}) // All are known by now.
	p.wantSays("The table is sorted by the number of members.")
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
}

// A rank that is no number does not move a row.
func TestOrderByRanksThatAreTyped(t *testing.T) {
	for rank, want := range map[string]string{"9": "1 3 2", "0": "2 1 3", "": "1 2 3", "x": "1 2 3", "-1": "1 2 3"} {
		p := newPage(t, many(3)...)
		p.do(admin.Edit{Key: 2, Field: admin.FieldRank, Text: rank}, admin.SetFilter{})
		if got := p.keys(); got != want {
			t.Errorf("with the rank %q the order is %s, want %s", rank, got, want)
		}
	}
}

// A new row comes below the new ones that are there, and above the groups that have been created meanwhile.
func TestPlaceOfNewRows(t *testing.T) {
	p := newPage(t, office[0])
	first := p.create("First")
	p.created(9)
	p.add("Second", "Third")
	p.wantNames("Second, Third, First, Administration")
	p.do(admin.Revert{Key: first - 1}, admin.Undo{})
	p.wantNames("Third, Second, First, Administration")
	p.do(admin.SetFilter{})
	p.wantNames("Second, Third, Administration, First") // in the order of the ranks, the oldest of the new ones on top
}
