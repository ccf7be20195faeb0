package sheet_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/sheet"
)

// show writes a table in a form that is easy to compare: its columns, then a line for each record with the cells that are
// present.
func show(table sheet.Table) string {
	var b strings.Builder
	b.WriteString(map[sheet.Delimiter]string{sheet.None: "none", '\t': "tab"}[table.Delimiter])
	if table.Delimiter > ' ' {
		b.WriteByte(byte(table.Delimiter))
	}
	if table.Headings {
		b.WriteString(" headings")
	}
	for _, heading := range table.Ignored {
		b.WriteString(" !" + heading)
	}
	for _, r := range table.Records {
		b.WriteString("\n" + strconv.Itoa(r.Line) + ":")
		for i, cell := range []string{r.ID, r.Name, r.Description, r.Rank, r.Deleted, r.Service, r.Database, r.Known} {
			if r.Has(sheet.Column(i)) {
				b.WriteString(" " + "INDRXSBK"[i:i+1] + strconv.Quote(cell))
			} else if cell != "" {
				b.WriteString(" absent but not empty: " + cell)
			}
		}
		if r.Extra > 0 {
			b.WriteString(" +" + strconv.Itoa(r.Extra))
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", "none"},
		{"blank lines only", "\n \r\n\t\n", "none"},
		{"names", "Sales\nService\n", "none\n1: N\"Sales\"\n2: N\"Service\""},
		{"names, one of them a heading elsewhere", "Service\nOrder\nDatabase", "none\n1: N\"Service\"\n2: N\"Order\"\n3: N\"Database\""},
		{"names with delimiters", "Sales, EMEA\nSupport\nR&D; west", "none\n1: N\"Sales, EMEA\"\n2: N\"Support\"\n3: N\"R&D; west\""},
		{"names with a heading", "Name\nSales, EMEA\nR&D; west", "none headings\n2: N\"Sales, EMEA\"\n3: N\"R&D; west\""},
		{"names in several languages", "US:\"Sales\";NO:\"Salg\"\nUS:\"All, of us\";NO:\"Alle\"", "none\n1: N\"US:\\\"Sales\\\";NO:\\\"Salg\\\"\"\n2: N\"US:\\\"All, of us\\\";NO:\\\"Alle\\\"\""},
		{"several languages and a description", "US:\"Sales\";NO:\"Salg\";Everybody who sells;3\n", ";\n1: N\"US:\\\"Sales\\\";NO:\\\"Salg\\\"\" D\"Everybody who sells\" R\"3\""},
		{"by place", "Sales,We sell,1,more,\nOps,,\n", ",\n1: N\"Sales\" D\"We sell\" R\"1\" +1\n2: N\"Ops\" D\"\" R\"\""},
		{"tabs", "Sales\tWe sell\nOps\t", "tab\n1: N\"Sales\" D\"We sell\"\n2: N\"Ops\" D\"\""},
		{"tab before semicolon and comma", "a, b; c\td\n", "tab\n1: N\"a, b; c\" D\"d\""},
		{"line ends", "Name\rA\r\nB\nC\r\rD", "none headings\n2: N\"A\"\n3: N\"B\"\n4: N\"C\"\n6: N\"D\""},
		{"blank records", "Name;Rank\n;\n A ; 2\n\n\"\";\n", "; headings\n3: N\" A \" R\" 2\"\n5: N\"\" R\"\""},
		{"quotes", "Name,Description\n\"a \"\"b\"\", c\",\"x\r\ny\rz\n\"\nQ,\"\"\n", ", headings\n2: N\"a \\\"b\\\", c\" D\"x\\r\\ny\\rz\\n\"\n6: N\"Q\" D\"\""},
		{"quotes within", "Name,Description\n5\" disks,a \"b\" c", ", headings\n2: N\"5\\\" disks\" D\"a \\\"b\\\" c\""},
		{"quotes find the delimiter", "\"a,b\";\"c,d\"\n\"e\";\"f\"", ";\n1: N\"a,b\" D\"c,d\"\n2: N\"e\" D\"f\""},
		{"short records", "Name;Description;Rank\nA\nB;\n", "; headings\n2: N\"A\"\n3: N\"B\" D\"\""},
		{"long records", "Name;Rank\nA;1;;x;y", "; headings\n2: N\"A\" R\"1\" +2"},
		{"unknown and repeated headings", "Rank;Members;NAME;;navn\n1;7;A;;B", "; headings !Members !navn\n2: N\"A\" R\"1\""},
		{"IDs without names", "UserGroup_id,Deleted\n7,1", ", headings\n2: I\"7\" X\"1\""},
		{"all headings", "Id;Name;Description;Rank;Deleted;Service;Database\n1;A;B;2;0;https://h/;db", "; headings\n2: I\"1\" N\"A\" D\"B\" R\"2\" X\"0\" S\"https://h/\" B\"db\""},
		{"delimiter in a heading's comment", "Group;Name", "; headings !Name"},
		{"sep line", "sep=;\nA,b;c\nD", ";\n2: N\"A,b\" D\"c\"\n3: N\"D\""},
		{"sep line, tab", "SEP=\t\rA", "tab\n2: N\"A\""},
		{"sep line, bar", "sep=|\nName|Rank\nA|1", "| headings\n3: N\"A\" R\"1\""},
		{"no sep line", "sep=;;\nA", "none\n1: N\"sep=;;\"\n2: N\"A\""},
		{"formulas", "Name,Rank\n'=1+1,'-5\n''@x,'a\n'ø,''\n-1,=x", ", headings\n2: N\"=1+1\" R\"-5\"\n3: N\"'@x\" R\"'a\"\n4: N\"'ø\" R\"''\"\n5: N\"-1\" R\"=x\""},
		{"byte order mark", "\uFEFFName\nA", "none headings\n2: N\"A\""},
		{"byte order mark before a quoted heading", "\uFEFF\"Id\";Name\n7;A", "; headings\n2: I\"7\" N\"A\""},
		{"byte order mark before an unknown heading", "\uFEFFMembers;Name\n7;A", "; headings !Members\n2: N\"A\""},
		{"byte order mark before a sep line", "\uFEFFsep=;\nA;b", ";\n2: N\"A\" D\"b\""},
		{"a name that begins like a file", "\uFEFFA\nB", "none\n1: N\"\\ufeffA\"\n2: N\"B\""},
	}
	for _, test := range tests {
		table, err := sheet.Parse(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		} else if got := show(table); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestParseAs(t *testing.T) {
	const text = "Sales, EMEA\nSupport, US\n"
	for d, want := range map[sheet.Delimiter]string{
		sheet.Comma: ",\n1: N\"Sales\" D\" EMEA\"\n2: N\"Support\" D\" US\"",
		sheet.None:  "none\n1: N\"Sales, EMEA\"\n2: N\"Support, US\"",
	} {
		table, err := sheet.ParseAs(text, d)
		if got := show(table); err != nil || got != want {
			t.Errorf("%q: got %s, %v; want %s", d, got, err, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct {
		name, text string
		code       sheet.Code
		line       int
	}{
		{"quote without end", "Name,Rank\nA,1\nB,\"2\n3\n", sheet.UnclosedQuote, 3},
		{"quote without end at the end", "Name\n\"", sheet.UnclosedQuote, 2},
		{"quote without end among doubled ones", "Name\n\"a\"\"\n\"\"b", sheet.UnclosedQuote, 2},
		{"text after a quote", "Name,Rank\n\"a\nb\"c,1", sheet.AfterQuote, 3},
		{"text after a quote in a list", "Sales\n\"Key accounts\" team", sheet.AfterQuote, 2},
		{"no names", "\nBeskrivelse;Rang\nx;1", sheet.NoNameColumn, 2},
		{"no names, one heading known", "Rank,Members\n1,2", sheet.NoNameColumn, 1},
		{"rows", "Name\n" + strings.Repeat("a\n", sheet.MaxRows+1), sheet.TooManyRows, sheet.MaxRows + 2},
		{"columns", "Name\n\nA;B\n" + strings.Repeat(";", sheet.MaxColumns), "", 0}, // one column: no delimiter
		{"columns", "Name;Rank\n\nA;B\n" + strings.Repeat(";", sheet.MaxColumns), sheet.TooManyColumns, 4},
		{"bytes", strings.Repeat("a", sheet.MaxBytes+1), sheet.TooLarge, 0},
	}
	for _, test := range tests {
		table, err := sheet.Parse(test.text)
		if test.code == "" {
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		}
		checkError(t, test.name, err, test.code, test.line)
		for _, r := range table.Records {
			if r.Line >= test.line {
				t.Errorf("%s: a record in line %d", test.name, r.Line)
			}
		}
	}
	if table, err := sheet.Parse("Name\n" + strings.Repeat("a\n", sheet.MaxRows)); err != nil || len(table.Records) != sheet.MaxRows {
		t.Errorf("%d rows, %v", len(table.Records), err)
	}
}

// TestHeadings gives each language's headings as people write them.
func TestHeadings(t *testing.T) {
	all := []sheet.Column{sheet.ID, sheet.Name, sheet.Description, sheet.Rank, sheet.Deleted, sheet.Service, sheet.Database, sheet.Known}
	tests := []struct {
		text string
		want []sheet.Column
	}{
		{"ID;GROUP NAME;Comment;Sort order;Is deleted?;Service URL;Database;Known name", all},
		{"usergroup_id;UserGroup;ToolTip;Position;deleted;service;database;KnownName", all},
		{"Gruppe-ID;Brukergruppe;Merknad;Rekkefolge;Slettet;Tjeneste;Database;Kjent navn", all},
		{"id;ANVÄNDARGRUPP;Anmärkning;Sorteringsordning;Raderad;TJÄNST;Databas;känt namn", all},
		{"Id;Brugergruppe;Bemærkning;RÆKKEFØLGE;Slettet;Tjeneste;Database;Kendt navn", all},
		{"Groeps-ID;Gebruikersgroep;Omschrijving;Volgorde;Verwijderd;Dienst;Databank;Bekende naam", all},
		{"Gruppen-ID;Gruppenname;Bemerkung;Reihenfolge;Geloescht;Dienst;Datenbank;Bekannter Name", all},
		{"Identifiant;Nom du groupe;Remarque;Ordre;SUPPRIME\u0301;Service;Base de donne\u0301es;Nom connu", all},
		{"Name; Rank ", []sheet.Column{sheet.Name, sheet.Rank}},
		{"Name;" + strings.Repeat("x", 1000), []sheet.Column{sheet.Name}},
	}
	for _, test := range tests {
		table, err := sheet.Parse(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		for _, c := range all {
			if table.Has(c) != slices.Contains(test.want, c) {
				t.Errorf("%s: column %d: %t; ignored %q", test.text, c, table.Has(c), table.Ignored)
			}
		}
	}
}

func TestBool(t *testing.T) {
	for cell, want := range map[string][2]bool{
		"": {false, true}, "  ": {false, true}, "0": {false, true}, "1": {true, true}, " JA ": {true, true}, "Nei": {false, true},
		"TRUE": {true, true}, "FALSCH": {false, true}, "Gelöscht": {true, true}, "supprimé": {true, true}, "x": {true, true},
		"2": {false, false}, "maybe": {false, false}, "-": {false, false}, "1 0": {false, false},
	} {
		if value, ok := sheet.Bool(cell); value != want[0] || ok != want[1] {
			t.Errorf("%q: %t, %t", cell, value, ok)
		}
	}
}
