package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// skipList is what the package skips, see Options.Without. The schema components are changed before anything else looks at
// them: a skipped element or attribute is replaced by a stand-in of a built-in type. So nothing is reached through it,
// versions cannot differ in it, and only the code that plans fields needs to know of it.
type skipList struct {
	types      map[source.Name]bool                    // no field has one of these types
	elements   map[source.Name]bool                    // no field refers to one of these global elements
	owners     map[source.Name]bool                    // the types and elements of which single members are skipped
	standIns   map[*xsd.Element]*xsd.Element           // the element that each replaces
	attributes map[*xsd.AttributeUse]*xsd.AttributeUse // the attribute that each replaces
	dependent  map[source.Name]bool                    // the types that skipped declarations reach
}

func newSkipList() *skipList {
	return &skipList{
		types:      map[source.Name]bool{},
		elements:   map[source.Name]bool{},
		owners:     map[source.Name]bool{},
		standIns:   map[*xsd.Element]*xsd.Element{},
		attributes: map[*xsd.AttributeUse]*xsd.AttributeUse{},
		dependent:  map[source.Name]bool{},
	}
}

// skipDeclarations applies Options.Without to the documents of all versions.
func (b *builder) skipDeclarations(inputs []Input) {
	if len(b.options.Without) == 0 {
		return
	}
	all := slices.Clone(inputs)
	for _, group := range b.options.Versions.Others {
		all = append(all, group.Inputs...)
	}
	all = slices.DeleteFunc(all, func(i Input) bool { return i.Schemas == nil })
	declared := declarations(all)
	for _, text := range b.options.Without {
		if problem := b.skipped.skip(parseMemberPath(text), declared); problem != "" {
			b.report.Errorf(source.Pos{File: inputs[0].File}, "%q, given to -without: %s", text, problem)
		}
	}
	b.skipped.replaceAll(declared)
	b.checkElements(all, declared)
	for _, input := range all {
		b.skipped.findDependent(input.Schemas)
	}
}

// checkElements reports skipped elements that are neither a document nor in any content model.
func (b *builder) checkElements(inputs []Input, declared []declaration) {
	if slices.ContainsFunc(inputs, func(i Input) bool { return i.Description == nil }) {
		return
	}
	used := map[source.Name]bool{}
	for _, e := range b.skipped.standIns {
		used[e.Name] = true
	}
	for _, d := range declared {
		if d.element != nil && d.element.Substitution == nil && b.skipped.elements[d.name] && !used[d.name] {
			b.report.Errorf(d.element.Pos, "the element %s cannot be skipped: no type refers to it; choose operations with -operations, or skip what is in it", d.name.Local)
			used[d.name] = true
		}
	}
}

// declaration is a named type, or a global element with its type.
type declaration struct {
	name    source.Name
	typ     xsd.Type
	element *xsd.Element // nil for a type
}

// declarations lists the types and then the global elements of all documents.
func declarations(inputs []Input) []declaration {
	var types, elements []declaration
	for _, input := range inputs {
		for _, t := range input.Schemas.Types() {
			types = append(types, declaration{t.TypeName(), t, nil})
		}
		for _, e := range input.Schemas.Elements() {
			elements = append(elements, declaration{e.Name, e.Type, e})
		}
	}
	return append(types, elements...)
}

// memberPath names a type or a global element, or with steps an element or attribute in its content.
type memberPath struct {
	space *string // nil for any namespace
	local string
	steps []string // the local names of elements; the last may be that of an attribute, as @name
}

// parseMemberPath reads {namespace}Name/step/step, of which only the name has to be there.
func parseMemberPath(text string) memberPath {
	var p memberPath
	if space, rest, ok := strings.Cut(text, "}"); ok && strings.HasPrefix(space, "{") {
		space = space[1:]
		p.space, text = &space, rest
	}
	steps := strings.Split(text, "/")
	p.local, p.steps = steps[0], steps[1:]
	return p
}

