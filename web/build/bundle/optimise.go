package bundle

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// optimiser writes a script that runs wasm-opt with TinyGo's arguments but -g, which keeps the names of functions in the
// program. It returns the environment variables that make TinyGo use the script: none where scripts cannot be run or wasm-opt
// is not installed. Then the program is larger and behaves no differently.
func optimiser(ctx context.Context, root, dir string) ([]string, error) {
	const shell = "/bin/sh"
	found, err := run(ctx, root, nil, string(TinyGo), "env", "WASMOPT")
	found = strings.TrimSpace(found)
	if _, noShell := os.Stat(shell); err != nil || noShell != nil || found == "" {
		return nil, nil
	}
	script := "#!" + shell + "\n" +
		`for argument do shift; [ "$argument" = -g ] || set -- "$@" "$argument"; done` + "\n" +
		"exec " + quote(found) + ` "$@"` + "\n"
	file := filepath.Join(dir, "wasm-opt")
	return []string{"WASMOPT=" + file}, os.WriteFile(file, []byte(script), 0o700)
}

// quote writes an argument the way a shell reads it back.
func quote(argument string) string { return "'" + strings.ReplaceAll(argument, "'", `'\''`) + "'" }
