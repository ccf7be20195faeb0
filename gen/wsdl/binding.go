package wsdl

import (
	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// soapBinding is a binding of a port type to SOAP.
type soapBinding struct {
	*entry[gowsdl.WSDLBinding]
	portType   source.Name
	version    Version
	operations []*boundOperation
}

// boundOperation is an operation of a binding.
type boundOperation struct {
	element[gowsdl.WSDLOperation]
	binding *soapBinding
	matched bool // with an operation of the port type
}

// indexBindings finds the SOAP bindings and the port types that they are for.
func (r *resolver) indexBindings() {
	r.bound = map[source.Name][]*soapBinding{}
	r.soap = map[source.Name]*soapBinding{}
	for _, e := range r.bindings.list {
		portType := r.boundPortType(e)
		version, ok := bindingVersion(e.node)
		if !ok {
			r.report.Noticef(e.node.Pos, "binding %s is not a SOAP binding: skipped", e.name)
			continue
		}
		b := &soapBinding{entry: e, version: version}
		for _, operation := range elements(e.node, "operation", e.item.Operations) {
			b.operations = append(b.operations, &boundOperation{element: operation, binding: b})
		}
		r.soap[e.name] = b
		if portType != nil {
			b.portType = portType.name
			r.bound[b.portType] = append(r.bound[b.portType], b)
		}
	}
}

// boundPortType finds the port type that a binding is for; nil when there is none: the binding is skipped.
func (r *resolver) boundPortType(e *entry[gowsdl.WSDLBinding]) (portType *entry[gowsdl.WSDLPortType]) {
	problems := r.capture(func() { portType = r.portTypes.find(r, e.node, e.definitions, e.item.Type) })
	r.skip("binding "+e.name.String(), problems)
	return portType
}

// bindingVersion returns the version of SOAP of a binding; false when it is not a SOAP binding.
func bindingVersion(node *source.Node) (Version, bool) {
	switch {
	case child(node, soap11Namespace, "binding") != nil:
		return SOAP11, true
	case child(node, soap12Namespace, "binding") != nil:
		return SOAP12, true
	}
	return 0, false
}

// style is what the operation says, or else its binding, or else document (WSDL 1.1, section 3.4).
func (b *boundOperation) style(r *resolver) Style {
	said := b.item.SOAPOperation.Style
	if said == "" {
		said = b.binding.item.SOAPBinding.Style
	}
	switch said {
	case "rpc":
		return RPC
	case "", "document":
	default:
		r.report.Errorf(b.node.Pos, "style=%q is not allowed; write document or rpc", said)
	}
	return Document
}

// checkUses reports each use in an operation of a binding that is neither literal nor encoded (WSDL 1.1, section 3.5, and the
// schema in its appendix A.4.2). Without one it is literal.
func (r *resolver) checkUses(node *source.Node) {
	if use, ok := node.Attr("use"); ok && isSOAP(node) && use != "literal" && use != "encoded" {
		r.report.Errorf(node.Pos, "use=%q is not allowed; write literal or encoded", use)
	}
	for _, child := range node.Children {
		r.checkUses(child)
	}
}
