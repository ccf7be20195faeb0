package soap_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// xmlNode is an element or, without a name, a text. The value of an element or an attribute called qname is a QName with its
// prefix resolved, so that documents with other prefixes are equal.
type xmlNode struct {
	name     soap.Name
	text     string
	attrs    map[soap.Name]string
	children []*xmlNode
}

func newXMLNode(name soap.Name) *xmlNode { return &xmlNode{name: name, attrs: map[soap.Name]string{}} }

// add appends a child; text that follows text becomes one with it.
func (n *xmlNode) add(child *xmlNode) {
	if child.name == (soap.Name{}) {
		last := len(n.children) - 1
		switch {
		case child.text == "":
			return
		case last >= 0 && n.children[last].name == (soap.Name{}):
			n.children[last] = &xmlNode{text: n.children[last].text + child.text}
			return
		}
	}
	n.children = append(n.children, child)
}

func (n *xmlNode) String() string {
	if n.name == (soap.Name{}) {
		return fmt.Sprintf("%q", n.text)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "(%v", n.name)
	names := slices.SortedFunc(maps.Keys(n.attrs), func(a, b soap.Name) int { return strings.Compare(a.String(), b.String()) })
	for _, name := range names {
		fmt.Fprintf(&b, " %v=%q", name, n.attrs[name])
	}
	for _, child := range n.children {
		b.WriteString(" " + child.String())
	}
	return b.String() + ")"
}

// treeOf reads a document with the package's own reader.
func treeOf(document []byte) (*xmlNode, error) {
	r := soap.NewReader(document, soap.ReadOptions{Strict: true})
	root := newXMLNode(soap.Name{Local: "document"})
	for r.Child() {
		root.add(readNode(r))
	}
	return root, r.Err()
}

func readNode(r *soap.Reader) *xmlNode {
	n := newXMLNode(r.Name())
	list := r.OtherAttributes()
	for _, local := range append(fuzzLocals, "nil") {
		if v, ok := r.Attr(soap.NamespaceXSI, local); ok { // OtherAttributes leaves them out.
			list = append(list, soap.Attribute{Name: soap.Name{Space: soap.NamespaceXSI, Local: local}, Value: v})
		}
	}
	for _, a := range list {
		if n.attrs[a.Name] = a.Value; a.Name.Local == "qname" {
			r.Attribute(a.Name.Space, "qname")
			n.attrs[a.Name] = r.QName().String()
		}
	}
	if n.name.Local == "qname" {
		n.add(&xmlNode{text: r.QName().String()})
		return n
	}
	text, more := r.MixedChild()
	for ; more; text, more = r.MixedChild() {
		n.add(&xmlNode{text: text})
		n.add(readNode(r))
	}
	n.add(&xmlNode{text: text})
	return n
}

// otherTreeOf reads a document with encoding/xml.
func otherTreeOf(document string) (*xmlNode, error) {
	d := xml.NewDecoder(strings.NewReader(document))
	open, scopes := []*xmlNode{newXMLNode(soap.Name{Local: "document"})}, []map[string]string{{"": ""}}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return open[0], nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			n, scope := newXMLNode(soap.Name(token.Name)), maps.Clone(scopes[len(scopes)-1])
			for _, a := range token.Attr {
				switch {
				case a.Name.Space == "xmlns":
					scope[a.Name.Local] = a.Value
				case a.Name.Space == "" && a.Name.Local == "xmlns":
					scope[""] = a.Value
				default:
					n.attrs[soap.Name(a.Name)] = a.Value
				}
			}
			for name, value := range n.attrs {
				if name.Local == "qname" {
					n.attrs[name] = resolved(value, scope)
				}
			}
			open[len(open)-1].add(n)
			open, scopes = append(open, n), append(scopes, scope)
		case xml.CharData:
			open[len(open)-1].add(&xmlNode{text: string(token)})
		case xml.EndElement:
			last := open[len(open)-1]
			if last.name.Local == "qname" && len(last.children) == 1 {
				last.children[0] = &xmlNode{text: resolved(last.children[0].text, scopes[len(scopes)-1])}
			}
			open, scopes = open[:len(open)-1], scopes[:len(scopes)-1]
		}
	}
}

