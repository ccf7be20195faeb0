package soap

// Default makes text what the current element stands for if it is empty, and not xsi:nil.
func (r *Reader) Default(text string) { r.fallback, r.hasFallback = text, true }

// DefaultName is [Reader.Default] for an xs:QName.
func (r *Reader) DefaultName(name Name) {
	const prefix = "?" // No document can declare it.
	r.spaces = append(r.spaces, spaceBinding{prefix, name.Space})
	r.Default(prefix + ":" + name.Local)
}

// textInstead is Text while an attribute is read, or an element with a default.
func (r *Reader) textInstead() string {
	if r.isGiven {
		r.isGiven = false
		if r.err != nil {
			return ""
		}
		return r.given
	}
	r.hasFallback = false
	text := r.elementText()
	if text == "" && r.err == nil {
		return r.fallback
	}
	return text
}

// ParseDefault returns the value of a text that the schema gives as default.
func ParseDefault[T any](text string, read func(*Reader) T) T {
	var r Reader
	r.give(text)
	return read(&r)
}

// Fixed reads a value that the schema fixes to the text. A strict reader refuses another
// one with a [FixedError]; an empty element stands for the fixed value.
func (r *Reader) Fixed(text string) {
	got := collapse(r.Text())
	if !r.options.Strict || got == collapse(text) || got == "" && r.attr == 0 {
		return
	}
	r.Fail(&FixedError{Value: got, Fixed: text})
}

// FixedError tells that another value stands where the schema fixes one.
type FixedError struct{ Value, Fixed string }

func (e *FixedError) Error() string {
	return `"` + excerpt(e.Value) + `" stands where the schema fixes "` + e.Fixed + `"`
}
