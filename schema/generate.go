// Package schema holds the descriptions of the NetServer services that this
// project calls: user.wsdl, soprincipal.wsdl and associate.wsdl, all of version
// Services86.
//
// They describe less than the server offers: only the operations that are
// called here, and the types that these reach. What they do describe agrees
// with the server element for element; its tests check that where the server's
// own descriptions are at hand. The documentation in them is ours and becomes
// the comments of the generated code.
//
// A type that several files need stands in each, word for word, so that each
// file can be read and used alone. To add an operation, add its elements, types,
// messages, port type and binding entry, then run go generate.
//
// Whether a server still agrees tells make schema; see update for how it takes over what changed. A field that is new has
// the server's documentation or none: write it.
package schema

//go:generate go run ../gen -server -tests -package services86 -out ../generated/services86 user.wsdl soprincipal.wsdl associate.wsdl
