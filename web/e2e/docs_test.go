package e2e_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/words/source"
	"groupdesk/web/build/bundle"
)

// readFile reads a file of the repository.
func readFile(t *testing.T, name ...string) string {
	t.Helper()
	return readText(t, filepath.Join(append([]string{root(t)}, name...)...))
}

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// find returns what the first group of a pattern matches, everywhere in a part of a text that begins and ends so.
func find(t *testing.T, text, begin, end, pattern string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(text, begin)
	part, _, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("nothing between %q and %q", begin, end)
	}
	var found []string
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(part, -1) {
		found = append(found, match[1])
	}
	return found
}

// TestEmbeddingDocument holds docs/embedding.md against the loader and its types.
func TestEmbeddingDocument(t *testing.T) {
	text := readFile(t, "docs", "embedding.md")
	types := readFile(t, "web", "static", "groupdesk.d.ts")
	loader := slices.DeleteFunc(settingNames(t), func(name string) bool { return name == "origins" })
	loader = append(loader, find(t, readFile(t, "web", "static", "settings.js"), "const rules = {", "};", `(\w+): \{ type`)...)
	row, member := "(?m)^\\| `([a-zA-Z-]+)[`(]", `(?m)^\t\t(?:readonly )?"?([a-zA-Z-]+)"?[?(:]`
	options := find(t, text, "## Options", "##", row)
	for what, lists := range map[string][2][]string{
		"options, types":    {options, find(t, types, "interface Options {", "\n\t}", member)},
		"options, loader":   {slices.Sorted(slices.Values(options)), slices.Sorted(slices.Values(loader))},
		"methods":           {append([]string{"element"}, find(t, text, "## Handle", "##", row)...), find(t, types, "interface Handle {", "\n\t}", member)},
		"events":            {find(t, text, "## Events", "##", row), find(t, types, "interface Events {", "\n\t}", member)},
		"members of global": {[]string{"mount", "mounts"}, find(t, types, "/** Puts", "\n}", `(?m)^\t(?:function|const) (\w+)`)},
	} {
		if !slices.Equal(lists[0], lists[1]) || len(lists[0]) == 0 {
			t.Errorf("%s: %q and %q", what, lists[0], lists[1])
		}
	}
	attributes := find(t, text, "## Options", "##", "\\| `data-([a-z-]+)` \\|")
	var want []string
	for _, option := range options {
		if option != "getTicket" && option != "names" {
			want = append(want, strings.ToLower(regexp.MustCompile(`[A-Z]`).ReplaceAllString(option, "-$0")))
		}
	}
	if !slices.Equal(attributes, want) {
		t.Errorf("attributes %q, want %q", attributes, want)
	}
}

// settingNames returns the names of the settings, as the schema has them.
func settingNames(t *testing.T) []string {
	t.Helper()
	var schema struct{ Properties map[string]json.RawMessage }
	if err := json.Unmarshal([]byte(readFile(t, "web", "static", "groupdesk.schema.json")), &schema); err != nil {
		t.Fatal(err)
	}
	delete(schema.Properties, "$schema")
	return slices.Sorted(maps.Keys(schema.Properties))
}

// TestSettingsDocument holds docs/settings.md against the schema, and the example against both.
func TestSettingsDocument(t *testing.T) {
	text := readFile(t, "docs", "settings.md") + "\n## "
	documented := find(t, text, "## The settings", "\n## ", "(?m)^\\| `([a-zA-Z]+)`")
	if want := settingNames(t); !slices.Equal(slices.Sorted(slices.Values(documented)), want) {
		t.Errorf("the document has %q, the schema %q", documented, want)
	}
	var schema struct {
		Properties struct {
			Off struct{ Items struct{ Enum []string } }
		}
	}
	if err := json.Unmarshal([]byte(readFile(t, "web", "static", "groupdesk.schema.json")), &schema); err != nil {
		t.Fatal(err)
	}
	features := find(t, text, "## What can be switched off", "\n## ", "(?m)^\\| `([a-z-]+)`")
	if !slices.Equal(features, schema.Properties.Off.Items.Enum) {
		t.Errorf("the document has the features %q, the schema %q", features, schema.Properties.Off.Items.Enum)
	}
	example := readFile(t, "web", "static", "groupdesk.example.json")
	if shown := find(t, text, "```json\n", "```", "(?s)(.*)"); strings.TrimSpace(shown[0]) != strings.TrimSpace(example) {
		t.Errorf("the document shows another example than groupdesk.example.json:\n%s", shown[0])
	}
}

