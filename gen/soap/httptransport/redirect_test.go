package httptransport_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// TestRedirects follows 307 and 308, which keep method and body (RFC 9110, sections 15.4.8 and 15.4.9), within the origin.
// The others may become a GET, and another origin would get the credentials: their error names the target.
func TestRedirects(t *testing.T) {
	other := start(t, func(w http.ResponseWriter, r *http.Request) {
		t.Errorf("another origin was asked with the header %v", r.Header)
	})
	tests := []struct {
		status   int
		location string
		followed bool
	}{
		{307, "/moved", true}, {308, "/moved", true}, {307, "moved?x=1", true},
		{301, "/moved", false}, {302, "/moved", false}, {303, "/moved", false},
		{307, other + "/moved", false}, {308, other + "/moved", false},
	}
	for _, test := range tests {
		t.Run(http.StatusText(test.status)+" "+test.location, func(t *testing.T) {
			var asked []string
			url := start(t, func(w http.ResponseWriter, r *http.Request) {
				body, _ := io.ReadAll(r.Body)
				asked = append(asked, r.Method+" "+r.URL.Path)
				if r.URL.Path != "/moved" {
					w.Header().Set("Location", test.location)
					w.WriteHeader(test.status)
					return
				}
				if !strings.Contains(string(body), "hello") || r.Header.Get("Authorization") != "x" || r.Header.Get("SOAPAction") == "" {
					t.Errorf("the target got %v, %s", r.Header, body)
				}
				w.Header().Set("Content-Type", "text/xml")
				_, _ = io.WriteString(w, `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><EchoResponse xmlns="urn:echo">found</EchoResponse></s:Body></s:Envelope>`)
			})
			transport := &httptransport.Transport{Header: http.Header{"Authorization": {"x"}}}
			out, err := call(t, transport, url+"/service", nil, time.Minute)
			if test.followed {
				if err != nil || out != "found" || len(asked) != 2 {
					t.Errorf("got %q, %v after %v", out, err, asked)
				}
				return
			}
			var response *soap.ResponseError
			if !errors.As(err, &response) || response.Kind != soap.ResponseRedirect || response.Status != test.status {
				t.Fatalf("got %v", err)
			}
			target := test.location
			if strings.HasPrefix(target, "/") {
				target = url + target
			}
			if !strings.Contains(err.Error(), " "+target+"; set ") || len(asked) != 1 {
				t.Errorf("the error does not name %s: %v, after %v", target, err, asked)
			}
		})
	}
}

// TestRedirectLoop ends after ten redirects, and names where the last redirect leads.
func TestRedirectLoop(t *testing.T) {
	asked := 0
	url := start(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		http.Redirect(w, r, "/again", http.StatusTemporaryRedirect)
	})
	_, err := call(t, &httptransport.Transport{}, url, nil, time.Minute)
	var response *soap.ResponseError
	if !errors.As(err, &response) || response.Kind != soap.ResponseRedirect || asked != 11 {
		t.Errorf("got %v after %d requests", err, asked)
	}
}

// TestRedirectHidesPasswords asserts that a target's password stays out of the error, which logs may hold.
func TestRedirectHidesPasswords(t *testing.T) {
	url := start(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "https://mary:secret@example.com/")
		w.WriteHeader(http.StatusMovedPermanently)
	})
	_, err := call(t, &httptransport.Transport{}, url, nil, time.Minute)
	if err == nil || !strings.Contains(err.Error(), "example.com") || strings.Contains(err.Error(), "secret") {
		t.Errorf("got %v", err)
	}
}
