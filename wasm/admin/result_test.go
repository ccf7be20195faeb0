package admin_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/sheet"
)

// result returns the lines of the result without where they come from, and what importing it again would do.
func (p *page) result() (lines, plan string) {
	p.t.Helper()
	p.do(admin.OpenExport{Format: admin.FormatResult})
	text := p.state.Export.Text
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		p.t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	for _, record := range records[1:] {
		w.Write(append(record[:5:5], record[8:]...))
	}
	w.Flush()
	lines = b.String()
	p.do(admin.CloseExport{}, admin.OpenIntake{}, admin.SetIntake{Text: text})
	if in := p.state.Intake; in.Error != "" {
		p.t.Error(in.Error)
	}
	plan = p.plan()
	p.do(admin.CloseIntake{})
	return lines, plan
}

func TestResultOfAnImport(t *testing.T) {
	p := importPage(t, append(office[:4:4], admin.Group{ID: 5, Name: "=1+1", Description: "kept", Rank: 5})...)
	p.do(admin.SetIntake{Text: "Name;Rank\nNorth;\nSouth;\nSales;7\n=1+1;99999\nNorth;3\nOld Sales;\nService;3"}, admin.ApplyIntake{})
	if p.state.HasResult() {
		t.Error("there is a result before the end")
	}
	p.created(9)
	p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Duplicate, Text: "Taken, he said."}})
	p.list(append(office[:4:4], admin.Group{ID: 5, Name: "=1+1", Description: "kept", Rank: 5}, admin.Group{ID: 9, Name: "North", Rank: 9})...)
	p.stored()
	p.failSave(admin.Failure{Kind: admin.Network, Sent: true})
	if n := p.state.Notice; !n.Result {
		t.Errorf("the notice offers no result: %+v", n)
	}
	lines, plan := p.result()
	want := `9,North,,9,,2,create,saved,
,South,,,,3,create,failed,"Another user group has this name already. Taken, he said."
`
	if !strings.HasPrefix(lines, want) || !strings.Contains(lines, `'=1+1,kept,99999,,5,,not applied,The rank must be`) ||
		!strings.Contains(lines, ",North,,3,,6,,not applied,Line 2 has the same name.") ||
		!strings.Contains(lines, ",7,restore,") || !strings.Contains(lines, ",Service,,3,,8,,unchanged,") {
		t.Errorf("the result is\n%s", lines)
	}
	if !strings.Contains(plan, "2 North unchanged") || !strings.Contains(plan, "5 =1+1 error (The rank must be") {
		t.Errorf("it would be imported as\n%s", plan)
	}
	p.do(admin.RevertAll{})
	_, plan = p.result()
	if !strings.Contains(plan, "3 South create") {
		t.Errorf("it would be imported as\n%s", plan)
	}
}

func TestResultOfABatch(t *testing.T) {
	p := blankPage(t, admin.Options{Language: "US", Service: service})
	p.signIn(adm0)
	p.list(many(9)...)
	p.add("West")
	p.describe("new", 1, 2, 3, 4, 5, 6, 7, 8)
	p.do(admin.SaveAll{})
	if p.state.HasResult() {
		t.Error("there is a result before the end")
	}
	p.created(10)
	p.stored()
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.failSave(admin.Failure{Kind: admin.Network, Sent: true}) // and the rest is not sent
	for len(p.sent) > 1 {
		p.stored()
	}
	if !p.state.HasResult() || !p.state.Notice.Result {
		t.Error("there is no result of what was not all saved")
	}
	want := `10,West,,10,,,create,saved,
1,Group A,new,1,,,update,saved,
2,Group B,new,2,,,update,failed,The server does not accept a value.
3,Group C,new,3,,,update,unknown,The server could not be reached.
4,Group D,new,4,,,update,saved,
5,Group E,new,5,,,update,saved,
6,Group F,new,6,,,update,saved,
7,Group G,new,7,,,update,not sent,
8,Group H,new,8,,,update,not sent,
`
	if got, _ := p.result(); got != want {
		t.Errorf("the result is\n%s, want\n%s", got, want)
	}
	groups := append(many(9), admin.Group{ID: 10, Name: "West", Rank: 10})
	groups[2].Description = "new"
	p.list(groups...)
	if got, _ := p.result(); !strings.Contains(got, "3,Group C,new,3,,,update,saved,\n") {
		t.Errorf("when the list has told, the result is\n%s", got)
	}
	p.do(admin.SaveAll{})
	for range 3 {
		p.stored()
	}
	if p.state.HasResult() || p.state.Notice.Result {
		t.Error("there is a result of what was all saved")
	}
}

