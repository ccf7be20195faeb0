package e2e_test

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// place is a point in the window, in CSS pixels.
type place struct {
	X, Y float64
	At   float64 // milliseconds since the page was loaded
}

// between is how many milliseconds a person takes at least between two clicks on one place that are not a double click.
const between = 450

// click clicks on an element as soon as it can be seen and stands still.
func (p *tab) click(selector string, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	at := p.waitSteady(selector)
	last := p.clicked
	if math.Hypot(at.X-last.X, at.Y-last.Y) < 20 && at.At >= last.At {
		p.waitFor(fmt.Sprintf("performance.now() > %f", last.At+between))
	}
	p.move(at)
	p.clickHere(at, 1, modifiers...)
}

// doubleClick clicks twice at the place where an element stands now, whatever is there at the second click.
func (p *tab) doubleClick(selector string) {
	p.t.Helper()
	at := p.waitSteady(selector)
	p.move(at)
	p.clickHere(at, 1)
	p.clickHere(at, 2)
}

// doubleTap does so with a finger.
func (p *tab) doubleTap(selector string) {
	p.t.Helper()
	at := p.waitSteady(selector)
	for range 2 {
		touch(p, input.DispatchTouchEventParams{Type: "touchStart", TouchPoints: []*input.TouchPoint{{X: at.X, Y: at.Y}}})
		touch(p, input.DispatchTouchEventParams{Type: "touchEnd", TouchPoints: []*input.TouchPoint{}})
	}
}

func touch(p *tab, params input.DispatchTouchEventParams) { call(p, input.DispatchTouchEvent, params) }

func (p *tab) move(to place) {
	p.t.Helper()
	call(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: chromedp.MouseMoved, X: to.X, Y: to.Y})
}

// clickHere clicks without moving the pointer; count is 2 for the second click of a double click.
func (p *tab) clickHere(at place, count int64, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	event := input.DispatchMouseEventParams{Type: chromedp.MousePressed, X: at.X, Y: at.Y, Button: input.MouseButtonLeft, ClickCount: count}
	for _, m := range modifiers {
		event.Modifiers |= int64(m)
	}
	call(p, input.DispatchMouseEvent, event)
	event.Type = chromedp.MouseReleased
	call(p, input.DispatchMouseEvent, event)
	p.clicked = at
}

// waitSteady waits until an element can be seen and two frames in a row have it in the same place, with nothing over it.
// A click is sent to a place, and misses what moves away from there. It returns the middle of the element.
func (p *tab) waitSteady(selector string) place {
	p.t.Helper()
	found := eval[*place](p, fmt.Sprintf(`(async (selector, end) => {
		const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
		let before = '';
		while (performance.now() < end) {
			const element = document.querySelector(selector);
			element?.scrollIntoView({ block: 'nearest' });
			await frame();
			const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
			const now = [x, y, width, height].join();
			const X = x + width / 2, Y = y + height / 2;
			if (width > 0 && now === before && element.contains(document.elementFromPoint(X, Y))) return { X, Y, At: performance.now() };
			before = now;
		}
		return null;
	})(%q, performance.now() + %d)`, selector, patience.Milliseconds()))
	if found == nil {
		p.t.Fatalf("%s does not stand still or is covered; the page shows:\n%s", selector, p.shown())
	}
	return *found
}

// byRole finds the one element that has a role and a name for a screen reader, inside another one if that is given, and
// returns a CSS selector for it.
func (p *tab) byRole(role, name string, inside ...string) string {
	p.t.Helper()
	where := "document.querySelector('dialog:modal') ?? document.body" // Beside an open dialog nothing can be reached.
	if len(inside) > 0 {
		where = fmt.Sprintf("document.querySelector(%q)", inside[0])
	}
	for end := time.Now().Add(patience); ; {
		found := p.accessible(role, name, where)
		if len(found) == 1 {
			return p.tag(found[0])
		}
		if time.Now().After(end) {
			p.t.Fatalf("there are %d elements with the role %s and the name %q; the page shows:\n%s", len(found), role, name, p.shown())
		}
		eval[bool](p, "new Promise(resolve => requestAnimationFrame(() => resolve(true)))")
	}
}

