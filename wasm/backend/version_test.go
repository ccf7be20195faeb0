//go:build !js

package backend_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/standin"
)

// TestEveryVersion creates, changes, lists and deletes by each version of the services.
func TestEveryVersion(t *testing.T) {
	for _, version := range backend.Versions() {
		t.Run(version, func(t *testing.T) {
			r := start(t, standin.Config{Rights: true})
			r.Backend = backendtest.Over(r.wire, backend.Config{Service: r.url + "/Remote/", Version: version})
			if _, err := r.Connect(admin.Credentials{Ticket: r.ticket}); err != nil {
				t.Fatal(err)
			}
			created, err := r.Create(admin.Group{Name: "New", Description: "Made here", Rank: 5})
			if err != nil {
				t.Fatal(err)
			}
			was := created.Group
			hidden := was
			hidden.Name, hidden.Deleted = "Renamed", true
			if saved, err := r.Save(was, hidden); err != nil || saved.Group != hidden {
				t.Fatalf("saved %+v, %v; want %+v", saved.Group, err, hidden)
			}
			if got := r.group(was.ID); got != hidden {
				t.Errorf("listed %+v, want %+v", got, hidden)
			}
			shown := hidden
			shown.Deleted = false
			if saved, err := r.Save(hidden, shown); err != nil || saved.Group != shown {
				t.Errorf("restored %+v, %v; want %+v", saved.Group, err, shown)
			}
			if members, err := r.Members(1); err != nil || len(members) == 0 {
				t.Errorf("members: %v, %v", members, err)
			}
			if _, err := r.DeleteAndMove(was.ID, 1); err != nil {
				t.Error(err)
			}
			if got := r.group(was.ID); !got.Deleted {
				t.Errorf("after deleting: %+v", got)
			}
			_, requests := r.wire.take()
			for _, q := range requests {
				if !strings.Contains(q.URL, "/Services"+version+"/") || !strings.Contains(q.Action, "/Services"+version+"/") {
					t.Errorf("asked %s for %s", q.URL, q.Action)
				}
			}
			if got, want := r.OffersAccessToken(), version >= "86"; got != want || r.Version() != version {
				t.Errorf("version %s offers access tokens: %t, want %t", r.Version(), got, want)
			}
		})
	}
}

// older is a server in front of another that has some versions only. To the others it answers in its own way.
type older struct {
	next  *recorder
	has   []string
	other func(number string) (*soap.Response, error)
}

func (o older) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	number := q.URL[strings.LastIndex(q.URL, "/Services")+len("/Services"):]
	number = number[:strings.IndexByte(number, '/')]
	if slices.Contains(o.has, number) {
		return o.next.RoundTrip(c, q)
	}
	o.next.mu.Lock()
	o.next.sent = append(o.next.sent, q)
	o.next.mu.Unlock()
	return o.other(number)
}

func notThere(string) (*soap.Response, error) {
	return &soap.Response{Status: 404, ContentType: "text/html", Body: []byte("<!DOCTYPE html>")}, nil
}

