package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asCommand tells this test's program to be the command.
const asCommand = "GROUPDESK_TEST_AS_SERVE"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// process is the command in a process of its own.
type process struct {
	running
	command *exec.Cmd
	ended   <-chan error
}

// startProcess starts the command as start does. wrap, if given, is a command line that ends with the command's own.
func startProcess(t *testing.T, data string, wrap []string, flags ...string) *process {
	t.Helper()
	page := t.TempDir()
	if err := os.WriteFile(filepath.Join(page, "index.html"), []byte("<p>the page"), 0o644); err != nil {
		t.Fatal(err)
	}
	words := append(append(wrap, os.Args[0], "-addr", "127.0.0.1:0", "-data", data, "-page", page), flags...)
	command := exec.Command(words[0], words[1:]...)
	command.Env = append(os.Environ(), asCommand+"=1", "GORACE=atexit_sleep_ms=0")
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	command.Stderr = &complaints
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{command: command, running: running{t: t}}
	p.lines = readLines(stdout)
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	p.ended = ended
	t.Cleanup(func() { command.Process.Kill() })
	if len(p.lines["user"]) < 3 {
		t.Fatalf("the command did not start: %v\n%s", <-ended, complaints.String())
	}
	return p
}

// address is the host and port at which it listens.
func (p *process) address() string {
	p.t.Helper()
	page, err := url.Parse(p.one("page"))
	if err != nil {
		p.t.Fatal(err)
	}
	return page.Host
}

// open sends the beginning of a request, and leaves it at that until the test ends.
func open(t *testing.T, address, beginning string) net.Conn {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	if _, err := io.WriteString(connection, beginning); err != nil {
		t.Fatal(err)
	}
	return connection
}

const post = "POST /Remote/Services86/User.svc HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"

// Nobody can keep the process from ending: not by sending slowly or nothing, not by calls that take long.
func TestEndsWithinASecond(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Interrupt} {
		t.Run(signal.String(), func(t *testing.T) {
			p := startProcess(t, t.TempDir(), nil, "-latency", "1h")
			for range 50 {
				open(t, p.address(), "")
				open(t, p.address(), "POST /Remote/")
				open(t, p.address(), fmt.Sprintf(post, 1000)+"<")
				open(t, p.address(), "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
				open(t, p.address(), fmt.Sprintf(post, 1)+"<")
			}
			began := time.Now()
			if err := p.command.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			select {
			case err := <-p.ended:
				if took := time.Since(began); err != nil || took > time.Second {
					t.Errorf("it ended with %v after %v", err, took)
				}
			case <-time.After(10 * time.Second):
				t.Fatal("it still runs after 10 s")
			}
		})
	}
}

// A call that waits is answered when the process is to end, not dropped.
func TestCallsUnderWayAreAnswered(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		end()
		<-r.Context().Done()
		io.WriteString(w, "done")
	})
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, listener, newServer(ctx, handler, time.Minute)) }()
	response, err := http.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || string(body) != "done" {
		t.Errorf("the call got %q, %v", body, err)
	}
	if err := <-ended; err != nil {
		t.Errorf("serving ended with %v", err)
	}
}

// serveSlowly serves a handler with little patience, and returns the address.
func serveSlowly(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := newServer(t.Context(), handler, 200*time.Millisecond)
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	return listener.Addr().String()
}

// expectFailure waits for something to end with an error.
func expectFailure(t *testing.T, what string, end <-chan error) {
	t.Helper()
	select {
	case err := <-end:
		if err == nil {
			t.Errorf("%s ended without an error", what)
		}
	case <-time.After(10 * time.Second):
		t.Errorf("%s goes on after 10 s", what)
	}
}

// Bodies that arrive byte by byte are no more waited for than headers.
func TestSlowSendersAreCutOff(t *testing.T) {
	reading := make(chan error, 1)
	address := serveSlowly(t, func(_ http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		reading <- err
	})
	connection := open(t, address, fmt.Sprintf(post, 1_000_000))
	hungUp := make(chan error, 1)
	go func() {
		for range time.Tick(10 * time.Millisecond) {
			if _, err := io.WriteString(connection, "x"); err != nil {
				hungUp <- err
				return
			}
		}
	}()
	expectFailure(t, "reading the body", reading)
	expectFailure(t, "the connection", hungUp)
}

// An answer that nobody takes does not wait for ever either.
func TestSlowReadersAreCutOff(t *testing.T) {
	writing := make(chan error, 1)
	address := serveSlowly(t, func(w http.ResponseWriter, _ *http.Request) {
		_, err := w.Write(make([]byte, 256<<20))
		writing <- err
	})
	open(t, address, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
	expectFailure(t, "writing the answer", writing)
}
