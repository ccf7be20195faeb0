package decimal_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/decimal"
)

// FuzzParse expects what strconv says, but for a plus sign and the number below all others.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"", "-", "0", "-0", "007", "12", "-12", "2147483647", "2147483648", "-2147483647", "99999999999", "1_0", " 1", "1 ", "٣", "/", ":"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, ok := decimal.Parse(text)
		want, err := strconv.ParseInt(text, 10, 32)
		if strings.HasPrefix(text, "+") || want == math.MinInt32 {
			want, err = 0, strconv.ErrSyntax
		}
		if ok != (err == nil) || ok && int64(got) != want {
			t.Errorf("%q is %d, %t; want %d, %v", text, got, ok, want, err)
		}
	})
}
