package e2e_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
	"groupdesk/web/standin"
)

// testDetails looks at what is known about a group, and undoes an older change.
func testDetails(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.click(part("show-details"))
	p.waitText(part("details-title"), "Sales")
	p.waitText(part("members-title"), "Members (5)")
	members := eval[string](p, "[...document.querySelectorAll('[data-part=members] li')].map(e => e.textContent).join('; ')")
	const want = "Anne Ask (ANNE); Bo Berg (BO), other primary group; Cleo Clark (CLEO), retired; Rea Reader (READ0); Meeting room 1 (ROOM1), resource"
	if members != want {
		t.Errorf("the members are %s, want %s", members, want)
	}
	if got := p.cell("2", "members"); got != "5" {
		t.Errorf("the table shows %q members", got)
	}
	p.inspect("details")

	for _, change := range []struct{ id, text string }{{"5", "Campaigns and fairs"}, {"6", "Laboratory"}} {
		p.rewrite(change.id, "description", change.text)
		p.press(kb.Enter)
		p.waitStatus(change.id, "saved")
	}
	history := p.text(part("history"))
	p.click(part("history") + " li:nth-child(2) button") // the older of the two
	p.waitNotice("“Marketing” is as it was before.")
	if got := o.group(6).Description; got != "Laboratory" {
		t.Errorf("undoing an older change has changed group 6 to %q", got)
	}
	if got := o.group(5).Description; got != `US:"Campaigns";NO:"Kampanjer"` {
		t.Errorf("group 5 is described as %q; the history was %s", got, history)
	}
	p.waitText(part("history"), "(undone)")

	p.do(chromedp.EmulateViewport(800, 700))
	p.waitFor("innerWidth === 800")
	covers := eval[bool](p, `(() => {
		const panel = document.querySelector('[data-part=details]').getBoundingClientRect();
		const table = document.querySelector('[data-part=table]').getBoundingClientRect();
		return panel.left < table.right && panel.left > 0;
	})()`)
	if !covers {
		t.Error("in a narrow window the panel takes room from the table")
	}
	p.click(p.button("Close the details"))
	p.waitFor("!document.querySelector('[data-part=details]').checkVisibility()")
	p.waitFor("document.activeElement.closest('tbody') !== null")
}

// testNoMembers works with a server that does not tell who is in a group.
func testNoMembers(t *testing.T, browser context.Context, o *office) {
	o = openOfficeWith(t, o.page, standin.Config{NoAssociate: true})
	p := o.visitAs(browser, administrator)
	p.expect("^network: .* status of 404")
	p.click(cell("2", "name"))
	p.click(part("show-details"))
	p.waitText(part("members-note"), "The members could not be read.")
	p.inspect("no-members")
	p.rewrite("2", "description", "mine")
	p.press(kb.Enter)
	p.waitStatus("2", "saved")
	o.holds(admin.Group{ID: 2, Name: "Sales", Description: "mine", Rank: 2})
	p.click(cell("5", "name"))
	p.press(kb.Delete)
	p.saveScreenshot("delete-without-members")
	p.waitFor("document.querySelector('[data-part=dialog]').open || document.querySelector('[data-id=\"5\"]').dataset.status === 'saved'")
	if eval[bool](p, "document.querySelector('[data-part=dialog]').open") {
		p.click(p.button("Delete", part("dialog")))
	}
	p.waitNotice("“Marketing” is marked as deleted.")
}
