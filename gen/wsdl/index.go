package wsdl

import (
	"fmt"

	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// element is an item of gowsdl's types with the element of the document that it was decoded from, which has what those
// types lack: its place, and attributes and elements of other namespaces.
type element[T any] struct {
	item *T
	node *source.Node
}

// elements joins the children of node that are called local with the items decoded from them.
func elements[T any](node *source.Node, local string, items []*T) []element[T] {
	return join(children(node, Namespace, local), items)
}

// join pairs nodes with the items decoded from them. Both are in document order, which normalize keeps.
func join[T any](nodes []*source.Node, items []*T) []element[T] {
	joined := make([]element[T], len(nodes))
	for i, node := range nodes {
		joined[i] = element[T]{items[i], node}
	}
	return joined
}

// entry is a top-level definition.
type entry[T any] struct {
	element[T]
	name        source.Name
	definitions *gowsdl.WSDL // the document that it is in
}

// table holds the definitions of one kind, in document order and by name.
type table[T any] struct {
	kind    string
	attr    string // that refers to one of them
	list    []*entry[T]
	byName  map[source.Name]*entry[T]
	missing map[string]bool // namespaces whose import failed
}

func newTable[T any](kind, attr string, missing map[string]bool) table[T] {
	return table[T]{kind: kind, attr: attr, byName: map[source.Name]*entry[T]{}, missing: missing}
}

func (t *table[T]) add(d *document, items []*T, nameOf func(*T) string, report *source.Report) {
	for _, one := range elements(d.node, t.kind, items) {
		e := &entry[T]{one, source.Name{Space: d.definitions.TargetNamespace, Local: nameOf(one.item)}, d.definitions}
		first, taken := t.byName[e.name]
		switch {
		case !taken:
			t.byName[e.name] = e
			t.list = append(t.list, e)
		case !xsd.SameNode(first.node, e.node):
			report.Errorf(e.node.Pos, "duplicate definition of %s %s, which is defined at %s too; remove one", t.kind, e.name, first.node.Pos)
		}
	}
}

// find resolves a QName in definitions, or reports at node that nothing of the kind has that name. The namespaces of these
// names are never sent, so that a wrong one has no consequence where the local name is the only one of its kind.
func (t *table[T]) find(r *resolver, node *source.Node, definitions *gowsdl.WSDL, value string) *entry[T] {
	name, declared := expand(definitions, value)
	if value == "" {
		r.report.Errorf(node.Pos, "<%s> has no %s attribute; add it", node.Name.Local, t.attr)
		return nil
	}
	if e := t.byName[name]; e != nil && declared {
		return e
	}
	flaw := fmt.Sprintf("unknown %s %s", t.kind, name)
	if !declared {
		flaw = fmt.Sprintf("prefix of %s %s is not declared", t.kind, name.Local)
	}
	if e := t.namesake(name.Local); e != nil {
		r.report.Noticef(node.Pos, "%s: using %s %s", flaw, t.kind, e.name)
		return e
	}
	if !t.missing[name.Space] {
		r.report.Errorf(node.Pos, "%s: none of the loaded WSDLs defines it; correct the reference or import the WSDL that does", flaw)
	}
	return nil
}

// namesake returns the only item of that local name, or nil.
func (t *table[T]) namesake(local string) *entry[T] {
	var only *entry[T]
	for _, e := range t.list {
		if e.name.Local != local {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

func children(node *source.Node, space, local string) []*source.Node {
	var list []*source.Node
	for _, child := range node.Children {
		if child.Is(space, local) {
			list = append(list, child)
		}
	}
	return list
}

// child returns the first child of that name, or nil.
func child(node *source.Node, space, local string) *source.Node {
	if list := children(node, space, local); len(list) > 0 {
		return list[0]
	}
	return nil
}

// resolver joins the parts of all documents.
type resolver struct {
	report    *source.Report
	set       *xsd.Set
	messages  table[gowsdl.WSDLMessage]
	portTypes table[gowsdl.WSDLPortType]
	bindings  table[gowsdl.WSDLBinding]
	services  table[gowsdl.WSDLService]

	parts   map[source.Name][]*Part            // of each message
	broken  map[source.Name]source.Diagnostics // the problems of each message's parts
	used    map[source.Name]bool               // the messages that something refers to
	skipped source.Diagnostics                 // the problems of what has been skipped
	bound   map[source.Name][]*soapBinding     // the SOAP bindings of each port type, in document order
	soap    map[source.Name]*soapBinding       // by their own names
	ports   map[source.Name]*PortType          // those described

	policies map[string]*source.Node // by wsu:Id
}

// index lists what the documents define and resolves the parts of all messages.
func (r *resolver) index(c *collector) {
	r.messages = newTable[gowsdl.WSDLMessage]("message", "message", c.missing)
	r.portTypes = newTable[gowsdl.WSDLPortType]("portType", "type", c.missing)
	r.bindings = newTable[gowsdl.WSDLBinding]("binding", "binding", c.missing)
	r.services = newTable[gowsdl.WSDLService]("service", "", c.missing)
	for _, d := range c.documents {
		r.messages.add(d, d.definitions.Messages, func(m *gowsdl.WSDLMessage) string { return m.Name }, r.report)
		r.portTypes.add(d, d.definitions.PortTypes, func(p *gowsdl.WSDLPortType) string { return p.Name }, r.report)
		r.bindings.add(d, d.definitions.Binding, func(b *gowsdl.WSDLBinding) string { return b.Name }, r.report)
		r.services.add(d, d.definitions.Service, func(s *gowsdl.WSDLService) string { return s.Name }, r.report)
	}
	r.policies = map[string]*source.Node{}
	for _, d := range c.documents {
		r.indexPolicies(d.node)
	}
	r.parts = map[source.Name][]*Part{}
	r.broken = map[source.Name]source.Diagnostics{}
	r.used = map[source.Name]bool{}
	for _, m := range r.messages.list {
		r.broken[m.name] = r.capture(func() { r.parts[m.name] = r.messageParts(m) })
	}
	r.indexBindings()
}

func (r *resolver) messageParts(m *entry[gowsdl.WSDLMessage]) []*Part {
	var parts []*Part
	for _, part := range elements(m.node, "part", m.item.Parts) {
		parts = append(parts, r.part(m, part))
	}
	return parts
}

func (r *resolver) part(m *entry[gowsdl.WSDLMessage], part element[gowsdl.WSDLPart]) *Part {
	item, target := part.item, m.definitions.TargetNamespace
	p := &Part{Name: item.Name, Pos: part.node.Pos}
	switch {
	case item.Element != "" && item.Type != "":
		r.report.Errorf(p.Pos, "part %q of message %s has element and type; keep one of them", p.Name, m.name)
	case item.Element != "":
		r.elementPart(p, reference(part.node, "element", target))
	case item.Type != "":
		r.typePart(p, reference(part.node, "type", target))
	default:
		r.report.Errorf(p.Pos, "part %q of message %s has neither element nor type; add one", p.Name, m.name)
	}
	return p
}

// elementPart sets the element of a part, or its type where the name is only a type's.
func (r *resolver) elementPart(p *Part, ref xsd.Reference) {
	_, known := r.set.Element(ref.Name)
	if t, ok := r.set.Type(ref.Name); ok && !known {
		r.report.Noticef(ref.Pos, "part %q has element=%q, which is a type: treated as type=", p.Name, ref.Name.Local)
		p.Type = t
		return
	}
	p.Element = r.set.RequireElement(r.report, ref)
}

// typePart sets the type of a part, or its element where the name is only an element's.
func (r *resolver) typePart(p *Part, ref xsd.Reference) {
	_, known := r.set.Type(ref.Name)
	if e, ok := r.set.Element(ref.Name); ok && !known {
		r.report.Noticef(ref.Pos, "part %q has type=%q, which is an element: treated as element=", p.Name, ref.Name.Local)
		p.Element = e
		return
	}
	p.Type = r.set.RequireType(r.report, ref)
}
