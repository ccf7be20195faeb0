package soap

// AnySimpleType is the text of an element of the type xs:anySimpleType, kept as it was written.
type AnySimpleType struct {
	Type  Name // what xsi:type says; zero when it says nothing
	Value string
	// Namespaces are what prefixes in Value mean, and the default one if Type is xs:QName.
	Namespaces []Namespace
}

// AnySimpleType writes an element with any text.
func (w *Writer) AnySimpleType(space, local string, v AnySimpleType) {
	if len(v.Namespaces) > 0 {
		namespaces := v.Namespaces
		v.Namespaces = nil
		w.standalone(space, local, namespaces, func(inner *Writer) { inner.AnySimpleType(space, local, v) })
		return
	}
	always := w.types
	w.types = always || v.Type != (Name{})
	w.TypedString(space, local, v.Type, v.Value)
	w.types = always
}

// AnySimpleType reads the text of the current element, and its type.
func (r *Reader) AnySimpleType() AnySimpleType {
	typ, text, named := r.xsiType()
	if named && typ == (Name{}) {
		r.FailValue(text, xsdName("QName"))
	}
	value := r.Text()
	return AnySimpleType{typ, value, r.namespaces(typ, []string{value})}
}
