package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// workspace is a module with one description, laid out like this repository.
type workspace struct{ root string }

// newWorkspace makes a module whose generated package is up to date and used.
func newWorkspace(t *testing.T) workspace {
	t.Helper()
	generator := filepath.Join(t.TempDir(), "gen.exe")
	goTool(t, ".", "build", "-o", generator, "groupdesk/gen")
	w := newSchema(t, generator)
	w.write(t, "go.mod", "module groupdesk\n\ngo 1.26\n")
	w.write(t, "use/use.go", "package use\n\nimport \"groupdesk/generated/orders\"\n\n"+usesInt)
	w.write(t, "wasm/main.go", "//go:build js && wasm\n\npackage main\n\nfunc main() {}\n")
	w.copyRuntime(t)
	goTool(t, filepath.Join(w.root, "schema"), "generate", ".")
	return w
}

// copyRuntime copies gen/soap with its packages.
func (w workspace) copyRuntime(t *testing.T) {
	t.Helper()
	runtime := os.DirFS("../../gen")
	err := fs.WalkDir(runtime, "soap", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		content, err := fs.ReadFile(runtime, name)
		w.write(t, "gen/"+name, string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// newSchema makes a folder of descriptions, which is all that a run without -apply needs.
func newSchema(t *testing.T, generator string) workspace {
	t.Helper()
	w := workspace{t.TempDir()}
	line := "//go:generate " + generator + " -package orders -out ../generated/"
	w.write(t, "schema/generate.go", "package schema\n\n"+line+"orders orders.wsdl\n"+line+"page/orders orders.wsdl\n")
	w.write(t, "schema/orders.wsdl", ordersWSDL)
	return w
}

func goTool(t *testing.T, dir string, args ...string) {
	t.Helper()
	command := exec.Command("go", args...)
	command.Dir = dir
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, output)
	}
}

func (w workspace) write(t *testing.T, name, content string) {
	t.Helper()
	path := filepath.Join(w.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func (w workspace) read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(w.root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// state describes every file, but for those that were fetched.
func (w workspace) state(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(w.root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.Name() == "fetched" {
			return filepath.SkipDir
		}
		if entry.IsDir() {
			return nil
		}
		content, err := os.ReadFile(path)
		fmt.Fprintf(&b, "%s %x\n", path, sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// update runs the command; it returns the exit code and what was printed on both streams.
func (w workspace) update(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(context.Background(), append([]string{"-dir", filepath.Join(w.root, "schema")}, args...), &out, &err)
	return code, out.String(), err.String()
}

// usesInt stops compiling when the field is no int32.
const usesInt = "// Count is an int.\nvar Count int32 = orders.Item{}.Count\n"

// TestReportsAndChangesNothing asserts that a run without -apply reports and leaves our files alone.
func TestReportsAndChangesNothing(t *testing.T) {
	w := newSchema(t, "gen")
	before := w.state(t)
	const elements = "/Remote/Orders.svc?xsd=xsd0"
	for name, handler := range map[string]http.Handler{
		"one document": single(withNote), "in parts": inParts(), "gzip": zipped(withNote, 0),
		"a part redefined": with(inParts(), elements, strings.Replace(inParts()[elements], "xs:include", "xs:redefine", 1)),
	} {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := w.update(serve(t, handler))
			if code != exitDone || !strings.Contains(stdout, "compatible    field note added, optional") ||
				!strings.Contains(stdout, "schema/fetched; to take over what changed, add APPLY=1\n") {
				t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
			}
			if w.state(t) != before {
				t.Error("files were changed")
			}
		})
	}
	t.Run("no difference", func(t *testing.T) {
		code, stdout, stderr := w.update("-apply", serve(t, single(ordersWSDL)))
		if code != exitDone || stdout != "no changes\n" || w.state(t) != before {
			t.Errorf("exit %d, printed %q, %q, or files were changed", code, stdout, stderr)
		}
	})
}

// TestNotices asserts that what the reader could not take literally is said before the report.
func TestNotices(t *testing.T) {
	w := newSchema(t, "gen")
	code, stdout, stderr := w.update(serve(t, single(strings.Replace(withNote, `"o:Item"`, `"o:Gone"`, 1))))
	if code != exitDone || !strings.Contains(stdout, "orders.wsdl:10:11: notice: unknown type {urn:orders}Gone") || !strings.Contains(stdout, "\n 10 | ") {
		t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
	}
}

// TestFetchedFilesStandAlone asserts that the documents of a description in parts refer to each other as files.
func TestFetchedFilesStandAlone(t *testing.T) {
	w := newSchema(t, "gen")
	if code, _, stderr := w.update(serve(t, inParts())); code != exitDone {
		t.Fatal(stderr)
	}
	for name, wants := range map[string][]string{
		"orders.wsdl":       {`location="orders.wsdl0.wsdl"`, `location="http://127.0.0.1/Remote/Orders.svc"`},
		"orders.wsdl0.wsdl": {`location="orders.wsdl"`, `schemaLocation="orders.xsd0.xsd"`},
		"orders.xsd0.xsd":   {`schemaLocation="orders.xsd1.xsd"`},
		"orders.xsd1.xsd":   {`schemaLocation="orders.xsd0.xsd"`},
	} {
		for _, want := range wants {
			if content := w.read(t, "schema/fetched/"+name); !strings.Contains(content, want) {
				t.Errorf("%s lacks %s:\n%s", name, want, content)
			}
		}
	}
}

// TestApply asserts that -apply replaces and generates, and keeps our documentation and address.
func TestApply(t *testing.T) {
	for name, handler := range map[string]answers{"one document": single(withNote), "in parts": inParts()} {
		t.Run(name, func(t *testing.T) {
			w := newWorkspace(t)
			for path, content := range handler {
				handler[path] = strings.ReplaceAll(content, "Asks to order.", "Changed.")
			}
			code, stdout, stderr := w.update("-apply", serve(t, handler))
			if code != exitDone {
				t.Fatalf("exit %d, printed %q, %q", code, stdout, stderr)
			}
			ours := w.read(t, "schema/orders.wsdl")
			for _, want := range []string{`name="note"`, "Asks to order.", "What is wanted.", "Orders something.", "http://127.0.0.1/Remote/Orders.svc"} {
				if !strings.Contains(ours, want) {
					t.Errorf("orders.wsdl lacks %s:\n%s", want, ours)
				}
			}
			if types := w.read(t, "generated/orders/types.go"); !strings.Contains(types, "soap.Opt[string] // <note>") {
				t.Errorf("types.go lacks the new field:\n%s", types)
			}
		})
	}
}

// TestApplyRollsBack asserts that nothing is changed when the new descriptions do not generate or compile.
func TestApplyRollsBack(t *testing.T) {
	t.Run("compiling", func(t *testing.T) {
		w := newWorkspace(t)
		before := w.state(t)
		code, _, stderr := w.update("-apply", serve(t, single(withLong)))
		if code != exitFailed || !strings.Contains(stderr, "compiling with the new descriptions failed") {
			t.Errorf("exit %d, printed %q", code, stderr)
		}
		if w.state(t) != before {
			t.Error("files were changed")
		}
	})
	t.Run("generating", func(t *testing.T) {
		w := newWorkspace(t)
		generate := w.read(t, "schema/generate.go")
		w.write(t, "schema/generate.go", strings.Replace(generate, "-package orders", "-package orders -operations Vanished", 1))
		before := w.state(t)
		code, _, stderr := w.update("-apply", serve(t, single(withNote)))
		if code != exitFailed || !strings.Contains(stderr, "generating with the new descriptions failed") {
			t.Errorf("exit %d, printed %q", code, stderr)
		}
		if w.state(t) != before {
			t.Error("files were changed")
		}
	})
}

// TestApplyNeedsWhatItRestores asserts that nothing is replaced when a file cannot be read that may have to be restored.
func TestApplyNeedsWhatItRestores(t *testing.T) {
	for _, name := range []string{"schema/more.wsdl", "generated/orders/types.go", "generated/page/orders/types.go"} {
		w := newSchema(t, "gen")
		if err := os.MkdirAll(filepath.Join(w.root, filepath.FromSlash(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		before := w.state(t)
		code, stdout, stderr := w.update("-apply", serve(t, single(withNote)))
		if code != exitFailed || !strings.Contains(filepath.ToSlash(stderr), name) || strings.Contains(stdout, "replaced") {
			t.Errorf("%s is a folder: exit %d, printed %q, %q", name, code, stdout, stderr)
		}
		if w.state(t) != before {
			t.Errorf("%s is a folder: files were changed", name)
		}
	}
}

// TestFailedDownloads asserts that a failing download changes nothing, not even what was fetched before, and is explained in
// one line.
func TestFailedDownloads(t *testing.T) {
	w := newSchema(t, "gen")
	if code, _, stderr := w.update(serve(t, single(withNote))); code != exitDone {
		t.Fatal(stderr)
	}
	tests := map[string]struct {
		handler http.Handler
		want    string
	}{
		"not there": {answers{}, "Orders.svc: the server answers 404 Not Found"},
		"not XML":   {single("<definitions"), "not well-formed XML"},
		"cut short": {single(withNote[:len(withNote)-20]), "not well-formed XML"},
		"no WSDL":   {single(`<other/>`), "404"},
		"bad WSDL":  {single(strings.Replace(withNote, `message="o:PlaceIn"`, `message="o:Gone"`, 1)), "cannot be read"},
		"several flaws": {single(strings.Replace(withNote, `<message name`, `<message name="PlaceIn"/><portType name="Orders"/><message name`, 1)),
			"remove one (and 2 more)\n"},
		"one flaw":      {single(strings.Replace(withNote, `<message name`, `<message name="PlaceIn"/><message name`, 1)), "remove one\n"},
		"no location":   {single(importing("urn:item", "Orders.svc?xsd=xsd1")), `it refers to "urn:item", which is not a URL`},
		"bad location":  {single(importing("http://[x", "Orders.svc?xsd=xsd1")), `it refers to "http://[x", which is not a URL`},
		"page, by type": {page("text/html", withNote), "a web page, not with a description"},
		"page, by look": {page("text/xml", "\n<!Doctype HTML><p>"), "a web page, not with a description"},
		"page, by root": {page("text/xml", "<HTML><p>"), "a web page, not with a description"},
		"cut gzip":      {zipped(withNote, 30), "the document ends early"},
		"web page":      {page("text/html", "<!DOCTYPE html><html><body>Sign in</body></html>"), "a web page, not with a description"},
		"too short":     {lengthTooGreat(), "the document ends early"},
		"too large":     {endless(), "larger than 32 MB"},
		"login":         {http.RedirectHandler("https://login.example/sign-in?secret=1", http.StatusFound), "redirects to https://login.example/sign-in, perhaps to a sign-in"},
		"credentials":   {status(http.StatusUnauthorized, "Basic realm=x"), "demands credentials, or other ones"},
		"no scheme":     {status(http.StatusUnauthorized, ""), "demands credentials, or other ones"},
		"either":        {status(http.StatusUnauthorized, "Negotiate", "Basic realm=x"), "demands credentials, or other ones"},
		"NTLM":          {status(http.StatusUnauthorized, "NTLM"), "wants ntlm authentication, which this command cannot do"},
		"forbidden":     {status(http.StatusForbidden, ""), "refuses access"},
		"error":         {status(http.StatusInternalServerError, ""), "the server answers 500"},
		"part lost":     {without(inParts(), "/Remote/Orders.svc?xsd=xsd1"), "Orders.svc?xsd=xsd1: the server answers 404"},
		"bad part":      {with(inParts(), "/Remote/Orders.svc?xsd=xsd1", "<xs:schema"), "Orders.svc?xsd=xsd1: "},
	}
	before, fetched := w.state(t), w.read(t, "schema/fetched/orders.wsdl")
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := w.update("-apply", serve(t, test.handler))
			if code != exitFailed || stdout != "" || !strings.Contains(stderr, test.want) || strings.Count(stderr, "\n") != 1 {
				t.Errorf("exit %d, printed %q, %q; want one line with %q", code, stdout, stderr, test.want)
			}
			if strings.Contains(stderr, "secret") {
				t.Errorf("%q holds a query", stderr)
			}
			if w.state(t) != before || w.read(t, "schema/fetched/orders.wsdl") != fetched {
				t.Error("files were changed")
			}
		})
	}
}

// page answers every request with the content.
func page(contentType, content string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = w.Write([]byte(content))
	}
}

func lengthTooGreat() http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(withNote)+100))
		_, _ = w.Write([]byte(withNote))
	}
}

