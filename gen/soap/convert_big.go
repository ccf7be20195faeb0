//go:build !js

package soap

import "math/big"

// DecimalOf returns r with all its digits. A fraction such as 1/3, which has no finite decimal expansion, is an error.
func DecimalOf(r *big.Rat) (Decimal, error) {
	digits, exact := r.FloatPrec()
	if !exact {
		return "", conversionError(r.String() + " has no finite decimal expansion; round it first")
	}
	return Decimal(r.FloatString(digits)), nil
}

// AsRat returns the number.
func (v Decimal) AsRat() (*big.Rat, error) {
	if v == "" {
		return new(big.Rat), nil
	}
	if isDecimal(string(v)) {
		if r, ok := new(big.Rat).SetString(string(v)); ok {
			return r, nil
		}
	}
	return nil, &ValueError{Value: string(v), Type: xsdName("decimal")}
}

// IntegerOf returns i with all its digits.
func IntegerOf(i *big.Int) Integer { return Integer(i.String()) }

// AsInt returns the number.
func (v Integer) AsInt() (*big.Int, error) {
	if v == "" {
		return new(big.Int), nil
	}
	if isInteger(string(v)) {
		if i, ok := new(big.Int).SetString(string(v), 10); ok {
			return i, nil
		}
	}
	return nil, &ValueError{Value: string(v), Type: xsdName("integer")}
}
