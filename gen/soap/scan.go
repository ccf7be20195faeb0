package soap

import "math/bits"

// Text is scanned eight bytes at a time. A word holds the bytes of a text, the first one lowest.

// Words with the lowest and with the highest bit of each byte.
const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// sameBytes reports whether the n bytes of s at i are those at j; n is not 0.
func sameBytes(s string, i, j, n int) bool {
	if n <= 8 && max(i, j)+8 <= len(s) {
		return (word(s, i)^word(s, j))<<((64-8*uint(n))&63) == 0
	}
	return s[i:i+n] == s[j:j+n]
}

// zeros marks the highest bit of each byte of w that is zero. Above such a byte it may mark another that is not, so only
// the lowest mark counts. Other bits are noise.
func zeros(w uint64) uint64 { return (w - lowBits) &^ w }

// plainTextEnd returns the offset of the first byte from i on at which character data ends or needs a closer look, as
// contentClass has it, or the length of s.
func plainTextEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := word(s, i)
		m := zeros(w^lowBits*'<') | zeros(w^lowBits*'&') | zeros(w^lowBits*'\r') | zeros(w^lowBits*']')
		if m &= highBits; m != 0 {
			return i + bits.TrailingZeros64(m)/8
		}
	}
	for i < len(s) && contentClass[s[i]] == 0 {
		i++
	}
	return i
}

// printableEnd returns the offset of the first byte from i on that is not a printable character of ASCII, or DEL, or the
// length of s.
func printableEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := word(s, i)
		if m := ((w - lowBits*' ') | w) & highBits; m != 0 {
			return i + bits.TrailingZeros64(m)/8
		}
	}
	for i < len(s) && s[i]-' ' < 0x60 {
		i++
	}
	return i
}
