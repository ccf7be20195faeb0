package soap_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// TestUnescapedTextsStay asserts that texts with references do not change while others are read, whatever their length.
func TestUnescapedTextsStay(t *testing.T) {
	var document strings.Builder
	var want []string
	for i := range 600 {
		text := fmt.Sprint(i, strings.Repeat("x", i*i%3000))
		want = append(want, "<"+text, text+" & ]")
		fmt.Fprintf(&document, `<a x="&lt;%s">%s &amp; ]</a>`, text, text)
	}
	r := soap.NewReader([]byte("<r>"+document.String()+"</r>"), soap.ReadOptions{})
	r.Child()
	var got []string
	for r.Child() {
		value, _ := r.Attr("", "x")
		got = append(got, value, r.String())
	}
	if r.Err() != nil || len(got) != len(want) {
		t.Fatalf("read %d texts, %v", len(got), r.Err())
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("text %d is %.40q, want %.40q", i, got[i], want[i])
		}
	}
}

// TestReaderCopiesDocument asserts that what NewReader was given may change afterwards.
func TestReaderCopiesDocument(t *testing.T) {
	const text = "<a>text</a>"
	for _, options := range []soap.ReadOptions{{}, {MaxBytes: len(text)}} {
		document := []byte(text)
		r := soap.NewReader(document, options)
		clear(document)
		r.Child()
		if got := r.String(); got != "text" || r.Finish() != nil {
			t.Errorf("%+v: read %q, %v", options, got, r.Err())
		}
	}
}
