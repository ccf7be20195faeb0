//go:build gc.none && tinygo.wasm && eagergc

package idlegc

// collectEveryCall has every call of collect do its work.
const collectEveryCall = true
