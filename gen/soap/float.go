package soap

import (
	"math"
	"strconv"
)

// Float writes an xs:float.
func (w *Writer) Float(space, local string, v float32) {
	w.textScalar(space, local, xsdName("float"), formatFloat(float64(v), 32))
}

// Float reads an xs:float.
func (r *Reader) Float() float32 { return float32(r.float("float", 32)) }

// Double writes an xs:double.
func (w *Writer) Double(space, local string, v float64) {
	w.textScalar(space, local, xsdName("double"), formatFloat(v, 64))
}

// Double reads an xs:double.
func (r *Reader) Double() float64 { return r.float("double", 64) }

func (r *Reader) float(typ string, bits int) float64 {
	s := r.token()
	v, ok := parseFloat(s, bits)
	if !ok {
		r.FailValue(s, xsdName(typ))
	}
	return v
}

func formatFloat(v float64, bits int) string {
	switch {
	case math.IsNaN(v):
		return "NaN"
	case math.IsInf(v, 1):
		return "INF"
	case math.IsInf(v, -1):
		return "-INF"
	}
	return strconv.FormatFloat(v, 'G', -1, bits)
}

// parseFloat reads the lexical form of XML Schema part 2, section 3.2.4. A number that is too large becomes an infinity
// there.
func parseFloat(s string, bits int) (float64, bool) {
	switch s {
	case "INF":
		return math.Inf(1), true
	case "-INF":
		return math.Inf(-1), true
	case "NaN":
		return math.NaN(), true
	}
	if !isFloatNumber(s) {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, bits)
	return v, err == nil || math.IsInf(v, 0)
}

// isFloatNumber rejects what ParseFloat accepts beyond a decimal mantissa and exponent.
func isFloatNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c == '.', c == '-', c == '+', c == 'e', c == 'E':
		default:
			return false
		}
	}
	return s != ""
}
