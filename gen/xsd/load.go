package xsd

import (
	"groupdesk/gen/soap/pattern"
	"groupdesk/gen/source"
)

// Load reads the schema document at file, a path or URL, with all that it includes and imports. What is found goes to
// report; the set is nil when an error is among it.
func Load(loader *source.Loader, file string, report *source.Report) *Set {
	document, err := loader.Document(file)
	if err != nil {
		report.AddLoadError(file, err)
		return nil
	}
	if !document.Root.Is(Namespace, "schema") {
		report.Errorf(document.Root.Pos, "the root element is %s, not %s; give an XML Schema", document.Root.Name, source.Name{Space: Namespace, Local: "schema"})
		return nil
	}
	var found source.Report
	set := Compile(loader, []*source.Node{document.Root}, nil, &found)
	report.Add(found.List())
	if found.Failed() {
		return nil
	}
	return set
}

// Compile resolves schema elements, which may be in several documents, with all that they include and import, to one Set
// that has the namespaces of all references, as far as their schemas can be read. What is found goes to report; when an
// error is among it, the Set is incomplete and good for finding more of them only.
func Compile(loader *source.Loader, schemas []*source.Node, references []Reference, report *source.Report) *Set {
	c := newCompiler(loader, report)
	for _, node := range schemas {
		c.collect(node, "", false)
	}
	for _, r := range references {
		c.resolveMapped(r.Pos, r.Name.Space)
	}
	c.allocate()
	c.resolve()
	set := c.finish()
	for _, check := range c.checks {
		check()
	}
	return set
}

// compiler turns schema documents into a Set.
type compiler struct {
	loader  *source.Loader
	report  *source.Report
	reach   *reach
	visited map[visit]bool
	index   map[symbol]*declaration
	// namesakes are the declarations of each kind and local name, whatever their namespace.
	namesakes map[symbol][]*declaration
	// globals are the declarations in document order; a redefined one stays in its place but is marked.
	globals   []*declaration
	allocated int // how many of globals have their components
	// pending are the anonymous types whose content is still to be resolved: putting them off keeps a cycle through an
	// element, which is fine, apart from one through derivation or groups, which is not.
	pending []func()
	// checks are those of what rests on types and substitution groups, to be made once all are resolved.
	checks    []func()
	depth     int // of complete's recursion
	values    values
	emptiable Emptiable
	set       *Set
}

func newCompiler(loader *source.Loader, report *source.Report) *compiler {
	reach := &reach{namespaces: map[string]bool{}, declared: map[symbol][]string{}, imported: map[string]bool{}, mapped: map[string]bool{}, failed: map[string]source.Diagnostics{}, others: map[string]source.Diagnostics{}}
	return &compiler{
		loader:    loader,
		report:    report,
		reach:     reach,
		visited:   map[visit]bool{},
		index:     map[symbol]*declaration{},
		namesakes: map[symbol][]*declaration{},
		emptiable: Emptiable{},
		values:    values{map[string]*pattern.Pattern{}},
		set:       &Set{reach: reach, substitutes: map[*Element][]*Element{}, derived: map[Type][]*ComplexType{}},
	}
}

// resolve fills the components of all declarations.
func (c *compiler) resolve() {
	for i := 0; i < len(c.globals) || len(c.pending) > 0; {
		if i < len(c.globals) {
			c.complete(c.globals[i])
			i++
			continue
		}
		next := c.pending[0]
		c.pending = c.pending[1:]
		next()
	}
}

// finish lists the components in the set.
func (c *compiler) finish() *Set {
	s := c.set
	s.typeByName = map[source.Name]Type{}
	s.elementByName = map[source.Name]*Element{}
	for _, d := range c.globals {
		if d.redefined {
			continue
		}
		switch d.kind {
		case typeKind:
			s.types = append(s.types, d.typ)
			s.typeByName[d.name] = d.typ
		case elementKind:
			s.elements = append(s.elements, d.element)
			s.elementByName[d.name] = d.element
		case attributeKind:
			s.attributes = append(s.attributes, d.attribute)
		}
	}
	for _, t := range s.types {
		if derived, ok := t.(*ComplexType); ok {
			if base := namedBase(derived); base != nil {
				s.derived[base] = append(s.derived[base], derived)
			}
		}
	}
	for _, e := range s.elements {
		if e.Substitution != nil {
			s.substitutes[e.Substitution] = append(s.substitutes[e.Substitution], e)
		}
	}
	return s
}
