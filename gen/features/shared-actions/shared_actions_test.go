package sharedactions_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	sharedactions "groupdesk/gen/features/shared-actions/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("", func(c soap.Client) *soap.Server {
			return sharedactions.NewDoorsServer(doorsRelay{client: sharedactions.DoorsClient{Client: c}})
		}),
	})
}

// doorsRelay passes what the generated server read on to the generated client.
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

type doors struct{}

func (doors) Open(_ *soap.Incoming, in sharedactions.OpenRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: "open " + in.Door}, nil
}

func (doors) Close(_ *soap.Incoming, in sharedactions.CloseRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: "closed " + in.Door}, nil
}

func (doors) Knock(_ *soap.Incoming, in sharedactions.KnockRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: strings.Repeat("knock", int(in.Knock))}, nil
}

func (doors) Listen(*soap.Incoming, sharedactions.ListenRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: "silence"}, nil
}

// TestSharedActions asserts that the element in the body selects the operation where several have the action.
func TestSharedActions(t *testing.T) {
	base, _ := overhttp.Serve(t, sharedactions.NewDoorsServer(doors{}))
	client := sharedactions.DoorsClient{Client: base}
	opened, err := client.Open(nil, sharedactions.OpenRequest{Door: "a"})
	closed, err2 := client.Close(nil, sharedactions.CloseRequest{Door: "b"})
	knocked, err3 := client.Knock(nil, sharedactions.KnockRequest{Knock: 2})
	heard, err4 := client.Listen(nil, sharedactions.ListenRequest{})
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	got := []string{opened.Said, closed.Said, knocked.Said, heard.Said}
	if want := []string{"open a", "closed b", "knockknock", "silence"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
