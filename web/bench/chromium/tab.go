package chromium

import (
	"context"
	_ "embed"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long one step may take: typing 100,000 letters takes minutes.
const patience = 20 * time.Minute

// probe is what watches inside the page. It is there before the page's own scripts.
//
//go:embed probe.js
var probe string

// tab is a browser tab with a session and a process of its own.
type tab struct {
	ctx   context.Context
	close func()
}

// openTab opens a tab and goes to a page.
func (b *Browser) openTab(url string) (*tab, error) {
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	t := &tab{ctx, cancel}
	if err := chromedp.Do(ctx); err != nil { // The tab lives as long as the context of its first command.
		cancel()
		return nil, err
	}
	params := page.AddScriptToEvaluateOnNewDocumentParams{Source: probe}
	if _, err := call(t, page.AddScriptToEvaluateOnNewDocument, params); err != nil {
		cancel()
		return nil, err
	}
	// EmulateViewport would also say that there is no finger, for which the browser forgets about the mouse.
	screen := emulation.SetDeviceMetricsOverrideParams{Width: 1200, Height: 800, DeviceScaleFactor: 1}
	if _, err := call(t, emulation.SetDeviceMetricsOverride, screen); err != nil {
		cancel()
		return nil, err
	}
	if err := t.do(chromedp.Navigate(url)); err != nil {
		cancel()
		return nil, err
	}
	return t, nil
}

func (t *tab) do(steps ...chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	return chromedp.Do(ctx, steps...)
}

// call sends a command of the DevTools protocol.
func call[P, R any](t *tab, command cdp.Command[P, R], params P) (R, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	return chromedp.Call(ctx, command, params)
}

// eval evaluates an expression in the page, waiting for its promise where it gives one.
func eval[T any](t *tab, expression string) (T, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		return value, fmt.Errorf("%s: %w; the page shows:\n%s", expression, err, t.shown())
	}
	return value, nil
}

// shown is what a user can read on the page, for messages of errors.
func (t *tab) shown() string {
	ctx, cancel := context.WithTimeout(t.ctx, 5*time.Second)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body.innerText.slice(0, 500)"))
	if err != nil {
		return err.Error()
	}
	return text
}

// typeText types a text where the focus is.
func (t *tab) typeText(text string) error {
	_, err := call(t, input.InsertText, input.InsertTextParams{Text: text})
	return err
}

// turn is a turn of a mouse's wheel. cdproto's own parameters leave a zero out, which Chromium refuses.
type turn struct {
	Type   input.DispatchMouseEventType `json:"type"`
	X      float64                      `json:"x"`
	Y      float64                      `json:"y"`
	DeltaX float64                      `json:"deltaX"`
	DeltaY float64                      `json:"deltaY"`
}

// wheel turns the wheel of a mouse that rests in the middle of the table.
func (t *tab) wheel(pixels float64) error {
	command := cdp.Command[turn, cdp.Empty]{Method: input.CommandDispatchMouseEvent}
	_, err := call(t, command, turn{Type: input.DispatchMouseEventTypeMouseWheel, X: 600, Y: 500, DeltaY: pixels})
	return err
}
