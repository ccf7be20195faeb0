package source_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
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

// TestFiles asserts that all paths are looked up in the loader's file system, and each document is parsed once.
func TestFiles(t *testing.T) {
	loader := &source.Loader{Files: fstest.MapFS{
		"dir/a.xml":      {Data: []byte(`<a/>`)},
		"dir/Sub/B.xml":  {Data: []byte(`<b/>`)},
		"dir/twice.xml":  {Data: []byte(`<c/>`)},
		"dir/TWICE.xml":  {Data: []byte(`<c/>`)},
		"dir/broken.xml": {Data: []byte(`<a>`)},
	}}
	first, err := loader.Document("dir/a.xml")
	if err != nil || first.Root.Name.Local != "a" || first.File != "dir/a.xml" {
		t.Fatalf("document %+v, %v", first, err)
	}
	if again, err := loader.Document("dir/./Sub/../a.xml"); again != first || err != nil {
		t.Errorf("the document is read again by another path: %v", err)
	}
	other, err := loader.Document("dir/sub/b.XML")
	if err != nil || other.File != filepath.Join("dir", "Sub", "B.xml") {
		t.Fatalf("a path in another case: %+v, %v", other, err)
	}
	if got, want := other.Notices.Error(), other.File+": notice: reading it in place of b.XML, whose name differs in case only"; got != want {
		t.Errorf("notices %q, want %q", got, want)
	}
	if _, err := loader.Document("dir/Twice.xml"); !errors.As(err, new(source.UnavailableError)) {
		t.Errorf("a path that could be one of two files: %v", err)
	}
	if _, err := loader.Document("dir/broken.xml"); !errors.As(err, new(source.Diagnostic)) {
		t.Errorf("what is not XML: %v, want a diagnostic", err)
	}
	names, err := loader.List("dir")
	if got := strings.Join(names, " "); err != nil || got != "TWICE.xml a.xml broken.xml twice.xml" {
		t.Errorf("the folder has %s, %v", got, err)
	}
}

// TestMachine asserts that the zero Loader reads the machine's files, those that a link leads to once.
func TestMachine(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.xml"), filepath.Join(dir, "link.xml")
	if err := os.WriteFile(path, []byte(`<a/>`), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.xml", link); err != nil {
		t.Skipf("needs symbolic links: %v", err)
	}
	var loader source.Loader
	first, err := loader.Document(path)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := loader.Document(link); again != first || err != nil {
		t.Errorf("the document is read again by a link: %v", err)
	}
}

// TestFetch asserts that URLs go to Fetch, once each and with the loader's context, unless Map or Known has them.
func TestFetch(t *testing.T) {
	type key struct{}
	var asked []string
	loader := &source.Loader{
		Context: context.WithValue(t.Context(), key{}, "run"),
		Fetch: func(ctx context.Context, url string) (io.ReadCloser, error) {
			if _, limited := ctx.Deadline(); ctx.Value(key{}) != "run" || !limited {
				t.Errorf("%s is fetched with another context, or for ever", url)
			}
			asked = append(asked, url)
			return io.NopCloser(strings.NewReader(`<fetched/>`)), nil
		},
		Known: map[string][]byte{"http://h/known": []byte(`<known/>`)},
		Map:   map[string]string{"http://h/mapped": "http://h/known"},
	}
	for _, c := range []struct{ location, root string }{
		{"http://h/a", "fetched"}, {"http://h/known", "known"}, {"http://h/mapped", "known"}, {"http://h/a", "fetched"}, {"https://h/a", "fetched"},
	} {
		document, err := loader.Document(c.location)
		if err != nil || document.Root.Name.Local != c.root {
			t.Errorf("%s: %v, %v; want <%s>", c.location, document, err, c.root)
		}
	}
	if got := strings.Join(asked, " "); got != "http://h/a https://h/a" {
		t.Errorf("asked for %s", got)
	}
}

