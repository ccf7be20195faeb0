//go:build !js

package backend_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
)

// TestRights expects that changes are announced only to who has one of the rights that usually allow them.
func TestRights(t *testing.T) {
	right := func(name string) string { return "<a:string>" + name + "</a:string>" }
	for name, test := range map[string]struct {
		rights string // the content of FunctionRights; empty: it is missing
		want   bool
	}{
		"no list":            {"", false},
		"an empty list":      {" ", false},
		"other rights":       {right("hard-export") + right("admin"), false},
		"lists":              {right("hard-export") + right("admin-lists"), true},
		"users":              {right("admin-users"), true},
		"everything":         {right("admin-all"), true},
		"nil and one":        {`<a:string i:nil="true"/>` + right("admin-all"), true},
		"one that is longer": {right("admin-all-of-it"), false},
	} {
		t.Run(name, func(t *testing.T) {
			if test.rights != "" {
				test.rights = `<FunctionRights xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays">` + test.rights + "</FunctionRights>"
			}
			b, _ := playing(message(yes, "<AuthenticateResponse><Response>"+test.rights+"</Response><Credentials><Ticket>7T:x</Ticket></Credentials>"+
				"<AuthenticationSucceeded>true</AuthenticationSucceeded></AuthenticateResponse>"))
			p, err := b.Connect(admin.Credentials{User: "tim"})
			if err != nil || p.MayEdit != test.want {
				t.Errorf("may edit: %v, %v", p.MayEdit, err)
			}
		})
	}
}

// TestCredentials expects the operation that takes the first of the credentials which is there, and none of the others in
// the request. A ticket is the user name of a sign-in without a password, and reads the list ahead.
func TestCredentials(t *testing.T) {
	user := admin.Credentials{User: "tim", Password: "password-1"}
	with := func(c admin.Credentials, change func(*admin.Credentials)) admin.Credentials {
		change(&c)
		return c
	}
	token := with(user, func(c *admin.Credentials) { c.AccessToken = "8A:token" })
	ticket := with(token, func(c *admin.Credentials) { c.Ticket = " 7T:aaaa bbbb== \n" })
	windows := with(ticket, func(c *admin.Credentials) { c.Windows = true })
	secrets := []string{"tim", "password-1", "8A:token", "7T:aaaa"}
	for name, test := range map[string]struct {
		credentials admin.Credentials
		operation   string
		body        []string // what the request has
		secrets     int      // how many of the secrets are in it
	}{
		"user":         {user, "AuthenticateUsernamePassword", []string{"UserName>tim<", "Password>password-1<"}, 2},
		"access token": {token, "AuthenticateWithAccessToken", []string{"AccessToken>8A:token<"}, 1},
		"ticket":       {ticket, "GetAllUserGroups AuthenticateUsernamePassword", []string{"UserName>7T:aaaa+bbbb==<"}, 1},
		"Windows":      {windows, "AuthenticateImplicit", nil, 0},
	} {
		t.Run(name, func(t *testing.T) {
			wire := &recorder{Transport: troubled{}}
			_, _ = backendtest.Over(wire, backend.Config{Service: folder}).Connect(test.credentials)
			operations, sent := wire.take()
			if operations != test.operation {
				t.Fatalf("called %s, want %s", operations, test.operation)
			}
			body := string(sent[len(sent)-1].Body)
			for _, want := range test.body {
				if !strings.Contains(body, want) {
					t.Errorf("sent %s, want %s", body, want)
				}
			}
			found := slices.DeleteFunc(slices.Clone(secrets), func(s string) bool { return !strings.Contains(body, s) })
			if len(found) != test.secrets {
				t.Errorf("%q are in %s", found, body)
			}
		})
	}
}

// TestApplicationToken expects the token in every request, whatever the service and before anybody has signed in, and an
// empty one in none.
func TestApplicationToken(t *testing.T) {
	calls := map[string]func(*backendtest.Backend){
		"Probe":   func(b *backendtest.Backend) { b.Probe() },
		"Connect": func(b *backendtest.Backend) { b.Connect(admin.Credentials{User: "tim"}) },
		"List":    func(b *backendtest.Backend) { b.List() },
		"Create":  func(b *backendtest.Backend) { b.Create(admin.Group{Name: "New"}) },
		"Members": func(b *backendtest.Backend) { b.Members(5) },
		"Delete":  func(b *backendtest.Backend) { b.DeleteAndMove(5, 6) },
	}
	for name, call := range calls {
		for token, want := range map[string]bool{"token-of-the-page": true, "": false} {
			wire := &recorder{Transport: troubled{}}
			service := folder
			if name == "Probe" {
				service = "/Remote/"
			}
			call(backendtest.Over(wire, backend.Config{Service: service, ApplicationToken: token}))
			_, sent := wire.take()
			if len(sent) == 0 {
				t.Errorf("%s sends nothing", name)
			}
			for _, q := range sent {
				if got := bytes.Contains(q.Body, []byte("ApplicationToken>token-of-the-page<")); got != want || bytes.Contains(q.Body, []byte("ApplicationToken")) != want {
					t.Errorf("%s with the token %q sends %s", name, token, q.Body)
				}
			}
		}
	}
}
