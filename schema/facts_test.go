package schema_test

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// facts flattens an operation to lines of text, one fact a line, which depend on what a message looks like and on nothing
// else: not on prefixes, the order of declarations, the names of messages, or documentation. Two descriptions of an
// operation have the same facts exactly when they describe the same bytes.
//
// The first lines are the binding's, then come all schema components that the operation's bodies and headers reach, each
// once; these are returned as well.
func (d *document) facts(portType, operation string) (lines []string, reached map[key]bool, err error) {
	f := flattener{document: d, seen: map[key]bool{}}
	if err := f.operation(portType, operation); err != nil {
		return nil, nil, err
	}
	for len(f.queue) > 0 {
		next := f.queue[0]
		f.queue = f.queue[1:]
		if err := f.component(next); err != nil {
			return nil, nil, err
		}
	}
	return f.lines, f.seen, nil
}

// A flattener collects the lines, and the components still to be flattened.
type flattener struct {
	document *document
	lines    []string
	queue    []key
	seen     map[key]bool
}

func (f *flattener) add(format string, args ...any) {
	f.lines = append(f.lines, fmt.Sprintf(format, args...))
}

// reach queues a component that has not been flattened yet. Built-in types have no declaration.
func (f *flattener) reach(k key) {
	if k.name.Space != schemaNS && !f.seen[k] {
		f.seen[k] = true
		f.queue = append(f.queue, k)
	}
}

func (f *flattener) operation(portType, name string) error {
	root := f.document.root
	port, err := root.named(wsdlNS, "portType", portType)
	if err != nil {
		return err
	}
	abstract, err := port.named(wsdlNS, "operation", name)
	if err != nil {
		return err
	}
	binding, err := f.binding(portType)
	if err != nil {
		return err
	}
	concrete, err := binding.named(wsdlNS, "operation", name)
	if err != nil {
		return err
	}
	if err := f.wire(binding, concrete); err != nil {
		return err
	}
	for _, direction := range []string{"input", "output", "fault"} {
		if err := f.direction(direction, abstract, concrete); err != nil {
			return fmt.Errorf("%s: %s: %w", name, direction, err)
		}
	}
	return nil
}

