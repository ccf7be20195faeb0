package wsdl

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// The namespaces of WSDL's bindings.
const (
	soap11Namespace = "http://schemas.xmlsoap.org/wsdl/soap/"
	soap12Namespace = "http://schemas.xmlsoap.org/wsdl/soap12/"
	mimeNamespace   = "http://schemas.xmlsoap.org/wsdl/mime/"
)

// undeclared is the prefix that a QName gets whose own prefix is not declared.
const undeclared = "undeclared"

// normalize decodes a definitions element into gowsdl's types, by way of a document that they can hold without loss:
// all prefixes are declared on the root, elements for SOAP 1.2 have become those for SOAP 1.1, a soap:body inside
// mime:multipartRelated is where it would be without, documentation is text only. The schemas are omitted.
func normalize(node *source.Node, report *source.Report) *gowsdl.WSDL {
	n := normalizer{report: report, prefixes: map[string]string{}}
	n.target, _ = node.Attr("targetNamespace")
	for _, child := range node.Children {
		if child.Name.Space == Namespace && child.Name.Local != "types" {
			n.element(child)
		}
	}
	definitions := new(gowsdl.WSDL)
	if err := xml.Unmarshal([]byte(n.document(node)), definitions); err != nil {
		report.Errorf(node.Pos, "cannot decode the description: %v", err)
	}
	return definitions
}

type normalizer struct {
	report   *source.Report
	target   string
	body     strings.Builder
	prefixes map[string]string // by namespace
	spaces   []string          // the namespaces in the order of their prefixes
}

// document puts the root element around what has been written.
func (n *normalizer) document(root *source.Node) string {
	var out strings.Builder
	out.WriteString(`<wsdl:definitions xmlns:wsdl="` + Namespace + `" xmlns:soap="` + soap11Namespace + `"`)
	for i, space := range n.spaces {
		writeAttr(&out, "xmlns:"+prefix(i), space)
	}
	for _, name := range []string{"name", "targetNamespace"} {
		if value, ok := root.Attr(name); ok {
			writeAttr(&out, name, value)
		}
	}
	out.WriteString(">" + n.body.String() + "</wsdl:definitions>")
	return out.String()
}

func prefix(i int) string { return "q" + strconv.Itoa(i) }

func writeAttr(out *strings.Builder, name, value string) {
	out.WriteString(" " + name + `="`)
	_ = xml.EscapeText(out, []byte(value)) // a strings.Builder never fails
	out.WriteString(`"`)
}

// element writes an element of WSDL or SOAP with its children.
func (n *normalizer) element(node *source.Node) {
	tag := "wsdl:" + node.Name.Local
	if isSOAP(node) {
		tag = "soap:" + node.Name.Local
	}
	n.body.WriteString("<" + tag)
	for _, a := range node.Attrs {
		if a.Name.Space == "" {
			n.attribute(node, a)
		}
	}
	n.body.WriteString(">")
	if node.Is(Namespace, "documentation") {
		_ = xml.EscapeText(&n.body, []byte(node.Text()))
	} else {
		n.children(node)
	}
	n.body.WriteString("</" + tag + ">")
}

func (n *normalizer) children(node *source.Node) {
	for _, child := range node.Children {
		if child.Name.Space == Namespace || isSOAP(child) && belongs(child, node) {
			n.element(child)
		} else if root := mimeRoot(child); root != nil {
			n.children(root)
		}
	}
}

// belongs reports whether a SOAP element has a meaning inside parent (WSDL 1.1, section 3). gowsdl's types would read some,
// such as a soap:fault right inside an operation, as elements of WSDL.
func belongs(node, parent *source.Node) bool {
	switch node.Name.Local {
	case "body", "header":
		return parent.Name.Local == "input" || parent.Name.Local == "output" || parent.Name.Space == mimeNamespace
	case "headerfault":
		return parent.Name.Local == "header"
	case "address":
		return parent.Name.Local == "port"
	case "binding", "operation", "fault":
		return parent.Name.Local == node.Name.Local
	}
	return false
}

// attribute writes an attribute; a QName of a definition gets a prefix that the root declares.
func (n *normalizer) attribute(node *source.Node, a source.Attr) {
	value := a.Value
	switch a.Name.Local {
	case "message", "type", "binding":
		value = n.qname(node, a)
	}
	writeAttr(&n.body, a.Name.Local, value)
}

// targetName resolves a QName. WSDL's own namespace has no definitions: a name that falls into it, because the namespace is
// the default and the prefix was forgotten, means the target namespace.
func targetName(node *source.Node, value, target string) (name source.Name, declared bool) {
	name, declared = node.QName(value)
	if declared && name.Space == Namespace {
		name.Space = target
	}
	return name, declared
}

// qname rewrites a QName; see targetName.
func (n *normalizer) qname(node *source.Node, a source.Attr) string {
	name, ok := targetName(node, a.Value, n.target)
	if !ok {
		return undeclared + ":" + name.Local
	}
	if name.Space == "" {
		return name.Local
	}
	known, ok := n.prefixes[name.Space]
	if !ok {
		known = prefix(len(n.spaces))
		n.prefixes[name.Space] = known
		n.spaces = append(n.spaces, name.Space)
	}
	return known + ":" + name.Local
}

// expand resolves a QName that normalize has written. It is false when the name's own prefix was not declared.
func expand(definitions *gowsdl.WSDL, value string) (source.Name, bool) {
	prefix, local, found := strings.Cut(value, ":")
	if !found {
		return source.Name{Local: value}, true
	}
	return source.Name{Space: definitions.Xmlns[prefix], Local: local}, prefix != undeclared
}

// isSOAP reports whether an element belongs to a SOAP binding of either version.
func isSOAP(node *source.Node) bool {
	return node.Name.Space == soap11Namespace || node.Name.Space == soap12Namespace
}

// mimeRoot returns the part of a mime:multipartRelated that holds the SOAP envelope, else nil.
func mimeRoot(node *source.Node) *source.Node {
	if !node.Is(mimeNamespace, "multipartRelated") {
		return nil
	}
	for _, part := range node.Children {
		for _, child := range part.Children {
			if isSOAP(child) && child.Name.Local == "body" {
				return part
			}
		}
	}
	return nil
}
