package e2e_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"groupdesk/web/build/bundle"
	"groupdesk/web/standin/store"
)

// TestMemory types for long and then reads a long list often, and expects that the program does not hold on to ever more
// JavaScript objects: TinyGo can never let one go.
func TestMemory(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		database := filepath.Join(t.TempDir(), "netserver.db")
		o := openOfficeOn(t, buildPage(t, compiler), database)
		p := o.visitAs(browser, administrator)
		p.stopsGrowing("typing", func() {
			for range 10 {
				p.typeLong(1000)
			}
		})
		addGroups(t, database, 1000)
		p.stopsGrowing("refreshing", func() { p.refreshOften(25) })
		p.waitText(part("count"), "1000 user groups")
	})
}

// stopsGrowing does the work twice and compares what is held after the first and after the second time.
func (p *tab) stopsGrowing(name string, work func()) {
	p.t.Helper()
	work()
	before := p.heldObjects()
	work()
	after := p.heldObjects()
	p.t.Logf("%s: %d JavaScript objects are held, then %d", name, before, after)
	// What is held varies a little with the moment of a garbage collection; a leak of one object for each event or each
	// row would show in the thousands.
	if after > before+100 {
		p.t.Errorf("%s leaves ever more JavaScript objects", name)
	}
}

// addGroups makes a database with n groups in use.
func addGroups(t *testing.T, database string, n int) {
	t.Helper()
	data, err := store.Open(database)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	existing, err := data.Groups(false)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(existing) + 1; i <= n; i++ {
		if _, err := data.InsertGroup(store.Group{Name: fmt.Sprintf("Group %04d", i)}, store.Stamp{At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
	}
}

// heldObjects is the size of the table of JavaScript objects that the program refers to.
func (p *tab) heldObjects() int {
	p.t.Helper()
	return eval[int](p, "groupdesk.mounts[0].go._values.length")
}

// typeLong makes n input events, in the filter and in fields of rows, and leaves everything as it was.
func (p *tab) typeLong(n int) {
	p.t.Helper()
	typed := eval[int](p, fmt.Sprintf(`(async () => {
		const rows = [...document.querySelectorAll('[data-part=row]')];
		const fields = rows.flatMap(row => ['name', 'description', 'rank'].map(part => row.querySelector('[data-part=' + part + ']')));
		const filter = document.querySelector('[data-part=filter]');
		let events = 0;
		const type = (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); events++; };
		while (events < %d) {
			for (const field of fields) {
				const before = field.value;
				for (let length = 1; length < 20; length++) type(field, '12345678901234567890'.slice(0, length));
				type(field, before);
			}
			for (const text of ['Serv', 'Service', '']) type(filter, text);
			await new Promise(resolve => requestAnimationFrame(resolve));
		}
		return events;
	})()`, n))
	if typed < n {
		p.t.Fatalf("only %d events", typed)
	}
	p.waitFor("!document.querySelector('[data-groupdesk]').hasAttribute('data-unsaved')")
}

// refreshOften reads the list n times.
func (p *tab) refreshOften(n int) {
	p.t.Helper()
	for range n {
		p.click(part("refresh"))
		p.waitFor("!document.querySelector('[data-groupdesk]').hasAttribute('aria-busy')")
	}
}
