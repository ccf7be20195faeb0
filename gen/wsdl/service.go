package wsdl

import (
	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// describeServices describes the services that have a SOAP port.
func (r *resolver) describeServices() []*Service {
	var list []*Service
	for _, e := range r.services.list {
		s := &Service{Name: e.name, Doc: e.item.Doc, Pos: e.node.Pos}
		for i, node := range children(e.node, Namespace, "port") {
			if port := r.port(e, e.item.Ports[i], node); port != nil {
				s.Ports = append(s.Ports, port)
			}
		}
		if len(s.Ports) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// port describes a port; nil when its binding is not for SOAP, which is noted there, or not known, which is reported.
func (r *resolver) port(e *entry[gowsdl.WSDLService], item *gowsdl.WSDLPort, node *source.Node) *Port {
	var binding *entry[gowsdl.WSDLBinding]
	problems := r.apart(func() { binding = r.bindings.find(r, node, e.definitions, item.Binding) })
	r.leaveOut(problems, "port "+item.Name)
	if binding == nil {
		return nil
	}
	soap := r.soap[binding.name]
	if soap == nil {
		return nil
	}
	return &Port{
		Name:     item.Name,
		Binding:  binding.name,
		Address:  item.SOAPAddress.Location,
		Version:  soap.version,
		PortType: r.ports[soap.portType],
		Pos:      node.Pos,
	}
}
