package e2e_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/memory"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
)

// openOld opens a page in a browser in which a script has taken something away.
func openOld(t *testing.T, browser context.Context, url, take string) *tab {
	t.Helper()
	p := openTab(t, browser, "about:blank")
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: take})
		return err
	}), chromedp.Navigate(url))
	return p
}

func testOldBrowsers(t *testing.T, browser context.Context, dir string) {
	const noStreaming = "delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming;"
	tests := map[string]struct{ take, part, want string }{
		"no decompression":   {"delete globalThis.DecompressionStream;", "p", "running"},
		"no streaming":       {noStreaming, "p", "running"},
		"neither":            {"delete globalThis.DecompressionStream;" + noStreaming, "p", "running"},
		"no trusted types":   {"delete globalThis.trustedTypes;", "p", "running"},
		"no WebAssembly":     {"delete globalThis.WebAssembly;", "[data-part=fatal]", "WebAssembly is switched off"},
		"too old":            {"CSS.supports = () => false;", "[data-part=fatal]", "too old"},
		"too old altogether": {"CSS.supports = () => false; delete globalThis.WebAssembly;", "[data-part=fatal]", "too old"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := openOld(t, browser, host(t, dir, nil), test.take)
			if test.want != "running" {
				p.expect(`^console: "groupdesk:" .*missing`)
			}
			p.waitText("#one "+test.part, test.want)
			p.waitText("#two "+test.part, test.want)
		})
	}
}

// TestUnreadableScript lets the browser refuse the script, as one does that can't parse it: the page says what it needs.
func TestUnreadableScript(t *testing.T) {
	browser := startBrowser(t)
	dir := buildPage(t, bundle.Go)
	t.Run("go", func(t *testing.T) {
		p := openTab(t, browser, host(t, dir, changing(".js", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, "class {")
		})))
		p.expect("integrity")
		p.waitText("[data-groupdesk]", "The browser: Groupdesk needs Chrome or Edge 109")
		if eval[bool](p, "getComputedStyle(document.querySelector('.groupdesk-stays')).visibility === 'visible'") && eval[bool](p, "performance.now() < 4000") {
			t.Error("the text is there at once, where others would see it while the page is loaded")
		}
		p.waitFor("getComputedStyle(document.querySelector('.groupdesk-stays')).visibility === 'visible'")
		p.checkAccessibility("unreadable script")
		p.saveScreenshot("unreadable-script")
	})
}

// testOptions gives wrong options, which a developer has to understand.
func testOptions(t *testing.T, browser context.Context, dir string) {
	p := openTab(t, browser, host(t, dir, nil))
	p.waitText("#one p", "running")
	tests := map[string]string{
		`groupdesk.mount("#one")`:                          "an element to mount in is needed",
		`mountNew({ tickets: "7T:" })`:                     "there is no option tickets, only label, labelColor, language, names, off, readOnly, service, signIn, theme, version, ticket, getTicket, address and group",
		`mountNew({ group: "7" })`:                         "the option group has to be a number",
		`mountNew({ group: NaN })`:                         "the option group has to be a number",
		`mountNew({ readOnly: "true" })`:                   "the option readOnly has to be true or false",
		`mountNew({ theme: "pink" })`:                      `the option theme has to be "light" or "dark", not "pink"`,
		`mountNew({ off: ["import", "everything"] })`:      `the option off holds something wrong: each item has to be "create", "delete", `,
		`mountNew({ off: "import" })`:                      "the option off has to be a list, in square brackets",
		`mountNew({ names: { patern: "x" } })`:             "there is no option names.patern, only explanation, pattern, prefix and refuse",
		`mountNew({ names: { pattern: "(" } })`:            "the option names.pattern is not a regular expression: ",
		`mountNew({ origins: ["https://a.example"] })`:     "there is no option origins",
		`mountNew({ service: "javascript:alert(1)" })`:     "the option service has to be the address of a folder on a web server, not javascript:alert(1)",
		`mountNew({ service: "https://me@crm.example/" })`: "the option service has to be",
		`mountNew({ label: null })`:                        "the option label has to be a text, in quotation marks",
	}
	eval[string](p, `String(globalThis.mountNew = (options) => groupdesk.mount(document.querySelector("main").appendChild(document.createElement("div")), options))`)
	for call, want := range tests {
		if got := eval[string](p, call+".catch((error) => error.name + ' ' + error.message)"); !strings.HasPrefix(got, "TypeError groupdesk.mount: "+want) {
			t.Errorf("%s: %q, want %q", call, got, want)
		}
	}
	p.waitText("main > div:last-child [data-part=fatal]", "not set up correctly")
	if got := eval[int](p, "groupdesk.mounts.length"); got != 2 {
		t.Errorf("%d programs are mounted, want 2", got)
	}
}

