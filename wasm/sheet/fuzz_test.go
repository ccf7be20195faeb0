package sheet_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"groupdesk/wasm/sheet"
)

// FuzzParse gives Decode and Parse arbitrary files, checks what must hold for every table, and writes it and reads it back.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "Name\nSales", "sep=;\r\nNavn;Rang\r\nSalg;'-1\r\n", "a,\"b\nc\"\"\",\r\rd", "\"a\"b", "\"", "a\tb\n\n \t\nc\td",
		"US:\"Sales\";NO:\"Salg\";x;1\nNO:\"", "\uFEFFId;Nom\n1;é", "\xFF\xFEa\x00;\x00b\x00", "\xFE\xFF\x00a", "F\xF6r", "PK\x03\x04", "a\x00",
		"Rank;Description", "Group;Group;;x\n1;2;3;4;5", "''=;'\n'", "Id\n\"\"",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, err := sheet.Decode(data)
		if err != nil {
			checkKind(t, err)
			return
		}
		if !utf8.ValidString(text) || encoding == "" {
			t.Errorf("%s: %q", encoding, text)
		}
		table, err := sheet.Parse(text)
		if err != nil {
			checkKind(t, err)
			return
		}
		checkTable(t, text, table)
	})
}

func checkKind(t *testing.T, err error) {
	t.Helper()
	var e *sheet.Error
	if !errors.As(err, &e) || e.Code == "" {
		t.Errorf("error %#v", err)
	}
}

func checkTable(t *testing.T, text string, table sheet.Table) {
	last, lines := 0, 1+strings.Count(text, "\n")+strings.Count(text, "\r")
	var rows []sheet.Row
	for _, r := range table.Records {
		if r.Line <= last || r.Line > lines {
			t.Errorf("a record in line %d of %d follows one in line %d", r.Line, lines, last)
		}
		last = r.Line
		for _, c := range []sheet.Column{sheet.ID, sheet.Name, sheet.Description, sheet.Rank, sheet.Deleted, sheet.Service, sheet.Database, sheet.Known} {
			if r.Has(c) && !table.Has(c) {
				t.Errorf("line %d has column %d, the table does not", r.Line, c)
			}
		}
		rows = append(rows, r.Row)
	}
	if len(rows) > 0 {
		checkRoundTrip(t, rows, sheet.Options{})
	}
}

// FuzzRoundTrip writes arbitrary cells, even invalid UTF-8, and reads them back.
func FuzzRoundTrip(f *testing.F) {
	for _, row := range awkward {
		f.Add(row.ID, row.Name, row.Description, row.Rank, row.Deleted, row.Service, row.Database, byte(len(row.Name)))
	}
	f.Add("", "\x00", "'\x00", "''\n", "\r'", "＋", "\uFEFF", byte(3))
	f.Add("sep=;", "\xff", "\"", "\"\"", "'\"=", "", "", byte(9))
	f.Fuzz(func(t *testing.T, id, name, description, rank, deleted, service, database string, choice byte) {
		rows := []sheet.Row{
			{ID: id, Name: name, Description: description, Rank: rank, Deleted: deleted, Service: service, Database: database, Known: rank},
			{ID: database, Name: id, Description: name, Rank: description, Deleted: rank, Service: deleted, Database: service, Known: database},
		}
		language := []string{"en", "nb", "sv", "da", "nl", "de", "fr"}[choice%7]
		d := []sheet.Delimiter{sheet.None, sheet.Tab, sheet.Semicolon, sheet.Comma}[choice/7%4]
		text := sheet.Write(rows, sheet.Options{Language: language, Delimiter: d, BOM: choice%2 == 0})
		checkRows(t, text, rows)
		if d != sheet.Tab {
			checkDefused(t, text)
		}
		checkRows(t, sheet.WriteText(rows, language), withoutOrigin(rows))
		if object := sheet.WriteJSON(rows); !json.Valid([]byte(object)) || !utf8.ValidString(object) {
			t.Errorf("not JSON: %s", object)
		}
	})
}

// checkDefused fails for cells that a spreadsheet would run.
func checkDefused(t *testing.T, text string) {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
	if line, _, _ := strings.Cut(text, "\r\n"); strings.Contains(line, ";") {
		r.Comma = ';'
	}
	records, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	for _, record := range records {
		for _, cell := range record {
			if cell != "" && strings.IndexByte("=+-@\t\r\n\x00", cell[0]) >= 0 {
				t.Errorf("%q is not defused in %q", cell, text)
			}
		}
	}
}
