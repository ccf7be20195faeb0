// Command compare measures everything that is to be fast or small beside its rivals, and prints one table: what is measured,
// our figure, the rival's, their ratio, the target, and whether it is met. It runs in web/bench: go run ./compare.
//
// Figures depend on the machine and on what else it does; the ratios of one run count. What cannot be measured is a row that
// says why; no row is ever left out.
//
//	main.go          the flags, and what happens in which order
//	rows.go          the rows of the table: figures, rivals, targets
//	source.go        what is measured, and by what
//	gobench.go       the benchmarks of the folder above, run and read
//	figures.go       what was measured, by key
//	row.go           a row: ratio, target, verdict
//	table.go         the table, for people and as JSON
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"syscall"

	"groupdesk/web/build/bundle"
)

// options are the command line.
type options struct {
	only   *regexp.Regexp // the sources that are run
	visits int
	json   string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	o, err := parse(os.Args[1:])
	if err == nil {
		err = compareAll(ctx, o, os.Stdout, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("compare", flag.ExitOnError)
	only := flags.String("only", "", "measure only the sources that match `REGEXP`, such as native, generate, tinygo/decode")
	flags.StringVar(&o.json, "json", "", "also write the table to `FILE`")
	flags.IntVar(&o.visits, "visits", 3, "visit each page `n` times and take the medians")
	flags.Parse(args) // exits on an error
	if o.visits < 1 {
		return o, fmt.Errorf("-visits %d; there must be at least one", o.visits)
	}
	var err error
	o.only, err = regexp.Compile(*only)
	return o, err
}

// compareAll measures, and prints the table to stdout; what is being done goes to log.
func compareAll(ctx context.Context, o options, stdout, log io.Writer) error {
	root, err := bundle.FindRoot()
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "groupdesk-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	r := &rig{root: root, module: filepath.Join(root, "web", "bench"), work: work, visits: o.visits, log: log}
	defer r.close()
	f := newFigures()
	for _, s := range sources() {
		if !o.only.MatchString(s.name) {
			f.missing(s.name, errors.New("left out by -only"))
			continue
		}
		values, err := s.measure(ctx, r)
		f.add(s.name, values)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			fmt.Fprintf(log, "%s: %v\n", s.name, err)
			f.missing(s.name, err)
		}
	}
	var outcomes []outcome
	for _, row := range rows() {
		outcomes = append(outcomes, row.compare(f))
	}
	fmt.Fprint(stdout, table(outcomes))
	if o.json == "" {
		return nil
	}
	return writeJSON(o.json, outcomes)
}
