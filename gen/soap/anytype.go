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
	var v AnyType
	for _, a := range r.attrs {
		if a.name != (Name{NamespaceXSI, "type"}) {
			v.Attributes = append(v.Attributes, Attribute{a.name, a.value})
			continue
		}
		typ, ok := r.resolve(trimSpace(a.value))
		if !ok {
			r.FailValue(a.value, xsdName("QName"))
		}
		v.Type = typ
	}
	v.Content = r.Raw()
	return v
}
