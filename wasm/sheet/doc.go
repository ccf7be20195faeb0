// Package sheet reads and writes tables of user groups as text: CSV files of spreadsheets, what people paste from them,
// and plain lists of names.
//
// [Decode] turns a file's bytes into text, [Parse] turns that text into a [Table], and [Write], [WriteText] and [WriteJSON]
// go the other way. [WriteChanges] writes the changes since the page was opened. Parse reads back what Write and WriteText
// write without loss, whatever the cells hold.
//
// Cells are text: the package neither checks nor converts them, and knows neither the page nor the browser. Every
// problem is an [*Error] with its kind and line; the page has a message for each kind.
package sheet

// Row is a user group as the cells of a table.
type Row struct {
	ID          string
	Name        string // raw: it may hold several languages, as in US:"Sales";NO:"Salg"
	Description string
	Rank        string
	Deleted     string // see [Bool]
	// Service and Database say where the ID is valid: it means nothing elsewhere.
	Service, Database string
	// Known is the group's name at the time when the table was written.
	Known string
}

// Column is one of the columns that a table may have.
type Column uint8

// The columns, in the order in which they are written.
const (
	ID Column = iota
	Name
	Description
	Rank
	Deleted
	Service
	Database
	Known
	columns // the number of columns
)

// cell returns a pointer to a column's text.
func (r *Row) cell(c Column) *string {
	switch c {
	case ID:
		return &r.ID
	case Name:
		return &r.Name
	case Description:
		return &r.Description
	case Rank:
		return &r.Rank
	case Deleted:
		return &r.Deleted
	case Service:
		return &r.Service
	case Database:
		return &r.Database
	default:
		return &r.Known
	}
}

// Delimiter is the character between two cells.
type Delimiter byte

// The delimiters that Parse detects.
const (
	None      Delimiter = 0 // each line is one cell
	Tab       Delimiter = '\t'
	Semicolon Delimiter = ';'
	Comma     Delimiter = ','
)
