package wsdl

import "groupdesk/gen/source"

const utilityNamespace = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"

// appendPolicies adds the outermost WS-Policy expressions below node, outside of the schemas.
func appendPolicies(list []Policy, node *source.Node) []Policy {
	for _, child := range node.Children {
		switch {
		case isPolicy(child):
			id, _ := child.AttrNS(source.Name{Space: utilityNamespace, Local: "Id"})
			list = append(list, Policy{ID: id, XML: child.XML(), Pos: child.Pos})
		case !child.Is(Namespace, "types"):
			list = appendPolicies(list, child)
		}
	}
	return list
}

// policyNamespaces are those of WS-Policy: 1.2, which WCF writes, and 1.5, the W3C's.
var policyNamespaces = [...]string{"http://schemas.xmlsoap.org/ws/2004/09/policy", "http://www.w3.org/ns/ws-policy"}

func isPolicy(node *source.Node) bool {
	return node.Is(policyNamespaces[0], "Policy") || node.Is(policyNamespaces[1], "Policy")
}