func endless() http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		block := bytes.Repeat([]byte(" "), 1<<20)
		for range maxBytes>>20 + 1 {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	}
}

func status(code int, authenticate ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, scheme := range authenticate {
			if scheme != "" {
				w.Header().Add("WWW-Authenticate", scheme)
			}
		}
		w.WriteHeader(code)
	}
}

func without(a answers, path string) answers {
	delete(a, path)
	return a
}

func with(a answers, path, content string) answers {
	a[path] = content
	return a
}

// TestCredentials asserts that credentials reach the server and its alone, and are printed nowhere.
func TestCredentials(t *testing.T) {
	w := newSchema(t, "gen")
	stranger := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, _, sent := r.BasicAuth(); sent {
			t.Error("another host got the credentials")
		}
		_, _ = w.Write([]byte(schemaOf(withNote, `<xs:element name="Place"`, "</xs:schema>")))
	}))
	t.Cleanup(stranger.Close)
	_, rest, _ := strings.Cut(withNote, "<types>")
	types, _, _ := strings.Cut(rest, "</types>")
	description := strings.Replace(withNote, types, `<xs:schema><xs:import namespace="urn:orders" schemaLocation="`+
		strings.Replace(stranger.URL, "127.0.0.1", "localhost", 1)+`/orders.xsd"/></xs:schema>`, 1)
	from := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user != "kim" || password != "s3cr&t" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		single(description).ServeHTTP(w, r)
	}))
	address := func(password string) string {
		u, err := url.Parse(from)
		if err != nil {
			t.Fatal(err)
		}
		u.User = url.UserPassword("kim", password)
		return u.String()
	}
	for password, want := range map[string]int{"s3cr&t": exitDone, "s3cr&t-wrong": exitFailed} {
		code, stdout, stderr := w.update(address(password))
		if code != want {
			t.Errorf("exit %d, want %d: %s", code, want, stderr)
		}
		if printed := stdout + stderr; strings.Contains(printed, "s3cr") || strings.Contains(printed, "kim") {
			t.Errorf("printed the credentials: %s", printed)
		}
	}
}

