package soap

// HexBinary is an xs:hexBinary.
type HexBinary []byte

// Base64 writes an xs:base64Binary.
func (w *Writer) Base64(space, local string, v []byte) {
	prefix, outside := w.startScalar(space, local, xsdName("base64Binary"))
	if !w.attach(v) {
		w.buf = AppendBase64(w.buf, v)
	}
	w.endScalar(prefix, local, outside)
}

// Base64 reads an xs:base64Binary. White space in it is ignored. A value that came as an attachment shares the memory of the
// whole message.
func (r *Reader) Base64() []byte {
	if v, ok := r.attached(); ok {
		return v
	}
	s := r.Text()
	v, ok := ParseBase64(s)
	if !ok {
		r.FailValue(s, xsdName("base64Binary"))
	}
	return v
}

// Hex writes an xs:hexBinary.
func (w *Writer) Hex(space, local string, v HexBinary) {
	const digits = "0123456789ABCDEF"
	prefix, outside := w.startScalar(space, local, xsdName("hexBinary"))
	for _, b := range v {
		w.buf = append(w.buf, digits[b>>4], digits[b&15])
	}
	w.endScalar(prefix, local, outside)
}

// Hex reads an xs:hexBinary.
func (r *Reader) Hex() HexBinary {
	s := r.token()
	v := make(HexBinary, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		high, low := hexDigit(s[i]), hexDigit(s[i+1])
		if high < 0 || low < 0 {
			break
		}
		v = append(v, byte(high<<4|low))
	}
	if 2*len(v) != len(s) {
		r.FailValue(s, xsdName("hexBinary"))
		return nil
	}
	return v
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// AppendBase64 appends v in the form of an xs:base64Binary.
func AppendBase64(b, v []byte) []byte {
	for len(v) >= 3 {
		n := uint(v[0])<<16 | uint(v[1])<<8 | uint(v[2])
		b = append(b, base64Digits[n>>18], base64Digits[n>>12&63], base64Digits[n>>6&63], base64Digits[n&63])
		v = v[3:]
	}
	switch len(v) {
	case 1:
		b = append(b, base64Digits[v[0]>>2], base64Digits[v[0]<<4&63], '=', '=')
	case 2:
		b = append(b, base64Digits[v[0]>>2], base64Digits[(v[0]<<4|v[1]>>4)&63], base64Digits[v[1]<<2&63], '=')
	}
	return b
}

// ParseBase64 reads groups of four digits, the last one padded (RFC 4648, section 4). White space is ignored.
func ParseBase64(s string) ([]byte, bool) {
	v := make([]byte, 0, len(s)/4*3)
	var group, digits, padding uint
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isSpace(c) {
			continue
		}
		d, ok := base64Digit(c)
		switch {
		case c == '=':
			padding++
		case !ok || padding > 0:
			return nil, false
		}
		group = group<<6 | d
		if digits++; digits%4 == 0 {
			v = append(v, byte(group>>16), byte(group>>8), byte(group))
		}
	}
	if digits%4 != 0 || padding > 2 {
		return nil, false
	}
	return v[:uint(len(v))-padding], true
}

func base64Digit(c byte) (uint, bool) {
	switch {
	case c >= 'A' && c <= 'Z':
		return uint(c - 'A'), true
	case c >= 'a' && c <= 'z':
		return uint(c-'a') + 26, true
	case c >= '0' && c <= '9':
		return uint(c-'0') + 52, true
	case c == '+':
		return 62, true
	case c == '/':
		return 63, true
	}
	return 0, false
}
