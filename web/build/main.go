// Command build makes the page: a folder that any static file server can serve as it is.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"groupdesk/web/build/bundle"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := build(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// build reads the flags, makes the page and lists what it wrote.
func build(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("build", flag.ExitOnError)
	compiler := flags.String("compiler", "go", "what compiles the program: go or tinygo (a far smaller program)")
	gc := flags.String("gc", "idle", "the garbage collector of a program built by tinygo: idle (collects between events), stock (TinyGo's own: a larger program, which pauses) or eager (idle as often as possible, to find mistakes in it)")
	out := flags.String("out", "dist", "the folder to write")
	flags.Parse(args) // exits on an error
	chosen, err := bundle.ParseCompiler(*compiler)
	if err != nil {
		return err
	}
	collector, err := bundle.ParseCollector(*gc)
	if err != nil {
		return err
	}
	root, err := bundle.FindRoot()
	if err != nil {
		return err
	}
	files, err := bundle.Build(ctx, bundle.Options{Root: root, Out: *out, Compiler: chosen, Collector: collector})
	if err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintf(stdout, "%9d  %s/%s\n", len(file.Data), *out, file.Name)
	}
	return nil
}
