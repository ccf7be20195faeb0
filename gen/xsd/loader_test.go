package xsd_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/source"
)

func TestLocate(t *testing.T) {
	cases := []struct{ base, ref, want string }{
		{"dir/main.xsd", "b.xsd", "dir/b.xsd"},
		{"dir/main.xsd", "./x/../../b.xsd", "b.xsd"},
		{"dir/main.xsd", `sub\b.xsd`, "dir/sub/b.xsd"},
		{"dir/main.xsd", "/abs/b.xsd", "/abs/b.xsd"},
		{"dir/main.xsd", "file:///abs/b.xsd", "/abs/b.xsd"},
		{"dir/main.xsd", " http://h/b.xsd ", "http://h/b.xsd"},
		{"http://h/x/main.wsdl?wsdl", "b.xsd", "http://h/x/b.xsd"},
		{"https://h/x/main.svc?wsdl", "?xsd=xsd0", "https://h/x/main.svc?xsd=xsd0"},
		{"http://h/x/main.wsdl", "/b.xsd", "http://h/b.xsd"},
		{"http://h/x", "http://[", "http://["},
	}
	for _, c := range cases {
		if got := filepath.ToSlash(source.Locate(c.base, c.ref)); got != c.want {
			t.Errorf("Locate(%q, %q) = %q, want %q", c.base, c.ref, got, c.want)
		}
	}
}

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

func TestLoaderKeepsDocuments(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xsd")
	write(t, path, named(forT, ""))
	var loader source.Loader
	first, err := loader.Document(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := loader.Document(filepath.Dir(path) + "/./a.xsd")
	if err != nil || first != again {
		t.Errorf("a document should be read once: %p, %p, %v", first, again, err)
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

func TestLoadErrors(t *testing.T) {
	stop := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/slow":
			<-stop
		case "/large":
			_, _ = w.Write([]byte(strings.Repeat(" ", 2000)))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	defer close(stop)
	gone := filepath.Join(t.TempDir(), "gone.xsd")
	cases := []struct {
		name     string
		loader   source.Loader
		location string
		want     string
	}{
		{"no such file", source.Loader{}, gone, gone + ": cannot read it: no such file or directory"},
		{"a folder", source.Loader{}, filepath.Dir(gone), filepath.Dir(gone) + ": cannot read it: is a directory"},
		{"offline", source.Loader{Offline: true}, "http://h/a", "http://h/a: cannot read it: network access is disabled (-offline)"},
		{"not found", source.Loader{}, server.URL + "/x", server.URL + "/x: cannot read it: the server answered 404 Not Found"},
		{"too large", source.Loader{MaxBytes: 1000}, server.URL + "/large", server.URL + "/large: cannot read it: it is larger than the limit of 1000 bytes"},
		{"no answer in time", source.Loader{Timeout: 20 * time.Millisecond}, server.URL + "/slow", server.URL + "/slow: cannot read it: context deadline exceeded"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := refuse(t, &c.loader, c.location); !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
