package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words/source"
)

// sentence matches what only people read: several words that begin with a capital, or that end as a sentence does.
var sentence = regexp.MustCompile(`^\p{Lu}\p{Ll}+,? \pL|\pL \pL.*[.…?!]$`)

// TestTexts expects every text for users to be in the catalogues of package words. What an error says, and what is made for
// support, is in English everywhere.
func TestTexts(t *testing.T) {
	files, literals := token.NewFileSet(), 0
	for _, folder := range []string{".", "admin", "view", "browser", "backend", "sheet"} {
		paths, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") || path == "admin/support.go" {
				continue
			}
			tree, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			literals += checkTexts(t, files, tree)
		}
	}
	if literals < 500 {
		t.Errorf("only %d literals were found", literals)
	}
}

// checkTexts looks at the literals of a file and returns their number.
func checkTexts(t *testing.T, files *token.FileSet, tree *ast.File) int {
	literals := 0
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.ValueSpec:
			return !strings.HasSuffix(n.Names[0].Name, "Outline") // Package view has a test for those.
		case *ast.KeyValueExpr: // the particulars of a failure, for support
			key, ok := n.Key.(*ast.Ident)
			return !ok || key.Name != "Details"
		case *ast.CallExpr:
			f, ok := n.Fun.(*ast.Ident)
			return !ok || f.Name != "panic"
		case *ast.BasicLit:
			literals++
			if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && sentence.MatchString(text) {
				t.Errorf("%s: %q belongs into wasm/words/texts", files.Position(n.Pos()), text)
			}
		}
		return true
	})
	return literals
}

// calls are what scripts may say sentences to: whoever made the host page.
var calls = regexp.MustCompile(`(Error|misused|refused|console\.\w+|Object\.freeze)\(|//|"use strict"`)

// TestTextsOfScripts is TestTexts for the scripts around the program.
func TestTextsOfScripts(t *testing.T) {
	scripts, err := filepath.Glob("../web/static/*.js")
	if err != nil || len(scripts) < 2 {
		t.Fatal(scripts, err)
	}
	for _, name := range scripts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			for _, text := range regexp.MustCompile("\"[^\"]*\"|`[^`]*`").FindAllString(line, -1) {
				if sentence.MatchString(strings.Trim(text, "\"`")) && !calls.MatchString(line) {
					t.Errorf("%s:%d: %s belongs into wasm/words/texts", name, i+1, text)
				}
			}
		}
	}
}

// TestResultHeadings keeps the columns that a result has besides an import's from being taken for one of those: a result is
// there to be mended and imported again.
func TestResultHeadings(t *testing.T) {
	list, err := source.Read(os.DirFS("words/texts"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		for _, key := range []string{"ResultLine", "ResultAct", "ResultOutcome", "ResultReason"} {
			heading := c.Value(key)
			table, err := sheet.Parse("Name;" + heading + "\nSales;x\n")
			if err != nil || !slices.Equal(table.Ignored, []string{heading}) {
				t.Errorf("%s: %s is the heading of a column that is imported: %v", c.Tag, heading, err)
			}
		}
	}
}
