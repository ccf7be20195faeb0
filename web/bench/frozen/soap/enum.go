package soap

import (
	"slices"
	"strings"
)

// For generated code: WriteEnum writes an element of the enumeration typ. A value that the schema does not list is
// written as it is, so that one read from a newer server survives.
func WriteEnum[T ~string](w *Writer, space, local string, typ Name, v T) {
	w.TypedString(space, local, typ, string(v))
}

// For generated code: ReadEnum reads the current element as one of values, with the facet whiteSpace as preserve, as
// xs:string has it. A strict reader rejects others with a [ValueError]; a lenient one reads those that differ by white
// space only as the value that is meant, and keeps the rest, since a newer server may know more.
func ReadEnum[T ~string](r *Reader, typ Name, values []T) T {
	return readEnum(r, typ, values, r.Text())
}

// For generated code: ReadNormalizedEnum is [ReadEnum] for the facet whiteSpace as replace, as xs:normalizedString
// has it.
func ReadNormalizedEnum[T ~string](r *Reader, typ Name, values []T) T {
	return readEnum(r, typ, values, r.NormalizedString())
}

// For generated code: ReadTokenEnum is [ReadEnum] for the facet whiteSpace as collapse, as xs:token and all built-in
// types but xs:string and xs:normalizedString have it.
func ReadTokenEnum[T ~string](r *Reader, typ Name, values []T) T {
	return readEnum(r, typ, values, r.Token())
}

func readEnum[T ~string](r *Reader, typ Name, values []T, text string) T {
	if !r.options.Strict {
		text = listedForm(values, text)
	}
	return enumValue(r, typ, values, text)
}

// listedForm returns the one of the values that differs from the text by white space only, or the text itself if none
// does.
func listedForm[T ~string](values []T, text string) string {
	collapsed := collapse(text)
	if collapsed == text {
		return text
	}
	for _, form := range [...]string{text, trimSpace(text), collapsed} {
		if slices.Contains(values, T(form)) {
			return form
		}
	}
	return text
}

// For generated code: WriteEnumList writes an element whose text is a list of enumeration values, separated by
// spaces.
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

// For generated code: ReadEnumList reads the current element as a list of values, each under the rule of [ReadEnum].
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
