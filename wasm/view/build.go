//go:build js && wasm

package view

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

const svgNamespace = "http://www.w3.org/2000/svg"

// builder makes elements.
//
// It wraps them as plain HTML elements itself. When dom/v2 makes an element, it compares it with some sixty constructors
// to find its Go type, which takes 0.3 ms, and the page needs nothing of the particular types.
type builder struct{ document dom.Document }

// element is an element under construction.
type element struct{ *dom.BasicHTMLElement }

// tag makes an element. Each attribute is written name=value, or name alone.
func (b builder) tag(name string, attributes ...string) element {
	return wrap(b.document.Underlying().Call("createElement", name)).attributes(attributes)
}

// button makes a button that acts, with an optional icon (see icons.go) and text.
func (b builder) button(part, class, icon, text string, attributes ...string) element {
	e := b.tag("button", "type=button", "data-part="+part, "class=gd-button "+class).attributes(attributes)
	if icon != "" {
		e.AppendChild(b.icon(icon))
	}
	if text != "" {
		e.AppendChild(b.tag("span").text(text))
	}
	return e
}

// icon draws an icon in the colour of the text around it. It means nothing to a screen reader.
func (b builder) icon(path string, attributes ...string) element {
	svg := b.svg("svg", "viewBox=0 0 16 16", "fill=none", "stroke=currentColor", "stroke-width=1.5",
		"stroke-linecap=round", "stroke-linejoin=round", "aria-hidden=true")
	return svg.add(b.svg("path", "d="+path).attributes(attributes))
}

func (b builder) svg(name string, attributes ...string) element {
	return wrap(b.document.Underlying().Call("createElementNS", svgNamespace, name)).attributes(attributes)
}

func wrap(v js.Value) element {
	return element{&dom.BasicHTMLElement{BasicElement: &dom.BasicElement{BasicNode: &dom.BasicNode{Value: v}}}}
}

func (e element) attributes(list []string) element {
	for _, attribute := range list {
		name, value, _ := strings.Cut(attribute, "=")
		e.SetAttribute(name, value)
	}
	return e
}

func (e element) text(s string) element {
	e.SetTextContent(s)
	return e
}

func (e element) add(children ...element) element {
	for _, child := range children {
		e.AppendChild(child)
	}
	return e
}

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
