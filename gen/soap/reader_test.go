package soap_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// outline reads a document and writes it down in a canonical form: names expanded, attributes sorted as they come, and the
// text of elements without children.
func outline(r *soap.Reader) string {
	var b strings.Builder
	for r.Child() {
		outlineElement(r, &b)
	}
	return b.String()
}

// outlineElement tells mixed content from text by reading it twice: first as raw.
func outlineElement(r *soap.Reader, b *strings.Builder) {
	b.WriteString("<" + r.Name().String())
	for _, name := range []soap.Name{{Local: "a"}, {Local: "b"}, {Space: "urn:1", Local: "a"}} {
		if v, ok := r.Attr(name.Space, name.Local); ok {
			b.WriteString(" " + name.String() + "=" + v)
		}
	}
	b.WriteString(">")
	if strings.HasSuffix(r.Name().Local, "text") {
		b.WriteString(r.Text())
	} else {
		for r.Child() {
			outlineElement(r, b)
		}
	}
	b.WriteString("</>")
}

// TestWellFormed reads elements whose name ends in "text" as text and others as containers.
func TestWellFormed(t *testing.T) {
	tests := map[string]struct{ document, want string }{
		"empty":             {`<a/>`, `<a></>`},
		"empty with space":  {"<a \t\r\n/>", `<a></>`},
		"end tag space":     {"<a></a \n>", `<a></>`},
		"children":          {`<a><b/> <c><d/></c></a>`, `<a><b></><c><d></></></>`},
		"text":              {`<text> x y </text>`, `<text> x y </>`},
		"text is skipped":   {`<a>x<b/>y]]</a>`, `<a><b></></>`},
		"byte order mark":   {"\uFEFF<a/>", `<a></>`},
		"declaration":       {"<?xml version='1.0' encoding=\"UTF-8\" standalone = 'yes' ?>\n<a/>", `<a></>`},
		"ASCII":             {`<?xml version="1.0" encoding="us-ascii"?><a/>`, `<a></>`},
		"upper case ASCII":  {`<?xml version="1.0" encoding="US-ASCII"?><a/>`, `<a></>`},
		"misc around":       {`<!-- a --><?pi x?> <a/> <?pi?><!----><!-- - -->` + "\n", `<a></>`},
		"comment in text":   {`<text>a<!-- <b> & - -->b<?x <c>?>c<![CDATA[<&]]]]>d</text>`, `<text>abc<&]]d</>`},
		"predefined":        {`<text>&lt;&gt;&amp;&apos;&quot;</text>`, `<text><>&'"</>`},
		"numbers":           {`<text>&#65;&#x42;&#x1F600;&#x000000041;</text>`, `<text>AB😀A</>`},
		"brackets":          {`<text>]] ] > ]&gt; ]]&gt;</text>`, `<text>]] ] > ]> ]]></>`},
		"line ends":         {"<text>a\r\nb\rc\n\r\r\nd</text>", "<text>a\nb\nc\n\n\nd</>"},
		"empty CDATA":       {"<text>a<![CDATA[]]>b</text>", "<text>ab</>"},
		"line ends CDATA":   {"<text><![CDATA[\ra\r\nb\rc\r]]></text>", "<text>\na\nb\nc\n</>"},
		"referenced return": {"<text>&#xD;&#10;</text>", "<text>\r\n</>"},
		"attributes":        {`<a b='1' a="2>"/>`, `<a a=2> b=1></>`},
		"attribute space":   {"<a a = \n '1\t2\r\n3\n4&#9;&#xA;5&lt;&quot;'/>", "<a a=1 2 3 4\t\n5<\"></>"},
		"names":             {"<_é.-9·><x:ñ xmlns:x='urn:1'/></_é.-9·>", `<_é.-9·><{urn:1}ñ></></>`},
		"highest names":     {"<\uFFFD><a\uFFFD/><\U000EFFFF/></\uFFFD>", "<\uFFFD><a\uFFFD></><\U000EFFFF></></>"},
		"characters":        {"<text>\t\u0085\uFFFD\U0010FFFF</text>", "<text>\t\u0085\uFFFD\U0010FFFF</>"},
		"default":           {`<a xmlns="urn:1"><b xmlns=""><c/></b><d/></a>`, `<{urn:1}a><b><c></></><{urn:1}d></></>`},
		"prefix":            {`<p:a xmlns:p="urn:1"><p:b xmlns:p="urn:2"/><p:c/></p:a>`, `<{urn:1}a><{urn:2}b></><{urn:1}c></></>`},
		"late declaration":  {`<p:a p:a="x" a="y" xmlns:p="urn:1"/>`, `<{urn:1}a a=y {urn:1}a=x></>`},
		"no default":        {`<p:a a="y" xmlns:p="urn:1" xmlns="urn:1" p:a="x"/>`, `<{urn:1}a a=y {urn:1}a=x></>`},
		"xml":               {`<a xml:lang="x" xmlns:xml="http://www.w3.org/XML/1998/namespace"><xml:b/></a>`, `<a><{http://www.w3.org/XML/1998/namespace}b></></>`},
		"undeclared xml":    {`<a><xml:b/></a>`, `<a><{http://www.w3.org/XML/1998/namespace}b></></>`},
		"escaped namespace": {`<p:a xmlns:p="urn:&#49;"/>`, `<{urn:1}a></>`},
		"other same prefix": {`<a xmlns:x="urn:1" xmlns:y="urn:2" x:a="1" y:a="2"/>`, `<a {urn:1}a=1></>`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := soap.NewReader([]byte(test.document), soap.ReadOptions{Strict: true})
			if got := outline(r); r.Err() != nil || got != test.want {
				t.Errorf("got %s, %v, want %s", got, r.Err(), test.want)
			}
		})
	}
}