// TestAddressSaysTheVersion asserts which version an address and a setting lead to, and where the services are asked.
func TestAddressSaysTheVersion(t *testing.T) {
	r := start(t, standin.Config{})
	for _, test := range []struct{ service, version, want, first string }{
		{"/Remote/Services86/", "", "86", ""},
		{"/Remote/Services86", "", "86", ""},
		{"/Remote/Services75/", "", "75", ""},
		{"/Remote/", "84", "84", ""},
		{"/Remote", "84", "84", ""},
		{"/Remote/Services86/", "85", "85", ""},
		{"/Remote/", "", "88", "/Remote/Services88/SoPrincipal.svc"},
		{"/Remote", "", "88", "/Remote/Services88/SoPrincipal.svc"},
		{"/Remote/Services86/", backend.Auto, "88", "/Remote/Services88/SoPrincipal.svc"},
		{"/Remote/Services86/", "86.1", "88", "/Remote/Services88/SoPrincipal.svc"},
	} {
		b := backendtest.Over(r.wire, backend.Config{Service: r.url + test.service, Version: test.version})
		if known := b.Version(); (known == "") != (test.first != "") {
			t.Errorf("%s %s: before the search it is %q", test.service, test.version, known)
		}
		got, err := b.Probe()
		_, requests := r.wire.take()
		first := ""
		if len(requests) > 0 {
			first = strings.TrimPrefix(requests[0].URL, r.url)
		}
		if err != nil || got != test.want || b.Version() != test.want || first != test.first || len(requests) > 1 {
			t.Errorf("%s %s: %s, %v; asked %d times, first %s; want %s, %s", test.service, test.version, got, err, len(requests), first, test.want, test.first)
		}
		if _, err := b.Connect(admin.Credentials{Ticket: r.ticket}); err != nil {
			t.Errorf("%s %s: %v", test.service, test.version, err)
		}
		r.wire.take()
	}
	outside := backendtest.Over(r.wire, backend.Config{Service: r.url + "/Remote/Services99/"})
	if _, err := outside.Probe(); err == nil || outside.Version() != "" || outside.OffersAccessToken() {
		t.Errorf("an unknown version in the address: %v, %q", err, outside.Version())
	}
}

// TestProbe asserts where the search for a version ends, and that no request of it has a ticket.
func TestProbe(t *testing.T) {
	answer := func(status int, contentType, body string) func(string) (*soap.Response, error) {
		return func(string) (*soap.Response, error) {
			return &soap.Response{Status: status, ContentType: contentType, Body: []byte(body)}, nil
		}
	}
	fault := func(code string) func(string) (*soap.Response, error) {
		return answer(500, "text/xml", `<s:Envelope xmlns:s="`+soap.NamespaceSOAP11+`"><s:Body><s:Fault><faultcode xmlns:a="urn:a">a:`+code+`</faultcode><faultstring>sorry</faultstring></s:Fault></s:Body></s:Envelope>`)
	}
	for _, test := range []struct {
		name    string
		has     []string
		other   func(string) (*soap.Response, error)
		version string
		kind    admin.Kind
		asked   int
	}{
		{"newest", backend.Versions(), notThere, "88", "", 1},
		{"older", []string{"84", "85"}, notThere, "85", "", 4},
		{"oldest", []string{"75"}, notThere, "75", "", 10},
		{"none", nil, notThere, "", admin.NotFoundURL, 10},
		{"web page for others", []string{"86"}, answer(200, "text/html", "<!DOCTYPE html>"), "86", "", 3},
		{"half an envelope for others", []string{"86"}, answer(200, "text/xml", `<s:Envelope`), "86", "", 3},
		{"JSON for others", []string{"86"}, answer(200, "application/json", "{}"), "86", "", 3},
		{"bad request for others", []string{"86"}, answer(400, "", ""), "86", "", 3},
		{"the same service everywhere", []string{"86"}, fault("ActionNotSupported"), "86", "", 3},
		{"a service that fails", nil, fault("InternalServiceFault"), "88", "", 1},
		{"sign-in page", nil, func(number string) (*soap.Response, error) {
			if number == "88" {
				return notThere(number)
			}
			return &soap.Response{Status: 200, ContentType: "text/html", Body: []byte("<!DOCTYPE html>")}, nil
		}, "", admin.NotSOAP, 10},
		{"web server wants a sign-in", []string{"86"}, answer(401, "text/html", ""), "", admin.Unauthorized, 1},
		{"down", []string{"86"}, answer(503, "text/html", ""), "", admin.Unavailable, 1},
		{"unreachable", []string{"86"}, func(string) (*soap.Response, error) { return nil, errors.New("refused") }, "", admin.Network, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{})
			b := backendtest.Over(older{r.wire, test.has, test.other}, backend.Config{Service: r.url + "/Remote/"})
			got, err := b.Probe()
			if got != test.version || (err == nil) != (test.kind == "") || err != nil && failure(t, err).Kind != test.kind {
				t.Errorf("%q, %v; want %q, %s", got, err, test.version, test.kind)
			}
			operations, requests := r.wire.take()
			if want := strings.TrimSpace(strings.Repeat("GetSystemInfo ", test.asked)); operations != want {
				t.Errorf("called %s, want %s", operations, want)
			}
			for _, q := range requests {
				if strings.Contains(string(q.Body), "Ticket") {
					t.Errorf("a ticket was sent: %s", q.Body)
				}
			}
			if test.version == "" {
				if b.Version() != "" {
					t.Errorf("after the failure it is %s", b.Version())
				}
				return
			}
			if again, err := b.Probe(); again != test.version || err != nil {
				t.Errorf("again: %s, %v", again, err)
			}
			if operations, _ := r.wire.take(); operations != "" {
				t.Errorf("asked again: %s", operations)
			}
		})
	}
}

