package e2e_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// patience is how long a condition may take to come true.
const patience = 30 * time.Second

// startBrowser starts a browser that ends with the test.
func startBrowser(t *testing.T, more ...chromedp.ExecAllocatorOption) context.Context {
	t.Helper()
	// A page that the user comes back to is loaded anew, as it is when the browser is short of memory. It leaves folders
	// behind when it is killed in the end: they go with what tests share. For what pops up below the address it would load
	// hundreds of scripts of its own with each window.
	options := append(more, chromedp.Flag("disable-back-forward-cache", true), chromedp.Flag("accept-lang", "en-GB"),
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.Env("TMPDIR="+scratch))
	ctx, cancel := chromedp.NewContext(context.Background(), chromedp.WithAllocatorOptions(options...))
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("no browser, make test says what to install: %v", err)
	}
	return ctx
}

// tab is a browser tab with a session of its own. An error in its console or an exception that nothing caught fails the
// test when the tab closes, unless it was expected.
type tab struct {
	t       *testing.T
	ctx     context.Context
	clicked place // of the last click
	tags    int   // how many elements byRole has found

	mu       sync.Mutex
	problems []string
	expected []*regexp.Regexp
	console  []string // everything that the page has said there
}

// openTab opens a tab and goes to a page.
func openTab(t *testing.T, browser context.Context, url string) *tab {
	t.Helper()
	p := newTab(t, browser, chromedp.WithNewBrowserContext())
	p.do(chromedp.EmulateViewport(1200, 800), media("light"), chromedp.Navigate(url))
	return p
}

// attachTab takes hold of a tab that a page has opened.
func attachTab(t *testing.T, opener context.Context, id target.ID) *tab {
	t.Helper()
	p := newTab(t, opener, chromedp.WithTargetID(id))
	p.do(chromedp.EmulateViewport(1200, 800), media("light"))
	return p
}

func newTab(t *testing.T, parent context.Context, where chromedp.ContextOption) *tab {
	t.Helper()
	p := &tab{t: t}
	ctx, cancel := chromedp.NewContext(parent, where, chromedp.WithListener(p.listen))
	p.ctx = ctx
	t.Cleanup(func() {
		if t.Failed() {
			p.saveFailure()
		}
		cancel()
		p.report()
	})
	// Each page believes that it has the focus: walks go side by side.
	focus := chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		return err
	})
	if err := chromedp.Do(ctx, focus); err != nil { // The tab lives as long as the context of its first command.
		t.Fatal(err)
	}
	return p
}

// listen collects what must not happen on a page.
func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		p.console = append(p.console, consoleText(e.Args))
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			p.problems = append(p.problems, "console: "+consoleText(e.Args))
		}
	case *runtime.EventExceptionThrown:
		p.problems = append(p.problems, "exception: "+exceptionText(e.ExceptionDetails))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			p.problems = append(p.problems, fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	}
}

func consoleText(args []*runtime.RemoteObject) string {
	var words []string
	for _, arg := range args {
		words = append(words, string(arg.Value)+arg.Description)
	}
	return strings.Join(words, " ")
}

func exceptionText(details *runtime.ExceptionDetails) string {
	if details.Exception != nil {
		return details.Text + " " + details.Exception.Description
	}
	return details.Text
}

// expect allows problems that match the pattern from now on.
func (p *tab) expect(pattern string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.expected = append(p.expected, regexp.MustCompile(pattern))
}

// report fails the test for each problem that was not expected.
func (p *tab) report() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, problem := range p.problems {
		if !p.isExpected(problem) {
			p.t.Errorf("the page reported %s", problem)
		}
	}
}

func (p *tab) isExpected(problem string) bool {
	for _, pattern := range p.expected {
		if pattern.MatchString(problem) {
			return true
		}
	}
	return false
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 2*patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// eval evaluates an expression in the page, waiting for its promise where it gives one.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 4*patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// waitFor waits until an expression is true.
func (p *tab) waitFor(expression string) {
	p.t.Helper()
	if !p.comesTrue(expression) {
		p.t.Fatalf("waiting for %s; the page shows:\n%s", expression, p.shown())
	}
}

// comesTrue waits until an expression is true, and reports whether that has come. The page may give way to another one
// meanwhile.
func (p *tab) comesTrue(expression string) bool {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 2*patience)
	defer cancel()
	for {
		poll := chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience), chromedp.WithPollingInterval(20*time.Millisecond))
		_, err := chromedp.Run(ctx, poll)
		if err == nil || errors.Is(err, chromedp.ErrPollingTimeout) {
			return err == nil
		}
		if gone := new(cdproto.Error); !errors.As(err, &gone) || !strings.Contains(gone.Message, "context") {
			p.t.Fatalf("waiting for %s: %v", expression, err)
		}
	}
}

