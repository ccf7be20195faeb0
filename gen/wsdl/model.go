// Package wsdl reads WSDL 1.1 descriptions and gives their services: port types whose operations are merged with their
// SOAP bindings, messages with their parts resolved against the schemas.
//
// The way through the package:
//
//	load.go        is the entrance; gen/source gives the documents
//	collect.go     follows wsdl:import, and finds the schemas, which gen/xsd resolves
//	normalize.go   rewrites each document so that github.com/hooklift/gowsdl's types can hold it, which know no prefixes
//	               declared on inner elements and no SOAP 1.2
//	index.go       joins what was decoded with the document's own elements, and finds definitions by name
//	message.go, operation.go, binding.go, service.go build the model of this file
//	addressing.go, policy.go read WS-Addressing and WS-Policy
//
// What cannot be used is skipped by itself, be it an operation, header, fault, binding or port (skip.go), and so are HTTP
// and MIME bindings; a notice says so. A description of which nothing is left is refused.
package wsdl

import (
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// Namespace is the namespace of WSDL 1.1.
const Namespace = "http://schemas.xmlsoap.org/wsdl/"

// Description is a WSDL document with all that it imports, resolved. It is read-only.
type Description struct {
	File            string
	TargetNamespace string
	Name            string
	Doc             string
	// Schemas are all schemas of the description and its imports.
	Schemas *xsd.Set
	// PortTypes are those with a SOAP binding, in document order.
	PortTypes []*PortType
	// Services are those with a SOAP port, in document order.
	Services []*Service
	// Policies are the WS-Policy elements of all documents.
	Policies []Policy
}

// Policy is a WS-Policy expression, kept as it was written.
type Policy struct {
	ID  string // wsu:Id
	XML string // prefixes may be declared outside
	Pos source.Pos
}

// PortType is an interface with its operations.
type PortType struct {
	Name       source.Name
	Doc        string
	Pos        source.Pos
	Operations []*Operation // in document order; overloaded ones have the same Name
}

// Style is the shape of a SOAP body (WSDL 1.1, section 3.4).
type Style int

// The styles. In Document style the body holds the parts themselves, in RPC style an element named like the operation
// that holds them.
const (
	Document Style = iota
	RPC
)

// Version is a version of SOAP.
type Version int

// The versions.
const (
	SOAP11 Version = iota
	SOAP12
)

// Operation is a port type's operation merged with its bindings.
type Operation struct {
	Name, Doc string
	Pos       source.Pos
	Action    string // soapAction of the first binding; may be empty
	Style     Style
	SOAP      []Version // as bound, in the order of the bindings, each once; never empty
	Input     *Message  // never nil
	Output    *Message  // nil: one-way
	Faults    []*Fault
	// Addressing is set when a binding demands WS-Addressing, else nil.
	Addressing *Addressing
}

// Message is an input, output or fault of an operation, as bound.
type Message struct {
	Name source.Name // of the wsdl:message
	Doc  string
	Pos  source.Pos
	// Action is the WS-Addressing action that the port type states (wsam:Action, wsaw:Action), else empty.
	Action string
	// Encoded is true for use="encoded".
	Encoded bool
	// Namespace is that of the wrapper element in RPC style.
	Namespace string
	// Body are the parts in the body, in the order of soap:body's parts attribute or else of the message.
	Body    []*Part
	Headers []*Header
}

// Part is a part of a message. Exactly one of Element and Type is set.
type Part struct {
	Name    string
	Element *xsd.Element
	Type    xsd.Type
	Pos     source.Pos
}

// Header is a header block that a binding adds.
type Header struct {
	Part    *Part
	Message source.Name // of the wsdl:message that the part belongs to
	Encoded bool
	// Namespace is that of the block when the part has a type.
	Namespace string
	Faults    []*Header // soap:headerfault; these have none of their own
	Pos       source.Pos
}

// Fault is a declared fault; its message has one body part.
type Fault struct {
	Name    string
	Doc     string
	Message *Message
	Pos     source.Pos
}

// Service is a set of ports.
type Service struct {
	Name  source.Name
	Doc   string
	Pos   source.Pos
	Ports []*Port // SOAP ports, in document order
}

// Port is an address at which a port type is bound to SOAP.
type Port struct {
	Name     string
	Binding  source.Name
	Address  string // may be empty
	Version  Version
	PortType *PortType
	Pos      source.Pos
}
