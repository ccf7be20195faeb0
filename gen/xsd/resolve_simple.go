package xsd

import (
	"strconv"
	"strings"

	"groupdesk/gen/source"
)

// fillSimple reads a simpleType element (part 1, section 3.14).
func (c *compiler) fillSimple(x context, node *source.Node, t *SimpleType) {
	t.Base = Builtin("anySimpleType")
	found := false
	for _, child := range node.Children {
		switch {
		case child.Is(Namespace, "annotation"):
		case found:
			c.unexpected(child, node)
		case child.Is(Namespace, "restriction"):
			c.restrict(x, child, t)
			found = true
		case child.Is(Namespace, "list"):
			c.list(x, child, t)
			found = true
		case child.Is(Namespace, "union"):
			c.union(x, child, t)
			found = true
		default:
			c.unexpected(child, node)
			found = true
		}
	}
	if !found {
		c.report.Errorf(node.Pos, "<simpleType> without restriction, list or union; add one")
	}
}

func (c *compiler) anonymousSimple(x context, node *source.Node) *SimpleType {
	t := &SimpleType{Doc: documentation(node), Pos: node.Pos}
	c.fillSimple(x.inner(), node, t)
	return t
}

// restrict reads the restriction of a simple type: its base and its facets.
func (c *compiler) restrict(x context, node *source.Node, t *SimpleType) {
	inherit(t, c.singleType(x, node, "base"))
	for _, child := range node.Children {
		if !child.Is(Namespace, "annotation") && !child.Is(Namespace, "simpleType") {
			c.facet(child, node, t)
		}
	}
	c.checkFacets(t)
	c.normalizeEnumeration(t)
}

// normalizeEnumeration gives the values of an enumeration the white space that an instance's have when it is compared with
// them (part 2, section 4.3.6).
func (c *compiler) normalizeEnumeration(t *SimpleType) {
	for i, one := range t.Enumeration {
		t.Enumeration[i].Value = c.values.normalized(t, one.Value)
	}
}

// inherit makes t a restriction of base.
func inherit(t, base *SimpleType) {
	t.Base = base
	t.Variety = base.Variety
	t.Item = base.Item
	t.Members = base.Members
}

// singleType reads the simple type that node names in attr or holds as its child; exactly one of them has to be there.
func (c *compiler) singleType(x context, node *source.Node, attr string) *SimpleType {
	value, named := node.Attr(attr)
	inline := firstChild(node, "simpleType")
	switch {
	case named && inline != nil:
		c.report.Errorf(node.Pos, "<%s> has %s and a <simpleType>; keep one of them", node.Name.Local, attr)
	case named:
		return c.namedSimple(x, node, value)
	case inline != nil:
		return c.anonymousSimple(x, inline)
	default:
		c.report.Errorf(node.Pos, "<%s> without %s; add it, or a <simpleType> inside", node.Name.Local, attr)
	}
	return Builtin("anySimpleType")
}

func firstChild(node *source.Node, local string) *source.Node {
	for _, child := range node.Children {
		if child.Is(Namespace, local) {
			return child
		}
	}
	return nil
}

// namedSimple finds the simple type that value, a QName in node, names, and fills it. It never returns nil.
func (c *compiler) namedSimple(x context, node *source.Node, value string) *SimpleType {
	switch t := c.filledType(x, node, value, textValues).(type) {
	case *SimpleType:
		return t
	case *ComplexType:
		c.report.Errorf(node.Pos, "%s is a complex type where <%s> needs a simple one; refer to a simple type", t.Name, node.Name.Local)
	}
	return Builtin("anySimpleType")
}

func (c *compiler) list(x context, node *source.Node, t *SimpleType) {
	t.Variety = List
	t.Item = c.singleType(x, node, "itemType")
	if t.Item.Variety == List {
		c.report.Errorf(node.Pos, "<list> of lists; make the items atomic or a union")
	}
	c.onlySimpleTypes(node)
}

// onlySimpleTypes reports children of a list or union that have no place there.
func (c *compiler) onlySimpleTypes(node *source.Node) {
	for _, child := range node.Children {
		if !child.Is(Namespace, "annotation") && !child.Is(Namespace, "simpleType") {
			c.unexpected(child, node)
		}
	}
}

func (c *compiler) union(x context, node *source.Node, t *SimpleType) {
	t.Variety = Union
	named, _ := node.Attr("memberTypes")
	for _, value := range strings.Fields(named) {
		t.Members = append(t.Members, c.namedSimple(x, node, value))
	}
	for _, child := range node.Children {
		if child.Is(Namespace, "simpleType") {
			t.Members = append(t.Members, c.anonymousSimple(x, child))
		}
	}
	c.onlySimpleTypes(node)
	if len(t.Members) == 0 {
		c.report.Errorf(node.Pos, "<union> without members; add memberTypes, or a <simpleType> inside")
	}
}

// facet adds a facet of a restriction to t.
func (c *compiler) facet(node, parent *source.Node, t *SimpleType) {
	if node.Name.Space != Namespace || !isFacet(node.Name.Local) {
		c.unexpected(node, parent)
		return
	}
	value, ok := node.Attr("value")
	if !ok {
		c.report.Errorf(node.Pos, "<%s> without value; add it", node.Name.Local)
		return
	}
	kind, hasKind := facetKind(node.Name.Local)
	if !hasKind { // An enumeration.
		t.Enumeration = append(t.Enumeration, EnumValue{value, documentation(node), node.Pos})
		return
	}
	c.checkFacet(kind, node, value)
	t.Facets = append(t.Facets, Facet{kind, value, c.flag(node, "fixed"), node.Pos})
}

// isFacet reports whether an element of a restriction is a facet, an enumeration included.
func isFacet(local string) bool {
	_, ok := facetKind(local)
	return ok || local == "enumeration"
}

func (c *compiler) checkFacet(kind FacetKind, node *source.Node, value string) {
	if kind == WhiteSpace {
		c.word(node, "value", "collapse", "preserve", "replace")
		return
	}
	if !kind.IsCount() {
		return
	}
	if _, err := strconv.ParseUint(strings.TrimSpace(value), 10, 64); err != nil {
		c.report.Errorf(node.Pos, "value=%q of <%s> is not a count; write a number from 0 up", value, node.Name.Local)
	}
}
