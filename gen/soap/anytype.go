package soap

// AnyType is the content of an element of the type xs:anyType, kept as it was written.
type AnyType struct {
	Type       Name // what xsi:type says; zero when it says nothing
	Attributes []Attribute
	Content    Raw
}

// Attribute is an attribute of an element of the type xs:anyType, other than xsi:type.
type Attribute struct {
	Name  Name
	Value string
}

// AnyTypeOf returns the content of an element of the type xs:anyType that holds v, whose type it names.
func AnyTypeOf(v Typed) (AnyType, error) {
	w := NewWriter(WriteOptions{})
	WriteDerived(w, "", "any", Name{}, v)
	return w.anyType()
}

// AnyTypeOfScalar returns the content of an element of the type xs:anyType that holds a value of a built-in type, which it
// names. The type is that of the Writer's method that write is:
//
//	AnyTypeOfScalar(int32(7), (*Writer).Int)
func AnyTypeOfScalar[T any](v T, write func(*Writer, string, string, T)) (AnyType, error) {
	w := NewWriter(WriteOptions{})
	w.types = true
	write(w, "", "any", v)
	return w.anyType()
}

// anyType returns the root element that was written as a value.
func (w *Writer) anyType() (AnyType, error) {
	document, err := w.Bytes()
	if err != nil {
		return AnyType{}, err
	}
	r := NewReader(document, ReadOptions{})
	r.Child()
	return r.AnyType(), r.Err()
}

// Decode reads what the element holds into v. A [TypeError] tells that xsi:type names another type than v's; v is then as
// it was.
func (a AnyType) Decode(v Typed, o ReadOptions) error {
	if typ := v.XMLType(); a.Type != (Name{}) && a.Type != typ {
		return &TypeError{Declared: typ, Got: a.Type}
	}
	r, err := a.reader(o)
	if err != nil {
		return err
	}
	v.DecodeXML(r)
	return r.Finish()
}

// DecodeScalar reads the text that the element holds, with a method of the Reader such as (*Reader).Int.
func DecodeScalar[T any](a AnyType, read func(*Reader) T, o ReadOptions) (T, error) {
	r, err := a.reader(o)
	if err != nil {
		var zero T
		return zero, err
	}
	v := read(r)
	return v, r.Finish()
}

// reader returns a reader whose current element holds what a holds.
func (a AnyType) reader(o ReadOptions) (*Reader, error) {
	w := NewWriter(WriteOptions{Version: o.Version})
	w.AnyType("", "any", a)
	document, err := w.Bytes()
	if err != nil {
		return nil, err
	}
	r := NewReader(document, o)
	r.Child()
	return r, r.Err()
}

// AnyType writes an element with any content.
func (w *Writer) AnyType(space, local string, v AnyType) {
	w.Start(space, local)
	if v.Type != (Name{}) {
		w.Attr(NamespaceXSI, "type", w.qname(v.Type, Name{}))
	}
	for _, a := range v.Attributes {
		w.Attr(a.Name.Space, a.Name.Local, a.Value)
	}
	w.Raw(v.Content)
	w.End()
}

// AnyType reads the current element with whatever it contains.
func (r *Reader) AnyType() AnyType {
	typ, text, named := r.xsiType()
	if named && typ == (Name{}) {
		r.FailValue(text, xsdName("QName"))
	}
	v := AnyType{Type: typ}
	for _, a := range r.attrs {
		if a.name != (Name{NamespaceXSI, "type"}) {
			v.Attributes = append(v.Attributes, Attribute{a.name, a.value})
		}
	}
	v.Content = r.Raw()
	return v
}
