package e2e_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
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

// testTroubles meets each kind of wrong answer to a save, and recovers.
func testTroubles(t *testing.T, browser context.Context, o *office) {
	const html = "text/html; charset=utf-8"
	truncated := func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/xml; charset=utf-8")
			w.Write([]byte(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`))
		})
	}
	tests := []struct {
		name    string
		trouble func(http.Handler) http.Handler
		want    string
	}{
		{"400 without text", answering(400, "", ""), "The server did not understand the message."},
		{"401", answering(401, html, "<h1>Unauthorized"), "The web server wants you to sign in to it first."},
		{"404", answering(404, html, "<h1>Not found"), "There is no SuperOffice service at the address"},
		{"413", answering(413, html, "<h1>Too large"), "The server refuses the message because it is too large."},
		{"415", answering(415, "", ""), "The server does not accept this kind of message."},
		{"503", answering(503, html, "<h1>Service unavailable"), "The service is not running at the moment."},
		{"HTML 200", answering(200, html, "<title>Sign in</title>"), "Something other than the SuperOffice service answered."},
		{"truncated", truncated, "The server's answer was incomplete."},
	}
	p := o.visitAs(browser, administrator)
	p.expect("^network: Failed to load resource: the server responded with a status of 4|^network: .* status of 503")
	for _, test := range tests {
		text := "typed before " + test.name
		p.rewrite("2", "description", text)
		o.makeTrouble(test.trouble)
		p.press(kb.Enter)
		p.waitNotice(test.want)
		p.waitIdle()
		p.saveScreenshot("trouble-" + strings.ReplaceAll(test.name, " ", "-"))
		o.makeTrouble(nil)
		if got := p.cell("2", "description"); got != text {
			t.Errorf("%s: the typed text is now %q", test.name, got)
		}
		p.click(p.button("Refresh"))
		p.waitIdle()
		p.click(p.button("Save all"))
		p.waitStatus("2", "saved")
		if got := o.group(2).Description; got != text {
			t.Errorf("%s: NetServer holds %q", test.name, got)
		}
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
}
