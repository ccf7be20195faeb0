package e2e_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
	"groupdesk/web/standin"
)

// open opens the page at an address below the office's.
func (o *office) open(browser context.Context, address string) *tab {
	o.t.Helper()
	return openTab(o.t, browser, o.server.URL+address)
}

// testAddressTicket comes in by each form of a ticket in the address that web panels make.
func testAddressTicket(t *testing.T, browser context.Context, o *office) {
	ticket := o.ticket()
	once, blanks := url.QueryEscape(ticket), strings.ReplaceAll(ticket, "+", "%20")
	for name, test := range map[string]struct{ address, left string }{
		"plain":         {"/#usec=" + ticket, "/"},
		"encoded":       {"/#usec=" + once, "/"},
		"encoded twice": {"/#usec=" + url.QueryEscape(once), "/"},
		"plus as space": {"/#usec=" + blanks, "/"},
		"beside others": {"/?lang=en#group=3&usec=" + once, "/?lang=en#group=3"},
		"query":         {"/?usec=" + once + "&lang=en", "/?lang=en"},
		"capitals":      {"/#USEC=" + once, "/"},
	} {
		p := o.open(browser, test.address)
		p.waitState("ready")
		if got := strings.TrimPrefix(eval[string](p, "location.href"), o.server.URL); got != test.left {
			t.Errorf("%s: the address is %s, want %s", name, got, test.left)
		}
		p.waitText(part("principal"), "Adm0")
		if strings.Contains(test.left, "group=3") {
			p.waitText(part("details-title"), "Service")
		}
	}
	if got := o.called("AuthenticateImplicit"); got != 0 {
		t.Errorf("Windows was asked %d times", got)
	}
	if !secondBuild(t) {
		testHostileAddresses(t, browser, o)
	}
}

// testHostileAddresses opens addresses that are no ticket. None may stop the page, or stay in the address.
func testHostileAddresses(t *testing.T, browser context.Context, o *office) {
	for address, refused := range map[string]bool{
		"/#usec=%3Cusec%3E": false, "/#usec={usec}": false, "/#usec=": false, "/#usec": false, "/#=usec=7T:x": false, // as if it was not filled in
		"/#usec=%": true, "/#usec=%E0%A4%A": true, "/#usec=%25%2525": true, "/#usec=7T:x&usec=7T:y": true, "/?usec=javascript:alert(1)": true,
		"/#usec=7T:" + strings.Repeat("A", 30000): true, "/#usec=%00%01%FF": true, "/#usec=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E": true,
	} {
		p := o.open(browser, address)
		p.waitText(part("connect-title"), "Sign in to SuperOffice")
		if refused {
			p.waitFor("!document.querySelector('" + part("connect-message") + "').hidden")
		}
		if got := eval[string](p, "location.href"); strings.Contains(got, "usec=") && !strings.Contains(address, "=usec=") {
			t.Errorf("%.40s: the address is still %.60s", address, got)
		}
	}
}

// testAnotherTicket has tickets arrive in the address while somebody works.
func testAnotherTicket(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "description", "typed by one")
	p.click(cell("3", "name"))
	move := func(ticket string) {
		eval[string](p, fmt.Sprintf("location.hash = 'usec=' + encodeURIComponent(%q)", ticket))
		p.waitFor("!location.hash.includes('usec')")
	}
	calls := o.called("AuthenticateUsernamePassword")
	move(o.ticket()) // of the same user: nothing is asked
	p.waitFor("!document.querySelector('[data-part=dialog]').open")
	p.click(p.button("Refresh"))
	p.waitText(row("2"), "typed by one")
	if got := o.called("AuthenticateUsernamePassword"); got != calls+1 {
		t.Errorf("%d tickets were checked", got-calls)
	}

	p.leaveAnyway() // A panel is loaded again when its address is another one.
	p.load(chromedp.Navigate(o.server.URL + "/?panel=again#usec=" + url.QueryEscape(o.ticket())))
	p.waitState("ready")
	p.waitText(row("2"), "typed by one")

	other, err := o.colleague().Connect(t.Context(), reader)
	if err != nil {
		t.Fatal(err)
	}
	move(other.Ticket.Reveal())
	p.waitText(part("dialog-title"), "Go on as")
	p.inspect("other-user")
	p.click(p.button("Cancel", part("dialog")))
	p.waitText(part("principal"), "Adm0")
	p.waitText(row("2"), "typed by one")
	move(other.Ticket.Reveal())
	p.waitText(part("dialog-title"), "Go on as")
	p.click(part("dialog-choice0"))
	p.waitText(part("principal"), "Rea Reader")
	p.waitState("ready")
	if got := p.cell("2", "description"); got == "typed by one" {
		t.Error("the other user sees what the first one has typed")
	}
	move("7T:bm90IGEgdGlja2V0")
	p.waitNotice("SuperOffice has handed over a ticket that is not valid.")
}

