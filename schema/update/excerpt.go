package main

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"groupdesk/gen/diff"
	"groupdesk/gen/output"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// excerptAll writes, for each of our descriptions that is out of date, what the server's says of the same operations.
func excerptAll(f *folder, theirs []*wsdl.Description) ([]output.File, error) {
	var list []output.File
	for i, one := range f.services {
		if same(f.descriptions[i], theirs[i]) {
			continue
		}
		ours, err := (&source.Loader{Offline: true}).Document(filepath.Join(f.dir, one.file))
		if err != nil {
			return nil, err
		}
		content, err := excerpt(f.descriptions[i], theirs[i], ours.Root.XML())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", one.file, err)
		}
		list = append(list, output.File{Name: one.file, Content: content})
	}
	return list, nil
}

// same reports whether theirs says of our operations what ours says.
func same(ours, theirs *wsdl.Description) bool {
	return diff.Compare(side([]*wsdl.Description{ours}), side([]*wsdl.Description{theirs}), diff.Options{Used: true}).Empty()
}

// excerpt writes the operations of ours as theirs describes them, with all that they reach: one document, whatever theirs
// imports. Documentation, the service and the prefixes stay ours, and declarations keep their order. ourText is our
// document.
func excerpt(ours, theirs *wsdl.Description, ourText string) ([]byte, error) {
	e := newExcerptWriter(ours, theirs)
	if len(e.portTypes()) == 0 {
		return nil, errors.New("the server offers none of its operations")
	}
	e.usePrefixes(prefixes(ourText))
	recorder := newExcerptWriter(ours, ours)
	recorder.recording, recorder.docs = true, e.docs
	recorder.document()
	e.document()
	content := []byte("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + e.out.String())
	return content, verify(content, theirs)
}

// verify compares an excerpt with its source, so that nothing which the writer can't express is lost silently.
func verify(content []byte, theirs *wsdl.Description) error {
	loader := &source.Loader{Offline: true, Known: map[string][]byte{"the excerpt": content}}
	var found source.Report
	written := wsdl.Load(loader, "the excerpt", &found)
	if written == nil {
		return found.List().Of(source.Error)[0]
	}
	report := diff.Compare(side([]*wsdl.Description{written}), side([]*wsdl.Description{theirs}), diff.Options{Used: true})
	if !report.Empty() {
		return fmt.Errorf("it holds what an excerpt cannot express (%s: %s); edit it by hand", report.Sections[0].Title, report.Sections[0].Changes[0].Text)
	}
	return nil
}

var prefixDeclaration = regexp.MustCompile(`\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']`)

// prefixes returns the prefixes that a document declares, by namespace. Where one stands for several namespaces, or the
// other way round, the first counts.
func prefixes(text string) map[string]string {
	found, taken := map[string]string{}, map[string]bool{}
	for _, match := range prefixDeclaration.FindAllStringSubmatch(text, -1) {
		prefix, space := match[1], match[2]
		if _, known := found[space]; !known && !taken[prefix] {
			found[space], taken[prefix] = prefix, true
		}
	}
	return found
}

// excerptWriter writes one description. The documentation of ours is found by path: kinds and names from the outside in,
// without namespaces, which are renamed from version to version.
type excerptWriter struct {
	markup
	ours, theirs *wsdl.Description
	derived      map[xsd.Type][]xsd.Type
	target       string            // namespace of what the description itself declares
	prefixes     map[string]string // by namespace
	docs         map[string]string // by path
	recording    bool              // documentation, rather than writing it
	// components are the declarations that are reached, by kind and name; pending are those not written yet.
	components map[string]*component
	pending    []*component
	used       map[string]bool // the namespaces of what the current component refers to
}

// component is a global declaration. Exactly one of the pointers is set.
type component struct {
	name      source.Name
	typ       xsd.Type
	element   *xsd.Element
	attribute *xsd.AttributeUse
	text      string
	uses      map[string]bool // the namespaces of what it refers to
}

func (c *component) path() string {
	switch {
	case c.element != nil:
		return "element " + c.name.Local
	case c.attribute != nil:
		return "attribute " + c.name.Local
	}
	return "type " + c.name.Local
}

func newExcerptWriter(ours, theirs *wsdl.Description) *excerptWriter {
	return &excerptWriter{
		ours:       ours,
		theirs:     theirs,
		target:     targetOf(theirs),
		prefixes:   map[string]string{xsd.Namespace: "xs"},
		docs:       map[string]string{},
		derived:    derivedTypes(theirs.Schemas),
		components: map[string]*component{},
	}
}

// derivedTypes returns the types that derive directly from each complex type.
func derivedTypes(set *xsd.Set) map[xsd.Type][]xsd.Type {
	derived := map[xsd.Type][]xsd.Type{}
	for _, t := range set.Types() {
		if c, ok := t.(*xsd.ComplexType); ok && c.Base != nil {
			derived[c.Base] = append(derived[c.Base], t)
		}
	}
	return derived
}

// targetOf is the namespace of the port types, which messages and bindings share in an excerpt.
func targetOf(d *wsdl.Description) string {
	if len(d.PortTypes) > 0 {
		return d.PortTypes[0].Name.Space
	}
	return d.TargetNamespace
}

// usePrefixes takes over the prefixes of our document. A target namespace that was renamed keeps its prefix.
func (e *excerptWriter) usePrefixes(ours map[string]string) {
	for space, prefix := range ours {
		if space == targetOf(e.ours) {
			space = e.target
		}
		if prefix != "xs" && space != xsd.Namespace {
			e.prefixes[space] = prefix
		}
	}
}

// doc returns the documentation at a path: ours or, where ours has none, the server's.
func (e *excerptWriter) doc(path, own string) string {
	if e.recording {
		e.docs[path] = own
	}
	return cmp.Or(e.docs[path], own)
}

// reach adds a global declaration to those to be written.
func (e *excerptWriter) reach(c *component) {
	key := c.path() + " " + c.name.Space
	if c.name.Space == xsd.Namespace || e.components[key] != nil {
		return
	}
	e.components[key] = c
	e.pending = append(e.pending, c)
}

// qname writes a name with the prefix of its namespace.
func (e *excerptWriter) qname(name source.Name) string {
	if e.used != nil {
		e.used[name.Space] = true
	}
	if name.Space == "" {
		return name.Local
	}
	return e.prefix(name.Space) + ":" + name.Local
}

// prefix returns the prefix of a namespace: the one that our document uses, or the next free one.
func (e *excerptWriter) prefix(space string) string {
	if known, ok := e.prefixes[space]; ok {
		return known
	}
	taken := map[string]bool{}
	for _, p := range e.prefixes {
		taken[p] = true
	}
	for n := 1; ; n++ {
		if p := fmt.Sprintf("ns%d", n); !taken[p] {
			e.prefixes[space] = p
			return p
		}
	}
}

// ordered returns the components of a namespace, in the order of our document; what ours lacks comes last, by name.
func (e *excerptWriter) ordered(space string) []*component {
	place := map[string]int{}
	for _, t := range e.ours.Schemas.Types() {
		place["type "+t.TypeName().Local] = t.Position().Line
	}
	for _, el := range e.ours.Schemas.Elements() {
		place["element "+el.Name.Local] = el.Pos.Line
	}
	var list []*component
	for _, c := range e.components {
		if c.name.Space == space {
			list = append(list, c)
		}
	}
	const last = 1 << 30
	at := func(c *component) int {
		if line, ok := place[c.path()]; ok {
			return line
		}
		return last
	}
	slices.SortFunc(list, func(a, b *component) int {
		return cmp.Or(cmp.Compare(at(a), at(b)), strings.Compare(a.path(), b.path()))
	})
	return list
}