// testHandle has the host page and the program talk to each other.
func testHandle(t *testing.T, browser context.Context, dir string) {
	p := openTab(t, browser, host(t, dir, nil))
	p.waitText("#one p", "running")
	p.click("#one .ask")
	p.waitFor("document.querySelector('#one').dataset.asked === 'false'")
	eval[bool](p, `(async () => {
		groupdesk.mounts.find((handle) => handle.element.id === "one").unmount();
		globalThis.answer = () => "7T:asked";
		globalThis.heard = [];
		for (const name of ["saved", "error", "group"]) {
			document.addEventListener("groupdesk-" + name, (event) => {
				heard.push([event.target.id, name, JSON.stringify(event.detail), Object.isFrozen(event.detail)].join(" "));
				handle.refresh(); // enters the program, which has to be at rest
			});
		}
		globalThis.handle = await groupdesk.mount(document.querySelector("#one"), { getTicket: () => answer() });
		return true;
	})()`)
	given := func(want string) {
		t.Helper()
		p.waitFor("document.querySelector('#one').dataset.given === '" + want + "'")
	}
	p.click("#one .ask")
	given("7T:asked")
	p.waitFor("document.querySelector('#one').dataset.asked === 'true'")
	eval[bool](p, "handle.setTicket('7T:pushed') ?? true")
	given("7T:pushed")
	for _, answer := range []string{"undefined", "Promise.reject(new Error('nobody is signed in'))", "(() => { throw new Error('broken') })()"} {
		eval[bool](p, "handle.setTicket('7T:before') ?? true")
		eval[string](p, "String(globalThis.answer = () => "+answer+")")
		p.click("#one .ask")
		given("")
	}
	p.click("#one .saved")
	p.click("#one .failed")
	p.click("#one .group")
	p.waitFor("heard.length === 3")
	if got, want := eval[string](p, "heard.join()"), `one saved {"id":7} true,one error {"kind":"not-found"} true,one group {"id":0} true`; got != want {
		t.Errorf("the page heard\n%s, want\n%s", got, want)
	}
	p.waitFor("document.querySelector('#one').dataset.refreshed === 'yes'")
	eval[bool](p, "handle.showGroup('7') ?? document.querySelector('#one').dataset.shown === '7'")
	eval[bool](p, "(handle.unmount(), handle.unmount(), handle.refresh(), handle.showGroup(1), handle.setTicket('7T:late')) ?? true")
	if got := eval[string](p, "document.querySelector('#one').dataset.given"); got != "" {
		t.Errorf("after unmount the program got %q", got)
	}
	p.waitFor("handle.go === null") // the handle doesn't hold the program's memory
}

