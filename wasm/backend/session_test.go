//go:build !js

package backend_test

import (
	"bytes"
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
