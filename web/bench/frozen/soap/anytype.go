package soap

import (
	"errors"
	"strings"
)

// AnyType is the content of an element of the type xs:anyType, kept as it was written.
type AnyType struct {
	Type       Name // what xsi:type says; zero when it says nothing
	Attributes []Attribute
	// Namespaces are what prefixes in the values of Attributes and in the text of Content mean, and the default one if Type is
	// xs:QName. Elements in Content declare their own.
	Namespaces []Namespace
	Content    Raw
}

// Attribute is an attribute of an element of the type xs:anyType, other than xsi:type.
type Attribute struct {
	Name  Name
	Value string
}

// Namespace is the declaration of a namespace for a prefix. An empty Prefix stands for the default namespace, an empty Space
// then for none.
type Namespace struct{ Prefix, Space string }

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

// Decode reads what the element holds into v. A [TypeError] reports that xsi:type names another type than v's; v is
// then unchanged.
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
	space := ""
	for _, n := range a.Namespaces {
		if n.Prefix == "" {
			space = n.Space // An element in no namespace could not declare it.
		}
	}
	w.AnyType(space, "any", a)
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
	if len(v.Namespaces) > 0 {
		w.standalone(space, local, v.Namespaces, func(inner *Writer) { inner.anyElement(space, local, v) })
		return
	}
	w.anyElement(space, local, v)
}

func (w *Writer) anyElement(space, local string, v AnyType) {
	w.Start(space, local)
	if v.Type != (Name{}) {
		w.Attr(NamespaceXSI, "type", w.qname(v.Type, Name{}))
	}
	w.OtherAttributes(v.Attributes)
	w.Raw(v.Content)
	w.End()
}

// standalone writes an element with declarations of its own. Another writer chooses its prefixes: here some of them may
// mean something else already, and must mean that again after the element.
func (w *Writer) standalone(space, local string, namespaces []Namespace, write func(*Writer)) {
	inner := NewWriter(WriteOptions{Version: w.options.Version})
	inner.types = w.types
	if _, none := w.elementPrefix(""); !none {
		inner.bindings = append(inner.bindings, prefixBinding{})
	}
	for i, n := range namespaces {
		if err := checkNamespace(n, namespaces[:i], space); err != nil {
			w.failAt(err, Name{space, local})
			return
		}
		if n.Prefix == "" {
			inner.bindings = nil
		}
	}
	for _, n := range namespaces {
		if n.Space == namespaceXML {
			continue // It needs no declaration.
		}
		inner.bindings = append(inner.bindings, prefixBinding{n.Prefix, n.Prefix, n.Space})
	}
	write(inner)
	document, err := inner.Bytes()
	if failed, ok := find[*WriteError](err); ok {
		w.failAt(failed.Err, Name{space, local})
	}
	w.endStartTag(">")
	w.markRoot(len(w.buf) + inner.rootName)
	w.buf = append(w.buf, document...)
}

// checkNamespace returns what is wrong with a declaration of an element in a namespace, after others.
func checkNamespace(n Namespace, others []Namespace, space string) error {
	for _, other := range others {
		if other.Prefix == n.Prefix {
			return errors.New("the prefix " + excerpt(n.Prefix) + " is declared twice")
		}
	}
	switch message := declarationFault(n.Prefix, n.Space); {
	case message != "":
		return errors.New(message)
	case n.Prefix != "" && !isNCName(n.Prefix):
		return errors.New("invalid namespace prefix " + excerpt(n.Prefix))
	case n.Prefix == "" && n.Space != "" && space == "":
		return errors.New("an element without a namespace cannot declare a default namespace")
	}
	if at := illegalChar(n.Space); at >= 0 {
		return &CharacterError{Text: n.Space, Index: at}
	}
	return nil
}

// AnyType reads the current element with whatever it contains.
func (r *Reader) AnyType() AnyType {
	typ, text, named := r.xsiType()
	if named && typ == (Name{}) {
		r.FailValue(text, xsdName("QName"))
	}
	v := AnyType{Type: typ}
	var texts []string
	for _, a := range r.attrs {
		if a.name != (Name{NamespaceXSI, "type"}) {
			v.Attributes = append(v.Attributes, Attribute{a.name, a.value})
			texts = append(texts, a.value)
		}
	}
	v.Content = r.Raw()
	v.Namespaces = r.namespaces(typ, append(texts, v.Content.text()))
	return v
}

// text returns the text of x outside of its elements.
func (x Raw) text() string {
	if strings.IndexByte(string(x), '<') < 0 {
		return string(x)
	}
	r := NewReader([]byte("<raw>"+x+"</raw>"), ReadOptions{})
	r.Child()
	var all []byte
	text, more := r.MixedChild()
	for ; more; text, more = r.MixedChild() {
		all = append(append(all, text...), ' ')
		r.Skip()
	}
	return string(append(all, text...))
}

// namespaces returns the declarations in scope at the element just read that its texts may refer to.
func (r *Reader) namespaces(typ Name, texts []string) []Namespace {
	var list []Namespace
	text := strings.Join(texts, " ")
	if typ == xsdName("QName") && strings.IndexByte(text, ':') < 0 {
		space, _ := r.lookupSpace("")
		list = append(list, Namespace{"", space})
	}
	for i := len(r.spaces) - 1; i >= 0; i-- {
		b := r.spaces[i]
		if b.prefix != "" && !declares(r.spaces[i+1:], b.prefix) && usesPrefix(text, b.prefix) {
			list = append(list, Namespace{b.prefix, b.space})
		}
	}
	return list
}
