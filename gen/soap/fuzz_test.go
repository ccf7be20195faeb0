package soap_test

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"groupdesk/gen/soap"
)

// addGolden makes the golden messages seeds.
func addGolden(f *testing.F, add func(document []byte)) {
	paths, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(paths) == 0 {
		f.Fatal("no golden files", err)
	}
	for _, path := range paths {
		document, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		add(document)
	}
}

// FuzzReader checks that no document makes the reader panic, and that what it takes in strict mode means the same to
// encoding/xml.
func FuzzReader(f *testing.F) {
	addGolden(f, func(document []byte) { f.Add(document) })
	for _, document := range []string{
		"<a>&#x1;&lt;<![CDATA[]]]]></a>", "<a\nb='&#xA;\t'\r\n>x\r\ny</a>", "\uFEFF<?xml version='1.0'?><!-- --><a/>",
		`<p:a xmlns:p="u" p:b="1" b='2'><b xmlns="v" xmlns:p="w"/></p:a><?x y?>`, "<é:ñ xmlns:é='u'/>", "<a>]]></a>", "<!DOCTYPE a>",
	} {
		f.Add([]byte(document))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		_ = readAll(string(document), soap.ReadOptions{ForwardOnly: true, MaxDepth: 10})
		leaves, err := leafFlags(document)
		if err != nil {
			return
		}
		theirs, err := outlineEncodingXML(document)
		if err != nil {
			if strings.Contains(err.Error(), "invalid XML name") {
				return // It has the names of an older edition of XML.
			}
			t.Fatalf("encoding/xml: %v in %q", err, document)
		}
		if ours := outlineOf(document, leaves); ours != theirs {
			t.Errorf("%q\n ours %s\ntheirs %s", document, ours, theirs)
		}
	})
}

// leafFlags says for each element in document order whether it has no children.
func leafFlags(document []byte) ([]bool, error) {
	r := soap.NewReader(document, soap.ReadOptions{Strict: true})
	var leaves []bool
	var visit func()
	visit = func() {
		at := len(leaves)
		leaves = append(leaves, true)
		for r.Child() {
			leaves[at] = false
			visit()
		}
	}
	for r.Child() {
		visit()
	}
	return leaves, r.Err()
}

// oneSpace makes up for encoding/xml, which does not normalise attribute values, and so not the names of namespaces.
var oneSpace = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// outlineOf returns names and texts of leaves.
func outlineOf(document []byte, leaves []bool) string {
	r := soap.NewReader(document, soap.ReadOptions{Strict: true})
	var b strings.Builder
	var visit func()
	visit = func() {
		leaf := leaves[0]
		leaves = leaves[1:]
		b.WriteString("<" + oneSpace.Replace(r.Name().String()) + ">")
		if leaf {
			b.WriteString(r.Text())
		}
		for !leaf && r.Child() {
			visit()
		}
		b.WriteString("</>")
	}
	for r.Child() {
		visit()
	}
	return b.String()
}

// outlineEncodingXML is outlineOf with encoding/xml.
func outlineEncodingXML(document []byte) (string, error) {
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(string(document), "\uFEFF")))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var b strings.Builder
	var text string
	leaf := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			b.WriteString("<" + oneSpace.Replace(soap.Name(token.Name).String()) + ">")
			text, leaf = "", true
		case xml.CharData:
			text += string(token)
		case xml.EndElement:
			if leaf {
				b.WriteString(text)
			}
			b.WriteString("</>")
			text, leaf = "", false
		}
	}
}

// FuzzWriter checks that what the writer takes comes back as it was, and that it takes all that XML can carry.
func FuzzWriter(f *testing.F) {
	for _, s := range []string{"", "a", "<&>\"'", "\r\n\t ", "]]>", "\x01", "\xFF", "\uFFFE", "😀", "urn:x?a=b&c"} {
		f.Add(s, "urn:a", s)
		f.Add("text", s, "attribute")
	}
	f.Fuzz(func(t *testing.T, text, space, attribute string) {
		for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
			document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
				w.Start(space, "root")
				w.Attr("", "plain", attribute)
				w.Attr(space, "spaced", attribute)
				w.String(space, "text", text)
				w.String("urn:other", "text", text)
				w.QName(space, "name", soap.Name{Space: "urn:q", Local: "q"})
				w.Start("", "text")
				w.Text(text)
				w.End()
				w.End()
			})
			carried := canCarry(text) && canCarry(attribute) && canCarry(space) && !reserved(space)
			if err != nil && carried {
				t.Fatalf("%q, %q, %q: %v", text, space, attribute, err)
			}
			if err == nil && carried {
				checkReadBack(t, document, text, space, attribute)
			} else if err == nil && !reserved(space) {
				t.Fatalf("%q, %q, %q gave %s", text, space, attribute, document)
			}
		}
	})
}

