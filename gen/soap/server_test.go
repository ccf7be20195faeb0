package soap_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// save is an operation that returns the group of the request.
func save(_ *soap.Incoming, q *soap.ServerCall) error {
	headers, in := &requestHeaders{}, groupParameter("UserGroup", nil)
	if err := q.Decode(headers, in); err != nil {
		return err
	}
	out := groupParameter("Response", nil)
	out.value = in.value
	return q.Encode(nil, out)
}

// envelope returns a SOAP 1.1 request with a header and a body.
func envelope(header, body string) string {
	return `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `" xmlns:n="` + sampleSpace + `"><s:Header>` + header +
		`</s:Header><s:Body>` + body + `</s:Body></s:Envelope>`
}

// TestFormsOfReplies asserts that a reply has the SOAP version of its request, and the content type that belongs to it:
// header blocks directly under Envelope are the mark of the documented form in SOAP 1.2 only.
func TestFormsOfReplies(t *testing.T) {
	const block, body = `<n:ApplicationToken>x</n:ApplicationToken>`, `<n:SaveUserGroup/>`
	inHeader := envelope(block, body)
	direct := strings.NewReplacer("<s:Header>", "", "</s:Header>", "").Replace(inHeader)
	for _, test := range []struct{ name, request, space, contentType string }{
		{"SOAP 1.1", inHeader, soap.NamespaceSOAP11, "text/xml"},
		{"SOAP 1.1, blocks under Envelope", direct, soap.NamespaceSOAP11, "text/xml"},
		{"SOAP 1.2", inHeader, soap.NamespaceSOAP12, "application/soap+xml"},
		{"documented", direct, soap.NamespaceSOAP12, "text/xml"},
	} {
		request := strings.ReplaceAll(test.request, soap.NamespaceSOAP11, test.space)
		reply := serve(&soap.Server{AnyEnvelope: true}, operation("SaveUserGroup"), save, request)
		if reply.Status != 200 || reply.ContentType != test.contentType+"; charset=utf-8" || !strings.Contains(string(reply.Body), test.space) {
			t.Errorf("%s: got %d, %s, %s", test.name, reply.Status, reply.ContentType, reply.Body)
		}
	}
}

func TestServerStatus(t *testing.T) {
	const body = `<n:SaveUserGroup><n:UserGroup><n:Id>7</n:Id></n:UserGroup></n:SaveUserGroup>`
	full := envelope("", body)
	soap12 := strings.ReplaceAll(full, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
	inside := strings.Index(full, "<n:UserGroup>")
	tests := []struct {
		name, request string
		status        int
	}{
		{"fine", full, 200},
		{"no header", strings.Replace(full, "<s:Header></s:Header>", "", 1), 200},
		{"declaration and comments", `<?xml version="1.0"?><!-- a -->` + full + "<!-- b -->\n", 200},
		{"nothing", "", 400},
		{"text", "hello", 400},
		{"DOCTYPE", "<!DOCTYPE x>" + full, 400},
		{"UTF-16", "\xFF\xFE<\x00", 400},
		{"cut off before the body", full[:strings.Index(full, "<s:Body>")], 400},
		{"malformed before the body", strings.Replace(full, "<s:Header>", "<s:Header>&x;", 1), 400},
		{"malformed header block", envelope("<a></b>", body), 400},
		{"other root", strings.ReplaceAll(full, "s:Envelope", "s:Envelop"), 400},
		{"other namespace", strings.ReplaceAll(full, soap.NamespaceSOAP11, "urn:x"), 400},
		{"other version", soap12, 400},
		{"block outside", strings.Replace(full, "<s:Header>", "<n:x/><s:Header>", 1), 400},
		{"no body", `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Header/></s:Envelope>`, 400},
		{"cut off in the body", full[:inside], 500},
		{"cut off behind the body", full[:len(full)-5], 500},
		{"malformed in the body", strings.Replace(full, "7", "&x;", 1), 500},
		{"control character in the body", strings.Replace(full, "7", "\x01", 1), 500},
		{"junk behind", full + "x", 500},
		{"wrong value", strings.Replace(full, "7", "seven", 1), 500},
		{"other element", strings.ReplaceAll(full, "SaveUserGroup>", "Save>"), 500},
		{"empty body", envelope("", ""), 500},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			reply := serve(&soap.Server{}, operation("SaveUserGroup"), save, test.request)
			if reply.Status != test.status {
				t.Errorf("got %d %s", reply.Status, reply.Body)
			}
			if (reply.Status == 400) != (len(reply.Body) == 0) {
				t.Errorf("got %d with the body %s", reply.Status, reply.Body)
			}
		})
	}
}

