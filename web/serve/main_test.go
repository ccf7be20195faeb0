package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
)

// running is the command while it serves.
type running struct {
	t     *testing.T
	lines map[string][]string // what it printed for scripts, by the first word
	stop  func() error        // interrupts it and waits for its end
}

// start runs the command on a free port with a page that needs no building, and reads what it prints.
func start(t *testing.T, data string, flags ...string) *running {
	t.Helper()
	page := t.TempDir()
	if err := os.WriteFile(filepath.Join(page, "index.html"), []byte("<p>the page"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		o := parse(append([]string{"-addr", "127.0.0.1:0", "-data", data, "-page", page}, flags...))
		err := serve(ctx, o, stdout, io.Discard)
		stdout.CloseWithError(io.EOF)
		ended <- err
	}()
	r := &running{t: t, stop: func() error { cancel(); return <-ended }}
	r.lines = readLines(printed)
	return r
}

// readLines reads what the command prints for scripts, up to the last of the trial users.
func readLines(printed io.Reader) map[string][]string {
	lines := map[string][]string{}
	scanner := bufio.NewScanner(printed)
	for len(lines["user"]) < 3 && scanner.Scan() {
		word, rest, _ := strings.Cut(scanner.Text(), " ")
		lines[word] = append(lines[word], rest)
	}
	return lines
}

func (r *running) one(word string) string {
	r.t.Helper()
	if len(r.lines[word]) != 1 {
		r.t.Fatalf("it printed the lines %q for %s, want one", r.lines[word], word)
	}
	return r.lines[word][0]
}

// connect signs in to the services with the printed addresses.
func (r *running) connect(credentials admin.Credentials) *backendtest.Backend {
	r.t.Helper()
	wire := backendtest.NewWire(&httptransport.Transport{}, time.Minute)
	b := backendtest.New(wire, backend.Config{Service: strings.TrimSuffix(r.one("soap"), "User.svc")})
	if _, err := b.Connect(credentials); err != nil {
		r.t.Fatal(err)
	}
	return b
}

func TestPrintsWhatScriptsNeed(t *testing.T) {
	r := start(t, t.TempDir())
	response, err := http.Get(r.one("page"))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || string(body) != "<p>the page" {
		t.Errorf("the printed page address gives %q, %v", body, err)
	}
	r.connect(admin.Credentials{Ticket: admin.Secret(r.one("ticket"))})
	for _, user := range r.lines["user"] {
		name, password, _ := strings.Cut(user, " ")
		r.connect(admin.Credentials{User: name, Password: admin.Secret(password)})
	}
	if err := r.stop(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

func TestKeepsDataUntilFresh(t *testing.T) {
	data := filepath.Join(t.TempDir(), "made", "on", "demand")
	create := func(r *running) {
		b := r.connect(admin.Credentials{Ticket: admin.Secret(r.one("ticket"))})
		if _, err := b.Create(admin.Group{Name: "Night shift"}); err != nil {
			t.Fatal(err)
		}
	}
	count := func(r *running) int {
		groups, err := r.connect(admin.Credentials{Ticket: admin.Secret(r.one("ticket"))}).List()
		if err != nil {
			t.Fatal(err)
		}
		return len(groups)
	}
	first := start(t, data)
	before := count(first)
	create(first)
	first.stop()
	second := start(t, data)
	if got := count(second); got != before+1 {
		t.Errorf("after a restart there are %d groups, want %d", got, before+1)
	}
	second.stop()
	if got := count(start(t, data, "-fresh")); got != before {
		t.Errorf("after a fresh start there are %d groups, want %d", got, before)
	}
}

func TestPassesSwitchesOn(t *testing.T) {
	r := start(t, t.TempDir(), "-fail", "503")
	response, err := http.Post(r.one("soap"), "text/xml", strings.NewReader(""))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("with -fail 503 a call is answered with %d", response.StatusCode)
	}
}

func TestRefusals(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	inUse, damaged := t.TempDir(), t.TempDir()
	start(t, inUse)
	if err := os.WriteFile(filepath.Join(damaged, "netserver.db"), []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		flags []string
		want  string
	}{
		"port in use":      {[]string{"-addr", taken.Addr().String()}, "choose another address with -addr"},
		"no page there":    {[]string{"-addr", "127.0.0.1:0", "-page", t.TempDir()}, "index.html"},
		"unknown compiler": {[]string{"-addr", "127.0.0.1:0", "-compiler", "gcc"}, "choose go or tinygo"},
		"data in use":      {[]string{"-addr", "127.0.0.1:0", "-data", inUse}, "in use by another server; stop that one, or keep the data in another folder with -data"},
		"fresh in use":     {[]string{"-addr", "127.0.0.1:0", "-data", inUse, "-fresh"}, "in use by another server"},
		"damaged data":     {[]string{"-addr", "127.0.0.1:0", "-data", damaged}, "start over with -fresh"},
	}
	for name, test := range tests {
		o := parse(append([]string{"-data", t.TempDir()}, test.flags...))
		if err := serve(t.Context(), o, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got error %v, want one with %q", name, err, test.want)
		}
	}
}
