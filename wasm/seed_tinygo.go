//go:build js && wasm && tinygo

package main

import _ "unsafe" // for go:linkname

// seed stands in for the C library's arc4random, a cipher of 3 KB that TinyGo seeds the hashes of maps with. A constant does
// for these: what the page keeps in maps comes from its own server and its user, who gain nothing from making them slow.
//
//go:linkname seed arc4random
func seed() uint32 { return 0x9e3779b9 }
