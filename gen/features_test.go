package main

import (
	"bytes"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The tests here run the command. What the code that it writes does is the business of the tests in each feature's folder.

// TestFeatures runs the command on each folder of features and compares what it writes with the folder's golden
// package, which the tests of that folder compile and use.
func TestFeatures(t *testing.T) {
	for _, dir := range folders(t, "features") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			golden := filepath.Join(dir, "golden")
			out := t.TempDir()
			if *update {
				out = golden
			}
			runGen(t, append(featureArgs(t, dir), "-out", out), inputs(t, dir))
			compareFolders(t, golden, out)
		})
	}
}

// TestFeaturesTestTheirSamples asserts that each folder of features has tests, which read its samples if it has some.
func TestFeaturesTestTheirSamples(t *testing.T) {
	for _, dir := range folders(t, "features") {
		name := strings.ReplaceAll(filepath.Base(dir), "-", "_") + "_test.go"
		tests, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
			continue
		}
		_, err = os.Stat(filepath.Join(dir, "samples"))
		if err == nil && !strings.Contains(string(tests), "\tfeaturetest.Samples(t, ") || !strings.Contains(string(tests), "\nfunc Test") {
			t.Errorf("%s has no test, or does not call featuretest.Samples", filepath.Join(dir, name))
		}
	}
}

// TestCheckReportsWhatWouldChange asserts that -check writes nothing and reports what a run would write.
func TestCheckReportsWhatWouldChange(t *testing.T) {
	dir := "features/arrays"
	out := filepath.Join(t.TempDir(), "arrays")
	args := []string{"-package", "arrays", "-out", out, "-check", filepath.Join(dir, "input.xsd")}

	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), args, &stdout, &stderr); code != exitFailed {
		t.Fatalf("-check on a missing folder: exit %d, want %d; %s", code, exitFailed, &stderr)
	}
	want := filepath.Join(out, "types.go") + "\n" + filepath.Join(out, "marshal.go") + "\n" + filepath.Join(out, "validate.go") + "\n"
	if stdout.String() != want {
		t.Errorf("-check printed %q, want %q", &stdout, want)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("-check created %s", out)
	}

	runGen(t, []string{"-package", "arrays", "-out", out}, inputs(t, dir))
	stdout.Reset()
	if code := run(t.Context(), args, &stdout, &stderr); code != exitDone || stdout.Len() > 0 {
		t.Errorf("-check after a run: exit %d, printed %q, want 0 and nothing", code, &stdout)
	}
}