// testWays signs in by each way that the settings offer.
func testWays(t *testing.T, browser context.Context, o *office) {
	o = openOfficeWith(t, o.page, standin.Config{Implicit: "ADM0", AccessTokens: map[string]string{"8A:token": "ADM0"}})
	o.settings = `{"signIn": ["windows", "accessToken", "ticket", "password"]}`
	p := o.visit(browser)
	p.waitFocus("connect")
	p.inspect("connect-windows")
	p.click(p.button("Sign in"))
	p.waitState("ready")
	p.click(p.button("Sign out"))
	p.waitState("connect")

	p.click(p.button("Use an access token"))
	p.waitFocus("token")
	p.inspect("connect-token")
	p.click(p.button("Sign in"))
	p.waitText(part("connect-message"), "Enter an access token.")
	p.fill(part("token"), "8A:wrong")
	p.click(p.button("Sign in"))
	p.waitText(part("connect-message"), "You could not be signed in.")
	p.fill(part("token"), "8A:token")
	p.click(p.button("Sign in"))
	p.waitState("ready")
	p.click(p.button("Sign out"))
	p.waitState("connect")
	p.waitFocus("token")
	p.signIn(administrator)
	p.waitState("ready")
	p.click(p.button("Sign out"))
	p.signIn(admin.Credentials{Ticket: admin.Secret(o.ticket())})
	p.waitState("ready")
}

// testWindowsOnEveryCall stands for a web server that asks for the account in Windows at each request, on another origin.
// Basic authentication takes the place of Windows', which needs a domain: to a page both are credentials that fetch sends or
// does not.
func testWindowsOnEveryCall(t *testing.T, browser context.Context, o *office) {
	o = openOfficeWith(t, o.page, standin.Config{Implicit: "ADM0"})
	services := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", o.server.URL)
		h.Set("Access-Control-Allow-Credentials", "true")
		h.Set("Access-Control-Allow-Headers", "content-type, soapaction")
		cookie, err := r.Cookie("windows")
		switch {
		case r.URL.Path == "/enter":
			http.SetCookie(w, &http.Cookie{Name: "windows", Value: "yes", Path: "/"})
		case r.Method == http.MethodOptions:
		case err != nil || cookie.Value != "yes":
			h.Set("WWW-Authenticate", "Negotiate")
			w.WriteHeader(http.StatusUnauthorized)
		default:
			o.services(w, r)
		}
	}))
	t.Cleanup(services.Close)
	o.settings = fmt.Sprintf(`{"signIn": ["windows"], "service": "%s/Remote/Services86/"}`, services.URL)
	o.lenient = true
	p := openTab(t, browser, services.URL+"/enter")
	p.expect("favicon")
	p.do(chromedp.Navigate(o.server.URL))
	p.waitState("connect")
	p.click(p.button("Sign in"))
	p.waitState("ready")
	p.rewrite("2", "description", "saved with credentials")
	p.press("\r")
	p.waitStatus("2", "saved")
}

func testStaySignedIn(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.click(p.byRole("checkbox", "Stay signed in in this tab"))
	p.signIn(administrator)
	p.waitState("ready")
	p.load(chromedp.Reload())
	p.waitState("ready")
	p.waitText(part("principal"), "Adm0")
	if got := o.called("GetSystemInfo"); got != 1 { // The tab remembers the version of the services.
		t.Errorf("the version was looked for %d times", got)
	}
	p.click(p.button("Sign out"))
	p.waitState("connect")
	p.load(chromedp.Reload())
	p.waitState("connect")
	if got := eval[string](p, "JSON.stringify({...sessionStorage, ...localStorage})"); strings.Contains(got, "7T:") {
		t.Errorf("the browser still keeps a ticket: %s", got)
	}

	o.settings = `{"off": ["stay-signed-in"]}`
	p.load(chromedp.Reload())
	p.waitState("connect")
	p.waitFor("!document.querySelector('[data-part=stay]').checkVisibility()")
}

