package soap

import "strings"

// prolog reads what comes before the root element: up to its '<'.
func (r *Reader) prolog() bool {
	if strings.HasPrefix(r.s, "\uFEFF") {
		r.pos = len("\uFEFF")
	}
	if rest := r.s[r.pos:]; strings.HasPrefix(rest, "<?xml") && len(rest) > 5 && isSpace(rest[5]) {
		if !r.xmlDeclaration() {
			return false
		}
	}
	return r.misc() && (r.pos < len(r.s) || r.endOfInput())
}

// epilog reads what follows the root element: comments, instructions and white space.
func (r *Reader) epilog() {
	if !r.misc() {
		return
	}
	if r.pos < len(r.s) {
		r.syntaxError(NotWellFormed, r.pos, "a second root element")
	} else if r.tail != nil {
		r.endOfInput()
	}
}

// misc reads comments, instructions and white space outside of the root element, up to a start tag or the end of the
// document.
func (r *Reader) misc() bool {
	for {
		r.space()
		rest := r.s[r.pos:]
		switch {
		case rest == "":
			return true
		case rest[0] != '<':
			return r.syntaxError(NotWellFormed, r.pos, "text outside of the root element")
		case len(rest) == 1:
			return r.endOfInput()
		case rest[1] == '?':
			if !r.instruction() {
				return false
			}
		case rest[1] == '!':
			if strings.HasPrefix(rest, "<![CDATA[") {
				return r.syntaxError(NotWellFormed, r.pos, "text outside of the root element")
			}
			if !r.declaration(false) {
				return false
			}
		case rest[1] == '/':
			return r.syntaxError(NotWellFormed, r.pos, "an end tag without a start tag")
		default:
			return true
		}
	}
}

// space skips white space and reports whether there was any.
func (r *Reader) space() bool {
	from := r.pos
	for r.pos < len(r.s) && isSpace(r.s[r.pos]) {
		r.pos++
	}
	return r.pos > from
}

// declaration reads what begins with "<!": a comment or a CDATA section. A document type declaration is rejected, so that no
// document can define entities.
func (r *Reader) declaration(keep bool) bool {
	rest := r.s[r.pos:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		return r.comment()
	case strings.HasPrefix(rest, "<![CDATA["):
		return r.cdata(keep)
	case strings.HasPrefix(rest, "<!DOCTYPE"):
		return r.syntaxError(Unsupported, r.pos, "a document type declaration (DOCTYPE) is not accepted")
	case strings.HasPrefix("<!--", rest), strings.HasPrefix("<![CDATA[", rest), strings.HasPrefix("<!DOCTYPE", rest):
		return r.endOfInput()
	}
	return r.syntaxError(NotWellFormed, r.pos, `"<!" begins neither a comment nor a CDATA section`)
}

func (r *Reader) comment() bool {
	from := r.pos + len("<!--")
	end := strings.Index(r.s[from:], "--")
	if end < 0 || from+end+2 == len(r.s) {
		return r.endOfInput()
	}
	if r.s[from+end+2] != '>' {
		return r.syntaxError(NotWellFormed, from+end, `"--" inside a comment`)
	}
	r.pos = from + end + len("-->")
	return true
}

func (r *Reader) cdata(keep bool) bool {
	from := r.pos + len("<![CDATA[")
	end := strings.Index(r.s[from:], "]]>")
	if end < 0 {
		return r.endOfInput()
	}
	if keep {
		r.buf = appendLines(r.buf, r.s[from:from+end])
	}
	r.pos = from + end + len("]]>")
	return true
}

// appendLines appends s with line ends made \n (XML 1.0, section 2.11).
func appendLines(b []byte, s string) []byte {
	for {
		at := strings.IndexByte(s, '\r')
		if at < 0 {
			return append(b, s...)
		}
		b = append(append(b, s[:at]...), '\n')
		s = strings.TrimPrefix(s[at+1:], "\n")
	}
}

// instruction reads a processing instruction (XML 1.0, section 2.6).
func (r *Reader) instruction() bool {
	from := r.pos + len("<?")
	name := from + ncNameEnd(r.s[from:])
	target := r.s[from:name]
	if target == "" {
		if from == len(r.s) {
			return r.endOfInput()
		}
		return r.syntaxError(NotWellFormed, r.pos, "a processing instruction without a name")
	}
	if lower(target) == "xml" {
		return r.syntaxError(NotWellFormed, r.pos, "an XML declaration that is not at the very beginning")
	}
	end := strings.Index(r.s[name:], "?>")
	if end < 0 {
		return r.endOfInput()
	}
	if end > 0 && !isSpace(r.s[name]) {
		return r.syntaxError(NotWellFormed, name, "a character that a processing instruction's name may not contain")
	}
	r.pos = name + end + len("?>")
	return true
}

// endTag reads the end tag of the current element.
func (r *Reader) endTag() {
	if r.endsAt(r.pos) {
		return
	}
	start, tag := r.pos, r.tag(&r.stack[len(r.stack)-1])
	rest, named := strings.CutPrefix(r.s[start+len("</"):], tag)
	if named {
		r.pos = len(r.s) - len(rest)
		r.space()
		rest = r.s[r.pos:]
	}
	switch {
	case rest == "", !named && strings.HasPrefix(tag, rest):
		r.endOfInput()
	case named && rest[0] == '>':
		r.pos++
		r.state = afterEnd
	default:
		r.syntaxError(NotWellFormed, start, "the end tag is not </"+excerpt(tag)+">")
	}
}

// endsAt reads the end tag of the current element if it is at i, without white space in it.
func (r *Reader) endsAt(i int) bool {
	e := &r.stack[len(r.stack)-1]
	name := i + len("</")
	end := name + e.size
	if end >= len(r.s) || r.s[i] != '<' || r.s[i+1] != '/' || r.s[end] != '>' || !sameBytes(r.s, name, e.nameStart(), e.size) {
		return false
	}
	r.pos = end + 1
	r.state = afterEnd
	return true
}
