package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"groupdesk/gen/internal/canonical"
	"groupdesk/gen/internal/recode"
)

// samplePairs is the folder of node-soap's requests and responses: a folder for each pair, called after its operation, with
// the description.
const samplePairs = "../../shared/corpora/node-soap/test/request-response-samples"

// TestPairs decodes the requests and responses of another tool's tests with packages from their descriptions and encodes
// them again. The list testdata/pairs.txt has the reason for each that does not say the same then.
func TestPairs(t *testing.T) {
	if _, err := os.Stat(samplePairs); err != nil {
		t.Skip("needs ../shared: requests and responses of node-soap")
	}
	m := &pairModule{dir: newModule(t), packages: map[string]string{}}
	copyPackages(t, "internal/recode", filepath.Join(m.dir, "gen"))
	differences := map[string]string{}
	for _, folder := range folders(t, samplePairs) {
		if err := m.add(t, folder); err != nil {
			differences[filepath.Base(folder)+"/soap.wsdl"] = err.Error()
		}
	}
	results := m.run(t)
	for _, r := range results {
		if difference := pairDifference(t, r); difference != "" {
			differences[filepath.Base(filepath.Dir(r.File))+"/"+filepath.Base(r.File)] = difference
		}
	}
	reasons := pairReasons(t)
	for name, difference := range differences {
		if reasons[name] == "" {
			t.Errorf("%s: %s, and testdata/pairs.txt does not say why", name, difference)
		}
	}
	for name := range reasons {
		if differences[name] == "" {
			t.Errorf("testdata/pairs.txt: %s says the same now: remove the line", name)
		}
	}
	t.Logf("%d messages, %d of them or their descriptions in the list", len(results)/2, len(reasons))
}

// pairReasons reads the list: a path, which ends with its extension, and after a space the reason.
func pairReasons(t *testing.T) map[string]string {
	t.Helper()
	list, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[string]string{}
	for line := range strings.Lines(string(list)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		found := pairReason.FindStringSubmatch(line)
		if found == nil || reasons[found[1]] != "" {
			t.Fatalf("testdata/pairs.txt: %q is no path with a reason, or is there again", line)
		}
		reasons[found[1]] = found[2]
	}
	return reasons
}

var pairReason = regexp.MustCompile(`^(\S.*?\.(?:xml|wsdl)) (\S.*)$`)

// pairModule is a module with a package for each description, and a program that recodes all samples.
type pairModule struct {
	dir      string
	packages map[string]string // what is in a package, and the name of its folder
	imports  strings.Builder
	folders  strings.Builder
}

// add writes the package of a folder's description, unless that of another folder is the same.
func (m *pairModule) add(t *testing.T, folder string) error {
	t.Helper()
	name := fmt.Sprintf("p%02d", len(m.packages))
	out := filepath.Join(m.dir, "gen", "pairs", name)
	var stderr bytes.Buffer
	if run(t.Context(), []string{"-server", "-offline", "-package", "pair", "-out", out, filepath.Join(folder, "soap.wsdl")}, io.Discard, &stderr) != exitDone {
		return errors.New(stderr.String())
	}
	if content := contents(t, out); m.packages[content] == "" {
		m.packages[content] = name
		fmt.Fprintf(&m.imports, "\t%s %q\n", name, "groupdesk/gen/pairs/"+name)
		writePorts(t, out)
	} else {
		name = m.packages[content]
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	operation, _, _ := strings.Cut(filepath.Base(folder), "__")
	fmt.Fprintf(&m.folders, "\t\t{Path: %q, Operation: %q, Ports: %s.Ports()},\n", absolute, operation, name)
	return nil
}

// writePorts adds to a generated package what lists its port types, which it takes from the interfaces of the servers.
func writePorts(t *testing.T, dir string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "server.go"), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	constructors := serverConstructors(file)
	var ports strings.Builder
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		if service, ok := spec.Type.(*ast.InterfaceType); ok {
			fmt.Fprintf(&ports, "\t\t{%s(nil), []recode.Messages{\n", constructors[spec.Name.Name])
			for _, method := range service.Methods.List {
				signature := method.Type.(*ast.FuncType)
				fmt.Fprintf(&ports, "\t\t\t{%s, %s},\n", messageMaker(signature.Params), messageMaker(signature.Results))
			}
			ports.WriteString("\t\t}},\n")
		}
		return false
	})
	write(t, filepath.Join(dir, "ports.go"), "package pair\n\nimport \"groupdesk/gen/internal/recode\"\n\n"+
		"func Ports() []recode.Port {\n\treturn []recode.Port{\n"+ports.String()+"\t}\n}\n")
}

