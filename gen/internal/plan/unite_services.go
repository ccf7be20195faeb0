package plan

import (
	"fmt"
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// services unites port types and their operations, and adds to the primary's description what only others have.
func (u *unifier) services(sides []side, w wanted) {
	primary := sides[0].input.Description
	for _, s := range sides {
		for _, p := range s.input.Description.PortTypes {
			known := portType(primary, p.Name)
			if known == nil {
				known = &wsdl.PortType{Name: p.Name, Doc: p.Doc, Pos: p.Pos}
				primary.PortTypes = append(primary.PortTypes, known)
			}
			for _, o := range w.operations(p) {
				u.operation(known, o, s.in)
			}
		}
	}
}

func portType(d *wsdl.Description, name source.Name) *wsdl.PortType {
	for _, p := range d.PortTypes {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// operation records that some versions have an operation, and compares it with the known declaration. Overloaded
// operations are distinguished by their input.
func (u *unifier) operation(p *wsdl.PortType, o *wsdl.Operation, in VersionBits) {
	at := slices.IndexFunc(p.Operations, func(known *wsdl.Operation) bool {
		return known == o || known.Name == o.Name && messageFacts(known.Input) == messageFacts(o.Input)
	})
	if at < 0 {
		at = slices.IndexFunc(p.Operations, func(known *wsdl.Operation) bool { return known.Name == o.Name })
	}
	if at < 0 {
		at = len(p.Operations)
		p.Operations = append(p.Operations, o)
	}
	known := p.Operations[at]
	if known != o {
		if part := operationDifference(known, o); part != "" {
			u.refuse(o.Pos, "operation "+o.Name, "has a different "+part+" than", u.operations[known], in)
			return
		}
		known.Faults = unitedFaults(known.Faults, o.Faults)
	}
	u.operations[known] |= in
	u.header(known.Input, o.Input, in)
	if o.Output != nil {
		u.header(known.Output, o.Output, in)
	}
}

// operationDifference names what two operations differ in that one package cannot express, "" for nothing.
func operationDifference(a, b *wsdl.Operation) string {
	facts := func(o *wsdl.Operation) []string {
		return []string{fmt.Sprint(o.Style, o.SOAP), o.Action, messageFacts(o.Input), messageFacts(o.Output), addressingFacts(o)}
	}
	one, other := facts(a), facts(b)
	for i, part := range []string{"style or version of SOAP", "soapAction", "request", "response", "set of WS-Addressing actions"} {
		if one[i] != other[i] {
			return part
		}
	}
	return ""
}

func addressingFacts(o *wsdl.Operation) string {
	if o.Addressing == nil {
		return "none"
	}
	return fmt.Sprint(*o.Addressing)
}

// messageFacts describes the body of a message.
func messageFacts(m *wsdl.Message) string {
	if m == nil {
		return "none"
	}
	var parts []string
	for _, p := range m.Body {
		if p.Element != nil {
			parts = append(parts, p.Element.Name.String())
		} else {
			parts = append(parts, p.Name+" "+label(p.Type.TypeName()))
		}
	}
	return fmt.Sprint(m.Encoded, m.Namespace, strings.Join(parts, ", "))
}

// header unites the header blocks of a message.
func (u *unifier) header(known, m *wsdl.Message, in VersionBits) {
	for _, h := range m.Headers {
		name := headerElement(h).Name
		at := slices.IndexFunc(known.Headers, func(k *wsdl.Header) bool { return headerElement(k).Name == name })
		if at < 0 {
			known.Headers = append(known.Headers, h)
			u.headers[h] = in
			continue
		}
		u.headers[known.Headers[at]] |= in
	}
}

// unitedFaults adds the faults that are not known yet, by the element of their detail.
func unitedFaults(known, more []*wsdl.Fault) []*wsdl.Fault {
	for _, f := range more {
		if !slices.ContainsFunc(known, func(k *wsdl.Fault) bool { return messageFacts(k.Message) == messageFacts(f.Message) }) {
			known = append(known, f)
		}
	}
	return known
}
