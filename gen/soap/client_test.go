package soap_test

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"groupdesk/gen/soap"
)

func TestRequestHeaders(t *testing.T) {
	tests := []struct {
		form                soap.Form
		contentType, header string
	}{
		{soap.FormFromBinding, "text/xml; charset=utf-8", `"urn:act"`},
		{soap.SOAP11, "text/xml; charset=utf-8", `"urn:act"`},
		{soap.Documented, "text/xml; charset=utf-8", `"urn:act"`},
		{soap.SOAP12, `application/soap+xml; charset=utf-8; action="urn:act"`, ""},
	}
	for _, test := range tests {
		transport := &answer{err: errNoAnswer}
		client := soap.Client{Transport: transport, URL: "http://service", Form: test.form}
		_ = client.Call(nil, &soap.Operation{Action: "urn:act"}, nil, nil, nil, nil)
		r := transport.request
		if r.URL != "http://service" || r.Action != "urn:act" || r.ContentType != test.contentType {
			t.Errorf("form %d: got %+v", test.form, r)
		}
		header := ""
		for _, f := range r.Header {
			header += f.Value
			if f.Name != "SOAPAction" {
				t.Errorf("form %d: got the header %s", test.form, f.Name)
			}
		}
		if header != test.header {
			t.Errorf("form %d: got %s", test.form, header)
		}
	}
	transport := &answer{err: errNoAnswer}
	client := soap.Client{Transport: transport}
	_ = client.Call(nil, &soap.Operation{Form: soap.SOAP12}, nil, nil, nil, nil)
	if !strings.Contains(string(transport.request.Body), soap.NamespaceSOAP12) {
		t.Error("the binding's version was not used")
	}
}

// TestResponseForms reads the same result from envelopes of many shapes.
func TestResponseForms(t *testing.T) {
	const (
		value = `<Response><Value>v</Value></Response>`
		body  = `<SaveUserGroupResponse xmlns="` + sampleSpace + `">` + value + `</SaveUserGroupResponse>`
		block = `<h:Succeeded xmlns:h="` + sampleSpace + `">true</h:Succeeded>`
		soap1 = ` xmlns:s="` + soap.NamespaceSOAP11 + `"`
		soap2 = ` xmlns:s="` + soap.NamespaceSOAP12 + `"`
	)
	tests := map[string]string{
		"SOAP 1.1":            `<s:Envelope` + soap1 + `><s:Header>` + block + `</s:Header><s:Body>` + body + `</s:Body></s:Envelope>`,
		"SOAP 1.2":            `<s:Envelope` + soap2 + `><s:Header>` + block + `</s:Header><s:Body>` + body + `</s:Body></s:Envelope>`,
		"blocks outside":      `<s:Envelope` + soap2 + `>` + block + `<s:Body>` + body + `</s:Body></s:Envelope>`,
		"default prefix":      `<Envelope xmlns="` + soap.NamespaceSOAP11 + `"><Header>` + block + `</Header><Body>` + body + `</Body></Envelope>`,
		"unknown blocks":      `<s:Envelope` + soap1 + `><s:Header><x>y<z/></x>` + block + `<x s:mustUnderstand="1"/></s:Header><s:Body>` + body + `</s:Body></s:Envelope>`,
		"declaration, spaces": `<?xml version="1.0" encoding="utf-8"?>` + "\r\n<s:Envelope" + soap1 + ">\n <s:Header>\n " + block + "\n</s:Header>\n <s:Body>\n " + body + " \n</s:Body>\n <x/> </s:Envelope>\n<!-- -->",
		"unknown elements": `<s:Envelope` + soap1 + `><s:Header>` + block + `</s:Header><s:Body><SaveUserGroupResponse xmlns="` + sampleSpace + `"><x/>` +
			`<Response><x><Value>no</Value></x><Value>v</Value></Response><y/></SaveUserGroupResponse><z/></s:Body></s:Envelope>`,
	}
	for name, document := range tests {
		t.Run(name, func(t *testing.T) {
			out, header := groupParameter("Response", nil), &replyHeaders{}
			client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, Body: []byte(document)}}}
			if err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, out, header); err != nil {
				t.Fatal(err)
			}
			got, _ := out.value.Get()
			if got == nil || got.Value != soap.OptNilOf("v") || header.Succeeded != soap.OptOf(true) {
				t.Errorf("got %+v, %+v", got, header)
			}
			if err := client.Call(nil, operation("SaveUserGroup"), nil, nil, nil, nil); err != nil {
				t.Errorf("without receivers: %v", err)
			}
		})
	}
}

