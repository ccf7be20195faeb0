// Package soap is the runtime of generated code: it reads and writes XML, wraps it
// in SOAP envelopes, and carries it through a [Transport].
//
// It has three layers, each in files of its own name:
//
//   - [Writer] appends XML to a byte slice and [Reader] pulls it from one. Both keep
//     their first error, so that generated code reads like straight-line code.
//     There is a small file per kind of value (bool.go, integer.go, datetime.go …)
//     that holds both directions. members.go and content.go find the place of each
//     element in a type, choice.go and wildcard.go say what may stand there.
//   - envelope.go and fault.go know SOAP 1.1, SOAP 1.2 and the documented form.
//   - client.go and server.go make a call and answer one; header.go lets packages such as
//     gen/soap/wssecurity add header blocks to both, packaging.go lets gen/soap/mtom
//     carry binary values. version.go lets both speak several versions of one service.
//
// Beside them stands [Checker], with which the Validate methods of generated code report
// what violates the schema: the facet*.go files, and compare_*.go for the order of values.
// Nothing else calls it. Neither a [Reader] nor a [Writer] checks facets.
//
// The package is linked into WebAssembly programs. It imports only small packages of
// the standard library (a test holds the list), and a schema that has no floats or
// dates links no code for them: keep scalar code reachable only from its own methods.
package soap

// These are referred to by generated code, so that a runtime older than the code does
// not compile with it. Version 2 knows attributes, content models and derived types,
// version 3 several versions of one service, version 4 constructors of clients and services
// that are implemented in part.
const (
	IsAtLeastVersion1 = true
	IsAtLeastVersion2 = true
	IsAtLeastVersion3 = true
	IsAtLeastVersion4 = true
)
