package soap

import (
	"math"
	"strconv"
)

// DecimalOfFloat64 returns the shortest decimal number that [Decimal.AsFloat64] makes f again: 0.1 is "0.1". There is none
// for infinities and for not-a-number.
func DecimalOfFloat64(f float64) (Decimal, error) {
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "", conversionError(text + " is not a decimal number; check for it first")
	}
	return Decimal(text), nil
}

// AsFloat64 returns the nearest floating-point number, with an error if v has more digits than that keeps.
func (v Decimal) AsFloat64() (float64, error) {
	if v == "" {
		return 0, nil
	}
	if !isDecimal(string(v)) {
		return 0, &ValueError{Value: string(v), Type: xsdName("decimal")}
	}
	f, _ := strconv.ParseFloat(string(v), 64) // Its error is an infinity, which has no decimal number.
	back, err := DecimalOfFloat64(f)
	if order, _ := back.Compare(v); err != nil || order != 0 {
		return f, conversionError(excerpt(string(v)) + " has more digits than a float64; use AsRat to keep them")
	}
	return f, nil
}

// Compare reports whether v is less than (-1), equal to (0) or greater than (1) other. ok is false for a text that is no
// decimal number.
func (v Decimal) Compare(other Decimal) (order int, ok bool) {
	return CompareDecimals(string(v), string(other))
}

// Compare reports whether v is less than (-1), equal to (0) or greater than (1) other. ok is false for a text that is no
// whole number.
func (v Integer) Compare(other Integer) (order int, ok bool) {
	if v != "" && !isInteger(string(v)) || other != "" && !isInteger(string(other)) {
		return 0, false
	}
	return CompareDecimals(string(v), string(other))
}
