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
	const envelope = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><Echo xmlns="urn:echo">x</Echo></Body></Envelope>`
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

// brokenBody fails while it is read, as a connection does that goes down.
type brokenBody struct{}

func (brokenBody) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestBrokenRequest(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, "/", brokenBody{})
	r.Header.Set("Content-Type", "text/xml")
	w := httptest.NewRecorder()
	(&httptransport.Handler{Server: echoServer(soap.SOAP11)}).ServeHTTP(w, r)
	if w.Code != 400 {
		t.Errorf("got %d", w.Code)
	}
}
