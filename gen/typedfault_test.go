package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	headerfaults "groupdesk/gen/features/header-faults/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/soap"
)

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
	base, link := overHTTP(t, typedfaults.NewBankServer(service))
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		client := typedfaults.BankClient{Client: base}
		client.Form = form

		service.err = fmt.Errorf("wrapped: %w", &typedfaults.OverdrawnError{
			Fault: soap.Fault{Reason: "too little"}, Overdrawn: typedfaults.Overdrawn{Missing: "1.50"},
		})
		_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "2"})
		var overdrawn *typedfaults.OverdrawnError
		if !errors.As(err, &overdrawn) || overdrawn.Overdrawn.Missing != "1.50" || overdrawn.Reason != "too little" || overdrawn.Status != 500 {
			t.Errorf("form %d: got %v, %+v; want what the server failed with\n%s", form, err, overdrawn, link.response)
		}
		var fault *soap.Fault
		if !errors.As(err, &fault) || fault.FromSender() || !strings.Contains(string(fault.Detail), "1.50") {
			t.Errorf("form %d: got %+v, want a fault of the server with its detail", form, fault)
		}

		service.err = &typedfaults.LockedError{LockedFault: typedfaults.LockedFault{Until: soap.Some[soap.Date]("2026-01-01")}}
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
	client := typedfaults.BankClient{Client: answer(`<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>` + host + locked + `</detail></s:Fault>`)}
	_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	base, link := overHTTP(t, typedfaults.NewBankServer(&bank{err}))
	relayed := typedfaults.BankClient{Client: base}
	_, err = relayed.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	var fault *typedfaults.LockedError
	if !errors.As(err, &fault) || !strings.Contains(string(fault.Detail), host) || strings.Count(link.response, ":LockedFault ") != 1 {
		t.Errorf("got %v with\n%s\nwant both elements of the detail, each once", err, link.response)
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
		client := typedfaults.BankClient{Client: answer(`<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>` + detail + `</detail></s:Fault>`)}
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
	base, _ := overHTTP(t, typedfaults.NewBankServer(&bank{&typedfaults.OverdrawnError{Overdrawn: typedfaults.Overdrawn{Missing: "much"}}}))
	client := typedfaults.BankClient{Client: base}
	_, err := client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
	var overdrawn *typedfaults.OverdrawnError
	var fault *soap.Fault
	if errors.As(err, &overdrawn) || !errors.As(err, &fault) {
		t.Errorf("got %v, want a plain fault", err)
	}
}

// guard lets nobody in whose badge is not 1.
type guard struct{}

func (guard) Enter(_ *soap.Incoming, h headerfaults.GuardRequestHeaders, _ headerfaults.EnterRequest) (headerfaults.EnteredResponse, headerfaults.GuardResponseHeaders, error) {
	if h.Badge == nil || h.Badge.Number != 1 || h.Door.Or("") != "front" {
		expired := headerfaults.GuardResponseHeaders{Expired: &headerfaults.Expired{At: "2024-01-01"}}
		return headerfaults.EnteredResponse{}, expired, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "expired"}
	}
	return headerfaults.EnteredResponse{}, headerfaults.GuardResponseHeaders{}, nil
}

// TestHeaderFaults asserts that a header block of a soap:headerfault comes with the fault (WSDL 1.1, section 3.7), and that
// a block whose part has a type is called like the part.
func TestHeaderFaults(t *testing.T) {
	base, link := overHTTP(t, headerfaults.NewGuardServer(guard{}))
	client := headerfaults.GuardClient{Client: base}
	good := headerfaults.GuardRequestHeaders{Badge: &headerfaults.Badge{Number: 1}, Door: soap.Some("front")}
	if _, reply, err := client.Enter(nil, good, headerfaults.EnterRequest{}); err != nil || reply.Expired != nil {
		t.Errorf("got %+v, %v", reply, err)
	}
	if want := "<n:badge><b:Number>1</b:Number></n:badge><n:door>front</n:door>"; !strings.Contains(link.request, want) || !strings.Contains(link.request, `xmlns:n="urn:example:guard:blocks"`) {
		t.Errorf("the request lacks %s:\n%s", want, link.request)
	}
	_, reply, err := client.Enter(nil, headerfaults.GuardRequestHeaders{}, headerfaults.EnterRequest{})
	var fault *soap.Fault
	if !errors.As(err, &fault) || reply.Expired == nil || reply.Expired.At != "2024-01-01" {
		t.Errorf("got %+v, %v; want the block and the fault\n%s", reply, err, link.response)
	}
}
