package validation_test

import (
	"context"
	"errors"
	"testing"

	validation "groupdesk/gen/features/validation/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:example:market/quote", func(c soap.Client) *soap.Server {
			return validation.NewMarketServer(relay{client: validation.MarketClient{Client: c}})
		}),
	})
}

// relay passes what the generated server read on to the generated client.
type relay struct {
	validation.UnimplementedMarketService
	client validation.MarketClient
}

func (r relay) Quote(_ *soap.Incoming, blocks validation.MarketRequestHeaders, in validation.QuoteRequest) (validation.QuoteResponse, error) {
	return r.client.Quote(nil, blocks, in)
}

// market answers every operation of both port types, with a price that the schema does not allow.
type market struct{}

func (market) Quote(*soap.Incoming, validation.MarketRequestHeaders, validation.QuoteRequest) (validation.QuoteResponse, error) {
	return validation.QuoteResponse{Price: "-1"}, nil
}

func (market) Validate2(*soap.Incoming, validation.ValidateRequest) (validation.ValidateResponse, error) {
	return validation.ValidateResponse{}, nil
}

type addressed struct{}

func (addressed) Quote(*soap.Incoming, validation.AddressedRequestHeaders, validation.QuoteRequest) (validation.QuoteResponse, error) {
	return validation.QuoteResponse{Price: "1"}, nil
}

// TestValidateBeforeSending asserts that a client which validates sends no request that violates the schema, and says where
// and what: header blocks first, those of the client before those of the operation, and all of them at once. Responses are
// not checked.
func TestValidateBeforeSending(t *testing.T) {
	symbols := func(list ...string) validation.QuoteRequest { return validation.QuoteRequest{Symbol: list} }
	desk := func(name string) validation.MarketRequestHeaders {
		return validation.MarketRequestHeaders{Desk: soap.OptOf(name)}
	}
	all := desk("northern")
	tests := map[string]struct {
		header soap.HeaderEncoder // of the client
		desk   validation.MarketRequestHeaders
		in     validation.QuoteRequest
		want   []string
	}{
		"valid": {nil, desk("west"), symbols("GOPH"), nil},
		"body":  {nil, desk("west"), symbols("GOPH", "goph"), []string{`Quote/Symbol[2]: "goph" violates pattern [A-Z]{1,5}`}},
		"count": {nil, desk("west"), symbols(), []string{`Quote/Symbol: number 0 violates minOccurs 1`}},
		"block": {nil, desk("western"), symbols("GOPH"), []string{`MarketRequestHeaders/Desk: length 7 violates maxLength 4`}},
		"all": {soap.Headers{nil, &all}, desk("western"), symbols("goph"), []string{
			`MarketRequestHeaders/Desk: length 8 violates maxLength 4`,
			`MarketRequestHeaders/Desk: length 7 violates maxLength 4`,
			`Quote/Symbol[1]: "goph" violates pattern [A-Z]{1,5}`,
		}},
		"a function": {soap.HeaderEncoderFunc(all.EncodeHeader), desk("west"), symbols("GOPH"), nil},
	}
	at, link := overhttp.Serve(t, validation.NewMarketServer(market{}))
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			link.Request = ""
			client := validation.NewMarketClient(at.URL, httptransport.WithTransport(link), httptransport.WithValidation())
			client.Header = test.header
			_, err := client.Quote(context.Background(), test.desk, test.in)
			featuretest.WantViolations(t, err, test.want...)
			if sent := link.Request != ""; sent != (test.want == nil) {
				t.Errorf("sent %q", link.Request)
			}
			var invalid *soap.ValidationError
			if errors.As(err, &invalid) != (test.want != nil) || invalid != nil && len(invalid.Violations) != len(test.want) {
				t.Errorf("got %#v, want %d violations", err, len(test.want))
			}
		})
	}
}

// TestSendingWithoutValidation asserts that a client which was not asked to validate leaves that to the server.
func TestSendingWithoutValidation(t *testing.T) {
	at, link := overhttp.Serve(t, validation.NewMarketServer(market{}))
	client := validation.NewMarketClient(at.URL, httptransport.WithTransport(link))
	if _, err := client.Quote(context.Background(), validation.MarketRequestHeaders{}, validation.QuoteRequest{}); err != nil || link.Request == "" {
		t.Errorf("sent %q, got %v", link.Request, err)
	}
}

// TestValidateWithAddressing asserts that the blocks of WS-Addressing do not hide those of the operation.
func TestValidateWithAddressing(t *testing.T) {
	at, link := overhttp.Serve(t, validation.NewAddressedServer(addressed{}))
	client := validation.NewAddressedClient(at.URL, httptransport.WithTransport(link), httptransport.WithValidation())
	in := validation.QuoteRequest{Symbol: []string{"GOPH"}}
	_, err := client.Quote(context.Background(), validation.AddressedRequestHeaders{Desk: soap.OptOf("western")}, in)
	featuretest.WantViolation(t, err, "AddressedRequestHeaders/Desk", soap.MaxLength)
	if link.Request != "" {
		t.Errorf("sent %s", link.Request)
	}
	if _, err := client.Quote(context.Background(), validation.AddressedRequestHeaders{Desk: soap.OptOf("west")}, in); err != nil {
		t.Error(err)
	}
}

// TestOperationNamedValidate asserts that an operation leaves the client its field of that name, and is sent although there
// is nothing to check about its request.
func TestOperationNamedValidate(t *testing.T) {
	client, link := overhttp.Serve(t, validation.NewMarketServer(market{}))
	market := validation.MarketClient{Client: client}
	market.Validate = true
	if _, err := market.Validate2(context.Background(), validation.ValidateRequest{}); err != nil || link.Request == "" {
		t.Errorf("sent %q, got %v", link.Request, err)
	}
}
