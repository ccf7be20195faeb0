package soap

import (
	"reflect"
	"strings"
	"testing"
)

type anyHolder struct{ value AnyType }

func (h *anyHolder) EncodeXML(w *Writer) { w.AnyType("urn:t", "Value", h.value) }

func (h *anyHolder) DecodeXML(r *Reader) {
	for r.Child() {
		h.value = r.AnyType()
	}
}

// TestAnyTypeKeepsTypeAttributesAndContent reads an element, writes it into another document and reads that.
func TestAnyTypeKeepsTypeAttributesAndContent(t *testing.T) {
	tests := map[string]struct {
		element string
		typ     Name
		attrs   int
		content Raw
	}{
		"empty":    {`<t:Value/>`, Name{}, 0, ""},
		"text":     {`<t:Value i:type="x:int">7 &lt; 8</t:Value>`, Name{"spaceX", "int"}, 0, "7 &lt; 8"},
		"nil":      {`<t:Value i:nil="true"/>`, Name{}, 1, ""},
		"elements": {`<t:Value plain="a"><x:A><x:B/></x:A></t:Value>`, Name{}, 1, `<x:A xmlns:x="spaceX"><x:B/></x:A>`},
	}
	root := Name{"urn:t", "Root"}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document := `<t:Root xmlns:t="urn:t" xmlns:x="spaceX" xmlns:i="` + NamespaceXSI + `">` + test.element + `</t:Root>`
			for range 2 {
				var h anyHolder
				if err := Unmarshal([]byte(document), root, &h, ReadOptions{Strict: true}); err != nil {
					t.Fatalf("%v\n%s", err, document)
				}
				if h.value.Type != test.typ || len(h.value.Attributes) != test.attrs || h.value.Content != test.content {
					t.Errorf("read %+v from %s", h.value, document)
				}
				again, err := Marshal(root, &h)
				if err != nil {
					t.Fatal(err)
				}
				document = string(again)
			}
		})
	}
}

