package wsdl

import (
	"slices"
	"strings"

	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// actionNames are the attributes that state a WS-Addressing action, the one that counts most first.
var actionNames = []source.Name{
	{Space: "http://www.w3.org/2007/05/addressing/metadata", Local: "Action"},
	{Space: "http://www.w3.org/2006/05/addressing/wsdl", Local: "Action"},
	{Space: "http://schemas.xmlsoap.org/ws/2004/08/addressing", Local: "Action"},
}

// abstractMessage describes the message that an input, output or fault of a port type refers to, without its binding;
// nil when there is none, which it reports.
func (r *resolver) abstractMessage(o *abstractOperation, node *source.Node, side gowsdl.WSDLInput) *Message {
	e := r.messages.find(r, node, o.portType.definitions, side.Message)
	if e == nil {
		return nil
	}
	r.use(e.name)
	m := &Message{Name: e.name, Doc: side.Doc, Pos: node.Pos}
	if m.Doc == "" {
		m.Doc = e.item.Doc
	}
	for _, name := range actionNames {
		if action, ok := node.AttrNS(name); ok {
			m.Action = action
			break
		}
	}
	return m
}

// message describes an input or output as bound by b. Without a binding it only checks the reference.
func (r *resolver) message(o *abstractOperation, node *source.Node, side gowsdl.WSDLInput, b *boundOperation) *Message {
	m := r.abstractMessage(o, node, side)
	if m == nil || b == nil {
		return nil
	}
	bound := b.item.Input
	if node.Name.Local == "output" {
		bound = gowsdl.WSDLInput(b.item.Output)
	}
	place := child(b.node, Namespace, node.Name.Local)
	if place == nil {
		place = b.node
	}
	m.Encoded = bound.SOAPBody.Use == "encoded"
	m.Namespace = bound.SOAPBody.Namespace
	m.Headers = r.headers(b, place, bound.SOAPHeader)
	m.Body = r.body(m, place)
	return m
}

// soapChildren lists the elements of that name of a binding's input or output, those inside mime:multipartRelated too,
// in the order in which normalize has written them.
func soapChildren(place *source.Node, local string) []*source.Node {
	var list []*source.Node
	for _, node := range place.Children {
		if isSOAP(node) && node.Name.Local == local && belongs(node, place) {
			list = append(list, node)
		} else if root := mimeRoot(node); root != nil {
			list = append(list, soapChildren(root, local)...)
		}
	}
	return list
}

// body lists the parts that make up the body: those that soap:body names, or else all that are neither headers nor
// attachments.
func (r *resolver) body(m *Message, place *source.Node) []*Part {
	all := r.parts[m.Name]
	attached := r.attachments(place)
	for _, node := range soapChildren(place, "body") {
		if names, ok := node.Attr("parts"); ok {
			return r.namedParts(m, node, strings.Fields(names))
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(p *Part) bool {
		return slices.Contains(attached, p.Name) || m.hasHeader(p)
	})
}

func (m *Message) hasHeader(p *Part) bool {
	return slices.ContainsFunc(m.Headers, func(h *Header) bool { return h.Part == p })
}

// namedParts lists the parts of those names. Even a wrong name can only mean the only part of a message, or an empty body
// where the message has no parts.
func (r *resolver) namedParts(m *Message, node *source.Node, names []string) []*Part {
	if all := r.parts[m.Name]; len(all) == 0 && len(names) > 0 {
		r.report.Noticef(node.Pos, "unknown part %q of message %s, which has no parts: the body is empty", names[0], m.Name)
		return nil
	} else if len(all) == 1 && len(names) == 1 && all[0].Name != names[0] {
		r.report.Noticef(node.Pos, "unknown part %q of message %s: using its only part %q", names[0], m.Name, all[0].Name)
		return all
	}
	list := make([]*Part, 0, len(names))
	for _, name := range names {
		if p := r.findPart(node, m.Name, name); p != nil {
			list = append(list, p)
		}
	}
	return list
}

func (r *resolver) findPart(node *source.Node, message source.Name, name string) *Part {
	for _, p := range r.parts[message] {
		if p.Name == name {
			return p
		}
	}
	r.report.Errorf(node.Pos, "unknown part %q: message %s has none of that name; correct the name", name, message)
	return nil
}

// attachments lists the parts that MIME content carries; they are skipped, with a notice.
func (r *resolver) attachments(place *source.Node) []string {
	var names []string
	for _, related := range children(place, mimeNamespace, "multipartRelated") {
		for _, part := range related.Children {
			for _, content := range children(part, mimeNamespace, "content") {
				name, _ := content.Attr("part")
				r.report.Noticef(content.Pos, "part %q is a MIME attachment, which is not supported: skipped", name)
				names = append(names, name)
			}
		}
	}
	return names
}

// headers describes the soap:header elements of a binding's input or output.
func (r *resolver) headers(b *boundOperation, place *source.Node, items []*gowsdl.WSDLSOAPHeader) []*Header {
	var list []*Header
	for _, header := range join(soapChildren(place, "header"), items) {
		item := header.item
		part, message := r.headerPart(b, header.node, item.Message, item.Part)
		faults := r.headerFaults(b, header)
		if part != nil {
			list = append(list, &Header{part, message, item.Use == "encoded", item.Namespace, faults, header.node.Pos})
		}
	}
	return list
}

func (r *resolver) headerFaults(b *boundOperation, header element[gowsdl.WSDLSOAPHeader]) []*Header {
	var list []*Header
	for _, fault := range join(soapChildren(header.node, "headerfault"), header.item.HeadersFault) {
		item := fault.item
		if part, message := r.headerPart(b, fault.node, item.Message, item.Part); part != nil {
			list = append(list, &Header{part, message, item.Use == "encoded", item.Namespace, nil, fault.node.Pos})
		}
	}
	return list
}

// headerPart finds the part that a header or headerfault carries; nil when there is none: it is skipped.
func (r *resolver) headerPart(b *boundOperation, node *source.Node, message, part string) (found *Part, of source.Name) {
	problems := r.capture(func() {
		if e := r.messages.find(r, node, b.binding.definitions, message); e != nil {
			r.use(e.name)
			found, of = r.findPart(node, e.name, part), e.name
		}
	})
	r.skip("header of operation "+b.item.Name, problems)
	if len(problems) > 0 {
		return nil, of
	}
	return found, of
}
