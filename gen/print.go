package main

import (
	"errors"
	"fmt"
	"io"

	"groupdesk/gen/source"
)

// printDiagnostics prints one diagnostic a line.
func printDiagnostics(stderr io.Writer, list source.Diagnostics) {
	for _, one := range list {
		fmt.Fprintln(stderr, one)
	}
}

// printError prints why a run failed.
func printError(stderr io.Writer, err error) {
	var diagnostics source.Diagnostics
	if errors.As(err, &diagnostics) {
		printDiagnostics(stderr, diagnostics)
		return
	}
	fmt.Fprintln(stderr, "gen:", err)
}
