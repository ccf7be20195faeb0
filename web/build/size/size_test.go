package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/web/build/bundle"
)

func TestJudge(t *testing.T) {
	tests := []struct {
		weight int
		want   string // in the error; empty: there is none
	}{
		{100_000, ""},
		{102_000, ""},
		{102_001, `write "tinygo 102001" into web/build/size/budget.txt and the reason`},
		{95_000, ""},
		{94_999, `write "tinygo 94999" into web/build/size/budget.txt so that it stays so small`},
	}
	for _, test := range tests {
		err := judge(bundle.TinyGo, test.weight, 100_000)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%d bytes: got %v, want %q", test.weight, err, test.want)
		}
	}
}

func TestReadBudgets(t *testing.T) {
	tests := []struct{ text, want string }{
		{"# what it is\n\ngo 1000\ntinygo  200\n", ""},
		{"go 1000\n", "no budget for tinygo"},
		{"go 1000\ntinygo much\n", "has no budget"},
		{"go 1000\ntinygo\n", "has no budget"},
		{"go 1000\ntinygo -1\n", "has no budget"},
		{"rust 1\n", "unknown compiler"},
	}
	for _, test := range tests {
		file := filepath.Join(t.TempDir(), "budget.txt")
		if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := readBudgets(file)
		if test.want != "" {
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%q: got %v, %v; want an error that says %q", test.text, got, err, test.want)
			}
			continue
		}
		if want := map[bundle.Compiler]int{bundle.Go: 1000, bundle.TinyGo: 200}; err != nil || !maps.Equal(got, want) {
			t.Errorf("%q: got %v, %v; want %v", test.text, got, err, want)
		}
	}
}

// page writes a folder that holds what a browser loads first, and no more.
func page(t *testing.T) (dir string, weight int) {
	t.Helper()
	dir = t.TempDir()
	files := map[string]string{"index.html": `<script src="groupdesk.0123abcd.js"></script>`, "groupdesk.0123abcd.js": "start()", "app.0123abcd.wasm": "program"}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		weight += bundle.PackedSize([]byte(text))
	}
	return dir, weight
}

func TestCheckPages(t *testing.T) {
	dir, weight := page(t)
	tests := []struct {
		name    string
		budgets map[bundle.Compiler]int
		pages   []string
		want    []string // in the error
	}{
		{"kept", map[bundle.Compiler]int{bundle.Go: weight, bundle.TinyGo: weight}, []string{"go=" + dir, "tinygo=" + dir}, nil},
		{"both broken", map[bundle.Compiler]int{bundle.Go: weight / 2, bundle.TinyGo: weight * 2}, []string{"go=" + dir, "tinygo=" + dir},
			[]string{"the page by go weighs", "the page by tinygo weighs"}},
		{"no page", nil, nil, []string{"without pages"}},
		{"no compiler", nil, []string{dir}, []string{"unknown compiler"}},
		{"no folder", nil, []string{"go"}, []string{"index.html"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := checkPages(test.budgets, test.pages, t.Output())
			if len(test.want) == 0 && err != nil {
				t.Fatal(err)
			}
			for _, want := range test.want {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("got %v, want an error that says %q", err, want)
				}
			}
		})
	}
}

func TestReport(t *testing.T) {
	m := module{data: 70, other: 8, functions: []function{
		{"slices.Index[int]", 5}, {"(*groupdesk/wasm/admin.update).handle", 30}, {"(*groupdesk/wasm/admin.update).failed", 9}, {"", 2},
	}}
	var out strings.Builder
	report(&out, bundle.TinyGo, []bundle.Part{{Name: "index.html", Packed: 12}, {Name: "app.wasm", Packed: 100}}, 110, m, newOwners(bundle.TinyGo, packages))
	want := `
The page by tinygo, packed with Brotli at its highest level:

       12  index.html
      100  app.wasm
      112  in all, of a budget of 110

Its program, unpacked:

       39  groupdesk/wasm/admin
        5  slices
        2  (compiler and C library)
       70  data: what memory holds at first, texts and types among it
        8  tables, types, exports

The largest functions:

       30  (*groupdesk/wasm/admin.update).handle
        9  (*groupdesk/wasm/admin.update).failed
        5  slices.Index[int]
        2  (without a name)

`[1:]
	if got := out.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