// readAll passes over a document and returns the reader's error.
func readAll(document string, o soap.ReadOptions) error {
	r := soap.NewReader([]byte(document), o)
	for r.Child() {
		r.Skip()
	}
	return r.Err()
}

// entersAfterError goes through all elements and reports whether Child moved to one although the reader had failed.
func entersAfterError(r *soap.Reader) bool {
	for r.Child() {
		if r.Err() != nil || entersAfterError(r) {
			return true
		}
	}
	return false
}

func TestRefused(t *testing.T) {
	const (
		malformed   = soap.NotWellFormed
		truncated   = soap.Truncated
		unsupported = soap.Unsupported
	)
	tests := []struct {
		name, document string
		kind           soap.SyntaxKind
		offset         int64
		message        string
	}{
		{"nothing", "", truncated, 0, "ends unexpectedly"},
		{"space", "  ", truncated, 2, "ends unexpectedly"},
		{"text alone", "hello", malformed, 0, "outside of the root"},
		{"text before", "x<a/>", malformed, 0, "outside of the root"},
		{"text like a tag", "xa></a>", malformed, 0, "outside of the root"},
		{"text after", "<a/>x", malformed, 4, "outside of the root"},
		{"CDATA before", "<![CDATA[]]><a/>", malformed, 0, "outside of the root"},
		{"CDATA after", "<a/><![CDATA[]]>", malformed, 4, "outside of the root"},
		{"reference after", "<a/>&lt;", malformed, 4, "outside of the root"},
		{"second root", "<a/><b/>", malformed, 4, "second root"},
		{"end tag alone", "</a>", malformed, 0, "without a start tag"},
		{"end tag after", "<a/></a>", malformed, 4, "without a start tag"},
		{"wrong end tag", "<a><b></a></b>", malformed, 6, "</b>"},
		{"longer end tag", "<a></ab>", malformed, 3, "</a>"},
		{"other prefix", `<x:a xmlns:x="u" xmlns:y="u"></y:a>`, malformed, 29, "</x:a>"},
		{"end tag with attribute", "<a></a b=''>", malformed, 3, "</a>"},
		{"open", "<a><b></b>", truncated, 10, ""},
		{"open tag", "<a ", truncated, 3, ""},
		{"half empty tag", "<a/", truncated, 3, ""},
		{"no name", "< a/>", malformed, 1, "name"},
		{"only less-than", "<", truncated, 1, ""},
		{"less-than in text", "<a><", truncated, 4, ""},
		{"half end tag", "<a></", truncated, 5, ""},
		{"end tag without its end", "<a></a", truncated, 6, ""},
		{"slash in tag", "<a/ >", malformed, 2, `"/"`},
		{"digit name", "<1/>", malformed, 1, "name"},
		{"dash name", "<-a/>", malformed, 1, "name"},
		{"bad name", "<a×/>", malformed, 2, "white space"},
		{"colon first", "<:a/>", malformed, 1, "name"},
		{"colon last", "<a:/>", malformed, 3, "name"},
		{"two colons", "<a:b:c/>", malformed, 4, "white space"},
		{"digit after colon", "<a:1/>", malformed, 3, "name"},
		{"open reference far behind", "<a>" + strings.Repeat(" ", 100) + "&am", truncated, 106, ""},
		{"undeclared prefix", "<p:a/>", malformed, 0, "p is not declared"},
		{"undeclared attribute prefix", "<a p:b=''/>", malformed, 3, "p is not declared"},
		{"prefix out of scope", `<a><p:b xmlns:p="u"/><p:c/></a>`, malformed, 21, "p is not declared"},
		{"xmlns as element", "<xmlns:a/>", malformed, 0, "xmlns is not declared"},
		{"declared xmlns", `<a xmlns:xmlns="u"/>`, malformed, 3, "xmlns cannot"},
		{"xmlns namespace", `<a xmlns:p="http://www.w3.org/2000/xmlns/"/>`, malformed, 3, "xmlns cannot"},
		{"xmlns default", `<a xmlns="http://www.w3.org/2000/xmlns/"/>`, malformed, 3, "xmlns cannot"},
		{"xml elsewhere", `<a xmlns:xml="u"/>`, malformed, 3, "xml and its namespace"},
		{"other xml", `<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>`, malformed, 3, "xml and its namespace"},
		{"default xml", `<a xmlns="http://www.w3.org/XML/1998/namespace"/>`, malformed, 3, "xml and its namespace"},
		{"undeclaring", `<a xmlns:p=""/>`, malformed, 3, "no namespace"},
		{"declared twice", `<a xmlns:p="u" xmlns:p="v"/>`, malformed, 15, "declared twice"},
		{"default twice", `<a xmlns="u" xmlns="v"/>`, malformed, 13, "declared twice"},
		{"attribute twice", `<a b="" b=""/>`, malformed, 8, "b occurs twice"},
		{"expanded twice", `<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>`, malformed, 34, "y:b occurs twice"},
		{"value without a name", `<a ="b"/>`, malformed, 3, "name"},
		{"no value", `<a b/>`, malformed, 4, `"="`},
		{"no value before a quoted text", `<a b"c"/>`, malformed, 4, `"="`},
		{"no value before the end", "<a b ", truncated, 5, ""},
		{"no quotes", `<a b=c/>`, malformed, 5, "quoted"},
		{"nothing to quote", `<a b=></a>`, malformed, 5, "quoted"},
		{"no space", `<a b="c"d="e"/>`, malformed, 8, "white space"},
		{"open value", `<a b="c>`, truncated, 8, ""},
		{"open value that begins like the end of the tag", `<a b=">`, truncated, 7, ""},
		{"equals at the end", `<a b=`, truncated, 5, ""},
		{"less-than in value", `<a b="<"/>`, malformed, 6, `"<"`},
		{"ampersand like a tag", "<a>&b></b></a>", malformed, 3, "&amp;"},
		{"digit at the end", "<a><1", malformed, 4, "name"},
		{"stray ampersand", "<a>&</a>", malformed, 3, "&amp;"},
		{"stray ampersand far from a semicolon", "<a>& " + strings.Repeat("x", 100) + ";</a>", malformed, 3, "&amp;"},
		{"ampersand in value", `<a b="a & b"/>`, malformed, 8, "&amp;"},
		{"reference into the next value", `<a b="&lt" c=";"/>`, malformed, 6, "unknown reference"},
		{"unknown entity", "<a>&nbsp;</a>", malformed, 3, "&nbsp;"},
		{"upper case entity", "<a>&LT;</a>", malformed, 3, "&LT;"},
		{"no number", "<a>&#;</a>", malformed, 3, "unknown reference"},
		{"no hex number", "<a>&#x;</a>", malformed, 3, "unknown reference"},
		{"upper case X", "<a>&#X41;</a>", malformed, 3, "unknown reference"},
		{"hex in decimal", "<a>&#4A;</a>", malformed, 3, "unknown reference"},
		{"half reference", "<a>&am", truncated, 6, ""},
		{"half reference, as long as they get", "<a>&" + strings.Repeat("x", 62), truncated, 66, ""},
		{"longer than any reference", "<a>&" + strings.Repeat("x", 63), malformed, 3, "&amp;"},
		{"illegal reference", "<a>&#1;</a>", malformed, 3, "&#1;"},
		{"illegal reference at the end of an open value", `<a b="&#1;>"/>`, malformed, 6, "&#1;"},
		{"surrogate reference", "<a>&#xD800;</a>", malformed, 3, "&#xD800;"},
		{"large reference", "<a>&#x110000;</a>", malformed, 3, "&#x110000;"},
		{"huge reference", "<a>&#99999999999999999999;</a>", malformed, 3, "does not denote an XML character"},
		{"CDATA end in text", "<a>]]></a>", malformed, 3, "]]>"},
		{"open CDATA", "<a><![CDATA[</a>", truncated, 16, ""},
		{"half CDATA", "<a><![CDA", truncated, 9, ""},
		{"lower case CDATA", "<a><![cdata[]]></a>", malformed, 3, "neither"},
		{"open comment", "<a><!-- </a>", truncated, 12, ""},
		{"half comment", "<a><!-", truncated, 6, ""},
		{"comment cut off behind its dashes", "<a><!-- --", truncated, 10, ""},
		{"dashes in comment", "<a><!-- -- --></a>", malformed, 8, "--"},
		{"three dashes", "<a><!-- ---></a>", malformed, 8, "--"},
		{"open instruction", "<a><?pi </a>", truncated, 12, ""},
		{"half instruction", "<a><?", truncated, 5, ""},
		{"half instruction before the root", "<?", truncated, 2, ""},
		{"instruction without name", "<a><? x?></a>", malformed, 3, "without a name"},
		{"instruction with colon", "<a><?a:b?></a>", malformed, 6, "name"},
		{"late declaration", " <?xml version='1.0'?><a/>", malformed, 1, "very beginning"},
		{"inner declaration", "<a><?XML x?></a>", malformed, 3, "very beginning"},
		{"declaration without version", "<?xml encoding='UTF-8'?><a/>", malformed, 0, "malformed"},
		{"declaration in another order", "<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>", malformed, 0, "malformed"},
		{"declaration without a name", "<?xml ='1.0'?><a/>", malformed, 0, "malformed"},
		{"declaration without a value", "<?xml version=?><a/>", malformed, 0, "malformed"},
		{"declaration without an equals sign", "<?xml version'1.0'?><a/>", malformed, 0, "malformed"},
		{"declaration without spaces", "<?xml version='1.0'encoding='UTF-8'?><a/>", malformed, 0, "malformed"},
		{"declaration not quoted", "<?xml version=1.0?><a/>", malformed, 0, "malformed"},
		{"declared encoding not quoted", "<?xml version='1.0' encoding=UTF-8?><a/>", malformed, 0, "malformed"},
		{"declared encoding not closed", "<?xml version='1.0' encoding='UTF-8?><a/>", malformed, 0, "malformed"},
		{"declaration not closed", "<?xml version='1.0?><a/>", malformed, 0, "malformed"},
		{"standalone", "<?xml version='1.0' standalone='maybe'?><a/>", malformed, 0, "malformed"},
		{"begun declaration", "<?xml", malformed, 0, "very beginning"},
		{"open declaration", "<?xml version='1.0'", truncated, 19, ""},
		{"XML 1.1", "<?xml version='1.1'?><a/>", unsupported, 0, "send XML 1.0"},
		{"declared Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", unsupported, 0, "ISO-8859-1"},
		{"declared UTF-16", "<?xml version='1.0' encoding='utf-16'?><a/>", unsupported, 0, "utf-16"},
		{"UTF-16 LE", "\xFF\xFE<\x00a\x00/\x00>\x00", unsupported, 0, "UTF-16"},
		{"UTF-16 BE", "\xFE\xFF\x00<\x00a\x00/\x00>", unsupported, 0, "UTF-16"},
		{"UTF-16 LE without mark", "<\x00a\x00/\x00>\x00", unsupported, 1, "UTF-16"},
		{"UTF-16 BE without mark", "\x00<\x00a\x00/\x00>", unsupported, 0, "UTF-16"},
		{"DOCTYPE", "<!DOCTYPE a><a/>", unsupported, 0, "DOCTYPE"},
		{"DOCTYPE with entities", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", unsupported, 0, "DOCTYPE"},
		{"DOCTYPE inside", "<a><!DOCTYPE a></a>", unsupported, 3, "DOCTYPE"},
		{"half DOCTYPE", "<!DOC", truncated, 5, ""},
		{"declaration", "<a><!ELEMENT a ANY></a>", malformed, 3, "neither"},
		{"control character", "<a>\x01</a>", malformed, 3, "U+0001"},
		{"control character first", "\x01<a/>", malformed, 0, "U+0001"},
		{"control character alone", "\x01", malformed, 0, "U+0001"},
		{"nothing but NUL", "\x00", malformed, 0, "U+0000"},
		{"control character in a value", "<a b='\x1F'/>", malformed, 6, "U+001F"},
		{"control character in a comment", "<a><!--\x00--></a>", malformed, 7, "U+0000"},
		{"control character after the end", "<a/>\x02", malformed, 4, "U+0002"},
		{"noncharacter", "<a>\uFFFE</a>", malformed, 3, "U+FFFE"},
		{"not UTF-8", "<a>\xE9</a>", malformed, 3, "UTF-8"},
		{"half a character", "<a>\xC3", truncated, 3, "ends within a character"},
		{"overlong UTF-8", "<a>\xC0\xBC</a>", malformed, 3, "UTF-8"},
		{"surrogate in UTF-8", "<a>\xED\xA0\x80</a>", malformed, 3, "UTF-8"},
		{"error before the bad character", "<a><b></a>\x01", malformed, 6, "</b>"},
		{"second byte order mark", "\uFEFF\uFEFF<a/>", malformed, 3, "outside of the root"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := readAll(test.document, soap.ReadOptions{Strict: true})
			var syntax *soap.SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("got %v", err)
			}
			if syntax.Kind != test.kind || syntax.Offset != test.offset || !strings.Contains(syntax.Message, test.message) {
				t.Errorf("got kind %d at byte %d: %v", syntax.Kind, syntax.Offset, err)
			}
			if entersAfterError(soap.NewReader([]byte(test.document), soap.ReadOptions{Strict: true})) {
				t.Error("an element is read in spite of the error")
			}
		})
	}
}

