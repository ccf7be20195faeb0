package soap

import "strings"

// String writes an xs:string.
func (w *Writer) String(space, local string, v string) {
	w.TypedString(space, local, xsdName("string"), v)
}

// String reads an xs:string: the text as it is.
func (r *Reader) String() string { return r.Text() }

// NormalizedString writes an xs:normalizedString, or a type with the facet whiteSpace as replace.
func (w *Writer) NormalizedString(space, local string, v string) {
	w.TypedString(space, local, xsdName("normalizedString"), v)
}

// NormalizedString reads an xs:normalizedString, or a type with the facet whiteSpace as replace: each character of white
// space is a space.
func (r *Reader) NormalizedString() string { return Replace(r.Text()) }

// Token writes an xs:token, or a type derived from it.
func (w *Writer) Token(space, local string, v string) {
	w.TypedString(space, local, xsdName("token"), v)
}

// Token reads an xs:token or a type derived from it, or another with the facet whiteSpace as collapse: white space is
// collapsed.
func (r *Reader) Token() string { return collapse(r.Text()) }

// AnyURI writes an xs:anyURI.
func (w *Writer) AnyURI(space, local string, v string) {
	w.TypedString(space, local, xsdName("anyURI"), v)
}

// AnyURI reads an xs:anyURI: white space is collapsed.
func (r *Reader) AnyURI() string { return collapse(r.Text()) }

// Strings writes a list type, its items separated by a space. An item that is empty or contains white space is an error.
func (w *Writer) Strings(space, local string, v []string) {
	for _, item := range v {
		w.checkItem(item, Name{space, local})
	}
	w.TypedString(space, local, Name{}, strings.Join(v, " "))
}

// Strings reads a list type: items separated by white space.
func (r *Reader) Strings() []string { return fields(r.Text()) }

// For generated code: UnionMember is a member type of a union of which [ReadUnion] decides.
type UnionMember struct {
	Accepts   func(text string) bool   // reports whether a text is one of its values; see [Accepts]
	Normalise func(text string) string // [Collapse], [Replace], or nil for the facet whiteSpace as preserve
}

// For generated code: ReadUnion reads a text with the white space of the first member that accepts it (XML Schema part 2,
// section 4.3.6). What none accepts is kept as it is, unless a lenient reader finds a member that accepts it with white
// space collapsed.
func ReadUnion[T ~string](r *Reader, members []UnionMember) T {
	text := r.Text()
	value, accepted := memberForm(members, text)
	if !accepted && !r.options.Strict {
		if collapsed, accepted := memberForm(members, collapse(text)); accepted {
			value = collapsed
		}
	}
	return T(value)
}

// memberForm returns a text with the white space of the first member that accepts it, and whether there is one.
func memberForm(members []UnionMember, text string) (string, bool) {
	for _, m := range members {
		switch {
		case !m.Accepts(text):
		case m.Normalise == nil:
			return text, true
		default:
			return m.Normalise(text), true
		}
	}
	return text, false
}

// collapse trims s and makes each run of white space in it one space.
func collapse(s string) string {
	s = trimSpace(s)
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' && isSpace(s[i]) && (s[i] != ' ' || isSpace(s[i+1])) {
			return strings.Join(fields(s), " ")
		}
	}
	return s
}
