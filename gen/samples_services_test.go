package main

import (
	documentbare "groupdesk/gen/features/document-bare/golden"
	rpcelements "groupdesk/gen/features/rpc-elements/golden"
	rpcencoded "groupdesk/gen/features/rpc-encoded/golden"
	rpcliteral "groupdesk/gen/features/rpc-literal/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/soap"
)

// serviceSamples reads each envelope as a client's answer and writes what the client got as a server does.
func serviceSamples() map[string]codec {
	return map[string]codec{
		"rpc-literal/Envelope": answering(
			func(c soap.Client) (rpcliteral.QuoteResponse, error) {
				client := rpcliteral.StockClient{Client: c}
				return client.Quote(nil, rpcliteral.QuoteRequest{Range: rpcliteral.Range{From: "2024-01-01"}})
			},
			func(out rpcliteral.QuoteResponse, _ error) *soap.Server {
				return rpcliteral.NewStockServer(quoteAnswer{out: out})
			}),
		"rpc-elements/Envelope": answering(
			func(c soap.Client) (rpcelements.PlaceResponse, error) {
				client := rpcelements.OrdersClient{Client: c}
				return client.Place(nil, rpcelements.PlaceRequest{})
			},
			func(out rpcelements.PlaceResponse, _ error) *soap.Server {
				return rpcelements.NewOrdersServer(placeAnswer{out})
			}),
		"document-bare/Envelope": answering(
			func(c soap.Client) (documentbare.SeveralResponse, error) {
				client := documentbare.BareClient{Client: c}
				return client.Several(nil, documentbare.SeveralRequest{})
			},
			func(out documentbare.SeveralResponse, _ error) *soap.Server {
				return documentbare.NewBareServer(severalAnswer{out: out})
			}),
		"rpc-encoded/Envelope": answering(
			func(c soap.Client) (rpcencoded.SortResponse, error) {
				client := rpcencoded.AlbumClient{Client: c}
				return client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
			},
			func(out rpcencoded.SortResponse, _ error) *soap.Server {
				return rpcencoded.NewAlbumServer(sortAnswer{out: out})
			}),
		"typed-faults/Envelope": answering(
			func(c soap.Client) (typedfaults.PayResponse, error) {
				client := typedfaults.BankClient{Client: c}
				return client.Pay(nil, typedfaults.PayRequest{Amount: "1"})
			},
			func(_ typedfaults.PayResponse, err error) *soap.Server {
				return typedfaults.NewBankServer(&bank{err})
			}),
	}
}

// answering joins a call, which gets a sample as its answer, and the server that gives what came of it.
func answering[Out any](call func(soap.Client) (Out, error), server func(Out, error) *soap.Server) codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		link := &replay{answer: document}
		out, err := call(soap.Client{Transport: link, Read: options})
		if _, fault := err.(soap.TypedFault); err != nil && !fault {
			return nil, err
		}
		again := server(out, err).Handle(&soap.Incoming{Action: link.request.Action}, link.request.Body)
		return again.Body, nil
	}
}

// replay answers with a document and keeps the request.
type replay struct {
	answer  []byte
	request *soap.Request
}

func (r *replay) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	r.request = q
	return &soap.Response{Status: 200, ContentType: "text/xml", Body: r.answer}, nil
}

type quoteAnswer struct {
	rpcliteral.UnimplementedStockService
	out rpcliteral.QuoteResponse
}

func (a quoteAnswer) Quote(*soap.Incoming, rpcliteral.QuoteRequest) (rpcliteral.QuoteResponse, error) {
	return a.out, nil
}

type placeAnswer struct{ out rpcelements.PlaceResponse }

func (a placeAnswer) Place(*soap.Incoming, rpcelements.PlaceRequest) (rpcelements.PlaceResponse, error) {
	return a.out, nil
}

type severalAnswer struct {
	documentbare.UnimplementedBareService
	out documentbare.SeveralResponse
}

func (a severalAnswer) Several(*soap.Incoming, documentbare.SeveralRequest) (documentbare.SeveralResponse, error) {
	return a.out, nil
}

type sortAnswer struct {
	rpcencoded.UnimplementedAlbumService
	out rpcencoded.SortResponse
}

func (a sortAnswer) Sort(*soap.Incoming, rpcencoded.AlbumRequestHeaders, rpcencoded.SortRequest) (rpcencoded.SortResponse, error) {
	return a.out, nil
}
