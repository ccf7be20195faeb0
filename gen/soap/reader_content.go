package soap

import (
	"strings"
	"unicode/utf8"
)

// Text returns the character data of the current element and makes its parent current. A child element is an error. After
// [Reader.Attribute], it returns the attribute.
func (r *Reader) Text() string {
	if r.isGiven || r.hasFallback {
		return r.textInstead()
	}
	return r.elementText()
}

func (r *Reader) elementText() string {
	r.attr = 0
	r.unread = false
	if r.err != nil || len(r.stack) == 0 || r.state != inContent {
		if r.state == emptyTag {
			r.state = afterEnd
		}
		return ""
	}
	text, whole := r.plainText()
	if whole {
		return text
	}
	r.buf = append(r.buf[:0], text...)
	r.pos += len(text)
	if r.content(true) {
		r.syntaxError(NotWellFormed, r.pos, "an element where only text is expected")
	}
	if r.err != nil {
		return ""
	}
	return r.keep(r.buf)
}

// plainText is the common case of Text: no reference, no carriage return, no markup inside, and no white space in the end
// tag. The text is then a part of the document. Otherwise it returns the text up to there, and consumes nothing.
func (r *Reader) plainText() (text string, whole bool) {
	i := plainTextEnd(r.s, r.pos)
	for i < len(r.s) && r.s[i] == ']' && !strings.HasPrefix(r.s[i:], "]]>") {
		i = plainTextEnd(r.s, i+1)
	}
	text = r.s[r.pos:i] // endsAt moves the position.
	return text, r.endsAt(i)
}

// contentClass marks the bytes at which character data needs a closer look.
var contentClass = [256]uint8{'<': 1, '&': 1, '\r': 1, ']': 1}

// content reads up to the next start tag (true) or past the end tag of the current element (false, as on an error). It
// collects the character data in r.buf if keep is set.
func (r *Reader) content(keep bool) bool {
	for r.isMarkup() || r.charData(keep) {
		rest := r.s[r.pos:]
		switch {
		case len(rest) < 2:
			return r.endOfInput()
		case rest[1] == '/':
			r.endTag()
			return false
		case rest[1] == '?':
			if !r.instruction() {
				return false
			}
		case rest[1] == '!':
			if !r.declaration(keep) {
				return false
			}
		default:
			return true
		}
	}
	return false
}

// isMarkup reports whether there is no character data at the position.
func (r *Reader) isMarkup() bool { return r.pos < len(r.s) && r.s[r.pos] == '<' }

// charData reads character data up to '<'. It returns false on an error.
func (r *Reader) charData(keep bool) bool {
	for {
		from := r.pos
		r.pos = plainTextEnd(r.s, r.pos)
		if keep {
			r.buf = append(r.buf, r.s[from:r.pos]...)
		}
		if r.pos == len(r.s) {
			return r.endOfInput()
		}
		if r.s[r.pos] == '<' {
			return true
		}
		if !r.special(keep) {
			return false
		}
	}
}

// special reads what charData stopped at, other than '<'.
func (r *Reader) special(keep bool) bool {
	add := byte(r.s[r.pos])
	switch add {
	case '&':
		return r.reference(keep)
	case ']':
		if strings.HasPrefix(r.s[r.pos:], "]]>") {
			return r.syntaxError(NotWellFormed, r.pos, `"]]>" is not allowed in text`)
		}
	case '\r':
		add = '\n'
		if strings.HasPrefix(r.s[r.pos:], "\r\n") {
			r.pos++
		}
	}
	r.pos++
	if keep {
		r.buf = append(r.buf, add)
	}
	return true
}

// reference reads an entity or character reference (XML 1.0, section 4.1).
func (r *Reader) reference(keep bool) bool {
	start := r.pos
	if c, size := predefined(r.s[start+1:]); size > 0 {
		r.pos += 1 + size
		if keep {
			r.buf = append(r.buf, c)
		}
		return true
	}
	end := strings.IndexByte(r.s[start:min(len(r.s), start+maxReference)], ';')
	if end < 0 {
		if len(r.s)-start < maxReference && isReferenceStart(r.s[start+1:]) {
			return r.endOfInput()
		}
		return r.syntaxError(NotWellFormed, start, `"&" does not begin a reference; write &amp;`)
	}
	body := r.s[start+1 : start+end]
	c, ok := charNumber(body)
	if !ok {
		return r.syntaxError(NotWellFormed, start, "unknown reference &"+excerpt(body)+";")
	}
	r.pos = start + end + 1
	if !isChar(c) {
		return r.illegalReference(start, body)
	}
	if keep {
		r.buf = utf8.AppendRune(r.buf, c)
	}
	return true
}

// maxReference bounds the length of a reference, so that a stray '&' is found at once.
const maxReference = 64

func isReferenceStart(s string) bool {
	s = strings.TrimPrefix(s, "#")
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || asciiName[s[i]] == 0 {
			return false
		}
	}
	return true
}

func (r *Reader) illegalReference(offset int, body string) bool {
	if r.options.Strict {
		return r.syntaxError(NotWellFormed, offset, "the reference &"+body+"; does not denote an XML character")
	}
	r.dropped++
	return true
}

// predefined returns the character of the predefined entity that s begins with, and the size of its name with the semicolon
// (XML 1.0, section 4.6); 0 for none.
func predefined(s string) (c byte, size int) {
	switch {
	case strings.HasPrefix(s, "amp;"):
		return '&', len("amp;")
	case strings.HasPrefix(s, "lt;"):
		return '<', len("lt;")
	case strings.HasPrefix(s, "gt;"):
		return '>', len("gt;")
	case strings.HasPrefix(s, "quot;"):
		return '"', len("quot;")
	case strings.HasPrefix(s, "apos;"):
		return '\'', len("apos;")
	}
	return 0, 0
}

// charNumber returns the number of a character reference's body, -1 if it is too large for any character.
func charNumber(body string) (c rune, ok bool) {
	if len(body) < 2 || body[0] != '#' {
		return 0, false
	}
	digits, base := body[1:], rune(10)
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	for i := 0; i < len(digits); i++ {
		d := hexDigit(digits[i])
		if d < 0 || d >= base {
			return 0, false
		}
		if c = c*base + d; c > utf8.MaxRune {
			c = utf8.MaxRune + 1
		}
	}
	return c, digits != ""
}

func hexDigit(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10
	}
	return -1
}