// TestAnyTypeKeepsWhatPrefixesMean moves QNames in text and attributes into documents in which their prefixes mean something
// else, or the element's own.
func TestAnyTypeKeepsWhatPrefixesMean(t *testing.T) {
	const spaces = ` xmlns:n="urn:n" xmlns:p="urn:p" xmlns:i="` + NamespaceXSI + `" xmlns:x="` + NamespaceXSD + `"`
	qname, root := xsdName("QName"), Name{"urn:t", "Root"}
	tests := map[string]struct {
		element string
		want    AnyType
		means   Name
	}{
		"text":         {`<v:Value i:type="x:QName">n:x</v:Value>`, AnyType{Type: qname, Namespaces: []Namespace{{"n", "urn:n"}}, Content: "n:x"}, Name{"urn:n", "x"}},
		"white space":  {`<v:Value i:type="x:QName"> n:x </v:Value>`, AnyType{Type: qname, Namespaces: []Namespace{{"n", "urn:n"}}, Content: " n:x "}, Name{"urn:n", "x"}},
		"no type":      {`<v:Value>n:x</v:Value>`, AnyType{Namespaces: []Namespace{{"n", "urn:n"}}, Content: "n:x"}, Name{"urn:n", "x"}},
		"own prefix":   {`<v:Value xmlns:v="urn:t" i:type="x:QName">v:x</v:Value>`, AnyType{Type: qname, Namespaces: []Namespace{{"v", "urn:t"}}, Content: "v:x"}, Name{"urn:t", "x"}},
		"prefix i":     {`<v:Value xmlns:j="` + NamespaceXSI + `" xmlns:i="urn:i" j:type="x:QName">i:x</v:Value>`, AnyType{Type: qname, Namespaces: []Namespace{{"i", "urn:i"}}, Content: "i:x"}, Name{"urn:i", "x"}},
		"default":      {`<Value xmlns="urn:t" i:type="x:QName">x</Value>`, AnyType{Type: qname, Namespaces: []Namespace{{"", "urn:t"}}, Content: "x"}, Name{"urn:t", "x"}},
		"no namespace": {`<v:Value i:type="x:QName">x</v:Value>`, AnyType{Type: qname, Namespaces: []Namespace{{}}, Content: "x"}, Name{"", "x"}},
		"no QName":     {`<v:Value i:type="x:QName">:x</v:Value>`, AnyType{Type: qname, Content: ":x"}, Name{}},
		"attribute":    {`<v:Value xmlns:v="urn:t" a="n:x"/>`, AnyType{Attributes: []Attribute{{Name{Local: "a"}, "n:x"}}, Namespaces: []Namespace{{"n", "urn:n"}}}, Name{}},
		"mixed":        {`<v:Value>p:x <p:y/></v:Value>`, AnyType{Namespaces: []Namespace{{"p", "urn:p"}}, Content: `p:x <p:y xmlns:p="urn:p"/>`}, Name{}},
		"inside":       {`<v:Value>p:x <p:y>n:z</p:y></v:Value>`, AnyType{Namespaces: []Namespace{{"p", "urn:p"}}, Content: `p:x <p:y xmlns:p="urn:p" xmlns:n="urn:n">n:z</p:y>`}, Name{}},
		"markup":       {`<v:Value><p:y/></v:Value>`, AnyType{Content: `<p:y xmlns:p="urn:p"/>`}, Name{}},
	}
	for name, test := range tests {
		for _, style := range []WriteStyle{Hoisted, WCF} {
			t.Run(name, func(t *testing.T) {
				document := []byte(`<v:Root xmlns:v="urn:t"` + spaces + `>` + test.element + `</v:Root>`)
				for range 3 {
					var h anyHolder
					if err := Unmarshal(document, root, &h, ReadOptions{Strict: true}); err != nil {
						t.Fatalf("%v in %s", err, document)
					}
					h.value.Content = Raw(strings.ReplaceAll(string(h.value.Content), ` xmlns=""`, ""))
					if !reflect.DeepEqual(h.value, test.want) {
						t.Fatalf("read %+v\nwant %+v from %s", h.value, test.want, document)
					}
					if test.means != (Name{}) {
						if got, err := DecodeScalar(h.value, (*Reader).QName, ReadOptions{}); got != test.means || err != nil {
							t.Errorf("decoded %v, %v, want %v", got, err, test.means)
						}
					}
					w := NewWriter(WriteOptions{Style: style})
					w.Start(root.Space, root.Local)
					h.EncodeXML(w)
					w.End()
					var err error
					if document, err = w.Bytes(); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}

// TestAnySimpleTypeKeepsWhatPrefixesMean is the same for elements without markup in them.
func TestAnySimpleTypeKeepsWhatPrefixesMean(t *testing.T) {
	for text, want := range map[string]AnySimpleType{
		`<v:r xmlns:v="urn:t" xmlns:n="urn:n">n:x &amp; y</v:r>`: {Value: "n:x & y", Namespaces: []Namespace{{"n", "urn:n"}}},
		`<v:r xmlns:v="urn:t" xmlns:n="urn:n">n</v:r>`:           {Value: "n"},
		`<r xmlns="urn:t" xmlns:x="` + NamespaceXSD + `" xmlns:i="` + NamespaceXSI + `" i:type="x:QName">q</r>`: {
			Type: xsdName("QName"), Value: "q", Namespaces: []Namespace{{"", "urn:t"}}},
	} {
		for range 2 {
			r := NewReader([]byte(text), ReadOptions{Strict: true})
			r.Child()
			got := r.AnySimpleType()
			if !reflect.DeepEqual(got, want) || r.Err() != nil {
				t.Errorf("read %+v, %v; want %+v from %s", got, r.Err(), want, text)
			}
			w := NewWriter(WriteOptions{})
			w.AnySimpleType("urn:t", "r", got)
			document, err := w.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			text = string(document)
		}
	}
}

// TestAnyTypeRefusesBadNames has names that would make the document another one than was asked for, or none.
func TestAnyTypeRefusesBadNames(t *testing.T) {
	for name, v := range map[string]AnyType{
		"no name":            {Attributes: []Attribute{{Name{"", `a="1" b`}, "x"}}},
		"not UTF-8":          {Attributes: []Attribute{{Name{"", "a\xff"}, "x"}}},
		"a declaration":      {Attributes: []Attribute{{Name{"", "xmlns"}, "x"}}},
		"twice":              {Attributes: []Attribute{{Name{"", "a"}, "x"}, {Name{"", "a"}, "y"}}},
		"type twice":         {Type: Name{"", "t"}, Attributes: []Attribute{{Name{NamespaceXSI, "type"}, "x"}}},
		"no prefix":          {Namespaces: []Namespace{{`a="1" b`, "u"}}},
		"prefix xml":         {Namespaces: []Namespace{{"xml", "u"}}},
		"prefix xmlns":       {Namespaces: []Namespace{{"xmlns", "u"}}},
		"undeclared":         {Namespaces: []Namespace{{"p", ""}}},
		"declared twice":     {Namespaces: []Namespace{{"p", "u"}, {"p", "v"}}},
		"default":            {Namespaces: []Namespace{{"", "u"}}},
		"illegal character":  {Namespaces: []Namespace{{"p", "\x01"}}},
		"namespace of xml":   {Namespaces: []Namespace{{"p", namespaceXML}}},
		"namespace of xmlns": {Namespaces: []Namespace{{"p", namespaceXMLNS}}},
		"content":            {Content: "<a>"},
		"content in a scope": {Namespaces: []Namespace{{"p", "u"}}, Content: "<a>"},
	} {
		w := NewWriter(WriteOptions{})
		w.Start("urn:t", "r")
		w.AnyType("", "any", v)
		w.End()
		document, err := w.Bytes()
		if _, ok := err.(*WriteError); !ok || !strings.HasPrefix(err.Error(), "soap: cannot write /r/any") {
			t.Errorf("%s: got %v, wrote %s", name, err, document)
		}
	}
}

func TestAnyTypeRefusesAnUndeclaredTypePrefix(t *testing.T) {
	document := `<Root xmlns="urn:t"><Value i:type="q:int" xmlns:i="` + NamespaceXSI + `">1</Value></Root>`
	if err := Unmarshal([]byte(document), Name{"urn:t", "Root"}, &anyHolder{}, ReadOptions{}); err == nil {
		t.Error("no error")
	}
}

// TestAnyTypeOfScalar asserts that a value of a built-in type names it, so that its reader knows.
func TestAnyTypeOfScalar(t *testing.T) {
	held, err := AnyTypeOfScalar(int32(7), (*Writer).Int)
	if want := (AnyType{Type: xsdName("int"), Content: "7"}); err != nil || held.Type != want.Type || held.Content != want.Content || held.Attributes != nil {
		t.Fatalf("made %+v, %v; want %+v", held, err, want)
	}
	if n, err := DecodeScalar(held, (*Reader).Int, ReadOptions{Strict: true}); n != 7 || err != nil {
		t.Errorf("read %d, %v", n, err)
	}
	if _, err := DecodeScalar(held, (*Reader).DateTime, ReadOptions{}); err == nil {
		t.Error("a number was read as a date")
	}
	if n, err := DecodeScalar(AnyType{Content: "7<"}, (*Reader).Int, ReadOptions{}); n != 0 || err == nil {
		t.Errorf("read %d, %v from what is not XML", n, err)
	}
	if _, err := AnyTypeOfScalar("\x00", (*Writer).String); err == nil {
		t.Error("a character that XML cannot carry was taken")
	}
	if _, err := AnyTypeOfScalar(DefaultMaxDepth+1, writeNested); err == nil {
		t.Error("a value was taken that is too deep to be read")
	}
}

// writeNested writes an element that holds one that holds one, so many in all.
func writeNested(w *Writer, space, local string, depth int) {
	if depth > 0 {
		w.Start(space, local)
		writeNested(w, space, local, depth-1)
		w.End()
	}
}

func TestAnyTypeOfNothing(t *testing.T) {
	held, err := AnyTypeOf(nil)
	if err != nil || len(held.Attributes) != 1 || held.Attributes[0].Name != (Name{NamespaceXSI, "nil"}) {
		t.Errorf("nil became %+v, %v; want xsi:nil", held, err)
	}
	if _, err := AnyTypeOf((*circle)(nil)); err == nil {
		t.Error("a nil pointer was taken")
	}
}

// TestAnyTypeDecode asserts that a value is decoded only when it is of the type that the element names, or when it names
// none.
func TestAnyTypeDecode(t *testing.T) {
	tests := map[string]struct {
		held AnyType
		want bool
	}{
		"its type":     {AnyType{Type: circleName, Content: `<R xmlns="urn:t">7</R>`}, true},
		"no type":      {AnyType{Content: `<R xmlns="urn:t">7</R>`}, true},
		"another type": {AnyType{Type: shapeName, Content: `<R xmlns="urn:t">7</R>`}, false},
		"no number":    {AnyType{Content: `<R xmlns="urn:t">x</R>`}, false},
		"no XML":       {AnyType{Content: `<R>`}, false},
	}
	for name, test := range tests {
		var v circle
		if err := test.held.Decode(&v, ReadOptions{}); (err == nil) != test.want || test.want && v.radius != 7 {
			t.Errorf("%s: read %+v, %v", name, v, err)
		}
	}
}

func TestAnySimpleTypeRefusesAnUndeclaredPrefix(t *testing.T) {
	r := NewReader([]byte(`<Root xmlns:i="`+NamespaceXSI+`" i:type="q:int">1</Root>`), ReadOptions{})
	r.Child()
	r.AnySimpleType()
	if r.Err() == nil {
		t.Error("no error")
	}
}
