package soap

import "strconv"

// For generated code: Number is a type of whole numbers. An element can have another one in each version of a service. A
// boolean is one too: 0 or 1.
type Number uint8

// The types of whole numbers whose values are an int64.
const (
	NumberBoolean Number = iota
	NumberByte
	NumberShort
	NumberInt
	NumberLong
	NumberUnsignedByte
	NumberUnsignedShort
	NumberUnsignedInt
)

var numberTypes = [...]struct {
	name     string
	min, max int64
}{
	{"boolean", 0, 1},
	{"byte", -1 << 7, 1<<7 - 1},
	{"short", -1 << 15, 1<<15 - 1},
	{"int", -1 << 31, 1<<31 - 1},
	{"long", -1 << 63, 1<<63 - 1},
	{"unsignedByte", 0, 1<<8 - 1},
	{"unsignedShort", 0, 1<<16 - 1},
	{"unsignedInt", 0, 1<<32 - 1},
}

func (t Number) has(v int64) bool { return v >= numberTypes[t].min && v <= numberTypes[t].max }

// For generated code: NumberOf returns a boolean as a number.
func NumberOf(v bool) int64 {
	if v {
		return 1
	}
	return 0
}

// For generated code: Number writes v as an element of the type that the version has there. A value that the type does not
// have is an error.
func (w *Writer) Number(space, local string, t Number, v int64) {
	typ := numberTypes[t].name
	switch {
	case !t.has(v):
		w.failVersion(space, local, "has the type "+typ+" here, which "+strconv.FormatInt(v, 10)+" is not of")
	case t == NumberBoolean:
		w.Bool(space, local, v != 0)
	default:
		w.signed(space, local, typ, v)
	}
}

// For generated code: Number reads the current element as the type that the version has there. A value that the type into
// does not have is an error.
func (r *Reader) Number(t, into Number) int64 {
	if t != NumberBoolean {
		if v, ok := r.digits(max(numberTypes[t].min, numberTypes[into].min), min(numberTypes[t].max, numberTypes[into].max)); ok {
			return v
		}
	}
	text := r.token()
	v, ok := parseNumber(text, t)
	if !ok {
		r.FailValue(text, xsdName(numberTypes[t].name))
		return 0
	}
	if !into.has(v) {
		r.FailValue(text, xsdName(numberTypes[into].name))
		return 0
	}
	return v
}

func parseNumber(text string, t Number) (v int64, ok bool) {
	if t == NumberBoolean {
		set, ok := parseBool(text)
		return NumberOf(set), ok
	}
	v, ok = parseInt(text, 64)
	return v, ok && t.has(v)
}
