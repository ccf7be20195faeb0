package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Document is an XML document as a tree of elements. It is read-only.
type Document struct {
	File string // path or URL, as positions give it
	Root *Node
	// Notices say where the document was not read as it is written.
	Notices Diagnostics
	text    []byte // as UTF-8
}

// Node is an element of a document.
type Node struct {
	Name     Name
	Attrs    []Attr // without namespace declarations
	Children []*Node
	Pos      Pos // of its start tag

	document   *Document
	scope      *scope
	text       []run
	start, end int // bytes in the document's text
}

// Attr is an attribute.
type Attr struct {
	Name  Name
	Value string
}

// run is character data before the child with index before.
type run struct {
	before int
	text   string
}

// scope is a chain of namespace declarations, the innermost first.
type scope struct {
	prefix, namespace string
	outer             *scope
}

// Scope is the namespace declarations that hold at a place of a document. It keeps nothing else of the document in memory.
type Scope struct{ innermost *scope }

// Scope returns the declarations that hold in the element's attributes and content.
func (n *Node) Scope() Scope { return Scope{n.scope} }

func (s *scope) lookup(prefix string) (string, bool) {
	for ; s != nil; s = s.outer {
		if s.prefix == prefix {
			return s.namespace, true
		}
	}
	return "", prefix == ""
}

const xmlnsNamespace = "http://www.w3.org/2000/xmlns/"

// maxDepth bounds the nesting of elements, and with it the recursion of everything that walks a document.
const maxDepth = 256

// maxAttributes bounds the attributes of an element, which are compared with each other.
const maxAttributes = 1000

// Parse reads a document. The file is only named in positions. The error is a Diagnostic. A document type declaration is
// ignored: entities that it declares are unknown.
func Parse(file string, data []byte) (*Document, error) { return parse(file, data, new(Loader)) }

// parse is Parse for a loader, which may rename namespaces and actions.
func parse(file string, data []byte, loader *Loader) (*Document, error) {
	p, err := newParser(file, data, loader)
	if err != nil {
		return nil, err
	}
	if err := p.run(); err != nil {
		return nil, quoted(err, p.document.text)
	}
	p.document.Notices = p.notices.List()
	return p.document, nil
}

// newParser returns a parser that stands before the first token.
func newParser(file string, data []byte, loader *Loader) (*parser, error) {
	text, err := toUTF8(data)
	if err != nil {
		return nil, Diagnostic{Pos: Pos{File: file}, Message: err.Error()}
	}
	if found := describeNonXML(text); found != "" {
		return nil, Diagnostic{Pos: Pos{File: file}, Message: found}
	}
	p := &parser{
		decoder:  xml.NewDecoder(bytes.NewReader(asVersion10(text))),
		document: &Document{File: file, text: text},
		loader:   loader,
		strings:  map[string]string{},
		scope:    &scope{"xml", XMLNamespace, &scope{"xmlns", xmlnsNamespace, nil}},
	}
	if declared(text, "version") == "1.1" {
		p.notices.Noticef(Pos{file, 1, 1}, "XML 1.1: treated as XML 1.0")
	}
	p.decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return p, nil
}

// parser builds a document from raw tokens; it resolves namespaces and checks the balance of tags itself, since
// encoding/xml forgets which prefixes are in scope.
type parser struct {
	decoder  *xml.Decoder
	document *Document
	open     []openNode
	scope    *scope
	pos      Pos // of the current token
	notices  Report
	loader   *Loader
	strings  map[string]string // names and values that have occurred: descriptions repeat most of theirs
}

// openNode is an element whose end tag is still to come.
type openNode struct {
	node  *Node
	tag   xml.Name // as written
	outer *scope
}

func (p *parser) run() error {
	for {
		if done, err := p.step(); done || err != nil {
			return err
		}
	}
}

