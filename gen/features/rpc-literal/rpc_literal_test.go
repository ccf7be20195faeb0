package rpcliteral_test

import (
	"strings"
	"testing"

	rpcliteral "groupdesk/gen/features/rpc-literal/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (rpcliteral.QuoteResponse, error) {
				client := rpcliteral.StockClient{Client: c}
				return client.Quote(nil, rpcliteral.QuoteRequest{Range: rpcliteral.Range{From: "2024-01-01"}})
			},
			func(out rpcliteral.QuoteResponse, _ error) *soap.Server {
				return rpcliteral.NewStockServer(quoteAnswer{out: out})
			}),
	}, featuretest.Unjudged{Reason: "no schema declares the wrapper of the parts"})
}

// quoteAnswer gives what the generated client read.
type quoteAnswer struct {
	rpcliteral.UnimplementedStockService
	out rpcliteral.QuoteResponse
}

func (a quoteAnswer) Quote(*soap.Incoming, rpcliteral.QuoteRequest) (rpcliteral.QuoteResponse, error) {
	return a.out, nil
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
	base, link := overhttp.Serve(t, rpcliteral.NewStockServer(service))
	client := rpcliteral.StockClient{Client: base}
	in := rpcliteral.QuoteRequest{Symbol: "A&B", Count: 3, Range: rpcliteral.Range{From: "2024-02-29"}}
	out, err := client.Quote(nil, in)
	if err != nil || out.Price != 3 || len(out.Trades.Trade) != 1 || out.Trades.Trade[0] != "1.50" {
		t.Errorf("got %+v, %v", out, err)
	}
	want := "<n:Quote><symbol>A&amp;B</symbol><count>3</count><range><b:From>2024-02-29</b:From></range></n:Quote>"
	if got := featuretest.BodyContent(link.Request); got != want || !strings.Contains(link.Request, `xmlns:n="urn:example:rpc:calls"`) {
		t.Errorf("asked %s\nwant  %s", link.Request, want)
	}
	if got, want := featuretest.BodyContent(link.Response), "<n:QuoteResponse><price>3</price><trades><b:Trade>1.50</b:Trade></trades></n:QuoteResponse>"; got != want {
		t.Errorf("answered %s\nwant     %s", got, want)
	}
	if _, err := client.Ping(nil, rpcliteral.PingRequest{}); err != nil || featuretest.BodyContent(link.Request) != "<n:Ping/>" {
		t.Errorf("without parts: %v, asked %s", err, link.Request)
	}
	if err := client.Log(nil, rpcliteral.LogRequest{Line: "x"}); err != nil || len(service.lines) != 1 {
		t.Errorf("one way: %v, logged %q", err, service.lines)
	}
}

// TestNilParts asserts that a part that is xsi:nil, as some services answer, is its zero value, and that what parts contain is
// read as usual.
func TestNilParts(t *testing.T) {
	const nilled = ` xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>`
	client := rpcliteral.StockClient{Client: featuretest.Answered(`<c:QuoteResponse xmlns:c="urn:example:rpc:calls"><price` + nilled + `<trades` + nilled + `</c:QuoteResponse>`)}
	in := rpcliteral.QuoteRequest{Range: rpcliteral.Range{From: "2024-02-29"}}
	if out, err := client.Quote(nil, in); err != nil || out.Price != 0 || out.Trades.Trade != nil {
		t.Errorf("got %+v, %v; want zero values", out, err)
	}
	client = rpcliteral.StockClient{Client: featuretest.Answered(`<c:QuoteResponse xmlns:c="urn:example:rpc:calls"><trades><Trade xmlns="urn:example:rpc:data"` + nilled + `</trades></c:QuoteResponse>`)}
	if _, err := client.Quote(nil, in); err == nil {
		t.Error("an element inside a part was nil against its schema, and nothing was said")
	}
}
