package soap_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

var stampName = soap.Name{Space: "urn:stamp", Local: "Stamp"}

// stamp writes a header block with the number of times that it was written.
type stamp struct{ written int }

func (s *stamp) EncodeHeader(w *soap.Writer) {
	s.written++
	w.Start(stampName.Space, stampName.Local)
	w.MustUnderstand()
	w.Text(strings.Repeat("I", s.written))
	w.End()
}

func TestClientHeader(t *testing.T) {
	transport := &answer{err: errNoAnswer}
	for _, test := range []struct {
		form      soap.Form
		operation soap.HeaderEncoder
	}{{soap.SOAP11, nil}, {soap.SOAP12, &requestHeaders{Ticket: soap.OptOf("t")}}} {
		client := soap.Client{Transport: transport, Form: test.form, Header: soap.Headers{&stamp{}, nil, &stamp{written: 2}}}
		for _, want := range []string{"I", "II"} {
			_ = client.Call(nil, operation("SaveUserGroup"), nothing{}, test.operation, nil, nil)
			body := string(transport.request.Body)
			first := strings.Index(body, `<n:Stamp s:mustUnderstand="1">`+want+`</n:Stamp>`)
			second := strings.Index(body, `<n:Stamp s:mustUnderstand="1">II`+want+`</n:Stamp>`)
			last := strings.Index(body, "Ticket>t<")
			if first < 0 || second < first || test.operation != nil && last < second {
				t.Errorf("form %d: sent %s", test.form, body)
			}
		}
	}
}

// gate lets requests pass that have a stamp of three strokes, and stamps the response.
type gate struct {
	action, stamp, answered string
}

func (g *gate) DecodeHeader(r *soap.Reader) bool {
	if r.Name() != stampName {
		return false
	}
	g.stamp = r.Text()
	return true
}

func (g *gate) EndHeader() error {
	if g.stamp != "III" {
		return &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP12, Local: "Sender"}, Subcodes: []soap.Name{stampName}, Reason: "no stamp"}
	}
	return nil
}

func (g *gate) EncodeReply(w *soap.Writer, op *soap.Operation, f *soap.Fault) {
	g.answered = "result"
	if f != nil {
		g.answered = f.Reason
	}
	if op == nil {
		g.answered += " of nothing"
	}
	w.String(stampName.Space, stampName.Local, g.answered)
}

func TestServerHeader(t *testing.T) {
	const stamped = `<a:Stamp xmlns:a="urn:stamp" s:mustUnderstand="1">III</a:Stamp>`
	const body = `<n:SaveUserGroup/>`
	tests := []struct {
		name, request, action, answered, code string
		status                                int
	}{
		{"stamped", envelope(stamped, body), "", "result", "", 200},
		{"after another block", envelope(`<n:ApplicationToken>x</n:ApplicationToken>`+stamped, body), "", "result", "", 200},
		{"without the block", envelope("", body), "", "no stamp", "Stamp", 500},
		{"wrong stamp", envelope(strings.Replace(stamped, "III", "I", 1), body), "", "no stamp", "Stamp", 500},
		{"SOAP 1.2", strings.ReplaceAll(envelope("", body), soap.NamespaceSOAP11, soap.NamespaceSOAP12), "", "no stamp", "Sender", 400},
		{"block that nobody knows", envelope(stamped+`<n:x s:mustUnderstand="1"/>`, body), "", "the header block", "MustUnderstand", 500},
		{"unknown action", envelope(stamped, body), "urn:other", "of nothing", "Client", 500},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			g := &gate{}
			op := operation("SaveUserGroup")
			server := &soap.Server{AnyEnvelope: true, Operations: []soap.ServerOperation{{Operation: *op, Serve: save}}}
			server.Header = []func(*soap.Incoming) soap.HeaderHandler{func(in *soap.Incoming) soap.HeaderHandler {
				g.action = in.Action
				return g
			}}
			if test.action == "" {
				test.action = op.Action
			}
			reply := server.Handle(&soap.Incoming{Action: test.action}, []byte(test.request))
			if reply.Status != test.status || !strings.Contains(g.answered, test.answered) || g.action != test.action {
				t.Errorf("got %d %s, handler %+v", reply.Status, reply.Body, g)
			}
			if !strings.Contains(string(reply.Body), ">"+g.answered+"</h:Stamp></s:Header><s:Body>") && !strings.Contains(string(reply.Body), ">"+g.answered+"</n:Stamp></s:Header><s:Body>") {
				t.Errorf("the response has no stamp: %s", reply.Body)
			}
			if test.status != 200 {
				if fault := readFault(t, reply.Status, string(reply.Body)); fault.Code.Local != test.code {
					t.Errorf("got the code %v", fault.Code)
				}
			}
		})
	}
}