// TestServerErrors looks at what the fault hook is given.
func TestServerErrors(t *testing.T) {
	const in = `<n:SaveUserGroup><n:UserGroup><n:Value>a</n:Value><n:Id>1</n:Id></n:UserGroup></n:SaveUserGroup>`
	tests := []struct {
		name, request string
		check         func(err error) bool
	}{
		{"value", envelope("", strings.Replace(in, "1", "true", 1)), func(err error) bool {
			var e *soap.ValueError
			return errors.As(err, &e) && e.Value == "true" && e.Type.Local == "int" && len(e.Path) == 5 && e.Path[3] == sampleName("UserGroup")
		}},
		{"syntax", envelope("", strings.Replace(in, "1", "<", 1)), func(err error) bool {
			var e *soap.SyntaxError
			return errors.As(err, &e) && e.Kind == soap.NotWellFormed && len(e.Path) == 5
		}},
		{"illegal reference", envelope("", strings.Replace(in, "a", "&#1;", 1)), func(err error) bool {
			var e *soap.SyntaxError
			return errors.As(err, &e)
		}},
		{"body", envelope("", "<n:Other/>"), func(err error) bool {
			var e *soap.BodyError
			return errors.As(err, &e) && e.Want == sampleName("SaveUserGroup") && e.Got == sampleName("Other") && e.GotTag == "n:Other"
		}},
		{"must understand", envelope(`<n:x s:mustUnderstand="1"/>`, in), func(err error) bool {
			var e *soap.MustUnderstandError
			return errors.As(err, &e) && e.Block == sampleName("x")
		}},
		{"header value", envelope(`<n:ApplicationToken><x/></n:ApplicationToken>`, in), func(err error) bool {
			var e *soap.SyntaxError
			return errors.As(err, &e)
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got error
			server := &soap.Server{Read: soap.ReadOptions{Strict: true}}
			server.Fault = func(err error) *soap.Fault {
				got = err
				return &soap.Fault{Code: soap.Name{Space: "urn:mine", Local: "Mine"}, Reason: "mine", Status: 418}
			}
			reply := serve(server, operation("SaveUserGroup"), save, test.request)
			if !test.check(got) {
				t.Errorf("got %v", got)
			}
			if fault := readFault(t, reply.Status, string(reply.Body)); reply.Status != 418 || fault.Code != (soap.Name{Space: "urn:mine", Local: "Mine"}) {
				t.Errorf("answered %d %s", reply.Status, reply.Body)
			}
		})
	}
}

// TestUnreadableRequestsAreTheClients asserts that a server blames the client for a message that it cannot read (SOAP 1.1, section
// 4.4.1).
func TestUnreadableRequestsAreTheClients(t *testing.T) {
	for name, body := range map[string]string{
		"wrong value":     `<n:SaveUserGroup><n:UserGroup><n:Id>x</n:Id></n:UserGroup></n:SaveUserGroup>`,
		"not well-formed": `<n:SaveUserGroup><n:UserGroup></n:SaveUserGroup>`,
		"another body":    `<n:Other/>`,
		"no body":         ``,
	} {
		reply := serve(&soap.Server{}, operation("SaveUserGroup"), save, envelope("", body))
		if fault := readFault(t, reply.Status, string(reply.Body)); fault.Code != (soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}) {
			t.Errorf("%s: answered %v: %s", name, fault.Code, fault.Reason)
		}
	}
}