// testSettings reads settings, good and bad.
func testSettings(t *testing.T, browser context.Context, o *office) {
	o.settings = "{\n\t\"label\": \"Test server\",\n\t\"labelColor\": \"amber\",\n\t\"language\": \"nb\",\n\t\"colour\": \"red\",\n\t\"ticket\": \"" + o.ticket() + "\"\n}\n"
	p := o.open(browser, "/")
	p.waitState("connect")
	p.waitText(part("label"), "Test server")
	p.waitText(part("connect-title"), "Logg inn i SuperOffice")
	p.signInBy("Brukernavn", "Logg inn")
	p.waitState("ready")
	p.click(part("open-about"))
	p.waitText(part("about-settings"), "label: Test server (groupdesk.json)")
	p.waitText(part("about-settings"), "colour: ? (groupdesk.json)")
	p.inspect("about-settings")
	p.click(part("about-close"))
	eval[bool](p, `groupdesk.mount(document.querySelector("main").appendChild(document.createElement("div")), { label: undefined }).then(() => true)`)
	p.waitText("main > div:last-child "+part("label"), "Test server") // What is undefined overrides nothing.

	if !secondBuild(t) {
		testBadSettings(t, browser, o)
	}
}

func testBadSettings(t *testing.T, browser context.Context, o *office) {
	for name, test := range map[string]struct{ settings, want string }{
		"syntax":     {"{\n\t\"label\": \"Test\"\n\t\"theme\": \"dark\"\n}", "groupdesk.json, line 3: "},
		"value":      {"{\n\n\t\"theme\": \"pink\"\n}", `groupdesk.json, line 3: theme has to be "light" or "dark", not "pink"`},
		"nested":     {"{\n\t\"names\": {\n\t\t\"pattern\": \"(\"\n\t}\n}", "groupdesk.json, line 3: names.pattern is not a regular expression"},
		"type":       {"[]", "groupdesk.json has to hold an object, in braces"},
		"origin":     {`{"origins": ["https://portal.example/path"]}`, "groupdesk.json, line 1: origins holds something wrong: each item has to be like https://intranet.example"},
		"case":       {"{\n\t\"labelcolor\": \"red\"\n}", "groupdesk.json, line 2: labelcolor is not known; labelColor is"},
		"number":     {`{"version": 86}`, `groupdesk.json, line 1: version has to be "auto", "75",`},
		"comma":      {"{\n\t\"label\": \"Test\",\n}", "JSON has no comments, and no comma before a closing bracket."},
		"empty":      {" \n", "groupdesk.json is empty: {} is the least that it holds"},
		"encoding":   {"{\"label\": \"Pr\xf8veserver\"}", "groupdesk.json is not in UTF-8: save it in that encoding"},
		"prototypes": {`{"__proto__": {"theme": "pink"}, "constructor": 1}`, ""},
	} {
		o.settings = test.settings
		p := o.open(browser, "/")
		if test.want == "" {
			p.waitState("connect")
			continue
		}
		p.expect(`^console: "groupdesk:"`)
		p.waitText("[data-part=fatal]", "its settings have a mistake")
		p.waitText("[data-part=fatal] details[open]", test.want)
		p.inspect("settings-" + name)
	}
}

// signInBy signs the administrator in on a page in another language.
func (p *tab) signInBy(user, button string) {
	p.t.Helper()
	p.fill(p.field(user), administrator.User)
	p.fill(part("password"), administrator.Password.Reveal())
	p.click(p.button(button))
}

func testNameRules(t *testing.T, browser context.Context, o *office) {
	o.settings = `{"names": {"prefix": "GRP ", "pattern": "GRP \\p{Lu}.*", "explanation": "Begin with a capital letter.", "refuse": ["test"]}}`
	p := o.visitAs(browser, administrator)
	for name, want := range map[string]string{
		"Night shift": "Names begin with “GRP ” here.", "GRP night shift": "Begin with a capital letter.", "GRP Test": "the word “test”",
	} {
		p.rewrite("2", "name", name)
		p.press("\r")
		p.waitText(part("name-message"), want)
		p.click(p.button("Cancel"))
		p.waitStatus("2", "clean")
	}
	p.rewrite("2", "name", "GRP Ærlig")
	p.press("\r")
	p.waitStatus("2", "saved")
}

func testSwitchedOff(t *testing.T, browser context.Context, o *office) {
	o.settings = `{"off": ["create", "delete", "order", "members", "change-many", "export"]}`
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.click(part("show-details"))
	p.waitText(part("details-title"), "Sales")
	for _, hidden := range []string{"new-group", "delete", "details-delete", "details-move", "a-to-z", "members-title", "only-empty", "open-bulk", "open-intake", "open-export"} {
		if eval[bool](p, fmt.Sprintf("document.querySelector(%q).checkVisibility()", part(hidden))) {
			t.Errorf("%s is shown", hidden)
		}
	}
	p.inspect("switched-off")
	p.click(cell("2", "name"))
	p.press("n")
	p.press("\ue017") // Delete
	p.rewrite("2", "description", "can still be edited")
	p.press("\r")
	p.waitStatus("2", "saved")
	if calls := o.called("GetAssociatesByGroup") + o.called("CreateUserGroup"); calls != 0 || o.group(2).Deleted {
		t.Errorf("%d calls for what is switched off", calls)
	}
}

