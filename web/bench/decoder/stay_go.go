//go:build js && wasm && !tinygo

package main

// stay keeps the program alive: Go ends it when main returns.
func stay() { select {} }
