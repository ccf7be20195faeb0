package e2e_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
	"groupdesk/web/serve/site"
)

// What follows is what every web server has to say of the page's files: TestWebServers asks those that run here,
// TestWebConfig reads what IIS would.

// fileTypes are the types of files by the end of their names.
var fileTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".txt":  "text/plain; charset=utf-8",
	".ts":   "text/plain; charset=utf-8",
	".json": "application/json",
	".wasm": "application/wasm",
	".svg":  "image/svg+xml",
	".gz":   "application/gzip",
	".br":   "application/x-brotli",
}

// The two values of Cache-Control.
const (
	askEachTime = "no-cache"
	keepForEver = "public, max-age=31536000, immutable"
)

// caching is the Cache-Control of a file.
func caching(name string) string {
	if regexp.MustCompile(`\.[0-9a-f]{8}\.`).MatchString(name) {
		return keepForEver
	}
	return askEachTime
}

// securityHeaders come with every file, and when there is none.
var securityHeaders = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
		"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
		"require-trusted-types-for 'script'; trusted-types 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
}

// encodings are what a browser can unpack, the smallest first, with the end of the name of such a file.
var encodings = []struct{ name, end string }{{"br", ".br"}, {"gzip", ".gz"}}

// placement is where a web server has the page.
type placement struct {
	name       string
	root, base string            // the root of the server's address, and the page's address on it
	extra      map[string]string // changes of lines that are an administrator's choice
	encodings  []string          // that the server knows
}

// placements are by product: as the document has it, at the root with all that can be switched on, and as the comments in
// the file say for a server that has other pages too.
var placements = map[string][]placement{
	"nginx": {
		{"folder", "/var/www", "/groupdesk/", nil, []string{"gzip"}},
		{"root", "/var/www/groupdesk", "/", map[string]string{"# brotli_static on;": "brotli_static on;"}, []string{"gzip", "br"}},
		{"location", "/var/www", "/groupdesk/", map[string]string{"location / {": "location /groupdesk/ {"}, []string{"gzip"}},
	},
	"Apache": {
		{"folder", "/var/www", "/groupdesk/", nil, []string{"gzip", "br"}},
		{"root", "/var/www/groupdesk", "/", nil, []string{"gzip", "br"}},
		{"alias", "/var/www/groupdesk", "/groupdesk/",
			map[string]string{`DocumentRoot "${GROUPDESK_ROOT}"`: `Alias "/groupdesk" "${GROUPDESK_ROOT}"`}, []string{"gzip", "br"}},
	},
}

// TestWebServers sets nginx and Apache up as docs/hosting.md says, asks them for every file, and works with the page.
func TestWebServers(t *testing.T) {
	page := buildPage(t, bundle.Go)
	browser := startBrowser(t, chromedp.IgnoreCertErrors)
	for _, p := range products {
		for _, where := range placements[p.name] {
			t.Run(p.name+" "+where.name, func(t *testing.T) {
				t.Parallel()
				o := openOffice(t, page)
				s := startWebServer(t, p, o, where.root, where.extra)
				t.Run("files", func(t *testing.T) { testHostedFiles(t, s, where) })
				t.Run("addresses", func(t *testing.T) { testAddresses(t, s, where) })
				if where.name == "folder" {
					t.Run("document", func(t *testing.T) { testHostingDocument(t, s) })
				}
				t.Run("first steps", func(t *testing.T) { testFirstSteps(t, browser, o, s.url()+where.base) })
			})
		}
	}
}

// TestProxyTrust has somebody else answer in NetServer's place, whose certificate nobody has vouched for: the proxy must not
// hand them any password.
func TestProxyTrust(t *testing.T) {
	page := buildPage(t, bundle.Go)
	for _, p := range products {
		t.Run(p.name, func(t *testing.T) {
			o := openOffice(t, page)
			another := o.serveSecurely(writeCertificate(t, t.TempDir())) + "/Remote/"
			s := startWebServer(t, p, o, "/var/www", map[string]string{
				"proxy_pass https://crm.example.com/Remote/;":                "proxy_pass " + another + ";",
				"Define GROUPDESK_NETSERVER https://crm.example.com/Remote/": "Define GROUPDESK_NETSERVER " + another,
			})
			response, _ := s.ask(http.MethodPost, "/Remote/Services86/User.svc", "gzip", strings.NewReader("a password"))
			if got := response.StatusCode; got != http.StatusBadGateway && got != http.StatusInternalServerError { // Apache says the latter
				t.Errorf("status %d, want 502 or 500", got)
			}
			if calls := o.called("."); calls != 0 { // without a SOAPAction
				t.Errorf("%d calls have reached who answers", calls)
			}
		})
	}
}