// TestCredentialsForParts asserts that a description in parts is fetched with credentials as it is without.
func TestCredentialsForParts(t *testing.T) {
	w := newSchema(t, "gen")
	parts := inParts()
	from := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user != "kim" || password != "secret" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		parts.ServeHTTP(w, r)
	}))
	code, _, stderr := w.update(strings.Replace(from, "http://", "http://kim:secret@", 1))
	if got := w.fetched(t); code != exitDone || got != "orders.wsdl orders.wsdl0.wsdl orders.xsd0.xsd orders.xsd1.xsd" {
		t.Errorf("exit %d, printed %q, fetched %s", code, stderr, got)
	}
}

// TestExplanations asserts what is said of errors that no server of a test can cause, without the URL, which may be secret.
func TestExplanations(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		want string
	}{
		"interrupted":         {context.Canceled, "interrupted"},
		"another name":        {x509.HostnameError{Certificate: &x509.Certificate{}, Host: "crm"}, "TLS: the server's certificate is not for crm; use the name that it is for"},
		"expired":             {x509.CertificateInvalidError{Reason: x509.Expired}, "TLS: the server's certificate is expired or not valid yet; renew it, or set this machine's clock"},
		"another certificate": {x509.CertificateInvalidError{Reason: x509.NotAuthorizedToSign}, x509.CertificateInvalidError{Reason: x509.NotAuthorizedToSign}.Error()},
		"too slow":            {os.ErrDeadlineExceeded, "no complete answer within 1m0s"},
		"anything else":       {errors.New("the line is down"), "the line is down"},
	} {
		for _, err := range []error{test.err, &url.Error{Op: "Get", URL: "http://crm/?secret", Err: test.err}} {
			if _, wrapped := err.(*url.Error); !wrapped && name == "too slow" {
				continue // Only the client's own errors tell of its limit.
			}
			if got := explain(err).Error(); got != test.want {
				t.Errorf("%s: %q, want %q", name, got, test.want)
			}
		}
	}
}

