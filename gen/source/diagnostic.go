package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a document. Line and Column count from 1, Column in bytes of the text as UTF-8; both are 0 when the
// whole file is meant. The zero Pos is that of a built-in component.
type Pos struct {
	File         string
	Line, Column int
}

// String writes file:line:column, or just the file.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Diagnostic is one problem of an input: what is wrong, where, and what to do about it.
type Diagnostic struct {
	Pos     Pos
	Message string
}

// Error writes file:line:column: message.
func (d Diagnostic) Error() string { return d.Pos.String() + ": " + d.Message }

// Diagnostics are all problems found in one run, ordered by place, each once.
type Diagnostics []Diagnostic

// Error writes one diagnostic a line.
func (d Diagnostics) Error() string {
	lines := make([]string, len(d))
	for i, one := range d {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Report collects diagnostics while documents are read. The zero value is ready for use.
type Report struct{ list Diagnostics }

// Addf adds a diagnostic at pos.
func (r *Report) Addf(pos Pos, format string, args ...any) {
	r.list = append(r.list, Diagnostic{pos, fmt.Sprintf(format, args...)})
}

// AddError adds err, whose own diagnostics are kept when it has some, else as one diagnostic at pos.
func (r *Report) AddError(pos Pos, err error) {
	switch err := err.(type) {
	case Diagnostics:
		r.list = append(r.list, err...)
	case Diagnostic:
		r.list = append(r.list, err)
	default:
		r.list = append(r.list, Diagnostic{pos, err.Error()})
	}
}

// List returns what has been added so far: files in the order of their names, then by line and column, each once.
func (r *Report) List() Diagnostics {
	sorted := slices.Clone(r.list)
	slices.SortStableFunc(sorted, compareDiagnostics)
	return slices.Compact(sorted)
}

// Err returns nil when nothing has been added, or else List.
func (r *Report) Err() error {
	if len(r.list) == 0 {
		return nil
	}
	return r.List()
}

func compareDiagnostics(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Message, b.Message),
	)
}
