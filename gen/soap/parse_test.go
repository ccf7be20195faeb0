package soap

import (
	"strconv"
	"testing"
)

// FuzzParseInt expects what strconv says.
func FuzzParseInt(f *testing.F) {
	for _, s := range []string{
		"", "-", "+", "0", "-0", "+0", "00", "127", "128", "-128", "-129", "255", "256", "65535", "65536", "1_0", "+-1", "٣", "1 ",
		"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
		"18446744073709551615", "18446744073709551616", "99999999999999999999", "/", ":", "0x1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, bits := range []int{8, 16, 32, 64} {
			v, ok := parseInt(s, bits)
			if want, err := strconv.ParseInt(s, 10, bits); ok != (err == nil) || ok && v != want {
				t.Errorf("%q in %d bits is %d, %t; want %d, %v", s, bits, v, ok, want, err)
			}
			u, ok := parseUint(s, bits)
			if want, err := strconv.ParseUint(s, 10, bits); ok != (err == nil) || ok && u != want {
				t.Errorf("%q in %d bits without a sign is %d, %t; want %d, %v", s, bits, u, ok, want, err)
			}
		}
	})
}
