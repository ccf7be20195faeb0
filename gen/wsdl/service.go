package wsdl

import "github.com/hooklift/gowsdl"

// describeServices describes the services that have a SOAP port.
func (r *resolver) describeServices() []*Service {
	var list []*Service
	for _, e := range r.services.list {
		s := &Service{Name: e.name, Doc: e.item.Doc, Pos: e.node.Pos}
		for _, port := range elements(e.node, "port", e.item.Ports) {
			if described := r.port(e, port); described != nil {
				s.Ports = append(s.Ports, described)
			}
		}
		if len(s.Ports) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// port describes a port; nil when its binding is not for SOAP, which is noted there, or not known, which is reported.
func (r *resolver) port(e *entry[gowsdl.WSDLService], port element[gowsdl.WSDLPort]) *Port {
	var binding *entry[gowsdl.WSDLBinding]
	problems := r.capture(func() { binding = r.bindings.find(r, port.node, e.definitions, port.item.Binding) })
	r.skip("port "+port.item.Name, problems)
	if binding == nil {
		return nil
	}
	soap := r.soap[binding.name]
	if soap == nil {
		return nil
	}
	return &Port{
		Name:     port.item.Name,
		Binding:  binding.name,
		Address:  port.item.SOAPAddress.Location,
		Version:  soap.version,
		PortType: r.ports[soap.portType],
		Pos:      port.node.Pos,
	}
}
