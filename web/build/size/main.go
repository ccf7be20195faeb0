// Command size tells what the page weighs, and what its program is made of.
//
// Without arguments it builds the page with each compiler that is installed and prints what a browser loads first, packed;
// then, from a build of the same program with names, what each package and the largest functions take of it, unpacked: what
// a function takes packed depends on all others.
//
// With -check it builds nothing: it holds finished pages against budget.txt, as CI does.
//
//	main.go          the flags
//	budget.go        what pages may weigh
//	wasm.go          the functions of a WebAssembly module
//	owner.go         the packages that functions belong to
//	report.go        what is printed
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
	"strings"

	"groupdesk/web/build/bundle"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := size(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func size(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("size", flag.ExitOnError)
	check := flags.Bool("check", false, "fail unless the finished pages that are given as COMPILER=FOLDER keep their budgets")
	flags.Parse(args) // exits on an error
	root, err := bundle.FindRoot()
	if err != nil {
		return err
	}
	budgets, err := readBudgets(filepath.Join(root, filepath.FromSlash(budgetFile)))
	if err != nil {
		return err
	}
	if *check {
		return checkPages(budgets, flags.Args(), stdout)
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q; only -check takes folders", flags.Arg(0))
	}
	for _, compiler := range []bundle.Compiler{bundle.TinyGo, bundle.Go} {
		if !compiler.Available() {
			fmt.Fprintf(stdout, "no %s here: its page is not built\n", compiler)
			continue
		}
		if err := describe(ctx, root, compiler, budgets[compiler], stdout); err != nil {
			return err
		}
	}
	return nil
}

// checkPages weighs finished pages.
func checkPages(budgets map[bundle.Compiler]int, pages []string, stdout io.Writer) error {
	if len(pages) == 0 {
		return errors.New("-check without pages; give at least one as COMPILER=FOLDER")
	}
	var failures []error
	for _, page := range pages {
		name, dir, _ := strings.Cut(page, "=")
		compiler, err := bundle.ParseCompiler(name)
		if err != nil {
			return err
		}
		parts, err := bundle.Weigh(dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(stdout, "the page by %s weighs %s, of a budget of %s\n", compiler, kilobytes(total(parts)), kilobytes(budgets[compiler]))
		failures = append(failures, judge(compiler, total(parts), budgets[compiler]))
	}
	return errors.Join(failures...)
}

// describe builds the page of a compiler and prints what it weighs and what it is made of.
func describe(ctx context.Context, root string, compiler bundle.Compiler, budget int, stdout io.Writer) error {
	dir, err := os.MkdirTemp("", "groupdesk-size-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if _, err := bundle.Build(ctx, bundle.Options{Root: root, Out: dir, Compiler: compiler}); err != nil {
		return err
	}
	parts, err := bundle.Weigh(dir)
	if err != nil {
		return err
	}
	program, err := bundle.NamedProgram(ctx, root, compiler)
	if err != nil {
		return err
	}
	m, err := readModule(program)
	if err != nil {
		return err
	}
	packages, err := linked(ctx, root, compiler)
	if err != nil {
		return err
	}
	report(stdout, compiler, parts, budget, m, newOwners(compiler, packages))
	return nil
}
