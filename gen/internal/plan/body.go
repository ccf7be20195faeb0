package plan

import (
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// body plans a message's body (WSDL 1.1, section 3.5). Most often it is one element that has its own struct. Otherwise a
// synthetic struct has a field for each part; it is the content of the operation's element in RPC style, and that of Body
// itself in document style.
func (b *builder) body(o *wsdl.Operation, m *wsdl.Message, service string, way direction) *Body {
	if o.Style == wsdl.RPC {
		b.namespace(m.Namespace)
		return &Body{Element: rpcElement(o, m, way), Type: b.message(o, m, service, way)}
	}
	if len(m.Body) == 1 && (!m.Encoded || m.Body[0].Element != nil) {
		return b.onlyPart(o, m, service, way)
	}
	body := &Body{Bare: true, Type: b.message(o, m, service, way)}
	if len(m.Body) > 0 {
		body.Element = partElement(o, m, m.Body[0]).Name
	}
	return body
}

// onlyPart plans a document style body of one part.
func (b *builder) onlyPart(o *wsdl.Operation, m *wsdl.Message, service string, way direction) *Body {
	part := m.Body[0]
	if part.Element == nil {
		s, ok := b.typeOf(part.Type, o.Name+string(way), "").(*Struct)
		if !ok {
			s = b.message(o, m, service, way)
		}
		return &Body{Bare: true, Type: s}
	}
	b.namespace(part.Element.Name.Space)
	if s, ok := b.elementStruct(part.Element, service, way); ok {
		return &Body{Element: part.Element.Name, Type: s}
	}
	return &Body{Element: part.Element.Name, Bare: true, Type: b.message(o, m, service, way)}
}

// elementStruct returns the struct that holds an element's content, if there is one.
func (b *builder) elementStruct(e *xsd.Element, service string, way direction) (*Struct, bool) {
	t, ok := b.united(e.Type).(*xsd.ComplexType)
	if ok && t.Name.IsZero() {
		return b.wrapper(e, t, service, way), true
	}
	if !ok {
		return nil, false
	}
	s, ok := b.typeOfElement(e, e.Name.Local, e.Name.Space).(*Struct)
	return s, ok
}

// rpcElement names the element that holds the parts in RPC style: it has the name of the operation, in responses with the
// suffix Response (WSDL 1.1, section 3.5, and WS-I Basic Profile 1.1, R2729).
func rpcElement(o *wsdl.Operation, m *wsdl.Message, way direction) source.Name {
	name := source.Name{Space: m.Namespace, Local: o.Name}
	if way == response {
		name.Local += string(response)
	}
	return name
}

// message plans the struct of a message's parts.
func (b *builder) message(o *wsdl.Operation, m *wsdl.Message, service string, way direction) *Struct {
	t := messageType(o, m)
	if t == nil {
		part := m.Body[0]
		b.report.Errorf(part.Pos, "operation %s: part %s has the type %s, which cannot be the content of Body; give the part an element (WSDL 1.1, section 3.5)",
			o.Name, part.Name, label(part.Type.TypeName()))
		return nil
	}
	s := b.shared(messageKey(o, way), t, service, messageName(o, way))
	s.Message = m.Name
	return s
}

// messageName proposes a name for the struct of a message's parts.
func messageName(o *wsdl.Operation, way direction) string {
	return way.name(exported(o.Name))
}

// messageType returns a synthetic type of a message's parts; nil when the only part has a type that cannot be that of Body.
func messageType(o *wsdl.Operation, m *wsdl.Message) *xsd.ComplexType {
	group := &xsd.ModelGroup{Kind: xsd.Sequence, Pos: m.Pos}
	for _, p := range m.Body {
		element := partElement(o, m, p)
		if element == nil {
			return bodyText(p)
		}
		group.Particles = append(group.Particles, &xsd.Particle{Min: 1, Max: 1, Term: element, Pos: p.Pos})
	}
	return &xsd.ComplexType{Pos: m.Pos, Doc: m.Doc, Particle: &xsd.Particle{Min: 1, Max: 1, Term: group, Pos: m.Pos}}
}

// partElement returns the element that holds a part; nil when its type is that of Body itself.
func partElement(o *wsdl.Operation, m *wsdl.Message, p *wsdl.Part) *xsd.Element {
	if o.Style == wsdl.RPC || p.Element == nil && (m.Encoded || len(m.Body) > 1) {
		return accessor(p, m.Encoded)
	}
	return p.Element
}

// accessor is the element that holds a part in RPC style, and in an encoded body: it has the name of the part and no
// namespace. A part with an element, which WS-I Basic Profile 1.1, R2203, forbids, is that element itself in a literal
// body: WSDL 1.1, section 3.5, requires an accessor around it, but services that are so described, zeep and node-soap omit
// it. In an encoded body the accessor has the element's type.
func accessor(p *wsdl.Part, encoded bool) *xsd.Element {
	if p.Element != nil && !encoded {
		return p.Element
	}
	e := &xsd.Element{Name: source.Name{Local: p.Name}, Type: p.Type, Pos: p.Pos}
	if p.Element != nil {
		e.Type = p.Element.Type
	}
	return e
}

// bodyText is the type of a Body that holds only the text of a part with a simple type.
func bodyText(p *wsdl.Part) *xsd.ComplexType {
	simple, ok := p.Type.(*xsd.SimpleType)
	if !ok {
		return nil
	}
	return &xsd.ComplexType{Pos: p.Pos, Base: simple, Derivation: xsd.Extension, Simple: simple}
}
