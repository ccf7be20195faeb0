package plan

import (
	"slices"

	"groupdesk/gen/xsd"
)

// addRoots plans the functions that marshal the global elements of a schema that is an input itself.
func (b *builder) addRoots(input Input) {
	if input.Description != nil {
		return
	}
	elements := slices.SortedStableFunc(slices.Values(input.Schemas.Elements()), func(d, e *xsd.Element) int {
		return input.ownFirst(d.Name.Space, d.Pos) - input.ownFirst(e.Name.Space, e.Pos)
	})
	for _, e := range elements {
		if b.isRoot(e) {
			b.addRoot(e)
		}
	}
}

// isRoot reports whether a global element can be a document that the package marshals.
func (b *builder) isRoot(e *xsd.Element) bool {
	return !e.Abstract && !b.skipped.elements[e.Name] && !b.skipped.types[e.Type.TypeName()]
}

func (b *builder) addRoot(e *xsd.Element) {
	typ := b.typeOfElement(e, e.Name.Local, e.Name.Space)
	if typ == nil {
		return
	}
	locate(typ, "the element "+e.Name.Local)
	root := &Root{Element: e.Name, Doc: e.Doc}
	if s, ok := typ.(*Struct); ok && !e.Nillable {
		root.Type = s
	} else {
		once := &xsd.Particle{Min: 1, Max: 1}
		root.Value = &Field{XML: e.Name, Type: typ, Shape: shape(once, e, typ, false)}
		b.constrainGlobal(root.Value, e)
	}
	if slices.ContainsFunc(b.pkg.Roots, root.same) {
		return
	}
	b.namespace(e.Name.Space)
	name := exported(e.Name.Local)
	root.Marshal = b.names.claim("Marshal" + name)
	root.Unmarshal = b.names.claim("Unmarshal" + name)
	b.pkg.Roots = append(b.pkg.Roots, root)
}

// same reports whether both are one element: several documents may declare it alike.
func (r *Root) same(other *Root) bool {
	if r.Element != other.Element || r.Type != other.Type || (r.Value == nil) != (other.Value == nil) {
		return false
	}
	return r.Value == nil || r.Value.Type == other.Value.Type && r.Value.Shape == other.Value.Shape
}
