package soap

import "strings"

// Raw is a piece of XML content: text, elements, or both. It declares each prefix that it uses, so that it can stand in any
// document.
type Raw string

// EncodeRaw returns an element with the content of v.
func EncodeRaw(name Name, v Encoder, o WriteOptions) (Raw, error) {
	w := NewWriter(o)
	w.Start(name.Space, name.Local)
	v.EncodeXML(w)
	w.End()
	b, err := w.Bytes()
	return Raw(b), err
}

// Decode reads the first element of the name into v and reports whether there is one.
func (x Raw) Decode(name Name, v Decoder, o ReadOptions) (found bool, err error) {
	r := NewReader([]byte("<raw>"+x+"</raw>"), o)
	r.Child()
	for r.Child() {
		if r.Name() == name {
			v.DecodeXML(r)
			return true, r.Err()
		}
		r.Skip()
	}
	return false, r.Err()
}

// Raw writes x into the open element. It must be well-formed. It is written as it is, except for xmlns="" on elements
// that a default namespace in scope would apply to.
func (w *Writer) Raw(x Raw) {
	if x == "" {
		return
	}
	w.startContent()
	const open = "<raw>"
	r := NewReader([]byte(open+x+"</raw>"), ReadOptions{Strict: true})
	r.Child()
	from := 0
	for r.Child() {
		if at, unbound := w.unboundDefault(r); unbound {
			w.buf = append(append(w.buf, x[from:at-len(open)]...), noDefault...)
			from = at - len(open)
		}
		r.Skip()
	}
	r.next()
	if r.Err() != nil {
		w.Fail(r.Err())
	}
	w.buf = append(w.buf, x[from:]...)
}

// noDefault declares that there is no default namespace.
const noDefault = ` xmlns=""`

// unboundDefault reports whether names without a prefix in r's current element mean something else where w writes it, because
// a default namespace is in scope there, and returns the place for a declaration in its start tag. Not only its own name
// counts: its descendants and QNames in its text may have no prefix either.
func (w *Writer) unboundDefault(r *Reader) (at int, unbound bool) {
	if _, none := w.elementPrefix(""); none || len(r.stack) == 0 {
		return 0, false
	}
	if declares(r.spaces[r.outside:], "") {
		return 0, false
	}
	return r.stack[len(r.stack)-1].nameEnd(), true
}

// Raw reads the content of the current element as it is. Its outermost elements get the namespace declarations that they
// need from outside.
func (r *Reader) Raw() Raw {
	r.unread = false
	if r.state != inContent || len(r.stack) == 0 {
		r.Skip()
		return ""
	}
	r.still++
	defer func() { r.still-- }()
	var out []byte
	from := r.pos
	for r.Child() {
		out = append(out, r.s[from:r.stack[len(r.stack)-1].offset]...)
		out = r.appendElement(out)
		from = r.pos
	}
	if r.err != nil {
		return ""
	}
	end := strings.LastIndex(r.s[:r.pos], "</")
	return Raw(append(out, r.s[from:end]...))
}

// appendElement reads the current element and appends it as it is, except for the declarations that it needs from
// outside.
func (r *Reader) appendElement(out []byte) []byte {
	e := r.stack[len(r.stack)-1]
	outer, own := r.spaces[:r.outside:r.outside], r.spaces[r.outside:]
	r.Skip()
	if r.err != nil {
		return out
	}
	w := Writer{buf: append(out, r.s[e.offset:e.nameEnd()]...), options: WriteOptions{Version: r.options.Version}}
	before := len(w.buf)
	w.appendDeclarations(neededBindings(outer, own, r.s[e.offset:r.pos]))
	r.expand(len(w.buf)-before, "namespace declarations")
	return append(w.buf, r.s[e.nameEnd():r.pos]...)
}

// neededBindings returns the outer bindings that an element's source may depend on. own are the ones that it declares
// itself.
//
// They are not simply all: content that is written and read again would gather the bindings of each document that it
// passes through, and a thousand small elements would have a thousand times those of their envelope. But all are needed
// where a signature is in sight. Canonical XML signs every binding in scope, and the PrefixList of its exclusive form
// names prefixes without the colon that they are known by elsewhere. No default namespace needs no declaration: the
// writer makes one where it is needed.
func neededBindings(outer, own []spaceBinding, source string) []prefixBinding {
	var needed []prefixBinding
	signed := isSigned(outer, source)
	prefixed := strings.IndexByte(source, ':') >= 0
	for i := len(outer) - 1; i >= 0; i-- {
		b := outer[i]
		wanted := signed || b.prefix == "" || prefixed && usesPrefix(source, b.prefix)
		if wanted && b.space != "" && !declares(own, b.prefix) && !declares(outer[i+1:], b.prefix) {
			needed = append(needed, prefixBinding{"", b.prefix, b.space})
		}
	}
	return needed
}

func declares(bindings []spaceBinding, prefix string) bool {
	for _, b := range bindings {
		if b.prefix == prefix {
			return true
		}
	}
	return false
}

// isSigned reports whether an element's source has a signature in it, or beside it by a prefix that is declared outside.
func isSigned(outer []spaceBinding, source string) bool {
	const namespaceSignature = "http://www.w3.org/2000/09/xmldsig#"
	for _, b := range outer {
		if b.space == namespaceSignature {
			return true
		}
	}
	return len(outer) > 0 && strings.Contains(source, namespaceSignature)
}

// usesPrefix reports whether the prefix occurs anywhere in source: in a name, or in a text that may be a QName.
func usesPrefix(source, prefix string) bool {
	for {
		at := strings.Index(source, prefix+":")
		if at < 0 {
			return false
		}
		if before := source[max(at-1, 0)]; at == 0 || before < 0x80 && asciiName[before] == 0 {
			return true
		}
		source = source[at+1:]
	}
}
