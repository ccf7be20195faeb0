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

// testText types what is not what it seems.
func testText(t *testing.T, browser context.Context, o *office) {
	if _, err := o.colleague().Create(admin.Group{Name: "Sérvice"}); err != nil {
		t.Fatal(err)
	}
	p := o.visitAs(browser, administrator)
	p.open("2", "name")
	p.typeUnits(0x61, 0xD800, 0x62) // half a character, which no protocol can carry
	p.waitText(part("name-message"), "Contains a character that cannot be sent")
	p.press(kb.Enter)
	p.waitNotice("Correct the marked field first.")
	p.typeUnits(0xD83D, 0xDE00) // a whole one
	p.waitFor("document.querySelector('[data-part=name-message]').hidden")

	for text, want := range map[string]string{
		"Sa\u202Eles":        "Contains an invisible character (U+202E).",
		"Se\u0301rvice":      "Looks the same as the name of another user group, “Sérvice”",
		"Sérvice\u200B":      "Contains an invisible character (U+200B).",
		" Sales and more":    "Begins or ends with a space.",
		"Ventas \u2066مرحبا": "Contains an invisible character (U+2066).",
	} {
		p.fill(part("name"), text)
		p.waitText(part("name-message"), want)
		if eval[bool](p, "document.querySelector('[data-part=name]').hasAttribute('aria-invalid')") {
			t.Errorf("%q is refused; a warning is enough", text)
		}
	}
	p.inspect("warning")
	if got := eval[string](p, `[...document.querySelectorAll('[data-part=editor] input, tbody .gd-c-name:not(td), [data-part=row] .gd-c-description')]
		.filter(e => e.dir !== 'auto').map(e => e.outerHTML).join()`); got != "" {
		t.Errorf("the direction of text is not worked out for %s", got)
	}
	if got := o.called("SaveUserGroup"); got != 1 { // the colleague's
		t.Errorf("the server was asked to save %d times", got-1)
	}
}

// testLeadingMark edits a group whose name begins with the character that a file can begin with: there it says how the file
// is encoded, here it is part of the name.
func testLeadingMark(t *testing.T, browser context.Context, o *office) {
	created, err := o.colleague().Create(admin.Group{Name: "\uFEFFMark", Rank: 9})
	if err != nil {
		t.Fatal(err)
	}
	p := o.visitAs(browser, administrator)
	p.leaveAnyway()
	p.rewrite("8", "description", "\uFEFFtyped")
	p.press(kb.Enter)
	p.waitStatus("8", "saved")
	want := created.Group
	want.Description = "\uFEFFtyped"
	o.holds(want)
	p.waitFor(`document.querySelector('[data-id="8"] .gd-c-name')?.textContent.startsWith("\uFEFFMark")`)
	p.rewrite("8", "name", "\uFEFFMark two")
	p.load(chromedp.Reload())
	p.begin(administrator)
	p.waitFor(`document.querySelector('[data-id="8"] .gd-c-name')?.textContent.startsWith("\uFEFFMark two")`)
}

// typeUnits puts UTF-16 units into the name, as a paste can do.
func (p *tab) typeUnits(units ...int) {
	p.t.Helper()
	p.fill(part("name"), "")
	eval[bool](p, "document.execCommand('insertText', false, String.fromCharCode(..."+strings.ReplaceAll(fmt.Sprint(units), " ", ",")+"))")
}

// testCopying reads the table as the clipboard and the browser's own find do.
func testCopying(t *testing.T, browser context.Context, o *office) {
	o.addGroups(1000)
	p := o.visitAs(browser, administrator)
	p.waitFor("document.querySelectorAll('[data-part=row]').length === 1000")
	missing := eval[string](p, `(() => {
		getSelection().selectAllChildren(document.querySelector('[data-part=table]'));
		const text = getSelection().toString();
		return [...document.querySelectorAll('[data-part=row] .gd-c-name')].map(e => e.textContent).filter(name => !text.includes(name)).join();
	})()`)
	if missing != "" {
		t.Errorf("selecting all of the table does not select %s", missing)
	}
	eval[bool](p, "getSelection().removeAllRanges() ?? true")
	if !eval[bool](p, "find('Group 0999')") {
		t.Error("the browser does not find Group 0999")
	}
	if got := eval[string](p, "getSelection().toString()"); got != "Group 0999" {
		t.Errorf("the browser has found %q", got)
	}
}
