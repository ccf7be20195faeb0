package plan

import "groupdesk/gen/source"

// Simple is a user-defined simple type, or an array of the SOAP encoding.
type Simple struct {
	Name   string
	XML    source.Name // zero for an anonymous type
	Inside string      // where an anonymous type is declared
	Doc    string
	Form   Form
	Write  string  // the function that writes an element of this type
	Read   string  // the function that reads one
	Used   bool    // whether a field needs Write and Read
	Sample string  // the function of the tests that makes a value
	Facets *Facets // nil when its values are all those of its Go type, or of its enumeration
	// Validated is set when there is anything to check.
	Validated bool
}

// Form is how a Simple appears in Go.
type Form interface {
	// Base returns the built-in type whose Go type is the underlying one, nil for what consists of items and for a union.
	Base() *Builtin
	// Constants lists the values that have a constant.
	Constants() []*Value
	// Items returns the type of what a value consists of, nil if that is not items.
	Items() Type
	// Visit calls the method of the visitor that is for the form.
	Visit(FormVisitor)
}

// FormVisitor does something for each form. What lacks a method for a new one does not compile.
type FormVisitor interface {
	Derived(*Derived)
	Enumeration(*Enumeration)
	EnumerationList(*EnumerationList)
	List(*List)
	Union(*Union)
	Array(*Array)
}

// Derived is a Go type with the underlying type of its base; it may have constants.
type Derived struct {
	Of     *Builtin
	Values []*Value
}

// Enumeration is a string type with one constant for each value.
type Enumeration struct {
	Of     *Builtin
	Values []*Value
	Table  string // the variable that lists the values
	// Versioned is the variable that lists the values which only some versions have; "" when there are none.
	Versioned string
}

// EnumerationList is a slice of an Enumeration, written as a list separated by spaces.
type EnumerationList struct{ Item *Simple }

// List is a slice of any other type, written in the same way.
type List struct{ Item Type }

// Union is a string type for the text of a value, with one constant for each value that its members list.
type Union struct {
	Values  []*Value
	Open    bool     // it has other values too
	Members []Member // a reader takes the white space from the first that accepts a text; nil when it collapses it
}

// Array is an array of the SOAP encoding: a slice, or a soap.Matrix when it has several dimensions. A member that is a
// struct is a pointer, nil for xsi:nil.
type Array struct {
	Member     *Field      // the element of each member
	Type       source.Name // of the members, or of what arrays that are the members hold in the end
	Ranks      string      // of arrays that are the members, such as "[]"
	Dimensions int
	Var        string // the variable that describes the members to the runtime
}

// Value is one value of an enumeration.
type Value struct {
	Const string
	XML   string
	Doc   string
	Has   *VersionSet // the versions that list it; nil for all
}

// Base implements Form.
func (d *Derived) Base() *Builtin { return d.Of }

// Constants implements Form.
func (d *Derived) Constants() []*Value { return d.Values }

// Items implements Form.
func (d *Derived) Items() Type { return nil }

// Visit implements Form.
func (d *Derived) Visit(v FormVisitor) { v.Derived(d) }

// Base implements Form.
func (e *Enumeration) Base() *Builtin { return e.Of }

// Constants implements Form.
func (e *Enumeration) Constants() []*Value { return e.Values }

// Items implements Form.
func (e *Enumeration) Items() Type { return nil }

// Visit implements Form.
func (e *Enumeration) Visit(v FormVisitor) { v.Enumeration(e) }

// Enumeration is the form of the items.
func (l *EnumerationList) Enumeration() *Enumeration { return l.Item.Form.(*Enumeration) }

// Base implements Form.
func (l *EnumerationList) Base() *Builtin { return nil }

// Constants implements Form.
func (l *EnumerationList) Constants() []*Value { return nil }

// Items implements Form.
func (l *EnumerationList) Items() Type { return l.Item }

// Visit implements Form.
func (l *EnumerationList) Visit(v FormVisitor) { v.EnumerationList(l) }

// Base implements Form.
func (l *List) Base() *Builtin { return nil }

// Constants implements Form.
func (l *List) Constants() []*Value { return nil }

// Items implements Form.
func (l *List) Items() Type { return l.Item }

// Visit implements Form.
func (l *List) Visit(v FormVisitor) { v.List(l) }

// Base implements Form.
func (u *Union) Base() *Builtin { return nil }

// Constants implements Form.
func (u *Union) Constants() []*Value { return u.Values }

// Items implements Form.
func (u *Union) Items() Type { return nil }

// Visit implements Form.
func (u *Union) Visit(v FormVisitor) { v.Union(u) }

// Base implements Form.
func (a *Array) Base() *Builtin { return nil }

// Constants implements Form.
func (a *Array) Constants() []*Value { return nil }

// Items implements Form.
func (a *Array) Items() Type { return a.Member.Type }

// Visit implements Form.
func (a *Array) Visit(v FormVisitor) { v.Array(a) }

// IsArray reports whether the type is an array of the SOAP encoding.
func (s *Simple) IsArray() bool {
	_, ok := s.Form.(*Array)
	return ok
}
