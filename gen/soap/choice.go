package soap

import (
	"strings"
)

// For generated code: Branch is a branch of a choice: a field, and whether it is set.
type Branch struct {
	Name string
	Set  bool
}

// ChoiceError reports that not exactly one branch of a choice is set. The reader's and the writer's errors that wrap it name
// the element.
type ChoiceError struct {
	Branches []string // names of the fields, in schema order
	Set      []string // those that are set: none, or more than one
}

func (e *ChoiceError) Error() string {
	if len(e.Set) == 0 {
		return "one of " + names(e.Branches, "or") + " must be set"
	}
	return "only one of " + names(e.Set, "and") + " can be set"
}

// maxNames bounds how many names an error text lists.
const maxNames = 12

// names lists names, the last one after a conjunction.
func names(list []string, conjunction string) string {
	if len(list) > maxNames {
		return strings.Join(list[:maxNames], ", ") + " " + conjunction + " " + itoa(len(list)-maxNames) + " more"
	}
	last := len(list) - 1
	if last <= 0 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " " + conjunction + " " + list[last]
}

// For generated code: OneOf returns a [ChoiceError] unless exactly one of the branches is set.
func OneOf(branches []Branch) *ChoiceError {
	if countSet(branches) == 1 {
		return nil
	}
	return choiceError(branches)
}

// For generated code: AtMostOneOf returns a [ChoiceError] if more than one of the branches is set.
func AtMostOneOf(branches []Branch) *ChoiceError {
	if countSet(branches) <= 1 {
		return nil
	}
	return choiceError(branches)
}

func countSet(branches []Branch) int {
	n := 0
	for i := range branches {
		if branches[i].Set {
			n++
		}
	}
	return n
}

func choiceError(branches []Branch) *ChoiceError {
	e := &ChoiceError{}
	for _, b := range branches {
		e.Branches = append(e.Branches, b.Name)
		if b.Set {
			e.Set = append(e.Set, b.Name)
		}
	}
	return e
}

// For generated code: Choice makes e, if there is one, the writer's error.
func (w *Writer) Choice(e *ChoiceError) {
	if e != nil {
		w.Fail(e)
	}
}

// For generated code: Choice makes e, if there is one, the reader's error. A missing branch is an error for a strict reader
// only, since a lenient one accepts that elements are missing.
func (r *Reader) Choice(e *ChoiceError) {
	if e != nil && (len(e.Set) > 0 || r.options.Strict) {
		r.Fail(e)
	}
}
