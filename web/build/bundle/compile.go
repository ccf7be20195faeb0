package bundle

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Compiler names a Go compiler that can build the program.
type Compiler string

// The compilers. Go needs nothing beyond the toolchain that runs the build; TinyGo makes a far smaller program.
const (
	Go     Compiler = "go"
	TinyGo Compiler = "tinygo"
)

// ErrNoTinyGo reports that TinyGo was asked for and is not installed.
var ErrNoTinyGo = errors.New("tinygo is not on the PATH; install TinyGo 0.41 or newer from https://tinygo.org/getting-started/install/, or build with -compiler go")

// ParseCompiler checks the name of a compiler.
func ParseCompiler(name string) (Compiler, error) {
	switch c := Compiler(name); c {
	case Go, TinyGo:
		return c, nil
	}
	return "", fmt.Errorf("unknown compiler %q; choose go or tinygo", name)
}

// Available reports whether the compiler is installed.
func (c Compiler) Available() bool {
	_, err := exec.LookPath(string(c))
	return err == nil
}

// Collector names a garbage collector that a program built by TinyGo can have.
type Collector string

// The collectors. Idle is wasm/idlegc; Eager is the same, but collects as often as it can, which is slow and finds
// mistakes in it. Stock is TinyGo's own: the program is larger, and pauses in the middle of its work.
const (
	Idle  Collector = "idle"
	Eager Collector = "eager"
	Stock Collector = "stock"
)

// ParseCollector checks the name of a collector.
func ParseCollector(name string) (Collector, error) {
	switch c := Collector(name); c {
	case Idle, Eager, Stock:
		return c, nil
	}
	return "", fmt.Errorf("unknown collector %q; choose idle, eager or stock", name)
}

// flags returns the flags that give the program the collector.
func (c Collector) flags() []string {
	switch c {
	case Stock:
		return nil
	case Eager:
		return []string{"-gc", "none", "-tags", "eagergc"}
	default:
		return []string{"-gc", "none"} // no bookkeeping of pointers: wasm/idlegc, which the program links then, needs none
	}
}

// naming says whether a program holds the names of its functions.
type naming bool

const (
	unnamed naming = false // as it is served
	named   naming = true
)

// command returns the command line that compiles package ./wasm into the file out. TinyGo's linker writes its map beside it.
func (o Options) command(out string, n naming) []string {
	if o.Compiler == TinyGo {
		command := []string{"tinygo", "build", "-target", "wasm",
			"-opt", "z", // optimise for size
			"-panic", "trap", // a quarter smaller than with a panic's text, which a build with Go still prints
			"-scheduler", "none", // nothing in the page waits; with goroutines it is 7 KB larger
			"-buildmode", "wasi-legacy", // let the program go on when main has returned
			"-ldflags", "-extldflags=" + quote(quote("-Map="+linkerMap(out))), // for forgetTypes and tellConstants
			"-o", out}
		command = append(command, o.Collector.flags()...)
		if n == unnamed {
			command = append(command, "-no-debug") // omit line tables; see optimiser for names
		}
		return append(command, "./wasm")
	}
	omit := "-s -w" // the symbol table and debug data
	if n == named {
		omit = "-w"
	}
	return []string{"go", "build",
		"-trimpath", "-buildvcs=false", // the same bytes wherever and whenever it is built
		"-ldflags", omit,
		"-o", out, "./wasm"}
}

// NamedProgram builds the program as Build does, but with the names of its functions, for tools that tell what it is made
// of. Its functions are those of the page.
func NamedProgram(ctx context.Context, root string, c Compiler) ([]byte, error) {
	return compile(ctx, Options{Root: root, Compiler: c}, named)
}

// compile builds the program and returns its bytes.
func compile(ctx context.Context, o Options, n naming) ([]byte, error) {
	if o.Compiler == TinyGo && !o.Compiler.Available() {
		return nil, ErrNoTinyGo
	}
	dir, err := os.MkdirTemp("", "groupdesk-build-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	var env []string
	if o.Compiler == TinyGo {
		if env, err = optimiser(ctx, o.Root, dir, n); err != nil {
			return nil, err
		}
	}
	out := filepath.Join(dir, "app.wasm")
	if _, err := run(ctx, o.Root, env, o.command(out, n)...); err != nil {
		return nil, fmt.Errorf("compiling the program: %w", err)
	}
	program, err := os.ReadFile(out)
	if err != nil || o.Compiler != TinyGo {
		return program, err
	}
	symbols, err := os.ReadFile(linkerMap(out))
	if err != nil {
		return nil, err
	}
	if o.Collector != Stock {
		if err := tellConstants(program, string(symbols)); err != nil {
			return nil, err
		}
	}
	return program, forgetTypes(program, string(symbols))
}

// linkerMap names the file that lists the symbols of a program.
func linkerMap(program string) string { return program + ".map" }

// wasmExec returns the support script of the compiler that builds the program: it only fits that release.
func wasmExec(ctx context.Context, root string, c Compiler) ([]byte, error) {
	args, below := []string{"go", "env", "GOROOT"}, filepath.Join("lib", "wasm")
	if c == TinyGo {
		args, below = []string{"tinygo", "env", "TINYGOROOT"}, "targets"
	}
	home, err := run(ctx, root, nil, args...)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(home), below, "wasm_exec.js"))
}

// run runs a command in the repository, set up to compile for the browser and with additional environment variables,
// and returns its output.
func run(ctx context.Context, root string, env []string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Dir = root
	cmd.Env = append(append(os.Environ(), "GOOS=js", "GOARCH=wasm"), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return stdout.String(), nil
}
