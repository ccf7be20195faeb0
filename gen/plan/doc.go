// Package plan decides how schema components and services appear in Go.
//
// It stands between the component model (gen/xsd, gen/wsdl) and the source writer (gen/emit): it gives every type, field,
// constant and function its Go name, prunes what the chosen operations do not reach, merges types that several documents
// declare alike, breaks value cycles with pointers, and chooses for every element one of the few shapes below. A [Package]
// is complete: emit turns it into text without looking at a schema again.
//
// # Representation
//
// XML Schema tells three states of an element apart: absent, nil (xsi:nil="true") and present, possibly empty. The shape of
// a field says which of them its element can have:
//
//	element                     scalar            complex type
//	required                    T                 T (*T where T would contain itself)
//	optional                    soap.Opt[T]       *T, a nil pointer is absent
//	nillable                    soap.Nil[T]       *T, a nil pointer is xsi:nil
//	nillable and optional       soap.OptNil[T]    soap.OptNil[*T]
//	repeated                    []T               []T
//	repeated and nillable       []soap.Nil[T]     []*T, a nil pointer is xsi:nil
//
// One rule differs for DataContract schemas, which are those that import the namespace of the Microsoft serialization
// schema: there an absent scalar that is not nillable means zero, so an optional one is a plain T that is always written.
// An enumeration is left out while it is the empty string, because that is none of its values.
//
// # Derived types
//
// A type that extends another embeds it; one that restricts another is a struct of its own, for a restriction may leave
// elements out. When other types that are not abstract derive from T, an element of the type T may have any of them, and its xsi:type says which. Its
// field is then the sealed interface AnyT, a [Family], which the pointers to all of these types satisfy; it is nil where the
// table has a nil pointer, and takes the place of *T and of T. Where T is abstract, *T is not among them. An abstract type
// from which no other derives has soap.AnyType in its place, since its elements can only be of types declared elsewhere.
//
// What the plan cannot express is refused with a diagnostic that names the place. Passed over is only what constrains
// values without changing their shape: identity constraints, and facets other than the enumeration of texts.
package plan
