package xsd_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"groupdesk/gen/source"
)

func TestLoadFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "main.xsd"), named(forT, `<xs:include schemaLocation="sub/b.xsd"/><xs:include schemaLocation="link.xsd"/>`))
	write(t, filepath.Join(dir, "sub", "b.xsd"), named(forT, `<xs:complexType name="B"/>`))
	if err := os.Symlink(filepath.Join("sub", "b.xsd"), filepath.Join(dir, "link.xsd")); err != nil {
		t.Logf("without symbolic link: %v", err)
		write(t, filepath.Join(dir, "link.xsd"), named(forT, ""))
	}
	set, _ := loadFrom(t, new(source.Loader), filepath.Join(dir, "main.xsd"))
	expect(t, set, "type t:B = ()")
	if got, want := set.Types()[0].Position().File, filepath.Join(dir, "sub", "b.xsd"); got != want {
		t.Errorf("position in %s, want %s", got, want)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestLoadOverHTTP(t *testing.T) {
	requests := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests++
		switch r.URL.RequestURI() {
		case "/x/main.svc?wsdl":
			_, _ = w.Write([]byte(named(forT, `<xs:import namespace="urn:u" schemaLocation="?xsd=1"/><xs:element name="a" type="u:U"/>`)))
		case "/x/main.svc?xsd=1":
			_, _ = w.Write([]byte(named(forU, `<xs:import namespace="urn:t" schemaLocation="/x/main.svc?wsdl"/><xs:complexType name="U"/>`)))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	set, _ := loadFrom(t, new(source.Loader), server.URL+"/x/main.svc?wsdl")
	expect(t, set, "type u:U = ()\nelement t:a:u:U")
	if requests != 2 {
		t.Errorf("%d requests, want 2", requests)
	}
}
