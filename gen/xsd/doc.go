// Package xsd reads XML Schema 1.0 documents and gives their components: types, elements, attributes, groups, resolved
// and in document order. It knows nothing of Go's types and nothing of WSDL.
//
// The way through the package, a file or two for each step:
//
//	gen/source gives the documents
//	collect.go follows include, import and redefine, and lists the global declarations
//	lookup.go  finds what names refer to, mapped.go in schemas that no import leads to; reach.go explains what is missing
//	resolve*.go build the components of model.go from the declarations
//	*_check.go hold them against the rules that readers of documents rely on; value.go checks values
//	set.go     is what users of the package get
//
// It is a reader, not a validator of schemas: it refuses what it cannot give a meaning to (unknown names, contradicting
// or unknown constructs, cycles in derivation, values outside of their types) and ignores what only restricts documents
// further (block, final, identity constraints, notations, unique particle attribution).
//
// Where a schema breaks a rule and has a clear meaning all the same, a notice says which is used: names whose prefix
// was forgotten (lookup.go), components that are missing from their namespace (part 1, section 5.3), schemas that no import
// names (mapped.go).
//
// All problems of one run are reported together, as source.Diagnostics.
package xsd
