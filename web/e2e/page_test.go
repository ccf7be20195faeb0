package e2e_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
	"groupdesk/web/standin"
)

// walk is what someone does with the page.
type walk func(t *testing.T, browser context.Context, o *office)

// runWalks walks through the page as each compiler builds it, each time in an office of its own.
func runWalks(t *testing.T, walks map[string]walk) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		page := buildPage(t, compiler)
		for name, walk := range walks {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				walk(t, browser, openOffice(t, page))
			})
		}
	})
}

// TestPage is what administrators do, and what happens to them.
func TestPage(t *testing.T) {
	runWalks(t, map[string]walk{
		"a day's work":    testWork,
		"sign-in refused": testSignInRefused,
		"session expires": testSessionExpires,
		"duplicate":       testDuplicate,
		"validation":      testValidation,
		"looking around":  testLookingAround,
		"sign out":        testSignOut,
		"odd answers":     testOddAnswers,
		"loading":         testLoading,
		"unmount":         testUnmount,

		"server down":          testServerDown,
		"offline":              testOffline,
		"lost answer":          testLostAnswer,
		"troubles":             testTroubles,
		"troubles at the list": testTroublesAtTheList,
		"timeouts":             testTimeouts,
		"origins":              testOrigins,

		"double clicks":           testDoubleClicks,
		"double click in dialog":  testDoubleClickInDialog,
		"twice on keys":           testTwiceOnKeys,
		"double tap":              testDoubleTap,
		"moved under the pointer": testMovedUnderPointer,

		"keyboard":          testKeyboard,
		"escape in new row": testEscapeInNewRow,
		"escape in field":   testEscapeInField,
		"keys elsewhere":    testKeysElsewhere,
		"tab stops":         testTabStops,
		"select all":        testSelectAll,

		"outage":               testOutage,
		"notice moves nothing": testNoticeMovesNothing,

		"order":          testOrder,
		"delete asks":    testDeleteAsks,
		"import":         testImport,
		"export":         testExport,
		"history":        testHistoryOut,
		"wait in import": testWaitInImport,
		"rename by file": testRename,
		"result":         testResult,
		"change alike":   testChangeAlike,
		"languages":      testLanguages,
		"page languages": testPageLanguages,
		"address":        testAddress,

		"drafts":           testDrafts,
		"drafts of a copy": testDraftsOfCopy,
		"interrupted":      testInterrupted,
		"starting tab":     testJournalOfStartingTab,
		"no locks":         testJournalWithoutLocks,
		"no room":          testJournalWithoutRoom,

		"ticket in the address": testAddressTicket,
		"another ticket":        testAnotherTicket,
		"ways in":               testWays,
		"Windows on every call": testWindowsOnEveryCall,
		"stay signed in":        testStaySignedIn,
		"settings":              testSettings,
		"name rules":            testNameRules,
		"switched off":          testSwitchedOff,
		"in SuperOffice":        testInSuperOffice,
		"in a portal":           testInPortal,
		"no trace of secrets":   testNoTrace,

		"text":         testText,
		"leading mark": testLeadingMark,
		"copying":      testCopying,

		"paste":              testPaste,
		"paste many":         testPasteMany,
		"two administrators": testTwoAdministrators,
		"no rights":          testNoRights,
		"filter":             testFilter,
		"narrow":             testNarrow,
		"details":            testDetails,
		"no members":         testNoMembers,
		"size":               testSize,
	})
}

func testWork(t *testing.T, browser context.Context, o *office) {
	ticket, err := o.netServer.Ticket()
	if err != nil {
		t.Fatal(err)
	}
	byTicket := admin.Credentials{Ticket: admin.Secret(ticket)}
	p := o.visit(browser)
	p.inspect("connect")
	p.signIn(byTicket)
	p.waitState("ready")
	p.waitRows("1 2 3 4 5 6")
	p.waitText(part("count"), "6 user groups, 1 deleted")
	p.inspect("list")

	p.add("new-1", "Support Øst & <West>")
	p.fill(p.field("Description, new group"), `Says "hello"`)
	p.inspect("new-group")
	p.click(p.button("Save"))
	p.waitNotice("“Support Øst & <West>” is created.")
	p.waitStatus("8", "saved")
	p.waitRows("8 1 2 3 4 5 6")
	o.holds(admin.Group{ID: 8, Name: "Support Øst & <West>", Description: `Says "hello"`, Rank: 8})

	p.open("8", "name")
	p.fill(part("name"), "Support")
	p.press("\t\t")
	p.waitFocus("8 rank")
	p.fill(part("rank"), "20")
	p.waitStatus("8", "dirty")
	p.inspect("edited")
	p.click(cell("2", "name"))
	p.waitText(row("8"), "Unsaved")
	p.inspect("unsaved")
	p.click(p.button("Save all"))
	p.waitStatus("8", "saved")
	p.inspect("saved")

	p.load(chromedp.Reload())
	p.waitState("connect")
	p.signIn(byTicket)
	p.waitRows("1 2 3 4 5 6 8")
	for column, want := range map[string]string{"name": "Support", "description": `Says "hello"`, "rank": "20"} {
		if got := p.cell("8", column); got != want {
			t.Errorf("after a reload the %s is %q, want %q", column, got, want)
		}
	}
	testDeleting(p, o)
}

