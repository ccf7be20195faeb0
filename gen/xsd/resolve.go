package xsd

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
)

// state says how far the component of a declaration is.
type state int

const (
	untouched state = iota
	busy
	done
)

// context is what the meaning of an element in a schema document depends on.
type context struct {
	*schema
	// owner is the global definition that the element belongs to without an anonymous type between them; inside a
	// redefinition a reference to its own name means what it redefines.
	owner *declaration
}

// inner is the context inside an anonymous type.
func (x context) inner() context { return context{schema: x.schema} }

// allocate makes an empty component for each declaration, so that references can be resolved in any order.
func (c *compiler) allocate() {
	for _, d := range c.globals[c.allocated:] {
		name := d.name
		if d.redefined {
			name = source.Name{} // a redefined component has no name of its own (part 1, section 4.2.2)
		}
		doc := documentation(d.node)
		switch d.kind {
		case typeKind:
			d.typ = newType(name, doc, d.node)
		case elementKind:
			d.element = &Element{Name: name, Global: true, Doc: doc, Pos: d.node.Pos, Scope: d.node.Scope()}
		case attributeKind:
			d.attribute = newAttribute(name, d.node)
		case groupKind:
			d.group = &ModelGroup{Name: name, Pos: d.node.Pos}
		case attributeGroupKind:
			d.attributes = &attributeSet{}
		}
	}
	c.allocated = len(c.globals)
}

func newType(name source.Name, doc string, node *source.Node) Type {
	if node.Name.Local == "simpleType" {
		return &SimpleType{Name: name, Doc: doc, Pos: node.Pos}
	}
	return &ComplexType{Name: name, Doc: doc, Pos: node.Pos}
}

// documentation is the text of all xs:documentation of the element's annotation.
func documentation(node *source.Node) string {
	var texts []string
	for _, annotation := range node.Children {
		if !annotation.Is(Namespace, "annotation") {
			continue
		}
		for _, child := range annotation.Children {
			if text := child.Text(); text != "" && child.Is(Namespace, "documentation") {
				texts = append(texts, text)
			}
		}
	}
	return strings.Join(texts, " ")
}

// maxChain bounds how many definitions may rest on each other in a row, and with it the recursion of complete.
const maxChain = 1000

// complete fills the component of a declaration unless that is done. It returns false when the filling has begun but
// not ended: the definition then rests on itself.
func (c *compiler) complete(d *declaration) bool {
	if d.state != untouched {
		return d.state == done
	}
	if c.depth == maxChain {
		c.report.Errorf(d.node.Pos, "%s %s depends on more than %d definitions in a row; shorten the chain", d.kind, d.name, maxChain)
		return true
	}
	c.depth++
	defer func() { c.depth-- }()
	d.state = busy
	x := context{d.schema, d}
	switch d.kind {
	case typeKind:
		c.fillType(x, d.node, d.typ)
	case elementKind:
		c.fillGlobalElement(x, d.node, d.element)
	case attributeKind:
		c.fillAttribute(x, d.node, d.attribute)
	case groupKind:
		c.fillGroupDefinition(x, d.node, d.group)
	case attributeGroupKind:
		c.fillAttributeSet(x, d.node, d.attributes)
	}
	d.state = done
	return true
}

func (c *compiler) fillType(x context, node *source.Node, t Type) {
	switch t := t.(type) {
	case *SimpleType:
		c.fillSimple(x, node, t)
	case *ComplexType:
		c.fillComplex(x, node, t)
	}
}

// findType is find for types, the built-in ones included, which have no declaration. The type may not be filled yet. With
// a substitute, it is findOr.
func (c *compiler) findType(x context, node *source.Node, value, substitute string) (Type, *declaration) {
	r := x.refer(node, typeKind, value)
	if t, ok := builtinType(r.Name); ok && r.Declared {
		return t, nil
	}
	if d := c.lookup(x, r); d != nil {
		return d.typ, d
	}
	if t := c.similarBuiltin(r); t != nil {
		return t, nil
	}
	if substitute == "" {
		c.reach.reportMissing(c.report, r)
	} else {
		c.reach.noteMissing(c.report, r, substitute)
	}
	return nil, nil
}

// filledType is findType with the type's own definition resolved; nil when there is none or it derives from itself.
func (c *compiler) filledType(x context, node *source.Node, value, substitute string) Type {
	t, d := c.findType(x, node, value, substitute)
	if d != nil && !c.complete(d) {
		c.report.Errorf(node.Pos, "type %s is defined in terms of itself; break the cycle", d.name)
		return nil
	}
	return t
}

// flag reads a boolean attribute; absent is false.
func (c *compiler) flag(node *source.Node, attr string) bool {
	value, ok := node.Attr(attr)
	switch strings.TrimSpace(value) {
	case "true", "1":
		return true
	case "false", "0":
		return false
	}
	if ok {
		c.report.Errorf(node.Pos, "%s=%q of <%s> is not a boolean; write true or false", attr, value, node.Name.Local)
	}
	return false
}

// word reads an attribute that has to be one of some words; absent gives the first of them.
func (c *compiler) word(node *source.Node, attr string, words ...string) string {
	value, ok := node.Attr(attr)
	word := strings.TrimSpace(value)
	if slices.Contains(words, word) {
		return word
	}
	if ok {
		c.report.Errorf(node.Pos, "%s=%q of <%s> is not allowed; write %s", attr, value, node.Name.Local, strings.Join(words, " or "))
	}
	return words[0]
}

// constraint reads default and fixed of an element or attribute.
func (c *compiler) constraint(node *source.Node) (byDefault, fixed *string) {
	if value, ok := node.Attr("default"); ok {
		byDefault = &value
	}
	if value, ok := node.Attr("fixed"); ok {
		fixed = &value
	}
	if byDefault != nil && fixed != nil {
		c.report.Errorf(node.Pos, "<%s> has default and fixed; keep one of them", node.Name.Local)
	}
	return byDefault, fixed
}
