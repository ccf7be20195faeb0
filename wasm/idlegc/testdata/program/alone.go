//go:build js && wasm && scheduler.none

package main

import _ "unsafe" // for linkname

// stay lets main return: TinyGo's build mode wasi-legacy keeps the program.
func stay() {}

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent() bool

// resume is what wasm_exec.js calls to run a js.Func. TinyGo has it with goroutines only.
//
//export resume
func resume() { handleEvent() }

func wait() string   { return "" }
func waited() string { return "" }
