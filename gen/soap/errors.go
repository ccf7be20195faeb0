package soap

import (
	"strconv"
	"strings"
)

// SyntaxKind is the kind of a [SyntaxError].
type SyntaxKind int

const (
	// NotWellFormed input breaks a rule of XML 1.0 or of Namespaces in XML.
	NotWellFormed SyntaxKind = iota
	// Truncated input ends before the document does.
	Truncated
	// LimitExceeded input is larger, deeper or wider than [ReadOptions] allow.
	LimitExceeded
	// Unsupported input may be XML, but has a DOCTYPE or an encoding other than UTF-8.
	Unsupported
)

// SyntaxError reports that the input is not a document that the [Reader] accepts.
type SyntaxError struct {
	Kind    SyntaxKind
	Path    []Name // the open elements, outermost first
	Message string
	Line    int   // from 1
	Offset  int64 // in bytes from 0
}

func (e *SyntaxError) Error() string {
	return "soap: " + position(e.Line, e.Offset, e.Path) + ": " + e.Message
}

// ValueError reports that the text of an element is not of its type.
type ValueError struct {
	Path   []Name // outermost first, the element last, or its attribute as "@name"
	Value  string
	Type   Name
	Line   int   // of the element's start tag, from 1; 0 when writing
	Offset int64 // of the element's start tag, in bytes from 0
	Err    error // what [Reader.Fail] was called with, else nil
}

func (e *ValueError) Error() string {
	text := ""
	if e.Line > 0 {
		text = "soap: " + position(e.Line, e.Offset, e.Path) + ": "
	}
	if e.Err != nil {
		return text + e.Err.Error()
	}
	return text + `"` + exactExcerpt(e.Value) + `"` + " is not of the type " + e.Type.Local
}

// Unwrap returns the error that Fail was called with.
func (e *ValueError) Unwrap() error { return e.Err }

// WriteError reports that a value cannot be written.
type WriteError struct {
	Path []Name // outermost first, the element last, or its attribute as "@name"
	Err  error
}

func (e *WriteError) Error() string {
	return "soap: cannot write " + formatPath(e.Path) + ": " + strings.TrimPrefix(e.Err.Error(), "soap: ")
}

// Unwrap returns the cause, often a [CharacterError].
func (e *WriteError) Unwrap() error { return e.Err }

func position(line int, offset int64, path []Name) string {
	return "line " + itoa(line) + ", byte " + strconv.FormatInt(offset, 10) + ", at " + formatPath(path)
}

func formatPath(path []Name) string {
	if len(path) == 0 {
		return "/"
	}
	var b strings.Builder
	for _, n := range path {
		b.WriteByte('/')
		b.WriteString(n.Local)
	}
	return b.String()
}

func itoa(n int) string { return strconv.Itoa(n) }

// hex4 formats a code point as in U+0001.
func hex4(c rune) string {
	const digits = "0123456789ABCDEF"
	s := ""
	for ; c > 0 || len(s) < 4; c >>= 4 {
		s = digits[c&15:c&15+1] + s
	}
	return s
}

// find returns the first error of a type in a chain. It does what errors.As does without reflection, which is large in
// WebAssembly, and does not look into joined errors.
func find[T error](err error) (found T, ok bool) {
	for err != nil {
		if found, ok = err.(T); ok {
			return found, true
		}
		wrapper, wraps := err.(interface{ Unwrap() error })
		if !wraps {
			break
		}
		err = wrapper.Unwrap()
	}
	return found, false
}

// is reports whether an error of the type is in a chain.
func is[T error](err error) bool {
	_, ok := find[T](err)
	return ok
}