// step takes one token. It reports whether there is none any more.
func (p *parser) step() (done bool, err error) {
	p.pos = p.here()
	start := int(p.decoder.InputOffset())
	token, err := p.decoder.RawToken()
	if errors.Is(err, io.EOF) {
		return true, p.finish()
	}
	if err != nil {
		return false, p.malformed(err)
	}
	return false, p.token(token, start)
}

func (p *parser) here() Pos {
	line, column := p.decoder.InputPos()
	return Pos{p.document.File, line, column}
}

func (p *parser) token(token xml.Token, start int) error {
	switch token := token.(type) {
	case xml.StartElement:
		return p.startElement(token, start)
	case xml.EndElement:
		return p.endElement(token)
	case xml.CharData:
		return p.characters(token)
	}
	return nil
}

func (p *parser) malformed(err error) error {
	message := err.Error()
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		message = syntax.Msg
	}
	remedy := "; correct the document"
	if message == "unexpected EOF" {
		message, remedy = "the document ends inside a tag", "; it is cut off, so give the whole document"
	}
	if strings.HasSuffix(message, ";") { // of an entity
		remedy = remedy[1:]
	}
	place := p.here()
	place.Column = max(place.Column, 1) // The decoder counts from 0 after a line end that it has looked past.
	return Diagnostic{Pos: place, Message: "not well-formed XML: " + message + remedy}
}

func (p *parser) errorf(format string, args ...any) error {
	return Diagnostic{Pos: p.pos, Message: "not well-formed XML: " + fmt.Sprintf(format, args...)}
}

func (p *parser) finish() error {
	if len(p.open) > 0 {
		return p.errorf("the document ends inside <%s>; it is cut off, so give the whole document", tagName(p.open[len(p.open)-1].tag))
	}
	if p.document.Root == nil {
		return p.errorf("the document has no element; it is empty or not XML, so give a WSDL or an XML Schema")
	}
	return nil
}

func (p *parser) startElement(token xml.StartElement, start int) error {
	if len(p.open) == 0 && p.document.Root != nil {
		return p.errorf("<%s> comes after the end of the root element; remove it", tagName(token.Name))
	}
	if len(p.open) == maxDepth {
		return Diagnostic{Pos: p.pos, Message: fmt.Sprintf("elements are nested more than %d deep", maxDepth)}
	}
	if len(token.Attr) > maxAttributes {
		return Diagnostic{Pos: p.pos, Message: fmt.Sprintf("<%s> has more than %d attributes", tagName(token.Name), maxAttributes)}
	}
	node := &Node{Pos: p.pos, document: p.document, start: start}
	p.open = append(p.open, openNode{node, token.Name, p.scope})
	for _, a := range token.Attr {
		p.declare(a)
	}
	node.scope = p.scope
	if err := p.resolveNames(node, token); err != nil {
		return err
	}
	if len(p.open) == 1 {
		p.document.Root = node
		return nil
	}
	parent := p.open[len(p.open)-2].node
	parent.Children = append(parent.Children, node)
	return nil
}

// declare puts a namespace declaration into scope and ignores other attributes.
func (p *parser) declare(a xml.Attr) {
	switch {
	case a.Name.Space == "xmlns":
		p.scope = &scope{a.Name.Local, p.namespace(a.Value), p.scope}
	case a.Name.Space == "" && a.Name.Local == "xmlns":
		p.scope = &scope{"", p.namespace(a.Value), p.scope}
	}
}

