package soap

import "strings"

// Raw is a piece of XML content: text, elements, or both. It declares each prefix that it
// uses, so that it can stand in any document.
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

// Raw writes x into the open element as it is. It must be well-formed.
func (w *Writer) Raw(x Raw) {
	if x == "" {
		return
	}
	w.endStartTag(">")
	r := NewReader([]byte("<raw>"+x+"</raw>"), ReadOptions{Strict: true})
	r.Child()
	r.Skip()
	r.next()
	if r.Err() != nil {
		w.Fail(r.Err())
	}
	w.buf = append(w.buf, x...)
}

// Raw reads the content of the current element as it is. Its outermost elements get the
// namespace declarations that they need from outside.
func (r *Reader) Raw() Raw {
	r.unread = false
	if r.state != inContent {
		r.Skip()
		return ""
	}
	out := Writer{options: WriteOptions{Version: r.options.Version}}
	r.still++
	defer func() { r.still-- }()
	from := r.pos
	for r.Child() {
		e := r.stack[len(r.stack)-1]
		nameEnd := e.offset + len("<") + len(e.tag)
		outer, own := r.spaces[:r.outside:r.outside], r.spaces[r.outside:]
		r.Skip()
		out.buf = append(out.buf, r.s[from:nameEnd]...)
		before := len(out.buf)
		out.appendDeclarations(neededBindings(outer, own, r.s[e.offset:r.pos]))
		r.expand(len(out.buf)-before, "namespace declarations")
		from = nameEnd
	}
	if r.err != nil {
		return ""
	}
	end := strings.LastIndex(r.s[:r.pos], "</")
	return Raw(append(out.buf, r.s[from:end]...))
}

// neededBindings returns the outer bindings that an element's source may refer to. own
// are the ones that it declares itself.
func neededBindings(outer, own []spaceBinding, source string) []prefixBinding {
	var needed []prefixBinding
	seen := func(prefix string) bool {
		for _, b := range needed {
			if b.prefix == prefix {
				return true
			}
		}
		for _, b := range own {
			if b.prefix == prefix {
				return true
			}
		}
		return false
	}
	prefixed := strings.IndexByte(source, ':') >= 0
	for i := len(outer) - 1; i >= 0; i-- {
		b := outer[i]
		if !seen(b.prefix) && (b.prefix == "" || prefixed && usesPrefix(source, b.prefix)) {
			needed = append(needed, prefixBinding{"", b.prefix, b.space})
		}
	}
	return needed
}

// usesPrefix reports whether the prefix stands anywhere in source: in a name, or in a text
// that may be a QName.
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
