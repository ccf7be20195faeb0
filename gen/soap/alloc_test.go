package soap_test

import (
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// checkAllocations fails if run allocates more often than the limit.
func checkAllocations(t *testing.T, name string, limit float64, run func()) {
	t.Helper()
	if got := testing.AllocsPerRun(20, run); got > limit {
		t.Errorf("%s allocates %v times, want at most %v", name, got, limit)
	}
}

// TestReaderAllocations reads 3,000 elements; what is allocated must not depend on their number.
func TestReaderAllocations(t *testing.T) {
	document := []byte(`<r xmlns="` + sampleSpace + `" xmlns:i="` + soap.NamespaceXSI + `">` +
		strings.Repeat(`<Value>some text ] here</Value><Tooltip i:nil="true"/><Id> 12345 </Id>`, 1000) + `</r>`)
	checkAllocations(t, "reading", 20, func() {
		r := soap.NewReader(document, soap.ReadOptions{})
		r.Child()
		members := r.Members([]soap.Member{
			{Space: sampleSpace, Local: "Value"}, {Space: sampleSpace, Local: "Tooltip"}, {Space: sampleSpace, Local: "Id"},
		})
		for r.Child() {
			switch members.Index(r) {
			case 0:
				_ = r.String()
			case 1:
				_ = soap.ReadOptNil(r, (*soap.Reader).String)
			case 2:
				_ = r.Int()
			}
		}
		if r.Err() != nil {
			t.Fatal(r.Err())
		}
	})
	escaped := []byte("<r>" + strings.Repeat("<a>1 &lt; 2</a>", 1000) + "</r>")
	checkAllocations(t, "reading texts with references", 40, func() {
		r := soap.NewReader(escaped, soap.ReadOptions{})
		r.Child()
		for r.Child() {
			_ = r.String()
		}
		if r.Err() != nil {
			t.Fatal(r.Err())
		}
	})
	checkAllocations(t, "skipping", 20, func() {
		r := soap.NewReader(document, soap.ReadOptions{Strict: true})
		r.Child()
		r.Skip()
	})
}

// TestWriterAllocations writes 2,000 elements; what is allocated are the writer, a few chunks, and the document.
func TestWriterAllocations(t *testing.T) {
	v := sampleGroup()
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		checkAllocations(t, "writing", 8, func() {
			w := soap.NewWriter(soap.WriteOptions{Style: style})
			w.Start(sampleSpace, "r")
			for range 400 {
				writeGroup(w, sampleSpace, "UserGroup", v)
			}
			w.End()
			if _, err := w.Bytes(); err != nil {
				t.Fatal(err)
			}
		})
	}
}
