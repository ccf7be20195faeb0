// Package emit writes a planned package as Go source, with jennifer. It decides nothing: names, shapes and order come from
// the plan, and the same plan gives the same bytes.
//
// # Where things are
//
// A file of the output has one concern. emit.go lists them, each with the function that writes it:
//
//	types.go            types.go, and attributes.go, family.go, content_comment.go for what stands in a struct
//	enums.go, arrays.go the same; each form of a simple type is one implementation of the interface form
//	text.go             the same
//	marshal.go          encode.go and decode.go for the methods of a struct; content.go, choice.go and mixed.go for groups,
//	                    choices and mixed content; attributes.go, family.go, roots.go, versions.go
//	validate.go         validate.go, and facets.go for the values of a simple type
//	faults.go, client.go, server.go, versions.go   the same, and addressing.go
//	client_http.go      constructors.go
//	roundtrip_test.go   tests.go
//	samples_test.go     samples.go
//	example_test.go     example.go
//
// package_comment.go writes the tour of a package. sheet.go takes a file piece by piece and has the pieces rendered; parts.go
// joins them, to several files if one would get very long. defaults.go writes what the schema gives or demands as a value,
// scalars.go whatever depends on the kind of a scalar.
//
// # What may be changed here
//
// How a thing is written, freely: the golden packages of gen/features show the difference. What is written, only in the
// plan. Where the plan has a closed set, emit has a table or an interface with a row or a method for each of its members,
// so that a new one fails to compile until it is written:
//
//	plan.Holding      holdings, whose rows have a column for the field itself, each marshaler, checks and samples
//	plan.ScalarKind   scalars
//	plan.Form         formChooser and form
//	xsd.FacetKind     facetConstants; xsd.Aspect leads to the method of facetWriter
package emit
