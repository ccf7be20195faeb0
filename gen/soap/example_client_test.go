//go:build !js

package soap_test

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"time"

	headers "groupdesk/gen/features/headers/golden"
	bank "groupdesk/gen/features/typed-faults/golden"
	validation "groupdesk/gen/features/validation/golden"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// A generated client embeds a Client. It needs a transport and a URL, and has a method for each operation.
func ExampleClient() {
	server := httptest.NewServer(&httptransport.Handler{Server: bank.NewBankServer(savings{})})
	defer server.Close()

	client := bank.BankClient{Client: soap.Client{
		Transport: &httptransport.Transport{},
		URL:       server.URL,
		Timeout:   30 * time.Second,
	}}
	out, err := client.Pay(context.Background(), bank.PayRequest{Amount: "12.50"})
	fmt.Println(out.Left, err)
	// Output: 87.50 <nil>
}

// A call that takes longer than Timeout fails like one whose context has a deadline. The server may have acted all the same.
func ExampleClient_timeout() {
	never := soap.TransportFunc(func(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
		<-c.Done()
		return nil, c.Err()
	})
	client := bank.BankClient{Client: soap.Client{Transport: never, Timeout: 10 * time.Millisecond}}
	_, err := client.Pay(context.Background(), bank.PayRequest{Amount: "1"})
	fmt.Println(errors.Is(err, context.DeadlineExceeded), err)
	// Output: true soap: timeout: no answer within 10 ms
}

// Header blocks that a description declares are structs of their own. Header adds any others to each request: here one that
// no description declares.
func ExampleClient_headers() {
	transport := &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(
		`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><PingResponse xmlns="urn:example:headers"/></s:Body></s:Envelope>`,
	)}}
	tenant := soap.HeaderEncoderFunc(func(w *soap.Writer) { w.String("urn:example:tenant", "Tenant", "north") })
	client := headers.HeadersClient{Client: soap.Client{Transport: transport, Header: tenant}}
	_, _, err := client.Ping(context.Background(), headers.HeadersRequestHeaders{Token: soap.OptNilOf("t")}, headers.PingRequest{})
	fmt.Println(err)
	fmt.Println(string(transport.request.Body))
	// Output:
	// <nil>
	// <?xml version="1.0" encoding="utf-8"?>
	// <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:n="urn:example:tenant" xmlns:b="urn:example:headers"><s:Header><n:Tenant>north</n:Tenant><b:Token>t</b:Token></s:Header><s:Body><b:Ping/></s:Body></s:Envelope>
}

// A client with Validate, here by the option of its constructor, sends nothing that violates the schema.
func ExampleValidationError() {
	client := validation.NewMarketClient(validation.MarketAddress, httptransport.WithValidation())
	_, err := client.Quote(context.Background(), validation.MarketRequestHeaders{}, validation.QuoteRequest{Symbol: []string{"goph"}})
	var invalid *soap.ValidationError
	if errors.As(err, &invalid) {
		for _, violation := range invalid.Violations {
			fmt.Println(violation.Path, violation.Facet, violation.Limit)
		}
	}
	// Output: Quote/Symbol[1] pattern [A-Z]{1,5}
}

// Call is what generated methods call. It can be called with encoders and decoders of any making.
func ExampleClient_Call() {
	reply := `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
		<GetUserGroupResponse xmlns="` + sampleSpace + `"><Response><Value>Sales</Value><Id>2</Id></Response></GetUserGroupResponse>
	</s:Body></s:Envelope>`
	client := soap.Client{
		Transport: &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(reply)}},
		URL:       "https://crm.example/Remote/Services86/User.svc",
	}
	out := groupParameter("Response", nil)
	if err := client.Call(nil, operation("GetUserGroup"), nothing{}, nil, out, nil); err != nil {
		fmt.Println(err)
		return
	}
	found, _ := out.value.Get()
	fmt.Println(found.ID, found.Value.Or("(no name)"), found.Tooltip.IsAbsent())
	// Output: 2 Sales true
}
