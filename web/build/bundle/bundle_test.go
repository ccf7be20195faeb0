package bundle_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"groupdesk/web/build/bundle"
)

// sources is a whole repository in small.
var sources = map[string]string{
	"go.mod":                           "module tiny\n\ngo 1.26\n",
	"LICENSE":                          "our licence",
	"NOTICE":                           "the licences of others",
	"wasm/main.go":                     "package main\n\nfunc main() { println(\"tiny\") }\n",
	"wasm/words/texts/en.txt":          "LoaderLoading = Loading…\nLoaderReload = Reload\nTag = en\nShown = {#n} {#n|group|groups}\n",
	"wasm/words/texts/nb.txt":          "Tag = nb\nShown = {#n|én gruppe|{#n} grupper}\nLoaderReload = Last på nytt\nLoaderLoading = Laster …\n",
	"web/static/groupdesk.js":          "import * as extra from \"./extra.js\";\nstart(MANIFEST, SETTINGS, extra);\n",
	"web/static/extra.js":              "export const extra = { ready: \"extra is ready\" };\n",
	"web/static/groupdesk.css":         "p { color: red }\n",
	"web/static/icons/one.svg":         "<svg/>\n",
	"web/static/groupdesk.schema.json": `{"properties": {"label": {"type": "string", "description": "for people"}, "off": {"type": "array", "items": {"enum": ["a"]}}}}`,
	"web/static/.hidden":               "not for the web\n",
	"web/hosting/web.config":           "<configuration/>\n",
	"index.html": "<!-- for whoever\nchanges it -->" + `<link rel="preload" href="app.wasm.gz"><link rel="stylesheet" href="web/static/groupdesk.css"><link rel="icon" href="icons/one.svg">` +
		`<a href="https://example.com/groupdesk.js">elsewhere</a><a href="#top">top</a><script src="groupdesk.js" defer></script>`,
}

// repository writes the sources, some of them changed, and returns the folder.
func repository(t *testing.T, changes map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range sources {
		if changed, ok := changes[name]; ok {
			text = changed
		}
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// withCollector adds the collector that the page has where TinyGo builds it to the repository.
func withCollector(t *testing.T, root string) string {
	t.Helper()
	own, err := bundle.FindRoot()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(root, "wasm", "idlegc"), os.DirFS(filepath.Join(own, "wasm", "idlegc"))); err != nil {
		t.Fatal(err)
	}
	link := "package main\n\nimport _ \"tiny/wasm/idlegc\"\n"
	if err := os.WriteFile(filepath.Join(root, "wasm", "collector.go"), []byte(link), 0o644); err != nil {
		t.Fatal(err)
	}
	return root
}

func build(t *testing.T, o bundle.Options) []bundle.File {
	t.Helper()
	files, err := bundle.Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// find returns the one file whose name matches the pattern.
func find(t *testing.T, files []bundle.File, pattern string) bundle.File {
	t.Helper()
	match := regexp.MustCompile("^" + pattern + "$")
	var found []bundle.File
	for _, file := range files {
		if match.MatchString(file.Name) {
			found = append(found, file)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d files match %s, want 1", len(found), pattern)
	}
	return found[0]
}

func sri(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

const hash = "[0-9a-f]{8}"

func TestPageRefersToItsFiles(t *testing.T) {
	out := t.TempDir()
	files := build(t, bundle.Options{Root: repository(t, nil), Out: out})

	css := find(t, files, `groupdesk\.`+hash+`\.css`)
	script := find(t, files, `groupdesk\.`+hash+`\.js`)
	packed := find(t, files, `app\.`+hash+`\.wasm\.gz`)
	want := `<link rel="preload" href="` + packed.Name + `" integrity="` + sri(packed.Data) + `">` +
		`<link rel="stylesheet" href="` + css.Name + `" integrity="` + sri(css.Data) + `"><link rel="icon" href="icons/one.svg">` +
		`<a href="https://example.com/groupdesk.js">elsewhere</a><a href="#top">top</a>` +
		`<script src="` + script.Name + `" integrity="` + sri(script.Data) + `" defer></script>`
	if got := string(find(t, files, `index\.html`).Data); got != want {
		t.Errorf("index.html:\n got %s\nwant %s", got, want)
	}

	wasm := find(t, files, `app\.`+hash+`\.wasm`)
	nb := find(t, files, `nb\.`+hash+`\.txt`)
	call := `{wasm:{name:"` + wasm.Name + `",integrity:"` + sri(wasm.Data) + `"},` +
		`gzip:{name:"` + packed.Name + `",integrity:"` + sri(packed.Data) + `"},` +
		`languages:{nb:{name:"` + nb.Name + `",integrity:"` + sri(nb.Data) + `",loading:"Laster \u2026"}},` +
		`texts:[["LoaderLoading","Loading\u2026"],["LoaderReload","Reload"]]}`
	if want := "Laster …\nLast på nytt\nnb\n0\tén gruppe\t{0} grupper"; string(nb.Data) != want {
		t.Errorf("the catalogue is\n%s\nwant\n%s", nb.Data, want)
	}
	if !strings.Contains(string(script.Data), call) {
		t.Errorf("the loader's manifest is not %s", call)
	}
	if rules := `{label:{type:"string"},off:{type:"array",items:{enum:["a"]}}}`; !strings.Contains(string(script.Data), rules) {
		t.Errorf("the rules of settings are not %s", rules)
	}
	if !bytes.HasPrefix(wasm.Data, []byte("\x00asm")) {
		t.Error("the program is not WebAssembly")
	}
}

func TestFolderHoldsTheWholePage(t *testing.T) {
	out := t.TempDir()
	files := build(t, bundle.Options{Root: repository(t, nil), Out: out})
	var names []string
	for _, file := range files {
		names = append(names, regexp.MustCompile(`\.`+hash+`\.`).ReplaceAllString(file.Name, ".HASH."))
		written, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(file.Name)))
		if err != nil || !bytes.Equal(written, file.Data) {
			t.Errorf("%s is not written as returned: %v", file.Name, err)
		}
	}
	want := []string{"LICENSE.txt", "NOTICE.txt", "groupdesk.files.json", "groupdesk.schema.json", "hosting/web.config", "icons/one.svg", "index.html"}
	for _, packed := range []string{"app.HASH.wasm", "groupdesk.HASH.css", "groupdesk.HASH.js", "groupdesk.css", "groupdesk.js", "nb.HASH.txt"} {
		want = append(want, packed, packed+".br", packed+".gz")
	}
	slices.Sort(names)
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("files\n got %q\nwant %q", names, want)
	}
}

// TestPackedFiles unpacks what a web server may hand out in place of a file.
func TestPackedFiles(t *testing.T) {
	files := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir()})
	unpackers := map[string]func(io.Reader) (io.Reader, error){
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	}
	for _, file := range files {
		unpack := unpackers[filepath.Ext(file.Name)]
		if unpack == nil {
			continue
		}
		unpacked, err := unpack(bytes.NewReader(file.Data))
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		plain := find(t, files, regexp.QuoteMeta(strings.TrimSuffix(file.Name, filepath.Ext(file.Name))))
		if got, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(got, plain.Data) {
			t.Errorf("%s does not unpack to %s: %v", file.Name, plain.Name, err)
		}
	}
}

