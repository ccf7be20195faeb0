package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/build/bundle"
)

func TestMedian(t *testing.T) {
	tests := []struct {
		values []float64
		want   float64
	}{
		{[]float64{7}, 7},
		{[]float64{9, 1, 4}, 4},
		{[]float64{4, 1, 3, 2}, 2.5},
		{[]float64{0, 0, 300}, 0},
	}
	for _, test := range tests {
		given := slices.Clone(test.values)
		if got := median(given); got != test.want {
			t.Errorf("the median of %v is %v, want %v", test.values, got, test.want)
		}
		if !slices.Equal(given, test.values) {
			t.Errorf("%v was put into the order %v", test.values, given)
		}
	}
}

// find returns a measure by its key.
func find(t *testing.T, key string) measure {
	t.Helper()
	i := slices.IndexFunc(measures, func(m measure) bool { return m.key == key })
	if i < 0 {
		t.Fatalf("there is no measure %s", key)
	}
	return measures[i]
}

func TestTargets(t *testing.T) {
	tests := []struct {
		key    string
		groups int
		news   []float64
		want   string
	}{
		{usable, few, []float64{300, 299, 9000}, "met"},
		{usable, few, []float64{301, 302, 10}, "not met"},
		{usable, many, []float64{1999}, "met"},
		{firstLetter, many, []float64{200.4}, "not met"},
		{lateFrames, few, []float64{0, 0, 2}, "met"},
		{lateFrames, many, []float64{1}, "not met"},
		{nodesPerRow, few, []float64{12}, "met"},
		{nodesInAll, many, []float64{60_001}, "not met"},
		{wasmMemory, many, []float64{999}, ""},
	}
	for _, test := range tests {
		cells := newResult(bundle.Go, test.groups, find(t, test.key), nil, test.news).cells()
		if got := cells[len(cells)-1]; got != test.want {
			t.Errorf("%s of %v with %d groups: %q, want %q", test.key, test.news, test.groups, got, test.want)
		}
	}
}

func TestMeasuresDiffer(t *testing.T) {
	keys, texts := map[string]bool{pageSize: true}, map[string]bool{}
	for _, m := range measures {
		if keys[m.key] || texts[m.text] {
			t.Errorf("%s (%s) is there twice", m.key, m.text)
		}
		keys[m.key], texts[m.text] = true, true
	}
}

func TestTable(t *testing.T) {
	results := []result{
		newResult(bundle.Go, few, find(t, usable), []float64{800, 1200.4, 1000}, []float64{250, 240, 260}),
		newResult(bundle.Go, few, find(t, loadTask), []float64{140}, []float64{0}),
		newResult(bundle.TinyGo, many, find(t, nodesInAll), nil, []float64{61234}),
		newResult(bundle.TinyGo, many, find(t, lateFrames), []float64{0}, []float64{3}),
		newResult(bundle.TinyGo, 0, sizer{name: "brotli 11"}.measure(), []float64{148.53}, []float64{99.8}),
	}
	want := `
build   groups  measure                            old      new  new/old    target
go       1,000  sign-in answered to usable    1,000 ms   250 ms     0.25  ≤ 300 ms  met
go       1,000  longest task, loading           140 ms  < 50 ms        –         –
tinygo  10,000  DOM nodes, scrolled through          –   61,234        –  ≤ 60,000  not met
tinygo  10,000  frames over 50 ms, scrolling         0        3        –       ≤ 0  not met
tinygo          page, brotli 11               148.5 KB  99.8 KB     0.67         –
`[1:]
	if got := table(results); got != want {
		t.Errorf("the table is\n%swant\n%s", got, want)
	}
}

func TestGrouped(t *testing.T) {
	for digits, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "123456": "123,456", "1234567": "1,234,567"} {
		if got := grouped(digits); got != want {
			t.Errorf("%s is written %s, want %s", digits, got, want)
		}
	}
}

// TestNames expects that the letter in the filter leaves much and takes much away, and that no name is there twice.
func TestNames(t *testing.T) {
	names := map[string]bool{}
	kept := 0
	for i := range many {
		g := groupNumber(i)
		names[g.Name] = true
		if strings.Contains(strings.ToLower(g.Name+g.Tooltip.V), filterLetter) {
			kept++
		}
	}
	if len(names) != many {
		t.Errorf("%d groups have %d names", many, len(names))
	}
	if kept < many*4/10 || kept > many*7/10 {
		t.Errorf("%q leaves %d of %d groups", filterLetter, kept, many)
	}
}

func TestFirstFiles(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"index.html": `<link rel="icon" href="icons/favicon.svg"><link href="groupdesk.0a.css"><script src="groupdesk.0b.js"></script>
			<script src="https://elsewhere.example/x.js"></script>`,
		"groupdesk.0a.css": "", "groupdesk.0b.js": "", "groupdesk.js": "", "app.0c.wasm": "", "app.0c.wasm.gz": "", "LICENSE.txt": "",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := firstFiles(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i] = filepath.Base(got[i])
	}
	if want := []string{"index.html", "groupdesk.0a.css", "groupdesk.0b.js", "app.0c.wasm"}; !slices.Equal(got, want) {
		t.Errorf("a browser loads %v, want %v", got, want)
	}
	if _, err := firstFiles(t.TempDir()); err == nil {
		t.Error("a folder without a page is taken for one")
	}
}

func TestSizes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(file, bytes.Repeat([]byte("group "), 10_000), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, s := range []sizer{{"gzip 9", gzipped}, bestSizer()} {
		once, err := s.size(t.Context(), []string{file})
		if err != nil {
			t.Fatal(err)
		}
		twice, err := s.size(t.Context(), []string{file, file})
		if err != nil {
			t.Fatal(err)
		}
		if once < 10 || once > 1000 || twice != 2*once {
			t.Errorf("%s: %d bytes, and %d for the same file twice", s.name, once, twice)
		}
	}
}

// TestHistory expects that a commit which the history does not hold is noticed, as is a folder without a history.
func TestHistory(t *testing.T) {
	root, err := bundle.FindRoot()
	if err != nil {
		t.Fatal(err)
	}
	if hasCommit(t.Context(), root, "0123456789012345678901234567890123456789") {
		t.Error("a commit that nobody made is in the history")
	}
	if hasCommit(t.Context(), t.TempDir(), baseline) {
		t.Error("a folder without a history holds the baseline")
	}
}
