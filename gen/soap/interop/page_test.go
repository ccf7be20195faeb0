package interop

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWebAssembly runs a program with both packages as WebAssembly.
func TestWebAssembly(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("needs node")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	for _, command := range [][]string{
		{"go", "run", "-exec", runner, "./testdata/page"},
		{"tinygo", "run", "-target", "wasm", "./testdata/page"},
	} {
		t.Run(command[0], func(t *testing.T) {
			if _, err := exec.LookPath(command[0]); err != nil {
				t.Skip("needs " + command[0])
			}
			c := exec.Command(command[0], command[1:]...)
			if command[0] == "go" {
				c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
			}
			if out, err := c.CombinedOutput(); err != nil || !strings.HasSuffix(string(out), "works\n") {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}
