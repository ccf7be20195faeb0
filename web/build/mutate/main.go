// Command mutate changes a package in one small place at a time, runs the tests, and lists the changes that no test
// notices: behaviour that could break unnoticed.
//
//	go run ./web/build/mutate [-every N] [-files REGEXP] [PACKAGE…]
//
// A package is a folder, such as wasm/backend; without any, those of goals.txt are used. That file says what share of the
// changes must be noticed. Where all changes of a big package would take hours, -every 20 tries the first, the twenty-first,
// and so on through the package, always the same ones; the report says that its rate is that of a sample. For work on a part
// of a package, -files '^scan|^word' tries the changes of those files alone, which is a sample as well. Changes that alter
// nothing anybody could notice are listed in equivalent.txt with the reason.
//
// gremlins v0.6.0, which is made for the same, does not change the labels of a switch and has no list of such changes.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
)

// Files that configure the command, relative to the folder of the module.
const (
	goalsFile      = "web/build/mutate/goals.txt"
	equivalentFile = "web/build/mutate/equivalent.txt"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: go run ./web/build/mutate [-every N] [-files REGEXP] [PACKAGE…]; a package is a folder, such as wasm/backend")
		flag.PrintDefaults()
	}
	every := flag.Int("every", 1, "try only every `N`th change of each package")
	files := flag.String("files", "", "try only changes of files whose name, such as main.go, matches `REGEXP`")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, ".", selection{*every, *files}, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// selection says which changes of a package are tried.
type selection struct {
	every int    // of so many, the first
	files string // matches the names of their files
}

// run rates the tests of packages of the module in dir by some changes of each; of all that have a goal, if none is named.
func run(ctx context.Context, dir string, s selection, packages []string, stdout io.Writer) error {
	if s.every < 1 {
		return fmt.Errorf("-every %d tries nothing; name a number from 1", s.every)
	}
	files, err := regexp.Compile(s.files)
	if err != nil {
		return fmt.Errorf("-files: %w", err)
	}
	goals, err := readGoals(dir)
	if err != nil {
		return err
	}
	equivalents, err := readEquivalents(dir)
	if err != nil {
		return err
	}
	selected, err := goals.selected(packages)
	if err != nil {
		return err
	}
	var missed []error
	for _, g := range selected {
		t, err := newTester(ctx, dir, g)
		if err != nil {
			return fmt.Errorf("%s: %w", g.dir, err)
		}
		results, err := t.all(ctx, s.every, files)
		t.close()
		if err != nil {
			return fmt.Errorf("%s: %w", g.dir, err)
		}
		missed = append(missed, report(stdout, g, results, equivalents)...)
	}
	return errors.Join(missed...)
}
