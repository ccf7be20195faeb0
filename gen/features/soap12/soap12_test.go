package soap12_test

import (
	"net/http"
	"strings"
	"testing"

	soap12 "groupdesk/gen/features/soap12/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Late", func(c soap.Client) *soap.Server {
			return soap12.NewEchoServer(lateRelay{client: soap12.EchoClient{Client: c}})
		}),
	})
}

// lateRelay passes what the generated server read on to the generated client.
type lateRelay struct {
	soap12.UnimplementedEchoService
	client soap12.EchoClient
}

func (r lateRelay) Late(_ *soap.Incoming, in soap12.LateRequest) (soap12.EchoResponse, error) {
	return r.client.Late(nil, in)
}

type echo struct{}

func (echo) Echo(_ *soap.Incoming, in soap12.EchoRequest) (soap12.EchoResponse, error) {
	return soap12.EchoResponse(in), nil
}

func (echo) Late(*soap.Incoming, soap12.LateRequest) (soap12.EchoResponse, error) {
	return soap12.EchoResponse{Text: "late"}, nil
}

// TestBothVersions asserts that a port type bound to both versions of SOAP is called and served in either.
func TestBothVersions(t *testing.T) {
	base, link := overhttp.Serve(t, soap12.NewEchoServer(echo{}))
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
		if !strings.Contains(link.Request, test.space) || !strings.Contains(link.Response, test.space) {
			t.Errorf("%s: the messages are not in %s:\n%s\n%s", name, test.space, link.Request, link.Response)
		}
	}
	client := soap12.EchoClient{Client: base}
	if out, err := client.Late(nil, soap12.LateRequest{}); err != nil || out.Text != "late" || !strings.Contains(link.Request, soap.NamespaceSOAP12) {
		t.Errorf("bound to SOAP 1.2 only: got %q, %v, asked %s", out.Text, err, link.Request)
	}
	client.Form = soap.SOAP11
	if _, err := client.Late(nil, soap12.LateRequest{}); err == nil {
		t.Error("an operation bound to SOAP 1.2 only answered SOAP 1.1")
	}
}

// TestActionMayBeMissing asserts that the element in the body selects the operation of a request without an action (SOAP 1.2
// part 2, section 6.5).
func TestActionMayBeMissing(t *testing.T) {
	base, _ := overhttp.Serve(t, soap12.NewEchoServer(echo{}))
	envelope := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP12 + `"><s:Body><Late xmlns="urn:example:soap12"><Year>1</Year></Late></s:Body></s:Envelope>`
	response, err := http.Post(base.URL, "application/soap+xml", strings.NewReader(envelope))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("status %d, want 200", response.StatusCode)
	}
}
