package e2e_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"groupdesk/wasm/admin"
	"groupdesk/web/faults"
)

// state is something that the page can show, and the way there.
type state struct {
	name  string
	reach func(o *office, browser context.Context) *tab
}

// states are all that the page can show, in the order in which someone meets them. What is to be looked at in each state,
// width and theme goes through this one list: see TestStates. Elements are found by their parts, because a state does not
// depend on what the words in it are.
var states = []state{
	{"sign-in", (*office).visit},
	{"sign-in-refused", reachSignInRefused},
	{"session-expired", reachSessionExpired},
	{"ways-in", reachWaysIn},
	{"not-started", reachNotStarted},
	{"settings-wrong", reachSettingsWrong},
	{"cannot-load", reachCannotLoad},
	{"stopped", reachStopped},
	{"embedded", reachEmbedded},

	{"loading", reachLoading},
	{"list", reachList},
	{"long-list", reachLongList},
	{"empty", reachEmpty},
	{"all-deleted", reachAllDeleted},
	{"no-match", reachNoMatch},
	{"list-failed", reachListFailed},
	{"report", reachReport},
	{"left-out", reachLeftOut},
	{"doubtful-rights", func(o *office, browser context.Context) *tab { return o.visitAs(browser, reader) }},
	{"read-only", reachReadOnly},

	{"editing", reachEditing},
	{"invalid", reachInvalid},
	{"new-group", reachNewGroup},
	{"unsaved", reachUnsaved},
	{"saving", reachSaving},
	{"batch-saved", reachBatchSaved},
	{"failed", reachFailed},
	{"conflict", reachConflict},
	{"deleted", reachDeleted},
	{"show-deleted", reachShowDeleted},
	{"order", reachOrder},
	{"selection", reachSelection},

	{"details", reachDetails},
	{"details-of-changes", reachDetailsOfChanges},
	{"delete-asks", reachDeleteAsks},
	{"delete-and-move", reachDeleteAndMove},
	{"sign-out-asks", reachSignOutAsks},
	{"other-user-asks", reachOtherUserAsks},
	{"switched-off", reachSwitchedOff},
	{"paste-asks", reachPasteAsks},
	{"import", reachImport},
	{"import-preview", reachImportPreview},
	{"import-errors", reachImportErrors},
	{"export", reachExport},
	{"history-out", reachHistoryOut},
	{"result", reachResult},
	{"bulk", reachBulk},
	{"languages", reachLanguages},
	{"keys", reachKeys},
	{"about", reachAbout},
	{"in-german", reachInGerman},
}

// waitSaid waits until a part can be seen with a text in it.
func (p *tab) waitSaid(name string) {
	p.t.Helper()
	p.waitFor("(e => e?.checkVisibility() && e.textContent !== '')(document.querySelector('" + part(name) + "'))")
}

func (p *tab) waitDialog(name string) {
	p.t.Helper()
	p.waitFor("document.querySelector('" + part(name) + "').open")
}

func reachList(o *office, browser context.Context) *tab { return o.visitAs(browser, administrator) }

// reachLeftOut has the server list groups that it gives no ID of their own.
func reachLeftOut(o *office, browser context.Context) *tab {
	o.makeTrouble(only("GetAllUserGroups", faults.Renumbered))
	p := o.visitAs(browser, administrator)
	p.waitSaid("rights-text")
	return p
}

func reachSignInRefused(o *office, browser context.Context) *tab {
	p := o.visit(browser)
	p.signIn(admin.Credentials{User: "ADM0", Password: "guess"})
	p.waitSaid("connect-message")
	return p
}

func reachSessionExpired(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, briefly)
	p.rewrite("2", "description", "typed before the end")
	o.ahead.Store(int64(2 * patience * 2))
	p.press(kb.Enter)
	p.waitState("connect")
	p.waitSaid("connect-message")
	return p
}

func reachWaysIn(o *office, browser context.Context) *tab {
	o.settings = `{"signIn": ["ticket", "password", "windows", "accessToken"], "label": "Test server", "labelColor": "amber"}`
	return o.visit(browser)
}

// reachNotStarted has the browser refuse the script.
func reachNotStarted(o *office, browser context.Context) *tab {
	broken := func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", "text/javascript")
	}
	p := openTab(o.t, browser, host(o.t, o.page, changing(".js", broken)))
	p.expect("integrity")
	p.waitFor("getComputedStyle(document.querySelector('.groupdesk-stays')).visibility === 'visible'")
	return p
}

func reachSettingsWrong(o *office, browser context.Context) *tab {
	o.settings = "{\n\t\"theme\": \"pink\"\n}"
	p := openTab(o.t, browser, o.server.URL)
	p.expect(`^console: "groupdesk:"`)
	p.waitSaid("fatal")
	return p
}

func reachOtherUserAsks(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, reader)
	eval[string](p, "location.hash = 'usec=' + encodeURIComponent('"+o.ticket()+"')")
	p.waitDialog("dialog")
	return p
}

