package main

import (
	"context"
	"errors"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	soap12 "groupdesk/gen/features/soap12/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"
	versions "groupdesk/gen/features/versions/golden"

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
	tests := map[string]struct {
		options []httptransport.Option
		left    soap.Decimal // "" for a *soap.TransportError
	}{
		"address alone":   {nil, "2"},
		"another carrier": {[]httptransport.Option{httptransport.WithTransport(canned(bankAnswer))}, "7"},
		"the last one":    {[]httptransport.Option{httptransport.WithTransport(canned("")), httptransport.WithTransport(&httptransport.Transport{})}, "2"},
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

const bankAnswer = `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body><PayResponse xmlns="urn:example:bank"><Left>7</Left></PayResponse></s:Body></s:Envelope>`

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

// TestUnimplementedOperations asserts that the server is to blame for an operation that it lacks (SOAP 1.1, section 4.4.1;
// SOAP 1.2 part 1, section 5.4.6), and that it has the others.
func TestUnimplementedOperations(t *testing.T) {
	base, link := overHTTP(t, typedfaults.NewBankServer(teller{}))
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
			t.Errorf("form %d: got %+v, want a fault with the code %v\n%s", form, fault, code, link.response)
		}
	}
}

// TestAddresses asserts that a client is offered the address of the port that it would use.
func TestAddresses(t *testing.T) {
	if soap12.EchoAddress != "http://127.0.0.1/echo" || versions.ShopAddress != "http://localhost/v3" {
		t.Errorf("got %s and %s", soap12.EchoAddress, versions.ShopAddress)
	}
	const port11, port12 = `<wsdl:port name="Port11" binding="t:Binding11"><soap:address location="http://127.0.0.1/echo"/></wsdl:port>`,
		`<wsdl:port name="Port12" binding="t:Binding12"><soap12:address location="http://127.0.0.1/echo12"/></wsdl:port>`
	description, err := os.ReadFile("features/soap12/input.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		ports, version, want string // "" wants no constant
	}{
		"SOAP 1.1 first":        {port11 + port12, "1.1", "http://127.0.0.1/echo"},
		"SOAP 1.1 kept":         {port12 + port11, "1.1", "http://127.0.0.1/echo"},
		"SOAP 1.2 kept":         {port11 + port12, "1.2", "http://127.0.0.1/echo12"},
		"address for the other": {port11, "1.2", ""},
		"white space":           {strings.Replace(port11, `"http:`, `" http:`, 1), "1.1", "http://127.0.0.1/echo"},
		"empty":                 {strings.Replace(port11, "http://127.0.0.1/echo", "", 1), "1.1", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			input := filepath.Join(dir, "input.wsdl")
			before, _, _ := strings.Cut(string(description), "<wsdl:port ")
			write(t, input, before+test.ports+"</wsdl:service></wsdl:definitions>")
			runGen(t, []string{"-soap", test.version, "-package", "p", "-out", dir}, []string{input})
			written := contents(t, dir)
			if test.want == "" && strings.Contains(written, "EchoAddress") || !strings.Contains(written, `"`+test.want+`"`) && test.want != "" {
				t.Errorf("want the address %q in\n%s", test.want, written)
			}
		})
	}
}
