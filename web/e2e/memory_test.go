package e2e_test

import (
	"fmt"
	"testing"

	"groupdesk/web/build/bundle"
)

// TestMemory types for long and then reads a long list often, and expects that the program does not hold on to ever more
// JavaScript objects: TinyGo can never let one go.
func TestMemory(t *testing.T) {
	browser := startBrowser(t)
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		o := openOffice(t, buildPage(t, compiler))
		p := o.visitAs(browser, administrator)
		p.stopsGrowing("typing", func() {
			for range 10 {
				p.typeLong(1000)
			}
		})
		o.addGroups(1000)
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

// heldObjects is the size of the table of JavaScript objects that the program refers to.
func (p *tab) heldObjects() int {
	p.t.Helper()
	return eval[int](p, "groupdesk.mounts[0].go._values.length")
}

// typeLong makes n input events, in the filter and in the fields of one row after the other, and leaves everything as it
// was.
func (p *tab) typeLong(n int) {
	p.t.Helper()
	typed := eval[int](p, fmt.Sprintf(`(async () => {
		const find = selector => document.querySelector(selector);
		const until = async condition => { while (!condition()) await new Promise(resolve => requestAnimationFrame(resolve)); };
		let events = 0;
		const type = (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); events++; };
		while (events < %d) {
			for (const id of [...document.querySelectorAll('[data-part=row]')].map(row => row.dataset.id)) {
				find('[data-part=row][data-id="' + id + '"] .gd-c-name').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
				await until(() => find('[data-part=editor]')?.dataset.id === id);
				for (const field of ['name', 'description', 'rank'].map(part => find('[data-part=' + part + ']'))) {
					const before = field.value;
					for (let length = 1; length < 20; length++) type(field, '12345678901234567890'.slice(0, length));
					type(field, before);
				}
			}
			for (const text of ['Serv', 'Service', '']) type(find('[data-part=filter]'), text);
			find('[data-part=cancel-edit]').click();
			await until(() => !find('[data-part=editor]'));
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
		eval[bool](p, "document.querySelector('[data-part=refresh]').click() ?? true") // a click without a place is no double click
		p.waitFor("!document.querySelector('[data-groupdesk]').hasAttribute('aria-busy')")
	}
}
