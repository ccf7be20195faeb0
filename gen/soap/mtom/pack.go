package mtom

import (
	"crypto/rand"
	"strconv"

	"groupdesk/gen/soap"
)

const (
	typeXOP      = "application/xop+xml"
	namespaceXOP = "http://www.w3.org/2004/08/xop/include"
)

var includeName = soap.Name{Space: namespaceXOP, Local: "Include"}

// packer packs one message.
type packer struct {
	threshold int
	id        string // begins the boundary, and is part of each Content-ID
	err       error  // why there is no id
	values    [][]byte
	size      int // of all values
}

// newID returns 128 random bits in hexadecimal digits: no value contains them by chance, and nobody can make one that does.
func newID() (string, error) {
	const digits = "0123456789abcdef"
	var random [16]byte
	_, err := rand.Read(random[:])
	id := make([]byte, 0, 2*len(random))
	for _, b := range random {
		id = append(id, digits[b>>4], digits[b&15])
	}
	return string(id), err
}

// Attach writes the reference to an attachment (XOP, section 2.1).
func (p *packer) Attach(w *soap.Writer, v []byte) bool {
	if len(v) < p.threshold {
		return false
	}
	p.values = append(p.values, v)
	p.size += len(v)
	w.Start(namespaceXOP, "Include")
	w.Attr("", "href", "cid:"+p.contentID(len(p.values)))
	w.End()
	return true
}

// contentID returns the identifier of a value, from 1 on, or of the XML, which is 0. It has no character that must be
// escaped in a URL.
func (p *packer) contentID(n int) string { return strconv.Itoa(n) + "." + p.id + "@mtom" }

// Finish joins the parts (XOP, section 4.1). The media type of the XML goes where the section requires it; its action also
// goes where older servers look for it.
func (p *packer) Finish(contentType string, xml []byte) (string, []byte, error) {
	if p.err != nil {
		return "", nil, p.err
	}
	media, _ := parseMediaType(contentType)
	root, action := media.name, media.parameter("action")
	packed := `multipart/related; type="` + typeXOP + `"; start="<` + p.contentID(0) + `>"; boundary="` + p.id + `"`
	if action != "" {
		root += `; action=` + quoted(action)
		packed += `; action=` + quoted(action)
	}
	packed += `; start-info=` + quoted(root)
	return packed, p.body(root, xml), nil
}

func (p *packer) body(root string, xml []byte) []byte {
	const headers = 200 // of a part, about
	b := make([]byte, 0, len(xml)+p.size+len(root)+headers*(len(p.values)+2))
	b = p.appendPart(b, 0, typeXOP+"; charset=utf-8; type="+quoted(root), xml)
	for i, v := range p.values {
		b = p.appendPart(b, i+1, "application/octet-stream", v)
	}
	return append(append(append(b, "--"...), p.id...), "--\r\n"...)
}

func (p *packer) appendPart(b []byte, n int, contentType string, content []byte) []byte {
	b = append(append(append(b, "--"...), p.id...), "\r\nContent-Type: "...)
	b = append(append(b, contentType...), "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <"...)
	b = append(append(b, p.contentID(n)...), ">\r\n\r\n"...)
	return append(append(b, content...), "\r\n"...)
}
