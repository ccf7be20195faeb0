package main

import (
	"bytes"
	"encoding/xml"
	"regexp"
)

// node is an element of an answer. Namespaces are ignored: they differ from version to version. All methods take nil
// for an element that isn't there.
type node struct {
	prefix   string
	local    string
	null     bool // xsi:nil
	text     []byte
	children []*node
}

// illegal matches references to characters that XML does not allow, and that WCF writes all the same.
var illegal = regexp.MustCompile(`&#(x0*([0-8bceBCE]|1[0-9a-fA-F])|0*([0-8]|1[124-9]|2[0-9]|3[01]));`)

// parseNode reads a document; nil if it is not one.
func parseNode(text []byte) *node {
	decoder := xml.NewDecoder(bytes.NewReader(illegal.ReplaceAll(text, nil)))
	document := &node{}
	open := []*node{document}
	for {
		token, err := decoder.RawToken()
		if err != nil {
			break
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			child := &node{prefix: token.Name.Space, local: token.Name.Local, null: isNull(token.Attr)}
			top.children = append(top.children, child)
			open = append(open, child)
		case xml.EndElement:
			if len(open) == 1 || token.Name.Local != top.local {
				return nil
			}
			open = open[:len(open)-1]
		case xml.CharData:
			top.text = append(top.text, token...)
		}
	}
	if len(open) != 1 || len(document.children) != 1 {
		return nil
	}
	return document.children[0]
}

func isNull(attributes []xml.Attr) bool {
	for _, a := range attributes {
		if a.Name.Local == "nil" && (a.Value == "true" || a.Value == "1") {
			return true
		}
	}
	return false
}

// at returns the descendant at a path of names.
func (n *node) at(names ...string) *node {
	for _, name := range names {
		n = n.child(name)
	}
	return n
}

func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, child := range n.children {
		if child.local == name {
			return child
		}
	}
	return nil
}

// first is the first child.
func (n *node) first() *node {
	if n == nil || len(n.children) == 0 {
		return nil
	}
	return n.children[0]
}

// all are the children with a name.
func (n *node) all(name string) []*node {
	var found []*node
	if n != nil {
		for _, child := range n.children {
			if child.local == name {
				found = append(found, child)
			}
		}
	}
	return found
}

// value is the text without white space around it.
func (n *node) value() string {
	if n == nil {
		return ""
	}
	return string(bytes.TrimSpace(n.text))
}

// filled reports whether there is something in the element.
func (n *node) filled() bool { return n != nil && !n.null && (len(n.text) > 0 || len(n.children) > 0) }
