// Command gen turns WSDL 1.1 and XML Schema 1.0 documents into a Go package of typed, reflection-free marshalers with a
// SOAP client and, on request, a SOAP server.
//
//	go run ./gen [flags] FILE…
//	go run ./gen diff [flags] OLD NEW
//
// FILE is a path or a URL of a WSDL or a schema; several make one package, and so do several versions of one service
// (versions.go). This file holds flags and wiring only: gen/wsdl and gen/xsd read, gen/plan decides, gen/emit writes, and
// generated code imports gen/soap. The second form, in diff_command.go, tells what changed from one version of documents to
// another; gen/diff compares.
package main

import (
	"errors"
	"flag"
	"fmt"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"groupdesk/gen/internal/emit"
	"groupdesk/gen/internal/plan"
	"groupdesk/gen/output"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // bad input, or -check found something to change
	exitUsage  = 2
)

func main() {
	// A run is short and allocates all the way: collecting half as often saves an eighth of its time for a fifteenth more
	// memory.
	debug.SetGCPercent(200)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// command is a parsed command line.
type command struct {
	plan    plan.Options
	out     output.Folder
	check   bool
	offline bool
	maps    mappings
	// versions are the versions of one service that the package is to speak, none for what has no versions.
	versions versionFlags
	files    []string
}

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "diff" {
		return runDiff(args[1:], stdout, stderr)
	}
	c, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if err != nil {
		fmt.Fprintln(stderr, "gen:", err)
		return exitUsage
	}
	files, err := c.generate(stderr)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitFailed
	}
	if c.check {
		return c.reportChanges(files, stdout, stderr)
	}
	if err := c.out.Write(files); err != nil {
		fmt.Fprintln(stderr, "gen:", err)
		return exitFailed
	}
	return exitDone
}

func parse(args []string, stderr io.Writer) (*command, error) {
	c := &command{}
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: gen [flags] FILE...           writes one package for all FILEs: WSDLs or XML Schemas, as a path or URL")
		fmt.Fprintln(stderr, "       gen diff [flags] OLD NEW      tells what changed from one version of documents to another")
		flags.PrintDefaults()
	}
	operations := flags.String("operations", "", "keep only the operations `A,B` and the types they reach")
	flags.StringVar(&c.plan.Package, "package", "", "`NAME` of the Go package (default: the last part of -out)")
	flags.StringVar(&c.out.Dir, "out", "", "write to the folder `DIR` (required)")
	flags.BoolVar(&c.plan.Server, "server", false, "write the server side too")
	flags.BoolVar(&c.plan.Tests, "tests", false, "write round-trip tests, fuzz targets and benchmarks too")
	flags.BoolVar(&c.check, "check", false, "write nothing; list the files that would change and exit 1 if there are any")
	flags.BoolVar(&c.offline, "offline", false, "never use the network: refuse URLs that -map or the built-in catalogue does not have")
	flags.Func("soap", "keep only what is bound to this `version` of SOAP: 1.1 or 1.2 (default: both)", c.setVersion)
	flags.Var(&c.maps, "map", "`URL=FILE`: read FILE in place of URL, or for NAMESPACE=FILE when no schema of it can be had (may be repeated)")
	flags.Var(&c.versions, "version", "`NAME,NAME=DIR`: speak these versions of the service too, whose names stand in its namespaces; they are as FILEs say, but for the documents in DIR of the same names (repeated, the oldest first; one without =DIR names the version of FILEs)")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	c.files = flags.Args()
	c.plan.Operations = strings.FieldsFunc(*operations, func(r rune) bool { return r == ',' || r == ' ' })
	return c, c.validate()
}

func (c *command) setVersion(text string) error {
	version, ok := map[string]wsdl.Version{"1.1": wsdl.SOAP11, "1.2": wsdl.SOAP12}[text]
	if !ok {
		return errors.New("write 1.1 or 1.2")
	}
	c.plan.SOAP = []wsdl.Version{version}
	return nil
}

func (c *command) validate() error {
	if len(c.files) == 0 {
		return errors.New("no FILE given; name at least one WSDL or schema")
	}
	if c.out.Dir == "" {
		return errors.New("no folder given; say where to write with -out DIR")
	}
	if err := c.checkPaths(); err != nil {
		return err
	}
	if err := c.versions.validate(); err != nil {
		return err
	}
	if c.plan.Package == "" {
		absolute, err := filepath.Abs(c.out.Dir)
		if err != nil {
			return err
		}
		c.plan.Package = filepath.Base(absolute)
	}
	// No package can be called _, and the go command passes over package documentation.
	if name := c.plan.Package; !token.IsIdentifier(name) || name == "_" || name == "documentation" {
		return fmt.Errorf("%q is no name for a Go package; give one with -package NAME", c.plan.Package)
	}
	return nil
}

// checkPaths finds what is not what its place on the command line says.
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
		return fmt.Errorf("%q, given to -out, is a file; give a folder", c.out.Dir)
	}
	return nil
}

// generate reads all documents, so that all their problems are reported in one run, and writes the package in memory.
func (c *command) generate(stderr io.Writer) ([]output.File, error) {
	loader := newLoader(c.offline, c.maps, c.files)
	var inputs []plan.Input
	var report source.Report
	for _, file := range c.files {
		input, err := load(loader, file)
		if err != nil {
			report.AddError(source.Pos{File: file}, err)
			continue
		}
		inputs = append(inputs, input)
		printNotices(stderr, input.Notices())
	}
	if err := report.Err(); err != nil {
		return nil, err
	}
	if err := c.checkVersioned(inputs); err != nil {
		return nil, err
	}
	var err error
	if c.plan.Versions, err = c.loadVersions(inputs, stderr); err != nil {
		return nil, err
	}
	pkg, err := plan.Build(inputs, c.plan)
	if err != nil {
		return nil, err
	}
	printNotices(stderr, pkg.Notices)
	return emit.Files(pkg)
}

func printNotices(stderr io.Writer, notices source.Diagnostics) {
	for _, notice := range notices {
		fmt.Fprintf(stderr, "%s: notice: %s\n", notice.Pos, notice.Message)
	}
}

// load reads one document, which its root element shows to be a WSDL or a schema.
func load(loader *source.Loader, file string) (plan.Input, error) {
	document, err := loader.Document(file)
	if err != nil {
		return plan.Input{}, err
	}
	namespace, _ := document.Root.Attr("targetNamespace")
	switch root := document.Root; {
	case root.Is(wsdl.Namespace, "definitions"):
		d, err := wsdl.Load(loader, file)
		if err != nil {
			return plan.Input{}, err
		}
		return plan.Input{File: file, Namespace: namespace, Description: d, Schemas: d.Schemas}, nil
	case root.Is(xsd.Namespace, "schema"):
		set, err := xsd.Load(loader, file)
		return plan.Input{File: file, Namespace: namespace, Schemas: set}, err
	default:
		return plan.Input{}, source.Diagnostic{Pos: root.Pos, Message: otherRoot(root)}
	}
}

func otherRoot(root *source.Node) string {
	if root.Is("http://www.w3.org/ns/wsdl", "description") {
		return "this is WSDL 2.0, which is another language; give the service's WSDL 1.1 document, which most services offer too"
	}
	return fmt.Sprintf("the root element is %s; give a WSDL 1.1 document or an XML Schema", root.Name)
}

func (c *command) reportChanges(files []output.File, stdout, stderr io.Writer) int {
	changed, err := c.out.Changed(files)
	if err != nil {
		fmt.Fprintln(stderr, "gen:", err)
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
