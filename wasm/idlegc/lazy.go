//go:build gc.none && tinygo.wasm && !eagergc

package idlegc

// always has no call of collect do its work before that pays.
const always = false