func reachSwitchedOff(o *office, browser context.Context) *tab {
	o.settings = `{"off": ["create", "delete", "order", "members", "change-many", "export"]}`
	p := o.visitAs(browser, administrator)
	p.click(part("show-details"))
	p.waitSaid("details-title")
	return p
}

// reachCannotLoad has the web server lack the program.
func reachCannotLoad(o *office, browser context.Context) *tab {
	missing := func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }
	without := func(next http.Handler) http.Handler {
		return changing(".gz", missing)(changing(".wasm", missing)(next))
	}
	p := openTab(o.t, browser, host(o.t, o.page, without))
	p.expect(`404|integrity|^console: "groupdesk:"`)
	p.waitSaid("fatal")
	return p
}

// reachStopped breaks the program while there is unsaved text.
func reachStopped(o *office, browser context.Context) *tab {
	p := reachEditing(o, browser)
	p.expect("thrown on purpose|already exited|unreachable")
	eval[bool](p, "(TextDecoder.prototype.decode = () => { throw new Error('thrown on purpose') }) !== null")
	p.press("!")
	p.waitSaid("fatal")
	return p
}

// reachEmbedded shows the plug-in inside a page that has a style of its own for everything.
func reachEmbedded(o *office, browser context.Context) *tab {
	mux := http.NewServeMux()
	mux.Handle("/intranet/", http.StripPrefix("/intranet/", http.FileServerFS(os.DirFS(filepath.Join("testdata", "intranet")))))
	mux.Handle("/", o.server.Config.Handler)
	intranet := httptest.NewServer(mux)
	o.t.Cleanup(intranet.Close)
	p := openTab(o.t, browser, intranet.URL+"/intranet/")
	p.waitState("connect")
	p.signIn(administrator)
	p.waitState("ready")
	p.waitIdle()
	p.open("2", "name")
	return p
}

func reachLoading(o *office, browser context.Context) *tab {
	p := o.visit(browser)
	closed, _ := gate(o.t)
	o.makeTrouble(only("GetAllUserGroups", closed))
	p.signIn(administrator)
	p.waitState("loading")
	return p
}

// reachLongList has more groups than fit, and one whose texts are as long as texts can be.
func reachLongList(o *office, browser context.Context) *tab {
	o.colleagueSaves(4, func(g *admin.Group) {
		g.Name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
		g.Description = strings.Repeat("A description that goes on. ", 9)
	})
	o.addGroups(60)
	return o.visitAs(browser, administrator)
}

func reachEmpty(o *office, browser context.Context) *tab {
	o.change("DELETE FROM UserGroup")
	return o.visitAs(browser, administrator)
}

func reachAllDeleted(o *office, browser context.Context) *tab {
	o.change("UPDATE UserGroup SET deleted = 1")
	return o.visitAs(browser, administrator)
}

func reachNoMatch(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.fill(part("filter"), "no such group")
	p.waitRows("")
	return p
}

func reachListFailed(o *office, browser context.Context) *tab {
	p := o.visit(browser)
	o.makeTrouble(only("GetAllUserGroups", answering(http.StatusOK, "text/html", "<title>Maintenance</title>")))
	p.signIn(administrator)
	p.waitState("error")
	p.waitSaid("notice")
	return p
}

func reachReport(o *office, browser context.Context) *tab {
	p := reachListFailed(o, browser)
	p.click(part("notice-more"))
	p.waitDialog("report")
	return p
}

// reachReadOnly has the server refuse a change.
func reachReadOnly(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, reader)
	p.rewrite("2", "name", "Renamed")
	p.press(kb.Enter)
	p.waitStatus("2", "failed")
	p.waitSaid("notice")
	return p
}

func reachEditing(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.rewrite("3", "description", "Answers what customers ask")
	return p
}

// reachInvalid has a message below each field.
func reachInvalid(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.rewrite("3", "name", "Sales")
	p.fill(part("description"), strings.Repeat("too long ", 32))
	p.fill(part("rank"), "second")
	p.press(kb.Enter)
	p.waitSaid("rank-message")
	return p
}

func reachNewGroup(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("new-group"))
	p.waitFocus("new-1 name")
	return p
}

func reachUnsaved(o *office, browser context.Context) *tab {
	p := reachNewGroup(o, browser)
	p.fill(part("name"), "Night shift")
	p.rewrite("2", "name", "Sales abroad")
	p.rewrite("3", "description", "Answers what customers ask")
	p.click(cell("5", "name"))
	p.waitSaid("unsaved")
	return p
}

// describeAll types a new description into each group, so that there is work for the server. It goes from the bottom up,
// because the row with the fields can be higher than others, and those below it move when it closes.
func (p *tab) describeAll() {
	p.t.Helper()
	for _, id := range strings.Fields("6 5 4 3 2 1") {
		p.rewrite(id, "description", "New text")
	}
}

func reachSaving(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.describeAll()
	closed, _ := gate(o.t)
	o.makeTrouble(closed)
	p.click(part("save-all"))
	p.waitFor("['saving', 'waiting'].every(status => document.querySelector('[data-status=' + status + ']'))")
	return p
}