// listed reads the names of the page's files, without the examples for web servers.
func listed(t *testing.T, page string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(page, bundle.ListName))
	if err != nil {
		t.Fatal(err)
	}
	var list bundle.List
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	names := slices.Sorted(maps.Keys(list.Files))
	return slices.DeleteFunc(append(names, bundle.ListName), func(name string) bool { return strings.HasPrefix(name, "hosting/") })
}

// ask sends a request as a browser with these encodings does, with more headers by name and value; the body comes as it is
// on the wire.
func (s *webServer) ask(method, url, accept string, body io.Reader, headers ...string) (*http.Response, string) {
	s.t.Helper()
	request, err := http.NewRequestWithContext(s.t.Context(), method, s.url()+url, body)
	if err != nil {
		s.t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", accept)
	for header := range slices.Chunk(headers, 2) {
		request.Header.Set(header[0], header[1])
	}
	response, err := s.client().Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response, string(text)
}

// testHostedFiles asks for every file as browsers do that can unpack nothing, something or everything.
func testHostedFiles(t *testing.T, s *webServer, where placement) {
	names := listed(t, s.path("dist"))
	for _, name := range names {
		plain := readText(t, s.path("dist/"+name))
		for _, accept := range []string{"identity", "gzip", "br", "gzip, deflate, br, zstd"} {
			address := where.base + name
			if name == "index.html" {
				address = where.base
			}
			response, body := s.ask(http.MethodGet, address, accept, nil)
			what := address + " for " + accept
			if response.StatusCode != http.StatusOK {
				t.Errorf("%s: status %d", what, response.StatusCode)
				continue
			}
			header := response.Header
			expectHeaders(t, what, header, securityHeaders)
			expectHeaders(t, what, header, map[string]string{"Content-Type": fileTypes[path.Ext(name)], "Cache-Control": caching(name)})
			if encoding, ours := expectedEncoding(names, name, accept, where.encodings); ours {
				expectHeaders(t, what, header, map[string]string{"Content-Encoding": encoding})
			}
			if slices.Contains(names, name+".gz") && !strings.Contains(header.Get("Vary"), "Accept-Encoding") {
				t.Errorf("%s: caches on the way are not told that the answer depends on Accept-Encoding", what)
			}
			if unpack(t, header.Get("Content-Encoding"), body) != plain {
				t.Errorf("%s: the content is not that of the file", what)
			}
		}
	}
}

func expectHeaders(t *testing.T, what string, got http.Header, want map[string]string) {
	t.Helper()
	for name, value := range want {
		if values := got.Values(name); strings.Join(values, " | ") != value {
			t.Errorf("%s: %s is %q, want %q", what, name, values, value)
		}
	}
}

// expectedEncoding is the Content-Encoding of a file that the build has compressed, and none for what is compressed itself.
// Of other files the server may do as it likes, and ours is false.
func expectedEncoding(names []string, name, accept string, known []string) (encoding string, ours bool) {
	for _, e := range encodings {
		if strings.HasSuffix(name, e.end) {
			return "", true
		}
		ours = ours || slices.Contains(names, name+e.end)
		if slices.Contains(names, name+e.end) && strings.Contains(accept, e.name) && slices.Contains(known, e.name) {
			return e.name, true
		}
	}
	return "", ours
}

func unpack(t *testing.T, encoding, body string) string {
	t.Helper()
	var unpacked io.Reader = strings.NewReader(body)
	var err error
	switch encoding {
	case "br":
		unpacked = brotli.NewReader(unpacked)
	case "gzip":
		unpacked, err = gzip.NewReader(unpacked)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// testAddresses asks for what is missing, for what has not changed, and without the slash at the end. That a file is missing
// must not be kept, since an upgrade may bring it.
func testAddresses(t *testing.T, s *webServer, where placement) {
	for address, status := range map[string]int{where.base + "app.00000000.wasm": http.StatusNotFound, where.base + "icons/": http.StatusForbidden} {
		response, _ := s.ask(http.MethodGet, address, "gzip", nil)
		if response.StatusCode != status {
			t.Errorf("%s: status %d, want %d", address, response.StatusCode, status)
		}
		expectHeaders(t, address, response.Header, securityHeaders)
		expectHeaders(t, address, response.Header, map[string]string{"Cache-Control": ""})
	}
	first, _ := s.ask(http.MethodGet, where.base+"groupdesk.js", "gzip", nil)
	again, _ := s.ask(http.MethodGet, where.base+"groupdesk.js", "gzip", nil, "If-None-Match", first.Header.Get("ETag"))
	if again.StatusCode != http.StatusNotModified {
		t.Errorf("groupdesk.js has not changed, and the server answers with %d", again.StatusCode)
	}
	if folder := strings.TrimSuffix(where.base, "/"); folder != "" {
		response, _ := s.ask(http.MethodGet, folder, "gzip", nil)
		if got := response.Request.URL.String(); got != s.url()+where.base || response.StatusCode != http.StatusOK {
			t.Errorf("%s leads to %s with status %d", folder, got, response.StatusCode)
		}
	}
}

// testHostingDocument runs the commands of docs/hosting.md that are for every server, and reads what they print.
func testHostingDocument(t *testing.T, s *webServer) {
	for _, commands := range commands(t, "Try it") {
		want := "(?i)^content-security-policy: " + regexp.QuoteMeta(securityHeaders["Content-Security-Policy"]) + "\\s+400 \\S*\n$"
		if got := s.run(commands); !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("the commands to try it print\n%s, want\n%s", got, want)
		}
	}
	for _, name := range []string{"app.00000000.wasm", "groupdesk.json"} {
		s.write(s.path("/var/www/groupdesk/"+name), "{}")
	}
	upgrade := commands(t, "Upgrade")
	if len(upgrade) != 4 {
		t.Fatalf("%d blocks of commands for an upgrade, want those that copy, tell the version, find what is left and compare", len(upgrade))
	}
	want := []string{`^$`, `^\s*"version": "app\.[0-9a-f]{8}\.wasm",\n$`, `^app\.00000000\.wasm\ngroupdesk\.(files\.)?json\ngroupdesk\.(files\.)?json\n$`, `^$`}
	for i, commands := range upgrade {
		got := s.run(commands)
		lines := strings.SplitAfter(got, "\n")
		slices.Sort(lines)
		if sorted := strings.Join(lines, ""); !regexp.MustCompile(want[i]).MatchString(sorted) {
			t.Errorf("%s prints\n%s, want %s", commands, got, want[i])
		}
	}
	s.write(s.path("/var/www/groupdesk/LICENSE.txt"), "altered")
	if got := s.run("(\n" + upgrade[3] + ") || true"); !strings.HasPrefix(got, "LICENSE.txt: FAILED") {
		t.Errorf("an altered file is reported as %q", got)
	}
}

// TestPolicyDocument asserts that docs/hosting.md explains every directive of the policy, and no other.
func TestPolicyDocument(t *testing.T) {
	rows := find(t, readFile(t, "docs", "hosting.md"), "\n## Content-Security-Policy\n", "\n## ", "(?m)^\\| (`[^|]*`) \\|")
	explained := strings.Split(strings.ReplaceAll(strings.Join(rows, "; "), "`, `", "; "), "; ")
	for i, directive := range explained {
		explained[i] = strings.Trim(directive, "`")
	}
	if got := strings.Join(explained, "; "); got != securityHeaders["Content-Security-Policy"] {
		t.Errorf("the document explains\n%s, the policy is\n%s", got, securityHeaders["Content-Security-Policy"])
	}
}

// testFirstSteps signs in, creates a group, and finds it after a reload. The browser must take the program compressed.
func testFirstSteps(t *testing.T, browser context.Context, o *office, url string) {
	p := openTab(t, browser, url)
	p.expect(`404.* https://\S+/groupdesk\.json$`) // An installation need not have settings, and the browser reports that.
	p.waitState("connect")
	p.signIn(administrator)
	p.waitState("ready")
	p.add("new-1", "Night shift")
	p.click(p.button("Save"))
	p.waitNotice("“Night shift” is created.")
	o.holds(admin.Group{ID: 8, Name: "Night shift", Rank: 8})
	p.load(chromedp.Reload())
	p.waitState("connect")
	p.signIn(administrator)
	p.waitRows("1 2 3 4 5 6 8")
	p.saveScreenshot("hosted")
	loaded := eval[[]string](p, "performance.getEntriesByType('resource').map(e => e.name).filter(n => /app\\./.test(n))")
	if len(loaded) != 1 || !strings.HasSuffix(loaded[0], ".wasm.gz") {
		t.Errorf("the browser loaded %q, want the compressed program alone", loaded)
	}
}

// TestCachedPage builds the page over another one. Who still has the other's index.html, from a cache, gets all of the other.
func TestCachedPage(t *testing.T) {
	dir := buildStub(t, bundle.Go)
	cached := readText(t, filepath.Join(dir, "index.html"))
	if _, err := bundle.Build(t.Context(), bundle.Options{Root: root(t), Out: dir}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "cached.html"), []byte(cached), 0o644); err != nil {
		t.Fatal(err)
	}
	browser := startBrowser(t)
	url := host(t, dir, nil)
	p := openTab(t, browser, url+"/cached.html")
	p.waitText("#one p", "running on /one/")
	old := eval[string](p, "groupdesk.version")
	p.do(chromedp.Navigate(url))
	p.waitState("connect")
	if changed := eval[string](p, "groupdesk.version"); changed == old {
		t.Errorf("both pages are %s", old)
	}
}

// TestSiteHeaders asserts that the serve command sends what the other web servers do.
func TestSiteHeaders(t *testing.T) {
	page := buildPage(t, bundle.Go)
	handler := site.New(os.DirFS(page), http.NotFoundHandler())
	for _, name := range listed(t, page) {
		if name == "index.html" {
			name = ""
		}
		recorded := httptest.NewRecorder()
		handler.ServeHTTP(recorded, httptest.NewRequest(http.MethodGet, "/"+name, nil))
		expectHeaders(t, "/"+name, recorded.Result().Header, securityHeaders)
		expectHeaders(t, "/"+name, recorded.Result().Header, map[string]string{"Cache-Control": caching(name)})
	}
}

// webConfig is what IIS reads.
type webConfig struct {
	Server struct {
		Content struct {
			Removed []struct {
				End string `xml:"fileExtension,attr"`
			} `xml:"remove"`
			Types []struct {
				End  string `xml:"fileExtension,attr"`
				Type string `xml:"mimeType,attr"`
			} `xml:"mimeMap"`
			Cache struct {
				Mode string `xml:"cacheControlMode,attr"`
			} `xml:"clientCache"`
		} `xml:"staticContent"`
		Compression struct {
			Static bool `xml:"doStaticCompression,attr"`
		} `xml:"urlCompression"`
		Headers struct {
			Removed []struct {
				Name string `xml:"name,attr"`
			} `xml:"remove"`
			Added []struct {
				Name  string `xml:"name,attr"`
				Value string `xml:"value,attr"`
			} `xml:"add"`
		} `xml:"httpProtocol>customHeaders"`
		Rewrite *struct {
			Rules []struct {
				Match struct {
					URL string `xml:"url,attr"`
				} `xml:"match"`
				Action rewriteAction `xml:"action"`
			} `xml:"rules>rule"`
			Outbound []struct {
				PreCondition string `xml:"preCondition,attr"`
				Match        struct {
					Variable string `xml:"serverVariable,attr"`
				} `xml:"match"`
				Action rewriteAction `xml:"action"`
			} `xml:"outboundRules>rule"`
			PreConditions []struct {
				Name string `xml:"name,attr"`
				Add  []struct {
					Input   string `xml:"input,attr"`
					Pattern string `xml:"pattern,attr"`
				} `xml:"add"`
			} `xml:"outboundRules>preConditions>preCondition"`
		} `xml:"rewrite"`
	} `xml:"system.webServer"`
}

type rewriteAction struct {
	Type  string `xml:"type,attr"`
	URL   string `xml:"url,attr"`
	Value string `xml:"value,attr"`
}

func parseWebConfig(t *testing.T, text string) webConfig {
	t.Helper()
	var c webConfig
	if err := xml.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestWebConfig holds the file for IIS, which does not run here, against the table.
func TestWebConfig(t *testing.T) {
	text := readFile(t, "web", "hosting", "web.config")
	server := parseWebConfig(t, text).Server
	types, headers := map[string]string{}, map[string]string{}
	for i, m := range server.Content.Types {
		types[m.End] = m.Type
		if i >= len(server.Content.Removed) || server.Content.Removed[i].End != m.End {
			t.Errorf("%s is not removed first: where the site has it too, IIS answers 500.19", m.End)
		}
	}
	var removed []string
	for _, h := range server.Headers.Removed {
		removed = append(removed, h.Name)
	}
	for _, h := range server.Headers.Added {
		headers[h.Name] = h.Value
		if !slices.Contains(removed, h.Name) {
			t.Errorf("%s is not removed first: where the site has it too, IIS answers 500.19", h.Name)
		}
	}
	if !maps.Equal(types, fileTypes) {
		t.Errorf("types\n%q, want\n%q", types, fileTypes)
	}
	if !maps.Equal(headers, securityHeaders) {
		t.Errorf("headers\n%q, want\n%q", headers, securityHeaders)
	}
	if server.Content.Cache.Mode != "DisableCache" || !server.Compression.Static || server.Rewrite != nil {
		t.Errorf("as it is shipped, files must not be kept without asking, must be compressed, and no module may be needed: %+v", server)
	}
}

// TestWebConfigWithModules switches on what needs modules of IIS: names with a hash are kept, and no others.
func TestWebConfigWithModules(t *testing.T) {
	page := buildPage(t, bundle.Go)
	text := readFile(t, "web", "hosting", "web.config")
	rewrite := regexp.MustCompile(`(?s)<!--\s*(<rewrite>.*</rewrite>)\s*-->`)
	server := parseWebConfig(t, rewrite.ReplaceAllString(text, "$1")).Server
	if server.Rewrite == nil || len(server.Rewrite.Rules) != 1 || len(server.Rewrite.Outbound) != 1 || len(server.Rewrite.PreConditions) != 1 {
		t.Fatalf("there is no rewrite block with a rule each way: %+v", server.Rewrite)
	}
	rule, outbound, conditions := server.Rewrite.Rules[0], server.Rewrite.Outbound[0], server.Rewrite.PreConditions[0]
	passed := regexp.MustCompile(rule.Match.URL).ReplaceAllString("Remote/Services86/User.svc", strings.ReplaceAll(rule.Action.URL, "{R:1}", "$1"))
	if want := "https://crm.example.com/Remote/Services86/User.svc"; passed != want || rule.Action.Type != "Rewrite" {
		t.Errorf("a call is passed on to %s, want %s", passed, want)
	}
	if outbound.Match.Variable != "RESPONSE_Cache_Control" || outbound.PreCondition != conditions.Name || outbound.Action.Value != keepForEver {
		t.Errorf("the rule for answers is %+v", outbound)
	}
	for _, name := range listed(t, page) {
		values := map[string]string{"{URL}": "/groupdesk/" + name, "{RESPONSE_STATUS}": "200"}
		cache := keepForEver
		for _, c := range conditions.Add {
			if !regexp.MustCompile(c.Pattern).MatchString(values[c.Input]) {
				cache = askEachTime
			}
		}
		if cache != caching(name) {
			t.Errorf("%s: %s, want %s", name, cache, caching(name))
		}
	}
}
