package main

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

const (
	soap11Namespace     = "http://schemas.xmlsoap.org/wsdl/soap/"
	soap12Namespace     = "http://schemas.xmlsoap.org/wsdl/soap12/"
	addressingNamespace = "http://www.w3.org/2007/05/addressing/metadata"
	httpTransport       = "http://schemas.xmlsoap.org/soap/http"
)

// document writes the whole description. The parts are written first and put together last, since only then it is known
// which prefixes and declarations they need.
func (e *excerptWriter) document() {
	portTypes := e.portTypes()
	services := e.part(func() {
		for _, p := range portTypes {
			e.messages(p)
		}
		for _, p := range portTypes {
			e.portType(p)
		}
		for _, p := range portTypes {
			e.bindings(p)
		}
		e.services()
	})
	types := e.part(e.types)
	e.start("definitions", e.rootAttributes()...)
	e.documentation(e.doc("definitions", e.theirs.Doc))
	e.out.WriteString("\n" + types + "\n" + services)
	e.end()
}

// part returns what write writes, indented to stand in the root element.
func (e *excerptWriter) part(write func()) string {
	outer := e.markup
	e.markup = markup{open: []string{"definitions"}}
	write()
	text := e.out.String()
	e.markup = outer
	return text
}

func (e *excerptWriter) rootAttributes() []attr {
	attrs := []attr{{"xmlns", wsdl.Namespace}}
	var spaces []string
	for space := range e.prefixes {
		spaces = append(spaces, space)
	}
	slices.SortFunc(spaces, func(a, b string) int { return strings.Compare(e.prefixes[a], e.prefixes[b]) })
	for _, space := range spaces {
		attrs = append(attrs, attr{"xmlns:" + e.prefixes[space], space})
	}
	return append(attrs, attr{"name", e.ours.Name}, attr{"targetNamespace", e.target})
}

func (e *excerptWriter) documentation(text string) {
	if text != "" {
		e.text("<documentation>", text, "</documentation>")
	}
}

// portTypes returns theirs with the operations that ours have, in the order of ours.
func (e *excerptWriter) portTypes() []*wsdl.PortType {
	var list []*wsdl.PortType
	for _, ours := range e.ours.PortTypes {
		for _, theirs := range e.theirs.PortTypes {
			if theirs.Name.Local != ours.Name.Local {
				continue
			}
			kept := *theirs
			kept.Operations = nil
			for _, name := range operationNames(ours) {
				mine := operationsNamed(ours, name)
				for i, o := range operationsNamed(theirs, name) {
					kept.Operations = append(kept.Operations, withOurMessages(o, mine[min(i, len(mine)-1)]))
				}
			}
			if len(kept.Operations) > 0 {
				list = append(list, &kept)
			}
		}
	}
	return list
}

// operationNames lists the names of a port type's operations, each once.
func operationNames(p *wsdl.PortType) []string {
	var names []string
	for _, o := range p.Operations {
		if !slices.Contains(names, o.Name) {
			names = append(names, o.Name)
		}
	}
	return names
}

// withOurMessages returns their operation with the names that ours has for its messages. They mean nothing outside of
// the description; so are WS-Addressing actions, which are omitted where ours has none.
func withOurMessages(theirs, ours *wsdl.Operation) *wsdl.Operation {
	o := *theirs
	o.Input = renamed(theirs.Input, ours.Input)
	o.Output = renamed(theirs.Output, ours.Output)
	return &o
}

func renamed(theirs, ours *wsdl.Message) *wsdl.Message {
	if theirs == nil || ours == nil {
		return theirs
	}
	m := *theirs
	m.Name = ours.Name
	if ours.Action == "" {
		m.Action = ""
	}
	m.Headers = nil
	for _, h := range theirs.Headers {
		header := *h
		if len(ours.Headers) > 0 {
			header.Message = ours.Headers[0].Message
		}
		m.Headers = append(m.Headers, &header)
	}
	return &m
}

func operationsNamed(p *wsdl.PortType, name string) []*wsdl.Operation {
	var list []*wsdl.Operation
	for _, o := range p.Operations {
		if o.Name == name {
			list = append(list, o)
		}
	}
	return list
}