// TestStaleFilesAreRemoved asserts that a run takes away its own files of an earlier run, and no others.
func TestStaleFilesAreRemoved(t *testing.T) {
	out := t.TempDir()
	own := filepath.Join(out, "notes.go")
	if err := os.WriteFile(own, []byte("package headers\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	input := []string{"features/headers/input.wsdl"}
	runGen(t, []string{"-package", "headers", "-server", "-out", out}, input)
	runGen(t, []string{"-package", "headers", "-out", out}, input)
	if _, err := os.Stat(filepath.Join(out, "server.go")); !os.IsNotExist(err) {
		t.Errorf("server.go is still there after a run without -server")
	}
	if _, err := os.Stat(own); err != nil {
		t.Errorf("a file that the generator did not write is gone: %v", err)
	}
}

// TestOperationsPrune asserts that -operations keeps only what the operations reach.
func TestOperationsPrune(t *testing.T) {
	out := t.TempDir()
	runGen(t, []string{"-package", "names", "-operations", "Call", "-out", out}, []string{"features/names/input.wsdl"})
	content, err := os.ReadFile(filepath.Join(out, "types.go"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(content), "type CallRequest struct") {
		t.Errorf("the wrapper of the operation kept is missing:\n%s", content)
	}
	if strings.Contains(string(content), "type Import struct") {
		t.Errorf("a type that no kept operation reaches is there:\n%s", content)
	}
}

// TestPruningKeepsDerivedTypes asserts that -operations keeps what an element of a kept operation may hold, and no more.
func TestPruningKeepsDerivedTypes(t *testing.T) {
	out := t.TempDir()
	runGen(t, []string{"-package", "p", "-operations", "Adopt", "-out", out}, []string{"features/derived-operations/input.wsdl"})
	content, err := os.ReadFile(filepath.Join(out, "types.go"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"Animal": true, "Dog": true, "Collar": true, "AnyAnimal": true, "Plant": false, "Tree": false} {
		if got := strings.Contains(string(content), "type "+name+" "); got != want {
			t.Errorf("type %s is there: %t, want %t", name, got, want)
		}
	}
}

// TestURLInput asserts that a document may be given by URL, with what it imports.
func TestURLInput(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir("features/enumerations")))
	defer server.Close()
	out := t.TempDir()
	runGen(t, []string{"-package", "enumerations", "-out", out}, []string{server.URL + "/input.xsd"})
	compareFolders(t, "features/enumerations/golden", out)
}

// TestDeclarationsOfSeveralDocumentsCountOnce gives a schema and one that imports it, and a description twice.
func TestDeclarationsOfSeveralDocumentsCountOnce(t *testing.T) {
	tests := map[string]struct {
		inputs []string
		want   string
	}{
		"root elements": {[]string{"features/namespaces/input.xsd", "features/namespaces/other.xsd"}, "func MarshalNote2("},
		"port types":    {[]string{"features/oneway/input.wsdl", "features/oneway/input.wsdl"}, "type OneWayClient struct"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			runGen(t, []string{"-package", "p", "-out", out}, test.inputs)
			written := contents(t, out)
			if strings.Count(written, test.want) != 1 {
				t.Errorf("%s is not there exactly once:\n%s", test.want, written)
			}
			if again := "MarshalNote3|OneWayClient2"; regexp.MustCompile(again).MatchString(written) {
				t.Errorf("a declaration is there again, as one of %s:\n%s", again, written)
			}
		})
	}
}

// TestDeclarationsThatDiffer gives two documents whose types of one name differ in one thing, which is refused, and names
// the type that differs, not those that refer to it.
func TestDeclarationsThatDiffer(t *testing.T) {
	element := func(attributes string) string {
		return `<xs:complexType name="T"><xs:sequence><xs:element name="a" ` + attributes + `/></xs:sequence></xs:complexType>`
	}
	attribute := func(attributes string) string {
		return `<xs:complexType name="T"><xs:attribute name="a" ` + attributes + `/></xs:complexType>`
	}
	simple := func(content string) string { return `<xs:simpleType name="T">` + content + `</xs:simpleType>` }
	facet := func(facets string) string {
		return simple(`<xs:restriction base="xs:string">` + facets + `</xs:restriction>`)
	}
	text := func(base string) string {
		return `<xs:complexType name="T"><xs:simpleContent><xs:extension base="` + base + `"/></xs:simpleContent></xs:complexType>`
	}
	extension := func(base string) string {
		return `<xs:complexType name="T"><xs:complexContent><xs:extension base="t:` + base + `"/></xs:complexContent></xs:complexType>`
	}
	group := func(kind, attributes string) string {
		return `<xs:complexType name="T"><xs:` + kind + attributes + `><xs:element name="a"/><xs:element name="b"/></xs:` + kind + `></xs:complexType>`
	}
	inside := func(content string) string {
		return `<xs:complexType name="T"><xs:sequence><xs:element name="a"><xs:complexType>` + content + `</xs:complexType></xs:element></xs:sequence></xs:complexType>`
	}
	wildcard := func(attributes string) string {
		return `<xs:complexType name="T"><xs:sequence><xs:any ` + attributes + `/></xs:sequence></xs:complexType>`
	}
	restrictedText := func(length string) string {
		return strings.Replace(text("xs:string"), `"T"`, `"Base"`, 1) +
			`<xs:complexType name="T"><xs:simpleContent><xs:restriction base="t:Base"><xs:maxLength value="` + length + `"/></xs:restriction></xs:simpleContent></xs:complexType>`
	}
	array := func(item string) string {
		return `<xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">` +
			`<xs:attribute ref="e:arrayType" w:arrayType="` + item + `[]"/></xs:restriction></xs:complexContent></xs:complexType>`
	}
	const a, b, c = `<xs:element name="a"/>`, `<xs:element name="b"/>`, `<xs:element name="c"/>`
	named := func(name, content string) string {
		return `<xs:group name="` + name + `"><xs:sequence>` + content + `</xs:sequence></xs:group>`
	}
	const refG, refH = `<xs:group ref="t:G"/>`, `<xs:group ref="t:H"/>`
	groups := named("G", a+b) + named("H", b+c)
	nested := func(content string) string {
		return `<xs:complexType name="T"><xs:sequence>` + content + `</xs:sequence></xs:complexType>`
	}
	for name, test := range map[string]struct {
		one, other string
		differs    string // the type; empty: nothing
	}{
		"nothing":            {element(`type="xs:int"`), element(`type="xs:int"`), ""},
		"documentation":      {element(``), strings.Replace(element(``), "<xs:sequence>", "<xs:annotation><xs:documentation>New.</xs:documentation></xs:annotation><xs:sequence>", 1), ""},
		"abstract":           {element(``), strings.Replace(element(``), `"T"`, `"T" abstract="true"`, 1), "T"},
		"mixed":              {element(``), strings.Replace(element(``), `"T"`, `"T" mixed="true"`, 1), "T"},
		"type of a field":    {element(`type="xs:int"`), element(`type="xs:long"`), "T"},
		"at least":           {element(`minOccurs="0"`), element(`minOccurs="1"`), "T"},
		"at most":            {element(`maxOccurs="2"`), element(`maxOccurs="3"`), "T"},
		"nillable":           {element(`nillable="true"`), element(``), "T"},
		"default":            {element(`type="xs:int" default="1"`), element(`type="xs:int" default="2"`), "T"},
		"fixed":              {element(`type="xs:int" default="1"`), element(`type="xs:int" fixed="1"`), "T"},
		"the same fixed":     {element(`type="xs:int" fixed="1"`), element(`type="xs:int" fixed="1"`), ""},
		"another fixed":      {element(`type="xs:int" fixed="1"`), element(`type="xs:int" fixed="2"`), "T"},
		"attribute":          {attribute(`type="xs:int"`), `<xs:complexType name="T"/>`, "T"},
		"type of attribute":  {attribute(`type="xs:int"`), attribute(`type="xs:long"`), "T"},
		"required":           {attribute(`type="xs:int"`), attribute(`type="xs:int" use="required"`), "T"},
		"attribute wildcard": {`<xs:complexType name="T"><xs:anyAttribute/></xs:complexType>`, `<xs:complexType name="T"><xs:anyAttribute namespace="##local"/></xs:complexType>`, "T"},
		"base":               {extension("A"), extension("B"), "T"},
		"text":               {text("xs:int"), text("xs:long"), "T"},
		"restricted text":    {restrictedText("5"), restrictedText("6"), "T"},
		"array":              {array("xs:int"), array("xs:string"), "T"},
		"choice":             {group("sequence", ""), group("choice", ""), "T"},
		"group at most":      {group("choice", ""), group("choice", ` maxOccurs="2"`), "T"},
		"group in a group":   {nested("<xs:choice>" + a + "</xs:choice>" + b + c), nested("<xs:choice>" + a + b + "</xs:choice>" + c), "T"},
		"group again":        {groups + nested(refG+"<xs:choice>"+refH+refG+"</xs:choice>"), groups + nested(refG+"<xs:choice>"+refH+refH+"</xs:choice>"), "T"},
		"group twice":        {groups + nested(refG+refG), groups + nested(refG+refG), ""},
		"wildcard":           {wildcard(`namespace="##local"`), wildcard(`namespace="##other"`), "T"},
		"type without name":  {inside(`<xs:attribute name="x"/>`), inside(`<xs:attribute name="y"/>`), "T"},
		"facet":              {facet(`<xs:maxLength value="1"/>`), facet(`<xs:maxLength value="2"/>`), "T"},
		"value":              {facet(`<xs:enumeration value="a"/>`), facet(`<xs:enumeration value="b"/>`), "T"},
		"base of simple":     {facet(``), strings.Replace(facet(``), "xs:string", "xs:token", 1), "T"},
		"items":              {simple(`<xs:list itemType="xs:int"/>`), simple(`<xs:list itemType="xs:long"/>`), "T"},
		"type of a type":     {element(`type="t:U"`) + strings.ReplaceAll(facet(``), `"T"`, `"U"`), element(`type="t:U"`) + strings.ReplaceAll(facet(`<xs:length value="1"/>`), `"T"`, `"U"`), "U"},
		"members":            {simple(`<xs:union memberTypes="xs:int xs:date"/>`), simple(`<xs:union memberTypes="xs:int xs:time"/>`), "T"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			var inputs []string
			for i, declaration := range []string{test.one, test.other} {
				path := filepath.Join(dir, fmt.Sprintf("%d.xsd", i))
				schema := `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" ` +
					`xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" targetNamespace="urn:t">` +
					`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/><xs:complexType name="A"/><xs:complexType name="B"/>` + declaration + `</xs:schema>`
				if err := os.WriteFile(path, []byte(schema), 0o644); err != nil {
					t.Fatal(err)
				}
				inputs = append(inputs, path)
			}
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), append([]string{"-package", "p", "-out", filepath.Join(dir, "out")}, inputs...), &stdout, &stderr)
			differences := regexp.MustCompile(`type \{urn:t\}(\w+) differs from its declaration`).FindAllStringSubmatch(stderr.String(), -1)
			switch {
			case test.differs == "" && code != exitDone,
				test.differs != "" && (code != exitFailed || len(differences) != 1 || differences[0][1] != test.differs):
				t.Errorf("exit %d, %s; want a difference of %q", code, &stderr, test.differs)
			}
		})
	}
}