// TestList compares the list of files with the files.
func TestList(t *testing.T) {
	files := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir()})
	var list bundle.List
	if err := json.Unmarshal(find(t, files, regexp.QuoteMeta(bundle.ListName)).Data, &list); err != nil {
		t.Fatal(err)
	}
	want := bundle.List{Version: find(t, files, `app\.`+hash+`\.wasm`).Name, Files: map[string]bundle.Listed{}}
	for _, file := range files {
		if file.Name != bundle.ListName {
			want.Files[file.Name] = bundle.Listed{Size: len(file.Data), SHA256: fmt.Sprintf("%x", sha256.Sum256(file.Data))}
		}
	}
	if list.Version != want.Version || !maps.Equal(list.Files, want.Files) {
		t.Errorf("the list is\n%+v, want\n%+v", list, want)
	}
}

// TestUpgrade builds a changed page over another one. Whoever has the old index.html, in a cache or in an open tab, must
// still find all that it names, and what was never the build's must be as it was.
func TestUpgrade(t *testing.T) {
	out := t.TempDir()
	theirs := map[string]string{"web.config": "our own", ".htaccess": "ours too", "groupdesk.json": `{"label": "Test server"}`, "logo.0123abcd.js": "see"}
	for name, text := range theirs {
		if err := os.WriteFile(filepath.Join(out, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	old := build(t, bundle.Options{Root: repository(t, nil), Out: out})
	changes := map[string]string{
		"wasm/main.go":             "package main\n\nfunc main() { println(\"changed\") }\n",
		"wasm/words/texts/nb.txt":  "Tag = nb\nShown = {#n|én gruppe|{#n} grupper}\nLoaderReload = Last på nytt\nLoaderLoading = Vent …\n",
		"web/static/groupdesk.css": "p { color: blue }\n",
	}
	changed := build(t, bundle.Options{Root: repository(t, changes), Out: out})

	for _, pattern := range []string{`app\.` + hash + `\.wasm`, `nb\.` + hash + `\.txt`, `groupdesk\.` + hash + `\.css`, `groupdesk\.` + hash + `\.js`} {
		if before, after := find(t, old, pattern), find(t, changed, pattern); before.Name == after.Name {
			t.Errorf("%s has the same name in both builds", before.Name)
		}
	}
	named := regexp.MustCompile(`(?:src|href|name)[=:]"([a-z]+\.` + hash + `\.[a-z.]+)",? ?integrity[=:]"(sha256-[^"]+)"`)
	references := named.FindAllStringSubmatch(string(find(t, old, `index\.html`).Data)+string(find(t, old, `groupdesk\.`+hash+`\.js`).Data), -1)
	if len(references) != 6 {
		t.Fatalf("the old page names %d files, want style sheet, script, catalogue, the program and twice its packed copy: %q", len(references), references)
	}
	for _, reference := range references {
		data, err := os.ReadFile(filepath.Join(out, reference[1]))
		if err != nil || sri(data) != reference[2] {
			t.Errorf("%s, which the old page loads, is lost or changed: %v", reference[1], err)
		}
	}
	for name, want := range theirs {
		if got, err := os.ReadFile(filepath.Join(out, name)); err != nil || string(got) != want {
			t.Errorf("%s is now %q, want %q: %v", name, got, want, err)
		}
	}
}

func TestScriptOrder(t *testing.T) {
	files := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir()})
	script := string(find(t, files, `groupdesk\.js`).Data)
	runner, extra, loader := strings.Index(script, "globalThis.Go="), strings.Index(script, "extra is ready"), strings.Index(script, "start(")
	if runner < 0 || extra < runner || loader < extra {
		t.Errorf("the runner, the imported script and the loader stand at %d, %d, %d", runner, extra, loader)
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	for _, compiler := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		t.Run(string(compiler), func(t *testing.T) {
			if !compiler.Available() {
				t.Skip("needs TinyGo")
			}
			first := build(t, bundle.Options{Root: withCollector(t, repository(t, nil)), Out: t.TempDir(), Compiler: compiler})
			second := build(t, bundle.Options{Root: withCollector(t, repository(t, nil)), Out: t.TempDir(), Compiler: compiler})
			if !slices.EqualFunc(first, second, func(a, b bundle.File) bool { return a.Name == b.Name && bytes.Equal(a.Data, b.Data) }) {
				t.Error("two builds of the same sources differ")
			}
		})
	}
}

// TestNamesAreLeftOut expects that TinyGo's program does not tell the names of its functions, which no browser needs.
func TestNamesAreLeftOut(t *testing.T) {
	if !bundle.TinyGo.Available() {
		t.Skip("needs TinyGo")
	}
	files := build(t, bundle.Options{Root: withCollector(t, repository(t, nil)), Out: t.TempDir(), Compiler: bundle.TinyGo})
	if wasm := find(t, files, `app\.`+hash+`\.wasm`); bytes.Contains(wasm.Data, []byte("runtime.alloc")) {
		t.Error("the names of functions are in the program")
	}
}

func TestFailuresWriteNothing(t *testing.T) {
	tests := map[string]struct {
		changes map[string]string
		want    string
	}{
		"program does not compile": {map[string]string{"wasm/main.go": "package main\n\nfunc main() { oops }\n"}, "undefined: oops"},
		"import is missing":        {map[string]string{"web/static/groupdesk.js": "import \"./lost.js\";\n"}, `web/static/groupdesk.js:1:8: Could not resolve "./lost.js"`},
		"schema is wrong":          {map[string]string{"web/static/groupdesk.schema.json": "{}"}, "groupdesk.schema.json: no properties"},
		"page names a lost file":   {map[string]string{"index.html": `<script src="groupdesk.js"></script><img src="lost.png">`}, "not in web/static: lost.png"},
		"script is wrong":          {map[string]string{"web/static/extra.js": "\nlet 1;\n"}, `web/static/extra.js:2:5: Expected ";"`},
		"style sheet is wrong":     {map[string]string{"web/static/groupdesk.css": "p {\n\tcolor red;\n}\n"}, `web/static/groupdesk.css:2:7: Expected ":"`},
		"colour scheme is wrong":   {map[string]string{"web/static/groupdesk.css": "p { color: light-dark(red) }\n"}, "web/static/groupdesk.css: light-dark(red)"},
		"text is missing":          {map[string]string{"wasm/words/texts/nb.txt": "Tag = nb\n"}, "nb.txt: Shown is missing"},
		"page lacks the loader":    {map[string]string{"index.html": "<p>"}, "does not load groupdesk.js"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			_, err := bundle.Build(t.Context(), bundle.Options{Root: repository(t, test.changes), Out: out})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
			if entries, _ := os.ReadDir(out); len(entries) > 0 {
				t.Errorf("%d files were written", len(entries))
			}
		})
	}
}

func TestMissingTinyGo(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(goTool, filepath.Join(bin, "go")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	_, err = bundle.Build(t.Context(), bundle.Options{Root: repository(t, nil), Out: t.TempDir(), Compiler: bundle.TinyGo})
	if !errors.Is(err, bundle.ErrNoTinyGo) {
		t.Errorf("got error %v, want ErrNoTinyGo", err)
	}
}

func TestParseCompiler(t *testing.T) {
	if c, err := bundle.ParseCompiler("tinygo"); c != bundle.TinyGo || err != nil {
		t.Errorf("tinygo: got %q, %v", c, err)
	}
	if _, err := bundle.ParseCompiler("gcc"); err == nil {
		t.Error("gcc is no compiler for this")
	}
}

func TestParseCollector(t *testing.T) {
	for _, want := range []bundle.Collector{bundle.Idle, bundle.Eager, bundle.Stock} {
		if c, err := bundle.ParseCollector(string(want)); c != want || err != nil {
			t.Errorf("%s: got %q, %v", want, c, err)
		}
	}
	if _, err := bundle.ParseCollector("boehm"); err == nil {
		t.Error("boehm is none of the page's collectors")
	}
}

// static reads a file of the real page.
func static(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "static", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
