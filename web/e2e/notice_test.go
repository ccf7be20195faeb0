package e2e_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
)

// testOutage has the server fail before anything is written, so that nothing is in doubt.
func testOutage(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.expect("^network: .* status of 503")
	o.makeTrouble(only("GetUserGroup", answering(http.StatusServiceUnavailable, "text/html", "<h1>Service unavailable")))
	p.rewrite("2", "description", "typed in the outage")
	p.press(kb.Enter)
	p.waitNotice("The change to “Sales” was not saved. The service is not running at the moment.")
	p.waitStatus("2", "failed")
	if got := p.text(part("notice")); strings.Contains(got, "not known") || strings.Contains(got, "may have been saved") {
		t.Errorf("the page doubts what cannot have been saved: %s", got)
	}
	if got := o.called("SaveUserGroup"); got != 0 {
		t.Errorf("the server was asked to save %d times", got)
	}
	p.inspect("outage")

	o.makeTrouble(nil)
	eval[bool](p, "dispatchEvent(new Event('online'))") // else the page looks again after some seconds
	p.waitNotice("The server answers again. 1 change is waiting to be saved.")
	p.click(p.button("Save all"))
	p.waitStatus("2", "saved")
	o.holds(admin.Group{ID: 2, Name: "Sales", Description: "typed in the outage", Rank: 2})
}

// testNoticeMovesNothing has notices come and go while the user is far down in a long list.
func testNoticeMovesNothing(t *testing.T, browser context.Context, o *office) {
	o.addGroups(300)
	p := o.visitAs(browser, administrator)
	p.expect("^network: .* status of 503")
	p.waitFor("document.querySelectorAll('[data-part=row]').length === 300")
	for _, width := range []int64{1200, 420} {
		p.do(chromedp.EmulateViewport(width, 800))
		p.press(kb.End, chromedp.ModifierCtrl)
		p.waitFocus("301 row")
		p.press(kb.ArrowUp + kb.ArrowUp)
		p.waitFocus("299 row")
		before := p.places()
		o.makeTrouble(answering(http.StatusServiceUnavailable, "text/html", "<h1>Service unavailable"))
		p.press(kb.F2)
		p.waitFocus("299 name")
		p.press("!\r")
		p.waitNotice("The change to “Group 0298” was not saved.")
		p.waitFocus("299 row")
		p.unmoved(before, "a notice has come")
		if !eval[bool](p, `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('[data-part=notice-text]').getBoundingClientRect())`) {
			t.Error("the notice is out of view")
		}
		p.click(p.button("Dismiss"))
		p.waitFor("document.querySelector('[data-part=notice-text]').textContent === ''")
		p.unmoved(before, "the notice has gone")
		o.makeTrouble(nil)
		p.click(p.button("Discard all"))
		p.waitNotice("What you typed is discarded.")
		p.unmoved(before, "the change is discarded")
		p.waitFocus("299 row")
	}
}

// places are the places of the toolbar and of the rows in view.
func (p *tab) places() string {
	p.t.Helper()
	return eval[string](p, `(() => {
		const scroll = document.querySelector('[data-part=scroll]').getBoundingClientRect();
		const elements = [document.querySelector('.gd-toolbar'), ...document.querySelectorAll('[data-part=row]')];
		const places = elements.map(element => [element.dataset.id ?? 'toolbar', element.getBoundingClientRect()]);
		return places.filter(([id, { bottom, top }]) => id === 'toolbar' || bottom > scroll.top && top < scroll.bottom)
			.map(([id, { x, y, width, height }]) => [id, x, y, width, height].join(' ')).join('\n');
	})()`)
}

func (p *tab) unmoved(before, when string) {
	p.t.Helper()
	now := p.places()
	if now == before {
		return
	}
	was := strings.Split(before, "\n")
	for i, line := range strings.Split(now, "\n") {
		if i >= len(was) || line != was[i] {
			p.t.Errorf("when %s, things move: %s, and before %s", when, line, was[min(i, len(was)-1)])
			return
		}
	}
}
