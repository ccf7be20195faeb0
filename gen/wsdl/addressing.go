package wsdl

import (
	"strings"

	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// Addressing says how an operation uses WS-Addressing.
type Addressing struct {
	// Demanded are the versions of SOAP whose binding demands it.
	Demanded []Version
	// Namespace is that of the version of WS-Addressing.
	Namespace string
	// Input and Output are the actions; Output is empty for a one-way operation.
	Input, Output string
}

// addressingVersions gives for each assertion that demands WS-Addressing the namespace of the version that it means: WSDL
// Binding 2006, section 3.1; Metadata 1.0, section 3.1; and the submission of 2004.
var addressingVersions = map[source.Name]string{
	{Space: "http://www.w3.org/2006/05/addressing/wsdl", Local: "UsingAddressing"}:               "http://www.w3.org/2005/08/addressing",
	{Space: "http://www.w3.org/2007/05/addressing/metadata", Local: "Addressing"}:                "http://www.w3.org/2005/08/addressing",
	{Space: "http://schemas.xmlsoap.org/ws/2004/08/addressing/policy", Local: "UsingAddressing"}: "http://schemas.xmlsoap.org/ws/2004/08/addressing",
	{Space: "http://schemas.xmlsoap.org/ws/2004/08/addressing", Local: "UsingAddressing"}:        "http://schemas.xmlsoap.org/ws/2004/08/addressing",
}

// addressing says whether a binding of an operation demands WS-Addressing; nil when none does.
func (r *resolver) addressing(o *abstractOperation, d *Operation, bound []*boundOperation) *Addressing {
	var a *Addressing
	for _, b := range bound {
		namespace := r.demanded(b)
		if namespace == "" {
			continue
		}
		if a == nil {
			a = &Addressing{Namespace: namespace, Input: o.inputAction(d), Output: o.outputAction(d)}
		}
		a.Demanded = append(a.Demanded, b.binding.version)
	}
	return a
}

// demanded returns the namespace of the WS-Addressing that a binding, or a port of it, demands; empty for none.
func (r *resolver) demanded(b *boundOperation) string {
	for _, node := range append(r.portNodes(b.binding), b.binding.node, b.node) {
		for _, child := range node.Children {
			if namespace := r.demandedBy(child); namespace != "" {
				return namespace
			}
		}
	}
	return ""
}

// portNodes lists the ports of a binding.
func (r *resolver) portNodes(b *soapBinding) []*source.Node {
	var list []*source.Node
	for _, service := range r.services.list {
		for _, port := range elements(service.node, "port", service.item.Ports) {
			if name, ok := expand(service.definitions, port.item.Binding); ok && name == b.name {
				list = append(list, port.node)
			}
		}
	}
	return list
}

// demandedBy looks at an extension of a binding or port: an element that is required there, or a policy.
func (r *resolver) demandedBy(node *source.Node) string {
	switch {
	case isPolicy(node):
		return r.policyDemand(node)
	case node.Name.Local == "PolicyReference":
		uri, _ := node.Attr("URI")
		if policy := r.policies[strings.TrimPrefix(uri, "#")]; policy != nil {
			return r.policyDemand(policy)
		}
	}
	if required, _ := node.AttrNS(source.Name{Space: Namespace, Local: "required"}); required == "true" || required == "1" {
		return addressingVersions[node.Name]
	}
	return ""
}

// policyDemand looks into a policy (WS-Policy 1.5, section 4): of ExactlyOne every alternative must have the assertion.
func (r *resolver) policyDemand(node *source.Node) string {
	if namespace := addressingVersions[node.Name]; namespace != "" {
		if isOptional(node) {
			return ""
		}
		return namespace
	}
	switch node.Name.Local {
	case "Policy", "All":
		for _, child := range node.Children {
			if namespace := r.policyDemand(child); namespace != "" {
				return namespace
			}
		}
	case "ExactlyOne":
		namespace := ""
		for _, alternative := range node.Children {
			if namespace = r.policyDemand(alternative); namespace == "" {
				return ""
			}
		}
		return namespace
	}
	return ""
}

// isOptional reports whether an assertion of a policy may be ignored.
func isOptional(assertion *source.Node) bool {
	for _, space := range policyNamespaces {
		if optional, _ := assertion.AttrNS(source.Name{Space: space, Local: "Optional"}); optional == "true" || optional == "1" {
			return true
		}
	}
	return false
}

// indexPolicies lists the policies that can be referred to.
func (r *resolver) indexPolicies(node *source.Node) {
	for _, child := range node.Children {
		switch {
		case isPolicy(child):
			if id, ok := child.AttrNS(source.Name{Space: utilityNamespace, Local: "Id"}); ok {
				r.policies[id] = child
			}
		case !child.Is(Namespace, "types"):
			r.indexPolicies(child)
		}
	}
}

// inputAction returns the action of a request: what the port type says, else the soapAction, else the default (WS-Addressing
// 1.0 Metadata, section 4.4).
func (o *abstractOperation) inputAction(d *Operation) string {
	switch {
	case d.Input == nil:
		return "" // Its message is unknown, which is reported.
	case d.Input.Action != "":
		return d.Input.Action
	case d.Action != "":
		return d.Action
	}
	suffix := "Request"
	if d.Output == nil {
		suffix = ""
	}
	return o.defaultAction(o.item.Input, suffix)
}

func (o *abstractOperation) outputAction(d *Operation) string {
	switch {
	case d.Output == nil:
		return ""
	case d.Output.Action != "":
		return d.Output.Action
	}
	return o.defaultAction(gowsdl.WSDLInput(o.item.Output), "Response")
}

// defaultAction joins target namespace, port type and message (WS-Addressing 1.0 Metadata, section 4.4.4).
func (o *abstractOperation) defaultAction(side gowsdl.WSDLInput, suffix string) string {
	name := side.Name
	if name == "" {
		name = o.item.Name + suffix
	}
	space, delimiter := o.portType.name.Space, "/"
	if strings.HasPrefix(space, "urn:") {
		delimiter = ":"
	}
	return strings.TrimSuffix(space, delimiter) + delimiter + o.portType.name.Local + delimiter + name
}