func resolved(qname string, scope map[string]string) string {
	prefix, local, prefixed := strings.Cut(qname, ":")
	if !prefixed {
		prefix, local = "", qname
	}
	space, ok := scope[prefix]
	if !ok && prefix != "xml" {
		return "undeclared " + qname
	}
	if prefix == "xml" {
		space = "http://www.w3.org/XML/1998/namespace"
	}
	return soap.Name{Space: space, Local: local}.String()
}

// program makes calls of a writer out of bytes, and builds the tree that the document should be.
type program struct {
	code []byte
	w    *soap.Writer
	open []*xmlNode
}

// decisions are arguments of calls: usual ones, and hostile ones that the writer has to refuse or to make harmless.
type decisions[T any] struct{ usual, hostile []T }

var (
	fuzzSpaces = decisions[string]{
		[]string{"", "urn:a", "urn:b", "urn:c?d&\"<'\t", soap.NamespaceSOAP11, soap.NamespaceXSI, soap.NamespaceXSD},
		[]string{"http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/", "\x01"},
	}
	fuzzLocals   = []string{"a", "b", "qname", "é", "xml", "p0"}
	fuzzTexts    = decisions[string]{[]string{"", "x", " <&>\"'\r\n\t", "]]>", "a:x", "&#1;"}, []string{"\x01", "\xFF", "\uFFFE"}}
	fuzzPrefixes = decisions[string]{[]string{"", "q", "p", "i"}, []string{"xml", "xm", "a b", `a="b"`}}
	fuzzRaws     = decisions[soap.Raw]{
		[]soap.Raw{
			"", "x", `<a/>`, `<p:a xmlns:p="urn:b"><b c="d">e</b></p:a>`, `<a xmlns="urn:a" b="c"><b xmlns=""/></a>f<b/>`,
			`<a><![CDATA[<]]>&#65;<!-- --></a>`, `<xml:a xml:b="c" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>`,
		},
		[]soap.Raw{"<a>", "</raw><raw>", "<q:a/>", "&a;", `<?xml version="1.0"?>`, `<a xmlns:xml="urn:a"/>`, "\x01"},
	}
	fuzzBindings = decisions[[]soap.Namespace]{
		[][]soap.Namespace{
			nil, {{Prefix: "p", Space: "urn:p"}}, {{Prefix: "n", Space: "urn:n"}, {Prefix: "a", Space: "urn:a"}}, {{}}, {{Prefix: "i", Space: "urn:i"}},
			{{Prefix: "xml", Space: "http://www.w3.org/XML/1998/namespace"}}, {{Prefix: "a", Space: "urn:b"}, {Prefix: "q", Space: "urn:b"}},
		},
		[][]soap.Namespace{
			{{Prefix: "xml", Space: "urn:p"}}, {{Prefix: "q", Space: ""}}, {{Prefix: "p", Space: "urn:b"}, {Prefix: "p", Space: "urn:b"}}, {{Space: "urn:a"}},
			{{Prefix: "a b", Space: "urn:p"}},
		},
	}
)

func (p *program) next(n int) int {
	if len(p.code) == 0 {
		return 0
	}
	b := p.code[0]
	p.code = p.code[1:]
	return int(b) % n
}

// rarely is true for few bytes, so that most programs get far.
func (p *program) rarely() bool { return p.next(64) == 63 }

func pick[T any](p *program, c decisions[T]) T {
	if p.rarely() {
		return c.hostile[p.next(len(c.hostile))]
	}
	return c.usual[p.next(len(c.usual))]
}

func (p *program) name() soap.Name {
	return soap.Name{Space: pick(p, fuzzSpaces), Local: fuzzLocals[p.next(len(fuzzLocals))]}
}

func (p *program) top() *xmlNode { return p.open[len(p.open)-1] }

// run makes all calls and closes what is open.
func (p *program) run() (document []byte, want *xmlNode, err error) {
	root := newXMLNode(soap.Name{Local: "document"})
	p.open = []*xmlNode{root}
	for len(p.code) > 0 {
		p.call()
	}
	for len(p.open) > 1 {
		if p.top().name.Local == "qname" {
			p.call()
		} else {
			p.end()
		}
	}
	document, err = p.w.Bytes()
	return document, root, err
}

