package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// sharedServices is the folder of NetServer's own descriptions, beside the repository.
const sharedServices = "../../shared/netserver/wsdl"

func needSharedServices(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(sharedServices); err != nil {
		t.Skip("needs ../shared: NetServer's descriptions")
	}
}

// TestRealServices generates a package from each of NetServer's 56 descriptions of Services86, and one from all of them.
// The results must be formatted, vetted and compiled; those of the page must also compile for the browser with both
// compilers.
func TestRealServices(t *testing.T) {
	needSharedServices(t)
	descriptions := files(t, filepath.Join(sharedServices, "Services86"), ".wsdl")
	module := newModule(t)
	for _, description := range descriptions {
		name := strings.ToLower(strings.TrimSuffix(filepath.Base(description), ".wsdl"))
		out := filepath.Join(module, "service", name)
		runGen(t, []string{"-package", name + "service", "-server", "-out", out}, []string{description})
		assertFormatted(t, out)
	}
	out := filepath.Join(module, "service", "all")
	runGen(t, []string{"-package", "all", "-server", "-out", out}, descriptions)
	assertFormatted(t, out)
	goCommand(t, module, nil, "vet", "./service/...")
	goCommand(t, module, nil, "build", "./service/all")
	for _, name := range []string{"user", "soprincipal"} {
		useEverything(t, module, name)
		t.Run(name+" in the browser", func(t *testing.T) {
			goCommand(t, module, []string{"GOOS=js", "GOARCH=wasm"}, "build", "-o", os.DevNull, "./use/"+name)
		})
		t.Run(name+" with TinyGo", func(t *testing.T) { tinygoBuild(t, module, "./use/"+name) })
	}
}

// newModule returns a module outside the repository that has the runtime and no dependency.
func newModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module groupdesk\n\ngo 1.26\n")
	copyPackages(t, "soap", filepath.Join(dir, "gen"))
	return dir
}

// copyPackages copies the source of a package, and of those below it, to the same place below another folder, without tests.
func copyPackages(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		write(t, filepath.Join(to, path), string(content))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func assertFormatted(t *testing.T, dir string) {
	t.Helper()
	for _, path := range files(t, dir, ".go") {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		formatted, err := format.Source(content)
		if err != nil || !bytes.Equal(formatted, content) {
			t.Errorf("%s is not formatted (%v)", path, err)
		}
	}
}

func goCommand(t *testing.T, dir string, env []string, args ...string) {
	t.Helper()
	command := exec.Command("go", args...)
	command.Dir = dir
	command.Env = append(os.Environ(), append(env, "GOFLAGS=-mod=mod", "GOWORK=off")...)
	if output, err := command.CombinedOutput(); err != nil {
		t.Errorf("go %s: %v\n%s", strings.Join(args, " "), err, output)
	}
}

func tinygoBuild(t *testing.T, dir, pkg string) {
	t.Helper()
	if _, err := exec.LookPath("tinygo"); err != nil {
		t.Skip("needs TinyGo")
	}
	command := exec.Command("tinygo", "build", "-target", "wasm", "-no-debug", "-o", filepath.Join(t.TempDir(), "out.wasm"), pkg)
	command.Dir = dir
	if output, err := command.CombinedOutput(); err != nil {
		t.Errorf("tinygo build %s: %v\n%s", pkg, err, output)
	}
}

// useEverything writes a program that uses every exported name that a generated package has in a browser: TinyGo builds no
// bare library, and a linker drops what nothing uses.
func useEverything(t *testing.T, module, name string) {
	t.Helper()
	var uses []string
	browser := build.Default
	browser.GOOS, browser.GOARCH = "js", "wasm"
	for _, path := range files(t, filepath.Join(module, "service", name), ".go") {
		if part, err := browser.MatchFile(filepath.Split(path)); err != nil || !part {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			uses = append(uses, exportedUses(d)...)
		}
	}
	write(t, filepath.Join(module, "use", name, "main.go"), fmt.Sprintf(
		"package main\n\nimport service %q\n\nfunc main() {\n\tfor _, used := range []any{\n\t\t%s,\n\t} {\n\t\tprintln(used)\n\t}\n}\n",
		"groupdesk/service/"+name, strings.Join(uses, ",\n\t\t")))
}

// exportedUses returns expressions that use what a declaration exports.
func exportedUses(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Recv == nil {
			return []string{"service." + d.Name.Name}
		}
		if d.Name.IsExported() && ast.IsExported(receiverName(d)) {
			return []string{"(*service." + receiverName(d) + ")." + d.Name.Name}
		}
	case *ast.GenDecl:
		var uses []string
		for _, spec := range d.Specs {
			uses = append(uses, specUses(spec)...)
		}
		return uses
	}
	return nil
}

func receiverName(d *ast.FuncDecl) string {
	switch r := d.Recv.List[0].Type.(type) {
	case *ast.StarExpr:
		return r.X.(*ast.Ident).Name
	case *ast.Ident:
		return r.Name
	}
	return ""
}

func specUses(spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Name.IsExported() {
			return []string{"new(service." + spec.Name.Name + ")"}
		}
	case *ast.ValueSpec:
		var uses []string
		for _, name := range spec.Names {
			if name.IsExported() {
				uses = append(uses, "service."+name.Name)
			}
		}
		return uses
	}
	return nil
}
