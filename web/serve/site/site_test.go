package site_test

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
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

// Paths that no file system takes are not found, with real files behind and however they are written.
func TestOddPaths(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte("<p>the page"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "icons"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(folder), "secret.txt"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	netServer, err := standin.Open(standin.Config{Path: filepath.Join(t.TempDir(), "netserver.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { netServer.Close() })
	server := httptest.NewServer(site.New(os.DirFS(folder), netServer))
	t.Cleanup(server.Close)
	for _, path := range []string{
		"/%00", "/index.html%00", "/icons/%00", "/%00/index.html", "/Remote/%00", "/Remote/Services86/User.svc%00",
		"/..%2fsecret.txt", "/%2e%2e/secret.txt", "/icons/..%2f..%2fsecret.txt", "/Remote/..%2f..%2fsecret.txt",
		"/..%5csecret.txt", `/..\secret.txt`, "/icons%5c..%5c..%5csecret.txt", "/C:%5cindex.html", "/%5c%5chost%5cindex.html",
		"/" + strings.Repeat("a", 300), "/" + strings.Repeat("a/", 5000) + "b", "/" + strings.Repeat("%00", 5000),
		"/index.html/more", "/icons/", "/%ff%fe", "/index.html.", "/NUL", "/%0d%0a",
	} {
		response, body := raw(t, server, path)
		if to := response.Header.Get("Location"); to != "" { // the path without its dots, or its folder
			to, err := (&url.URL{Path: path}).Parse(to)
			if err != nil {
				t.Fatal(err)
			}
			response, body = raw(t, server, to.EscapedPath())
		}
		if response.StatusCode != http.StatusNotFound || strings.Contains(body, "secret") {
			t.Errorf("%.60s: %s, want 404: %s", path, response.Status, body)
		}
	}
}

// raw asks for a path exactly as it is written.
func raw(t *testing.T, server *httptest.Server, path string) (*http.Response, string) {
	t.Helper()
	connection, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	if _, err := io.WriteString(connection, "GET "+path+" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(text)
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
