//go:build !js

package backend_test

import (
	"errors"
	"flag"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/standin"
)

var update = flag.Bool("update", false, "write the golden files anew")

// rig is a backend against a stand-in of NetServer, in which everything that varies is held still.
type rig struct {
	*backendtest.Backend
	t      *testing.T
	server *standin.Server
	wire   *recorder
	url    string
	ticket admin.Secret // the administrator's

	mu  sync.Mutex
	now time.Time
}

// start runs a stand-in on new data, with a backend that is not signed in.
func start(t *testing.T, c standin.Config) *rig {
	t.Helper()
	r := &rig{t: t, now: time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)}
	c.Path = filepath.Join(t.TempDir(), "standin.db")
	c.Clock = r.clock
	c.Random = &counter{}
	server, err := standin.Open(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	listener := httptest.NewServer(server)
	t.Cleanup(listener.Close)
	ticket, err := server.Ticket()
	if err != nil {
		t.Fatal(err)
	}
	r.server, r.url, r.ticket = server, listener.URL, admin.Secret(ticket)
	r.wire = &recorder{Transport: &httptransport.Transport{}}
	r.Backend = r.another()
	return r
}

// another returns a second backend for the same server.
func (r *rig) another() *backendtest.Backend {
	return backendtest.Over(r.wire, backend.Config{Service: r.url + "/Remote/Services86"})
}

func (r *rig) clock() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

func (r *rig) pass(d time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.now = r.now.Add(d)
}

// connected starts a rig and signs the administrator in.
func connected(t *testing.T, c standin.Config) *rig {
	t.Helper()
	r := start(t, c)
	if _, err := r.Connect(admin.Credentials{Ticket: r.ticket}); err != nil {
		t.Fatal(err)
	}
	return r
}

// group reads the list and returns a group of it.
func (r *rig) group(id int32) admin.Group {
	r.t.Helper()
	groups, err := r.List()
	if err != nil {
		r.t.Fatal(err)
	}
	for _, g := range groups {
		if g.ID == id {
			return g
		}
	}
	r.t.Fatalf("no group %d", id)
	return admin.Group{}
}

// counter is a source of bytes that count up.
type counter struct{ next byte }

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = c.next
		c.next++
	}
	return len(p), nil
}

// recorder keeps what is sent. It can lose the answer to one operation.
type recorder struct {
	soap.Transport
	mu   sync.Mutex
	sent []*soap.Request
	lose string
}

func (r *recorder) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	response, err := r.Transport.RoundTrip(c, q)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sent = append(r.sent, q)
	if r.lose != "" && strings.HasSuffix(q.Action, "/"+r.lose) {
		r.lose = ""
		return nil, errors.New("the connection broke")
	}
	return response, err
}

func (r *recorder) loseAnswerTo(operation string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lose = operation
}

// take returns what was sent since the last time, as operation names and as requests.
func (r *recorder) take() (operations string, requests []*soap.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	requests, r.sent = r.sent, nil
	var names []string
	for _, q := range requests {
		names = append(names, q.Action[strings.LastIndexByte(q.Action, '/')+1:])
	}
	return strings.Join(names, " "), requests
}

// golden compares with a file under testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; -update writes it anew\n got: %s\nwant: %s", file, got, want)
	}
}
