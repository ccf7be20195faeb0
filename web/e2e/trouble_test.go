package e2e_test

import (
	"cmp"
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
	"groupdesk/web/faults"
)

func testServerDown(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.expect("^network: .*(ERR_EMPTY_RESPONSE|ERR_CONNECTION)")
	p.rewrite("2", "description", "typed before it went down")
	o.makeTrouble(hangingUp)
	p.click(p.button("Save"))
	p.waitStatus("2", "failed")
	p.waitNotice("The server could not be reached.")
	p.inspect("server-down")
	o.makeTrouble(nil)
	if got := p.cell("2", "description"); got != "typed before it went down" {
		t.Errorf("the typed text is now %q", got)
	}
	p.click(p.button("Save all"))
	p.waitStatus("2", "saved")
	if got := o.group(2).Description; got != "typed before it went down" {
		t.Errorf("NetServer holds %q", got)
	}
}

// testOffline takes the network away from the browser, and gives it back.
func testOffline(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.expect("^network: .*ERR_INTERNET_DISCONNECTED")
	p.setOffline(true)
	p.rewrite("2", "description", "typed offline")
	p.press(kb.Enter)
	p.waitNotice("The change to “Sales” was not saved. The server could not be reached.")
	p.waitStatus("2", "failed")
	p.setOffline(false)
	p.waitNotice("The server answers again. 1 change is waiting to be saved.")
	p.click(p.button("Save all"))
	p.waitStatus("2", "saved")
	o.holds(admin.Group{ID: 2, Name: "Sales", Description: "typed offline", Rank: 2})
	if calls := o.called("SaveUserGroup"); calls != 1 {
		t.Errorf("the server was asked to save %d times", calls)
	}
}

// setOffline takes the network away from the page, and tells it of that as a browser does, or gives it back.
func (p *tab) setOffline(offline bool) {
	p.t.Helper()
	call(p, network.Enable, network.EnableParams{})
	conditions := []*network.Conditions{{Offline: offline, DownloadThroughput: -1, UploadThroughput: -1}}
	call(p, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: conditions})
	call(p, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: offline, DownloadThroughput: -1, UploadThroughput: -1})
}

// testLostAnswer loses the answer to an insertion that was carried out: trying again must not insert twice.
func testLostAnswer(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.expect("^network: .*(ERR_EMPTY_RESPONSE|ERR_CONNECTION)")
	o.makeTrouble(only("SaveUserGroup", losingAnswers))
	p.add("new-1", "Only once")
	p.press(kb.Enter)
	p.waitNotice("the list shows that the change was saved")
	p.waitRows("1 2 3 4 5 6 8")
	o.makeTrouble(nil)
	if groups := o.groups(); len(groups) != 8 {
		t.Errorf("NetServer holds %d groups, want 8", len(groups))
	}
}

// testTroubles meets each fault in a save, and recovers. Package backend's tests meet them in every other call.
func testTroubles(t *testing.T, browser context.Context, o *office) {
	english := words.English()
	p := o.visitAs(browser, administrator)
	p.expect("^network: ")
	eval[bool](p, "(globalThis.kinds = []) && document.addEventListener('groupdesk-error', ({ detail }) => kinds.push(detail.kind)) === undefined")
	for _, f := range faults.Table {
		if f.Hangs || f.Only != "" && f.Only != "SaveUserGroup" {
			continue
		}
		text := "typed before " + f.Name
		p.rewrite("2", "description", text)
		o.makeTrouble(f.At("SaveUserGroup"))
		p.press(kb.Enter)
		switch {
		case f.Kind == "":
			p.waitNotice("“Sales” is saved.")
		case f.Unknown && f.Acts:
			p.waitNotice(english.Get(words.Arrived))
			p.waitStatus("2", "saved")
		case f.Unknown:
			p.waitNotice("The change to “Sales” was not saved.")
			p.waitStatus("2", "failed")
		case f.Wait > 0:
			p.waitNotice(english.Get(f.Title))
			p.waitNotice(english.RetryInSeconds(f.Wait))
		default:
			p.waitNotice(english.Get(f.Title))
			p.waitNotice(english.Get(f.Advice))
		}
		if want := string(cmp.Or(f.Browser, f.Kind)); want != eval[string](p, "kinds.splice(0).join()") {
			t.Errorf("%s: the host page is not told %q", f.Name, want)
		}
		o.makeTrouble(nil)
		if got := p.cell("2", "description"); got != text {
			t.Errorf("%s: the typed text is now %q", f.Name, got)
		}
		if p.isUnsaved() {
			p.click(p.button("Refresh")) // It would look by itself before long.
			p.waitIdle()
			p.click(p.button("Save all"))
			p.waitStatus("2", "saved")
		}
		if got := o.group(2).Description; got != text {
			t.Errorf("%s: NetServer holds %q", f.Name, got)
		}
	}
}

