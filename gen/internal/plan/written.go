package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// refuseNeeded reports a skipped type that something other than an element or attribute needs, once.
func (b *builder) refuseNeeded(t xsd.Type, why string) {
	name := t.TypeName()
	if b.skipped.types[name] {
		delete(b.skipped.types, name)
		b.report.Errorf(t.Position(), "the type %s cannot be skipped: %s; keep it, or skip what needs it", label(name), why)
	}
}

// whyNeeded says why the package needs a type that no element or attribute has.
func whyNeeded(t xsd.Type, needed []xsd.Type) string {
	for _, other := range needed {
		switch other := other.(type) {
		case *xsd.ComplexType:
			if other.Base == t {
				return label(other.Name) + " is derived from it"
			}
			if derived, ok := t.(*xsd.ComplexType); ok && derived.Base == xsd.Type(other) {
				return "xsi:type may name it in an element of the type " + label(other.Name)
			}
		case *xsd.SimpleType:
			if other.Base == t || other.Item == t || slices.ContainsFunc(other.Members, func(m *xsd.SimpleType) bool { return m == t }) {
				return label(other.Name) + " is derived from it"
			}
		}
	}
	return "a message part or simple content has it"
}

// refuseUnwritable reports structs that the package has to write and cannot, because they skip something required.
func (b *builder) refuseUnwritable() {
	w := written{pkg: b.pkg, seen: map[*Struct]bool{}, refuse: func(s *Struct, what string) {
		for _, missing := range s.Missing {
			b.report.Errorf(missing.pos, "%s of %s cannot be skipped: the schema requires it in %s, which the package writes; keep it, or skip what contains it",
				missing.XML.Local, s.label(), what)
		}
	}}
	for _, p := range b.pkg.PortTypes {
		for _, o := range p.Operations {
			w.message("the request of "+o.XML, o.Input, o.RequestHeaders)
			if b.options.Server {
				w.message("the response of "+o.XML, o.Output, o.ResponseHeaders)
				for _, f := range o.Faults {
					w.visit("a fault of "+o.XML, f.Field.Type)
				}
			}
		}
	}
	for _, r := range b.pkg.Roots {
		if r.Type != nil {
			w.visit("the document "+r.Element.Local, r.Type)
		} else {
			w.visit("the document "+r.Element.Local, r.Value.Type)
		}
	}
}

// written traverses the structs that the package writes.
type written struct {
	pkg    *Package
	seen   map[*Struct]bool
	refuse func(s *Struct, what string)
}

func (w written) message(what string, body *Body, headers *HeaderSet) {
	if body != nil && body.Type != nil {
		w.visit(what, body.Type)
	}
	if headers != nil {
		for _, f := range headers.Fields {
			w.visit(what, f.Type)
		}
	}
}

// visit refuses those of the types in a value of type t that cannot be written.
func (w written) visit(what string, t Type) {
	switch t := t.(type) {
	case *Builtin:
		if t == builtins["anyType"] {
			w.structs(what, w.pkg.Creatable)
		}
	case *Simple:
		if items := t.Form.Items(); items != nil {
			w.visit(what, items)
		}
	case *Family:
		w.structs(what, t.Members)
	case *Struct:
		w.structs(what, []*Struct{t})
	}
}

func (w written) structs(what string, list []*Struct) {
	for _, s := range list {
		if w.seen[s] {
			continue
		}
		w.seen[s] = true
		w.refuse(s, what)
		if s.Base != nil {
			w.structs(what, []*Struct{s.Base})
		}
		for _, f := range s.Fields {
			w.visit(what, f.Type)
		}
	}
}
