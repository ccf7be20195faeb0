package soap

import "strings"

// xmlDeclaration reads "<?xml version=… encoding=… standalone=…?>" (XML 1.0, section 2.8).
func (r *Reader) xmlDeclaration() bool {
	from := r.pos + len("<?xml")
	end := strings.Index(r.s[from:], "?>")
	if end < 0 {
		return r.endOfInput()
	}
	rest := r.s[from : from+end]
	version, rest, hasVersion := pseudoAttribute(rest, "version")
	encoding, rest, hasEncoding := pseudoAttribute(rest, "encoding")
	standalone, rest, hasStandalone := pseudoAttribute(rest, "standalone")
	switch {
	case !hasVersion || trimSpace(rest) != "" || hasStandalone && standalone != "yes" && standalone != "no":
		return r.syntaxError(NotWellFormed, r.pos, "the XML declaration is malformed")
	case version != "1.0":
		return r.syntaxError(Unsupported, r.pos, "the document is in XML "+excerpt(version)+"; send XML 1.0")
	case hasEncoding && !isUTF8(encoding):
		return r.syntaxError(Unsupported, r.pos, "the document declares the encoding "+excerpt(encoding)+"; send UTF-8")
	}
	r.pos = from + end + len("?>")
	return true
}

// isUTF8 reports whether text in the encoding is UTF-8 too.
func isUTF8(encoding string) bool {
	encoding = lower(encoding)
	return encoding == "utf-8" || encoding == "us-ascii"
}

// pseudoAttribute cuts white space, name, "=" and a quoted value from the front of s. It returns s itself if that is not
// what s begins with.
func pseudoAttribute(s, name string) (value, rest string, ok bool) {
	after, found := strings.CutPrefix(trimLeft(s), name)
	if !found || !isSpace(s[0]) {
		return "", s, false
	}
	after, found = strings.CutPrefix(trimLeft(after), "=")
	after = trimLeft(after)
	if !found || after == "" || after[0] != '"' && after[0] != '\'' {
		return "", s, false
	}
	value, rest, ok = strings.Cut(after[1:], after[:1])
	if !ok {
		return "", s, false
	}
	return value, rest, true
}

func trimLeft(s string) string {
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	return s
}