// waitText waits until an element, found by a CSS selector, shows a text.
func (p *tab) waitText(selector, text string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("document.querySelector(%q)?.textContent.includes(%q)", selector, text))
}

// shown is what a user can read on the page, for messages of failing tests.
func (p *tab) shown() string {
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string]("document.body.innerText"))
	if err != nil {
		return err.Error()
	}
	return text
}

// text is what an element shows.
func (p *tab) text(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf("document.querySelector(%q)?.textContent ?? '(no such element)'", selector))
}

// clickToLoad clicks on an element that makes the browser load a page, and waits until it is there.
func (p *tab) clickToLoad(selector string) {
	p.t.Helper()
	p.load(chromedp.Func(func(context.Context, *chromedp.Target) error { p.click(selector); return nil }))
}

// load does something that makes the browser load a page, and waits until it is there.
func (p *tab) load(step chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 2*patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.WaitEvent(page.LoadEventFired, nil, step)); err != nil {
		p.t.Fatal(err)
	}
}

// media emulates a theme: light, dark, forced (colours of the user's own choosing) or print. There is no motion, so that no
// colour is on its way to another.
func media(theme string) chromedp.Action[chromedp.Void] {
	params := emulation.SetEmulatedMediaParams{}
	scheme, forced := theme, "none"
	switch theme {
	case "forced":
		scheme, forced = "dark", "active"
	case "print":
		scheme, params.Media = "light", "print"
	}
	params.Features = []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "forced-colors", Value: forced}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, params)
		return err
	})
}

// screenshots returns the folder for pictures of the page as this compiler built it, in $ARTIFACTS or in .cache.
func screenshots(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ARTIFACTS")
	if dir == "" {
		dir = filepath.Join(root(t), ".cache")
	}
	dir = filepath.Join(dir, "screenshots", strings.Split(t.Name()+"/", "/")[1])
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// saveScreenshot writes a picture of what the window shows.
func (p *tab) saveScreenshot(name string) {
	p.t.Helper()
	picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Errorf("screenshot %s: %v", name, err)
		return
	}
	if !bytes.HasPrefix(picture, []byte("\x89PNG")) {
		p.t.Errorf("screenshot %s is no PNG", name)
	}
	if err := os.WriteFile(filepath.Join(screenshots(p.t), name+".png"), picture, 0o644); err != nil {
		p.t.Error(err)
	}
}

func (p *tab) saveFailure() {
	p.saveScreenshot("failed-" + strings.NewReplacer("/", "-", " ", "_").Replace(p.t.Name()))
	p.t.Logf("the page shows:\n%s", p.shown())
}

// inspect checks what a walk has come to with axe-core, and takes its picture. The page is the same whatever has compiled
// the program, so it is looked at once. TestStates looks at more widths and themes.
func (p *tab) inspect(state string) {
	p.t.Helper()
	if secondBuild(p.t) {
		return
	}
	p.checkAccessibility(state)
	p.saveScreenshot(state)
}

// secondBuild reports whether a walk has been done already with another build of the page, so that what both have in common,
// such as the script and the style sheet, need not be looked at again.
func secondBuild(t *testing.T) bool { return strings.Contains(t.Name(), "/"+string(bundle.TinyGo)+"/") }

// checkAccessibility fails the test for each violation that axe-core finds.
func (p *tab) checkAccessibility(state string) {
	p.t.Helper()
	if !eval[bool](p, "typeof axe === 'object'") {
		p.do(chromedp.Evaluate[chromedp.Void](axeSource(p.t)))
	}
	result := eval[struct {
		Passes     int
		Violations []string
	}](p, `axe.run().then(({passes, violations}) => ({ Passes: passes.length, Violations: violations.map(v =>
		v.id + ': ' + v.help + '\n' + v.nodes.map(n => '  ' + n.html + '\n  ' + n.failureSummary.replaceAll('\n', '\n  ')).join('\n')) }))`)
	if result.Passes < 10 {
		p.t.Errorf("%s: axe-core found only %d rules to apply", state, result.Passes)
	}
	for _, violation := range result.Violations {
		p.t.Errorf("%s: axe-core: %s", state, violation)
	}
}

func axeSource(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(root(t), ".cache", "axe-core-4.14.1", "axe.min.js"))
	if err != nil {
		t.Fatalf("axe-core is missing, run make test or web/e2e/setup: %v", err)
	}
	return string(source)
}
