package soap_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImports holds the packages that programs for WebAssembly cannot afford. Those of the standard library's inside that
// start with internal are small.
func TestImports(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "groupdesk/gen/soap")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	banned := []string{"fmt", "reflect", "log", "regexp", "context", "math/big", "sort", "encoding", "net", "text"}
	for _, path := range strings.Fields(string(out)) {
		first, _, _ := strings.Cut(path, "/")
		if slices.Contains(banned, path) || slices.Contains(banned, first) && first != "math" {
			t.Errorf("%s is linked", path)
		}
		if strings.Contains(first, ".") {
			t.Errorf("%s is not of the standard library", path)
		}
	}
}
