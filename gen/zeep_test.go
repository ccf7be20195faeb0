package main

import (
	"net/http/httptest"
	"os/exec"
	"slices"
	"strings"
	"testing"

	addressed "groupdesk/gen/features/addressing/golden"
	documentbare "groupdesk/gen/features/document-bare/golden"
	rpcelements "groupdesk/gen/features/rpc-elements/golden"
	rpcencoded "groupdesk/gen/features/rpc-encoded/golden"
	rpcliteral "groupdesk/gen/features/rpc-literal/golden"
	sharedactions "groupdesk/gen/features/shared-actions/golden"
	soap12 "groupdesk/gen/features/soap12/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// TestZeep has zeep call servers of the features; it knows them from their descriptions alone.
func TestZeep(t *testing.T) {
	tests := map[string]struct {
		server *soap.Server
		want   string
	}{
		"document-bare":  {documentbare.NewBareServer(bare{}), "several 3 x Elm Ems\n"},
		"rpc-literal":    {rpcliteral.NewStockServer(stock{}), "quote 3.0 ['1.50']\nping None\n"},
		"rpc-elements":   {rpcelements.NewOrdersServer(orders{}), "place 2 1\n"},
		"rpc-encoded":    {rpcencoded.NewAlbumServer(album{}), "2 B sad []\n1 A glad ['x', 'y']\nfirst 2 ['x', 'y']\n"},
		"typed-faults":   {typedfaults.NewBankServer(bank{}), "Binding11 too little {urn:example:bank}Overdrawn 1.50\nBinding12 too little {urn:example:bank}Overdrawn 1.50\n"},
		"soap12":         {soap12.NewEchoServer(echo{}), "Binding11 x\nBinding12 x\n"},
		"shared-actions": {sharedactions.NewDoorsServer(doors{}), "open open a\nknock knockknock\n"},
		"addressing":     {addressed.NewPostServer(post{}), "sent\n"},
	}
	interpreter := featuretest.Python(t, "zeep", "python3-zeep")
	for feature, test := range tests {
		t.Run(feature, func(t *testing.T) {
			server := httptest.NewServer(&httptransport.Handler{Server: test.server})
			defer server.Close()
			out, err := exec.Command(interpreter, "-W", "ignore", "testdata/zeep/services.py", feature, "features/"+feature+"/input.wsdl", server.URL).CombinedOutput()
			if err != nil || string(out) != test.want {
				t.Errorf("zeep said %q, %v; want %q", out, err, test.want)
			}
		})
	}
}

// The services have the operations that zeep calls, and no others.

type bare struct {
	documentbare.UnimplementedBareService
}

func (bare) Several(_ *soap.Incoming, in documentbare.SeveralRequest) (documentbare.SeveralResponse, error) {
	return documentbare.SeveralResponse(in), nil
}

type stock struct {
	rpcliteral.UnimplementedStockService
}

func (stock) Quote(_ *soap.Incoming, in rpcliteral.QuoteRequest) (rpcliteral.QuoteResponse, error) {
	return rpcliteral.QuoteResponse{Price: float64(in.Count), Trades: rpcliteral.Trades{Trade: []soap.Decimal{"1.50"}}}, nil
}

func (stock) Ping(*soap.Incoming, rpcliteral.PingRequest) (rpcliteral.PingResponse, error) {
	return rpcliteral.PingResponse{}, nil
}

type orders struct{}

func (orders) Place(_ *soap.Incoming, in rpcelements.PlaceRequest) (rpcelements.PlaceResponse, error) {
	out := rpcelements.PlaceResponse{Number: int32(len(in.Order.Item)), Days: 3}
	if in.Urgent {
		out.Days = 1
	}
	return out, nil
}

type album struct {
	rpcencoded.UnimplementedAlbumService
}

func (album) Sort(_ *soap.Incoming, _ rpcencoded.AlbumRequestHeaders, in rpcencoded.SortRequest) (rpcencoded.SortResponse, error) {
	if in.Descending {
		slices.Reverse(in.Photos)
	}
	return rpcencoded.SortResponse{Photos: in.Photos, First: *in.Photos[0]}, nil
}

type bank struct {
	typedfaults.UnimplementedBankService
}

func (bank) Pay(*soap.Incoming, typedfaults.PayRequest) (typedfaults.PayResponse, error) {
	return typedfaults.PayResponse{}, &typedfaults.OverdrawnError{
		Fault: soap.Fault{Reason: "too little"}, Overdrawn: typedfaults.Overdrawn{Missing: "1.50"},
	}
}

type echo struct {
	soap12.UnimplementedEchoService
}

func (echo) Echo(_ *soap.Incoming, in soap12.EchoRequest) (soap12.EchoResponse, error) {
	return soap12.EchoResponse(in), nil
}

type doors struct {
	sharedactions.UnimplementedDoorsService
}

func (doors) Open(_ *soap.Incoming, in sharedactions.OpenRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: "open " + in.Door}, nil
}

func (doors) Knock(_ *soap.Incoming, in sharedactions.KnockRequest) (sharedactions.AnswerResponse, error) {
	return sharedactions.AnswerResponse{Said: strings.Repeat("knock", int(in.Knock))}, nil
}

// post sends nothing without a stamp.
type post struct {
	addressed.UnimplementedPostService
}

func (post) Send(_ *soap.Incoming, h addressed.PostRequestHeaders, _ addressed.SendRequest) (addressed.SendResponse, error) {
	if h.Stamp.Or("") == "" {
		return addressed.SendResponse{}, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "no stamp"}
	}
	return addressed.SendResponse{}, nil
}
