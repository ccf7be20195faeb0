package addressing_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	addressed "groupdesk/gen/features/addressing/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/addressing"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": sameID(featuretest.Request("urn:example:post/send", func(c soap.Client) *soap.Server {
			c.URL = "http://post.example/"
			return addressed.NewPostServer(postRelay{client: addressed.PostClient{Client: c}})
		})),
	})
}

// postRelay passes what the generated server read on to the generated client.
type postRelay struct {
	addressed.UnimplementedPostService
	client addressed.PostClient
}

func (r postRelay) Send(_ *soap.Incoming, blocks addressed.PostRequestHeaders, in addressed.SendRequest) (addressed.SendResponse, error) {
	return r.client.Send(nil, blocks, in)
}

var messageID = regexp.MustCompile("urn:uuid:[0-9a-f-]+")

// sameID gives what is written the id of what was read, because a client takes a new one each time.
func sameID(code featuretest.Codec) featuretest.Codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		again, err := code(document, options)
		return messageID.ReplaceAll(again, messageID.Find(document)), err
	}
}

type post struct{ letters []string }

func (p *post) Send(_ *soap.Incoming, h addressed.PostRequestHeaders, in addressed.SendRequest) (addressed.SendResponse, error) {
	if h.Stamp.Or("") == "" {
		return addressed.SendResponse{}, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "no stamp"}
	}
	p.letters = append(p.letters, in.Letter)
	return addressed.SendResponse{}, nil
}

func (p *post) Drop(_ *soap.Incoming, in addressed.SendRequest) error {
	p.letters = append(p.letters, in.Letter)
	return nil
}

// TestAddressing asserts that both sides speak WS-Addressing where the description demands it.
func TestAddressing(t *testing.T) {
	service := new(post)
	base, link := overhttp.Serve(t, addressed.NewPostServer(service))
	client := addressed.PostClient{Client: base}
	stamped := addressed.PostRequestHeaders{Stamp: soap.OptOf("B")}

	if _, err := client.Send(nil, stamped, addressed.SendRequest{Letter: "one"}); err != nil {
		t.Fatal(err)
	}
	id := regexp.MustCompile(`<n:MessageID>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})</n:MessageID>`).FindStringSubmatch(link.Request)
	if id == nil {
		t.Fatalf("the request has no id:\n%s", link.Request)
	}
	for _, want := range []string{
		`<n:Action s:mustUnderstand="1">urn:example:post/send</n:Action>`,
		`<n:ReplyTo><n:Address>http://www.w3.org/2005/08/addressing/anonymous</n:Address></n:ReplyTo>`,
		`<n:To s:mustUnderstand="1">` + client.URL + `</n:To><b:Stamp>B</b:Stamp></s:Header>`,
	} {
		if !strings.Contains(link.Request, want) {
			t.Errorf("the request lacks %s:\n%s", want, link.Request)
		}
	}
	if want := `<n:Action s:mustUnderstand="1">urn:example:post:Post:SendResponse</n:Action><n:RelatesTo>` + id[1] + `</n:RelatesTo>`; !strings.Contains(link.Response, want) {
		t.Errorf("the response lacks %s:\n%s", want, link.Response)
	}

	first := link.Request
	if _, err := client.Send(nil, addressed.PostRequestHeaders{}, addressed.SendRequest{}); err == nil || !strings.Contains(link.Response, addressing.Namespace+"/soap/fault") {
		t.Errorf("got %v, want a fault with its own action:\n%s", err, link.Response)
	}
	if strings.Contains(link.Request, id[1]) || first == link.Request {
		t.Error("two requests have one id")
	}
	if err := client.Drop(nil, addressed.SendRequest{Letter: "two"}); err != nil || !strings.Contains(link.Request, "urn:example:post:Post:Drop<") {
		t.Errorf("one way: %v\n%s", err, link.Request)
	}
	if got := strings.Join(service.letters, " "); got != "one two" {
		t.Errorf("the service got %q", got)
	}
}

// TestAddressingAsDescribed asserts that a client speaks the version of WS-Addressing that its description demands.
func TestAddressingAsDescribed(t *testing.T) {
	client := addressed.BoxClient{Client: soap.Client{URL: "urn:box"}}
	call, err := client.PutExchange(addressed.SendRequest{Letter: "x"}).Request()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(call.Body), `xmlns:n="`+addressing.Namespace2004+`"`) {
		t.Errorf("the request is not one of 2004:\n%s", call.Body)
	}
}

