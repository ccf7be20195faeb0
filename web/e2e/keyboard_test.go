package e2e_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
)

// testKeyboard works without a mouse.
func testKeyboard(t *testing.T, browser context.Context, o *office) {
	o.addGroups(40)
	p := o.visit(browser)
	p.waitFocus("user")
	p.press("ADM0\tadm0\r")
	p.waitState("ready")
	p.waitFocus("1 row")
	steps := []struct{ keys, focus string }{
		{kb.ArrowDown, "2 row"}, {kb.ArrowDown, "3 row"}, {kb.ArrowUp, "2 row"},
		{kb.ArrowRight, "2 name"}, {kb.End, "2 rank"}, {kb.Home, "2 name"}, {kb.ArrowDown, "3 name"}, {kb.ArrowLeft, "3 row"},
		{kb.End, "41 row"}, {kb.Home, "1 row"}, {kb.PageDown, "17 row"}, {kb.PageUp, "1 row"},
		{kb.ArrowUp, "sort-name"}, {kb.ArrowRight, "select-all"}, {kb.End, "sort-rank"}, {kb.ArrowDown, "1 row"},
		{"/", "filter"}, {"serv", "filter"}, {"\r", "3 row"}, {"/", "filter"}, {kb.Escape, "filter"}, {kb.ArrowDown, "3 row"},
		{kb.F2, "3 name"}, {kb.Escape, "3 row"}, {"\r", "3 name"}, {"\t", "3 description"}, {kb.Escape, "3 row"},
		{kb.ArrowRight + kb.ArrowRight + "\r", "3 description"}, {kb.Escape, "3 description"},
		{kb.ArrowLeft + kb.ArrowLeft, "3 row"}, {"n", "new-1 name"},
	}
	for _, step := range steps {
		p.press(step.keys)
		p.waitFocus(step.focus)
	}
	p.press("Night shift\tFrom ten to six\r")
	p.waitNotice("“Night shift” is created.")
	p.waitFocus("42 row")
	if got := o.group(42); got.Name != "Night shift" || got.Description != "From ten to six" {
		t.Errorf("NetServer holds %+v", got)
	}
	testKeysOnRows(p, o)
	testHelp(p)
}

func testKeysOnRows(p *tab, o *office) {
	p.press(kb.PageDown)
	p.waitFocus("16 row")
	p.press(" ")
	p.press(kb.ArrowDown+kb.ArrowDown, chromedp.ModifierShift)
	p.waitText(part("selected"), "3 selected")
	p.press(kb.ArrowUp, chromedp.ModifierShift)
	p.waitText(part("selected"), "2 selected")
	p.press(kb.Delete)
	p.waitNotice("2 changes saved.")
	if !o.group(16).Deleted || !o.group(17).Deleted || o.group(18).Deleted {
		p.t.Error("Delete has not marked the selected groups 16 and 17")
	}
	p.press("z", chromedp.ModifierCtrl)
	p.waitFor("document.querySelector('[data-part=dialog]').open")
	p.press("\r") // the answer that has the focus
	p.waitIdle()
	if !o.group(16).Deleted {
		p.t.Error("the answer with the focus is not the one that changes nothing")
	}
	p.press("z", chromedp.ModifierCtrl)
	p.waitFor("document.querySelector('[data-part=dialog]').open")
	p.press("\t\r")
	p.waitNotice("2 changes undone.")
	if o.group(16).Deleted || o.group(17).Deleted {
		p.t.Error("Ctrl+Z has not brought the groups back")
	}
	p.press(kb.Escape)
	p.waitFor("document.querySelector('[data-part=selected]').textContent === ''")
	p.press(kb.F2 + "!" + kb.ArrowDown) // A field has no row below.
	p.waitFocus("17 name")
	p.press("s", chromedp.ModifierCtrl)
	p.waitNotice("is saved.")
	if got := o.group(17).Name; got != "Group 0016!" {
		p.t.Errorf("Ctrl+S left the name at %q", got)
	}
	p.waitFocus("17 row")
}

// testHelp opens the list of keys and switches those off that are characters.
func testHelp(p *tab) {
	p.press("?")
	p.waitFor("document.querySelector('[data-part=help-dialog]').open")
	p.inspect("help")
	p.press(kb.Escape)
	p.waitFocus("17 row")
	choose := func(checked bool) {
		p.t.Helper()
		p.click(p.button("Shortcuts"))
		p.click(part("letters"))
		p.waitFor(fmt.Sprintf("document.querySelector('[data-part=letters]').checked === %v", checked))
		p.click(p.button("Close", part("help-dialog")))
		p.waitFor("!document.querySelector('[data-part=help-dialog]').open")
	}
	ignored := func(when, row string) {
		p.t.Helper()
		p.press("n/?" + kb.ArrowDown)
		p.waitFocus(row)
		if p.exists(part("editor")) || p.exists("dialog[open]") {
			p.t.Errorf("%s the keys still act", when)
		}
	}
	choose(false)
	p.waitFocus("17 row")
	ignored("switched off,", "18 row")
	p.load(chromedp.Reload())
	p.signIn(administrator)
	p.waitState("ready")
	p.waitFocus("1 row")
	ignored("after a reload", "2 row")
	choose(true)
	p.press("/")
	p.waitFocus("filter")
}

