package e2e_test

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/security"
	"github.com/chromedp/chromedp"
)

// pageFor is a web server with a page that asks a service elsewhere.
func pageFor(page, service, policy string) http.Handler {
	files := http.FileServerFS(os.DirFS(page))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Security-Policy", policy)
		fmt.Fprintf(w, `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="groupdesk.css">
			<script src="groupdesk.js" defer></script><main><div class="groupdesk" data-groupdesk data-service=%q></div></main>`, service)
	})
}

// testOrigins has services that the browser keeps from the page, or that are not there: the page tells them apart.
func testOrigins(t *testing.T, browser context.Context, o *office) {
	closed := httptest.NewServer(nil)
	closed.Close()
	selfSigned := httptest.NewUnstartedServer(o.netServer)
	selfSigned.Config.ErrorLog = log.New(io.Discard, "", 0) // It tells of each handshake that the browser ends.
	selfSigned.StartTLS()
	t.Cleanup(selfSigned.Close)
	const strict = "default-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:"
	tests := []struct {
		name, service, policy string
		secure                bool // the page comes by https
		want, details         string
	}{
		{"another origin", o.server.URL, "", false, "The browser does not let this page read the service's answers", "service " + o.server.URL},
		{"policy", o.server.URL, strict + "; connect-src 'self'", false, "The Content-Security-Policy of this page does not allow it", "connect-src 'self'\nmust allow " + o.server.URL},
		{"default policy", o.server.URL, strict, false, "The Content-Security-Policy of this page does not allow it", "default-src 'self' 'wasm-unsafe-eval'\nmust allow " + o.server.URL},
		{"nobody there", closed.URL, "", false, "The server could not be reached.", "service " + closed.URL},
		{"certificate", selfSigned.URL, "", false, "the browser does not trust its certificate", "service " + selfSigned.URL},
		{"mixed content", "http://netserver.invalid", "", true, "The page was opened with https", "service http://netserver.invalid"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			handler := pageFor(o.page, test.service+"/Remote/Services86/", test.policy)
			server := httptest.NewUnstartedServer(handler)
			server.Config.ErrorLog = selfSigned.Config.ErrorLog
			if test.secure {
				server.StartTLS()
			} else {
				server.Start()
			}
			t.Cleanup(server.Close)
			p := openTab(t, browser, "about:blank")
			p.expect("CORS|Content Security Policy|ERR_|Mixed Content|groupdesk.json")
			call(p, security.SetIgnoreCertificateErrors, security.SetIgnoreCertificateErrorsParams{Ignore: test.secure})
			p.do(chromedp.Navigate(server.URL))
			p.waitState("connect")
			p.signIn(administrator)
			p.waitText(part("connect-message"), test.want)
			p.click(part("connect-more"))
			if got := p.text(part("report-text")); !strings.Contains(got, test.details) {
				t.Errorf("the details are %q, want %q among them", got, test.details)
			}
			p.saveScreenshot("origins-" + strings.ReplaceAll(test.name, " ", "-"))
		})
	}
}
