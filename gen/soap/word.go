//go:build (!purego || tinygo) && (amd64 || arm64 || wasm)

package soap

import "unsafe"

// Unsafe is what this file is: decoding takes a tenth less time, and a response is not copied. Architectures that may not
// load eight bytes from any address, or have the highest first, and builds with the tag purego do without. TinyGo sets
// that tag for every program, whatever its author wants.

// word returns the eight bytes of s from i on, the first one lowest. They must be there: nothing checks that.
func word(s string, i int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))
}

// textOf returns b as a string that shares its memory. Nothing may change b from then on.
func textOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
