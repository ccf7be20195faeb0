package main

import (
	"bytes"
	"errors"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	documentbare "groupdesk/gen/features/document-bare/golden"
	overloads "groupdesk/gen/features/overloads/golden"
	rpcelements "groupdesk/gen/features/rpc-elements/golden"
	rpcliteral "groupdesk/gen/features/rpc-literal/golden"
	sharedactions "groupdesk/gen/features/shared-actions/golden"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// recorder carries requests over HTTP to a server of its own and keeps the last one and its answer.
type recorder struct {
	httptransport.Transport
	request, response string
}

func (r *recorder) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	r.request = string(q.Body)
	response, err := r.Transport.RoundTrip(c, q)
	if err == nil {
		r.response = string(response.Body)
	}
	return response, err
}

// overHTTP returns what a client needs to call a server over HTTP.
func overHTTP(t *testing.T, server *soap.Server) (soap.Client, *recorder) {
	t.Helper()
	listening := httptest.NewServer(&httptransport.Handler{Server: server})
	t.Cleanup(listening.Close)
	link := new(recorder)
	return soap.Client{Transport: link, URL: listening.URL}, link
}

// answer returns a client whose every call is answered with a body.
func answer(body string) soap.Client {
	return soap.Client{Transport: canned(`<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body>` + body + `</s:Body></s:Envelope>`)}
}

// canned answers every request with itself.
type canned string

func (c canned) RoundTrip(soap.Cancellation, *soap.Request) (*soap.Response, error) {
	return &soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(c)}, nil
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
	return documentbare.SomeResponse{Label: soap.NotNil(in.Place.Street)}, nil
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

// TestBareBodies asserts what stands in the bodies of document style when it is not one element of complex type.
func TestBareBodies(t *testing.T) {
	service := new(bareService)
	client, link := overHTTP(t, documentbare.NewBareServer(service))
	bare := documentbare.BareClient{Client: client}
	place := documentbare.Place{Street: "Elm"}
	tests := map[string]struct {
		call              func() (any, error)
		want              any
		request, response string // what stands in the bodies
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
			documentbare.SomeResponse{Label: soap.NotNil("Elm")},
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
		if content := bodyContent(link.request); content != test.request {
			t.Errorf("%s: asked %s\nwant %s", name, content, test.request)
		}
		if content := bodyContent(link.response); content != test.response {
			t.Errorf("%s: answered %s\nwant %s", name, content, test.response)
		}
	}
	if err := bare.Tell(nil, documentbare.TellRequest{Number: 5}); err != nil || service.told != 5 {
		t.Errorf("one way: told %d, %v; want 5", service.told, err)
	}
}

// bodyContent cuts what stands inside of Body out of a message.
func bodyContent(message string) string {
	_, after, _ := strings.Cut(message, "<s:Body>")
	content, _, _ := strings.Cut(after, "</s:Body>")
	return content
}

// TestBareBodiesAreChecked asserts that another body than the operation's is an error.
func TestBareBodiesAreChecked(t *testing.T) {
	for name, body := range map[string]string{"other element": "<Other/>", "empty": ""} {
		bare := documentbare.BareClient{Client: answer(body)}
		_, err := bare.Double(nil, documentbare.DoubleRequest{})
		var wrong *soap.BodyError
		if !errors.As(err, &wrong) || wrong.Want.Local != "Number" {
			t.Errorf("%s: got %v, want a BodyError for Number", name, err)
		}
	}
	bare := documentbare.BareClient{Client: answer(`<s:Fault><faultcode>s:Client</faultcode><faultstring>No</faultstring></s:Fault>`)}
	var fault *soap.Fault
	if _, err := bare.Move(nil, documentbare.Place{}); !errors.As(err, &fault) || fault.Reason != "No" {
		t.Errorf("got %v, want the fault", err)
	}
}

type stock struct{ lines []string }

func (*stock) Quote(_ *soap.Incoming, in rpcliteral.QuoteRequest) (rpcliteral.QuoteResponse, error) {
	return rpcliteral.QuoteResponse{Price: float64(in.Count), Trades: rpcliteral.Trades{Trade: []soap.Decimal{"1.50"}}}, nil
}

func (*stock) Ping(*soap.Incoming, rpcliteral.PingRequest) (rpcliteral.PingResponse, error) {
	return rpcliteral.PingResponse{}, nil
}

func (s *stock) Log(_ *soap.Incoming, in rpcliteral.LogRequest) error {
	s.lines = append(s.lines, in.Line)
	return nil
}

// TestRPCLiteral asserts that the wrapper is in the binding's namespace, its parts in none, and what the types contain in
// that of the schema.
func TestRPCLiteral(t *testing.T) {
	service := new(stock)
	base, link := overHTTP(t, rpcliteral.NewStockServer(service))
	client := rpcliteral.StockClient{Client: base}
	in := rpcliteral.QuoteRequest{Symbol: "A&B", Count: 3, Range: rpcliteral.Range{From: "2024-02-29"}}
	out, err := client.Quote(nil, in)
	if err != nil || out.Price != 3 || len(out.Trades.Trade) != 1 || out.Trades.Trade[0] != "1.50" {
		t.Errorf("got %+v, %v", out, err)
	}
	want := "<n:Quote><symbol>A&amp;B</symbol><count>3</count><range><b:From>2024-02-29</b:From></range></n:Quote>"
	if got := bodyContent(link.request); got != want || !strings.Contains(link.request, `xmlns:n="urn:example:rpc:calls"`) {
		t.Errorf("asked %s\nwant  %s", link.request, want)
	}
	if got, want := bodyContent(link.response), "<n:QuoteResponse><price>3</price><trades><b:Trade>1.50</b:Trade></trades></n:QuoteResponse>"; got != want {
		t.Errorf("answered %s\nwant     %s", got, want)
	}
	if _, err := client.Ping(nil, rpcliteral.PingRequest{}); err != nil || bodyContent(link.request) != "<n:Ping/>" {
		t.Errorf("without parts: %v, asked %s", err, link.request)
	}
	if err := client.Log(nil, rpcliteral.LogRequest{Line: "x"}); err != nil || len(service.lines) != 1 {
		t.Errorf("one way: %v, logged %q", err, service.lines)
	}
}