// testInSuperOffice stands for the web client: a page of the same origin with ours in a frame.
func testInSuperOffice(t *testing.T, browser context.Context, o *office) {
	o.host = `<!doctype html><title>SuperOffice</title><link rel="icon" href="data:,"><style>iframe { width: 100%; height: 700px }</style>
		<iframe src="/#usec=` + url.QueryEscape(o.ticket()) + `"></iframe>
		<script>globalThis.heard = []; addEventListener("message", ({ data, origin }) => heard.push(JSON.stringify(data) + " " + origin));</script>`
	p := o.open(browser, "/host.html")
	inside := "document.querySelector('iframe').contentDocument.querySelector('[data-groupdesk]')"
	p.waitFor(inside + "?.dataset.state === 'ready'")
	eval[bool](p, inside+".querySelector('"+row("2")+" [data-part=act]').click() ?? true")
	p.waitFor(inside + ".querySelector('[data-part=name]')?.checkVisibility()")
	eval[bool](p, `(() => {
		const field = `+inside+`.querySelector("[data-part=name]");
		field.value = "Sales and more";
		field.dispatchEvent(new InputEvent("input", { bubbles: true }));
		`+inside+`.querySelector("[data-part=save]").click();
		return true;
	})()`)
	p.waitFor("heard.length > 0")
	p.waitFor(inside + ".querySelector('" + row("2") + "').dataset.status === 'saved'")
	if got, want := eval[string](p, "heard.join()"), `{"command":"refresh"} `+o.server.URL; got != want {
		t.Errorf("SuperOffice heard %s, want %s", got, want)
	}
}