func TestResponseErrors(t *testing.T) {
	const envelope = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`
	const end = `</s:Body></s:Envelope>`
	const result = `<SaveUserGroupResponse xmlns="` + sampleSpace + `"><Response><Id>1</Id></Response></SaveUserGroupResponse>`
	tests := []struct {
		name        string
		status      int
		contentType string
		body        string
		kind        soap.ResponseKind
	}{
		{"empty", 400, "", "", soap.ResponseEmpty},
		{"white space", 200, "text/xml", " \r\n", soap.ResponseEmpty},
		{"empty success", 200, "text/xml", "", soap.ResponseEmpty},
		{"wrong media type, empty", 415, "text/xml", "", soap.ResponseEmpty},
		{"HTML by type", 503, "text/html; charset=utf-8", "Service Unavailable", soap.ResponseHTML},
		{"HTML by look", 200, "", "\uFEFF<!DOCTYPE HTML PUBLIC><html>", soap.ResponseHTML},
		{"HTML as XML", 200, "text/xml", "\n<HTML><body>Sign in</body></HTML>", soap.ResponseHTML},
		{"JSON", 200, "application/json", "{}", soap.ResponseContentType},
		{"plain text", 413, "text/plain", "Request Entity Too Large", soap.ResponseContentType},
		{"plain text that begins as a page", 401, "text/plain", "<html> is not what this is", soap.ResponseContentType},
		{"XML", 200, "application/xml", "<page/>", soap.ResponseNotSOAP},
		{"other envelope", 200, "text/xml", `<Envelope xmlns="urn:other"><Body/></Envelope>`, soap.ResponseNotSOAP},
		{"envelope in no namespace", 200, "text/xml", `<Envelope><Body/></Envelope>`, soap.ResponseNotSOAP},
		{"no body", 200, "text/xml", `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/></s:Envelope>`, soap.ResponseNotSOAP},
		{"cut off", 200, "text/xml", envelope + result[:len(result)-20], soap.ResponseTruncated},
		{"cut off after the result", 200, "text/xml", envelope + result, soap.ResponseTruncated},
		{"cut off within a character", 200, "text/xml", envelope + "\xC3", soap.ResponseTruncated},
		{"half a character behind it all", 200, "text/xml", envelope + result + "</s:Body></s:Envelope>\xC3", soap.ResponseTruncated},
		{"cut off in the envelope", 200, "text/xml", envelope + result + "</s:Body></s:Env", soap.ResponseTruncated},
		{"not well-formed", 200, "text/xml", envelope + "<a></b>" + end, soap.ResponseMalformed},
		{"junk behind", 200, "text/xml", envelope + result + end + "<!-- --><x/>", soap.ResponseMalformed},
		{"DOCTYPE", 200, "text/xml", "<!DOCTYPE s>" + envelope + result + end, soap.ResponseMalformed},
		{"not XML at all", 200, "text/xml", "Sorry.", soap.ResponseMalformed},
		{"too deep", 200, "text/xml", envelope + strings.Repeat("<a>", 1000), soap.ResponseMalformed},
		{"wrong value", 200, "text/xml", envelope + strings.Replace(result, "1", "one", 1) + end, soap.ResponseInvalidValue},
		{"empty body", 200, "text/xml", envelope + end, soap.ResponseUnexpectedBody},
		{"other result", 200, "text/xml", envelope + `<DeleteUserGroupResponse xmlns="` + sampleSpace + `"/>` + end, soap.ResponseUnexpectedBody},
		{"result without namespace", 200, "text/xml", envelope + `<SaveUserGroupResponse/>` + end, soap.ResponseUnexpectedBody},
		{"result under an error status", 500, "text/xml", envelope + result + end, soap.ResponseUnexpectedStatus},
		{"result under 199", 199, "text/xml", envelope + result + end, soap.ResponseUnexpectedStatus},
		{"result under 300", 300, "text/xml", envelope + result + end, soap.ResponseUnexpectedStatus},
		{"result under 302", 302, "text/xml", envelope + result + end, soap.ResponseUnexpectedStatus},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			response := soap.Response{Status: test.status, ContentType: test.contentType, Body: []byte(test.body)}
			client := soap.Client{Transport: &answer{response: response}}
			err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, groupParameter("Response", nil), &replyHeaders{})
			var failed *soap.ResponseError
			if !errors.As(err, &failed) {
				t.Fatalf("got %v", err)
			}
			if failed.Kind != test.kind || failed.Status != test.status {
				t.Errorf("got %v, want kind %q", err, test.kind)
			}
			if len(failed.Excerpt) > 200 || !utf8.ValidString(failed.Excerpt) || strings.ContainsAny(failed.Excerpt, "\r\n") {
				t.Errorf("got the excerpt %q", failed.Excerpt)
			}
			if strings.TrimSpace(test.body) != "" && failed.Excerpt == "" {
				t.Error("got no excerpt")
			}
		})
	}
}

// TestResponseKindsHaveTexts asserts that each kind says something of its own, and that no number breaks the error.
func TestResponseKindsHaveTexts(t *testing.T) {
	kinds := map[string]soap.ResponseKind{}
	for kind := soap.ResponseEmpty; kind <= soap.ResponseRedirect; kind++ {
		text := kind.String()
		if other, twice := kinds[text]; twice || text == "unknown" || text == "" {
			t.Errorf("the kind %d has the text %q, as %d has", kind, text, other)
		}
		kinds[text] = kind
	}
	for _, kind := range []soap.ResponseKind{-1, soap.ResponseRedirect + 1} {
		if text := kind.String(); text != "unknown" {
			t.Errorf("the kind %d has the text %q", kind, text)
		}
	}
}

func TestOneWay(t *testing.T) {
	op := operation("Notify")
	op.Output = soap.Name{}
	for status, want := range map[int]bool{200: true, 202: true, 204: true, 400: false, 500: false} {
		client := soap.Client{Transport: &answer{response: soap.Response{Status: status}}}
		if err := client.Call(nil, op, nothing{}, nil, nil, nil); (err == nil) != want {
			t.Errorf("status %d: got %v", status, err)
		}
	}
	client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, Body: []byte(emptyRequest)}}}
	if err := client.Call(nil, op, nothing{}, nil, nil, nil); err != nil {
		t.Errorf("an empty envelope: got %v", err)
	}
}

func TestNothingIsSentThatCannotBe(t *testing.T) {
	transport := &answer{}
	client := soap.Client{Transport: transport}
	err := client.Call(nil, operation("SaveUserGroup"), groupParameter("UserGroup", &group{Value: soap.OptNilOf("\x01")}), nil, nil, nil)
	var failed *soap.WriteError
	if !errors.As(err, &failed) || transport.request != nil {
		t.Errorf("got %v, request %v", err, transport.request)
	}
	if want := "soap: cannot write /Envelope/Body/SaveUserGroup/UserGroup/Value: "; err != nil && !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v", err)
	}
}

func TestClientWithoutTransport(t *testing.T) {
	var transport *soap.TransportError
	if err := (&soap.Client{}).Call(nil, operation("SaveUserGroup"), nothing{}, nil, nil, nil); !errors.As(err, &transport) {
		t.Errorf("got %v", err)
	}
}

// TestTransportErrorsPass hands on what a transport has classified itself.
func TestTransportErrorsPass(t *testing.T) {
	for _, err := range []error{
		&soap.TransportError{Kind: soap.Timeout, Err: errNoAnswer},
		&soap.ResponseError{Kind: soap.ResponseTooLarge},
	} {
		client := soap.Client{Transport: &answer{err: err}}
		if got := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, nil, nil); got != err {
			t.Errorf("got %v", got)
		}
	}
}

// TestKindsOfTransportErrors asserts how an error is classified that a transport has not classified itself, by what the error
// says and by what the caller's cancellation does.
func TestKindsOfTransportErrors(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := map[string]struct {
		cancel soap.Cancellation
		err    error
		want   soap.TransportKind
	}{
		"no cancellation":       {nil, errNoAnswer, soap.Network},
		"not cancelled":         {context.Background(), errNoAnswer, soap.Network},
		"cancelled":             {cancelled, errNoAnswer, soap.Cancelled},
		"own timeout":           {nil, os.ErrDeadlineExceeded, soap.Timeout},
		"own timeout, running":  {context.Background(), os.ErrDeadlineExceeded, soap.Timeout},
		"own timeout, wrapped":  {nil, fmt.Errorf("read: %w", os.ErrDeadlineExceeded), soap.Timeout},
		"cancelled, no timeout": {cancelled, context.Canceled, soap.Cancelled},
	}
	for name, test := range tests {
		client := soap.Client{Transport: &answer{err: test.err}}
		err := client.Call(test.cancel, operation("SaveUserGroup"), nothing{}, nil, nil, nil)
		var failed *soap.TransportError
		if !errors.As(err, &failed) || failed.Kind != test.want || failed.Err != test.err {
			t.Errorf("%s: got %v, want the kind %v", name, err, test.want)
		}
	}
}

// TestActionParameter quotes the action, and leaves one out that is not there.
func TestActionParameter(t *testing.T) {
	for action, want := range map[string]string{
		`urn:act`:              `application/soap+xml; charset=utf-8; action="urn:act"`,
		`urn:"a\b"; charset=x`: `application/soap+xml; charset=utf-8; action="urn:\"a\\b\"; charset=x"`,
		``:                     `application/soap+xml; charset=utf-8`,
	} {
		transport := &answer{err: errNoAnswer}
		client := soap.Client{Transport: transport, Form: soap.SOAP12}
		_ = client.Call(nil, &soap.Operation{Action: action}, nil, nil, nil, nil)
		if got := transport.request.ContentType; got != want {
			t.Errorf("%s: got %s", action, got)
		}
		_, parameters, err := mime.ParseMediaType(transport.request.ContentType)
		if err != nil || parameters["action"] != action {
			t.Errorf("%s: it reads as %v, %v", action, parameters, err)
		}
	}
}

// TestCharsets asserts that a response in another charset is never read as if it were in UTF-8.
func TestCharsets(t *testing.T) {
	document := func(value string) string {
		return `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body><SaveUserGroupResponse xmlns="` + sampleSpace +
			`"><Response><Value>` + value + `</Value></Response></SaveUserGroupResponse></s:Body></s:Envelope>`
	}
	wide := "\xFF\xFE"
	for _, c := range document("v") {
		wide += string([]byte{byte(c), 0})
	}
	tests := []struct{ contentType, body, want string }{
		{"text/xml; charset=utf-8", document("Ã©"), ""},
		{`text/xml;charset="UTF-8"`, document("é"), ""},
		{"text/xml; charset=ISO-8859-1", document("v"), ""},
		{"text/xml; charset=ISO-8859-1", document("\xC3\xA9"), "iso-8859-1"},
		{`text/xml; action="x" ; Charset = 'windows-1252'`, document("\xC3\xA9"), "windows-1252"},
		{"text/xml; charset=windows-1252", document("\x80"), "windows-1252"},
		{"text/xml", document("\xE9"), "not UTF-8"},
		{"text/xml", wide, "UTF-16"},
		{"text/xml; charset=utf-16", wide, "utf-16"},
		{"text/xml; charset=utf-16", wide[2:], "utf-16"},
		{"text/xml; charset=utf-8", wide[2:], "UTF-16"},
	}
	for _, test := range tests {
		client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, ContentType: test.contentType, Body: []byte(test.body)}}}
		err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, groupParameter("Response", nil), nil)
		var failed *soap.ResponseError
		if test.want == "" && err != nil || test.want != "" && (!errors.As(err, &failed) || failed.Kind != soap.ResponseMalformed || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v", test.contentType, err)
		}
	}
}

