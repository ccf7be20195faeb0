package admin_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

const service = "/Remote/Services86/"

// importPage shows groups and the dialog for many groups.
func importPage(t *testing.T, groups ...admin.Group) *page {
	t.Helper()
	p := blankPage(t, admin.Options{Language: "US", Service: service})
	p.signIn(adm0)
	p.list(groups...)
	p.do(admin.OpenIntake{})
	return p
}

// plan returns what the lines would do: number, name and act of each, and the reason in parentheses.
func (p *page) plan() string {
	var lines []string
	for _, l := range p.state.Intake.Lines {
		line := strconv.Itoa(l.Number) + " " + l.Name + " " + string(l.Act)
		if l.Why != "" {
			line += " (" + l.Why + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (p *page) wantPlan(want ...string) {
	p.t.Helper()
	if got := p.plan(); got != strings.Join(want, "\n") {
		p.t.Errorf("the plan is\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestPlans(t *testing.T) {
	groups := append(slices.Clone(office), admin.Group{ID: 5, Name: " Outer", Rank: 5}, admin.Group{ID: 6, Name: `US:"Staff";NO:"Stab"`, Rank: 6},
		admin.Group{ID: 7, Name: "Case", Rank: 7}, admin.Group{ID: 8, Name: "CASE", Rank: 8})
	tests := []struct{ name, text, want string }{
		{"a list", "Market\n\n  Sales \n", "1 Market create\n3 Sales unchanged"},
		{"names compare as on the server", "SALES  \nsáles", "1 SALES unchanged\n2 sáles create"},
		{"blanks at the beginning", " Outer\n Sales", "1 Outer unchanged\n2 Sales unchanged"},
		{"letter case where the server tells it apart", "CASE\nCase\ncase", "1 CASE unchanged\n2 Case unchanged\n3 case error (Line 2 has the same name.)"},
		{"several languages", `US:"Staff";NO:"Stab"` + "\n" + `US:"New";NO:"Ny"`, "1 Staff unchanged\n2 New create"},
		{"a deleted one", "Old Sales", "1 Old Sales restore"},
		{"a deleted one that stays so", "Name;Description;Deleted\nOld Sales;x;yes", "2 Old Sales update (description “x”)"},
		{"descriptions", "Name,Description\nAdministration,Office\nSales,\nAdministrations", "2 Administration update (description “Office”)\n3 Sales unchanged\n4 Administrations create"},
		{"an empty cell empties", "Name,Description\nAdministration,", "2 Administration update (description “”)"},
		{"no cell leaves alone", "Name,Description\nAdministration", "2 Administration unchanged"},
		{"ranks", "Name\tRank\nSales\t 7\nService\t\nAdministration\t001\nNew\t12", "2 Sales update (rank 7)\n3 Service unchanged\n4 Administration unchanged\n5 New create"},
		{"no rank", "Name\tRank\nSales\tx", "2 Sales error (Enter a whole number from 0 to 32767.)"},
		{"a rank beyond", "Name\tRank\nSales\t32768", "2 Sales error (The rank must be from 0 to 32767.)"},
		{"to be deleted", "Name;Description;Deleted\nSales;x;yes\nNobody;;1\nOld Sales;;1\nService;;maybe",
			"2 Sales unchanged (The line is marked as deleted. Groups are deleted in the table on the page only.)\n" +
				"3 Nobody unchanged (The line is marked as deleted, and there is no such group.)\n4 Old Sales unchanged\n" +
				"5 Service error (“maybe” is neither yes nor no.)"},
		{"twice", "Market\nmarket \nSales\nSALES\nMARKET", "1 Market create\n2 market error (Line 1 has the same name.)\n3 Sales unchanged\n" +
			"4 SALES error (Line 3 has the same name.)\n5 MARKET error (Line 2 has the same name.)"},
		{"no name", "Name;Rank\n;3", "2  error (Enter a name.)"},
		{"too long", "Name;Description\nx" + strings.Repeat("y", 239) + ";\nz;" + strings.Repeat("😀", 128),
			"2 x" + strings.Repeat("y", 239) + " error (Too long by 1 character; at most 239 are allowed.)\n3 z error (Too long by 2 characters; at most 254 are allowed.)"},
		{"a cell too many", "Name;Rank\nSales;3;4", "2 Sales error (The line has more cells than there are columns.)"},
		{"what cannot be sent", "a\x01b", "1 a\x01b error (Contains a character that cannot be sent (U+0001). Delete it, or type the text again.)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := importPage(t, groups...)
			p.do(admin.SetIntake{Text: test.text})
			p.wantPlan(test.want)
			if p.state.Intake.Error != "" {
				t.Error(p.state.Intake.Error)
			}
			p.quiet()
		})
	}
}

// An ID counts only in a file of ours about this service and database, and only as long as the name is the same.
func TestIDsInPlans(t *testing.T) {
	const other = " error (The group with the ID 2 has another name now. Rename it in the table, or remove the ID to create a new group.)"
	tests := []struct{ name, text, want string }{
		{"ours", "Id;Name;Service;Database\n2;Sales;" + service + ";CRM", "2 Sales unchanged"},
		{"ours, renamed", "Id;Name;Service;Database\n2;Vertrieb;" + service + ";CRM", "2 Vertrieb" + other},
		{"ours, with another's name", "Id;Name;Service;Database\n2;Service;" + service + ";CRM", "2 Service" + other},
		{"ours, gone", "Id;Name;Service;Database\n77;Vertrieb;" + service + ";CRM\n78;Sales;" + service + ";CRM", "2 Vertrieb create\n3 Sales unchanged"},
		{"another database", "Id;Name;Service;Database\n2;Vertrieb;" + service + ";TEST", "2 Vertrieb create"},
		{"another service", "Id;Name;Service;Database\n2;Vertrieb;/x/;CRM", "2 Vertrieb create"},
		{"no origin", "Id;Name\n2;Vertrieb", "2 Vertrieb create"},
		{"no number", "Id;Name;Service;Database\nx;Vertrieb;" + service + ";CRM\n99999999999;B;" + service + ";CRM", "2 Vertrieb create\n3 B create"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := importPage(t, office...)
			p.do(admin.SetIntake{Text: test.text})
			p.wantPlan(test.want)
		})
	}
	// Where the page knows neither service nor database, any file would be of ours.
	p := blankPage(t, admin.Options{})
	p.signIn(admin.Principal{Name: "ADM0"})
	p.list(office...)
	p.do(admin.OpenIntake{}, admin.SetIntake{Text: "Id;Name\n2;Vertrieb"})
	p.wantPlan("2 Vertrieb create")
}

func TestNamesThatAreTypedInTheTable(t *testing.T) {
	p := newPage(t, office...)
	p.add("Market")
	p.typeName(2, "Vertrieb")
	p.describe("typed", 3)
	p.do(admin.Save{Key: 3}, admin.OpenIntake{}, admin.SetIntake{Text: "MARKET\nVertrieb\nSales\nService\nAdministration\nNew"})
	p.wantPlan("1 MARKET error (A row of the table that is not saved yet has this name.)",
		"2 Vertrieb error (A row of the table that is not saved yet has this name.)",
		"3 Sales error (This group has unsaved changes in the table: save or discard them first.)",
		"4 Service error (This group has unsaved changes in the table: save or discard them first.)",
		"5 Administration unchanged", "6 New create")
	if got := p.state.IntakeText(p.state.Intake); got != "1 to create, 1 unchanged, 4 with errors" {
		t.Error(got)
	}
	p.do(admin.ApplyIntake{})
	p.wantSays("Wait until")
	p.stored()
	p.quiet()
	p.do(admin.ApplyIntake{}) // The plan has changed: Service is saved.
	p.quiet()
	p.wantSays("Look at what would be done once more.")
	p.do(admin.ApplyIntake{})
	if g := p.created(9); g.Name != "New" {
		t.Errorf("created %+v", g)
	}
	p.quiet()
}

func TestPairs(t *testing.T) {
	p := importPage(t, office...)
	words := func(on bool, a, b string) admin.SetPairs { return admin.SetPairs{On: on, Words: [2]string{a, b}} }
	p.do(admin.SetIntake{Text: "North\n"}, words(true, p.state.Intake.Words[0], p.state.Intake.Words[1]))
	p.wantPlan("1 North Primary create", "1 North Secondary create")
	p.do(words(true, "", " B  "))
	p.wantPlan("1 North create", "1 North B create")
	p.do(words(true, "", ""))
	p.wantPlan("1 North create", "1 North error (Line 1 has the same name.)")
	p.do(words(true, "", "2"), admin.SetIntake{Text: `US:"Staff";NO:"Stab"`})
	p.wantPlan("1 Staff create", "1 Staff 2 create")
	p.do(words(true, "", `"2"`))
	p.wantPlan("1 Staff create", "1 Staff error (A text in several languages cannot hold a quotation mark.)")
	p.do(admin.SetIntake{Text: "Id;Name;Rank;Service;Database\n2;Sales;;" + service + ";CRM\n;;5"}, words(true, "", "West"))
	p.wantPlan("2 Sales unchanged", "2 Sales West create", "3  error (Enter a name.)")
	p.do(words(false, "", "West"))
	p.wantPlan("2 Sales unchanged", "3  error (Enter a name.)")

	p.do(admin.SetIntake{Text: `US:"Staff";NO:"Stab"` + "\n"}, words(true, "A", ""), admin.ApplyIntake{})
	if a, b := p.created(8), p.created(9); a.Name != `US:"Staff A";NO:"Stab A"` || b.Name != `US:"Staff";NO:"Stab"` {
		t.Errorf("created %s and %s", a.Name, b.Name)
	}
}

func TestIntakeFromAFile(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.DropFile{Name: "a.csv", Data: []byte("Name;Rank\nSüd;7\n")})
	if in := p.state.Intake; in.Source != "a.csv (UTF-8)" || in.Error != "" {
		t.Errorf("%+v", in)
	}
	p.wantPlan("2 Süd create")
	p.do(admin.DropFile{Name: "b.csv", Data: []byte("Name\nS\xFCd\n")})
	p.wantPlan("2 Süd create")
	p.do(admin.DropFile{Name: "c.xlsx", Data: []byte("PK\x03\x04 and more")})
	if in := p.state.Intake; in.Source != "c.xlsx" || !strings.Contains(in.Error, "workbook") || in.Text != "" || len(in.Lines) != 0 {
		t.Errorf("%+v", in)
	}
	p.do(admin.SetIntake{Text: " "})
	if in := p.state.Intake; in.Source != "" || in.Error != "" {
		t.Errorf("%+v", in)
	}
}

// Half a table is not applied.
func TestTextThatIsNoTable(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Name;Colour\nMarket;red\n\"New"}, admin.ApplyIntake{})
	if in := p.state.Intake; in == nil || !strings.HasPrefix(in.Error, "Line 3: ") || in.Ready() != 0 || in.Note != "Ignored column: Colour." {
		t.Errorf("%+v", in)
	}
	p.wantPlan("2 Market create")
	p.quiet()
	p.do(admin.SetIntake{})
	if in := p.state.Intake; in.Error != "" || in.Note != "" || len(in.Lines) != 0 {
		t.Errorf("%+v", in)
	}
	p.do(admin.ApplyIntake{}, admin.CloseIntake{}, admin.ApplyIntake{}, admin.SetIntake{Text: "New"})
	if p.state.Intake != nil {
		t.Error("it is open")
	}
}

