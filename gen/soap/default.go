package soap

// For generated code: Default makes text the value of the current element if that is empty and not xsi:nil.
func (r *Reader) Default(text string) { r.fallback, r.hasFallback = text, true }

// For generated code: DefaultName is [Reader.Default] for an xs:QName.
func (r *Reader) DefaultName(name Name) {
	const prefix = "?" // No document can declare it.
	r.spaces = append(r.spaces, spaceBinding{prefix, name.Space})
	r.enterScope()
	r.Default(prefix + ":" + name.Local)
}

// For generated code: Only makes text the value that the next scalar has to have, which is an attribute, or an element that
// got the same text with [Reader.Default]. A strict reader rejects another one, which same tells apart, with a [FixedError].
func (r *Reader) Only(text string, same Sameness) {
	r.only, r.same, r.hasOnly = text, same, true
}

// textInstead is Text while an attribute is read, or an element with a default.
func (r *Reader) textInstead() string {
	text := r.givenText()
	if r.hasOnly {
		r.hasOnly = false
		r.checkFixed(text, r.only, r.same)
	}
	return text
}

func (r *Reader) givenText() string {
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

// For generated code: ParseDefault returns the value of a text that the schema gives as default.
func ParseDefault[T any](text string, read func(*Reader) T) T {
	var r Reader
	r.give(text)
	return read(&r)
}

// For generated code: Fixed reads a value that the schema fixes to the text. A strict reader rejects another one, which same
// tells apart, with a [FixedError]; an empty element stands for the fixed value.
func (r *Reader) Fixed(text string, same Sameness) {
	if got := r.Text(); got != "" || r.attr != 0 {
		r.checkFixed(got, text, same)
	}
}

func (r *Reader) checkFixed(got, fixed string, same Sameness) {
	if r.options.Strict && r.err == nil && !same.holds(got, fixed) {
		r.Fail(&FixedError{Value: got, Fixed: fixed})
	}
}

// For generated code: Sameness says which texts are one value of a type. It is no function, because an indirect call would
// make everything that reads a text larger under TinyGo.
type Sameness uint8

// The kinds. What is not a string has SameValue; a string has one by what its facet whiteSpace is.
const (
	SameValue          Sameness = iota // numbers are compared as such, and true is 1
	SameText                           // preserve: only equal texts are
	SameNormalizedText                 // replace
	SameToken                          // collapse
)

// holds reports whether two texts are one value.
func (s Sameness) holds(a, b string) bool {
	switch s {
	case SameText:
		return a == b
	case SameNormalizedText:
		return Replace(a) == Replace(b)
	case SameToken:
		return collapse(a) == collapse(b)
	}
	return sameValue(a, b)
}

// sameValue reports whether two texts mean the same. It doesn't know their type.
func sameValue(a, b string) bool {
	a, b = truth(collapse(a)), truth(collapse(b))
	order, comparable := CompareDecimals(a, b)
	return a == b || comparable && order == 0 && a != "" && b != ""
}

func truth(text string) string {
	switch text {
	case "true":
		return "1"
	case "false":
		return "0"
	}
	return text
}

// FixedError reports a value other than the one that the schema fixes.
type FixedError struct{ Value, Fixed string }

func (e *FixedError) Error() string {
	return `got "` + exactExcerpt(e.Value) + `", the schema fixes "` + exactExcerpt(e.Fixed) + `"`
}
