package sheet_test

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/sheet"
)

var update = flag.Bool("update", false, "write the golden files anew")

// awkward are rows with everything that other tables lose.
var awkward = []sheet.Row{
	{ID: "1", Name: "Sales", Rank: "1", Deleted: "0", Service: "https://crm.example.com/Remote/Services86/", Database: "crm"},
	{ID: "2", Name: `US:"Sales";NO:"Salg"`, Description: "R&D <west>, and \"more\"; æøå\tend", Rank: "2", Deleted: "1", Service: "s", Database: "d"},
	{ID: "3", Name: "=HYPERLINK(\"http://x\",\"y\")", Description: "+1", Rank: "-5", Service: "@s", Database: "-d", Known: "=1"},
	{ID: "4", Name: "'=1", Description: "''@", Rank: "007", Deleted: "maybe"},
	{ID: "5", Name: " outer blanks ", Description: "two\nlines\r\nthree\rfour", Rank: "9007199254740993"},
	{ID: "new", Name: "'quoted'", Description: "\tx", Rank: " 1"},
	{ID: "6", Name: "NO:\"halv", Description: "line\u2028and\u2029paragraph 😀 \\"},
	{ID: "7", Name: "\u00a0", Description: "＝fullwidth", Rank: "0", Deleted: "ja"},
	{},
	{ID: "-8"},
}

func TestGolden(t *testing.T) {
	files := map[string]string{
		"groups.json": sheet.WriteJSON(awkward),
		"empty.json":  sheet.WriteJSON(nil),
		"groups.txt":  sheet.WriteText(awkward, "nl"),
		"tabs.csv":    sheet.Write(awkward, sheet.Options{Language: "da", Delimiter: sheet.Tab}),
	}
	for _, language := range []string{"en", "nb", "sv", "da", "nl", "de", "fr"} {
		files["groups."+language+".csv"] = sheet.Write(awkward, sheet.Options{Language: language, BOM: true})
	}
	for name, got := range files {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for code, want := range map[string]string{
		"": "Id,Name,", "xx": "Id,Name,", "GB": "Id,Name,", "en-NO": "Id,Name,", "no": "Id;Navn;Beskrivelse;Rekk", "nb_NO": "Id;Navn;Beskrivelse;Rekk",
		"SW": "Id;Namn;", "sv-FI": "Id;Namn;", "DA": "Id;Navn;Beskrivelse;Ræk", "DU": "Id;Naam;", "GE": "Id;Name;", "de-AT": "Id;Name;", "FR": "Id;Nom;",
		"n": "Id,Name,", " ": "Id,Name,",
	} {
		if got := sheet.Write(nil, sheet.Options{Language: code}); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %q", code, got)
		}
	}
}

// TestRoundTrip also shows that another reader sees the same cells, apart from the apostrophes.
func TestRoundTrip(t *testing.T) {
	for _, language := range []string{"en", "nb", "sv", "da", "nl", "de", "fr"} {
		for _, d := range []sheet.Delimiter{sheet.None, sheet.Comma, sheet.Semicolon, sheet.Tab} {
			o := sheet.Options{Language: language, Delimiter: d, BOM: true}
			checkRoundTrip(t, awkward, o)
		}
	}
	r := csv.NewReader(strings.NewReader(sheet.Write(awkward, sheet.Options{})))
	records, err := r.ReadAll()
	if err != nil || len(records) != len(awkward)+1 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	if want := []string{"3", `'=HYPERLINK("http://x","y")`, "'+1", "'-5", "", "'@s", "'-d", "'=1"}; !slices.Equal(records[3], want) {
		t.Errorf("%q, want %q", records[3], want)
	}
}

func checkRoundTrip(t *testing.T, rows []sheet.Row, o sheet.Options) {
	t.Helper()
	file := sheet.Write(rows, o)
	text, encoding, err := sheet.Decode([]byte(file))
	if err != nil || encoding != sheet.UTF8 {
		t.Fatalf("%q is decoded as %s: %v", file, encoding, err)
	}
	checkRows(t, text, rows)
}

