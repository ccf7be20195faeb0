//go:build gc.none

package main

// TinyGo, told to build without a collector, leaves memory to this one.
import _ "groupdesk/wasm/idlegc"