// testEscapeInNewRow leaves a new row again: what is typed then must not end up in another group.
func testEscapeInNewRow(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(p.button("New group"))
	p.waitFocus("new-1 name")
	p.press(kb.Escape)
	p.waitFocus("1 row")
	p.press("Sales abroad")
	p.waitFocus("1 row")
	p.add("new-2", "Sal")
	p.press(kb.Escape) // takes the text back
	p.waitFor("document.querySelector('[data-part=name]').value === ''")
	p.press(kb.Escape)
	p.waitFocus("1 row")
	p.press("Sales abroad")
	p.waitRows("1 2 3 4 5 6")
	if eval[bool](p, "document.querySelector('[data-groupdesk]').hasAttribute('data-unsaved')") || p.exists(part("editor")) {
		t.Error("typing has changed a group")
	}
}

// testKeysElsewhere presses the page's keys while the focus is in the host page.
func testKeysElsewhere(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "name", "Not saved")
	p.click(cell("3", "name"))
	eval[bool](p, `(() => {
		document.body.append(Object.assign(document.createElement('textarea'), { id: 'host' }));
		document.getElementById('host').focus();
		return true;
	})()`)
	outside := func(where string) {
		t.Helper()
		p.press("n?/ \r" + kb.Delete + kb.F2 + kb.ArrowDown)
		p.press("s", chromedp.ModifierCtrl)
		p.press("z", chromedp.ModifierCtrl)
		p.waitIdle()
		if o.called("SaveUserGroup") != 0 || p.exists(part("editor")) || p.exists("dialog[open]") {
			t.Errorf("a key acts while the focus is %s", where)
		}
		if got := eval[string](p, "document.querySelector('[data-current]').dataset.id"); got != "3" {
			t.Errorf("with the focus %s a key has moved the cursor to row %s", where, got)
		}
	}
	outside("in a field of the host page")
	eval[bool](p, "document.activeElement.blur() ?? true")
	outside("nowhere")
}

// testTabStops goes through the page by the Tab key: the table with all its rows is one stop.
func testTabStops(t *testing.T, browser context.Context, o *office) {
	o.addGroups(300)
	p := o.visitAs(browser, administrator)
	p.waitFor("document.querySelectorAll('[data-part=row]').length === 300")
	p.press(kb.PageDown)
	p.waitFocus("17 row")
	p.press("/")
	var stops []string
	for focus := "filter"; focus != "17 row" && len(stops) < 20; {
		p.press("\t")
		focus = p.focused()
		stops = append(stops, focus)
	}
	t.Logf("the stops behind the filter are %q", stops)
	if len(stops) > 12 {
		t.Errorf("from the filter to the current row there are %d stops, want at most 12", len(stops))
	}
	p.press("\t")
	if got := p.focused(); strings.Contains(got, "row") || strings.HasPrefix(got, "1") {
		t.Errorf("the table has a second stop, %s", got)
	}
}

// testSelectAll looks at the box above the rows: it tells whether none, some or all of them are selected.
func testSelectAll(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	pressed := func(want string) {
		t.Helper()
		p.waitFor("document.querySelector('" + part("select-all") + "').getAttribute('aria-pressed') === '" + want + "'")
	}
	pressed("false")
	p.click(cell("2", "name"))
	p.press(" ")
	pressed("mixed")
	p.click(part("select-all"))
	pressed("true")
	p.press(" ") // The box has the focus, and a key is no second half of a double click.
	pressed("false")
}

// testEscapeInField takes back what was typed in a field, and then in the row.
func testEscapeInField(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.open("2", "name")
	p.press("!\t!")
	p.press(kb.Escape)
	p.waitFor("document.querySelector('[data-part=description]').value === 'Wins and keeps customers'")
	if got := p.value(part("name")); got != "Sales!" {
		t.Errorf("the other field holds %q", got)
	}
	p.press(kb.Escape)
	p.waitFocus("2 name")
	p.waitNotice("What you typed is discarded.")
	p.click(p.button("Bring it back"))
	p.waitText(cell("2", "name"), "Sales!")
	o.holds(admin.Group{ID: 2, Name: "Sales", Description: "Wins and keeps customers", Rank: 2})
}
