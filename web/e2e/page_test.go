package e2e_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
	"groupdesk/web/standin"
)

// TestPage is what administrators do, and what happens to them.
func TestPage(t *testing.T) {
	browser := startBrowser(t)
	tests := map[string]func(t *testing.T, browser context.Context, o *office){
		"a day's work":         testWork,
		"sign-in refused":      testSignInRefused,
		"session expires":      testSessionExpires,
		"no rights":            testNoRights,
		"duplicate":            testDuplicate,
		"validation":           testValidation,
		"looking around":       testLookingAround,
		"keyboard":             testKeyboard,
		"sign out":             testSignOut,
		"server down":          testServerDown,
		"lost answer":          testLostAnswer,
		"troubles":             testTroubles,
		"troubles at the list": testTroublesAtTheList,
		"loading":              testLoading,
		"odd answers":          testOddAnswers,
		"unmount":              testUnmount,
	}
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		page := buildPage(t, compiler)
		for name, test := range tests {
			t.Run(name, func(t *testing.T) { test(t, browser, openOffice(t, page)) })
		}
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

	p.click(part("new-group"))
	p.fill(inRow("new-1", "name"), "Support Øst & <West>")
	p.fill(inRow("new-1", "description"), `Says "hello"`)
	p.inspect("new-group")
	p.click(inRow("new-1", "save"))
	p.waitText(part("status"), "“Support Øst & <West>” is created.")
	p.waitStatus("8", "saved")
	if got, want := o.group(8), (admin.Group{ID: 8, Name: "Support Øst & <West>", Description: `Says "hello"`, Rank: 8}); got != want {
		t.Errorf("NetServer holds %+v, want %+v", got, want)
	}

	p.fill(inRow("8", "name"), "Support")
	p.fill(inRow("8", "rank"), "20")
	p.waitStatus("8", "dirty")
	p.inspect("edited")
	p.click(inRow("8", "save"))
	p.waitStatus("8", "saved")
	p.inspect("saved")

	p.load(chromedp.Reload())
	p.waitState("connect")
	p.signIn(byTicket)
	p.waitStatus("8", "clean")
	for name, want := range map[string]string{"name": "Support", "description": `Says "hello"`, "rank": "20"} {
		if got := p.value(inRow("8", name)); got != want {
			t.Errorf("after a reload the %s is %q, want %q", name, got, want)
		}
	}

	p.click(inRow("8", "delete"))
	p.waitText(part("status"), "“Support” is marked as deleted.")
	p.waitRows("1 2 3 4 5 6")
	p.click(part("undo"))
	p.waitStatus("8", "saved")
	p.waitRows("1 2 3 4 5 6 8")
	if o.group(8).Deleted {
		t.Error("undo left the group deleted")
	}
	p.click(inRow("8", "delete"))
	p.waitRows("1 2 3 4 5 6")
	if !o.group(8).Deleted {
		t.Error("the group is not deleted on NetServer")
	}
	p.click(part("show-deleted"))
	p.waitRows("1 2 3 4 5 6 7 8")
	p.waitText(inRow("8", "deleted"), "Deleted")
	p.inspect("deleted")
	p.click(inRow("8", "restore"))
	p.waitText(part("status"), "“Support” is restored.")
	p.waitFor("!document.querySelector(`" + row("8") + "`).hasAttribute('data-deleted')")
	if got, want := o.group(8), (admin.Group{ID: 8, Name: "Support", Description: `Says "hello"`, Rank: 20}); got != want {
		t.Errorf("NetServer holds %+v, want %+v", got, want)
	}
}

func testSignInRefused(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.click(part("connect"))
	p.waitText(part("connect-message"), "Enter your user name and password, or a ticket.")
	for _, wrong := range []admin.Credentials{
		{Ticket: "7T:bm8gc3VjaCB0aWNrZXQ="}, {User: "ADM0", Password: "guess"}, {User: "NOBODY", Password: "guess"},
	} {
		p.signIn(wrong)
		p.waitText(part("alert"), "You could not be signed in.")
		p.waitState("connect")
		p.fill(part("ticket"), "")
	}
	p.inspect("sign-in-refused")
	p.signIn(administrator)
	p.waitState("ready")
	if got := p.text(part("alert-title")); eval[bool](p, "!document.querySelector('[data-part=alert]').hidden") {
		t.Errorf("after a good sign-in the page still says %q", got)
	}
}

func testSessionExpires(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, briefly)
	p.fill(inRow("2", "description"), "typed before the end")
	o.ahead.Store(int64(2 * time.Minute))
	p.click(inRow("2", "save"))
	p.waitState("connect")
	p.waitText(part("alert"), "Your session has ended.")
	p.waitText(part("connect-title"), "Sign in again")
	if got := p.value(inRow("2", "description")); got != "typed before the end" {
		t.Errorf("the typed text is now %q", got)
	}
	p.inspect("session-expired")
	p.signIn(administrator)
	p.waitState("ready")
	if got := p.value(inRow("2", "description")); got != "typed before the end" {
		t.Errorf("after signing in again the typed text is %q", got)
	}
	p.click(inRow("2", "save"))
	p.waitStatus("2", "saved")
	if got := o.group(2).Description; got != "typed before the end" {
		t.Errorf("NetServer holds %q", got)
	}
}

func testNoRights(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, reader)
	p.waitText(part("status"), "Your role does not seem to allow changing user groups.")
	p.fill(inRow("2", "name"), "Renamed")
	p.click(inRow("2", "save"))
	p.waitStatus("2", "failed")
	p.waitText(part("alert"), "You do not have the right to do this.")
	p.waitText(part("details-text"), "rights")
	p.inspect("no-rights")
	if got := p.value(inRow("2", "name")); got != "Renamed" {
		t.Errorf("the typed text is now %q", got)
	}
	if got := o.group(2).Name; got != "Sales" {
		t.Errorf("NetServer holds %q", got)
	}
}

