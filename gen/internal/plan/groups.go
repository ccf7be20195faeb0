package plan

import (
	"fmt"
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// plannedGroup is the struct of a named group or of a substitution group, and what it was planned from.
type plannedGroup struct {
	into      *Struct
	signature string
}

// addGroup plans a group that has its own struct: it is optional, repeated, a branch of a choice, or referenced
// again.
func (m *modeller) addGroup(p *xsd.Particle, g *xsd.ModelGroup, c *Choice) {
	name := groupName(g)
	optional := m.emptiable.Particle(p)
	if c != nil {
		optional = c.Optional
		p = occurring(p, 0, p.Max)
	}
	f := m.groupField(name, p, m.groupStruct(g, name, p.Max != 1), nil)
	f.Emptiable = optional
	if m.emptiable.Group(g) {
		f.Min = 0 // An occurrence without elements is not seen.
	}
	if g.Kind == xsd.Choice && m.divides(g) {
		f.Max = 0
	}
	m.join(f, c)
}

// divides reports whether one occurrence of a repeated choice may become several items, as [modeller.branch] makes them.
func (m *modeller) divides(g *xsd.ModelGroup) bool {
	return slices.ContainsFunc(g.Particles, func(p *xsd.Particle) bool {
		p = m.reduced(p)
		group, ok := p.Term.(*xsd.ModelGroup)
		return p.Max != 1 && p.Min <= 1 || ok && group.Kind == xsd.Choice && m.divides(group)
	})
}

// groupName names the field of a group: after its definition, or its first element. A choice without a name is repeated,
// since the branches of any other are fields themselves.
func groupName(g *xsd.ModelGroup) string {
	switch {
	case !g.Name.IsZero():
		return exported(g.Name.Local)
	case g.Kind == xsd.Choice:
		return "Items"
	}
	return firstElement(g) + "Group"
}

// firstElement returns the Go name of the element that a sequence begins with, or nothing when a group may begin it.
func firstElement(g *xsd.ModelGroup) string {
	if len(g.Particles) == 0 || g.Kind == xsd.Choice {
		return ""
	}
	first := g.Particles[0]
	switch term := first.Term.(type) {
	case *xsd.Element:
		return exported(term.Name.Local)
	case *xsd.ModelGroup:
		if first.Min == 1 && first.Max == 1 {
			return firstElement(term)
		}
	}
	return ""
}

// groupField adds a field that holds a group struct. The element is the head of a substitution group, or nil.
func (m *modeller) groupField(name string, p *xsd.Particle, s *Struct, head *xsd.Element) *Particle {
	f := &Particle{Field: Field{Name: m.fields.claim(name), Type: s, Shape: Plain}}
	if head != nil {
		f.XML, f.Doc = head.Name, head.Doc
	}
	f.count(p)
	switch {
	case p.Max != 1:
		f.Shape = Repeated
	case p.Min == 0:
		f.Shape = Optional
	}
	m.into.Fields = append(m.into.Fields, f)
	return f
}

// groupStruct returns the struct of a group. All references to a named group share it, but a choice that is repeated has
// one of its own.
func (m *modeller) groupStruct(g *xsd.ModelGroup, name string, repeated bool) *Struct {
	item := repeated && g.Kind == xsd.Choice
	if g.Name.IsZero() {
		if name == "Items" {
			name = "Item"
		}
		s := m.newGroup(m.owner.Name+name, "a "+kindName(g)+" in "+m.owner.Name)
		s.Group.owner = m.owner
		m.fillGroup(s, m.owner, g, item)
		return s
	}
	return m.sharedGroup(g.Name, fmt.Sprint(item, m.signature(g)), func() *Struct {
		s := m.newGroup(name, "the group "+g.Name.String())
		m.fillGroup(s, s, g, item)
		return s
	})
}

func kindName(g *xsd.ModelGroup) string {
	if g.Kind == xsd.Choice {
		return "choice"
	}
	return "group of elements"
}

// sharedGroup returns the struct that was planned for the name and signature before, or a new one.
func (b *builder) sharedGroup(name source.Name, signature string, plan func() *Struct) *Struct {
	for _, known := range b.groups[name] {
		if known.signature == signature {
			return known.into
		}
	}
	s := plan()
	b.groups[name] = append(b.groups[name], plannedGroup{s, signature})
	return s
}

func (b *builder) newGroup(name, inside string) *Struct {
	name = b.names.claim(name)
	s := &Struct{Name: name, Group: &ContentGroup{}, Inside: inside, Members: b.names.claim(unexported(name) + "Members")}
	b.pkg.Structs = append(b.pkg.Structs, s)
	return s
}

// fillGroup plans the content of a group struct. What has no name in it is named after the owner.
func (m *modeller) fillGroup(s, owner *Struct, g *xsd.ModelGroup, item bool) {
	s.Group.Occurrence = item
	inner := modeller{builder: m.builder, fieldContext: m.groupContext(), into: s, owner: owner, again: m.again, methods: identifiers{}}
	if s == owner {
		inner.again = namedTwice(&xsd.Particle{Min: 1, Max: 1, Term: g})
	}
	if g.Kind == xsd.Choice {
		inner.addBranches(g, inner.newChoice(m.emptiable.Group(g)))
		return
	}
	for _, child := range g.Particles {
		inner.add(child)
	}
}

// groupContext returns the context for the fields of a group struct.
func (c fieldContext) groupContext() fieldContext {
	c.fields = identifiers{"EncodeXML": true}
	return c
}

// members lists the elements that a reference to head admits, when there are others than head itself: those of its
// substitution group that are not abstract (part 1, section 3.3.6).
func (b *builder) members(head *xsd.Element) []*xsd.Element {
	if len(b.set.Substitutes(head)) == 0 {
		return nil
	}
	var members []*xsd.Element
	seen := map[*xsd.Element]bool{}
	var visit func(*xsd.Element)
	visit = func(e *xsd.Element) {
		if seen[e] {
			return
		}
		seen[e] = true
		if !e.Abstract {
			members = append(members, e)
		}
		for _, substitute := range b.set.Substitutes(e) {
			visit(substitute)
		}
	}
	visit(head)
	return members
}

// substitution returns the struct of a substitution group, with a branch for each of its members.
func (m *modeller) substitution(head *xsd.Element, members []*xsd.Element) *Struct {
	var names []string
	for _, e := range members {
		names = append(names, e.Name.String())
	}
	return m.sharedGroup(head.Name, "substitution "+strings.Join(names, " "), func() *Struct {
		s := m.newGroup(exported(head.Name.Local)+"Group", "the element "+head.Name.String()+" or one that substitutes for it")
		context := fieldContext{space: head.Name.Space}.groupContext()
		inner := modeller{builder: m.builder, fieldContext: context, into: s, owner: s, methods: identifiers{}}
		choice := inner.newChoice(false)
		for _, e := range members {
			if m.skipped.without(e) {
				m.report.Errorf(e.Pos, "the element %s cannot be skipped on its own: it may substitute for %s; keep it, or skip %s", e.Name.Local, head.Name.Local, head.Name.Local)
			}
			if f := m.addField(s, &xsd.Particle{Max: 1, Term: e, Pos: e.Pos}, e, context); f != nil {
				inner.join(f, choice)
			}
		}
		return s
	})
}

// arranged returns the structs in order, with those of groups after the struct that they are part of.
func arranged(structs []*Struct) []*Struct {
	parts := map[*Struct][]*Struct{}
	for _, s := range structs {
		var owner *Struct
		if s.Group != nil {
			owner = s.Group.owner
		}
		parts[owner] = append(parts[owner], s)
	}
	list := make([]*Struct, 0, len(structs))
	for _, s := range parts[nil] {
		list = append(append(list, s), parts[s]...)
	}
	return list
}