func testDeleting(p *tab, o *office) {
	p.click(cell("8", "name"))
	p.click(p.button("Delete"))
	p.waitNotice("“Support” is marked as deleted.")
	p.waitRows("1 2 3 4 5 6 8") // It stays where it is until the list is read again.
	p.waitText(row("8"), "Deleted")
	p.click(p.button("Undo", part("notice")))
	p.waitNotice("“Support” is as it was before.")
	if o.group(8).Deleted {
		p.t.Error("undo left the group deleted")
	}
	p.click(p.button("Delete"))
	p.waitNotice("“Support” is marked as deleted.")
	p.click(p.button("Refresh"))
	p.waitRows("1 2 3 4 5 6")
	if !o.group(8).Deleted {
		p.t.Error("the group is not deleted on NetServer")
	}
	p.click(p.byRole("checkbox", "Show deleted"))
	p.waitRows("1 2 3 4 5 6 7 8")
	p.inspect("deleted")
	p.click(p.button("Restore", row("8")))
	p.waitNotice("“Support” is restored.")
	p.waitFor("!document.querySelector(`" + row("8") + "`).hasAttribute('data-deleted')")
	o.holds(admin.Group{ID: 8, Name: "Support", Description: `Says "hello"`, Rank: 20})
}

func testSignInRefused(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.click(p.button("Sign in"))
	p.waitText(part("connect-message"), "Enter your user name and password.")
	for _, wrong := range []admin.Credentials{
		{Ticket: "7T:bm8gc3VjaCB0aWNrZXQ="}, {User: "ADM0", Password: "guess"}, {User: "NOBODY", Password: "guess"},
	} {
		p.signIn(wrong)
		p.waitText(part("connect-message"), "You could not be signed in.")
		p.waitState("connect")
		p.useTicket("")
	}
	p.inspect("sign-in-refused")
	p.signIn(administrator)
	p.waitState("ready")
	if got := p.text(part("notice-text")); got != "" {
		t.Errorf("after a good sign-in the page still says %q", got)
	}
}

func testSessionExpires(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, briefly)
	p.rewrite("2", "description", "typed before the end")
	o.ahead.Store(int64(2 * time.Minute))
	p.click(p.button("Save"))
	p.waitState("connect")
	p.waitText(part("connect-message"), "Your session has ended.")
	p.waitText(part("connect-title"), "Sign in again")
	p.inspect("session-expired")
	p.signIn(briefly)
	p.waitState("ready")
	p.waitNotice("1 row is waiting to be saved.")
	if got := p.cell("2", "description"); got != "typed before the end" {
		t.Errorf("after signing in again the typed text is %q", got)
	}
	p.click(p.button("Save all"))
	p.waitStatus("2", "saved")
	o.holds(admin.Group{ID: 2, Name: "Sales", Description: "typed before the end", Rank: 2})
}

// testDuplicate has a colleague take the name while the page is open, so that only the server can know.
func testDuplicate(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	if _, err := o.colleague().Create(admin.Group{Name: "Night shift"}); err != nil {
		t.Fatal(err)
	}
	p.add("new-1", "NIGHT SHIFT")
	p.fill(part("description"), "typed with care")
	p.press(kb.Enter)
	p.waitNotice("Another user group has this name already.")
	p.waitStatus("new-1", "failed")
	p.inspect("duplicate")
	p.open("new-1", "name")
	if got := p.value(part("description")); got != "typed with care" {
		t.Errorf("the typed text is now %q", got)
	}
	p.fill(part("name"), "Late shift")
	p.press(kb.Enter)
	p.waitStatus("9", "saved")
	if got := o.group(9); got.Name != "Late shift" || got.Description != "typed with care" {
		t.Errorf("NetServer holds %+v", got)
	}
}