// checkRows parses what was written and compares it.
func checkRows(t *testing.T, text string, rows []sheet.Row) sheet.Table {
	t.Helper()
	table, err := sheet.Parse(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if len(table.Records) != len(rows) || !table.Headings || table.Ignored != nil {
		t.Fatalf("%q: %d records, headings %t, ignored %q", text, len(table.Records), table.Headings, table.Ignored)
	}
	for i, r := range table.Records {
		if r.Row != rows[i] || r.Extra != 0 {
			t.Errorf("row %d: %+v, want %+v, in %q", i, r, rows[i], text)
		}
	}
	return table
}

func TestWriteTextRoundTrip(t *testing.T) {
	table := checkRows(t, sheet.WriteText(awkward, "fr"), withoutOrigin(awkward))
	if table.Delimiter != sheet.Tab || table.Records[0].Has(sheet.Service) {
		t.Errorf("delimiter %q", table.Delimiter)
	}
}

// TestRandomRoundTrip makes cells of the characters that are special to the writer or the reader.
func TestRandomRoundTrip(t *testing.T) {
	alphabet := []string{"'", "=", "-", "\t", "\r", "\n", "\r\n", "\x00", `"`, `US:"`, ",", ";", "|", " ", "\u00a0", "a", "å", "\uFEFF", "sep=", "Name"}
	random := rand.New(rand.NewPCG(1, 2))
	cell := func() string {
		var b strings.Builder
		for range random.IntN(6) {
			b.WriteString(alphabet[random.IntN(len(alphabet))])
		}
		return b.String()
	}
	for range 200 {
		rows := make([]sheet.Row, 20)
		for i := range rows {
			rows[i] = sheet.Row{ID: cell(), Name: cell(), Description: cell(), Rank: cell(), Deleted: cell(), Service: cell(), Database: cell()}
		}
		for _, d := range []sheet.Delimiter{sheet.None, sheet.Semicolon, sheet.Tab} {
			checkRows(t, sheet.Write(rows, sheet.Options{Delimiter: d}), rows)
		}
		table, err := sheet.ParseAs(sheet.Write(rows, sheet.Options{Delimiter: '|'}), '|')
		if err != nil || len(table.Records) != len(rows) || table.Records[7].Row != rows[7] {
			t.Fatalf("%d records with bars, %v", len(table.Records), err)
		}
		checkRows(t, sheet.WriteText(rows, ""), withoutOrigin(rows))
	}
}

func withoutOrigin(rows []sheet.Row) []sheet.Row {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].Service, rows[i].Database, rows[i].Known = "", "", ""
	}
	return rows
}

func TestWriteJSON(t *testing.T) {
	var got []struct {
		ID, Rank, Deleted                    any
		Name, Description, Service, Database string
	}
	if err := json.Unmarshal([]byte(sheet.WriteJSON(awkward)), &got); err != nil {
		t.Fatal(err)
	}
	for i, row := range awkward {
		if g := got[i]; g.Name != row.Name || g.Description != row.Description || g.Service != row.Service || g.Database != row.Database {
			t.Errorf("%+v, want %+v", g, row)
		}
	}
	for i, want := range []struct{ id, rank, deleted any }{
		{1.0, 1.0, false}, {2.0, 2.0, true}, {3.0, -5.0, false}, {4.0, "007", "maybe"}, {5.0, "9007199254740993", false},
		{"new", " 1", false}, {6.0, nil, false}, {7.0, 0.0, true}, {nil, nil, false}, {-8.0, nil, false},
	} {
		if g := got[i]; g.ID != want.id || g.Rank != want.rank || g.Deleted != want.deleted {
			t.Errorf("row %d: %v, %v, %v; want %v", i, g.ID, g.Rank, g.Deleted, want)
		}
	}
	if text := sheet.WriteJSON([]sheet.Row{{Name: "a\xffb"}}); !strings.Contains(text, `"a\ufffdb"`) {
		t.Errorf("%q", text)
	}
}

func BenchmarkParse(b *testing.B) {
	rows := slices.Repeat([]sheet.Row{{ID: "17", Name: "Salg Østlandet", Description: "De som selger, \"og\" ikke", Rank: "3", Deleted: "0", Service: "https://crm.example.com/Remote/", Database: "crm"}}, 10000)
	text := sheet.Write(rows, sheet.Options{})
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sheet.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}

func TestExtraColumns(t *testing.T) {
	rows := []sheet.Row{{ID: "1", Name: "Sales"}, {Name: "=1"}}
	o := sheet.Options{Extra: []sheet.Extra{{Heading: "Line, or row", Cells: []string{"2", "3"}}, {Heading: "Why", Cells: []string{"", "=x"}}}}
	text := sheet.Write(rows, o)
	if want := "\r\n,'=1,,,,,,,3,'=x\r\n"; !strings.HasSuffix(text, want) {
		t.Errorf("got %q, want the end %q", text, want)
	}
	table, err := sheet.Parse(text)
	if err != nil || len(table.Ignored) != 2 || table.Ignored[0] != "Line, or row" || len(table.Records) != 2 || table.Records[1].Row != rows[1] {
		t.Errorf("%v: %+v", err, table)
	}
}
