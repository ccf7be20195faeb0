package soap

import (
	"bytes"
	"errors"
)

// OtherAttributes writes the attributes that a schema's wildcard accepts. One that the open element has already, or whose
// name is invalid, is an error.
func (w *Writer) OtherAttributes(list []Attribute) {
	for _, a := range list {
		switch {
		case !isNCName(a.Name.Local) || a.Name.Space == namespaceXMLNS || a.Name == Name{Local: "xmlns"}:
			w.failAt(errAttributeName, attributeStep(a.Name))
		case w.hasAttribute(a.Name):
			w.failAt(errAttributeTwice, attributeStep(a.Name))
		}
		w.Attr(a.Name.Space, a.Name.Local, a.Value)
	}
}

var (
	errAttributeName  = errors.New("invalid attribute name")
	errAttributeTwice = errors.New("the element has this attribute already")
)

// hasAttribute looks into the start tag that is being written. A value cannot hold what it looks for, because the writer
// escapes < and ".
func (w *Writer) hasAttribute(name Name) bool {
	tag := w.buf[bytes.LastIndexByte(w.buf, '<'):]
	prefix := ""
	if name.Space != "" {
		prefix = w.attrPrefix(name.Space)
	}
	if prefix != "" {
		prefix += ":"
	}
	return bytes.Contains(tag, []byte(" "+prefix+name.Local+`="`))
}

// OtherAttributes returns the attributes of the current element that [Reader.Attribute] was not asked for, without those of
// XML Schema itself, such as xsi:type.
func (r *Reader) OtherAttributes() []Attribute {
	var list []Attribute
	for _, a := range r.attrs {
		if !a.taken && a.name.Space != NamespaceXSI {
			list = append(list, Attribute{a.name, a.value})
		}
	}
	return list
}
