package e2e_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
)

// TestKilledBrowser kills the browser in the middle of a batch. One that is started on the same profile is offered the rest,
// and has found out by reading back what became of the saves that were on their way.
func TestKilledBrowser(t *testing.T) {
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		o := openOffice(t, buildPage(t, compiler))
		profile, err := os.MkdirTemp(scratch, "profile")
		if err != nil {
			t.Fatal(err)
		}
		p := o.visitWith(profile)
		p.click(p.button("Import"))
		p.fill(part("intake-text"), "Name;Description\nAdministration;new\nSales;new\nService;new\nServices;new\nNorth;")
		o.makeTrouble(only("SaveUserGroup", neverAnswering(2, t.Context().Done())))
		p.click(part("intake-apply"))
		waitForFile(t, filepath.Join(profile, "Default", "Local Storage", "leveldb", "*.log"), "groupdesk journal marks")
		if err := chromedp.FromContext(p.ctx).Browser.Process().Kill(); err != nil {
			t.Fatal(err)
		}
		o.makeTrouble(nil)

		p = o.visitWith(profile)
		p.waitNotice("An earlier batch was interrupted: 2 of 5 changes were saved; 3 still to be saved")
		p.click(p.button("Save all"))
		p.waitNotice("3 changes saved.")
		o.holds(admin.Group{ID: 4, Name: "Services", Description: "new", Rank: 4})
		if groups := o.groups(); len(groups) != 8 {
			t.Errorf("NetServer holds %d groups, want 8", len(groups))
		}
	})
}

// visitWith opens the page in a browser of its own with a profile, and signs in.
func (o *office) visitWith(profile string) *tab {
	o.t.Helper()
	p := newTab(o.t, startBrowser(o.t, chromedp.UserDataDir(profile)), chromedp.WithNewWindow(false))
	p.do(chromedp.EmulateViewport(1200, 800), media("light"), chromedp.Navigate(o.server.URL))
	p.begin(administrator)
	p.waitIdle()
	return p
}

// waitForFile waits until the browser has written a text into one of the files that a pattern matches.
func waitForFile(t *testing.T, pattern, text string) {
	t.Helper()
	for late := time.Now().Add(patience); time.Now().Before(late); <-time.After(20 * time.Millisecond) {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if data, err := os.ReadFile(file); err == nil && bytes.Contains(data, []byte(text)) {
				return
			}
		}
	}
	t.Fatalf("%q is not in %s", text, pattern)
}
