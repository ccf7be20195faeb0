package chromium

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// few and many are the numbers of groups that pages are measured with.
const (
	few  = 1_000
	many = 10_000
)

// starter is a page that shows the list by itself.
type starter struct {
	name    string
	handler http.Handler
	usable  string // an expression: the milliseconds from the navigation to the list
}

// Start measures how many milliseconds pass from the navigation until 1,000 groups are there: on the page, on one with React
// that only lists them, and for a program that does nothing but ask for them. A key is page, react or empty, and /cold or
// /warm: in a browser that has loaded nothing of it before, and after a reload. The values are medians of several visits, by
// turns. A rival that cannot be had is in the error, and missing.
func (b *Browser) Start(ctx context.Context, page Page, visits int) (map[string]float64, error) {
	dir, err := b.temp("start")
	if err != nil {
		return nil, err
	}
	netServer, ticket, err := openNetServer(dir, few)
	if err != nil {
		return nil, err
	}
	defer netServer.Close()
	starters := []starter{{"page", signedIn(page.Dir, netServer, ticket), "pace.usable"}}
	empty, err := b.emptyPage(ctx, page.Compiler, ticket)
	if err != nil {
		return nil, err
	}
	starters = append(starters, starter{"empty", inMemory(empty, netServer), "usable"})
	react, failed := b.reactPage(ctx, ticket)
	if failed == nil {
		starters = append(starters, starter{"react", inMemory(react, netServer), "usable"})
	}
	var samples []map[string]float64
	for visit := range visits {
		fmt.Fprintf(b.log, "starting the page by %s beside others, visit %d of %d\n", page.Compiler, visit+1, visits)
		sample := map[string]float64{}
		for _, s := range starters {
			if err := b.start(s, sample); err != nil {
				return nil, errors.Join(failed, fmt.Errorf("starting %s: %w", s.name, err))
			}
		}
		samples = append(samples, sample)
	}
	return medians(samples), failed
}

// start opens a page twice, the second time with what the browser has kept of the first.
func (b *Browser) start(s starter, sample map[string]float64) error {
	url, closeServer, err := serve(s.handler)
	if err != nil {
		return err
	}
	defer closeServer()
	t, err := b.openTab(url)
	if err != nil {
		return err
	}
	defer t.close()
	if sample[s.name+"/cold"], err = eval[float64](t, s.usable); err != nil {
		return err
	}
	if err := t.do(chromedp.Reload()); err != nil {
		return err
	}
	sample[s.name+"/warm"], err = eval[float64](t, s.usable)
	return err
}

// Sizes returns what a browser has to load, packed with Brotli at the highest level, in bytes: of the page, of an empty
// program by the same compiler (without the page around it), and of the page with React. A rival that cannot be had is in
// the error, and missing.
func (b *Browser) Sizes(ctx context.Context, page Page) (map[string]float64, error) {
	parts, err := bundle.Weigh(page.Dir)
	if err != nil {
		return nil, err
	}
	sizes := map[string]float64{}
	for _, part := range parts {
		sizes["page"] += float64(part.Packed)
	}
	program, err := b.compile(ctx, page.Compiler, "empty")
	if err != nil {
		return sizes, err
	}
	sizes["empty"] = float64(bundle.PackedSize(program))
	react, err := b.reactPage(ctx, "")
	if err != nil {
		return sizes, err
	}
	for _, text := range react {
		sizes["react"] += float64(bundle.PackedSize([]byte(text)))
	}
	return sizes, nil
}

// emptyPage makes a page with a program that does nothing.
func (b *Browser) emptyPage(ctx context.Context, c bundle.Compiler, ticket string) (map[string]string, error) {
	program, err := b.compile(ctx, c, "empty")
	if err != nil {
		return nil, err
	}
	runner, err := wasmExec(ctx, c)
	if err != nil {
		return nil, err
	}
	script, err := b.bundleScript("empty.js", "")
	return map[string]string{
		"/":           document(ticket),
		"/all.js":     string(runner) + "\n" + string(script),
		"/empty.wasm": string(program),
	}, err
}

// reactPage makes the page with React.
func (b *Browser) reactPage(ctx context.Context, ticket string) (map[string]string, error) {
	modules, err := b.installRivals(ctx)
	if err != nil {
		return nil, err
	}
	script, err := b.bundleScript("list.js", modules)
	return map[string]string{"/": document(ticket), "/all.js": string(script)}, err
}

func document(ticket string) string {
	return "<!doctype html><meta charset=utf-8><title>User groups</title><body data-ticket=\"" + ticket + "\"><div id=root></div><script src=all.js></script>"
}

// BuildPage builds the page with a compiler.
func (b *Browser) BuildPage(ctx context.Context, c bundle.Compiler) (Page, error) {
	dir := filepath.Join(b.work, "page-"+string(c))
	if err := os.Mkdir(dir, 0o755); err != nil {
		return Page{}, err
	}
	fmt.Fprintf(b.log, "building the page by %s\n", c)
	_, err := bundle.Build(ctx, bundle.Options{Root: b.root, Out: dir, Compiler: c})
	return Page{c, dir}, err
}
