//go:build (purego && !tinygo) || !(amd64 || arm64 || wasm)

package soap

// word returns the eight bytes of s from i on, the first one lowest. They must be there.
func word(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// textOf returns b as a string, a copy. Nothing may change b from then on, as if it were none.
func textOf(b []byte) string { return string(b) }
