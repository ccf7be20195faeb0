package documentbare_test

import (
	"errors"
	"reflect"
	"testing"

	documentbare "groupdesk/gen/features/document-bare/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (documentbare.SeveralResponse, error) {
				client := documentbare.BareClient{Client: c}
				return client.Several(nil, documentbare.SeveralRequest{})
			},
			func(out documentbare.SeveralResponse, _ error) *soap.Server {
				return documentbare.NewBareServer(severalAnswer{out: out})
			}),
	})
}

// severalAnswer gives what the generated client read.
type severalAnswer struct {
	documentbare.UnimplementedBareService
	out documentbare.SeveralResponse
}

func (a severalAnswer) Several(*soap.Incoming, documentbare.SeveralRequest) (documentbare.SeveralResponse, error) {
	return a.out, nil
}

// bareService answers with what it was sent.
type bareService struct{ told int32 }

func (*bareService) Double(_ *soap.Incoming, in documentbare.DoubleRequest) (documentbare.DoubleResponse, error) {
	return documentbare.DoubleResponse{Number: 2 * in.Number}, nil
}

func (*bareService) Several(_ *soap.Incoming, in documentbare.SeveralRequest) (documentbare.SeveralResponse, error) {
	return documentbare.SeveralResponse(in), nil
}

func (*bareService) Some(_ *soap.Incoming, in documentbare.SomeRequest) (documentbare.SomeResponse, error) {
	return documentbare.SomeResponse{Label: soap.NilOf(in.Place.Street)}, nil
}

func (*bareService) Nothing(*soap.Incoming, documentbare.NothingRequest) (documentbare.NothingResponse, error) {
	return documentbare.NothingResponse{}, nil
}

func (*bareService) Move(_ *soap.Incoming, in documentbare.Place) (documentbare.Place, error) {
	in.Street += " 2"
	return in, nil
}

func (s *bareService) Tell(_ *soap.Incoming, in documentbare.TellRequest) error {
	s.told = in.Number
	return nil
}

// TestBareBodies asserts the content of document-style bodies that are not one element of complex type.
func TestBareBodies(t *testing.T) {
	service := new(bareService)
	client, link := overhttp.Serve(t, documentbare.NewBareServer(service))
	bare := documentbare.BareClient{Client: client}
	place := documentbare.Place{Street: "Elm"}
	tests := map[string]struct {
		call              func() (any, error)
		want              any
		request, response string // content of the bodies
	}{
		"simple type": {
			func() (any, error) { return bare.Double(nil, documentbare.DoubleRequest{Number: 4}) },
			documentbare.DoubleResponse{Number: 8}, "<n:Number>4</n:Number>", "<n:Number>8</n:Number>",
		},
		"several parts": {
			func() (any, error) { return bare.Several(nil, documentbare.SeveralRequest{Number: 1, Place: place}) },
			documentbare.SeveralResponse{Number: 1, Place: place},
			`<n:Number>1</n:Number><n:Label i:nil="true"/><n:Place><n:Street>Elm</n:Street></n:Place>`,
			`<n:Number>1</n:Number><n:Label i:nil="true"/><n:Place><n:Street>Elm</n:Street></n:Place>`,
		},
		"chosen parts": {
			func() (any, error) { return bare.Some(nil, documentbare.SomeRequest{Number: 1, Place: place}) },
			documentbare.SomeResponse{Label: soap.NilOf("Elm")},
			"<n:Place><n:Street>Elm</n:Street></n:Place><n:Number>1</n:Number>", "<n:Label>Elm</n:Label>",
		},
		"no part": {
			func() (any, error) { return bare.Nothing(nil, documentbare.NothingRequest{}) },
			documentbare.NothingResponse{}, "", "",
		},
		"a type": {
			func() (any, error) { return bare.Move(nil, place) },
			documentbare.Place{Street: "Elm 2"}, "<n:Street>Elm</n:Street>", "<n:Street>Elm 2</n:Street>",
		},
	}
	for name, test := range tests {
		got, err := test.call()
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %+v, %v; want %+v", name, got, err, test.want)
		}
		if content := featuretest.BodyContent(link.Request); content != test.request {
			t.Errorf("%s: asked %s\nwant %s", name, content, test.request)
		}
		if content := featuretest.BodyContent(link.Response); content != test.response {
			t.Errorf("%s: answered %s\nwant %s", name, content, test.response)
		}
	}
	if err := bare.Tell(nil, documentbare.TellRequest{Number: 5}); err != nil || service.told != 5 {
		t.Errorf("one way: told %d, %v; want 5", service.told, err)
	}
}

// TestBareBodiesAreChecked asserts that another body than the operation's is an error.
func TestBareBodiesAreChecked(t *testing.T) {
	for name, body := range map[string]string{"other element": "<Other/>", "empty": ""} {
		bare := documentbare.BareClient{Client: featuretest.Answered(body)}
		_, err := bare.Double(nil, documentbare.DoubleRequest{})
		var wrong *soap.BodyError
		if !errors.As(err, &wrong) || wrong.Want.Local != "Number" {
			t.Errorf("%s: got %v, want a BodyError for Number", name, err)
		}
	}
	bare := documentbare.BareClient{Client: featuretest.Answered(`<s:Fault><faultcode>s:Client</faultcode><faultstring>No</faultstring></s:Fault>`)}
	var fault *soap.Fault
	if _, err := bare.Move(nil, documentbare.Place{}); !errors.As(err, &fault) || fault.Reason != "No" {
		t.Errorf("got %v, want the fault", err)
	}
}
