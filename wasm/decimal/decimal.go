// Package decimal reads whole numbers. Package strconv does so too, but compares errors, which brings reflection into the
// page: 8 KB of its program.
package decimal

import (
	"math"
	"strings"
)

// Parse returns the number that a text of decimal digits stands for, with a minus sign or without. It reports false for
// any other text, and for numbers beyond 2147483647 on either side of zero.
func Parse(text string) (n int32, ok bool) {
	digits, negative := strings.CutPrefix(text, "-")
	for _, c := range []byte(digits) {
		digit := int32(c) - '0'
		if digit < 0 || digit > 9 || n > (math.MaxInt32-digit)/10 {
			return 0, false
		}
		n = 10*n + digit
	}
	if negative {
		n = -n
	}
	return n, digits != ""
}
