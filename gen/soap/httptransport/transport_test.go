package httptransport_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

const space = "urn:echo"

var echo = soap.Operation{
	Name: "Echo", Action: "urn:echo/Echo",
	Input: soap.Name{Space: space, Local: "Echo"}, Output: soap.Name{Space: space, Local: "EchoResponse"},
}

// text is an element that holds nothing but text.
type text struct{ s string }

func (t *text) EncodeXML(w *soap.Writer) { w.Text(t.s) }
func (t *text) DecodeXML(r *soap.Reader) { t.s = r.Text() }

// call calls Echo of a server.
func call(t *testing.T, transport *httptransport.Transport, url string, cancel soap.Cancellation, timeout time.Duration) (string, error) {
	t.Helper()
	client := soap.Client{Transport: transport, URL: url, Timeout: timeout}
	var out text
	err := client.Call(cancel, &echo, &text{"hello"}, nil, &out, nil)
	return out.s, err
}

func start(t *testing.T, handler http.HandlerFunc) string {
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// waiting returns the URL of a server that answers only when the test ends, and a channel that tells of each request.
func waiting(t *testing.T) (url string, arrived <-chan struct{}) {
	requests, end := make(chan struct{}, 1), make(chan struct{})
	url = start(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		select {
		case requests <- struct{}{}:
		case <-end: // The test has ended without asking for this request.
		}
		<-end
	})
	t.Cleanup(func() { close(end) })
	return url, requests
}

func TestRequestOnTheWire(t *testing.T) {
	var header http.Header
	var body []byte
	url := start(t, func(w http.ResponseWriter, r *http.Request) {
		header = r.Header
		body, _ = io.ReadAll(r.Body)
	})
	transport := &httptransport.Transport{Header: http.Header{"Authorization": {"SOTicket 7T:x"}, "Content-Type": {"x"}}}
	_, err := call(t, transport, url, nil, 0)
	var response *soap.ResponseError
	if !errors.As(err, &response) || response.Kind != soap.ResponseEmpty || response.Status != 200 {
		t.Errorf("got %v for an empty response", err)
	}
	for name, want := range map[string]string{
		"Content-Type": "text/xml; charset=utf-8", "Soapaction": `"urn:echo/Echo"`, "Authorization": "SOTicket 7T:x",
	} {
		if got := header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if !strings.Contains(string(body), "<n:Echo>hello</n:Echo>") {
		t.Errorf("sent %s", body)
	}
}

func TestResponses(t *testing.T) {
	page := "<html><body>Sign in</body></html>"
	tests := []struct {
		name    string
		handler http.HandlerFunc
		status  int
		kind    soap.ResponseKind
	}{
		{"redirect", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/elsewhere", http.StatusFound) },
			302, soap.ResponseRedirect},
		{"redirect to nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) },
			302, soap.ResponseEmpty},
		{"not modified", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "/elsewhere")
			w.WriteHeader(http.StatusNotModified)
		}, 304, soap.ResponseEmpty},
		{"bad request", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(400) }, 400, soap.ResponseEmpty},
		{"unavailable", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.WriteHeader(503)
			_, _ = io.WriteString(w, page)
		}, 503, soap.ResponseHTML},
		{"too large", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, strings.Repeat("x", 2000))
		}, 200, soap.ResponseTooLarge},
		{"broken off", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "500")
			w.Header().Set("Content-Type", "text/xml")
			_, _ = io.WriteString(w, `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`)
		}, 200, soap.ResponseTruncated},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			url := start(t, test.handler)
			_, err := call(t, &httptransport.Transport{MaxResponse: 1000}, url, nil, 0)
			var response *soap.ResponseError
			if !errors.As(err, &response) || response.Status != test.status || response.Kind != test.kind {
				t.Errorf("got %v, want status %d and kind %q", err, test.status, test.kind)
			}
		})
	}
}

// TestBrokenConnections asserts that an error other than an early end of the response is passed on, so that a wrapper can tell
// what to retry.
func TestBrokenConnections(t *testing.T) {
	reset := errors.New("connection reset by peer")
	transport := &httptransport.Transport{Client: &http.Client{Transport: fixed{&body{Reader: iotest.ErrReader(reset)}}}}
	_, err := call(t, transport, "http://service/", nil, 0)
	var failed *soap.TransportError
	if !errors.As(err, &failed) || !errors.Is(err, reset) {
		t.Errorf("got %v", err)
	}
}

// stopped is a cancellation that is no context.
type stopped struct {
	done chan struct{}
	err  error
}

func (s stopped) Done() <-chan struct{} { return s.done }
func (s stopped) Err() error            { return s.err }

