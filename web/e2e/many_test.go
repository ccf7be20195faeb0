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

// names are the names of NetServer's groups by rank, without deleted ones.
func (o *office) names() string {
	o.t.Helper()
	var names []string
	for _, g := range o.groups() {
		if !g.Deleted {
			names = append(names, fmt.Sprintf("%d %s", g.Rank, admin.DisplayName(g.Name, "US")))
		}
	}
	return strings.Join(names, ", ")
}

// testOrder moves a group down twice, sees the new ranks before they are saved, and puts all in order of their names.
func testOrder(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(kb.ArrowDown, chromedp.ModifierAlt)
	p.press(kb.ArrowDown, chromedp.ModifierAlt)
	p.waitRows("1 3 4 2 5 6")
	p.waitNotice("Nothing is saved yet.")
	if got := o.called("SaveUserGroup"); got != 0 {
		t.Errorf("%d groups were saved without the user's word", got)
	}
	p.inspect("order")
	p.click(p.button("Save all"))
	p.waitNotice("3 changes saved.")
	const want = `1 Administration, 2 Service, 3 Services, 4 Sales, 5 Marketing, 6 R&D <Ærø> "Lab"`
	if got := o.names(); got != want {
		t.Errorf("NetServer has the order %s, want %s", got, want)
	}
	p.click(part("a-to-z"))
	p.click(p.button("Renumber"))
	p.waitFor("document.querySelector('tbody tr:nth-child(2) .gd-c-name').textContent.startsWith('Marketing')")
	p.click(p.button("Discard all"))
	p.fill(part("filter"), "serv")
	p.click(part("move-up"))
	p.waitNotice("Clear the filter to move groups.")
}

// testDeleteAsks deletes a group that has members, first by itself and then with moving them.
func testDeleteAsks(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(kb.Delete)
	p.waitText(part("dialog-text"), "“Sales” has 5 members: Anne Ask, Bo Berg, Cleo Clark and 2 more.")
	p.inspect("delete-asks")
	p.click(p.button("Cancel", part("dialog")))
	if o.group(2).Deleted {
		t.Error("the group is deleted although the user has said no")
	}
	p.press(kb.Delete)
	p.click(p.button("Delete and move members…", part("dialog")))
	p.waitText(part("dialog-text"), "This cannot be undone.")
	eval[bool](p, "(select => { select.value = '3'; return true })(document.querySelector('[data-part=dialog-target]'))")
	p.inspect("delete-and-move")
	p.click(p.button("Delete and move", part("dialog")))
	p.waitNotice("“Sales” is deleted and its members are moved.")
	p.waitIdle()
	if !o.group(2).Deleted {
		t.Error("NetServer still has the group")
	}
	members, err := o.colleague().Members(3)
	if err != nil || len(members) < 5 {
		t.Errorf("the other group has %d members now: %v", len(members), err)
	}
}

// testImport creates a pair of groups for each pasted name, and takes the batch back.
func testImport(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(p.button("Import"))
	p.fill(part("intake-text"), "Name;Description;Rank\nService;new text;3\nFormer partners;;\nEast;;\nEast;;\nWest;;99999")
	p.waitText(part("intake-summary"), "1 to create, 1 to update, 1 to restore, 2 with errors")
	p.waitText(part("intake-lines"), "Line 4 has the same name.")
	p.inspect("import")
	p.fill(part("intake-text"), "North\nSouth")
	p.click(part("intake-pairs"))
	p.waitText(part("intake-summary"), "4 to create")
	p.click(p.button("Save 4 groups"))
	p.waitNotice("4 changes saved.")
	const created = "8 North Primary, 9 North Secondary, 10 South Primary, 11 South Secondary"
	if got := o.names(); !strings.HasSuffix(got, created) {
		t.Errorf("NetServer has %s", got)
	}
	p.click(part("offer"))
	p.waitText(part("dialog-text"), "their names stay taken")
	p.click(p.button("Undo", part("dialog")))
	p.waitNotice("4 changes undone.")
	if got := o.names(); strings.Contains(got, "Primary") {
		t.Errorf("after the undo NetServer has %s", got)
	}
}

// testExport takes groups out and puts the very text in again: nothing is to be changed by that.
func testExport(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(part("show-deleted"))
	p.click(p.button("Export"))
	p.waitText(part("export-count"), "7 groups")
	text := p.value(part("export-text"))
	p.inspect("export")
	p.click(part("export-json"))
	p.waitFor("JSON.parse(document.querySelector('[data-part=export-text]').value).length === 7")
	p.click(p.button("Close", part("export")))
	p.click(p.button("Import"))
	p.fill(part("intake-text"), text)
	p.waitText(part("intake-summary"), "7 unchanged")
	p.click(p.button("Cancel", part("intake")))
	if got := o.called("SaveUserGroup"); got != 0 {
		t.Errorf("%d groups were saved", got)
	}
}

