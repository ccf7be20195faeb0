package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"

	"groupdesk/web/build/bundle"
)

// Functions that no package of Go's owns.
const (
	dispatch = "(calls of interface methods)" // TinyGo makes a function of each
	compiler = "(compiler and C library)"
)

// linked returns the import paths of all packages that a compiler links into the program.
func linked(ctx context.Context, root string, c bundle.Compiler) ([]string, error) {
	args := []string{"go", "list", "-deps", "./wasm"}
	if c == bundle.TinyGo {
		args = []string{"tinygo", "list", "-target", "wasm", "-deps", "./wasm"}
	}
	command := exec.CommandContext(ctx, args[0], args[1:]...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	output, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(args, " "), err)
	}
	return strings.Fields(string(output)), nil
}

// owners tells which package a function comes from.
type owners struct {
	packages []owner // those with longer prefixes first
}

type owner struct{ prefix, path string }

// notInNames matches what Go's linker replaces by an underscore in the names of a WebAssembly module.
var notInNames = regexp.MustCompile(`[^\w.]`)

// newOwners prepares to tell functions of these packages apart, by the names that a compiler gives them.
func newOwners(c bundle.Compiler, packages []string) owners {
	var o owners
	for _, path := range packages {
		prefix := path + "."
		if c == bundle.Go {
			prefix = notInNames.ReplaceAllString(prefix, "_")
		}
		o.packages = append(o.packages, owner{prefix, path})
	}
	slices.SortFunc(o.packages, func(a, b owner) int { return cmp.Compare(len(b.prefix), len(a.prefix)) })
	// The packages of commands are named so.
	if main := slices.IndexFunc(o.packages, func(p owner) bool { return p.path == "groupdesk/wasm" }); main >= 0 {
		o.packages = append(o.packages, owner{"main.", o.packages[main].path})
	}
	return o
}

// of returns the package that a function comes from: for a method that of its receiver's type, for an instance of a
// generic function that of the function.
func (o owners) of(function string) string {
	if strings.HasPrefix(function, "interface:") {
		return dispatch
	}
	name := strings.TrimLeft(function, "(*")
	for _, p := range o.packages {
		if strings.HasPrefix(name, p.prefix) {
			return p.path
		}
	}
	return compiler
}