// testTimeouts meets servers that never come to the end of an answer. The minute that the page gives them is over soon: its
// clock is made to go fast.
func testTimeouts(t *testing.T, browser context.Context, o *office) {
	english := words.English()
	p := o.visitAs(browser, administrator)
	eval[bool](p, "((real) => { globalThis.setTimeout = (act, time, ...rest) => real(act, time === 60000 ? 1500 : time, ...rest); return true; })(setTimeout)")
	for _, f := range faults.Table {
		if !f.Hangs {
			continue
		}
		o.makeTrouble(f.At("GetAllUserGroups"))
		p.click(p.button("Refresh"))
		p.waitNotice(english.Get(f.Title))
		p.click(part("notice-more"))
		if got := p.text(part("report-text")); !strings.HasPrefix(got, "GetAllUserGroups\nsoap: timeout: no answer within 60000 ms") {
			t.Errorf("%s: the details are %q", f.Name, got)
		}
		p.click(part("close-report"))
		o.makeTrouble(nil)
		p.waitNotice("The server answers again.") // It looks by itself before long.

		text := "typed before " + f.Name
		p.rewrite("2", "description", text)
		o.makeTrouble(f.At("SaveUserGroup"))
		p.press(kb.Enter)
		p.waitNotice(english.Get(words.Arrived))
		p.waitStatus("2", "saved")
		o.makeTrouble(nil)
		if got := o.group(2).Description; got != text {
			t.Errorf("%s: NetServer holds %q", f.Name, got)
		}
	}
	if writes := o.called("SaveUserGroup"); writes != 2 {
		t.Errorf("the server was asked to save %d times, want 2", writes)
	}
}

func testTroublesAtTheList(t *testing.T, browser context.Context, o *office) {
	p := o.visit(browser)
	p.expect("^network: .*(ERR_EMPTY_RESPONSE|ERR_CONNECTION)")
	o.makeTrouble(only("GetAllUserGroups", answering(200, "text/html", "<title>Maintenance</title>")))
	p.signIn(administrator)
	p.waitState("error")
	p.waitText(part("notice"), "Something other than the SuperOffice service answered.")
	p.inspect("list-failed")
	o.makeTrouble(hangingUp)
	p.click(p.button("Try again"))
	p.waitText(part("notice"), "The server could not be reached.")
	o.makeTrouble(nil)
	p.click(p.button("Try again"))
	p.waitState("ready")
	p.waitRows("1 2 3 4 5 6")

	o.makeTrouble(only("GetAllUserGroups", faults.Renumbered))
	p.click(p.button("Refresh"))
	p.waitText(part("rights-text"), "3 groups are not in the table, because the server gives them no ID of their own: “Service”, “Services”, “Marketing”.")
	p.waitRows("1 2 6")
	p.inspect("left-out")
	p.add("new-1", "Market")
	p.press(kb.Enter)
	p.waitNotice("“Market” is created.")
	o.makeTrouble(nil)
	p.click(p.button("Refresh"))
	p.waitFor("document.querySelector('[data-part=rights]').hidden")
}
