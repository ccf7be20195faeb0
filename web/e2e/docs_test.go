package e2e_test

import (
	"fmt"
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

func readFile(t *testing.T, name ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{root(t)}, name...)...))
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
	loader := readFile(t, "web", "static", "groupdesk.js")
	row, member := "(?m)^\\| `([a-zA-Z-]+)[`(]", `(?m)^\t\t(?:readonly )?"?([a-zA-Z-]+)"?[?(:]`
	options := find(t, text, "## Options", "##", row)
	for what, lists := range map[string][2][]string{
		"options, types":    {options, find(t, types, "interface Options {", "\n\t}", member)},
		"options, loader":   {options, find(t, loader, "const options = {", "};", `(\w+): "`)},
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
		if option != "getTicket" {
			want = append(want, strings.ToLower(regexp.MustCompile(`[A-Z]`).ReplaceAllString(option, "-$0")))
		}
	}
	if !slices.Equal(attributes, want) {
		t.Errorf("attributes %q, want %q", attributes, want)
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