// find returns the types that the path begins with, or else the elements, or what is wrong with it. Several documents may
// declare one name.
func (p memberPath) find(declared []declaration) (list []declaration, problem string) {
	var names []string
	for _, d := range declared {
		names = append(names, d.name.Local)
		if d.name.Local != p.local || p.space != nil && d.name.Space != *p.space || len(list) > 0 && (d.element == nil) != (list[0].element == nil) {
			continue
		}
		if len(list) > 0 && d.name != list[0].name {
			return nil, "it may be " + list[0].name.String() + " or " + d.name.String() + "; add the namespace"
		}
		list = append(list, d)
	}
	if len(list) == 0 {
		return nil, "no document declares such a type or element; " + source.Known(p.local, names)
	}
	return list, ""
}

// skip skips what a path names, and returns why it cannot, or "".
func (l *skipList) skip(p memberPath, declared []declaration) (problem string) {
	list, problem := p.find(declared)
	switch {
	case problem != "":
		return problem
	case len(p.steps) > 0:
		l.owners[list[0].name] = true
		return l.skipMember(list, p.steps)
	case list[0].element != nil:
		l.elements[list[0].name] = true
	default:
		l.types[list[0].name] = true
	}
	return ""
}

// skipMember skips what the steps lead to in each declaration that has it: not every version does.
func (l *skipList) skipMember(list []declaration, steps []string) (problem string) {
	var problems []string
	for _, d := range list {
		if problem := l.member(d, steps); problem != "" {
			problems = append(problems, problem)
		}
	}
	if len(problems) < len(list) {
		return ""
	}
	return problems[0]
}

func (l *skipList) member(d declaration, steps []string) (problem string) {
	t, ok := d.typ.(*xsd.ComplexType)
	switch {
	case d.element != nil && !d.typ.TypeName().IsZero():
		return "the element " + d.name.Local + " has the type " + d.typ.TypeName().String() + "; name the type instead"
	case !ok:
		return d.name.Local + " is a simple type; name an element or attribute that has it"
	case strings.HasPrefix(steps[0], "@"):
		return l.attribute(d.name.Local, t, steps[0])
	}
	step, rest := steps[0], steps[1:]
	named := func(e *xsd.Element) bool { return e.Name.Local == step }
	content := elementsOf(t.Particle)
	at := slices.IndexFunc(content, named)
	switch {
	case at < 0:
		return d.name.Local + " declares no element " + step + "; " + knownMembers(t, step, content)
	case len(rest) > 0:
		e := content[at]
		if e.Global {
			return step + " refers to a global element; begin the path with that"
		}
		return l.member(declaration{e.Name, e.Type, e}, rest)
	}
	t.Particle = l.rewriter(named).particle(t.Particle)
	return ""
}

// knownMembers lists the elements there are, or names the base type that has the wanted one.
func knownMembers(t *xsd.ComplexType, wanted string, content []*xsd.Element) string {
	for base, ok := t.Base.(*xsd.ComplexType); ok; base, ok = base.Base.(*xsd.ComplexType) {
		if slices.ContainsFunc(elementsOf(base.Particle), func(e *xsd.Element) bool { return e.Name.Local == wanted }) {
			return "write " + base.Name.Local + "/" + wanted + ", which it inherits"
		}
	}
	var names []string
	for _, e := range content {
		names = append(names, e.Name.Local)
	}
	return source.Known(wanted, names)
}

func (l *skipList) attribute(owner string, t *xsd.ComplexType, step string) (problem string) {
	var names []string
	for _, use := range t.Attributes {
		if !use.Prohibited {
			names = append(names, "@"+use.Name.Local)
		}
	}
	if !slices.Contains(names, step) {
		return owner + " declares no attribute " + step + "; " + source.Known(step, names)
	}
	l.replaceAttributes(t, func(use *xsd.AttributeUse) bool { return "@"+use.Name.Local == step })
	return ""
}
