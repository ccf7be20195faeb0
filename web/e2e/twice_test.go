package e2e_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
)

// saved waits until everything has been saved, and fails the test unless NetServer has saved so many times, and holds
// exactly these groups as deleted. The rows on the page are still the same.
func (p *tab) saved(o *office, times int, rows string, deleted ...int32) {
	p.t.Helper()
	p.waitIdle()
	if got := o.called("SaveUserGroup"); got != times {
		p.t.Errorf("NetServer was asked to save %d times, want %d", got, times)
	}
	if got := p.shownRows(); got != rows {
		p.t.Errorf("the page shows the rows %s, want %s", got, rows)
	}
	var got []int32
	for _, g := range o.groups() {
		if g.Deleted {
			got = append(got, g.ID)
		}
	}
	if !slices.Equal(got, deleted) {
		p.t.Errorf("the groups %v are deleted, want %v", got, deleted)
	}
}

// testDoubleClicks double-clicks on buttons as many people do: that is one act, and nothing that comes under the pointer
// is acted on.
func testDoubleClicks(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.doubleClick(p.button("Delete"))
	p.waitNotice("“Marketing” is marked as deleted.")
	p.saved(o, 1, "1 2 3 4 5 6", 5, 7)
	p.doubleClick(p.button("Undo", part("notice")))
	p.waitNotice("“Marketing” is as it was before.")
	p.saved(o, 2, "1 2 3 4 5 6", 7)

	p.doubleClick(p.button("Edit", row("3"))) // The second click comes down where Save or Cancel is.
	p.waitFocus("3 name")
	p.fill(part("name"), "Helpdesk")
	p.doubleClick(p.button("Save")) // and here where Edit is
	p.waitNotice("“Helpdesk” is saved.")
	p.saved(o, 3, "1 2 3 4 5 6", 7)
	if p.exists(part("editor")) {
		t.Error("a double click on Save has opened the fields again")
	}

	p.click(p.byRole("checkbox", "Show deleted"))
	p.doubleClick(p.button("Restore", row("7")))
	p.waitNotice("“Former partners” is restored.")
	p.saved(o, 4, "1 2 3 4 5 6 7")

	p.doubleClick(p.button("New group"))
	p.waitFocus("new-1 name")
	p.saved(o, 4, "new-1 1 2 3 4 5 6 7")

	p.open("5", "name") // Its fields are higher than a row: below a name in several languages stands how it is shown.
	p.doubleClick(cell("6", "name"))
	p.waitFocus("6 name")
	if got := eval[string](p, "document.querySelector('tbody tr[data-current]')?.dataset.id ?? ''"); got != "" {
		t.Errorf("row %s is current besides", got)
	}
}

// testDoubleClickInDialog answers a question twice, over the rows.
func testDoubleClickInDialog(t *testing.T, browser context.Context, o *office) {
	o.addGroups(20)
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "name", "Not saved")
	p.click(p.button("Sign out"))
	p.doubleClick(p.button("Cancel", part("dialog")))
	p.waitFor("!document.querySelector('[data-part=dialog]').open")
	p.waitFor("document.querySelector('[data-part=editor]')?.dataset.id === '2'")
	if got := p.value(part("name")); got != "Not saved" {
		t.Errorf("the typed text is now %q", got)
	}
	if got := eval[string](p, "document.querySelector('[data-current]')?.dataset.id ?? ''"); got != "" {
		t.Errorf("row %s has become current below the dialog", got)
	}
}

// testTwiceOnKeys presses keys twice, and holds them down.
func testTwiceOnKeys(t *testing.T, browser context.Context, o *office) {
	o.addGroups(8)
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.do(chromedp.Focus(chromedp.CSS(part("delete"))))
	p.press("\r\r")
	p.waitNotice("“Marketing” is marked as deleted.")
	p.saved(o, 1, "1 2 3 4 5 6 8 9", 5, 7)

	p.click(cell("8", "name"))
	p.press(kb.Delete + kb.Delete)
	p.waitNotice("“Group 0007” is marked as deleted.")
	p.saved(o, 2, "1 2 3 4 5 6 8 9", 5, 7, 8)
	p.press("z", chromedp.ModifierCtrl)
	p.waitNotice("“Group 0007” is as it was before.")
	p.saved(o, 3, "1 2 3 4 5 6 8 9", 5, 7)
	p.hold([]rune(kb.Delete)[0], 5)
	p.waitNotice("“Group 0007” is marked as deleted.")
	p.saved(o, 4, "1 2 3 4 5 6 8 9", 5, 7, 8)

	p.do(chromedp.Focus(chromedp.CSS(part("new-group"))))
	p.hold('\r', 5)
	p.waitFocus("new-1 name")
	p.saved(o, 4, "new-1 1 2 3 4 5 6 8 9", 5, 7, 8)
	p.fill(part("name"), "Night shift")
	p.press("\r\r")
	p.waitNotice("“Night shift” is created.")
	p.saved(o, 5, "10 1 2 3 4 5 6 8 9", 5, 7, 8)
}

// testDoubleTap does with a finger what testDoubleClicks does with a mouse.
func testDoubleTap(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.do(chromedp.EmulateViewport(1200, 800, chromedp.EmulateTouch))
	p.doubleTap(p.button("Delete"))
	p.waitNotice("“Marketing” is marked as deleted.")
	p.saved(o, 1, "1 2 3 4 5 6", 5, 7)
	p.doubleTap(p.button("Undo", part("notice")))
	p.waitNotice("“Marketing” is as it was before.")
	p.saved(o, 2, "1 2 3 4 5 6", 7)
	p.doubleTap(p.button("Edit", row("3")))
	p.waitFocus("3 name")
	p.saved(o, 2, "1 2 3 4 5 6", 7)
}

// testMovedUnderPointer has rows move under a pointer that rests on a row's button. The click comes while the user cannot
// have seen it: it belongs to the row that was there.
func testMovedUnderPointer(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	edit := p.button("Edit", row("3"))
	at := p.waitSteady(edit)
	p.move(at)
	if _, err := o.colleague().Create(admin.Group{Name: "From elsewhere", Rank: 1}); err != nil {
		t.Fatal(err)
	}
	under := eval[string](p, fmt.Sprintf(`(async (x, y) => {
		const moved = new Promise(resolve => new MutationObserver(resolve).observe(document.querySelector('tbody'), { childList: true }));
		document.querySelector('[data-part=refresh]').click();
		await moved;
		const button = document.elementFromPoint(x, y);
		button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: x, clientY: y }));
		return button.closest('button[data-part=act]') ? button.closest('tr').dataset.id : button.outerHTML;
	})(%f, %f)`, at.X, at.Y))
	if under != "2" {
		t.Errorf("the button of row %s has come under the pointer, want 2", under)
	}
	p.waitRows("1 8 2 3 4 5 6")
	if p.exists(part("editor")) {
		t.Error("a click on a row that had just come there has opened its fields")
	}
	p.click(p.button("Edit", row("3")))
	p.waitFocus("3 name")
}

func (p *tab) exists(selector string) bool {
	p.t.Helper()
	return eval[bool](p, fmt.Sprintf("document.querySelector(%q) !== null", selector))
}
