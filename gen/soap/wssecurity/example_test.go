package wssecurity_test

import (
	"fmt"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/wssecurity"
)

func Example() {
	verifier := &wssecurity.Verifier{
		DigestOnly: true,
		Password:   func(username string) (string, bool, error) { return "secret", username == "mary", nil },
	}
	service := newService(verifier) // It sets Header: []func(*soap.Incoming) soap.HeaderHandler{verifier.Begin}.

	client := soap.Client{
		Transport: service, // Over the network: &httptransport.Transport{}, and a URL.
		Header:    &wssecurity.UsernameToken{Username: "mary", Password: "secret", Digest: true},
	}
	var answer text
	fmt.Println(client.Call(nil, &operation, &text{}, nil, &answer, nil), answer.s)

	client.Header = &wssecurity.UsernameToken{Username: "mary", Password: "guess", Digest: true}
	err := client.Call(nil, &operation, &text{}, nil, &answer, nil)
	kind, _ := wssecurity.FaultKind(err)
	fmt.Println(kind)
	// Output:
	// <nil> mary
	// FailedAuthentication
}
