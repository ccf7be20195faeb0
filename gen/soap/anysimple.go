package soap

// AnySimpleType is the text of an element of the type xs:anySimpleType, kept as it was written. A prefix in it means what it
// meant there.
type AnySimpleType struct {
	Type  Name // what xsi:type says; zero when it says nothing
	Value string
}

// AnySimpleType writes an element with any text.
func (w *Writer) AnySimpleType(space, local string, v AnySimpleType) {
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
	return AnySimpleType{typ, r.Text()}
}
