package xsd

import "groupdesk/gen/source"

// contentElements are the elements of one content model, for the check that those of one name have one type.
type contentElements struct {
	report *source.Report
	set    *Set
	first  map[source.Name]firstElement
	groups map[*ModelGroup]bool // those seen: a named group may be in many places
	heads  []*Particle          // one of each name, for which others may be substituted if it is a global element
}

type firstElement struct {
	typ Type
	pos source.Pos
}

// checkConsistent reports elements of one name and different types in the content of t, that of its base included (part 1,
// section 3.8.6, cos-element-consistent). Nothing in a document distinguishes such elements. The members of a substitution
// group count wherever its head is referenced.
func (c *compiler) checkConsistent(t *ComplexType) {
	content := contentElements{report: c.report, set: c.set, first: map[source.Name]firstElement{}, groups: map[*ModelGroup]bool{}}
	content.add(t)
	for _, p := range content.heads {
		content.checkSubstitutes(p, p.Term.(*Element))
	}
}

func (e *contentElements) add(t *ComplexType) {
	if base, ok := t.Base.(*ComplexType); ok && t.Derivation == Extension {
		e.add(base)
	}
	if t.Particle != nil {
		e.addParticle(t.Particle)
	}
}

func (e *contentElements) addParticle(p *Particle) {
	switch term := p.Term.(type) {
	case *Element:
		e.addElement(term, p)
	case *ModelGroup:
		if e.groups[term] {
			return
		}
		e.groups[term] = true
		for _, child := range term.Particles {
			e.addParticle(child)
		}
	}
}

func (e *contentElements) addElement(element *Element, p *Particle) {
	first, again := e.first[element.Name]
	switch {
	case !again:
		e.first[element.Name] = firstElement{element.Type, p.Pos}
		e.heads = append(e.heads, p)
	case first.typ != element.Type:
		e.report.Errorf(p.Pos, "element %s has another type in the same content at %s; give both one named type, or rename one", element.Name, first.pos)
	}
}

// checkSubstitutes compares what may stand for a head, by way of one of its group, with the elements that the content names
// itself. Two members of substitution groups that have one name are one element.
func (e *contentElements) checkSubstitutes(head *Particle, by *Element) {
	for _, member := range e.set.Substitutes(by) {
		if named, ok := e.first[member.Name]; ok && named.typ != member.Type {
			e.report.Errorf(named.pos, "element %s has another type in the same content, where it may be substituted for %s at %s; give both one named type, or rename one",
				member.Name, head.Term.(*Element).Name, head.Pos)
		}
		e.checkSubstitutes(head, member)
	}
}
