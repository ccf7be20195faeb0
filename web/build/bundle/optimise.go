package bundle

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// TinyGo has wasm-opt make the program suspendable: where a goroutine waits, every function on its stack returns, and
// is called again to go on (Binaryen's pass "asyncify"). That takes code in every function that can be on such a stack,
// and wasm-opt must assume it of all that call a function value or JavaScript, and of all that call those. It knows
// less than we do: the list below makes the program a sixth smaller.
var asyncify = []string{
	// JavaScript never suspends the program. Only TinyGo's scheduler does, and when it returns to JavaScript, as it does
	// after an event that comes while the program is calling JavaScript, nothing is suspended any more.
	"--pass-arg=asyncify-ignore-imports",
	"--pass-arg=asyncify-removelist@" + strings.Join(neverWaiting, ","),
}

// neverWaiting are functions below which no goroutine ever waits. If one did, the program would silently go on there
// with nonsense; so only what is certain may be listed. TestWhatNeverWaits in wasm reads the sources of ours.
// Binaryen's asyncify-asserts make a program stop where it happens, but also in TinyGo's tinygo_launch, tinygo_rewind
// and tinygo_unwind, which switch between goroutines: take the checks out of those three to see the others at work. A
// star matches anything.
var neverWaiting = []string{
	"runtime.hashmap*", // call the functions that hash and compare keys
	"slices.*",         // call functions that compare elements
	"strings.*",        // call functions that test characters
	"(*sync.Once).Do",  // makes tables and closes channels, nothing else
	// The page's behaviour and its document. They call functions given by each other, post events, which does not wait,
	// and call JavaScript.
	"(*groupdesk/wasm/admin.update).*",
	"(*groupdesk/wasm/view.View).*",
}

// optimiser writes a script that runs wasm-opt with these arguments besides TinyGo's own, and drops -g, which keeps the
// names of functions in the program, unless they are wanted. It returns the environment variables that make TinyGo use the script: none where
// scripts cannot be run or wasm-opt is not installed. Then the program is larger and behaves no differently.
func optimiser(ctx context.Context, root, dir string, n naming) ([]string, error) {
	const shell = "/bin/sh"
	found, err := run(ctx, root, nil, string(TinyGo), "env", "WASMOPT")
	found = strings.TrimSpace(found)
	if _, noShell := os.Stat(shell); err != nil || noShell != nil || found == "" {
		return nil, nil
	}
	command := []string{"exec", quote(found)}
	for _, argument := range asyncify {
		command = append(command, quote(argument))
	}
	script := "#!" + shell + "\n"
	if n == unnamed {
		script += `for argument do shift; [ "$argument" = -g ] || set -- "$@" "$argument"; done` + "\n"
	}
	script += strings.Join(command, " ") + ` "$@"` + "\n"
	file := filepath.Join(dir, "wasm-opt")
	return []string{"WASMOPT=" + file}, os.WriteFile(file, []byte(script), 0o700)
}

// quote writes an argument the way a shell reads it back.
func quote(argument string) string { return "'" + strings.ReplaceAll(argument, "'", `'\''`) + "'" }
