//go:build !js

package soap_test

import (
	"errors"
	"fmt"
	"math/big"
	"net/http/httptest"

	bank "groupdesk/gen/features/typed-faults/golden"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// savings implements the interface that gen writes with -server: an account that has 100 at the beginning of each call.
type savings struct{}

func (savings) Pay(_ *soap.Incoming, in bank.PayRequest) (bank.PayResponse, error) {
	amount, err := in.Amount.AsRat()
	switch {
	case err != nil:
		return bank.PayResponse{}, err
	case amount.Sign() < 0:
		return bank.PayResponse{}, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "nobody pays less than nothing"}
	}
	left := new(big.Rat).Sub(big.NewRat(100, 1), amount)
	if left.Sign() < 0 {
		return bank.PayResponse{}, &bank.OverdrawnError{Overdrawn: bank.Overdrawn{Missing: soap.Decimal(left.Neg(left).FloatString(2))}}
	}
	return bank.PayResponse{Left: soap.Decimal(left.FloatString(2))}, nil
}

func (savings) Close(*soap.Incoming, bank.CloseRequest) (bank.CloseResponse, error) {
	return bank.CloseResponse{}, errors.New("the vault is stuck")
}

// direct is a transport to a server in the same program, for tests.
func direct(server *soap.Server) soap.Transport {
	return soap.TransportFunc(func(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		return server.Handle(&soap.Incoming{Cancellation: c, Action: r.Action, ContentType: r.ContentType}, r.Body), nil
	})
}

// A generated server passes each request to a method of yours; a Handler answers over net/http. What an error other than a
// fault says is not for the client: Fault learns of it.
func ExampleServer() {
	server := bank.NewBankServer(savings{})
	server.Fault = func(err error) *soap.Fault {
		fmt.Println("the log has:", err)
		return nil
	}
	listener := httptest.NewServer(&httptransport.Handler{Server: server})
	defer listener.Close()

	client := bank.BankClient{Client: soap.Client{Transport: &httptransport.Transport{}, URL: listener.URL}}
	_, err := client.Close(nil, bank.CloseRequest{})
	fmt.Println("the client has:", err)
	// Output:
	// the log has: the vault is stuck
	// the client has: soap: fault Server: the server could not carry out the request
}

// A server answers with its operations; an error of one becomes a fault.
func ExampleServer_Handle() {
	server := &soap.Server{Operations: []soap.ServerOperation{{
		Operation: *operation("GetUserGroup"),
		Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
			return &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "there is no such group"}
		},
	}}}
	reply := server.Handle(&soap.Incoming{Action: operation("GetUserGroup").Action}, []byte(emptyRequest))
	fmt.Println(reply.Status)
	fmt.Println(string(reply.Body))
	// Output:
	// 500
	// <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>there is no such group</faultstring></s:Fault></s:Body></s:Envelope>
}
