package soap

import (
	"cmp"
	"strconv"
	"strings"
)

// Facet is a rule of a schema that the Validate methods of generated code check: a facet of XML Schema part 2, section
// 4.3, or one of the rules about a type's content that Go's types don't express.
type Facet string

// The facets of simple types.
const (
	Length         Facet = "length"
	MinLength      Facet = "minLength"
	MaxLength      Facet = "maxLength"
	MatchesPattern Facet = "pattern"
	Enumeration    Facet = "enumeration"
	MinInclusive   Facet = "minInclusive"
	MinExclusive   Facet = "minExclusive"
	MaxInclusive   Facet = "maxInclusive"
	MaxExclusive   Facet = "maxExclusive"
	TotalDigits    Facet = "totalDigits"
	FractionDigits Facet = "fractionDigits"
)

// The other rules.
const (
	// MinOccurs and MaxOccurs bound how often an element occurs in its parent.
	MinOccurs Facet = "minOccurs"
	MaxOccurs Facet = "maxOccurs"
	// OneBranch is the rule that a choice holds exactly one of its branches.
	OneBranch Facet = "choice"
	// OneMember is the rule that a union's text is a value of one of its member types.
	OneMember Facet = "union"
	// FixedValue is the rule that an element or attribute, when it is there, has the one value that the schema gives.
	FixedValue Facet = "fixed"
	// KnownType is the rule that the value of an element is of a type that the schema derives from the element's.
	KnownType Facet = "type"
	// MaxDepth bounds how deeply a value is nested. Only a value that contains itself exceeds it.
	MaxDepth Facet = "depth"
)

// FacetError reports which rule of the schema a value violates. A [ValidationError] holds all of them.
type FacetError struct {
	// Path leads to the value by the names of elements, as in Order/Item[3]/Quantity. Indexes count from 1; the name of
	// an attribute follows an @; the items of a list have an index, too. The first step is the name of the validated type.
	Path  string
	Facet Facet
	Limit string // as the schema gives it
	// Value is the beginning of the text that violates the facet, with \t, \n and \r for white space other than blanks; for
	// a length or an occurrence, the number found; for a choice, the names of the fields that are set.
	Value string
}

func (e *FacetError) Error() string {
	return "soap: " + e.Path + ": " + e.subject() + " violates " + string(e.Facet) + " " + e.Limit
}

func (e *FacetError) subject() string {
	switch e.Facet {
	case Length, MinLength, MaxLength:
		return "length " + e.Value
	case MinOccurs, MaxOccurs:
		return "number " + e.Value
	case OneBranch:
		return "setting " + cmp.Or(e.Value, "nothing")
	}
	return `"` + e.Value + `"`
}

// ValidationError reports every violation of the schema in a value, or in the header blocks and the body of a request that a
// [Client] did not send.
type ValidationError struct {
	// Violations has at least one element. Their order is that of the document.
	Violations []*FacetError
}

// Error has a line for each violation.
func (e *ValidationError) Error() string {
	lines := make([]string, len(e.Violations))
	for i, v := range e.Violations {
		lines[i] = v.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the violations, of which errors.As finds the first.
func (e *ValidationError) Unwrap() []error {
	errs := make([]error, len(e.Violations))
	for i, v := range e.Violations {
		errs[i] = v
	}
	return errs
}

// For generated code: Validate checks v, whose type has the name in the schema, and returns a [ValidationError], or nil.
func Validate[T any](name string, v T, check func(T, *Checker)) error {
	c := &Checker{}
	Check(c, name, v, check)
	return validationError(c.found)
}

// For generated code: ValidateStruct is Validate for a complex type. A nil pointer has nothing to check.
func ValidateStruct[T any](name string, v *T, check func(*T, *Checker)) error {
	c := &Checker{}
	CheckStruct(c, name, v, check)
	return validationError(c.found)
}

// validationError returns the error for violations, nil for none.
func validationError(violations []*FacetError) error {
	if len(violations) == 0 {
		return nil
	}
	return &ValidationError{violations}
}

// Checker collects what values violate. Generated code walks through a value with it and states at each place the rules
// that apply there.
type Checker struct {
	path  []step
	found []*FacetError
	deep  bool // nothing more is checked, because the value seems to contain itself
}

// step is a part of a path: a name, an index from 1, or both.
type step struct {
	name  string
	index int
}

// enter goes into a part of the value and reports whether it is to be checked.
func (c *Checker) enter(s step) bool {
	c.path = append(c.path, s)
	if len(c.path) > DefaultMaxDepth && !c.deep {
		c.Violation(MaxDepth, strconv.Itoa(DefaultMaxDepth), strconv.Itoa(len(c.path)))
		c.deep = true
	}
	return !c.deep
}

func (c *Checker) leave() { c.path = c.path[:len(c.path)-1] }

// Violation reports that what is at the current place violates a facet.
func (c *Checker) Violation(facet Facet, limit, value string) {
	c.found = append(c.found, &FacetError{Path: formatSteps(c.path), Facet: facet, Limit: limit, Value: exactExcerpt(value)})
}

func formatSteps(path []step) string {
	var b strings.Builder
	for i, s := range path {
		if i > 0 && s.name != "" {
			b.WriteByte('/')
		}
		b.WriteString(s.name)
		if s.index > 0 {
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		}
	}
	return b.String()
}
