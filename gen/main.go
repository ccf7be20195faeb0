// Command gen turns WSDL 1.1 and XML Schema 1.0 documents into a Go package of typed, reflection-free marshalers with a
// SOAP client and, on request, a SOAP server.
//
//	go run ./gen [flags] FILE…
//	go run ./gen diff [flags] OLD NEW
//	go run ./gen version
//
// FILE is a path or a URL of a WSDL or a schema; several make one package, and so do several versions of one service. The
// second form reports what changed from one version of documents to another; gen/diff compares. The third prints the
// version of the generator, and that of the runtime which generated code asks for.
//
// The command only parses flags and prints: main.go and flags.go for the first form, diff_command.go and
// version_command.go for the others, print.go for diagnostics. The work is done by gen/generate, which other programs
// may call too; generated code imports gen/soap.
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
	"runtime/debug"
	"strings"

	"groupdesk/gen/generate"
	"groupdesk/gen/output"
	"groupdesk/gen/wsdl"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // bad input, or -check found something to change
	exitUsage  = 2
)

func main() {
	// A run is short and allocates throughout: collecting half as often saves an eighth of its time for a third more
	// memory.
	debug.SetGCPercent(200)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// command is a parsed command line.
type command struct {
	options generate.Options
	out     output.Folder
	check   bool
	files   []string
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		switch args[0] {
		case "diff":
			return runDiff(ctx, args[1:], stdout, stderr)
		case "version":
			return runVersion(args[1:], stdout, stderr)
		case "-version", "--version":
			if len(args) == 1 { // With more, it is the flag for versions of a service.
				return runVersion(nil, stdout, stderr)
			}
		case "help":
			args = []string{"-help"}
		}
	}
	c, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if err != nil {
		printError(stderr, err)
		return exitUsage
	}
	result, err := generate.Generate(ctx, c.files, c.options)
	if err != nil {
		printError(stderr, err)
		return exitFailed
	}
	printDiagnostics(stderr, result.Notices)
	if c.check {
		return c.reportChanges(result.Files, stdout, stderr)
	}
	if err := c.out.Write(result.Files); err != nil {
		printError(stderr, err)
		return exitFailed
	}
	return exitDone
}

const usage = `usage: gen [flags] FILE...           writes one package for all FILEs: WSDLs or XML Schemas, as a path or URL
       gen diff [flags] OLD NEW      reports what changed from one version of documents to another
       gen version                   prints the version of gen and of the runtime that its code needs, as gen -version does
`

func parse(args []string, stderr io.Writer) (*command, error) {
	c := &command{options: generate.Options{CheckMap: true}}
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	o := &c.options
	operations := flags.String("operations", "", "keep only the operations `A,B` and the types they reach")
	flags.StringVar(&o.Package, "package", "", "`NAME` of the Go package (default: the last part of -out)")
	flags.StringVar(&c.out.Dir, "out", "", "write to the folder `DIR` (required)")
	flags.BoolVar(&o.Server, "server", false, "write the server side too")
	flags.BoolVar(&o.Tests, "tests", false, "write round-trip tests, fuzz targets, benchmarks and examples too")
	flags.BoolVar(&c.check, "check", false, "write nothing; list the files that would change and exit 1 if there are any")
	flags.BoolVar(&o.Sources.Offline, "offline", false, "never use the network: refuse URLs that -map or the built-in catalogue does not have")
	flags.Func("soap", "keep only what is bound to this `version` of SOAP: 1.1 or 1.2 (default: both)", c.setSOAP)
	flags.Var((*mappings)(&o.Sources.Map), "map", "`URL=FILE`: read FILE in place of URL, or for NAMESPACE=FILE when no other schema of it is available; a document must mention it (may be repeated)")
	flags.Var((*without)(&o.Without), "without", "skip `TYPE,TYPE/ELEMENT`, named as in the schema, in reading and writing, and the types that only they reach (may be repeated; also TYPE/@ATTRIBUTE, global elements, and {NAMESPACE} before any)")
	flags.Var((*serviceVersions)(&o.Versions), "version", "`NAME,NAME=DIR`: speak these versions of the service too, whose names stand in its namespaces; documents in DIR replace FILEs of the same name (repeated, the oldest first; one without =DIR names the version of FILEs)")
	if err := parseFlags(flags, args, usage, stderr); err != nil {
		return nil, err
	}
	if isSet(flags, "operations") && strings.Trim(*operations, ", ") == "" {
		return nil, errors.New("-operations names none; name at least one, or omit the flag for all")
	}
	c.files = flags.Args()
	o.Operations = strings.FieldsFunc(*operations, func(r rune) bool { return r == ',' || r == ' ' })
	return c, c.validate()
}

func (c *command) setSOAP(text string) error {
	version, ok := map[string]wsdl.Version{"1.1": wsdl.SOAP11, "1.2": wsdl.SOAP12}[text]
	if !ok {
		return errors.New("not a version of SOAP; write 1.1 or 1.2")
	}
	c.options.SOAP = []wsdl.Version{version}
	return nil
}

func (c *command) validate() error {
	if len(c.files) == 0 {
		return errors.New("no FILE given; name at least one WSDL or schema")
	}
	// A flag after a FILE counts as a FILE, so this is reported before the lack of what such a flag would have given.
	if err := c.checkPaths(); err != nil {
		return err
	}
	if c.out.Dir == "" {
		return errors.New("no folder given; say where to write with -out DIR")
	}
	if c.options.Package == "" {
		absolute, err := filepath.Abs(c.out.Dir)
		if err != nil {
			return err
		}
		c.options.Package = filepath.Base(absolute)
	}
	return c.options.Validate()
}

// checkPaths checks that FILEs are not flags or folders, and that -out is not a file.
func (c *command) checkPaths() error {
	for _, file := range c.files {
		if strings.HasPrefix(file, "-") {
			return fmt.Errorf("%q comes after a FILE; write flags before the first one", file)
		}
		if info, err := os.Stat(file); err == nil && info.IsDir() {
			return fmt.Errorf("%q is a folder; name the documents in it", file)
		}
	}
	if info, err := os.Stat(c.out.Dir); err == nil && !info.IsDir() {
		return fmt.Errorf("-out %q is a file; give a folder", c.out.Dir)
	}
	return nil
}

func (c *command) reportChanges(files []output.File, stdout, stderr io.Writer) int {
	changed, err := c.out.Changed(files)
	if err != nil {
		printError(stderr, err)
		return exitFailed
	}
	for _, name := range changed {
		fmt.Fprintln(stdout, filepath.Join(c.out.Dir, name))
	}
	if len(changed) > 0 {
		return exitFailed
	}
	return exitDone
}