// TestFoundEarlier begins with the version that a tab remembers, whether the server still has it or not.
func TestFoundEarlier(t *testing.T) {
	for _, test := range []struct {
		name, found, service, version string
		has                           []string
		want                          string // the calls until the user is signed in
	}{
		{"still there", "85", "/Remote/", "", backend.Versions(), "GetAllUserGroups AuthenticateUsernamePassword"},
		{"gone", "84", "/Remote/", "", []string{"88"}, "GetAllUserGroups AuthenticateUsernamePassword GetSystemInfo GetAllUserGroups AuthenticateUsernamePassword"},
		{"unknown", "99", "/Remote/", "", []string{"88"}, "GetSystemInfo GetAllUserGroups AuthenticateUsernamePassword"},
		{"the address says another", "85", "/Remote/Services86/", "", backend.Versions(), "GetAllUserGroups AuthenticateUsernamePassword"},
		{"the setting says another", "85", "/Remote/", "86", backend.Versions(), "GetAllUserGroups AuthenticateUsernamePassword"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{})
			b := backendtest.Over(older{r.wire, test.has, notThere}, backend.Config{Service: r.url + test.service, Version: test.version, Found: test.found})
			credentials := admin.Credentials{Ticket: admin.Secret(r.ticket)}
			p, err := b.Connect(credentials)
			if err != nil || p.Services == "" || p.Services != b.Version() {
				t.Errorf("signed in by Services%s, %v", p.Services, err)
			}
			if got, _ := r.wire.take(); got != test.want {
				t.Errorf("called %s, want %s", got, test.want)
			}
		})
	}
}

// TestCheckKeepsTheVersion has a server answer wrongly to the check of a ticket, while it is restarting for example: the
// session goes on as it was.
func TestCheckKeepsTheVersion(t *testing.T) {
	r := start(t, standin.Config{})
	server := &older{r.wire, backend.Versions(), notThere}
	b := backendtest.Over(server, backend.Config{Service: r.url + "/Remote/", Found: "85"})
	if _, err := b.Connect(admin.Credentials{Ticket: admin.Secret(r.ticket)}); err != nil {
		t.Fatal(err)
	}
	server.has = nil
	if _, err := b.Check("7T:other"); err == nil {
		t.Error("the check has succeeded")
	}
	server.has = backend.Versions()
	if _, err := b.List(); err != nil || b.Version() != "85" {
		t.Errorf("then the list gives %v, by Services%s", err, b.Version())
	}
}

// TestNothingIsDoneBeforeTheVersionIsKnown asserts that an act without a version fails, and sends nothing.
func TestNothingIsDoneBeforeTheVersionIsKnown(t *testing.T) {
	r := start(t, standin.Config{})
	b := backendtest.Over(r.wire, backend.Config{Service: r.url + "/Remote/"})
	_, notSaved := b.Save(old, old)
	_, notDeleted := b.DeleteAndMove(1, 2)
	for _, err := range []error{notSaved, notDeleted} {
		if f := failure(t, err); f.Sent || f.Unconfirmed() {
			t.Errorf("the failure is %+v", f)
		}
	}
	if operations, _ := r.wire.take(); operations != "" {
		t.Errorf("called %s", operations)
	}
}
