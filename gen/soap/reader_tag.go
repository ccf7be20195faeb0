package soap

import "strings"

// startTag reads the start tag at the position and makes its element current.
func (r *Reader) startTag() bool {
	e := r.pushed()
	e.offset, e.scope, e.expected, e.other, e.renamed = r.pos, r.scope, 0, 0, 0
	e.known = r.expectedTag()
	if e.known > 0 {
		k := &r.tags[e.known]
		e.size, e.colon, e.space = k.size, k.colon, k.space
		r.pos = e.nameEnd()
	} else if !r.elementName(e) {
		return false
	}
	if len(r.stack) == r.options.MaxDepth {
		return r.syntaxError(LimitExceeded, e.offset, "elements are nested deeper than "+itoa(r.options.MaxDepth))
	}
	r.outside = len(r.spaces)
	e.outside = r.outside
	r.attrs = r.attrs[:0]
	r.unread = false
	if e.known > 0 && r.knownTag(e, &r.tags[e.known]) {
		r.stack = r.stack[:len(r.stack)+1]
		return true
	}
	return r.newTag(e)
}

// elementName reads the name in a start tag.
func (r *Reader) elementName(e *element) bool {
	tag, colon, ok := r.qname(e.nameStart())
	e.size, e.colon = len(tag), colon
	return ok
}

// knownTag reads what follows the name in a start tag that was seen before.
func (r *Reader) knownTag(e *element, k *knownTag) bool {
	if r.s[r.pos] == '>' && e.space < r.outside {
		r.pos++
		r.state = inContent
		return true
	}
	return r.knownRest(e, k)
}

// newTag reads what follows the name in a start tag of which at most that is known.
func (r *Reader) newTag(e *element) bool {
	if !r.attributes() {
		return false
	}
	declares := len(r.spaces) > r.outside
	if e.known == 0 || declares || e.space >= r.outside {
		e.known = 0
		if !r.elementSpace(e) {
			return false
		}
	}
	if declares {
		r.enterScope()
	}
	r.stack = r.stack[:len(r.stack)+1]
	if len(r.attrs) > 0 && !r.resolveAttributes() {
		return false
	}
	if e.known > 0 {
		r.learnRest(e, &r.tags[e.known])
	}
	return true
}

// qname reads a name with an optional prefix at i and moves past it. colon is the index of the colon in it, -1 if there is
// none.
func (r *Reader) qname(i int) (tag string, colon int, ok bool) {
	colon = -1
	end := i + ncNameEnd(r.s[i:])
	if end > i && end < len(r.s) && r.s[end] == ':' {
		colon = end - i
		local := ncNameEnd(r.s[end+1:])
		end += 1 + local
		if local == 0 {
			i = end
		}
	}
	if end == len(r.s) {
		return "", 0, r.endOfInput()
	}
	if end == i {
		return "", 0, r.syntaxError(NotWellFormed, i, "a name is expected here")
	}
	r.pos = end
	return r.s[i:end], colon, true
}

// attributes reads the rest of a start tag. Namespace declarations come into scope.
func (r *Reader) attributes() bool {
	for count := 0; ; count++ {
		spaced := r.space()
		if r.pos == len(r.s) {
			return r.endOfInput()
		}
		switch c := r.s[r.pos]; {
		case c == '>':
			r.pos++
			r.state = inContent
			return true
		case c == '/':
			return r.emptyTagEnd()
		case !spaced:
			return r.syntaxError(NotWellFormed, r.pos, "white space or the end of the tag is expected here")
		case count == r.options.MaxAttributes:
			return r.syntaxError(LimitExceeded, r.pos, "an element has more than "+itoa(count)+" attributes")
		}
		if !r.attribute() {
			return false
		}
	}
}

func (r *Reader) emptyTagEnd() bool {
	if r.pos+1 == len(r.s) {
		return r.endOfInput()
	}
	if r.s[r.pos+1] != '>' {
		return r.syntaxError(NotWellFormed, r.pos, `"/" in a tag is not followed by ">"`)
	}
	r.pos += 2
	r.state = emptyTag
	return true
}

// attribute reads one attribute and keeps it, or brings the namespace that it declares into scope.
func (r *Reader) attribute() bool {
	offset := r.pos
	tag, colon, ok := r.qname(offset)
	if !ok {
		return false
	}
	value, ok := r.attributeValue()
	if !ok {
		return false
	}
	switch {
	case tag == "xmlns":
		return r.declareSpace("", value, offset)
	case strings.HasPrefix(tag, "xmlns:"):
		return r.declareSpace(tag[colon+1:], value, offset)
	}
	r.attrs = append(r.attrs, attribute{tag, Name{"", tag[colon+1:]}, value, offset, false})
	return true
}

// attributeValue reads "=" and a quoted value, normalised (XML 1.0, section 3.3.3).
func (r *Reader) attributeValue() (string, bool) {
	if !r.equals() {
		return "", false
	}
	quote := r.s[r.pos]
	if quote != '"' && quote != '\'' {
		return "", r.syntaxError(NotWellFormed, r.pos, "an attribute value must be quoted")
	}
	r.pos++
	i := r.pos
	for i < len(r.s) && valueClass[r.s[i]] == 0 {
		i++
	}
	if i < len(r.s) && r.s[i] == quote {
		value := r.s[r.pos:i]
		r.pos = i + 1
		return value, true
	}
	end := strings.IndexByte(r.s[i:], quote)
	if end < 0 {
		return "", r.endOfInput()
	}
	return r.normalised(i + end)
}

// valueClass marks the bytes at which an attribute value ends or needs a closer look.
var valueClass = [256]uint8{'"': 1, '\'': 1, '<': 1, '&': 1, '\t': 1, '\n': 1, '\r': 1}

// equals reads the equals sign, with white space around it, of an attribute.
func (r *Reader) equals() bool {
	r.space()
	if r.pos < len(r.s) && r.s[r.pos] != '=' {
		return r.syntaxError(NotWellFormed, r.pos, `"=" is expected after an attribute's name`)
	}
	r.pos = min(r.pos+1, len(r.s))
	r.space()
	return r.pos < len(r.s) || r.endOfInput()
}

// normalised reads an attribute value that ends at the quote at end.
func (r *Reader) normalised(end int) (string, bool) {
	r.buf = r.buf[:0]
	for r.pos < end {
		c := r.s[r.pos]
		switch c {
		case '<':
			return "", r.syntaxError(NotWellFormed, r.pos, `"<" in an attribute value`)
		case '&':
			if !r.reference(true) {
				return "", false
			}
			continue
		case '\r':
			if r.s[r.pos+1] == '\n' {
				r.pos++
			}
			c = ' '
		case '\t', '\n':
			c = ' '
		}
		r.buf = append(r.buf, c)
		r.pos++
	}
	r.pos = end + 1
	return r.keep(r.buf), true
}
