// Command corpora generates, compiles and vets a package for every WSDL and every stand-alone schema below a folder,
// and compares the refused files with a list of those that may be:
//
//	go run ./gen/corpora [flags] DIR
//
// Run it in the repository's root folder. Each folder right below DIR is a corpus. The way of a file: discover.go finds
// it, generate.go calls gen/generate for it, compile.go builds and vets all packages in one module, expected.go says
// whether a refusal was expected, report.go prints.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// command is a parsed command line.
type command struct {
	dir      string
	work     string // the temporary module
	expected string
	maps     string
	only     string
	compile  int64 // packages of more bytes are not compiled; 0: all are
	progress io.Writer
}

func run(args []string, stdout, stderr io.Writer) int {
	c := command{progress: stderr}
	flags := flag.NewFlagSet("corpora", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&c.expected, "expected", "gen/corpora/expected.txt", "list of the files that are refused, with the clause that each breaks")
	flags.StringVar(&c.maps, "maps", "gen/corpora/maps.txt", "list of URLs and the files below DIR that replace them")
	flags.StringVar(&c.work, "work", "", "folder to generate into and keep (default: a temporary one)")
	flags.StringVar(&c.only, "only", "", "only files whose path holds this")
	flags.Int64Var(&c.compile, "compile", 0, "compile only packages of up to this many `bytes` of Go (default: all)")
	if err := flags.Parse(args); err != nil || flags.NArg() != 1 {
		fmt.Fprintln(stderr, "usage: corpora [flags] DIR")
		return exitUsage
	}
	c.dir = flags.Arg(0)
	results, err := c.check()
	if err != nil {
		fmt.Fprintln(stderr, "corpora:", err)
		return exitFailed
	}
	expectations, err := readExpectations(c.expected)
	if err != nil {
		fmt.Fprintln(stderr, "corpora:", err)
		return exitFailed
	}
	report(stdout, results)
	if problems := expectations.compare(results); len(problems) > 0 {
		printProblems(stdout, problems)
		return exitFailed
	}
	return exitDone
}

// check runs all stages on every file, until one fails.
func (c *command) check() ([]*result, error) {
	results, err := c.discover()
	if err != nil {
		return nil, err
	}
	module, err := newModule(c.work)
	if err != nil {
		return nil, err
	}
	defer module.remove()
	if err := c.generateAll(module, results); err != nil {
		return nil, err
	}
	if err := c.skipLarge(module, results); err != nil {
		return nil, err
	}
	fmt.Fprintln(c.progress, "building")
	if err := module.mark(results, stageGenerated, stageCompiled, "build"); err != nil {
		return nil, err
	}
	fmt.Fprintln(c.progress, "vetting")
	return results, module.mark(results, stageCompiled, stageVetted, "vet")
}
