package xsd

import (
	"strings"

	"groupdesk/gen/source"
)

// Set holds all schemas of one description with what they import and include, resolved. It is read-only.
type Set struct {
	types      []Type
	elements   []*Element
	attributes []*AttributeUse
	namespaces []string

	typeByName    map[source.Name]Type
	elementByName map[source.Name]*Element
	substitutes   map[*Element][]*Element
	derived       map[Type][]*ComplexType
	serialization bool
	reach         *reach
}

// Types lists the named types in document order, without the built-in ones.
func (s *Set) Types() []Type { return s.types }

// Elements lists the global elements in document order.
func (s *Set) Elements() []*Element { return s.elements }

// Attributes lists the global attributes in document order.
func (s *Set) Attributes() []*AttributeUse { return s.attributes }

// Namespaces lists the target namespaces in the order of their first schema.
func (s *Set) Namespaces() []string { return s.namespaces }

// Type finds a named type, built-in ones included.
func (s *Set) Type(name source.Name) (Type, bool) {
	if t, ok := builtinType(name); ok {
		return t, true
	}
	t, ok := s.typeByName[name]
	return t, ok
}

// Element finds a global element.
func (s *Set) Element(name source.Name) (*Element, bool) {
	e, ok := s.elementByName[name]
	return e, ok
}

// Substitutes lists the elements that name head as their substitution group, in document order. To find the
// whole group, ask again for each of them.
func (s *Set) Substitutes(head *Element) []*Element { return s.substitutes[head] }

// Derived lists the named complex types that derive from a type directly, in document order. To find all
// that derive from it, ask again for each of them. What a redefinition derives from has no name: its base stands for it.
func (s *Set) Derived(base Type) []*ComplexType { return s.derived[base] }

// namedBase returns the nearest named type that a complex type derives from, nil if there is none.
func namedBase(t *ComplexType) Type {
	base := t.Base
	for {
		redefined, ok := base.(*ComplexType)
		if !ok || !redefined.Name.IsZero() {
			return base
		}
		base = redefined.Base
	}
}

// serializationNamespace is where Microsoft's DataContractSerializer keeps its own types. WCF exports its schema with
// every description that was made from data contracts, and with no other.
const serializationNamespace = "http://schemas.microsoft.com/2003/10/Serialization/"

// DataContract reports whether the types of namespace follow the rules of Microsoft's data contracts: members in
// schema order, absent means zero. It holds for all namespaces of a set in which the serialization namespace is
// defined or imported, except that of XML Schema.
func (s *Set) DataContract(namespace string) bool {
	return s.serialization && !strings.HasPrefix(namespace, Namespace)
}
