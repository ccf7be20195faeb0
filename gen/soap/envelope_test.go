package soap_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// checkGolden compares got with a file of testdata.
func checkGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs\n got %s\nwant %s", name, got, want)
	}
}

// answer is a transport that keeps the request and answers with a fixed response.
type answer struct {
	request  *soap.Request
	response soap.Response
	err      error
}

func (a *answer) RoundTrip(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	a.request = r
	if a.err != nil {
		return nil, a.err
	}
	return &a.response, nil
}

func operation(name string) *soap.Operation {
	return &soap.Operation{
		Name: name, Action: sampleSpace + "/User/" + name,
		Input: sampleName(name), Output: sampleName(name + "Response"),
	}
}

var errNoAnswer = errors.New("no answer")

func sampleGroup() *group {
	return &group{Value: soap.OptNilOf("Sales Primary"), Tooltip: soap.OptNilOf("R&D <west>"), Rank: 8}
}

func sampleHeaders() *requestHeaders {
	return &requestHeaders{
		ApplicationToken: soap.OptNilOf("1234567-1234-9876"),
		Ticket:           soap.OptOf("7T:ZQBjAGEAYQA7ADEAMgA="),
	}
}

func TestRequests(t *testing.T) {
	tests := []struct {
		golden string
		form   soap.Form
		op     string
		header soap.HeaderEncoder
		body   soap.Encoder
	}{
		{"request_save.xml", soap.SOAP11, "SaveUserGroup", sampleHeaders(), groupParameter("UserGroup", sampleGroup())},
		{"request_save_12.xml", soap.SOAP12, "SaveUserGroup", sampleHeaders(), groupParameter("UserGroup", sampleGroup())},
		{"request_save_documented.xml", soap.Documented, "SaveUserGroup", sampleHeaders(), groupParameter("UserGroup", sampleGroup())},
		{"request_create.xml", soap.SOAP11, "CreateUserGroup", nil, nothing{}},
		{"request_list.xml", soap.SOAP11, "GetUserGroupList", sampleHeaders(),
			&one[*ids]{local: "UserGroupIds", value: soap.OptNilOf(&ids{[]int32{1, 2}}), write: writeIDs}},
		{"request_nil.xml", soap.SOAP11, "SaveUserGroup", nil, &one[*group]{local: "UserGroup", value: soap.OptNilNull[*group]()}},
		{"request_authenticate.xml", soap.SOAP11, "AuthenticateUsernamePassword", nil,
			&one[string]{local: "Password", value: soap.OptNilOf(""), write: (*soap.Writer).String}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			transport := &answer{err: errNoAnswer}
			client := soap.Client{Transport: transport, URL: "http://service", Form: test.form}
			err := client.Call(nil, operation(test.op), test.body, test.header, nil, nil)
			if !errors.Is(err, errNoAnswer) {
				t.Fatal(err)
			}
			checkGolden(t, test.golden, transport.request.Body)
		})
	}
}

// serve answers one request to one operation.
func serve(server *soap.Server, op *soap.Operation, act func(call *soap.Incoming, q *soap.ServerCall) error, request string) *soap.Response {
	server.Operations = []soap.ServerOperation{{Operation: *op, Serve: act}}
	return server.Handle(&soap.Incoming{Action: op.Action}, []byte(request))
}

