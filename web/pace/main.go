// Command pace measures how fast the page is, beside the page of an earlier commit.
//
// It builds both pages with each compiler that is installed, opens them by turns in a headless Chromium against the
// stand-in with 1,000 and with 10,000 groups, does what an administrator does first (sign in, type into the filter, scroll
// through the list), and prints one table: each measure of the old and of the new page as the median of some visits, their
// ratio, and whether the new page meets its target. Figures depend on the machine and on what else it does; the ratios of
// one run count.
//
//	main.go                  the flags, and what happens in which order
//	worktree.go, build.go    the pages, old and new
//	intranet.go, names.go    the stand-in, filled, and a web server
//	tab.go, probe.js         the hand on the browser, and what watches inside the page
//	run.go, visit.go         the visits, by turns, and what is done in one
//	size.go                  what a browser loads first, compressed
//	measure.go, result.go    what is measured, its targets, and medians
//	table.go                 the table
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"groupdesk/web/build/bundle"
)

// baseline is the commit that the page is measured against: the last one with fields in every cell of the table.
const baseline = "aa0fd0a"

// options are the command line.
type options struct {
	base      string
	runs      int
	json      string
	compilers []bundle.Compiler
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	o, err := parse(os.Args[1:])
	if err == nil {
		err = pace(ctx, o, os.Stdout, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pace:", err)
		os.Exit(1)
	}
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("pace", flag.ExitOnError)
	flags.StringVar(&o.base, "base", baseline, "measure against the page of this `commit`")
	flags.IntVar(&o.runs, "runs", 3, "visit each page `n` times and take the medians")
	flags.StringVar(&o.json, "json", "", "also write every figure to `FILE`")
	compiler := flags.String("compiler", "", "build the pages with `go|tinygo` only (default each that is installed)")
	flags.Parse(args) // exits on an error
	if o.runs < 1 {
		return o, fmt.Errorf("-runs %d: there must be at least one", o.runs)
	}
	var err error
	o.compilers, err = chosen(*compiler)
	return o, err
}

// chosen returns the compiler of that name, or each that is installed.
func chosen(name string) ([]bundle.Compiler, error) {
	if name != "" {
		c, err := bundle.ParseCompiler(name)
		return []bundle.Compiler{c}, err
	}
	compilers := []bundle.Compiler{bundle.Go}
	if bundle.TinyGo.Available() {
		compilers = append(compilers, bundle.TinyGo)
	}
	return compilers, nil
}

// pace builds, measures and reports. The table goes to stdout, what is being done to stderr.
func pace(ctx context.Context, o options, stdout, stderr io.Writer) error {
	dir, err := os.MkdirTemp("", "groupdesk-pace-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	pages, err := buildPages(ctx, o, dir, stderr)
	if err != nil {
		return err
	}
	found, err := measureAll(ctx, o.runs, pages, dir, stderr)
	if err != nil {
		return err
	}
	fmt.Fprint(stdout, table(found))
	if o.json == "" {
		return nil
	}
	return writeJSON(o, found)
}

func writeJSON(o options, found []result) error {
	data, err := json.MarshalIndent(struct {
		Base    string   `json:"base"`
		Runs    int      `json:"runs"`
		Results []result `json:"results"`
	}{o.base, o.runs, found}, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(o.json, append(data, '\n'), 0o644)
}
