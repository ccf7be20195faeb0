package e2e_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
)

// leaveAnyway answers the browser's question whether to leave a page with unsaved work, from now on.
func (p *tab) leaveAnyway() {
	questions := chromedp.Events(p.ctx, page.JavascriptDialogOpening)
	go func() {
		for _, err := range questions {
			if err != nil {
				return
			}
			chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
		}
	}()
}

// testDrafts leaves the page in many ways with unsaved work.
func testDrafts(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.leaveAnyway()
	p.rewrite("2", "description", "typed before")
	p.add("new-1", "Night shift")
	p.waitFor("Object.keys(sessionStorage).some(name => name.includes('drafts') && sessionStorage[name].includes('Night shift'))")
	p.isBack(administrator, "a reload", chromedp.Reload())
	p.inspect("recalled")
	p.expect("favicon.ico") // A file that is no page has no icon.
	p.do(chromedp.Navigate(o.server.URL + "/groupdesk.css"))
	p.isBack(administrator, "a look at another page", chromedp.NavigateBack())
	p.do(chromedp.NavigateForward())
	p.isBack(administrator, "going forward and back", chromedp.NavigateBack())

	p.load(chromedp.Reload())
	p.begin(reader)
	p.waitRows("1 2 3 4 5 6")
	if got := p.text(part("notice-text")); got != "" || p.isUnsaved() {
		t.Errorf("another user gets the drafts; the page says %q", got)
	}
	p.isBack(administrator, "another user has worked there", chromedp.Reload())

	p.click(p.button("Sign out"))
	p.click(p.button("Sign out", part("dialog")))
	p.begin(administrator)
	p.waitRows("1 2 3 4 5 6")
	if p.isUnsaved() {
		t.Error("the drafts are still there after signing out")
	}
	if got := eval[string](p, "Object.entries(sessionStorage).join()"); strings.Contains(got, "Night shift") {
		t.Errorf("after signing out the browser keeps %s", got)
	}
}

func (p *tab) begin(user admin.Credentials) {
	p.t.Helper()
	p.waitState("connect")
	p.signIn(user)
	p.waitState("ready")
}

func (p *tab) isUnsaved() bool {
	p.t.Helper()
	return eval[bool](p, "document.querySelector('[data-groupdesk]').hasAttribute('data-unsaved')")
}

// isBack signs in after the user has come back to the page in some way, and expects the two drafts of testDrafts.
func (p *tab) isBack(user admin.Credentials, when string, comeBack chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	p.do(comeBack)
	p.begin(user)
	p.waitNotice("2 unsaved changes from before this page was loaded are back.")
	p.waitRows("new-1 1 2 3 4 5 6")
	if description, name := p.cell("2", "description"), p.cell("new-1", "name"); description != "typed before" || name != "Night shiftNew" {
		p.t.Errorf("after %s the rows show %q and %q", when, description, name)
	}
}

// testDraftsOfCopy has a second tab that the browser has copied from the first, with all that it keeps. The drafts are the
// first one's as long as it is there.
func testDraftsOfCopy(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.leaveAnyway()
	p.rewrite("2", "name", "Typed in the first")
	p.waitFor("Object.keys(sessionStorage).some(name => name.includes('drafts'))")
	opened := chromedp.WaitNewTarget(p.ctx, func(info *target.Info) bool { return info.OpenerID != "" })
	eval[bool](p, "open('/') !== null")
	second := attachTab(t, p.ctx, <-opened)
	second.leaveAnyway()
	second.begin(administrator)
	second.waitRows("1 2 3 4 5 6")
	if second.isUnsaved() {
		t.Error("the second tab has the drafts of the first")
	}
	second.rewrite("3", "name", "Typed in the second")
	second.do(chromedp.Reload())
	second.begin(administrator)
	second.waitText(cell("3", "name"), "Typed in the second")

	call(p, page.BringToFront, cdp.Empty{})
	p.do(chromedp.Reload())
	p.begin(administrator)
	p.waitText(cell("2", "name"), "Typed in the first")
	if got := p.cell("3", "name"); got != "Service" {
		t.Errorf("the first tab shows %q, which was typed in the second", got)
	}
}
