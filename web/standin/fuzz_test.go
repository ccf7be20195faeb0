package standin_test

import (
	"encoding/xml"
	"errors"
	"io"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// Whatever comes in, the answer has one of WCF's statuses, and a body that is well-formed XML where there is one.
func FuzzPost(f *testing.F) {
	s, err := standin.Open(standin.Config{Path: filepath.Join(f.TempDir(), "a.db"), Envelope: standin.EnvelopeAny})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { s.Close() })
	ticket, err := s.Ticket()
	if err != nil {
		f.Fatal(err)
	}
	save := envelope(credentials(ticket), "SaveUserGroup", group("A&#65;", "<![CDATA[x]]>", 0, 0, 0))
	f.Add(textXML, `"`+services86+`/User/SaveUserGroup"`, save)
	f.Add("text/xml", services86+"/User/SaveUserGroup", save[:len(save)/2])
	f.Add(`text/xml; charset="utf-16"`, "%zz", "\xff\xfe<\x00a\x00/\x00>\x00")
	f.Add("text/xml; charset=utf-16le", getAction, "<?xml ?>")
	f.Add(`application/soap+xml; action="`+getAction+`"`, "", strings.ReplaceAll(save, soap11, "http://www.w3.org/2003/05/soap-envelope"))
	f.Fuzz(func(t *testing.T, contentType, action, body string) {
		request := httptest.NewRequest("POST", userPath, strings.NewReader(body))
		request.Header.Set("Content-Type", contentType)
		request.Header.Set(soapAction, action)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, request)
		if !slices.Contains([]int{200, 400, 401, 413, 415, 500}, w.Code) {
			t.Errorf("status %d", w.Code)
		}
		if err := wellFormed(w.Body); w.Code != 401 && err != nil {
			t.Errorf("status %d with a body that is no XML: %v", w.Code, err)
		}
	})
}

func wellFormed(r io.Reader) error {
	decoder := xml.NewDecoder(r)
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