// TestPeekChildLeavesTheReaderAlone looks ahead wherever a reader can be, also behind an element that has ended.
func TestPeekChildLeavesTheReaderAlone(t *testing.T) {
	const document = `<r xmlns:p="u"><a b="&#65;" xmlns:q="v">x</a><p:c d="&#66;" e="f" xmlns:q="w">y<g/></p:c></r>`
	visit := func(peek bool) (events []string) {
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		note := func() {
			for range 2 {
				if peek {
					r.PeekChild()
				}
			}
			events = append(events, r.Name().String())
			for _, name := range []string{"b", "d", "e"} {
				v, _ := r.Attr("", name)
				events = append(events, v)
			}
		}
		note()
		r.Child()
		note()
		r.Child()
		note()
		events = append(events, r.Text())
		note()
		r.Child()
		note()
		r.Child()
		note()
		r.Skip()
		note()
		r.Child()
		note()
		r.Child()
		if r.Err() != nil {
			t.Fatal(r.Err())
		}
		return events
	}
	if with, without := visit(true), visit(false); !slices.Equal(with, without) {
		t.Errorf("got  %q\nwant %q", with, without)
	}
}

// TestNamesOfASCII goes through all ASCII characters as the first and as a later one of a name (XML 1.0, section 2.3,
// productions 4 and 4a; Namespaces in XML 1.0, section 3, takes the colon out).
func TestNamesOfASCII(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"
	for c := rune(1); c < 0x80; c++ {
		for name, want := range map[string]bool{
			string(c):       strings.ContainsRune(letters, c),
			"a" + string(c): strings.ContainsRune(letters+"-.0123456789", c),
		} {
			if strings.ContainsRune(" \t\r\n/", c) {
				continue // They end a name.
			}
			r := soap.NewReader([]byte("<"+name+"/>"), soap.ReadOptions{})
			if got := r.Child() && r.Name().Local == name; got != want {
				t.Errorf("%q is a name: %t", name, got)
			}
			_, err := written(soap.WriteOptions{}, func(w *soap.Writer) { w.QName("", "v", soap.Name{Local: name}) })
			if (err == nil) != want {
				t.Errorf("%q is written as a name: %v", name, err)
			}
		}
	}
}

