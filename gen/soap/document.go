package soap

// Marshal returns a document whose root element has the content of v. A nil v is a [WriteError].
func Marshal[T any, P interface {
	*T
	Encoder
}](root Name, v P) ([]byte, error) {
	w := NewWriter(WriteOptions{})
	if v == nil {
		w.Missing(root.Space, root.Local)
		return w.Bytes()
	}
	w.Start(root.Space, root.Local)
	v.EncodeXML(w)
	w.End()
	return w.Bytes()
}

// Unmarshal reads a document into v. Another root element than the one wanted is a [RootError].
func Unmarshal(data []byte, root Name, v Decoder, o ReadOptions) error {
	r := NewReader(data, o)
	if r.Root(root) {
		v.DecodeXML(r)
	}
	return r.Finish()
}

// For generated code: Root moves to the root element and reports whether it has the name. Another name is a [RootError],
// which Finish returns.
func (r *Reader) Root(want Name) bool {
	if !r.Child() {
		return false
	}
	got := r.Name()
	if got != want && r.err == nil {
		v := r.options.Version
		r.err = &RootError{Want: v.exchanged(want), Got: v.exchanged(got)}
	}
	return got == want
}

// Finish reads to the end of the document, where nothing may follow the root element, and returns the first error.
func (r *Reader) Finish() error {
	r.Child()
	return r.Err()
}

// RootError reports that a document has another root element than the expected one.
type RootError struct{ Want, Got Name }

func (e *RootError) Error() string {
	return "soap: the root element is " + excerpt(e.Got.String()) + ", expected " + e.Want.String()
}
