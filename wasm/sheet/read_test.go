package sheet

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"
)

// FuzzRecords compares the reader with encoding/csv wherever that reports no error.
func FuzzRecords(f *testing.F) {
	for _, seed := range []string{"", "a,b\nc", "\"a\"\"\n,\",\r\n\r\nx,,\n", " \"a\",\n,\n\"\"\n", "é,\"\xff\"\n"} {
		for d := range byte(3) {
			f.Add(seed, d)
		}
	}
	f.Fuzz(func(t *testing.T, text string, choice byte) {
		if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
			return // encoding/csv does not treat a lone CR as a line end.
		}
		d := []Delimiter{Comma, Semicolon, Tab}[choice%3]
		want, lines, ok := readOther(text, d)
		if !ok {
			return
		}
		r := reader{text: text, delimiter: d}
		for i := range want {
			for {
				if !r.next() {
					t.Fatalf("%q: record %d of %q: %v", text, i, want, r.err)
				}
				if !isBlank(r.cells) {
					break
				}
			}
			for j, cell := range r.cells {
				r.cells[j] = strings.ReplaceAll(cell, "\r\n", "\n")
			}
			if !slices.Equal(r.cells, want[i]) || r.begin != lines[i] {
				t.Fatalf("%q: %q in line %d, want %q in line %d", text, r.cells, r.begin, want[i], lines[i])
			}
		}
	})
}

// readOther returns the records that are not blank, and their lines.
func readOther(text string, d Delimiter) (records [][]string, lines []int, ok bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = rune(d), -1
	for {
		record, err := r.Read()
		if err == io.EOF {
			return records, lines, true
		}
		if err != nil || len(record) > MaxColumns { // encoding/csv has no such limit
			return nil, nil, false
		}
		if !isBlank(record) {
			line, _ := r.FieldPos(0)
			records, lines = append(records, record), append(lines, line)
		}
	}
}

func isBlank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
}

func TestDefuse(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "a": "a", "'": "'", "''": "''", "'a": "'a", " =": " =",
		"=": "'=", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "\na": "'\na", "\x00": "'\x00", "＝1": "'＝1",
		"'=": "''=", "''-1": "'''-1", "\uFFFD": "\uFFFD", "\xff": "\xff",
	} {
		got := defuse(cell)
		if got != want || restore(got) != cell {
			t.Errorf("%q: %q, and back %q; want %q", cell, got, restore(got), want)
		}
	}
}

// TestSynonyms finds synonyms that no heading can match, and those that stand for two columns.
func TestSynonyms(t *testing.T) {
	seen := map[string]Column{}
	for c, words := range synonyms {
		for word := range strings.FieldsSeq(words) {
			if found := columnOf(word); found != Column(c) || headingKey(word) != " "+word+" " {
				t.Errorf("%q of column %d is found as column %d", word, c, found)
			}
			if first, twice := seen[word]; twice {
				t.Errorf("%q stands for column %d and column %d", word, first, c)
			}
			seen[word] = Column(c)
		}
	}
	for _, language := range languages {
		for c, heading := range strings.Split(language.headings+language.origin, ";") {
			if found := columnOf(heading); found != Column(c) {
				t.Errorf("%q is written for column %d and read as %d", heading, c, found)
			}
		}
	}
	for word := range strings.FieldsSeq(wordsYes + wordsNo) {
		if headingKey(word) != " "+word+" " {
			t.Errorf("%q is never found", word)
		}
	}
}
