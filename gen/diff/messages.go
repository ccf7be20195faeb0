package diff

import (
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// words are the report's names for things of a message, and the direction in which it travels.
type words struct {
	message, field, header string
	direction              direction
}

var (
	requestWords  = words{"request", "parameter", "request header", request}
	responseWords = words{"response", "result", "response header", response}
	faultWords    = words{"detail", "field", "header", response}
)

// place is where in a section changes are found.
type place struct {
	section     *section
	prefix      string
	direction   direction
	old, new    bool   // whether the DataContract rules hold on each side
	word, owner string // what a field is called, and the names of those around it, each followed by a slash
}

func (p *place) add(breaks Breaks, format string, args ...any) {
	p.section.add(breaks, "%s"+format, append([]any{p.prefix}, args...)...)
}

// within is the place with a longer prefix.
func (p *place) within(prefix string) *place {
	inner := *p
	inner.prefix += prefix
	return &inner
}

// inside is the place inside a field.
func (p *place) inside(field string) *place {
	inner := *p
	inner.owner += field + "/"
	return &inner
}

func (c *comparison) message(o *place, old, new *wsdl.Message, w words) {
	// A message without an explicit action has a default one, which is made of other names (WS-Addressing 1.0 WSDL
	// Binding, section 4.4.4).
	if action := c.renames.uri(old.Action); action != new.Action && action != "" && new.Action != "" {
		o.add(Wire, "%s: WS-Addressing action %q → %q", w.message, old.Action, new.Action)
	}
	space := c.renames.name(source.Name{Space: old.Namespace}).Space
	if rpc := old.Namespace != "" && new.Namespace != ""; rpc && space != new.Namespace {
		o.add(Wire, "%s: namespace %q → %q", w.message, old.Namespace, new.Namespace)
	}
	if old.Encoded != new.Encoded {
		o.add(Wire, "%s: use %s → %s", w.message, use(old), use(new))
	}
	c.parts(o, old.Body, new.Body, w)
	c.headers(o, old.Headers, new.Headers, w)
}

func use(m *wsdl.Message) string {
	if m.Encoded {
		return "encoded"
	}
	return "literal"
}

// parts compares the content of a body: the content of its one element, or else parts by name.
func (c *comparison) parts(o *place, old, new []*wsdl.Part, w words) {
	if len(old) == 1 && len(new) == 1 && old[0].Element != nil && new[0].Element != nil {
		before, after := old[0].Element, new[0].Element
		if c.renames.name(before.Name) != after.Name {
			o.add(Wire, "%s: element %s → %s", w.message, before.Name, after.Name)
		}
		c.bodyType(o, before, after, w)
		return
	}
	c.fields(o.of(w), partFields(old), partFields(new))
}

// of is the place for the fields of a message.
func (p *place) of(w words) *place {
	inner := *p
	inner.direction, inner.word = w.direction, w.field
	return &inner
}

// bodyType compares the types of the elements in two bodies. That of a named type is compared where the type is.
func (c *comparison) bodyType(o *place, old, new *xsd.Element, w words) {
	p := o.of(w)
	p.old, p.new = c.old.contract(old.Name.Space), c.new.contract(new.Name.Space)
	c.types(p, old.Type, new.Type, w.message)
}

// partFields makes the parts of a message fields, which are compared as those of a type.
func partFields(parts []*wsdl.Part) []*field {
	var list []*field
	for _, p := range parts {
		f := &field{name: source.Name{Local: p.Name}, min: 1, max: 1, typ: p.Type}
		if p.Element != nil {
			f.element, f.typ, f.name = p.Element, p.Element.Type, p.Element.Name
		}
		list = append(list, f)
	}
	return list
}

// headers compares header blocks by the names of their elements. Each is optional for whoever writes it in Go.
func (c *comparison) headers(o *place, old, new []*wsdl.Header, w words) {
	before, after := map[source.Name]*wsdl.Header{}, map[source.Name]*wsdl.Header{}
	for _, h := range old {
		first(before, c.renames.name(headerName(h)), h)
	}
	for _, h := range new {
		first(after, headerName(h), h)
	}
	for _, h := range old {
		if name := c.renames.name(headerName(h)); after[name] == nil {
			o.add(Code|Wire.when(w.direction == response), "%s %s removed", w.header, name.Local)
		}
	}
	for _, h := range new {
		name := headerName(h)
		known := before[name]
		if known == nil {
			o.add(Wire.when(w.direction == request)|Code.when(len(old) == 0), "%s %s added", w.header, name.Local)
			continue
		}
		inner := o.within(w.header + " " + name.Local + ": ")
		c.types(inner.of(words{field: "field", direction: w.direction}), partType(known.Part), partType(h.Part), "content")
	}
}

func headerName(h *wsdl.Header) source.Name {
	if h.Part.Element != nil {
		return h.Part.Element.Name
	}
	return source.Name{Local: h.Part.Name}
}

func partType(p *wsdl.Part) xsd.Type {
	if p.Element != nil {
		return p.Element.Type
	}
	return p.Type
}
