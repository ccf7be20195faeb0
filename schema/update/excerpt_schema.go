package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

const serializationNamespace = "http://schemas.microsoft.com/2003/10/Serialization/"

// types writes the declarations that are reached, a schema for each namespace. Writing one may reach more.
func (e *excerptWriter) types() {
	for len(e.pending) > 0 {
		next := e.pending[0]
		e.pending = e.pending[1:]
		outer := e.markup
		e.markup = markup{open: []string{"definitions", "types", "schema"}}
		e.used = map[string]bool{}
		e.component(next)
		next.text, next.uses = e.out.String(), e.used
		e.markup = outer
	}
	e.start("types")
	for i, space := range e.spaces() {
		if i > 0 {
			e.out.WriteString("\n")
		}
		e.schema(space, i == 0)
	}
	e.end()
}

// spaces lists the namespaces of the components: those of ours first, in their order.
func (e *excerptWriter) spaces() []string {
	left := map[string]bool{}
	for _, c := range e.components {
		left[c.name.Space] = true
	}
	var list []string
	for _, space := range slices.Concat([]string{e.target}, e.ours.Schemas.Namespaces(), e.theirs.Schemas.Namespaces()) {
		if left[space] {
			list = append(list, space)
			delete(left, space)
		}
	}
	return list
}

// schema writes the declarations of a namespace. The first schema says for all of them whether they are data contracts.
func (e *excerptWriter) schema(space string, first bool) {
	components := e.ordered(space)
	imports := importsOf(components)
	attrs := []attr{{"targetNamespace", space}, {"elementFormDefault", "qualified"}}
	if imports[""] {
		attrs = append(attrs, attr{"xmlns", ""}) // Otherwise a name without prefix would be one of WSDL's.
	}
	if first && e.theirs.Schemas.DataContract(space) {
		imports[serializationNamespace] = true
	}
	delete(imports, space)
	delete(imports, xsd.Namespace)
	e.start("xs:schema", attrs...)
	for _, other := range slices.Sorted(maps.Keys(imports)) {
		e.empty("xs:import", attr{"namespace", other})
	}
	for i, c := range components {
		if i > 0 || len(imports) > 0 {
			e.out.WriteString("\n")
		}
		e.out.WriteString(c.text)
	}
	e.end()
}

// importsOf returns the namespaces that the declarations refer to.
func importsOf(components []*component) map[string]bool {
	used := map[string]bool{}
	for _, c := range components {
		maps.Copy(used, c.uses)
	}
	return used
}

func (e *excerptWriter) component(c *component) {
	switch {
	case c.element != nil:
		e.globalElement(c)
	case c.attribute != nil:
		e.attribute(c.attribute, []attr{{"name", c.name.Local}}, c.path())
	default:
		e.typeDefinition(c.typ, c.path(), c.name.Space)
	}
}

// annotation writes documentation.
func (e *excerptWriter) annotation(text string) {
	if text != "" {
		e.text("<xs:annotation><xs:documentation>", text, "</xs:documentation></xs:annotation>")
	}
}

// elementName refers to a global element.
func (e *excerptWriter) elementName(el *xsd.Element) string {
	e.reach(&component{name: el.Name, element: el})
	for _, substitute := range e.theirs.Schemas.Substitutes(el) {
		e.elementName(substitute)
	}
	return e.qname(el.Name)
}

// typeName refers to a named type.
func (e *excerptWriter) typeName(t xsd.Type) string {
	e.reach(&component{name: t.TypeName(), typ: t})
	return e.qname(t.TypeName())
}

// valueType refers to the type of an element, in whose place xsi:type may name any that derives from it.
func (e *excerptWriter) valueType(t xsd.Type) string {
	for _, derived := range e.derived[t] {
		e.valueType(derived)
	}
	return e.typeName(t)
}

func (e *excerptWriter) globalElement(c *component) {
	el := c.element
	attrs := []attr{{"name", c.name.Local}, {"abstract", truth(el.Abstract)}}
	if el.Substitution != nil {
		attrs = append(attrs, attr{"substitutionGroup", e.elementName(el.Substitution)})
	}
	e.element(el, attrs, c.path(), c.name.Space)
}

