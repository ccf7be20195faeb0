package plan

import (
	"slices"

	"groupdesk/gen/source"
)

// Package is everything that one generated Go package contains, in the order in which it is written.
type Package struct {
	Name       string
	Sources    []string // base names of the documents, in the order given
	Namespaces []*Namespace
	Structs    []*Struct
	Simples    []*Simple
	PortTypes  []*PortType
	Faults     []*FaultType
	Roots      []*Root
	NewTyped   string    // the function that makes one of Creatable by its QName, or ""
	Creatable  []*Struct // what an element of the type xs:anyType may hold
	Server     bool
	Restricted []*Builtin // those that are checked against Facets
	Patterns   []*Pattern
	// Checked is the interface of the types that have anything to check, "" when nothing needs it.
	Checked string
	Tests   bool // write tests too
	// Contract are the namespaces that follow the DataContract rule of the package comment, Schema those that do not.
	Contract, Schema []string
	// Versions are those that the package speaks, the oldest first; none for a package without versions. VersionSets are
	// the sets of them in which something exists.
	Versions    []*Version
	VersionSets []*VersionSet
	VersionList string // the function that lists the versions
}

// empty reports whether the package has nothing that a program could use.
func (p *Package) empty() bool {
	return len(p.Structs) == 0 && len(p.Simples) == 0 && len(p.PortTypes) == 0 && len(p.Roots) == 0
}

// Namespace is a namespace name and the Go constant that holds it.
type Namespace struct {
	Const string
	URI   string
}

// Type is the Go side of a schema type: *Builtin, *Varying, *Simple, *Struct or *Family; or of a wildcard, of text between
// elements or of a skipped element: *Wildcard, *Characters, *Skipped.
type Type interface {
	// holding says what a field of this type and the shape is in Go.
	holding(Shape) Holding
	// validated reports whether there is anything to check about values of the type.
	validated() bool
	// Visit calls the visitor's method for the kind of type.
	Visit(TypeVisitor)
}

// Varying is the type of an element that has, in some versions, another type of whole numbers than in the primary one, or
// than in the oldest version that has the element. In Go it is a Base.
type Varying struct {
	Base   *Builtin
	Others []*OtherType
	Write  string // the function that writes an element as the version has it
	Read   string // the function that reads one
}

// OtherType is what a Varying is in some versions.
type OtherType struct {
	In   *VersionSet
	Type *Builtin
	XML  string // the local name of the built-in type
}

// Struct is a complex type.
type Struct struct {
	Name       string
	XML        source.Name // zero for an anonymous type
	Element    source.Name // the global element whose anonymous type this is, or zero
	Message    source.Name // the wsdl:message whose parts these are, or zero
	Inside     string      // where any other anonymous type is declared
	Doc        string
	Abstract   bool         // whether only types derived from it can be an element's
	Base       *Struct      // embedded
	Attributes []*Attribute // the struct's own beside Base
	// OtherAttributes is the name of the field for attributes that the schema does not name, or "".
	OtherAttributes string
	Fields          []*Particle
	Text            *Field   // of a type with simple content, which has neither Base nor Fields; else nil
	Extended        bool     // whether another Struct embeds this one
	Members         string   // the variable that lists the child elements, base types' first
	Write           string   // the function that writes an element of this type
	Read            string   // the function that reads one
	Written         bool     // whether a field needs Write
	ReadBy          bool     // whether a field needs Read
	Family          *Family  // what an element of the type holds, nil when that is the Struct itself
	Typed           bool     // whether it has the method XMLType
	Markers         []string // the methods that make it a member of families
	// Has are the versions that have the type, of one that xsi:type can name; nil for all.
	Has *VersionSet
	// Impossible are the abstract elements in its content that no element substitutes for.
	Impossible []source.Name
	// Without are the skipped elements and attributes, attributes as @name; Missing are those of them that the
	// schema requires. With any, the struct can be read and not written.
	Without []string
	Missing []Missing

	Group         *ContentGroup // of a part of a content model, which has no element, type, Write and Read of its own; else nil
	Mixed         bool          // its only field for content is a slice of occurrences, which may be text, or one text
	Modelled      bool          // its children are distinguished by their place in a content model, not by their names alone
	ChecksChoices bool          // the choices in it, those of groups included, are checked after reading
	Validated     bool          // there is anything to check about its values
	Choices       []*Choice     // in the order of their first fields

	Sample string // the function of the tests that makes a value; "" when there is none
}

