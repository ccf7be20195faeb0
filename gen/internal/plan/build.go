package plan

import (
	"path/filepath"
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// Options say what to plan.
type Options struct {
	Package    string         // the Go package's name
	Operations []string       // keep only these and the types they reach; empty keeps everything
	Server     bool           // plan the server side too
	Tests      bool           // plan tests too
	SOAP       []wsdl.Version // keep only operations bound to these; empty keeps both
	// Without names what to skip: a type, a global element, or as Type/Element or Type/@attribute what is in the content of
	// one. A namespace may precede in braces.
	Without  []string
	Versions Versions // that the package is to speak
}

// Input is one document: a WSDL or a schema.
type Input struct {
	File        string
	Namespace   string            // its target namespace
	Description *wsdl.Description // nil for a schema
	Schemas     *xsd.Set
}

// Build plans one package from all inputs. Types of one QName must be the same in all of them. Diagnostics go to report; the
// package is nil if there is an error.
func Build(inputs []Input, options Options, report *source.Report) *Package {
	b := newBuilder(options, report)
	for _, input := range inputs {
		b.pkg.Sources = append(b.pkg.Sources, filepath.Base(input.File))
	}
	b.claimVersions()
	b.skipDeclarations(inputs)
	others := b.uniteVersions(inputs)
	b.checkOperations(inputs)
	b.checkVersions(inputs)
	b.contracts = findContracts(slices.Concat(inputs, others))
	b.collectWrappers(inputs)
	for _, input := range inputs {
		b.set = input.Schemas
		b.mergeTypes(b.selectTypes(input))
	}
	for _, input := range others {
		b.set = input.Schemas
		b.mergeTypes(b.unknown(b.selectTypes(input)))
	}
	b.deriveTypes(slices.Concat(inputs, others))
	b.complete()
	for _, input := range inputs {
		b.set = input.Schemas
		b.addServices(input.Description)
		b.addRoots(input)
	}
	b.complete()
	finishChoices(b.pkg.Structs)
	breakCycles(b.pkg.Structs)
	boundSizes(b.pkg.Structs)
	markModels(b.pkg.Structs)
	b.pkg.Structs = arranged(b.pkg.Structs)
	b.markUse()
	b.markValidated()
	b.refuseUnwritable()
	if options.Tests {
		b.planTests()
	}
	b.nameSpaces()
	b.pkg.Contract, b.pkg.Schema = b.contracts.split(b.pkg.Namespaces)
	if b.report.Failed() {
		return nil
	}
	if b.pkg.empty() {
		b.report.Noticef(source.Pos{File: inputs[0].File}, "no document declares a type, an element or an operation: the package is empty")
	}
	return b.pkg
}

// builder collects one package.
type builder struct {
	options    Options
	pkg        *Package
	names      identifiers
	namespaces map[string]*Namespace
	types      map[source.Name]*merged
	elements   map[source.Name][]*merged // anonymous types of global elements
	anonymous  map[xsd.Type]Type         // other anonymous types
	uses       wrapperUses
	derived    map[*Struct][]*Struct // the named types that derive from a named type directly
	families   map[*Struct]*Family
	restricted map[*xsd.SimpleType]*Builtin
	listings   map[*xsd.SimpleType]*Builtin // enumerations, as members of unions
	patterns   map[string]*Pattern          // by their source
	contracts  contracts
	portTypes  map[source.Pos]bool // those planned; several inputs may import one
	pending    []pendingType
	groups     map[source.Name][]plannedGroup
	groupFacts
	skipped *skipList
	spoken  *versioned // nil for a package without versions
	set     *xsd.Set   // of the input being planned
	report  *source.Report
}

// merged is a planned type and the declaration that it was planned from, the first of its name.
type merged struct {
	typ       Type
	component xsd.Type
	signature string
	owner     string // the only service that uses it; empty: any may
}

// pendingType is a type whose name is claimed and whose content is not planned yet, so that types may refer to each other in
// any order.
type pendingType struct {
	set     *xsd.Set
	typ     Type
	complex *xsd.ComplexType
	simple  *xsd.SimpleType
	space   string
}

func newBuilder(options Options, report *source.Report) *builder {
	b := &builder{
		options:    options,
		report:     report,
		pkg:        &Package{Name: options.Package, Server: options.Server},
		names:      packageNames(),
		namespaces: map[string]*Namespace{},
		types:      map[source.Name]*merged{},
		elements:   map[source.Name][]*merged{},
		anonymous:  map[xsd.Type]Type{},
		uses:       wrapperUses{},
		derived:    map[*Struct][]*Struct{},
		families:   map[*Struct]*Family{},
		restricted: map[*xsd.SimpleType]*Builtin{},
		listings:   map[*xsd.SimpleType]*Builtin{},
		patterns:   map[string]*Pattern{},
		portTypes:  map[source.Pos]bool{},
		groups:     map[source.Name][]plannedGroup{},
		groupFacts: newGroupFacts(),
		skipped:    newSkipList(),
	}
	b.spoken = newVersioned(options.Versions, report)
	return b
}

// checkOperations reports chosen operations that no document has.
func (b *builder) checkOperations(inputs []Input) {
	var names []string
	for _, input := range inputs {
		names = append(names, operationNames(input.Description)...)
	}
	for _, name := range b.options.Operations {
		if !slices.Contains(names, name) {
			b.report.Errorf(source.Pos{File: inputs[0].File}, "no document has an operation %q, given to -operations; %s", name, source.Known(name, names))
		}
	}
}

func operationNames(d *wsdl.Description) []string {
	if d == nil {
		return nil
	}
	var names []string
	for _, p := range d.PortTypes {
		for _, o := range p.Operations {
			names = append(names, o.Name)
		}
	}
	return names
}

// namespace makes sure that the package has a constant for the namespace.
func (b *builder) namespace(uri string) {
	if uri == "" || b.namespaces[uri] != nil {
		return
	}
	n := &Namespace{Const: b.names.claim(namespaceConst(uri)), URI: uri}
	b.namespaces[uri] = n
	b.pkg.Namespaces = append(b.pkg.Namespaces, n)
}

// markUse finds which types are written or read as an element, so that no dead function is generated.
func (b *builder) markUse() {
	b.pkg.placeSlabs()
	fields := b.pkg.fields()
	for _, f := range fields {
		markField(f)
	}
	b.markTyped(fields)
	b.markDeclared()
}

// placeSlabs finds the lists whose structs can be allocated several at a time: those that a single function reads.
func (p *Package) placeSlabs() {
	for _, s := range p.Structs {
		if s.Base != nil || s.Extended || s.Group != nil {
			continue
		}
		for _, f := range s.Fields {
			if f.Holding() == Pointers {
				f.Slab = "slab" + f.Name
			}
		}
	}
}

// fields lists everything that the package writes and reads: attributes, texts, and elements except bodies and roots that are
// a Struct.
func (p *Package) fields() []*Field {
	var all []*Field
	for _, s := range p.Structs {
		all = append(all, s.ownFields()...)
	}
	for _, t := range p.PortTypes {
		for _, h := range t.Headers {
			for _, f := range h.Fields {
				all = append(all, &f.Field)
			}
		}
	}
	for _, f := range p.Faults {
		all = append(all, f.Field)
	}
	for _, r := range p.Roots {
		if r.Value != nil {
			all = append(all, r.Value)
		}
	}
	return all
}

func markField(f *Field) {
	switch t := f.Type.(type) {
	case *Simple:
		markSimpleField(t)
	case *Struct:
		if t.Group != nil {
			return
		}
		t.Written = true
		t.ReadBy = t.ReadBy || (f.Shape != Plain && f.Shape != Repeated && f.Slab == "")
	case *Family:
		t.use()
	}
}

func markSimpleField(s *Simple) {
	if s.Used {
		return
	}
	s.Used = true
	switch form := s.Form.(type) {
	case *Array:
		markField(form.Member)
	case *List:
		if item, ok := form.Item.(*Simple); ok {
			item.Used = true
		}
	}
}
