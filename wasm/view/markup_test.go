package view

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Markup from text is how script gets into a page, and with Trusted Types on it ends the program: the exception comes
// from a property setter, where Go cannot recover it.
var markup = regexp.MustCompile(`(?i)innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|document\.write`)

// clobbering names make dom/v2 take a form for something else: it reads the properties node and constructor.
var clobbering = regexp.MustCompile(`(?i)\b(?:name|id)\s*[=:]\s*["']?(?:node|constructor)\b`)

// TestNoMarkupFromText reads every Go file that is linked into the page, whatever its build tags.
func TestNoMarkupFromText(t *testing.T) {
	files := token.NewFileSet()
	checked := 0
	for _, path := range filesBelow(t, "..", ".go") {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool { checkNode(t, files, n); return true })
		checked++
	}
	if checked < 10 {
		t.Fatalf("only %d files were found", checked)
	}
}

// checkNode looks at names and at string literals, so that calls through js.Value are found too.
func checkNode(t *testing.T, files *token.FileSet, n ast.Node) {
	switch n := n.(type) {
	case *ast.SelectorExpr:
		if markup.MatchString(n.Sel.Name) {
			t.Errorf("%s: %s makes markup from text; use SetTextContent or SetAttribute", files.Position(n.Pos()), n.Sel.Name)
		}
	case *ast.BasicLit:
		if n.Kind == token.STRING {
			checkText(t, files.Position(n.Pos()).String(), n.Value)
		}
	}
}

// TestNoMarkupFromTextInScripts looks at the scripts and at the page itself.
func TestNoMarkupFromTextInScripts(t *testing.T) {
	static := filepath.Join("..", "..", "web", "static")
	paths := append(filesBelow(t, static, ".js"), filepath.Join("..", "..", "index.html"))
	if len(paths) < 3 {
		t.Fatalf("only %d files were found", len(paths))
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			checkText(t, path+":"+strconv.Itoa(i+1), line)
		}
	}
}

func checkText(t *testing.T, where, text string) {
	t.Helper()
	if found := markup.FindString(text); found != "" {
		t.Errorf("%s: %s makes markup from text", where, found)
	}
	if found := clobbering.FindString(text); found != "" {
		t.Errorf("%s: %s makes dom/v2 take a form for another element", where, found)
	}
}

// TestPatterns makes sure that the patterns above find what they are for.
func TestPatterns(t *testing.T) {
	for _, bad := range []string{"SetInnerHTML", "outerHTML", `e.Call("insertAdjacentHTML"`} {
		if !markup.MatchString(bad) {
			t.Errorf("markup misses %s", bad)
		}
	}
	for _, bad := range []string{`"name=node"`, `<input name="constructor">`, "id='node'", "{ name: \"node\" }"} {
		if !clobbering.MatchString(bad) {
			t.Errorf("clobbering misses %s", bad)
		}
	}
	if good := `"name=nodes", data-part="name"`; clobbering.MatchString(good) {
		t.Errorf("clobbering finds something in %s", good)
	}
}

// TestPage checks what the page's Content-Security-Policy has to say.
func TestPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, needed := range []string{
		`http-equiv="Content-Security-Policy"`, "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval';", "connect-src 'self'",
		"style-src 'self';", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'; trusted-types 'none'",
		`<html lang="en">`, "data-groupdesk", "<noscript>",
	} {
		if !strings.Contains(string(page), needed) {
			t.Errorf("index.html has no %s", needed)
		}
	}
	if inline := regexp.MustCompile(`<script>|<style|\son\w+=|\sstyle=`).FindString(string(page)); inline != "" {
		t.Errorf("index.html has something inline, which its policy forbids: %s", inline)
	}
}

func filesBelow(t testing.TB, root, extension string) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Ext(path) == extension {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}
