package mtom_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/mtom"
)

// FuzzUnpack looks for input that breaks the parser, and compares what it takes with what package mime/multipart does.
func FuzzUnpack(f *testing.F) {
	f.Add(plainType, pack(include("cid:v"), "Content-ID: <v>\r\n\r\nvalue"))
	f.Add(plainType+`; start="<root>"`, pack(include("cid:%76"), "Content-ID: <v>\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"))
	f.Add(`multipart/related; type="application/xop+xml"; boundary="b"; start-info="a\"b"`, "--b\n\n\n--b--")
	f.Add("multipart/related;boundary=", "")
	f.Fuzz(func(t *testing.T, contentType, body string) {
		value, err := receive(&mtom.Packaging{MaxParts: 20}, contentType, body)
		if err == nil && len(value) > len(body) {
			t.Errorf("%d bytes came out of %d", len(value), len(body))
		}
	})
}

// FuzzParts compares how parts are told apart with package mime/multipart.
func FuzzParts(f *testing.F) {
	f.Add([]byte("a"), []byte("b\r\n--"))
	f.Add([]byte("--\r"), []byte("\r\n--"))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		if bytes.Contains(first, []byte("--b")) || bytes.Contains(second, []byte("--b")) {
			return // A package cannot hold its own boundary.
		}
		body := []byte(pack("", "Content-ID: <1>\r\n\r\n"+string(first), "Content-ID: <2>\r\n\r\n"+string(second)))
		u, err := (&mtom.Packaging{}).Unpack(plainType, body)
		if err != nil {
			t.Fatal(err)
		}
		reader := multipart.NewReader(bytes.NewReader(body), "b")
		if _, err := reader.NextRawPart(); err != nil {
			t.Fatal(err)
		}
		for i, href := range []string{"cid:1", "cid:2"} {
			r := soap.NewReader([]byte("<a>"+include(href)+"</a>"), soap.ReadOptions{})
			r.Child()
			got, ok := u.Attachments.Attached(r)
			if part, err := reader.NextRawPart(); err != nil {
				t.Errorf("part %d: %v", i+1, err)
			} else if want, err := io.ReadAll(part); err != nil || !ok || !bytes.Equal(got, want) {
				t.Errorf("part %d is %q, want %q; %v, %v", i+1, got, want, r.Err(), err)
			}
		}
	})
}
