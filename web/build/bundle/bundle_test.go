package bundle_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

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
	"index.html": `<link rel="stylesheet" href="web/static/groupdesk.css"><link rel="icon" href="icons/one.svg">` +
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
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

const hash = "[0-9a-f]{8}"

func TestPageRefersToItsFiles(t *testing.T) {
	out := t.TempDir()
	files := build(t, bundle.Options{Root: repository(t, nil), Out: out})

	css := find(t, files, `groupdesk\.`+hash+`\.css`)
	script := find(t, files, `groupdesk\.`+hash+`\.js`)
	want := `<link rel="stylesheet" href="` + css.Name + `" integrity="` + sri(css.Data) + `"><link rel="icon" href="icons/one.svg">` +
		`<a href="https://example.com/groupdesk.js">elsewhere</a><a href="#top">top</a>` +
		`<script src="` + script.Name + `" integrity="` + sri(script.Data) + `" defer></script>`
	if got := string(find(t, files, `index\.html`).Data); got != want {
		t.Errorf("index.html:\n got %s\nwant %s", got, want)
	}

	wasm := find(t, files, `app\.`+hash+`\.wasm`)
	packed := find(t, files, `app\.`+hash+`\.wasm\.gz`)
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
	unpacked, err := gzip.NewReader(bytes.NewReader(packed.Data))
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(plain, wasm.Data) {
		t.Errorf("the compressed program does not unpack to the plain one: %v", err)
	}
	if !bytes.HasPrefix(wasm.Data, []byte("\x00asm")) {
		t.Error("the program is not WebAssembly")
	}
}

func TestFolderHoldsTheWholePage(t *testing.T) {
	out := t.TempDir()
	stale := filepath.Join(out, "app.01234567.wasm")
	kept := filepath.Join(out, "web.config")
	for _, name := range []string{stale, kept} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files := build(t, bundle.Options{Root: repository(t, nil), Out: out})

	var names []string
	for _, file := range files {
		names = append(names, regexp.MustCompile(`\.`+hash+`\.`).ReplaceAllString(file.Name, ".HASH."))
		written, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(file.Name)))
		if err != nil || !bytes.Equal(written, file.Data) {
			t.Errorf("%s is not written as returned: %v", file.Name, err)
		}
	}
	slices.Sort(names)
	want := []string{"LICENSE.txt", "NOTICE.txt", "app.HASH.wasm", "app.HASH.wasm.gz", "groupdesk.HASH.css",
		"groupdesk.HASH.js", "groupdesk.css", "groupdesk.js", "groupdesk.schema.json", "icons/one.svg", "index.html", "nb.HASH.txt"}
	if !slices.Equal(names, want) {
		t.Errorf("files\n got %q\nwant %q", names, want)
	}
	if _, err := os.Stat(stale); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a program of an earlier build is still there")
	}
	if _, err := os.Stat(kept); err != nil {
		t.Error("a file that the build does not own is gone")
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
			first := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir(), Compiler: compiler})
			second := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir(), Compiler: compiler})
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
	files := build(t, bundle.Options{Root: repository(t, nil), Out: t.TempDir(), Compiler: bundle.TinyGo})
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

// static reads a file of the real page.
func static(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "static", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