func TestResultOfMarks(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.SetShowDeleted{Show: true}, admin.MarkDeleted{Key: 1}, admin.Restore{Key: 4}, admin.DeleteAndMove{Key: 2, MoveTo: 3})
	for range 2 {
		p.failSave(admin.Failure{Kind: admin.Invalid})
	}
	p.do(admin.WriteFailed{Op: take[admin.EffectDeleteAndMove](p).Op, Failure: &admin.Failure{Kind: admin.Network, Sent: true}})
	p.list(office...)
	want := `1,Administration,Back office,1,1,,delete,failed,The server does not accept a value.
4,Old Sales,,4,,,restore,failed,The server does not accept a value.
`
	if got, _ := p.result(); !strings.HasPrefix(got, want) || !strings.Contains(got, "delete,failed,The server could not be reached.") {
		t.Errorf("the result is\n%s, want\n%s", got, want)
	}
}

// A batch that comes after one with failures has a result of its own. The earlier reasons are still there for a journal that
// is kept.
func TestResultOfTheLastBatch(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.signIn(adm0)
	p.list(many(6)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	for range 3 {
		p.failSave(admin.Failure{Kind: admin.Network})
	}
	p.describe("new", 5, 6)
	p.do(admin.Select{Key: 5}, admin.Save{Key: 5}, admin.Save{Key: 6})
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.stored()
	want := `5,Group E,new,5,,,update,failed,The server does not accept a value.
6,Group F,new,6,,,update,saved,
`
	if got, _ := p.result(); got != want {
		t.Errorf("the result is\n%s, want\n%s", got, want)
	}
}

// A line stays with its row when that goes on under another key.
func TestResultFollowsRows(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Name;Description\nSales;typed\nService;typed"}, admin.ApplyIntake{})
	p.failSave(admin.Failure{Kind: admin.NotFound})
	p.stored()
	p.list(office[0], office[2])
	want := ",Sales,typed,,,2,update,failed,This user group no longer exists on the server.\n3,Service,typed,3,,3,update,saved,\n"
	if got, _ := p.result(); got != want {
		t.Errorf("the result is\n%s, want\n%s", got, want)
	}
}

// What was stopped was not sent, whatever has become of its row.
func TestResultOfWhatWasStopped(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "North\nSouth"})
	p.do(admin.ApplyIntake{}, admin.Stop{})
	if p.created(9); p.state.Counts().Unsaved != 1 {
		t.Fatal(p.statuses())
	}
	if got, _ := p.result(); !strings.Contains(got, "2,create,not sent,\n") {
		t.Errorf("the result is\n%s", got)
	}
	p.do(admin.RevertAll{})
	p.refresh(office...) // The other has gone meanwhile.
	if got, _ := p.result(); got != ",North,,,,1,create,saved,\n,South,,,,2,create,not sent,\n" {
		t.Errorf("the result is\n%s", got)
	}
}

func FuzzResultComesBackIn(f *testing.F) {
	for _, g := range strange {
		f.Add(g.Name, g.Description, "x")
	}
	f.Fuzz(func(t *testing.T, name, description, rank string) {
		p := importPage(t, office...)
		text := sheet.Write([]sheet.Row{{Name: name, Description: description, Rank: rank}, {Name: "North"}}, sheet.Options{})
		p.do(admin.SetIntake{Text: text})
		before := p.plan()
		if p.state.Intake.Error != "" || len(p.state.Intake.Lines) != 2 || p.state.Intake.Ready() == 0 {
			return
		}
		p.do(admin.ApplyIntake{}, admin.Stop{}, admin.RevertAll{})
		for len(p.sent) > 0 {
			switch p.sent[0].(type) {
			case admin.EffectCreate:
				p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Invalid}})
			case admin.EffectSave:
				p.failSave(admin.Failure{Kind: admin.Invalid})
			default:
				return
			}
		}
		p.do(admin.RevertAll{})
		if _, after := p.result(); after != before {
			t.Errorf("%q was\n%s\nand the result comes back as\n%s", text, before, after)
		}
	})
}

// One change alone has no result: the notice says it all.
func TestNoResultOfOneChange(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 2)
	p.do(admin.Save{Key: 2})
	p.failSave(admin.Failure{Kind: admin.Invalid})
	if p.state.HasResult() || p.state.Notice.Result {
		t.Error("there is a result")
	}
}

// A write that did not get as far as the server is not sent, and the result says why.
func TestResultOfWhatWasNotSent(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.failSave(admin.Failure{Kind: admin.Network})
	p.stored()
	if got, _ := p.result(); !strings.Contains(got, "1,Administration,new,1,,,update,not sent,The server could not be reached.\n") {
		t.Errorf("the result is\n%s", got)
	}
}
