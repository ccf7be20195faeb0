package sheet

import (
	"strings"
)

// Table is the content of a text.
type Table struct {
	Records   []Record
	Headings  bool     // whether its first record names the columns
	Ignored   []string // headings of columns that are unknown or repeated
	Delimiter Delimiter

	has columnSet
}

// Has reports whether the table has a column.
func (t *Table) Has(c Column) bool { return t.has.contains(c) }

// Record is a row as it was read.
type Record struct {
	Line int // the 1-based line of the text where it begins
	Row
	Extra int // how many non-empty cells are beyond the last column; a sign of a surplus delimiter

	has columnSet
}

// Has reports whether the record has a cell for a column, even if it is empty.
func (r *Record) Has(c Column) bool { return r.has.contains(c) }

// columnSet has a bit for each column.
type columnSet uint8

func (s columnSet) contains(c Column) bool { return s>>c&1 != 0 }

// Parse reads a table whose delimiter [Detect] finds. Lines end with CR LF, CR or LF; blank ones are skipped. Cells may be
// quoted as in RFC 4180; others are kept as they are, surrounding spaces included. Without headings the columns are Name,
// Description and Rank.
//
// The errors are [TooLarge], [TooManyRows], [TooManyColumns], [UnclosedQuote], [AfterQuote] and [NoNameColumn]. The table
// holds the records before the error.
func Parse(text string) (Table, error) {
	return ParseAs(text, Detect(text))
}

// ParseAs is Parse with a delimiter that the user has chosen.
func ParseAs(text string, d Delimiter) (Table, error) {
	if err := checkSize(len(text)); err != nil {
		return Table{}, err
	}
	r := reader{text: withoutMark(text), delimiter: d}
	if _, rest, ok := cutSeparatorLine(r.text); ok {
		r.text, r.lines = rest, 1
	}
	table := Table{Delimiter: d}
	table.read(&r)
	return table, r.err
}

// withoutMark removes a byte order mark that was copied out of a file together with a table. In a list of names the first
// may begin with that character and keeps it; in a heading it is insignificant.
func withoutMark(text string) string {
	rest := strings.TrimPrefix(text, byteOrderMark)
	if _, _, ok := cutSeparatorLine(rest); ok || strings.HasPrefix(rest, `"`) {
		return rest
	}
	return text
}

func (t *Table) read(r *reader) {
	if !r.next() {
		return
	}
	h := readHeadings(r.cells)
	t.has, t.Ignored, t.Headings = h.has, h.ignored, h.has != 0
	if !t.Headings {
		h.order = []Column{Name, Description, Rank}
		t.has, t.Ignored = 1<<Name|1<<Description|1<<Rank, nil
		t.add(r, h.order)
	} else if h.has&(1<<Name|1<<ID) == 0 {
		r.err = &Error{NoNameColumn, r.begin}
	}
	for r.next() {
		t.add(r, h.order)
	}
}

// add appends the record last read, with its cells in the order of the columns.
func (t *Table) add(r *reader, order []Column) {
	if len(t.Records) == MaxRows {
		r.err = &Error{TooManyRows, r.begin}
		return
	}
	t.Records = append(t.Records, Record{Line: r.begin})
	record := &t.Records[len(t.Records)-1]
	for i, cell := range r.cells {
		switch {
		case i >= len(order):
			if strings.TrimSpace(cell) != "" {
				record.Extra++
			}
		case order[i] < columns:
			*record.cell(order[i]) = restore(cell)
			record.has |= 1 << order[i]
		}
	}
}

// headings is what the first record says about the columns.
type headings struct {
	order   []Column // by position; the value columns stands for one that is ignored
	ignored []string
	has     columnSet // those that are not ignored; empty when the record is not headings
}

// readHeadings takes the first record for headings when one of them is for names or IDs, or when it has several cells
// and one says description, rank or deleted. A group may well be called Service.
func readHeadings(cells []string) headings {
	var h headings
	for _, cell := range cells {
		c := columnOf(cell)
		if c < columns && !h.has.contains(c) {
			h.has |= 1 << c
		} else {
			c = columns
			if cell = strings.TrimSpace(strings.TrimPrefix(cell, byteOrderMark)); cell != "" {
				h.ignored = append(h.ignored, cell)
			}
		}
		h.order = append(h.order, c)
	}
	telling := columnSet(1<<Name | 1<<ID)
	if len(cells) > 1 {
		telling |= 1<<Description | 1<<Rank | 1<<Deleted
	}
	if h.has&telling == 0 {
		h.has = 0
	}
	return h
}
