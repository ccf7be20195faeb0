package schema_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"strings"
)

// The namespaces of the documents' own vocabulary.
const (
	wsdlNS   = "http://schemas.xmlsoap.org/wsdl/"
	schemaNS = "http://www.w3.org/2001/XMLSchema"
	soap11NS = "http://schemas.xmlsoap.org/wsdl/soap/"
	soap12NS = "http://schemas.xmlsoap.org/wsdl/soap12/"
)

// A node is one element of a document, with the prefixes in scope on it.
type node struct {
	name     xml.Name
	attrs    []xml.Attr
	scope    map[string]string // prefix to namespace; "" is the default one
	parent   *node
	children []*node
	text     string
}

// parse reads a whole document with encoding/xml, which has nothing in common with the reader that the generator uses.
func parse(data []byte) (*node, error) {
	document := &node{scope: map[string]string{"xml": "http://www.w3.org/XML/1998/namespace"}}
	current := document
	decoder := xml.NewDecoder(strings.NewReader(string(data)))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if current, err = current.open(token); err != nil {
				return nil, err
			}
		case xml.EndElement:
			current = current.parent
		case xml.CharData:
			current.text += string(token)
		}
	}
	if len(document.children) != 1 {
		return nil, fmt.Errorf("%d root elements, want 1", len(document.children))
	}
	return document.children[0], nil
}

// open appends a child element to n and returns it. An undeclared prefix is an error here, which encoding/xml lets pass.
func (n *node) open(start xml.StartElement) (*node, error) {
	child := &node{name: start.Name, parent: n, scope: maps.Clone(n.scope)}
	for _, a := range start.Attr {
		switch {
		case a.Name.Space == "xmlns":
			child.scope[a.Name.Local] = a.Value
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			child.scope[""] = a.Value
		default:
			child.attrs = append(child.attrs, a)
		}
	}
	names := []xml.Name{start.Name}
	for _, a := range child.attrs {
		names = append(names, a.Name)
	}
	for _, name := range names {
		if !child.declares(name.Space) {
			return nil, fmt.Errorf("<%s>: prefix %q is not declared", start.Name.Local, name.Space)
		}
	}
	n.children = append(n.children, child)
	return child, nil
}

func (n *node) declares(space string) bool {
	for _, declared := range n.scope {
		if declared == space {
			return true
		}
	}
	return space == ""
}

// attr returns an attribute without namespace, or fallback.
func (n *node) attr(local, fallback string) string {
	for _, a := range n.attrs {
		if a.Name.Space == "" && a.Name.Local == local {
			return a.Value
		}
	}
	return fallback
}

// qname resolves a QName with the prefixes in scope on n.
func (n *node) qname(value string) (xml.Name, error) {
	prefix, local, found := strings.Cut(value, ":")
	if !found {
		prefix, local = "", value
	}
	space, declared := n.scope[prefix]
	if found && !declared {
		return xml.Name{}, fmt.Errorf("QName %s: prefix %q is not declared", value, prefix)
	}
	return xml.Name{Space: space, Local: local}, nil
}

// all returns the children with the given name.
func (n *node) all(space, local string) []*node {
	var found []*node
	for _, c := range n.children {
		if c.name == (xml.Name{Space: space, Local: local}) {
			found = append(found, c)
		}
	}
	return found
}

// named returns the child with the given element name and name attribute.
func (n *node) named(space, local, name string) (*node, error) {
	for _, c := range n.all(space, local) {
		if c.attr("name", "") == name {
			return c, nil
		}
	}
	return nil, fmt.Errorf("no %s %q", local, name)
}

// documentation returns the text that documents n in WSDL's or XML Schema's way, with single spaces, or "".
func (n *node) documentation() string {
	texts := n.all(wsdlNS, "documentation")
	for _, annotation := range n.all(schemaNS, "annotation") {
		texts = append(texts, annotation.all(schemaNS, "documentation")...)
	}
	var words []string
	for _, t := range texts {
		words = append(words, strings.Fields(t.text)...)
	}
	return strings.Join(words, " ")
}

// A key names a top-level schema component. Elements and types have symbol spaces of their own, all types share one.
type key struct {
	kind string // "element" or "type"
	name xml.Name
}

func (k key) String() string { return k.kind + " " + clark(k.name) }

// A document is a WSDL with its schema components by name.
type document struct {
	root       *node
	components map[key]*node
}

func load(path string) (*document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	d, err := newDocument(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return d, nil
}

func newDocument(data []byte) (*document, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	d := &document{root: root, components: map[key]*node{}}
	for _, schema := range d.schemas() {
		for _, c := range schema.children {
			if name := c.attr("name", ""); name != "" {
				d.components[key{kind(c), xml.Name{Space: schema.attr("targetNamespace", ""), Local: name}}] = c
			}
		}
	}
	return d, nil
}

func (d *document) schemas() []*node {
	var schemas []*node
	for _, types := range d.root.all(wsdlNS, "types") {
		schemas = append(schemas, types.all(schemaNS, "schema")...)
	}
	return schemas
}

func kind(component *node) string {
	switch component.name.Local {
	case "complexType", "simpleType":
		return "type"
	}
	return component.name.Local
}

// short names the namespaces that would make every line unreadable.
var short = map[string]string{
	schemaNS: "xs:",
	"http://www.superoffice.net/ws/crm/NetServer/Services86":    "so:",
	"http://schemas.microsoft.com/2003/10/Serialization/Arrays": "arrays:",
}

// clark writes an expanded name as {namespace}local, or with a fixed prefix for a namespace that is in short.
func clark(name xml.Name) string {
	if prefix, ok := short[name.Space]; ok {
		return prefix + name.Local
	}
	return "{" + name.Space + "}" + name.Local
}