// testInPortal holds the page in a frame of another origin, with and without its leave.
func testInPortal(t *testing.T, browser context.Context, o *office) {
	page, err := url.Parse(o.server.URL)
	if err != nil {
		t.Fatal(err)
	}
	framed := httptest.NewServer(&httputil.ReverseProxy{ // whose administrator has set frame-ancestors
		Rewrite:        func(r *httputil.ProxyRequest) { r.SetURL(page) },
		ModifyResponse: func(r *http.Response) error { r.Header.Del("Content-Security-Policy"); return nil },
	})
	t.Cleanup(framed.Close)
	portal := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><title>Portal</title><link rel="icon" href="data:,"><style>iframe { width: 100%%; height: 700px }</style>
			<script>
				globalThis.heard = [];
				globalThis.say = (message) => document.querySelector("iframe").contentWindow.postMessage(message, %[1]q);
				addEventListener("message", ({ data, origin }) => {
					if (origin !== %[1]q) return;
					heard.push(JSON.stringify(data));
					if (data.groupdesk === "ticket-wanted") say({ groupdesk: "ticket", ticket: %[2]q });
				});
			</script>
			<iframe src="%[1]s/"></iframe>`, framed.URL, o.ticket())
	}))
	t.Cleanup(portal.Close)
	o.settings = fmt.Sprintf(`{"origins": ["https://elsewhere.example", %q]}`, portal.URL)
	p := openTab(t, browser, portal.URL)
	p.waitFor(`heard.includes('{"groupdesk":"ready"}')`)
	eval[bool](p, `(say({ groupdesk: "group", id: "3" }), say({ groupdesk: "constructor" }), say(null), say("ticket"), say({ groupdesk: "group", id: 3 })) ?? true`)
	p.waitFor(`heard.includes('{"groupdesk":"group","id":3}')`)
	if got := eval[string](p, "heard.join()"); !strings.HasPrefix(got, `{"groupdesk":"ticket-wanted"},`) || strings.Contains(got, "7T:") {
		t.Errorf("the portal heard %s", got)
	}
	p.saveScreenshot("in-portal")

	signIns := o.called("AuthenticateUsernamePassword")
	o.settings = `{"origins": ["https://elsewhere.example"]}`
	stranger := openTab(t, browser, portal.URL)
	for o.called("groupdesk.json") < 2 {
		stranger.waitFor("document.readyState === 'complete'")
	}
	eval[bool](stranger, `(say({ groupdesk: "ticket", ticket: "7T:c3RyYW5nZXI=" }), say({ groupdesk: "refresh" })) ?? true`)
	o.settings = fmt.Sprintf(`{"origins": [%q]}`, portal.URL)
	again := openTab(t, browser, portal.URL) // By the time this one is ready, that one would be.
	again.waitFor(`heard.includes('{"groupdesk":"ready"}')`)
	if got := eval[int](stranger, "heard.length"); got != 0 {
		t.Errorf("a page that may not was told %s", eval[string](stranger, "heard.join()"))
	}
	if got := o.called("AuthenticateUsernamePassword"); got != signIns+1 {
		t.Errorf("%d sign-ins, want 1", got-signIns)
	}
}

// testNoTrace looks for the ticket and the password wherever a page can leave them.
func testNoTrace(t *testing.T, browser context.Context, o *office) {
	p := openTab(t, browser, "about:blank")
	p.do(chromedp.Navigate(o.server.URL + "/#usec=" + url.QueryEscape(o.ticket())))
	p.waitState("ready")
	ticket := o.ticket()
	p.click(p.button("Sign out"))
	p.signIn(administrator)
	p.waitState("ready")
	p.expect("502")
	o.makeTrouble(only("GetAllUserGroups", echoingTicket))
	p.click(p.button("Refresh"))
	p.waitNotice("is not running at the moment")
	o.makeTrouble(nil)
	p.click(part("notice-more"))
	report := p.text(part("report-text"))
	p.click(part("close-report"))
	p.click(p.button("Export"))
	export := p.value(part("export-text"))
	p.click(part("export-close"))
	p.click(part("open-about"))
	support := p.value(part("about-text"))
	places := eval[string](p, `JSON.stringify([document.documentElement.outerHTML, location.href, history.state, document.cookie, {...sessionStorage}, {...localStorage},
		[...document.querySelectorAll("input, textarea")].map((field) => field.value), performance.getEntriesByType("resource").map((entry) => entry.name)])`)
	eval[bool](p, fmt.Sprintf(`console.log("mark") ?? (location.hash = "usec=%%25" + %q) !== ""`, ticket)) // is mended, and refused or taken
	p.waitFor("location.hash === ''")
	p.mu.Lock()
	console := strings.Join(p.console, "\n")
	p.mu.Unlock()
	if !strings.Contains(console, "mark") {
		t.Error("the console was not listened to")
	}
	for name, text := range map[string]string{"the report": report, "the export": export, "the support text": support, "the browser": places, "the console": console} {
		for what, secret := range map[string]string{"ticket": ticket[3:15], "encoded ticket": url.QueryEscape(ticket)[6:20], "password": administrator.Password.Reveal(),
			"ticket in base64": base64.StdEncoding.EncodeToString([]byte(ticket))[:12]} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds the %s", name, what)
			}
		}
	}
	if !strings.Contains(report, "…") {
		t.Errorf("the report does not tell what the server said: %q", report)
	}
}

// echoingTicket answers with an error that repeats the request, as debugging pages do.
func echoingTicket(http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.WriteHeader(http.StatusBadGateway)
		body := make([]byte, 1000)
		n, _ := r.Body.Read(body)
		w.Write(body[:n])
	})
}

// TestClobbered mounts in pages whose elements go by the names that the loader uses.
func TestClobbered(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		o := openOffice(t, buildPage(t, compiler))
		o.host = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="groupdesk.css">
			<form name="groupdesk" id="groupdesk"></form><img name="currentScript" alt="">
			<script>Object.prototype.service = "https://evil.example/"; Object.prototype.readOnly = true;</script>
			<script src="groupdesk.js"></script><main><div data-groupdesk></div></main>`
		p := o.open(browser, "/host.html")
		p.waitState("connect")
		p.signIn(administrator)
		p.waitState("ready")
		p.rewrite("2", "description", "can be edited")
		eval[bool](p, `groupdesk.mount(document.querySelector("main").appendChild(document.createElement("div")), null).then((handle) => handle.unmount() ?? true)`)
	})
}

// TestPolicyNarrows expects that the page can send requests nowhere but to its services.
func TestPolicyNarrows(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		o := openOffice(t, buildPage(t, compiler))
		o.lenient = true
		elsewhere := httptest.NewServer(http.NotFoundHandler())
		t.Cleanup(elsewhere.Close)
		p := o.visit(browser)
		p.expect("Content Security Policy")
		got := eval[string](p, fmt.Sprintf(`new Promise((resolve) => {
			addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective + " " + event.originalPolicy), { once: true });
			fetch(%q).catch(() => {});
		})`, elsewhere.URL))
		if got != "connect-src connect-src 'self'" {
			t.Errorf("the policy that held is %s", got)
		}
	})
}