// binding returns the binding of a port type, which must be the only one.
func (f *flattener) binding(portType string) (*node, error) {
	var found []*node
	for _, b := range f.document.root.all(wsdlNS, "binding") {
		typ, err := b.qname(b.attr("type", ""))
		if err != nil {
			return nil, err
		}
		if typ.Local == portType && typ.Space == f.document.root.attr("targetNamespace", "") {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%d bindings of port type %s, want 1", len(found), portType)
	}
	return found[0], nil
}

// wire adds what the binding says about the operation as a whole.
func (f *flattener) wire(binding, operation *node) error {
	version, outer, err := soapExtension(binding, "binding")
	if err != nil {
		return err
	}
	inner, err := operation.extension(version, "operation")
	if err != nil {
		return err
	}
	f.add("soap version: %s", version)
	f.add("transport: %s", outer.attr("transport", ""))
	f.add("style: %s", inner.attr("style", outer.attr("style", "document")))
	f.add("action: %s", inner.attr("soapAction", ""))
	return nil
}

// soapExtension finds a SOAP extension element and which version it is of.
func soapExtension(parent *node, local string) (version string, extension *node, err error) {
	for _, version := range []string{soap11NS, soap12NS} {
		if found := parent.all(version, local); len(found) == 1 {
			return version, found[0], nil
		}
	}
	return "", nil, fmt.Errorf("<%s> has no single soap:%s", parent.name.Local, local)
}

func (n *node) extension(space, local string) (*node, error) {
	found := n.all(space, local)
	if len(found) != 1 {
		return nil, fmt.Errorf("<%s> has %d soap:%s, want 1", n.name.Local, len(found), local)
	}
	return found[0], nil
}

// direction adds body and headers of one direction. Faults of both halves are facts too: NetServer declares none.
func (f *flattener) direction(local string, abstract, concrete *node) error {
	for i, message := range abstract.all(wsdlNS, local) {
		half := concrete.all(wsdlNS, local)
		if i >= len(half) {
			return fmt.Errorf("the binding lacks it")
		}
		version, body, err := soapExtension(half[i], bodyName(local))
		if err != nil {
			return err
		}
		elements, err := f.parts(message, message.attr("message", ""), "")
		if err != nil {
			return err
		}
		f.add("%s body: %s use=%s parts=%q", local, elements, body.attr("use", ""), body.attr("parts", ""))
		if err := f.headers(local, half[i].all(version, "header")); err != nil {
			return err
		}
	}
	return nil
}

func bodyName(direction string) string {
	if direction == "fault" {
		return "fault"
	}
	return "body"
}

func (f *flattener) headers(direction string, headers []*node) error {
	for i, h := range headers {
		element, err := f.parts(h, h.attr("message", ""), h.attr("part", ""))
		if err != nil {
			return err
		}
		f.add("%s header %d: %s use=%s", direction, i+1, element, h.attr("use", ""))
	}
	return nil
}

// parts returns the elements of a message's parts, or of one of them, and reaches them.
func (f *flattener) parts(at *node, message, part string) (string, error) {
	name, err := at.qname(message)
	if err != nil {
		return "", err
	}
	m, err := f.document.root.named(wsdlNS, "message", name.Local)
	if err != nil {
		return "", err
	}
	var elements []string
	for _, p := range m.all(wsdlNS, "part") {
		if part != "" && p.attr("name", "") != part {
			continue
		}
		element, err := p.qname(p.attr("element", ""))
		if err != nil {
			return "", err
		}
		elements = append(elements, clark(element))
		f.reach(key{"element", element})
	}
	if len(elements) == 0 {
		return "", fmt.Errorf("message %s has no part %q", name.Local, part)
	}
	return strings.Join(elements, " "), nil
}

// component adds a top-level element or type and everything in it.
func (f *flattener) component(k key) error {
	declaration, ok := f.document.components[k]
	if !ok {
		return fmt.Errorf("%s is not declared", k)
	}
	return f.particle(k.String(), declaration, k.name.Space)
}

// particle adds a line for a node of a schema and then for what it contains, whatever that is, so that no construct can pass
// unseen.
func (f *flattener) particle(path string, n *node, target string) error {
	line := path
	if n.parent.name.Local != "schema" {
		line += " " + n.name.Local
	} else if kind(n) == "type" {
		line += " is a " + n.name.Local
	}
	details, err := f.attributes(n, target)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	f.add("%s", strings.Join(append([]string{line}, details...), " "))
	position := 0
	for _, c := range n.children {
		if c.name == (xml.Name{Space: schemaNS, Local: "annotation"}) {
			continue
		}
		position++
		if err := f.particle(fmt.Sprintf("%s/%d", path, position), c, target); err != nil {
			return err
		}
	}
	return nil
}

// implied are the attributes that say nothing when they have this value.
var implied = map[string]string{"minOccurs": "1", "maxOccurs": "1", "nillable": "false", "mixed": "false", "abstract": "false"}

// attributes returns what a node's attributes say, sorted, with names expanded and defaults left out.
func (f *flattener) attributes(n *node, target string) ([]string, error) {
	var details []string
	for _, a := range n.attrs {
		value := a.Value
		switch a.Name.Local {
		case "form":
			continue // part of the expanded name
		case "name":
			value = localName(n, value, target)
		case "type", "base", "ref", "itemType":
			name, err := n.qname(value)
			if err != nil {
				return nil, err
			}
			value = clark(name)
			f.reach(key{reference(n, a.Name.Local), name})
		}
		if value != "" && implied[a.Name.Local] != value {
			details = append(details, a.Name.Local+"="+value)
		}
	}
	slices.Sort(details)
	return details, nil
}

// reference tells what kind of component an attribute of n refers to.
func reference(n *node, attribute string) string {
	if attribute == "ref" {
		return n.name.Local
	}
	return "type"
}

// localName expands the name of a local declaration by its form; a top-level component is named in the path already, so its
// name attribute says nothing.
func localName(n *node, name, target string) string {
	if n.parent.name.Local == "schema" {
		return ""
	}
	schema := n.parent
	for schema.name != (xml.Name{Space: schemaNS, Local: "schema"}) {
		schema = schema.parent
	}
	if n.attr("form", schema.attr(n.name.Local+"FormDefault", "unqualified")) == "qualified" {
		return clark(xml.Name{Space: target, Local: name})
	}
	return clark(xml.Name{Local: name})
}