// orders answers with the number of items, and a day for urgent ones.
type orders struct{}

func (orders) Place(_ *soap.Incoming, in rpcelements.PlaceRequest) (rpcelements.PlaceResponse, error) {
	out := rpcelements.PlaceResponse{Number: int32(len(in.Order.Item)), Days: 3}
	if in.Urgent {
		out.Days = 1
	}
	return out, nil
}

// TestRPCElements asserts that a part with an element is that element in the wrapper, in its own namespace.
func TestRPCElements(t *testing.T) {
	base, link := overHTTP(t, rpcelements.NewOrdersServer(orders{}))
	client := rpcelements.OrdersClient{Client: base}
	out, err := client.Place(nil, rpcelements.PlaceRequest{Urgent: true, Order: rpcelements.Order{Item: []string{"a", "b"}}})
	if err != nil || out.Number != 2 || out.Days != 1 {
		t.Errorf("got %+v, %v", out, err)
	}
	want := "<n:Place><urgent>true</urgent><b:Order><b:Item>a</b:Item><b:Item>b</b:Item></b:Order></n:Place>"
	if got := bodyContent(link.request); got != want || !strings.Contains(link.request, `xmlns:b="urn:example:orders:data"`) {
		t.Errorf("asked %s\nwant  %s", link.request, want)
	}
}

// TestNilParts asserts that a part that is xsi:nil, as some services answer, is its zero value, and that what parts contain is
// read as ever.
func TestNilParts(t *testing.T) {
	const nilled = ` xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>`
	client := rpcliteral.StockClient{Client: answer(`<c:QuoteResponse xmlns:c="urn:example:rpc:calls"><price` + nilled + `<trades` + nilled + `</c:QuoteResponse>`)}
	in := rpcliteral.QuoteRequest{Range: rpcliteral.Range{From: "2024-02-29"}}
	if out, err := client.Quote(nil, in); err != nil || out.Price != 0 || out.Trades.Trade != nil {
		t.Errorf("got %+v, %v; want zero values", out, err)
	}
	client = rpcliteral.StockClient{Client: answer(`<c:QuoteResponse xmlns:c="urn:example:rpc:calls"><trades><Trade xmlns="urn:example:rpc:data"` + nilled + `</trades></c:QuoteResponse>`)}
	if _, err := client.Quote(nil, in); err == nil {
		t.Error("an element inside a part was nil against its schema, and nothing was said")
	}
}

type finder struct{}

func (finder) Find(_ *soap.Incoming, in overloads.FindRequest) (overloads.FindResponse, error) {
	return overloads.FindResponse{Found: "name " + in.Name}, nil
}

func (finder) Find2(_ *soap.Incoming, in overloads.FindRequest2) (overloads.FindResponse, error) {
	if in.Number != 7 {
		return overloads.FindResponse{}, errors.New("another number")
	}
	return overloads.FindResponse{Found: "number"}, nil
}

func TestOverloads(t *testing.T) {
	base, _ := overHTTP(t, overloads.NewFinderServer(finder{}))
	client := overloads.FinderClient{Client: base}
	if out, err := client.Find(nil, overloads.FindRequest{Name: "Ann"}); err != nil || out.Found != "name Ann" {
		t.Errorf("by name: got %q, %v", out.Found, err)
	}
	if out, err := client.Find2(nil, overloads.FindRequest2{Number: 7}); err != nil || out.Found != "number" {
		t.Errorf("by number: got %q, %v", out.Found, err)
	}
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

// TestSharedActions asserts that a server goes by the element in the body where the action does not decide.
func TestSharedActions(t *testing.T) {
	base, _ := overHTTP(t, sharedactions.NewDoorsServer(doors{}))
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

// TestRequestsThatAServerCannotTellApart asserts that of operations with one action and one body a server has the first, and
// a client all.
func TestRequestsThatAServerCannotTellApart(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "input.wsdl")
	description, err := os.ReadFile("features/overloads/input.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	write(t, input, strings.ReplaceAll(string(description), "urn:byNumber", "urn:byName"))
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"-out", filepath.Join(dir, "p"), "-package", "p", "-server", input}, &stdout, &stderr)
	want := `input.wsdl:18:5: notice: operation Find has the soapAction "urn:byName" and the body of operation Find`
	if code != exitDone || !strings.Contains(stderr.String(), want) {
		t.Errorf("exit %d, stderr %q; want it to hold %q", code, &stderr, want)
	}
	written := contents(t, filepath.Join(dir, "p"))
	if strings.Contains(written, "serveFind2") || !strings.Contains(written, "serveFind(") || !strings.Contains(written, ") Find2(cancel") {
		t.Errorf("want both operations in the client and the first in the server:\n%s", written)
	}
}
