package e2e_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
	"groupdesk/web/serve/site"
)

// buildStub builds the stub program into a page with our loader and style sheet.
func buildStub(t *testing.T, compiler bundle.Compiler) string {
	t.Helper()
	sources := t.TempDir()
	copyTree(t, filepath.Join(root(t), "web", "static"), filepath.Join(sources, "web", "static"))
	copyTree(t, filepath.Join(root(t), "web", "hosting"), filepath.Join(sources, "web", "hosting"))
	copyTree(t, filepath.Join("testdata", "stub"), filepath.Join(sources, "wasm"))
	copyTree(t, filepath.Join(root(t), "wasm", "idlegc"), filepath.Join(sources, "wasm", "idlegc"))
	for _, name := range []string{"collector.go", "stay_go.go", "stay_tinygo.go"} {
		copyFile(t, filepath.Join(root(t), "wasm", name), filepath.Join(sources, "wasm", name))
	}
	copyTree(t, filepath.Join(root(t), "wasm", "words", "texts"), filepath.Join(sources, "wasm", "words", "texts"))
	for name, text := range map[string]string{"go.mod": "module groupdesk\n\ngo 1.26\n", "LICENSE": "", "NOTICE": ""} {
		if err := os.WriteFile(filepath.Join(sources, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Rename(filepath.Join(sources, "wasm", "index.html"), filepath.Join(sources, "index.html")); err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	if _, err := bundle.Build(t.Context(), bundle.Options{Root: sources, Out: out, Compiler: compiler}); err != nil {
		t.Fatal(err)
	}
	return out
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func copyTree(t *testing.T, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// host serves a folder through a wrapper, which stands for a web server's peculiarities.
func host(t *testing.T, dir string, wrap func(http.Handler) http.Handler) string {
	t.Helper()
	handler := site.New(os.DirFS(dir), http.NotFoundHandler())
	if wrap != nil {
		handler = wrap(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestLoader(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		dir := buildStub(t, compiler)
		t.Run("two mounts", func(t *testing.T) { testTwoMounts(t, browser, dir) })
		t.Run("ends", func(t *testing.T) { testEnds(t, browser, dir, compiler) })
		t.Run("hosts", func(t *testing.T) { testHosts(t, browser, dir) })
		t.Run("ends at start", func(t *testing.T) { testEndsAtStart(t, browser, dir) })
		t.Run("cannot load", func(t *testing.T) { testCannotLoad(t, browser, dir) })
		t.Run("languages", func(t *testing.T) { testLoaderLanguages(t, browser, dir) })
		t.Run("old browsers", func(t *testing.T) { testOldBrowsers(t, browser, dir) })
		t.Run("options", func(t *testing.T) { testOptions(t, browser, dir) })
		t.Run("handle", func(t *testing.T) { testHandle(t, browser, dir) })
		t.Run("element", func(t *testing.T) { testElement(t, browser, dir) })
	})
}

func testTwoMounts(t *testing.T, browser context.Context, dir string) {
	p := openTab(t, browser, host(t, dir, nil))
	p.waitText("#one p", "running on /one/")
	p.waitText("#two p", "running on /two/")
	if got := eval[string](p, "document.querySelector('#two').outerHTML"); strings.Contains(got, "secret") {
		t.Errorf("the document still holds the ticket that was given to the program: %s", got)
	}
	eval[bool](p, "groupdesk.mounts.find(m => m.element.id === 'one').unmount() ?? true")
	p.waitFor("document.body.dataset.cleaned === 'running on /one/'")
	if got := eval[string](p, "document.querySelector('#one').innerHTML"); got != "" {
		t.Errorf("the unmounted element still holds %s", got)
	}
	if got := eval[int](p, "groupdesk.mounts.length"); got != 1 {
		t.Errorf("%d programs are mounted, want 1", got)
	}
	if got := eval[string](p, "groupdesk.mount(document.querySelector('#two')).catch(e => e.message)"); !strings.Contains(got, "already") {
		t.Errorf("a second mount in one element gives %q", got)
	}
	eval[bool](p, "groupdesk.mount(document.querySelector('#one'), {service: '/again/'}).then(() => true)")
	p.waitText("#one p", "running on /again/")
	if got := p.text("#two p"); got != "running on /two/" {
		t.Errorf("the other mount shows %q", got)
	}
}

// testEndsAtStart expects that the user is told in place of what was shown while the program was loading.
func testEndsAtStart(t *testing.T, browser context.Context, dir string) {
	p := openTab(t, browser, host(t, dir, nil))
	p.expect("exception: .*(unreachable|already exited)|^console: ")
	p.waitText("#one p", "running")
	eval[bool](p, "groupdesk.mounts.find(m => m.element.id === 'one').unmount() ?? true")
	eval[bool](p, "groupdesk.mount(document.querySelector('#one'), {service: '/never/'}).then(() => true, () => true)")
	p.waitText("#one [data-part=fatal]", "Groupdesk has stopped because of an error in the program")
	if got := p.text("#one"); strings.Contains(got, "Loading") {
		t.Errorf("the element shows %q", got)
	}
}

// testEnds ends the program in every way that it can end, and expects that the user is told and keeps what he typed.
func testEnds(t *testing.T, browser context.Context, dir string, compiler bundle.Compiler) {
	const stopped = "Groupdesk has stopped because of an error in the program"
	ends := map[string]string{"exit": stopped, "panic": stopped, "throw": stopped}
	if compiler == bundle.TinyGo { // Go's program may have 4 GB, which takes it long to fill
		ends["exhaust"] = "Groupdesk has stopped because it ran out of memory"
	}
	for end, told := range ends {
		t.Run(end, func(t *testing.T) {
			p := openTab(t, browser, host(t, dir, nil))
			p.expect("exception: .*(unreachable|out of bounds|out of memory|thrown on purpose|already exited)|^console: ")
			p.waitText("#one p", "running")
			p.waitText("#two p", "running")
			eval[bool](p, "Object.defineProperty(globalThis, 'thrower', { value: { get property() { throw new Error('thrown on purpose') } } }) && true")
			p.fill("#one input", "not saved yet")
			p.click("#one ." + end)
			p.waitText("#one [data-part=fatal]", told)
			p.checkAccessibility("stopped by " + end)
			if got := eval[string](p, "document.querySelector('#one input').value"); got != "not saved yet" {
				t.Errorf("the typed text is now %q", got)
			}
			if got := eval[string](p, "document.activeElement.dataset.part"); got != "reload" {
				t.Errorf("the focus is on %q, want the reload button", got)
			}
			p.click("#one ." + end) // nothing enters the dead program
			if got := eval[int](p, "document.querySelectorAll('[data-part=fatal]').length"); got != 1 {
				t.Errorf("%d overlays, want 1", got)
			}
			p.saveScreenshot("stopped-" + end)
			p.clickToLoad("#one [data-part=reload]")
			p.waitText("#one p", "running")
		})
	}
}

// changing returns a wrapper that lets change answer for files whose names end with suffix; it returns false to let the
// ordinary answer be given.
func changing(suffix string, change func(w http.ResponseWriter, r *http.Request, next http.Handler)) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, suffix) {
				change(w, r, next)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// testHosts serves the page as web servers do that nobody has set up for it.
func testHosts(t *testing.T, browser context.Context, dir string) {
	plainType := func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		recorded := httptest.NewRecorder()
		next.ServeHTTP(recorded, r)
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Write(recorded.Body.Bytes())
	}
	lost := func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }
	encoded := func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		w.Header().Set("Content-Encoding", "gzip")
		next.ServeHTTP(w, r)
	}
	both := func(next http.Handler) http.Handler { return changing(".gz", lost)(changing(".wasm", plainType)(next)) }
	tests := map[string]struct {
		wrap     func(http.Handler) http.Handler
		expected string
	}{
		"unknown type":               {changing(".gz", plainType), "^$"},
		"no compressed file":         {changing(".gz", lost), "404|integrity"},
		"no compressed, odd type":    {both, "404|integrity"},
		"unpacks compressed on send": {changing(".gz", encoded), "integrity"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := openTab(t, browser, host(t, dir, test.wrap))
			p.expect(test.expected)
			p.waitText("#one p", "running")
			p.waitText("#two p", "running")
		})
	}
}

// testLoaderLanguages chooses a language by the host page's wish, then by the user's, and does without one that is lost.
func testLoaderLanguages(t *testing.T, browser context.Context, dir string) {
	lost := func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }
	noProgram := func(next http.Handler) http.Handler { return changing(".wasm", lost)(changing(".gz", lost)(next)) }
	nothing := func(next http.Handler) http.Handler { return changing(".txt", lost)(noProgram(next)) }
	tests := map[string]struct {
		user, wish string
		wrap       func(http.Handler) http.Handler
		want       string
	}{
		"the user's":                {"de-AT,en", "", noProgram, "Neu laden"},
		"the user's second":         {"pl,sv", "", noProgram, "Läs in igen"},
		"no other than English":     {"pl,en-GB,sv", "", noProgram, "Reload"},
		"the host page's":           {"de", "da-DK", noProgram, "Genindlæs"},
		"by SuperOffice's code":     {"de", "NO", noProgram, "Last inn på nytt"},
		"none that the host wishes": {"nl-BE", "pl", noProgram, "Opnieuw laden"},
		"lost":                      {"de", "fr", nothing, "Reload"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := openTab(t, browser, host(t, dir, test.wrap))
			p.expect("404|integrity|groupdesk:")
			p.speak(test.user)
			p.do(chromedp.Reload())
			p.waitFor("!!document.querySelector('#two [data-part=fatal]')")
			eval[bool](p, fmt.Sprintf(`groupdesk.mount(document.body.appendChild(document.createElement("div")), {language: %q}).catch(() => true)`, test.wish))
			p.waitText("body > div:last-child [data-part=reload]", test.want)
		})
	}
}