func TestErrorPosition(t *testing.T) {
	err := readAll("<a>\n<b>\n<c/><d>&x;</d></b></a>", soap.ReadOptions{})
	const want = "soap: line 3, byte 15, at /a/b/d: unknown reference &x;"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	r := soap.NewReader([]byte("<a>\n <b>x</b>\n</a>"), soap.ReadOptions{})
	r.Child()
	r.Child()
	r.Int()
	var value *soap.ValueError
	if !errors.As(r.Err(), &value) || value.Line != 2 || value.Offset != 5 || value.Type.Local != "int" {
		t.Errorf("got %v", r.Err())
	}
	if want := `soap: line 2, byte 5, at /a/b: "x" is not of the type int`; r.Err().Error() != want {
		t.Errorf("got %v", r.Err())
	}
}

func TestLenientReferences(t *testing.T) {
	document := `<text a="x&#x1;y">a&#x1;b&#2;&#xD800;&#xFFFE;&#x110000;c<![CDATA[&#1;]]></text>`
	r := soap.NewReader([]byte(document), soap.ReadOptions{})
	if got, want := outline(r), "<text a=xy>abc&#1;</>"; r.Err() != nil || got != want {
		t.Errorf("got %s, %v", got, r.Err())
	}
	if r.Dropped() != 6 {
		t.Errorf("%d references were dropped", r.Dropped())
	}
	if readAll(document, soap.ReadOptions{Strict: true}) == nil {
		t.Error("a strict reader took them")
	}
	if readAll("<a>\x01</a>", soap.ReadOptions{}) == nil {
		t.Error("a lenient reader took the character itself")
	}
}

