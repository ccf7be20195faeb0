// Package bundle turns the page's sources into a folder that any static file server can serve as it is.
//
// Build compiles the program, joins the loader with the compiler's own wasm_exec.js, lowers scripts and style sheet to the
// oldest browsers that are to run them, gives every file that changes a name with its hash in it, writes those names and
// their integrity into the loader and into index.html, puts compressed files beside the plain ones and examples for web
// servers into a folder, and lists what it has made. The same sources and compiler give the same bytes. One file here does
// one of these steps: compile.go runs the compilers and optimise.go gives TinyGo's the settings for a smaller program,
// types.go clears what nothing reads of it, runner.go leaves out of the compiler's script what it does not import, wasm.go
// reads its format for both, texts.go encodes the catalogues of languages, script.go joins the loader with what it imports,
// floor.go names the browsers and lower.go rewrites for them, page.go rewrites index.html, list.go lists the files,
// output.go names, compresses and writes them. Apart from these steps, weigh.go weighs a finished page.
package bundle

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Options say what to build and where to put it.
type Options struct {
	Root      string    // the repository: holds index.html, wasm, web/static and web/hosting
	Out       string    // the folder to write; made where it is missing
	Compiler  Compiler  // which compiler builds the program; empty means Go
	Collector Collector // which collector the program has where TinyGo builds it; empty means Idle
}

// File is one file of the finished page.
type File struct {
	Name string // slash-separated, below the output folder
	Data []byte
}

// Build makes the page and returns the files that it wrote, ordered by name. Anything else in the output folder stays:
// files of earlier builds, which open pages may still request, and whatever an administrator has put there.
func Build(ctx context.Context, o Options) ([]File, error) {
	if o.Compiler == "" {
		o.Compiler = Go
	}
	files, err := collect(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := write(o.Out, files); err != nil {
		return nil, fmt.Errorf("writing the page: %w", err)
	}
	return files, nil
}

// sources is the folder of what a browser gets besides the program.
const sources = "web/static/"

// collect makes every file of the page in memory, so that nothing is written when a step fails.
func collect(ctx context.Context, o Options) ([]File, error) {
	program, err := compile(ctx, o, unnamed)
	if err != nil {
		return nil, err
	}
	runner, err := wasmExec(ctx, o.Root, o.Compiler)
	if err != nil {
		return nil, err
	}
	static, err := readTree(filepath.Join(o.Root, filepath.FromSlash(sources)))
	if err != nil {
		return nil, err
	}
	out := output{names: map[string]reference{}}
	wasm, gzipped := out.addHashed("app.wasm", program)
	m := manifest{Wasm: wasm.file(), Gzip: gzipped.file()}
	if err := addTexts(&out, o.Root, &m); err != nil {
		return nil, err
	}
	script, err := joinScript(o.Root, runner, program, m)
	if err != nil {
		return nil, err
	}
	out.addPublic("groupdesk.js", script)
	for _, file := range static {
		if err := addStatic(&out, file); err != nil {
			return nil, err
		}
	}
	index, err := os.ReadFile(filepath.Join(o.Root, "index.html"))
	if err != nil {
		return nil, err
	}
	page, err := rewritePage(string(index), out.names)
	if err != nil {
		return nil, err
	}
	out.addAs("index.html", []byte(page))
	if err := addLicences(&out, o.Root); err != nil {
		return nil, err
	}
	if err := addHosting(&out, o.Root); err != nil {
		return nil, err
	}
	addList(&out, wasm.name)
	return out.sorted(), nil
}

// addStatic adds one file of web/static to the page; scripts are in the joined one already.
func addStatic(out *output, file File) error {
	switch path.Ext(file.Name) {
	case ".js":
	case ".css":
		style, err := lowerStyle(sources+file.Name, file.Data)
		if err != nil {
			return err
		}
		out.addPublic(file.Name, append([]byte(notice), style...))
	default:
		out.addAs(file.Name, file.Data)
	}
	return nil
}

// addLicences adds the texts that have to accompany the program wherever it is distributed.
func addLicences(out *output, root string) error {
	for _, name := range []string{"LICENSE", "NOTICE"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		out.addAs(name+".txt", data)
	}
	return nil
}

// hosting is the folder of examples for web servers, below web in the repository and under the same name in the page. They
// have a folder of their own because a server's settings belong to whoever runs it, and an upgrade must not replace them.
const hosting = "hosting/"

// addHosting adds the examples for web servers.
func addHosting(out *output, root string) error {
	examples, err := readTree(filepath.Join(root, "web", filepath.FromSlash(hosting)))
	if err != nil {
		return err
	}
	for _, file := range examples {
		out.addAs(hosting+file.Name, file.Data)
	}
	return nil
}

// readTree reads every file below a folder, in lexical order, except dot files.
func readTree(root string) ([]File, error) {
	var files []File
	tree := os.DirFS(root)
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		files = append(files, File{Name: name, Data: data})
		return err
	})
	return files, err
}
