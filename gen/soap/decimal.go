package soap

import "strings"

// Decimal is an xs:decimal in its lexical form, such as "-1.50". Empty stands for 0.
type Decimal string

// Integer is an xs:integer of any size in its lexical form. Empty stands for 0.
type Integer string

// Decimal writes an xs:decimal.
func (w *Writer) Decimal(space, local string, v Decimal) {
	w.checkedScalar(space, local, "decimal", string(v), "0", isDecimal)
}

// Decimal reads an xs:decimal.
func (r *Reader) Decimal() Decimal { return Decimal(r.checkedToken("decimal", isDecimal)) }

// Integer writes an xs:integer.
func (w *Writer) Integer(space, local string, v Integer) {
	w.checkedScalar(space, local, "integer", string(v), "0", isInteger)
}

// Integer reads an xs:integer.
func (r *Reader) Integer() Integer { return Integer(r.checkedToken("integer", isInteger)) }

func isDecimal(s string) bool {
	whole, fraction, _ := strings.Cut(unsign(s), ".")
	return (whole != "" || fraction != "") && isDigits(whole) && isDigits(fraction)
}

func isInteger(s string) bool {
	s = unsign(s)
	return s != "" && isDigits(s)
}

func unsign(s string) string {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[1:]
	}
	return s
}

// isDigits reports whether s consists of decimal digits; the empty string does.
func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
