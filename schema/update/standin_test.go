package main

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// TestAgainstTheStandIn compares the repository's own descriptions with those of a running server that publishes them.
func TestAgainstTheStandIn(t *testing.T) {
	netServer, err := standin.Open(standin.Config{Path: filepath.Join(t.TempDir(), "netserver.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { netServer.Close() })
	server := httptest.NewServer(netServer)
	t.Cleanup(server.Close)
	from := server.URL + "/Remote/Services86"

	w := workspace{t.TempDir()}
	if err := os.CopyFS(filepath.Join(w.root, "schema"), os.DirFS("..")); err != nil {
		t.Fatal(err)
	}
	if code, stdout, stderr := w.update(from); code != exitDone || stdout != "no changes\n" {
		t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
	}
	w.write(t, "schema/user.wsdl", strings.Replace(w.read(t, "schema/user.wsdl"),
		`<xs:element name="Rank" type="xs:short"`, `<xs:element name="Rank" type="xs:int"`, 1))
	if code, stdout, stderr := w.update(from); code != exitDone || !strings.Contains(stdout, "Rank") {
		t.Errorf("with another type of Rank: exit %d, printed %q, %q", code, stdout, stderr)
	}
}
