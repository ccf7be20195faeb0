package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// banned packages are too large for the page, or do not exist under TinyGo. A folder stands for all below it.
// dom/v2 needs none of them, so there is no exception.
var banned = []string{"context", "encoding", "fmt", "log", "math/big", "net", "reflect", "regexp", "text"}

// TestImports keeps everything that is linked into the page small, down to what its dependencies import.
func TestImports(t *testing.T) {
	packages := linked(t)
	for _, path := range packages {
		for _, name := range banned {
			if path == name || strings.HasPrefix(path, name+"/") {
				t.Errorf("the page links %s; see who imports it with GOOS=js GOARCH=wasm go list -deps -f '{{.ImportPath}} {{.Imports}}' ./wasm", path)
			}
		}
	}
}

// TestArrows keeps the page apart from the generator, the server and the tools.
func TestArrows(t *testing.T) {
	for _, path := range linked(t) {
		local, ours := strings.CutPrefix(path, "groupdesk/")
		if !ours || local == "wasm" || local == "gen/soap" || local == "gen/soap/pattern" {
			continue
		}
		folder, _, _ := strings.Cut(local, "/")
		if folder != "wasm" && folder != "generated" {
			t.Errorf("the page links %s", path)
		}
	}
}

// TestWords expects the page's reader to look at eight bytes at a time, and to copy no answer, by either compiler.
func TestWords(t *testing.T) {
	watch(t, "../gen/soap")
	for compiler, tags := range map[string]string{"Go": "", "TinyGo": "tinygo,purego,tinygo.wasm"} {
		list := exec.Command("go", "list", "-tags", tags, "-f", "{{.GoFiles}}", "../gen/soap")
		list.Env = browserEnvironment()
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		if files := strings.Fields(strings.Trim(string(out), "[]\n")); !slices.Contains(files, "word.go") || slices.Contains(files, "word_purego.go") {
			t.Errorf("with %s the page is made of %q", compiler, files)
		}
	}
}

// linked lists the packages of the page's program.
func linked(t *testing.T) []string {
	t.Helper()
	watch(t, ".", "../gen/soap", "../generated")
	list := exec.Command("go", "list", "-deps", ".")
	list.Env = browserEnvironment()
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := strings.Fields(string(out))
	if len(packages) < 20 {
		t.Fatalf("go list found only %d packages: %s", len(packages), out)
	}
	return packages
}

// browserEnvironment is that of a go command which looks at the page's program.
func browserEnvironment() []string { return append(os.Environ(), "GOOS=js", "GOARCH=wasm") }

// watch looks into folders, so that the go command takes no old result from its cache when something there has changed.
func watch(t *testing.T, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		if err := filepath.WalkDir(folder, func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
			t.Fatal(err)
		}
	}
}
