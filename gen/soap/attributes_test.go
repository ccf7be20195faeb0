package soap_test

import (
	"slices"
	"testing"

	"groupdesk/gen/soap"
)

func TestOtherAttributes(t *testing.T) {
	others := []soap.Attribute{
		{Name: soap.Name{Local: "color"}, Value: `a "quote" b="1"`},
		{Name: soap.Name{Space: "v", Local: "id"}, Value: "<\n>"},
		{Name: soap.Name{Space: "http://www.w3.org/XML/1998/namespace", Local: "lang"}, Value: "en"},
		{Name: soap.Name{Local: "b"}, Value: ""},
	}
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
			w.Start("u", "a")
			w.Attribute().Int("", "id", 1)
			w.OtherAttributes(others)
			w.End()
		})
		if err != nil {
			t.Fatal(err)
		}
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		r.Child()
		r.Attribute("", "id")
		if id, got := r.Int(), r.OtherAttributes(); r.Err() != nil || id != 1 || !slices.Equal(got, others) {
			t.Errorf("read %d, %v, %v of %s", id, got, r.Err(), document)
		}
	}
}

// TestOtherAttributesLeaveOut asserts that what XML Schema itself says of an element is none of its attributes.
func TestOtherAttributesLeaveOut(t *testing.T) {
	document := `<a xmlns:i="` + soap.NamespaceXSI + `" xmlns:n="n" i:type="n:t" i:schemaLocation="x y" b="1"/>`
	r := soap.NewReader([]byte(document), soap.ReadOptions{})
	r.Child()
	want := []soap.Attribute{{Name: soap.Name{Local: "b"}, Value: "1"}}
	if got := r.OtherAttributes(); r.Err() != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, r.Err(), want)
	}
}

func TestOtherAttributesRefused(t *testing.T) {
	tests := []struct {
		name string
		attr soap.Name
		want string
	}{
		{"twice", soap.Name{Local: "id"}, "soap: cannot write /a/@id: the element has this attribute already"},
		{"twice in a namespace", soap.Name{Space: "u", Local: "id"}, "soap: cannot write /a/@id: the element has this attribute already"},
		{"no name", soap.Name{Local: "i d"}, "soap: cannot write /a/@i d: invalid attribute name"},
		{"empty", soap.Name{Space: "u"}, "soap: cannot write /a/@: invalid attribute name"},
		{"declaration", soap.Name{Local: "xmlns"}, "soap: cannot write /a/@xmlns: invalid attribute name"},
		{"prefix", soap.Name{Space: "http://www.w3.org/2000/xmlns/", Local: "p"}, "soap: cannot write /a/@p: invalid attribute name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
				w.Start("u", "a")
				w.Attribute().Int("", "id", 1)
				w.Attribute().Int("u", "id", 1)
				w.OtherAttributes([]soap.Attribute{{Name: test.attr}})
				w.End()
			})
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v", err)
			}
		})
	}
}
