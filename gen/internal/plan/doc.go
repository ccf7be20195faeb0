// Package plan decides how schema components and services appear in Go.
//
// It sits between the component model (gen/xsd, gen/wsdl) and the source writer (gen/internal/emit): it gives every type,
// field, constant and function its Go name, prunes what the chosen operations do not reach, merges types that several
// documents declare alike, breaks value cycles with pointers, and chooses for every element one of the few shapes below. A
// [Package] is complete: emit turns it into text without looking at a schema again.
//
// # Where things are
//
// [Build] in build.go runs the steps, each of which has its own file:
//
//	the model that emit gets       package.go; forms.go, builtins.go and holding.go for simple types, scalars and fields
//	several versions become one    versions.go, versions_fields.go, unite*.go
//	what is planned at all         without.go, standins.go; select.go, roots.go
//	types and their content        types.go, simple.go, union_members.go, facets.go; fields.go, content.go, groups.go, mixed.go,
//	                               attributes.go, skipped.go, defaults.go, encoded.go; family.go for derived types
//	services                       services.go, operations.go, body.go, wrappers.go, headers.go, faults.go
//	when all is planned            cycles.go, matching.go, validated.go, written.go, samples.go
//	names, and equal declarations  names.go, signature.go
//
// To change what an element becomes, edit shape (fields.go) and the tables of holding.go, which the next section shows;
// the golden packages of gen/features show the effect. A new kind of type implements [Type], a new scalar is a row of
// builtins, a new form of simple types implements [Form]: emit does not compile until it can write them.
//
// # Representation
//
// XML Schema distinguishes three states of an element: absent, nil (xsi:nil="true") and present, possibly empty. The shape
// of a field says which of them its element can have:
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
// Where zero is none of its type's values, as in an enumeration without the empty text, it is omitted while it is zero.
//
// # Content models
//
// A sequence or all that occurs once contributes only its elements, in order. Everything else in a content model becomes
// optional fields, or a Group, a struct that has no element:
//
//	choice                              one optional field for each branch, of which one is set; writing and reading check it
//	  a sequence as its branch          *XGroup, a group struct
//	  a choice as its branch            its branches are branches of the outer one
//	repeated choice                     Items []XItem, group structs with one branch set, so that order survives
//	optional sequence                   *XGroup
//	repeated sequence                   XGroup []XGroup
//	reference to an xs:group            the same as its content, but all group structs of one definition are one struct;
//	                                    a group that one content model refers to twice is a struct always
//	any                                 Any soap.Raw, or Any []soap.Raw: whole elements as they were
//	mixed content                       Content []XContent, a repeated choice of Text and all elements, also inherited ones
//	mixed content without elements      Text string
//	reference to the head of a          HeadGroup, *HeadGroup or []HeadGroup: a choice of the members of the group
//	substitution group                  that are not abstract, the same struct for all references
//
// A group of one particle is that particle, with the occurrence of both, unless the group is optional or repeated and the
// particle has to occur several times. An abstract element that nothing substitutes for has no field. The number of
// occurrences of a group is not checked on reading.
//
// # Attributes, texts and simple types
//
// A scalar has the same Go type everywhere, and one pair of methods in gen/soap:
//
//	required attribute                  T
//	optional attribute                  soap.Opt[T]; one with a default has a method NameOrDefault
//	required and fixed, also elements   no field: always written, and a strict reader checks it
//	anyAttribute                        Attributes []soap.Attribute, those that the schema does not name
//	text of a simple content            Value T; the struct is flat, all inherited attributes are in it
//	restriction                         type X T, with constants for an enumeration that Go has constants for; of the methods
//	                                    that T has, X gets those that make it a text, and a conversion gives the others
//	enumeration of texts                type X string with constants and a method Valid
//	list                                type X []T
//	union                               type X string, the text with the white space of the member that takes it, with constants
//
// An attribute whose Go name a child element or the text has already gets the suffix Attr. An element's default is its value
// when it is empty, not when it is absent.
//
// # Derived types
//
// A type that extends another embeds it, unless it has simple or mixed content; one that restricts another is a separate
// struct, because a restriction may omit elements.
//
// When types that are not abstract derive from T, an element of the type T may have any of them, and its xsi:type says
// which. Its field is then the sealed interface AnyT, a [Family], which the pointers to all of these types satisfy; it is nil
// where the table has a nil pointer, and takes the place of *T and of T. Where T is abstract, *T is not among them. When all
// embed T, the interface has the method AsT, which returns that part. An abstract type from which no other derives has
// soap.AnyType in its place, since its elements can only be of types declared elsewhere; so have elements of the type
// xs:anyType. Those of the type xs:anySimpleType are a soap.AnySimpleType.
//
// # Names that are equal
//
// One package may hold several namespaces. Where names collide in Go, the first keeps its name and the others get numbers.
// The names of the given document, or of its target namespace, come first, then those of its imports, each in document
// order. So an import that grows never renames anything in the document itself.
//
// # Messages
//
// An operation takes one struct and returns one. What it is depends on how its message is bound (WSDL 1.1, section 3.5):
//
//	document, one element with a struct    that struct; NameRequest or NameResponse when its type is anonymous
//	document, other parts, several, none   NameRequest or NameResponse with a field for each part, the content of Body itself
//	document, one part of complex type     that type's struct, the content of Body itself
//	rpc                                    NameRequest or NameResponse with a field for each part, in an element of its own
//	rpc, literal part with an element      a field for that element, which replaces the part's own
//	header blocks                          ServiceRequestHeaders, ServiceResponseHeaders; those of a headerfault among the latter
//	declared fault                         the error NameError, with the element in the fault's detail as a field
//	array of the SOAP encoding             type X []T, or soap.Matrix when it has several dimensions; []*T for structs
//
// Requests and responses that services declare differently under one name are named after the service, all of them.
//
// # Skipped declarations
//
// Options.Without names types, global elements, and single elements and attributes, that the package skips. They have no
// fields, and types that only they reach are pruned. A skipped element keeps its place in the content model, so that the
// reader still checks the order of its siblings, recognizes a repeated one, and matches none to a wildcard:
//
//	optional element or attribute     not written
//	required element or attribute     refused where the package writes it: in requests, in documents, and with a server in
//	                                  responses; a type that is only read fails to be written
//	branch of a choice                the others are written as before; none is set where it was read
//	every branch of a choice          as an element that is as required as the choice
//	head of a substitution group      all members are skipped
//	type of a global element          no document of it
//
// What would change the meaning of the rest is refused: an element of a choice that repeats or of mixed content, where each
// occurrence is an item; one member of a substitution group; an attribute beside anyAttribute; the item of an array; and a type
// that a message has, that a kept type derives from or is made of, or that xsi:type may name.
//
// # Versions
//
// A package may speak several versions of one service, which are distinguished by a name in their namespaces and actions.
// Each version's documents are read in the names of the primary one; what they declare alike by name is then united
// (unite*.go) before anything is planned, so that all rules above hold for the union:
//
//	element that some versions lack        optional; FieldVersions.Has
//	element that is optional in some       optional; Needs are the versions that require it
//	element that may be nil in some        nillable; Nils
//	another type of whole numbers          the primary version's, else the oldest one's; a Varying
//	value of an enumeration                Value.Has
//	operation, header block, derived type  Operation.Has, FieldVersions.Has, Struct.Has
//
// Elements are in an order that agrees with each version's. Any other difference is refused. Versions are bits of a set,
// the primary one the lowest, since it is the runtime's default.
//
// # Validation
//
// What the schema demands of values beyond their Go types is checked by the method Validate() error, which every type has
// that demands something or holds a value of one that does: all facets, how often an element occurs, required pointers and
// wildcards, choices, fixed values, and the members of unions. Reading does not call it, not even a strict reader, and
// neither does writing: what they check for themselves is what they need to (the lexical form of values, choices, and when
// strict the values of enumerations, fixed values, and that no element occurs again which may occur once). No reader
// rejects a message because an element or attribute is missing, except that a strict one rejects a choice without a branch,
// and none because one is unknown to the schema. A program that calls no Validate links nothing of it.
//
// What the plan cannot express is refused with a diagnostic that names the place. Only identity constraints and
// facets of QNames are ignored.
package plan
