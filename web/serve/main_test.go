package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/generated/services86"
)

// announced is what a running command has printed: the values by the first word of their line.
type announced map[string][]string

// start runs the command with a page of one file until the test or the returned function ends it.
func start(t *testing.T, args ...string) (announced, func()) {
	t.Helper()
	page := t.TempDir()
	if err := os.WriteFile(filepath.Join(page, "index.html"), []byte("the page"), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := serve(ctx, parse(append([]string{"-addr", "127.0.0.1:0", "-page", page}, args...)), in, io.Discard)
		in.CloseWithError(io.EOF)
		ended <- err
	}()
	stop := func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("serve ended with %v", err)
		}
	}
	return read(t, out), stop
}

// read takes the lines up to the last trial user.
func read(t *testing.T, out io.Reader) announced {
	t.Helper()
	lines := announced{}
	for scanner := bufio.NewScanner(out); len(lines["user"]) < 3; {
		if !scanner.Scan() {
			t.Fatalf("the output ended after %v", lines)
		}
		word, value, _ := strings.Cut(scanner.Text(), " ")
		lines[word] = append(lines[word], value)
	}
	return lines
}

func (a announced) client() (services86.UserClient, services86.UserRequestHeaders) {
	credentials := &services86.SoCredentials{Ticket: soap.Value(a["ticket"][0])}
	return services86.UserClient{Client: soap.Client{Transport: &httptransport.Transport{}, URL: a["soap"][0]}},
		services86.UserRequestHeaders{Credentials: soap.Value(credentials)}
}

func (a announced) save(t *testing.T, name string) {
	t.Helper()
	client, headers := a.client()
	group := &services86.UserGroup{Value: soap.Value(name)}
	_, answer, err := client.SaveUserGroup(t.Context(), headers, services86.SaveUserGroupRequest{UserGroup: soap.Value(group)})
	if succeeded, _ := answer.Succeeded.Get(); err != nil || !succeeded {
		t.Fatalf("saving %q: %v, %+v", name, err, answer)
	}
}

func (a announced) has(t *testing.T, name string) bool {
	t.Helper()
	client, headers := a.client()
	out, _, err := client.GetAllUserGroups(t.Context(), headers, services86.GetAllUserGroupsRequest{})
	groups, ok := out.Response.Get()
	if err != nil || !ok {
		t.Fatalf("listing: %v", err)
	}
	for _, group := range groups.UserGroup {
		if group.Value.Or("") == name {
			return true
		}
	}
	return false
}

// TestDataStaysUntilStartedAfresh saves a group, starts again on the same folder, and then starts over.
func TestDataStaysUntilStartedAfresh(t *testing.T) {
	data := t.TempDir()
	first, stop := start(t, "-data", data)
	first.save(t, "Night shift")
	stop()

	second, stop := start(t, "-data", data)
	if !second.has(t, "Night shift") {
		t.Error("the group is gone after a restart")
	}
	stop()

	third, stop := start(t, "-data", data, "-fresh")
	if third.has(t, "Night shift") {
		t.Error("the group is still there after -fresh")
	}
	stop()
}

func TestPageIsServed(t *testing.T) {
	lines, stop := start(t, "-data", t.TempDir())
	defer stop()
	response, err := http.Get(lines["page"][0])
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || string(body) != "the page" {
		t.Errorf("the page is %q, %v", body, err)
	}
}

// TestPortInUse asserts that the error says what to do.
func TestPortInUse(t *testing.T) {
	lines, stop := start(t, "-data", t.TempDir())
	defer stop()
	addr := strings.TrimSuffix(strings.TrimPrefix(lines["page"][0], "http://"), "/")
	err := serve(t.Context(), options{addr: addr}, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "-addr") {
		t.Errorf("got %v, want an error that names -addr", err)
	}
}
