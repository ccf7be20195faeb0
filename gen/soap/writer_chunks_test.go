package soap_test

import (
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// TestDocumentsOfAnySize writes documents of many sizes, so that a chunk of the writer may end at any of their parts, and
// reads them back.
func TestDocumentsOfAnySize(t *testing.T) {
	const elements = 60
	for length := range 200 {
		for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
			text := strings.Repeat("x", length)
			document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) { writeSized(w, elements, text) })
			if err != nil {
				t.Fatal(err)
			}
			r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
			if r.Root(soap.Name{Space: "urn:a", Local: "root"}) {
				checkSized(t, r, elements, text)
			}
			if err := r.Finish(); err != nil {
				t.Fatalf("length %d, style %d: %v in %s", length, style, err, document)
			}
		}
	}
}

// writeSized writes elements with all that looks back into what was written: other attributes, lists, and QNames that
// declare a namespace.
func writeSized(w *soap.Writer, n int, text string) {
	w.Start("urn:a", "root")
	for range n {
		w.Start("urn:b", "item")
		w.Attr("", "first", text)
		w.OtherAttributes([]soap.Attribute{{Name: soap.Name{Space: "urn:c", Local: "other"}, Value: text}})
		soap.WriteItems(w, "urn:b", "names", soap.Name{}, []soap.Name{{Space: "urn:d", Local: "one"}, {Space: "urn:e", Local: "two"}}, (*soap.Writer).QName)
		w.String("urn:b", "text", text)
		w.End()
	}
	w.End()
}

func checkSized(t *testing.T, r *soap.Reader, n int, text string) {
	t.Helper()
	for i := range n {
		if !r.Child() {
			t.Fatalf("%d of %d elements", i, n)
		}
		first, _ := r.Attr("", "first")
		other, _ := r.Attr("urn:c", "other")
		r.Child()
		names := soap.ReadItems(r, (*soap.Reader).QName)
		r.Child()
		got := r.String()
		if first != text || other != text || got != text || len(names) != 2 || names[1] != (soap.Name{Space: "urn:e", Local: "two"}) || r.Child() {
			t.Fatalf("element %d came back as %q, %q, %v, %q", i, first, other, names, got)
		}
	}
	if r.Child() {
		t.Errorf("more than %d elements", n)
	}
}

// TestLongTexts writes texts that are longer than any chunk, after and before short ones.
func TestLongTexts(t *testing.T) {
	long := strings.Repeat("a long text & more; ", 1<<16)
	document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
		w.Start("", "root")
		for range 3 {
			w.String("", "a", "short")
			w.String("", "b", long)
		}
		w.End()
	})
	want := "<root>" + strings.Repeat("<a>short</a><b>"+strings.ReplaceAll(long, "&", "&amp;")+"</b>", 3) + "</root>"
	if err != nil || document != want {
		t.Errorf("%d bytes, %v; want %d", len(document), err, len(want))
	}
}