func reachBatchSaved(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.describeAll()
	p.click(part("save-all"))
	p.waitStatus("6", "saved")
	p.waitIdle()
	return p
}

func reachFailed(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.expect("^network: .* status of 503")
	o.makeTrouble(only("GetUserGroup", answering(http.StatusServiceUnavailable, "text/html", "<h1>Service unavailable")))
	p.rewrite("2", "description", "typed in the outage")
	p.press(kb.Enter)
	p.waitStatus("2", "failed")
	p.waitSaid("notice")
	return p
}

func reachConflict(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.rewrite("3", "name", "Helpdesk")
	o.colleagueSaves(3, func(g *admin.Group) { g.Name = "Customer care" })
	p.press(kb.Enter)
	p.click(part("offer"))
	p.waitFocus("3 name")
	p.waitSaid("name-message")
	return p
}

func reachDeleted(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.click(part("delete"))
	p.waitFor("document.querySelector(`" + row("5") + "`).hasAttribute('data-deleted')")
	p.waitSaid("offer")
	return p
}

func reachShowDeleted(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("show-deleted"))
	p.waitRows("1 2 3 4 5 6 7")
	return p
}

func reachOrder(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(kb.ArrowDown, chromedp.ModifierAlt)
	p.waitRows("1 3 2 4 5 6")
	return p
}

func reachSelection(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(" ")
	p.press(kb.ArrowDown+kb.ArrowDown, chromedp.ModifierShift)
	p.waitSaid("selected")
	return p
}

func reachDetails(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.click(part("show-details"))
	p.waitFor("document.querySelectorAll('" + part("members") + " li').length > 1")
	return p
}

// reachDetailsOfChanges shows what is unsaved, and what was changed before.
func reachDetailsOfChanges(o *office, browser context.Context) *tab {
	p := reachDetails(o, browser)
	p.rewrite("5", "description", "Campaigns and fairs")
	p.press(kb.Enter)
	p.waitStatus("5", "saved")
	p.rewrite("2", "name", "Sales abroad")
	p.click(cell("2", "rank"))
	p.waitSaid("history")
	return p
}

func reachDeleteAsks(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("2", "name"))
	p.press(kb.Delete)
	p.waitDialog("dialog")
	return p
}

func reachDeleteAndMove(o *office, browser context.Context) *tab {
	p := reachDetails(o, browser)
	p.click(part("details-move"))
	p.waitDialog("dialog")
	return p
}

func reachSignOutAsks(o *office, browser context.Context) *tab {
	p := reachEditing(o, browser)
	p.click(part("sign-out"))
	p.waitDialog("dialog")
	return p
}

func reachPasteAsks(o *office, browser context.Context) *tab {
	p := reachNewGroup(o, browser)
	p.paste(part("name"), "Night shift\nEarly shift\nLate shift")
	p.waitDialog("dialog")
	return p
}

func reachImport(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("open-intake"))
	p.waitDialog("intake")
	return p
}

func reachImportPreview(o *office, browser context.Context) *tab {
	p := reachImport(o, browser)
	p.click(part("intake-pairs"))
	p.fill(part("intake-text"), "North\nSouth")
	p.waitSaid("intake-lines")
	return p
}

func reachImportErrors(o *office, browser context.Context) *tab {
	p := reachImport(o, browser)
	p.fill(part("intake-text"), "Name;Description;Rank\nService;new text;3\nFormer partners;;\nEast;;\nEast;;\nWest;;99999")
	p.waitSaid("intake-lines")
	return p
}

func reachExport(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("open-export"))
	p.waitDialog("export")
	return p
}

func reachBulk(o *office, browser context.Context) *tab {
	p := reachSelection(o, browser)
	p.click(part("open-bulk"))
	p.fill(part("bulk-after"), " (old)")
	p.waitSaid("bulk-lines")
	return p
}

func reachLanguages(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(cell("5", "name"))
	p.click(part("show-details"))
	p.click(part("open-languages"))
	p.waitDialog("languages")
	return p
}

func reachKeys(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("help"))
	p.waitDialog("help-dialog")
	return p
}

func reachAbout(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("open-about"))
	p.waitDialog("about")
	return p
}

func reachHistoryOut(o *office, browser context.Context) *tab {
	p := reachDetailsOfChanges(o, browser)
	p.click(part("history-json"))
	p.waitDialog("export")
	return p
}

// reachResult shows what came of an import, of which one line could not be saved.
func reachResult(o *office, browser context.Context) *tab {
	p := o.visitAs(browser, administrator)
	p.click(part("open-intake"))
	p.fill(part("intake-text"), "Name;Rank\nNorth;\nSouth;99999")
	p.click(part("intake-apply"))
	p.waitIdle()
	p.click(part("result"))
	p.waitDialog("export")
	return p
}

// reachInGerman shows the page in the language whose words are the longest.
func reachInGerman(o *office, browser context.Context) *tab {
	p := o.visitSpeaking(browser, "de")
	p.click(part("show-deleted"))
	p.click(cell("5", "name"))
	p.click(part("show-details"))
	p.waitSaid("members-note")
	return p
}