// TestContractsAndSchemasShareAPackage asserts that the DataContract rule holds for its own namespaces only, in whichever
// order the documents are given.
func TestContractsAndSchemasShareAPackage(t *testing.T) {
	contract, schema := "features/enumerations", "features/arrays"
	structs := regexp.MustCompile(`(?s)\ntype \w+ struct \{.*?\n\}`)
	for _, order := range [][]string{{contract, schema}, {schema, contract}} {
		out := t.TempDir()
		runGen(t, []string{"-package", "p", "-out", out}, []string{order[0] + "/input.xsd", order[1] + "/input.xsd"})
		written := contents(t, out)
		for _, dir := range order {
			for _, want := range structs.FindAllString(contents(t, dir+"/golden"), -1) {
				if !strings.Contains(written, want) {
					t.Errorf("%v: the struct of %s is another:%s", order, dir, want)
				}
			}
		}
		if want := "The schemas of urn:example:enumerations follow the\n// DataContract rules"; !strings.Contains(written, want) {
			t.Errorf("%v: the package comment does not say what follows the DataContract rules", order)
		}
	}
}

func contents(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	for _, path := range files(t, dir, ".go") {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(content)
	}
	return all.String()
}

// TestPackagesShowAnExample asserts that the comment of each golden package shows a call or how a document is read.
func TestPackagesShowAnExample(t *testing.T) {
	for _, feature := range folders(t, "features") {
		types, err := os.ReadFile(filepath.Join(feature, "golden", "types.go"))
		if err != nil {
			t.Fatal(err)
		}
		if comment, _, _ := strings.Cut(string(types), "\npackage "); !strings.Contains(comment, "\n//\t") {
			t.Errorf("%s: the package comment shows no example", feature)
		}
	}
}

