package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// addServices plans the clients and servers of a WSDL.
func (b *builder) addServices(d *wsdl.Description) {
	if d == nil {
		return
	}
	for _, p := range d.PortTypes {
		operations := b.operations(p)
		if len(operations) == 0 || b.portTypes[p.Pos] {
			continue
		}
		b.portTypes[p.Pos] = true
		b.addPortType(d, p, operations)
	}
}

func (b *builder) addPortType(d *wsdl.Description, p *wsdl.PortType, operations []*wsdl.Operation) {
	name := exported(p.Name.Local)
	planned := &PortType{
		XML:         p.Name,
		Doc:         p.Doc,
		Client:      b.names.claim(name + "Client"),
		API:         b.names.claim(name + "API"),
		Address:     b.address(d, p),
		ForwardOnly: b.set.DataContract(p.Name.Space),
		pos:         p.Pos,
	}
	planned.NewClient = b.names.claim("New" + planned.Client)
	if planned.Address != "" {
		planned.AddressVar = b.names.claim(name + "Address")
	}
	if b.options.Server {
		b.nameServer(planned, name)
	}
	if b.spoken != nil {
		planned.List = b.names.claim(name + "Operations")
	}
	methods := clientNames()
	dispatch := identifiers{}
	for _, o := range operations {
		operation := b.operation(planned, name, o)
		operation.Name = methods.claim(exported(o.Name))
		if b.spoken != nil {
			operation.Has = b.versionSet(b.spoken.operations[o])
		}
		operation.Serve = dispatch.claim("serve" + operation.Name)
		planned.Operations = append(planned.Operations, operation)
	}
	for _, o := range planned.Operations { // last, so that an exchange takes no operation's name
		o.Exchange = methods.claim(o.Name + "Exchange")
	}
	if b.options.Server {
		b.checkActions(operations, planned.Operations)
	}
	b.pkg.PortTypes = append(b.pkg.PortTypes, planned)
}

// nameServer claims the names of the server side.
func (b *builder) nameServer(p *PortType, name string) {
	p.Service = b.names.claim(strings.TrimSuffix(name, "Service") + "Service")
	p.Partial = b.names.claim("Unimplemented" + p.Service)
	p.NewServer = b.names.claim("New" + name + "Server")
	p.Dispatcher = b.names.claim(unexported(name) + "Dispatcher")
}

// address returns the address of the first port that a client can call. SOAP 1.1 comes before 1.2, as it does for its
// operations.
func (b *builder) address(d *wsdl.Description, p *wsdl.PortType) string {
	for _, version := range []wsdl.Version{wsdl.SOAP11, wsdl.SOAP12} {
		if len(b.options.SOAP) > 0 && !slices.Contains(b.options.SOAP, version) {
			continue
		}
		for _, service := range d.Services {
			for _, port := range service.Ports {
				if address := strings.TrimSpace(port.Address); port.PortType == p && port.Version == version && address != "" {
					return address
				}
			}
		}
	}
	return ""
}

// checkActions skips in the server each operation that it cannot distinguish from an earlier one: both have the same action
// and the same element in the body.
func (b *builder) checkActions(operations []*wsdl.Operation, planned []*Operation) {
	type request struct {
		action  string
		element source.Name
	}
	first := map[request]*Operation{}
	for i, o := range planned {
		asked := request{o.Action, o.Input.Element}
		if other := first[asked]; other != nil {
			b.report.Noticef(operations[i].Pos, "operation %s skipped in the server: it has the soapAction %q and the body element of operation %s", o.XML, o.Action, other.XML)
			o.Serve = ""
			continue
		}
		first[asked] = o
	}
}

// clientNames returns identifiers that refuse the names a client embeds from the runtime.
func clientNames() identifiers {
	return identifiers{"Client": true, "Call": true, "Transport": true, "URL": true, "Timeout": true, "Form": true, "Read": true, "Header": true, "Packaging": true, "Version": true, "Offers": true, "Exchange": true, "RoundTrip": true, "Validate": true}
}

func (b *builder) operation(p *PortType, service string, o *wsdl.Operation) *Operation {
	versions := b.versions(o)
	planned := &Operation{
		XML:    o.Name,
		Doc:    o.Doc,
		Var:    b.names.claim(unexported(service) + exported(o.Name)),
		Action: o.Action,
		SOAP12: !slices.Contains(versions, wsdl.SOAP11),
		Both:   len(versions) > 1,
		Input:  b.body(o, o.Input, service, request),
	}
	planned.RequestHeaders = b.headers(p, service, o, request, o.Input.Headers)
	if o.Output != nil {
		planned.Output = b.body(o, o.Output, service, response)
		planned.ResponseHeaders = b.headers(p, service, o, response, responseBlocks(o))
		planned.FaultHeaders = len(faultBlocks(o)) > 0
	}
	planned.Faults = b.faults(o)
	planned.Encoded = o.Input.Encoded || o.Output != nil && o.Output.Encoded
	planned.RPC = o.Style == wsdl.RPC && !planned.Encoded
	planned.Addressing = addressing(o, planned.SOAP12)
	return planned
}

// addressing returns an operation's WS-Addressing properties, if the binding that a client uses demands them.
func addressing(o *wsdl.Operation, soap12 bool) *Addressing {
	version := wsdl.SOAP11
	if soap12 {
		version = wsdl.SOAP12
	}
	a := o.Addressing
	if a == nil || !slices.Contains(a.Demanded, version) {
		return nil
	}
	return &Addressing{Namespace: a.Namespace, Input: a.Input, Output: a.Output}
}
