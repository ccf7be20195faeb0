package main

import (
	addressing "groupdesk/gen/features/addressing/golden"
	comments "groupdesk/gen/features/comments/golden"
	derivedoperations "groupdesk/gen/features/derived-operations/golden"
	headerfaults "groupdesk/gen/features/header-faults/golden"
	headers "groupdesk/gen/features/headers/golden"
	merge "groupdesk/gen/features/merge/golden"
	names "groupdesk/gen/features/names/golden"
	oneway "groupdesk/gen/features/oneway/golden"
	overloads "groupdesk/gen/features/overloads/golden"
	prefixes "groupdesk/gen/features/prefixes/golden"
	sharedactions "groupdesk/gen/features/shared-actions/golden"
	soap12 "groupdesk/gen/features/soap12/golden"

	"groupdesk/gen/soap"
)

// The relays pass what a generated server read on to the generated client of the same package.

type postRelay struct {
	addressing.UnimplementedPostService
	client addressing.PostClient
}

func (r postRelay) Send(_ *soap.Incoming, blocks addressing.PostRequestHeaders, in addressing.SendRequest) (addressing.SendResponse, error) {
	return r.client.Send(nil, blocks, in)
}

type shelterRelay struct {
	derivedoperations.UnimplementedShelterService
	client derivedoperations.ShelterClient
}

func (r shelterRelay) Adopt(_ *soap.Incoming, blocks derivedoperations.ShelterRequestHeaders, in derivedoperations.AdoptRequest) (derivedoperations.AdoptResponse, error) {
	return r.client.Adopt(nil, blocks, in)
}

type pingRelay struct {
	headers.UnimplementedHeadersService
	client headers.HeadersClient
}

func (r pingRelay) Ping(_ *soap.Incoming, blocks headers.HeadersRequestHeaders, in headers.PingRequest) (headers.PingResponse, headers.HeadersResponseHeaders, error) {
	return r.client.Ping(nil, blocks, in)
}

type saveRelay struct{ client merge.FirstClient }

func (r saveRelay) Save(_ *soap.Incoming, in merge.FirstSaveRequest) (merge.SaveResponse, error) {
	return r.client.Save(nil, in)
}

type rangeRelay struct {
	names.UnimplementedImportService
	client names.ImportClient2
}

func (r rangeRelay) Range(_ *soap.Incoming, in names.RangeRequest2) (names.RangeResponse, error) {
	return r.client.Range(nil, in)
}

type tellRelay struct{ client oneway.OneWayClient }

func (r tellRelay) Tell(_ *soap.Incoming, in oneway.TellRequest) error { return r.client.Tell(nil, in) }

type findRelay struct {
	overloads.UnimplementedFinderService
	client overloads.FinderClient
}

func (r findRelay) Find2(_ *soap.Incoming, in overloads.FindRequest2) (overloads.FindResponse, error) {
	return r.client.Find2(nil, in)
}

type askRelay struct{ client prefixes.PortClient }

func (r askRelay) Ask(_ *soap.Incoming, in prefixes.AskRequest) (prefixes.AskResponse, error) {
	return r.client.Ask(nil, in)
}

type doorsRelay struct {
	sharedactions.UnimplementedDoorsService
	client sharedactions.DoorsClient
}

func (r doorsRelay) Close(_ *soap.Incoming, in sharedactions.CloseRequest) (sharedactions.AnswerResponse, error) {
	return r.client.Close(nil, in)
}

func (r doorsRelay) Knock(_ *soap.Incoming, in sharedactions.KnockRequest) (sharedactions.AnswerResponse, error) {
	return r.client.Knock(nil, in)
}

type lateRelay struct {
	soap12.UnimplementedEchoService
	client soap12.EchoClient
}

func (r lateRelay) Late(_ *soap.Incoming, in soap12.LateRequest) (soap12.EchoResponse, error) {
	return r.client.Late(nil, in)
}

// The answers give what a generated client read.

type greetAnswer struct{ out comments.GreetResponse }

func (a greetAnswer) Greet(*soap.Incoming, comments.GreetRequest) (comments.GreetResponse, error) {
	return a.out, nil
}

type guardAnswer struct {
	blocks headerfaults.GuardResponseHeaders
	err    error
}

func (a guardAnswer) Enter(*soap.Incoming, headerfaults.GuardRequestHeaders, headerfaults.EnterRequest) (headerfaults.EnteredResponse, headerfaults.GuardResponseHeaders, error) {
	return headerfaults.EnteredResponse{}, a.blocks, a.err
}
