package idlegc_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPrograms runs what programs do with memory under node, through the page's own guard.js.
func TestPrograms(t *testing.T) {
	t.Run("collecting always", func(t *testing.T) {
		run := compile(t, "-tags", "eagergc")
		tests := map[string]string{
			"many shapes":          "build check build check shrink check check",
			"call inside a call":   "nest check nest",
			"answer decoded again": "decode*5",
		}
		for name, calls := range tests {
			t.Run(name, func(t *testing.T) {
				for _, r := range run(t, calls) {
					if r.Wrong != "" {
						t.Errorf("%s: %s", r.Call, r.Wrong)
					}
				}
			})
		}
	})
	t.Run("collecting when it pays", func(t *testing.T) {
		run := compile(t)
		t.Run("memory is reused", func(t *testing.T) { testReuse(t, run) })
		t.Run("memory runs out", func(t *testing.T) { testExhaustion(t, run) })
		t.Run("call fails unnoticed", func(t *testing.T) { testUnnoticed(t, run) })
	})
}

// testReuse decodes for long, and expects that memory grows little after the first few times: the random seed of a map may
// look like an address, and keep an answer.
func testReuse(t *testing.T, run runner) {
	const times = 500
	results := run(t, fmt.Sprintf("decode*%d", times))
	for _, r := range results {
		if r.Wrong != "" {
			t.Fatalf("%s: %s", r.Call, r.Wrong)
		}
	}
	if early, late := results[10].Memory, results[times-1].Memory; late > early+early/4+2<<20 {
		t.Errorf("%d bytes of memory after 10 times, %d after %d", early, late, times)
	}
}

// testExhaustion expects a program that needs ever more memory to end by saying so, and to be left alone then.
func testExhaustion(t *testing.T, run runner) {
	results := run(t, "build exhaust check")
	if got, want := results[1].Wrong, "out of memory, LoaderOutOfMemory"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := results[1].Memory; got < 400<<20 || got > 512<<20 {
		t.Errorf("memory ran out at %d bytes", got)
	}
	if got, want := results[2].Wrong, "nothing was returned"; got != want {
		t.Errorf("the next call gets %q, want %q", got, want)
	}
}

// testUnnoticed has a call fail inside of another one, which returns all the same: its memory can't be trusted, and must be
// left alone.
func testUnnoticed(t *testing.T, run runner) {
	results := run(t, "build swallow check")
	if before, after := results[0].Collections, results[2].Collections; before == 0 || after != before {
		t.Errorf("garbage was collected %d times before the failure and %d times after it", before, after-before)
	}
	if got, want := results[2].Wrong, "nothing was returned"; got != want {
		t.Errorf("the next call gets %q, want %q", got, want)
	}
}

// result is what run.mjs prints about a call.
type result struct {
	Call, Wrong         string
	Memory, Collections int
}

// runner runs calls of a program's functions in a new instance of it.
type runner func(t *testing.T, calls string) []result

// compile builds the program with flags of TinyGo's.
func compile(t *testing.T, flags ...string) runner {
	t.Helper()
	for _, tool := range []string{"tinygo", "node"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("needs " + tool)
		}
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "program.wasm")
	args := append([]string{"build", "-target", "wasm", "-gc", "none", "-scheduler", "none", "-buildmode", "wasi-legacy",
		"-opt", "z", "-no-debug", "-panic", "trap", "-o", program}, flags...)
	if out, err := exec.Command("tinygo", append(args, "./testdata/program")...).CombinedOutput(); err != nil {
		t.Fatalf("tinygo %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	home, err := exec.Command("tinygo", "env", "TINYGOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	wasmExec := filepath.Join(strings.TrimSpace(string(home)), "targets", "wasm_exec.js")
	copyScripts(t, dir)
	return func(t *testing.T, calls string) []result {
		t.Helper()
		node := exec.Command("node", "--require", wasmExec, filepath.Join(dir, "run.mjs"), program, calls)
		node.Stderr = os.Stderr
		out, err := node.Output()
		if err != nil {
			t.Fatalf("node: %v\n%s", err, out)
		}
		var results []result
		for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
			var r result
			if err := decoder.Decode(&r); err != nil {
				t.Fatalf("%v in\n%s", err, out)
			}
			results = append(results, r)
		}
		if len(results) == 0 {
			t.Fatal("nothing was called")
		}
		return results
	}
}

// copyScripts puts the scripts that are needed beside each other, where node takes them for modules.
func copyScripts(t *testing.T, dir string) {
	t.Helper()
	static := filepath.Join("..", "..", "web", "static")
	for _, file := range []string{filepath.Join("testdata", "run.mjs"), filepath.Join(static, "guard.js"), filepath.Join(static, "show.js")} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "package.json"), []byte(`{"type": "module"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	watch(t, ".", filepath.Join("..", "..", "gen", "soap"), filepath.Join("..", "..", "generated"))
}

// watch looks into folders, so that the go command takes no old result from its cache when something there has changed.
func watch(t *testing.T, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		if err := filepath.WalkDir(folder, func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
			t.Fatal(err)
		}
	}
}
