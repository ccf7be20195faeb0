package emit

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"groupdesk/gen/output"
)

// maxLines is how long a generated file gets. Editors and their language servers give up on files of a megabyte or so.
const maxLines = 10_000

// parts returns a rendered file, in several if it is too long. The first has the file's name, and what stands before its
// first declaration.
func parts(name string, source []byte) ([]output.File, error) {
	if bytes.Count(source, []byte("\n")) <= maxLines {
		return []output.File{{Name: name, Content: source}}, nil
	}
	s, err := newSplitter(name, source)
	if err != nil {
		return nil, err
	}
	var files []output.File
	for _, declarations := range s.chunks() {
		files = append(files, s.part(len(files)+1, declarations))
	}
	return files, nil
}

// splitter cuts a file between its declarations.
type splitter struct {
	name   string
	source []byte
	files  *token.FileSet
	syntax *ast.File
}

func newSplitter(name string, source []byte) (*splitter, error) {
	s := &splitter{name: name, source: source, files: token.NewFileSet()}
	var err error
	s.syntax, err = parser.ParseFile(s.files, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("split %s: %w", name, err)
	}
	return s, nil
}

// chunks divides the declarations, without the imports, so that each part has as many as fit.
func (s *splitter) chunks() [][]ast.Decl {
	const head = 20 // lines for the package clause and the imports of any but the first part
	var all [][]ast.Decl
	var chunk []ast.Decl
	begin := 0
	for _, d := range s.syntax.Decls {
		if _, isImport := importsOf(d); isImport {
			continue
		}
		if end := s.files.Position(d.End()).Line; len(chunk) > 0 && end-begin+head > maxLines {
			all, chunk = append(all, chunk), nil
		}
		if len(chunk) == 0 && len(all) > 0 {
			begin = s.files.Position(start(d)).Line
		}
		chunk = append(chunk, d)
	}
	return append(all, chunk)
}

// start is where a declaration begins, with its comment.
func start(d ast.Decl) token.Pos {
	doc := (*ast.CommentGroup)(nil)
	switch d := d.(type) {
	case *ast.FuncDecl:
		doc = d.Doc
	case *ast.GenDecl:
		doc = d.Doc
	}
	if doc != nil {
		return doc.Pos()
	}
	return d.Pos()
}

func importsOf(d ast.Decl) ([]ast.Spec, bool) {
	general, ok := d.(*ast.GenDecl)
	if !ok || general.Tok != token.IMPORT {
		return nil, false
	}
	return general.Specs, true
}

// part writes one of the files.
func (s *splitter) part(number int, declarations []ast.Decl) output.File {
	first, last := declarations[0], declarations[len(declarations)-1]
	from, to := s.files.Position(start(first)).Offset, s.files.Position(last.End()).Offset
	var b bytes.Buffer
	if number == 1 {
		b.Write(s.source[:s.files.Position(s.syntax.Name.End()).Offset])
	} else {
		fmt.Fprintf(&b, "// %s\n\npackage %s", output.Marker, s.syntax.Name.Name)
	}
	b.WriteString("\n\n")
	writeImports(&b, s.used(declarations))
	b.Write(s.source[from:to])
	b.WriteString("\n")
	return output.File{Name: partName(s.name, number), Content: b.Bytes()}
}

// used lists the imports that declarations refer to. No generated code has a variable of an import's name.
func (s *splitter) used(declarations []ast.Decl) []string {
	names := map[string]bool{}
	for _, d := range declarations {
		ast.Inspect(d, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok {
				if qualifier, ok := selector.X.(*ast.Ident); ok {
					names[qualifier.Name] = true
				}
			}
			return true
		})
	}
	var list []string
	for _, i := range s.syntax.Imports {
		spec, name := i.Path.Value, path.Base(strings.Trim(i.Path.Value, `"`))
		if i.Name != nil {
			spec, name = i.Name.Name+" "+spec, i.Name.Name
		}
		if names[name] {
			list = append(list, spec)
		}
	}
	return list
}

// partName numbers a file before its suffix, for a name has to end in _test.go to be a test's.
func partName(name string, number int) string {
	if number == 1 {
		return name
	}
	stem, suffix := strings.TrimSuffix(name, ".go"), ".go"
	if before, isTest := strings.CutSuffix(stem, "_test"); isTest {
		stem, suffix = before, "_test.go"
	}
	return stem + "_" + strconv.Itoa(number) + suffix
}

// writeImports writes the specs of imports as goimports would: the standard library first.
func writeImports(b *bytes.Buffer, specs []string) {
	isOwn := func(spec string) bool { return strings.Contains(spec, `"`+runtime) }
	own := slices.DeleteFunc(slices.Clone(specs), func(spec string) bool { return !isOwn(spec) })
	standard := slices.DeleteFunc(slices.Clone(specs), isOwn)
	if len(own) > 0 && len(standard) > 0 {
		own = append([]string{""}, own...)
	}
	lines := append(standard, own...)
	switch len(lines) {
	case 0:
	case 1:
		fmt.Fprintf(b, "import %s\n\n", lines[0])
	default:
		b.WriteString("import (\n")
		for _, line := range lines {
			if line != "" {
				b.WriteString("\t" + line)
			}
			b.WriteString("\n")
		}
		b.WriteString(")\n\n")
	}
}

// standardFirst groups the imports of a rendered file, which are sorted by their paths alone.
func standardFirst(source []byte) []byte {
	const begin, end = "\nimport (\n\t", "\n)\n\n"
	before, rest, several := bytes.Cut(source, []byte(begin))
	specs, after, closed := bytes.Cut(rest, []byte(end))
	if !several || !closed {
		return source
	}
	var b bytes.Buffer
	b.Write(before)
	b.WriteString("\n")
	writeImports(&b, strings.Split(string(specs), "\n\t"))
	b.Write(after)
	return b.Bytes()
}
