package soap

import (
	"errors"
	"strings"
)

// QName writes an xs:QName.
func (w *Writer) QName(space, local string, v Name) {
	prefix, outside := w.beginScalar(space, local, xsdName("QName"))
	text := w.qname(v, Name{space, local})
	w.openScalar(outside)
	w.buf = append(w.buf, text...)
	w.endScalar(prefix, local, outside)
}

// qname returns v with a prefix that is in scope. An error names the child, or the open element if child is empty.
func (w *Writer) qname(v, child Name) string {
	_, unprefixed := w.elementPrefix("")
	switch {
	case !isNCName(v.Local) || illegalChar(v.Space) >= 0:
		w.failAt(&ValueError{Value: v.String(), Type: xsdName("QName")}, child)
	case v.Space != "":
		return w.attrPrefix(v.Space) + ":" + v.Local
	case !unprefixed:
		w.failAt(errors.New("the QName "+v.Local+" has no namespace, but a default namespace is in scope"), child)
	}
	return v.Local
}

// QName reads an xs:QName, whose prefix the element or one around it declares.
func (r *Reader) QName() Name {
	s := r.token()
	name, ok := r.resolve(s)
	if !ok {
		r.FailValue(s, xsdName("QName"))
	}
	return name
}

// resolve expands a QName with the declarations in scope at the current element, which may have ended already.
func (r *Reader) resolve(s string) (Name, bool) {
	prefix, local, prefixed := strings.Cut(s, ":")
	if !prefixed {
		prefix, local = "", s
	}
	space, ok := r.lookupSpace(prefix)
	if !ok || !isNCName(local) || prefixed && prefix == "" {
		return Name{}, false
	}
	return Name{space, local}, true
}