func TestLimits(t *testing.T) {
	attributes := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "#", string(rune('a'+i%26))+strings.Repeat("x", i/26)))
		}
		return "<a" + b.String() + "/>"
	}
	nested := func(n int, tag string) string { return strings.Repeat("<"+tag+">", n) + strings.Repeat("</a>", n) }
	tests := []struct {
		name     string
		options  soap.ReadOptions
		document string
		refused  bool
	}{
		{"default depth", soap.ReadOptions{}, nested(soap.DefaultMaxDepth, "a"), false},
		{"beyond default depth", soap.ReadOptions{}, nested(soap.DefaultMaxDepth+1, "a"), true},
		{"depth", soap.ReadOptions{MaxDepth: 2}, nested(2, "a"), false},
		{"beyond depth", soap.ReadOptions{MaxDepth: 2}, nested(3, "a"), true},
		{"attributes", soap.ReadOptions{MaxAttributes: 2}, attributes(2, " #=''"), false},
		{"beyond attributes", soap.ReadOptions{MaxAttributes: 2}, attributes(3, " #=''"), true},
		{"declarations count", soap.ReadOptions{MaxAttributes: 2}, attributes(3, " xmlns:#='u'"), true},
		{"default attributes", soap.ReadOptions{}, attributes(soap.DefaultMaxAttributes, " #=''"), false},
		{"beyond default attributes", soap.ReadOptions{}, attributes(soap.DefaultMaxAttributes+1, " #=''"), true},
		{"namespaces in scope", soap.ReadOptions{}, nested(200, "a xmlns='u' xmlns:b='v'"), true},
		{"namespaces one after the other", soap.ReadOptions{},
			"<a>" + strings.Repeat("<b xmlns:c='u' xmlns:d='v'/>", 300) + "</a>", false},
		{"bytes", soap.ReadOptions{MaxBytes: 4}, "<a/>", false},
		{"beyond bytes", soap.ReadOptions{MaxBytes: 4}, "<a/> ", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := readAll(test.document, test.options)
			var syntax *soap.SyntaxError
			if refused := errors.As(err, &syntax) && syntax.Kind == soap.LimitExceeded; refused != test.refused || !refused && err != nil {
				t.Errorf("got %v", err)
			}
			if entersAfterError(soap.NewReader([]byte(test.document), test.options)) {
				t.Error("the reader goes on after the error")
			}
		})
	}
}