// TestEmptyFilesAreLeftOut asserts that a schema without types gives the package comment only.
func TestEmptyFilesAreLeftOut(t *testing.T) {
	out := t.TempDir()
	runGen(t, []string{"-package", "p", "-out", out}, []string{"features/enumerations/serialization.xsd"})
	if got := files(t, out, ".go"); len(got) != 1 || filepath.Base(got[0]) != "types.go" {
		t.Errorf("wrote %q, want types.go only", got)
	}
}

// TestAllFilesAreChecked asserts that one run reports the problems of every document.
func TestAllFilesAreChecked(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"-out", filepath.Join(t.TempDir(), "out"), "-package", "p", "testdata/negative/unknown-type.xsd", "testdata/negative/other-root.xsd"}, &stdout, &stderr)
	if code != exitFailed {
		t.Errorf("exit %d, want %d", code, exitFailed)
	}
	for _, want := range []string{"unknown-type.xsd:5:7:", "unknown-type.xsd:10:7:", "other-root.xsd:1:1:"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("stderr lacks %s:\n%s", want, &stderr)
		}
	}
}

// TestNegative runs the command on each document of testdata/negative, with the flags that it may have in a file, and
// compares its diagnostics with the golden file.
func TestNegative(t *testing.T) {
	for _, input := range files(t, "testdata/negative", ".xsd", ".wsdl") {
		t.Run(filepath.Base(input), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			var stdout, stderr bytes.Buffer
			stem := strings.TrimSuffix(input, filepath.Ext(input))
			args := append([]string{"-out", out, "-package", "refused"}, flagsIn(t, stem+".flags")...)
			if code := run(t.Context(), append(args, input), &stdout, &stderr); code != exitFailed {
				t.Errorf("exit %d, want %d", code, exitFailed)
			}
			if _, err := os.Stat(out); !os.IsNotExist(err) {
				t.Errorf("something was written")
			}
			compareGolden(t, stem+".golden", stderr.Bytes())
		})
	}
}

