package plan

import (
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

var anyType = source.Name{Space: xsd.Namespace, Local: "anyType"}

// mergeTypes plans the named types that no earlier input has declared, and refuses those that differ from an earlier
// declaration. All names are claimed before any content is planned, so that types may refer to each other.
func (b *builder) mergeTypes(types []xsd.Type) {
	for _, t := range types {
		b.refuseNeeded(t, whyNeeded(t, types))
		name := t.TypeName()
		known := b.types[name]
		if known == nil {
			b.types[name] = &merged{typ: b.declare(t, name.Local, name.Space), component: t, signature: signature(t)}
			continue
		}
		if known.component != t && known.signature != signature(t) {
			b.report.Errorf(t.Position(), "type %s differs from its declaration at %s; generate separate packages", label(name), known.component.Position())
			continue
		}
		if known.component != t && b.spoken.differences(known.component) != b.spoken.differences(t) {
			b.report.Errorf(t.Position(), "type %s differs between versions in another way than its declaration at %s; give each version documents that agree", label(name), known.component.Position())
		}
	}
}

// declare claims a Go name for a schema type and queues its content. The proposal is an XML name; space is the namespace
// of the schema that contains the type.
func (b *builder) declare(t xsd.Type, proposal, space string) Type {
	switch t := t.(type) {
	case *xsd.ComplexType:
		if isArray(t) {
			return b.declareArray(t, proposal, space)
		}
		s := b.newStruct(t, b.names.claim(exported(proposal)))
		b.pending = append(b.pending, pendingType{set: b.set, typ: s, complex: t, space: space})
		return s
	case *xsd.SimpleType:
		s := b.newSimple(t, b.names.claim(exported(proposal)))
		b.pending = append(b.pending, pendingType{set: b.set, typ: s, simple: t, space: space})
		return s
	}
	return nil
}

func (b *builder) newStruct(t *xsd.ComplexType, name string) *Struct {
	s := &Struct{
		Name:     name,
		XML:      t.Name,
		Doc:      t.Doc,
		Abstract: t.Abstract,
		Members:  b.names.claim(unexported(name) + "Members"),
		Write:    b.names.claim("write" + name),
		Read:     b.names.claim("read" + name),
	}
	b.pkg.Structs = append(b.pkg.Structs, s)
	return s
}

func (b *builder) newSimple(t *xsd.SimpleType, name string) *Simple {
	s := &Simple{
		Name:  name,
		XML:   t.Name,
		Doc:   t.Doc,
		Write: b.names.claim("write" + name),
		Read:  b.names.claim("read" + name),
	}
	b.pkg.Simples = append(b.pkg.Simples, s)
	return s
}

// complete plans the content of every declared type, and of the anonymous types that this declares in turn.
func (b *builder) complete() {
	for len(b.pending) > 0 {
		next := b.pending[0]
		b.pending = b.pending[1:]
		b.set = next.set
		switch t := next.typ.(type) {
		case *Struct:
			b.completeStruct(t, next.complex, next.space)
		case *Simple:
			if next.complex != nil {
				b.completeArray(t, next.complex, next.space)
				continue
			}
			b.completeSimple(t, next.simple)
		}
	}
}

// typeOf returns the Go side of the type of an element; an anonymous type is declared under the name proposed.
func (b *builder) typeOf(t xsd.Type, proposal, space string) Type {
	b.refuseNeeded(t, "an array is made of it")
	name := t.TypeName()
	if name == anyType {
		return builtins["anyType"]
	}
	if encoding := b.encodingType(name); encoding != nil {
		return encoding
	}
	if known := b.types[name]; known != nil {
		return known.typ
	}
	if known := b.anonymous[t]; known != nil {
		return known
	}
	if simple, ok := t.(*xsd.SimpleType); ok {
		if builtin := plainBuiltin(simple); builtin != nil {
			return b.constrained(builtin, simple, proposal)
		}
	}
	declared := b.declare(t, proposal, space)
	b.anonymous[t] = declared
	return declared
}

// typeOfElement returns the Go side of an element's type. The anonymous type of a global element is shared by all that
// refer to the element.
func (b *builder) typeOfElement(e *xsd.Element, proposal, space string) Type {
	if t, ok := b.united(e.Type).(*xsd.ComplexType); ok && e.Global && t.Name.IsZero() {
		return b.wrapper(e, t, "", undirected)
	}
	if e.Type == xsd.Type(xsd.Builtin("anySimpleType")) {
		return anySimple
	}
	return b.elementType(b.typeOf(b.united(e.Type), proposal, space))
}

// plainBuiltin returns the built-in type that represents a built-in or an anonymous restriction without enumeration.
func plainBuiltin(t *xsd.SimpleType) *Builtin {
	if t.Variety != xsd.Atomic && !t.Builtin || len(enumeration(t)) > 0 {
		return nil
	}
	return builtinOf(t)
}

// builtinOf returns the nearest built-in type that the runtime knows, going up the derivation to xs:anySimpleType at the most,
// with the white space of t.
func builtinOf(t *xsd.SimpleType) *Builtin {
	step := t
	for !step.Builtin || builtins[step.Name.Local] == nil {
		step = step.Base
	}
	return builtins[step.Name.Local].reading(whiteSpace(t))
}

// enumeration returns the values of a type, its own or those that it inherits.
func enumeration(t *xsd.SimpleType) []xsd.EnumValue {
	for ; t != nil; t = t.Base {
		if len(t.Enumeration) > 0 {
			return t.Enumeration
		}
	}
	return nil
}

// isEnumeration reports whether t becomes an Enumeration: a text that is one of some values. The values of other types, such
// as numbers, become mere constants.
func isEnumeration(t *xsd.SimpleType) bool {
	return t.Variety == xsd.Atomic && len(enumeration(t)) > 0 && builtinOf(t).IsString()
}

// label names a type in a diagnostic.
func label(n source.Name) string {
	if n.IsZero() {
		return "(anonymous)"
	}
	return n.String()
}
