package e2e_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// testSize counts what a long list costs.
func testSize(t *testing.T, browser context.Context, o *office) {
	o.addGroups(1000)
	p := o.visitAs(browser, administrator)
	p.waitFor("document.querySelectorAll('[data-part=row]').length === 1000")
	most := eval[int](p, `(() => {
		const nodes = row => { let n = 1; for (const walk = document.createTreeWalker(row); walk.nextNode(); n++); return n; };
		return Math.max(...[...document.querySelectorAll('[data-part=row]')].map(nodes));
	})()`)
	t.Logf("with 1,000 groups a row has up to %d nodes, and the page %+v", most, p.collectGarbage())
	if most > 12 {
		t.Errorf("a row has %d nodes, want at most 12", most)
	}

	o.addGroups(10000)
	p.click(p.button("Refresh"))
	p.waitText(part("count"), "10000 user groups")
	p.waitFor("document.querySelector('[data-part=scroll]').scrollHeight > 100000")
	p.scrollThrough("document.querySelector('[data-part=scroll]')")
	p.waitText("tbody", "Group 10000")
	p.waitFor(`(({ left, bottom }) => document.elementFromPoint(left + 80, bottom - 20).closest('tr')?.dataset.id === '10001')(
		document.querySelector('[data-part=scroll]').getBoundingClientRect())`)
	eval[string](p, "document.querySelector('.groupdesk').style.transform = 'scale(0.5)'") // A host page may do that.
	p.scrollThrough("document.querySelector('[data-part=scroll]')")
	p.waitText("tbody", "Group 10000")
	eval[string](p, "document.querySelector('.groupdesk').style.transform = ''")
	size := p.collectGarbage()
	t.Logf("with 10,000 groups the page has %+v", size)
	if size.Nodes > 60000 {
		t.Errorf("with 10,000 groups the page has %d nodes, want at most 60,000", size.Nodes)
	}
	p.click(cell("10000", "name"))
	p.press(kb.Home, chromedp.ModifierCtrl)
	p.waitFocus("1 name")
	p.press(kb.End, chromedp.ModifierCtrl)
	p.waitFocus("10001 name")

	// In a low window the page scrolls, not the list: what is around the row with the focus stays around it.
	p.do(chromedp.EmulateViewport(320, 256))
	p.press(kb.Home, chromedp.ModifierCtrl)
	p.waitFocus("1 name")
	p.press(kb.End, chromedp.ModifierCtrl)
	p.waitFocus("10001 name")
	eval[bool](p, `(async () => {
		for (let i = 0; i < 10; i++) await new Promise(resolve => requestAnimationFrame(resolve));
		return true;
	})()`)
	if got := p.focused(); got != "10001 name" {
		t.Errorf("in a low window the focus went from the last row to %s", got)
	}
	p.press(kb.Home, chromedp.ModifierCtrl)
	p.waitFocus("1 name")

	// Where people have scrolled the focus out of view, a window of another size does not bring it back.
	const away = `(async () => {
		for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
		const row = document.querySelector("tr[data-id='1']"); // which may be gone: rows far above are left out
		return !row || row.getBoundingClientRect().bottom < 0;
	})()`
	eval[bool](p, "(document.scrollingElement.scrollTop += 1500) > 0")
	if !eval[bool](p, away) {
		t.Error("the row with the focus cannot be scrolled out of view")
	}
	p.do(chromedp.EmulateViewport(320, 240))
	if !eval[bool](p, away) {
		t.Error("in a lower window the list is scrolled back to the row with the focus")
	}

	p.scrollThrough("document.scrollingElement")
	p.waitText("tbody", "Group 10000")
	p.waitFor(`(({ top, bottom }) => top < innerHeight && bottom > 0)(document.querySelector("tr[data-id='10001']").getBoundingClientRect())`)
}

// scrollThrough scrolls an element from its beginning to its end.
func (p *tab) scrollThrough(element string) {
	p.t.Helper()
	eval[bool](p, `(async () => {
		const scroll = `+element+`;
		scroll.scrollTop = 0;
		for (let step = 0; step < 40; step++) {
			scroll.scrollTop += scroll.scrollHeight / 40;
			for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
		}
		return true;
	})()`)
}
