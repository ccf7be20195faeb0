package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"groupdesk/gen/diff"
	"groupdesk/gen/generate"
	"groupdesk/gen/source"
)

const diffUsage = "usage: gen diff [flags] OLD NEW   (each a WSDL, an XML Schema, or a folder of them; files also by URL)\n"

// runDiff is the command "gen diff OLD NEW". It exits with exitDone when nothing has changed or all changes are compatible,
// with exitFailed when one is incompatible, and with exitUsage when it can't compare: a wrong command line or a bad document.
func runDiff(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("gen diff", flag.ContinueOnError)
	before, after := generate.Sources{}, generate.Sources{Map: map[string]string{}}
	flags.BoolVar(&before.Offline, "offline", false, "refuse URLs")
	flags.Var((*mappings)(&before.Map), "map", "`URL=FILE`: read FILE in place of URL, or for NAMESPACE=FILE when no other schema of it is available (may be repeated)")
	flags.Var((*mappings)(&after.Map), "map-new", "`URL=FILE`: the same for NEW alone, where it has another FILE than OLD (may be repeated)")
	used := flags.Bool("used", false, "ignore operations that only NEW has, and what only they reach")
	switch err := parseFlags(flags, args, diffUsage, stderr); {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		printError(stderr, err)
		return exitUsage
	case flags.NArg() != 2:
		fmt.Fprintf(stderr, "gen diff: want two documents, got %d; name two, OLD and NEW\n", flags.NArg())
		return exitUsage
	}
	after.Offline = before.Offline
	for name, file := range before.Map {
		after.Map[name] = cmp.Or(after.Map[name], file)
	}
	oldSide, err := loadSide(ctx, flags.Arg(0), before, stderr)
	newSide, failed := loadSide(ctx, flags.Arg(1), after, stderr)
	if err := errors.Join(err, failed); err != nil {
		return exitUsage
	}
	report := diff.Compare(oldSide, newSide, diff.Options{Used: *used})
	fmt.Fprint(stdout, report)
	if !report.Compatible() {
		return exitFailed
	}
	return exitDone
}

// loadSide reads a document or the documents of a folder. It prints diagnostics and errors, so that the other side is
// read all the same, and one run reports the problems of all documents.
func loadSide(ctx context.Context, location string, sources generate.Sources, stderr io.Writer) (diff.Side, error) {
	files, err := documentsAt(location)
	if err != nil {
		err = source.Diagnostics{{Pos: source.Pos{File: location}, Message: err.Error()}}
		printError(stderr, err)
		return diff.Side{}, err
	}
	documents, err := generate.Load(ctx, files, sources)
	if err != nil {
		printError(stderr, err)
		return diff.Side{}, err
	}
	printDiagnostics(stderr, documents.Notices)
	return diff.Side{Descriptions: documents.Descriptions, Schemas: documents.Schemas}, nil
}

// documentsAt lists the documents at a location: those of a folder are its WSDLs or, where it has none, its schemas;
// schemas next to WSDLs are there to be imported.
func documentsAt(location string) ([]string, error) {
	info, err := os.Stat(location)
	if err != nil || !info.IsDir() {
		return []string{location}, nil // a URL, or something that the loader reports
	}
	entries, err := os.ReadDir(location)
	if err != nil {
		return nil, err
	}
	found := map[string][]string{}
	for _, e := range entries {
		extension := strings.ToLower(filepath.Ext(e.Name()))
		found[extension] = append(found[extension], filepath.Join(location, e.Name()))
	}
	for _, extension := range []string{".wsdl", ".xsd"} {
		if len(found[extension]) > 0 {
			return found[extension], nil
		}
	}
	return nil, errors.New("the folder has no .wsdl or .xsd file; name one that has")
}