func canCarry(s string) bool {
	for _, c := range s {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF {
			return false
		}
	}
	return utf8.ValidString(s)
}

// reserved namespaces cannot be declared; no schema has them as its own.
func reserved(space string) bool {
	return space == "http://www.w3.org/2000/xmlns/" || space == "http://www.w3.org/XML/1998/namespace"
}

func checkReadBack(t *testing.T, document, text, space, attribute string) {
	t.Helper()
	r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
	r.Child()
	if r.Name() != (soap.Name{Space: space, Local: "root"}) {
		t.Errorf("got the root %v", r.Name())
	}
	for _, name := range []soap.Name{{Local: "plain"}, {Space: space, Local: "spaced"}} {
		if v, ok := r.Attr(name.Space, name.Local); v != attribute || !ok {
			t.Errorf("the attribute %v came back as %q", name, v)
		}
	}
	for r.Child() {
		switch r.Name().Local {
		case "text":
			if got := r.String(); got != text {
				t.Errorf("%q came back as %q", text, got)
			}
		case "name":
			if got := r.QName(); got != (soap.Name{Space: "urn:q", Local: "q"}) {
				t.Errorf("the QName came back as %v", got)
			}
		}
	}
	if r.Child() || r.Err() != nil {
		t.Errorf("%v in %s", r.Err(), document)
	}
}

// FuzzMessages checks that no request makes the server panic or write something that is not well-formed, and that no
// response makes the client panic.
func FuzzMessages(f *testing.F) {
	addGolden(f, func(document []byte) { f.Add(document) })
	f.Add([]byte(emptyRequest))
	f.Fuzz(func(t *testing.T, message []byte) {
		for _, server := range []*soap.Server{
			{Read: soap.ReadOptions{Strict: true, ForwardOnly: true}, Write: soap.WriteOptions{Style: soap.WCF}},
			{AnyEnvelope: true},
		} {
			reply := serve(server, operation("SaveUserGroup"), save, string(message))
			if len(reply.Body) > 0 {
				checkWellFormed(t, string(reply.Body))
			}
		}
		client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, Body: message}}}
		err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, groupParameter("Response", nil), &replyHeaders{})
		if fault, ok := err.(*soap.Fault); ok {
			_, _ = fault.DecodeDetail(exceptionDetailName, &exceptionDetail{})
		}
	})
}

// FuzzPlaces checks that a text survives as an attribute and as an item of lists, or is refused.
func FuzzPlaces(f *testing.F) {
	for _, s := range []string{"", " ", "plain", "a b", "\"<&>\r\n\t", "\x01", "é\xE9", "]]>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, list := range []bool{false, true} {
			w := soap.NewWriter(soap.WriteOptions{})
			w.Start("", "r")
			w.Attribute().String("", "a", s)
			if list {
				soap.WriteItems(w.Attribute(), "", "b", soap.Name{}, []string{s, s}, (*soap.Writer).String)
				soap.WriteItems(w.Content(), "", "", soap.Name{}, []string{s}, (*soap.Writer).String)
			}
			w.End()
			document, err := w.Bytes()
			if err != nil {
				continue
			}
			r := soap.NewReader(document, soap.ReadOptions{Strict: true})
			r.Child()
			r.Attribute("", "a")
			if got := r.String(); got != s || r.Err() != nil {
				t.Fatalf("%q is read as %q, %v of %s", s, got, r.Err(), document)
			}
			if !list {
				continue
			}
			r.Attribute("", "b")
			items := soap.ReadItems(r, (*soap.Reader).String)
			text := soap.ReadItems(r, (*soap.Reader).String)
			if !slices.Equal(items, []string{s, s}) || !slices.Equal(text, []string{s}) || r.Err() != nil {
				t.Fatalf("%q is read as %q and %q, %v of %s", s, items, text, r.Err(), document)
			}
		}
	})
}
