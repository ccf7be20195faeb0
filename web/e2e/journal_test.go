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
	p.waitIdle()
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
