package soap

import "testing"

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
	if _, err := AnyTypeOfScalar("\x00", (*Writer).String); err == nil {
		t.Error("a character that XML cannot carry was taken")
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