// serverConstructors returns the functions that make servers, by the interface that each takes.
func serverConstructors(file *ast.File) map[string]string {
	found := map[string]string{}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv != nil || !strings.HasPrefix(f.Name.Name, "New") || len(f.Type.Params.List) != 1 {
			continue
		}
		if service, ok := f.Type.Params.List[0].Type.(*ast.Ident); ok {
			found[service.Name] = f.Name.Name
		}
	}
	return found
}

// messageMaker writes a function that makes the message of an operation's parameters or results. Of two types of the
// package, parameters have the header first and results the body.
func messageMaker(list *ast.FieldList) string {
	var types []string
	for _, field := range list.List {
		if name, ok := field.Type.(*ast.Ident); ok && name.Name != "error" {
			types = append(types, "new("+name.Name+")")
		}
	}
	body, header := "nil", "nil"
	switch isRequest := len(list.List[0].Names) > 0; {
	case len(types) == 2 && isRequest:
		header, body = types[0], types[1]
	case len(types) == 2:
		body, header = types[0], types[1]
	case len(types) == 1:
		body = types[0]
	}
	return "func() (recode.Body, recode.Header) { return " + body + ", " + header + " }"
}

// run builds the program and returns what it prints.
func (m *pairModule) run(t *testing.T) []recode.Result {
	t.Helper()
	write(t, filepath.Join(m.dir, "gen", "pairs", "main.go"), "package main\n\nimport (\n\t\"os\"\n\n\t\"groupdesk/gen/internal/recode\"\n"+m.imports.String()+
		")\n\nfunc main() {\n\tif err := recode.Run([]recode.Folder{\n"+m.folders.String()+"\t}, os.Stdout); err != nil {\n\t\tpanic(err)\n\t}\n}\n")
	program := filepath.Join(m.dir, "pairs.exe")
	goCommand(t, m.dir, nil, "build", "-trimpath", "-o", program, "./gen/pairs")
	var stdout, stderr bytes.Buffer
	command := exec.Command(program)
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	var results []recode.Result
	for d := json.NewDecoder(&stdout); d.More(); {
		var r recode.Result
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
	}
	return results
}

// pairDifference describes where a sample differs from its round-trip; it is empty when they agree.
func pairDifference(t *testing.T, r recode.Result) string {
	t.Helper()
	if r.Error != "" {
		return r.Error
	}
	sample, err := os.ReadFile(r.File)
	if err != nil {
		t.Fatal(err)
	}
	if root := packagedRoot.FindSubmatch(sample); root != nil {
		sample = root[1]
	}
	want, got := strings.Split(envelopeForm(t, sample), "\n"), strings.Split(envelopeForm(t, r.Again), "\n")
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			return fmt.Sprintf("%s became %s", strings.TrimSpace(want[i]), strings.TrimSpace(got[i]))
		}
	}
	return ""
}

// packagedRoot is a MIME package of which the first part is the message.
var packagedRoot = regexp.MustCompile(`(?s)^--.*?\n\r?\n(<.*>)\s*--`)

// envelopeForm returns the canonical form of an envelope without a header that is empty, which may be left out.
func envelopeForm(t *testing.T, envelope []byte) string {
	t.Helper()
	form, err := canonical.XML(envelope)
	if err != nil {
		t.Fatalf("%v in %s", err, envelope)
	}
	return emptyHeader.ReplaceAllString(form, "$1")
}

var emptyHeader = regexp.MustCompile(`(?m)^  <\{[^}]*\}Header>\n(  <)`)
