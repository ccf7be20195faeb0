package e2e_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"groupdesk/wasm/admin"
	"groupdesk/web/standin"
)

// testPaste pastes lines into the name of a new group.
func testPaste(t *testing.T, browser context.Context, o *office) {
	p := o.visitAs(browser, administrator)
	p.add("new-1", "")
	p.paste(part("name"), "Night shift\r\n  Early shift\nLate shift\n\n")
	p.waitFor("document.querySelector('[data-part=dialog]').open")
	p.waitText(part("dialog-title"), "Paste 3 lines?")
	p.inspect("paste")
	p.click(p.button("Make it one name"))
	p.waitFor("document.querySelector('[data-part=name]').value === 'Night shift Early shift Late shift'")
	p.fill(part("name"), "")
	p.paste(part("name"), "Night shift\r\n  Early shift\nLate shift\n\n")
	p.click(p.button("Make 3 groups"))
	p.waitNotice("3 new groups are ready to be saved.")
	p.waitRows("new-1 new-2 new-3 1 2 3 4 5 6")
	p.click(p.button("Save all"))
	p.waitNotice("3 changes saved.")
	p.createdInOrder(o, "Night shift", "Early shift", "Late shift")
}

// testPasteMany creates groups on a server that stores a nameless row first, while calls take their time.
func testPasteMany(t *testing.T, browser context.Context, o *office) {
	o = openOfficeWith(t, o.page, standin.Config{Create: standin.CreatePersist, Weather: standin.Weather{Latency: 30 * time.Millisecond}})
	var running, most atomic.Int32
	o.makeTrouble(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if now := running.Add(1); now > most.Load() {
				most.Store(now)
			}
			defer running.Add(-1)
			next.ServeHTTP(w, r)
		})
	})
	p := o.visitAs(browser, administrator)
	var names []string
	text := ""
	for i := range 12 {
		names = append(names, fmt.Sprintf("Team %02d", i+1))
		text += names[i] + "\n"
	}
	p.add("new-1", "")
	p.paste(part("name"), text)
	p.click(p.button("Make 12 groups"))
	p.click(p.button("Save all"))
	p.waitNotice("of 12…")
	p.saveScreenshot("saving-many")
	p.waitNotice("12 changes saved.")
	p.createdInOrder(o, names...)
	if got := most.Load(); got < 2 || got > 4 {
		t.Errorf("%d calls were on their way at once, want up to 4", got)
	}
}

// createdInOrder expects that NetServer holds these groups besides its first seven, with ranks that follow each other, and
// nothing else.
func (p *tab) createdInOrder(o *office, names ...string) {
	p.t.Helper()
	groups := o.groups()
	slices.SortFunc(groups, func(a, b admin.Group) int { return int(a.Rank) - int(b.Rank) })
	if len(groups) != 7+len(names) {
		p.t.Errorf("NetServer holds %d groups, want %d: %v", len(groups), 7+len(names), groups)
	}
	for i, name := range names {
		if g := groups[min(7+i, len(groups)-1)]; g.Name != name || g.Rank != int16(8+i) {
			p.t.Errorf("NetServer holds %+v, want %s with the rank %d", g, name, 8+i)
		}
	}
}

// paste pastes a text into a field.
func (p *tab) paste(selector, text string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`((field, text) => {
		const data = new DataTransfer();
		data.setData('text/plain', text);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
		return true;
	})(document.querySelector(%q), %q)`, selector, text))
}
