package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
)

// mutant is one small change of a file.
type mutant struct {
	file       string // from the folder of the module
	function   string // in which it is, such as Backend.List
	line       int
	source     []byte // of the file, as it is
	start, end int    // the part of the source that is replaced
	text       string // by this
	nth        int    // among the changes with the same key except for this number, from 1
}

// changed returns the file's source with the change.
func (m mutant) changed() []byte {
	return bytes.Join([][]byte{m.source[:m.start], m.source[m.end:]}, []byte(m.text))
}

// String returns the place of the change, and the line before and after it.
func (m mutant) String() string {
	was := m.source[lineStart(m.source, m.start):lineEnd(m.source, m.start)]
	return fmt.Sprintf("%s:%d: %s\n\t- %s\n\t+ %s", m.file, m.line, m.function, bytes.TrimSpace(was), m.changedLine())
}

// key names the change without the number of its line, so that it keeps its name when the file grows elsewhere.
func (m mutant) key() string {
	key := m.file + " " + m.function + ": " + m.changedLine()
	if m.nth > 1 {
		key += " #" + strconv.Itoa(m.nth)
	}
	return key
}

// changedLine returns the line as the change leaves it. Where a statement of several lines is removed, it is the first
// of them.
func (m mutant) changedLine() string {
	first, last := lineStart(m.source, m.start), lineEnd(m.source, m.end)
	if m.text == "" && bytes.ContainsRune(m.source[m.start:m.end], '\n') {
		return "without " + strings.TrimSpace(string(m.source[first:lineEnd(m.source, m.start)]))
	}
	line := string(m.source[first:m.start]) + m.text + string(m.source[m.end:last])
	if line = strings.TrimSpace(line); line != "" {
		return strings.Join(strings.Fields(line), " ")
	}
	return "without " + strings.TrimSpace(string(m.source[first:last]))
}

func lineStart(source []byte, at int) int { return bytes.LastIndexByte(source[:at], '\n') + 1 }

func lineEnd(source []byte, at int) int {
	if i := bytes.IndexByte(source[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(source)
}

// mutants returns every change that is tried on a file, in the order of the source. Generated code has none.
func mutants(file string, source []byte) ([]mutant, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	if ast.IsGenerated(parsed) {
		return nil, nil
	}
	f := finder{set: set, file: file, source: source}
	for _, d := range parsed.Decls {
		f.function = "var"
		if d, ok := d.(*ast.FuncDecl); ok {
			f.function = functionName(d)
			f.results = results(d.Type)
		}
		ast.Inspect(d, f.visit)
	}
	number(f.found)
	return f.found, nil
}

// number distinguishes changes with the same key.
func number(all []mutant) {
	count := map[string]int{}
	for i := range all {
		key := all[i].key()
		count[key]++
		all[i].nth = count[key]
	}
}

func functionName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	for {
		switch inner := t.(type) {
		case *ast.StarExpr:
			t = inner.X
		case *ast.IndexExpr:
			t = inner.X
		case *ast.IndexListExpr:
			t = inner.X
		case *ast.Ident:
			return inner.Name + "." + d.Name.Name
		default:
			return d.Name.Name
		}
	}
}

// results returns the type of each result of a function.
func results(t *ast.FuncType) []ast.Expr {
	if t.Results == nil {
		return nil
	}
	var types []ast.Expr
	for _, field := range t.Results.List {
		for range max(1, len(field.Names)) {
			types = append(types, field.Type)
		}
	}
	return types
}
