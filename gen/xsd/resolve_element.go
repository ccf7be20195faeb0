package xsd

import "groupdesk/gen/source"

// schemaElement is xs:schema as an element to refer to, as descriptions of .NET data sets do.
var schemaElement = &Element{Name: source.Name{Space: Namespace, Local: "schema"}, Type: anyType, Global: true}

// localElement reads an element inside a model group: a local declaration or a reference to a global one.
func (c *compiler) localElement(x context, node *source.Node) *Element {
	if value, ok := node.Attr("ref"); ok {
		return c.elementRef(x, node, value)
	}
	name, ok := c.requireName(node)
	if !ok {
		return nil
	}
	e := &Element{
		Name:  source.Name{Space: x.localSpace(node, x.elementsQualified), Local: name},
		Doc:   documentation(node),
		Pos:   node.Pos,
		Scope: node.Scope(),
	}
	c.fillElement(x, node, e)
	if e.Type == nil {
		e.Type = anyType
	}
	return e
}

func (c *compiler) elementRef(x context, node *source.Node, value string) *Element {
	for _, attr := range []string{"name", "type"} {
		if _, ok := node.Attr(attr); ok {
			c.report.Errorf(node.Pos, "<element> has ref and %s; keep one of them", attr)
		}
	}
	if name, ok := node.QName(value); ok && name == schemaElement.Name {
		return schemaElement
	}
	d, name := c.findOr(x, node, elementKind, value, anyContent)
	if d == nil && !c.reach.tolerates(name) {
		return nil
	}
	if d == nil {
		d = c.standIn(x, node, elementKind, name)
	}
	return d.element
}

// fillElement reads what global and local element declarations share. It leaves Type nil when nothing is said.
func (c *compiler) fillElement(x context, node *source.Node, e *Element) {
	e.Nillable = c.flag(node, "nillable")
	e.Default, e.Fixed = c.constraint(node)
	if value, ok := node.Attr("type"); ok {
		e.Type, _ = c.findType(x, node, value, anyContent)
		if e.Type == nil {
			e.Type = anyType
		}
	}
	for _, child := range node.Children {
		c.elementChild(x, node, child, e)
	}
	c.deferConstraint(node, func() Type { return e.Type })
}

func (c *compiler) elementChild(x context, node, child *source.Node, e *Element) {
	if child.Name.Space != Namespace {
		c.unexpected(child, node)
		return
	}
	switch child.Name.Local {
	case "annotation", "key", "keyref", "unique":
	case "simpleType", "complexType":
		if e.Type != nil {
			c.report.Errorf(child.Pos, "element %s has two types; keep one of type, <simpleType> and <complexType>", e.Name)
			return
		}
		e.Type = c.anonymousType(x, child)
	default:
		c.unexpected(child, node)
	}
}

// anonymousType makes the type that a simpleType or complexType inside an element defines. The content of a complex one
// is read later.
func (c *compiler) anonymousType(x context, node *source.Node) Type {
	if node.Name.Local == "simpleType" {
		return c.anonymousSimple(x, node)
	}
	t := &ComplexType{Doc: documentation(node), Pos: node.Pos}
	c.pending = append(c.pending, func() { c.fillComplex(x.inner(), node, t) })
	return t
}

// fillGlobalElement reads a global element. One that says no type has that of its substitution group's head (part 1,
// section 3.3.2).
func (c *compiler) fillGlobalElement(x context, node *source.Node, e *Element) {
	e.Abstract = c.flag(node, "abstract")
	c.fillElement(x, node, e)
	if value, ok := node.Attr("substitutionGroup"); ok {
		c.substitute(x, node, value, e)
	}
	if e.Type == nil {
		e.Type = anyType
	}
}

func (c *compiler) substitute(x context, node *source.Node, value string, e *Element) {
	head, _ := c.findOr(x, node, elementKind, value, "substitutionGroup is ignored")
	if head == nil {
		return
	}
	if !c.complete(head) {
		c.report.Errorf(node.Pos, "element %s is in its own substitution group; break the cycle", e.Name)
		return
	}
	e.Substitution = head.element
	if e.Type == nil {
		e.Type = head.element.Type
	}
}
