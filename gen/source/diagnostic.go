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

// Level is the severity of a diagnostic.
type Level int

// The levels.
const (
	Error  Level = iota // the input cannot be used
	Notice              // the input is used, in part or not as it is written
)

// Diagnostic is one finding in an input: what is wrong, where, and what to do about it.
type Diagnostic struct {
	Pos     Pos
	Level   Level
	Message string
	Excerpt Excerpt // zero: not known
}

// Error writes file:line:column: message, and the level before the message when it is only a notice. It is one line; see
// Detail.
func (d Diagnostic) Error() string {
	if d.Level == Notice {
		return d.Pos.String() + ": notice: " + d.Message
	}
	return d.Pos.String() + ": " + d.Message
}

// Diagnostics are all findings of one run, ordered by place, each once.
type Diagnostics []Diagnostic

// Error writes one diagnostic a line.
func (d Diagnostics) Error() string {
	lines := make([]string, len(d))
	for i, one := range d {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Of returns those of a level.
func (d Diagnostics) Of(level Level) Diagnostics {
	var list Diagnostics
	for _, one := range d {
		if one.Level == level {
			list = append(list, one)
		}
	}
	return list
}

// Report collects diagnostics while documents are read. The zero value is ready for use.
type Report struct {
	list    Diagnostics
	loaders []*Loader
}

// Quote lets the diagnostics show lines of the documents that a loader reads.
func (r *Report) Quote(l *Loader) { r.loaders = append(r.loaders, l) }

// Errorf adds an error at pos.
func (r *Report) Errorf(pos Pos, format string, args ...any) {
	r.list = append(r.list, Diagnostic{Pos: pos, Level: Error, Message: fmt.Sprintf(format, args...)})
}

// Noticef adds a notice at pos.
func (r *Report) Noticef(pos Pos, format string, args ...any) {
	r.list = append(r.list, Diagnostic{Pos: pos, Level: Notice, Message: fmt.Sprintf(format, args...)})
}

// Add adds diagnostics as they are.
func (r *Report) Add(list Diagnostics) { r.list = append(r.list, list...) }

// AddError adds err: the diagnostics that it consists of, or else one error at pos.
func (r *Report) AddError(pos Pos, err error) {
	switch err := err.(type) {
	case Diagnostics:
		r.Add(err)
	case Diagnostic:
		r.list = append(r.list, err)
	default:
		r.Errorf(pos, "%s", err)
	}
}

// List returns what has been added so far: files in the order of their names, then by line and column, each once.
func (r *Report) List() Diagnostics {
	sorted := slices.Clone(r.list)
	slices.SortStableFunc(sorted, compareDiagnostics)
	r.quote(sorted)
	return slices.Compact(sorted)
}

// quote gives diagnostics, which are ordered by place, the lines that they are about.
func (r *Report) quote(sorted Diagnostics) {
	for len(sorted) > 0 {
		file := sorted[0].Pos.File
		others := slices.IndexFunc(sorted, func(d Diagnostic) bool { return d.Pos.File != file })
		if others < 0 {
			others = len(sorted)
		}
		sorted[:others].quote(r.text(file))
		sorted = sorted[others:]
	}
}

// text returns the text of a document that a loader has read, nil when none has.
func (r *Report) text(file string) []byte {
	for _, l := range r.loaders {
		if text := l.text(file); text != nil {
			return text
		}
	}
	return nil
}

// Failed reports whether an error has been added.
func (r *Report) Failed() bool {
	return slices.ContainsFunc(r.list, func(d Diagnostic) bool { return d.Level == Error })
}

// Err returns nil when no error has been added, or else the errors as Diagnostics: beside them, notices would be noise.
func (r *Report) Err() error {
	if !r.Failed() {
		return nil
	}
	return r.List().Of(Error)
}

func compareDiagnostics(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Message, b.Message),
	)
}