func TestMustUnderstand(t *testing.T) {
	const in = `<n:SaveUserGroup/>`
	for block, want := range map[string]int{
		`<n:ApplicationToken s:mustUnderstand="1">x</n:ApplicationToken>`:                                     200,
		`<n:x s:mustUnderstand="0"/>`:                                                                         200,
		`<n:x mustUnderstand="1"/>`:                                                                           200,
		`<n:x s:mustUnderstand="1" s:actor="urn:other"/>`:                                                     200,
		`<n:x s:mustUnderstand=" 1 "/>`:                                                                       500,
		`<n:ApplicationToken s:mustUnderstand="1" s:actor="urn:other"><x/></n:ApplicationToken>`:              200,
		`<n:x s:mustUnderstand="1" s:role="urn:other"/>`:                                                      500,
		`<n:x s:mustUnderstand="true"/>`:                                                                      500,
		`<n:x s:mustUnderstand="1" s:actor="http://schemas.xmlsoap.org/soap/actor/next"/>`:                    500,
		`<n:x/><n:ApplicationToken>x</n:ApplicationToken><n:y s:mustUnderstand="1"/><n:z/>`:                   500,
		`<n:x s:mustUnderstand="1" xmlns:s="` + soap.NamespaceSOAP12 + `"/>`:                                  200,
		`<n:Credentials s:mustUnderstand="1"><n:Ticket>x</n:Ticket><n:more/></n:Credentials><n:TimeZone/>`:    200,
		`<n:Credentials xmlns:n="urn:other" s:mustUnderstand="1"><n:Ticket>x</n:Ticket></n:Credentials>`:      500,
		`<n:x s:mustUnderstand="1"><n:ApplicationToken s:mustUnderstand="0">x</n:ApplicationToken></n:x>text`: 500,
	} {
		reply := serve(&soap.Server{}, operation("SaveUserGroup"), save, envelope(block, in))
		if reply.Status != want {
			t.Errorf("%s: got %d %s", block, reply.Status, reply.Body)
		}
		if want == 500 && readFault(t, 500, string(reply.Body)).Code.Local != "MustUnderstand" {
			t.Errorf("%s: got %s", block, reply.Body)
		}
	}
}

// TestRoles sends header blocks that must be understood by the roles of SOAP 1.2 part 1, section 2.2, of which the server has
// all but one.
func TestRoles(t *testing.T) {
	for role, want := range map[string]int{
		"": 500, "/role/next": 500, " /role/ultimateReceiver ": 500, "/role/none": 200, "/role/other": 200,
	} {
		attribute := ""
		if trimmed := strings.TrimSpace(role); trimmed != "" {
			attribute = ` s:role="` + strings.Replace(role, trimmed, soap.NamespaceSOAP12+trimmed, 1) + `"`
		}
		request := strings.ReplaceAll(envelope(`<n:x s:mustUnderstand="1"`+attribute+`/>`, "<n:SaveUserGroup/>"), soap.NamespaceSOAP11, soap.NamespaceSOAP12)
		if reply := serve(&soap.Server{AnyEnvelope: true}, operation("SaveUserGroup"), save, request); reply.Status != want {
			t.Errorf("role %q: got %d, want %d; %s", role, reply.Status, want, reply.Body)
		}
	}
}

// TestForwardOnly takes what WCF takes: an empty body, and elements out of order, which are lost.
func TestForwardOnly(t *testing.T) {
	server := &soap.Server{Read: soap.ReadOptions{Strict: true, ForwardOnly: true}}
	reply := serve(server, operation("SaveUserGroup"), save, emptyRequest)
	if reply.Status != 200 {
		t.Errorf("an empty body: %d %s", reply.Status, reply.Body)
	}
	in := `<n:SaveUserGroup><n:UserGroup><n:Rank>3</n:Rank><n:Id>7</n:Id></n:UserGroup></n:SaveUserGroup>`
	reply = serve(server, operation("SaveUserGroup"), save, envelope("", in))
	if !strings.Contains(string(reply.Body), "<n:Id>0</n:Id><n:Rank>3</n:Rank>") {
		t.Errorf("got %s", reply.Body)
	}
}

