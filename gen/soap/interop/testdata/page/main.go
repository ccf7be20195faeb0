// Command page calls a server within the same program through WS-Security and MTOM, to show that both work in WebAssembly.
package main

import (
	"os"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/mtom"
	"groupdesk/gen/soap/wssecurity"
)

var operation = soap.Operation{
	Action: "urn:a", Input: soap.Name{Space: "urn:a", Local: "Ask"}, Output: soap.Name{Space: "urn:a", Local: "Answer"},
}

type value struct{ data []byte }

func (v *value) EncodeXML(w *soap.Writer) { w.Base64("urn:a", "Data", v.data) }

func (v *value) DecodeXML(r *soap.Reader) {
	for r.Child() {
		v.data = r.Base64()
	}
}

// service is a server as a transport.
type service struct{ server soap.Server }

func (s *service) RoundTrip(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	return s.server.Handle(&soap.Incoming{Action: r.Action, ContentType: r.ContentType}, r.Body), nil
}

func answer(_ *soap.Incoming, q *soap.ServerCall) error {
	var v value
	if err := q.Decode(nil, &v); err != nil {
		return err
	}
	return q.Encode(nil, &v)
}

func password(username string) (string, bool, error) { return "secret", username == "mary", nil }

func main() {
	verifier := &wssecurity.Verifier{Password: password}
	s := &service{soap.Server{
		Operations: []soap.ServerOperation{{Operation: operation, Serve: answer}},
		Header:     []func(*soap.Incoming) soap.HeaderHandler{verifier.Begin},
		Packaging:  &mtom.Packaging{},
	}}
	client := soap.Client{
		Transport: s, Packaging: &mtom.Packaging{},
		Header: &wssecurity.UsernameToken{Username: "mary", Password: "secret", Digest: true, Lifetime: 60e9},
	}
	in, out := value{make([]byte, 5000)}, value{}
	if err := client.Call(nil, &operation, &in, nil, &out, nil); err != nil {
		println(err.Error())
		os.Exit(1)
	}
	if len(out.data) != len(in.data) {
		println("the value is lost")
		os.Exit(1)
	}
	os.Stdout.WriteString("works\n")
}