// TestSecurityDocument expects that each test that the document names is there.
func TestSecurityDocument(t *testing.T) {
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+)(?:/([^`]+))?`").FindAllStringSubmatch(readFile(t, "docs", "security.md"), -1)
	if len(named) < 40 {
		t.Fatalf("only %d tests are named", len(named))
	}
	var tests strings.Builder
	err := filepath.WalkDir(root(t), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		data, err := os.ReadFile(name)
		tests.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range named {
		if !strings.Contains(tests.String(), "\nfunc "+name[1]+"(") {
			t.Errorf("there is no %s", name[1])
		}
		if name[2] != "" && !regexp.MustCompile(`(?m)^\t\t"`+regexp.QuoteMeta(name[2])+`": +test`).MatchString(tests.String()) {
			t.Errorf("%s has no walk %q", name[1], name[2])
		}
	}
}

// TestEmbeddingLooks holds the tokens and the policy that the document names against the style sheet and index.html.
func TestEmbeddingLooks(t *testing.T) {
	text := readFile(t, "docs", "embedding.md")
	style := readFile(t, "web", "static", "groupdesk.css")
	tokens := find(t, text, "## Looks", "\n## ", `(--gd-[a-z-]+)`)
	for _, token := range tokens {
		if !strings.Contains(style, token+":") {
			t.Errorf("the style sheet has no %s", token)
		}
	}
	if len(tokens) < 10 {
		t.Errorf("only %d tokens", len(tokens))
	}
	page := readFile(t, "index.html")
	for _, directive := range strings.Split(find(t, text, "must allow at least", "\nTrusted", `(?m)^    (.*)$`)[0], "; ") {
		if !strings.Contains(page, directive) {
			t.Errorf("index.html does not say %s", directive)
		}
	}
}

// TestEmbeddingSizes holds the sizes that the document states against those of the page, within a fifth.
func TestEmbeddingSizes(t *testing.T) {
	text := readFile(t, "docs", "embedding.md")
	withEachCompiler(t, func(t *testing.T, compiler bundle.Compiler) {
		name := map[bundle.Compiler]string{bundle.Go: "Go", bundle.TinyGo: "TinyGo"}[compiler]
		row := regexp.MustCompile(`(?m)^\| ` + name + ` \| (\d+) KB \| (\d+) KB \| (\d+) KB \|$`).FindStringSubmatch(text)
		if row == nil {
			t.Fatalf("no row for %s", name)
		}
		dir := buildPage(t, compiler)
		for i, pattern := range []string{"app.*.wasm.gz", "groupdesk.js", "groupdesk.css"} {
			files, _ := filepath.Glob(filepath.Join(dir, pattern))
			if len(files) != 1 {
				t.Fatalf("%s: %q", pattern, files)
			}
			info, err := os.Stat(files[0])
			if err != nil {
				t.Fatal(err)
			}
			stated, _ := strconv.ParseFloat(row[i+1], 64)
			if size := float64(info.Size()) / 1000; size < stated*0.8 || size > stated*1.2 {
				t.Errorf("%s is %.0f KB, the document says %s KB", pattern, size, row[i+1])
			}
		}
	})
}

// TestFloorIsStated asserts that every text names the same browsers as the build has.
func TestFloorIsStated(t *testing.T) {
	versions := map[string]string{}
	for _, b := range bundle.Floor {
		versions[b.Name] = b.Version
	}
	if versions["Chrome"] != versions["Edge"] || versions["Safari"] != versions["Safari for iOS"] {
		t.Fatalf("the texts have to tell these browsers apart now: %v", slices.Sorted(maps.Keys(versions)))
	}
	want := fmt.Sprintf("Chrome or Edge %s, Firefox %s or Safari %s, or newer", versions["Chrome"], versions["Firefox"], versions["Safari"])
	for _, name := range []string{"index.html", "docs/embedding.md", source.Folder + "/en.txt"} {
		if !strings.Contains(readFile(t, filepath.FromSlash(name)), want) {
			t.Errorf("%s does not say %q", name, want)
		}
	}
	list, err := source.Read(os.DirFS(filepath.Join(root(t), source.Folder)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		for _, b := range []string{"Chrome", "Firefox", "Safari"} {
			if text := c.Value("LoaderTooOld"); !strings.Contains(text, b) || !strings.Contains(text, versions[b]) {
				t.Errorf("%s does not say %s %s: %s", c.Tag, b, versions[b], text)
			}
		}
	}
}
