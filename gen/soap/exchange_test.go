package soap_test

import (
	"errors"
	"testing"

	"groupdesk/gen/soap"
)

// TestHalvesAreACall carries the messages of an exchange by hand: the request is the one that Call sends, and the response
// is read as Call reads it.
func TestHalvesAreACall(t *testing.T) {
	responses := map[string]soap.Response{
		"result": {Status: 200, Body: []byte(`<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Header><h:Succeeded xmlns:h="` + sampleSpace + `">true</h:Succeeded></s:Header><s:Body>` +
			`<SaveUserGroupResponse xmlns="` + sampleSpace + `"><Response><Value>v</Value></Response></SaveUserGroupResponse></s:Body></s:Envelope>`)},
		"fault": {Status: 500, Body: []byte(`<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body>` +
			`<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>`)},
		"page": {Status: 404, ContentType: "text/html", Body: []byte("<html>")},
	}
	for name, response := range responses {
		t.Run(name, func(t *testing.T) {
			transport := &answer{response: response}
			client := soap.Client{Transport: transport, URL: "http://service"}
			wanted, wantedHeader := groupParameter("Response", nil), &replyHeaders{}
			in := groupParameter("UserGroup", sampleGroup())
			wantedErr := client.Call(nil, operation("SaveUserGroup"), in, nil, wanted, wantedHeader)

			out, header := groupParameter("Response", nil), &replyHeaders{}
			client.Transport = nil
			x := client.Exchange(operation("SaveUserGroup"), in, nil, out, header)
			request, err := x.Request()
			if err != nil {
				t.Fatal(err)
			}
			if string(request.Body) != string(transport.request.Body) || request.URL != "http://service" || request.Action != transport.request.Action {
				t.Errorf("the request is %+v\n%s\nwant %s", request, request.Body, transport.request.Body)
			}
			err = x.Read(&response)
			if !sameText(err, wantedErr) {
				t.Errorf("reading gives %v, want %v", err, wantedErr)
			}
			got, _ := out.value.Get()
			want, _ := wanted.value.Get()
			if (got == nil) != (want == nil) || got != nil && got.Value != want.Value || *header != *wantedHeader {
				t.Errorf("read %+v, %+v; want %+v, %+v", got, header, want, wantedHeader)
			}
		})
	}
}

func sameText(a, b error) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Error() == b.Error()
}

// TestHalvesThatNeverMeet reads a response in an exchange that has written no request, as a program does that was started anew
// in between.
func TestHalvesThatNeverMeet(t *testing.T) {
	client := soap.Client{}
	if err := client.Exchange(&soap.Operation{}, nil, nil, nil, nil).Read(&soap.Response{Status: 202}); err != nil {
		t.Error(err)
	}
}

// TestRequestThatCannotBeWritten expects the errors that come before anything is sent.
func TestRequestThatCannotBeWritten(t *testing.T) {
	client := soap.Client{Version: &soap.Version{Name: "1", Set: 1}}
	missing := operation("SaveUserGroup")
	missing.Versions = 2
	_, err := client.Exchange(missing, nothing{}, nil, nil, nil).Request()
	if _, ok := errors.AsType[*soap.VersionError](err); !ok {
		t.Errorf("an operation that the version lacks gives %v", err)
	}
	illegal := soap.EncoderFunc(func(w *soap.Writer) { w.String("", "Name", "a\x01b") })
	_, err = client.Exchange(operation("SaveUserGroup"), illegal, nil, nil, nil).Request()
	if _, ok := errors.AsType[*soap.WriteError](err); !ok {
		t.Errorf("a character that XML forbids gives %v", err)
	}
}

// TestRoundTripClassifies expects a client to be a transport whose errors say why there is no response.
func TestRoundTripClassifies(t *testing.T) {
	var transport soap.Transport = &soap.Client{Transport: &answer{err: errNoAnswer}}
	_, err := transport.RoundTrip(nil, &soap.Request{})
	if failed, ok := errors.AsType[*soap.TransportError](err); !ok || failed.Kind != soap.Network || !errors.Is(err, errNoAnswer) {
		t.Errorf("got %v", err)
	}
}