// testElement walks through the life of a <groupdesk-admin>.
func testElement(t *testing.T, browser context.Context, dir string) {
	p := openTab(t, browser, host(t, dir, nil))
	p.waitText("#one p", "running")
	eval[string](p, `(() => {
		globalThis.main = document.querySelector("main");
		globalThis.admin = document.createElement("groupdesk-admin");
		admin.setAttribute("service", "/three/");
		admin.setAttribute("ticket", "7T:secret");
		admin.getTicket = async () => "7T:asked";
		admin.textContent = "This browser is too old.";
		main.append(admin);
		return admin.outerHTML;
	})()`)
	p.waitText("groupdesk-admin p", "running on /three/")
	if got := eval[string](p, "admin.outerHTML"); strings.Contains(got, "secret") || strings.Contains(got, "too old") {
		t.Errorf("the element still holds its ticket or its text: %s", got)
	}
	p.click("groupdesk-admin .ask")
	p.waitFor("admin.dataset.given === '7T:asked'")
	eval[bool](p, "(admin.setTicket('7T:pushed'), admin.refresh(), admin.dataset.given === '7T:pushed' && admin.dataset.refreshed === 'yes')")

	p.fill("groupdesk-admin input", "typed")
	eval[bool](p, "(main.prepend(admin), new Promise((resolve) => setTimeout(() => resolve(true), 50)))")
	if got := eval[string](p, "admin.querySelector('input').value"); got != "typed" {
		t.Errorf("after moving the element its field holds %q", got)
	}
	eval[bool](p, "admin.remove() ?? true")
	p.waitFor("document.body.dataset.cleaned === 'running on /three/' && groupdesk.mounts.length === 2 && admin.childElementCount === 0")
	eval[bool](p, "main.append(admin) ?? true")
	p.waitText("groupdesk-admin p", "running on /three/")
	eval[bool](p, "(admin.remove(), main.append(admin), admin.remove(), new Promise((resolve) => setTimeout(() => resolve(true), 50)))")
	if got := eval[int](p, "groupdesk.mounts.length"); got != 2 {
		t.Errorf("%d programs are mounted, want 2", got)
	}
}

// TestEmbedding mounts the real program in a page with more than one.
func TestEmbedding(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		built := buildPage(t, compiler)
		t.Run("independent", func(t *testing.T) { testIndependent(t, browser, openOffice(t, built)) })
		t.Run("tickets", func(t *testing.T) { testTickets(t, browser, openOffice(t, built)) })
		t.Run("group", func(t *testing.T) { testGroup(t, browser, openOffice(t, built)) })
		t.Run("fifty mounts", func(t *testing.T) { testFiftyMounts(t, browser, openOffice(t, built)) })
	})
}

// mountTwo opens the page and mounts two more, one and two. The host page has a use of its own for an attribute that the
// plug-in has inside.
func (o *office) mountTwo(browser context.Context, options string) *tab {
	o.t.Helper()
	p := o.visit(browser)
	eval[bool](p, `(async () => {
		groupdesk.mounts[0].unmount();
		for (const id of ["one", "two"]) {
			globalThis[id] = document.querySelector("main").appendChild(document.createElement("div"));
			globalThis[id].dataset.part = "side";
			globalThis[id + "Handle"] = await groupdesk.mount(globalThis[id], `+options+`);
		}
		return true;
	})()`)
	return p
}

func (o *office) ticket() string {
	o.t.Helper()
	ticket, err := o.netServer.Ticket()
	if err != nil {
		o.t.Fatal(err)
	}
	return ticket
}

func testIndependent(t *testing.T, browser context.Context, o *office) {
	p := o.mountTwo(browser, "{}")
	p.waitFor("one.dataset.state === 'connect' && two.dataset.state === 'connect'")
	eval[bool](p, "oneHandle.setTicket('"+o.ticket()+"') ?? true")
	p.waitFor("one.dataset.state === 'ready' && one.querySelectorAll('[data-part=row]').length === 6")
	if got := eval[string](p, "two.dataset.state + two.querySelectorAll('[data-part=row]').length"); got != "connect0" {
		t.Errorf("the other mount shows %s", got)
	}
	eval[bool](p, "twoHandle.unmount() ?? true")
	if _, err := o.colleague().Create(admin.Group{Name: "Night shift"}); err != nil {
		t.Fatal(err)
	}
	eval[bool](p, "oneHandle.refresh() ?? true")
	p.waitFor("one.querySelectorAll('[data-part=row]').length === 7")
}

