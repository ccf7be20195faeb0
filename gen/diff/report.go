package diff

import (
	"fmt"
	"strings"
)

// Breaks is the set of things that a change breaks; zero for a compatible one.
type Breaks uint8

// What a change can break, see the package comment.
const (
	Wire Breaks = 1 << iota // programs made for the old side may fail against the new one
	Code                    // programs written against the old side's package may have to be changed
)

// String lists what is broken, such as "wire, code".
func (b Breaks) String() string {
	var list []string
	if b&Wire != 0 {
		list = append(list, "wire")
	}
	if b&Code != 0 {
		list = append(list, "code")
	}
	return strings.Join(list, ", ")
}

// when returns b if the condition holds, else nothing.
func (b Breaks) when(condition bool) Breaks {
	if condition {
		return b
	}
	return 0
}

// Change is one difference.
type Change struct {
	Text   string
	Breaks Breaks
}

// String is the change as a line of the report.
func (c Change) String() string {
	if c.Breaks == 0 {
		return "compatible    " + c.Text
	}
	return fmt.Sprintf("incompatible  %s (%s)", c.Text, c.Breaks)
}

// Section holds the changes of one service, port type, type or element, in the order of the new side's document.
type Section struct {
	Title   string
	Changes []Change
}

// Report is the outcome of a comparison. Namespaces come first, then services, port types, types and elements, each kind
// in the order of names.
type Report struct {
	Sections []Section
	// Operations and Types count what a comparison of used operations ignored because only the new side has it.
	Operations, Types int
}

// Count returns the number of compatible and of incompatible changes.
func (r *Report) Count() (compatible, incompatible int) {
	for _, s := range r.Sections {
		for _, c := range s.Changes {
			if c.Breaks == 0 {
				compatible++
			} else {
				incompatible++
			}
		}
	}
	return compatible, incompatible
}

// Compatible reports whether no change breaks anything.
func (r *Report) Compatible() bool {
	_, incompatible := r.Count()
	return incompatible == 0
}

// Empty reports whether nothing changed.
func (r *Report) Empty() bool { return len(r.Sections) == 0 }

// String is the whole report, lines ended by newlines.
func (r *Report) String() string {
	var b strings.Builder
	for _, s := range r.Sections {
		fmt.Fprintln(&b, s.Title)
		for _, c := range s.Changes {
			fmt.Fprintf(&b, "  %s\n", c)
		}
		fmt.Fprintln(&b)
	}
	if compatible, incompatible := r.Count(); r.Empty() {
		fmt.Fprintln(&b, "no changes")
	} else {
		fmt.Fprintf(&b, "%d compatible, %d incompatible\n", compatible, incompatible)
	}
	if r.Operations+r.Types > 0 {
		fmt.Fprintf(&b, "not used: %s and %s that only the new side has\n", count(r.Operations, "operation"), count(r.Types, "type"))
	}
	return b.String()
}

// section collects the changes under one title.
type section struct {
	title   string
	changes []Change
}

func (s *section) add(breaks Breaks, format string, args ...any) {
	s.changes = append(s.changes, Change{fmt.Sprintf(format, args...), breaks})
}

// keep puts a section that has changes into the report.
func (r *Report) keep(s *section) {
	if len(s.changes) > 0 {
		r.Sections = append(r.Sections, Section{Title: s.title, Changes: s.changes})
	}
}
