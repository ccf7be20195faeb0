package sheet

import "strconv"

// Limits of Decode and Parse: far beyond any list of user groups, and well within what a browser can handle.
const (
	MaxBytes   = 16 << 20
	MaxRows    = 20000
	MaxColumns = 1000
)

// Error reports why data cannot be read as a table. Its text is for developers; the page has a message for each kind.
type Error struct {
	Code Code
	Line int // 1-based; 0: the data as a whole
}

// Code is the kind of an Error.
type Code string

// The kinds of errors.
const (
	Binary         Code = "binary"           // not a text file
	BadEncoding    Code = "bad-encoding"     // a character that is not in the file's encoding
	TooLarge       Code = "too-large"        // more than MaxBytes
	TooManyRows    Code = "too-many-rows"    // more than MaxRows
	TooManyColumns Code = "too-many-columns" // more than MaxColumns
	UnclosedQuote  Code = "unclosed-quote"   // a quoted cell that is not closed
	AfterQuote     Code = "after-quote"      // text after the closing quotation mark of a cell
	NoNameColumn   Code = "no-name-column"   // headings without one for names or IDs
)

func (e *Error) Error() string {
	if e.Line == 0 {
		return string(e.Code)
	}
	return "line " + strconv.Itoa(e.Line) + ": " + string(e.Code)
}

func checkSize(bytes int) error {
	if bytes > MaxBytes {
		return &Error{Code: TooLarge}
	}
	return nil
}