// Missing is something required that a Struct skips.
type Missing struct {
	XML source.Name // of an attribute, with @ before the local name
	pos source.Pos
}

// ContentGroup is what only a Struct for a part of a content model has.
type ContentGroup struct {
	Occurrence bool    // it is one occurrence of a repeated choice
	owner      *Struct // of a group without a name: the struct that it is named after
}

// IsOccurrence reports whether the struct is one occurrence of a repeated choice.
func (s *Struct) IsOccurrence() bool { return s.Group != nil && s.Group.Occurrence }

// HidesInherited reports whether a field has the name of one that the struct gets by embedding another. That one may itself
// be an embedded struct.
func (s *Struct) HidesInherited() bool {
	own := s.fieldNames()
	for base := s.Base; base != nil; base = base.Base {
		inherited := base.fieldNames()
		if base.Base != nil {
			inherited = append(inherited, base.Base.Name)
		}
		if slices.ContainsFunc(inherited, func(name string) bool { return slices.Contains(own, name) }) {
			return true
		}
	}
	return false
}

// fieldNames lists the names of the struct's own fields.
func (s *Struct) fieldNames() []string {
	names := []string{s.OtherAttributes}
	for _, a := range s.Attributes {
		names = append(names, a.Name)
	}
	for _, f := range s.Fields {
		names = append(names, f.Name)
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// Choice is a choice in a Struct: exactly one of the fields that are its branches is set.
type Choice struct {
	Method     string // the method that checks it
	Optional   bool   // none may be set either
	Skips      bool   // a branch is skipped, so that none is set where that one was read
	Fields     []*Particle
	Shallowest int // the index of the branch whose values need the least nesting
}

// Characters is the type of a field for the text between elements.
type Characters struct{}

// Skipped is the type of a skipped element, which has no Go field and no Name. A reader skips it in its place.
type Skipped struct{ pos source.Pos }

// Wildcard is the type of a field for elements that the schema does not name.
type Wildcard struct {
	Namespaces []string // as in xsd.Wildcard
	Var        string   // the variable that lists them
}

// IsSkipped reports whether the element is skipped.
func (f *Field) IsSkipped() bool {
	_, ok := f.Type.(*Skipped)
	return ok
}

// Field is a field of a Go struct for a piece of XML: the text of an element, an Attribute or a Particle.
type Field struct {
	Name  string
	XML   source.Name // zero for a wildcard, text, and a group other than a substitution group
	Doc   string
	Type  Type
	Shape Shape

	// Default is the text that the schema gives an absent attribute or an empty element, Fixed the only one it allows.
	Default, Fixed *string
	// Resolved is the name that Default or Fixed means, if the type is xs:QName.
	Resolved source.Name
	// Slab is the variable of DecodeXML from which the structs of a list are allocated; "" where each is allocated alone.
	Slab string
	// Constant is set when the text is always Fixed: it has no Go field and no Name.
	Constant bool
}

// Attribute is an attribute of a Struct. Its Shape is Plain or Optional.
type Attribute struct {
	Field
	// OrDefault is the method that returns an optional attribute's Default when it is absent; "" when there is none.
	OrDefault string
}

// Particle is a child element or a header block, or another part of a content model: a group, a wildcard or text between
// elements.
type Particle struct {
	Field
	Min, Max  int     // occurrence bounds of a repeated element; Max 0: unbounded
	Choice    *Choice // that the particle is a branch of, or nil
	Emptiable bool    // the content model allows it, or the choice that it is a branch of, to be absent
	// Versions says how versions differ in an element; nil when they do not.
	Versions *FieldVersions
}

// FieldVersions says in which versions an element is there (Has), must not be absent (Needs) and may be nil (Nils). A nil
// Has or Nils stands for all versions, a nil Needs for none.
type FieldVersions struct{ Has, Needs, Nils *VersionSet }

// WhenEmpty returns the value of an empty element, nil if that is the empty text.
func (f *Field) WhenEmpty() *string {
	if f.Default != nil {
		return f.Default
	}
	return f.Fixed
}

// NilStays reports whether an array of the SOAP encoding is written as xsi:nil while it is nil, because the schema requires its
// element. The encoding does not distinguish the two, but readers that follow the schema do.
func (f *Particle) NilStays() bool {
	return f.Shape == OmitEmpty && isSlice(f.Type) && f.Min > 0 && f.Choice == nil
}

// Complex returns the field's type when it is a Struct.
func (f *Field) Complex() (*Struct, bool) {
	s, ok := f.Type.(*Struct)
	return s, ok
}

// PortType is a port type with its client and its server side.
type PortType struct {
	XML        source.Name
	Doc        string
	Client     string // Go name of the client type
	NewClient  string // Go name of the client's constructor
	API        string // Go name of the interface that the client implements
	Address    string // the address of the service in the description; may be empty
	AddressVar string // Go name of the constant that holds it; "" without an address
	List       string // Go name of the variable that holds the operations; "" in a package without versions
	Service    string // Go name of the interface that a server implements; this and what follows only for servers
	Partial    string // Go name of the type to embed, which answers every operation with a fault
	NewServer  string // Go name of the server's constructor
	Dispatcher string // Go name of the type that adapts the interface
	Operations []*Operation
	Headers    []*HeaderSet
	pos        source.Pos
	// ForwardOnly is set for DataContract services, whose servers read children in schema order only.
	ForwardOnly bool
}

// Served lists the operations that a server has.
func (p *PortType) Served() []*Operation {
	return slices.DeleteFunc(slices.Clone(p.Operations), func(o *Operation) bool { return o.Serve == "" })
}

// Operation is one operation of a port type.
type Operation struct {
	Name     string // Go method name
	Exchange string // the method that makes a soap.Exchange
	XML      string
	Doc      string
	Var      string // the variable that describes it to the runtime
	Serve    string // the dispatcher's method; empty when a server cannot have the operation
	Action   string
	Has      *VersionSet // the versions that have it; nil for all
	SOAP12   bool        // not bound to SOAP 1.1
	Both     bool        // bound to both versions
	Input    *Body
	Output   *Body // nil for a one-way operation
	Encoded  bool  // use="encoded"
	RPC      bool  // style rpc, use literal
	// Addressing is set when the description demands WS-Addressing.
	Addressing      *Addressing
	Faults          []*FaultType
	RequestHeaders  *HeaderSet
	ResponseHeaders *HeaderSet
	FaultHeaders    bool // ResponseHeaders may come with a fault too
}

// Addressing is what WS-Addressing demands of an operation's messages.
type Addressing struct {
	Namespace     string // of the version
	Input, Output string // the actions; Output is empty for a one-way operation
}

// Body is the content of a message's Body element.
type Body struct {
	Element source.Name // the element in it, the first one of several; zero when it has none or any
	Bare    bool        // Type is the content of Body itself, not of the element
	Type    *Struct
}

// HeaderSet is the set of header blocks that messages carry.
type HeaderSet struct {
	way     direction
	Encoded bool // use="encoded" in any of them
	Name    string
	Sample  string // the function of the tests that makes a value
	Fields  []*Particle
	// Validated is set when there is anything to check.
	Validated bool
}

// Root is a global element that can be marshalled as a document.
type Root struct {
	Element   source.Name
	Doc       string
	Type      *Struct // what the element is, when that is a Struct
	Value     *Field  // a field without a name for the element, when Type is nil
	Marshal   string
	Unmarshal string
}

// HasAttributes reports whether elements of the struct's type may carry attributes, inherited ones included.
func (s *Struct) HasAttributes() bool {
	return s.OwnAttributes() || s.Base != nil && s.Base.HasAttributes()
}

// OwnAttributes reports whether the struct has attributes beside those of Base.
func (s *Struct) OwnAttributes() bool { return len(s.Attributes) > 0 || s.OtherAttributes != "" }