const emptyRequest = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>`

// encode is an operation that ignores its request.
func encode(header soap.HeaderEncoder, body soap.Encoder) func(*soap.Incoming, *soap.ServerCall) error {
	return func(_ *soap.Incoming, q *soap.ServerCall) error { return q.Encode(header, body) }
}

func TestReplies(t *testing.T) {
	wcf := soap.WriteOptions{Style: soap.WCF}
	varied := soap.WriteOptions{Style: soap.WCF, Prefix: "q"}
	succeeded := &replyHeaders{Message: soap.OptNilNull[string](), Succeeded: soap.OptOf(true)}
	groups := &one[*groupList]{local: "Response", write: writeGroupList, value: soap.OptNilOf(&groupList{[]*group{
		{Value: soap.OptNilOf("Administration"), Tooltip: soap.OptNilNull[string](), ID: 1, Rank: 1}, nil, {Value: soap.OptNilOf("")},
	}})}
	tests := []struct {
		golden string
		write  soap.WriteOptions
		header soap.HeaderEncoder
		body   soap.Encoder
	}{
		{"reply_save.xml", wcf, succeeded, groupParameter("Response", sampleGroup())},
		{"reply_varied.xml", varied, succeeded, groupParameter("Response", sampleGroup())},
		{"reply_hoisted.xml", soap.WriteOptions{}, succeeded, groupParameter("Response", sampleGroup())},
		{"reply_all.xml", wcf, nil, groups},
		{"reply_empty_list.xml", wcf, nil, &one[*groupList]{local: "Response", write: writeGroupList, value: soap.OptNilOf(&groupList{})}},
		{"reply_ids.xml", wcf, nil, &one[*ids]{local: "Response", value: soap.OptNilOf(&ids{[]int32{1, 2}}), write: writeIDs}},
		{"reply_nil.xml", wcf, &replyHeaders{Message: soap.OptNilOf("Authentication failed!"), Succeeded: soap.OptOf(false)},
			&one[*group]{local: "Response", value: soap.OptNilNull[*group]()}},
		{"reply_void.xml", wcf, nil, nothing{}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			server := &soap.Server{Write: test.write}
			reply := serve(server, operation("SaveUserGroup"), encode(test.header, test.body), emptyRequest)
			if reply.Status != 200 || reply.ContentType != "text/xml; charset=utf-8" {
				t.Errorf("status %d, content type %q", reply.Status, reply.ContentType)
			}
			checkGolden(t, test.golden, reply.Body)
		})
	}
}

// TestReplyIsRead sends what the server writes through the client.
func TestReplyIsRead(t *testing.T) {
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		server := &soap.Server{Write: soap.WriteOptions{Style: style}}
		header := &replyHeaders{Message: soap.OptNilOf("m"), Succeeded: soap.OptOf(false)}
		reply := serve(server, operation("SaveUserGroup"), encode(header, groupParameter("Response", sampleGroup())), emptyRequest)
		out, outHeader := groupParameter("Response", nil), &replyHeaders{}
		client := soap.Client{Transport: &answer{response: *reply}}
		if err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, out, outHeader); err != nil {
			t.Fatal(err)
		}
		got, _ := out.value.Get()
		if got == nil || *got != *sampleGroup() {
			t.Errorf("style %d: got %+v", style, got)
		}
		if *outHeader != *header {
			t.Errorf("style %d: got header %+v", style, outHeader)
		}
	}
}

func TestDocumentedRequestIsServed(t *testing.T) {
	transport := &answer{err: errNoAnswer}
	client := soap.Client{Transport: transport, Form: soap.Documented}
	op := operation("SaveUserGroup")
	_ = client.Call(nil, op, groupParameter("UserGroup", sampleGroup()), sampleHeaders(), nil, nil)
	headers, in := &requestHeaders{}, groupParameter("UserGroup", nil)
	act := func(_ *soap.Incoming, q *soap.ServerCall) error {
		if err := q.Decode(headers, in); err != nil {
			return err
		}
		return q.Encode(nil, groupParameter("Response", sampleGroup()))
	}
	if reply := serve(&soap.Server{}, op, act, string(transport.request.Body)); reply.Status != 400 || len(reply.Body) > 0 {
		t.Errorf("a server of SOAP 1.1 answered the documented form with %d %s", reply.Status, reply.Body)
	}
	reply := serve(&soap.Server{AnyEnvelope: true}, op, act, string(transport.request.Body))
	if reply.Status != 200 || !strings.Contains(string(reply.Body), soap.NamespaceSOAP12) || strings.Contains(string(reply.Body), "Header") {
		t.Errorf("answered with %d %s", reply.Status, reply.Body)
	}
	if *headers != *sampleHeaders() {
		t.Errorf("got headers %+v", headers)
	}
	if got, _ := in.value.Get(); got == nil || *got != *sampleGroup() {
		t.Errorf("got %+v", got)
	}
}