func TestOpenIntakeTwice(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "New"}, admin.OpenIntake{})
	p.wantPlan("1 New create")
}

const table = "Name\tDescription\nFirst\tnew\nSales\tchanged\nOld Sales\tagain\nSecond\t\nService\t\n"

func TestApplyIntake(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetFilter{Text: "adm"}, admin.SetIntake{Text: table})
	if got := p.state.IntakeText(p.state.Intake); got != "2 to create, 1 to update, 1 to restore, 1 unchanged" || p.state.Intake.Ready() != 4 {
		t.Error(got)
	}
	p.do(admin.ApplyIntake{}, admin.ApplyIntake{})
	if p.state.Intake != nil {
		t.Error("the dialog is open")
	}
	p.wantTableFocus()
	p.created(8)
	p.created(9)
	for range 2 {
		if g := p.stored(); g.ID == 2 && g.Description != "changed" || g.ID == 4 && (g.Deleted || g.Description != "again") {
			t.Errorf("sent %+v", g)
		}
	}
	p.quiet()
	p.wantSays("4 changes saved.")
	p.wantHistory("4 groups are changed.")
	for _, key := range []int32{2, 4} {
		if !slices.Contains(p.state.Shown(), key) {
			t.Errorf("row %d is not shown", key)
		}
	}
	p.accept(admin.OfferUndo)
	p.wantAsks("Undo 4 changes?", "New groups are marked as deleted")
	p.choose("Undo")
	for range 4 {
		switch g := p.stored(); g.ID {
		case 2:
			if g != office[1] {
				t.Errorf("sent %+v", g)
			}
		case 4:
			if g != office[3] {
				t.Errorf("sent %+v", g)
			}
		default:
			if !g.Deleted {
				t.Errorf("sent %+v", g)
			}
		}
	}
	p.quiet()
}

