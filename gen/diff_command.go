package main

import (
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
	offline := flags.Bool("offline", false, "refuse URLs")
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
	before, err := loadSide(ctx, flags.Arg(0), *offline, stderr)
	after, failed := loadSide(ctx, flags.Arg(1), *offline, stderr)
	if err := errors.Join(err, failed); err != nil {
		return exitUsage
	}
	report := diff.Compare(before, after, diff.Options{Used: *used})
	fmt.Fprint(stdout, report)
	if !report.Compatible() {
		return exitFailed
	}
	return exitDone
}

// loadSide reads a document or the documents of a folder. It prints diagnostics and errors, so that the other side is
// read all the same, and one run reports the problems of all documents.
func loadSide(ctx context.Context, location string, offline bool, stderr io.Writer) (diff.Side, error) {
	files, err := documentsAt(location)
	if err != nil {
		err = source.Diagnostics{{Pos: source.Pos{File: location}, Message: err.Error()}}
		printError(stderr, err)
		return diff.Side{}, err
	}
	documents, err := generate.Load(ctx, files, generate.Sources{Offline: offline})
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