// button is the one button with a name, field the one text field.
func (p *tab) button(name string, inside ...string) string {
	p.t.Helper()
	return p.byRole("button", name, inside...)
}

func (p *tab) field(name string, inside ...string) string {
	p.t.Helper()
	return p.byRole("textbox", name, inside...)
}

// accessible returns the elements with a role and a name that a screen reader comes to.
func (p *tab) accessible(role, name, where string) []cdp.BackendNodeID {
	p.t.Helper()
	around, err := chromedp.Run(p.ctx, chromedp.Evaluate[*runtime.RemoteObject](where))
	if err != nil || around.ObjectID == "" {
		return nil
	}
	result := call(p, accessibility.QueryAXTree, accessibility.QueryAXTreeParams{ObjectID: around.ObjectID, Role: role, AccessibleName: name})
	var found []cdp.BackendNodeID
	for _, node := range result.Nodes {
		if !node.Ignored {
			found = append(found, node.BackendDOMNodeID)
		}
	}
	return found
}

// tag gives an element an attribute to select it by.
func (p *tab) tag(node cdp.BackendNodeID) string {
	p.t.Helper()
	resolved := call(p, dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: node})
	p.tags++
	tag := fmt.Sprintf("t%d", p.tags)
	call(p, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		ObjectID: resolved.Object.ObjectID, FunctionDeclaration: fmt.Sprintf("function() { this.setAttribute('data-found', %q) }", tag),
	})
	return fmt.Sprintf("[data-found=%q]", tag)
}

// call runs a command of the browser's protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.t.Fatal(err)
	}
	return result
}

// fill replaces the text of a field, as typing does.
func (p *tab) fill(selector, text string) {
	p.t.Helper()
	p.do(chromedp.WaitVisible(chromedp.CSS(selector)))
	eval[bool](p, fmt.Sprintf("(e => { e.focus(); e.select(); return true })(document.querySelector(%q))", selector))
	if text == "" {
		p.press(kb.Backspace)
		return
	}
	call(p, input.InsertText, input.InsertTextParams{Text: text})
}

// press presses keys one after the other, as a keyboard does: a page that refuses the key gets no character.
func (p *tab) press(keys string, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	for _, key := range keys {
		for _, event := range keyEvents(key, modifiers) {
			call(p, input.DispatchKeyEvent, event)
		}
	}
}

// hold keeps a key down until the keyboard has repeated it some times.
func (p *tab) hold(key rune, repeats int) {
	p.t.Helper()
	repeat := true
	events := keyEvents(key, nil)
	up := len(events) - 1
	for i := range repeats + 1 {
		for _, event := range events[:up] { // the key, and the character if it makes one
			if i > 0 {
				event.AutoRepeat = &repeat
			}
			call(p, input.DispatchKeyEvent, event)
		}
	}
	call(p, input.DispatchKeyEvent, events[up])
}

func keyEvents(key rune, modifiers []chromedp.Modifier) []input.DispatchKeyEventParams {
	var events []input.DispatchKeyEventParams
	for _, event := range kb.Encode(key) {
		if event.Type == kb.KeyDown {
			event.Type = kb.KeyRawDown
		}
		for _, m := range modifiers {
			event.Modifiers |= int64(m)
		}
		events = append(events, *event)
	}
	return events
}

// focused tells where the keyboard focus is: the data-part, and in a row the group's id and the column before it.
func (p *tab) focused() string {
	p.t.Helper()
	return eval[string](p, focusExpression)
}

const focusExpression = `(e => {
	const row = e.closest('tbody tr')?.dataset.id;
	const column = /gd-c-(\w+)/.exec(e.className)?.[1];
	return [row, column ?? e.dataset.part ?? e.tagName].filter(Boolean).join(' ');
})(document.activeElement)`

func (p *tab) waitFocus(want string) {
	p.t.Helper()
	if !p.comesTrue(fmt.Sprintf("%s === %q", focusExpression, want)) {
		p.t.Fatalf("the focus is on %q, want %q; the page shows:\n%s", p.focused(), want, p.shown())
	}
}
