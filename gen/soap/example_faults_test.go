//go:build !js

package soap_test

import (
	"context"
	"errors"
	"fmt"

	bank "groupdesk/gen/features/typed-faults/golden"
	"groupdesk/gen/soap"
)

// A fault that a service declares is an error type of its own, which errors.As finds with its detail.
func ExampleTypedFault() {
	client := bank.BankClient{Client: soap.Client{Transport: direct(bank.NewBankServer(savings{}))}}
	_, err := client.Pay(context.Background(), bank.PayRequest{Amount: "500"})
	var overdrawn *bank.OverdrawnError
	if errors.As(err, &overdrawn) {
		fmt.Println("missing:", overdrawn.Overdrawn.Missing)
	}
	// Output: missing: 400.00
}

// Any fault is a *Fault too, declared or not. Whose fault it is, its code tells.
func ExampleFault() {
	client := bank.BankClient{Client: soap.Client{Transport: direct(bank.NewBankServer(savings{}))}}
	_, err := client.Pay(context.Background(), bank.PayRequest{Amount: "-1"})
	var fault *soap.Fault
	if errors.As(err, &fault) {
		fmt.Println(fault.FromSender(), fault.Status, fault.Reason)
	}
	// Output: true 500 nobody pays less than nothing
}

// The errors of a call tell apart what a user can do about it.
func ExampleResponseError() {
	client := soap.Client{Transport: &answer{response: soap.Response{
		Status: 503, ContentType: "text/html", Body: []byte("<html><body>\n<h1>Service Unavailable</h1></body></html>"),
	}}}
	err := client.Call(nil, operation("GetUserGroup"), nothing{}, nil, nil, nil)
	var response *soap.ResponseError
	if errors.As(err, &response) && response.Kind == soap.ResponseHTML {
		fmt.Println(response.Status, response.Excerpt)
	}
	// Output: 503 <html><body> <h1>Service Unavailable</h1></body></html>
}
