package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// A page of another site that has pointed its own name at this machine gets nothing, from the page and from the services.
func TestAnswersOnlyForItsHosts(t *testing.T) {
	r := start(t, t.TempDir(), "-allow-host", "Trainer.example", "-allow-host", "192.0.2.7")
	for _, test := range []struct {
		host    string
		allowed bool
	}{
		{"", true}, // that of the printed address
		{"localhost", true},
		{"LOCALHOST.:80", true},
		{"127.0.0.1", true},
		{"127.9.8.7:8086", true},
		{"[::1]", true},
		{"[::1]:8086", true},
		{"[::ffff:127.0.0.1]", true},
		{"trainer.example:8086", true},
		{"trainer.example.", true},
		{"192.0.2.7", true},
		{"evil.example", false},
		{"evil.example:8086", false},
		{"localhost.evil.example", false},
		{"127.0.0.1.evil.example", false},
		{"evil.trainer.example", false},
		{"192.0.2.8", false},
		{"0.0.0.0", false},
		{"[::]", false},
		{"2130706433", false},
		{strings.Repeat("evil.", 1000) + "example", false},
	} {
		for _, address := range []string{r.one("page"), r.one("soap")} {
			request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Host = test.host
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(response.Body)
			response.Body.Close()
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case test.allowed && response.StatusCode != http.StatusOK:
				t.Errorf("%s for the host %q: %s: %s", address, test.host, response.Status, body)
			case !test.allowed && (response.StatusCode != http.StatusMisdirectedRequest || !strings.Contains(string(body), "-allow-host") || len(body) > 500):
				t.Errorf("%s for the host %.50q: %s: %s", address, test.host, response.Status, body)
			}
		}
	}
}

// The address to listen on is allowed as it is written.
func TestAnswersForTheAddressToldOf(t *testing.T) {
	for told, host := range map[string]string{"0.0.0.0:0": "0.0.0.0", "[::1]:0": "[::1]", "localhost:0": "localhost"} {
		r := start(t, t.TempDir(), "-addr", told)
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, r.one("page"), nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = host
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			t.Errorf("-addr %s, host %s: %s", told, host, response.Status)
		}
	}
}
