//go:build js && wasm

package view

import (
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"

	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// element is an element of the document, or several that have no parent yet.
//
// It is wrapped as a plain HTML element here. When dom/v2 makes an element, it compares it with some sixty constructors to
// find its Go type, which takes 0.3 ms, and the page needs nothing of the particular types.
type element struct{ *dom.BasicHTMLElement }

func wrap(v js.Value) element {
	return element{&dom.BasicHTMLElement{BasicElement: &dom.BasicElement{BasicNode: &dom.BasicNode{Value: v}}}}
}

// builder makes elements.
type builder struct {
	port  *browser.Port
	texts *words.Texts
}

// elements makes the elements of an outline. All of them cross at once: a call for each element and attribute took half of
// the time in which the page started.
func (b builder) elements(outline string) element {
	top, wrong := parseOutline(outline)
	if wrong != "" {
		panic("wrong outline: " + wrong) // The tests read all outlines.
	}
	return wrap(b.port.Build(appendNodes(nil, top, b.texts.Expand)))
}

// first returns the first element inside that a selector finds.
func (e element) first(selector string) element {
	return wrap(e.Underlying().Call("querySelector", selector))
}

// part returns the element inside that is a part.
func (e element) part(name string) element { return e.first("[data-part=" + name + "]") }
