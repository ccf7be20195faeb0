package e2e_test

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
)

// neverAnswering lets some requests through and then leaves them waiting until the end.
func neverAnswering(through int32, end <-chan struct{}) func(http.Handler) http.Handler {
	var n atomic.Int32
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if n.Add(1) <= through {
				next.ServeHTTP(w, r)
				return
			}
			<-end
		})
	}
}

// testInterrupted closes a tab in the middle of a batch. Another one is offered the rest, but only when the first is gone.
func testInterrupted(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.leaveAnyway()
	opened := chromedp.WaitNewTarget(p.ctx, func(info *target.Info) bool { return info.OpenerID != "" })
	eval[bool](p, "(globalThis.other = open('/')) !== null")
	other := attachTab(t, p.ctx, <-opened)
	other.leaveAnyway()
	other.begin(administrator)
	other.click(other.button("Import"))
	other.fill(part("intake-text"), "Name;Description\nAdministration;new\nSales;new\nService;new\nServices;new\nNorth;")
	o.makeTrouble(only("SaveUserGroup", neverAnswering(2, t.Context().Done())))
	other.click(part("intake-apply"))
	other.waitFor("Object.keys(localStorage).some(name => name.includes('journal marks') && localStorage[name].includes('+'))")
	if text := eval[string](other, "Object.entries(localStorage).join()"); strings.Contains(text, "7T:") || !strings.Contains(text, "North") {
		t.Errorf("the browser keeps %s", text)
	}
	p.begin(administrator)
	p.lookedForJournals()
	if got := p.text(part("notice-text")); got != "" || p.isUnsaved() {
		t.Errorf("the journal of a tab that is still there is offered: %s", got)
	}

	eval[bool](p, "other.close() ?? true")
	p.waitFor("other.closed")
	o.makeTrouble(nil)
	call(p, page.BringToFront, cdp.Empty{})
	p.do(chromedp.Reload())
	p.begin(administrator)
	p.waitNotice("An earlier batch was interrupted: 2 of 5 changes were saved; 3 still to be saved")
	p.inspect("interrupted")
	p.do(chromedp.Reload()) // Now the tab's own drafts are there as well.
	p.begin(administrator)
	p.waitNotice("2 of 5 changes were saved; 3 still to be saved")
	if rows := p.shownRows(); strings.Count(rows, "new") != 1 {
		t.Errorf("the table shows the rows %s", rows)
	}
	p.click(p.button("Save all"))
	p.waitNotice("3 changes saved.")
	o.holds(admin.Group{ID: 4, Name: "Services", Description: "new", Rank: 4})
	p.waitFor("!Object.keys(localStorage).some(name => name.includes('journal'))")
}

// lookedForJournals waits until the page has looked for journals, which it does one after the other under a lock.
func (p *tab) lookedForJournals() {
	p.t.Helper()
	eval[bool](p, "navigator.locks.request('groupdesk journals', () => true)")
	p.waitIdle()
}