func (p *program) call() {
	if p.top().name.Local == "qname" { // Its content is one QName.
		v := p.name()
		p.w.Content().QName("", "", v)
		p.top().add(&xmlNode{text: v.String()})
		p.end()
		return
	}
	if len(p.open) == 1 && !p.rarely() {
		p.start()
		return
	}
	switch p.next(9) {
	case 0, 1:
		p.start()
	case 2:
		if len(p.open) > 2 || p.rarely() {
			p.end()
		}
	case 3:
		p.attr()
	case 4:
		text := pick(p, fuzzTexts)
		p.w.Text(text)
		p.top().add(&xmlNode{text: text})
	case 5:
		name, text := p.name(), pick(p, fuzzTexts)
		name.Local = "a"
		p.w.String(name.Space, name.Local, text)
		p.leaf(name, text)
	case 6:
		name, v := p.name(), p.name()
		name.Local = "qname"
		p.w.QName(name.Space, name.Local, v)
		p.leaf(name, v.String())
	case 7:
		raw := pick(p, fuzzRaws)
		p.w.Raw(raw)
		if inner, err := treeOf([]byte("<raw>" + raw + "</raw>")); err == nil {
			for _, child := range inner.children[0].children {
				p.top().add(child)
			}
		}
	case 8:
		p.anyType()
	}
}

func (p *program) leaf(name soap.Name, text string) {
	n := newXMLNode(name)
	n.add(&xmlNode{text: text})
	p.top().add(n)
}

func (p *program) start() {
	n := newXMLNode(p.name())
	p.w.Start(n.name.Space, n.name.Local)
	p.top().add(n)
	p.open = append(p.open, n)
	for range p.next(3) {
		p.attr()
	}
}

func (p *program) end() {
	p.w.End()
	if len(p.open) > 1 {
		p.open = p.open[:len(p.open)-1]
	}
}

// attr writes an attribute, unless the element has it: that is for callers to know.
func (p *program) attr() {
	name, text, v := p.name(), pick(p, fuzzTexts), p.name()
	if _, twice := p.top().attrs[name]; twice {
		return
	}
	if name.Local == "qname" {
		p.w.Attribute().QName(name.Space, name.Local, v)
		text = v.String()
	} else {
		p.w.Attr(name.Space, name.Local, text)
	}
	p.top().attrs[name] = text
}

func (p *program) anyType() {
	name, attr, text, raw, bindings := p.name(), p.name(), pick(p, fuzzTexts), pick(p, fuzzRaws), pick(p, fuzzBindings)
	name.Local, attr.Local = "a", "b"
	p.w.AnyType(name.Space, name.Local, soap.AnyType{Attributes: []soap.Attribute{{Name: attr, Value: text}}, Content: raw, Namespaces: bindings})
	n := newXMLNode(name)
	n.attrs[attr] = text
	if inner, err := treeOf([]byte("<raw>" + raw + "</raw>")); err == nil {
		n.children = inner.children[0].children
	}
	p.top().add(n)
}

// FuzzWriterCalls makes any calls of a writer, with names, texts and options that try to break out. What it writes without
// an error must be what was asked for, to this package's reader and to encoding/xml.
func FuzzWriterCalls(f *testing.F) {
	f.Add([]byte{1, 0, 1, 0, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 5, 0, 1, 0, 0, 0, 1})
	f.Add([]byte{0, 0, 0, 63, 0, 0, 0, 5, 63, 1, 0, 0, 1})
	f.Add([]byte("an xs:anyType with a prefix that means something else, a QName and raw content"))
	f.Add(bytes.Repeat([]byte{1, 8, 5, 64, 3}, 30))
	f.Add([]byte{0, 0, 0, 63, 4, 0, 1})
	f.Fuzz(func(t *testing.T, code []byte) {
		if len(code) > 200 {
			return // The reader has limits.
		}
		p := &program{code: code}
		o := soap.WriteOptions{Style: soap.WriteStyle(p.next(2)), Prefix: pick(p, fuzzPrefixes)}
		p.w = soap.NewWriter(o)
		document, want, err := p.run()
		if err != nil {
			return
		}
		ours, err := treeOf(document)
		if err != nil || ours.String() != want.String() {
			t.Errorf("%+v: %v in %s\n got %v\nwant %v", o, err, document, ours, want)
		}
		theirs, err := otherTreeOf(string(document))
		if err != nil || theirs.String() != want.String() {
			t.Errorf("%+v: encoding/xml: %v in %s\n got %v\nwant %v", o, err, document, theirs, want)
		}
	})
}
