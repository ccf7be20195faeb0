package plan

import (
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// completeStruct plans the base and the fields of a complex type.
func (b *builder) completeStruct(s *Struct, t *xsd.ComplexType, space string) {
	if !s.XML.IsZero() {
		b.namespace(s.XML.Space)
	}
	context := fieldContext{fields: methodNames(), contract: b.contracts[space], space: space, versions: b.spoken.membersOf(t)}
	switch {
	case t.Simple != nil:
		b.addText(s, t, context)
	case t.Mixed:
		b.addMixed(s, t, context)
	default:
		b.addElements(s, t, context)
	}
	b.addAttributes(s, t, context)
}

// addElements plans the base and the child elements of a complex type.
func (b *builder) addElements(s *Struct, t *xsd.ComplexType, c fieldContext) {
	if t.Derivation == xsd.Extension {
		b.embed(s, t, c.fields, c.space)
	}
	if t.Particle != nil {
		b.addContent(s, t.Particle, c)
	}
}

func (b *builder) embed(s *Struct, t *xsd.ComplexType, fields identifiers, space string) {
	base, ok := b.typeOf(t.Base, s.Name+"Base", space).(*Struct)
	if !ok {
		b.report.Errorf(t.Pos, "complex type %s extends %s, which has no Go struct; correct the base", label(t.Name), label(t.Base.TypeName()))
		return
	}
	locate(base, "what "+s.Name+" redefines")
	base.Extended = true
	s.Base = base
	fields.claim(base.Name)
}

// fieldContext is what planning a field needs to know of the type around it.
type fieldContext struct {
	fields   identifiers
	contract bool   // the DataContract rule holds
	space    string // namespace of the schema that contains the type
	versions map[source.Name]*memberVersions
}

// addField adds a field for an element, or returns nil when its type cannot be planned.
func (b *builder) addField(s *Struct, p *xsd.Particle, e *xsd.Element, c fieldContext) *Particle {
	typ := b.typeOfElement(e, nestedName(s.Name, e.Name.Local), c.space)
	if typ == nil {
		return nil
	}
	locate(typ, "the element "+e.Name.Local+" of "+s.Name)
	b.namespace(e.Name.Space)
	versions := c.versions[e.Name]
	typ = b.varying(s, e, typ, versions)
	f := &Particle{
		Field:    Field{XML: e.Name, Doc: e.Doc, Type: typ, Shape: shape(p, e, typ, c.contract)},
		Versions: b.fieldVersions(versions),
	}
	b.constrain(&f.Field, e.Type, constraint{e.Default, e.Fixed, e.Scope, e.Pos, p.Min > 0})
	if !f.Constant {
		f.Name = c.fields.claim(exported(e.Name.Local))
	}
	f.count(p)
	s.Fields = append(s.Fields, f)
	return f
}

// locate records in an anonymous type where it is declared.
func locate(t Type, place string) {
	switch t := t.(type) {
	case *Struct:
		if t.XML.IsZero() && t.Element.IsZero() && t.Inside == "" {
			t.Inside = place
		}
	case *Simple:
		if t.XML.IsZero() && t.Inside == "" {
			t.Inside = place
		}
	}
}

// nestedName names the anonymous type of an element after its parent, unless the element is named after it already.
func nestedName(parent, element string) string {
	if strings.HasPrefix(exported(element), parent) {
		return element
	}
	return parent + "_" + element
}

// shape applies the table in the package comment.
func shape(p *xsd.Particle, e *xsd.Element, typ Type, contract bool) Shape {
	_, isFamily := typ.(*Family)
	optional := p.Min == 0
	switch {
	case p.Max != 1 && e.Nillable:
		return RepeatedNillable
	case p.Max != 1:
		return Repeated
	case isSlice(typ) && (optional || e.Nillable):
		return OmitEmpty
	case optional && e.Nillable:
		return OptionalNillable
	case e.Nillable:
		return Nillable
	case optional && contract && isScalar(typ):
		return zeroShape(e.Type)
	case optional:
		return Optional
	case isFamily:
		return Pointer
	}
	return Plain
}

// isScalar reports whether a type's values have no child elements.
func isScalar(t Type) bool {
	switch t := t.(type) {
	case *Builtin:
		return t != builtins["anyType"]
	case *Simple, *Varying:
		return true
	}
	return false
}

// zeroShape returns the shape of an element whose absence means zero: it is always written, unless zero is none of its
// type's values.
func zeroShape(t xsd.Type) Shape {
	if simple, ok := t.(*xsd.SimpleType); ok && !admitsZero(simple) {
		return OmitEmpty
	}
	return Plain
}
