// A program that does by command what must not happen to a real one, to test the loader with. The test adds stay, from the
// real one.
package main

import (
	"os"
	"syscall/js"
)

func main() {
	mount := js.Global().Get("groupdesk").Call("take")
	element := mount.Get("element")
	document := js.Global().Get("document")

	service := mount.Get("options").Get("service").String()
	if service == "/never/" {
		os.Exit(1)
	}
	field := document.Call("createElement", "input")
	field.Call("setAttribute", "aria-label", "Note")
	greeting := document.Call("createElement", "p")
	greeting.Set("textContent", "running on "+service)
	element.Call("replaceChildren", greeting, field) // in place of what the loader shows
	button := func(name string, do func()) {
		b := document.Call("createElement", "button")
		b.Set("textContent", name)
		b.Set("className", name)
		b.Call("addEventListener", "click", js.FuncOf(func(js.Value, []js.Value) any { do(); return nil }))
		element.Call("append", b)
	}
	button("exit", func() { os.Exit(1) })
	button("panic", func() { var none []int; _ = none[len(greeting.Get("textContent").String())] })
	button("throw", func() { js.Global().Get("thrower").Get("property") })
	button("exhaust", func() {
		for blocks := [][]byte(nil); ; {
			blocks = append(blocks, make([]byte, 1<<20))
		}
	})
	button("ask", func() { note(element, "asked", mount.Call("askTicket")) })
	button("saved", func() { mount.Call("emit", 1, 7) })
	button("group", func() { mount.Call("emit", 4, 0) })
	button("failed", func() { mount.Call("emit", 2, 5) })
	mount.Call("listen", js.FuncOf(func(_ js.Value, args []js.Value) any {
		switch args[0].Int() { // as in wasm/browser/host.go
		case 0:
			document.Get("body").Call("setAttribute", "data-cleaned", greeting.Get("textContent"))
		case 1:
			note(element, "refreshed", js.ValueOf("yes"))
		case 2:
			note(element, "shown", args[1])
		case 3:
			note(element, "given", args[1])
		}
		return nil
	}))
	stay()
}

// note leaves something at the element for the test to find.
func note(element js.Value, name string, value js.Value) {
	element.Call("setAttribute", "data-"+name, value)
}
