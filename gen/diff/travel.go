package diff

import (
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// direction is the set of directions in which something is sent.
type direction uint8

const (
	request  direction = 1 << iota // from the client to the server
	response                       // from the server to the client
)

// both is the direction of what no message reaches: nothing is known of it.
const both = request | response

// markTravel finds out which types messages reach, and in which direction.
func (v *inventory) markTravel() {
	for _, p := range v.portTypes {
		for _, o := range p.Operations {
			v.markOperation(o)
		}
	}
}

func (v *inventory) markOperation(o *wsdl.Operation) {
	v.markMessage(o.Input, request)
	v.markMessage(o.Output, response)
	for _, f := range o.Faults {
		v.markMessage(f.Message, response)
	}
}

func (v *inventory) markMessage(m *wsdl.Message, d direction) {
	if m == nil {
		return
	}
	for _, p := range m.Body {
		v.markPart(p, d)
	}
	for _, h := range m.Headers {
		v.markPart(h.Part, d)
		for _, fault := range h.Faults {
			v.markPart(fault.Part, response)
		}
	}
}

func (v *inventory) markPart(p *wsdl.Part, d direction) {
	if p.Element != nil {
		v.markElement(p.Element, d)
	}
	if p.Type != nil {
		v.markValue(p.Type, d)
	}
}

func (v *inventory) markElement(e *xsd.Element, d direction) {
	v.markValue(e.Type, d)
	for _, set := range v.sets {
		for _, substitute := range set.Substitutes(e) {
			if v.travel[v.one(substitute.Type)]&d != d {
				v.markElement(substitute, d)
			}
		}
	}
}

// markValue marks the type of a value and, since xsi:type may name them, the types that derive from it.
func (v *inventory) markValue(t xsd.Type, d direction) {
	t = v.one(t)
	v.values[t] = true
	v.mark(t, d)
	for _, derived := range v.derived(t) {
		if v.travel[derived]&d != d {
			v.markValue(derived, d)
		}
	}
}

// mark marks a type and what its content consists of.
func (v *inventory) mark(t xsd.Type, d direction) {
	t = v.one(t)
	if t == nil || v.travel[t]&d == d {
		return
	}
	v.travel[t] |= d
	switch t := t.(type) {
	case *xsd.ComplexType:
		v.mark(t.Base, d)
		v.markSimple(t.Simple, d)
		for _, a := range t.Attributes {
			v.markSimple(a.Type, d)
		}
		v.markParticle(t.Particle, d)
	case *xsd.SimpleType:
		v.markSimple(t.Base, d)
		v.markSimple(t.Item, d)
		for _, member := range t.Members {
			v.markSimple(member, d)
		}
	}
}

func (v *inventory) markSimple(t *xsd.SimpleType, d direction) {
	if t != nil {
		v.mark(t, d)
	}
}

func (v *inventory) markParticle(p *xsd.Particle, d direction) {
	if p == nil {
		return
	}
	switch term := p.Term.(type) {
	case *xsd.Element:
		v.markElement(term, d)
	case *xsd.ModelGroup:
		for _, child := range term.Particles {
			v.markParticle(child, d)
		}
	}
}