func TestUsageErrors(t *testing.T) {
	tests := map[string]struct {
		args []string
		want string
	}{
		"no file":            {[]string{"-out", "x"}, "no FILE given"},
		"version of what":    {[]string{"version", "v1"}, "remove it"},
		"no folder":          {[]string{"a.wsdl"}, "-out DIR"},
		"bad package":        {[]string{"-out", "x", "-package", "a-b", "a.wsdl"}, "is not a valid Go package name"},
		"unknown flag":       {[]string{"-nonsense"}, "not defined"},
		"bad operation":      {[]string{"-out", "x", "-package", "p", "-check", "-operations", "Nope", "features/names/input.wsdl"}, `no document has an operation "Nope"`},
		"no operation":       {[]string{"-out", "x", "-operations", "", "a.wsdl"}, "-operations names none"},
		"misspelt operation": {[]string{"-out", "x", "-package", "p", "-check", "-operations", "cal", "features/names/input.wsdl"}, `did you mean "Call"?`},
		"flag after a file":  {[]string{"-out", "x", "a.wsdl", "-server"}, "write flags before the first one"},
		"folder after it":    {[]string{"a.wsdl", "-out", "x"}, "write flags before the first one"},
		"folder":             {[]string{"-out", "x", "testdata"}, "name the documents in it"},
		"file for a folder":  {[]string{"-out", "main.go", "-package", "p", "a.wsdl"}, "give a folder"},
		"package _":          {[]string{"-out", "x", "-package", "_", "a.wsdl"}, "is not a valid Go package name"},
		"missing file":       {[]string{"-out", "x", "-package", "p", "testdata/missing.wsdl"}, "testdata/missing.wsdl"},
		"offline URL":        {[]string{"-out", "x", "-package", "p", "-offline", "http://127.0.0.1:1/a.wsdl"}, "http://127.0.0.1:1/a.wsdl"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), test.args, &stdout, &stderr); code == exitDone {
				t.Errorf("exit 0, want a failure")
			}
			if !strings.Contains(stderr.String(), test.want) {
				t.Errorf("stderr is %q, want it to hold %q", &stderr, test.want)
			}
		})
	}
}

// TestVersion asserts that the command prints which runtime its code needs: the one that the code names.
func TestVersion(t *testing.T) {
	for _, arg := range []string{"version", "-version", "--version"} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), []string{arg}, &stdout, &stderr)
		said := regexp.MustCompile(`^gen \S+\nruntime (\d+)\n$`).FindStringSubmatch(stdout.String())
		if code != exitDone || said == nil {
			t.Fatalf("%s: exit %d, printed %q and %q", arg, code, &stdout, &stderr)
		}
		if want := "soap.IsAtLeastVersion" + said[1] + "\n"; !strings.Contains(contents(t, "features/arrays/golden"), want) {
			t.Errorf("%s: generated code does not ask for %s", arg, want)
		}
	}
}

func runGen(t *testing.T, args, inputs []string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), append(args, inputs...), &stdout, &stderr); code != exitDone {
		t.Fatalf("gen %v: exit %d\n%s", args, code, &stderr)
	}
}

func featureArgs(t *testing.T, dir string) []string {
	t.Helper()
	args := []string{"-package", strings.ReplaceAll(filepath.Base(dir), "-", "")}
	return append(args, flagsIn(t, filepath.Join(dir, "flags"))...)
}

// flagsIn returns the flags that a file holds, none if there is no file.
func flagsIn(t *testing.T, path string) []string {
	t.Helper()
	flags, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return strings.Fields(string(flags))
}

// inputs lists a feature's documents: the schema called input.xsd, or all WSDLs.
func inputs(t *testing.T, dir string) []string {
	t.Helper()
	schema := filepath.Join(dir, "input.xsd")
	if _, err := os.Stat(schema); err == nil {
		return []string{schema}
	}
	return files(t, dir, ".wsdl")
}

// folders lists the folders in one, which has some.
func folders(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		if e.IsDir() {
			list = append(list, filepath.Join(dir, e.Name()))
		}
	}
	if len(list) == 0 {
		t.Fatalf("%s has no folder", dir)
	}
	return list
}

// files lists the files in a folder whose names end in one of the extensions: there are some.
func files(t *testing.T, dir string, extensions ...string) []string {
	t.Helper()
	var list []string
	for _, extension := range extensions {
		matches, err := filepath.Glob(filepath.Join(dir, "*"+extension))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, matches...)
	}
	if len(list) == 0 {
		t.Fatalf("%s has no file whose name ends in %s", dir, strings.Join(extensions, " or "))
	}
	return list
}

func compareFolders(t *testing.T, golden, got string) {
	t.Helper()
	want := files(t, golden, ".go")
	if have := files(t, got, ".go"); len(have) != len(want) {
		t.Errorf("wrote %d files, want %d", len(have), len(want))
	}
	for _, path := range want {
		content, err := os.ReadFile(filepath.Join(got, filepath.Base(path)))
		if err != nil {
			t.Error(err)
			continue
		}
		compareGolden(t, path, content)
	}
}

func compareGolden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from what the command writes; run with -update and review\n%s", path, got)
	}
}
