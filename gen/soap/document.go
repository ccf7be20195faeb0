package soap

// Marshal returns a document whose root element has the content of v.
func Marshal(root Name, v Encoder) ([]byte, error) {
	w := NewWriter(WriteOptions{})
	w.Start(root.Space, root.Local)
	v.EncodeXML(w)
	w.End()
	return w.Bytes()
}

// Unmarshal reads a document into v. Another root element than the one wanted is a [BodyError].
func Unmarshal(data []byte, root Name, v Decoder, o ReadOptions) error {
	r := NewReader(data, o)
	if !r.Child() {
		return r.Err()
	}
	if got := r.Name(); got != root {
		return &BodyError{Want: root, Got: got}
	}
	v.DecodeXML(r)
	r.Child() // Reads to the end of the document, so that text after the root is seen.
	return r.Err()
}
