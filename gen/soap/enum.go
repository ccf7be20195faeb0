package soap

import (
	"slices"
	"strings"
)

// WriteEnum writes an element of the enumeration typ. A value that the schema does not list is written as it is, so that
// one read from a newer server survives.
func WriteEnum[T ~string](w *Writer, space, local string, typ Name, v T) {
	w.TypedString(space, local, typ, string(v))
}

// ReadEnum reads the current element as one of values. A strict reader refuses others with a [ValueError]; a lenient one
// keeps them, since a newer server may know more.
func ReadEnum[T ~string](r *Reader, typ Name, values []T) T {
	return enumValue(r, typ, values, listedForm(values, r.Text()))
}

// listedForm returns the text with as much of its white space as one of the values has; most often that is none.
func listedForm[T ~string](values []T, text string) string {
	collapsed, trimmed := collapse(text), trimSpace(text)
	if collapsed == text {
		return text
	}
	for _, form := range [...]string{text, trimmed, collapsed} {
		if slices.Contains(values, T(form)) {
			return form
		}
	}
	return trimmed
}

// WriteEnumList writes an element whose text is a list of enumeration values, separated by spaces.
func WriteEnumList[T ~string](w *Writer, space, local string, typ Name, v []T) {
	var b strings.Builder
	for i, item := range v {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(item))
	}
	w.TypedString(space, local, typ, b.String())
}

// ReadEnumList reads the current element as a list of values, each under the rule of [ReadEnum].
func ReadEnumList[T ~string](r *Reader, typ Name, values []T) []T {
	items := fields(r.Text())
	list := make([]T, len(items))
	for i, item := range items {
		list[i] = enumValue(r, typ, values, item)
	}
	return list
}

func enumValue[T ~string](r *Reader, typ Name, values []T, text string) T {
	if r.options.Strict && !slices.Contains(values, T(text)) {
		r.FailValue(text, typ)
	}
	return T(text)
}
