// Package canonical compares XML documents by what they say. It serves tests only: what is linked into the page does not
// use encoding/xml.
//
// Two documents have one canonical form when they differ in nothing but prefixes and where these are declared, the order
// of attributes, comments and processing instructions, CDATA sections and references, white space between elements where
// no other text stands, and hints at schemas (xsi:schemaLocation).
package canonical

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const instance = "http://www.w3.org/2001/XMLSchema-instance"

// XML returns the canonical form of a document: a line for each start tag, text and end, indented by depth, so that a
// difference between two forms shows where it is. Names are written as {namespace}local. So are words of the form
// prefix:local in texts and attributes if the prefix is declared, because they may be an xs:QName. The error is the first
// reason for which the document is not well-formed.
func XML(document []byte) (string, error) {
	p := &printer{scopes: []map[string]string{{}}}
	d := xml.NewDecoder(bytes.NewReader(document))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p.out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			p.start(token)
		case xml.EndElement:
			p.end()
		case xml.CharData:
			p.text(string(token))
		}
	}
}

// printer writes the canonical form of a document. The content of an element is kept until the element ends, when it is
// known whether its white space counts.
type printer struct {
	out    strings.Builder
	scopes []map[string]string // prefix to namespace, the innermost last
	open   []*element
}

type element struct {
	tag     string
	content []node
}

// node is a text, or the finished form of a child element.
type node struct {
	text  string
	child []string // lines
}

func (p *printer) start(t xml.StartElement) {
	p.scopes = append(p.scopes, p.scope(t.Attr))
	var attributes []string
	for _, a := range t.Attr {
		if !isDeclaration(a.Name) && !isHint(a.Name) {
			attributes = append(attributes, " "+name(a.Name)+"="+strconv.Quote(p.value(a)))
		}
	}
	slices.Sort(attributes)
	p.open = append(p.open, &element{tag: name(t.Name) + strings.Join(attributes, "")})
}

// scope returns the prefixes in scope of an element with the attributes.
func (p *printer) scope(attributes []xml.Attr) map[string]string {
	scope := maps.Clone(p.scopes[len(p.scopes)-1])
	for _, a := range attributes {
		switch {
		case a.Name.Space == "xmlns":
			scope[a.Name.Local] = a.Value
		case isDeclaration(a.Name):
			scope[""] = a.Value
		}
	}
	return scope
}

func isDeclaration(n xml.Name) bool { return n.Space == "xmlns" || n.Space == "" && n.Local == "xmlns" }

func isHint(n xml.Name) bool {
	return n.Space == instance && (n.Local == "schemaLocation" || n.Local == "noNamespaceSchemaLocation")
}

func name(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

// value returns an attribute's value. Only of xsi:type it is certain that a word without prefix is a QName.
func (p *printer) value(a xml.Attr) string {
	if a.Name.Space == instance && a.Name.Local == "type" && !strings.Contains(a.Value, ":") {
		return name(xml.Name{Space: p.scopes[len(p.scopes)-1][""], Local: strings.TrimSpace(a.Value)})
	}
	return p.resolved(a.Value)
}

// resolved returns the text with its words of the form prefix:local expanded.
func (p *printer) resolved(text string) string {
	scope := p.scopes[len(p.scopes)-1]
	var out strings.Builder
	for text != "" {
		end := strings.IndexAny(text, " \t\r\n") + 1
		if end == 0 {
			end = len(text)
		}
		prefix, local, found := strings.Cut(text[:end], ":")
		if space, bound := scope[prefix]; found && bound && prefix != "" {
			out.WriteString("{" + space + "}" + local)
		} else {
			out.WriteString(text[:end])
		}
		text = text[end:]
	}
	return out.String()
}

// text adds character data; what a comment or a CDATA section separates is one text.
func (p *printer) text(s string) {
	if len(p.open) == 0 {
		return
	}
	e := p.open[len(p.open)-1]
	if last := len(e.content) - 1; last >= 0 && e.content[last].child == nil {
		e.content[last].text += s
		return
	}
	e.content = append(e.content, node{text: s})
}

func (p *printer) end() {
	last := len(p.open) - 1
	lines := p.open[last].lines(p)
	p.open = p.open[:last]
	p.scopes = p.scopes[:len(p.scopes)-1]
	if last > 0 {
		parent := p.open[last-1]
		parent.content = append(parent.content, node{child: lines})
		return
	}
	for _, line := range lines {
		p.out.WriteString(line + "\n")
	}
}

// lines returns the canonical form of a finished element.
func (e *element) lines(p *printer) []string {
	spaceCounts := !slices.ContainsFunc(e.content, func(n node) bool { return n.child != nil }) ||
		slices.ContainsFunc(e.content, func(n node) bool { return strings.TrimSpace(n.text) != "" })
	lines := []string{"<" + e.tag + ">"}
	for _, n := range e.content {
		for _, line := range n.child {
			lines = append(lines, "  "+line)
		}
		if n.child == nil && n.text != "" && spaceCounts {
			lines = append(lines, "  "+strconv.Quote(p.resolved(n.text)))
		}
	}
	return lines
}