// What fails stays in the table, under any filter, and can be tried again.
func TestApplyIntakeGoesOn(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetFilter{Text: "adm"}, admin.SetIntake{Text: table}, admin.ApplyIntake{})
	p.failCreate(admin.Duplicate)
	p.list(office...)
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.failSave(admin.Failure{Kind: admin.Server})
	p.created(9)
	p.quiet()
	p.wantSays("1 change saved, 3 not: ")
	for _, key := range p.state.Shown() {
		if r := p.row(key); r.Draft.Name == "Administration" || r.Draft.Name == "Second" {
			continue
		}
		if r := p.row(key); r.Status != admin.StatusFailed || !r.Unsaved() {
			t.Errorf("row %+v", r)
		}
	}
	p.wantDraft(2, admin.FieldDescription, "changed")
	p.wantDraft(4, admin.FieldDescription, "again")
	p.do(admin.Restore{Key: 4})
	if g := p.stored(); g.Deleted || g.Description != "" {
		t.Errorf("sent %+v", g)
	}
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.created(8)
	p.quiet()
	if p.state.Unsaved() {
		t.Error("something is left")
	}
}

func TestStopAnIntake(t *testing.T) {
	p := importPage(t, many(6)...)
	p.do(admin.SetIntake{Text: "Name\tDescription\n1\ta\n2\ta\n3\ta\n4\ta\n5\ta\n6\ta\n"})
	p.do(admin.SetIntake{Text: strings.Join(append(p.names(), "New", "Newer"), "\tx\n") + "\tx"}, admin.ApplyIntake{})
	p.accept(admin.OfferStop)
	for len(p.sent) > 0 {
		p.stored()
	}
	p.wantSays("4 changes saved, 4 not: 4 were not sent.")
	if n := p.state.Counts().Unsaved; n != 4 {
		t.Errorf("%d rows are unsaved", n)
	}
}