// TestUnusableFolders asserts what is said of a folder that does not hold what the command begins with.
func TestUnusableFolders(t *testing.T) {
	const noLine = "generate.go has no go:generate line with descriptions and -out"
	for name, test := range map[string]struct{ generate, address, want string }{
		"no line":            {"", "http://127.0.0.1/Orders.svc", noLine},
		"another line":       {"//go:generator gen -out x orders.wsdl", "http://127.0.0.1/Orders.svc", noLine},
		"no folder":          {"//go:generate gen orders.wsdl", "http://127.0.0.1/Orders.svc", noLine},
		"no name of it":      {"//go:generate gen orders.wsdl -out", "http://127.0.0.1/Orders.svc", noLine},
		"no descriptions":    {"//go:generate gen -out ../orders", "http://127.0.0.1/Orders.svc", noLine},
		"description is off": {"//go:generate gen -out ../orders gone.wsdl", "http://127.0.0.1/Orders.svc", "gone.wsdl"},
		"no path":            {"//go:generate gen -out ../orders orders.wsdl", "http://127.0.0.1/", "orders.wsdl: no port has an address that names the service"},
		"no URL":             {"//go:generate gen -out ../orders orders.wsdl", "http://[x/Orders.svc", "orders.wsdl: no port has an address that names the service"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newSchema(t, "gen")
			w.write(t, "schema/generate.go", "package schema\n\n"+test.generate+"\n")
			w.write(t, "schema/orders.wsdl", strings.Replace(ordersWSDL, "http://127.0.0.1/Remote/Orders.svc", test.address, 1))
			code, _, stderr := w.update(serve(t, single(withNote)))
			if code != exitFailed || !strings.Contains(stderr, "nothing was changed: ") || !strings.Contains(stderr, test.want) {
				t.Errorf("exit %d, printed %q; want %q", code, stderr, test.want)
			}
		})
	}
}