// testJournalOfStartingTab has a tab come back while another one looks for the journals of tabs that are gone. Every lock
// that this takes is held until the first tab is there: it must still know its own drafts.
func testJournalOfStartingTab(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.leaveAnyway()
	p.expect("favicon.ico")
	opened := chromedp.WaitNewTarget(p.ctx, func(info *target.Info) bool { return info.OpenerID != "" })
	eval[bool](p, "(globalThis.other = open('/')) !== null")
	other := attachTab(t, p.ctx, <-opened)
	other.leaveAnyway()
	other.expect("favicon.ico") // A file that is no page has no icon.
	other.begin(administrator)
	other.rewrite("2", "description", "typed")
	other.rewrite("3", "description", "typed")
	o.makeTrouble(only("SaveUserGroup", neverAnswering(0, t.Context().Done())))
	other.click(other.button("Save all"))
	other.waitFor("Object.keys(localStorage).some(name => name.includes('journal of'))")
	other.do(chromedp.Navigate(o.server.URL + "/groupdesk.css"))

	eval[bool](p, `(() => {
		const request = navigator.locks.request;
		globalThis.locked = [];
		const gate = new Promise(resolve => globalThis.openGate = resolve);
		navigator.locks.request = function (name, ...rest) {
			const use = rest.pop();
			return request.call(this, name, ...rest, async lock => {
				const value = await use(lock);
				if (lock) locked.push(name), await gate;
				return value;
			});
		};
		return true;
	})()`)
	p.begin(administrator)
	p.waitFor("locked.length > 0")
	call(other, page.BringToFront, cdp.Empty{})
	other.do(chromedp.NavigateBack())
	other.begin(administrator)
	other.waitRows("1 2 3 4 5 6")
	if got := other.cell("2", "description"); got != "typed" {
		t.Errorf("while another tab holds %v, the drafts are gone: %q", eval[[]string](p, "locked"), got)
	}
	eval[bool](p, "openGate() ?? true")
	p.waitNotice("An earlier batch was interrupted: 0 of 2 changes were saved; 2 still to be saved")
}

// testJournalWithoutLocks has a browser that cannot tell whether a tab is there. A page that is loaded anew under a tab's
// name may be a copy of that; one that is reloaded is not.
func testJournalWithoutLocks(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.leaveAnyway()
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		Source: "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })",
	})
	p.load(chromedp.Reload())
	p.begin(administrator)
	p.rewrite("2", "description", "typed")
	p.rewrite("3", "description", "typed")
	o.makeTrouble(only("SaveUserGroup", neverAnswering(0, t.Context().Done())))
	p.click(p.button("Save all"))
	p.waitFor("Object.keys(localStorage).some(name => name.includes('journal of'))")
	p.do(chromedp.Navigate(o.server.URL))
	p.begin(administrator)
	p.waitNotice("2 unsaved changes from before this page was loaded are back.")
	p.load(chromedp.Reload())
	p.begin(administrator)
	p.waitNotice("An earlier batch was interrupted: 0 of 2 changes were saved; 2 still to be saved")
}

// testJournalWithoutRoom has a browser whose storage is full when a journal would change hands: it stays where it is, and is
// found when there is room.
func testJournalWithoutRoom(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.leaveAnyway()
	p.rewrite("2", "description", "typed")
	p.rewrite("3", "description", "typed")
	o.makeTrouble(only("SaveUserGroup", neverAnswering(0, t.Context().Done())))
	p.click(p.button("Save all"))
	p.waitFor("Object.keys(localStorage).some(name => name.includes('journal of'))")
	journals := "JSON.stringify(Object.entries(localStorage).filter(([name]) => name.includes('journal')).sort())"
	eval[bool](p, `(() => {
		for (const [name, text] of Object.entries(localStorage).filter(([name]) => name.includes('journal'))) {
			localStorage.setItem(name.replace(/ \d+ 1$/, " 7 1"), text);
			localStorage.removeItem(name);
		}
		return true;
	})()`)
	before := eval[string](p, journals)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		const set = Storage.prototype.setItem;
		globalThis.refused = 0;
		Storage.prototype.setItem = function (name, text) {
			if (this === localStorage && name.includes("journal of") && !name.endsWith(" 7 1") && !refused++) throw new DOMException("full", "QuotaExceededError");
			set.call(this, name, text);
		};
	`})
	p.load(chromedp.Reload())
	p.begin(administrator)
	p.lookedForJournals()
	if got := eval[string](p, journals); got != before || eval[int](p, "refused") != 1 {
		t.Errorf("the browser keeps %s, before %s", got, before)
	}
	p.click(p.button("Discard all"))
	p.click(p.button("Sign out"))
	p.begin(administrator)
	p.waitNotice("An earlier batch was interrupted: 0 of 2 changes were saved; 2 still to be saved")
}
