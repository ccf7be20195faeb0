package main

import (
	"errors"
	"fmt"
	"io"

	"groupdesk/gen/source"
)

// printDiagnostics prints diagnostics, each with the line of the input that it is about.
func printDiagnostics(stderr io.Writer, list source.Diagnostics) {
	for _, one := range list {
		fmt.Fprintln(stderr, one.Detail())
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
