package mtom

import (
	"bytes"
	"strconv"
	"strings"
)

// part is a part of a package. Its content is a piece of the body.
type part struct {
	id       string // Content-ID without angle brackets, else empty
	media    string // Content-Type
	encoding string // Content-Transfer-Encoding, in lower case
	content  []byte
	decoded  []byte // the decoded content, nil before it is needed
}

// maxHeader bounds the header of a part, in bytes.
const maxHeader = 16 << 10

// splitter splits a multipart body (RFC 2046, section 5.1.1).
type splitter struct {
	rest      []byte
	newline   string // as the first delimiter ends; the rest of the package must do the same
	delimiter []byte // after a part: newline, two hyphens and the boundary
}

func (p *Packaging) split(body []byte, boundary string) ([]part, error) {
	if boundary == "" || len(boundary) > 200 {
		return nil, malformed("its content type has no usable boundary")
	}
	s, err := newSplitter(body, boundary)
	if err != nil {
		return nil, err
	}
	var parts []part
	for last := false; !last; {
		var raw []byte
		if raw, last, err = s.next(); err != nil {
			return nil, err
		}
		if len(parts) == orDefault(p.MaxParts, DefaultMaxParts) {
			return nil, &PackageError{LimitExceeded, "it has more than " + strconv.Itoa(len(parts)) + " parts"}
		}
		one, err := s.parse(raw)
		if err != nil {
			return nil, err
		}
		if limit := orDefault(p.MaxPart, DefaultMaxPart); len(one.content) > limit {
			return nil, &PackageError{LimitExceeded, "part " + quote(one.id) + " has " + strconv.Itoa(len(one.content)) +
				" bytes, the limit is " + strconv.Itoa(limit)}
		}
		parts = append(parts, one)
	}
	return parts, nil
}

// newSplitter skips the preamble, up to the first part.
func newSplitter(body []byte, boundary string) (*splitter, error) {
	start := []byte("--" + boundary)
	for at := 0; ; {
		i := bytes.Index(body[at:], start)
		if i < 0 {
			return nil, &PackageError{Truncated, "its boundary " + quote(boundary) + " is not in it"}
		}
		i += at
		at = i + len(start)
		if i > 0 && body[i-1] != '\n' {
			continue
		}
		rest := bytes.TrimLeft(body[at:], " \t")
		for _, newline := range []string{"\r\n", "\n"} {
			if bytes.HasPrefix(rest, []byte(newline)) {
				return &splitter{rest[len(newline):], newline, []byte(newline + "--" + boundary)}, nil
			}
		}
	}
}

// next returns the next part with its header, and whether it is the last.
func (s *splitter) next() (raw []byte, last bool, err error) {
	for at := 0; ; {
		i := bytes.Index(s.rest[at:], s.delimiter)
		if i < 0 {
			return nil, false, &PackageError{Truncated, "it ends within a part"}
		}
		i += at
		at = i + len(s.delimiter)
		after := s.rest[at:]
		closed, last := bytes.CutPrefix(after, []byte("--"))
		if closed = bytes.TrimLeft(closed, " \t"); last && (len(closed) == 0 || bytes.HasPrefix(closed, []byte(s.newline))) {
			return s.rest[:i], true, nil
		}
		if after = bytes.TrimLeft(after, " \t"); bytes.HasPrefix(after, []byte(s.newline)) {
			raw, s.rest = s.rest[:i], after[len(s.newline):]
			return raw, false, nil
		}
		// Another boundary that begins with this one, or content that looks like it.
	}
}

// parse reads the header of a part.
func (s *splitter) parse(raw []byte) (part, error) {
	if bytes.HasPrefix(raw, []byte(s.newline)) {
		return part{content: raw[len(s.newline):]}, nil
	}
	end := bytes.Index(raw[:min(len(raw), maxHeader)], []byte(s.newline+s.newline))
	if end < 0 {
		return part{}, malformed("a part's header is unterminated or too long")
	}
	one := part{content: raw[end+2*len(s.newline):]}
	for _, line := range unfold(string(raw[:end]), s.newline) {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return part{}, malformed("a part's header has the line " + quote(line))
		}
		one.set(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value))
	}
	return one, nil
}

// unfold returns the lines of a header. A line that begins with a space continues the one before.
func unfold(header, newline string) []string {
	header = strings.ReplaceAll(header, newline+"\t", " ")
	return strings.Split(strings.ReplaceAll(header, newline+" ", " "), newline)
}

func (p *part) set(name, value string) {
	switch name {
	case "content-id":
		p.id = withoutBrackets(value)
	case "content-type":
		p.media = value
	case "content-transfer-encoding":
		p.encoding = strings.ToLower(value)
	}
}

func withoutBrackets(id string) string {
	return strings.TrimSuffix(strings.TrimPrefix(id, "<"), ">")
}