// TestTLS asserts that an unknown certificate is explained.
func TestTLS(t *testing.T) {
	w := newSchema(t, "gen")
	secure := httptest.NewUnstartedServer(single(withNote))
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	t.Cleanup(secure.Close)
	_, _, stderr := w.update(secure.URL + "/Remote")
	if !strings.Contains(stderr, "TLS: the server's certificate comes from an authority that this machine does not know") {
		t.Errorf("printed %q", stderr)
	}
	plain := serve(t, single(withNote))
	_, _, stderr = w.update(strings.Replace(plain, "http:", "https:", 1))
	if !strings.Contains(stderr, "TLS: the server does not speak TLS at that port") {
		t.Errorf("printed %q", stderr)
	}
}

func TestUsage(t *testing.T) {
	w := newSchema(t, "gen")
	tests := map[string]struct {
		args []string
		code int
		want string
	}{
		"no URL":          {nil, exitUsage, "no URL given"},
		"empty":           {[]string{""}, exitUsage, "no URL given"},
		"no host at all":  {[]string{"http:///Remote"}, exitFailed, "FROM is not a URL"},
		"another scheme":  {[]string{"ftp://crm.example/Remote"}, exitFailed, "FROM is not a URL"},
		"a broken escape": {[]string{"http://crm.example/%zz"}, exitFailed, "FROM is not a URL"},
		"help":            {[]string{"-h"}, exitDone, "usage: update [flags] URL"},
		"flags in help":   {[]string{"-h"}, exitDone, "replace the descriptions and generate anew"},
		"no host":         {[]string{"crm.example/Remote"}, exitFailed, "FROM is not a URL"},
		"bad flag":        {[]string{"-nonsense", "x"}, exitUsage, "not defined"},
		"no folder there": {[]string{"-dir", "gone", "http://crm.example/Remote"}, exitFailed, "generate.go"},
		"no host there":   {[]string{"http://127.0.0.1:1/Remote"}, exitFailed, "connect"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if code, _, stderr := w.update(test.args...); code != test.code || !strings.Contains(stderr, test.want) {
				t.Errorf("exit %d, printed %q; want %d and %q", code, stderr, test.code, test.want)
			}
		})
	}
}