func testValidation(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	tests := []struct{ field, text, want string }{
		{"name", "", "Enter a name."},
		{"name", strings.Repeat("å", 240), "Too long by 1 character; at most 239 are allowed."},
		{"name", "Sales ", "Another user group has this name."},
		{"name", "FORMER PARTNERS", "A deleted user group has this name."},
		{"name", "bell \x07", "U+0007"},
		{"description", strings.Repeat("𝄞", 128), "Too long by 2 characters; at most 254 are allowed."},
		{"rank", "second", "Enter a whole number"},
		{"rank", "32768", "The rank must be from 0 to 32767."},
	}
	for _, test := range tests {
		p.rewrite("3", test.field, test.text)
		p.press(kb.Enter)
		p.waitNotice("Correct the marked field first.")
		p.waitText(part(test.field+"-message"), test.want)
		p.waitFor("document.querySelector('" + part(test.field) + "').getAttribute('aria-invalid') === 'true'")
		p.waitFocus("3 " + test.field)
		if test == tests[len(tests)-1] {
			p.inspect("invalid")
		}
		p.click(p.button("Cancel"))
		p.waitStatus("3", "clean")
	}
	p.rewrite("3", "name", "Former partners")
	p.click(p.button("Restore that group instead"))
	p.waitNotice("“Former partners” is restored.")
	if o.group(7).Deleted {
		t.Error("the deleted group was not restored")
	}
	if calls := o.called("SaveUserGroup"); calls != 1 {
		t.Errorf("the server was asked to save %d times, want once: invalid input is not sent", calls)
	}
}

func testLookingAround(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	filter := p.byRole("searchbox", "Filter by name or description")
	p.fill(filter, "serv")
	p.waitRows("3 4")
	p.waitText(part("shown"), "2 shown")
	p.fill(filter, "no such group")
	p.waitRows("")
	p.inspect("no-match")
	p.click(p.button("Clear the filter"))
	p.waitRows("1 2 3 4 5 6")
	if _, err := o.colleague().Create(admin.Group{Name: "From elsewhere", Rank: 1}); err != nil {
		t.Fatal(err)
	}
	p.rewrite("2", "description", "still being typed")
	p.click(p.button("Refresh"))
	p.waitRows("1 8 2 3 4 5 6")
	if got := p.value(part("description")); got != "still being typed" {
		t.Errorf("after a refresh the typed text is %q", got)
	}
	p.click(p.button("Cancel"))
	p.waitStatus("2", "clean")
	if got := p.cell("2", "description"); got != "Wins and keeps customers" {
		t.Errorf("cancelling gives %q", got)
	}
	p.click(p.button("Bring it back"))
	p.waitText(cell("2", "description"), "still being typed")
}

func testSignOut(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.rewrite("2", "name", "Not saved")
	p.click(p.button("Sign out"))
	p.waitFor("document.querySelector('[data-part=dialog]').open")
	p.inspect("dialog")
	p.click(p.button("Cancel", part("dialog")))
	p.waitFor("!document.querySelector('[data-part=dialog]').open")
	if got := p.value(part("name")); got != "Not saved" {
		t.Errorf("after cancelling the typed text is %q", got)
	}
	p.click(p.button("Sign out"))
	p.click(p.button("Sign out", part("dialog")))
	p.waitState("connect")
	p.waitText(part("connect-message"), "You have signed out.")
	if got := p.shownRows(); got != "" {
		t.Errorf("after signing out the page still holds the rows %s", got)
	}
}

// testOddAnswers lets NetServer answer with other prefixes and an illegal character reference.
func testOddAnswers(t *testing.T, browser context.Context, o *office) {
	o.netServer.SetWeather(standin.Weather{Control: true, Prefix: standin.PrefixRandom})
	p := o.visitAs(browser, administrator)
	p.waitRows("1 2 3 4 5 6")
	p.rewrite("6", "name", `R&D <Ærø> "Lab" ]]> 研究`)
	p.press(kb.Enter)
	p.waitStatus("6", "saved")
	if got := o.group(6).Name; got != `R&D <Ærø> "Lab" ]]> 研究` {
		t.Errorf("NetServer holds %q", got)
	}
}

func testUnmount(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	eval[bool](p, "groupdesk.mounts[0].unmount() ?? true")
	if got := eval[string](p, "document.querySelector('[data-groupdesk]').innerHTML"); got != "" {
		t.Errorf("the element still holds %s", got)
	}
	p.press("/") // goes nowhere
	ticket, err := o.netServer.Ticket()
	if err != nil {
		t.Fatal(err)
	}
	eval[bool](p, "groupdesk.mount(document.querySelector('[data-groupdesk]'), {ticket: '"+ticket+"', theme: 'dark'}).then(() => true)")
	p.waitState("ready")
	p.waitRows("1 2 3 4 5 6")
}

func testLoading(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	closed, open := gate(t)
	o.makeTrouble(only("GetAllUserGroups", closed))
	p.signIn(administrator)
	p.waitState("loading")
	p.inspect("loading")
	open()
	p.waitState("ready")
	p.waitRows("1 2 3 4 5 6")
}
