package httptransport_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// echoServer answers with the text of the request.
func echoServer(forms ...soap.Form) *soap.Server {
	server := &soap.Server{}
	for _, form := range forms {
		op := echo
		op.Form = form
		server.Operations = append(server.Operations, soap.ServerOperation{
			Operation: op,
			Serve: func(_ *soap.Incoming, q *soap.ServerCall) error {
				var t text
				if err := q.Decode(nil, &t); err != nil {
					return err
				}
				return q.Encode(nil, &t)
			},
		})
	}
	return server
}

func TestThereAndBack(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: echoServer(soap.SOAP11, soap.SOAP12)})
	defer server.Close()
	for _, form := range []soap.Form{soap.FormFromBinding, soap.SOAP11, soap.SOAP12} {
		client := soap.Client{Transport: &httptransport.Transport{Client: server.Client()}, URL: server.URL, Form: form}
		for _, s := range []string{"", "hello", " <&>\r\n\t æøå 😀 ]]> "} {
			var out text
			if err := client.Call(nil, &echo, &text{s}, nil, &out, nil); err != nil || out.s != s {
				t.Errorf("form %d: sent %q, got %q, %v", form, s, out.s, err)
			}
		}
	}
}

func TestFaultOnTheWire(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: echoServer(soap.SOAP11)})
	defer server.Close()
	op := echo
	op.Action = "urn:echo/Other"
	client := soap.Client{Transport: &httptransport.Transport{}, URL: server.URL}
	err := client.Call(nil, &op, &text{}, nil, &text{}, nil)
	fault, ok := err.(*soap.Fault)
	if !ok || fault.Status != 500 || !fault.FromSender() || !strings.Contains(fault.Reason, "urn:echo/Other") {
		t.Errorf("got %v", err)
	}
}

