package xsd

import "groupdesk/gen/source"

// contentElements are the elements of one content model, for the check that those of one name have one type.
type contentElements struct {
	report *source.Report
	first  map[source.Name]firstElement
	groups map[*ModelGroup]bool // those seen: a named group may be in many places
}

type firstElement struct {
	typ Type
	pos source.Pos
}

// checkConsistent reports elements of one name and different types in the content of t, that of its base included (part 1,
// section 3.8.6, cos-element-consistent). Nothing in a document tells such elements apart.
func (c *compiler) checkConsistent(t *ComplexType) {
	content := contentElements{c.report, map[source.Name]firstElement{}, map[*ModelGroup]bool{}}
	content.add(t)
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
		e.addElement(term, p.Pos)
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

func (e *contentElements) addElement(element *Element, pos source.Pos) {
	first, again := e.first[element.Name]
	switch {
	case !again:
		e.first[element.Name] = firstElement{element.Type, pos}
	case first.typ != element.Type:
		e.report.Errorf(pos, "element %s has another type in the same content at %s; give both one named type, or rename one", element.Name, first.pos)
	}
}
