package main

import (
	"fmt"
	"io"
	"runtime/debug"

	"groupdesk/gen/generate"
)

// development is what the go command calls the version of a module that has none.
const development = "(devel)"

// runVersion is the command "gen version".
func runVersion(args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		fmt.Fprintf(stderr, "gen version: unexpected argument %q; remove it\n", args[0])
		return exitUsage
	}
	version := development
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	fmt.Fprintf(stdout, "gen %s\nruntime %d\n", version, generate.RuntimeVersion)
	return exitDone
}
