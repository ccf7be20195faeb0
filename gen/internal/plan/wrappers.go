package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// direction is which way a message goes. It is also the suffix of the names of what operations take or return.
type direction string

// The directions.
const (
	request  direction = "Request"
	response direction = "Response"
	// undirected is the direction of an element that is in no message.
	undirected direction = ""
)

// name returns the stem with the direction's suffix, which it may have already.
func (d direction) name(stem string) string {
	if strings.HasSuffix(stem, string(d)) {
		return stem
	}
	return stem + string(d)
}

// wrapperUse is a service's use of an element whose type is anonymous, or of a message.
type wrapperUse struct{ service, signature string }

// wrapperUses lists who uses what. If services give one element, or one operation, different content, each of them has its
// own struct, named after the service, whichever comes first.
type wrapperUses map[source.Name][]wrapperUse

// differ reports whether two services give it different content.
func (u wrapperUses) differ(key source.Name) bool {
	list := u[key]
	return slices.ContainsFunc(list, func(use wrapperUse) bool {
		return use.service != list[0].service && use.signature != list[0].signature
	})
}

// collectWrappers finds all uses before any is planned.
func (b *builder) collectWrappers(inputs []Input) {
	for _, input := range inputs {
		if input.Description == nil {
			continue
		}
		for _, p := range input.Description.PortTypes {
			for _, o := range b.operations(p) {
				b.collectMessage(exported(p.Name.Local), o, o.Input, request)
				b.collectMessage(exported(p.Name.Local), o, o.Output, response)
			}
		}
	}
}

func (b *builder) collectMessage(service string, o *wsdl.Operation, m *wsdl.Message, way direction) {
	if m == nil {
		return
	}
	key, component := messageKey(o, way), messageType(o, m)
	if o.Style == wsdl.Document && len(m.Body) == 1 && m.Body[0].Element != nil {
		key = m.Body[0].Element.Name
		component, _ = b.united(m.Body[0].Element.Type).(*xsd.ComplexType)
	}
	if component == nil || !component.Name.IsZero() {
		return
	}
	b.uses[key] = append(b.uses[key], wrapperUse{service, signature(component)})
}

// messageKey identifies the struct of an operation's message; no element is in this namespace.
func messageKey(o *wsdl.Operation, way direction) source.Name {
	return source.Name{Space: wsdl.Namespace, Local: messageName(o, way)}
}

// wrapper plans the anonymous type of a global element in a body.
func (b *builder) wrapper(e *xsd.Element, t *xsd.ComplexType, service string, way direction) *Struct {
	s := b.shared(e.Name, t, service, way.name(exported(e.Name.Local)))
	if s.Element.IsZero() {
		s.Element = e.Name
	}
	if s.Doc == "" {
		s.Doc = e.Doc
	}
	return s
}

// shared returns the struct of the anonymous type with a key. All who use it share the struct, unless services differ in its
// content.
func (b *builder) shared(key source.Name, t *xsd.ComplexType, service, name string) *Struct {
	sign, owner := signature(t), ""
	if service != "" && b.uses.differ(key) {
		owner = exported(service)
	}
	for _, known := range b.elements[key] {
		if known.signature == sign && (known.owner == owner || service == "") {
			return known.typ.(*Struct)
		}
	}
	s := b.declare(t, owner+name, key.Space).(*Struct)
	b.elements[key] = append(b.elements[key], &merged{typ: s, component: t, signature: sign, owner: owner})
	return s
}
