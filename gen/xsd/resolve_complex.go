package xsd

import "groupdesk/gen/source"

// fillComplex reads a complexType element (part 1, section 3.4).
func (c *compiler) fillComplex(x context, node *source.Node, t *ComplexType) {
	c.checks = append(c.checks, func() { c.checkConsistent(t) })
	t.Abstract = c.flag(node, "abstract")
	t.Mixed = c.flag(node, "mixed")
	content := contentChild(node)
	if content == nil {
		c.contents(x, node, t)
		return
	}
	if content.Name.Local == "simpleContent" {
		c.derive(x, content, t, c.simpleContent)
	} else {
		if _, ok := content.Attr("mixed"); ok {
			t.Mixed = c.flag(content, "mixed")
		}
		c.derive(x, content, t, c.complexContent)
	}
	for _, child := range node.Children {
		if child != content && !child.Is(Namespace, "annotation") {
			c.unexpected(child, node)
		}
	}
}

// contentChild returns the simpleContent or complexContent of a complexType, nil if it has none.
func contentChild(node *source.Node) *source.Node {
	if child := firstChild(node, "simpleContent"); child != nil {
		return child
	}
	return firstChild(node, "complexContent")
}

// derive reads the extension or restriction in content, with fill for what differs between the kinds of content.
func (c *compiler) derive(x context, content *source.Node, t *ComplexType, fill func(context, *source.Node, *ComplexType)) {
	for _, child := range content.Children {
		switch {
		case child.Is(Namespace, "annotation"):
		case t.Derivation == None && child.Is(Namespace, "extension"):
			t.Derivation = Extension
			fill(x, child, t)
		case t.Derivation == None && child.Is(Namespace, "restriction"):
			t.Derivation = Restriction
			fill(x, child, t)
		default:
			c.unexpected(child, content)
			return
		}
	}
	if t.Derivation == None {
		c.report.Errorf(content.Pos, "<%s> without extension or restriction; add one", content.Name.Local)
	}
	if t.Base == nil || (t.Derivation == Restriction && t.Base == Type(anyType)) {
		t.Base, t.Derivation = nil, None
	}
}

// base finds and fills the base type of an extension or restriction; nil when that fails, which it reports.
func (c *compiler) base(x context, node *source.Node) Type {
	value, ok := node.Attr("base")
	if !ok {
		c.report.Errorf(node.Pos, "<%s> without base; add it", node.Name.Local)
		return nil
	}
	return c.filledType(x, node, value, "")
}

func (c *compiler) complexContent(x context, node *source.Node, t *ComplexType) {
	c.contents(x, node, t)
	base := c.base(x, node)
	t.Base = base
	switch base := base.(type) {
	case *SimpleType:
		c.report.Errorf(node.Pos, "<complexContent> of the simple type %s; use simpleContent", base.Name)
	case *ComplexType:
		c.inheritContent(node, t, base)
	}
}

// inheritContent passes on from base what an extension does not write again.
func (c *compiler) inheritContent(node *source.Node, t, base *ComplexType) {
	if t.Derivation != Extension {
		return
	}
	t.Mixed = t.Mixed || base.Mixed
	t.Simple = base.Simple
	if base.Simple != nil && t.Particle != nil {
		c.report.Errorf(node.Pos, "<extension> adds elements to %s, which has simple content; remove them", base.Name)
	}
}

func (c *compiler) simpleContent(x context, node *source.Node, t *ComplexType) {
	base := c.base(x, node)
	if base == Type(anyType) && t.Derivation == Extension {
		c.report.Noticef(node.Pos, "<simpleContent> of %s, which has no simple content: its values are treated as text", anyType.Name)
		base = Builtin("anySimpleType")
	}
	t.Base = base
	t.Simple = c.contentType(node, t.Derivation, base)
	if t.Derivation == Restriction {
		t.Simple = c.restrictContent(x, node, t.Simple)
	}
	for _, child := range node.Children {
		if t.Derivation == Extension || !isSimplePart(child) {
			c.attributeContent(x, child, node, t)
		}
	}
}

// contentType is the simple type of base's text.
func (c *compiler) contentType(node *source.Node, derivation Derivation, base Type) *SimpleType {
	switch base := base.(type) {
	case *SimpleType:
		if derivation == Restriction {
			c.report.Errorf(node.Pos, "<simpleContent> restricts the simple type %s: only complex types can be restricted here; use extension, or a simpleType", base.Name)
		}
		return base
	case *ComplexType:
		if base.Simple != nil {
			return base.Simple
		}
		if derivation == Restriction && base.Mixed && firstChild(node, "simpleType") != nil {
			c.checks = append(c.checks, func() { c.checkTextAllowed(node, base) })
			return Builtin("anySimpleType")
		}
		c.report.Errorf(node.Pos, "<simpleContent> of %s, which has no simple content; use complexContent", base.Name)
	}
	return Builtin("anySimpleType")
}

// checkTextAllowed reports a restriction of mixed content to text where the base type requires elements (part 1, section
// 3.4.3, src-ct.2.1.2).
func (c *compiler) checkTextAllowed(node *source.Node, base *ComplexType) {
	if !c.emptiable.content(base) {
		c.report.Errorf(node.Pos, "<simpleContent> restricts %s, which requires child elements; make them optional, or use complexContent", base.Name)
	}
}

// restrictContent reads the facets of a restriction of simple content and the simpleType that may come before them.
func (c *compiler) restrictContent(x context, node *source.Node, content *SimpleType) *SimpleType {
	if inline := firstChild(node, "simpleType"); inline != nil {
		content = c.anonymousSimple(x, inline)
	}
	t := &SimpleType{Pos: node.Pos}
	inherit(t, content)
	for _, child := range node.Children {
		if child.Name.Space == Namespace && isFacet(child.Name.Local) {
			c.facet(child, node, t)
		}
	}
	if len(t.Facets) == 0 && len(t.Enumeration) == 0 {
		return content
	}
	c.checkFacets(t)
	c.normalizeEnumeration(t)
	return t
}

// isSimplePart reports whether a child of a restriction is about the text and not about attributes.
func isSimplePart(node *source.Node) bool {
	return node.Is(Namespace, "simpleType") || (node.Name.Space == Namespace && isFacet(node.Name.Local))
}

// contents reads the particle and the attributes of node, a complexType, extension or restriction.
func (c *compiler) contents(x context, node *source.Node, t *ComplexType) {
	seen := false
	for _, child := range node.Children {
		if !isGroupTerm(child) {
			c.attributeContent(x, child, node, t)
			continue
		}
		if seen {
			c.unexpected(child, node)
			continue
		}
		seen = true
		t.Particle = c.particle(x, child, node)
	}
}

// isGroupTerm reports whether an element is a particle that a type's content may consist of.
func isGroupTerm(node *source.Node) bool {
	if node.Name.Space != Namespace {
		return false
	}
	switch node.Name.Local {
	case "sequence", "choice", "all", "group":
		return true
	}
	return false
}

// attributeContent reads a child of a type's definition that has to be about attributes.
func (c *compiler) attributeContent(x context, child, parent *source.Node, t *ComplexType) {
	set := attributeSet{t.Attributes, t.AnyAttribute}
	c.addToSet(x, child, parent, &set)
	t.Attributes, t.AnyAttribute = set.uses, set.wildcard
}
