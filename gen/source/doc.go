// Package source reads the XML documents that the generator is given, and says where in them something is wrong. It knows
// elements, namespaces and places; what the documents mean is for gen/wsdl and gen/xsd to say.
//
//	loader.go      finds documents by path or URL and keeps them; othercase.go helps where a location's case is wrong
//	unavailable.go is the error of a document that cannot be had, and how it is reported
//	charset.go     converts to UTF-8; foreign.go names what is no XML
//	document.go    is the tree of elements, each with its position and the namespaces in scope; prefix.go mends prefixes
//	diagnostic.go  holds places, diagnostics, and the report that collects them
//	name.go        holds expanded names
package source