const envelope = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><Echo xmlns="urn:echo">x</Echo></Body></Envelope>`

// TestRefusalsReachTheClient refuses a client that sends all of a large request before it listens.
func TestRefusalsReachTheClient(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: echoServer(soap.SOAP11), MaxRequest: 1000})
	defer server.Close()
	large := strings.Repeat(" ", 8<<20)
	for contentType, status := range map[string]int{"text/xml": 413, "text/plain": 415} {
		connection, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		head := fmt.Sprintf("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", contentType, len(large))
		if _, err := io.WriteString(connection, head+large); err != nil {
			t.Fatalf("%s: the server hung up on the request: %v", contentType, err)
		}
		response, err := http.ReadResponse(bufio.NewReader(connection), nil)
		if err != nil || response.StatusCode != status {
			t.Errorf("%s: %v, %v; want %d", contentType, response, err, status)
		}
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		name, method, contentType, body string
		status                          int
	}{
		{"fine", "POST", "text/xml; charset=UTF-8", envelope, 200},
		{"no charset", "POST", "text/xml", envelope, 200},
		{"GET", "GET", "", "", 405},
		{"no content type", "POST", "", envelope, 415},
		{"other content type", "POST", "application/json", envelope, 415},
		{"other charset", "POST", "text/xml; charset=utf-16", envelope, 415},
		{"other version's content type", "POST", `application/soap+xml; action="urn:echo/Echo"`, envelope, 200},
		{"too large", "POST", "text/xml", envelope + strings.Repeat(" ", 2000), 413},
		{"empty", "POST", "text/xml", "", 400},
		{"not XML", "POST", "text/xml", "hello", 400},
		{"cut off in the body", "POST", "text/xml", envelope[:len(envelope)-30], 500},
	}
	handler := &httptransport.Handler{Server: echoServer(soap.SOAP11), MaxRequest: 1000}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := httptest.NewRequest(test.method, "/", strings.NewReader(test.body))
			r.Header.Set("Content-Type", test.contentType)
			r.Header.Set("SOAPAction", `"urn:echo/Echo"`)
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			body, _ := io.ReadAll(w.Result().Body)
			if w.Code != test.status {
				t.Errorf("got %d %s, want %d", w.Code, body, test.status)
			}
			if allow := w.Header().Get("Allow"); (allow == "POST") != (w.Code == 405) { // RFC 9110, section 15.5.6.
				t.Errorf("%d came with Allow: %q", w.Code, allow)
			}
			if hasBody := w.Code == 200 || w.Code == 500; hasBody != (len(body) > 0) {
				t.Errorf("%d came with the body %q", w.Code, body)
			}
		})
	}
}

// TestAction asserts where a request's action is read from: a header field with or without quotes in SOAP 1.1 (section
// 6.1.1), a parameter of the content type in SOAP 1.2 (RFC 3902), and the header field for a package.
func TestAction(t *testing.T) {
	none := ""
	for name, test := range map[string]struct {
		contentType, field, action string
		packaging                  soap.Packaging
		status                     int
	}{
		"in quotes":                   {"text/xml", `"urn:echo/Echo"`, "urn:echo/Echo", nil, 200},
		"without quotes":              {"text/xml", `urn:echo/Echo`, "urn:echo/Echo", nil, 200},
		"empty, in quotes":            {"text/xml", `""`, none, nil, 200},
		"absent":                      {"text/xml", ``, none, nil, 200},
		"a single quote":              {"text/xml", `"`, `"`, nil, 200},
		"SOAP 1.2":                    {`application/soap+xml; action="urn:a"`, "urn:b", "urn:a", nil, 200},
		"a package":                   {`Multipart/Related; boundary=x`, `"urn:echo/Echo"`, "urn:echo/Echo", plain{}, 200},
		"no package":                  {"text/xml", `"urn:echo/Echo"`, "urn:echo/Echo", plain{}, 200},
		"another type":                {"text/plain", `"urn:echo/Echo"`, none, plain{}, 415},
		"a package that nobody opens": {`multipart/related; boundary=x`, `"urn:echo/Echo"`, none, nil, 415},
	} {
		t.Run(name, func(t *testing.T) {
			asked := none
			server := &soap.Server{Packaging: test.packaging, AnyEnvelope: true, Operations: []soap.ServerOperation{{
				Operation: soap.Operation{Action: test.action, Input: echo.Input, Output: echo.Output},
				Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
					asked = in.Action
					return q.Encode(nil, &text{})
				},
			}}}
			r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(envelope))
			r.Header.Set("Content-Type", test.contentType)
			r.Header.Set("SOAPAction", test.field)
			w := httptest.NewRecorder()
			(&httptransport.Handler{Server: server}).ServeHTTP(w, r)
			if w.Code != test.status || asked != test.action {
				t.Errorf("got %d for the action %q, want %d for %q", w.Code, asked, test.status, test.action)
			}
		})
	}
}

// plain takes a message as it came for the content of a package.
type plain struct{ soap.Packaging }

func (plain) Unpack(_ string, body []byte) (*soap.Unpacked, error) {
	return &soap.Unpacked{ContentType: "text/xml", Body: body}, nil
}

func (plain) Pack() soap.Packer { return plainPacker{} }

type plainPacker struct{ soap.Packer }

func (plainPacker) Finish(contentType string, xml []byte) (string, []byte, error) {
	return contentType, xml, nil
}

// TestResponsesOnTheWire asserts that a response says how long it is, however long, and has a type only where it has content
// (RFC 9110, section 8.3).
func TestResponsesOnTheWire(t *testing.T) {
	server := echoServer(soap.SOAP11)
	server.Operations = append(server.Operations, soap.ServerOperation{
		Operation: soap.Operation{Action: "urn:echo/Drop", Input: echo.Input}, // Without an Output it is one-way.
		Serve:     func(_ *soap.Incoming, q *soap.ServerCall) error { return q.Decode(nil, &text{}) },
	})
	url := start(t, (&httptransport.Handler{Server: server}).ServeHTTP)
	for action, want := range map[string]struct {
		status      int
		contentType string
		least, most int64 // bytes
	}{
		"urn:echo/Echo": {200, "text/xml; charset=utf-8", 10_000, 11_000},
		"urn:echo/Drop": {202, "", 0, 0},
	} {
		request, err := http.NewRequest(http.MethodPost, url, strings.NewReader(`<Envelope xmlns="`+soap.NamespaceSOAP11+
			`"><Body><Echo xmlns="urn:echo">`+strings.Repeat("x", 10_000)+`</Echo></Body></Envelope>`))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "text/xml")
		request.Header.Set("SOAPAction", action)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if n := response.ContentLength; response.StatusCode != want.status || n < want.least || n > want.most ||
			strings.Join(response.Header["Content-Type"], "") != want.contentType || (len(response.Header["Content-Type"]) > 0) != (n > 0) {
			t.Errorf("%s: got %d with %d bytes and %v", action, response.StatusCode, n, response.Header)
		}
	}
}

// brokenBody fails while it is read, as a connection does that goes down.
type brokenBody struct{}

func (brokenBody) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// TestBrokenRequest asserts that a request is not carried out when it breaks off, though all of the envelope has come.
func TestBrokenRequest(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, "/", io.MultiReader(strings.NewReader(envelope), brokenBody{}))
	r.Header.Set("SOAPAction", `"urn:echo/Echo"`)
	r.Header.Set("Content-Type", "text/xml")
	w := httptest.NewRecorder()
	(&httptransport.Handler{Server: echoServer(soap.SOAP11)}).ServeHTTP(w, r)
	if w.Code != 400 || w.Body.Len() > 0 {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
}