// TestReferencesToCharacters asserts which characters can be referred to (XML 1.0, sections 2.2 and 4.1).
func TestReferencesToCharacters(t *testing.T) {
	for c, want := range map[rune]bool{
		0: false, 8: false, 9: true, 0xA: true, 0xB: false, 0xC: false, 0xD: true, 0xE: false, 0x1F: false, 0x20: true,
		0x7F: true, 0xD7FF: true, 0xD800: false, 0xDFFF: false, 0xE000: true, 0xFFFD: true, 0xFFFE: false, 0xFFFF: false,
		0x10000: true, 0x1FFFE: true, 0x10FFFF: true, 0x110000: false,
	} {
		for _, reference := range []string{fmt.Sprintf("&#%d;", c), fmt.Sprintf("&#x%x;", c), fmt.Sprintf("&#x00%X;", c)} {
			r := soap.NewReader([]byte("<a>"+reference+"</a>"), soap.ReadOptions{Strict: true})
			r.Child()
			if text := r.Text(); (r.Err() == nil) != want || want && text != string(c) {
				t.Errorf("%s: read %q, %v", reference, text, r.Err())
			}
		}
	}
}

// TestMixedContentToTheEnd asserts that MixedChild goes on to the end of the document, as Child does.
func TestMixedContentToTheEnd(t *testing.T) {
	for _, root := range []string{"<a/>", "<a></a>", "<a>text</a>", "<a>text<b/></a >"} {
		for after, want := range map[string]string{"": "", " <!-- c -->\n": "", "<b/>": "a second root element", "text": "text outside of the root element"} {
			r := soap.NewReader([]byte(root+after), soap.ReadOptions{})
			r.Child()
			for more := true; more; {
				if _, more = r.MixedChild(); more {
					r.Skip()
				}
			}
			if r.Err() != nil {
				t.Errorf("%s: %v before the end of the element", root+after, r.Err())
			}
			if text, more := r.MixedChild(); text != "" || more {
				t.Errorf("%s: read %q, %t after the end", root+after, text, more)
			}
			if err := r.Err(); (err != nil) != (want != "") || err != nil && !strings.HasSuffix(err.Error(), want) {
				t.Errorf("%s: got %v, want %q", root+after, err, want)
			}
		}
	}
}

