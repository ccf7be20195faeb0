package site_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"groupdesk/web/serve/site"
)

func newServer(t *testing.T) *httptest.Server {
	t.Helper()
	files := fstest.MapFS{
		"index.html":              {Data: []byte("<p>the page")},
		"app.0123abcd.wasm":       {Data: []byte("\x00asm")},
		"app.0123abcd.wasm.gz":    {Data: []byte("\x1f\x8b")},
		"groupdesk.js":            {Data: []byte("start()")},
		"icons/groupdesk.svg":     {Data: []byte("<svg/>")},
		"groupdesk.0123abcd.css":  {Data: []byte("p {}")},
		"groupdesk.something.css": {Data: []byte("p {}")},
	}
	services := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "soap at "+r.URL.Path) })
	server := httptest.NewServer(site.New(files, services))
	t.Cleanup(server.Close)
	return server
}

func do(t *testing.T, method, url string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

func TestFiles(t *testing.T) {
	const forever = "public, max-age=31536000, immutable"
	tests := []struct {
		path, body, kind, cache string
	}{
		{"/", "<p>the page", "text/html; charset=utf-8", "no-cache"},
		{"/app.0123abcd.wasm", "\x00asm", "application/wasm", forever},
		{"/app.0123abcd.wasm.gz", "\x1f\x8b", "application/gzip", forever},
		{"/groupdesk.js", "start()", "text/javascript; charset=utf-8", "no-cache"},
		{"/groupdesk.0123abcd.css", "p {}", "text/css; charset=utf-8", forever},
		{"/groupdesk.something.css", "p {}", "text/css; charset=utf-8", "no-cache"},
		{"/icons/groupdesk.svg", "<svg/>", "image/svg+xml", "no-cache"},
	}
	server := newServer(t)
	for _, test := range tests {
		response, body := do(t, http.MethodGet, server.URL+test.path)
		if response.StatusCode != http.StatusOK || body != test.body {
			t.Errorf("%s: %d %q, want 200 %q", test.path, response.StatusCode, body, test.body)
		}
		if got := response.Header.Get("Content-Type"); got != test.kind {
			t.Errorf("%s: type %q, want %q", test.path, got, test.kind)
		}
		if got := response.Header.Get("Cache-Control"); got != test.cache {
			t.Errorf("%s: cache control %q, want %q", test.path, got, test.cache)
		}
		if got := response.Header.Get("Content-Encoding"); got != "" {
			t.Errorf("%s: content encoding %q, want none", test.path, got)
		}
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		method, path string
		status       int
	}{
		{http.MethodGet, "/lost.js", http.StatusNotFound},
		{http.MethodGet, "/icons/", http.StatusNotFound},
		{http.MethodGet, "/../go.mod", http.StatusNotFound},
		{http.MethodPost, "/", http.StatusMethodNotAllowed},
	}
	server := newServer(t)
	for _, test := range tests {
		if response, _ := do(t, test.method, server.URL+test.path); response.StatusCode != test.status {
			t.Errorf("%s %s: %d, want %d", test.method, test.path, response.StatusCode, test.status)
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	response, _ := do(t, http.MethodGet, newServer(t).URL+"/")
	for name, want := range map[string]string{
		"Content-Security-Policy":    "frame-ancestors 'self'",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Referrer-Policy":            "no-referrer",
		"X-Content-Type-Options":     "nosniff",
	} {
		if got := response.Header.Get(name); !strings.Contains(got, want) {
			t.Errorf("%s is %q, want %q in it", name, got, want)
		}
	}
}

func TestServicesAnswerBesideThePage(t *testing.T) {
	const path = "/Remote/Services86/User.svc"
	if _, body := do(t, http.MethodPost, newServer(t).URL+path); body != "soap at "+path {
		t.Errorf("POST %s: %q", path, body)
	}
}
