package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// module is a module with one package that is tested well. Its only change that survives is one that nobody can notice.
var module = map[string]string{
	"go.mod": "module m\n\ngo 1.26\n",
	"clamp/clamp.go": `package clamp

func Clamp(n, high int) int {
	if n > high {
		return high
	}
	return n
}
`,
	"clamp/clamp_test.go": `package clamp

import "testing"

func TestClamp(t *testing.T) {
	if Clamp(5, 3) != 3 || Clamp(2, 3) != 2 {
		t.Error("wrong")
	}
}
`,
	goalsFile:      "# package\nclamp 100\n",
	equivalentFile: "clamp/clamp.go Clamp: if n >= high { // At the limit both are the same.\n",
}

// write writes the module with some files changed.
func write(t *testing.T, changes map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, files := range []map[string]string{module, changes} {
		for name, text := range files {
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

func TestRun(t *testing.T) {
	half := strings.Replace(module["clamp/clamp_test.go"], " || Clamp(2, 3) != 2", "", 1)
	elsewhere := strings.NewReplacer("package clamp", "package use", `import "testing"`, `import ("testing"; . "m/clamp")`).
		Replace(module["clamp/clamp_test.go"])
	for name, test := range map[string]struct {
		changes  map[string]string
		packages []string
		shown    string // a part of it
		fails    string // a part of the error; empty: none
	}{
		"good tests": {map[string]string{
			goalsFile:      "clamp 100\ngone 100\n",
			equivalentFile: module[equivalentFile] + "other/o.go O: return 0 // Of a package that is not tried.\n",
		}, []string{"./clamp/"}, "clamp: 3 of 3 changes noticed, 100.0 % (goal 100), and 1 that change nothing\n", ""},
		"poor tests": {map[string]string{"clamp/clamp_test.go": half}, nil,
			"clamp/clamp.go:7: Clamp\n\t- return n\n\t+ return 0\nclamp: 2 of 3 changes noticed, 66.7 %",
			"clamp: 66.7 % of the changes are noticed, less than 100"},
		"an unlisted change that nobody can notice": {map[string]string{equivalentFile: "", goalsFile: "clamp 75"}, nil,
			"clamp/clamp.go:4: Clamp\n\t- if n > high {\n\t+ if n >= high {\nclamp: 3 of 4 changes noticed, 75.0 % (goal 75)", ""},
		"tests in another package": {map[string]string{
			"clamp/clamp_test.go": half, "use/use_test.go": elsewhere, goalsFile: "clamp 100 use:^TestClamp$\n",
		}, nil, "3 of 3 changes", ""},
		"other tests of another package": {map[string]string{
			"clamp/clamp_test.go": half, "use/use_test.go": elsewhere, goalsFile: "clamp 100 use:^TestOther$\n",
		}, nil, "2 of 3 changes", "66.7 %"},
		"listed changes that are noticed or gone": {map[string]string{
			equivalentFile: module[equivalentFile] + "clamp/old.go Old: return 0 // why\nclamp/clamp.go Clamp: return 0 // why\n",
		}, nil, "3 of 3 changes", "clamp: \"clamp/clamp.go Clamp: return 0\" is noticed or gone; remove it from " + equivalentFile + "\n" +
			"clamp: \"clamp/old.go Old: return 0\" is noticed or gone"},
		"a list without a reason":  {map[string]string{equivalentFile: "clamp/clamp.go Clamp: return 0\n"}, nil, "", "equivalent.txt:1: no reason"},
		"a list that repeats":      {map[string]string{equivalentFile: strings.Repeat(module[equivalentFile], 2)}, nil, "", "equivalent.txt:2: repeated"},
		"no goal":                  {map[string]string{goalsFile: "clamp\n"}, nil, "", "goals.txt:1: no goal"},
		"a goal that is no number": {map[string]string{goalsFile: "clamp all\n"}, nil, "", "goals.txt:1: \"all\" is not a number"},
		"a package without a goal": {nil, []string{"other"}, "", "other has no goal"},
		"a package that is gone":   {map[string]string{goalsFile: "gone 100\n"}, nil, "", "gone: go list"},
		"tests that fail anyway": {map[string]string{"clamp/clamp.go": strings.Replace(module["clamp/clamp.go"], ">", "<", 1)}, nil,
			"", "clamp: the tests fail without any change"},
		"tests that do not compile": {map[string]string{"clamp/more_test.go": "package clamp\n\nvar x = y\n"}, nil,
			"", "clamp: the tests do not compile"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			err := run(t.Context(), write(t, test.changes), selection{every: 1}, test.packages, &out)
			if !strings.Contains(out.String(), test.shown) {
				t.Errorf("shown: %s", out.String())
			}
			if (err != nil) != (test.fails != "") || err != nil && !strings.Contains(err.Error(), test.fails) {
				t.Errorf("error %v, want %q", err, test.fails)
			}
		})
	}
}

// The module has four changes. What stands in the list of equivalents and is not in the sample may be needed.
func TestSample(t *testing.T) {
	half := strings.Replace(module["clamp/clamp_test.go"], " || Clamp(2, 3) != 2", "", 1)
	untried := module[equivalentFile] + "clamp/clamp.go Clamp: if n <= high { // why\n"
	const more = "package clamp\n\nfunc More() bool { return true }\n"
	for name, test := range map[string]struct {
		every   int
		files   string
		changes map[string]string
		shown   string
		fails   string
	}{
		"the first and the third": {2, "", map[string]string{"clamp/clamp_test.go": half},
			"clamp: 1 of 1 changes noticed, 100.0 % (goal 100), and 1 that change nothing; a sample of 2 of 4 changes\n", ""},
		"the first and the fourth": {3, "", map[string]string{"clamp/clamp_test.go": half},
			"clamp: 0 of 1 changes noticed, 0.0 % (goal 100), and 1 that change nothing; a sample of 2 of 4 changes\n",
			"clamp: 0.0 % of the changes are noticed, less than 100"},
		"all of them": {1, "", nil,
			"clamp: 3 of 3 changes noticed, 100.0 % (goal 100), and 1 that change nothing\n", ""},
		"a listed change that is not tried": {2, "", map[string]string{equivalentFile: untried}, "1 of 1 changes", ""},
		"a listed change that is noticed": {1, "", map[string]string{equivalentFile: untried}, "3 of 3 changes",
			"\"clamp/clamp.go Clamp: if n <= high {\" is noticed or gone"},
		"a listed change that is gone": {2, "", map[string]string{
			equivalentFile: module[equivalentFile] + "clamp/old.go Old: return 0 // why\n",
		}, "1 of 1 changes", "\"clamp/old.go Old: return 0\" is noticed or gone"},
		"files of a name": {1, "^more", map[string]string{"clamp/more.go": more, "clamp/clamp_test.go": half},
			"clamp: 0 of 1 changes noticed, 0.0 % (goal 100), and 0 that change nothing; a sample of 1 of 5 changes\n",
			"clamp: 0.0 % of the changes are noticed, less than 100"},
		"every second of them": {2, "p.go$", map[string]string{"clamp/a.go": more, "clamp/clamp_test.go": half},
			"clamp: 1 of 1 changes noticed, 100.0 % (goal 100), and 1 that change nothing; a sample of 2 of 5 changes\n", ""},
		"files in a folder of a name": {1, "^clamp/", nil, "", "clamp: -files ^clamp/ matches no file with changes"},
		"files by no expression":      {1, "(", nil, "", "-files: error parsing regexp"},
		"none":                        {0, "", nil, "", "-every 0 tries nothing; name a number from 1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			err := run(t.Context(), write(t, test.changes), selection{test.every, test.files}, nil, &out)
			if !strings.Contains(out.String(), test.shown) {
				t.Errorf("shown: %s", out.String())
			}
			if (err != nil) != (test.fails != "") || err != nil && !strings.Contains(err.Error(), test.fails) {
				t.Errorf("error %v, want %q", err, test.fails)
			}
		})
	}
}

// A change that makes the tests run for ever is noticed, one that the compiler refuses does not count.
func TestOutcomes(t *testing.T) {
	dir := write(t, map[string]string{"sum/sum.go": `package sum

func Sum(n int) (sum int) {
	for ; n != 0; n-- {
		sum += min(n, 9)
	}
	return sum
}

func Name() string {
	name := "sum"
	return name
}
`, "sum/sum_test.go": `package sum

import "testing"

func TestSum(t *testing.T) {
	if Sum(3) != 6 {
		t.Error("wrong")
	}
}
`})
	sum, err := newTester(t.Context(), dir, goal{dir: "sum", tests: []suite{{dir: "sum"}}})
	if err != nil {
		t.Fatal(err)
	}
	defer sum.close()
	sum.timeout = 200 * time.Millisecond
	results, err := sum.all(t.Context(), 1, regexp.MustCompile(""))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		line string
		outcome
	}{
		{"for ; n == 0; n-- {", killed},
		{"for ; n != 0; n++ {", killed},
		{"sum -= min(n, 9)", killed},
		{"return 0", killed},
		{`return ""`, unbuilt},
	}
	if len(results) != len(want) {
		t.Fatalf("%d changes: %v", len(results), results)
	}
	for i, r := range results {
		if r.changedLine() != want[i].line || r.outcome != want[i].outcome {
			t.Errorf("%s: %d, want %s: %d", r.changedLine(), r.outcome, want[i].line, want[i].outcome)
		}
	}
}