// TestNoChildAfterAnError asserts that neither way to the next child finds one where the document is broken, nor afterwards.
func TestNoChildAfterAnError(t *testing.T) {
	for _, broken := range []string{`<b c="&unknown;"/>`, `<b c="<"/>`, `<b c=""d=""/>`, "</c>", "&unknown;", "<b", "]]>"} {
		for name, next := range map[string]func(*soap.Reader) bool{
			"Child":      (*soap.Reader).Child,
			"MixedChild": func(r *soap.Reader) bool { _, more := r.MixedChild(); return more },
		} {
			r := soap.NewReader([]byte("<a>"+broken+"<d/></a>"), soap.ReadOptions{})
			r.Child()
			for range 2 {
				if next(r) || r.Err() == nil {
					t.Errorf("%s: %s found a child; the error is %v", broken, name, r.Err())
				}
			}
			if text, _ := r.MixedChild(); text != "" {
				t.Errorf("%s: read %q after the error", broken, text)
			}
		}
	}
}

// TestMixedChildLeavesTheElementBefore asserts that nothing of what was asked of one element holds for the next: neither its
// default, nor its attribute in the path of an error, nor that it is to be skipped.
func TestMixedChildLeavesTheElementBefore(t *testing.T) {
	for name, next := range map[string]func(*soap.Reader) bool{
		"Child":      (*soap.Reader).Child,
		"MixedChild": func(r *soap.Reader) bool { _, more := r.MixedChild(); return more },
	} {
		r := soap.NewReader([]byte(`<a xmlns:i="`+soap.NamespaceXSI+`"><b i:nil="true"/><c/><d>x<e/>y</d>z<f n="1">&x;</f></a>`), soap.ReadOptions{})
		r.Child()
		next(r)
		r.Default("5")
		if v := soap.ReadNil(r, (*soap.Reader).Int); v != (soap.Nil[int32]{}) {
			t.Errorf("%s: nil is read as %v", name, v)
		}
		next(r)
		if got := r.String(); got != "" {
			t.Errorf("%s: an empty element is read as %q after one with a default", name, got)
		}
		next(r)
		if members := r.Members(nil); members.Index(r) != -1 || !next(r) || r.Name().Local != "f" {
			t.Errorf("%s: %s comes after an element that nobody knows", name, r.Name())
		}
		r.Attribute("", "n")
		r.Int()
		const want = "soap: line 1, byte 99, at /a/f: unknown reference &x;"
		if next(r) || r.Err() == nil || r.Err().Error() != want {
			t.Errorf("%s: got %v, want %s", name, r.Err(), want)
		}
	}
}