// TestAddressingIsChecked asserts what a server refuses, and the code that it gives (Binding, section 6.4).
func TestAddressingIsChecked(t *testing.T) {
	const reply = `<a:ReplyTo><a:Address>http://example.com/</a:Address></a:ReplyTo>`
	tests := map[string]struct{ blocks, code string }{
		"nothing":         {``, "MessageAddressingHeaderRequired"},
		"no action":       {`<a:MessageID>urn:x</a:MessageID>`, "MessageAddressingHeaderRequired"},
		"another action":  {`<a:Action>urn:other</a:Action>`, "InvalidAddressingHeader"},
		"two actions":     {`<a:Action>urn:s</a:Action><a:Action>urn:s</a:Action>`, "InvalidAddressingHeader"},
		"another address": {`<a:Action>urn:example:post/send</a:Action>` + reply, "InvalidAddressingHeader"},
	}
	for name, test := range tests {
		body := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `" xmlns:a="` + addressing.Namespace + `"><s:Header>` + test.blocks +
			`</s:Header><s:Body><Send xmlns="urn:example:post"><Letter>x</Letter></Send></s:Body></s:Envelope>`
		service := new(post)
		response := addressed.NewPostServer(service).Handle(&soap.Incoming{Action: "urn:example:post/send"}, []byte(body))
		if !strings.Contains(string(response.Body), ":"+test.code+"</faultcode>") || len(service.letters) > 0 {
			t.Errorf("%s: want the code %s, got\n%s", name, test.code, response.Body)
		}
	}
}

// TestAddressingOf2004 asserts that the submission's namespaces are spoken as they are asked for.
func TestAddressingOf2004(t *testing.T) {
	w := soap.NewWriter(soap.WriteOptions{})
	w.Start(soap.NamespaceSOAP12, "Header")
	(&addressing.Request{Namespace: addressing.Namespace2004, Action: "urn:a", To: "urn:b"}).EncodeHeader(w)
	w.End()
	document, err := w.Bytes()
	if err != nil || !strings.Contains(string(document), addressing.Namespace2004+"/role/anonymous") {
		t.Errorf("wrote %s, %v", document, err)
	}
	handler := addressing.Handler(&soap.Incoming{})
	r := soap.NewReader([]byte(`<h><a:MessageID xmlns:a="`+addressing.Namespace2004+`">urn:x</a:MessageID></h>`), soap.ReadOptions{})
	r.Child()
	for r.Child() {
		handler.DecodeHeader(r)
	}
	var fault *soap.Fault
	if err := handler.EndHeader(); !errors.As(err, &fault) || fault.Subcodes[0].Local != "MessageInformationHeaderRequired" {
		t.Errorf("got %v, want the submission's code", err)
	}
}

// TestAddressingNamesTheOperation sends the action of another operation to one that HTTP does not name, as SOAP 1.2 may, and
// asks for replies to be sent elsewhere and for faults to be dropped.
func TestAddressingNamesTheOperation(t *testing.T) {
	const address = `<a:Address>http://example.com/</a:Address>`
	const nobody = `<a:Address>` + addressing.Namespace + `/none</a:Address>`
	tests := map[string]struct{ blocks, want string }{
		"own action":          {`<a:Action>urn:example:post/send</a:Action>`, "SendResponse"},
		"another's":           {`<a:Action>urn:example:post:Post:Drop</a:Action>`, "ActionMismatch"},
		"for another":         {`<a:Action>urn:example:post/send</a:Action><a:Action s:role="urn:other">urn:x</a:Action>`, "SendResponse"},
		"no faults":           {`<a:Action>urn:example:post/send</a:Action><a:FaultTo>` + nobody + `</a:FaultTo>`, "SendResponse"},
		"elsewhere":           {`<a:Action>urn:example:post/send</a:Action><a:ReplyTo>` + address + `</a:ReplyTo><a:FaultTo>` + nobody + `</a:FaultTo>`, "OnlyAnonymousAddressSupported"},
		"elsewhere, reversed": {`<a:Action>urn:example:post/send</a:Action><a:FaultTo>` + nobody + `</a:FaultTo><a:ReplyTo>` + address + `</a:ReplyTo>`, "OnlyAnonymousAddressSupported"},
	}
	for name, test := range tests {
		body := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP12 + `" xmlns:a="` + addressing.Namespace + `"><s:Header>` + test.blocks +
			`<p:Stamp xmlns:p="urn:example:post">B</p:Stamp></s:Header><s:Body><Send xmlns="urn:example:post"><Letter>x</Letter></Send></s:Body></s:Envelope>`
		service := new(post)
		server := addressed.NewPostServer(service)
		server.AnyEnvelope = true
		response := server.Handle(nil, []byte(body))
		if !strings.Contains(string(response.Body), test.want) || (len(service.letters) > 0) != (test.want == "SendResponse") {
			t.Errorf("%s: want %s, got\n%s", name, test.want, response.Body)
		}
	}
}
