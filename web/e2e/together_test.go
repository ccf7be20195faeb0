package e2e_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
)

// colleagueSaves has another administrator change a group that is on the page.
func (o *office) colleagueSaves(id int32, change func(*admin.Group)) {
	o.t.Helper()
	was := o.group(id)
	g := was
	change(&g)
	if _, err := o.colleague().Save(was, g); err != nil {
		o.t.Fatal(err)
	}
}

// testTwoAdministrators has two people change the same groups at the same time.
func testTwoAdministrators(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "description", "mine")
	o.colleagueSaves(2, func(g *admin.Group) { g.Name = "Sales abroad" })
	p.press(kb.Enter)
	p.waitNotice("“Sales abroad” is saved. Someone else has changed the name in the meantime; those changes and yours are kept.")
	o.holds(admin.Group{ID: 2, Name: "Sales abroad", Description: "mine", Rank: 2})

	conflict := func(id int32, row, mine, theirs string) {
		t.Helper()
		p.rewrite(row, "name", mine)
		o.colleagueSaves(id, func(g *admin.Group) { g.Name = theirs })
		p.press(kb.Enter)
		p.waitNotice("Someone else has changed the same field of “" + theirs + "”. Choose which text to keep.")
		p.click(p.button("Show"))
		p.waitFocus(row + " name")
		p.waitText(part("name-message"), "to “"+theirs+"”. Choose which text to keep.")
	}
	conflict(3, "3", "Helpdesk", "Help")
	p.inspect("conflict")
	p.click(p.button("Take theirs"))
	p.waitFor("document.querySelector('[data-part=name]').value === 'Help'")
	p.waitStatus("3", "clean")
	conflict(4, "4", "Consultants", "Trainers")
	p.click(p.button("Keep mine"))
	p.waitFor("document.querySelector('[data-part=name-message]').hidden")
	p.click(p.button("Save"))
	p.waitNotice("“Consultants” is saved.")
	o.holds(admin.Group{ID: 3, Name: "Help", Description: "Answers customers' requests", Rank: 3})
	if got := o.group(4).Name; got != "Consultants" {
		t.Errorf("NetServer holds %q", got)
	}
}

// testNoRights signs in as someone who may only read. Only the server knows.
func testNoRights(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, reader)
	p.waitText(part("rights"), "Your role does not seem to allow changing user groups.")
	p.inspect("doubtful")
	p.rewrite("2", "name", "Renamed")
	p.press(kb.Enter)
	p.waitNotice("You do not have the right to do this.")
	p.waitText(part("rights"), "You can only read: the server has refused a change")
	p.inspect("refused")
	if got := o.group(2).Name; got != "Sales" {
		t.Errorf("NetServer holds %q", got)
	}
	const why = "You can only read: the server has refused a change because you lack the right to do so."
	acts := map[string]func(){
		"double click": func() { p.doubleClick(cell("3", "name")) },
		"Delete":       func() { p.press(kb.Delete) },
		"F2":           func() { p.press(kb.F2) },
		"n":            func() { p.press("n") },
	}
	for name, act := range acts {
		p.click(p.button("Dismiss"))
		p.click(cell("4", "name"))
		act()
		p.waitNotice(why)
		if p.exists(part("editor")) {
			t.Errorf("%s opens the fields of someone who may only read", name)
		}
	}
	if got := eval[string](p, "[...document.querySelectorAll('[data-part=act]:not([hidden])')].map(e => e.outerHTML).join()"); got != "" {
		t.Errorf("there are still buttons to change groups: %s", got)
	}
	p.click(p.button("Try again"))
	p.waitNotice("You can change groups again. Whether the server allows it shows when you save.")
	p.press(kb.F2)
	p.waitFor("document.querySelector('[data-part=editor]') !== null")
	if got := o.called("SaveUserGroup"); got != 1 {
		t.Errorf("the server was asked to save %d times, want once", got)
	}
}

// testFilter filters, and has groups that do not match.
func testFilter(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	filter := p.byRole("searchbox", "Filter by name or description")
	p.fill(filter, "TRAIN serv") // the one in the description, the other in the name
	p.waitRows("4")
	p.fill(filter, "serv")
	p.waitRows("3 4")
	p.rewrite("3", "name", "Helpdesk")
	p.fill(part("description"), "Answers")
	p.press(kb.Enter)
	p.waitNotice("“Helpdesk” is saved.")
	p.waitText(cell("3", "name"), "Outside the filter")
	p.waitRows("3 4")
	p.add("new-1", "Night shift")
	p.press(kb.Enter)
	p.waitNotice("“Night shift” is created.")
	p.waitText(cell("8", "name"), "Outside the filter")
	p.waitRows("8 3 4")
	p.inspect("outside-the-filter")
	p.do(chromedp.Focus(chromedp.CSS(filter)))
	p.press(kb.Escape)
	p.waitRows("1 2 3 4 5 6 8")
	if got := p.cell("8", "name"); got != "Night shiftSaved" {
		t.Errorf("without a filter the new row shows %q", got)
	}
}
