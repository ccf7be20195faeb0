package soap

import (
	"math"
	"strconv"
	"strings"
)

func (w *Writer) signed(space, local, typ string, v int64) {
	prefix, outside := w.startScalar(space, local, xsdName(typ))
	w.buf = strconv.AppendInt(w.buf, v, 10)
	w.endScalar(prefix, local, outside)
}

func (w *Writer) unsigned(space, local, typ string, v uint64) {
	prefix, outside := w.startScalar(space, local, xsdName(typ))
	w.buf = strconv.AppendUint(w.buf, v, 10)
	w.endScalar(prefix, local, outside)
}

func (r *Reader) signed(typ string, bits int) int64 {
	high := int64(1)<<(bits-1) - 1
	if v, ok := r.digits(-high-1, high); ok {
		return v
	}
	s := r.token()
	v, ok := parseInt(s, bits)
	if !ok {
		r.FailValue(s, xsdName(typ))
		return 0
	}
	return v
}

func (r *Reader) unsigned(typ string, bits int) uint64 {
	if v, ok := r.digits(0, int64(min(^uint64(0)>>(64-bits), math.MaxInt64))); ok {
		return uint64(v)
	}
	s := r.token()
	v, ok := parseUint(unsignedDigits(s), bits)
	if !ok {
		r.FailValue(s, xsdName(typ))
		return 0
	}
	return v
}

// maxDigits is how many digits never exceed an int64.
const maxDigits = 18

// digits reads the current element if it holds nothing but the digits of a number from low to high, perhaps with a minus
// sign. Otherwise it reads nothing.
func (r *Reader) digits(low, high int64) (v int64, ok bool) {
	if r.isGiven || r.hasFallback || r.err != nil || r.state != inContent || len(r.stack) == 0 {
		return 0, false
	}
	i := r.pos
	negative := i < len(r.s) && r.s[i] == '-'
	if negative {
		i++
	}
	first := i
	for i < len(r.s) && r.s[i]-'0' <= 9 {
		v = 10*v + int64(r.s[i]-'0')
		i++
	}
	if negative {
		v = -v
	}
	if i == first || i-first > maxDigits || v < low || v > high || !r.endsAt(i) {
		return 0, false
	}
	r.attr, r.unread = 0, false
	return v, true
}

// parseInt reads a whole number of so many bits as strconv.ParseInt does, whose errors have to be compared, which links
// reflection into a program.
func parseInt(s string, bits int) (v int64, ok bool) {
	digits, negative := strings.CutPrefix(s, "-")
	if !negative {
		digits = strings.TrimPrefix(s, "+")
	}
	u, ok := parseUint(digits, 64)
	limit := uint64(1) << (bits - 1)
	if negative {
		return -int64(u), ok && u <= limit
	}
	return int64(u), ok && u < limit
}

// parseUint reads a whole number without a sign, of so many bits.
func parseUint(s string, bits int) (v uint64, ok bool) {
	largest := ^uint64(0) >> (64 - bits)
	for _, c := range []byte(s) {
		digit := uint64(c - '0')
		if digit > 9 || v > (largest-digit)/10 {
			return 0, false
		}
		v = 10*v + digit
	}
	return v, s != ""
}

// unsignedDigits removes a sign that an unsigned type may have: +, or - before zero.
func unsignedDigits(s string) string {
	if strings.HasPrefix(s, "-0") && strings.Trim(s[1:], "0") == "" {
		return "0"
	}
	return strings.TrimPrefix(s, "+")
}

// Byte writes an xs:byte.
func (w *Writer) Byte(space, local string, v int8) { w.signed(space, local, "byte", int64(v)) }

// Byte reads an xs:byte.
func (r *Reader) Byte() int8 { return int8(r.signed("byte", 8)) }

// Short writes an xs:short.
func (w *Writer) Short(space, local string, v int16) { w.signed(space, local, "short", int64(v)) }

// Short reads an xs:short.
func (r *Reader) Short() int16 { return int16(r.signed("short", 16)) }

// Int writes an xs:int.
func (w *Writer) Int(space, local string, v int32) { w.signed(space, local, "int", int64(v)) }

// Int reads an xs:int.
func (r *Reader) Int() int32 { return int32(r.signed("int", 32)) }

// Long writes an xs:long.
func (w *Writer) Long(space, local string, v int64) { w.signed(space, local, "long", int64(v)) }

// Long reads an xs:long.
func (r *Reader) Long() int64 { return int64(r.signed("long", 64)) }

// UnsignedByte writes an xs:unsignedByte.
func (w *Writer) UnsignedByte(space, local string, v uint8) {
	w.unsigned(space, local, "unsignedByte", uint64(v))
}

// UnsignedByte reads an xs:unsignedByte.
func (r *Reader) UnsignedByte() uint8 { return uint8(r.unsigned("unsignedByte", 8)) }

// UnsignedShort writes an xs:unsignedShort.
func (w *Writer) UnsignedShort(space, local string, v uint16) {
	w.unsigned(space, local, "unsignedShort", uint64(v))
}

// UnsignedShort reads an xs:unsignedShort.
func (r *Reader) UnsignedShort() uint16 { return uint16(r.unsigned("unsignedShort", 16)) }

// UnsignedInt writes an xs:unsignedInt.
func (w *Writer) UnsignedInt(space, local string, v uint32) {
	w.unsigned(space, local, "unsignedInt", uint64(v))
}

// UnsignedInt reads an xs:unsignedInt.
func (r *Reader) UnsignedInt() uint32 { return uint32(r.unsigned("unsignedInt", 32)) }

// UnsignedLong writes an xs:unsignedLong.
func (w *Writer) UnsignedLong(space, local string, v uint64) {
	w.unsigned(space, local, "unsignedLong", uint64(v))
}

// UnsignedLong reads an xs:unsignedLong.
func (r *Reader) UnsignedLong() uint64 { return uint64(r.unsigned("unsignedLong", 64)) }
