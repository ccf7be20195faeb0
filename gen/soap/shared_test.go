package soap_test

import (
	"encoding/xml"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// sharedFiles reads files of the folder with NetServer's documents, which stands beside the repository. The test is skipped
// where that folder is absent.
func sharedFiles(t *testing.T, pattern string) []string {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil; _, err = os.Stat(filepath.Join(root, "go.mod")) {
		root = filepath.Dir(root)
	}
	shared := filepath.Join(filepath.Dir(root), "shared")
	if _, err := os.Stat(shared); err != nil {
		t.Skip("needs ../shared: NetServer's documents")
	}
	paths, err := filepath.Glob(filepath.Join(shared, pattern))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s in %s, %v", pattern, shared, err)
	}
	var texts []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// node is an element of any document.
type node struct {
	name     soap.Name
	attrs    []xml.Attr // without namespace declarations, by name
	scope    map[string]string
	children []*node
	text     string // all of it, without the white space of elements that have children
}

// parseTree reads a document with encoding/xml, so that our reader does not judge itself.
func parseTree(t *testing.T, document string) *node {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(document))
	root := &node{scope: map[string]string{}}
	open := []*node{root}
	for {
		token, err := d.Token()
		if token == nil {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			child := newNode(token, top)
			top.children = append(top.children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
			if len(top.children) > 0 || strings.TrimSpace(top.text) == "" {
				top.text = strings.TrimSpace(top.text)
			}
		case xml.CharData:
			top.text += string(token)
		}
	}
	if len(root.children) != 1 {
		t.Fatalf("%d roots in %s", len(root.children), document)
	}
	return root.children[0]
}

func newNode(start xml.StartElement, parent *node) *node {
	n := &node{name: soap.Name(start.Name), scope: map[string]string{}}
	for prefix, space := range parent.scope {
		n.scope[prefix] = space
	}
	for _, a := range start.Attr {
		switch {
		case a.Name.Space == "xmlns":
			n.scope[a.Name.Local] = a.Value
		case a.Name == xml.Name{Local: "xmlns"}:
			n.scope[""] = a.Value
		default:
			n.attrs = append(n.attrs, a)
		}
	}
	slices.SortFunc(n.attrs, func(a, b xml.Attr) int {
		return strings.Compare(a.Name.Space+" "+a.Name.Local, b.Name.Space+" "+b.Name.Local)
	})
	return n
}

// String is the same for documents that differ in prefixes and white space only.
func (n *node) String() string {
	var b strings.Builder
	b.WriteString("<" + n.name.String())
	for _, a := range n.attrs {
		value := a.Value
		if (soap.Name(a.Name) == soap.Name{Space: soap.NamespaceXSI, Local: "type"}) {
			value = n.expand(value)
		}
		b.WriteString(" " + soap.Name(a.Name).String() + "=" + value)
	}
	b.WriteString(">" + n.text)
	for _, c := range n.children {
		b.WriteString("\n" + c.String())
	}
	return b.String() + "</>"
}

// expand resolves a QName that is an attribute's value.
func (n *node) expand(qname string) string {
	prefix, local, prefixed := strings.Cut(qname, ":")
	if !prefixed {
		prefix, local = "", qname
	}
	return soap.Name{Space: n.scope[prefix], Local: local}.String()
}

func (n *node) isNil() bool {
	return slices.ContainsFunc(n.attrs, func(a xml.Attr) bool {
		return a.Name == xml.Name{Space: soap.NamespaceXSI, Local: "nil"}
	})
}

// EncodeXML writes the children as generated code would.
func (n *node) EncodeXML(w *soap.Writer) {
	for _, c := range n.children {
		switch {
		case c.isNil():
			w.Nil(c.name.Space, c.name.Local)
		case len(c.children) > 0:
			w.Start(c.name.Space, c.name.Local)
			c.EncodeXML(w)
			w.End()
		default:
			w.String(c.name.Space, c.name.Local, c.text)
		}
	}
}

// EncodeHeader writes the children as header blocks.
func (n *node) EncodeHeader(w *soap.Writer) { n.EncodeXML(w) }

func (n *node) child(local string) *node {
	for _, c := range n.children {
		if c.name.Local == local {
			return c
		}
	}
	return nil
}

var codeBlock = regexp.MustCompile("(?s)```xml\n(.*?)\n```")

// TestDocumentedExamples writes the requests of the reference's pages and reads their responses.
func TestDocumentedExamples(t *testing.T) {
	empty := &group{Value: soap.OptNilOf(""), Tooltip: soap.OptNilOf("")}
	bodies := map[string]soap.Encoder{"CreateUserGroup": nothing{}, "SaveUserGroup": groupParameter("UserGroup", empty)}
	for _, page := range sharedFiles(t, "seeds/*.txt") {
		blocks := codeBlock.FindAllStringSubmatch(page, -1)
		if len(blocks) != 2 {
			t.Fatalf("%d examples", len(blocks))
		}
		example := parseTree(t, blocks[0][1])
		name := example.child("Body").children[0].name.Local
		t.Run(name, func(t *testing.T) {
			headers := &requestHeaders{ApplicationToken: soap.OptNilOf("1234567-1234-9876"), Ticket: soap.OptOf("7T:1234abcxyzExample==")}
			transport := &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(blocks[1][1])}}
			client := soap.Client{Transport: transport, Form: soap.Documented}
			out, outHeader := groupParameter("Response", nil), &replyHeaders{}
			if err := client.Call(nil, operation(name), bodies[name], headers, out, outHeader); err != nil {
				t.Fatal(err)
			}
			got, want := parseTree(t, string(transport.request.Body)).String(), example.String()
			if got != want {
				t.Errorf("wrote\n%s\nwant\n%s", got, want)
			}
			if v, _ := out.value.Get(); v == nil || *v != *empty {
				t.Errorf("read %+v", v)
			}
			if *outHeader != (replyHeaders{}) {
				t.Errorf("read the headers %+v", outHeader)
			}
		})
	}
}