func (p *parser) resolveNames(node *Node, token xml.StartElement) error {
	node.Name = Name{p.prefixed(token.Name), p.once(token.Name.Local)}
	if len(token.Attr) > 0 {
		node.Attrs = make([]Attr, 0, len(token.Attr))
	}
	for _, a := range token.Attr {
		if a.Name.Space == "xmlns" || (a.Name.Space == "" && a.Name.Local == "xmlns") {
			continue
		}
		if err := p.attribute(node, a); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) attribute(node *Node, a xml.Attr) error {
	name := Name{Local: p.once(a.Name.Local)}
	if a.Name.Space != "" {
		name.Space = p.prefixed(a.Name)
	}
	if _, twice := node.AttrNS(name); twice {
		return p.errorf("attribute %s occurs twice; remove one", tagName(a.Name))
	}
	node.Attrs = append(node.Attrs, Attr{name, p.once(p.renamed(name.Local, a.Value))})
	return nil
}

// once returns the string that was equal to s first, so that the document keeps only that.
func (p *parser) once(s string) string {
	if first, ok := p.strings[s]; ok {
		return first
	}
	p.strings[s] = s
	return s
}

// renamed returns the value of an attribute. Those that hold a namespace or an action have these names wherever they are.
func (p *parser) renamed(local, value string) string {
	switch local {
	case "targetNamespace", "namespace", "soapAction", "Action":
		return p.loader.rename(value)
	case "location", "schemaLocation":
		p.loader.mention(value)
	}
	return value
}

func (p *parser) endElement(token xml.EndElement) error {
	if len(p.open) == 0 {
		return p.errorf("</%s> ends nothing; remove it, or add the start tag", tagName(token.Name))
	}
	last := p.open[len(p.open)-1]
	if last.tag != token.Name {
		return p.errorf("</%s> ends <%s>; correct one of them", tagName(token.Name), tagName(last.tag))
	}
	last.node.end = int(p.decoder.InputOffset())
	p.scope = last.outer
	p.open = p.open[:len(p.open)-1]
	return nil
}

func (p *parser) characters(data xml.CharData) error {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	if len(p.open) == 0 {
		return p.errorf("text outside of the root element; remove it, or give a document that is XML")
	}
	node := p.open[len(p.open)-1].node
	node.text = append(node.text, run{len(node.Children), string(data)})
	return nil
}

func tagName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// Is reports whether the element has that expanded name.
func (n *Node) Is(space, local string) bool { return n.Name == Name{space, local} }

// Attr finds an attribute in no namespace.
func (n *Node) Attr(local string) (string, bool) { return n.AttrNS(Name{Local: local}) }

// AttrNS finds an attribute by its expanded name.
func (n *Node) AttrNS(name Name) (string, bool) {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

// Document is the one that the element belongs to.
func (n *Node) Document() *Document { return n.document }

// File is the path or URL of the document that the element belongs to.
func (n *Node) File() string { return n.document.File }

// QName resolves a QName in the element's attributes or content: the default namespace holds for names
// without prefix. The second result is false when the prefix is not declared.
func (n *Node) QName(value string) (Name, bool) { return n.Scope().QName(value) }

// QName resolves a QName as [Node.QName] does.
func (s Scope) QName(value string) (Name, bool) {
	prefix, local, found := strings.Cut(strings.TrimSpace(value), ":")
	if !found {
		prefix, local = "", prefix
	}
	space, ok := s.innermost.lookup(prefix)
	return Name{space, local}, ok
}

// XML is the element as it is written in the document, converted to UTF-8.
func (n *Node) XML() string { return string(n.document.text[n.start:n.end]) }

// Text is the character data of the element and its descendants, with every stretch of whitespace and every boundary
// of an element as one space.
func (n *Node) Text() string {
	var out strings.Builder
	n.appendText(&out)
	return strings.Join(strings.Fields(out.String()), " ")
}

func (n *Node) appendText(out *strings.Builder) {
	next := 0
	for i, child := range n.Children {
		next = n.appendRuns(out, next, i)
		out.WriteByte(' ')
		child.appendText(out)
		out.WriteByte(' ')
	}
	n.appendRuns(out, next, len(n.Children))
}

// appendRuns writes the text runs from index next on that come before child i, and returns the index of the next one.
func (n *Node) appendRuns(out *strings.Builder, next, i int) int {
	for ; next < len(n.text) && n.text[next].before <= i; next++ {
		out.WriteString(n.text[next].text)
	}
	return next
}
