package sheet

import "strings"

// Options control how Write writes a table.
type Options struct {
	Language  string    // of the headings, as browsers or SuperOffice code it: "nb-NO", "SW"; English for others
	Delimiter Delimiter // None: the one that spreadsheets in the language expect, a comma in English, else a semicolon
	BOM       bool      // begin with a byte order mark, without which Excel does not recognize UTF-8
	Extra     []Extra   // columns after the others, which Parse ignores
}

// Extra is a column with a cell for each row.
type Extra struct {
	Heading string
	Cells   []string
}

// Write returns a CSV file with headings and all columns. Cells that a spreadsheet would run as a formula have an
// apostrophe in front, which Parse removes.
func Write(rows []Row, o Options) string {
	language := languageOf(o.Language)
	w := writer{delimiter: string(rune(o.Delimiter)), columns: columns, extra: o.Extra}
	if o.Delimiter == None {
		w.delimiter = ";"
		if language == 0 {
			w.delimiter = ","
		}
	}
	if o.BOM {
		w.put(byteOrderMark)
	}
	return w.table(rows, languages[language].headings+languages[language].origin)
}

// WriteText returns the columns up to Deleted with a tab between cells, as spreadsheets, mail programs and word processors
// expect on the clipboard. Language is that of the headings, as in [Options].
func WriteText(rows []Row, language string) string {
	w := writer{delimiter: "\t", columns: Service}
	return w.table(rows, languages[languageOf(language)].headings)
}

// writer builds the text of a table.
type writer struct {
	text      strings.Builder
	delimiter string
	columns   Column // the first that is not written
	extra     []Extra
}

func (w *writer) put(text string) { w.text.WriteString(text) }

// table writes the headings, which are separated by semicolons, and the rows.
func (w *writer) table(rows []Row, headings string) string {
	w.put(strings.ReplaceAll(headings, ";", w.delimiter))
	for _, e := range w.extra {
		w.put(w.delimiter)
		w.cell(e.Heading)
	}
	for i := range rows {
		w.put("\r\n")
		w.row(&rows[i])
		for _, e := range w.extra {
			w.put(w.delimiter)
			w.cell(defuse(e.Cells[i]))
		}
	}
	w.put("\r\n")
	return w.text.String()
}

func (w *writer) row(row *Row) {
	blank := true
	for c := range w.columns {
		text := *row.cell(c)
		if c > 0 {
			w.put(w.delimiter)
		}
		blank = blank && text == ""
		if blank && c+1 == w.columns {
			w.put(`""`) // Parse skips blank lines.
		}
		w.cell(defuse(text))
	}
}

func (w *writer) cell(text string) {
	if !w.needsQuotes(text) {
		w.put(text)
		return
	}
	w.put(`"`)
	w.put(strings.ReplaceAll(text, `"`, `""`))
	w.put(`"`)
}

// needsQuotes also quotes the other delimiters, since programs guess the delimiter, and spaces at the ends, since programs
// trim them. Tab-separated text is quoted as spreadsheets do: neither of these, and of quotation marks only the first.
func (w *writer) needsQuotes(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '\t', '\r', '\n', w.delimiter[0]:
			return true
		case '"', ',', ';':
			if i == 0 && text[0] == '"' || w.delimiter != "\t" {
				return true
			}
		}
	}
	return strings.TrimSpace(text) != text
}