// testDuplicate has a colleague take the name while the page is open, so that only the server can know.
func testDuplicate(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	if _, err := o.colleague().Create(t.Context(), admin.Group{Name: "Night shift"}); err != nil {
		t.Fatal(err)
	}
	p.click(part("new-group"))
	p.fill(inRow("new-1", "name"), "NIGHT SHIFT")
	p.fill(inRow("new-1", "description"), "typed with care")
	p.click(inRow("new-1", "save"))
	p.waitText(part("alert"), "Another user group has this name already.")
	p.waitStatus("new-1", "failed")
	p.inspect("duplicate")
	if got := p.value(inRow("new-1", "description")); got != "typed with care" {
		t.Errorf("the typed text is now %q", got)
	}
	p.fill(inRow("new-1", "name"), "Late shift")
	p.click(inRow("new-1", "save"))
	p.waitStatus("9", "saved")
	if got := o.group(9); got.Name != "Late shift" || got.Description != "typed with care" {
		t.Errorf("NetServer holds %+v", got)
	}
}

func testValidation(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	var calls int
	o.makeTrouble(func(next http.Handler) http.Handler { calls++; return next })
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
		p.fill(inRow("3", test.field), test.text)
		p.click(inRow("3", "save"))
		p.waitText(inRow("3", test.field+"-message"), test.want)
		p.waitFor("document.querySelector(`" + inRow("3", test.field) + "`).getAttribute('aria-invalid') === 'true'")
		if test.want != tests[len(tests)-1].want {
			p.do(chromedp.Focus(chromedp.CSS(inRow("3", test.field))))
			p.press(kb.Escape)
			p.waitStatus("3", "clean")
		}
	}
	p.inspect("invalid")
	if calls != 0 {
		t.Errorf("invalid input was sent to the server in %d calls", calls)
	}
	p.click(inRow("3", "revert"))
	p.fill(inRow("3", "name"), "Former partners")
	p.click(inRow("3", "restore-existing"))
	p.waitText(part("status"), "“Former partners” is restored.")
	if o.group(7).Deleted {
		t.Error("the deleted group was not restored")
	}
}

func testLookingAround(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.fill(part("filter"), "serv")
	p.waitRows("3 4")
	p.waitText(part("shown"), "2 shown")
	p.fill(part("filter"), "no such group")
	p.waitRows("")
	p.inspect("no-match")
	p.click(part("nothing-action"))
	p.waitRows("1 2 3 4 5 6")
	if _, err := o.colleague().Create(t.Context(), admin.Group{Name: "From elsewhere", Rank: 1}); err != nil {
		t.Fatal(err)
	}
	p.fill(inRow("2", "description"), "still being typed")
	p.click(part("refresh"))
	p.waitRows("1 8 2 3 4 5 6")
	if got := p.value(inRow("2", "description")); got != "still being typed" {
		t.Errorf("after a refresh the typed text is %q", got)
	}
	p.click(inRow("2", "revert"))
	p.waitStatus("2", "clean")
	if got := p.value(inRow("2", "description")); got != "Wins and keeps customers" {
		t.Errorf("revert gives %q", got)
	}
}

// testKeyboard makes, edits and reverts without a mouse.
func testKeyboard(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	focus := func(want string) {
		t.Helper()
		p.waitFor("document.activeElement.dataset.part === '" + want + "'")
	}
	p.press("\t")
	focus("user")
	p.press("ADM0\tadm0\r")
	p.waitState("ready")
	p.waitRows("1 2 3 4 5 6")
	p.press("/")
	focus("filter")
	p.press("\t\t\t") // over "show deleted" and "refresh"
	focus("new-group")
	p.press("\r")
	focus("name")
	p.press("Night shift\tFrom ten to six\r")
	p.waitStatus("8", "saved")
	if got := o.group(8); got.Name != "Night shift" || got.Description != "From ten to six" {
		t.Errorf("NetServer holds %+v", got)
	}
	p.do(chromedp.Focus(chromedp.CSS(inRow("2", "name"))))
	p.press("!")
	p.waitStatus("2", "dirty")
	p.press(kb.Escape)
	p.waitStatus("2", "clean")
	p.press("?")
	p.press("s", chromedp.ModifierCtrl)
	p.waitStatus("2", "saved")
	if got := o.group(2).Name; !strings.Contains(got, "?") {
		t.Errorf("Ctrl+S left the name at %q", got)
	}
}

func testSignOut(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.fill(inRow("2", "name"), "Not saved")
	p.waitStatus("2", "dirty")
	p.click(part("sign-out"))
	p.waitFor("document.querySelector('[data-part=dialog]').open")
	p.inspect("dialog")
	p.click(part("dialog-cancel"))
	p.waitFor("!document.querySelector('[data-part=dialog]').open")
	if got := p.value(inRow("2", "name")); got != "Not saved" {
		t.Errorf("after cancelling the typed text is %q", got)
	}
	p.click(part("sign-out"))
	p.click(part("dialog-ok"))
	p.waitState("connect")
	if got := p.shownRows(); got != "" {
		t.Errorf("after signing out the page still holds the rows %s", got)
	}
}

// testOddAnswers lets NetServer answer with other prefixes and an illegal character reference.
func testOddAnswers(t *testing.T, browser context.Context, o *office) {
	o.netServer.SetWeather(standin.Weather{Control: true, Prefix: standin.PrefixRandom})
	p := o.visitAs(browser, administrator)
	p.waitRows("1 2 3 4 5 6")
	p.fill(inRow("6", "name"), `R&D <Ærø> "Lab" ]]> 研究`)
	p.click(inRow("6", "save"))
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
