package chromium

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// Browser is a running Chromium and the folders that go with it.
type Browser struct {
	ctx    context.Context
	close  context.CancelFunc
	root   string // the repository
	module string // the folder of the benchmarks, which has a module of its own
	work   string // a folder for what is built
	log    io.Writer
}

// Open starts a browser. What is built, and what the browser leaves behind when it is killed in the end, goes into the
// folder work. The progress is written to log.
func Open(ctx context.Context, root, module, work string, log io.Writer) (*Browser, error) {
	// Chromium loads hundreds of scripts of its own for each new window, for what pops up below the address. That would take
	// half a second of the processor from whatever is measured first.
	quiet := chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,WebUIOmniboxPopup,WebUIOmniboxAimPopup")
	// Without a window there is no mouse either, and the page shows the buttons of all rows, as for fingers. An administrator
	// has a mouse that hovers (2) and points finely (4).
	mouse := chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4")
	inside, cancel := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(quiet, mouse, chromedp.Env("TMPDIR="+work)))
	if err := chromedp.Do(inside); err != nil {
		cancel()
		return nil, fmt.Errorf("no browser; make test says what to install: %w", err)
	}
	return &Browser{inside, cancel, root, module, work, log}, nil
}

// Close ends the browser.
func (b *Browser) Close() { b.close() }

// Page is a finished page of one compiler.
type Page struct {
	Compiler bundle.Compiler
	Dir      string
}

// temp makes a folder below the work folder.
func (b *Browser) temp(name string) (string, error) { return os.MkdirTemp(b.work, name+"-") }

// median is the middle one of some values, or the mean of the two in the middle.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// medians joins what several visits have measured.
func medians(samples []map[string]float64) map[string]float64 {
	all := map[string][]float64{}
	for _, sample := range samples {
		for key, value := range sample {
			all[key] = append(all[key], value)
		}
	}
	joined := map[string]float64{}
	for key, values := range all {
		joined[key] = median(values)
	}
	return joined
}