func TestActions(t *testing.T) {
	one, two := *operation("One"), *operation("Two")
	two.Form = soap.SOAP12
	name := func(text string) func(*soap.Incoming, *soap.ServerCall) error {
		return encode(nil, &onlyText{text})
	}
	server := &soap.Server{Operations: []soap.ServerOperation{{Operation: one, Serve: name("first")}, {Operation: two, Serve: name("second")}}}
	soap12 := strings.ReplaceAll(emptyRequest, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
	tests := []struct {
		action, request string
		status          int
		contains        string
	}{
		{one.Action, emptyRequest, 200, "first"},
		{two.Action, soap12, 200, "second"},
		{two.Action, emptyRequest, 500, "no operation has the action"},
		{one.Action, soap12, 400, "no operation has the action"},
		{"", emptyRequest, 500, "the request has no SOAP action"},
		{"", soap12, 400, "the request has no SOAP action"},
		{`"` + one.Action + `"`, emptyRequest, 500, "no operation has the action"},
	}
	for _, test := range tests {
		reply := server.Handle(&soap.Incoming{Action: test.action}, []byte(test.request))
		if reply.Status != test.status || !strings.Contains(string(reply.Body), test.contains) {
			t.Errorf("%q: got %d %s", test.action, reply.Status, reply.Body)
		}
		if want := map[bool]string{false: "text/xml; charset=utf-8", true: "application/soap+xml; charset=utf-8"}[test.request == soap12]; reply.ContentType != want {
			t.Errorf("%q: got %s", test.action, reply.ContentType)
		}
	}
	server.AnyEnvelope = true
	if reply := server.Handle(&soap.Incoming{Action: one.Action}, []byte(soap12)); reply.Status != 200 || !strings.Contains(string(reply.Body), soap.NamespaceSOAP12) {
		t.Errorf("got %d %s", reply.Status, reply.Body)
	}
}

// onlyText is an element that holds nothing but text.
type onlyText struct{ text string }

func (v *onlyText) EncodeXML(w *soap.Writer) { w.Text(v.text) }
func (v *onlyText) DecodeXML(r *soap.Reader) { v.text = r.Text() }

// failWithHeader is an operation that fails as those do which may send header blocks with the fault.
func failWithHeader(_ *soap.Incoming, q *soap.ServerCall) error {
	return q.Fail(nil, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "mine"})
}

// TestErrorsOfOperations checks what a caller learns of them.
func TestErrorsOfOperations(t *testing.T) {
	tests := map[string]struct {
		act    func(*soap.Incoming, *soap.ServerCall) error
		local  string
		reason string
	}{
		"unknown error":                 {fail(errors.New("password is hunter2")), "Server", "the server could not carry out the request"},
		"fault":                         {fail(&soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "mine"}), "Client", "mine"},
		"fault with header blocks":      {failWithHeader, "Client", "mine"},
		"reply that cannot be written":  {encode(nil, &onlyText{"\x01"}), "Server", "the server could not carry out the request"},
		"fault that cannot be written":  {fail(&soap.Fault{Code: soap.Name{Local: "1"}, Reason: "x"}), "Server", "the server could not carry out the request"},
		"reason that cannot be written": {fail(&soap.Fault{Code: soap.Name{Local: "x"}, Reason: "\x01"}), "Server", "the server could not carry out the request"},
		"detail that is not XML":        {fail(&soap.Fault{Code: soap.Name{Local: "x"}, Detail: "<a>"}), "Server", "the server could not carry out the request"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			reply := serve(&soap.Server{}, operation("SaveUserGroup"), test.act, emptyRequest)
			fault := readFault(t, reply.Status, string(reply.Body))
			if reply.Status != 500 || fault.Code.Local != test.local || fault.Reason != test.reason {
				t.Errorf("got %d %+v", reply.Status, fault)
			}
		})
	}
}

func TestServerOneWay(t *testing.T) {
	reply := serve(&soap.Server{}, operation("Notify"), fail(nil), emptyRequest)
	if reply.Status != 202 || len(reply.Body) > 0 || reply.ContentType != "" {
		t.Errorf("got %+v", reply)
	}
}

// TestIncoming is what an operation sees of the caller, even of one that says nothing.
func TestIncoming(t *testing.T) {
	var seen *soap.Incoming
	server := &soap.Server{Operations: []soap.ServerOperation{{Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
		seen = in
		return q.Encode(nil, nil)
	}}}}
	if reply := server.Handle(nil, []byte(emptyRequest)); reply.Status != 200 {
		t.Errorf("got %d %s", reply.Status, reply.Body)
	}
	if seen.Err() != nil || seen.Done() != nil {
		t.Error("a request without cancellation is cancelled")
	}
	limit := make(expiring)
	close(limit)
	server.Handle(&soap.Incoming{Cancellation: limit}, []byte(emptyRequest))
	if seen.Err() == nil {
		t.Error("the cancellation was not handed on")
	}
}

