// Package source reads the XML documents that the generator is given, and says where in them something is wrong. It knows
// elements, namespaces and places; what the documents mean is for gen/wsdl and gen/xsd to say.
//
//	loader.go      finds documents by path or URL and keeps them; case.go helps where a location's case is wrong
//	files.go       is the file system that paths are looked up in
//	unavailable.go is the error of a document that cannot be read at all, and how it is reported
//	charset.go     converts to UTF-8; nonxml.go recognises what is not XML
//	document.go    is the tree of elements, each with its position and the namespaces in scope; prefix.go guesses what
//	               undeclared prefixes mean
//	diagnostic.go  holds positions, diagnostics, and the report that collects them
//	excerpt.go     holds the line of the input that a diagnostic is about, and how both are printed
//	name.go        holds expanded names; suggest.go finds those that a wrong one may stand for
package source
