package xsd

import "groupdesk/gen/source"

// Namespace is the namespace of XML Schema itself.
const Namespace = source.XMLSchema

// Type is a *SimpleType or a *ComplexType.
type Type interface {
	// TypeName is zero for an anonymous type.
	TypeName() source.Name
	// Position is where the definition starts; zero for a built-in type.
	Position() source.Pos
	// Documentation is the text of the definition's annotation, whitespace collapsed.
	Documentation() string
	isType()
}

// Variety says how a simple type's values are made (part 2, section 2.5.1).
type Variety int

// The three varieties.
const (
	Atomic Variety = iota
	List
	Union
)

// SimpleType is a simple type definition.
type SimpleType struct {
	Name    source.Name // zero: anonymous
	Pos     source.Pos
	Doc     string
	Variety Variety
	// Base is the type that this one restricts; a list's or union's is anySimpleType. Nil only for anySimpleType.
	Base    *SimpleType
	Builtin bool
	// Item is the type of a list's items; set on restrictions of a list too. Nil for other varieties.
	Item *SimpleType
	// Members are a union's, in order; set on restrictions of a union too.
	Members []*SimpleType
	// Facets are those of this restriction step, in document order, without enumerations.
	Facets []Facet
	// Enumeration holds the values of this restriction step, in document order.
	Enumeration []EnumValue
}

// EnumValue is one enumeration facet.
type EnumValue struct {
	Value string
	Doc   string
	Pos   source.Pos
}

// Facet is a constraining facet other than enumeration.
type Facet struct {
	Kind  FacetKind
	Value string
	Fixed bool
	Pos   source.Pos
}

// Derivation says how a complex type comes from its base.
type Derivation int

// The derivations. None is that of a complex type written without a base, or as a restriction of xs:anyType.
const (
	None Derivation = iota
	Extension
	Restriction
)

// ComplexType is a complex type definition.
type ComplexType struct {
	Name            source.Name // zero: anonymous
	Pos             source.Pos
	Doc             string
	Abstract, Mixed bool
	Base            Type // nil when Derivation is None
	Derivation      Derivation
	// Simple is the type of the text of a type with simple content, else nil.
	Simple *SimpleType
	// Particle is the content written in this definition: what an extension adds, the whole of any other. Nil: nothing.
	Particle *Particle
	// Attributes are those written in this definition, attribute groups resolved; see AllAttributes.
	Attributes []*AttributeUse
	// AnyAttribute is the wildcard written in this definition or in its attribute groups, else nil.
	AnyAttribute *Wildcard
}

// TypeName implements Type.
func (t *SimpleType) TypeName() source.Name { return t.Name }

// Position implements Type.
func (t *SimpleType) Position() source.Pos { return t.Pos }

// Documentation implements Type.
func (t *SimpleType) Documentation() string { return t.Doc }

func (*SimpleType) isType() {}

// TypeName implements Type.
func (t *ComplexType) TypeName() source.Name { return t.Name }

// Position implements Type.
func (t *ComplexType) Position() source.Pos { return t.Pos }

// Documentation implements Type.
func (t *ComplexType) Documentation() string { return t.Doc }

func (*ComplexType) isType() {}

// Unbounded is the Max of a particle without an upper bound.
const Unbounded = -1

// Particle is a term with its number of occurrences. The model has no particles with Max 0.
type Particle struct {
	Min, Max int // Max: Unbounded or > 0
	Term     Term
	Pos      source.Pos
}

// Term is an *Element, a *ModelGroup or a *Wildcard.
type Term interface{ isTerm() }

// GroupKind is the compositor of a model group.
type GroupKind int

// The compositors.
const (
	Sequence GroupKind = iota
	Choice
	All
)

// ModelGroup is a sequence, choice or all. A reference to a named group has become the group itself, so that one
// *ModelGroup may be the term of several particles.
type ModelGroup struct {
	Name      source.Name // of the xs:group definition that it is the content of, else zero
	Kind      GroupKind
	Particles []*Particle
	Pos       source.Pos
}

// Wildcard is an xs:any or xs:anyAttribute.
type Wildcard struct {
	// Namespaces is {"##any"}, {"##other", target namespace}, or the list of the namespaces allowed, "" for none.
	Namespaces []string
	Process    string // strict, lax or skip
	Pos        source.Pos
}

// Element is an element declaration. A reference resolves to the global *Element itself.
type Element struct {
	Name                       source.Name // Space is empty when the element is local and unqualified
	Type                       Type        // never nil; xs:anyType when nothing is said
	Nillable, Abstract, Global bool
	Default, Fixed             *string
	// Substitution is the head of the substitution group that the element belongs to, else nil.
	Substitution *Element
	Doc          string
	Pos          source.Pos
	Scope        source.Scope // in which a default that is a QName is resolved
}

func (*Element) isTerm()    {}
func (*ModelGroup) isTerm() {}
func (*Wildcard) isTerm()   {}

// AttributeUse is an attribute of a complex type, or a global attribute declaration.
type AttributeUse struct {
	Name                 source.Name // Space is empty when the attribute is unqualified
	Type                 *SimpleType
	Required, Prohibited bool
	Default, Fixed       *string
	Doc                  string
	Pos                  source.Pos
	Scope                source.Scope // in which a value that is a QName is resolved
	// Foreign are the attributes that other specifications write at the declaration: wsdl:arrayType above all.
	Foreign []source.Attr
}

// AllAttributes lists the attributes that an element of type t may carry, inherited ones first. What a restriction
// redeclares stands in its place and what it prohibits is gone.
func (t *ComplexType) AllAttributes() []*AttributeUse {
	var all []*AttributeUse
	if base, ok := t.Base.(*ComplexType); ok {
		all = base.AllAttributes()
	}
	for _, a := range t.Attributes {
		all = withAttribute(all, a)
	}
	return all
}

// withAttribute returns list with a in the place of its namesake, or without the namesake when a is prohibited.
func withAttribute(list []*AttributeUse, a *AttributeUse) []*AttributeUse {
	out := make([]*AttributeUse, 0, len(list)+1)
	placed := a.Prohibited
	for _, old := range list {
		if old.Name != a.Name {
			out = append(out, old)
		} else if !placed {
			out = append(out, a)
			placed = true
		}
	}
	if !placed {
		out = append(out, a)
	}
	return out
}