// TestOperationReallyCalled sends the action of one operation with the body of another. Whatever handlers of header blocks
// are told is the operation that is carried out, if any is.
func TestOperationReallyCalled(t *testing.T) {
	tests := []struct {
		name, action, body string
		form               soap.Form
		told, done         string
	}{
		{"action and body agree", "urn:a", "<A/>", soap.SOAP11, "A", "A"},
		{"body of another", "urn:a", "<B/>", soap.SOAP11, "A", ""},
		{"body of another in SOAP 1.2", "urn:a", "<B/>", soap.SOAP12, "A", ""},
		{"the body alone", "", "<B/>", soap.SOAP12, "B", "B"},
		{"another body behind", "urn:a", "<A/><B/>", soap.SOAP11, "A", "A"},
		{"an action for two", "urn:c", "<D/>", soap.SOAP11, "D", "D"},
		{"two Bodies", "urn:a", "<A/></s:Body><s:Body><B/>", soap.SOAP11, "A", "A"},
		{"unknown action", "urn:x", "<A/>", soap.SOAP11, "", ""},
	}
	for _, test := range tests {
		done := ""
		server := &soap.Server{}
		for name, action := range map[string]string{"A": "urn:a", "B": "urn:b", "C": "urn:c", "D": "urn:c"} {
			op := soap.Operation{Name: name, Action: action, Both: true, Input: soap.Name{Local: name}, Output: soap.Name{Local: name}}
			server.Operations = append(server.Operations, soap.ServerOperation{Operation: op, Serve: func(_ *soap.Incoming, q *soap.ServerCall) error {
				if err := q.Decode(nil, nothing{}); err != nil {
					return err
				}
				done = name
				return q.Encode(nil, nil)
			}})
		}
		teller := new(tells)
		server.Header = []func(*soap.Incoming) soap.HeaderHandler{func(in *soap.Incoming) soap.HeaderHandler { teller.in = in; return teller }}
		request := envelope("", test.body)
		if test.form == soap.SOAP12 {
			request = strings.ReplaceAll(request, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
		}
		server.Handle(&soap.Incoming{Action: test.action}, []byte(request))
		if teller.operation != test.told || done != test.done {
			t.Errorf("%s: handlers were told %q and %q was done, want %q and %q", test.name, teller.operation, done, test.told, test.done)
		}
	}
}

// tells remembers the operation that it sees at the end of the header.
type tells struct {
	in        *soap.Incoming
	operation string
}

func (*tells) DecodeHeader(*soap.Reader) bool                         { return false }
func (*tells) EncodeReply(*soap.Writer, *soap.Operation, *soap.Fault) {}
func (x *tells) EndHeader() error                                     { x.operation = x.in.Operation.Name; return nil }

// TestResponsesThatCannotBeWritten asserts that the server takes the blame for a value that it cannot write, even one that would be
// the client's fault in a request, and says nothing of it.
func TestResponsesThatCannotBeWritten(t *testing.T) {
	body := soap.EncoderFunc(func(w *soap.Writer) { w.Decimal("", "d", "secret") })
	reply := serve(&soap.Server{}, operation("SaveUserGroup"), encode(nil, body), envelope("", `<n:SaveUserGroup/>`))
	fault := readFault(t, reply.Status, string(reply.Body))
	if fault.Code.Local != "Server" || strings.Contains(string(reply.Body), "secret") {
		t.Errorf("answered %d %s", reply.Status, reply.Body)
	}
}

// TestUnimplementedOperations asserts that a service that lacks an operation says so, and does not blame the request.
func TestUnimplementedOperations(t *testing.T) {
	reply := serve(&soap.Server{}, operation("SaveUserGroup"), fail(soap.Unimplemented("SaveUserGroup")), envelope("", `<n:SaveUserGroup/>`))
	fault := readFault(t, reply.Status, string(reply.Body))
	if reply.Status != 500 || fault.FromSender() || fault.Reason != "the operation SaveUserGroup is not implemented" || fault.Lang != "en" {
		t.Errorf("answered %d %s", reply.Status, reply.Body)
	}
}

// TestServerFollowsReferences asserts that a server reads encoded requests as a client does encoded responses.
func TestServerFollowsReferences(t *testing.T) {
	op := operation("SaveUserGroup")
	op.Encoding = soap.SOAPEncoding{}
	var got numberList
	act := func(_ *soap.Incoming, q *soap.ServerCall) error {
		if err := q.Decode(nil, &got); err != nil {
			return err
		}
		return q.Encode(nil, nothing{})
	}
	reply := serve(&soap.Server{}, op, act, envelope("", `<n:SaveUserGroup><a href="#x"/><a>8</a></n:SaveUserGroup><m id="x">7</m>`))
	if reply.Status != 200 || !slices.Equal(got, numberList{7, 8}) {
		t.Errorf("read %v, answered %d %s", got, reply.Status, reply.Body)
	}
}

// numberList reads each child of an element as a number.
type numberList []int32

func (l *numberList) DecodeXML(r *soap.Reader) {
	for r.Child() {
		*l = append(*l, r.Int())
	}
}
