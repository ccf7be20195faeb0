package sheet

import (
	"strings"
)

// reader splits a text into records. Its zero value with a text and a delimiter is ready.
type reader struct {
	text      string // the rest
	delimiter Delimiter
	lines     int // the number read
	err       error

	cells  []string // of the record last read; overwritten by the next
	begin  int      // the 1-based line where that record begins
	quoted bool     // whether one of its cells is quoted
}

// next reads the next record that is not blank. It returns false at the end and after an error.
func (r *reader) next() bool {
	for r.text != "" && r.err == nil {
		r.record()
		if !r.blank() {
			return r.err == nil
		}
	}
	return false
}

// blank reports whether the record consists of white space and delimiters alone. A quoted cell is content, even an empty
// one.
func (r *reader) blank() bool {
	for _, cell := range r.cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return !r.quoted
}

// record reads a record and the end of its last line.
func (r *reader) record() {
	r.cells, r.quoted, r.begin = r.cells[:0], false, r.lines+1
	for more := true; more && r.err == nil; {
		r.cells = append(r.cells, r.cell())
		if len(r.cells) > MaxColumns {
			r.fail(TooManyColumns)
		}
		if more = r.text != "" && r.isDelimiter(r.text[0]); more {
			r.text = r.text[1:]
		}
	}
	r.skipLineEnd()
}

// cell reads a cell up to the delimiter or line end after it.
func (r *reader) cell() string {
	text := r.text
	if strings.HasPrefix(text, `"`) {
		return r.quotedCell()
	}
	end := translationsLength(text)
	for end < len(text) && !r.endsCell(text[end]) {
		end++
	}
	r.text = text[end:]
	return text[:end]
}

func (r *reader) quotedCell() string {
	end := closingQuote(r.text)
	if end < 0 {
		r.fail(UnclosedQuote)
		return ""
	}
	cell := r.text[1:end]
	r.quoted = true
	r.lines += countLines(cell)
	r.text = r.text[end+1:]
	if !r.atCellEnd() {
		r.fail(AfterQuote)
	}
	return strings.ReplaceAll(cell, `""`, `"`)
}

// closingQuote returns the index of the quotation mark that closes the cell at the beginning of the text, or -1.
func closingQuote(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			continue
		}
		if i+1 == len(text) || text[i+1] != '"' {
			return i
		}
		i++ // a doubled one
	}
	return -1
}

func (r *reader) fail(code Code) {
	r.err = &Error{code, r.lines + 1}
}

func (r *reader) atCellEnd() bool { return r.text == "" || r.endsCell(r.text[0]) }

func (r *reader) endsCell(c byte) bool { return c == '\n' || c == '\r' || r.isDelimiter(c) }

func (r *reader) isDelimiter(c byte) bool { return r.delimiter != None && c == byte(r.delimiter) }

func (r *reader) skipLineEnd() {
	if r.text == "" {
		return
	}
	n := 1
	if strings.HasPrefix(r.text, "\r\n") {
		n = 2
	}
	r.text = r.text[n:]
	r.lines++
}

// translationsLength returns the length of a name in several languages at the beginning of a text, such as
// US:"Sales";NO:"Salg", or 0. People type and paste it without the quotation marks that a cell with delimiters needs.
func translationsLength(text string) int {
	length := 0
	for at := 0; ; at++ {
		if at+4 > len(text) || !isLetter(text[at]) || !isLetter(text[at+1]) || text[at+2:at+4] != `:"` {
			return length
		}
		at += 4
		for at < len(text) && text[at] >= ' ' && text[at] != '"' {
			at++
		}
		if at == len(text) || text[at] != '"' {
			return length
		}
		length = at + 1
		at++
		if at == len(text) || text[at] != ';' {
			return length
		}
	}
}

func isLetter(c byte) bool {
	c |= 0x20
	return 'a' <= c && c <= 'z'
}
