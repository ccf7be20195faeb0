package soap

// TypedFault is a fault that a service declares, with its detail as a Go value. Types of generated code embed a [Fault],
// which Unwrap returns, and add the detail.
type TypedFault interface {
	error
	Unwrap() error
	// EncodeFault writes the element in the detail.
	EncodeFault(w *Writer)
	// DecodeFault reads the current element of the detail. It returns false, and reads nothing, when that is not the fault's
	// own.
	DecodeFault(r *Reader) bool
}

// faultError returns the operation's own error for a fault, or the fault when none of them fits what is in its detail.
func (op *Operation) faultError(f *Fault, o ReadOptions) error {
	for _, create := range op.Faults {
		typed := create()
		if base, ok := find[*Fault](typed.Unwrap()); ok && f.decode(typed, o) {
			*base = *f
			return typed
		}
	}
	return f
}

// decode reads the detail into a typed fault and reports whether that worked.
func (f *Fault) decode(typed TypedFault, o ReadOptions) bool {
	r := NewReader([]byte("<detail>"+f.Detail+"</detail>"), o)
	r.Child()
	for r.Child() {
		if typed.DecodeFault(r) {
			return r.Err() == nil
		}
		r.Skip()
	}
	return false
}

// untyped returns a typed fault as it is answered. The code is the server's and the reason the name of the detail's element,
// unless the fault says otherwise. Other content of its Detail, as a fault from elsewhere may have, follows the element.
func untyped(typed TypedFault, v *Version) *Fault {
	w := NewWriter(WriteOptions{Version: v})
	typed.EncodeFault(w)
	detail, err := w.Bytes()
	base, ok := find[*Fault](typed.Unwrap())
	if err != nil || !ok {
		return internalFault()
	}
	r := NewReader(detail, ReadOptions{})
	r.Child()
	f := *base
	f.Detail = Raw(detail) + base.Detail.without(r.Name())
	if f.Code == (Name{}) {
		f.Code = Name{NamespaceSOAP11, "Server"}
	}
	if f.Reason == "" {
		f.Reason = r.Name().Local
	}
	return &f
}

// without returns the elements of x that are not of the name.
func (x Raw) without(name Name) Raw {
	var others Raw
	r := NewReader([]byte("<detail>"+x+"</detail>"), ReadOptions{})
	r.Child()
	for r.Child() {
		if r.Name() == name {
			r.Skip()
		} else {
			others += r.Element()
		}
	}
	return others
}