// Both have changed the description of a group that is to be restored: the user chooses.
func TestRestoreMeetsAChange(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Name\tDescription\nOld Sales\tmine"}, admin.ApplyIntake{})
	theirs := office[3]
	theirs.Description = "theirs"
	p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: &theirs})
	p.quiet()
	if r := p.row(4); len(r.Conflicts) != 1 || r.Draft.Description != "mine" || r.Baseline.Description != "theirs" {
		t.Errorf("row %+v", r)
	}
}

func TestRestoreIsPutOnAChange(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Name\tDescription\nOld Sales\tmine"}, admin.ApplyIntake{})
	theirs := office[3]
	theirs.Rank = 9
	p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: &theirs})
	if g := p.stored(); g.Description != "mine" || g.Rank != 9 || g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.wantStatus(4, admin.StatusSaved)
}

// What is wrong with a file is said in terms of it.
func TestFilesThatAreNoTables(t *testing.T) {
	tests := map[string]struct{ data, want string }{
		"another encoding": {"\uFEFFName\nS\xFCd\n", "Line 2: Contains a character that is not UTF-8"},
		"too large":        {strings.Repeat("x", 16<<20+1), "The table is larger than 16 MB."},
		"too many lines":   {"Name\n" + strings.Repeat("x\n", 20001), "More than 20000 lines."},
		"too many columns": {"Name;Rank\nNew" + strings.Repeat(";a", 1000) + "\n", "Line 2: More than 1000 columns."},
		"after a quote":    {"Name;Rank\n\"New\"er;1\n", "Line 2: A cell goes on after its closing quotation mark."},
	}
	for name, test := range tests {
		p := importPage(t, office...)
		p.do(admin.DropFile{Name: "a.csv", Data: []byte(test.data)}, admin.ApplyIntake{})
		p.quiet()
		if in := p.state.Intake; !strings.HasPrefix(in.Error, test.want) {
			t.Errorf("%s: it says %q", name, in.Error)
		}
	}
}
