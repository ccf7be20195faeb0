//go:build js && wasm

package view

import (
	"groupdesk/wasm/words"

	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// element is an element of the document.
//
// It is wrapped as a plain HTML element here. When dom/v2 makes an element, it compares it with some sixty constructors to
// find its Go type, which takes 0.3 ms, and the page needs nothing of the particular types.
type element struct{ *dom.BasicHTMLElement }

func wrap(v js.Value) element {
	return element{&dom.BasicHTMLElement{BasicElement: &dom.BasicElement{BasicNode: &dom.BasicNode{Value: v}}}}
}

// builder makes elements.
type builder struct {
	document js.Value
	texts    *words.Texts
}

func newBuilder(texts *words.Texts) builder {
	return builder{dom.GetWindow().Document().Underlying(), texts}
}

// elements makes the elements of an outline.
func (b builder) elements(outline string) []element {
	top, wrong := parseOutline(outline)
	if wrong != "" {
		panic("wrong outline: " + wrong) // The tests read all outlines.
	}
	var list []element
	for _, n := range top {
		list = append(list, b.element(n, "http://www.w3.org/1999/xhtml"))
	}
	return list
}

func (b builder) element(n *node, namespace string) element {
	if n.tag == "svg" {
		namespace = "http://www.w3.org/2000/svg"
	}
	e := wrap(b.document.Call("createElementNS", namespace, n.tag))
	for _, a := range n.attributes {
		e.SetAttribute(a.name, b.texts.Expand(a.value))
	}
	if n.text != "" {
		e.SetTextContent(b.texts.Expand(n.text))
	}
	for _, child := range n.children {
		e.AppendChild(b.element(child, namespace))
	}
	return e
}

func (e element) add(children ...element) {
	for _, child := range children {
		e.AppendChild(child)
	}
}

// first returns the first element inside that a selector finds.
func (e element) first(selector string) element {
	return wrap(e.Underlying().Call("querySelector", selector))
}

// part returns the element inside that is a part.
func (e element) part(name string) element { return e.first("[data-part=" + name + "]") }

// numberParts returns the number of each part of an element, as dom.js counts them: the element itself comes first, then
// what is inside in document order.
func numberParts(e element) map[string]int {
	numbers := map[string]int{partRoot: 0}
	list := e.Underlying().Call("querySelectorAll", "[data-part]")
	for i := range list.Length() {
		numbers[list.Index(i).Call("getAttribute", "data-part").String()] = i + 1
	}
	return numbers
}
