package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestWhatNeverWaits reads the code that web/build/bundle/optimise.go promises to the optimiser: no goroutine waits below
// a function of these folders, except in the files that run the page.
func TestWhatNeverWaits(t *testing.T) {
	waits := []string{"admin/program.go", "admin/cancel.go"}
	files := token.NewFileSet()
	checked := 0
	for _, folder := range []string{"admin", "view", "sheet"} {
		paths, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") || slices.Contains(waits, filepath.ToSlash(path)) {
				continue
			}
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			checked++
			ast.Inspect(file, func(n ast.Node) bool {
				if what := waiting(n); what != "" {
					t.Errorf("%s: %s, where no goroutine may wait", files.Position(n.Pos()), what)
				}
				return true
			})
		}
	}
	if checked < 30 {
		t.Fatalf("only %d files were found", checked)
	}
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
		if path := strings.Trim(n.Path.Value, `"`); path == "sync" || path == "groupdesk/gen/soap" || path == "groupdesk/wasm/backend" {
			return "an import of " + path
		}
	case *ast.SelectorExpr:
		if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Sleep", "After", "Tick"}, n.Sel.Name) {
			return "time." + n.Sel.Name
		}
	}
	return ""
}