func TestTextRefusesElements(t *testing.T) {
	for _, document := range []string{"<a>x<b/></a>", "<a><b/></a>"} {
		r := soap.NewReader([]byte(document), soap.ReadOptions{})
		r.Child()
		if text := r.Text(); text != "" || r.Err() == nil {
			t.Errorf("%s: got %q, %v", document, text, r.Err())
		}
	}
}

// TestEndTagsBeginWithLessThan reads what looks like an end tag but for its first character.
func TestEndTagsBeginWithLessThan(t *testing.T) {
	for _, first := range []string{"&", "]", "\r", "1"} {
		for name, read := range map[string]func(*soap.Reader){
			"text":   func(r *soap.Reader) { r.Text() },
			"number": func(r *soap.Reader) { r.Int() },
		} {
			r := soap.NewReader([]byte("<a>1"+first+"/a>"), soap.ReadOptions{})
			r.Child()
			if read(r); r.Err() == nil {
				t.Errorf("%s: %q was taken for the beginning of an end tag", name, first)
			}
		}
	}
}

// TestNothingAfterAnError makes sure that a caller that never looks at errors comes to an end.
func TestNothingAfterAnError(t *testing.T) {
	r := soap.NewReader([]byte("<a b='c'>x&y;</a>"), soap.ReadOptions{})
	r.Child()
	first := r.Text()
	r.Fail(errors.New("second"))
	if first != "" || r.Child() || r.Text() != "" || r.Int() != 0 || r.Raw() != "" {
		t.Error("something was read")
	}
	var syntax *soap.SyntaxError
	if !errors.As(r.Err(), &syntax) {
		t.Errorf("the first error gave way to %v", r.Err())
	}
}

// TestUseAfterTheEnd calls everything where there is nothing to read.
func TestUseAfterTheEnd(t *testing.T) {
	for _, document := range []string{"<a/>", "<a></a>", "<a>x</a>"} {
		r := soap.NewReader([]byte(document), soap.ReadOptions{})
		r.Text()
		r.Skip()
		if r.IsNil() || r.Name() != (soap.Name{}) {
			t.Errorf("%s: an element is current before the first", document)
		}
		for r.Child() {
		}
		for range 3 {
			r.Skip()
			r.Text()
			if r.Child() || r.Err() != nil {
				t.Errorf("%s: %v", document, r.Err())
			}
			if raw := r.Element() + r.Raw(); raw != "" || r.Err() != nil {
				t.Errorf("%s: read %s after the end, %v", document, raw, r.Err())
			}
		}
	}
}

func TestIsNil(t *testing.T) {
	for document, want := range map[string]bool{
		`<a/>`: false, `<a nil="true"/>`: false, `<a i:nil="true" xmlns:i="urn:x"/>`: false,
		`<a i:nil="true" xmlns:i="` + soap.NamespaceXSI + `"/>`:        true,
		`<a i:nil=" 1 " xmlns:i="` + soap.NamespaceXSI + `">text</a>`:  true,
		`<a i:nil="false" xmlns:i="` + soap.NamespaceXSI + `"/>`:       false,
		`<a i:nil="0" xmlns:i="` + soap.NamespaceXSI + `"/>`:           false,
		`<a i:nil="perhaps" xmlns:i="` + soap.NamespaceXSI + `">x</a>`: false,
	} {
		r := soap.NewReader([]byte(document), soap.ReadOptions{})
		r.Child()
		if got := r.IsNil(); got != want {
			t.Errorf("%s: got %t", document, got)
		}
	}
}
