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
