package main

import (
	"context"
	"errors"
	"io"

	"groupdesk/web/bench/chromium"
	"groupdesk/web/build/bundle"
)

// rig is what sources measure with.
type rig struct {
	root   string // the repository
	module string // the folder of the benchmarks
	work   string // for what is built
	visits int
	log    io.Writer

	browser *chromium.Browser // nil: not yet open
	pages   map[bundle.Compiler]chromium.Page
}

// source measures something. Figures come even with an error: it says why others are missing.
type source struct {
	name    string // the keys of its figures begin so
	measure func(context.Context, *rig) (map[string]float64, error)
}

// sources are all of them, in the order in which they are run.
func sources() []source {
	list := []source{
		{"began", began},
		{"native", benchmarks{pattern: "^Benchmark(Decode|Encode|DecodeShapes|EncodeShapes|Strangers)$", time: "20ms", rounds: 15}.measure},
		{"generate", benchmarks{pattern: "^Benchmark(OneByOne|OnePackage)$", time: "1x", rounds: 3}.measure},
		{"compile", benchmarks{pattern: "^BenchmarkCompile$", time: "1x", rounds: 1}.measure},
	}
	for _, c := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		list = append(list, inBrowser(c)...)
	}
	return list
}

// began is what was there when the work on speed and size began.
func began(context.Context, *rig) (map[string]float64, error) {
	return map[string]float64{"page": 208_689, "memory": 268}, nil
}

// inBrowser are the sources that need a browser, for one build.
func inBrowser(c bundle.Compiler) []source {
	onPage := func(name string, measure func(*chromium.Browser, context.Context, chromium.Page) (map[string]float64, error)) source {
		return source{string(c) + "/" + name, func(ctx context.Context, r *rig) (map[string]float64, error) {
			page, err := r.page(ctx, c)
			if err != nil {
				return nil, err
			}
			return measure(r.browser, ctx, page)
		}}
	}
	visits := func(name string, measure func(*chromium.Browser, context.Context, chromium.Page, int) (map[string]float64, error)) source {
		return source{string(c) + "/" + name, func(ctx context.Context, r *rig) (map[string]float64, error) {
			page, err := r.page(ctx, c)
			if err != nil {
				return nil, err
			}
			return measure(r.browser, ctx, page, r.visits)
		}}
	}
	return []source{
		{string(c) + "/decode", func(ctx context.Context, r *rig) (map[string]float64, error) {
			if err := r.open(ctx, c); err != nil {
				return nil, err
			}
			return r.browser.Decode(ctx, c)
		}},
		onPage("size", (*chromium.Browser).Sizes),
		visits("start", (*chromium.Browser).Start),
		visits("visit", (*chromium.Browser).Visit),
		onPage("memory", (*chromium.Browser).Memory),
		onPage("objects", (*chromium.Browser).Objects),
		onPage("batch", (*chromium.Browser).Batch),
	}
}

// open opens the browser when it is needed first.
func (r *rig) open(ctx context.Context, c bundle.Compiler) error {
	if !c.Available() {
		return errors.New("there is no " + string(c) + " here")
	}
	if r.browser != nil {
		return nil
	}
	browser, err := chromium.Open(ctx, r.root, r.module, r.work, r.log)
	if err != nil {
		return err
	}
	r.browser, r.pages = browser, map[bundle.Compiler]chromium.Page{}
	return nil
}

// page builds the page when it is needed first.
func (r *rig) page(ctx context.Context, c bundle.Compiler) (chromium.Page, error) {
	if err := r.open(ctx, c); err != nil {
		return chromium.Page{}, err
	}
	if page, ok := r.pages[c]; ok {
		return page, nil
	}
	page, err := r.browser.BuildPage(ctx, c)
	if err == nil {
		r.pages[c] = page
	}
	return page, err
}

func (r *rig) close() {
	if r.browser != nil {
		r.browser.Close()
	}
}
