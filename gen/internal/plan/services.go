package plan

import (
	"slices"

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
		b.addPortType(p, operations)
	}
}

func (b *builder) addPortType(p *wsdl.PortType, operations []*wsdl.Operation) {
	name := exported(p.Name.Local)
	planned := &PortType{
		XML:         p.Name,
		Doc:         p.Doc,
		Client:      b.names.claim(name + "Client"),
		ForwardOnly: b.set.DataContract(p.Name.Space),
		pos:         p.Pos,
	}
	if b.options.Server {
		planned.Server = b.names.claim(name + "Server")
		planned.NewServer = b.names.claim("New" + planned.Server)
		planned.Dispatcher = b.names.claim(unexported(name) + "Dispatcher")
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
	if b.options.Server {
		b.checkActions(operations, planned.Operations)
	}
	b.pkg.PortTypes = append(b.pkg.PortTypes, planned)
}

// checkActions leaves out of the server what it cannot tell from an earlier operation: one with the same action and the
// same element in the body.
func (b *builder) checkActions(operations []*wsdl.Operation, planned []*Operation) {
	type request struct {
		action  string
		element source.Name
	}
	first := map[request]*Operation{}
	for i, o := range planned {
		asked := request{o.Action, o.Input.Element}
		if other := first[asked]; other != nil {
			b.report.Noticef(operations[i].Pos, "operation %s has the soapAction %q and the body of operation %s, so a server cannot tell them apart: it is left out of the server", o.XML, o.Action, other.XML)
			o.Serve = ""
			continue
		}
		first[asked] = o
	}
}

// clientNames refuses the names that a client embeds from the runtime.
func clientNames() identifiers {
	return identifiers{"Client": true, "Call": true, "Transport": true, "URL": true, "Timeout": true, "Form": true, "Read": true, "Header": true, "Packaging": true, "Version": true, "Offers": true}
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
		Input:  b.body(o, o.Input, service, requestSuffix),
	}
	planned.RequestHeaders = b.headers(p, service, o, "RequestHeaders", o.Input.Headers)
	if o.Output != nil {
		planned.Output = b.body(o, o.Output, service, responseSuffix)
		planned.ResponseHeaders = b.headers(p, service, o, "ResponseHeaders", responseBlocks(o))
		planned.FaultHeaders = len(faultBlocks(o)) > 0
	}
	planned.Faults = b.faults(o)
	planned.Encoded = o.Input.Encoded || o.Output != nil && o.Output.Encoded
	planned.RPC = o.Style == wsdl.RPC && !planned.Encoded
	planned.Addressing = addressing(o, planned.SOAP12)
	return planned
}

// addressing returns what an operation has of WS-Addressing, if the binding that a client uses demands it.
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
