package typedfaults_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"testing"
	"time"

	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// teller implements one of two operations.
type teller struct {
	typedfaults.UnimplementedBankService
}

func (teller) Pay(_ *soap.Incoming, in typedfaults.PayRequest) (typedfaults.PayResponse, error) {
	return typedfaults.PayResponse{Left: in.Amount}, nil
}

// TestConstructedClients asserts that a client needs no more than an address, and that options change it in their order.
func TestConstructedClients(t *testing.T) {
	listening := httptest.NewServer(&httptransport.Handler{Server: typedfaults.NewBankServer(teller{})})
	defer listening.Close()
	answered := featuretest.Answered(`<PayResponse xmlns="urn:example:bank"><Left>7</Left></PayResponse>`)
	tests := map[string]struct {
		options []httptransport.Option
		left    soap.Decimal // "" for a *soap.TransportError
	}{
		"address alone":   {nil, "2"},
		"another carrier": {[]httptransport.Option{httptransport.WithTransport(answered.Transport)}, "7"},
		"the last one":    {[]httptransport.Option{httptransport.WithTransport(silent{}), httptransport.WithTransport(&httptransport.Transport{})}, "2"},
		"one's own":       {[]httptransport.Option{func(c *soap.Client) { c.URL = "http://" }}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var client typedfaults.BankAPI = typedfaults.NewBankClient(listening.URL, test.options...)
			out, err := client.Pay(t.Context(), typedfaults.PayRequest{Amount: "2"})
			var failed *soap.TransportError
			if out.Left != test.left || errors.As(err, &failed) != (test.left == "") {
				t.Errorf("got %+v, %v; want %s", out, err, test.left)
			}
		})
	}
}

// silent is a transport whose server never answers.
type silent struct{}

func (silent) RoundTrip(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
	<-c.Done()
	return nil, c.Err()
}

func TestConstructedClientsEndACall(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := map[string]struct {
		ctx   soap.Cancellation
		limit time.Duration
		want  soap.TransportKind
	}{
		"by the option": {nil, time.Millisecond, soap.Timeout},
		"by the ctx":    {cancelled, time.Hour, soap.Cancelled},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			client := typedfaults.NewBankClient("http://", httptransport.WithTransport(silent{}), httptransport.WithTimeout(test.limit))
			_, err := client.Pay(test.ctx, typedfaults.PayRequest{})
			var failed *soap.TransportError
			if !errors.As(err, &failed) || failed.Kind != test.want {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

// TestUnimplementedOperations asserts that an operation which the server lacks is the server's fault (SOAP 1.1, section
// 4.4.1; SOAP 1.2 part 1, section 5.4.6), and that it has the others.
func TestUnimplementedOperations(t *testing.T) {
	base, link := overhttp.Serve(t, typedfaults.NewBankServer(teller{}))
	for form, code := range map[soap.Form]soap.Name{
		soap.SOAP11: {Space: soap.NamespaceSOAP11, Local: "Server"},
		soap.SOAP12: {Space: soap.NamespaceSOAP12, Local: "Receiver"},
	} {
		client := typedfaults.BankClient{Client: base}
		client.Form = form
		if out, err := client.Pay(nil, typedfaults.PayRequest{Amount: "2"}); err != nil || out.Left != "2" {
			t.Errorf("form %d: got %+v, %v from the operation that is there", form, out, err)
		}
		_, err := client.Close(nil, typedfaults.CloseRequest{})
		var fault *soap.Fault
		if !errors.As(err, &fault) || fault.Code != code || fault.Status != 500 || fault.Reason != "the operation Close is not implemented" {
			t.Errorf("form %d: got %+v, want a fault with the code %v\n%s", form, fault, code, link.Response)
		}
	}
}
