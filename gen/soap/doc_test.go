package soap_test

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// forGeneratedCode opens the comment of what no program writes by hand.
const forGeneratedCode = "For generated code: "

// TestTour asserts that a reader of the package's documentation sees at once what is for them: what only generated code
// uses says so, and nothing says so that a person is told about, in the package comment, an example or the guide.
func TestTour(t *testing.T) {
	told := mentions(t)
	generated := usedByGenerated(t)
	if len(generated) < 50 || len(told) < 30 {
		t.Fatalf("found only %d names in generated code and %d in the documentation", len(generated), len(told))
	}
	comments := exportedComments(t)
	for _, name := range slices.Sorted(maps.Keys(comments)) {
		marked := strings.HasPrefix(comments[name], forGeneratedCode)
		switch {
		case generated[name] && !told[name] && !marked:
			t.Errorf("%s: no person is told about it; open its comment with %q, or show it in an example", name, forGeneratedCode)
		case told[name] && marked:
			t.Errorf("%s: it says that it is for generated code, and people are told about it", name)
		}
	}
}

// TestTourOfMethods asserts that a method of what people use says that it is for generated code when it takes or returns
// something that is.
func TestTourOfMethods(t *testing.T) {
	comments := exportedComments(t)
	isMarked := func(comment string) bool { return strings.HasPrefix(comment, forGeneratedCode) }
	checked := 0
	for _, typ := range packageDoc(t).Types {
		if typ.Name != "Reader" && typ.Name != "Writer" {
			continue
		}
		for _, method := range typ.Methods {
			ast.Inspect(method.Decl.Type, func(n ast.Node) bool {
				if name, ok := n.(*ast.Ident); ok && isMarked(comments[name.Name]) {
					checked++
					if !isMarked(method.Doc) {
						t.Errorf("%s.%s has the type %s; open its comment with %q", typ.Name, method.Name, name.Name, forGeneratedCode)
					}
				}
				return true
			})
		}
	}
	if checked < 10 {
		t.Errorf("found only %d uses of what is for generated code", checked)
	}
}

// TestTableOfFields asserts that what the guide's table says to write for a field stands in an example, which is compiled.
func TestTableOfFields(t *testing.T) {
	examples := examples(t)
	_, table, _ := strings.Cut(string(read(t, "../../docs/generator.md")), "| your field is |")
	table, _, _ = strings.Cut(table, "\n\n")
	code := regexp.MustCompile("``(.+?)``|`([^`]+)`")
	found := 0
	for _, row := range strings.Split(table, "\n")[2:] {
		for _, match := range code.FindAllStringSubmatch(strings.Split(row, " | ")[2], -1) {
			found++
			if want := match[1] + match[2]; want != "mtom.Packaging" && !bytes.Contains(examples, []byte(want)) {
				t.Errorf("no example has %s", want)
			}
		}
	}
	if found < 15 {
		t.Errorf("found only %d pieces of code in the table", found)
	}
}

// exportedComments returns the comments of the package's exported functions, types, constants and variables by name. The
// comment of a type stands for its constants.
func exportedComments(t *testing.T) map[string]string {
	t.Helper()
	comments := map[string]string{}
	add := func(name, comment string) {
		if token.IsExported(name) {
			comments[name] = comment
		}
	}
	addValues := func(values []*doc.Value) {
		for _, v := range values {
			for _, spec := range v.Decl.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					add(name.Name, v.Doc)
				}
			}
		}
	}
	addFuncs := func(funcs []*doc.Func) {
		for _, f := range funcs {
			add(f.Name, f.Doc)
		}
	}
	p := packageDoc(t)
	addValues(append(p.Consts, p.Vars...))
	addFuncs(p.Funcs)
	for _, typ := range p.Types {
		add(typ.Name, typ.Doc)
		addFuncs(typ.Funcs)
	}
	return comments
}

func packageDoc(t *testing.T) *doc.Package {
	t.Helper()
	var files []*ast.File
	set := token.NewFileSet()
	for _, path := range goFiles(t, ".", "") {
		if filepath.Dir(path) != "." || strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	p, err := doc.NewFromFiles(set, files, "groupdesk/gen/soap")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// mentions returns the names that the package comment links to, and those that examples and the guide write.
func mentions(t *testing.T) map[string]bool {
	t.Helper()
	told := map[string]bool{}
	for _, link := range regexp.MustCompile(`\[\*?([A-Z]\w*)`).FindAllStringSubmatch(packageDoc(t).Doc, -1) {
		told[link[1]] = true
	}
	addUses(told, read(t, "../../docs/generator.md"))
	addUses(told, examples(t))
	return told
}

// examples returns the text of all files of examples.
func examples(t *testing.T) []byte {
	t.Helper()
	var texts []byte
	for _, path := range goFiles(t, ".", "") {
		if strings.HasPrefix(filepath.Base(path), "example") {
			texts = append(texts, read(t, path)...)
		}
	}
	return texts
}

// usedByGenerated returns the names of the package that the repository's generated code uses.
func usedByGenerated(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	for _, root := range []string{"..", "../../generated"} {
		for _, path := range goFiles(t, root, "// Code generated by groupdesk/gen.") {
			addUses(used, read(t, path))
		}
	}
	return used
}

var use = regexp.MustCompile(`\bsoap\.([A-Z]\w*)`)

func addUses(names map[string]bool, text []byte) {
	for _, match := range use.FindAllSubmatch(text, -1) {
		names[string(match[1])] = true
	}
}

// goFiles lists the Go files below a folder that begin with a text.
func goFiles(t *testing.T, root, begin string) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Ext(path) == ".go" && bytes.HasPrefix(read(t, path), []byte(begin)) {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