var envelopes = regexp.MustCompile(`<s:Envelope .*</s:Envelope>`)

// TestEnvelopesOfTheFacts writes each envelope that the description of NetServer shows and compares it byte for byte.
func TestEnvelopesOfTheFacts(t *testing.T) {
	found := envelopes.FindAllString(sharedFiles(t, "netserver/FACTS.md")[0], -1)
	if len(found) < 15 {
		t.Fatalf("found %d envelopes only", len(found))
	}
	for _, want := range found {
		root := parseTree(t, want)
		var got string
		switch {
		case root.child("Body").child("Fault") != nil:
			got = faultAgain(t, want)
		case strings.Contains(want, "<s:Body><n:"):
			got = requestAgain(root)
		default:
			got = replyAgain(root)
		}
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func requestAgain(root *node) string {
	transport := &answer{err: errNoAnswer}
	client := soap.Client{Transport: transport}
	body := root.child("Body").children[0]
	_ = client.Call(nil, &soap.Operation{Input: body.name}, body, root.child("Header"), nil, nil)
	_, document, _ := strings.Cut(string(transport.request.Body), "?>\n")
	return document
}

func replyAgain(root *node) string {
	body := root.child("Body").children[0]
	op := &soap.Operation{Output: body.name}
	server := &soap.Server{Write: soap.WriteOptions{Style: soap.WCF}}
	return string(serve(server, op, encode(root.child("Header"), body), emptyRequest).Body)
}

func faultAgain(t *testing.T, document string) string {
	client := soap.Client{Transport: &answer{response: soap.Response{Status: 500, Body: []byte(document)}}}
	err := client.Call(nil, operation("SaveUserGroup"), nil, nil, nil, nil)
	var fault *soap.Fault
	if !errors.As(err, &fault) {
		t.Fatal(err)
	}
	server := &soap.Server{Write: soap.WriteOptions{Style: soap.WCF}}
	return string(serve(server, operation("SaveUserGroup"), fail(fault), emptyRequest).Body)
}
