//go:build gc.none && tinygo.wasm && eagergc

package idlegc

// always has every call of collect do its work.
const always = true
