package soap

// For generated code: Typed is a value of a complex type that has a name, as a pointer to a generated struct.
type Typed interface {
	Encoder
	Decoder
	// XMLType returns the name of the type; the zero name when no element can have it, because the pointer is nil or the
	// type is abstract.
	XMLType() Name
}

// TypeError reports that an element is not of its declared type, nor of one derived from it (XML Schema part 1, section
// 2.6.1).
type TypeError struct {
	Declared Name
	Got      Name // what xsi:type says; zero when it says nothing, but the declared type is abstract
}

func (e *TypeError) Error() string {
	if e.Got == (Name{}) {
		return "the type " + e.Declared.String() + " is abstract, and no xsi:type names another"
	}
	return "the type " + e.Got.String() + " is not derived from " + e.Declared.String()
}

// For generated code: TypeOf returns the name of the type T, and the zero name for a nil pointer. The methods XMLType
// call it.
func TypeOf[T any](v *T, space, local string) Name {
	if v == nil {
		return Name{}
	}
	return Name{space, local}
}

// For generated code: WriteDerived writes an element whose type is declared or derived from it, which xsi:type then
// names. A nil v is written as xsi:nil.
func WriteDerived(w *Writer, space, local string, declared Name, v Typed) {
	if v == nil {
		w.Nil(space, local)
		return
	}
	typ := v.XMLType()
	if typ == (Name{}) {
		w.failAt(errNoType, Name{space, local})
		return
	}
	w.Start(space, local)
	if typ == declared {
		w.typeAttr(typ)
	} else {
		w.attr(NamespaceXSI, "type", w.qname(typ, Name{}))
	}
	v.EncodeXML(w)
	w.End()
}

// For generated code: WriteDerivedList writes each item of v as an element of its own. A nil item is an error.
func WriteDerivedList[T Typed](w *Writer, space, local string, v []T, write func(*Writer, string, string, T)) {
	for _, item := range v {
		if Typed(item) == nil {
			w.Missing(space, local)
			return
		}
		write(w, space, local, item)
	}
}

// For generated code: ReadDerived reads the current element as the type that xsi:type names, or as the declared one.
// newValue makes an empty value of a type that the element may have, nil for any other. A lenient reader reads an
// unknown type as the declared one if that is not abstract; everything else is a [TypeError]. An element with xsi:nil
// gives nil.
func ReadDerived[T Typed](r *Reader, declared Name, newValue func(Name) T) T {
	var none T
	if r.IsNil() {
		r.Skip()
		return none
	}
	typ, text, named := r.xsiType()
	if !named {
		typ = declared
	}
	v := newValue(typ)
	if Typed(v) == nil && !r.options.Strict {
		v = newValue(declared)
	}
	if Typed(v) == nil {
		r.failType(declared, typ, text)
		return none
	}
	v.DecodeXML(r)
	return v
}

// failType reports that xsi:type, whose text and name are given, does not name a type that the element can have.
func (r *Reader) failType(declared, typ Name, text string) {
	e := &TypeError{Declared: declared, Got: typ}
	if typ == (Name{}) {
		e.Got.Local = text
	}
	if text == "" {
		e.Got = Name{}
	}
	r.Fail(e)
}

// xsiType returns the type that xsi:type gives to the current element, and the attribute's text. The name is zero when
// the text is not a name with a declared prefix.
func (r *Reader) xsiType() (typ Name, text string, named bool) {
	if len(r.attrs) == 0 {
		return Name{}, "", false
	}
	text, named = r.Attr(NamespaceXSI, "type")
	if named {
		text = trimSpace(text)
		typ, _ = r.resolve(text)
	}
	return typ, text, named
}