// TestCancel asserts that the end of the context ends a fetch, while the answer is awaited and while it is read.
func TestCancel(t *testing.T) {
	waiting := func(ctx context.Context, _ string) (io.ReadCloser, error) {
		<-ctx.Done()
		return nil, context.Cause(ctx)
	}
	reading := func(ctx context.Context, _ string) (io.ReadCloser, error) {
		r, w := io.Pipe()
		context.AfterFunc(ctx, func() { w.CloseWithError(context.Cause(ctx)) })
		return r, nil
	}
	for name, fetch := range map[string]func(context.Context, string) (io.ReadCloser, error){"waiting": waiting, "reading": reading} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		loader := &source.Loader{Context: ctx, Fetch: fetch}
		var unavailable source.UnavailableError
		if _, err := loader.Document("http://h/a"); !errors.As(err, &unavailable) || unavailable.Reason != "context canceled" {
			t.Errorf("%s: %v, want that the context is canceled", name, err)
		}
	}
}

// TestUnavailable asserts what is said of documents that cannot be read.
func TestUnavailable(t *testing.T) {
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
		{"no such file", source.Loader{}, gone, "no such file or directory"},
		{"a folder", source.Loader{}, filepath.Dir(gone), "is a directory"},
		{"offline", source.Loader{Offline: true}, "http://h/a", "network access is disabled (-offline)"},
		{"not found", source.Loader{}, server.URL + "/x", "the server answered 404 Not Found"},
		{"too large", source.Loader{MaxBytes: 1000}, server.URL + "/large", "it is larger than the limit of 1000 bytes"},
		{"no answer in time", source.Loader{Timeout: 20 * time.Millisecond}, server.URL + "/slow", "context deadline exceeded"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.loader.Document(c.location)
			var report source.Report
			report.AddLoadError(c.location, err)
			if got, want := report.Err().Error(), c.location+": cannot read it: "+c.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestForget asserts that a document which was forgotten is parsed again, from what was read before: a pipe gives it once.
func TestForget(t *testing.T) {
	fetched := 0
	loader := &source.Loader{Fetch: func(context.Context, string) (io.ReadCloser, error) {
		fetched++
		return io.NopCloser(strings.NewReader(`<a x="1"><b/></a>`)), nil
	}}
	const location = "http://h/a.xml"
	root, err := loader.Root(location)
	if err != nil || root.Name.Local != "a" || len(root.Attrs) != 1 || len(root.Children) != 0 {
		t.Fatalf("root %+v, %v", root, err)
	}
	first, err := loader.Document(location)
	if err != nil || len(first.Root.Children) != 1 {
		t.Fatalf("document %+v, %v", first, err)
	}
	loader.Forget(location)
	second, err := loader.Document(location)
	if err != nil || second == first || len(second.Root.Children) != 1 {
		t.Errorf("after it was forgotten: %+v, %v", second, err)
	}
	if fetched != 1 {
		t.Errorf("it was fetched %d times", fetched)
	}
}

// TestRoot asserts what of a document counts when only its root element is asked for.
func TestRoot(t *testing.T) {
	loader := &source.Loader{Files: fstest.MapFS{
		"whole.xml":   {Data: []byte(`<?xml version="1.0"?><!-- c --><p:a xmlns:p="urn:p"><b/></p:a>`)},
		"broken.xml":  {Data: []byte(`<a><b></a>`)},
		"Case.xml":    {Data: []byte(`<a/>`)},
		"nothing.xml": {Data: []byte(`<!-- c -->`)},
		"text.xml":    {Data: []byte(`text`)},
	}}
	for location, want := range map[string]string{
		"whole.xml": "{urn:p}a", "broken.xml": "a", "case.xml": "a", "nothing.xml": "", "text.xml": "", "missing.xml": "",
	} {
		root, err := loader.Root(location)
		if got := nameOf(root); got != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v, want %q", location, got, err, want)
		}
	}
}

func nameOf(n *source.Node) string {
	if n == nil {
		return ""
	}
	return n.Name.String()
}
