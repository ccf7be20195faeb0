package diff

import (
	"fmt"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// namedType compares a type that both sides call the same.
func (c *comparison) namedType(name source.Name, old, new xsd.Type) {
	s := &section{title: "type " + name.String()}
	switch {
	case old == nil && c.options.Used && c.new.travel[new] == 0:
		c.report.Types++
	case old == nil:
		c.addedType(s, new)
	case new == nil:
		s.add(Code, "removed")
	default:
		c.content(c.placeOfType(s, old, new), old, new)
	}
	c.report.keep(s)
}

// addedType reports a new type; one that derives from a known type may arrive, named by xsi:type, in its place.
func (c *comparison) addedType(s *section, t xsd.Type) {
	base := c.new.one(baseOf(t))
	known := base != nil && byNewName(c.renames, c.old.types)[base.TypeName()] != nil
	if known && c.new.values[base] && c.travels(nil, base)&response != 0 {
		s.add(Wire, "added, derives from %s and may arrive in its place", base.TypeName().Local)
		return
	}
	s.add(0, "added")
}

// travels returns the ways in which a type travels on either side.
func (c *comparison) travels(old, new xsd.Type) direction {
	d := c.old.travel[old] | c.new.travel[new]
	if d == 0 {
		return both
	}
	return d
}

func (c *comparison) placeOfType(s *section, old, new xsd.Type) *place {
	return &place{
		section:   s,
		direction: c.travels(old, new),
		old:       c.old.contract(old.TypeName().Space),
		new:       c.new.contract(new.TypeName().Space),
		word:      "field",
	}
}

// globalElement compares an element that can be a document by itself.
func (c *comparison) globalElement(name source.Name, old, new *xsd.Element) {
	s := &section{title: "element " + name.String()}
	switch {
	case old == nil:
		s.add(0, "added")
	case new == nil:
		s.add(Wire|Code, "removed")
	default:
		if old.Abstract != new.Abstract {
			s.add(Wire|Code, "abstract: %t → %t", old.Abstract, new.Abstract)
		}
		c.types(c.placeOfType(s, old.Type, new.Type), old.Type, new.Type, "type")
	}
	c.report.keep(s)
}

// types compares the types that something has. Named types are compared by name only, since each has a section of its own;
// what says whose they are.
func (c *comparison) types(p *place, old, new xsd.Type, what string) {
	if old == nil { // So is new: it is the same kind of wildcard.
		return
	}
	oldName, newName := c.renames.name(old.TypeName()), new.TypeName()
	if oldName != newName {
		p.add(Wire|Code, "%s: %s → %s", what, c.typeName(oldName, newName), c.typeName(newName, oldName))
		return
	}
	if !newName.IsZero() {
		return
	}
	pair := [2]xsd.Type{old, new}
	if c.compared[pair] {
		return
	}
	c.compared[pair] = true
	defer delete(c.compared, pair)
	c.content(p, old, new)
}

// typeName writes a name as short as is clear beside the other one.
func (c *comparison) typeName(name, other source.Name) string {
	switch {
	case name.IsZero():
		return "a type of its own"
	case name.Space == xsd.Namespace:
		return "xs:" + name.Local
	case name.Space == other.Space || name.Local != other.Local:
		return name.Local
	}
	return name.String()
}

// content compares the definitions of two types.
func (c *comparison) content(p *place, old, new xsd.Type) {
	switch old := old.(type) {
	case *xsd.SimpleType:
		if new, ok := new.(*xsd.SimpleType); ok {
			c.simple(p, old, new)
			return
		}
		p.add(Wire|Code, "%swas a simple type, now a complex one", p.own())
	case *xsd.ComplexType:
		if new, ok := new.(*xsd.ComplexType); ok {
			c.complex(p, old, new)
			return
		}
		p.add(Wire|Code, "%swas a complex type, now a simple one", p.own())
	}
}

// own names the field whose type is looked at, if there is one.
func (p *place) own() string {
	if p.owner == "" {
		return ""
	}
	return p.word + " " + p.owner[:len(p.owner)-1] + ": "
}

func (c *comparison) complex(p *place, old, new *xsd.ComplexType) {
	if old.Abstract != new.Abstract {
		p.add((Wire | Code).when(new.Abstract), "%sabstract: %t → %t", p.own(), old.Abstract, new.Abstract)
	}
	if old.Mixed != new.Mixed {
		p.add(Wire|Code, "%smixed content: %t → %t", p.own(), old.Mixed, new.Mixed)
	}
	if before, after := c.derivation(old, c.renames), c.derivation(new, nil); before != after && !(isText(old) && isText(new)) {
		p.add(Wire|Code, "%s%s → %s", p.own(), before, after)
	}
	c.text(p, old.Simple, new.Simple)
	c.attributes(p, old, new)
	c.fields(p, contentFields(old), contentFields(new))
}

// derivation says what a complex type derives from, by the names of the new side.
func (c *comparison) derivation(t *xsd.ComplexType, r renames) string {
	if t.Base == nil {
		return "no base type"
	}
	verb := "extends"
	if t.Derivation == xsd.Restriction {
		verb = "restricts"
	}
	return fmt.Sprintf("%s %s", verb, c.typeName(r.name(t.Base.TypeName()), source.Name{}))
}

// isText reports whether a complex type adds attributes to a simple type, which text compares.
func isText(t *xsd.ComplexType) bool {
	_, ok := t.Base.(*xsd.SimpleType)
	return ok
}

// text compares the types of the text of simple content.
func (c *comparison) text(p *place, old, new *xsd.SimpleType) {
	switch {
	case old == nil && new == nil:
	case old == nil:
		p.add(Wire|Code, "%stext added", p.own())
	case new == nil:
		p.add(Wire|Code, "%stext removed", p.own())
	default:
		c.types(p, old, new, p.own()+"text")
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
