//go:build js && wasm && tinygo

package main

import _ "unsafe" // for go:linkname

// stay has nothing to do: what TinyGo builds with -buildmode wasi-legacy goes on when main has returned.
func stay() {}

// resume is called by wasm_exec.js for each event. TinyGo exports one of its own only together with a scheduler of
// goroutines, which the page does without.
//
//export resume
func resume() { handleEvent() }

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent() bool
