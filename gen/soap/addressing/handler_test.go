package addressing_test

import (
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/addressing"
)

// nothing is an element without content.
type nothing struct{}

func (nothing) EncodeXML(*soap.Writer)   {}
func (nothing) DecodeXML(r *soap.Reader) { r.Skip() }

// newServer answers one operation, and counts how often it is carried out.
func newServer(form soap.Form) (server *soap.Server, carriedOut *int) {
	carriedOut = new(int)
	return &soap.Server{
		Header: []func(*soap.Incoming) soap.HeaderHandler{addressing.Handler},
		Operations: []soap.ServerOperation{{
			Operation: soap.Operation{
				Name: "Ask", Action: "urn:ask", ReplyAction: "urn:answer", Form: form,
				Input: soap.Name{Space: "urn:a", Local: "Ask"}, Output: soap.Name{Space: "urn:a", Local: "Answer"},
			},
			Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
				if err := q.Decode(nil, nothing{}); err != nil {
					return err
				}
				*carriedOut++
				return q.Encode(nil, nothing{})
			},
		}},
	}, carriedOut
}

// envelope returns a request with header blocks, in which the prefix a stands for a version of WS-Addressing.
func envelope(form soap.Form, addressing, blocks string) []byte {
	space := soap.NamespaceSOAP11
	if form == soap.SOAP12 {
		space = soap.NamespaceSOAP12
	}
	return []byte(`<s:Envelope xmlns:s="` + space + `" xmlns:a="` + addressing + `"><s:Header>` + blocks +
		`</s:Header><s:Body><Ask xmlns="urn:a"/></s:Body></s:Envelope>`)
}

// TestCardinality asserts that a block that may occur once is refused when it comes again, though nothing else is wrong with
// it (Binding, section 6.4.1.2), and that RelatesTo may come again (Core, section 3.1).
func TestCardinality(t *testing.T) {
	const action = `<a:Action>urn:ask</a:Action>`
	const here = `<a:Address>` + addressing.Namespace + `/anonymous</a:Address>`
	tests := map[string]struct {
		blocks  string
		refused bool
	}{
		"one of each":      {action + `<a:MessageID>urn:1</a:MessageID><a:To>urn:to</a:To>`, false},
		"two actions":      {action + action, true},
		"two ids":          {action + `<a:MessageID>urn:1</a:MessageID><a:MessageID>urn:1</a:MessageID>`, true},
		"two targets":      {action + `<a:To>urn:to</a:To><a:To>urn:to</a:To>`, true},
		"two ReplyTo":      {action + `<a:ReplyTo>` + here + `</a:ReplyTo><a:ReplyTo>` + here + `</a:ReplyTo>`, true},
		"two RelatesTo":    {action + `<a:RelatesTo>urn:1</a:RelatesTo><a:RelatesTo>urn:2</a:RelatesTo>`, false},
		"two of each":      {action + `<a:RelatesTo>urn:1</a:RelatesTo>` + action + `<a:RelatesTo>urn:2</a:RelatesTo>`, true},
		"ReplyTo, FaultTo": {action + `<a:ReplyTo>` + here + `</a:ReplyTo><a:FaultTo>` + here + `</a:FaultTo>`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			server, carriedOut := newServer(soap.SOAP12)
			body := string(server.Handle(&soap.Incoming{Action: "urn:ask"}, envelope(soap.SOAP12, addressing.Namespace, test.blocks)).Body)
			if strings.Contains(body, ":InvalidCardinality</") != test.refused || (*carriedOut == 0) != test.refused {
				t.Errorf("carried out %d times and answered\n%s", *carriedOut, body)
			}
		})
	}
}

// TestReplyActions asserts the actions of responses and faults in each version (Binding, section 6; the submission of 2004,
// section 4), and that they name the request.
func TestReplyActions(t *testing.T) {
	for space, fault := range map[string]string{
		addressing.Namespace:     "http://www.w3.org/2005/08/addressing/soap/fault",
		addressing.Namespace2004: "http://schemas.xmlsoap.org/ws/2004/08/addressing/fault",
	} {
		for action, want := range map[string]string{"urn:ask": "urn:answer", "urn:other": fault} {
			for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
				server, _ := newServer(form)
				blocks := `<a:Action>` + action + `</a:Action><a:MessageID>urn:id</a:MessageID>`
				body := string(server.Handle(&soap.Incoming{Action: "urn:ask"}, envelope(form, space, blocks)).Body)
				for _, part := range []string{`="` + space + `"`, ">" + want + "<", ">urn:id<"} {
					if !strings.Contains(body, part) {
						t.Errorf("%s in the version %s: want %s in\n%s", action, space, part, body)
					}
				}
			}
		}
	}
}
