package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestNothingWaits reads the code that TinyGo links into the page beside its own library. It has no goroutines: what waits
// would stop the page for good.
func TestNothingWaits(t *testing.T) {
	files := token.NewFileSet()
	checked := 0
	for _, path := range sources(t) {
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		checked++
		ast.Inspect(file, func(n ast.Node) bool {
			if what := waiting(n); what != "" {
				t.Errorf("%s: %s, which cannot be in the page; call a function when it is time", files.Position(n.Pos()), what)
			}
			return true
		})
	}
	if checked < 100 {
		t.Fatalf("only %d files were found", checked)
	}
}

// soapWaits are the files of the runtime with what waits in a blocking call. No program that makes its calls by
// soap.Exchange links them.
var soapWaits = []string{"deadline.go", "deadline_js.go"}

// sources lists the files of our packages in the page, as TinyGo compiles them.
func sources(t *testing.T) []string {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-tags", "tinygo", "-f", `{{if .Module}}{{$dir := .Dir}}{{range .GoFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{end}}`, ".")
	list.Env = browserEnvironment()
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return slices.DeleteFunc(strings.Fields(string(out)), func(path string) bool {
		folder, name := filepath.Split(path)
		return filepath.Base(folder) == "soap" && slices.Contains(soapWaits, name)
	})
}

// waiting says in what way a node can wait, or make something that does; empty: in none.
func waiting(n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "a goroutine begins"
	case *ast.SelectStmt:
		return "a select"
	case *ast.SendStmt:
		return "a send to a channel"
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			return "a receive from a channel"
		}
	case *ast.ImportSpec:
		if path := strings.Trim(n.Path.Value, `"`); path == "sync" {
			return "an import of " + path
		}
	case *ast.SelectorExpr:
		if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}, n.Sel.Name) {
			return "time." + n.Sel.Name
		}
	}
	return ""
}
