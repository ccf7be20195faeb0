package view

import "strings"

// An outline is text that says which elements a region of the document has, so that the program holds a few functions and
// that text instead of the calls which make each element. It is not HTML: nothing in it is ever read as markup.
//
//	outline   = { element | empty line }
//	element   = { tab } ( tag { " " property } | "icon " path ) end of line
//	property  = "#" part | "." class { "." class } | name "=" value | name | "| " text
//	value     = text without a space | '"' text without a quotation mark '"'
//
// An element is inside the nearest one above it that has one tab less. Its properties become attributes in their order:
// a part is data-part, a name alone has an empty value. The text goes to the end of the line, and may hold anything else,
// as a value in quotation marks may, even ends of lines. An icon is the drawing of a path, see icons.go.
//
//	label .gd-check
//		input type=checkbox #letters
//		span | string(words.Letters)
//
// What people read is a key of package words, which build.go replaces by the text when it makes the element: the text may be
// any. outline_test.go reads all outlines. An outline that is part of another is indented for its place there.

// node is an element of an outline.
type node struct {
	tag, text  string
	attributes []attribute
	children   []*node
}

type attribute struct{ name, value string }

// appendNodes adds to a message what [browser.Port.Build] makes elements of: for each node its tag and text, the names and
// values of its attributes, the nodes inside it. A zero byte ends each string; an empty one ends attributes, and nodes.
// Expand puts in what people read.
func appendNodes(message []byte, nodes []*node, expand func(string) string) []byte {
	add := func(text string) { message = append(append(message, text...), 0) }
	for _, n := range nodes {
		add(n.tag)
		add(expand(n.text))
		for _, a := range n.attributes {
			add(a.name)
			add(expand(a.value))
		}
		add("")
		message = appendNodes(message, n.children, expand)
	}
	return append(message, 0)
}

func (n *node) set(name, value string) { n.attributes = append(n.attributes, attribute{name, value}) }

// parseOutline returns the elements of an outline that are inside no other, and the line that is wrong; empty: none is.
func parseOutline(outline string) (top []*node, wrong string) {
	var root node
	open := []*node{&root} // at each depth the element that the next one would be inside
	for r := (outlineReader{outline}); r.rest != ""; {
		if r.take("\n") {
			continue
		}
		line, depth := r.rest, 0
		for r.take("\t") {
			depth++
		}
		n := r.element()
		if n == nil || depth >= len(open) {
			wrong, _, _ = strings.Cut(line, "\n")
			return nil, wrong
		}
		parent := open[depth]
		parent.children = append(parent.children, n)
		open = append(open[:depth+1], n)
	}
	return root.children, ""
}

// outlineReader reads an outline from front to back.
type outlineReader struct{ rest string }

// take removes a prefix, and reports whether it was there.
func (r *outlineReader) take(prefix string) (ok bool) {
	r.rest, ok = strings.CutPrefix(r.rest, prefix)
	return ok
}

// until returns what comes before the first of these characters.
func (r *outlineReader) until(stops string) string {
	end := 0
	for end < len(r.rest) && strings.IndexByte(stops, r.rest[end]) < 0 {
		end++
	}
	found := r.rest[:end]
	r.rest = r.rest[end:]
	return found
}

// element reads an element after its tabs, or returns nil when it is wrong.
func (r *outlineReader) element() *node {
	n := &node{tag: r.until(" \n")}
	ok := n.tag != ""
	if n.tag == "icon" {
		r.take(" ")
		path := r.until("\n")
		n, ok = icon(path), path != ""
	}
	for ok && r.take(" ") {
		ok = r.property(n)
	}
	if !ok || r.rest != "" && r.rest[0] != '\n' {
		return nil
	}
	return n
}

// property reads a property of an element, and reports whether it is right.
func (r *outlineReader) property(n *node) (ok bool) {
	name, value := "", ""
	switch {
	case r.take("| "):
		n.text = r.until("\n")
		return n.text != ""
	case r.take("#"):
		name, value = "data-part", r.until(" \n")
		ok = value != ""
	case r.take("."):
		name, value = "class", strings.ReplaceAll(r.until(" \n"), ".", " ")
		ok = value != ""
	default:
		name = r.until("=|\" \n")
		ok = name != ""
		if r.take("=") && r.take(`"`) {
			value = r.until(`"`)
			ok = ok && r.take(`"`)
		} else {
			value = r.until(" \"\n")
		}
	}
	n.set(name, value)
	return ok
}

// icon draws a path in the colour of the text around it. It means nothing to a screen reader.
func icon(path string) *node {
	return &node{tag: "svg", attributes: []attribute{
		{"viewBox", "0 0 16 16"}, {"fill", "none"}, {"stroke", "currentColor"}, {"stroke-width", "1.5"},
		{"stroke-linecap", "round"}, {"stroke-linejoin", "round"}, {"aria-hidden", "true"},
	}, children: []*node{{tag: "path", attributes: []attribute{{"d", path}}}}}
}
