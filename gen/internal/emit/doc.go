// Package emit writes a planned package as Go source, with jennifer.
//
// Each file of the output has one concern and one file here that writes it: types.go, enums.go, arrays.go, marshal.go,
// validate.go, faults.go, client.go, client_http.go (by constructors.go) and server.go; with tests also roundtrip_test.go (by
// tests.go), samples_test.go and example_test.go. A file that gets very long becomes several, see parts.go. What goes into
// the output's marshal.go is written by several files here: encode.go and decode.go for the methods of a struct, content.go,
// choice.go and mixed.go for groups, choices and mixed content, attributes.go, family.go. Emit decides nothing: names, shapes
// and order come from the plan, and the same plan gives the same bytes.
package emit
