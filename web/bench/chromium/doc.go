// Package chromium measures the page, and what it is compared with, in a headless Chromium.
//
//	browser.go, tab.go       the browser, and the hand on one of its tabs
//	intranet.go, names.go    a stand-in for NetServer, filled, and a web server for what is measured
//	decode.go, decode.js     decoders: ours, the frozen one and encoding/xml in WebAssembly, and those in JavaScript
//	start.go                 from the navigation to the list: the page, an empty program, a page with React
//	visit.go, probe.js       what an administrator does on the page, and what watches inside it
//	endure.go                what a program holds on to in the long run, and many changes at once
//	npm.go, npm/, rivals/    the rivals in JavaScript, and their pinned versions
//	command.go               what several of these need
//
// What a function measures it returns by key. A time is the lowest or the median of several, as its function says.
package chromium
