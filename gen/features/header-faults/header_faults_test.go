package headerfaults_test

import (
	"errors"
	"strings"
	"testing"

	headerfaults "groupdesk/gen/features/header-faults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (guardAnswer, error) {
				client := headerfaults.GuardClient{Client: c}
				_, blocks, err := client.Enter(nil, headerfaults.GuardRequestHeaders{}, headerfaults.EnterRequest{})
				return guardAnswer{blocks, err}, nil
			},
			func(out guardAnswer, _ error) *soap.Server { return headerfaults.NewGuardServer(out) }),
	})
}

// guardAnswer gives what the generated client read.
type guardAnswer struct {
	blocks headerfaults.GuardResponseHeaders
	err    error
}

func (a guardAnswer) Enter(*soap.Incoming, headerfaults.GuardRequestHeaders, headerfaults.EnterRequest) (headerfaults.EnteredResponse, headerfaults.GuardResponseHeaders, error) {
	return headerfaults.EnteredResponse{}, a.blocks, a.err
}

// guard refuses everybody whose badge is not 1.
type guard struct{}

func (guard) Enter(_ *soap.Incoming, h headerfaults.GuardRequestHeaders, _ headerfaults.EnterRequest) (headerfaults.EnteredResponse, headerfaults.GuardResponseHeaders, error) {
	if h.Badge == nil || h.Badge.Number != 1 || h.Door.Or("") != "front" {
		expired := headerfaults.GuardResponseHeaders{Expired: &headerfaults.Expired{At: "2024-01-01"}}
		return headerfaults.EnteredResponse{}, expired, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "expired"}
	}
	return headerfaults.EnteredResponse{}, headerfaults.GuardResponseHeaders{}, nil
}

// TestHeaderFaults asserts that a header block of a soap:headerfault comes with the fault (WSDL 1.1, section 3.7), and that
// a block whose part has a type is named after the part.
func TestHeaderFaults(t *testing.T) {
	base, link := overhttp.Serve(t, headerfaults.NewGuardServer(guard{}))
	client := headerfaults.GuardClient{Client: base}
	good := headerfaults.GuardRequestHeaders{Badge: &headerfaults.Badge{Number: 1}, Door: soap.OptOf("front")}
	if _, reply, err := client.Enter(nil, good, headerfaults.EnterRequest{}); err != nil || reply.Expired != nil {
		t.Errorf("got %+v, %v", reply, err)
	}
	if want := "<n:badge><b:Number>1</b:Number></n:badge><n:door>front</n:door>"; !strings.Contains(link.Request, want) || !strings.Contains(link.Request, `xmlns:n="urn:example:guard:blocks"`) {
		t.Errorf("the request lacks %s:\n%s", want, link.Request)
	}
	_, reply, err := client.Enter(nil, headerfaults.GuardRequestHeaders{}, headerfaults.EnterRequest{})
	var fault *soap.Fault
	if !errors.As(err, &fault) || reply.Expired == nil || reply.Expired.At != "2024-01-01" {
		t.Errorf("got %+v, %v; want the block and the fault\n%s", reply, err, link.Response)
	}
}
