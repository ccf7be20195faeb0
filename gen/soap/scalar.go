package soap

// startScalar writes what comes before a scalar's text, such as the start tag of an element that holds a built-in type, and
// returns what endScalar needs.
func (w *Writer) startScalar(space, local string, typ Name) (prefix string, outside int) {
	if w.place != 0 {
		prefix, outside = w.beginScalar(space, local, typ)
		w.openScalar(outside)
		return prefix, outside
	}
	prefix, outside = w.begin(space, local)
	if w.types {
		w.typeAttr(typ)
	}
	w.declare(outside)
	w.buf = append(w.buf, '>')
	return prefix, outside
}

// typeAttr names the type of the element being opened, in the documented form.
func (w *Writer) typeAttr(typ Name) {
	if w.types && typ.Local != "" {
		w.attr(NamespaceXSI, "type", w.qname(typ, Name{}))
	}
}

// textScalar writes a scalar whose text needs no escape.
func (w *Writer) textScalar(space, local string, typ Name, text string) {
	prefix, outside := w.startScalar(space, local, typ)
	w.write(text)
	w.endScalar(prefix, local, outside)
}

// For generated code: TypedString writes a text of a simple type of the schema.
func (w *Writer) TypedString(space, local string, typ Name, s string) {
	if s == "" && w.options.Style == WCF && w.place == 0 {
		w.emptyScalar(space, local, typ)
		return
	}
	if w.place&inList != 0 {
		w.checkItem(s, Name{space, local})
	}
	prefix, outside := w.startScalar(space, local, typ)
	if at := w.escape(s); at >= 0 {
		w.failAt(&CharacterError{Text: s, Index: at}, Name{space, local})
	}
	w.endScalar(prefix, local, outside)
}

func (w *Writer) emptyScalar(space, local string, typ Name) {
	_, outside := w.begin(space, local)
	w.typeAttr(typ)
	w.declare(outside)
	w.buf = append(w.buf, '/', '>')
	w.leaveScope(outside)
}

// checkedScalar writes a value that is kept in its lexical form. An empty value is written as zero.
func (w *Writer) checkedScalar(space, local, typ, value, zero string, valid func(string) bool) {
	if value == "" {
		value = zero
	}
	if !valid(value) {
		w.failAt(&ValueError{Value: value, Type: xsdName(typ)}, Name{space, local})
		return
	}
	w.textScalar(space, local, xsdName(typ), value)
}

// token reads the text of the current element with white space trimmed.
func (r *Reader) token() string { return trimSpace(r.Text()) }

// checkedToken reads a value that is kept in its lexical form.
func (r *Reader) checkedToken(typ string, valid func(string) bool) string {
	s := r.token()
	if !valid(s) {
		r.FailValue(s, xsdName(typ))
		return ""
	}
	return s
}
