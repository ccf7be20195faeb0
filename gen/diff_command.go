package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"groupdesk/gen/diff"
	"groupdesk/gen/source"
)

// runDiff is the command "gen diff OLD NEW". It exits with exitDone when nothing has changed or all changes are compatible,
// with exitFailed when one is incompatible, and with exitUsage when it can't tell: a wrong command line or a bad document.
func runDiff(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("gen diff", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: gen diff [flags] OLD NEW   (each a WSDL, an XML Schema, or a folder of them; files also by URL)")
		flags.PrintDefaults()
	}
	offline := flags.Bool("offline", false, "refuse URLs")
	used := flags.Bool("used", false, "leave out operations that only NEW has, and what only they reach")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		return exitUsage
	case flags.NArg() != 2:
		fmt.Fprintf(stderr, "gen diff: %d documents given; name two, OLD and NEW\n", flags.NArg())
		return exitUsage
	}
	report, err := compareDocuments(flags.Arg(0), flags.Arg(1), *offline, diff.Options{Used: *used}, stderr)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitUsage
	}
	fmt.Fprint(stdout, report)
	if !report.Compatible() {
		return exitFailed
	}
	return exitDone
}

// compareDocuments reads both sides before it fails, so that one run reports the problems of all documents. What could not
// be taken as it stands is noted on stderr.
func compareDocuments(old, new string, offline bool, options diff.Options, stderr io.Writer) (*diff.Report, error) {
	var problems source.Report
	before := loadSide(old, offline, &problems, stderr)
	after := loadSide(new, offline, &problems, stderr)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return diff.Compare(before, after, options), nil
}

// loadSide reads a document or the documents of a folder.
func loadSide(location string, offline bool, problems *source.Report, stderr io.Writer) diff.Side {
	files, err := documentsAt(location)
	if err != nil {
		problems.AddError(source.Pos{File: location}, err)
	}
	loader := newLoader(offline, nil, files)
	var side diff.Side
	for _, file := range files {
		input, err := load(loader, file)
		if err != nil {
			problems.AddError(source.Pos{File: file}, err)
			continue
		}
		printNotices(stderr, input.Notices())
		if input.Description != nil {
			side.Descriptions = append(side.Descriptions, input.Description)
		} else {
			side.Schemas = append(side.Schemas, input.Schemas)
		}
	}
	return side
}

// documentsAt lists the documents that a location stands for: those of a folder are its WSDLs or, where it has none, its
// schemas; schemas beside WSDLs are there to be imported.
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
	return nil, errors.New("the folder holds neither a .wsdl nor an .xsd file")
}