// messages writes the messages of all operations, each once with those of its parts that bodies and headers use.
func (e *excerptWriter) messages(p *wsdl.PortType) {
	var names []source.Name
	for _, m := range allMessages(p) {
		for _, name := range messageNames(m) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, name := range names {
		e.start("message", attr{"name", name.Local})
		for _, part := range messageParts(p, name) {
			e.messagePart(part)
		}
		e.end()
	}
	e.out.WriteString("\n")
}

func (e *excerptWriter) messagePart(part *wsdl.Part) {
	tag, attrs := "part", []attr{{"name", part.Name}}
	switch {
	case part.Element == nil:
		attrs = append(attrs, attr{"type", e.typeName(part.Type)})
	case part.Element.Name.Space == "": // Otherwise a name without prefix would be one of WSDL's.
		tag, attrs = "wsdl:part", append(attrs, attr{"element", e.elementName(part.Element)}, attr{"xmlns:wsdl", wsdl.Namespace}, attr{"xmlns", ""})
	default:
		attrs = append(attrs, attr{"element", e.elementName(part.Element)})
	}
	e.empty(tag, attrs...)
}

// allMessages lists the messages of all operations.
func allMessages(p *wsdl.PortType) []*wsdl.Message {
	var list []*wsdl.Message
	for _, o := range p.Operations {
		list = append(list, o.Input)
		if o.Output != nil {
			list = append(list, o.Output)
		}
		for _, f := range o.Faults {
			list = append(list, f.Message)
		}
	}
	return list
}

// messageNames are the names of the messages whose parts m uses.
func messageNames(m *wsdl.Message) []source.Name {
	names := []source.Name{m.Name}
	for _, h := range m.Headers {
		names = append(names, h.Message)
	}
	return names
}

// messageParts lists the parts of the message that any operation uses, each once.
func messageParts(p *wsdl.PortType, name source.Name) []*wsdl.Part {
	var list []*wsdl.Part
	add := func(part *wsdl.Part) {
		if !slices.ContainsFunc(list, func(known *wsdl.Part) bool { return known.Name == part.Name }) {
			list = append(list, part)
		}
	}
	for _, m := range allMessages(p) {
		if m.Name == name {
			for _, part := range m.Body {
				add(part)
			}
		}
	}
	for _, m := range allMessages(p) {
		for _, h := range m.Headers {
			if h.Message == name {
				add(h.Part)
			}
		}
	}
	return list
}

func (e *excerptWriter) portType(p *wsdl.PortType) {
	path := "port type " + p.Name.Local
	e.start("portType", attr{"name", p.Name.Local})
	e.documentation(e.doc(path, p.Doc))
	for _, o := range p.Operations {
		e.start("operation", attr{"name", o.Name})
		e.documentation(e.doc(path+"/"+o.Name, o.Doc))
		e.side("input", inputName(p, o), o.Input)
		if o.Output != nil {
			e.side("output", "", o.Output)
		}
		for _, f := range o.Faults {
			e.side("fault", f.Name, f.Message)
		}
		e.end()
	}
	e.end()
	e.out.WriteString("\n")
}

// side writes an input, output or fault of a port type.
func (e *excerptWriter) side(tag, name string, m *wsdl.Message) {
	attrs := []attr{{"name", name}, {"message", e.own(m.Name)}}
	if m.Action != "" {
		attrs = append(attrs, attr{e.prefix(addressingNamespace) + ":Action", m.Action})
	}
	e.empty(tag, attrs...)
}

// inputName is the name by which the binding tells an operation from others of the same name; empty where there are none.
func inputName(p *wsdl.PortType, o *wsdl.Operation) string {
	if len(operationsNamed(p, o.Name)) == 1 {
		return ""
	}
	return o.Input.Name.Local
}

// own writes a name of the description itself: all of them are in its target namespace here.
func (e *excerptWriter) own(name source.Name) string {
	return e.qname(source.Name{Space: e.target, Local: name.Local})
}

// bindings writes a binding for each version of SOAP.
func (e *excerptWriter) bindings(p *wsdl.PortType) {
	for _, version := range []wsdl.Version{wsdl.SOAP11, wsdl.SOAP12} {
		bound := func(o *wsdl.Operation) bool { return slices.Contains(o.SOAP, version) }
		if !slices.ContainsFunc(p.Operations, bound) {
			continue
		}
		soap := e.soapPrefix(version)
		e.start("binding", attr{"name", bindingName(p, version)}, attr{"type", e.own(p.Name)})
		e.empty(soap+":binding", attr{"style", "document"}, attr{"transport", httpTransport})
		for _, o := range p.Operations {
			if bound(o) {
				e.boundOperation(p, o, soap)
			}
		}
		e.end()
		e.out.WriteString("\n")
	}
}

func (e *excerptWriter) soapPrefix(v wsdl.Version) string {
	if v == wsdl.SOAP12 {
		return e.prefix(soap12Namespace)
	}
	return e.prefix(soap11Namespace)
}

func bindingName(p *wsdl.PortType, v wsdl.Version) string {
	if v == wsdl.SOAP12 {
		return p.Name.Local + "Soap12"
	}
	return p.Name.Local + "Soap11"
}

func (e *excerptWriter) boundOperation(p *wsdl.PortType, o *wsdl.Operation, soap string) {
	style := ""
	if o.Style == wsdl.RPC {
		style = "rpc"
	}
	e.start("operation", attr{"name", o.Name})
	e.empty(soap+":operation", attr{"soapAction", o.Action}, attr{"style", style})
	e.boundSide(p, "input", inputName(p, o), o.Input, soap)
	if o.Output != nil {
		e.boundSide(p, "output", "", o.Output, soap)
	}
	for _, f := range o.Faults {
		e.start("fault", attr{"name", f.Name})
		e.empty(soap+":fault", attr{"name", f.Name}, attr{"use", use(f.Message.Encoded)})
		e.end()
	}
	e.end()
}

func (e *excerptWriter) boundSide(p *wsdl.PortType, tag, name string, m *wsdl.Message, soap string) {
	e.start(tag, attr{"name", name})
	body := []attr{{"use", use(m.Encoded)}, {"namespace", m.Namespace}}
	if len(m.Body) < len(messageParts(p, m.Name)) {
		var names []string
		for _, part := range m.Body {
			names = append(names, part.Name)
		}
		body = append(body, attr{"parts", strings.Join(names, " ")})
	}
	e.empty(soap+":body", body...)
	for _, h := range m.Headers {
		e.empty(soap+":header", attr{"message", e.own(h.Message)}, attr{"part", h.Part.Name}, attr{"use", use(h.Encoded)})
	}
	e.end()
}

func use(encoded bool) string {
	if encoded {
		return "encoded"
	}
	return "literal"
}

// services writes our services: a server's address is not worth keeping.
func (e *excerptWriter) services() {
	for _, s := range e.ours.Services {
		e.start("service", attr{"name", s.Name.Local})
		e.documentation(e.doc("service "+s.Name.Local, s.Doc))
		for _, port := range s.Ports {
			e.start("port", attr{"name", port.Name}, attr{"binding", e.own(source.Name{Local: bindingName(port.PortType, port.Version)})})
			e.empty(e.soapPrefix(port.Version)+":address", attr{"location", port.Address})
			e.end()
		}
		e.end()
	}
}
