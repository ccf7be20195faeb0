package sheet

import "strconv"

// What Decode and Parse take at most. Far more than a list of user groups has, and little enough for a browser.
const (
	MaxBytes   = 16 << 20
	MaxRows    = 20000
	MaxColumns = 1000
)

// Error reports why data are not a table.
type Error struct {
	Code Code
	Line int    // 1-based; 0: the data as a whole
	Text string // what is wrong and what to do, in sentences without the line
}

// Code is the kind of an Error.
type Code uint8

// The kinds of errors.
const (
	Binary         Code = iota + 1 // not a text file
	BadEncoding                    // a character that is not in the file's encoding
	TooLarge                       // more than MaxBytes
	TooManyRows                    // more than MaxRows
	TooManyColumns                 // more than MaxColumns
	UnclosedQuote                  // a quoted cell without an end
	AfterQuote                     // a quoted cell that goes on after its end
	NoNameColumn                   // headings, but none for names or IDs
)

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Text
	}
	return "Line " + strconv.Itoa(e.Line) + ": " + e.Text
}

func newError(code Code, line int, text string) error {
	return &Error{Code: code, Line: line, Text: text}
}

func checkSize(bytes int) error {
	if bytes > MaxBytes {
		return newError(TooLarge, 0, "The table is larger than "+strconv.Itoa(MaxBytes>>20)+" MB.")
	}
	return nil
}
