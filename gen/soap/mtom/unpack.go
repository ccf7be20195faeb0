package mtom

import (
	"strconv"
	"strings"

	"groupdesk/gen/soap"
)

// unpack finds the XML of a package (RFC 2387, section 3.2), and makes the rest its attachments.
func unpack(media mediaType, parts []part) (*soap.Unpacked, error) {
	root, err := rootOf(media, parts)
	if err != nil {
		return nil, err
	}
	rootMedia, ok := parseMediaType(root.media)
	if !ok || rootMedia.name != typeXOP {
		return nil, &PackageError{NotXOP, "the type of its first part is " + quote(root.media) + ", not " + typeXOP}
	}
	if charset := rootMedia.parameter("charset"); charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, malformed("the XML is in " + quote(charset) + "; send UTF-8")
	}
	attached := &attachments{parts: map[string]*part{}}
	for i := range parts {
		if err := attached.add(&parts[i]); err != nil {
			return nil, err
		}
	}
	xml, err := root.decode()
	if err != nil {
		return nil, err
	}
	inner := firstOf(rootMedia.parameter("type"), media.parameter("start-info"), media.parameter("startinfo"), "text/xml")
	innerMedia, _ := parseMediaType(inner)
	return &soap.Unpacked{
		ContentType: inner,
		Action: firstOf(innerMedia.parameter("action"), rootMedia.parameter("action"),
			media.parameter("action"), actionOf(media.parameter("start-info"))),
		Body:        xml,
		Attachments: attached,
	}, nil
}

// rootOf returns the part that the content type calls the start, or else the first one.
func rootOf(media mediaType, parts []part) (*part, error) {
	start := withoutBrackets(media.parameter("start"))
	if start == "" {
		return &parts[0], nil
	}
	for i := range parts {
		if parts[i].id == start {
			return &parts[i], nil
		}
	}
	return nil, &PartError{start, "the part that holds the XML is missing"}
}

func actionOf(contentType string) string {
	media, _ := parseMediaType(contentType)
	return media.parameter("action")
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// attachments are the parts of a package by their Content-ID.
type attachments struct{ parts map[string]*part }

func (a *attachments) add(p *part) error {
	if p.id == "" {
		return nil // Nothing can refer to it.
	}
	if a.parts[p.id] != nil {
		return &PartError{p.id, "two parts have this Content-ID"}
	}
	a.parts[p.id] = p
	return nil
}

// Attached reads an element that holds a reference (XOP, section 2.1).
func (a *attachments) Attached(r *soap.Reader) ([]byte, bool) {
	if r.PeekChild() != includeName {
		return nil, false
	}
	r.Child()
	href, _ := r.Attr("", "href")
	r.Skip()
	value, err := a.value(href)
	if r.Child() {
		err = &PartError{href, "the element has more than a reference"}
	}
	if err != nil {
		r.Fail(err)
	}
	return value, true
}

func (a *attachments) value(href string) ([]byte, error) {
	id, ok := contentID(href)
	if !ok {
		return nil, &PartError{href, "the reference is not a cid URL"}
	}
	p := a.parts[id]
	if p == nil {
		return nil, &PartError{id, "it is missing from the package"}
	}
	return p.decode()
}

// contentID returns what a cid URL refers to (RFC 2392).
func contentID(href string) (string, bool) {
	if len(href) < len("cid:") || !strings.EqualFold(href[:len("cid:")], "cid:") {
		return "", false
	}
	escaped := href[len("cid:"):]
	id := make([]byte, 0, len(escaped))
	for i := 0; i < len(escaped); i++ {
		c := escaped[i]
		if c == '%' {
			n, err := strconv.ParseUint(escaped[i+1:min(i+3, len(escaped))], 16, 8)
			if err != nil || i+2 >= len(escaped) {
				return "", false
			}
			c, i = byte(n), i+2
		}
		id = append(id, c)
	}
	return string(id), true
}

// decode returns the content of a part, undoing its transfer encoding. That is done once, however many references there are.
func (p *part) decode() ([]byte, error) {
	switch p.encoding {
	case "", "binary", "8bit", "7bit":
		return p.content[:len(p.content):len(p.content)], nil
	case "base64":
		if p.decoded == nil {
			v, ok := soap.ParseBase64(string(p.content))
			if !ok {
				return nil, &PartError{p.id, "it is not in base64"}
			}
			p.decoded = v[:len(v):len(v)]
		}
		return p.decoded, nil
	}
	return nil, &PartError{p.id, "the Content-Transfer-Encoding " + quote(p.encoding) + " is not supported"}
}