func testTickets(t *testing.T, browser context.Context, o *office) {
	p := o.mountTwo(browser, "{ getTicket: async () => id === 'one' ? '"+o.ticket()+"' : '' }")
	p.waitFor("one.dataset.state === 'ready'")
	p.waitFor("two.dataset.state === 'connect'")
}

// testGroup has a host page follow the group whose details are shown, and choose it.
func testGroup(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	eval[bool](p, `(async () => {
		groupdesk.mounts[0].unmount();
		globalThis.heard = [];
		document.addEventListener("groupdesk-group", ({ target, detail }) => heard.push(target.localName + detail.id));
		globalThis.one = document.querySelector("main").appendChild(document.createElement("div"));
		globalThis.oneHandle = await groupdesk.mount(one, { ticket: "`+o.ticket()+`", group: 5 });
		return true;
	})()`)
	p.waitText(part("details-title"), "Marketing")
	p.click(cell("3", "name"))
	p.waitFor("heard.join() === 'div3'")
	eval[bool](p, "oneHandle.showGroup(2) ?? true")
	p.waitText(part("details-title"), "Sales")
	p.click(p.button("Close the details"))
	p.waitFor("heard.join() === 'div3,div2,div0'")
	if got := eval[string](p, "location.hash"); got != "" {
		t.Errorf("the host page's address has %s", got)
	}
	eval[bool](p, `(() => {
		oneHandle.unmount();
		const admin = document.createElement("groupdesk-admin");
		admin.setAttribute("group", "77");
		admin.setAttribute("ticket", "`+o.ticket()+`");
		one.replaceWith(admin);
		return true;
	})()`)
	p.waitFor("heard.at(-1) === 'groupdesk-admin0'") // There is no such group.
}

// testFiftyMounts mounts and unmounts, and looks for what is still there after a garbage collection.
func testFiftyMounts(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	cycle := func(times int) memory.GetDOMCountersResult {
		t.Helper()
		eval[bool](p, fmt.Sprintf(`(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			globalThis.kept = [];
			for (let i = 0; i < %d; i++) {
				const element = document.createElement(i %% 2 ? "div" : "groupdesk-admin");
				document.querySelector("main").append(element);
				if (i %% 2) await groupdesk.mount(element, { ticket: %q });
				while (element.dataset.state !== (i %% 2 ? "ready" : "connect")) await frame();
				const handle = groupdesk.mounts.find((mounted) => mounted.element === element);
				const memory = Object.values(handle.go._inst.exports).find((value) => value instanceof WebAssembly.Memory);
				kept.push(new WeakRef(element), new WeakRef(memory), new WeakRef(handle));
				if (i %% 2) handle.unmount();
				element.remove();
				await frame();
			}
			return groupdesk.mounts.length === 1;
		})()`, times, o.ticket()))
		p.waitFor("groupdesk.mounts.length === 1")
		return p.collectGarbage()
	}
	before := cycle(4) // what only the first ones leave
	after := cycle(50)
	left := func() int { return eval[int](p, "kept.filter((reference) => reference.deref()).length") }
	for begin := time.Now(); left() > 0 && time.Since(begin) < patience; { // A timer of the last one may still run.
		after = p.collectGarbage()
	}
	if got := left(); got != 0 {
		t.Errorf("%d of 150 elements, memories and handles are still there", got)
	}
	t.Logf("before %+v, after %+v", before, after)
	if after.JsEventListeners > before.JsEventListeners || after.Nodes > before.Nodes+20 {
		t.Errorf("before %+v, after %+v", before, after)
	}
}

// collectGarbage collects it and counts what the tab has left.
func (p *tab) collectGarbage() memory.GetDOMCountersResult {
	p.t.Helper()
	var counters memory.GetDOMCountersResult
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		for range 3 { // what finalizers let go goes in the next round
			if _, err := cdp.Call(ctx, t, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
				return err
			}
		}
		got, err := cdp.Call(ctx, t, memory.GetDOMCounters, cdp.Empty{})
		if err == nil {
			counters = got
		}
		return err
	}))
	return counters
}
