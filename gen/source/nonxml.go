package source

import "bytes"

// describeNonXML says what data is when it is one of the things that are often given in place of a document, and what to
// do; "" when it is none of them. The root element says more of XML that is not a schema.
func describeNonXML(data []byte) string {
	switch start := bytes.TrimLeft(data, " \t\r\n"); {
	case bytes.HasPrefix(data, []byte("\x1f\x8b")):
		return "this is compressed with gzip; unpack it"
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "this is a ZIP archive; unpack it, and name the document in it"
	case hasTag(start, "<!doctype html"), hasTag(start, "<html"):
		return "this is an HTML page; give the document itself, whose address often ends in ?wsdl, or save it after logging in"
	}
	return ""
}

// hasTag reports whether data begins with tag, a text in lower case, and no letter after it.
func hasTag(data []byte, tag string) bool {
	if len(data) <= len(tag) || !bytes.EqualFold(data[:len(tag)], []byte(tag)) {
		return false
	}
	next := data[len(tag)]
	return next == '>' || next == ' ' || next == '\t' || next == '\r' || next == '\n'
}