// TestContext asserts that a context passes as it is, and that anything else that ends calls does so as a context.
func TestContext(t *testing.T) {
	type key struct{}
	ctx := context.WithValue(t.Context(), key{}, "value")
	if httptransport.Context(ctx).Value(key{}) != "value" || httptransport.Context(nil).Err() != nil {
		t.Error("a context loses its values, or none has ended")
	}
	s := stopped{make(chan struct{}), errors.New("the page is closed")}
	close(s.done)
	got := httptransport.Context(s)
	<-got.Done()
	if got.Err() != s.err {
		t.Errorf("got %v", got.Err())
	}
}

// TestNewClient asserts that options are used, the last one in a case of doubt.
func TestNewClient(t *testing.T) {
	transport := &httptransport.Transport{}
	c := httptransport.NewClient("http://service/", httptransport.WithTimeout(time.Hour), httptransport.WithTransport(transport),
		httptransport.WithTimeout(time.Minute))
	if c.URL != "http://service/" || c.Transport != soap.Transport(transport) || c.Timeout != time.Minute {
		t.Errorf("got %+v", c)
	}
}

// body tells whether it was closed, which gives its connection back.
type body struct {
	io.Reader
	closed bool
}

func (b *body) Close() error {
	b.closed = true
	return nil
}

// fixed answers every request of an http.Client with one body, and with no more than that needs.
type fixed struct{ body *body }

func (f fixed) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: 200, Body: f.body}, nil
}

// TestBodyIsClosed asserts that a response's body is closed, whether it was read to its end or not.
func TestBodyIsClosed(t *testing.T) {
	for name, content := range map[string]io.Reader{
		"read": strings.NewReader("x"), "too large": strings.NewReader(strings.Repeat("x", 2000)), "broken": brokenBody{},
	} {
		b := &body{Reader: content}
		transport := &httptransport.Transport{Client: &http.Client{Transport: fixed{b}}, MaxResponse: 1000}
		if _, err := call(t, transport, "http://service/", nil, 0); err == nil || !b.closed {
			t.Errorf("%s: got %v; closed: %v", name, err, b.closed)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	for field, want := range map[string][2]int{ // at least and at most
		"30": {30, 30}, "": {0, 0}, "0": {0, 0}, "-1": {0, 0}, "soon": {0, 0}, "Wed, 21 Oct 2015 07:28:00 GMT": {0, 0},
		time.Now().Add(time.Minute).UTC().Format(http.TimeFormat): {50, 60},
	} {
		url := start(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Retry-After", field)
			w.WriteHeader(429)
		})
		_, err := call(t, &httptransport.Transport{}, url, nil, 0)
		var response *soap.ResponseError
		if !errors.As(err, &response) || response.RetryAfter < want[0] || response.RetryAfter > want[1] {
			t.Errorf("%q: got %v, want a wait of %v seconds", field, err, want)
		}
	}
}

func TestCancel(t *testing.T) {
	url, arrived := waiting(t)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-arrived
		cancel()
	}()
	for _, timeout := range []time.Duration{0, time.Hour} {
		_, err := call(t, &httptransport.Transport{}, url, ctx, timeout)
		var transport *soap.TransportError
		if !errors.As(err, &transport) || transport.Kind != soap.Cancelled || !errors.Is(err, context.Canceled) {
			t.Errorf("with timeout %v: got %v", timeout, err)
		}
	}
}

func TestTimeout(t *testing.T) {
	url, _ := waiting(t)
	short, stop := context.WithTimeout(context.Background(), time.Millisecond)
	defer stop()
	for name, limit := range map[string]struct {
		cancel  soap.Cancellation
		timeout time.Duration
	}{
		"the client's": {nil, time.Millisecond},
		"the caller's": {short, 0},
		"the shorter":  {short, time.Hour},
	} {
		_, err := call(t, &httptransport.Transport{}, url, limit.cancel, limit.timeout)
		var transport *soap.TransportError
		if !errors.As(err, &transport) || transport.Kind != soap.Timeout {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestUnreachable(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	for _, url := range []string{server.URL, "http://", "::"} {
		_, err := call(t, &httptransport.Transport{}, url, nil, time.Minute)
		var transport *soap.TransportError
		if !errors.As(err, &transport) || transport.Kind != soap.Network {
			t.Errorf("%s: got %v", url, err)
		}
	}
}

func TestNoURL(t *testing.T) {
	_, err := call(t, &httptransport.Transport{}, "", nil, time.Minute)
	var failed *soap.TransportError
	if !errors.As(err, &failed) || err.Error() != "soap: network: the client has no URL" {
		t.Errorf("got %v", err)
	}
}