// TestNothingInsteadOfBareBody asserts that nothing is taken for an answer only where none is due.
func TestNothingInsteadOfBareBody(t *testing.T) {
	op := soap.Operation{BareOutput: true}
	err := (&soap.Client{Transport: &answer{response: soap.Response{Status: 200}}}).Call(nil, &op, nothing{}, nil, nothing{}, nil)
	var failed *soap.ResponseError
	if !errors.As(err, &failed) || failed.Kind != soap.ResponseEmpty {
		t.Errorf("got %v", err)
	}
}

// checked is a part of a request that knows whether it is valid.
type checked struct {
	nothing
	err error
}

func (checked) EncodeHeader(*soap.Writer) {}
func (c checked) Validate() error         { return c.err }

// TestClientValidates asserts that a client that is to validate sends nothing that is invalid, and reports the violations in
// all parts of a request together: those in its own blocks, in the operation's and in the body. An error of another kind is
// returned as it is.
func TestClientValidates(t *testing.T) {
	invalid := func(path string) checked {
		return checked{err: &soap.ValidationError{Violations: []*soap.FacetError{{Path: path, Facet: soap.Length, Limit: "1", Value: "2"}}}}
	}
	other := checked{err: errors.New("of its own")}
	for name, test := range map[string]struct {
		own, header soap.HeaderEncoder
		body        soap.Encoder
		want        string
	}{
		"valid":                {checked{}, checked{}, checked{}, ""},
		"nothing to validate":  {nil, &stamp{}, nothing{}, ""},
		"body":                 {checked{}, checked{}, invalid("body"), "soap: body: length 2 violates length 1"},
		"block":                {nil, invalid("block"), nothing{}, "soap: block: length 2 violates length 1"},
		"block of the client":  {soap.Headers{&stamp{}, nil, invalid("own")}, nil, nil, "soap: own: length 2 violates length 1"},
		"all":                  {invalid("own"), invalid("block"), invalid("body"), "soap: own: length 2 violates length 1\nsoap: block: length 2 violates length 1\nsoap: body: length 2 violates length 1"},
		"another error":        {nil, other, invalid("body"), "of its own"},
		"another error behind": {nil, invalid("block"), other, "of its own"},
	} {
		for _, validate := range []bool{true, false} {
			transport := &answer{err: errNoAnswer}
			client := soap.Client{Transport: transport, Header: test.own, Validate: validate}
			err := client.Call(nil, &soap.Operation{Input: soap.Name{Local: "r"}}, test.body, test.header, nil, nil)
			if refused := validate && test.want != ""; refused != (transport.request == nil) || refused && err.Error() != test.want || !refused && !errors.Is(err, errNoAnswer) {
				t.Errorf("%s, validate %t: got %v, sent %v", name, validate, err, transport.request)
			}
		}
	}
}
