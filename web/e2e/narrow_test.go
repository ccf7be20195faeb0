package e2e_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
)

// tooWide returns elements for which the page has to be scrolled sideways.
func (p *tab) tooWide() string {
	p.t.Helper()
	return eval[string](p, `document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('.groupdesk *')]
		.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join('\n')`)
}

// testNarrow shows the page in many widths; 320 × 256 is a window of 1280 × 1024 at 400 %.
func testNarrow(t *testing.T, browser context.Context, o *office) {
	o.colleagueSaves(4, func(g *admin.Group) {
		g.Name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	})
	o.addGroups(20)
	p := o.visit(browser)
	fits := func(state string) {
		t.Helper()
		for _, size := range [][2]int64{{320, 256}, {320, 640}, {420, 800}, {640, 800}, {720, 800}, {960, 800}, {1200, 800}, {1920, 1080}} {
			p.do(chromedp.EmulateViewport(size[0], size[1]))
			p.waitFor(fmt.Sprintf("innerWidth === %d", size[0]))
			if wide := p.tooWide(); wide != "" {
				t.Errorf("%s: %d × %d has to be scrolled sideways for\n%s", state, size[0], size[1], wide)
			}
			if size[0] == 320 || size[0] == 720 {
				p.saveScreenshot(fmt.Sprintf("width-%dx%d-%s", size[0], size[1], state))
			}
		}
		p.do(chromedp.EmulateViewport(1200, 800))
	}
	fits("sign-in")
	p.signIn(administrator)
	p.waitState("ready")
	p.waitIdle()
	fits("list")
	p.click(cell("4", "name"))
	p.press(kb.F2)
	p.waitFocus("4 name")
	p.fill(part("name"), "Sales")
	p.waitText(part("name-message"), "Another user group has this name.")
	fits("editing")
	p.click(p.button("Cancel"))
	p.click(part("show-details"))
	p.waitFor("document.querySelector('[data-part=details]').checkVisibility()")
	fits("details")
	p.inspect("details-open")

	p.click(p.button("Close the details"))
	p.do(chromedp.EmulateViewport(390, 844))
	p.waitFor("innerWidth === 390")
	p.saveScreenshot("phone")
	seen := eval[int](p, `(() => {
		const foot = document.querySelector('[data-part=status-bar]').getBoundingClientRect();
		return [...document.querySelectorAll('[data-part=row]')].map(row => row.getBoundingClientRect())
			.filter(({ top, bottom }) => top >= 0 && bottom <= Math.min(foot.top, innerHeight)).length;
	})()`)
	if seen < 9 {
		t.Errorf("a phone shows %d groups, want at least 9", seen)
	}
	p.press(kb.Home + kb.ArrowUp) // There are no headings to go to.
	p.press(kb.Home, chromedp.ModifierCtrl)
	p.press(kb.ArrowUp)
	if got := eval[bool](p, "document.activeElement.closest('tbody') !== null"); !got {
		t.Errorf("the focus has gone to %s, which cannot be seen", p.focused())
	}
}
