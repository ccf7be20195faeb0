//go:build gc.none && tinygo.wasm && !eagergc

package idlegc

// collectEveryCall has no call of collect do its work before that pays.
const collectEveryCall = false