// TestOperationSeesHandlers finds what a handler learned in the operation.
func TestOperationSeesHandlers(t *testing.T) {
	server := &soap.Server{Header: []func(*soap.Incoming) soap.HeaderHandler{
		func(*soap.Incoming) soap.HeaderHandler { return &gate{} },
	}}
	var seen string
	act := func(in *soap.Incoming, q *soap.ServerCall) error {
		if err := q.Decode(nil, nothing{}); err != nil {
			return err
		}
		seen = in.Header[0].(*gate).stamp
		return errors.New("enough")
	}
	serve(server, operation("SaveUserGroup"), act, envelope(`<a:Stamp xmlns:a="urn:stamp">III</a:Stamp>`, `<n:SaveUserGroup/>`))
	if seen != "III" {
		t.Errorf("saw %q", seen)
	}
}

// TestFunctionsForBlocks asserts that a function decides whether it knows a block, as any other decoder of blocks does.
func TestFunctionsForBlocks(t *testing.T) {
	for name, code := range map[string]string{"Known": "", "Other": "MustUnderstand"} {
		act := func(_ *soap.Incoming, q *soap.ServerCall) error {
			known := soap.HeaderDecoderFunc(func(r *soap.Reader) bool { return r.Name().Local == "Known" })
			if err := q.Decode(known, nothing{}); err != nil {
				return err
			}
			return q.Encode(nil, nothing{})
		}
		reply := serve(&soap.Server{}, operation("SaveUserGroup"), act, envelope(`<n:`+name+` s:mustUnderstand="1"/>`, `<n:SaveUserGroup/>`))
		if code == "" && reply.Status != 200 || code != "" && readFault(t, reply.Status, string(reply.Body)).Code.Local != code {
			t.Errorf("%s: got %d %s", name, reply.Status, reply.Body)
		}
	}
}

// TestOwnBlocksFollow asserts that the blocks that the operation sends come behind those of the handlers.
func TestOwnBlocksFollow(t *testing.T) {
	server := &soap.Server{Header: []func(*soap.Incoming) soap.HeaderHandler{
		func(*soap.Incoming) soap.HeaderHandler { return &gate{} },
	}}
	reply := serve(server, operation("SaveUserGroup"), encode(&stamp{}, nothing{}), envelope("", `<n:SaveUserGroup/>`))
	if !strings.Contains(string(reply.Body), `>result</n:Stamp><n:Stamp s:mustUnderstand="1">I</n:Stamp></s:Header>`) {
		t.Errorf("got %d %s", reply.Status, reply.Body)
	}
}

// TestMustUnderstandNeedsABlock asserts that a mark without a block is an error.
func TestMustUnderstandNeedsABlock(t *testing.T) {
	if document, err := written(soap.WriteOptions{}, (*soap.Writer).MustUnderstand); err == nil {
		t.Errorf("wrote %s", document)
	}
}

// brokenReply cannot write its header blocks.
type brokenReply struct{ gate }

func (brokenReply) EncodeReply(w *soap.Writer, _ *soap.Operation, _ *soap.Fault) {
	w.Fail(errors.New("secret"))
}

func TestHandlerThatCannotWrite(t *testing.T) {
	server := &soap.Server{Header: []func(*soap.Incoming) soap.HeaderHandler{
		func(*soap.Incoming) soap.HeaderHandler { return &brokenReply{} },
	}}
	reply := serve(server, operation("SaveUserGroup"), save, envelope("", `<n:SaveUserGroup/>`))
	fault := readFault(t, reply.Status, string(reply.Body))
	if fault.Code.Local != "Server" || strings.Contains(string(reply.Body), "secret") {
		t.Errorf("got %s", reply.Body)
	}
}