// element writes an element with its type; attrs are those that depend on its place.
func (e *excerptWriter) element(el *xsd.Element, attrs []attr, path, space string) {
	attrs = append(attrs, attr{"nillable", truth(el.Nillable)})
	attrs = append(attrs, constraints(el.Default, el.Fixed)...)
	doc := e.doc(path, el.Doc)
	if !el.Type.TypeName().IsZero() {
		typ := attr{"type", e.valueType(el.Type)}
		e.annotated("xs:element", append([]attr{attrs[0], typ}, attrs[1:]...), doc)
		return
	}
	e.start("xs:element", attrs...)
	e.annotation(doc)
	e.typeDefinition(el.Type, path, space)
	e.end()
}

// annotated writes an element with nothing in it but documentation.
func (e *excerptWriter) annotated(tag string, attrs []attr, doc string) {
	if doc == "" {
		e.empty(tag, attrs...)
		return
	}
	e.start(tag, attrs...)
	e.annotation(doc)
	e.end()
}

func truth(set bool) string {
	if set {
		return "true"
	}
	return ""
}

func constraints(byDefault, fixed *string) []attr {
	var attrs []attr
	if byDefault != nil {
		attrs = append(attrs, attr{"default", *byDefault})
	}
	if fixed != nil {
		attrs = append(attrs, attr{"fixed", *fixed})
	}
	return attrs
}

// typeDefinition writes a global or, when it has no name, an anonymous type.
func (e *excerptWriter) typeDefinition(t xsd.Type, path, space string) {
	name := attr{"name", t.TypeName().Local}
	doc := ""
	if name.value != "" {
		doc = e.doc(path, t.Documentation())
	}
	switch t := t.(type) {
	case *xsd.SimpleType:
		e.start("xs:simpleType", name)
		e.annotation(doc)
		e.simpleType(t, path)
	case *xsd.ComplexType:
		e.start("xs:complexType", name, attr{"abstract", truth(t.Abstract)}, attr{"mixed", truth(t.Mixed)})
		e.annotation(doc)
		e.complexType(t, path, space)
	}
	e.end()
}

func (e *excerptWriter) simpleType(t *xsd.SimpleType, path string) {
	switch {
	case t.Variety == xsd.List && len(t.Facets)+len(t.Enumeration) == 0:
		e.inner("xs:list", "itemType", []*xsd.SimpleType{t.Item}, path)
	case t.Variety == xsd.Union && len(t.Facets)+len(t.Enumeration) == 0:
		e.inner("xs:union", "memberTypes", t.Members, path)
	default:
		e.restriction(t, path)
	}
}

// inner writes a list or a union: named types in the attribute, the others inside.
func (e *excerptWriter) inner(tag, attribute string, types []*xsd.SimpleType, path string) {
	var named []string
	var anonymous []*xsd.SimpleType
	for _, t := range types {
		if t.Name.IsZero() {
			anonymous = append(anonymous, t)
		} else {
			named = append(named, e.typeName(t))
		}
	}
	if len(anonymous) == 0 {
		e.empty(tag, attr{attribute, strings.Join(named, " ")})
		return
	}
	e.start(tag, attr{attribute, strings.Join(named, " ")})
	for _, t := range anonymous {
		e.typeDefinition(t, path, "")
	}
	e.end()
}

func (e *excerptWriter) restriction(t *xsd.SimpleType, path string) {
	if t.Base.Name.IsZero() {
		e.start("xs:restriction")
		e.typeDefinition(t.Base, path, "")
	} else {
		e.start("xs:restriction", attr{"base", e.typeName(t.Base)})
	}
	e.facets(t, path)
	e.end()
}

func (e *excerptWriter) facets(t *xsd.SimpleType, path string) {
	for _, f := range t.Facets {
		attrs := []attr{{"value", f.Value}}
		if f.Fixed {
			attrs = append(attrs, attr{"fixed", "true"})
		}
		e.empty("xs:"+f.Kind.String(), attrs...)
	}
	for _, v := range t.Enumeration {
		e.annotated("xs:enumeration", []attr{{"value", v.Value}}, e.doc(path+"/="+v.Value, v.Doc))
	}
}

func (e *excerptWriter) complexType(t *xsd.ComplexType, path, space string) {
	if t.Derivation == xsd.None {
		e.content(t, path, space)
		return
	}
	outer, verb := "xs:complexContent", "xs:extension"
	if t.Simple != nil {
		outer = "xs:simpleContent"
	}
	if t.Derivation == xsd.Restriction {
		verb = "xs:restriction"
	}
	e.start(outer)
	e.start(verb, attr{"base", e.typeName(t.Base)})
	if t.Simple != nil && t.Simple.Name.IsZero() && t.Derivation == xsd.Restriction {
		e.facets(t.Simple, path)
	}
	e.content(t, path, space)
	e.end()
	e.end()
}

