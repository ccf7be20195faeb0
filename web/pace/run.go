package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"time"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// rig is what visits are made with and what has come of them.
type rig struct {
	browser context.Context
	pages   []builtPage
	dir     string
	log     io.Writer

	samples map[where][]sample
}

// where is what a sample was taken of.
type where struct {
	compiler bundle.Compiler
	age      age
	groups   int // 0: of the page without any
}

// measureAll visits the pages, by turns, and returns the lines of the table.
func measureAll(ctx context.Context, runs int, pages []builtPage, dir string, log io.Writer) ([]result, error) {
	// The browser leaves folders behind when it is killed in the end: they go with dir.
	browser, cancel := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(chromedp.Env("TMPDIR="+dir)))
	defer cancel()
	r := &rig{browser: browser, pages: pages, dir: dir, log: log, samples: map[where][]sample{}}
	if err := chromedp.Do(browser); err != nil {
		return nil, fmt.Errorf("no browser, make test says what to install: %w", err)
	}
	for _, groups := range []int{few, many} {
		if err := r.visitOften(runs, groups); err != nil {
			return nil, err
		}
	}
	sizer := bestSizer()
	for _, page := range pages {
		size, err := sizer.kilobytes(ctx, page.dir)
		if err != nil {
			return nil, err
		}
		r.samples[where{page.compiler, page.age, 0}] = []sample{{pageSize: size}}
	}
	return r.results(sizer.measure()), nil
}

// visitOften visits each page so many times, the old and the new one by turns.
func (r *rig) visitOften(runs, groups int) error {
	netServer, err := openNetServer(r.dir, groups)
	if err != nil {
		return err
	}
	defer netServer.Close()
	for run := range runs {
		for _, page := range r.pages {
			begin := time.Now()
			if err := r.visit(page, netServer, groups); err != nil {
				return fmt.Errorf("the %s page by %s with %d groups: %w", page.age, page.compiler, groups, err)
			}
			fmt.Fprintf(r.log, "visit %d of %d: %d groups, the %s page by %s, took %.0f s\n",
				run+1, runs, groups, page.age, page.compiler, time.Since(begin).Seconds())
		}
	}
	return nil
}

func (r *rig) visit(page builtPage, netServer http.Handler, groups int) error {
	url, closeServer, err := serve(page.dir, netServer)
	if err != nil {
		return err
	}
	defer closeServer()
	s, err := visit(r.browser, url, groups)
	at := where{page.compiler, page.age, groups}
	r.samples[at] = append(r.samples[at], s)
	return err
}

// values are what the visits to a page measured.
func (r *rig) values(at where, m measure) []float64 {
	var values []float64
	for _, s := range r.samples[at] {
		values = append(values, s[m.key])
	}
	return values
}

// results orders what was found by compiler, number of groups and measure.
func (r *rig) results(size measure) []result {
	var results []result
	for _, compiler := range r.compilers() {
		add := func(m measure, groups int) {
			results = append(results, newResult(compiler, groups, m,
				r.values(where{compiler, old, groups}, m), r.values(where{compiler, fresh, groups}, m)))
		}
		for _, groups := range []int{few, many} {
			for _, m := range measures {
				if m.only == 0 || m.only == groups {
					add(m, groups)
				}
			}
		}
		add(size, 0)
	}
	return results
}

func (r *rig) compilers() []bundle.Compiler {
	var list []bundle.Compiler
	for _, page := range r.pages {
		if !slices.Contains(list, page.compiler) {
			list = append(list, page.compiler)
		}
	}
	return list
}
