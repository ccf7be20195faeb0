package plan

import "groupdesk/gen/xsd"

// addAttributes plans the attributes of a complex type: its own beside an embedded base, else the inherited ones too. The
// names of its other fields are claimed already.
func (b *builder) addAttributes(s *Struct, t *xsd.ComplexType, c fieldContext) {
	if wildcard(t) && !(s.Base != nil && wildcard(t.Base)) {
		s.OtherAttributes = c.fields.claim("Attributes")
		b.refuseKeptAttributes(s, t)
	}
	uses := t.AllAttributes()
	if s.Base != nil {
		uses = t.Attributes
	}
	for _, use := range uses {
		switch {
		case use.Prohibited:
		case b.skipped.attributes[use] != nil:
			s.skipAttribute(use)
		default:
			b.addAttribute(s, use, c)
		}
	}
}

// wildcard reports whether elements of the type may carry attributes that it does not name.
func wildcard(t xsd.Type) bool {
	complexType, ok := t.(*xsd.ComplexType)
	return ok && (complexType.AnyAttribute != nil || complexType.Derivation == xsd.Extension && wildcard(complexType.Base))
}

func (b *builder) addAttribute(s *Struct, use *xsd.AttributeUse, c fieldContext) {
	b.namespace(use.Name.Space)
	f := &Attribute{Field: Field{
		XML:   use.Name,
		Doc:   use.Doc,
		Type:  b.textType(use.Type, nestedName(s.Name, use.Name.Local), c.space),
		Shape: Optional,
	}}
	locate(f.Type, "the attribute "+use.Name.Local+" of "+s.Name)
	if use.Required {
		f.Shape = Plain
	}
	b.constrain(&f.Field, use.Type, constraint{use.Default, use.Fixed, use.Scope, use.Pos, use.Required})
	if !f.Constant {
		f.Name = attributeName(use.Name.Local, c.fields)
	}
	if f.Shape == Optional && f.Default != nil {
		f.OrDefault = c.fields.claim(f.Name + "OrDefault")
	}
	s.Attributes = append(s.Attributes, f)
}

// attributeName claims a Go name; where a child element or the text has it, the attribute's says what it is.
func attributeName(local string, fields identifiers) string {
	name := exported(local)
	if fields[name] {
		name += "Attr"
	}
	return fields.claim(name)
}

// textType returns the Go side of the type of an attribute or of a simple content, where xsi:type cannot name another.
func (b *builder) textType(t *xsd.SimpleType, proposal, space string) Type {
	if t == xsd.Builtin("anySimpleType") {
		return builtins["string"]
	}
	return b.typeOf(t, proposal, space)
}

// addText plans the text of a complex type with simple content.
func (b *builder) addText(s *Struct, t *xsd.ComplexType, c fieldContext) {
	s.Text = &Field{Name: c.fields.claim("Value"), Type: b.textType(t.Simple, s.Name+"_Value", c.space)}
	locate(s.Text.Type, "the text of "+s.Name)
}
