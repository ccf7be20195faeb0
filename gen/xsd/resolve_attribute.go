package xsd

import "groupdesk/gen/source"

// attributeSet is the content of an attribute group.
type attributeSet struct {
	uses     []*AttributeUse
	wildcard *Wildcard
}

func (c *compiler) fillAttributeSet(x context, node *source.Node, set *attributeSet) {
	for _, child := range node.Children {
		c.addToSet(x, child, node, set)
	}
}

// addToSet adds what an attribute, attributeGroup or anyAttribute element declares.
func (c *compiler) addToSet(x context, node, parent *source.Node, set *attributeSet) {
	switch {
	case node.Is(Namespace, "annotation"):
	case node.Is(Namespace, "attribute"):
		if use := c.attributeUse(x, node); use != nil {
			c.addUse(set, use)
		}
	case node.Is(Namespace, "attributeGroup"):
		c.addGroup(x, node, set)
	case node.Is(Namespace, "anyAttribute"):
		set.wildcard = c.wildcard(x, node)
	default:
		c.unexpected(node, parent)
	}
}

func (c *compiler) addUse(set *attributeSet, use *AttributeUse) {
	for _, other := range set.uses {
		if other.Name != use.Name {
			continue
		}
		if other != use {
			c.report.Errorf(use.Pos, "duplicate attribute %s, which is declared at %s too; remove one", use.Name, other.Pos)
		}
		return
	}
	set.uses = append(set.uses, use)
}

// addGroup adds the content of the attribute group that node refers to. Of several wildcards the type's own counts, or
// else the first: the reader has no use for their intersection.
func (c *compiler) addGroup(x context, node *source.Node, set *attributeSet) {
	value, ok := node.Attr("ref")
	if !ok {
		c.report.Errorf(node.Pos, "<attributeGroup> without ref; add it")
		return
	}
	d := c.find(x, node, attributeGroupKind, value)
	if d == nil {
		return
	}
	if !c.complete(d) {
		c.report.Errorf(node.Pos, "attribute group %s contains itself; break the cycle", d.name)
		return
	}
	for _, use := range d.attributes.uses {
		c.addUse(set, use)
	}
	if set.wildcard == nil {
		set.wildcard = d.attributes.wildcard
	}
}

// attributeUse reads an attribute element inside a type or attribute group; nil when it has no meaning, which it reports.
func (c *compiler) attributeUse(x context, node *source.Node) *AttributeUse {
	use := newAttribute(source.Name{}, node)
	if value, ok := node.Attr("ref"); ok {
		if !c.referTo(x, node, value, use) {
			return nil
		}
	} else {
		name, ok := c.requireName(node)
		if !ok {
			return nil
		}
		use.Name = source.Name{Space: x.localSpace(node, x.attributesQualified), Local: name}
		c.fillAttribute(x, node, use)
	}
	switch c.word(node, "use", "optional", "required", "prohibited") {
	case "required":
		use.Required = true
	case "prohibited":
		use.Prohibited = true
	}
	return use
}

// newAttribute returns what any attribute element says, declaration or reference.
func newAttribute(name source.Name, node *source.Node) *AttributeUse {
	a := &AttributeUse{Name: name, Doc: documentation(node), Pos: node.Pos, Scope: node.Scope()}
	for _, attr := range node.Attrs {
		if attr.Name.Space != "" {
			a.Foreign = append(a.Foreign, attr)
		}
	}
	return a
}

// localSpace is the namespace of a local element or attribute, of which form or else the schema's default decides.
func (x context) localSpace(node *source.Node, qualified bool) string {
	if form, ok := node.Attr("form"); ok {
		qualified = form == "qualified"
	}
	if qualified {
		return x.target
	}
	return ""
}

// referTo makes use a use of the global attribute that value, a QName in node, names.
func (c *compiler) referTo(x context, node *source.Node, value string, use *AttributeUse) bool {
	global := c.globalAttribute(x, node, value)
	if global == nil {
		return false
	}
	use.Name, use.Type = global.Name, global.Type
	if use.Doc == "" {
		use.Doc = global.Doc
	}
	use.Default, use.Fixed = c.constraint(node)
	c.deferConstraint(node, func() Type { return use.Type })
	switch {
	case use.Default == nil && use.Fixed == nil:
		use.Default, use.Fixed = global.Default, global.Fixed
	case global.Fixed != nil && !c.isFixedLike(use, *global.Fixed):
		c.report.Errorf(node.Pos, "attribute %s is fixed to %q by its declaration; remove the value here", use.Name, *global.Fixed)
	}
	return true
}

// isFixedLike reports whether a use of an attribute fixes the value that its declaration does (part 1, section 3.5.6,
// au-props-correct.2).
func (c *compiler) isFixedLike(use *AttributeUse, value string) bool {
	return use.Fixed != nil && c.values.equal(use.Type, *use.Fixed, value)
}

// globalAttribute finds the attribute that value names; a schema's own declaration counts before the built-in one.
func (c *compiler) globalAttribute(x context, node *source.Node, value string) *AttributeUse {
	if name, ok := node.QName(value); ok && c.index[symbol{attributeKind, name}] == nil {
		if a := builtinAttribute(name); a != nil {
			return a
		}
	}
	d, name := c.findOr(x, node, attributeKind, value, textValues)
	if d == nil && !c.reach.tolerates(name) {
		return nil
	}
	if d == nil {
		d = c.standIn(x, node, attributeKind, name)
	}
	c.complete(d)
	return d.attribute
}

// fillAttribute reads the type and the value constraint of an attribute declaration.
func (c *compiler) fillAttribute(x context, node *source.Node, use *AttributeUse) {
	use.Default, use.Fixed = c.constraint(node)
	value, named := node.Attr("type")
	inline := firstChild(node, "simpleType")
	c.onlySimpleTypes(node)
	switch {
	case named && inline != nil:
		c.report.Errorf(node.Pos, "<attribute> has type and a <simpleType>; keep one of them")
		use.Type = Builtin("anySimpleType")
	case named:
		use.Type = c.namedSimple(x, node, value)
	case inline != nil:
		use.Type = c.anonymousSimple(x, inline)
	default:
		use.Type = Builtin("anySimpleType")
	}
	c.deferConstraint(node, func() Type { return use.Type })
}
