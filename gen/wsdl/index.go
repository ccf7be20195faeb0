package wsdl

import (
	"github.com/hooklift/gowsdl"

	"groupdesk/gen/xsd"
)

// entry is an item of gowsdl's types with the element that it was decoded from.
type entry[T any] struct {
	name        xsd.Name
	item        *T
	node        *xsd.Node
	definitions *gowsdl.WSDL
}

// table holds the items of one kind, in document order and by name.
type table[T any] struct {
	kind    string
	list    []*entry[T]
	byName  map[xsd.Name]*entry[T]
	missing map[string]bool // namespaces whose import failed
}

func newTable[T any](kind string, missing map[string]bool) table[T] {
	return table[T]{kind: kind, byName: map[xsd.Name]*entry[T]{}, missing: missing}
}

func (t *table[T]) add(d *document, items []*T, nameOf func(*T) string, report *xsd.Report) {
	for i, node := range children(d.node, Namespace, t.kind) {
		name := xsd.Name{Space: d.definitions.TargetNamespace, Local: nameOf(items[i])}
		e := &entry[T]{name, items[i], node, d.definitions}
		if first, taken := t.byName[name]; taken {
			report.Addf(node.Pos, "duplicate definition of %s %s: it is defined at %s too; remove one", t.kind, name, first.node.Pos)
			continue
		}
		t.byName[name] = e
		t.list = append(t.list, e)
	}
}

// find resolves a QName that definitions hold, or reports at node that nothing of the kind has that name.
func (t *table[T]) find(report *xsd.Report, node *xsd.Node, definitions *gowsdl.WSDL, value string) *entry[T] {
	name, ok := expand(definitions, value)
	if !ok {
		return nil
	}
	if value == "" {
		report.Addf(node.Pos, "<%s> does not say which %s it is about: add the attribute", node.Name.Local, t.kind)
		return nil
	}
	e := t.byName[name]
	if e == nil && !t.missing[name.Space] {
		report.Addf(node.Pos, "unknown %s %s: no description at hand defines it; correct the reference, or import the description that does", t.kind, name)
	}
	return e
}

func children(node *xsd.Node, space, local string) []*xsd.Node {
	var list []*xsd.Node
	for _, child := range node.Children {
		if child.Is(space, local) {
			list = append(list, child)
		}
	}
	return list
}

// child returns the first child of that name, or nil.
func child(node *xsd.Node, space, local string) *xsd.Node {
	if list := children(node, space, local); len(list) > 0 {
		return list[0]
	}
	return nil
}

// resolver joins the parts of all documents.
type resolver struct {
	report    *xsd.Report
	notices   xsd.Report
	set       *xsd.Set
	messages  table[gowsdl.WSDLMessage]
	portTypes table[gowsdl.WSDLPortType]
	bindings  table[gowsdl.WSDLBinding]
	services  table[gowsdl.WSDLService]

	parts map[xsd.Name][]*Part        // of each message
	bound map[xsd.Name][]*soapBinding // the SOAP bindings of each port type, in document order
	soap  map[xsd.Name]*soapBinding   // by their own names
	ports map[xsd.Name]*PortType      // those described
}

// index lists what the documents define and resolves the parts of all messages.
func (r *resolver) index(c *collector) {
	r.messages = newTable[gowsdl.WSDLMessage]("message", c.missing)
	r.portTypes = newTable[gowsdl.WSDLPortType]("portType", c.missing)
	r.bindings = newTable[gowsdl.WSDLBinding]("binding", c.missing)
	r.services = newTable[gowsdl.WSDLService]("service", c.missing)
	for _, d := range c.documents {
		r.messages.add(d, d.definitions.Messages, func(m *gowsdl.WSDLMessage) string { return m.Name }, r.report)
		r.portTypes.add(d, d.definitions.PortTypes, func(p *gowsdl.WSDLPortType) string { return p.Name }, r.report)
		r.bindings.add(d, d.definitions.Binding, func(b *gowsdl.WSDLBinding) string { return b.Name }, r.report)
		r.services.add(d, d.definitions.Service, func(s *gowsdl.WSDLService) string { return s.Name }, r.report)
	}
	r.parts = map[xsd.Name][]*Part{}
	for _, m := range r.messages.list {
		r.parts[m.name] = r.messageParts(m)
	}
	r.indexBindings()
}

func (r *resolver) messageParts(m *entry[gowsdl.WSDLMessage]) []*Part {
	nodes := children(m.node, Namespace, "part")
	parts := make([]*Part, len(nodes))
	for i, node := range nodes {
		parts[i] = r.part(m, m.item.Parts[i], node)
	}
	return parts
}

func (r *resolver) part(m *entry[gowsdl.WSDLMessage], item *gowsdl.WSDLPart, node *xsd.Node) *Part {
	p := &Part{Name: item.Name, Pos: node.Pos}
	value := item.Element
	if value == "" {
		value = item.Type
	}
	name, ok := expand(m.definitions, value)
	switch {
	case !ok:
	case item.Element != "" && item.Type != "":
		r.report.Addf(node.Pos, "part %q of message %s has element and type: keep one of them", item.Name, m.name)
	case item.Element != "":
		p.Element = r.set.RequireElement(r.report, node.Pos, name)
	case item.Type != "":
		p.Type = r.set.RequireType(r.report, node.Pos, name)
	default:
		r.report.Addf(node.Pos, "part %q of message %s has neither element nor type: add one", item.Name, m.name)
	}
	return p
}
