package source_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"groupdesk/gen/source"
)

func parse(t *testing.T, data string) *source.Node {
	t.Helper()
	document, err := source.Parse("doc.xml", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return document.Root
}

func TestNodePositions(t *testing.T) {
	root := parse(t, "<?xml version=\"1.0\"?>\n<!-- c -->\r\n  <a>\n\t<b/>text<c\n x='1'/></a>")
	var got []string
	for _, n := range []*source.Node{root, root.Children[0], root.Children[1]} {
		got = append(got, n.Name.Local+" "+n.Pos.String())
	}
	if want := "a doc.xml:3:3|b doc.xml:4:2|c doc.xml:4:10"; strings.Join(got, "|") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestNodeNames(t *testing.T) {
	root := parse(t, `<p:a xmlns:p="urn:1" xmlns="urn:d" p:x="1" x="2"><b xmlns="" xmlns:p="urn:2"><p:c/></b><p:d/></p:a>`)
	b := root.Children[0]
	got := []string{root.Name.String(), b.Name.String(), b.Children[0].Name.String(), root.Children[1].Name.String()}
	if want := "{urn:1}a|b|{urn:2}c|{urn:1}d"; strings.Join(got, "|") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	qualified, _ := root.AttrNS(source.Name{Space: "urn:1", Local: "x"})
	plain, _ := root.Attr("x")
	if qualified != "1" || plain != "2" || len(root.Attrs) != 2 {
		t.Errorf("attributes %v", root.Attrs)
	}
}

func TestNodeQName(t *testing.T) {
	root := parse(t, `<a xmlns:p="urn:1" xmlns="urn:d"><b xmlns:p="urn:2"/><c xmlns=""/></a>`)
	cases := []struct {
		node  *source.Node
		value string
		want  string
		ok    bool
	}{
		{root, "p:x", "{urn:1}x", true},
		{root.Children[0], " p:x\n", "{urn:2}x", true},
		{root, "x", "{urn:d}x", true},
		{root.Children[1], "x", "x", true},
		{root, "q:x", "x", false},
		{root, "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang", true},
	}
	for _, c := range cases {
		got, ok := c.node.QName(c.value)
		if got.String() != c.want || ok != c.ok {
			t.Errorf("%s in <%s>: %s %v, want %s %v", c.value, c.node.Name.Local, got, ok, c.want, c.ok)
		}
	}
}

func TestNodeText(t *testing.T) {
	cases := []struct{ text, want string }{
		{"<a/>", ""},
		{"<a> one\n\ttwo </a>", "one two"},
		{"<a><summary>First <c>inner</c>.</summary>tail</a>", "First inner . tail"},
		{"<a>1<b>2</b>3<b>4<c>5</c>6</b>7</a>", "1 2 3 4 5 6 7"},
		{"<a>&lt;x&gt; &amp;<![CDATA[ <y> ]]></a>", "<x> & <y>"},
	}
	for _, c := range cases {
		if got := parse(t, c.text).Text(); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNodeXML(t *testing.T) {
	root := parse(t, `<a><b  x='1'><c/>t</b><d/></a>`)
	got := root.Children[0].XML() + "|" + root.Children[1].XML() + "|" + root.XML()
	if want := `<b  x='1'><c/>t</b>|<d/>|<a><b  x='1'><c/>t</b><d/></a>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDocumentType(t *testing.T) {
	root := parse(t, `<!DOCTYPE a [<!ENTITY x "y"> <!ELEMENT a ANY>]><a>text</a>`)
	if root.Text() != "text" {
		t.Errorf("text %q", root.Text())
	}
}

func TestEncodings(t *testing.T) {
	const text = `<a>é€–</a>`
	utf16Text := func(prefix string, high int) string {
		out := []byte(prefix)
		for _, unit := range utf16.Encode([]rune(text)) {
			pair := [2]byte{byte(unit >> 8), byte(unit)}
			out = append(out, pair[high], pair[1-high])
		}
		return string(out)
	}
	cases := []struct{ name, data, want string }{
		{"UTF-8", text, "é€–"},
		{"UTF-8 with mark", "\xEF\xBB\xBF" + text, "é€–"},
		{"UTF-16 big endian", utf16Text("\xFE\xFF", 0), "é€–"},
		{"UTF-16 little endian", utf16Text("\xFF\xFE", 1), "é€–"},
		{"UTF-16 without mark", utf16Text("", 1), "é€–"},
		{"UTF-16 without mark, big endian", utf16Text("", 0), "é€–"},
		{"ISO-8859-1", "<?xml version='1.0' encoding='iso-8859-1'?><a>\xE9\xA4</a>", "é¤"},
		{"Windows-1252", `<?xml version="1.0" encoding="Windows-1252"?><a>` + "\xE9\x80\x96</a>", "é€–"},
		{"said to be UTF-16 but is not", `<?xml version="1.0" encoding="utf-16"?>` + text, "é€–"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := parse(t, c.data).Text(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestVersion11 asserts that a document which declares XML 1.1 is read as XML 1.0.
func TestVersion11(t *testing.T) {
	const text = `<?xml version="1.1"?><a b="1.1"/>`
	document, err := source.Parse("doc.xml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if value, _ := document.Root.Attr("b"); value != "1.1" || document.Root.XML() != `<a b="1.1"/>` {
		t.Errorf("attribute %q of %s", value, document.Root.XML())
	}
	if got, want := document.Notices.Error(), "doc.xml:1:1: notice: XML 1.1: treated as XML 1.0"; got != want {
		t.Errorf("notices %q, want %q", got, want)
	}
	if _, err := source.Parse("doc.xml", []byte(strings.Replace(text, "1.1", "2.0", 1))); err == nil {
		t.Error("a version that does not exist is accepted")
	}
}