// content writes what a complex type's own definition holds.
func (e *excerptWriter) content(t *xsd.ComplexType, path, space string) {
	if t.Particle != nil {
		e.particle(t.Particle, path, space)
	}
	for _, a := range t.Attributes {
		e.attributeUse(a, path, space)
	}
	if w := t.AnyAttribute; w != nil {
		e.empty("xs:anyAttribute", e.wildcard(w)...)
	}
}

func (e *excerptWriter) particle(p *xsd.Particle, path, space string) {
	occurs := []attr{{"minOccurs", bound(p.Min)}, {"maxOccurs", bound(p.Max)}}
	switch term := p.Term.(type) {
	case *xsd.Element:
		e.localElement(term, occurs, path, space)
	case *xsd.Wildcard:
		e.empty("xs:any", append(e.wildcard(term), occurs...)...)
	case *xsd.ModelGroup:
		tag := [...]string{xsd.Sequence: "xs:sequence", xsd.Choice: "xs:choice", xsd.All: "xs:all"}[term.Kind]
		if len(term.Particles) == 0 {
			e.empty(tag, occurs...)
			return
		}
		e.start(tag, occurs...)
		for _, child := range term.Particles {
			e.particle(child, path, space)
		}
		e.end()
	}
}

// bound writes an occurrence; once is the default.
func bound(n int) string {
	switch n {
	case 1:
		return ""
	case xsd.Unbounded:
		return "unbounded"
	}
	return strconv.Itoa(n)
}

func (e *excerptWriter) localElement(el *xsd.Element, occurs []attr, path, space string) {
	if el.Global {
		e.empty("xs:element", append([]attr{{"ref", e.elementName(el)}}, occurs...)...)
		return
	}
	attrs := append([]attr{{"name", el.Name.Local}}, occurs...)
	if el.Name.Space == "" && space != "" {
		attrs = append(attrs, attr{"form", "unqualified"})
	}
	e.element(el, attrs, path+"/"+el.Name.Local, space)
}

func (e *excerptWriter) wildcard(w *xsd.Wildcard) []attr {
	var list []string
	for _, space := range w.Namespaces {
		switch {
		case space == "":
			space = "##local"
		case w.Namespaces[0] == "##other" && space != "##other":
			continue // the target namespace, which ##other stands for
		}
		list = append(list, space)
	}
	return []attr{{"namespace", strings.Join(list, " ")}, {"processContents", w.Process}}
}

// attributeUse writes an attribute of a type: a reference when it belongs to another namespace.
func (e *excerptWriter) attributeUse(a *xsd.AttributeUse, path, space string) {
	use := ""
	switch {
	case a.Required:
		use = "required"
	case a.Prohibited:
		use = "prohibited"
	}
	if a.Name.Space != "" && a.Name.Space != space {
		e.reachAttribute(a.Name)
		attrs := append([]attr{{"ref", e.qname(a.Name)}, {"use", use}}, constraints(a.Default, a.Fixed)...)
		e.empty("xs:attribute", attrs...)
		return
	}
	attrs := []attr{{"name", a.Name.Local}, {"use", use}}
	if a.Name.Space != "" {
		attrs = append(attrs, attr{"form", "qualified"})
	}
	e.attribute(a, attrs, path+"/@"+a.Name.Local)
}

// reachAttribute adds a global attribute to what is to be written. Those of XML's own namespace need no declaration.
func (e *excerptWriter) reachAttribute(name source.Name) {
	for _, global := range e.theirs.Schemas.Attributes() {
		if global.Name == name {
			e.reach(&component{name: name, attribute: global})
		}
	}
}

func (e *excerptWriter) attribute(a *xsd.AttributeUse, attrs []attr, path string) {
	doc := e.doc(path, a.Doc)
	attrs = append(attrs, constraints(a.Default, a.Fixed)...)
	if a.Type == nil || !a.Type.Name.IsZero() {
		if a.Type != nil {
			attrs = append(attrs, attr{"type", e.typeName(a.Type)})
		}
		e.annotated("xs:attribute", attrs, doc)
		return
	}
	e.start("xs:attribute", attrs...)
	e.annotation(doc)
	e.typeDefinition(a.Type, path, "")
	e.end()
}
