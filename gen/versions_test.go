package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	soap12 "groupdesk/gen/features/soap12/golden"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

type echo struct{}

func (echo) Echo(_ *soap.Incoming, in soap12.EchoRequest) (soap12.EchoResponse, error) {
	return soap12.EchoResponse(in), nil
}

func (echo) Late(*soap.Incoming, soap12.LateRequest) (soap12.EchoResponse, error) {
	return soap12.EchoResponse{Text: "late"}, nil
}

// TestBothVersions asserts that a port type bound to both versions of SOAP is called and served in either.
func TestBothVersions(t *testing.T) {
	base, link := overHTTP(t, soap12.NewEchoServer(echo{}))
	tests := map[string]struct {
		form  soap.Form
		space string
	}{
		"by default": {soap.FormFromBinding, soap.NamespaceSOAP11},
		"SOAP 1.1":   {soap.SOAP11, soap.NamespaceSOAP11},
		"SOAP 1.2":   {soap.SOAP12, soap.NamespaceSOAP12},
	}
	for name, test := range tests {
		client := soap12.EchoClient{Client: base}
		client.Form = test.form
		out, err := client.Echo(nil, soap12.EchoRequest{Text: "x"})
		if err != nil || out.Text != "x" {
			t.Errorf("%s: got %q, %v", name, out.Text, err)
		}
		if !strings.Contains(link.request, test.space) || !strings.Contains(link.response, test.space) {
			t.Errorf("%s: the messages are not in %s:\n%s\n%s", name, test.space, link.request, link.response)
		}
	}
	client := soap12.EchoClient{Client: base}
	if out, err := client.Late(nil, soap12.LateRequest{}); err != nil || out.Text != "late" || !strings.Contains(link.request, soap.NamespaceSOAP12) {
		t.Errorf("bound to SOAP 1.2 only: got %q, %v, asked %s", out.Text, err, link.request)
	}
	client.Form = soap.SOAP11
	if _, err := client.Late(nil, soap12.LateRequest{}); err == nil {
		t.Error("an operation bound to SOAP 1.2 only answered SOAP 1.1")
	}
}

// TestActionMayBeMissing asserts that a server goes by the element in the body where SOAP 1.2 leaves the action out
// (SOAP 1.2 part 2, section 6.5).
func TestActionMayBeMissing(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: soap12.NewEchoServer(echo{})})
	defer server.Close()
	envelope := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP12 + `"><s:Body><Late xmlns="urn:example:soap12"><Year>1</Year></Late></s:Body></s:Envelope>`
	response, err := http.Post(server.URL, "application/soap+xml", strings.NewReader(envelope))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("status %d, want 200", response.StatusCode)
	}
}

// TestVersionOption asserts what -soap keeps.
func TestVersionOption(t *testing.T) {
	input := "features/soap12/input.wsdl"
	tests := map[string]struct{ want, not string }{
		"1.1": {"soap.SOAP11", "Late"},
		"1.2": {"soap.SOAP12", "soap.SOAP11"},
	}
	for version, test := range tests {
		out := t.TempDir()
		runGen(t, []string{"-package", "p", "-soap", version, "-out", out}, []string{input})
		written := contents(t, out)
		if !strings.Contains(written, test.want) || strings.Contains(written, test.not) || strings.Contains(written, "Both:") {
			t.Errorf("-soap %s: want %s and neither %s nor Both:\n%s", version, test.want, test.not, written)
		}
	}
	for want, args := range map[string][]string{
		"write 1.1 or 1.2": {"-soap", "2", input},
		"no operation is bound to the version of SOAP": {"-soap", "1.2", "features/oneway/input.wsdl"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), append([]string{"-out", filepath.Join(t.TempDir(), "p"), "-check"}, args...), &stdout, &stderr)
		if code == exitDone || !strings.Contains(stderr.String(), want) {
			t.Errorf("%v: exit %d, %q; want %q", args, code, &stderr, want)
		}
	}
}
