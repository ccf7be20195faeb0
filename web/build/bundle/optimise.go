package bundle

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// optimisations are arguments for wasm-opt besides TinyGo's own.
var optimisations = []string{
	"--low-memory-unused",                          // there is the end of the stack, so that constant offsets become part of loads and stores
	"--converge",                                   // repeat the passes for as long as they find something
	"--strip-producers", "--strip-target-features", // what only tools read
}

// optimiser writes a script that runs wasm-opt with these optimisations and with TinyGo's arguments: without -g among them,
// which keeps the names of functions, where the program is to have none. It returns the environment variables that make
// TinyGo use the script: none where scripts cannot be run or wasm-opt is not installed. Then the program is larger and
// behaves no differently.
func optimiser(ctx context.Context, root, dir string, n naming) ([]string, error) {
	const shell = "/bin/sh"
	found, err := run(ctx, root, nil, string(TinyGo), "env", "WASMOPT")
	found = strings.TrimSpace(found)
	if _, noShell := os.Stat(shell); err != nil || noShell != nil || found == "" {
		return nil, nil
	}
	script := "#!" + shell + "\n"
	if n == unnamed {
		script += `for argument do shift; [ "$argument" = -g ] || set -- "$@" "$argument"; done` + "\n"
	}
	script += "exec " + quote(found) + " " + strings.Join(optimisations, " ") + ` "$@"` + "\n"
	file := filepath.Join(dir, "wasm-opt")
	return []string{"WASMOPT=" + file}, os.WriteFile(file, []byte(script), 0o700)
}

// quote writes an argument the way a shell reads it back.
func quote(argument string) string { return "'" + strings.ReplaceAll(argument, "'", `'\''`) + "'" }
