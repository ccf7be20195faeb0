package xsd

import (
	"errors"
	"strconv"
	"strings"

	"groupdesk/gen/source"
)

// particle reads an element, group, any, sequence, choice or all; nil when it can never occur or has no meaning.
func (c *compiler) particle(x context, node, parent *source.Node) *Particle {
	least, most := c.occurs(node)
	var term Term
	if most != 0 {
		term = c.term(x, node, parent)
	}
	if term == nil {
		return nil
	}
	return &Particle{Min: least, Max: most, Term: term, Pos: node.Pos}
}

func (c *compiler) term(x context, node, parent *source.Node) Term {
	if node.Name.Space == Namespace {
		switch node.Name.Local {
		case "element":
			if e := c.localElement(x, node); e != nil {
				return e
			}
			return nil
		case "group":
			if g := c.groupRef(x, node); g != nil {
				return g
			}
			return nil
		case "any":
			return c.wildcard(x, node)
		case "sequence", "choice", "all":
			group := &ModelGroup{Pos: node.Pos}
			c.fillGroup(x, node, group)
			return group
		}
	}
	c.unexpected(node, parent)
	return nil
}

// fillGroup reads a sequence, choice or all.
func (c *compiler) fillGroup(x context, node *source.Node, group *ModelGroup) {
	switch node.Name.Local {
	case "choice":
		group.Kind = Choice
	case "all":
		group.Kind = All
	}
	for _, child := range node.Children {
		if child.Is(Namespace, "annotation") {
			continue
		}
		if p := c.particle(x, child, node); p != nil {
			group.Particles = append(group.Particles, p)
		}
	}
}

// fillGroupDefinition reads a global group element, which holds one sequence, choice or all.
func (c *compiler) fillGroupDefinition(x context, node *source.Node, group *ModelGroup) {
	found := false
	for _, child := range node.Children {
		switch {
		case child.Is(Namespace, "annotation"):
		case found || !isGroupTerm(child) || child.Name.Local == "group":
			c.unexpected(child, node)
		default:
			found = true
			c.fillGroup(x, child, group)
		}
	}
	if !found {
		c.report.Errorf(node.Pos, "<group> without sequence, choice or all; add one")
	}
}

func (c *compiler) groupRef(x context, node *source.Node) *ModelGroup {
	value, ok := node.Attr("ref")
	if !ok {
		c.report.Errorf(node.Pos, "<group> without ref; add it")
		return nil
	}
	d := c.find(x, node, groupKind, value)
	if d == nil {
		return nil
	}
	if !c.complete(d) {
		c.report.Errorf(node.Pos, "group %s contains itself; break the cycle", d.name)
		return nil
	}
	return d.group
}

// occurs reads minOccurs and maxOccurs. A bound beyond the range of int counts as none.
func (c *compiler) occurs(node *source.Node) (least, most int) {
	least = c.count(node, "minOccurs")
	if value, _ := node.Attr("maxOccurs"); strings.TrimSpace(value) == "unbounded" {
		return least, Unbounded
	}
	most = c.count(node, "maxOccurs")
	if most != Unbounded && least > most {
		c.report.Errorf(node.Pos, "<%s> has minOccurs %d above maxOccurs %d; correct one of them", node.Name.Local, least, most)
	}
	return least, most
}

func (c *compiler) count(node *source.Node, attr string) int {
	value, ok := node.Attr(attr)
	if !ok {
		return 1
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if errors.Is(err, strconv.ErrRange) && attr == "maxOccurs" {
		return Unbounded
	}
	if err != nil || n < 0 {
		c.report.Errorf(node.Pos, "%s=%q of <%s> is not a count; write a number from 0 up", attr, value, node.Name.Local)
		return 1
	}
	return n
}

func (c *compiler) wildcard(x context, node *source.Node) *Wildcard {
	process := c.word(node, "processContents", "strict", "lax", "skip")
	return &Wildcard{Namespaces: c.wildcardNamespaces(x, node), Process: process, Pos: node.Pos}
}

func (c *compiler) wildcardNamespaces(x context, node *source.Node) []string {
	value, ok := node.Attr("namespace")
	words := strings.Fields(value)
	if !ok || (len(words) == 1 && words[0] == "##any") {
		return []string{"##any"}
	}
	if len(words) == 1 && words[0] == "##other" {
		return []string{"##other", x.target}
	}
	namespaces := make([]string, len(words))
	for i, word := range words {
		switch word {
		case "##targetNamespace":
			namespaces[i] = x.target
		case "##local":
			namespaces[i] = ""
		case "##any", "##other":
			c.report.Errorf(node.Pos, "namespace=%q of <%s> has %s in a list; write it alone", value, node.Name.Local, word)
		default:
			namespaces[i] = word
		}
	}
	return namespaces
}