func testCannotLoad(t *testing.T, browser context.Context, dir string) {
	tampered := func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		recorded := httptest.NewRecorder()
		next.ServeHTTP(recorded, r)
		w.Write(append(bytes.Clone(recorded.Body.Bytes()), 0))
	}
	lost := func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }
	corrupt := func(change func(http.ResponseWriter, *http.Request, http.Handler)) func(http.Handler) http.Handler {
		return func(next http.Handler) http.Handler { return changing(".wasm", change)(changing(".gz", change)(next)) }
	}
	failing := func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		http.Error(w, "no", http.StatusForbidden)
	}
	hangingUp := func(http.ResponseWriter, *http.Request, http.Handler) { panic(http.ErrAbortHandler) }
	under := func(policy string) func(http.Handler) http.Handler {
		return changing("/", func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			next.ServeHTTP(&policyWriter{w, policy}, r)
		})
	}
	tests := map[string]struct {
		wrap    func(http.Handler) http.Handler
		want    string
		details string // a regular expression
	}{
		"lost program":      {corrupt(lost), "could not be loaded", `^http://[^ ]*/app\.\w+\.wasm: the server answered with status 404$`},
		"forbidden program": {corrupt(failing), "could not be loaded", `\.wasm: the server answered with status 403$`},
		"tampered program":  {corrupt(tampered), "could not be loaded", `\.wasm: this is not the file that was built; upload it again, as it is$`},
		"no answer":         {corrupt(hangingUp), "could not be loaded", `\.wasm: there is no answer \(`},
		"strict policy":     {under("default-src 'self'; img-src data:"), "must allow 'wasm-unsafe-eval'", "WebAssembly"},
		"no connections": {under("default-src 'self' 'wasm-unsafe-eval'; img-src data:; connect-src 'none'"), "Content-Security-Policy",
			`^the Content-Security-Policy forbids http://.*: its connect-src has to allow that$`},
		"settings forbidden": {changing("groupdesk.json", failing), "its settings have a mistake", `^http://[^ ]*/groupdesk\.json: the server answered with status 403$`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := openTab(t, browser, host(t, dir, test.wrap))
			p.expect("403|404|integrity|^console: \"groupdesk:\"|Content Security Policy|ERR_EMPTY_RESPONSE")
			p.waitText("#one [data-part=fatal]", test.want)
			p.waitText("#two [data-part=fatal]", test.want)
			if got := p.text("#one pre"); !regexp.MustCompile(test.details).MatchString(got) {
				t.Errorf("the particulars are %q, want %s", got, test.details)
			}
			p.checkAccessibility(name)
			p.saveScreenshot("cannot-load-" + strings.ReplaceAll(name, " ", "-"))
		})
	}
}

// policyWriter replaces the page's policy.
type policyWriter struct {
	http.ResponseWriter
	policy string
}

func (w *policyWriter) WriteHeader(status int) {
	w.Header().Set("Content-Security-Policy", w.policy)
	w.ResponseWriter.WriteHeader(status)
}
