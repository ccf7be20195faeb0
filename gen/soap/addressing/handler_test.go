package addressing_test

import (
	"regexp"
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

// TestBlocksThatAreKnown asserts which blocks satisfy mustUnderstand (Core, sections 2.1 and 3.1), that what stands in them
// is not taken for further blocks, and that another block of the namespace is left to those who know it.
func TestBlocksThatAreKnown(t *testing.T) {
	const here = `<a:Address>` + addressing.Namespace + `/anonymous</a:Address>`
	const elsewhere = `<a:Address>http://example.com/</a:Address>`
	const parameters = `<a:ReferenceParameters><a:Address>urn:deep</a:Address><Key/></a:ReferenceParameters>`
	tests := map[string]struct{ name, content, fault string }{
		"an id":                        {"MessageID", "urn:1", ""},
		"a target":                     {"To", "urn:to", ""},
		"a source":                     {"From", elsewhere + parameters, ""},
		"a relation":                   {"RelatesTo", "urn:1", ""},
		"replies here":                 {"ReplyTo", here, ""},
		"replies with parameters":      {"ReplyTo", parameters + here + parameters, ""},
		"replies elsewhere":            {"ReplyTo", parameters + elsewhere, ":OnlyAnonymousAddressSupported<"},
		"faults here":                  {"FaultTo", here, ""},
		"faults elsewhere":             {"FaultTo", elsewhere, ":OnlyAnonymousAddressSupported<"},
		"a block that is not standard": {"Other", "", ":MustUnderstand<"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			server, carriedOut := newServer(soap.SOAP12)
			block := `<a:` + test.name + ` s:mustUnderstand="1">` + test.content + `</a:` + test.name + `>`
			request := envelope(soap.SOAP12, addressing.Namespace, block+`<a:Action>urn:ask</a:Action>`)
			body := string(server.Handle(&soap.Incoming{Action: "urn:ask"}, request).Body)
			if !strings.Contains(body, test.fault) || (*carriedOut == 1) != (test.fault == "") {
				t.Errorf("carried out %d times and answered\n%s", *carriedOut, body)
			}
		})
	}
}

// TestActionOfAnother asserts that a request names the operation that HTTP names (Binding, section 6.4.1.1), unless that has
// no action.
func TestActionOfAnother(t *testing.T) {
	for _, named := range []string{"urn:ask", ""} {
		server, carriedOut := newServer(soap.SOAP12)
		server.Operations[0].Action = named
		request := envelope(soap.SOAP12, addressing.Namespace, `<a:Action>urn:other</a:Action>`)
		body := string(server.Handle(&soap.Incoming{Action: named}, request).Body)
		if mismatch := strings.Contains(body, ":ActionMismatch<"); mismatch != (named != "") || (*carriedOut == 0) != mismatch {
			t.Errorf("%q: carried out %d times and answered\n%s", named, *carriedOut, body)
		}
	}
}

// TestRepliesWithoutAction asserts that no block is written where nothing says what would be in it: for an operation whose
// response has no action, and for a request that does not speak WS-Addressing.
func TestRepliesWithoutAction(t *testing.T) {
	server, _ := newServer(soap.SOAP12)
	server.Operations[0].ReplyAction = ""
	request := envelope(soap.SOAP12, addressing.Namespace, `<a:Action>urn:ask</a:Action>`)
	for name, test := range map[string]struct {
		request []byte
		want    string
	}{
		"no action of the response": {request, "Answer"},
		"no WS-Addressing":          {envelope(soap.SOAP12, addressing.Namespace, `<Other s:mustUnderstand="1"/>`), "MustUnderstand"},
	} {
		body := string(server.Handle(&soap.Incoming{Action: "urn:ask"}, test.request).Body)
		if !strings.Contains(body, test.want) || strings.Contains(body, "Action") {
			t.Errorf("%s: answered\n%s", name, body)
		}
	}
}

// TestMessageIDs asserts that each id is a random UUID (RFC 4122, section 4.4): version 4, variant 10, anything else at
// random, and none twice.
func TestMessageIDs(t *testing.T) {
	id := regexp.MustCompile(`>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<`)
	ids := map[string]bool{}
	digits := map[int]map[byte]bool{} // that occur, by their place
	for range 100 {
		w := soap.NewWriter(soap.WriteOptions{})
		w.Start(soap.NamespaceSOAP12, "Header")
		(&addressing.Request{Namespace: addressing.Namespace, Action: "urn:ask"}).EncodeHeader(w)
		w.End()
		document, err := w.Bytes()
		found := id.FindSubmatch(document)
		if err != nil || found == nil {
			t.Fatalf("no random UUID in %s, %v", document, err)
		}
		ids[string(found[1])] = true
		for i, digit := range found[1] {
			if digits[i] == nil {
				digits[i] = map[byte]bool{}
			}
			digits[i][digit] = true
		}
	}
	if len(ids) != 100 {
		t.Errorf("%d different ids of 100", len(ids))
	}
	const fixed = "urn:uuid:........-....-4...-v...-............" // v is one of four digits
	for i, place := range []byte(fixed) {
		if n := len(digits[i]); place == '.' && n < 8 || place == 'v' && n != 4 || place != '.' && place != 'v' && n != 1 {
			t.Errorf("%d digits at %d in 100 ids", n, i)
		}
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
