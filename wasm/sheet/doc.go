// Package sheet reads and writes tables of user groups as text: CSV files of spreadsheets, what people paste from them,
// and plain lists of names.
//
// [Decode] makes text of a file's bytes, [Parse] makes a [Table] of that text, and [Write], [WriteText] and [WriteJSON]
// go the other way. [WriteChanges] writes what has been changed since the page was opened. What Write and WriteText write,
// Parse reads back without loss, whatever the cells hold.
//
// Cells are text: the package neither checks nor converts them, and knows neither the page nor the browser. Every
// problem is an [*Error], which tells its kind and line; the page has words for each kind.
package sheet

// Row is a user group as the cells of a table.
type Row struct {
	ID          string
	Name        string // raw: it may have several languages, US:"Sales";NO:"Salg"
	Description string
	Rank        string
	Deleted     string // [Bool] tells what it means
	// Service and Database say where the ID comes from. An ID is worth nothing elsewhere.
	Service, Database string
	// Known is the name that the group had when the table was written.
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
	columns // their number
)

// cell returns the place of a column's text.
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

// The delimiters that Parse finds without being told.
const (
	None      Delimiter = 0 // a line is a cell
	Tab       Delimiter = '\t'
	Semicolon Delimiter = ';'
	Comma     Delimiter = ','
)
