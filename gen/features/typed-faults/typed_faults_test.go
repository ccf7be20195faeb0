package typedfaults_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (typedfaults.PayResponse, error) {
				client := typedfaults.BankClient{Client: c}
				return client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
			},
			func(_ typedfaults.PayResponse, err error) *soap.Server {
				return typedfaults.NewBankServer(&bank{err})
			}),
	})
}

// bank fails with the error that it holds.
type bank struct{ err error }

func (b *bank) Pay(*soap.Incoming, typedfaults.PayRequest) (typedfaults.PayResponse, error) {
	return typedfaults.PayResponse{}, b.err
}

func (b *bank) Close(*soap.Incoming, typedfaults.CloseRequest) (typedfaults.CloseResponse, error) {
	return typedfaults.CloseResponse{}, b.err
}

// TestTypedFaults asserts that a declared fault is the same error on both sides, in either version of SOAP.
func TestTypedFaults(t *testing.T) {
	service := new(bank)
	base, link := overhttp.Serve(t, typedfaults.NewBankServer(service))
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		client := typedfaults.BankClient{Client: base}
		client.Form = form

		service.err = fmt.Errorf("wrapped: %w", &typedfaults.OverdrawnError{
			Fault: soap.Fault{Reason: "too little"}, Overdrawn: typedfaults.Overdrawn{Missing: "1.50"},
		})
		_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "2"})
		var overdrawn *typedfaults.OverdrawnError
		if !errors.As(err, &overdrawn) || overdrawn.Overdrawn.Missing != "1.50" || overdrawn.Reason != "too little" || overdrawn.Status != 500 {
			t.Errorf("form %d: got %v, %+v; want what the server failed with\n%s", form, err, overdrawn, link.Response)
		}
		var fault *soap.Fault
		if !errors.As(err, &fault) || fault.FromSender() || !strings.Contains(string(fault.Detail), "1.50") {
			t.Errorf("form %d: got %+v, want a fault of the server with its detail", form, fault)
		}

		service.err = &typedfaults.LockedError{LockedFault: typedfaults.LockedFault{Until: soap.OptOf[soap.Date]("2026-01-01")}}
		_, err = client.Close(nil, typedfaults.CloseRequest{})
		var locked *typedfaults.LockedError
		if !errors.As(err, &locked) || locked.LockedFault.Until.Or("") != "2026-01-01" || locked.Reason != "LockedFault" {
			t.Errorf("form %d: got %v, %+v; want the fault shared by operations", form, err, locked)
		}

		service.err = &typedfaults.CodeError{CodeDetail: 7}
		_, err = client.Close(nil, typedfaults.CloseRequest{})
		var code *typedfaults.CodeError
		if !errors.As(err, &code) || code.CodeDetail != 7 {
			t.Errorf("form %d: got %v, want the code 7", form, err)
		}
	}
}

// TestRelayedFault asserts that a fault which a server got as a client keeps what its detail has beside the declared element.
func TestRelayedFault(t *testing.T) {
	const locked = `<b:LockedFault xmlns:b="urn:example:bank"></b:LockedFault>`
	const host = `<h:host xmlns:h="urn:example:host">here</h:host>`
	client := typedfaults.BankClient{Client: featuretest.Answered(`<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>` + host + locked + `</detail></s:Fault>`)}
	_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	base, link := overhttp.Serve(t, typedfaults.NewBankServer(&bank{err}))
	relayed := typedfaults.BankClient{Client: base}
	_, err = relayed.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	var fault *typedfaults.LockedError
	if !errors.As(err, &fault) || !strings.Contains(string(fault.Detail), host) || strings.Count(link.Response, ":LockedFault ") != 1 {
		t.Errorf("got %v with\n%s\nwant both elements of the detail, each once", err, link.Response)
	}
}

// TestFaultsOfAnotherType asserts that a fault whose detail is not as declared stays a plain one.
func TestFaultsOfAnotherType(t *testing.T) {
	details := map[string]string{
		"none":         "",
		"of another":   `<Code xmlns="urn:example:bank">1</Code>`,
		"not its type": `<LockedFault xmlns="urn:example:bank"><Until>x</Until></LockedFault>`,
		"unknown":      `<x/>text`,
	}
	for name, detail := range details {
		client := typedfaults.BankClient{Client: featuretest.Answered(`<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>` + detail + `</detail></s:Fault>`)}
		_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
		fault, plain := err.(*soap.Fault)
		if name == "not its type" {
			// A date is kept in its lexical form and checked when it is read.
			var locked *typedfaults.LockedError
			plain = plain && !errors.As(err, &locked)
		}
		if !plain || string(fault.Detail) == "" != (detail == "") {
			t.Errorf("%s: got %T %v, want a plain fault with its detail", name, err, err)
		}
	}
}

// TestFaultThatCannotBeWritten asserts that a client gets a fault even then.
func TestFaultThatCannotBeWritten(t *testing.T) {
	base, _ := overhttp.Serve(t, typedfaults.NewBankServer(&bank{&typedfaults.OverdrawnError{Overdrawn: typedfaults.Overdrawn{Missing: "much"}}}))
	client := typedfaults.BankClient{Client: base}
	_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	var overdrawn *typedfaults.OverdrawnError
	var fault *soap.Fault
	if errors.As(err, &overdrawn) || !errors.As(err, &fault) {
		t.Errorf("got %v, want a plain fault", err)
	}
}

// TestDefaultOfAFault asserts that the empty detail of a fault has its default value, and that Validate checks it.
func TestDefaultOfAFault(t *testing.T) {
	r := soap.NewReader([]byte(`<Code xmlns="urn:example:bank"/>`), soap.ReadOptions{})
	r.Child()
	var fault typedfaults.CodeError
	if !fault.DecodeFault(r) || fault.CodeDetail != 100 {
		t.Errorf("read %+v", fault)
	}
	if err := fault.Validate(); err != nil {
		t.Error(err)
	}
	fault.CodeDetail = 99
	featuretest.WantViolation(t, fault.Validate(), "CodeError/Code", soap.MinInclusive)
}
