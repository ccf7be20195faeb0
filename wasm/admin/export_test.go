package admin_test

import (
	"encoding/json"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// strange are groups whose texts a table may get wrong.
var strange = []admin.Group{
	{ID: 1, Name: "=1+1", Description: "-x", Rank: 1},
	{ID: 2, Name: "'=a", Description: "@b\tc", Rank: 2},
	{ID: 3, Name: `US:"a;b";NO:"c,d"`, Description: `he said "no"`, Rank: 3},
	{ID: 4, Name: " outer ", Description: " ", Rank: 4, Deleted: true},
	{ID: 5, Name: "two\nlines", Description: "a\r\nb\r", Rank: -5},
	{ID: 6, Name: "Id", Description: "sep=;", Rank: 0},
	{ID: 7, Name: "'", Description: "\uFEFF\u200B", Rank: 32767},
	{ID: 8, Name: "Case", Rank: 8}, {ID: 9, Name: "CASE", Description: "twin", Rank: 8},
	{ID: 10, Name: "", Rank: 9},
	{ID: 11, Name: "\u00A0", Description: "＝a", Rank: 9},
	{ID: 12, Name: strings.Repeat("n", 300), Description: strings.Repeat("d", 300), Rank: 10},
}

func TestExportComesBackIn(t *testing.T) {
	for _, language := range []string{"US", "nb-NO", "de", "fr-CA"} {
		p := blankPage(t, admin.Options{Language: language, Service: service})
		p.signIn(adm0)
		p.list(strange...)
		p.do(admin.SetShowDeleted{Show: true}, admin.OpenExport{Format: admin.FormatCSV})
		text := p.state.Export.Text
		p.do(admin.CloseExport{}, admin.OpenIntake{}, admin.SetIntake{Text: text})
		if in := p.state.Intake; in.Error != "" || in.Note != "" || in.Count(admin.ActUnchanged) != len(strange) || len(in.Lines) != len(strange) {
			t.Errorf("%s: %s\n%s\n%s", language, in.Error, p.plan(), text)
		}
	}
}

func TestExport(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.CloseIntake{})
	p.typeName(2, "Typed")
	p.add("New")
	p.do(admin.Leave{})
	tests := []struct {
		format     admin.Format
		name, want string
	}{
		{admin.FormatCSV, "user-groups.csv", "\uFEFFId,Name,Description,Rank,Deleted,Service,Database,Known name\r\n" +
			"1,Administration,Back office,1,,/Remote/Services86/,CRM,Administration\r\n2,Sales,,2,,/Remote/Services86/,CRM,Sales\r\n3,Service,,3,,/Remote/Services86/,CRM,Service\r\n"},
		{admin.FormatText, "user-groups.txt", "Id\tName\tDescription\tRank\tDeleted\r\n1\tAdministration\tBack office\t1\t\r\n2\tSales\t\t2\t\r\n3\tService\t\t3\t\r\n"},
		{admin.FormatJSON, "user-groups.json", ""},
	}
	for _, test := range tests {
		p.do(admin.OpenExport{Format: test.format})
		e := p.state.Export
		if e.Name != test.name || e.Count != 3 || test.want != "" && e.Text != test.want {
			t.Errorf("%+v", e)
		}
	}
	var groups []map[string]any
	if err := json.Unmarshal([]byte(p.state.Export.Text), &groups); err != nil || len(groups) != 3 || groups[1]["name"] != "Sales" || groups[1]["deleted"] != false {
		t.Errorf("%v: %v", err, groups)
	}
	if p.do(admin.CloseExport{}); p.state.Export != nil {
		t.Error("the dialog is open")
	}
	p.do(admin.Select{Key: 3}, admin.OpenExport{Format: admin.FormatText})
	if e := p.state.Export; e.Count != 1 || !strings.Contains(e.Text, "Service") {
		t.Errorf("%+v", e)
	}
	p.do(admin.Deselect{}, admin.SetShowDeleted{Show: true}, admin.SetFilter{Text: "old"}, admin.RevertAll{}, admin.SetFilter{Text: "old"}, admin.OpenExport{Format: admin.FormatText})
	if e := p.state.Export; e.Count != 1 || !strings.Contains(e.Text, "4\tOld Sales\t\t4\t1\r\n") {
		t.Errorf("%+v", e)
	}
}

func FuzzExportComesBackIn(f *testing.F) {
	for _, g := range strange {
		f.Add(g.Name, g.Description, "other", g.Rank, g.Deleted)
	}
	f.Fuzz(func(t *testing.T, name, description, other string, rank int16, deleted bool) {
		for _, text := range []string{name, description, other} {
			if strings.ToValidUTF8(text, "") != text {
				return // No group has that: it comes out of XML.
			}
		}
		groups := []admin.Group{{ID: 1, Name: name, Description: description, Rank: rank, Deleted: deleted}}
		if other != name {
			groups = append(groups, admin.Group{ID: 2, Name: other, Description: name})
		}
		p := importPage(t, groups...)
		p.do(admin.SetShowDeleted{Show: true}, admin.OpenExport{Format: admin.FormatCSV})
		p.do(admin.SetIntake{Text: p.state.Export.Text})
		if in := p.state.Intake; in.Error != "" || in.Note != "" || in.Count(admin.ActUnchanged) != len(groups) || len(in.Lines) != len(groups) {
			t.Errorf("%q comes back as %s\n%s", p.state.Export.Text, in.Error, p.plan())
		}
	})
}
