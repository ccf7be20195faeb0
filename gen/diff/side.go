package diff

import (
	"cmp"
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// Side is one of the two things compared: what the documents of one version hold together.
type Side struct {
	Descriptions []*wsdl.Description
	Schemas      []*xsd.Set // of documents that are schemas themselves
}

// inventory is a side by name. Where several documents declare one name, the first counts.
type inventory struct {
	sets       []*xsd.Set
	portTypes  map[source.Name]*wsdl.PortType
	services   map[source.Name]*wsdl.Service
	types      map[source.Name]xsd.Type
	elements   map[source.Name]*xsd.Element // the global ones of schemas given by themselves
	namespaces []string
	travel     map[xsd.Type]direction
	values     map[xsd.Type]bool // those that an element in a message has, not only another type as its base
}

func takeInventory(s Side) *inventory {
	v := &inventory{
		sets:      s.Schemas,
		portTypes: map[source.Name]*wsdl.PortType{},
		services:  map[source.Name]*wsdl.Service{},
		types:     map[source.Name]xsd.Type{},
		elements:  map[source.Name]*xsd.Element{},
		travel:    map[xsd.Type]direction{},
		values:    map[xsd.Type]bool{},
	}
	for _, d := range s.Descriptions {
		v.addDescription(d)
	}
	for _, set := range s.Schemas {
		for _, e := range set.Elements() {
			first(v.elements, e.Name, e)
		}
	}
	v.listTypes()
	v.listNamespaces()
	return v
}

// listTypes lists the named types of all sets.
func (v *inventory) listTypes() {
	for _, set := range v.sets {
		for _, t := range set.Types() {
			first(v.types, t.TypeName(), t)
		}
	}
}

// one returns the declaration that counts for a type: several sets may hold the same named one.
func (v *inventory) one(t xsd.Type) xsd.Type {
	if t == nil {
		return nil
	}
	if counts, ok := v.types[t.TypeName()]; ok {
		return counts
	}
	return t
}

// derived returns the types that derive from a type directly, in whichever set.
func (v *inventory) derived(t xsd.Type) []xsd.Type {
	var list []xsd.Type
	for _, set := range v.sets {
		base, _ := set.Type(t.TypeName())
		for _, d := range set.Derived(base) {
			list = append(list, v.one(d))
		}
	}
	return list
}

func (v *inventory) addDescription(d *wsdl.Description) {
	v.sets = append(v.sets, d.Schemas)
	for _, p := range d.PortTypes {
		first(v.portTypes, p.Name, p)
	}
	for _, s := range d.Services {
		first(v.services, s.Name, s)
	}
}

// first puts a value into m unless the name has one.
func first[V any](m map[source.Name]V, name source.Name, value V) {
	if _, taken := m[name]; !taken {
		m[name] = value
	}
}

// listNamespaces lists the namespaces of everything that has a name, in alphabetical order.
func (v *inventory) listNamespaces() {
	found := map[string]bool{}
	for _, set := range v.sets {
		for _, space := range set.Namespaces() {
			found[space] = true
		}
	}
	for name := range v.portTypes {
		found[name.Space] = true
	}
	for name := range v.services {
		found[name.Space] = true
	}
	v.namespaces = sortedKeys(found, cmp.Compare[string])
}

// contract reports whether the DataContract rules hold for a namespace.
func (v *inventory) contract(space string) bool {
	return slices.ContainsFunc(v.sets, func(s *xsd.Set) bool { return s.DataContract(space) })
}

// substitutes returns all names that can occur where head is referenced, except its own.
func (v *inventory) substitutes(head *xsd.Element) []source.Name {
	var names []source.Name
	for _, set := range v.sets {
		for _, e := range set.Substitutes(head) {
			if !e.Abstract {
				names = append(names, e.Name)
			}
			names = append(names, v.substitutes(e)...)
		}
	}
	return names
}

// baseOf returns the type that a complex type derives from, else nil.
func baseOf(t xsd.Type) xsd.Type {
	if c, ok := t.(*xsd.ComplexType); ok {
		return c.Base
	}
	return nil
}

func compareNames(a, b source.Name) int {
	return cmp.Or(cmp.Compare(a.Local, b.Local), cmp.Compare(a.Space, b.Space))
}

func sortedKeys[K comparable, V any](m map[K]V, compare func(a, b K) int) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compare)
	return keys
}