// testChangeAlike changes the names of two selected groups by one rule.
func testChangeAlike(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(" ")
	p.press(kb.ArrowDown, chromedp.ModifierShift)
	p.waitText(part("selected"), "2 selected")
	p.click(part("open-bulk"))
	p.fill(part("bulk-after"), " (old)")
	p.waitText(part("bulk-lines"), "“Sales” → “Sales (old)”")
	p.inspect("change-alike")
	p.click(p.button("Save 2 groups"))
	p.waitNotice("2 changes saved.")
	if a, b := o.group(2).Name, o.group(3).Name; a != "Sales (old)" || b != "Service (old)" {
		t.Errorf("NetServer holds %q and %q", a, b)
	}
}

// testLanguages changes a name in one language and leaves the others alone.
func testLanguages(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.click(part("show-details"))
	p.click(p.button("Languages…"))
	p.fill(p.field("Name, Norwegian"), "Marked")
	p.inspect("languages")
	p.click(p.button("Done"))
	p.waitStatus("5", "dirty")
	p.click(p.button("Save all"))
	p.waitStatus("5", "saved")
	if got, want := o.group(5).Name, `US:"Marketing";NO:"Marked"`; got != want {
		t.Errorf("NetServer holds %q, want %q", got, want)
	}
}

// testAddress opens a link to a group, which shows its details, and goes to another.
func testAddress(t *testing.T, browser context.Context, o *office) {
	p := openTab(t, browser, o.server.URL+"/#group=5")
	p.waitState("connect")
	p.signIn(administrator)
	p.waitText(part("details-title"), "Marketing")
	p.click(cell("3", "name"))
	p.waitFor("location.hash === '#group=3'")
	p.click(p.button("Close the details"))
	p.waitFor("location.hash === ''")
	p.click(part("open-about"))
	p.waitText(part("about-service"), "/Remote/ 88")
	if text := p.value(part("about-text")); strings.Contains(text, "7T:") || !strings.Contains(text, "list ") {
		t.Errorf("support is told %s", text)
	}
	p.inspect("about")
}

// testHistoryOut takes out what was changed in the sitting.
func testHistoryOut(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "description", "new")
	p.press(kb.Enter)
	p.waitStatus("2", "saved")
	p.click(part("show-details"))
	p.click(p.button("Save as JSON…"))
	p.waitText(part("export-title"), "What was changed since you opened the page")
	p.waitFor("JSON.parse(document.querySelector('[data-part=export-text]').value)[0].groups[0].after.description === 'new'")
	p.waitFor("Date.now() - Date.parse(JSON.parse(document.querySelector('[data-part=export-text]').value)[0].time) < 60000")
	p.waitFor("document.querySelector('[data-part=export-csv]').hidden")
	p.inspect("history-json")
	p.click(p.button("Close", part("export")))
	p.click(part("open-export"))
	p.waitText(part("export-title"), "Export groups")
	p.waitFor("!document.querySelector('[data-part=export-csv]').hidden")
}

// testWaitInImport wants to import while changes are on their way: the dialog itself says what to wait for.
func testWaitInImport(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	closed, open := gate(t)
	o.makeTrouble(only("SaveUserGroup", closed))
	p.rewrite("2", "description", "new")
	p.press(kb.Enter)
	p.waitStatus("2", "saving")
	p.click(p.button("Import"))
	p.fill(part("intake-text"), "North")
	p.click(part("intake-apply"))
	p.waitText(part("intake-notice"), "Wait until the changes on their way are saved.")
	p.inspect("wait-in-import")
	open()
	p.waitText(part("intake-notice"), "is saved.")
	p.click(part("intake-apply"))
	p.waitNotice("“North” is created.")
}

// testResult imports a table with errors, and mends what has come of it.
func testResult(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(p.button("Import"))
	p.fill(part("intake-text"), "Name;Rank\nNorth;\nSouth;99999")
	p.waitText(part("intake-summary"), "1 to create, 1 with errors")
	p.click(part("intake-apply"))
	p.waitNotice("“North” is created.")
	p.click(p.button("Result", part("notice")))
	p.waitText(part("export-title"), "Result of the last batch")
	text := p.value(part("export-text"))
	if !strings.Contains(text, "not applied,The rank must be from 0 to 32767.") {
		t.Errorf("the result is\n%s", text)
	}
	p.inspect("result")
	p.click(p.button("Close", part("export")))
	p.click(p.button("Import"))
	p.fill(part("intake-text"), strings.Replace(text, "99999", "99", 1))
	p.waitText(part("intake-summary"), "1 to create, 1 unchanged")
	p.click(part("intake-apply"))
	p.waitNotice("“South” is created.")
	p.click(part("show-details"))
	p.click(p.button("Result of the last batch"))
	p.waitText(part("export-count"), "2 lines.")
}

// testRename exports groups, renames one in the file, and imports it again.
func testRename(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.click(p.button("Export"))
	text := strings.Replace(p.value(part("export-text")), ",Sales,", ",=Vertrieb,", 1)
	p.click(p.button("Close", part("export")))
	p.click(p.button("Import"))
	p.fill(part("intake-text"), text)
	p.waitText(part("intake-lines"), "update “=Vertrieb” – was “Sales”")
	p.click(part("intake-apply"))
	p.waitNotice("“=Vertrieb” is saved.")
	if got := o.group(2).Name; got != "=Vertrieb" {
		t.Errorf("NetServer holds %q", got)
	}
}
