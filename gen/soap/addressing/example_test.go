package addressing_test

import (
	"fmt"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/addressing"
)

// Generated code writes these blocks where a description demands them. For a service that wants them without saying so, a
// Request is the Header of a client; an id of its own goes with each call.
func Example() {
	server, _ := newServer(soap.SOAP11)
	transport := soap.TransportFunc(func(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
		response := server.Handle(&soap.Incoming{Action: r.Action}, r.Body)
		fmt.Println(strings.Contains(string(response.Body), ":RelatesTo>urn:uuid:"))
		return response, nil
	})
	client := soap.Client{
		Transport: transport,
		Header:    &addressing.Request{Namespace: addressing.Namespace, Action: "urn:ask", To: "https://example.com/ask"},
	}
	fmt.Println(client.Call(nil, &server.Operations[0].Operation, nothing{}, nil, nothing{}, nil))
	// Output:
	// true
	// <nil>
}
